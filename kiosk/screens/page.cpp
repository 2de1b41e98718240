#include "screens/page.hpp"

#include "lib/icu/calendar.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace atrio::screens {

ui::Scene scene_of(const Page& page) {
  const session::Modes& modes = page.visit().modes;
  const guide::Language* language = page.guide.language(page.language());
  return {{modes.contrast, modes.larger, modes.low_reach},
          page.language(),
          language && language->right_to_left,
          {}};
}

ui::Text shown(const guide::Text& text) { return {text.value, text.language}; }

ui::Text words(const Page& page, std::string_view path) {
  return shown(page.guide.text(path, page.language()));
}

ui::Text say(const Page& page, std::string_view key) {
  return say_in(page, page.language(), key);
}

ui::Text say(const Page& page, std::string_view key,
             std::initializer_list<guide::Argument> arguments) {
  return shown(page.guide.format("ui/" + std::string(key), page.language(), arguments));
}

ui::Text say_in(const Page& page, std::string_view language, std::string_view key) {
  return shown(page.guide.text("ui/" + std::string(key), language));
}

ui::Text italian_name(const Page& page, std::string_view name) {
  if (page.italian()) return {};
  return {std::string(name), "it"};
}

std::string spoken(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += all.back() == '.' || all.back() == '?' ? " " : ". ";
    all += part;
  }
  return all;
}

std::string date(const Page& page, queue::LocalTime time) {
  return icu::weekday_and_date(page.language(), queue::day_of(time));
}

ui::Text range(const Page& page, const queue::WaitRange& wait) {
  return say(page, "wait/minutes",
             {{"from", std::int64_t{wait.from.count()}}, {"n", std::int64_t{wait.to.count()}}});
}

ui::Text short_wait(const std::optional<queue::WaitRange>& wait) {
  if (!wait) return {};
  return {
      "`" + std::to_string(wait->from.count()) + "–" + std::to_string(wait->to.count()) + "′`",
      "it"};
}

const wire::ServiceStatus* status_of(const Page& page, const queue::ServiceId& service) {
  const session::Hall& hall = page.state.hall;
  return hall.view && hall.reachable ? wire::find(*hall.view, service) : nullptr;
}

const wire::HallService* here(const Page& page, const queue::ServiceId& service) {
  return wire::find_service(page.profile, service);
}

ui::NeedCode need_code(const Page& page, std::string_view id) {
  const guide::Need* need = page.guide.need(id);
  if (!need) return {};
  return {need->silhouette, ui::colour(need->colour)};
}

ui::NeedCode series_code(const Page& page, char letter) {
  const wire::Series* series = wire::find_series(page.profile, letter);
  return series && !series->need.empty() ? need_code(page, series->need.value) : ui::NeedCode{};
}

ui::Status opening(const Page& page, const queue::Admission& admission) {
  if (const auto* open = std::get_if<queue::Open>(&admission)) {
    const std::string time = icu::clock(open->until);
    return {say(page, "hours/open_now"), say(page, "hours/until", {{"time", time}}), "end",
            true};
  }
  const auto& closed = std::get<queue::Closed>(admission);
  return {say(page, "hours/closed_now"),
          closed.opens_again ? opens_again(page, *closed.opens_again) : ui::Text{}, "closed",
          false};
}

ui::Text opens_again(const Page& page, queue::LocalTime time) {
  const auto days = queue::day_of(time) - queue::day_of(page.wall);
  const std::string clock = icu::clock(time);
  if (days.count() == 0) return say(page, "hours/opens_today", {{"time", clock}});
  if (days.count() == 1) return say(page, "hours/opens_tomorrow", {{"time", clock}});
  const std::string day = date(page, time);
  return say(page, "hours/opens_on", {{"date", day}, {"time", clock}});
}

ui::Text opens_next(const Page& page, queue::LocalTime time) {
  const auto days = queue::day_of(time) - queue::day_of(page.wall);
  const std::string clock = icu::clock(time);
  if (days.count() == 1) return say(page, "hours/tomorrow_from", {{"time", clock}});
  const std::string day = date(page, time);
  return say(page, "hours/on_from", {{"date", day}, {"time", clock}});
}

ui::Header page_header(const Page& page) {
  const bool example = std::ranges::any_of(page.guide.layers(), &guide::Layer::example);
  return {{page.profile.place.name, "it"},
          {page.profile.place.office, "it"},
          {date(page, page.wall), page.language()},
          icu::clock(page.wall),
          example ? say(page, "header/example") : ui::Text{}};
}

}  // namespace atrio::screens
