#include "wire/profile.hpp"

#include "base/file.hpp"
#include "wire/words.hpp"

#include <algorithm>
#include <array>

namespace atrio::wire {
namespace {

constexpr std::size_t max_profile_bytes = 256 * 1024;
constexpr std::size_t max_layers = 8;  // three are in use: ambito, municipality, sportello
constexpr std::array day_names = {"monday", "tuesday",  "wednesday", "thursday",
                                  "friday", "saturday", "sunday"};

/// A whole number that may be left out; then `value` stays as it is.
template <class Number>
void read_number_or_keep(const Reader& reader, std::string_view name, int least, int most,
                         Number& value) {
  if (const auto given = reader.optional(name))
    value = Number(static_cast<int>(given->integer(least, most)));
}

/// "08:30" or "24:00".
std::optional<std::chrono::minutes> time_of_day(std::string_view text) {
  if (text == "24:00") return std::chrono::hours(24);
  // A whole local time has the same rules for its second half.
  const auto time = queue::local_time("2000-01-01T" + std::string(text));
  if (!time) return std::nullopt;
  return *time - queue::day_of(*time);
}

PlaceNames read_place(const Reader& reader) {
  reader.only({"name", "office"});
  PlaceNames place{.name = reader.member("name").text(80)};
  if (place.name.empty()) reader.fail("has no name: write what stands over the door");
  if (const auto office = reader.optional("office")) place.office = office->text(80);
  return place;
}

Panel read_panel(const Reader& reader) {
  reader.only({"px_w", "px_h", "screen_w_mm", "screen_h_mm", "screen_bottom_height_mm",
               "tilt_deg", "viewing_distance_mm", "reach_depth_mm"});
  Panel panel;
  panel.px_w = static_cast<int>(reader.member("px_w").integer(320, 7680));
  panel.px_h = static_cast<int>(reader.member("px_h").integer(320, 7680));
  panel.screen_w_mm = static_cast<int>(reader.member("screen_w_mm").integer(60, 2000));
  panel.screen_h_mm = static_cast<int>(reader.member("screen_h_mm").integer(60, 2000));
  read_number_or_keep(reader, "screen_bottom_height_mm", 0, 2000,
                      panel.screen_bottom_height_mm);
  read_number_or_keep(reader, "tilt_deg", 0, 90, panel.tilt_deg);
  read_number_or_keep(reader, "viewing_distance_mm", 200, 5000, panel.viewing_distance_mm);
  read_number_or_keep(reader, "reach_depth_mm", 0, 1000, panel.reach_depth_mm);
  return panel;
}

SessionTimes read_session(const Reader& reader) {
  reader.only({"idle_s", "warning_s", "ticket_shown_s"});
  SessionTimes times;
  read_number_or_keep(reader, "idle_s", 20, 600, times.idle);
  read_number_or_keep(reader, "warning_s", 20, 600, times.warning);
  read_number_or_keep(reader, "ticket_shown_s", 10, 600, times.ticket_shown);
  return times;
}

/// Whether each lies on the one before it only the packs themselves can say (guide::Guide).
std::vector<std::string> read_layers(const Reader& reader) {
  std::vector<std::string> layers;
  reader.each(max_layers, [&](const Reader& r) {
    if (std::ranges::find(layers, r.id()) != layers.end()) r.fail("repeats a layer");
    layers.push_back(r.id());
  });
  return layers;
}

std::vector<queue::Span> read_spans(const Reader& reader) {
  std::vector<queue::Span> spans;
  reader.each(6, [&](const Reader& item) {
    std::vector<std::chrono::minutes> ends;
    item.each(2, [&](const Reader& end) {
      ends.push_back(end.as(time_of_day, "a time such as 08:30", 5));
    });
    if (ends.size() != 2 || ends[0] >= ends[1])
      item.fail("is not a span: write [from, to], such as [\"08:30\", \"12:30\"]");
    if (!spans.empty() && ends[0] <= spans.back().to)
      item.fail("begins before the span before it has ended");
    spans.push_back({ends[0], ends[1]});
  });
  return spans;
}

queue::Hours read_hours(const Reader& service, const std::set<queue::OpeningDay>& closed_days) {
  queue::Hours hours{.closed_days = closed_days};
  const auto week = service.member("hours");
  week.only({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
  for (std::size_t day = 0; day < day_names.size(); ++day)
    if (const auto spans = week.optional(day_names[day])) hours.week[day] = read_spans(*spans);
  read_number_or_keep(service, "last_ticket_minutes", 0, 600, hours.last_ticket);
  if (const auto limit = service.optional("daily_limit"))
    hours.daily_limit = static_cast<int>(limit->integer(1, queue::last_serial));
  return hours;
}

void read_series(const Reader& reader, Profile& profile) {
  reader.only({"letter", "need"});
  Series series{.letter = read_letter(reader.member("letter"))};
  if (find_series(profile, series.letter)) reader.fail("repeats a letter");
  if (const auto need = reader.optional("need")) series.need = queue::NeedId(need->id());
  profile.series.push_back(std::move(series));
}

char read_known_letter(const Reader& reader, const Profile& profile) {
  const char letter = read_letter(reader);
  if (!find_series(profile, letter)) reader.fail("is a letter that 'series' does not list");
  return letter;
}

void read_desk_entry(const Reader& reader, Profile& profile) {
  reader.only({"id", "serves"});
  Desk desk{.id = read_desk(reader.member("id"))};
  if (find_desk(profile, desk.id)) reader.fail("repeats a desk");
  const auto serves = reader.member("serves");
  serves.each(23,
              [&](const Reader& r) { desk.serves.push_back(read_known_letter(r, profile)); });
  if (desk.serves.empty()) serves.fail("is empty: a desk serves at least one series");
  profile.desks.push_back(std::move(desk));
}

void read_service(const Reader& reader, const std::set<queue::OpeningDay>& closed_days,
                  Profile& profile) {
  reader.only({"service", "series", "hours", "daily_limit", "last_ticket_minutes"});
  HallService service{.service = queue::ServiceId(reader.member("service").id())};
  if (find_service(profile, service.service)) reader.fail("repeats a service");
  service.letter = read_known_letter(reader.member("series"), profile);
  if (std::ranges::none_of(profile.desks, [&](const Desk& desk) {
        return std::ranges::find(desk.serves, service.letter) != desk.serves.end();
      }))
    reader.member("series").fail("is served by no desk: add the letter to a desk's 'serves'");
  service.hours = read_hours(reader, closed_days);
  profile.services.push_back(std::move(service));
}

void read_queue(const Reader& reader, Profile& profile) {
  std::set<queue::OpeningDay> closed_days;
  if (const auto days = reader.optional("closed_days"))
    days->each(400, [&](const Reader& r) {
      closed_days.insert(r.as(queue::opening_day, "a day such as 2026-12-25"));
    });
  read_number_or_keep(reader, "priority_bonus_minutes", 0, 240, profile.priority_bonus);
  // Series before desks before services: each may only name what stands already.
  reader.member("series").each(23, [&](const Reader& r) { read_series(r, profile); });
  reader.member("desks").each(60, [&](const Reader& r) { read_desk_entry(r, profile); });
  reader.member("services").each(200, [&](const Reader& r) {
    read_service(r, closed_days, profile);
  });
  if (profile.services.empty()) reader.fail("has no service: nobody could take a number");
}

}  // namespace

Profile profile(std::string_view text, std::string_view place) {
  const json::Json value = json::parse(text, place, max_profile_bytes);
  const Reader reader(value, std::string(place) + ":");
  reader.only({"schema", "comment", "terminal", "place", "time_zone", "languages", "layers",
               "panel", "session", "priority_bonus_minutes", "closed_days", "series", "desks",
               "services", "printer_profile", "base_url"});
  reader.member("schema").integer(1, 1);
  Profile profile;
  profile.terminal = queue::TerminalId(reader.member("terminal").id());
  profile.place = read_place(reader.member("place"));
  if (const auto zone = reader.optional("time_zone")) profile.time_zone = zone->text(64);
  if (const auto languages = reader.optional("languages"))
    languages->each(40,
                    [&](const Reader& r) { profile.languages.push_back(read_language(r)); });
  if (const auto layers = reader.optional("layers")) profile.layers = read_layers(*layers);
  profile.panel = read_panel(reader.member("panel"));
  if (const auto session = reader.optional("session")) profile.session = read_session(*session);
  read_queue(reader, profile);
  profile.printer_profile = reader.member("printer_profile").id();
  if (const auto url = reader.optional("base_url")) {
    profile.base_url = url->text(200);
    if (!profile.base_url.empty() && !profile.base_url.starts_with("https://"))
      url->fail("does not begin with https://");
  }
  return profile;
}

Profile load_profile(const std::filesystem::path& path) {
  return profile(read_file(path, max_profile_bytes), path.string());
}

const Series* find_series(const Profile& profile, char letter) {
  const auto found = std::ranges::find(profile.series, letter, &Series::letter);
  return found == profile.series.end() ? nullptr : &*found;
}

const HallService* find_service(const Profile& profile, const queue::ServiceId& service) {
  const auto found = std::ranges::find(profile.services, service, &HallService::service);
  return found == profile.services.end() ? nullptr : &*found;
}

const Desk* find_desk(const Profile& profile, const queue::DeskId& desk) {
  const auto found = std::ranges::find(profile.desks, desk, &Desk::id);
  return found == profile.desks.end() ? nullptr : &*found;
}

}  // namespace atrio::wire
