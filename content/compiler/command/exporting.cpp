#include "base/file.hpp"
#include "compiler/beside.hpp"
#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/export/export.hpp"
#include "compiler/temporary_pack.hpp"

#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

struct ExportOptions {
  ExportWish wish;
  std::string format;
  fs::path out;
  std::vector<std::string> layers;
};

using Builder = std::function<json::Json(const guide::Guide&, const ExportWish&)>;

const std::map<std::string, Builder> builders{
    {"hsds", to_hsds}, {"cpsv-ap-it", to_cpsv_ap_it}, {"schema-org", to_schema_org}};

std::string written(const json::Json& document) { return document.dump(1) + "\n"; }

bool is_one_file(const fs::path& out) {
  return out.extension() == ".json" || out.extension() == ".jsonld";
}

/// The document's name in a folder.
std::string name_of(const ExportOptions& options) {
  return options.format == "hsds" ? "services.json" : "services.jsonld";
}

void require_replaceable(const ExportOptions& options) {
  const fs::path& out = options.out;
  if (!fs::exists(out)) return;
  const bool is_folder = fs::is_directory(out);
  const bool ours = is_folder && (fs::is_empty(out) || fs::exists(out / name_of(options)));
  if (is_one_file(out) ? !is_folder : ours) return;
  throw std::runtime_error(out.string() +
                           ": holds something else than an export; name another --out");
}

/// For HSDS as an API would answer from it, services.json and services/<uuid>.json, so that any
/// web server can stand in for one.
void write_folder(const json::Json& document, const ExportOptions& options) {
  const Beside beside(options.out);
  replace_file(beside.folder() / name_of(options), written(document));
  if (options.format == "hsds") {
    fs::create_directories(beside.folder() / "services");
    for (const auto& service : document.at("contents"))
      replace_file(
          beside.folder() / "services" / (service.at("id").get<std::string>() + ".json"),
          written(service));
  }
  beside.put_in_place();
}

void write(const json::Json& document, const ExportOptions& options) {
  if (is_one_file(options.out))
    replace_file(options.out, written(document));
  else
    write_folder(document, options);
}

/// Nothing but https, and without a last '/': what stands in a catalogue stands there long.
std::string checked_base_url(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  if (!url.empty() && !url.starts_with("https://"))
    throw std::invalid_argument("--base-url " + url + ": begin it with https://");
  return url;
}

void say_what_stays_out(const guide::Guide& guide) {
  for (const auto& id : left_out(guide))
    std::cerr << "left out: " << id << ", a guide and no public service\n";
}

int export_services(const Folders& folders, ExportOptions options) {
  options.wish.base_url = checked_base_url(options.wish.base_url);
  require_replaceable(options);
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;  // what cannot be read would be missed everywhere else
  for (const auto& content : contents) check_all(*content, folders.fonts, findings);
  if (refused(findings)) return 1;
  const Drawings drawings = draw_all_pictures(contents, folders.pictures(), findings);
  if (refused(findings)) return 1;
  const TemporaryPack pack(contents, drawings);
  const guide::Guide guide(pack.folder(), options.layers);
  if (!guide.language(options.wish.language))
    throw std::invalid_argument("the content has no language \"" + options.wish.language +
                                "\"");
  write(builders.at(options.format)(guide, options.wish), options);
  say_what_stays_out(guide);
  std::cout << options.out.generic_string() << ": " << exported_services(guide).size()
            << " services\n";
  return 0;
}

}  // namespace

void add_exporting(Commands& commands) {
  const auto options = std::make_shared<ExportOptions>();  // as long as the command line stands
  CLI::App* command = commands.add_drawing(
      "export", "Give the services to other catalogues",
      [options](const Folders& folders) { return export_services(folders, *options); });
  std::vector<std::string> formats;
  for (const auto& [name, builder] : builders) formats.push_back(name);
  command
      ->add_option("--format", options->format,
                   "hsds (JSON), cpsv-ap-it or schema-org (JSON-LD)")
      ->required()
      ->check(CLI::IsMember(formats));
  command
      ->add_option("--out", options->out,
                   "a file that ends in .json or .jsonld, or a folder; it is replaced")
      ->required();
  command
      ->add_option("--layers", options->layers,
                   "the local layers on the base, lowest first, such as borgolieto; else none")
      ->delimiter(',');
  command->add_option(
      "--base-url", options->wish.base_url,
      "where the pages stand, https://…; each is <base-url>/<language>/<service>");
  command->add_option("--language", options->wish.language,
                      "of hsds, which says things once; it");
}

}  // namespace atrio::content
