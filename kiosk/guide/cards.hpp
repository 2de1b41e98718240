#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the content packs hold, one struct a kind of entry, each in one language. Ids name
/// other entries; a `pictogram` is a picture's id.
namespace atrio::guide {

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
  /// A guide is read and taken home; no desk does it and no ticket is given for it.
  bool is_guide = false;
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
  std::string kind;             ///< a code of CPSV-AP_IT, "IDDEC"; may be empty
  std::optional<Text> only_if;  ///< absent = always needed; else the case in which it is
};

/// One line of "what to bring": the visitor brings one of `any_of`, which is never empty.
struct DocumentLine {
  std::vector<Document> any_of;
};

/// A time in which an office is shut although its hours say otherwise. ISO dates, both
/// included.
struct Closure {
  std::string from;
  std::string until;
  Text why;
};

/// What somebody who walks badly, hears badly or comes with a pram must know.
struct Accessibility {
  bool step_free = false;
  bool lift = false;
  bool toilet = false;
  bool parking = false;
  bool hearing_loop = false;
  std::optional<Text> note;
};

/// Whose an office is.
enum class Body { public_body, private_body, none };

/// A kind of office, or, where a local layer has given it an address, the office itself.
struct Office {
  std::string id;
  Text name;
  std::string italian_name;  ///< what stands on the door
  Text short_name;
  Text what;                      ///< what it does
  Text find;                      ///< how to find it
  std::string pictogram;          ///< picture id
  Body body = Body::public_body;  ///< none: a web site, not somebody's door

  // From the local layers; empty in the base.
  std::string of;  ///< the office of the base that this is one of; empty = itself
  std::string address;
  std::string phone;
  std::string email;
  std::string site;
  std::string hours;  ///< opening_hours (hours/opening_hours.hpp); empty = not said
  std::vector<Closure> closures;
  std::vector<std::string> languages;  ///< BCP 47 tags spoken at its desks
  std::optional<Accessibility> accessibility;
  std::vector<Text> way;  ///< how to get there, step by step
  bool woman_doctor = false;

  bool is_local() const { return !address.empty(); }
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

/// Where a statement of a page comes from and how sure we are.
struct Fact {
  std::string source;
  std::string date;  ///< as the source gives it, often ISO; may be empty
  bool uncertain = false;
  /// The part of the page an uncertain fact stands behind, such as "cost": shown there as
  /// "check with the desk". Empty for the others.
  std::string about;
};

/// The service in the words of the Italian and European catalogues (CPSV-AP_IT); codes.
struct Catalogued {
  std::string theme;
  std::string life_event;   ///< may be empty
  std::string output_name;  ///< Italian
  std::string output_type;
  std::vector<std::string> channels;
  std::vector<std::string> authentication;
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
  /// Those of `card`; where the municipality has several of a kind, each of them.
  std::vector<Office> offices;
  std::vector<Contact> contacts;
  std::vector<Text> notices;
  std::vector<std::string> terms;  ///< glossary ids
  std::vector<std::string> forms;  ///< ids of explained forms
  std::vector<Fact> facts;
  std::string review_by;  ///< ISO date; empty = not said
  std::optional<Catalogued> catalogued;
  /// The worst state among the texts that are this service's own; what the freshness line says.
  TextState state = TextState::unchecked;
  std::optional<Check> check;  ///< absent unless `state` is checked

  /// True when `part` ("cost", "time", "steps" …) rests on something the research is unsure of.
  bool uncertain(std::string_view part) const;
};

/// An office word explained.
struct Term {
  std::string id;
  Text name;
  std::string italian_name;
  Text meaning;
  std::string acronym;  ///< "ISEE"; may be empty
  bool core = false;    ///< one of the words everybody meets
};

/// A number to call for help, any day.
struct Helpline {
  std::string id;
  Text name;
  std::string number;
  Text what;
  std::string hours;  ///< opening_hours; empty = not known
  bool free = false;
  bool certain = false;                ///< false = shown with "check with the desk"
  std::vector<std::string> languages;  ///< tags; empty = not known
  std::string service;                 ///< id of the service that tells more; may be empty
  std::string pictogram;
  bool sensitive = false;
};

/// An answer of the picture triage. It leads to a service or to another question, never both.
struct Answer {
  std::string id;
  Text label;
  std::string pictogram;
  std::string service;
  std::string question;
};

struct Question {
  std::string id;
  Text text;
  std::vector<Answer> answers;  ///< "none of these" comes on top of them, on every question
};

/// Picture questions that lead from a need to a service; the first question is the start.
struct Triage {
  std::string need;
  std::vector<Question> questions;
};

/// A sentence to show to an officer or to print for a teacher, in two languages.
struct Phrase {
  std::string id;
  Text text;
  std::string italian;
  std::string pictogram;
};

struct PhraseGroup {
  std::string id;
  Text name;
  std::string pictogram;
  std::vector<Phrase> phrases;
};

/// Millimetres from the upper left corner of the sheet.
struct Box {
  double x = 0, y = 0, w = 0, h = 0;
};

/// A field of a paper form.
struct FormField {
  std::string id;
  std::string label;  ///< Italian, as printed
  Box box;
  std::string kind;  ///< text, boxes, check, date, signature, photo or stamp
  Text name;
  Text meaning;
  std::string example;  ///< may be empty
};

struct FormHeading {
  std::string text;  ///< Italian, as printed
  Box box;
};

/// A neutral drawing of a real form whose fields explain themselves.
struct Form {
  std::string id;
  Text title;
  std::string italian_title;
  Text summary;
  std::string pictogram;
  std::vector<std::string> services;
  double width_mm = 210, height_mm = 297;
  std::vector<FormHeading> headings;
  std::vector<FormField> fields;
};

struct Course {
  std::string id;
  Text name;
  Text what;
  std::string level;  ///< a0, a1, a2, b1 or b2 (CEFR; a0 = learning to read and write)
  std::string hours;  ///< opening_hours
  std::string from;   ///< ISO date
  std::string until;  ///< ISO date
  bool child_care = false;
  bool free = false;
  bool women_only = false;
  std::optional<Text> seats;
  std::string office;
  std::string contact;  ///< a telephone number; may be empty
  std::string pictogram;
};

struct Event {
  std::string id;
  Text name;
  Text what;
  std::string starts;  ///< local time, "2026-12-05 15:00"
  int minutes = 0;
  std::string repeats;              ///< a recurrence rule (hours/recurrence.hpp); empty = once
  std::vector<std::string> except;  ///< ISO dates
  std::string office;               ///< may be empty
  std::string address;              ///< where there is no office
  bool free = false;
  std::string pictogram;
};

struct Association {
  std::string id;
  std::string name;  ///< its own, not translated
  Text what;
  std::vector<std::string> languages;
  std::string address;
  std::string phone;
  std::string email;
  std::string hours;  ///< opening_hours; may be empty
  std::vector<Text> way;
  std::string pictogram;
};

enum class NoticeLevel { info, warning, urgent };

struct Notice {
  std::string id;
  Text title;
  Text text;
  NoticeLevel level = NoticeLevel::info;
  std::string from;   ///< ISO date, included
  std::string until;  ///< ISO date, included
  std::vector<std::string> services;
  std::string pictogram;
};

/// A public holiday of one place, beside those of all Italy.
struct LocalHoliday {
  std::string on;  ///< "12-07": month and day
  Text name;
};

/// A pack of the chain.
struct Layer {
  std::string id;
  std::string kind;      ///< base, ambito, municipality or sportello
  bool example = false;  ///< invented, for trying out; shown as such
};

}  // namespace atrio::guide
