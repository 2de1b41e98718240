#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace atrio {

/// A database row's number that cannot be mistaken for another table's.
template <class Tag>
struct Id {
  std::int64_t value = 0;
  auto operator<=>(const Id&) const = default;
};

/// A name chosen by people (content, profile) that cannot be mistaken for another kind's:
/// lower-case ASCII letters, digits and '-'.
template <class Tag>
struct Name {
  std::string value;

  Name() = default;
  explicit Name(std::string v) : value(std::move(v)) {}
  bool empty() const { return value.empty(); }
  auto operator<=>(const Name&) const = default;
};

}  // namespace atrio
