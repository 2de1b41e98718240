#pragma once

#include <string_view>

namespace atrio::guide {

/// The SQL that makes an empty pack of schema `newest_schema`: the file pack_schema.sql.
extern const std::string_view pack_schema;

}  // namespace atrio::guide
