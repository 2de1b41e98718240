#pragma once

#include "ui/geometry.hpp"
#include "ui/look.hpp"
#include "ui/node.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atrio::ui {

class Canvas;
class Sketch;
struct PixelBox;

/// For whom and where a frame is drawn.
struct Scene {
  Modes modes;
  std::string language;  ///< of the page; BCP 47
  bool rtl = false;      ///< direction of the page
  std::string focused;   ///< node the keypad stands on, empty without keypad
};

enum class Align { start, centre, end };
enum class Vertical {
  top,
  middle,
  bottom,
  ink_middle,  ///< of what is really drawn: a letter on a seal, digits in a disc
};

struct TextStyle {
  Step step = Step::t2;
  bool bold = false;
  std::optional<Colour> colour;  ///< ink if none
  Align align = Align::start;    ///< of the page, not of the text's own direction
  Vertical vertical = Vertical::top;
  int max_lines = 0;        ///< 0 = as many as the rectangle holds
  bool fit = false;         ///< label rule of look.md §3: step down, never below t1
  bool tight = false;       ///< labels: the script's smaller line advance
  std::optional<float> em;  ///< mm, in place of the step's
};

/// How a box looks. Widths and radii in mm.
struct BoxStyle {
  Colour fill;
  std::optional<Colour> fill_bottom;  ///< vertical gradient from `fill` down to this
  std::optional<Colour> edge;
  float edge_width = 0.5f;
  bool dashed = false;
  float radius = 0;
  std::optional<Colour> lip;  ///< a button's lip
  float lip_height = 2;
  bool card = false;         ///< a card's elevation
  bool square_foot = false;  ///< only the upper corners are round: tabs, windows, doorways
};

/// What a touchable thing is doing in this frame.
struct Press {
  bool held = false;       ///< the finger is on it: draw it pressed
  bool activated = false;  ///< the finger was lifted on it: act, once
  bool focused = false;    ///< the keypad stands on it: draw the ring
};

/// One frame of one screen, drawn from back to front in millimetres. Every call that shows or
/// offers something also adds a node to the semantic tree; plain decoration adds none.
///
/// A frame lives for one drawing; `Canvas` keeps what outlives it.
class Frame {
 public:
  Frame(Canvas& canvas, Scene scene);
  ~Frame();
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  const Scene& scene() const { return scene_; }
  const Look& look() const { return look_; }
  const Colours& colours() const { return look_.colours; }
  const Panel& panel() const { return nodes_.panel; }
  bool rtl() const { return scene_.rtl; }
  Rect area() const { return panel().area(); }

  // Decoration. No node.
  void fill(Rect where, Colour colour);
  void gradient(Rect where, Colour top, Colour bottom);
  /// From the start edge to the end edge.
  void gradient_across(Rect where, Colour start, Colour end);
  void box(Rect where, const BoxStyle& style);
  /// The largest circle in `where`.
  void disc(Rect where, Colour colour, std::optional<Colour> edge = {}, float edge_width = 0.5f,
            bool dashed = false);
  /// A round-topped opening as high as `where`; its top is a half circle.
  void arch(Rect where, Colour top, Colour bottom);
  /// A window of the façade: flat foot, shoulders of `shoulder` × `rise` mm (quarter ellipses).
  void window(Rect where, float shoulder, float rise, Colour top, Colour bottom);
  /// A rule as thick as the smaller side of `where`.
  void rule(Rect where, Colour colour, bool dashed = false);
  /// A check mark; never mirrored (norms RTL-02).
  void check(Rect where, Colour colour);
  /// An arrow to the right in every language: number → desk.
  void arrow_right(Rect where, Colour colour);
  /// The mark of Atrio: an arch with a lit doorway. Never mirrored.
  void mark(Rect where);
  /// The keypad's ring outside `where` (look.md §5).
  void focus_ring(Rect where, float radius);

  // With a node.
  /// Draws a text and returns the height it took in mm. With `where.h` 0 it takes what it
  /// needs. A text that does not fit, even after the fit rule, is drawn whole and its node is
  /// `clipped`. Numbers with a dash or a sign inside stand between backticks, or their order
  /// turns round in a right-to-left text.
  float text(Rect where, const Text& text, const TextStyle& style, NodeSpec spec = {});
  /// The size the text takes in a column `width` mm wide; no node, nothing drawn.
  Size measure(float width, const Text& text, const TextStyle& style);
  /// A picture of the content as a tinted mask, square, in the middle of `where`. `ground` says
  /// that other things stand on it (a silhouette), so that contrast is judged against it.
  void picture(Rect where, std::string_view id, Colour tint, bool ground = false,
               NodeSpec spec = {});
  /// A countdown: `part` (0..1) of the ring is left; empties clockwise in every language. Adds
  /// the node; the digits are drawn by the caller.
  void ring(Rect where, float part, Colour colour, Colour rest, NodeSpec spec);
  /// A node for something drawn in several calls, such as a status pill.
  void describe(Rect where, NodeSpec spec, Colour fg);

  /// Offers `where` to the finger and the keypad. Act when `activated`; the touch area may be
  /// larger than what is seen (norms TCH-06), never smaller.
  Press touchable(Rect where, NodeSpec spec, std::optional<Rect> hit = {});

  /// While it lives, new nodes stand inside the node `id`.
  class Inside {
   public:
    Inside(Frame& frame, std::string id);
    ~Inside();
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    Frame& frame_;
  };

  /// A dialog comes over the page: everything so far can no longer be touched or focused.
  void cover();

  /// The node of a part whose colours only its drawing knows.
  void set_colours(std::string_view id, Colour fg, Colour bg);

  const Nodes& nodes() const { return nodes_; }

 private:
  friend class Canvas;
  struct Ground {
    Rect where;  ///< as seen on the glass
    Colour first;
    Colour second;  ///< other end of a gradient
  };
  struct Fitted;

  using SignLine = std::vector<std::pair<int, int>>;

  Rect seen(Rect where) const;
  PixelBox pixels(Rect where) const;
  int pixels(float mm) const;
  Sketch& sketch() const;
  void sign(Rect where, std::string_view name, std::span<const SignLine> lines, Colour colour);
  void add_ground(Rect where, Colour first, Colour second);
  Colour behind(Rect seen_rect, Colour fg) const;
  Node& add(Rect where, NodeSpec&& spec, Colour fg);
  Fitted fitted(Size room, const Text& text, const TextStyle& style) const;
  void draw_lines(const Fitted& text, const PixelBox& room, int top, const TextStyle& style,
                  Colour colour);
  std::vector<TextRun> runs_of(const Fitted& text) const;

  Canvas& canvas_;
  Scene scene_;
  Look look_;
  Nodes nodes_;
  std::vector<Ground> grounds_;
  std::vector<std::string> inside_;
  int next_focus_ = 1;
};

}  // namespace atrio::ui
