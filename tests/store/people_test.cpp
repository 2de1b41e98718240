#include "store/person_calls.hpp"
#include "store/staff.hpp"
#include "support/store_hall.hpp"
#include "support/catch.hpp"

namespace atrio::store {

TEST_CASE("a visitor who asks for a person twice is one call", "[store]") {
  Hall hall;
  const queue::TerminalId terminal{"ingresso"};
  const auto asked = monday + std::chrono::hours(9);
  ask_for_person(hall.db, "p1", terminal, asked, nine_o_clock);
  ask_for_person(hall.db, "p1", terminal, asked, nine_o_clock);
  ask_for_person(hall.db, "p2", terminal, asked, nine_o_clock);
  REQUIRE(open_person_calls(hall.db).size() == 1);
  CHECK_FALSE(open_person_calls(hall.db)[0].coming);
  CHECK(answer_person_call(hall.db, terminal, nine_o_clock));
  CHECK_FALSE(answer_person_call(hall.db, terminal, nine_o_clock));
  CHECK(open_person_calls(hall.db)[0].coming);
  CHECK(end_person_call(hall.db, terminal, nine_o_clock));
  CHECK(open_person_calls(hall.db).empty());
  ask_for_person(hall.db, "p3", terminal, asked, nine_o_clock);
  CHECK(end_old_person_calls(hall.db, nine_o_clock + minutes(1), nine_o_clock) == 1);
}

TEST_CASE("a staff account keeps nothing but a hash", "[store]") {
  Hall hall;
  add_staff_account(hall.db, {.name = "staff", .pin_hash = "$argon2id$x"});
  CHECK_THROWS_AS(add_staff_account(hall.db, {.name = "staff", .pin_hash = "$argon2id$y"}),
                  sqlite::Error);
  CHECK_THROWS_AS(add_staff_account(hall.db, {.name = "other", .pin_hash = "12345678"}),
                  sqlite::Error);
  CHECK(change_pin(hall.db, "staff", "$argon2id$z", false));
  CHECK_FALSE(change_pin(hall.db, "nobody", "$argon2id$z", false));
  CHECK(staff_account(hall.db, "staff")->pin_hash == "$argon2id$z");
  CHECK_FALSE(staff_account(hall.db, "staff")->must_change);
  CHECK(staff_accounts(hall.db).size() == 1);
}

}  // namespace atrio::store
