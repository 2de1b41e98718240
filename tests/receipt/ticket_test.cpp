#include "receipt/ticket.hpp"

#include "escpos_reader.hpp"
#include "receipt/escpos.hpp"
#include "support/catch.hpp"
#include "text/engine.hpp"

#include <algorithm>

using namespace atrio;
using receipt::Bitmap;
using receipt::Mask;
using receipt::TicketPaper;
using receipt::TwoTexts;

namespace {

const std::string fonts = std::string(ATRIO_SOURCE_DIR) + "/assets/fonts.json";
constexpr receipt::PaperFormat wide{576, 203};
constexpr receipt::PaperFormat small{384, 203};

Mask full_mask() {
  return {.width = 8, .height = 8, .coverage = std::vector<std::uint8_t>(64, 255)};
}

/// The sentences of one language, as long as real ones.
struct Words {
  std::string language, number, sit, bring;
};
const Words italian{"it", "Il tuo numero", "Siediti e guarda lo schermo grande.",
                    "Cosa portare"};
const Words arabic{"ar", "رقمك", "اجلس وانتظر. انظر إلى الشاشة الكبيرة.", "ماذا تحضر معك"};
const Words urdu{"ur", "آپ کا نمبر", "بیٹھیں اور بڑی اسکرین دیکھیں۔",
                 "کیا لانا ہے: یہاں دیکھیں"};
const Words bengali{"bn", "আপনার নম্বর", "বসুন ও বড় পর্দা দেখুন।", "কী আনবেন: এখানে দেখুন"};
const Words chinese{"zh-Hans", "您的号码", "请坐下，看大屏幕。", "要带什么：看这里"};

TicketPaper ticket_in(const Words& words) {
  const auto two = [&](const std::string& own, const std::string& in_italian) {
    return TwoTexts{own, in_italian, words.language};
  };
  TicketPaper ticket;
  ticket.language = words.language;
  ticket.mark = full_mask();
  ticket.place = "Comune di Borgolieto";
  ticket.date = "23 novembre 2026";
  ticket.time = "10:24";
  ticket.your_number = two(words.number, italian.number);
  ticket.number = {'A', 42};
  ticket.silhouette = full_mask();
  ticket.people_pictogram = full_mask();
  ticket.people_ahead = 5;
  ticket.wait_pictogram = full_mask();
  ticket.wait = "20–30 min";
  ticket.mediator_pictogram = full_mask();
  ticket.advice = {{full_mask(), two(words.sit, italian.sit)}};
  ticket.qr_words = two(words.bring, italian.bring);
  ticket.qr_url = "https://guida.example.org/it/residenza-in-comune";
  return ticket;
}

Bitmap render(const TicketPaper& ticket, receipt::PaperFormat format = wide) {
  text::Engine engine(fonts);
  return receipt::render_ticket(ticket, format, engine);
}

/// The rows of paper that hang together, between white ones.
std::vector<Bitmap> parts_of(const Bitmap& paper) {
  std::vector<Bitmap> parts;
  for (int y = 0; y < paper.height(); ++y) {
    if (paper.row_is_blank(y)) continue;
    int end = y;
    while (end < paper.height() && !paper.row_is_blank(end)) ++end;
    Bitmap part(paper.width(), end - y);
    for (int row = y; row < end; ++row)
      std::ranges::copy(paper.row(row), part.row(row - y).begin());
    parts.push_back(part);
    y = end;
  }
  return parts;
}

Bitmap tallest(const std::vector<Bitmap>& parts) {
  return *std::ranges::max_element(parts, {}, &Bitmap::height);
}

int black_dots(const Bitmap& paper, int from_x, int to_x) {
  int dots = 0;
  for (int y = 0; y < paper.height(); ++y) {
    for (int x = from_x; x < to_x; ++x) dots += paper.black(x, y) ? 1 : 0;
  }
  return dots;
}

int first_difference(const Bitmap& a, const Bitmap& b) {
  int y = 0;
  while (y < a.height() && y < b.height() && std::ranges::equal(a.row(y), b.row(y))) ++y;
  return y;
}

}  // namespace

TEST_CASE("the number looks the same in every language, letter left of digits", "[receipt]") {
  const auto number_in = [](const Words& words) {
    TicketPaper ticket = ticket_in(words);
    ticket.qr_url.clear();  // else the QR may be taller
    return parts_of(render(ticket));
  };
  const auto reference = number_in(italian);
  const Bitmap number = tallest(reference);
  // The seal is a full square here: far more ink than a digit.
  CHECK(black_dots(number, 0, 210) > black_dots(number, 210, 420));
  for (const Words& words : {arabic, urdu, bengali, chinese}) {
    INFO(words.language);
    const auto parts = number_in(words);
    CHECK(tallest(parts) == number);
    CHECK(parts.back() == reference.back());  // and upside down at the end
  }
}

