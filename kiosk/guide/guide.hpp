#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The content pack: open it, check it, look things up. Reads only; changes nothing on disk.
namespace atrio::guide {

/// The pack's form that this program reads. A pack with a larger number is refused.
constexpr int newest_schema = 1;

/// The pack is damaged, hostile or too new. `what()` is one line that names the file and what
/// to do.
struct PackError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// How far a text can be trusted in the language one asked for. In order, best first.
enum class TextState {
  checked,    ///< a person whose role is recorded has read it
  unchecked,  ///< nobody has read it yet; shown as such
  outdated,   ///< the Italian changed after it was translated
  missing,    ///< no translation: the Italian stands here instead (norms ML-07)
};

struct Text {
  std::string value;     ///< UTF-8 with the inline marks `**strong**` and `` `code` ``
  std::string language;  ///< BCP 47 tag of the language `value` really stands in
  TextState state = TextState::unchecked;

  bool operator==(const Text&) const = default;
};

struct Language {
  std::string tag;           ///< BCP 47, such as "zh-Hans"
  std::string endonym;       ///< its own name for itself
  std::string italian_name;  ///< for the staff
  bool right_to_left = false;
};

/// What a visitor comes with: a tile of the first page. Its name is the text "need/<id>/name".
struct Need {
  std::string id;
  std::string silhouette;    ///< picture id
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  std::string pictogram;     ///< picture id
};

/// What one needs to list a service. Its texts are "service/<id>/title" and "…/summary".
struct ServiceCard {
  std::string id;
  std::string need;       ///< empty = stands on no tile: the general desk
  std::string pictogram;  ///< picture id
  /// Nothing on paper or board may say that somebody came for this.
  bool sensitive = false;
  std::string official_page;         ///< an address; empty when there is none
  std::vector<std::string> offices;  ///< ids, in the order of going there
};

struct Step {
  Text title;
  std::optional<Text> detail;
  std::string pictogram;  ///< picture id
};

struct Document {
  std::string id;
  Text name;
  std::string italian_name;  ///< the officer's word, shown under the translation
  Text explanation;
  std::string pictogram;        ///< picture id
  std::optional<Text> only_if;  ///< absent = always needed; else the case in which it is
};

/// One line of "what to bring": the visitor brings one of `any_of`, which is never empty.
struct DocumentLine {
  std::vector<Document> any_of;
};

struct Office {
  std::string id;
  Text name;
  std::string italian_name;  ///< what stands on the door
  Text short_name;
  Text what;              ///< what it does
  Text find;              ///< how to find it
  std::string pictogram;  ///< picture id
};

enum class ContactKind { phone, url, email };

struct Contact {
  Text name;
  ContactKind kind;
  std::string value;  ///< digits, an address, never translated
  bool certain;       ///< false = shown with "check at the desk"
};

/// Who read the Italian of a service, and when.
struct Check {
  std::string by;  ///< a role, never a name: "operator" or "mediator"
  std::string on;  ///< ISO date, "2026-11-23"
};

/// One whole service in one language.
struct Service {
  ServiceCard card;
  Text title;
  std::string italian_title;
  Text summary;  ///< who it is for
  std::vector<Text> description;
  std::vector<Step> steps;
  std::vector<DocumentLine> documents;
  std::optional<Text> documents_note;
  std::optional<Text> cost;
  std::optional<Text> time;
  std::vector<Office> offices;
  std::vector<Contact> contacts;
  std::vector<Text> notices;
  /// The worst state among the texts that are this service's own; what the freshness line says.
  TextState state = TextState::unchecked;
  std::optional<Check> check;  ///< absent unless `state` is checked
};

/// A mask that is tinted when drawn: PNG, 8 bits grey, white = inside.
struct Picture {
  std::string id;
  std::filesystem::path file;
  bool mirror = false;  ///< drawn mirrored in right-to-left languages
};

/// A value for the placeholder `{name}`. The integer called "n" chooses the plural form.
struct Argument {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

/// An opened pack. Every look-up reads the pack's file; safe to call from several threads.
class Guide {
 public:
  /// Opens the folder that holds manifest.json, pack.sqlite and media/. Throws PackError.
  explicit Guide(const std::filesystem::path& folder);
  Guide(Guide&&) noexcept;
  Guide& operator=(Guide&&) noexcept;
  ~Guide();

  /// The pack's own id ("base").
  const std::string& id() const;

  /// In the order they are offered. The first is the source, Italian.
  std::span<const Language> languages() const;
  /// nullptr when the pack does not speak it.
  const Language* language(std::string_view tag) const;

  /// In the order of the tiles.
  std::span<const Need> needs() const;
  /// nullptr when there is none of that id; the same for `service_card` and `picture`.
  const Need* need(std::string_view id) const;

  std::vector<ServiceCard> services(std::string_view need) const;
  const ServiceCard* service_card(std::string_view id) const;
  /// Throws std::out_of_range naming the id when the pack has no such service.
  Service service(std::string_view id, std::string_view language) const;
  /// Throws std::out_of_range naming the id when the pack has no such office.
  Office office(std::string_view id, std::string_view language) const;

  /// The text at `path` ("ui/dock/back"), in `language` or else in Italian, with its state. A
  /// text with a count gives its form for "many". Throws std::out_of_range naming the path when
  /// the pack has no such text at all.
  Text text(std::string_view path, std::string_view language) const;
  bool has_text(std::string_view path) const;

  /// `text` with every `{name}` replaced by its argument, isolated from the text's direction by
  /// U+2068 … U+2069 (UAX #9), and with the plural form that the integer argument "n" asks for
  /// in the language the text stands in. Every number stands in European digits, as on forms
  /// and signs (NUM-02; a Bengali page that mixes ৫ and 20 is hard to read). A placeholder
  /// without argument stays as it is.
  Text format(std::string_view path, std::string_view language,
              std::initializer_list<Argument> arguments) const;
  Text format(std::string_view path, std::string_view language,
              std::span<const Argument> arguments) const;

  const Picture* picture(std::string_view id) const;
  std::span<const Picture> pictures() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace atrio::guide
