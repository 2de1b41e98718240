#include "page_drawer.hpp"

#include "screens/draw.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace atrio::content {

namespace {

constexpr ui::Panel portrait{.w_px = 1080, .h_px = 1920, .w_mm = 268, .h_mm = 476};
constexpr ui::Panel landscape{.w_px = 1920, .h_px = 1080, .w_mm = 476, .h_mm = 268};

constexpr std::array looks{
    PageLook{"portrait", portrait, {}},
    PageLook{"landscape", landscape, {}},
    PageLook{"large", portrait, {.larger = true}},
    PageLook{"contrast", portrait, {.contrast = true}},
    PageLook{"low", portrait, {.low_reach = true}},
    PageLook{"large-landscape", landscape, {.larger = true}},
};

using Drawer = std::pair<const char*, session::Tab>;
constexpr std::array drawers{
    Drawer{"what", session::Tab::what}, Drawer{"bring", session::Tab::bring},
    Drawer{"steps", session::Tab::steps}, Drawer{"where", session::Tab::where},
    Drawer{"cost", session::Tab::cost}};

constexpr std::size_t where_drawer = 3;
static_assert(drawers[where_drawer].second == session::Tab::where);

void add_drawers(std::vector<screens::Preview>& all, const std::string& service,
                 std::span<const Drawer> some) {
  for (const auto& [name, tab] : some)
    all.push_back(
        {"service", service + '/' + name, [service, tab = tab](const screens::Sample& sample) {
           return sample.at(session::ReadService{queue::ServiceId(service), tab, 0});
         }});
}

ui::Pictures pictures_of(const guide::Guide& guide) {
  return [&guide](std::string_view id) -> std::optional<ui::PictureFile> {
    const guide::Picture* picture = guide.picture(id);
    if (!picture) return std::nullopt;
    return ui::PictureFile{picture->file, picture->mirror};
  };
}

}  // namespace

std::span<const PageLook> page_looks() { return looks; }

const PageLook* find_look(std::string_view name) {
  const auto found = std::ranges::find(looks, name, &PageLook::name);
  return found == looks.end() ? nullptr : &*found;
}

std::vector<screens::Preview> content_previews(const guide::Guide& guide) {
  std::vector<screens::Preview> all;
  for (const guide::Need& need : guide.needs()) {
    all.push_back({"choose_service", need.id, [id = need.id](const screens::Sample& sample) {
                     return sample.at(session::ChooseService{queue::NeedId(id), 0});
                   }});
    for (const guide::ServiceCard& card : guide.services(need.id))
      add_drawers(all, card.id, drawers);
  }
  return all;
}

std::vector<screens::Preview> local_previews(const guide::Guide& guide, const Chain& chain) {
  const auto names = [&](const std::string& service) {
    return std::ranges::any_of(chain, [&](const Content* content) {
      const auto cards = content->source.of_kind("service");
      return !content->source.is_base() && std::ranges::any_of(cards, [&](const Card* card) {
        return card->id.id == service;
      });
    });
  };
  const auto at_local_office = [&](const std::string& service) {
    return std::ranges::any_of(guide.service(service, "it").offices, &guide::Office::is_local);
  };
  std::vector<screens::Preview> all;
  const auto fixed = screens::previews();
  for (const char* name : {"attract", "choose_need"})
    all.push_back(*screens::find_preview(fixed, name));
  for (const guide::Need& need : guide.needs())
    for (const guide::ServiceCard& card : guide.services(need.id)) {
      if (names(card.id))
        add_drawers(all, card.id, drawers);
      else if (at_local_office(card.id))
        add_drawers(all, card.id, std::span(drawers).subspan(where_drawer, 1));
    }
  return all;
}

bool shows_what_the_pack_has(const screens::Sample& sample, const session::State& state) {
  const auto has = [&](const queue::ServiceId& id) {
    return sample.guide.service_card(id.value) != nullptr;
  };
  return std::visit(
      [&](const auto& shown) {
        if constexpr (requires { shown.service; }) return has(shown.service);
        if constexpr (requires { shown.need; })
          return sample.guide.need(shown.need.value) != nullptr;
        return true;
      },
      state.visit.now_shown());
}

std::string service_of(const session::State& state) {
  return std::visit(
      [](const auto& shown) -> std::string {
        if constexpr (requires { shown.service; }) return shown.service.value;
        return {};
      },
      state.visit.now_shown());
}

session::State turned_to(session::State state, int page) {
  std::visit(
      [page](auto& shown) {
        if constexpr (requires { shown.page; }) shown.page = page;
      },
      state.visit.path.back());
  return state;
}

int leaves_of(const ui::Nodes& nodes) {
  const ui::Node* count = nodes.find("next-page/count");  // "1 / 3"
  if (!count) return 1;
  const auto slash = count->label.find('/');
  return slash == std::string::npos ? 1 : std::atoi(count->label.c_str() + slash + 1);
}

PageDrawer::PageDrawer(const guide::Guide& guide, const std::filesystem::path& font_table)
    : guide_(guide), engine_(font_table, 8192) {}  // a language's texts at a look's sizes

ui::Canvas& PageDrawer::canvas(const PageLook& look) {
  const auto found = canvases_.find(look.name);
  if (found != canvases_.end()) return found->second;
  return canvases_.try_emplace(look.name, look.panel, engine_, pictures_of(guide_))
      .first->second;
}

ui::Nodes PageDrawer::lay_out(const screens::Sample& sample, const session::State& state,
                              const PageLook& look) {
  const screens::Page page = sample.page(state);
  ui::Frame frame(canvas(look), screens::scene_of(page));
  screens::draw(frame, page);
  return frame.nodes();
}

const ui::Surface& PageDrawer::paint(const screens::Sample& sample, const session::State& state,
                                     const PageLook& look) {
  const screens::Page page = sample.page(state);
  ui::Canvas& glass = canvas(look);
  glass.draw(screens::scene_of(page), [&](ui::Frame& frame) { screens::draw(frame, page); });
  return glass.surface();
}

}  // namespace atrio::content
