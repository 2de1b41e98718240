#include "stage/stills.hpp"

#include "base/file.hpp"
#include "screens/draw.hpp"
#include "screens/previews.hpp"
#include "stage/stage.hpp"
#include "ui/still.hpp"

#include <stdexcept>

namespace atrio::stage {

void make_still(const guide::Guide& guide, text::Engine& engine, const Still& still) {
  const auto all = screens::previews();
  const screens::Preview* preview = screens::find_preview(all, still.preview);
  if (!preview)
    throw std::runtime_error("no preview '" + still.preview +
                             "'; --list-previews prints them all");
  if (!guide.language(still.language))
    throw std::runtime_error("the content pack '" + guide.layers().front().id +
                             "' does not speak '" + still.language + "'");
  const screens::Sample sample(guide, still.language, still.modes);
  const session::State state = preview->state(sample);
  const screens::Page page = sample.page(state);
  ui::Canvas canvas(still.panel, engine, pictures_of(guide));
  canvas.draw(screens::scene_of(page), [&](ui::Frame& frame) { screens::draw(frame, page); });
  if (still.picture) ui::write_png(canvas.surface(), *still.picture);
  if (still.nodes) replace_file(*still.nodes, ui::to_json(canvas.nodes()) + '\n');
}

std::vector<std::string> preview_names() {
  std::vector<std::string> names;
  for (const screens::Preview& preview : screens::previews()) names.push_back(preview.name());
  return names;
}

}  // namespace atrio::stage
