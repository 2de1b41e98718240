#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::icu {

/// The CLDR category of a whole number in a language (BCP 47): "zero", "one", "two", "few",
/// "many" or "other". Throws std::runtime_error naming a language tag that is none.
std::string plural_category(std::string_view language, std::int64_t n);

/// The categories that the numbers 0 … 1000 need in a language, in the order of CLDR, which is
/// also the order of gettext's forms: {"one", "few", "many"} in Ukrainian.
std::vector<std::string> counting_categories(std::string_view language);

}  // namespace atrio::icu
