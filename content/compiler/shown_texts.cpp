#include "shown_texts.hpp"

#include "text/paragraph.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

/// Cuts a text at its placeholders.
std::vector<std::string> pieces_of(std::string_view words) {
  std::vector<std::string> pieces;
  while (true) {
    const auto open = words.find('{');
    const auto close = words.find('}', open == words.npos ? words.size() : open);
    pieces.emplace_back(words.substr(0, close == words.npos ? words.npos : open));
    if (close == words.npos) return pieces;
    words.remove_prefix(close + 1);
  }
}

}  // namespace

ShownTexts::ShownTexts(const Chain& chain, std::string_view language) : language_(language) {
  std::size_t texts = 0;
  for (const Content* content : chain) texts += content->texts.size();
  all_.reserve(texts);  // what points into it stays good
  for (const Content* content : chain) {
    const auto& catalogues = content->catalogues;
    const auto catalogue = std::ranges::find(catalogues, language, &Catalogue::language);
    for (const Text& text : content->texts)
      add(text, catalogue == catalogues.end() ? nullptr : &*catalogue);
  }
  std::ranges::stable_sort(patterns_, std::ranges::greater{}, &Pattern::letters);
}

void ShownTexts::add(const Text& text, const Catalogue* catalogue) {
  ShownText shown{&text, nullptr, text.checked ? Freshness::checked : Freshness::unchecked,
                  text.words.place};
  if (catalogue) {
    const auto found = catalogue->by_path.find(text.path);
    if (found != catalogue->by_path.end()) shown.translation = &found->second;
    shown.freshness = freshness(text, shown.translation);
    shown.place = shown.translation ? shown.translation->place : Place{catalogue->file, 0};
  }
  all_.push_back(shown);
  if (catalogue && shown.freshness != Freshness::missing) {
    for (const auto& form : shown.translation->forms) add_form(form, all_.back());
    translated_.insert(text::parse_marks(text.words.one, "it").text);
  } else {
    add_form(text.words.one, all_.back());
    add_form(text.words.other, all_.back());
  }
}

void ShownTexts::add_form(const std::string& form, const ShownText& shown) {
  if (form.empty()) return;
  std::string words = text::parse_marks(form, language_).text;
  auto pieces = pieces_of(words);
  if (pieces.size() == 1) {
    by_words_[std::move(words)].push_back(&shown);
    return;
  }
  Pattern pattern{std::move(pieces), 0, &shown};
  for (const auto& piece : pattern.pieces) pattern.letters += piece.size();
  if (pattern.letters > 0) patterns_.push_back(std::move(pattern));
}

bool ShownTexts::fits(const Pattern& pattern, std::string_view words) {
  const std::string& first = pattern.pieces.front();
  const std::string& last = pattern.pieces.back();
  if (!words.starts_with(first)) return false;
  words.remove_prefix(first.size());
  if (!words.ends_with(last)) return false;
  words.remove_suffix(last.size());
  for (std::size_t i = 1; i + 1 < pattern.pieces.size(); ++i) {
    const auto at = words.find(pattern.pieces[i]);
    if (at == words.npos) return false;
    words.remove_prefix(at + pattern.pieces[i].size());
  }
  return true;
}

const ShownText* ShownTexts::find(const ui::Node& node, std::string_view service) const {
  const bool own = node.language == language_;
  if (node.label.empty() || (!own && node.language != "it")) return nullptr;
  // An Italian name beside its translation is meant; Italian in place of one is not.
  if (!own && translated_.contains(node.label)) return nullptr;
  const ShownText* shown = nullptr;
  if (const auto exact = by_words_.find(node.label); exact != by_words_.end()) {
    const auto& same = exact->second;
    const std::string base = "service/" + std::string(service) + '/';
    const auto here = std::ranges::find_if(
        same, [&](const ShownText* one) { return one->text->path.starts_with(base); });
    shown = here == same.end() ? same.front() : *here;
  } else {
    const auto fitting = std::ranges::find_if(
        patterns_, [&](const Pattern& pattern) { return fits(pattern, node.label); });
    if (fitting != patterns_.end()) shown = fitting->shown;
  }
  return shown && !own && shown->freshness != Freshness::missing ? nullptr : shown;
}

std::vector<const ShownText*> ShownTexts::on(const ui::Nodes& page,
                                             std::string_view service) const {
  std::vector<const ShownText*> texts;
  for (const ui::Node& node : page.all)
    if (const ShownText* shown = find(node, service);
        shown && !std::ranges::count(texts, shown))
      texts.push_back(shown);
  return texts;
}

}  // namespace atrio::content
