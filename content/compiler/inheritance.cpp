#include "inheritance.hpp"

#include "po.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>

namespace atrio::content {

namespace {

std::string or_empty(const char* text) { return text ? text : ""; }

/// "service/x/step/2/title" → "service/x/step/#/title": paths that differ only in order. An id
/// may be a number itself, "helpline/112/name".
std::string without_numbers(std::string_view path) {
  std::string pattern;
  std::istringstream parts{std::string(path)};
  int n = 0;
  for (std::string part; std::getline(parts, part, '/');) {
    const bool number = ++n > 2 && part.find_first_not_of("0123456789") == std::string::npos;
    pattern += (number ? "#" : part) + "/";
  }
  return pattern;
}

bool is_counted_path(const std::string& path) { return without_numbers(path) != path + "/"; }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
                        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter)
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  std::ranges::sort(words);
  return words;
}

/// Under half of the words in common, it is another paragraph that came to stand there.
constexpr double same_paragraph = 0.5;

double changed_italian(po_message_t message, const Text& text) {
  if (!translated(message) ||
      (po_message_msgid_plural(message) != nullptr) != text.words.counted())
    return 0;
  if (!is_counted_path(text.path)) return 1;
  const double like = likeness(or_empty(po_message_msgid(message)), text.words.one);
  if (like < same_paragraph) return 0;
  return like + (path_of(message) == text.path ? 0.01 : 0);  // among equals the one in place
}

}  // namespace

bool same_italian(po_message_t message, const Text& text) {
  return or_empty(po_message_msgid(message)) == text.words.one &&
         or_empty(po_message_msgid_plural(message)) == text.words.other;
}

bool was_italian(po_message_t message, const Text& text) {
  return po_message_is_fuzzy(message) && po_message_prev_msgid(message) &&
         or_empty(po_message_prev_msgid(message)) == text.words.one &&
         or_empty(po_message_prev_msgid_plural(message)) == text.words.other;
}

bool translated(po_message_t message) {
  const bool counted = po_message_msgid_plural(message) != nullptr;
  const char* first =
      counted ? po_message_msgstr_plural(message, 0) : po_message_msgstr(message);
  return first && *first;
}

double likeness(std::string_view one, std::string_view other) {
  const auto a = words_of(one);
  const auto b = words_of(other);
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t all = a.size() + b.size();
  return all == 0 ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

Inheritance::Inheritance(const std::vector<Text>& texts, std::vector<po_message_t> old)
    : old_(std::move(old)), inherited_(old_.size()), from_(texts.size(), nullptr) {
  // What is in use goes before what was put aside.
  std::ranges::stable_partition(
      old_, [](po_message_t message) { return po_message_is_obsolete(message) == 0; });
  pair(texts, [](po_message_t message, const Text& text) {
    return path_of(message) == text.path && same_italian(message, text)
               ? 1.0 + translated(message)
               : 0;
  });
  pair(texts, [](po_message_t message, const Text& text) {
    return same_italian(message, text) ? 1.0 + translated(message) : 0;
  });
  pair(texts, was_italian);
  pair(texts, changed_italian);
}

std::vector<po_message_t> Inheritance::left_over() const {
  std::vector<po_message_t> left;
  for (std::size_t i = 0; i < old_.size(); ++i)
    if (!inherited_[i] && translated(old_[i])) left.push_back(old_[i]);
  return left;
}

void Inheritance::pair(const std::vector<Text>& texts, const Fit& fit) {
  // Entries are found by their path's pattern: nothing else is ever inherited from.
  std::multimap<std::string, std::size_t> free;
  for (std::size_t i = 0; i < old_.size(); ++i)
    if (!inherited_[i]) free.emplace(without_numbers(path_of(old_[i])), i);
  for (std::size_t t = 0; t < texts.size(); ++t) {
    if (from_[t]) continue;
    const auto [first, last] = free.equal_range(without_numbers(texts[t].path));
    auto best = last;
    double best_fit = 0;
    for (auto one = first; one != last; ++one)
      if (const double fits = fit(old_[one->second], texts[t]); fits > best_fit) {
        best = one;
        best_fit = fits;
      }
    if (best == last) continue;
    from_[t] = old_[best->second];
    inherited_[best->second] = true;
    free.erase(best);
  }
}

}  // namespace atrio::content
