#include "compiler/web/site.hpp"

#include "base/file.hpp"
#include "compiler/beside.hpp"
#include "compiler/share_out.hpp"
#include "compiler/web/layout.hpp"
#include "compiler/web/markup.hpp"
#include "compiler/web/web_assets.hpp"

#include <atomic>
#include <fstream>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

/// By this file a later run knows what it may replace.
constexpr const char* sign = "atrio-web.txt";

/// No fsync for each of a thousand files: what is torn by a power cut still stands beside.
void write_file(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

void require_replaceable(const fs::path& out) {
  if (!fs::exists(out)) return;
  if (fs::is_directory(out) && (fs::is_empty(out) || fs::exists(out / sign))) return;
  throw std::runtime_error(out.string() +
                           ": holds something else than a web site; name another --out");
}

/// What the site takes from npm, with the licence of each beside it.
void copy_assets(const fs::path& npm, const fs::path& assets) {
  constexpr std::pair<const char*, const char*> files[] = {
      {"bootstrap-italia/dist/css/bootstrap-italia.min.css", "bootstrap-italia.min.css"},
      {"bootstrap-italia/LICENSE", "licences/bootstrap-italia.txt"},
      {"bootstrap-italia/dist/fonts/Titillium_Web/"
       "titillium-web-v10-latin-ext_latin-regular.woff2",
       "titillium-web-400.woff2"},
      {"bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-600.woff2",
       "titillium-web-600.woff2"},
      {"bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-700.woff2",
       "titillium-web-700.woff2"},
      {"bootstrap-italia/dist/fonts/Titillium_Web/OFL.txt", "licences/titillium-web.txt"},
      {"@material-symbols/svg-600/LICENSE", "licences/material-symbols.txt"},
      {"healthicons/LICENSE", "licences/healthicons.txt"}};
  for (const auto& [from, to] : files) write_file(assets / to, read_file(npm / from));
  write_file(assets / "site.css", web_css);
}

/// Every page's address, for search engines; only a site that knows its address has one.
void write_sitemap(const guide::Guide& guide, const std::vector<std::string>& paths,
                   const std::string& base_url, const fs::path& folder) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const auto& language : guide.languages())
    for (const auto& path : paths)
      xml += "<url><loc>" +
             escaped(base_url + '/' + language.tag + '/' + (path.empty() ? "" : path + '/')) +
             "</loc></url>\n";
  write_file(folder / "sitemap.xml", xml + "</urlset>\n");
}

}  // namespace

std::size_t make_site(const fs::path& pack, const Drawings& drawings, const WebWish& wish) {
  require_replaceable(wish.out);
  const guide::Guide guide(pack, wish.layers);
  const Symbols symbols(drawings);
  const Beside beside(wish.out);
  const auto languages = guide.languages();
  std::vector<std::vector<std::string>> paths(languages.size());
  share_out(
      languages.size(), wish.threads,
      [&] { return std::make_unique<Templates>(web_templates()); },
      [&](const auto& templates, std::size_t at) {
        const Edition edition(guide, languages[at], wish.today);
        const Layout layout(*templates, symbols, wish.base_url);
        for (const WebPage& page : pages_of(edition)) {
          write_file(beside.folder() / languages[at].tag / page.path / "index.html",
                     layout.page(edition, page));
          paths[at].push_back(page.path);
        }
      });
  const Templates templates(web_templates());
  write_file(beside.folder() / "index.html",
             Layout(templates, symbols, wish.base_url).chooser(guide));
  copy_assets(wish.npm, beside.folder() / "assets");
  if (!wish.base_url.empty())
    write_sitemap(guide, paths.front(), wish.base_url, beside.folder());
  write_file(beside.folder() / sign,
             "Made by atrio-content web, which replaces this folder.\n");
  beside.put_in_place();
  return 1 + languages.size() * paths.front().size();
}

}  // namespace atrio::content
