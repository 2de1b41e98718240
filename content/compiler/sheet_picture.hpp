#pragma once

#include "ui/painter.hpp"

#include <string>

namespace atrio::content {

/// The pixels as PNG, `shrink` times smaller each way, averaged.
std::string png_of(const ui::Surface& surface, int shrink = 1);

}  // namespace atrio::content
