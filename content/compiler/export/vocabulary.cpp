#include "vocabulary.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

// Where the IRIs come from, all read on 2026-11-23 in stored copies of public repositories:
// - channel, life-event, service-input-output, authentication-type, interactivity-level and
//   public-services-subject-matters: the Turtle files below
//   VocabolariControllati/classifications-for-public-services of italia/dati-semantic-assets
//   (commit 6f98170f) and of italia/daf-ontologie-vocabolari-controllati before it. AgID and
//   Team per la Trasformazione Digitale, CC BY 4.0.
// - data-theme: the skos:…Match lines of public-services-subject-matters.
// - language, country: lists of the Publications Office as other projects carry them. Punjabi
//   (PAN) was in none of them and is left out.
// - NACE Rev. 2: the pattern http://data.europa.eu/ux2/nace2/<section>, as several projects
// that
//   load it use it; Eurostat's own file was not at hand.
namespace atrio::content {

namespace {

constexpr std::string_view public_services =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/";
constexpr std::string_view publications = "http://publications.europa.eu/resource/authority/";
constexpr std::string_view nace = "http://data.europa.eu/ux2/nace2/";

std::string in(std::string_view base, std::string_view vocabulary, std::string_view code) {
  return std::string(base).append(vocabulary).append(code);
}

[[noreturn]] void refuse(std::string_view vocabulary, std::string_view code) {
  throw std::runtime_error("the vocabulary " + std::string(vocabulary) + " has no \"" +
                           std::string(code) + "\"");
}

/// The entry with that code, or an exception that names both.
template <class Entries>
const auto& entry_of(const Entries& entries, std::string_view vocabulary,
                     std::string_view code) {
  const auto found =
      std::ranges::find_if(entries, [&](const auto& entry) { return entry.code == code; });
  if (found == std::ranges::end(entries)) refuse(vocabulary, code);
  return *found;
}

template <class Codes>
std::string iri_in(const Codes& codes, std::string_view vocabulary, std::string_view code) {
  if (std::ranges::find(codes, code) == std::ranges::end(codes)) refuse(vocabulary, code);
  return in(public_services, vocabulary, "/").append(code);
}

constexpr std::array known_channels{
    Channel{"01.1.1", "0111", "Sportello Pubblica Amministrazione"},
    Channel{"01.2.1", "0121", "Posta"},
    Channel{"01.2.4", "0124", "CAF/Patronato"},
    Channel{"01.2.5", "0125", "Altro intermediario"},
    Channel{"02.1", "021", "Applicazione con compilazione modulo libero"},
    Channel{"02.2", "022", "Applicazione con modulo precompilato"},
    Channel{"02.3", "023", "Applicazione Web"},  // new in 0.2
    Channel{"03.1", "031", "Numero dedicato - Voce"},
    Channel{"03.2", "032", "Call center"},
    Channel{"04.1", "041", "Posta Elettronica Certificata - PEC"},
    Channel{"04.2", "042", "Email tradizionale"},
    Channel{"05.1", "025", "App mobile"},
    Channel{"05.3", "052", "Totem"},
    Channel{"05.4", "053", "Video conferenza"},
};

// Sections of NACE: O public administration, P education, Q health and social work. They follow
// from the theme, so they are as coarse as it is; "9" holds tax offices and banks, "10" desks
// and associations, and no section is true of all of them.
const std::array known_themes{
    Theme{"1", {"EDUC"}, "P"},  Theme{"2", {"HEAL", "SOCI"}, "Q"}, Theme{"3", {"SOCI"}, "O"},
    Theme{"4", {"TRAN"}, "O"},  Theme{"5", {"REGI"}, "O"},         Theme{"6", {"SOCI"}, "O"},
    Theme{"8", {"JUST"}, "O"},  Theme{"9", {"ECON"}, ""},          Theme{"10", {"EDUC"}, ""},
    Theme{"13", {"ECON"}, "O"},
};

struct Spoken {
  std::string_view code;  ///< the tag's language
  std::string_view last;
};

constexpr std::array known_languages{
    Spoken{"it", "ITA"}, Spoken{"en", "ENG"}, Spoken{"ar", "ARA"}, Spoken{"bn", "BEN"},
    Spoken{"zh", "ZHO"}, Spoken{"ur", "URD"}, Spoken{"uk", "UKR"}, Spoken{"sq", "SQI"},
    Spoken{"es", "SPA"}, Spoken{"fr", "FRA"}, Spoken{"ro", "RON"}, Spoken{"fil", "FIL"},
    Spoken{"ru", "RUS"}, Spoken{"fa", "FAS"}, Spoken{"pt", "POR"}, Spoken{"pl", "POL"},
    Spoken{"de", "DEU"}, Spoken{"hi", "HIN"}, Spoken{"si", "SIN"}, Spoken{"ta", "TAM"},
    Spoken{"am", "AMH"}, Spoken{"ti", "TIR"}, Spoken{"tr", "TUR"}, Spoken{"ps", "PUS"},
};

}  // namespace

const std::string_view interactivity_information =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/"
    "interactivity-level/LEVEL1";
const std::string_view country_italy =
    "http://publications.europa.eu/resource/authority/country/ITA";
const std::string_view subject_matters =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/"
    "public-services-subject-matters";
const std::string_view life_events =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/"
    "life-business-event/life-event";
const std::string_view channels =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/channel";

std::string Channel::iri() const { return in(public_services, "channel/", last); }

const Channel& channel(std::string_view code) {
  return entry_of(known_channels, "channel", code);
}

std::string input_output_iri(std::string_view code) {
  constexpr std::array codes{"CODE",    "REQ",   "OTHDOC",   "PAYMENTDEC",
                             "AUTHACT", "IDDEC", "ADMINDOC", "CERT"};
  return iri_in(codes, "service-input-output", code);
}

std::string authentication_iri(std::string_view code) {
  constexpr std::array codes{"NONE", "IDPWD", "SPIDL1", "SPIDL2", "SPIDL3", "CNS", "CIE"};
  return iri_in(codes, "authentication-type", code);
}

std::string life_event_iri(std::string_view code) {
  constexpr std::array codes{"1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9", "10",
                             "11", "12", "13", "14", "15", "16", "17", "18", "19"};
  return iri_in(codes, "life-business-event/life-event", code);
}

std::string Theme::iri() const {
  return in(public_services, "public-services-subject-matters/", code);
}

std::vector<std::string> Theme::data_theme_iris() const {
  std::vector<std::string> iris;
  for (const auto& data_theme : data_themes)
    iris.push_back(in(publications, "data-theme/", data_theme));
  return iris;
}

std::string Theme::sector_iri() const {
  return sector.empty() ? std::string() : in(nace, "", sector);
}

const Theme& theme(std::string_view code) {
  return entry_of(known_themes, "public-services-subject-matters", code);
}

std::optional<std::string> language_iri(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  const auto found = std::ranges::find(known_languages, language, &Spoken::code);
  if (found == known_languages.end()) return std::nullopt;
  return in(publications, "language/", found->last);
}

}  // namespace atrio::content
