#include "printer/reply.hpp"

namespace atrio::printer {
namespace {

constexpr std::size_t most_answers = 16;
constexpr std::uint8_t block_head = 0x37;
constexpr int longest_block = 80;  // a longer one is noise that looked like a head

// DLE EOT answers are 0xx1xx10, which neither XON/XOFF nor automatic status can be.
bool is_answer(std::uint8_t byte) { return (byte & 0x93) == 0x12; }

bool all_set(std::uint8_t byte, std::uint8_t mask) { return (byte & mask) == mask; }

}  // namespace

void ReplyParser::feed(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) {
    if (in_block_) {
      if (byte == 0 || ++block_bytes_ > longest_block) in_block_ = false;
    } else if (byte == block_head) {
      in_block_ = true;
      block_bytes_ = 0;
    } else if (is_answer(byte)) {
      if (answers_.size() == most_answers) answers_.pop_front();
      answers_.push_back(byte);
    }
  }
}

std::optional<std::uint8_t> ReplyParser::take_answer() {
  if (answers_.empty()) return std::nullopt;
  const std::uint8_t answer = answers_.front();
  answers_.pop_front();
  return answer;
}

void ReplyParser::clear() {
  answers_.clear();
  in_block_ = false;
}

PrinterState interpret(StatusAnswers answers) {
  if (all_set(answers.offline_cause, 0x04)) return PrinterState::cover_open;
  if (all_set(answers.paper, 0x60) || all_set(answers.offline_cause, 0x20)) {
    return PrinterState::paper_out;
  }
  if (all_set(answers.offline_cause, 0x40) || all_set(answers.printer, 0x08)) {
    return PrinterState::offline;
  }
  if (all_set(answers.paper, 0x0C)) return PrinterState::paper_low;
  return PrinterState::ok;
}

}  // namespace atrio::printer
