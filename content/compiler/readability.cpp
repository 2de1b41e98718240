#include "readability.hpp"

#include "check.hpp"

#include <algorithm>
#include <cctype>

namespace atrio::content {

namespace {

constexpr int longest_sentence = 20;  // words, norms LNG-03
constexpr int worst_gulpease = 60;    // LNG-02
constexpr int target_gulpease = 80;
constexpr int target_mean = 85;  // issue 3

bool is_letter(unsigned char byte) {
  // A lead byte of a character outside ASCII counts once; Italian's are accented letters.
  return std::isalnum(byte) || (byte >= 0xC3 && byte <= 0xC5);
}

bool ends_sentence(std::string_view text, std::size_t at, std::size_t& length) {
  length = text.substr(at).starts_with("…") ? 3 : 1;
  if (length == 1 && text.substr(at, 1).find_first_of(".!?") == std::string_view::npos)
    return false;
  const std::size_t after = text.find_first_not_of(".!?)»\"", at + length);
  return after == text.npos || text[after] == ' ';
}

/// Everything a visitor reads on a service's page.
Readability measure_service(const Card& service) {
  Readability all;
  for (const auto& text : service.texts) all += measure(text.words.one);
  return all;
}

}  // namespace

Readability& Readability::operator+=(const Readability& more) {
  sentences += more.sentences;
  words += more.words;
  letters += more.letters;
  return *this;
}

int Readability::gulpease() const {
  if (words == 0) return 100;
  return std::min(100, 89 + (300 * sentences - 10 * letters) / words);
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  std::string current;
  std::size_t length = 1;
  for (std::size_t at = 0; at < text.size(); at += length) {
    const bool last = ends_sentence(text, at, length);
    if (text[at] != '*' && text[at] != '`') current += text.substr(at, length);
    if (last && count_words(current) > 0) {
      found.push_back(current);
      current.clear();
    }
  }
  if (count_words(current) > 0) found.push_back(current);
  return found;
}

int count_words(std::string_view sentence) {
  int words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const bool apostrophe = sentence[at] == '\'' || sentence.substr(at).starts_with("’");
    const bool letter = !apostrophe && is_letter(static_cast<unsigned char>(sentence[at]));
    if (letter && !inside) ++words;
    if (letter) inside = true;
    if (apostrophe || sentence[at] == ' ') inside = false;
  }
  return words;
}

Readability measure(std::string_view text) {
  Readability all;
  for (const auto& sentence : sentences(text)) {
    ++all.sentences;
    all.words += count_words(sentence);
    all.letters += static_cast<int>(std::ranges::count_if(
        sentence, [](char c) { return is_letter(static_cast<unsigned char>(c)); }));
  }
  return all;
}

std::vector<PageReadability> readability_of(const Content& content) {
  std::vector<PageReadability> pages;
  for (const Card* service : content.source.of_kind("service"))
    if (!service->overrides)  // a few words are no page
      pages.push_back({service->id.id, measure_service(*service).gulpease()});
  return pages;
}

int mean_gulpease(std::span<const PageReadability> pages) {
  if (pages.empty()) return 100;
  int sum = 0;
  for (const auto& page : pages) sum += page.gulpease;
  return sum / static_cast<int>(pages.size());
}

void check_readability(const Content& content, Findings& findings) {
  for (const auto& text : content.texts)
    for (const auto& sentence : sentences(text.words.one))
      if (const int words = count_words(sentence); words > longest_sentence)
        findings.error(text.words.place,
                       "a sentence has " + std::to_string(words) + " words (\"" +
                           sentence.substr(0, 40) + "…\")",
                       "make two of it: at most 20 words");
  const auto pages = readability_of(content);
  for (const auto& page : pages) {
    const std::string what = "Gulpease " + std::to_string(page.gulpease);
    const Place place{content.source.folder + "/services/" + page.service + ".yaml", 0};
    if (page.gulpease < worst_gulpease)
      findings.error(place, what + " is under 60", "shorter sentences, shorter words");
    else if (page.gulpease < target_gulpease)
      findings.note(place, what + " is under the target of 80",
                    "shorter sentences, shorter words");
  }
  if (const int mean = mean_gulpease(pages); mean < target_mean)
    findings.error({content.source.folder + "/services", 0},
                   "the mean Gulpease of all services is " + std::to_string(mean),
                   "make the lowest ones of the table easier: it should be 85");
}

}  // namespace atrio::content
