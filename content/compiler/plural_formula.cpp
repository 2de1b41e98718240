#include "plural_formula.hpp"

#include "lib/icu/plural.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace atrio::content {

namespace {

/// A gettext formula as text for the header and as code to compare it with ICU.
struct Formula {
  const char* text;
  int (*form)(int n);
};

#define FORMULA(expression)                                   \
  Formula {                                                   \
#expression, [](int n) -> int { (void)n; return expression; } \
  }

// clang-format off
const std::array formulas{
    FORMULA(0),
    FORMULA(n != 1),
    FORMULA(n > 1),
    FORMULA(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2),
    FORMULA(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5),
    FORMULA(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2),
    FORMULA(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9)),
};
// clang-format on

#undef FORMULA

}  // namespace

std::string plural_forms(std::string_view language) {
  const auto categories = icu::counting_categories(language);
  std::vector<int> wanted;
  for (int n = 0; n <= 1000; ++n)
    wanted.push_back(static_cast<int>(
        std::ranges::find(categories, icu::plural_category(language, n)) - categories.begin()));
  for (const auto& formula : formulas) {
    int n = 0;
    if (std::ranges::all_of(wanted, [&](int form) { return formula.form(n++) == form; }))
      return "nplurals=" + std::to_string(categories.size()) + "; plural=(" + formula.text +
             ");";
  }
  throw std::runtime_error(
      std::string(language) +
      ": no plural formula counts as CLDR does; add it to plural_formula.cpp");
}

}  // namespace atrio::content
