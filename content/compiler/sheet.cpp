#include "sheet.hpp"

#include "base/file.hpp"
#include "lib/crypto/sha256.hpp"
#include "lib/json/json.hpp"
#include "sheet_assets.hpp"

#include <algorithm>
#include <map>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

using json::Json;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string name_of(Freshness freshness) {
  switch (freshness) {
    case Freshness::missing: return "missing";
    case Freshness::outdated: return "outdated";
    case Freshness::unchecked: return "unchecked";
    case Freshness::checked: return "checked";
  }
  return {};
}

auto count(const SheetTile& tile, Freshness freshness) {
  return std::ranges::count(tile.texts, freshness,
                            [](const ShownText* shown) { return shown->freshness; });
}

std::string attribute(const std::string& name, const std::string& value) {
  return " " + name + "=\"" + escaped(value) + '"';
}

constexpr Freshness marked[] = {Freshness::missing, Freshness::outdated, Freshness::unchecked};

/// One picture with its marks, as a button that opens it.
std::string tile_html(const SheetTile& tile, const SourceLanguage& language, std::size_t at) {
  std::string marks, states;
  for (const Freshness freshness : marked) {
    const auto n = std::to_string(count(tile, freshness));
    states += attribute("data-" + name_of(freshness), n);
    if (n != "0")
      marks += "<span class=\"mark " + name_of(freshness) + "\">" + n + ' ' +
               name_of(freshness) + "</span>";
  }
  return "<li" + attribute("data-screen", tile.screen) +
         attribute("data-language", tile.language) + attribute("data-look", tile.look) +
         states + "><button type=\"button\"" + attribute("data-tile", std::to_string(at)) +
         attribute("data-picture", tile.picture) + "><img loading=\"lazy\"" +
         attribute("src", "tiles/" + tile.picture + ".png") +
         attribute("width", std::to_string(tile.w)) +
         attribute("height", std::to_string(tile.h)) + " alt=\"\"><span class=\"name\">" +
         escaped(language.endonym) + ", " + escaped(tile.look) +
         "</span><span class=\"marks\">" + marks + "</span></button></li>\n";
}

std::string choice(const std::string& id, const std::string& label,
                   const std::vector<std::pair<std::string, std::string>>& options) {
  std::string html = "<div><label" + attribute("for", id) + '>' + label + "</label> <select" +
                     attribute("id", id) + "><option value=\"\">all";
  for (const auto& [value, name] : options)
    html += "</option><option" + attribute("value", value) + '>' + escaped(name);
  return html + "</option></select></div>\n";
}

std::string filters_html(const Sheet& sheet) {
  std::vector<std::pair<std::string, std::string>> languages, screens, looks;
  for (const auto& language : sheet.languages)
    languages.emplace_back(language.tag, language.endonym + " (" + language.tag + ")");
  for (const auto& screen : sheet.screens) screens.emplace_back(screen, screen);
  for (const auto& look : sheet.looks) looks.emplace_back(look, look);
  return choice("language", "Language", languages) + choice("screen", "Screen", screens) +
         choice("look", "Look", looks) +
         choice("state", "Only with texts that are",
                {{"missing", "missing"}, {"outdated", "outdated"}, {"unchecked", "unchecked"}});
}

constexpr std::string_view dialog_html = R"(<dialog id="opened" aria-labelledby="opened-title">
<header><h2 id="opened-title"></h2>
<button type="button" id="previous">Previous</button>
<button type="button" id="next">Next</button>
<button type="button" id="close">Close</button></header>
<div class="pair"><figure><img id="opened-picture" alt=""><figcaption id="opened-name"></figcaption></figure>
<figure id="italian"><img id="italian-picture" alt=""><figcaption>Italiano</figcaption></figure></div>
<h3>Texts on this page</h3>
<div class="texts" tabindex="0" role="region" aria-label="Texts on this page"><table><thead><tr><th>State</th><th>Path</th><th>Italian</th><th>Translation</th><th>Place</th></tr></thead><tbody id="texts"></tbody></table></div>
</dialog>
)";

std::string index_html(const Sheet& sheet, const std::string& version) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\"" + attribute("data-version", version) +
      (sheet.live ? " data-live" : "") +
      ">\n<head><meta charset=\"utf-8\"><title>Atrio: contact sheet</title>\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<link rel=\"stylesheet\" href=\"sheet.css\"></head>\n<body>\n<header class=\"top\">"
      "<h1>Contact sheet</h1>\n<div class=\"filters\">" +
      filters_html(sheet) + "</div>\n<p id=\"shown\" role=\"status\"></p>\n" +
      "<div id=\"faults\" role=\"alert\" hidden></div></header>\n<main>\n";
  for (const auto& screen : sheet.screens) {
    html += "<section><h2>" + escaped(screen) + "</h2><ul>\n";
    for (std::size_t i = 0; i < sheet.tiles.size(); ++i) {
      const SheetTile& tile = sheet.tiles[i];
      if (tile.screen != screen) continue;
      const auto language =
          std::ranges::find(sheet.languages, tile.language, &SourceLanguage::tag);
      html += tile_html(tile, *language, i);
    }
    html += "</ul></section>\n";
  }
  return html + "</main>\n" + std::string(dialog_html) +
         "<script src=\"sheet_texts.js\"></script>\n<script src=\"sheet.js\"></script>\n"
         "</body></html>\n";
}

std::string forms_of(const Words& words) {
  return words.counted() ? words.one + " / " + words.other : words.one;
}

std::string forms_of(const Translation* translation) {
  std::string all;
  if (translation)
    for (const auto& form : translation->forms) all += (all.empty() ? "" : " / ") + form;
  return all;
}

std::string place_of(const Place& place) {
  return place.line > 0 ? place.file + ':' + std::to_string(place.line) : place.file;
}

/// Every text of the sheet once, and which of them stand on each tile.
std::string texts_js(const Sheet& sheet) {
  std::map<const ShownText*, std::size_t> numbers;
  Json texts = Json::array(), tiles = Json::array();
  for (const SheetTile& tile : sheet.tiles) {
    Json on = Json::array();
    for (const ShownText* shown : tile.texts) {
      const auto [known, is_new] = numbers.try_emplace(shown, numbers.size());
      on.push_back(known->second);
      if (!is_new) continue;
      texts.push_back({name_of(shown->freshness), shown->text->path,
                       forms_of(shown->text->words), forms_of(shown->translation),
                       place_of(shown->place)});
    }
    tiles.push_back(std::move(on));
  }
  return "'use strict';\nconst sheetTexts = " + texts.dump() +
         ";\nconst sheetTiles = " + tiles.dump() + ";\n";
}

}  // namespace

std::string version_of(const Sheet& sheet) {
  std::string all = texts_js(sheet);
  for (const SheetTile& tile : sheet.tiles)
    all += tile.screen + ' ' + tile.language + ' ' + tile.look + ' ' + tile.picture + '\n';
  return crypto::sha256_hex(all).substr(0, 16);
}

void write_sheet(const Sheet& sheet, const fs::path& folder) {
  replace_file(folder / "sheet.css", sheet_css);
  replace_file(folder / "sheet.js", sheet_js);
  replace_file(folder / "sheet_texts.js", texts_js(sheet));
  replace_file(folder / "index.html", index_html(sheet, version_of(sheet)));
}

void write_news(const fs::path& folder, const std::string& version,
                const std::vector<std::string>& faults) {
  const Json news{{"version", version}, {"faults", faults}};
  replace_file(folder / "version.js", "sheetNews(" + news.dump() + ");\n");
}

}  // namespace atrio::content
