#include "screens/previews.hpp"

#include <algorithm>
#include <iterator>

namespace atrio::screens {

std::vector<Preview> previews() {
  std::vector<Preview> all;
  for (auto* list :
       {preview_attract, preview_choose_language, preview_choose_need, preview_choose_service,
        preview_emergency, preview_service, preview_confirm_ticket, preview_ticket_issued,
        preview_queue_closed, preview_still_there}) {
    auto some = list();
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  return all;
}

const Preview* find_preview(const std::vector<Preview>& all, std::string_view name) {
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Preview& preview) { return preview.name() == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace atrio::screens
