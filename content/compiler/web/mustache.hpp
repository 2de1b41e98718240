#pragma once

#include "lib/json/json.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace atrio::content {

/// Mustache templates, parsed once and filled many times. The one door to kainjow/mustache. Not
/// safe for several threads at once.
///
/// `{{name}}` is escaped, `{{{name}}}` is HTML already; an empty string counts as false in
/// `{{#name}}`; beside every list stands `has_<name>`; `{{>other}}` stands for the text of the
/// template `other`.
class Templates {
 public:
  /// Text between `{{#name}}` and `{{/name}}`, filled, → what stands there instead, as HTML.
  using Section = std::function<std::string(const std::string&)>;
  using Sections = std::map<std::string, Section>;

  /// Name → text. Throws std::logic_error naming a template that is broken, or is included and
  /// does not exist.
  explicit Templates(const std::map<std::string_view, std::string_view>& sources);
  ~Templates();

  /// Throws std::logic_error when there is no such template or it cannot be filled.
  std::string fill(std::string_view name, const json::Json& view,
                   const Sections& sections) const;

 private:
  struct Parsed;
  std::map<std::string, std::unique_ptr<Parsed>, std::less<>> parsed_;
};

}  // namespace atrio::content
