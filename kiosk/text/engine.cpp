#include "text/engine.hpp"

#include "text/typesetter.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <functional>
#include <list>
#include <unordered_map>

namespace atrio::text {
namespace {

struct Request {
  const Paragraph& paragraph;
  const Style& style;
  float width_px;
};

struct Entry {
  std::size_t hash;
  Paragraph paragraph;
  Style style;
  float width_px;
  std::shared_ptr<const Layout> layout;

  bool answers(const Request& request) const {
    return width_px == request.width_px && style == request.style &&
           paragraph == request.paragraph;
  }
};

std::size_t hash_of(const Request& request) {
  std::size_t hash = std::hash<std::string>()(request.paragraph.text);
  const auto mix = [&](auto value) {
    hash = (hash ^ std::hash<decltype(value)>()(value)) * 0x9E3779B97F4A7C15u;
  };
  mix(std::string_view(request.paragraph.language));
  mix(request.paragraph.marks.size());
  mix(static_cast<int>(request.paragraph.direction));
  mix(request.style.size_px);
  mix(request.style.bold);
  mix(request.style.max_lines);
  mix(request.width_px);
  return hash;
}

/// Keeps the most recently used layouts.
class Cache {
 public:
  explicit Cache(std::size_t most) : most_(std::max<std::size_t>(1, most)) {}

  const Entry* find(const Request& request, std::size_t hash) {
    const auto [first, last] = index_.equal_range(hash);
    for (auto i = first; i != last; ++i)
      if (i->second->answers(request)) {
        entries_.splice(entries_.begin(), entries_, i->second);
        return &entries_.front();
      }
    return nullptr;
  }

  void add(Entry entry) {
    if (entries_.size() == most_) drop_oldest();
    entries_.push_front(std::move(entry));
    index_.emplace(entries_.front().hash, entries_.begin());
  }

  std::size_t size() const { return entries_.size(); }

 private:
  void drop_oldest() {
    const auto oldest = std::prev(entries_.end());
    const auto [first, last] = index_.equal_range(oldest->hash);
    index_.erase(std::find_if(first, last, [&](auto& i) { return i.second == oldest; }));
    entries_.pop_back();
  }

  std::size_t most_;
  std::list<Entry> entries_;
  std::unordered_multimap<std::size_t, std::list<Entry>::iterator> index_;
};

}  // namespace

struct Engine::Parts {
  Fonts fonts;
  Typesetter typesetter{fonts};
  Cache cache;
  CacheStatistics statistics{};

  Parts(const std::filesystem::path& table, std::size_t cache_size)
      : fonts(table), cache(cache_size) {}
};

Engine::Engine(const std::filesystem::path& table, std::size_t cache_size)
    : parts_(std::make_unique<Parts>(table, cache_size)) {}

Engine::~Engine() = default;

std::shared_ptr<const Layout> Engine::layout(const Paragraph& paragraph, const Style& style,
                                             float width_px) {
  const Request request{paragraph, style, width_px};
  const auto hash = hash_of(request);
  if (const auto* known = parts_->cache.find(request, hash)) {
    ++parts_->statistics.hits;
    return known->layout;
  }
  auto layout =
      std::make_shared<const Layout>(parts_->typesetter.set(paragraph, style, width_px));
  parts_->cache.add({hash, paragraph, style, width_px, layout});
  ++parts_->statistics.misses;
  parts_->statistics.kept = parts_->cache.size();
  return layout;
}

std::vector<char32_t> Engine::missing_characters(std::string_view language,
                                                 std::string_view utf8) {
  auto& shaper = parts_->typesetter.shaper();
  auto& tools = shaper.tools(language);
  std::vector<char32_t> missing;
  const auto size = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(utf8.data(), i, size, c);
    const auto character = c < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(c);
    if (u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR) continue;
    if (std::find(missing.begin(), missing.end(), character) != missing.end()) continue;
    if (shaper.missing(tools, character)) missing.push_back(character);
  }
  return missing;
}

const CacheStatistics& Engine::statistics() const { return parts_->statistics; }
Fonts& Engine::fonts() { return parts_->fonts; }

}  // namespace atrio::text
