#include "lib/icu/zone.hpp"

#include <unicode/basictz.h>
#include <unicode/tztrans.h>

#include <stdexcept>

namespace atrio::icu {
namespace {

UDate to_date(Instant instant) {
  return static_cast<UDate>(instant.time_since_epoch().count());
}

}  // namespace

struct Zone::Rules {
  std::unique_ptr<::icu::BasicTimeZone> zone;
};

Zone::Zone(const std::string& name) : rules_(std::make_unique<Rules>()) {
  // Every zone that ICU makes itself is one whose changes can be asked (unicode/basictz.h).
  rules_->zone.reset(dynamic_cast<::icu::BasicTimeZone*>(
      ::icu::TimeZone::createTimeZone(::icu::UnicodeString::fromUTF8(name))));
  // ICU answers an unknown name with a zone of its own instead of an error.
  if (!rules_->zone || *rules_->zone == ::icu::TimeZone::getUnknown())
    throw std::runtime_error("time zone '" + name +
                             "' is unknown; write an IANA name such as Europe/Rome");
}

Zone::~Zone() = default;
Zone::Zone(Zone&&) noexcept = default;

std::chrono::local_time<std::chrono::minutes> Zone::local(Instant instant) const {
  return WallClock(ahead_at(instant)).local(instant);
}

WallClock Zone::wall_clock(Instant from, Instant until) const {
  std::vector<WallClock::Change> changes;
  ::icu::TimeZoneTransition transition;
  for (auto at = from; rules_->zone->getNextTransition(to_date(at), false, transition);) {
    at = Instant(milliseconds(static_cast<std::int64_t>(transition.getTime())));
    if (at >= until) break;
    changes.push_back({at, ahead_at(at)});
  }
  return WallClock(ahead_at(from), std::move(changes));
}

seconds Zone::ahead_at(Instant instant) const {
  std::int32_t raw_ms = 0, summer_ms = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules_->zone->getOffset(to_date(instant), false, raw_ms, summer_ms, status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("cannot reckon local time: ") + u_errorName(status));
  return std::chrono::floor<seconds>(milliseconds(raw_ms + summer_ms));
}

}  // namespace atrio::icu
