#pragma once

#include "check.hpp"

#include <string>
#include <vector>

namespace atrio::content {

/// Something that an editor should ask about, call or read again, although lint has no fault to
/// find with it.
struct Doubt {
  Place place;
  std::string entry;  ///< "service/isee-caf-patronato"
  std::string what;
};

/// What rests on uncertain facts and is shown as "check with the desk", numbers and addresses
/// that nobody has called or opened, and what is due to be looked at again, by place.
std::vector<Doubt> doubts_of(const Contents& contents);

}  // namespace atrio::content
