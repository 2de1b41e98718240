#pragma once

#include <string>
#include <string_view>

namespace atrio::content {

/// The Plural-Forms field for a language's PO header, whose forms come in CLDR's order. Throws
/// std::runtime_error naming the language when none of the known formulas counts as ICU does.
std::string plural_forms(std::string_view language);

/// Whether a Plural-Forms field, "nplurals=2; plural=(n != 1);", gives for every number up to
/// 1000 the form that CLDR names. False for what is no formula, too long or nested too deep.
bool counts_like_cldr(std::string_view field, std::string_view language);

}  // namespace atrio::content
