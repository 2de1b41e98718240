#pragma once

#include "guide/guide.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace atrio::content {

/// The texts of one page in one language, as HTML. A text that stands in another language says
/// so to screen readers and to the eye (norms ML-07). Borrows the guide.
class Wording {
 public:
  Wording(const guide::Guide& guide, const guide::Language& language)
      : guide_(guide), language_(language) {}

  const std::string& language() const { return language_.tag; }

  std::string html(const guide::Text& text);
  std::string html(const std::optional<guide::Text>& text);
  /// The sentence "ui/<key>" with its placeholders filled.
  std::string say(std::string_view key,
                  std::initializer_list<guide::Argument> arguments = {}) const;
  /// The same without any marks, for a title.
  std::string say_plainly(std::string_view key) const;
  std::string at(const std::string& path) { return html(guide_.text(path, language())); }

  /// An Italian name for who will meet it on signs and forms; empty in Italian.
  std::string italian(std::string_view name) const;

  /// The worst state among the texts given so far; those of the interface do not count.
  guide::TextState worst() const { return worst_; }

 private:
  std::string marked(const guide::Text& text) const;

  const guide::Guide& guide_;
  const guide::Language& language_;
  guide::TextState worst_ = guide::TextState::checked;
};

}  // namespace atrio::content
