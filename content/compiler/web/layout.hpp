#pragma once

#include "compiler/web/edition.hpp"
#include "compiler/web/mustache.hpp"
#include "compiler/web/symbols.hpp"

#include <string>

namespace atrio::content {

/// Puts pages into the frame that they share: header, languages, way back, freshness, foot.
/// Borrows everything.
class Layout {
 public:
  Layout(const Templates& templates, const Symbols& symbols, const std::string& base_url)
      : templates_(templates), symbols_(symbols), base_url_(base_url) {}

  /// The whole HTML of a page of an edition.
  std::string page(const Edition& edition, const WebPage& page) const;
  /// The page above all languages, where one chooses among them.
  std::string chooser(const guide::Guide& guide) const;

 private:
  std::string fill(const Edition& edition, std::string_view form, const json::Json& view) const;

  const Templates& templates_;
  const Symbols& symbols_;
  const std::string& base_url_;
};

}  // namespace atrio::content
