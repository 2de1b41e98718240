#pragma once

#include "card.hpp"
#include "yaml_reader.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The words in which kinds.cpp says which keys an entry has.
namespace atrio::content {

/// Where the reading of an entry is: the card it fills, the path of the texts found now, and
/// the part of the body that is being written.
struct Reading {
  Card& card;
  std::string path;  ///< with its last '/'
  nlohmann::json& body;
  Findings& findings;
  std::string pictogram = {};  ///< beside the texts found now
  /// A required key may be absent: the entry of a layer below has it.
  bool changes_another = false;
};

/// Reads one key of an entry, or a few that belong together.
using Field = std::function<void(Mapping&, Reading&)>;
using Fields = std::vector<Field>;

/// A text at path <key>, which must be there.
Field words(std::string key);
/// A text that may be absent; the body then says <key>: true when it is there.
Field optional_words(std::string key);
/// A list of texts at <one>/1, <one>/2 …; the body says how many under `key`.
Field words_list(std::string key, std::string one);

/// The id of a pictogram.
Field picture(std::string key);
/// The id of an entry of `kind`.
Field link(std::string key, std::string kind);
Field optional_link(std::string key, std::string kind);
/// The same where "none" stands for no entry at all; the body says "" then.
Field link_or_none(std::string key, std::string kind);
Field links(std::string key, std::string kind);

/// A value that is shown as it stands and never translated.
Field code(std::string key);
Field optional_code(std::string key);
Field codes(std::string key);
/// One of a few words.
Field choice(std::string key, std::vector<std::string> words);
Field flag(std::string key);
/// `no` where the key is absent.
Field optional_flag(std::string key);
/// A whole number from 1 to 1000.
Field number(std::string key);
Field optional_number(std::string key);
/// `count` numbers, millimetres, from 0 to 2000.
Field millimetres(std::string key, std::size_t count);
Field colour(std::string key);
/// An ISO date, "2026-11-23".
Field date(std::string key);
Field dates(std::string key);
/// An address that begins with https://.
Field optional_https(std::string key);
/// An e-mail address (value_forms.hpp).
Field optional_email(std::string key);
/// A telephone number (value_forms.hpp).
Field phone(std::string key);
Field optional_phone(std::string key);
/// Opening hours in the subset of hours/opening_hours.hpp.
Field hours(std::string key);
Field optional_hours(std::string key);
/// "2026-12-05 15:00", local time.
Field date_time(std::string key);
/// A recurrence rule in the subset of hours/recurrence.hpp.
Field optional_recurrence(std::string key);
/// Language tags.
Field languages(std::string key);

/// A mapping under `key`, its texts at <key>/…; it may be absent.
Field optional_group(std::string key, Fields fields);
/// A list of mappings, their texts at <one>/1/…, <one>/2/… .
Field list(std::string key, std::string one, Fields fields);
/// A list of mappings with ids, their texts at <one>/<id>/… .
Field list_by_id(std::string key, std::string one, Fields fields);

/// True for "2026-11-23", a day of the calendar.
bool is_date(std::string_view text);

/// By a role that we know, and on such a day.
bool is_check(const CheckedBy& check);

}  // namespace atrio::content
