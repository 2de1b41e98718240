#include "wire/reader.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <stdexcept>

namespace atrio::wire {
namespace {

bool id_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_id(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::ranges::all_of(text, [](char c) { return id_character(c) || c == '-'; });
}

}  // namespace

void Reader::fail(const std::string& complaint) const {
  throw std::runtime_error(where_ + " " + complaint);
}

void Reader::only(std::initializer_list<std::string_view> names) const {
  if (!value_.is_object()) fail("is not an object");
  for (const auto& [name, unused] : value_.items())
    if (std::ranges::find(names, name) == names.end())
      fail("has an unknown member '" + for_log(name, 40) + "'");
}

std::optional<Reader> Reader::optional(std::string_view name) const {
  if (!value_.is_object()) fail("is not an object");
  const auto found = value_.find(name);
  if (found == value_.end()) return std::nullopt;
  const bool top = where_.ends_with(':');
  return Reader(*found, where_ + (top ? " " : ".") + std::string(name));
}

Reader Reader::member(std::string_view name) const {
  auto found = optional(name);
  if (!found) fail("lacks '" + std::string(name) + "'");
  return *found;
}

void Reader::expect_array(std::size_t most) const {
  if (!value_.is_array()) fail("is not a list");
  if (value_.size() > most) fail("has more than " + std::to_string(most) + " items");
}

std::string Reader::text(std::size_t most_bytes) const {
  if (!value_.is_string()) fail("is not a text");
  const auto& text = value_.get_ref<const std::string&>();
  if (text.size() > most_bytes) fail("is longer than " + std::to_string(most_bytes) + " bytes");
  return text;
}

std::string Reader::id() const {
  auto name = text(64);
  if (!is_id(name)) fail("is not an id: use a-z, 0-9 and single '-' between");
  return name;
}

std::int64_t Reader::integer(std::int64_t least, std::int64_t most) const {
  const auto complain = [&] {
    fail("is not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  };
  if (!value_.is_number_integer()) complain();
  // An unsigned value beyond int64 would wrap and could land inside the range.
  if (value_.is_number_unsigned() &&
      value_.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
    complain();
  const auto number = value_.get<std::int64_t>();
  if (number < least || number > most) complain();
  return number;
}

bool Reader::boolean() const {
  if (!value_.is_boolean()) fail("is neither true nor false");
  return value_.get<bool>();
}

}  // namespace atrio::wire
