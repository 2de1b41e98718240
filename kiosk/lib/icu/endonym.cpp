#include "lib/icu/endonym.hpp"

#include "lib/icu/language.hpp"

namespace atrio::icu {

std::string endonym(std::string_view tag) {
  const ::icu::Locale language = locale(tag);
  ::icu::UnicodeString name;
  language.getDisplayLanguage(language, name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

}  // namespace atrio::icu
