#include "screens/sample.hpp"

#include <utility>

namespace atrio::screens {
namespace {

using namespace std::chrono;

constexpr queue::OpeningDay monday{2026y / November / 23};

struct SampleService {
  const char* service;
  char letter;
  int people;
  minutes wait_from, wait_to;  ///< zero: nobody can say
};
// Letters as COMMON agreement and look.md §2; "sportello" and what is sensitive ride on K.
constexpr SampleService services[] = {
    {"residenza-anagrafica", 'A', 5, 20min, 30min},
    {"carta-identita-elettronica", 'A', 5, 20min, 30min},
    {"permesso-soggiorno-rinnovo", 'B', 12, 45min, 60min},
    {"servizi-sociali-comune", 'K', 1, 5min, 10min},
    {"isee-caf-patronato", 'G', 2, 0min, 0min},
    {"iscrizione-scuola", 'D', 0, 5min, 10min},
    {"mediazione-linguistico-culturale", 'H', 3, 10min, 20min},
    {"sportello", 'K', 1, 5min, 10min},
};

queue::Hours office_hours() {
  queue::Hours hours;
  const queue::Span morning{8h + 30min, 12h + 30min};
  hours.week = {
      {{morning}, {morning}, {{8h + 30min, 15h + 30min}}, {morning}, {morning}, {}, {}}};
  hours.closed_days = {monday + days{4}};
  return hours;
}

wire::Profile sample_profile(const guide::Guide& guide) {
  wire::Profile profile;
  profile.terminal = queue::TerminalId("sample");
  profile.place = {"Comune di Borgolieto", "Municipio"};
  for (const guide::Language& language : guide.languages())
    profile.languages.push_back(language.tag);
  for (const auto& [letter, need] : {std::pair{'A', "casa"},
                                     {'B', "documenti"},
                                     {'C', "famiglia"},
                                     {'D', "scuola-italiano"},
                                     {'E', "salute"},
                                     {'F', "lavoro"},
                                     {'G', "soldi"},
                                     {'H', "insieme"},
                                     {'K', ""}})
    profile.series.push_back({letter, queue::NeedId(need)});
  profile.desks = {{queue::DeskId("1"), {'A', 'K'}},
                   {queue::DeskId("2"), {'A', 'B', 'D'}},
                   {queue::DeskId("3"), {'A', 'G'}},
                   {queue::DeskId("5"), {'C', 'H', 'K'}}};
  for (const SampleService& service : services)
    profile.services.push_back(
        {queue::ServiceId(service.service), service.letter, office_hours()});
  return profile;
}

wire::HallView sample_view() {
  wire::HallView view;
  view.generation = 7;
  view.opening_day = monday;
  const queue::LocalTime until = monday + 12h + 30min;
  for (const SampleService& service : services) {
    wire::ServiceStatus status{queue::ServiceId(service.service),
                               service.letter,
                               {},
                               queue::Open{until},
                               service.people,
                               {},
                               {}};
    if (service.wait_to > 0min)
      status.wait = queue::WaitRange{service.wait_from, service.wait_to};
    view.services.push_back(std::move(status));
  }
  view.calls = {{3, {'A', 41}, queue::DeskId("3")},
                {2, {'C', 17}, queue::DeskId("5")},
                {1, {'D', 9}, queue::DeskId("2")}};
  view.printer = wire::PrinterState::ok;
  return view;
}

}  // namespace

Sample::Sample(const guide::Guide& pack, std::string wanted, session::Modes switched)
    : guide(pack),
      profile(sample_profile(pack)),
      rules{profile.languages, profile.session, profile.terminal},
      language(std::move(wanted)),
      modes(switched),
      now(hours{1000}),
      wall(monday + 10h + 24min) {}

void Sample::only_inform() {
  std::erase_if(profile.services, [](const wire::HallService& service) {
    return service.service != general_service;
  });
}

session::State Sample::fresh() const {
  session::State state{session::fresh_visit(rules, now), {sample_view(), true}};
  std::erase_if(state.hall.view->services, [this](const wire::ServiceStatus& status) {
    return wire::find_service(profile, status.service) == nullptr;
  });
  // A visit begins in Italian with nothing switched on; the language shows the page in it.
  state.visit.language = language;
  return state;
}

session::State Sample::at(session::Situation situation) const {
  session::State state = fresh();
  state.visit.modes = modes;
  state.visit.path.front() = session::ChooseNeed{};
  state.visit.path.push_back(std::move(situation));
  return state;
}

Page Sample::page(const session::State& state) const {
  return {guide, profile, rules, state, now, wall};
}

wire::IssuedTicket sample_ticket() {
  return {queue::TicketId{42},
          {'A', 42},
          queue::ServiceId("residenza-anagrafica"),
          5,
          queue::WaitRange{20min, 30min},
          queue::JobState::sending};
}

}  // namespace atrio::screens
