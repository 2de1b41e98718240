#pragma once

#include <string>
#include <string_view>

namespace atrio::crypto {

/// The UUID that a name has in a namespace, itself a UUID: version 5 of RFC 9562 §5.5, in lower
/// case. The same two always give the same one, on every machine. Throws std::invalid_argument
/// when `name_space` is no UUID.
std::string name_uuid(std::string_view name_space, std::string_view name);

}  // namespace atrio::crypto
