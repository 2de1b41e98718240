#include "ui/canvas.hpp"

#include "ui/canvas_parts.hpp"

#include <cassert>

namespace atrio::ui {

Canvas::Parts::Parts(Panel the_panel, text::Engine& the_engine, Pictures find)
    : panel(the_panel),
      engine(the_engine),
      atlas(the_engine.fonts()),
      pictures(std::move(find), pages),
      list(&shared),
      sketch(list, pages),
      painter(the_panel.w_px, the_panel.h_px) {
  // More than 65,535 corners of quads in a frame: ImGui then starts a new vertex offset.
  shared.InitialFlags = ImDrawListFlags_AllowVtxOffset;
}

void Canvas::Parts::start_list() {
  pages.tidy();
  atlas.begin_frame();
  list._ResetForNewFrame();
}

const AlphaPage& Canvas::Parts::glyph_page(std::uint32_t index) {
  while (glyph_pages.size() <= index) glyph_pages.emplace_back();
  const text::AtlasPage page = atlas.page(index);
  AlphaPage& ours = glyph_pages[index];
  ours = {page.w, page.h, page.alpha, page.generation};
  return ours;
}

Canvas::Canvas(Panel panel, text::Engine& engine, Pictures pictures)
    : parts_(std::make_unique<Parts>(panel, engine, std::move(pictures))) {}

Canvas::~Canvas() = default;

// Runs `draw` on a new frame and keeps its nodes; no pixel changes yet.
void Canvas::draw_unseen(const Scene& scene, const Draw& draw) {
  Frame frame(*this, scene);
  draw(frame);
  parts_->shown = frame.nodes();
}

std::vector<PixelBox> Canvas::draw(const Scene& scene, const Draw& draw) {
  parts_->held = parts_->touch.held();
  draw_unseen(scene, draw);
  return parts_->painter.paint(parts_->list);
}

std::vector<PixelBox> Canvas::turn(std::span<const Finger> fingers,
                                   const std::function<Scene()>& scene, const Draw& draw) {
  for (const Finger& finger : fingers) {
    const auto touched = parts_->touch.feed(finger, parts_->shown);
    if (!touched) continue;
    parts_->held.clear();
    parts_->activated = *touched;
    draw_unseen(scene(), draw);
    parts_->activated.clear();
    // The next finger is judged by what the answer left on the screen.
    draw_unseen(scene(), draw);
  }
  return this->draw(scene(), draw);
}

const Surface& Canvas::surface() const { return parts_->painter.surface(); }
const Nodes& Canvas::nodes() const { return parts_->shown; }

}  // namespace atrio::ui
