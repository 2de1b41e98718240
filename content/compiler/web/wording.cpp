#include "compiler/web/wording.hpp"

#include "compiler/web/markup.hpp"

#include <algorithm>

namespace atrio::content {
namespace {

std::string seen_and_heard(std::string_view kind, std::string_view seen,
                           const std::string& heard) {
  return " <span class=\"mark " + std::string(kind) + "\"><span aria-hidden=\"true\">" +
         std::string(seen) + "</span><span class=\"visually-hidden\">" + heard +
         "</span></span>";
}

}  // namespace

std::string Wording::marked(const guide::Text& text) const {
  std::string inner = html_of(text.value);
  if (text.language == language()) return inner;
  const guide::Language* spoken = guide_.language(text.language);
  const bool right_to_left = spoken && spoken->right_to_left;
  return "<span lang=\"" + escaped(text.language) + "\" dir=\"" +
         (right_to_left ? "rtl" : "ltr") + "\">" + inner + "</span>";
}

std::string Wording::html(const guide::Text& text) {
  worst_ = std::max(worst_, text.state);
  if (text.state == guide::TextState::missing)
    return marked(text) + seen_and_heard("missing", "IT", say("freshness/only_italian"));
  if (text.state == guide::TextState::outdated)
    return marked(text) + seen_and_heard("outdated", "≠", say("freshness/outdated"));
  return marked(text);
}

std::string Wording::html(const std::optional<guide::Text>& text) {
  return text ? html(*text) : std::string();
}

std::string Wording::say(std::string_view key,
                         std::initializer_list<guide::Argument> arguments) const {
  return marked(guide_.format("ui/" + std::string(key), language(), arguments));
}

std::string Wording::say_plainly(std::string_view key) const {
  return without_marks(guide_.text("ui/" + std::string(key), language()).value);
}

std::string Wording::italian(std::string_view name) const {
  if (language() == "it") return {};
  return "<span lang=\"it\" dir=\"ltr\">" + html_of(name) + "</span>";
}

}  // namespace atrio::content
