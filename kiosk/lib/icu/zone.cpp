#include "lib/icu/zone.hpp"

#include <unicode/timezone.h>

#include <stdexcept>

namespace atrio::icu {

struct Zone::Rules {
  std::unique_ptr<::icu::TimeZone> zone;
};

Zone::Zone(const std::string& name) : rules_(std::make_unique<Rules>()) {
  rules_->zone.reset(::icu::TimeZone::createTimeZone(::icu::UnicodeString::fromUTF8(name)));
  // ICU answers an unknown name with a zone of its own instead of an error.
  if (*rules_->zone == ::icu::TimeZone::getUnknown())
    throw std::runtime_error("time zone '" + name +
                             "' is unknown; write an IANA name such as Europe/Rome");
}

Zone::~Zone() = default;
Zone::Zone(Zone&&) noexcept = default;

std::chrono::local_time<std::chrono::minutes> Zone::local(Instant instant) const {
  std::int32_t raw_ms = 0, summer_ms = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules_->zone->getOffset(static_cast<UDate>(instant.time_since_epoch().count()), false, raw_ms,
                          summer_ms, status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("cannot reckon local time: ") + u_errorName(status));
  const auto wall = instant.time_since_epoch() + milliseconds(raw_ms + summer_ms);
  return std::chrono::local_time<std::chrono::minutes>(std::chrono::floor<minutes>(wall));
}

}  // namespace atrio::icu
