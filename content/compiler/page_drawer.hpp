#pragma once

#include "chain.hpp"
#include "guide/guide.hpp"
#include "screens/previews.hpp"
#include "text/engine.hpp"
#include "ui/canvas.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// The glass and the modes in which a page is looked at.
struct PageLook {
  std::string_view name;
  ui::Panel panel;
  session::Modes modes;
};

/// "portrait" comes first and is the plain one.
std::span<const PageLook> page_looks();
/// Null when there is none of that name.
const PageLook* find_look(std::string_view name);

/// Pages of every need's services and every drawer of every service of the pack, whereas
/// screens::previews() shows each screen in all its states with few services. Their names are
/// "choose_service/NEED/PAGE" and "service/ID/DRAWER/PAGE"; only the first page of each.
std::vector<screens::Preview> content_previews(const guide::Guide& guide);

/// Of the above the pages that a chain of layers changes: every drawer of a service that a
/// layer names, where and when of one that a local office does; and, for the header, the
/// waiting screen and the needs.
std::vector<screens::Preview> local_previews(const guide::Guide& guide, const Chain& chain);

/// False when the preview is about a service that the pack does not have.
bool shows_what_the_pack_has(const screens::Sample& sample, const session::State& state);

/// The id of the service that the page is about; empty for other pages.
std::string service_of(const session::State& state);

/// The same page turned to its `page`-th leaf (0 = first); as it is where nothing is turned.
session::State turned_to(session::State state, int page);
/// How many leaves the drawn page has; 1 without a page key.
int leaves_of(const ui::Nodes& nodes);

/// Draws pages of a pack without a display. One a thread.
class PageDrawer {
 public:
  /// Borrows `guide`. Throws as text::Engine does.
  PageDrawer(const guide::Guide& guide, const std::filesystem::path& font_table);

  const guide::Guide& guide() const { return guide_; }

  /// Lays the page out without painting a pixel. Throws std::out_of_range when the pack lacks a
  /// text that the page needs.
  ui::Nodes lay_out(const screens::Sample& sample, const session::State& state,
                    const PageLook& look);
  /// Paints it. The surface stays until the next page of the same look.
  const ui::Surface& paint(const screens::Sample& sample, const session::State& state,
                           const PageLook& look);

 private:
  ui::Canvas& canvas(const PageLook& look);

  const guide::Guide& guide_;
  text::Engine engine_;
  std::map<std::string_view, ui::Canvas> canvases_;  ///< by the look's name
};

/// A pack opened for one thread, with what draws it.
struct PackDrawer {
  /// Throws as guide::Guide and text::Engine do.
  PackDrawer(const std::filesystem::path& pack, std::span<const std::string> layers,
             const std::filesystem::path& font_table)
      : guide(pack, layers), drawer(guide, font_table) {}
  PackDrawer(const PackDrawer&) = delete;
  PackDrawer& operator=(const PackDrawer&) = delete;

  guide::Guide guide;
  PageDrawer drawer;  ///< borrows `guide`
};

}  // namespace atrio::content
