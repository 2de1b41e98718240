#include "guide/guide.hpp"

#include "guide/read_cards.hpp"
#include "guide/substitute.hpp"
#include "lib/icu/plural.hpp"

#include <algorithm>
#include <mutex>

namespace atrio::guide {

namespace fs = std::filesystem;

namespace {

constexpr int last_place = 1000;  // of a service without `order` in its need

template <class List>
auto find_by_id(const List& list, std::string_view id) -> decltype(list.data()) {
  const auto found = std::ranges::find(list, id, &List::value_type::id);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

struct Guide::Content {
  Content(const fs::path& folder, std::span<const std::string> layers) : packs(folder, layers) {
    check_cards(packs);
    CardReader read(packs, source_language);
    for (const auto& card : packs.cards("need")) needs.push_back(read.need(card));
    std::vector<const Card*> services;
    for (const auto& card : packs.cards("service")) services.push_back(&card);
    std::ranges::stable_sort(
        services, {}, [](const Card* card) { return card->body.value("order", last_place); });
    for (const Card* card : services) cards.push_back(read.service_card(*card));
  }

  /// What `member` makes of every entry of a kind.
  template <class Entry>
  std::vector<Entry> all(const char* kind, Entry (CardReader::*member)(const Card&),
                         std::string_view language) {
    const std::lock_guard lock(guard);
    CardReader read(packs, language);
    std::vector<Entry> entries;
    for (const auto& card : packs.cards(kind)) entries.push_back((read.*member)(card));
    return entries;
  }

  /// The same of the one entry called `id`. Throws std::out_of_range.
  template <class Entry>
  Entry one(const char* kind, std::string_view id, Entry (CardReader::*member)(const Card&),
            std::string_view language) {
    const std::lock_guard lock(guard);
    const Card* card = packs.card(kind, id);
    if (!card)
      throw std::out_of_range(packs.place() + ": there is no " + kind + " " + std::string(id));
    return (CardReader(packs, language).*member)(*card);
  }

  Packs packs;
  std::mutex guard;  ///< one connection serves all threads
  std::vector<Need> needs;
  std::vector<ServiceCard> cards;
};

Guide::Guide(const fs::path& folder, std::span<const std::string> layers) {
  try {
    content_ = std::make_unique<Content>(folder, layers);
  } catch (const PackError&) {
    throw;
  } catch (const std::runtime_error& fault) {
    throw PackError(fault.what());
  }
}

Guide::Guide(Guide&&) noexcept = default;
Guide& Guide::operator=(Guide&&) noexcept = default;
Guide::~Guide() = default;

std::span<const Layer> Guide::layers() const { return content_->packs.layers(); }
std::span<const Language> Guide::languages() const { return content_->packs.languages(); }
std::span<const Need> Guide::needs() const { return content_->needs; }
std::span<const Picture> Guide::pictures() const { return content_->packs.pictures(); }

const Language* Guide::language(std::string_view tag) const {
  const auto all = languages();
  const auto found = std::ranges::find(all, tag, &Language::tag);
  return found == all.end() ? nullptr : &*found;
}

const Need* Guide::need(std::string_view id) const { return find_by_id(content_->needs, id); }

const ServiceCard* Guide::service_card(std::string_view id) const {
  return find_by_id(content_->cards, id);
}

const Picture* Guide::picture(std::string_view id) const {
  const auto all = pictures();
  const auto found = std::ranges::find(all, id, &Picture::id);
  return found == all.end() ? nullptr : &*found;
}

std::vector<ServiceCard> Guide::services(std::string_view need) const {
  std::vector<ServiceCard> cards;
  std::ranges::copy_if(content_->cards, std::back_inserter(cards),
                       [&](const ServiceCard& card) { return card.need == need; });
  return cards;
}

Service Guide::service(std::string_view id, std::string_view language) const {
  return content_->one("service", id, &CardReader::service, language);
}

Office Guide::office(std::string_view id, std::string_view language) const {
  return content_->one("office", id, &CardReader::office, language);
}

Form Guide::form(std::string_view id, std::string_view language) const {
  return content_->one("form", id, &CardReader::form, language);
}

std::vector<Office> Guide::offices(std::string_view language) const {
  return content_->all("office", &CardReader::office, language);
}

std::vector<Document> Guide::documents(std::string_view language) const {
  return content_->all("document", &CardReader::document, language);
}

std::vector<Term> Guide::terms(std::string_view language) const {
  return content_->all("term", &CardReader::term, language);
}

std::vector<Helpline> Guide::helplines(std::string_view language) const {
  return content_->all("helpline", &CardReader::helpline, language);
}

std::optional<Triage> Guide::triage(std::string_view need, std::string_view language) const {
  if (!content_->packs.card("triage", need)) return std::nullopt;
  return content_->one("triage", need, &CardReader::triage, language);
}

std::vector<PhraseGroup> Guide::phrases(std::string_view language) const {
  return content_->all("phrase_group", &CardReader::phrases, language);
}

std::vector<PhraseGroup> Guide::school_messages(std::string_view language) const {
  return content_->all("message_group", &CardReader::school_messages, language);
}

std::vector<Form> Guide::forms(std::string_view language) const {
  return content_->all("form", &CardReader::form, language);
}

std::vector<Course> Guide::courses(std::string_view language) const {
  return content_->all("course", &CardReader::course, language);
}

std::vector<Event> Guide::events(std::string_view language) const {
  return content_->all("event", &CardReader::event, language);
}

std::vector<Association> Guide::associations(std::string_view language) const {
  return content_->all("association", &CardReader::association, language);
}

std::vector<Notice> Guide::notices(std::string_view language) const {
  return content_->all("notice", &CardReader::notice, language);
}

std::vector<LocalHoliday> Guide::local_holidays(std::string_view language) const {
  std::vector<LocalHoliday> days;
  for (auto& layer : content_->all("layer", &CardReader::holidays, language))
    std::ranges::move(layer, std::back_inserter(days));
  return days;
}

Text Guide::text(std::string_view path, std::string_view language) const {
  const std::lock_guard lock(content_->guard);
  return content_->packs.text(std::string(path), language);
}

bool Guide::has_text(std::string_view path) const { return content_->packs.has(path); }

Text Guide::format(std::string_view path, std::string_view language,
                   std::initializer_list<Argument> arguments) const {
  return format(path, language, std::span(arguments.begin(), arguments.size()));
}

Text Guide::format(std::string_view path, std::string_view language,
                   std::span<const Argument> arguments) const {
  const std::lock_guard lock(content_->guard);
  auto [entry, text] = content_->packs.look_up(path, language);
  std::string category = "other";
  const auto count = std::ranges::find(arguments, "n", &Argument::name);
  if (count != arguments.end())
    if (const auto* n = std::get_if<std::int64_t>(&count->value))
      category = icu::plural_category(text.language, *n);
  text.value = substitute(entry.form(category), arguments);
  return text;
}

}  // namespace atrio::guide
