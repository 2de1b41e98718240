#pragma once

#include "text/fonts.hpp"
#include "text/layout.hpp"
#include "text/paragraph.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace atrio::text {

/// How often the cache answered, since the engine was made.
struct CacheStatistics {
  std::uint64_t hits = 0;
  std::uint64_t misses = 0;  ///< = paragraphs shaped
  std::size_t kept = 0;      ///< layouts in the cache now
};

/// Lays paragraphs out and remembers the results. One a thread.
class Engine {
 public:
  /// `table` is assets/fonts.json; at most `cache_size` layouts are kept, the least recently
  /// used leave first. Throws as Fonts does.
  explicit Engine(const std::filesystem::path& table, std::size_t cache_size = 1024);
  ~Engine();

  /// Lines no wider than `width_px` (a word wider than that is broken between letters).
  /// The same values again cost a look-up. Shared because a frame on the glass may outlive the
  /// layout's place in the cache. Throws std::runtime_error when a font file cannot be opened.
  std::shared_ptr<const Layout> layout(const Paragraph& paragraph, const Style& style,
                                       float width_px);

  /// The characters of `utf8` that no font of the table has for this language, each once, in
  /// order of appearance. For the content's lint.
  std::vector<char32_t> missing_characters(std::string_view language, std::string_view utf8);

  const CacheStatistics& statistics() const;
  Fonts& fonts();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace atrio::text
