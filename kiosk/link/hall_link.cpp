#include "link/hall_link.hpp"

#include "lib/curl/unix_client.hpp"
#include "lib/json/json.hpp"

#include <optional>

namespace atrio::link {
namespace {

constexpr std::size_t max_answer_bytes = 512 * 1024;
/// A ticket is on disk within milliseconds; who waits longer should see that something is
/// wrong.
constexpr seconds question_time{5};
/// The hall answers a waiting view after 60 s at the latest.
constexpr seconds view_time{65};

std::string describe(const std::string& path, const curl::Answer& answer) {
  return path + ": the hall answered " + std::to_string(answer.status) + " " +
         answer.body.substr(0, 200);
}

/// The word of {"error": word}, "" when there is none.
std::string error_word(const curl::Answer& answer, const std::string& path) {
  const auto body = json::parse(answer.body, path, max_answer_bytes);
  return body.is_object() ? body.value("error", "") : "";
}

}  // namespace

class HallLink::Client {
 public:
  explicit Client(const std::filesystem::path& socket) : client_(socket, max_answer_bytes) {}

  void cancel() { client_.cancel(); }

  /// What the hall sent, read by `read`; everything that goes wrong is HallUnreachable.
  template <class Read>
  auto get(const std::string& path, Read read) {
    return guarded(path, [&] {
      const auto answer = client_.get(path, view_time);
      if (answer.status != 200) throw HallUnreachable(describe(path, answer));
      return read(answer.body);
    });
  }

  /// The same for a post that the rules may refuse with one of `refusal`'s words.
  template <class Ticket, class Refusal>
  Outcome<Ticket, Refusal> post(const std::string& path, const std::string& body,
                                Ticket (*read)(std::string_view, std::string_view),
                                std::optional<Refusal> (*refusal)(std::string_view)) {
    return guarded(path, [&]() -> Outcome<Ticket, Refusal> {
      const auto answer = client_.post(path, body, question_time);
      if (answer.status / 100 == 2) return read(answer.body, path);
      if (const auto reason = refusal(error_word(answer, path))) return *reason;
      throw HallUnreachable(describe(path, answer));
    });
  }

  void post(const std::string& path, const std::string& body) {
    guarded(path, [&] {
      const auto answer = client_.post(path, body, question_time);
      if (answer.status / 100 != 2) throw HallUnreachable(describe(path, answer));
    });
  }

 private:
  template <class Function>
  auto guarded(const std::string& path, Function function) -> decltype(function()) try {
    return function();
  } catch (const HallUnreachable&) {
    throw;
  } catch (const std::exception& cause) {
    throw HallUnreachable(path + ": " + cause.what());
  }

  curl::UnixClient client_;
};

HallLink::HallLink(const std::filesystem::path& screen_socket)
    : client_(std::make_unique<Client>(screen_socket)) {}

HallLink::~HallLink() = default;

wire::HallView HallLink::view(std::optional<std::int64_t> after) {
  const auto path = after ? "/view?after=" + std::to_string(*after) : std::string("/view");
  return client_->get(path,
                      [&](const std::string& body) { return wire::hall_view(body, path); });
}

Outcome<wire::IssuedTicket, wire::IssueRefusal> HallLink::issue(
    const wire::IssueTicket& intent) {
  return client_->post("/tickets", wire::to_json(intent), &wire::issued_ticket,
                       &wire::issue_refusal);
}

Outcome<wire::IssuedTicket, wire::ReprintRefusal> HallLink::reprint(
    const wire::Reprint& intent) {
  return client_->post("/tickets/" + std::to_string(intent.ticket.value) + "/reprint",
                       wire::to_json(intent), &wire::issued_ticket, &wire::reprint_refusal);
}

void HallLink::call_person(const wire::CallPerson& intent) {
  client_->post("/person-calls", wire::to_json(intent));
}

void HallLink::cancel() { client_->cancel(); }

}  // namespace atrio::link
