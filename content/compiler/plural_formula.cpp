#include "plural_formula.hpp"

#include "lib/icu/plural.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

namespace atrio::content {

namespace {

constexpr int largest_number = 1000;          // every language's rules repeat before it
constexpr std::size_t longest_formula = 500;  // bytes; gettext's longest, Arabic, has 90
constexpr int deepest_nesting = 50;           // of brackets and conditions

constexpr std::array formulas{
    "0",
    "n != 1",
    "n > 1",
    "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
    "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
    "n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2",
    "n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9)",
};

struct NoFormula {};

/// Works out gettext's C-like formula for one number while reading it. Both sides of a
/// condition are read, so what divides by zero on either is no formula.
class Formula {
 public:
  using Number = unsigned long;  // as in gettext; wraps

  Formula(std::string_view text, Number n) : rest_(text), n_(n) {}

  Number value() {
    const Number all = condition();
    skip_spaces();
    if (!rest_.empty()) throw NoFormula();
    return all;
  }

 private:
  struct Operator {
    std::string_view sign;
    Number (*apply)(Number left, Number right);
  };
  using Level = std::vector<Operator>;

  /// From the loosest to the tightest; of two signs that begin alike the longer stands first.
  static const std::vector<Level>& levels() {
    static const std::vector<Level> all{
        {{"||", [](Number a, Number b) { return Number(a || b); }}},
        {{"&&", [](Number a, Number b) { return Number(a && b); }}},
        {{"==", [](Number a, Number b) { return Number(a == b); }},
         {"!=", [](Number a, Number b) { return Number(a != b); }}},
        {{"<=", [](Number a, Number b) { return Number(a <= b); }},
         {">=", [](Number a, Number b) { return Number(a >= b); }},
         {"<", [](Number a, Number b) { return Number(a < b); }},
         {">", [](Number a, Number b) { return Number(a > b); }}},
        {{"+", [](Number a, Number b) { return a + b; }},
         {"-", [](Number a, Number b) { return a - b; }}},
        {{"*", [](Number a, Number b) { return a * b; }},
         {"/", [](Number a, Number b) { return b ? a / b : throw NoFormula(); }},
         {"%", [](Number a, Number b) { return b ? a % b : throw NoFormula(); }}}};
    return all;
  }

  Number condition() {
    if (++depth_ > deepest_nesting) throw NoFormula();
    Number all = binary(0);
    if (take("?")) {
      const Number yes = condition();
      if (!take(":")) throw NoFormula();
      const Number no = condition();
      all = all ? yes : no;
    }
    --depth_;
    return all;
  }

  Number binary(std::size_t level) {
    if (level == levels().size()) return unary();
    Number left = binary(level + 1);
    while (const Operator* next = take_one(levels()[level]))
      left = next->apply(left, binary(level + 1));
    return left;
  }

  Number unary() { return take("!") ? Number(!unary()) : primary(); }

  Number primary() {
    if (take("n")) return n_;
    if (take("(")) {
      const Number inside = condition();
      if (!take(")")) throw NoFormula();
      return inside;
    }
    Number number = 0;
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (read.ec != std::errc{}) throw NoFormula();
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    return number;
  }

  const Operator* take_one(const Level& level) {
    for (const Operator& one : level)
      if (take(one.sign)) return &one;
    return nullptr;
  }

  void skip_spaces() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
  }

  bool take(std::string_view sign) {
    skip_spaces();
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  std::string_view rest_;
  Number n_;
  int depth_ = 0;
};

/// The form of each number from 0 on, as CLDR has it.
std::vector<std::size_t> cldr_forms(std::string_view language) {
  const auto categories = icu::counting_categories(language);
  std::vector<std::size_t> forms;
  for (int n = 0; n <= largest_number; ++n)
    forms.push_back(static_cast<std::size_t>(
        std::ranges::find(categories, icu::plural_category(language, n)) - categories.begin()));
  return forms;
}

bool gives(std::string_view formula, const std::vector<std::size_t>& forms) {
  if (formula.size() > longest_formula) return false;
  try {
    for (std::size_t n = 0; n < forms.size(); ++n)
      if (Formula(formula, n).value() != forms[n]) return false;
    return true;
  } catch (const NoFormula&) {
    return false;
  }
}

std::string nplurals(std::string_view language) {
  return "nplurals=" + std::to_string(icu::counting_categories(language).size()) + ";";
}

}  // namespace

std::string plural_forms(std::string_view language) {
  const auto wanted = cldr_forms(language);
  for (const char* formula : formulas)
    if (gives(formula, wanted)) return nplurals(language) + " plural=(" + formula + ");";
  throw std::runtime_error(
      std::string(language) +
      ": no plural formula counts as CLDR does; add it to plural_formula.cpp");
}

bool counts_like_cldr(std::string_view field, std::string_view language) {
  constexpr std::string_view name = "plural=";
  const auto at = field.find(name, field.find(';'));
  if (!field.starts_with(nplurals(language)) || at == field.npos) return false;
  field.remove_prefix(at + name.size());
  return gives(field.substr(0, field.find(';')), cldr_forms(language));
}

}  // namespace atrio::content
