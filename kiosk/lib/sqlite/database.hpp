#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

/// The one door to SQLite.
namespace atrio::sqlite {

constexpr int damaged = 11;         ///< SQLITE_CORRUPT of the file format
constexpr int not_a_database = 26;  ///< SQLITE_NOTADB

/// SQLite could not do it: damaged, full, read-only, or a constraint of the schema refused.
class Error : public std::runtime_error {
 public:
  Error(const std::string& what, int code) : std::runtime_error(what), code_(code) {}
  /// SQLite's extended result code.
  int code() const { return code_; }
  /// A constraint or trigger refused the change; the database itself is well.
  bool constraint() const;
  /// The disk is full or the file may not be written.
  bool cannot_write() const;

 private:
  int code_;
};

/// Says that a file is finished, that nobody changes it while it is open, and that its bytes
/// are not ours: a content pack.
struct Finished {};

/// One connection, one thread. Every function throws Error naming the file.
class Database {
 public:
  /// Opens or makes the file: write-ahead log, every commit flushed to disk, foreign keys on,
  /// five seconds of patience with another process.
  explicit Database(const std::filesystem::path& path);
  /// Opens a file only to read it: no lock, no journal, no file beside it; every damaged cell
  /// and every function a hostile schema could call is refused.
  Database(const std::filesystem::path& path, Finished);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// One or several statements without results.
  void execute(const std::string& sql);
  std::int64_t last_inserted_row() const;
  /// Rows changed by the latest statement.
  int changes() const;
  /// Rows changed since the database was opened.
  std::int64_t total_changes() const;
  /// False again when SQLite itself undid the transaction, as it does when the disk is full.
  bool in_transaction() const;
  int user_version() const;
  const std::filesystem::path& path() const { return path_; }
  /// One line that says what is damaged, or "" when nothing is.
  std::string integrity_fault();

 private:
  friend class Statement;
  Error error(const std::exception& cause) const;

  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> connection_;
};

/// A prepared statement; parameters count from 1, columns from 0.
class Statement {
 public:
  Statement(Database& db, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view value);
  Statement& bind_null(int parameter);

  /// Ready to be bound and run once more.
  Statement& reset();
  /// True while there is a row.
  bool step();
  /// Runs a statement that gives no rows; returns how many it changed.
  int run();

  bool null(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;

 private:
  Database& db_;
  std::unique_ptr<SQLite::Statement> statement_;
};

/// Undone unless committed. Transactions do not nest; inside one use Savepoint.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

/// A part of a transaction that can be undone alone.
class Savepoint {
 public:
  explicit Savepoint(Database& db);
  ~Savepoint();
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  void keep();

 private:
  Database& db_;
  bool open_ = true;
};

}  // namespace atrio::sqlite
