// Draws a ticket's paper from the facts alone, without hall and printer, so that a test can lay
// it beside what really came out.

#include "base/file.hpp"
#include "guide/guide.hpp"
#include "lib/json/json.hpp"
#include "receipt/compose.hpp"
#include "receipt/escpos.hpp"
#include "text/engine.hpp"

#include <iostream>

namespace {

using namespace atrio;
using std::chrono::minutes;

constexpr const char* help =
    R"(usage: atrio-receipt IN.json OUT.pbm

IN.json: {"pack", "fonts", "printers": paths; "printer_profile", "language", "place",
"issued_at": "2026-11-23T08:30", "number": "A 042" (no-break space), "need": "" for a ring,
"people_ahead", "wait": [from, to] minutes or null, "mediator", "service", "base_url", "copy"}
OUT.pbm: the dots as they go to the printer, which means without anything that a printer could
take for a real-time command.
)";

constexpr std::size_t max_request_bytes = 16 * 1024;

/// The value, or a complaint that names the file.
template <class Value>
Value given(const std::optional<Value>& value, const std::string& place, const char* what) {
  if (!value) throw std::runtime_error(place + ": " + what);
  return *value;
}

receipt::TicketFacts facts_of(const json::Json& in, const std::string& place) {
  receipt::TicketFacts facts{
      .language = in.at("language"),
      .place = in.at("place"),
      .issued_at = given(queue::local_time(in.at("issued_at").get<std::string>()), place,
                         "issued_at is no local time"),
      .number = given(queue::ticket_number(in.at("number").get<std::string>()), place,
                      "number is no ticket number"),
      .need = in.at("need"),
      .people_ahead = in.at("people_ahead"),
      .wait = {},
      .mediator = in.at("mediator"),
      .service = in.at("service"),
      .base_url = in.at("base_url"),
      .copy = in.at("copy")};
  if (const auto& wait = in.at("wait"); !wait.is_null())
    facts.wait = {minutes(wait.at(0).get<int>()), minutes(wait.at(1).get<int>())};
  return facts;
}

/// Portable bitmap: a head of text, then the rows as they are (1 = black there, too).
std::string pbm(const receipt::Bitmap& paper) {
  std::string file =
      "P4\n" + std::to_string(paper.width()) + " " + std::to_string(paper.height()) + "\n";
  for (int y = 0; y < paper.height(); ++y)
    file.append(reinterpret_cast<const char*>(paper.row(y).data()), paper.row(y).size());
  return file;
}

void draw(const std::string& request, const std::string& out) {
  const json::Json in =
      json::parse(read_file(request, max_request_bytes), request, max_request_bytes);
  const guide::Guide guide(in.at("pack").get<std::string>());
  text::Engine engine(in.at("fonts").get<std::string>());
  const auto profiles = receipt::load_profiles(in.at("printers").get<std::string>());
  const auto& profile = profiles.at(in.at("printer_profile").get<std::string>());
  auto paper = receipt::render_ticket(receipt::compose_ticket(facts_of(in, request), guide),
                                      profile.paper, engine);
  if (profile.realtime_escape) receipt::remove_realtime_commands(paper);
  replace_file(out, pbm(paper));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << help;
    return 2;
  }
  try {
    draw(argv[1], argv[2]);
    return 0;
  } catch (const std::exception& broken) {
    std::cerr << "atrio-receipt: " << broken.what() << '\n';
    return 1;
  }
}
