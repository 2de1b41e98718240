#pragma once

#include "field.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// A kind of entry: where it stands and which keys it has.
struct Kind {
  std::string name;  ///< "service"; also the first part of its texts' paths
  /// "offices.yaml", a list; or "services/", a folder with a file for each entry, named by its
  /// id.
  std::string place;
  bool needed = false;      ///< a base without any is refused
  bool only_local = false;  ///< stands in layers alone
  Fields fields;

  bool is_folder() const { return place.ends_with('/'); }
  bool is_needed_in(bool base) const { return needed && base; }
};

/// Every kind, in the order in which an editor meets them.
const std::vector<Kind>& kinds();

/// What a local layer's pack.yaml says of itself; not among kinds().
const Kind& layer_kind();

/// Reads an entry. `below` holds the ids of its kind in the layers below: an entry that has one
/// of them changes that one, and needs to name only what it changes.
Card read_card(const Kind& kind, Mapping& entry, const std::set<std::string>& below,
               Findings& findings);

}  // namespace atrio::content
