#pragma once

#include "lib/json/json.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::wire {

/// One value of a JSON text we did not write, together with the way to it, so that every
/// complaint says where: "profile.json: desks[2].id: …". Every function throws
/// std::runtime_error with that line. Borrows the JSON.
class Reader {
 public:
  Reader(const json::Json& value, std::string where)
      : value_(value), where_(std::move(where)) {}

  /// Refuses everything but an object with these members: a misspelt name is never ignored.
  void only(std::initializer_list<std::string_view> names) const;
  Reader member(std::string_view name) const;
  std::optional<Reader> optional(std::string_view name) const;

  /// An array's items, at most `most`.
  template <class Function>
  void each(std::size_t most, Function&& function) const {
    expect_array(most);
    for (std::size_t i = 0; i < value_.size(); ++i)
      function(Reader(value_[i], where_ + "[" + std::to_string(i) + "]"));
  }
  std::size_t size() const { return value_.size(); }

  std::string text(std::size_t most_bytes) const;
  /// Lower-case ASCII letters and digits in groups joined by '-', at most 64.
  std::string id() const;
  std::int64_t integer(std::int64_t least, std::int64_t most) const;
  bool boolean() const;
  /// A text that `read` (string_view -> optional) understands; `what` names it in the error.
  template <class Read>
  auto as(Read&& read, std::string_view what, std::size_t most_bytes = 64) const {
    auto value = read(std::string_view(text(most_bytes)));
    if (!value) fail("is not " + std::string(what));
    return *std::move(value);
  }

  [[noreturn]] void fail(const std::string& complaint) const;

 private:
  void expect_array(std::size_t most) const;

  const json::Json& value_;
  std::string where_;
};

}  // namespace atrio::wire
