#pragma once

#include "console/console.hpp"
#include "hall/hall.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>
#include <memory>

namespace atrio::tests {

/// A printer whose every ticket comes out.
class WorkingPrinter : public hall::TicketPrinter {
 public:
  printer::PrinterState status() override { return printer::PrinterState::ok; }
  printer::PrintReport print(const hall::TicketToPrint&) override {
    return {.end = printer::JobEnd::sent, .state = printer::PrinterState::ok};
  }
};

inline constexpr Instant nine_o_clock{
    std::chrono::milliseconds{1795593600000}};  // 2026-11-25 09:00 Rome

/// A hall with two desks that is always open, and its console, without a socket. The clock is
/// `now`; the test moves it.
struct OpenHall {
  TemporaryFolder folder;
  Instant now = nine_o_clock;
  hall::Hall hall{settings()};
  console::Console console{hall, names(), files(), [this] { return now; }};

  OpenHall() { console.serve_as({"127.0.0.1:8080"}); }

  hall::Settings settings() {
    queue::Hours always;
    for (auto& day : always.week) day = {{minutes{0}, minutes{24 * 60}}};
    wire::Profile profile;
    profile.terminal = queue::TerminalId("ingresso");
    profile.place = {.name = "Comune di Borgolieto", .office = "Municipio"};
    profile.series = {{.letter = 'A', .need = queue::NeedId("casa")}};
    profile.desks = {{.id = queue::DeskId("1"), .serves = {'A'}},
                     {.id = queue::DeskId("2"), .serves = {'A'}}};
    profile.services = {
        {.service = queue::ServiceId("residenza"), .letter = 'A', .hours = always}};
    return {.profile = profile,
            .database = folder.path() / "hall.db",
            .now = [this] { return now; },
            .printer = std::make_unique<WorkingPrinter>()};
  }

  static console::Names names() {
    return {.seals = {{'A', {.silhouette = "house", .colour = "#8c3a00"}}},
            .services = {{queue::ServiceId("residenza"), "Residenza in Comune"}},
            .languages = {{"ar",
                           {.endonym = "العربية", .italian = "arabo", .right_to_left = true}}},
            .board = {.now = "Ora tocca a",
                      .desk = "Sportello",
                      .called = "Già chiamati",
                      .since = "Dati delle {time}"}};
  }

  console::WebFiles files() {
    std::ofstream(folder.path() / "files.txt") << "/ pages page.html  # the only page\n";
    std::ofstream(folder.path() / "page.html") << "<!doctype html><title>page</title>";
    return console::WebFiles(
        {.pages = folder.path(), .npm = folder.path(), .shapes = folder.path()});
  }

  queue::TicketId take_ticket(const std::string& request) {
    return hall
        .issue(
            {.request = request,
             .service = queue::ServiceId("residenza"),
             .wishes = {.language = "ar", .mediator = true, .priority = queue::Priority::age},
             .terminal = queue::TerminalId("ingresso")})
        ->id;
  }
};

/// A browser with one cookie.
struct Browser {
  OpenHall& hall;
  std::string token = {}, csrf = {};

  http::Request request(std::string method, std::string path, std::string body = "") const {
    http::Request request{
        .method = std::move(method), .path = std::move(path), .body = std::move(body)};
    request.address = "127.0.0.1";
    request.headers = {{"host", "127.0.0.1:8080"}};
    if (!token.empty()) request.headers["cookie"] = "other=1; atrio_session=" + token;
    if (request.method == "POST") {
      request.headers["content-type"] = "application/json";
      request.headers["x-atrio-csrf"] = csrf;
    }
    return request;
  }

  console::Reply reply(const http::Request& request) { return hall.console.reply(request); }
  int status(const http::Request& request) {
    const auto got = reply(request);
    const auto* answer = std::get_if<console::Answer>(&got);
    return answer ? answer->status : 200;  // a stream that starts
  }
  console::Answer get(const std::string& path) {
    return std::get<console::Answer>(reply(request("GET", path)));
  }
  console::Answer post(const std::string& path, const std::string& body = "{}") {
    return std::get<console::Answer>(reply(request("POST", path, body)));
  }

  /// Takes over a session that was opened behind the page's back.
  void hold(const console::Session& session) {
    token = session.token;
    csrf = session.csrf;
  }
  void sign_in_as(console::Role role) {
    if (role == console::Role::anyone) return;
    hold(hall.console.access().sessions().open("anna", role == console::Role::newcomer,
                                               hall.now));
  }
};

inline json::Json body_of(const console::Answer& answer) {
  return json::Json::parse(answer.body);
}

}  // namespace atrio::tests
