#include "compiler/web/edition.hpp"
#include "compiler/web/markup.hpp"

#include <cstdio>

namespace atrio::content {
namespace {

using json::Json;

/// Lengths on the sheet as parts of its width and height, so that the drawing fits any window.
std::string place_on(const guide::Form& form, const guide::Box& box) {
  char style[160];
  std::snprintf(style, sizeof style,
                "inset-block-start:%.3f%%;inset-inline-start:%.3f%%;inline-size:%.3f%%;"
                "block-size:%.3f%%",
                box.y / form.height_mm * 100, box.x / form.width_mm * 100,
                box.w / form.width_mm * 100, box.h / form.height_mm * 100);
  return style;
}

Json fields_of(Wording& words, const guide::Form& form) {
  Json fields = Json::array();
  int number = 0;
  for (const auto& field : form.fields)
    fields.push_back({{"id", field.id},
                      {"number", ++number},
                      {"label", field.label},
                      {"kind", field.kind},
                      {"place", place_on(form, field.box)},
                      {"name", words.html(field.name)},
                      {"meaning", words.html(field.meaning)},
                      {"example", field.example}});
  return fields;
}

}  // namespace

WebPage forms_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json tiles = Json::array();
  for (const auto& form : edition.guide.forms(words.language()))
    tiles.push_back({{"href", "forms/" + form.id},
                     {"title", words.html(form.title)},
                     {"italian", words.italian(form.italian_title)},
                     {"summary", words.html(form.summary)},
                     {"sign", form.pictogram}});
  return list_page(words, section, {{"tiles", tiles}});
}

WebPage form_page(const Edition& edition, const guide::Form& form) {
  Wording words(edition.guide, edition.language);
  Json headings = Json::array();
  for (const auto& heading : form.headings)
    headings.push_back({{"text", heading.text}, {"place", place_on(form, heading.box)}});
  Json tiles = Json::array();
  for (const auto& id : form.services)
    if (const auto* service = edition.service(id)) tiles.push_back(tile_of(words, *service));
  WebPage page;
  page.path = "forms/" + form.id;
  page.form = "form";
  page.title = without_marks(form.title.value);
  page.body = {{"title", words.html(form.title)},
               {"italian", words.italian(form.italian_title)},
               {"italian_title", form.italian_title},
               {"summary", words.html(form.summary)},
               {"sign", form.pictogram},
               {"ratio", std::to_string(form.width_mm) + "/" + std::to_string(form.height_mm)},
               {"headings", headings},
               {"fields", fields_of(words, form)},
               {"tiles", tiles}};
  page.state = words.worst();
  return page;
}

}  // namespace atrio::content