TEST_CASE("the end of the paper shows the number to who holds it the other way round",
          "[receipt]") {
  const Bitmap last = parts_of(render(ticket_in(italian))).back();
  // Turned by half a turn, the seal stands at the right.
  const int middle = last.width() / 2;
  CHECK(black_dots(last, middle, last.width()) > black_dots(last, 0, middle));
  CHECK(last.height() > 70);
}

TEST_CASE("a ticket in Italian says everything once", "[receipt]") {
  TicketPaper twice = ticket_in(italian);
  for (auto* text : {&twice.your_number, &twice.advice[0].text, &twice.qr_words}) {
    text->own += " ";  // so that it counts as another text
  }
  CHECK(render(ticket_in(italian)).height() + 28 < render(twice).height());
}

TEST_CASE("a second paper differs from the first only by a mark beside the time", "[receipt]") {
  for (const auto format : {wide, small}) {
    TicketPaper ticket = ticket_in(italian);
    const auto first = parts_of(render(ticket, format));
    ticket.copy = 2;
    const auto second = parts_of(render(ticket, format));
    int different = 0;
    for (const Bitmap& part : second) different += std::ranges::count(first, part) == 0 ? 1 : 0;
    CHECK(different >= 1);
    CHECK(different <= 2);  // on narrow paper the time gets a line of its own
  }
}

TEST_CASE("the same ticket gives the same dots", "[receipt]") {
  for (const Words& words : {italian, arabic, urdu}) {
    CHECK(render(ticket_in(words)) == render(ticket_in(words)));
  }
}

TEST_CASE("no word, digit or picture touches the edge of the paper", "[receipt]") {
  for (const auto format : {wide, small}) {
    for (const Words& words : {italian, arabic, urdu, bengali, chinese}) {
      INFO(words.language << " " << format.dots_w);
      TicketPaper ticket = ticket_in(words);
      ticket.number.serial = 9999;
      ticket.people_ahead = 128;
      ticket.wait = "115–120 min";
      ticket.copy = 3;
      const Bitmap paper = render(ticket, format);
      CHECK(black_dots(paper, 0, 10) == 0);
      CHECK(black_dots(paper, format.dots_w - 10, format.dots_w) == 0);
    }
  }
}

TEST_CASE("in a right-to-left language the pictures of the advice stand at the right",
          "[receipt]") {
  const auto advice_part = [](const Words& words) {
    TicketPaper ticket = ticket_in(words);
    const Bitmap with = render(ticket);
    ticket.advice[0].pictogram = {};
    const Bitmap without = render(ticket);
    // The only difference is the picture: where is it?
    const int y = first_difference(with, without);
    REQUIRE(y < with.height());
    int x = 0;
    while (with.black(x, y) == without.black(x, y)) ++x;
    return x;
  };
  CHECK(advice_part(italian) < 50);
  CHECK(advice_part(arabic) > 480);
  CHECK(advice_part(urdu) > 480);
}

TEST_CASE("what one does not know leaves no gap on the paper", "[receipt]") {
  TicketPaper ticket = ticket_in(italian);
  const int full = render(ticket).height();
  ticket.wait.reset();
  ticket.mediator_pictogram = {};
  CHECK(render(ticket).height() == full);
  ticket.qr_url.clear();
  CHECK(render(ticket).height() < full - 164);
}

TEST_CASE("the paper shown is the paper printed", "[receipt]") {
  for (const Words& words : {italian, arabic, chinese}) {
    TicketPaper ticket = ticket_in(words);
    // Two upright lines, drawn dot for dot from a byte's edge on: the real-time command 10 04.
    ticket.mark = {.width = 52, .height = 52, .coverage = std::vector<std::uint8_t>(52 * 52)};
    for (std::size_t y = 0; y < 52; ++y) {
      ticket.mark.coverage[y * 52 + 3] = ticket.mark.coverage[y * 52 + 8 + 5] = 255;
    }
    const Bitmap paper = render(ticket);
    const auto job = tests::read_job(receipt::encode_job(paper, {.band_max_bytes = 4096}));
    REQUIRE(job.rows.size() >= static_cast<std::size_t>(paper.height()));
    int wrong = 0;
    for (int y = 0; y < paper.height(); ++y) {
      for (int x = 0; x < paper.width(); ++x) {
        const bool printed = job.rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
        wrong += printed != paper.black(x, y) ? 1 : 0;
      }
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("an address too long for a QR code is refused by name", "[receipt]") {
  TicketPaper ticket = ticket_in(italian);
  ticket.qr_url = std::string(5000, 'a');
  CHECK_THROWS_WITH(render(ticket), Catch::Contains("QR code"));
}
