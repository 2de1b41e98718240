#pragma once

#include <unicode/locid.h>

#include <string_view>

/// For the sources of this folder only: it shows ICU's types.
namespace atrio::icu {

/// ICU's locale of a BCP 47 tag, with the digits our visitors read (norms NUM-01).
::icu::Locale locale(std::string_view language);

/// Throws std::runtime_error "cannot <attempt> '<language>': <ICU's reason>" on failure.
void require(UErrorCode status, const char* attempt, std::string_view language);

}  // namespace atrio::icu
