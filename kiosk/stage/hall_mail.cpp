#include "stage/hall_mail.hpp"

#include "base/log.hpp"

#include <utility>

namespace atrio::stage {
namespace {

using namespace atrio::session;
using link::HallUnreachable;

Event ask(link::HallLink& hall, const wire::IssueTicket& intent) {
  event::TicketAnswered answered{intent.request, event::Unreachable::no_answer};
  try {
    const auto outcome = hall.issue(intent);
    if (outcome)
      answered.answer = *outcome;
    else
      answered.answer = outcome.reason();
  } catch (const HallUnreachable& cause) {
    log::warning(std::string("no number: ") + cause.what());
  }
  return answered;
}

Event ask(link::HallLink& hall, const wire::Reprint& intent) {
  event::ReprintAnswered answered{intent.ticket, event::Unreachable::no_answer};
  try {
    const auto outcome = hall.reprint(intent);
    if (outcome)
      answered.answer = std::monostate{};
    else
      answered.answer = outcome.reason();
  } catch (const HallUnreachable& cause) {
    log::warning(std::string("no second print: ") + cause.what());
  }
  return answered;
}

Event ask(link::HallLink& hall, const wire::CallPerson& intent) {
  try {
    hall.call_person(intent);
    return event::PersonAnswered{intent.request, true};
  } catch (const HallUnreachable& cause) {
    log::warning(std::string("no person called: ") + cause.what());
    return event::PersonAnswered{intent.request, false};
  }
}

}  // namespace

HallMail::HallMail(const std::filesystem::path& socket, std::function<void()> news)
    : news_(std::move(news)),
      hall_(socket),
      courier_([this] { deliver(); }),
      follower_(
          socket, [this](wire::HallView view) { arrive(event::ViewArrived{std::move(view)}); },
          [this](const std::string& why) {
            log::warning("the hall does not answer: " + why);
            arrive(event::HallLost{});
          }) {}

HallMail::~HallMail() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  posted_.notify_all();
  hall_.cancel();
  courier_.join();
}

void HallMail::post(Effect effect) {
  {
    const std::lock_guard lock(mutex_);
    outgoing_.push_back(std::move(effect));
  }
  posted_.notify_one();
}

std::vector<Event> HallMail::collect() {
  const std::lock_guard lock(mutex_);
  return std::exchange(incoming_, {});
}

void HallMail::deliver() {
  while (true) {
    std::unique_lock lock(mutex_);
    posted_.wait(lock, [this] { return ending_ || !outgoing_.empty(); });
    if (ending_) return;
    const Effect effect = std::move(outgoing_.front());
    outgoing_.pop_front();
    lock.unlock();
    arrive(std::visit([this](const auto& intent) { return ask(hall_, intent); }, effect));
  }
}

void HallMail::arrive(Event event) {
  {
    const std::lock_guard lock(mutex_);
    incoming_.push_back(std::move(event));
  }
  news_();
}

}  // namespace atrio::stage
