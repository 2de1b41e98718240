#pragma once

#include "session/situation.hpp"
#include "wire/profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atrio::session {

/// What a terminal's profile and pack say about sessions; the same for all visitors.
struct Rules {
  std::vector<std::string> languages;  ///< offered, BCP 47; a fresh visit begins in the first
  wire::SessionTimes times;
  queue::TerminalId terminal;
  bool calm = false;  ///< nothing moves on the waiting screen (look.md §8)

  /// Windows that light goes through on the waiting screen.
  std::size_t moving_windows() const { return calm ? 0 : languages.size(); }
};

/// What the visitor switched on in the dock. Any of them doubles the times (norms SES-02).
struct Modes {
  bool larger = false;
  bool contrast = false;
  bool low_reach = false;
  bool any() const { return larger || contrast || low_reach; }
  bool operator==(const Modes&) const = default;
};

/// How the call for a person stands, as the visitor may know it.
enum class PersonState {
  none,
  requested,    ///< on its way to the hall
  waiting,      ///< the hall has it
  coming,       ///< staff answered
  nobody,       ///< nobody answered within `person_patience`
  unreachable,  ///< the call did not get through
};
struct Person {
  PersonState state = PersonState::none;
  Instant since;        ///< of the press
  std::string request;  ///< of the press; empty for none
  bool operator==(const Person&) const = default;
};

/// A request for a number that the hall has not answered with one yet.
struct Asking {
  std::string request;
  queue::ServiceId service;
  bool failed = false;  ///< no answer came; pressing again repeats the same request
  bool operator==(const Asking&) const = default;
};

/// Everything the terminal knows of one visitor. It is thrown away whole at the end (SES-03).
struct Visit {
  std::vector<Situation> path;  ///< the way here, never empty; the last is shown
  std::string language;         ///< BCP 47
  Modes modes;
  Instant touched_at;
  std::optional<Instant> warned_at;  ///< since when "still there?" stands over the page
  std::optional<Asking> asking;
  Person person;

  const Situation& now_shown() const { return path.back(); }
  bool operator==(const Visit&) const = default;
};

/// What is known of the hall; outlives visits.
struct Hall {
  std::optional<wire::HallView> view;  ///< the latest
  bool reachable = false;
};

struct State {
  Visit visit;
  Hall hall;
};

/// A visit before anybody came.
Visit fresh_visit(const Rules& rules, Instant now);

/// Why there may be no paper for a ticket that counts all the same.
enum class PaperTrouble { no_paper, cover_open, not_working, maybe_printed };
/// None when paper came out or is on its way.
std::optional<PaperTrouble> paper_trouble(const Hall& hall, const wire::IssuedTicket& ticket);

}  // namespace atrio::session
