#include "text/paragraph.hpp"

namespace atrio::text {
namespace {

constexpr std::string_view strong_sign = "**";

/// The paragraph as far as it is read.
class Reading {
 public:
  explicit Reading(Paragraph& result) : result_(result) {}

  void letter(char byte) { result_.text += byte; }

  void code(std::string_view code) {
    result_.marks.push_back({here(), static_cast<std::uint32_t>(code.size()), MarkKind::code});
    result_.text += code;
  }

  void strong() {
    if (!strong_) {
      strong_start_ = here();
    } else if (here() > strong_start_) {
      result_.marks.push_back({strong_start_, here() - strong_start_, MarkKind::strong});
    }
    strong_ = !strong_;
  }

  /// Gives a beginning without an end back to the text.
  void finish() {
    if (!strong_) return;
    result_.text.insert(strong_start_, strong_sign);
    for (auto& mark : result_.marks)
      if (mark.start >= strong_start_) mark.start += strong_sign.size();
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(result_.text.size()); }

  Paragraph& result_;
  bool strong_ = false;
  std::uint32_t strong_start_ = 0;
};

}  // namespace

Paragraph parse_marks(std::string_view markup, std::string_view language, Direction direction) {
  Paragraph result{.language = std::string(language), .direction = direction};
  Reading reading(result);
  for (std::size_t i = 0; i < markup.size();) {
    const auto end = markup[i] == '`' ? markup.find('`', i + 1) : std::string_view::npos;
    if (end != std::string_view::npos && end > i + 1) {
      reading.code(markup.substr(i + 1, end - i - 1));
      i = end + 1;
    } else if (markup.substr(i, strong_sign.size()) == strong_sign) {
      reading.strong();
      i += strong_sign.size();
    } else {
      reading.letter(markup[i++]);
    }
  }
  reading.finish();
  return result;
}

}  // namespace atrio::text
