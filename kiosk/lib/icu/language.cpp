#include "lib/icu/language.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace atrio::icu {
namespace {

struct Digits {
  std::string_view language;
  std::string_view system;
};

// Norms NUM-01, the CLDR 48 table; Debian's older ICU still gives Arabic-Indic digits for "ar".
constexpr std::array native_digits{
    Digits{"bn", "beng"},    Digits{"ckb", "arab"},        Digits{"fa", "arabext"},
    Digits{"my", "mymr"},    Digits{"ne", "deva"},         Digits{"ps", "arabext"},
    Digits{"ar-EG", "arab"}, Digits{"pa-Arab", "arabext"}, Digits{"ar-SY", "arab"},
};

std::string_view digits_of(std::string_view language) {
  const auto* const found =
      std::find_if(native_digits.begin(), native_digits.end(),
                   [&](const Digits& digits) { return digits.language == language; });
  return found == native_digits.end() ? "latn" : found->system;
}

}  // namespace

::icu::Locale locale(std::string_view language) {
  // Plain "en" is American to CLDR; a hall in Lombardy writes "Monday 23 November".
  const std::string tag = language == "en" ? "en-GB" : std::string(language);
  UErrorCode status = U_ZERO_ERROR;
  ::icu::Locale found = ::icu::Locale::forLanguageTag(tag, status);
  require(status, "understand the language tag", language);
  found.setUnicodeKeywordValue("nu", std::string(digits_of(language)), status);
  require(status, "choose the digits of", language);
  return found;
}

void require(UErrorCode status, const char* attempt, std::string_view language) {
  if (U_SUCCESS(status)) return;
  throw std::runtime_error("cannot " + std::string(attempt) + " '" + std::string(language) +
                           "': " + u_errorName(status));
}

}  // namespace atrio::icu
