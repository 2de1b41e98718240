#include "hall/hall.hpp"

#include "hall/desk_work.hpp"
#include "hall/issuing.hpp"
#include "hall/picture.hpp"
#include "hall/print_loop.hpp"
#include "hall/writer.hpp"
#include "lib/icu/zone.hpp"
#include "store/person_calls.hpp"

#include <mutex>
#include <utility>

namespace atrio::hall {
namespace {

/// Who was coming has come, or nobody will: the visitor may ask again.
constexpr minutes person_call_life{10};

}  // namespace

/// In the order of building: the print loop uses everything above it.
class Hall::Rooms {
 public:
  explicit Rooms(Settings settings)
      : profile(std::move(settings.profile)),
        zone(profile.time_zone),
        now_(std::move(settings.now)),
        writer(settings.database, now_()),
        print_loop(writer, std::move(settings.printer), now_, [this] { look_at_clock(); }) {}

  Moment now() const {
    const auto instant = now_();
    return {instant, zone.local(instant)};
  }

  std::shared_ptr<const Snapshot> snapshot() {
    // One builds, the others wait for it and find it done.
    const std::lock_guard lock(publishing_);
    if (!published_ || published_->view.generation != writer.generation()) published_ = build();
    return published_;
  }

  void look_at_clock() {
    writer.change([&](sqlite::Database& db) {
      const auto moment = now();
      begin_day(db, moment);
      store::end_old_person_calls(db, moment.instant - person_call_life, moment.instant);
    });
    const std::lock_guard lock(publishing_);
    const auto before = std::exchange(published_, build());
    if (before && !same(before->view, published_->view)) writer.touch();
  }

  const wire::Profile profile;
  const icu::Zone zone;

 private:
  std::shared_ptr<const Snapshot> build() {
    return writer.read([&](sqlite::Database& db) {
      auto fresh = std::make_shared<Snapshot>(look(db, profile, now(), print_loop.state()));
      fresh->view.generation = writer.generation();
      return std::shared_ptr<const Snapshot>(std::move(fresh));
    });
  }

  static bool same(wire::HallView a, const wire::HallView& b) {
    a.generation = b.generation;
    return a == b;
  }

  const std::function<Instant()> now_;
  std::mutex publishing_;
  std::shared_ptr<const Snapshot> published_;

 public:
  Writer writer;
  PrintLoop print_loop;
};

Hall::Hall(Settings settings) : rooms_(std::make_unique<Rooms>(std::move(settings))) {}

Hall::~Hall() { stop_waiting(); }

const wire::Profile& Hall::profile() const { return rooms_->profile; }

queue::LocalTime Hall::local(Instant instant) const { return rooms_->zone.local(instant); }

std::shared_ptr<const Snapshot> Hall::snapshot() const { return rooms_->snapshot(); }

std::shared_ptr<const Snapshot> Hall::changed_since(std::int64_t generation,
                                                    milliseconds timeout) const {
  rooms_->writer.wait_for_change(generation, timeout);
  return rooms_->snapshot();
}

void Hall::stop_waiting() { rooms_->writer.stop_waiting(); }

void Hall::look_at_clock() { rooms_->look_at_clock(); }

Outcome<wire::IssuedTicket, wire::IssueRefusal> Hall::issue(const wire::IssueTicket& wanted) {
  auto issued = rooms_->writer.change([&](sqlite::Database& db) {
    return hall::issue(db, rooms_->profile, wanted, rooms_->now());
  });
  if (issued) rooms_->print_loop.wake();
  return issued;
}

Outcome<wire::IssuedTicket, wire::ReprintRefusal> Hall::reprint(const wire::Reprint& wanted) {
  auto queued = rooms_->writer.change(
      [&](sqlite::Database& db) { return hall::reprint(db, wanted, rooms_->now()); });
  if (queued) rooms_->print_loop.wake();
  return queued;
}

void Hall::call_person(const wire::CallPerson& wanted) {
  rooms_->writer.change([&](sqlite::Database& db) {
    const auto now = rooms_->now();
    store::ask_for_person(db, wanted.request, wanted.terminal, now.local, now.instant);
  });
}

bool Hall::answer_person_call(const queue::TerminalId& terminal) {
  return rooms_->writer.change([&](sqlite::Database& db) {
    return store::answer_person_call(db, terminal, rooms_->now().instant);
  });
}

bool Hall::end_person_call(const queue::TerminalId& terminal) {
  return rooms_->writer.change([&](sqlite::Database& db) {
    return store::end_person_call(db, terminal, rooms_->now().instant);
  });
}

StaffOutcome Hall::call_next(const queue::DeskId& desk) {
  return rooms_->writer.change([&](sqlite::Database& db) {
    return hall::call_next(db, rooms_->profile, desk, rooms_->now());
  });
}

StaffOutcome Hall::call(queue::TicketId ticket, const queue::DeskId& desk) {
  return rooms_->writer.change([&](sqlite::Database& db) {
    return hall::call(db, rooms_->profile, ticket, desk, rooms_->now());
  });
}

StaffOutcome Hall::recall(queue::TicketId ticket, const queue::DeskId& desk) {
  return rooms_->writer.change(
      [&](sqlite::Database& db) { return hall::recall(db, ticket, desk, rooms_->now()); });
}

StaffOutcome Hall::serve(queue::TicketId ticket, const queue::DeskId& desk) {
  return rooms_->writer.change(
      [&](sqlite::Database& db) { return hall::serve(db, ticket, desk, rooms_->now()); });
}

StaffOutcome Hall::finish(queue::TicketId ticket, const queue::DeskId& desk) {
  return rooms_->writer.change(
      [&](sqlite::Database& db) { return hall::finish(db, ticket, desk, rooms_->now()); });
}

StaffOutcome Hall::no_show(queue::TicketId ticket, const queue::DeskId& desk) {
  return rooms_->writer.change(
      [&](sqlite::Database& db) { return hall::no_show(db, ticket, desk, rooms_->now()); });
}

std::vector<store::StaffAccount> Hall::staff_accounts() {
  return rooms_->writer.read(&store::staff_accounts);
}

std::optional<store::StaffAccount> Hall::staff_account(std::string_view name) {
  return rooms_->writer.read(
      [&](sqlite::Database& db) { return store::staff_account(db, name); });
}

void Hall::add_staff_account(const store::StaffAccount& account) {
  rooms_->writer.change([&](sqlite::Database& db) { store::add_staff_account(db, account); });
}

bool Hall::change_pin(std::string_view name, std::string_view pin_hash, bool must_change) {
  return rooms_->writer.change(
      [&](sqlite::Database& db) { return store::change_pin(db, name, pin_hash, must_change); });
}

}  // namespace atrio::hall
