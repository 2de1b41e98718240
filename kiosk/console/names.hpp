#pragma once

#include "queue/ticket.hpp"
#include "wire/profile.hpp"

#include <map>
#include <string>

namespace atrio::guide {
class Guide;
}

/// The words and colours that pages show, gathered once from content pack and profile.
namespace atrio::console {

/// How the letter of a series is drawn everywhere (look.md §2).
struct SealLook {
  std::string silhouette;  ///< file in assets/shapes, without ".svg"
  std::string colour;      ///< "#8c3a00"
};

struct LanguageName {
  std::string endonym;
  std::string italian;
  bool right_to_left = false;
};

/// What stands on the board, for visitors: from the content pack, in Italian.
struct BoardWords {
  std::string now, desk, called, since;
};

struct Names {
  std::map<char, SealLook> seals;  ///< one for each series of the profile
  std::map<queue::ServiceId, std::string> services;
  std::map<std::string, LanguageName, std::less<>> languages;
  BoardWords board;
};

/// Throws std::out_of_range naming the text or service that the pack lacks.
Names gather_names(const guide::Guide& guide, const wire::Profile& profile);

}  // namespace atrio::console
