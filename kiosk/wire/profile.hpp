#pragma once

#include "queue/hours.hpp"
#include "queue/ticket.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// A terminal's settings: one JSON file by profile.schema.json.
namespace atrio::wire {

/// Named as in norms.md §0.
struct Panel {
  int px_w = 1080;
  int px_h = 1920;
  int screen_w_mm = 268;
  int screen_h_mm = 476;
  int screen_bottom_height_mm = 700;  ///< lower edge of the picture above the floor
  int tilt_deg = 0;
  int viewing_distance_mm = 600;
  int reach_depth_mm = 0;
};

struct PlaceNames {
  std::string name;    ///< "Comune di Borgolieto"
  std::string office;  ///< "Municipio"; may be empty
};

/// How long a session lives (norms.md §0 summary, look.md §6).
struct SessionTimes {
  std::chrono::seconds idle{60};          ///< untouched until still_there asks
  std::chrono::seconds warning{30};       ///< still_there waits this long
  std::chrono::seconds ticket_shown{20};  ///< ticket_issued empties itself
};

struct Series {
  char letter = 0;
  queue::NeedId need;  ///< empty = general series, drawn as a ring
};

struct Desk {
  queue::DeskId id;          ///< as written on it: "2"
  std::vector<char> serves;  ///< letters
};

struct HallService {
  queue::ServiceId service;
  char letter = 0;  ///< of its series
  queue::Hours hours;
};

struct Profile {
  queue::TerminalId terminal;
  PlaceNames place;
  std::string time_zone = "Europe/Rome";  ///< IANA name
  std::vector<std::string>
      languages;  ///< BCP 47, in the order offered; empty = all of the pack
  std::vector<std::string>
      layers;  ///< local layers of the content, the lowest first; empty = the base alone
  Panel panel;
  SessionTimes session;
  std::chrono::minutes priority_bonus{
      15};  ///< a priority class goes before those who came this much earlier
  std::vector<Series> series;
  std::vector<Desk> desks;
  std::vector<HallService> services;
  std::string printer_profile;  ///< id in assets/printers.json
  std::string base_url;         ///< of the content's web pages; empty = official pages
};

/// Reads and checks a profile: every letter has a series, every series a desk.
/// Throws std::runtime_error "<place>: <field> what is wrong and how to mend it".
Profile profile(std::string_view json, std::string_view place);
/// The same from a file. Throws std::runtime_error naming it.
Profile load_profile(const std::filesystem::path& path);

const Series* find_series(const Profile& profile, char letter);
const HallService* find_service(const Profile& profile, const queue::ServiceId& service);
const Desk* find_desk(const Profile& profile, const queue::DeskId& desk);

}  // namespace atrio::wire
