#include "kinds.hpp"

#include "value_forms.hpp"

#include <algorithm>
#include <utility>

namespace atrio::content {

namespace {

const Fields phone_or_address{
    words("name"), choice("kind", {"phone", "url", "email"}),
    [](Mapping& entry, Reading& in) {
      const std::string kind = entry.string("kind");
      const std::string value = entry.string("value");
      const bool fits = kind == "phone" ? is_phone_number(value)
                        : kind == "url" ? is_https(value)
                                        : is_email(value);
      if (!fits)
        in.findings.error(
            entry.place("value"), "\"" + value + "\" is not a " + kind,
            "write a number that can be dialled, an address with https:// or an e-mail");
      in.body["value"] = value;
    },
    flag("certain")};

/// One document of a line of "what to bring"; the same document may have a case in each
/// service.
nlohmann::json needed_document(Mapping& entry, Reading& in) {
  const Reference document = entry.reference("id");
  in.card.links.push_back({"document", document});
  nlohmann::json body{{"document", document.id}};
  if (auto condition = entry.optional_words("only_if")) {
    in.card.texts.push_back({.path = in.path + "document/" + document.id + "/condition",
                             .words = std::move(*condition),
                             .checked = {},
                             .pictogram = {}});
    body["only_if"] = true;
  }
  return body;
}

/// A line is one document or `any_of` several: one of them is enough.
void what_to_bring(Mapping& entry, Reading& in) {
  if (!entry.has("documents")) return;
  auto lines = nlohmann::json::array();
  entry.each("documents", [&](Mapping& line) {
    auto any_of = nlohmann::json::array();
    if (line.has("any_of"))
      line.each("any_of", [&](Mapping& one) { any_of.push_back(needed_document(one, in)); });
    else
      any_of.push_back(needed_document(line, in));
    if (any_of.empty())
      in.findings.error(line.place(), "any_of names no document", "name two or more");
    lines.push_back(std::move(any_of));
  });
  in.body["documents"] = std::move(lines);
}

Field optional_choice(const std::string& key, std::vector<std::string> words) {
  return [key, chosen = choice(key, std::move(words))](Mapping& entry, Reading& in) {
    if (entry.has(key)) chosen(entry, in);
  };
}

Kind need() {
  return {
      .name = "need",
      .place = "needs.yaml",
      .needed = true,
      .fields = {words("name"), picture("silhouette"), colour("colour"), picture("pictogram")}};
}

Kind document() {
  return {.name = "document",
          .place = "documents.yaml",
          .needed = true,
          .fields = {words("name"), words("explanation"), picture("pictogram"),
                     optional_choice("cpsv", {"REQ", "OTHDOC", "PAYMENTDEC", "AUTHACT", "IDDEC",
                                              "ADMINDOC", "CERT", "CODE"})}};
}

Kind office() {
  return {
      .name = "office",
      .place = "offices.yaml",
      .needed = true,
      .fields = {
          words("name"), words("short"), words("what"), words("find"), picture("pictogram"),
          optional_link("of", "office"), optional_choice("body", {"public", "private", "none"}),
          optional_code("address"), optional_phone("phone"), optional_email("email"),
          optional_https("site"), optional_hours("hours"),
          list("closures", "closure", {date("from"), date("until"), words("why")}),
          languages("languages"),
          optional_group("accessibility",
                         {flag("step_free"), flag("lift"), flag("toilet"), flag("parking"),
                          flag("hearing_loop"), optional_words("note")}),
          words_list("way", "way"), optional_flag("woman_doctor")}};
}

Kind service() {
  return {
      .name = "service",
      .place = "services/",
      .needed = true,
      .fields = {link_or_none("need", "need"),
                 picture("pictogram"),
                 flag("sensitive"),
                 words("title"),
                 words("summary"),
                 words_list("description", "description"),
                 list("steps", "step",
                      {words("title"), optional_words("detail"), picture("pictogram")}),
                 what_to_bring,
                 optional_words("documents_note"),
                 optional_words("cost"),
                 optional_words("time"),
                 links("offices", "office"),
                 list("contacts", "contact", phone_or_address),
                 words_list("notices", "notice"),
                 optional_number("order"),
                 optional_code("type"),
                 links("terms", "term"),
                 links("forms", "form"),
                 optional_https("official_page"),
                 optional_group("cpsv", {code("theme"), optional_code("life_event"),
                                         optional_group("output", {code("name"), code("type")}),
                                         codes("channels"), codes("authentication")})}};
}

Kind term() {
  return {.name = "term",
          .place = "glossary.yaml",
          .fields = {words("name"), words("meaning"), optional_code("acronym"), flag("core"),
                     [](Mapping& entry, Reading& in) {
                       if (entry.has("pictogram")) picture("pictogram")(entry, in);
                     }}};
}

Kind helpline() {
  return {.name = "helpline",
          .place = "helplines.yaml",
          .fields = {words("name"), phone("number"), words("what"), optional_hours("hours"),
                     flag("free"), flag("certain"), languages("languages"),
                     optional_link("service", "service"), picture("pictogram"),
                     optional_flag("sensitive")}};
}

/// An answer leads to a service or to another question.
void leads_to(Mapping& entry, Reading& in) {
  const bool service = entry.has("service");
  if (service == entry.has("question"))
    in.findings.error(entry.place(), "an answer leads to a service or to a question",
                      "write service: … or question: …");
  optional_link("service", "service")(entry, in);
  optional_code("question")(entry, in);
}

Kind triage() {
  return {.name = "triage",
          .place = "triage/",
          .fields = {list_by_id(
              "questions", "question",
              {words("text"), list_by_id("answers", "answer",
                                         {words("label"), picture("pictogram"), leads_to})})}};
}

Kind sentences(std::string name, std::string place, std::string list, std::string one) {
  return {.name = std::move(name),
          .place = std::move(place),
          .fields = {words("name"), picture("pictogram"),
                     list_by_id(std::move(list), std::move(one),
                                {words("text"), picture("pictogram")})}};
}

Kind form() {
  return {.name = "form",
          .place = "forms/",
          .fields = {words("title"), words("summary"), picture("pictogram"),
                     links("services", "service"), millimetres("size_mm", 2),
                     list("headings", "heading", {code("text"), millimetres("box", 4)}),
                     list_by_id("fields", "field",
                                {code("label"), millimetres("box", 4),
                                 choice("kind", {"text", "boxes", "check", "date", "signature",
                                                 "photo", "stamp"}),
                                 words("name"), words("meaning"), optional_code("example")})}};
}

Kind course() {
  return {
      .name = "course",
      .place = "courses.yaml",
      .only_local = true,
      .fields = {words("name"), choice("level", {"a0", "a1", "a2", "b1", "b2"}), hours("hours"),
                 date("from"), date("until"), flag("child_care"), flag("free"),
                 link("office", "office"), optional_flag("women_only"), optional_words("seats"),
                 words("what"), picture("pictogram"), optional_phone("contact")}};
}

Kind event() {
  return {.name = "event",
          .place = "events.yaml",
          .only_local = true,
          .fields = {words("name"), words("what"), date_time("starts"), number("minutes"),
                     optional_recurrence("repeats"), dates("except"),
                     optional_link("office", "office"), optional_code("address"), flag("free"),
                     picture("pictogram")}};
}

Kind association() {
  return {.name = "association",
          .place = "associations.yaml",
          .only_local = true,
          .fields = {code("name"), words("what"), languages("languages"), code("address"),
                     optional_phone("phone"), optional_email("email"), optional_hours("hours"),
                     words_list("way", "way"), picture("pictogram"),
                     optional_group("approved",
                                    {choice("by", {"operator", "mediator"}), date("on")})}};
}

Kind notice() {
  return {.name = "notice",
          .place = "notices.yaml",
          .only_local = true,
          .fields = {words("title"), words("text"),
                     choice("level", {"info", "warning", "urgent"}), date("from"),
                     date("until"), links("services", "service"), picture("pictogram")}};
}

std::optional<CheckedBy> checked(Mapping& entry, Findings& findings) {
  if (!entry.has("checked")) return std::nullopt;
  auto checked = entry.mapping("checked");
  if (!checked) {
    if (entry.string("checked") != "none")
      findings.error(entry.place("checked"), "checked is none or {by: …, on: …}", "write none");
    return std::nullopt;
  }
  CheckedBy check{checked->string("by"), checked->string("on")};
  checked->finish();
  if (!is_check(check))
    findings.error(checked->place(), "checked needs by: operator or mediator, and on: a date",
                   "write a role, never a name, and a date like 2026-11-23");
  return check;
}

Fact fact(Mapping& entry, Findings& findings) {
  Fact fact{.text = entry.string("text"),
            .source = entry.string("source"),
            .date = entry.optional_string("date"),
            .certainty = entry.string("certainty"),
            .about = entry.optional_string("about"),
            .place = entry.place()};
  if (fact.certainty != "verified" && fact.certainty != "general" &&
      fact.certainty != "uncertain")
    findings.error(entry.place("certainty"), "certainty is verified, general or uncertain",
                   "write one of the three");
  if (fact.certainty == "uncertain" && fact.about.empty())
    findings.error(fact.place, "an uncertain fact does not say what it is about",
                   "write about: with the key that rests on it, such as cost");
  return fact;
}

/// The keys that every entry may have.
void read_common(Mapping& entry, Card& card, Findings& findings) {
  card.checked = checked(entry, findings);
  card.draft = entry.yes_no("draft", false);
  card.review_by = entry.optional_string("review_by");
  if (!card.review_by.empty() && !is_date(card.review_by))
    findings.error(entry.place("review_by"), "\"" + card.review_by + "\" is not a date",
                   "write it like 2026-11-23");
  entry.each("facts", [&](Mapping& one) { card.facts.push_back(fact(one, findings)); });
  for (auto& text : card.texts) {
    text.checked = card.checked;
    text.draft = card.draft;
  }
}

/// What the pack tells of the facts: enough to name the source and to say "check".
void note_facts(Card& card) {
  for (const auto& fact : card.facts)
    card.body["facts"].push_back({{"source", fact.source},
                                  {"date", fact.date},
                                  {"uncertain", fact.certainty == "uncertain"},
                                  {"about", fact.about}});
  if (!card.review_by.empty()) card.body["review_by"] = card.review_by;
}

}  // namespace

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      need(),
      document(),
      office(),
      term(),
      helpline(),
      sentences("phrase_group", "phrases.yaml", "phrases", "phrase"),
      sentences("message_group", "school_messages.yaml", "messages", "message"),
      notice(),
      course(),
      event(),
      association(),
      form(),
      triage(),
      service()};
  return all;
}

const Kind& layer_kind() {
  static const Kind layer{.name = "layer",
                          .place = "pack.yaml",
                          .only_local = true,
                          .fields = {choice("kind", {"ambito", "municipality", "sportello"}),
                                     code("under"), words("name"), optional_flag("example"),
                                     list("holidays", "holiday", {code("on"), words("name")})}};
  return layer;
}

Card read_card(const Kind& kind, Mapping& entry, const std::set<std::string>& below,
               Findings& findings) {
  Card card{.kind = kind.name, .id = entry.reference("id")};
  card.overrides = below.contains(card.id.id);
  Reading in{.card = card,
             .path = kind.name + "/" + card.id.id + "/",
             .body = card.body,
             .findings = findings,
             .changes_another = card.overrides};
  for (const auto& field : kind.fields) field(entry, in);
  read_common(entry, card, findings);
  note_facts(card);
  return card;
}

}  // namespace atrio::content
