#pragma once

#include "text/fonts.hpp"

#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atrio::text {

/// A font file as the table names it.
struct FaceFile {
  std::filesystem::path path;
  unsigned index = 0;  ///< in a collection
  std::string name;    ///< "NotoSansCJK-Regular.ttc#2"
  std::string place;   ///< "fonts.json: families[9].regular", for errors
};

struct Family {
  std::string name;
  std::array<FaceFile, 2> files;  ///< by Weight
  std::string package;            ///< the Debian package that brings the files
  char32_t tall_letter = 0;
  FamilyMetrics metrics{};  ///< cap_height is measured by Fonts
};

using FamilyIndex = std::uint16_t;

/// assets/fonts.json, checked.
struct FontTable {
  struct ScriptRow {
    UScriptCode script;
    std::string language;  ///< BCP 47 or its beginning; empty = every language
    std::vector<FamilyIndex> families;
  };

  std::vector<Family> families;
  std::vector<ScriptRow> scripts;
  std::vector<FamilyIndex> fallback;

  /// The families to try for text of this script, best first: the row of the script with the
  /// longest matching language, then the fallback.
  std::vector<FamilyIndex> candidates(UScriptCode script, std::string_view language) const;
};

/// Throws std::runtime_error naming the table, the place in it and the mend.
FontTable read_font_table(const std::filesystem::path& table);

/// The script in which a language is mostly written, Han for all of Chinese and Japanese.
UScriptCode script_of_language(std::string_view language);

}  // namespace atrio::text
