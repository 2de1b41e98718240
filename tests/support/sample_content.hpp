#pragma once

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace atrio::tests {

/// A small, faultless source folder: Italian, English, Arabic, Chinese; one service. Tests
/// change one thing in it.
class SampleContent {
 public:
  SampleContent() {
    write("pack.yaml", R"(id: sample
source: it
languages:
  - {tag: it, endonym: "Italiano", italian_name: "italiano", direction: ltr}
  - {tag: en, endonym: "English", italian_name: "inglese", direction: ltr}
  - {tag: ar, endonym: "العربية", italian_name: "arabo", direction: rtl}
  - {tag: zh-Hans, endonym: "中文", italian_name: "cinese", direction: ltr}
)");
    write("needs.yaml",
          R"(- {id: casa, name: "Casa", silhouette: house, colour: "#8C3A00", pictogram: door}
)");
    write(
        "documents.yaml",
        R"(- {id: passaporto, name: "Passaporto", explanation: "Per viaggiare.", pictogram: door}
- {id: permesso, name: "Permesso", explanation: "Per vivere in Italia.", pictogram: door}
- {id: ricevuta, name: "Ricevuta", explanation: "Prova la domanda.", pictogram: door}
)");
    write(
        "offices.yaml",
        R"(- {id: anagrafe, name: "Comune, Anagrafe", short: "Anagrafe", what: "Scrive dove abiti.", find: "È nel Comune.", pictogram: door}
)");
    write("pictograms.yaml", R"(sets:
  shapes: {file: "{name}.svg", licence: EUPL-1.2, source: "Atrio"}
pictograms:
  - {id: house, set: shapes, name: house, meaning: "a house"}
  - {id: door, set: shapes, name: mark_door, mirror: yes, meaning: "a door"}
)");
    write("ui.yaml", R"(dock/back: {text: "Indietro", max: 12, note: "Key: go back."}
wait/people:
  plural: {one: "{n} persona prima di te", other: "{n} persone prima di te"}
last: {text: "Ultimo numero: `{number}`, dato alle {time}."}
)");
    write("services/residenza.yaml", R"(id: residenza
need: casa
pictogram: house
sensitive: no
title: "Residenza in Comune"
summary: "Per chi abita qui."
description: ["Dice al Comune dove abiti.", "Serve per il medico."]
steps:
  - {title: "Compila il modulo", detail: "Lo trovi online.", pictogram: door}
  - {title: "Vai in Comune", pictogram: door}
documents:
  - {id: passaporto}
  - any_of: [{id: permesso}, {id: ricevuta, only_if: "se aspetti il permesso"}]
cost: "È gratis."
offices: [anagrafe]
contacts:
  - {name: "Comune", kind: phone, value: "035 000 000", certain: no}
notices: ["Metti il nome sulla porta."]
official_page: "https://example.org/residenza"
facts:
  - {text: "45 giorni", source: "", certainty: general}
review_by: 2027-05-02
checked: {by: operator, on: 2026-11-02}
)");
    write("lint/banned_words.yaml", "- {word: \"presso\", plain: \"a, da\"}\n");
    write("lint/abbreviations.yaml", "- {word: \"tel.\", plain: \"telefono\"}\n");
    write("lint/acronyms.yaml", "- \"SMS\"\n");
    for (const char* language : {"en", "ar", "zh-Hans"})
      write(std::string("terms/") + language + ".yaml",
            std::string("language: ") + language + "\nterms: []\n");
    write("po/en.po", header("en", "nplurals=2; plural=n != 1;") + R"(
msgctxt "ui/dock/back"
msgid "Indietro"
msgstr "Back"

# checked: mediator 2026-10-05
msgctxt "ui/last"
msgid "Ultimo numero: `{number}`, dato alle {time}."
msgstr "Last number: `{number}`, given at {time}."

msgctxt "ui/wait/people"
msgid "{n} persona prima di te"
msgid_plural "{n} persone prima di te"
msgstr[0] "{n} person before you"
msgstr[1] "{n} people before you"

msgctxt "service/residenza/title"
msgid "Residenza in Comune"
msgstr "Registering where you live"
)");
    write("po/ar.po", header("ar",
                             "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
                             "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;") +
                          R"(
msgctxt "ui/wait/people"
msgid "{n} persona prima di te"
msgid_plural "{n} persone prima di te"
msgstr[0] "لا أحد قبلك"
msgstr[1] "شخص واحد قبلك"
msgstr[2] "شخصان قبلك"
msgstr[3] "{n} أشخاص قبلك"
msgstr[4] "{n} شخصًا قبلك"
msgstr[5] "{n} شخص قبلك"
)");
  }

  static std::string header(const std::string& language, const std::string& plural) {
    return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language +
           "\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
           "\"Content-Transfer-Encoding: 8bit\\n\"\n\"Plural-Forms: " +
           plural + "\\n\"\n";
  }

  std::filesystem::path folder() const { return root_.path() / "content"; }
  std::filesystem::path root() const { return root_.path(); }

  void write(const std::string& file, std::string_view text) const {
    std::filesystem::create_directories((folder() / file).parent_path());
    // Not replace_file: fuzzers write thousands of these, and none needs to survive a power
    // cut.
    std::ofstream(folder() / file, std::ios::binary) << text;
  }

  std::string read(const std::string& file) const { return read_file(folder() / file); }

  /// Replaces the one place where `old` stands.
  void change(const std::string& file, std::string_view old, std::string_view by) const {
    std::string text = read(file);
    const auto at = text.find(old);
    if (at == text.npos || text.find(old, at + 1) != text.npos)
      throw std::logic_error(file + " does not hold this exactly once: " + std::string(old));
    write(file, text.replace(at, old.size(), by));
  }

 private:
  TemporaryFolder root_;
};

}  // namespace atrio::tests
