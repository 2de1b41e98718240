#pragma once

#include "guide/cards.hpp"

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

/// The content packs of a terminal, base and local layers, as one: open them, check them, look
/// things up. Reads only; changes nothing on disk.
namespace atrio::guide {

/// The pack's form that this program reads. A pack with a larger number is refused.
constexpr int newest_schema = 2;

/// The pack is damaged, hostile or too new. `what()` is one line that names the file and what
/// to do.
struct PackError : std::runtime_error {
  using std::runtime_error::runtime_error;
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

/// The opened packs, merged by id and field (design §6). Look-ups read the packs' files; safe
/// to call from several threads.
class Guide {
 public:
  /// Opens the folder that holds manifest.json, pack.sqlite and media/, and on top of it each
  /// of `layers` in that order, from `folder`/layers/<id>. A field that a layer names replaces
  /// the one below it, a list as a whole; a text that a layer replaces has only that layer's
  /// translations. Throws PackError.
  explicit Guide(const std::filesystem::path& folder, std::span<const std::string> layers = {});
  Guide(Guide&&) noexcept;
  Guide& operator=(Guide&&) noexcept;
  ~Guide();

  /// The chain, the base first.
  std::span<const Layer> layers() const;

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
  /// Throws std::out_of_range naming the id when the pack has no such office; `form` too.
  Office office(std::string_view id, std::string_view language) const;
  Form form(std::string_view id, std::string_view language) const;

  // Everything of a kind, in the order of showing. What is not in force today is in the lists
  // too: dates are the caller's to compare.
  std::vector<Office> offices(std::string_view language) const;
  std::vector<Document> documents(std::string_view language) const;
  std::vector<Term> terms(std::string_view language) const;
  std::vector<Helpline> helplines(std::string_view language) const;
  /// Nothing when the need has no questions.
  std::optional<Triage> triage(std::string_view need, std::string_view language) const;
  std::vector<PhraseGroup> phrases(std::string_view language) const;
  std::vector<PhraseGroup> school_messages(std::string_view language) const;
  std::vector<Form> forms(std::string_view language) const;
  std::vector<Course> courses(std::string_view language) const;
  std::vector<Event> events(std::string_view language) const;
  std::vector<Association> associations(std::string_view language) const;
  std::vector<Notice> notices(std::string_view language) const;
  std::vector<LocalHoliday> local_holidays(std::string_view language) const;

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
