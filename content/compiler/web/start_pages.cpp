#include "compiler/web/edition.hpp"
#include "compiler/web/markup.hpp"

#include <cstdio>

namespace atrio::content {
namespace {

using json::Json;

std::string css_colour(std::uint32_t colour) {
  char hex[8];
  std::snprintf(hex, sizeof hex, "#%06X", colour);
  return hex;
}

}  // namespace

Json plate_of(const guide::Need& need) {
  return {{"colour", css_colour(need.colour)},
          {"silhouette", need.silhouette},
          {"need_sign", need.pictogram}};
}

WebPage start_page(const Edition& edition) {
  Wording words(edition.guide, edition.language);
  Json needs = Json::array();
  for (const auto& need : edition.guide.needs())
    needs.push_back({{"id", need.id},
                     {"name", words.at("need/" + need.id + "/name")},
                     {"urgent", need.id == "emergenza"},
                     {"plate", plate_of(need)}});
  Json tiles = Json::array();
  for (const guide::ServiceCard& card : edition.guide.services(""))
    if (const auto* service = edition.service(card.id))
      tiles.push_back(tile_of(words, *service));
  WebPage page;
  page.form = "start";
  page.title = words.say_plainly("web/site");
  page.body = {{"needs", needs}, {"tiles", tiles}};
  page.state = words.worst();
  return page;
}

WebPage need_page(const Edition& edition, const guide::Need& need) {
  Wording words(edition.guide, edition.language);
  Json tiles = Json::array();
  bool sensitive = false;
  for (const guide::ServiceCard& card : edition.guide.services(need.id))
    if (const auto* service = edition.service(card.id)) {
      tiles.push_back(tile_of(words, *service));
      sensitive = sensitive || card.sensitive;
    }
  const guide::Text name = edition.guide.text("need/" + need.id + "/name", words.language());
  WebPage page;
  page.path = "needs/" + need.id;
  page.form = "need";
  page.title = without_marks(name.value);
  page.need = need.id;
  page.discreet = sensitive;
  page.body = {{"title", words.html(name)}, {"plate", plate_of(need)}, {"tiles", tiles}};
  page.state = words.worst();
  return page;
}

}  // namespace atrio::content
