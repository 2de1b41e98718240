#include "check.hpp"
#include "yaml_reader.hpp"

#include <algorithm>
#include <map>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

/// What a layer's pack.yaml says it lies on; nothing when it cannot be read.
std::optional<std::string> under_of(const fs::path& layer, Findings& findings) {
  const auto node = read_yaml({layer, "pack.yaml"}, findings);
  if (!node) return std::nullopt;
  if (!node->IsMap() || !(*node)["under"].IsDefined()) return std::string();
  return (*node)["under"].IsScalar() ? (*node)["under"].Scalar() : std::string();
}

/// The folders of layers/, by id, with the id of the layer each lies on.
std::map<std::string, std::string> layers_in(const fs::path& base, Findings& findings) {
  std::map<std::string, std::string> found;
  for (const auto& id : names_in({base, "layers"}, findings)) {
    const SourceFile layer{base, "layers/" + id};
    std::error_code ignored;
    if (fs::is_regular_file(layer.path(), ignored)) continue;  // a note beside the layers
    const auto files = names_in(layer, findings);
    if (std::ranges::find(files, "pack.yaml") == files.end()) continue;
    if (auto under = under_of(layer.path(), findings)) found[id] = *std::move(under);
  }
  return found;
}

class Chain {
 public:
  Chain(fs::path base, Findings& findings)
      : base_(std::move(base)), findings_(findings), layers_(layers_in(base_, findings)) {
    add(base_, {});
  }

  /// Reads a layer after the ones it lies on. What lies on itself or on nothing is a finding.
  void add_layer(const std::string& id, int depth = 0) {
    if (read_.contains(id)) return;
    const fs::path folder = base_ / "layers" / id;
    const std::string& under = layers_.at(id);
    const bool on_base = under == read_all_.front()->source.id;
    if (!on_base && (!layers_.contains(under) || depth > 8)) {
      findings_.error({(folder / "pack.yaml").generic_string(), 0},
                      "the layer lies on \"" + under + "\", which is no layer with a base",
                      "write under: with the id of a layer, or of the base");
      return;
    }
    if (!on_base) add_layer(under, depth + 1);
    if (!on_base && !read_.contains(under)) return;
    std::vector<const Source*> below =
        on_base ? std::vector<const Source*>() : read_.at(under)->below;
    below.push_back(on_base ? &read_all_.front()->source : &read_.at(under)->source);
    read_[id] = add(folder, std::move(below));
  }

  const std::map<std::string, std::string>& layers() const { return layers_; }
  Contents take() { return std::move(read_all_); }

 private:
  Content* add(const fs::path& folder, std::vector<const Source*> below) {
    auto content = std::make_unique<Content>();
    content->below = std::move(below);
    content->source = read_source(folder, content->below, findings_);
    content->texts = texts_of(content->source);
    content->catalogues = read_catalogues(content->source, findings_);
    read_all_.push_back(std::move(content));
    return read_all_.back().get();
  }

  fs::path base_;
  Findings& findings_;
  std::map<std::string, std::string> layers_;
  std::map<std::string, Content*> read_;
  Contents read_all_;
};

}  // namespace

Contents read_contents(const fs::path& folder, Findings& findings) {
  const fs::path place = folder.has_filename() ? folder : folder.parent_path();
  const fs::path base = place.parent_path().parent_path();
  // A checkout may stand in a folder that happens to be called so.
  if (place.parent_path().filename() == "layers" && fs::exists(base / "pack.yaml")) {
    Chain chain(base, findings);
    if (chain.layers().contains(place.filename().string()))
      chain.add_layer(place.filename().string());
    return chain.take();
  }
  Chain chain(place, findings);
  for (const auto& [id, under] : chain.layers()) chain.add_layer(id);
  return chain.take();
}

std::string sum_of(const Contents& contents) {
  std::size_t services = 0, texts = 0, drafts = 0;
  for (const auto& content : contents) {
    const Source& source = content->source;
    for (const auto& card : source.cards) {
      const bool draft = card.draft || source.is_draft();
      drafts += draft;
      services += card.kind == "service" && !card.overrides && !draft;
    }
    texts += content->texts.size();
  }
  return std::to_string(services) + " services, " + std::to_string(texts) + " texts, " +
         std::to_string(contents.front()->source.languages.size()) + " languages, " +
         std::to_string(drafts) + " drafts";
}

}  // namespace atrio::content
