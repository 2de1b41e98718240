#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

/// The one door to nlohmann/json.
namespace atrio::json {

using Json = nlohmann::json;

/// Nesting deeper than this is refused: nothing we read needs it, and printing a deeper value
/// would exhaust the stack.
constexpr int max_depth = 64;

/// One JSON value and nothing after it. Throws std::runtime_error
/// "<place>:<line>:<column>: …" when the text is not JSON (ill-formed UTF-8 included), nests
/// deeper than `max_depth`, or "<place>: …" when it is larger than `max_bytes`.
/// `place` names the file, socket or request for the person who must mend it.
Json parse(std::string_view text, std::string_view place, std::size_t max_bytes);

}  // namespace atrio::json
