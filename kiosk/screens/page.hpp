#pragma once

#include "guide/guide.hpp"
#include "session/state.hpp"
#include "ui/frame.hpp"
#include "ui/parts.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a visitor sees: one situation a file. A screen draws what a `Page` says and returns
/// what the visitor wants; it keeps nothing.
namespace atrio::screens {

/// All a screen may know. Borrowed for one drawing.
struct Page {
  const guide::Guide& guide;
  const wire::Profile& profile;
  const session::Rules& rules;
  const session::State& state;
  Instant now;            ///< of the session's steady clock
  queue::LocalTime wall;  ///< what the hall's clock shows

  const session::Visit& visit() const { return state.visit; }
  const std::string& language() const { return state.visit.language; }
  bool italian() const { return language() == "it"; }
};

ui::Scene scene_of(const Page& page);

// --- words
// ------------------------------------------------------------------------------------

ui::Text shown(const guide::Text& text);
/// The text at `path` of the pack.
ui::Text words(const Page& page, std::string_view path);
/// A sentence of the interface: `ui/<key>`.
ui::Text say(const Page& page, std::string_view key);
ui::Text say(const Page& page, std::string_view key,
             std::initializer_list<guide::Argument> arguments);
/// The same in another language than the page's.
ui::Text say_in(const Page& page, std::string_view language, std::string_view key);
/// The Italian under a translated official name; empty on an Italian page.
ui::Text italian_name(const Page& page, std::string_view name);
/// Several texts read one after the other, for speech.
std::string spoken(std::initializer_list<std::string_view> parts);

/// "lunedì 23 novembre"
std::string date(const Page& page, queue::LocalTime time);
/// "20–30 minuti", in the language's digits.
ui::Text range(const Page& page, const queue::WaitRange& wait);
/// "20–30′"; empty when nobody can say.
ui::Text short_wait(const std::optional<queue::WaitRange>& wait);

// --- the hall
// ---------------------------------------------------------------------------------

/// The service numbers are given for when one does not know which.
inline const queue::ServiceId general_service("sportello");

/// Null when this hall does not do the service, or nothing is known of the hall.
const wire::ServiceStatus* status_of(const Page& page, const queue::ServiceId& service);
/// Null when the profile gives no numbers for it.
const wire::HallService* here(const Page& page, const queue::ServiceId& service);

ui::NeedCode need_code(const Page& page, std::string_view need);
/// Silhouette and colour of a series; the ring for the general one.
ui::NeedCode series_code(const Page& page, char letter);

/// "Open now · until 12:30" or "Closed now · opens tomorrow at 8:30".
ui::Status opening(const Page& page, const queue::Admission& admission);
/// "Apre oggi alle …", "Apre domani alle …", "Apre lunedì 30 novembre alle …".
ui::Text opens_again(const Page& page, queue::LocalTime time);
/// What comes after an "open now": "Domani dalle …", "Poi lunedì 30 novembre dalle …".
ui::Text opens_next(const Page& page, queue::LocalTime time);

/// The band at the top of every page.
ui::Header page_header(const Page& page);

}  // namespace atrio::screens
