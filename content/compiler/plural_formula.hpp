#pragma once

#include <string>
#include <string_view>

namespace atrio::content {

/// The Plural-Forms field for a language's PO header, whose forms come in CLDR's order. Throws
/// std::runtime_error naming the language when none of the known formulas counts as ICU does.
std::string plural_forms(std::string_view language);

}  // namespace atrio::content
