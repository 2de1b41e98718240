#include "chain.hpp"

#include <algorithm>

namespace atrio::content {

Chain chain_to(const Contents& contents, std::string_view id) {
  const auto top = std::ranges::find_if(
      contents, [&](const auto& content) { return content->source.id == id; });
  if (top == contents.end()) return {};
  Chain chain;
  for (const Source* source : (*top)->below)
    for (const auto& content : contents)
      if (&content->source == source) chain.push_back(content.get());
  chain.push_back(top->get());
  const bool draft = std::ranges::any_of(
      chain, [](const Content* content) { return content->source.is_draft(); });
  return draft ? Chain() : chain;
}

std::vector<Chain> whole_chains(const Contents& contents) {
  std::vector<Chain> all;
  for (const auto& content : contents) {
    const Source& source = content->source;
    const bool below_another = std::ranges::any_of(contents, [&](const auto& other) {
      return other->source.under == source.id && !other->source.is_draft();
    });
    if (source.is_base() || below_another) continue;
    if (Chain chain = chain_to(contents, source.id); !chain.empty())
      all.push_back(std::move(chain));
  }
  return all;
}

std::vector<std::string> layers_of(const Chain& chain) {
  std::vector<std::string> ids;
  for (const Content* content : chain)
    if (!content->source.is_base()) ids.push_back(content->source.id);
  return ids;
}

}  // namespace atrio::content
