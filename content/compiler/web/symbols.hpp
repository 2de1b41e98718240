#pragma once

#include "compiler/pack.hpp"

#include <map>
#include <string>
#include <string_view>

namespace atrio::content {

/// The pictograms as SVG symbols. They stand in each page that uses them: a page that is opened
/// as a file may fetch neither masks nor symbols from another one.
class Symbols {
 public:
  /// Throws std::runtime_error naming the pictogram whose drawing is no plain SVG.
  explicit Symbols(const Drawings& drawings);

  /// The pictogram, in the colour of the text around it; decoration, for words stand beside it
  /// (norms PIC-01). Empty when there is none of that id.
  std::string icon(std::string_view id) const;

  /// The symbols that `html` uses, to be put into it.
  std::string used_in(std::string_view html) const;

 private:
  struct Symbol {
    std::string view_box;
    std::string shapes;
    bool mirror = false;  ///< turns round in right-to-left pages
  };
  std::map<std::string, Symbol, std::less<>> symbols_;
};

}  // namespace atrio::content
