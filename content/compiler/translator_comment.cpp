#include "translator_comment.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace atrio::content {

namespace {

struct Spot {
  std::string_view pattern;  ///< of paths: `*` is any one part, `**` at the end all that follow
  std::string_view where;
};

// The first that fits is the one.
constexpr std::array spots{
    Spot{"ui/greeting", "waiting screen"},
    Spot{"ui/touch_here", "waiting screen"},
    Spot{"ui/attract/**", "waiting screen"},
    Spot{"ui/header/**", "top of every page"},
    Spot{"ui/dock/**", "keys at the bottom of every page"},
    Spot{"ui/person/**", "after the key that calls a person"},
    Spot{"ui/choose_language/**", "page where one chooses the language"},
    Spot{"ui/home/**", "first page, the needs"},
    Spot{"ui/choose_service/**", "list of services"},
    Spot{"ui/service/**", "page of a service"},
    Spot{"ui/hours/**", "opening hours"},
    Spot{"ui/wait/**", "how long the queue is"},
    Spot{"ui/confirm/**", "page before one takes a number"},
    Spot{"ui/issued/**", "page after one took a number"},
    Spot{"ui/trouble/**", "page when the number cannot be printed"},
    Spot{"ui/still_there/**", "question when nobody touches the screen"},
    Spot{"ui/queue_closed/**", "page when no number can be given"},
    Spot{"ui/freshness/**", "line that says who checked a page, and when"},
    Spot{"ui/page/**", "turning the pages of a list"},
    Spot{"ui/ticket/**", "paper with the number"},
    Spot{"ui/board/**", "big screen of the hall"},
    Spot{"ui/voice/**", "voice in the hall"},
    Spot{"ui/**", "words of the terminal"},
    Spot{"language/*/name", "name of a language"},
    Spot{"need/*/name", "first page: name under a picture"},
    Spot{"document/*/name", "what to bring: a document"},
    Spot{"document/*/explanation", "what to bring: what a document is"},
    Spot{"office/*/name", "page of an office: name, as on its door"},
    Spot{"office/*/short", "list of services: short name of an office"},
    Spot{"office/*/what", "page of an office: what it does"},
    Spot{"office/*/find", "page of an office: how to find it"},
    Spot{"office/*/way/*", "page of an office: how to get there"},
    Spot{"office/*/closure/*/why", "page of an office: why it is closed for some days"},
    Spot{"office/*/accessibility/note", "page of an office: how one gets in"},
    Spot{"term/*/name", "explained words: the word"},
    Spot{"term/*/meaning", "explained words: what the word means"},
    Spot{"helpline/*/name", "telephone numbers for help: name"},
    Spot{"helpline/*/what", "telephone numbers for help: what they do"},
    Spot{"phrase_group/*/name", "phrases to show at a desk: name of a group"},
    Spot{"phrase_group/*/phrase/*/text", "phrases to show at a desk: the visitor says it"},
    Spot{"message_group/*/name", "messages to the school: name of a group"},
    Spot{"message_group/*/message/*/text", "messages to the school: a parent writes it"},
    Spot{"notice/*/title", "news of the town: title"},
    Spot{"notice/*/text", "news of the town: text"},
    Spot{"course/*/name", "page of an Italian course: name"},
    Spot{"course/*/what", "page of an Italian course: what one learns"},
    Spot{"course/*/seats", "page of an Italian course: whether there is room"},
    Spot{"event/*/name", "page of an event: name"},
    Spot{"event/*/what", "page of an event: what happens"},
    Spot{"association/*/what", "page of an association: what it does"},
    Spot{"association/*/way/*", "page of an association: how to get there"},
    Spot{"form/*/title", "explained form: its name"},
    Spot{"form/*/summary", "explained form: what it is for"},
    Spot{"form/*/field/*/name", "explained form: name of a field"},
    Spot{"form/*/field/*/meaning", "explained form: what to write in a field"},
    Spot{"triage/*/question/*/text", "questions with pictures: the question"},
    Spot{"triage/*/question/*/answer/*/label", "questions with pictures: an answer"},
    Spot{"service/*/title", "page of a service: title; also in lists"},
    Spot{"service/*/summary", "page of a service: who it is for; also in lists"},
    Spot{"service/*/description/*", "page of a service: what it is"},
    Spot{"service/*/step/*/title", "page of a service: a step, what to do"},
    Spot{"service/*/step/*/detail", "page of a service: a step, more about it"},
    Spot{"service/*/document/*/condition", "page of a service: when a document is needed"},
    Spot{"service/*/documents_note", "page of a service: under what to bring"},
    Spot{"service/*/cost", "page of a service: what it costs"},
    Spot{"service/*/time", "page of a service: how long it takes"},
    Spot{"service/*/contact/*/name", "page of a service: whose number or site it is"},
    Spot{"service/*/notice/*", "page of a service: a warning"},
    Spot{"layer/*/name", "name of the town or of the desk"},
    Spot{"layer/*/holiday/*/name", "opening hours: name of a local holiday"},
};

/// The first part of a path, which is taken off it.
std::string_view take_part(std::string_view& path) {
  const auto slash = path.find('/');
  const auto part = path.substr(0, slash);
  path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
  return part;
}

bool fits(std::string_view pattern, std::string_view path) {
  while (!pattern.empty() && !path.empty()) {
    const auto wanted = take_part(pattern);
    if (wanted == "**") return true;
    if (const auto part = take_part(path); wanted != "*" && wanted != part) return false;
  }
  return pattern.empty() && path.empty();
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> values{{
    {"date", "a date, in your language"},
    {"desk", "the number of a counter"},
    {"from", "the smaller of two numbers"},
    {"language", "the name of a language, in that language"},
    {"n", "a number; the larger one after {from}"},
    {"number", "a queue number such as A 23, or a telephone number"},
    {"role", "who checked, in your language"},
    {"time", "a time such as 14:30"},
    {"total", "how many there are in all"},
}};

std::string_view value_of(std::string_view placeholder) {
  const auto found = std::ranges::find(values, placeholder,
                                       &std::pair<std::string_view, std::string_view>::first);
  return found == values.end() ? "the terminal puts it here" : found->second;
}

}  // namespace

std::string_view where_shown(std::string_view path) {
  const auto spot = std::ranges::find_if(
      spots, [&](const Spot& candidate) { return fits(candidate.pattern, path); });
  return spot == spots.end() ? std::string_view() : spot->where;
}

TranslatorComments::TranslatorComments(const Content& content) {
  // A layer's own pictures win over those of the same name below it.
  for (const auto& picture : content.source.pictures)
    meanings_.emplace(picture.id.id, picture.meaning);
  for (const Source* layer : content.below)
    for (const auto& picture : layer->pictures)
      meanings_.emplace(picture.id.id, picture.meaning);
}

std::string TranslatorComments::of(const Text& text) const {
  std::string comment;
  const auto line = [&](std::string_view what, std::string_view says) {
    if (says.empty()) return;
    comment += (comment.empty() ? "" : "\n") + std::string(what) + ": " + std::string(says);
  };
  line("Where", where_shown(text.path));
  line("Note", text.words.note);
  if (const auto meaning = meanings_.find(text.pictogram); meaning != meanings_.end())
    line("Picture", text.pictogram + ", " + meaning->second);
  if (text.words.max > 0)
    line("Room", "about " + std::to_string(text.words.max) + " Latin letters");
  auto names = placeholders(text.words.one + text.words.other);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const auto& name : names) line("{" + name + "}", value_of(name));
  const MarkCount marks = count_marks(text.words.one);
  if (marks.strong > 0) line("**…**", "bold; mark the same words");
  if (marks.code > 0) line("`…`", "stays together and as it is");
  return comment;
}

}  // namespace atrio::content
