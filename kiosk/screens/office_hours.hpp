#pragma once

#include "hours/state.hpp"
#include "queue/hours.hpp"
#include "screens/page.hpp"

#include <optional>
#include <vector>

/// When a local office is open, in words: its hours, the holidays of its place and its
/// temporary closures together.
namespace atrio::screens {

/// What a layer says of one office.
struct OfficeHours {
  hours::Schedule usual;  ///< as written on the door
  hours::Schedule real;   ///< the same with the closures
  hours::Holidays holidays;
};

/// Absent when the layer does not say the hours.
std::optional<OfficeHours> office_hours(const Page& page, const guide::Office& office);

/// "Open now · today until 12:30" or "closed now · opens on Monday 30 November at 8:30".
ui::Status office_opening(const Page& page, const OfficeHours& office);

/// This week from Monday to Sunday as it really is, for the table.
queue::Hours this_week(const Page& page, const OfficeHours& office);

/// The closures and the other days after this week's table, four weeks ahead, on which somebody
/// who knows the usual week would come in vain: "closed: 7 December", and why where it is
/// known. The nearest come first; at most six texts.
std::vector<ui::Text> days_to_know(const Page& page, const guide::Office& office,
                                   const OfficeHours& hours);

}  // namespace atrio::screens
