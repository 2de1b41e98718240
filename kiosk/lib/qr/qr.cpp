#include "lib/qr/qr.hpp"

#include <qrcodegen.hpp>

#include <stdexcept>
#include <string>

namespace atrio::qr {

Symbol encode(std::string_view text) try {
  const qrcodegen::QrCode code =
      qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  Symbol symbol{.side = code.getSize(), .modules = {}};
  symbol.modules.reserve(static_cast<std::size_t>(symbol.side * symbol.side));
  for (int y = 0; y < symbol.side; ++y) {
    for (int x = 0; x < symbol.side; ++x) symbol.modules.push_back(code.getModule(x, y));
  }
  return symbol;
} catch (const qrcodegen::data_too_long&) {
  throw std::runtime_error("making a QR code: text of " + std::to_string(text.size()) +
                           " bytes is too long");
}

}  // namespace atrio::qr
