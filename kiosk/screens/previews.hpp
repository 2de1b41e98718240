#pragma once

#include "screens/sample.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Every screen in every state worth looking at, drawn from a fixed sample: for stills, golden
/// images and the norm checks.
namespace atrio::screens {

struct Preview {
  std::string situation;  ///< as session::to_string names it, or "still_there"
  std::string variant;    ///< empty for the plain one
  std::function<session::State(const Sample&)> state;

  /// "situation" or "situation/variant"
  std::string name() const { return variant.empty() ? situation : situation + '/' + variant; }
};

/// One list a screen, at the foot of its file.
std::vector<Preview> preview_attract();
std::vector<Preview> preview_choose_language();
std::vector<Preview> preview_choose_need();
std::vector<Preview> preview_choose_service();
std::vector<Preview> preview_emergency();
std::vector<Preview> preview_service();
std::vector<Preview> preview_confirm_ticket();
std::vector<Preview> preview_ticket_issued();
std::vector<Preview> preview_still_there();
std::vector<Preview> preview_queue_closed();

/// All of them, in the order of the visitor's path.
std::vector<Preview> previews();
/// Null when there is none of that name.
const Preview* find_preview(const std::vector<Preview>& all, std::string_view name);

}  // namespace atrio::screens
