#include "sign_off.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace atrio::content {

namespace {

const Catalogue& catalogue_of(const Content& content, const std::string& language) {
  const auto found = std::ranges::find(content.catalogues, language, &Catalogue::language);
  if (found == content.catalogues.end())
    throw std::runtime_error("there is no language \"" + language + "\" to be checked");
  return *found;
}

void write_check(po_message_t message, const CheckedBy& check) {
  const char* before = po_message_comments(message);
  const std::string comments =
      without_check(before ? before : "") + "checked: " + check.by + " " + check.on + "\n";
  po_message_set_comments(message, comments.c_str());
}

}  // namespace

bool stands_under(std::string_view path, std::string_view prefix) {
  if (prefix.ends_with('/')) prefix.remove_suffix(1);
  return path.starts_with(prefix) &&
         (path.size() == prefix.size() || path[prefix.size()] == '/');
}

SignedOff sign_off(const Content& content, const std::string& language, std::string_view prefix,
                   const CheckedBy& check) {
  const Catalogue& catalogue = catalogue_of(content, language);
  SignedOff result;
  std::set<std::string> good;
  for (const Text& text : content.texts) {
    if (!stands_under(text.path, prefix)) continue;
    const auto entry = catalogue.by_path.find(text.path);
    const auto state =
        freshness(text, entry == catalogue.by_path.end() ? nullptr : &entry->second);
    if (state == Freshness::unchecked || state == Freshness::checked)
      good.insert(text.path);
    else
      result.left_out.push_back(text.path);
  }
  if (good.empty()) return result;
  Findings findings;
  const PoFile file = read_po({content.source.folder, "po/" + language + ".po"}, findings);
  if (!file) throw std::runtime_error(to_line(findings.sorted().front()));
  for (po_message_t message : messages_of(file.get()))
    if (!po_message_is_obsolete(message) && good.contains(path_of(message))) {
      write_check(message, check);
      ++result.checked;
    }
  write_po(file, catalogue.file);
  return result;
}

}  // namespace atrio::content
