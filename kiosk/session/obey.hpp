#pragma once

#include "session/update.hpp"

/// For the sources of this folder: what each intent does.
namespace atrio::session {

/// One step being made.
struct Turn {
  const Rules& rules;
  Instant now;
  std::string request;  ///< of this press
  State state;
  std::vector<Effect> effects;
};

/// The visitor is here: all time-outs begin anew.
void touch(Visit& visit, Instant now);
/// Forgets the visitor whole.
void end(Turn& turn);
/// Does what was wanted; the caller has looked whether the situation allows it.
void obey(Turn& turn, const Intent& intent);

}  // namespace atrio::session
