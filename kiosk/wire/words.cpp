#include "wire/words.hpp"

#include <algorithm>

namespace atrio::wire {
namespace {

constexpr int longest_wait_min = 100000;

bool ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

json::Json wait_to_json(const queue::WaitRange& wait) {
  return {{"from_min", wait.from.count()}, {"to_min", wait.to.count()}};
}

queue::WaitRange read_wait(const Reader& reader) {
  reader.only({"from_min", "to_min"});
  const queue::WaitRange wait{
      std::chrono::minutes(reader.member("from_min").integer(0, longest_wait_min)),
      std::chrono::minutes(reader.member("to_min").integer(0, longest_wait_min))};
  if (wait.to < wait.from) reader.fail("ends before it begins");
  return wait;
}

queue::TicketNumber read_number(const Reader& reader) {
  return reader.as(queue::ticket_number, "a ticket's number");
}

char read_letter(const Reader& reader) {
  const auto text = reader.text(1);
  if (text.size() != 1 || !queue::series_letter(text[0]))
    reader.fail("is not a series letter: A to Z without I, O and Q");
  return text[0];
}

queue::DeskId read_desk(const Reader& reader) {
  auto id = reader.text(4);
  if (id.empty() || !std::ranges::all_of(id, ascii_alphanumeric))
    reader.fail("is not a desk: use 1 to 4 letters or digits, as written on it");
  return queue::DeskId(std::move(id));
}

std::string read_language(const Reader& reader) {
  auto tag = reader.text(35);
  if (tag.size() < 2 ||
      !std::ranges::all_of(tag, [](char c) { return ascii_alphanumeric(c) || c == '-'; }))
    reader.fail("is not a language tag such as it or zh-Hans");
  return tag;
}

}  // namespace atrio::wire
