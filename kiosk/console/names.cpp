#include "console/names.hpp"

#include "guide/guide.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace atrio::console {

namespace {

constexpr std::string_view staff_language = "it";

std::string hex(std::uint32_t colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%06x", colour & 0xFFFFFFu);
  return text.data();
}

SealLook seal_look(const guide::Guide& guide, const wire::Series& series) {
  // The general series belongs to no need: a ring in `ink` (look.md §2).
  if (series.need.empty()) return {.silhouette = "ring", .colour = "#17324d"};
  const auto* need = guide.need(series.need.value);
  if (!need)
    throw std::out_of_range("profile: series " + std::string(1, series.letter) +
                            ": the need '" + series.need.value +
                            "' is not in the content pack");
  return {.silhouette = need->silhouette, .colour = hex(need->colour)};
}

}  // namespace

Names gather_names(const guide::Guide& guide, const wire::Profile& profile) {
  const auto text = [&](std::string_view path) {
    return guide.text(path, staff_language).value;
  };
  Names names;
  for (const auto& series : profile.series)
    names.seals[series.letter] = seal_look(guide, series);
  for (const auto& service : profile.services)
    names.services[service.service] = text("service/" + service.service.value + "/title");
  for (const auto& language : guide.languages())
    names.languages[language.tag] = {.endonym = language.endonym,
                                     .italian = language.italian_name,
                                     .right_to_left = language.right_to_left};
  names.board = {.now = text("ui/board/now"),
                 .desk = text("ui/board/desk"),
                 .called = text("ui/board/called"),
                 .since = text("ui/board/since")};
  return names;
}

}  // namespace atrio::console
