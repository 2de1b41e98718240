#include "printer/port_printer.hpp"

#include "printer/reply.hpp"

#include <poll.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace atrio::printer {
namespace {

constexpr int tries = 3;
constexpr int most_noise_bytes = 4096;  ///< read in vain before a question counts as unanswered

struct Sending {
  std::size_t taken = 0;
  std::string why;  ///< empty when all bytes were taken
};

/// Cheap printers take a few hundred bytes at a time, and none while they are out of paper.
Sending send(Line& line, std::span<const std::uint8_t> bytes, Patience patience) {
  Sending sending;
  while (sending.taken < bytes.size()) {
    const auto taken = line.put(bytes.subspan(sending.taken));
    if (taken > 0) {
      sending.taken += static_cast<std::size_t>(taken);
    } else if (taken == 0 || errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_for(line.descriptor(), POLLOUT, patience.no_progress_ms)) {
        sending.why = "took no bytes for " + std::to_string(patience.no_progress_ms) + " ms";
        return sending;
      }
    } else if (errno != EINTR) {
      sending.why = std::strerror(errno);
      return sending;
    }
  }
  return sending;
}

/// Late answers to earlier questions must not pass for the answer to the next.
void discard_input(int descriptor) {
  std::array<std::uint8_t, 256> bytes;
  for (int read = 0; read < most_noise_bytes && wait_for(descriptor, POLLIN, 0);) {
    const auto got = ::read(descriptor, bytes.data(), bytes.size());
    if (got <= 0) return;
    read += static_cast<int>(got);
  }
}

std::optional<std::uint8_t> await_answer(int descriptor, Patience patience) {
  std::array<std::uint8_t, 256> bytes;
  ReplyParser replies;
  for (int read = 0;
       read < most_noise_bytes && wait_for(descriptor, POLLIN, patience.answer_ms);) {
    const auto got = ::read(descriptor, bytes.data(), bytes.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return std::nullopt;
    read += static_cast<int>(got);
    replies.feed(std::span(bytes).first(static_cast<std::size_t>(got)));
    if (auto answer = replies.take_answer()) return answer;
  }
  return std::nullopt;
}

std::optional<std::uint8_t> answer_to(Line& line, std::uint8_t question, Patience patience) {
  const std::array<std::uint8_t, 3> query{0x10, 0x04, question};
  for (int i = 0; i < tries; ++i) {
    discard_input(line.descriptor());
    if (send(line, query, patience).taken != query.size()) return std::nullopt;
    if (auto answer = await_answer(line.descriptor(), patience)) return answer;
  }
  return std::nullopt;
}

}  // namespace

PortPrinter::PortPrinter(std::unique_ptr<Port> port, receipt::StatusTalk talk,
                         Patience patience)
    : port_(std::move(port)),
      talk_(talk == receipt::StatusTalk::dle_eot ? Talk::untried : Talk::no),
      patience_(patience) {}

PrinterState PortPrinter::status() {
  const Opening opening = port_->open();
  if (!opening.line) return opening.state;
  const PrinterState state = ask(*opening.line);
  opening.line->hang_up();
  return state;
}

PrintReport PortPrinter::print(std::span<const std::uint8_t> job) {
  PrintReport report;
  {
    const Opening opening = port_->open();
    if (!opening.line) return {.state = opening.state, .why = opening.why};
    report = print_over(*opening.line, job);
  }
  // Asked only now: many printers take one line at a time.
  if (report.end != JobEnd::sent) report.state = status();
  return report;
}

PrintReport PortPrinter::print_over(Line& line, std::span<const std::uint8_t> job) {
  const PrinterState before = ask(line);
  if (!can_print(before)) return {.why = "the printer says: " + std::string(to_string(before))};

  const Sending sending = send(line, job, patience_);
  PrintReport report{.state = before, .bytes_taken = sending.taken, .why = sending.why};
  if (sending.taken > 0) report.end = JobEnd::unknown;
  if (!report.why.empty()) return report;

  const bool answered = before != PrinterState::silent;
  if (auto fault = line.drain()) {
    report.why = *fault;
  } else if (answered && !can_print(report.state = ask(line))) {
    report.why = "after the job the printer says: " + std::string(to_string(report.state));
  } else if (fault = line.hang_up(); fault) {
    report.why = *fault;
  } else {
    report.end = JobEnd::sent;
    report.proof = answered ? Proof::l1 : Proof::l0;
  }
  return report;
}

PrinterState PortPrinter::ask(Line& line) {
  if (talk_ == Talk::no) return PrinterState::silent;
  StatusAnswers answers;
  for (auto [question, answer] :
       {std::pair{1, &answers.printer}, {2, &answers.offline_cause}, {4, &answers.paper}}) {
    const auto said = answer_to(line, static_cast<std::uint8_t>(question), patience_);
    if (!said) return silence();
    *answer = *said;
  }
  talk_ = Talk::yes;
  return interpret(answers);
}

/// A printer that never spoke cannot; one that has spoken and no longer does is in trouble.
PrinterState PortPrinter::silence() {
  if (talk_ == Talk::yes) return PrinterState::offline;
  talk_ = Talk::no;
  return PrinterState::silent;
}

}  // namespace atrio::printer
