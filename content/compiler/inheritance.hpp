#pragma once

#include "card.hpp"

#include <gettext-po.h>

#include <functional>
#include <string_view>
#include <vector>

namespace atrio::content {

/// Finds for each text the old PO entry whose translation it inherits. A translation belongs to
/// its path; paragraphs and steps, whose paths are only counted, are known by their words. No
/// other text's translation is ever offered for a new one.
class Inheritance {
 public:
  /// Borrows both; `old` are the entries of the PO file, obsolete ones too.
  Inheritance(const std::vector<Text>& texts, std::vector<po_message_t> old);

  /// The entry that the text with this number inherits; may be null.
  po_message_t from(std::size_t text) const { return from_[text]; }
  /// Translated entries that no text inherits.
  std::vector<po_message_t> left_over() const;

 private:
  /// How well an entry fits a text, 0 = not at all.
  using Fit = std::function<double(po_message_t, const Text&)>;
  void pair(const std::vector<Text>& texts, const Fit& fit);

  std::vector<po_message_t> old_;
  std::vector<bool> inherited_;
  std::vector<po_message_t> from_;
};

/// The entry translates exactly this Italian.
bool same_italian(po_message_t message, const Text& text);
/// The entry is outdated, but what it once translated is exactly this Italian.
bool was_italian(po_message_t message, const Text& text);
/// Something is written in it.
bool translated(po_message_t message);

/// How many of their words two texts share, from 0 to 1.
double likeness(std::string_view one, std::string_view other);

}  // namespace atrio::content
