#include "lib/sqlite/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "base/log.hpp"

namespace atrio::sqlite {
namespace {

constexpr int patience_ms = 5000;

int primary(int code) { return code & 0xFF; }

/// In a destructor: an undo that fails leaves nothing better to do than to say so.
void undo(Database& db, const char* sql) noexcept {
  try {
    db.execute(sql);
  } catch (const std::exception& cause) {
    log::error(cause.what());
  }
}

/// https://www.sqlite.org/uri.html: what a path may not hold unescaped.
std::string immutable_address(const std::filesystem::path& path) {
  std::string address = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr char digits[] = "0123456789ABCDEF";
      address += {'%', digits[c >> 4], digits[c & 15]};
    } else {
      address += c;
    }
  }
  return address + "?immutable=1";
}

}  // namespace

bool Error::constraint() const { return primary(code_) == SQLITE_CONSTRAINT; }

bool Error::cannot_write() const {
  const int code = primary(code_);
  return code == SQLITE_FULL || code == SQLITE_READONLY || code == SQLITE_IOERR ||
         code == SQLITE_CANTOPEN;
}

Error Database::error(const std::exception& cause) const {
  const auto* from_sqlite = dynamic_cast<const SQLite::Exception*>(&cause);
  return {path_.string() + ": " + cause.what(),
          from_sqlite ? from_sqlite->getExtendedErrorCode() : SQLITE_ERROR};
}

Database::Database(const std::filesystem::path& path) : path_(path) {
  try {
    connection_ = std::make_unique<SQLite::Database>(
        path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience_ms);
    connection_->exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "PRAGMA foreign_keys = ON;");
  } catch (const SQLite::Exception& cause) {
    throw error(cause);
  }
}

Database::Database(const std::filesystem::path& path, Finished) : path_(path) {
  try {
    connection_ = std::make_unique<SQLite::Database>(
        immutable_address(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, patience_ms);
    sqlite3_db_config(connection_->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    connection_->exec(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
        "PRAGMA query_only = ON;");
  } catch (const SQLite::Exception& cause) {
    throw error(cause);
  }
}

Database::~Database() = default;

void Database::execute(const std::string& sql) {
  try {
    connection_->exec(sql);
  } catch (const SQLite::Exception& cause) {
    throw error(cause);
  }
}

std::int64_t Database::last_inserted_row() const { return connection_->getLastInsertRowid(); }

int Database::changes() const { return connection_->getChanges(); }

std::int64_t Database::total_changes() const {
  return sqlite3_total_changes(connection_->getHandle());
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_->getHandle()) == 0;
}

int Database::user_version() const {
  try {
    return connection_->execAndGet("PRAGMA user_version").getInt();
  } catch (const SQLite::Exception& cause) {
    throw error(cause);
  }
}

std::string Database::integrity_fault() {
  Statement check(*this, "PRAGMA quick_check(1)");
  const std::string verdict = check.step() ? check.text(0) : "no answer";
  return verdict == "ok" ? "" : verdict;
}

Statement::Statement(Database& db, const char* sql) : db_(db) {
  try {
    statement_ = std::make_unique<SQLite::Statement>(*db.connection_, sql);
  } catch (const SQLite::Exception& cause) {
    throw db.error(cause);
  }
}

Statement::~Statement() = default;

Statement& Statement::bind(int parameter, std::int64_t value) {
  statement_->bind(parameter, value);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
  statement_->bind(parameter, std::string(value));
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  statement_->bind(parameter);
  return *this;
}

Statement& Statement::reset() {
  statement_->reset();
  return *this;
}

bool Statement::step() {
  try {
    return statement_->executeStep();
  } catch (const SQLite::Exception& cause) {
    throw db_.error(cause);
  }
}

int Statement::run() {
  while (step()) {
  }
  return db_.changes();
}

bool Statement::null(int column) const { return statement_->isColumnNull(column); }

std::int64_t Statement::integer(int column) const {
  return statement_->getColumn(column).getInt64();
}

std::string Statement::text(int column) const {
  return statement_->getColumn(column).getString();
}

Transaction::Transaction(Database& db) : db_(db) { db_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (open_ && db_.in_transaction()) undo(db_, "ROLLBACK");
}

void Transaction::commit() {
  db_.execute("COMMIT");
  open_ = false;
}

Savepoint::Savepoint(Database& db) : db_(db) { db_.execute("SAVEPOINT part"); }

Savepoint::~Savepoint() {
  if (open_ && db_.in_transaction()) undo(db_, "ROLLBACK TO part; RELEASE part");
}

void Savepoint::keep() {
  db_.execute("RELEASE part");
  open_ = false;
}

}  // namespace atrio::sqlite
