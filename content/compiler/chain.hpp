#pragma once

#include "check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// A layer with those it lies on, the base first: what one terminal shows. Borrows the
/// contents.
using Chain = std::vector<const Content*>;

/// The chain that ends with the layer `id`, or with the base. Empty when no pack is made of
/// that id: there is none, or it or a layer under it is a draft.
Chain chain_to(const Contents& contents, std::string_view id);

/// The chains of all layers on which no other lies; none when there are no layers.
std::vector<Chain> whole_chains(const Contents& contents);

/// The layers of the chain as guide::Guide takes them: without the base.
std::vector<std::string> layers_of(const Chain& chain);

}  // namespace atrio::content
