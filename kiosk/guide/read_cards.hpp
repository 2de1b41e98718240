#pragma once

#include "guide/packs.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::guide {

/// Makes the structs of cards.hpp out of the packs' entries, in one language. Throws
/// std::out_of_range for a text that is missing and json::Json::exception for a body that has
/// not its kind's form.
class CardReader {
 public:
  CardReader(Packs& packs, std::string_view language) : packs_(packs), language_(language) {}

  Need need(const Card& card) const;
  ServiceCard service_card(const Card& card) const;
  Service service(const Card& card);
  Document document(const Card& card);
  Office office(const Card& card);
  Term term(const Card& card);
  Helpline helpline(const Card& card);
  Triage triage(const Card& card);
  PhraseGroup phrases(const Card& card);
  PhraseGroup school_messages(const Card& card);
  Form form(const Card& card);
  Course course(const Card& card);
  Event event(const Card& card);
  Association association(const Card& card);
  Notice notice(const Card& card);
  std::vector<LocalHoliday> holidays(const Card& layer);

 private:
  Text text(const std::string& path) { return packs_.text(path, language_); }
  /// The text at `base`+`key` if the body says that there is one.
  std::optional<Text> optional_text(const json::Json& body, const std::string& base,
                                    const char* key);
  /// As many texts as the body says under `key`, at `base`+`one`/1 ….
  std::vector<Text> texts(const json::Json& body, const std::string& base, const char* key,
                          const std::string& one);
  DocumentLine document_line(const json::Json& any_of, const std::string& service);
  PhraseGroup group(const Card& card, const std::string& kind, const char* list,
                    const std::string& one);
  void read_own_texts(const Card& card, Service& into);
  void read_steps(const Card& card, Service& into);
  void read_contacts(const Card& card, Service& into);
  void read_office(const std::string& id, Service& into);

  Packs& packs_;
  std::string language_;
};

/// Reads every entry of the packs in Italian: each has its form, its texts, its picture, and
/// every id it names. Throws PackError.
void check_cards(Packs& packs);

}  // namespace atrio::guide
