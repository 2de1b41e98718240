#include "lib/icu/calendar.hpp"

#include "lib/icu/language.hpp"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>
#include <mutex>

namespace atrio::icu {
namespace {

/// Formats by skeleton in UTC: the caller's local date is taken as it stands.
std::unique_ptr<::icu::SimpleDateFormat> make_format(const char* skeleton,
                                                     std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const ::icu::Locale place = locale(language);
  const std::unique_ptr<::icu::DateTimePatternGenerator> patterns(
      ::icu::DateTimePatternGenerator::createInstance(place, status));
  require(status, "find the date patterns of", language);
  const auto pattern = patterns->getBestPattern(::icu::UnicodeString(skeleton), status);
  auto format = std::make_unique<::icu::SimpleDateFormat>(pattern, place, status);
  require(status, "make a date format for", language);
  format->setTimeZone(*::icu::TimeZone::getGMT());
  return format;
}

std::string format_day(const char* skeleton, std::string_view language,
                       std::chrono::local_days day) {
  // A format costs a millisecond to make and a page asks at every frame; ICU's are not
  // thread-safe.
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<::icu::SimpleDateFormat>, std::less<>> known;
  const std::lock_guard lock(mutex);
  auto& format = known[std::string(skeleton) + ' ' + std::string(language)];
  if (!format) format = make_format(skeleton, language);
  const std::chrono::milliseconds since_epoch = day.time_since_epoch();
  ::icu::UnicodeString text;
  format->format(static_cast<UDate>(since_epoch.count()), text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

constexpr std::chrono::local_days a_sunday{std::chrono::days{3}};  // 4 January 1970

}  // namespace

std::string weekday_and_date(std::string_view language, std::chrono::local_days day) {
  return format_day("EEEEdMMMM", language, day);
}

std::string date(std::string_view language, std::chrono::local_days day) {
  return format_day("dMMMMy", language, day);
}

std::string weekday(std::string_view language, std::chrono::weekday weekday) {
  return format_day("cccc", language, a_sunday + std::chrono::days{weekday.c_encoding()});
}

std::string weekday_short(std::string_view language, std::chrono::weekday weekday) {
  return format_day("ccc", language, a_sunday + std::chrono::days{weekday.c_encoding()});
}

std::string month_and_year(std::string_view language, std::chrono::year_month month) {
  return format_day("MMMMy", language, std::chrono::local_days{month / 1});
}

std::string clock(std::chrono::local_time<std::chrono::minutes> time) {
  return clock(time - std::chrono::floor<std::chrono::days>(time));
}

std::string clock(std::chrono::minutes after_midnight) {
  const auto hours = std::chrono::floor<std::chrono::hours>(after_midnight);
  const auto rest = (after_midnight - hours).count();
  return std::to_string(hours.count()) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

}  // namespace atrio::icu
