#pragma once

#include "wire/hall_view.hpp"
#include "wire/reader.hpp"

/// JSON of the values that several messages share.
namespace atrio::wire {

json::Json wait_to_json(const queue::WaitRange& wait);
queue::WaitRange read_wait(const Reader& reader);

queue::TicketNumber read_number(const Reader& reader);
char read_letter(const Reader& reader);
/// As written on the desk: 1..4 letters or digits.
queue::DeskId read_desk(const Reader& reader);
/// BCP 47 as far as content uses it: 2..35 letters, digits and '-'.
std::string read_language(const Reader& reader);

}  // namespace atrio::wire
