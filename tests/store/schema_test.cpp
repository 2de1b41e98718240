#include "support/store_hall.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace atrio::store {

TEST_CASE("the schema refuses every edge that the queue's rules refuse", "[store]") {
  const auto phases = {queue::Phase::issued,  queue::Phase::waiting,   queue::Phase::called,
                       queue::Phase::serving, queue::Phase::held,      queue::Phase::done,
                       queue::Phase::no_show, queue::Phase::cancelled, queue::Phase::expired};
  Hall hall;
  int press = 0;
  for (const auto from : phases) {
    for (const auto to : phases) {
      if (from == to) continue;
      const auto desk_for = [](queue::Phase phase) {
        return phase == queue::Phase::called || phase == queue::Phase::serving;
      };
      sqlite::Savepoint undone(hall.db);
      const auto id = std::to_string(hall.press(std::to_string(++press)).ticket.id.value);
      // A ticket is put into `from` as no program can: past the trigger, by being new.
      hall.db.execute("DROP TRIGGER ticket_edge");
      hall.db.execute("UPDATE ticket SET state = '" + std::string(to_string(from)) +
                      "', desk = " + (desk_for(from) ? "'9'" : "NULL") + " WHERE id = " + id);
      std::ifstream schema(std::string(ATRIO_SOURCE_DIR) + "/kiosk/store/schema.sql");
      const std::string text((std::istreambuf_iterator<char>(schema)), {});
      const auto start = text.find("CREATE TRIGGER ticket_edge");
      hall.db.execute(text.substr(start, text.find("END;", start) + 4 - start));
      bool refused = false;
      try {
        hall.db.execute("UPDATE ticket SET state = '" + std::string(to_string(to)) +
                        "', desk = " + (desk_for(to) ? "'9'" : "NULL") + " WHERE id = " + id);
      } catch (const sqlite::Error& error) {
        CHECK(error.constraint());
        refused = true;
      }
      INFO(to_string(from) << " -> " << to_string(to));
      CHECK(refused == !queue::legal(from, to));
    }
  }
}

TEST_CASE("the schema lets a desk have one visitor only", "[store]") {
  Hall hall;
  const auto first = hall.press("a"), second = hall.press("b");
  hall.call(first, desk_1);
  CHECK_THROWS_AS(hall.call(second, desk_1), sqlite::Error);
  hall.call(second, desk_2);
  CHECK(at_desks(hall.db).size() == 2);
}

TEST_CASE("a desk stands on a ticket exactly while it is called or served", "[store]") {
  Hall hall;
  hall.press("a");
  CHECK_THROWS_AS(hall.db.execute("UPDATE ticket SET desk = '1'"), sqlite::Error);
  CHECK_THROWS_AS(hall.db.execute("UPDATE ticket SET state = 'called'"), sqlite::Error);
}

TEST_CASE("events are only added, numbers never change, tickets are never deleted", "[store]") {
  Hall hall;
  hall.press("a");
  for (const char* sql :
       {"UPDATE ticket_event SET kind = 'call'", "DELETE FROM ticket_event",
        "UPDATE ticket SET serial = 7", "UPDATE ticket SET request = 'b'", "DELETE FROM ticket",
        "INSERT INTO ticket_event (ticket, n, kind, state, at_ms) VALUES (1, 3, 'call', 'x', "
        "0)",
        "INSERT INTO ticket_event (ticket, n, kind, state, at_ms) VALUES (99, 1, 'call', 'x', "
        "0)"})
    CHECK_THROWS_AS(hall.db.execute(sql), sqlite::Error);
}

TEST_CASE("events carry no language, mediator or priority", "[store]") {
  Hall hall;
  hall.press("a");
  sqlite::Statement columns(hall.db, "SELECT name FROM pragma_table_info('ticket_event')");
  std::string names;
  while (columns.step()) names += columns.text(0) + " ";
  CHECK(names == "id ticket n kind state desk at_ms ");
}

TEST_CASE("a damaged database is named, not used", "[store]") {
  tests::TemporaryFolder folder;
  const auto file = folder.path() / "hall.db";
  {
    sqlite::Database db(file);
    prepare(db);
  }
  {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(8192);
    bytes << std::string(6000, '\xA5');
  }
  sqlite::Database db(file);
  CHECK_THROWS_WITH(prepare(db), Catch::Contains(file.string()));
}

TEST_CASE("a file that is no database is named", "[store]") {
  tests::TemporaryFolder folder;
  const auto file = folder.path() / "hall.db";
  std::ofstream(file) << std::string(5000, 'x');
  CHECK_THROWS_WITH(sqlite::Database(file), Catch::Contains(file.string()));
}

TEST_CASE("a database of a newer program or of somebody else is refused", "[store]") {
  Hall hall;
  hall.db.execute("PRAGMA user_version = 2");
  CHECK_THROWS_WITH(prepare(hall.db), Catch::Contains("newer"));
  tests::TemporaryFolder folder;
  sqlite::Database other(folder.path() / "other.db");
  other.execute("CREATE TABLE songs (id INTEGER)");
  CHECK_THROWS_WITH(prepare(other), Catch::Contains("not a hall's"));
}

TEST_CASE("opening the same hall again changes nothing", "[store]") {
  Hall hall;
  hall.press("a");
  prepare(hall.db);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket") == 1);
}

}  // namespace atrio::store
