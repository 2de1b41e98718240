#include "compiler/web/mustache.hpp"

#include <kainjow/mustache.hpp>

#include <stdexcept>
#include <utility>

namespace atrio::content {
namespace {

using kainjow::mustache::data;

data data_of(const json::Json& value) {
  if (value.is_object()) {
    kainjow::mustache::object fields;
    for (const auto& [name, field] : value.items()) {
      fields[name] = data_of(field);
      if (field.is_array()) fields["has_" + name] = !field.empty();
    }
    return fields;
  }
  if (value.is_array()) {
    kainjow::mustache::list items;
    for (const auto& item : value) items.push_back(data_of(item));
    return items;
  }
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_null()) return false;
  if (!value.is_string()) return value.dump();
  const auto& text = value.get_ref<const std::string&>();
  return text.empty() ? data(false) : data(text);
}

constexpr int deepest_include = 8;

/// The text of a template with those it includes in their places, so that it is parsed once.
std::string whole(std::string_view name,
                  const std::map<std::string_view, std::string_view>& sources, int depth = 0) {
  const auto found = sources.find(name);
  if (found == sources.end() || depth > deepest_include)
    throw std::logic_error("the template '" + std::string(name) +
                           "' is included and not there, or includes itself");
  std::string text(found->second);
  for (auto at = text.find("{{>"); at != std::string::npos; at = text.find("{{>", at)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos)
      throw std::logic_error("the template '" + std::string(name) + "' does not close {{>");
    std::string inner = whole(text.substr(at + 3, end - at - 3), sources, depth + 1);
    while (inner.ends_with('\n')) inner.pop_back();
    text.replace(at, end + 2 - at, inner);
    at += inner.size();
  }
  return text;
}

}  // namespace

struct Templates::Parsed {
  explicit Parsed(const std::string& text) : engine(text) {}
  kainjow::mustache::mustache engine;
};

Templates::Templates(const std::map<std::string_view, std::string_view>& sources) {
  for (const auto& [name, text] : sources) {
    auto parsed = std::make_unique<Parsed>(whole(name, sources));
    if (!parsed->engine.is_valid())
      throw std::logic_error("the template '" + std::string(name) +
                             "': " + parsed->engine.error_message());
    parsed_.emplace(name, std::move(parsed));
  }
}

Templates::~Templates() = default;

std::string Templates::fill(std::string_view name, const json::Json& view,
                            const Sections& sections) const {
  const auto found = parsed_.find(name);
  if (found == parsed_.end())
    throw std::logic_error("there is no template '" + std::string(name) + "'");
  data all = data_of(view);
  for (const auto& [word, section] : sections)
    all[word] = data(kainjow::mustache::lambda2(
        [&section = section](const std::string& text,
                             const kainjow::mustache::renderer& render) {
          return section(render(text));
        }));
  auto& engine = found->second->engine;
  std::string html = engine.render(all);
  if (!engine.is_valid())
    throw std::logic_error("the template '" + std::string(name) +
                           "': " + engine.error_message());
  return html;
}

}  // namespace atrio::content
