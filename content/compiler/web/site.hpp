#pragma once

#include "base/local_time.hpp"
#include "compiler/pack.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atrio::content {

/// The web site that an editor wants.
struct WebWish {
  std::filesystem::path out;
  std::vector<std::string> layers;  ///< on top of the base, in the order of the chain
  std::string base_url;  ///< where it will stand, without a slash at the end; empty: not said
  LocalDay today;        ///< see Edition
  std::filesystem::path npm;  ///< node_modules with bootstrap-italia
  unsigned threads = 2;
};

/// Writes the content of `pack` as a static web site without scripts: DIR/index.html, where one
/// chooses the language, and DIR/<language>/…; every link is relative, so that it works below
/// any address and from a folder. Made beside `wish.out` and put in its place in one step.
/// Returns how many pages there are. Throws std::runtime_error when `wish.out` holds something
/// else than an earlier site, when a file cannot be read or written; guide::PackError for a
/// layer that is not there; the same wish and pack make the same bytes.
std::size_t make_site(const std::filesystem::path& pack, const Drawings& drawings,
                      const WebWish& wish);

}  // namespace atrio::content
