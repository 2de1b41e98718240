#include "po_header.hpp"

#include "plural_formula.hpp"
#include "po.hpp"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace atrio::content {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

bool holds_address(std::string_view text) { return text.find('@') != text.npos; }

Fields fields_of(const std::string& header) {
  Fields fields;
  std::istringstream lines(header);
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(':');
    if (colon == std::string::npos) continue;
    const auto value = line.find_first_not_of(' ', colon + 1);
    fields.emplace_back(line.substr(0, colon),
                        value == std::string::npos ? "" : line.substr(value));
  }
  return fields;
}

std::string find(const Fields& fields, std::string_view name) {
  const auto field = std::ranges::find(fields, name, &Fields::value_type::first);
  return field == fields.end() ? "" : field->second;
}

std::string joined(const Fields& fields) {
  std::string header;
  for (const auto& [name, value] : fields) header += name + ": " + value + "\n";
  return header;
}

/// A template's "YEAR-MO-DA" is no date.
bool is_revision_date(const std::string& value) {
  return local_day(std::string_view(value).substr(0, 10)).has_value();
}

/// What a tool wrote, unless it is nothing or names somebody.
std::string kept(const std::string& value, const std::string& otherwise) {
  return value.empty() || holds_address(value) ? otherwise : value;
}

/// The fields that say which file this is and how its bytes are read.
Fields own_fields(const std::string& language, const std::string& plural) {
  return {{"Language", language},
          {"MIME-Version", "1.0"},
          {"Content-Type", "text/plain; charset=UTF-8"},
          {"Content-Transfer-Encoding", "8bit"},
          {"Plural-Forms", plural}};
}

constexpr std::string_view whom_to_ask = "your editor, see content/TRANSLATING.md";

}  // namespace

std::string po_header(const std::string& before, const SourceLanguage& language,
                      LocalDay today) {
  const Fields old = fields_of(before);
  const std::string revised = find(old, "PO-Revision-Date");
  Fields fields{{"Project-Id-Version", "atrio"},
                {"Report-Msgid-Bugs-To", std::string(whom_to_ask)},
                {"PO-Revision-Date",
                 is_revision_date(revised) ? revised : day_to_string(today) + " 00:00+0000"},
                {"Last-Translator", std::string(last_translator)},
                {"Language-Team", kept(find(old, "Language-Team"), language.italian_name.one)}};
  for (auto& field : own_fields(po_language(language.tag), plural_forms(language.tag)))
    fields.push_back(std::move(field));
  fields.emplace_back("X-Generator", kept(find(old, "X-Generator"), "atrio-content"));
  for (const auto& field : old) {
    // When a template was made says nothing here, and would differ at every making.
    const bool ours = field.first == "POT-Creation-Date" ||
                      std::ranges::count(fields, field.first, &Fields::value_type::first) > 0;
    if (!ours && !holds_address(field.second)) fields.push_back(field);
  }
  return joined(fields);
}

std::string template_header() {
  Fields fields{{"Project-Id-Version", "atrio"},
                {"Report-Msgid-Bugs-To", std::string(whom_to_ask)}};
  for (auto& field : own_fields("", "nplurals=INTEGER; plural=EXPRESSION;"))
    fields.push_back(std::move(field));
  return joined(fields);
}

std::string without_persons(const std::string& comments) {
  std::string kept;
  std::istringstream lines(comments);
  for (std::string line; std::getline(lines, line);)
    if (!holds_address(line)) kept += line + "\n";
  return kept;
}

bool names_person(const std::string& header, const std::string& comments) {
  const std::string translator = find(fields_of(header), "Last-Translator");
  return (!translator.empty() && translator != last_translator) || holds_address(header) ||
         holds_address(comments);
}

}  // namespace atrio::content
