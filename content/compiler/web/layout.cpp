#include "compiler/web/layout.hpp"

#include "lib/icu/calendar.hpp"
#include "compiler/web/markup.hpp"

#include <algorithm>

namespace atrio::content {
namespace {

using guide::TextState;
using json::Json;

/// "../../": from the page to the folder of its language.
std::string up_from(std::string_view path) {
  std::string up = path.empty() ? "" : "../";
  for (const char c : path)
    if (c == '/') up += "../";
  return up;
}

std::string with_slash(const std::string& path) { return path.empty() ? path : path + '/'; }

/// The same page in every language.
Json languages_of(const Edition& edition, const std::string& path, const std::string& root,
                  const std::string& base_url) {
  Json all = Json::array();
  for (const auto& language : edition.guide.languages()) {
    const std::string place = language.tag + '/' + with_slash(path);
    all.push_back({{"tag", language.tag},
                   {"endonym", language.endonym},
                   {"direction", language.right_to_left ? "rtl" : "ltr"},
                   {"here", language.tag == edition.language.tag},
                   {"href", root + place + "index.html"},
                   {"address", base_url.empty() ? "" : base_url + '/' + place}});
  }
  return all;
}

Json freshness(const char* kind, std::string line) {
  const bool fine = kind == std::string_view("fine");
  return {{"kind", kind}, {"mark", fine ? "checked" : "unchecked"}, {"line", std::move(line)}};
}

/// How far the words of the page can be trusted, in a line at its foot.
Json freshness_of(const Wording& words, const WebPage& page) {
  if (page.state == TextState::missing) return freshness("warn", words.say("web/some_italian"));
  if (page.state == TextState::outdated)
    return freshness("warn", words.say("freshness/outdated"));
  if (page.state == TextState::checked && !page.checked.empty())
    return freshness("fine", page.checked);
  return freshness("open",
                   words.say(words.language() == "it" ? "freshness/unchecked"
                                                      : "freshness/translation_unchecked"));
}

/// The way from the start to the page, without the page itself.
Json crumbs_of(Wording& words, const WebPage& page) {
  Json crumbs = Json::array();
  if (page.path.empty()) return crumbs;
  crumbs.push_back({{"to", "index.html"}, {"name", words.say("dock/start")}});
  if (page.form == "service" && !page.need.empty())
    crumbs.push_back({{"to", "needs/" + page.need + "/index.html"},
                      {"name", words.at("need/" + page.need + "/name")}});
  if (page.form == "form")
    crumbs.push_back({{"to", "forms/index.html"}, {"name", words.say("web/forms")}});
  return crumbs;
}

Json sections_json(const Edition& edition, const Wording& words) {
  Json all = Json::array();
  for (const Section& section : sections_of(edition))
    all.push_back({{"href", section.path},
                   {"title", words.say("web/" + std::string(section.path))},
                   {"italian", false},
                   {"summary", false},
                   {"sign", section.pictogram}});
  return all;
}

bool invented(const guide::Guide& guide) {
  return std::ranges::any_of(guide.layers(), &guide::Layer::example);
}

/// The lowest layer's name, which is whose site this is; empty for the base alone.
std::string place_name(const Edition& edition, Wording& words) {
  const std::string path = "layer/" + edition.guide.layers().back().id + "/name";
  return edition.guide.has_text(path) ? words.at(path) : std::string();
}

}  // namespace

std::string Layout::fill(const Edition& edition, std::string_view form,
                         const Json& view) const {
  const Wording words(edition.guide, edition.language);
  return templates_.fill(
      form, view,
      {{"icon", [&](const std::string& id) { return symbols_.icon(id); }},
       {"say", [&](const std::string& key) { return words.say(key); }},
       {"plainly", [&](const std::string& key) { return escaped(words.say_plainly(key)); }}});
}

std::string Layout::page(const Edition& edition, const WebPage& page) const {
  Wording words(edition.guide, edition.language);
  const std::string home = up_from(page.path);
  const std::string root = "../" + home;
  const std::string address = edition.language.tag + '/' + with_slash(page.path);
  Json view = page.body;
  view["home"] = home;
  view["root"] = root;
  view["lang"] = edition.language.tag;
  view["sections"] = sections_json(edition, words);
  const std::string main = fill(edition, page.form, view);
  const Json all = {
      {"main", main},
      {"home", home},
      {"root", root},
      {"lang", edition.language.tag},
      {"direction", edition.language.right_to_left ? "rtl" : "ltr"},
      {"endonym", edition.language.endonym},
      {"window_title", page.title},
      {"page_title", page.body.value("title", "")},
      {"form", page.form},
      {"place", place_name(edition, words)},
      {"example", invented(edition.guide)},
      {"discreet", page.discreet},
      {"languages", languages_of(edition, page.path, root, base_url_)},
      {"address", base_url_.empty() ? "" : base_url_ + '/' + address},
      {"crumbs", crumbs_of(words, page)},
      {"sections", sections_json(edition, words)},
      {"freshness", freshness_of(words, page)},
      {"made_on",
       words.say("web/made_on", {{"date", icu::date(words.language(), edition.today)}})}};
  std::string html = fill(edition, "page", all);
  const auto end = html.rfind("</body>");
  return html.insert(end, symbols_.used_in(html));
}

std::string Layout::chooser(const guide::Guide& guide) const {
  Json languages = Json::array();
  for (const auto& language : guide.languages())
    languages.push_back(
        {{"tag", language.tag},
         {"endonym", language.endonym},
         {"direction", language.right_to_left ? "rtl" : "ltr"},
         {"greeting", html_of(guide.text("ui/greeting", language.tag).value)},
         {"href", language.tag + "/index.html"},
         {"address", base_url_.empty() ? "" : base_url_ + '/' + language.tag + '/'}});
  const Edition italian(guide, guide.languages().front(), {});
  Wording words(guide, guide.languages().front());
  std::string html = fill(italian, "chooser",
                          {{"languages", languages},
                           {"place", place_name(italian, words)},
                           {"example", invented(guide)},
                           {"address", base_url_.empty() ? "" : base_url_ + '/'}});
  return html.insert(html.rfind("</body>"), symbols_.used_in(html));
}

}  // namespace atrio::content
