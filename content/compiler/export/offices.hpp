#pragma once

#include "hours/opening_hours.hpp"
#include "said.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

using SaidOffice = Said<guide::Office>;

/// The offices of a pack: kinds of them in the base, real ones where a layer gives an address.
class Offices {
 public:
  /// Borrows `guide`.
  explicit Offices(const guide::Guide& guide);

  /// Those of a service: for each kind it names the real ones, or the kind itself where no
  /// layer has one. In the order of going there.
  std::vector<const SaidOffice*> of(const guide::ServiceCard& service) const;
  /// Whose an office is; a real one that says nothing is of its kind.
  guide::Body body(const guide::Office& office) const;

  /// The tags spoken at the real offices of a service, each once.
  std::vector<std::string> languages(const guide::ServiceCard& service) const;

  /// Some layer of the chain is an example: what it says of places is invented.
  bool invented(const guide::Office& office) const { return example_ && office.is_local(); }

 private:
  std::map<std::string, SaidOffice> offices_;
  std::vector<std::string> order_;
  bool example_ = false;
};

/// "Via Roma 12, Borgolieto": the town is what stands behind the last comma.
struct Address {
  std::string street;
  std::string town;
};
Address address_of(const guide::Office& office);

/// Times that are the same on some days of the week.
struct WeeklyTimes {
  std::vector<int> days;  ///< 0 is Monday
  hours::Span span;
};

/// What can be said of an office's hours without knowing the day.
struct OfficeHours {
  std::vector<WeeklyTimes> week;    ///< by the rules without dates
  std::vector<hours::Rule> single;  ///< rules for single dates, on which the week does not hold
};

/// Throws std::runtime_error naming the office when its hours cannot be read. Hours of a season
/// ("Aug off") are in neither list: both catalogues know only dates with a year, and get the
/// text itself beside the week.
OfficeHours hours_of(const guide::Office& office);

/// "08:30"; "23:59" for the end of a day, as both catalogues write "until midnight".
std::string opens_at(const hours::Span& span);
std::string closes_at(const hours::Span& span);

}  // namespace atrio::content
