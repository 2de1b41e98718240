#include "lib/icu/plural.hpp"

#include "lib/icu/language.hpp"

#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>

namespace atrio::icu {

namespace {

// Making the rules costs far more than asking them, and a language once seen comes again.
const ::icu::PluralRules& rules_of(std::string_view language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<::icu::PluralRules>, std::less<>> known;
  const std::lock_guard lock(guard);
  if (const auto found = known.find(language); found != known.end()) return *found->second;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<::icu::PluralRules> rules(
      ::icu::PluralRules::forLocale(locale(language), status));
  require(status, "find the plural rules of", language);
  return *known.emplace(std::string(language), std::move(rules)).first->second;
}

}  // namespace

std::string plural_category(std::string_view language, std::int64_t n) {
  std::string category;
  rules_of(language).select(static_cast<double>(n)).toUTF8String(category);
  return category;
}

std::vector<std::string> counting_categories(std::string_view language) {
  constexpr std::array in_order{"zero", "one", "two", "few", "many", "other"};
  std::array<bool, in_order.size()> used{};
  for (std::int64_t n = 0; n <= 1000; ++n)
    used.at(std::ranges::find(in_order, plural_category(language, n)) - in_order.begin()) =
        true;
  std::vector<std::string> categories;
  for (std::size_t i = 0; i < in_order.size(); ++i)
    if (used[i]) categories.emplace_back(in_order[i]);
  return categories;
}

}  // namespace atrio::icu
