#pragma once

#include "ui/frame.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The parts of look.md §5 that several screens share. A part is a free function: it draws into
/// the rectangle it is given and keeps nothing. Every sentence comes from the caller; pictures
/// are ids of the content's pictograms and silhouettes.
namespace atrio::ui {

/// The code of a need: silhouette + colour, with a pictogram (plate) or a letter (seal).
struct NeedCode {
  std::string silhouette;  ///< picture id; empty or "ring": the general series
  Colour colour;
};

/// Silhouette + pictogram, `where` as the silhouette's box. `on_dark`: the plate turns white.
/// A colour of `look.colours.off_plate` makes the plate of something that cannot be used now.
void plate(Frame& frame, Rect where, const NeedCode& need, std::string_view pictogram,
           bool on_dark = false);
/// Silhouette + letter, never mirrored inside.
void seal(Frame& frame, Rect where, const NeedCode& need, char letter, bool on_dark = false);
/// Seal and digits side by side, letter always left of the digits (look.md §7). `digits` as
/// they stand on the paper ("042"). `label` names the whole number for tests and speech.
void ticket_number(Frame& frame, Rect where, const NeedCode& need, char letter,
                   std::string_view digits, const Text& label, float digits_em,
                   std::string id = "number");

// --- page
// -------------------------------------------------------------------------------------

struct Header {
  Text place;  ///< the municipality
  Text hall;   ///< second line; empty is left out
  Text date;
  std::string clock;  ///< "10:24", European digits
  Text mark;          ///< such as "example", when the place is invented; empty is left out
};
/// Height of the header band for this panel, mm.
float header_height(const Frame& frame);
/// Draws the band at the top of the page; never a target.
void header(Frame& frame, const Header& content);

/// The question of the page (t5 bold) and one line under it (t2). With a need, its plate stands
/// at the start; with a letter the seal. Returns the height used.
struct Question {
  Text title;
  Text line;  ///< may be empty
  std::optional<NeedCode> need;
  std::string pictogram;  ///< on the plate
  char letter = 0;        ///< makes it a seal
};
float question(Frame& frame, Rect where, const Question& content);

/// White (or tinted) ground for content one cannot touch.
void panel(Frame& frame, Rect where, float radius = 7);

// --- things to touch
// --------------------------------------------------------------------------

enum class TileShape {
  beside,  ///< plate or picture at the start, words beside it (portrait)
  above,   ///< plate or picture above centred words (landscape, low reach, large text)
};
struct Tile {
  std::string id;
  Text label;
  std::string speech;
  std::optional<NeedCode> need;  ///< with it a plate, without it a bare pictogram in `accent`
  std::string pictogram;         ///< empty: words alone (a language)
  TileShape shape = TileShape::beside;
  bool chosen = false;
  bool emergency = false;
  Step step = Step::t3;
  Text second;            ///< second language under the label, t1; may be empty
  bool available = true;  ///< false: `reason` stands under the label; pressing still answers
  Text reason;
  std::string reason_pictogram = "closed";
  /// TileShape::above: mm kept for the words, from `label_room`, so that all plates of a page
  /// are alike and no label is clipped; 0 keeps three lines of Latin.
  float label_room = 0;
};
/// What the words of the longest of `labels` need under the plate of a tile as wide as `place`.
float label_room(Frame& frame, Rect place, std::span<const Text> labels);
/// True when the visitor lifted the finger on it.
bool tile(Frame& frame, Rect where, const Tile& content);

/// A wide row of a list: picture box, title, second language, and at the end either the seal of
/// the series (served here) or a walking figure (somewhere else), each with a word (picture
/// 18).
struct ServiceRow {
  std::string id;
  Text title;
  Text second;
  std::string speech;
  std::string pictogram;
  Text where;                    ///< "here", or who does it
  std::optional<NeedCode> need;  ///< of the series that serves it here; none = elsewhere
  char letter = 0;
};
bool service_row(Frame& frame, Rect where, const ServiceRow& content);
/// What the end of a row `width` wide takes for its word and seal, without the gap before it.
float service_row_end(const Look& look, float width);

enum class ButtonKind {
  primary,  ///< go on; at most one a screen
  secondary,
  person,  ///< amber: a human being
};
struct Button {
  std::string id;
  Text label;
  std::string speech;
  std::string pictogram;      ///< at the start; may be empty
  std::string end_pictogram;  ///< after the words; may be empty
  ButtonKind kind = ButtonKind::secondary;
  Step step = Step::t2;
  bool above = false;  ///< pictogram over the words (narrow buttons)
  bool enabled = true;
  std::optional<float> ring;  ///< 0..1: a countdown ring after the words
  Text ring_digits;
};
bool button(Frame& frame, Rect where, const Button& content);

/// Seal · words · thin rule · short facts. Absent facts leave no gap.
struct TakeNumber {
  std::string id;
  Text label;
  std::string speech;
  NeedCode need;
  char letter = 0;
  Text people;  ///< "5"; empty = not known
  Text wait;    ///< "20–30′"; empty = not sure enough
};
bool take_number_button(Frame& frame, Rect where, const TakeNumber& content);

/// One of the drawers over the service panel; `chosen` is joined to the panel below it.
struct Tab {
  std::string id;
  Text label;
  std::string speech;
  std::string pictogram;
  bool chosen = false;
};
/// Draws a row of tabs and the panel under it as one shape; returns the tab just touched.
std::optional<std::size_t> tabs(Frame& frame, Rect row, Rect panel_below,
                                std::span<const Tab> content);

/// "1 / 2 ● ○" and a white key to the next page (large text, long content).
struct PageKey {
  Text label;  ///< of the key
  int page = 0;
  int pages = 1;
  std::string id = "next-page";
};
/// True when the key was touched. Draws nothing for a single page.
bool page_key(Frame& frame, Rect where, const PageKey& content);

// --- content
// ----------------------------------------------------------------------------------

/// A tinted square with a pictogram; dashed = only in some cases.
void picture_box(Frame& frame, Rect where, std::string_view pictogram, bool dashed = false);
/// The either-or band's ground; the word is drawn by `joining_pill`.
void either_or_band(Frame& frame, Rect where);
/// An ink pill with a word ("or") around the centre of `where`. Returns its width.
float joining_pill(Frame& frame, Rect where, const Text& word);
/// A green disc: bring this. `label` says so in words, for the node.
void check_disc(Frame& frame, Rect where, const Text& label);
/// A dashed disc with "?": only in the named case.
void maybe_disc(Frame& frame, Rect where, const Text& label);
/// The number of a step; `filled` for the first.
void number_disc(Frame& frame, Rect where, int number, bool filled);
/// A ring that empties; digits inside.
void countdown(Frame& frame, Rect where, float part, const Text& digits, const NodeSpec& spec,
               bool on_primary = false);

/// "Open now · until 12:30": `ok` ground when open, `off` when not.
struct Status {
  Text first;
  Text second;  ///< may be empty
  std::string pictogram;
  bool open = true;
};
void status_pill(Frame& frame, Rect where, const Status& content);

/// People ahead as figures; the last, ringed in tint, is the visitor. More than eight: one
/// figure and the number. `label` says it in words.
void people_figures(Frame& frame, Rect where, int ahead, const Text& label);

/// A pictogram and one or two lines ("5 people / before you").
struct Fact {
  std::string pictogram;
  Text first;   ///< bold
  Text second;  ///< may be empty
};
void fact(Frame& frame, Rect where, const Fact& content, Step step = Step::t2);

struct Calling {
  NeedCode need;
  char letter = 0;
  std::string digits;
  std::string desk;
  Text label;  ///< the whole call in words
};
/// The numbers called last with their desks, left to right in every language (look.md §7).
/// `on_dark` on the façade's dock band, white in low reach.
void now_serving(Frame& frame, Rect where, std::span<const Calling> calls, bool on_dark);

/// Sizes in mm: the pads, the most the pictogram's disc may take, what the disc leaves of the
/// height, and the gap to the words.
struct WarningBanner {
  std::string_view pictogram;
  float side_pad, top_pad, disc_most, disc_slack, gap;
};
/// Ground and pictogram of a banner that says what is wrong; returns the room for its words.
Rect warning_banner(Frame& frame, Rect where, const WarningBanner& banner);

/// A `warn` strip: what is, in bold, and one line more.
void notice_strip(Frame& frame, Rect where, std::string_view pictogram, const Text& first,
                  const Text& second);

/// The freshness line at a panel's foot; `checked` false draws the warning ground.
void freshness_line(Frame& frame, Rect where, const Text& text, bool checked);

}  // namespace atrio::ui
