#include "guide/guide.hpp"

#include "guide/pack_files.hpp"
#include "guide/substitute.hpp"
#include "lib/icu/plural.hpp"
#include "lib/sqlite/database.hpp"

#include <algorithm>
#include <mutex>

namespace atrio::guide {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view source_language = "it";

TextState state_of(std::string_view name) {
  if (name == "checked") return TextState::checked;
  return name == "outdated" ? TextState::outdated : TextState::unchecked;
}

/// One text in one language, with a form for each category; `forms` is empty if there is none.
struct Entry {
  struct Form {
    std::string category;
    std::string value;
  };
  std::vector<Form> forms;
  TextState state = TextState::missing;
  std::optional<Check> check;

  const std::string& form(std::string_view category) const {
    const auto found = std::ranges::find(forms, category, &Form::category);
    return found == forms.end() ? forms.back().value : found->value;
  }
};

template <class List>
auto find_by_id(const List& list, std::string_view id) -> decltype(list.data()) {
  const auto found = std::ranges::find(list, id, &List::value_type::id);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

struct Guide::Content {
  explicit Content(const fs::path& folder);

  void read_languages();
  void read_pictures(const fs::path& folder);
  void read_needs();
  void read_services();

  Entry entry(std::string_view path, std::string_view language);
  /// The entry in `language`, or else in Italian, with the language it stands in and its state.
  std::pair<Entry, Text> look_up(std::string_view path, std::string_view language);
  Text text(const std::string& path, std::string_view language);
  std::optional<Text> optional_text(const std::string& path, std::string_view language);
  std::vector<Text> texts(const std::string& path, int count, std::string_view language);
  Document document(const std::string& id, const std::string& service,
                    std::string_view language);
  Office office(std::string_view id, std::string_view language);
  void read_steps(Service& into, std::string_view language);
  void read_documents(Service& into, std::string_view language);
  void read_contacts(Service& into, std::string_view language);
  void read_own_texts(Service& into, std::string_view language);

  Manifest manifest;
  sqlite::Database db;
  std::mutex guard;  ///< one connection serves all threads
  std::vector<Language> languages;
  std::vector<Need> needs;
  std::vector<ServiceCard> cards;
  std::vector<Picture> pictures;
};

Guide::Content::Content(const fs::path& folder)
    : manifest(check_files(folder)), db(folder / "pack.sqlite", sqlite::Finished{}) {
  check_database(db, manifest);
  read_languages();
  read_pictures(folder);
  read_needs();
  read_services();
}

void Guide::Content::read_languages() {
  sqlite::Statement row(db,
                        "SELECT tag, endonym, italian_name, right_to_left FROM language "
                        "ORDER BY position");
  while (row.step())
    languages.push_back({row.text(0), row.text(1), row.text(2), row.integer(3) != 0});
  if (languages.empty() || languages.front().tag != source_language)
    throw PackError(db.path().string() + ": the first language is not Italian");
}

void Guide::Content::read_pictures(const fs::path& folder) {
  sqlite::Statement row(db, "SELECT id, sha256, mirror FROM picture ORDER BY id");
  while (row.step())
    pictures.push_back({row.text(0), folder / "media" / row.text(1), row.integer(2) != 0});
}

void Guide::Content::read_needs() {
  sqlite::Statement row(db,
                        "SELECT id, silhouette, colour, pictogram FROM need "
                        "ORDER BY position");
  while (row.step())
    needs.push_back(
        {row.text(0), row.text(1), static_cast<std::uint32_t>(row.integer(2)), row.text(3)});
}

void Guide::Content::read_services() {
  sqlite::Statement row(
      db,
      "SELECT id, coalesce(need, ''), pictogram, sensitive, official_page FROM service "
      "ORDER BY position");
  while (row.step())
    cards.push_back(
        {row.text(0), row.text(1), row.text(2), row.integer(3) != 0, row.text(4), {}});
  for (auto& card : cards) {
    sqlite::Statement office(db,
                             "SELECT office FROM service_office WHERE service = ?1 "
                             "ORDER BY n");
    office.bind(1, card.id);
    while (office.step()) card.offices.push_back(office.text(0));
  }
}

Entry Guide::Content::entry(std::string_view path, std::string_view language) {
  Entry entry;
  sqlite::Statement row(db,
                        "SELECT category, value, state, checked_by, checked_on FROM text "
                        "WHERE path = ?1 AND language = ?2");
  row.bind(1, path).bind(2, language);
  while (row.step()) {
    entry.forms.push_back({row.text(0), row.text(1)});
    entry.state = state_of(row.text(2));
    if (!row.null(3) && !row.null(4)) entry.check = Check{row.text(3), row.text(4)};
  }
  return entry;
}

std::pair<Entry, Text> Guide::Content::look_up(std::string_view path,
                                               std::string_view language) {
  Text text{.value = {}, .language = std::string(language), .state = TextState::missing};
  Entry found = entry(path, language);
  if (!found.forms.empty()) {
    text.state = found.state;
  } else {
    found = entry(path, source_language);
    text.language = source_language;
  }
  if (found.forms.empty())
    throw std::out_of_range(db.path().string() + ": there is no text " + std::string(path));
  return {std::move(found), std::move(text)};
}

Text Guide::Content::text(const std::string& path, std::string_view language) {
  auto [entry, text] = look_up(path, language);
  text.value = entry.form("other");
  return text;
}

std::optional<Text> Guide::Content::optional_text(const std::string& path,
                                                  std::string_view language) {
  if (entry(path, source_language).forms.empty()) return std::nullopt;
  return text(path, language);
}

std::vector<Text> Guide::Content::texts(const std::string& path, int count,
                                        std::string_view language) {
  std::vector<Text> list;
  for (int n = 1; n <= count; ++n) list.push_back(text(path + std::to_string(n), language));
  return list;
}

Document Guide::Content::document(const std::string& id, const std::string& service,
                                  std::string_view language) {
  sqlite::Statement row(db, "SELECT pictogram FROM document WHERE id = ?1");
  row.bind(1, id).step();
  const std::string base = "document/" + id + "/";
  return {.id = id,
          .name = text(base + "name", language),
          .italian_name = text(base + "name", source_language).value,
          .explanation = text(base + "explanation", language),
          .pictogram = row.text(0),
          .only_if = optional_text("service/" + service + "/" + base + "condition", language)};
}

Office Guide::Content::office(std::string_view id, std::string_view language) {
  sqlite::Statement row(db, "SELECT pictogram FROM office WHERE id = ?1");
  if (!row.bind(1, id).step())
    throw std::out_of_range(db.path().string() + ": there is no office " + std::string(id));
  const std::string base = "office/" + std::string(id) + "/";
  return {.id = std::string(id),
          .name = text(base + "name", language),
          .italian_name = text(base + "name", source_language).value,
          .short_name = text(base + "short", language),
          .what = text(base + "what", language),
          .find = text(base + "find", language),
          .pictogram = row.text(0)};
}

void Guide::Content::read_steps(Service& into, std::string_view language) {
  sqlite::Statement row(db,
                        "SELECT n, pictogram FROM service_step WHERE service = ?1 ORDER BY n");
  row.bind(1, into.card.id);
  while (row.step()) {
    const std::string base =
        "service/" + into.card.id + "/step/" + std::to_string(row.integer(0)) + "/";
    into.steps.push_back({.title = text(base + "title", language),
                          .detail = optional_text(base + "detail", language),
                          .pictogram = row.text(1)});
  }
}

void Guide::Content::read_documents(Service& into, std::string_view language) {
  sqlite::Statement row(db,
                        "SELECT line, document FROM service_document WHERE service = ?1 "
                        "ORDER BY line, alternative");
  row.bind(1, into.card.id);
  for (std::int64_t line = 0; row.step(); line = row.integer(0)) {
    if (into.documents.empty() || row.integer(0) != line) into.documents.emplace_back();
    into.documents.back().any_of.push_back(document(row.text(1), into.card.id, language));
  }
}

void Guide::Content::read_contacts(Service& into, std::string_view language) {
  sqlite::Statement row(db,
                        "SELECT n, kind, value, certain FROM service_contact "
                        "WHERE service = ?1 ORDER BY n");
  row.bind(1, into.card.id);
  while (row.step()) {
    const std::string path =
        "service/" + into.card.id + "/contact/" + std::to_string(row.integer(0)) + "/name";
    const ContactKind kind = row.text(1) == "phone" ? ContactKind::phone
                             : row.text(1) == "url" ? ContactKind::url
                                                    : ContactKind::email;
    into.contacts.push_back({text(path, language), kind, row.text(2), row.integer(3) != 0});
  }
}

void Guide::Content::read_own_texts(Service& into, std::string_view language) {
  const std::string base = "service/" + into.card.id + "/";
  sqlite::Statement counts(db, "SELECT descriptions, notices FROM service WHERE id = ?1");
  counts.bind(1, into.card.id).step();
  into.title = text(base + "title", language);
  into.italian_title = text(base + "title", source_language).value;
  into.summary = text(base + "summary", language);
  into.description =
      texts(base + "description/", static_cast<int>(counts.integer(0)), language);
  into.documents_note = optional_text(base + "documents_note", language);
  into.cost = optional_text(base + "cost", language);
  into.time = optional_text(base + "time", language);
  into.notices = texts(base + "notice/", static_cast<int>(counts.integer(1)), language);
}

namespace {

TextState worst(TextState one, TextState other) { return std::max(one, other); }

/// What the freshness line says of a service: its own texts count, not its documents' and
/// offices', which are shared.
TextState state_of(const Service& service) {
  TextState state = worst(service.title.state, service.summary.state);
  for (const auto* list : {&service.description, &service.notices})
    for (const auto& text : *list) state = worst(state, text.state);
  for (const auto* text : {&service.documents_note, &service.cost, &service.time})
    if (*text) state = worst(state, (*text)->state);
  for (const auto& step : service.steps) {
    state = worst(state, step.title.state);
    if (step.detail) state = worst(state, step.detail->state);
  }
  for (const auto& line : service.documents)
    for (const auto& document : line.any_of)
      if (document.only_if) state = worst(state, document.only_if->state);
  for (const auto& contact : service.contacts) state = worst(state, contact.name.state);
  return state;
}

}  // namespace

Guide::Guide(const fs::path& folder) {
  try {
    content_ = std::make_unique<Content>(folder);
  } catch (const sqlite::Error& fault) {
    throw PackError(fault.what());
  }
}

Guide::Guide(Guide&&) noexcept = default;
Guide& Guide::operator=(Guide&&) noexcept = default;
Guide::~Guide() = default;

const std::string& Guide::id() const { return content_->manifest.id; }
std::span<const Language> Guide::languages() const { return content_->languages; }
std::span<const Need> Guide::needs() const { return content_->needs; }
std::span<const Picture> Guide::pictures() const { return content_->pictures; }

const Language* Guide::language(std::string_view tag) const {
  const auto found = std::ranges::find(content_->languages, tag, &Language::tag);
  return found == content_->languages.end() ? nullptr : &*found;
}

const Need* Guide::need(std::string_view id) const { return find_by_id(content_->needs, id); }

const ServiceCard* Guide::service_card(std::string_view id) const {
  return find_by_id(content_->cards, id);
}

const Picture* Guide::picture(std::string_view id) const {
  return find_by_id(content_->pictures, id);
}

std::vector<ServiceCard> Guide::services(std::string_view need) const {
  std::vector<ServiceCard> cards;
  std::ranges::copy_if(content_->cards, std::back_inserter(cards),
                       [&](const ServiceCard& card) { return card.need == need; });
  return cards;
}

Service Guide::service(std::string_view id, std::string_view language) const {
  const ServiceCard* card = service_card(id);
  if (!card)
    throw std::out_of_range(content_->db.path().string() + ": there is no service " +
                            std::string(id));
  const std::lock_guard lock(content_->guard);
  Service service{.card = *card};
  content_->read_own_texts(service, language);
  content_->read_steps(service, language);
  content_->read_documents(service, language);
  content_->read_contacts(service, language);
  for (const auto& office : card->offices)
    service.offices.push_back(content_->office(office, language));
  service.state = state_of(service);
  if (service.state == TextState::checked)
    service.check = content_->entry("service/" + card->id + "/title", language).check;
  return service;
}

Office Guide::office(std::string_view id, std::string_view language) const {
  const std::lock_guard lock(content_->guard);
  return content_->office(id, language);
}

Text Guide::text(std::string_view path, std::string_view language) const {
  const std::lock_guard lock(content_->guard);
  return content_->text(std::string(path), language);
}

bool Guide::has_text(std::string_view path) const {
  const std::lock_guard lock(content_->guard);
  return !content_->entry(path, source_language).forms.empty();
}

Text Guide::format(std::string_view path, std::string_view language,
                   std::initializer_list<Argument> arguments) const {
  return format(path, language, std::span(arguments.begin(), arguments.size()));
}

Text Guide::format(std::string_view path, std::string_view language,
                   std::span<const Argument> arguments) const {
  const std::lock_guard lock(content_->guard);
  auto [entry, text] = content_->look_up(path, language);
  std::string category = "other";
  const auto count = std::ranges::find(arguments, "n", &Argument::name);
  if (count != arguments.end())
    if (const auto* n = std::get_if<std::int64_t>(&count->value))
      category = icu::plural_category(text.language, *n);
  text.value = substitute(entry.form(category), arguments);
  return text;
}

}  // namespace atrio::guide
