#include "hall/writer.hpp"

#include "base/log.hpp"
#include "store/schema.hpp"

#include <utility>

namespace atrio::hall {

Writer::Writer(const std::filesystem::path& database, Instant now)
    : db_(database), generation_(now.time_since_epoch().count()) {
  store::prepare(db_);
  thread_ = std::thread([this] { loop(); });
}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  work_came_.notify_all();
  thread_.join();
}

std::int64_t Writer::generation() const {
  const std::lock_guard lock(mutex_);
  return generation_;
}

void Writer::touch() {
  {
    const std::lock_guard lock(mutex_);
    ++generation_;
  }
  changed_.notify_all();
}

void Writer::wait_for_change(std::int64_t known, milliseconds timeout) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, timeout, [&] { return generation_ != known || waiting_stopped_; });
}

void Writer::stop_waiting() {
  {
    const std::lock_guard lock(mutex_);
    waiting_stopped_ = true;
  }
  changed_.notify_all();
}

void Writer::perform(Task& task) {
  {
    std::unique_lock lock(mutex_);
    tasks_.push_back(&task);
    work_came_.notify_one();
    work_done_.wait(lock, [&] { return task.done; });
  }
  if (task.failure) std::rethrow_exception(task.failure);
}

void Writer::loop() {
  std::unique_lock lock(mutex_);
  for (;;) {
    work_came_.wait(lock, [&] { return !tasks_.empty() || ending_; });
    if (tasks_.empty()) return;
    const auto batch = std::exchange(tasks_, {});
    lock.unlock();
    const bool changed = run_batch(batch);
    lock.lock();
    if (changed) ++generation_;
    for (Task* task : batch) task->done = true;
    work_done_.notify_all();
    if (changed) changed_.notify_all();
  }
}

bool Writer::run_batch(const std::vector<Task*>& batch) {
  std::vector<Task*> changes;
  for (Task* task : batch)
    if (task->kind == Kind::change) changes.push_back(task);
  const bool changed = !changes.empty() && commit_together(changes);
  for (Task* task : batch)
    if (task->kind == Kind::read) run_alone(*task);
  return changed;
}

bool Writer::commit_together(const std::vector<Task*>& changes) {
  const auto rows_before = db_.total_changes();
  try {
    sqlite::Transaction transaction(db_);
    for (Task* task : changes) {
      sqlite::Savepoint part(db_);
      run_alone(*task);
      if (!task->failure) part.keep();
      // A full disk makes SQLite undo everything at once; nobody's change is left.
      if (!db_.in_transaction()) std::rethrow_exception(task->failure);
    }
    transaction.commit();
  } catch (const std::exception& cause) {
    log::error(std::string("nothing was written: ") + cause.what());
    for (Task* task : changes)
      if (!task->failure) task->failure = std::current_exception();
    return false;
  }
  return db_.total_changes() != rows_before;
}

void Writer::run_alone(Task& task) try { task.work(db_); } catch (...) {
  task.failure = std::current_exception();
}

}  // namespace atrio::hall
