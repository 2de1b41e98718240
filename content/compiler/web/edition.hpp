#pragma once

#include "base/local_time.hpp"
#include "guide/guide.hpp"
#include "hours/holidays.hpp"
#include "lib/json/json.hpp"
#include "compiler/web/wording.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// The content in one language, read once for all of its pages. Borrows the guide.
struct Edition {
  /// `today` is the day the pages are made: what was over before it is left out, and the weeks
  /// after it are looked at for days with other hours.
  Edition(const guide::Guide& guide, const guide::Language& language, LocalDay today);

  const guide::Guide& guide;
  const guide::Language& language;
  LocalDay today;
  std::vector<guide::Service> services;
  std::vector<guide::Office> offices;
  std::vector<guide::Term> terms;
  std::vector<guide::LocalHoliday> local_holidays;
  hours::Holidays holidays;
  std::vector<guide::Notice> notices;  ///< not over yet

  const guide::Service* service(std::string_view id) const;
  const guide::Office* office(std::string_view id) const;
  /// The places with an address that `kind` of office has; empty when no layer names one.
  std::vector<const guide::Office*> places_of(std::string_view kind) const;
  /// "23 novembre 2026", of an ISO date; other text as it stands.
  std::string date(std::string_view iso) const;
};

/// One page of an edition, before it is HTML. The model is pure: the same edition makes the
/// same page.
struct WebPage {
  std::string path;       ///< below the language's folder: "needs/casa"; empty: the start
  std::string form;       ///< its template
  std::string title;      ///< of the window, plain text
  std::string need;       ///< whose colour it has; may be empty
  bool discreet = false;  ///< has the way out (see service_page)
  json::Json body;
  std::string checked;  ///< who checked it and when, as HTML; empty: nobody
  guide::TextState state = guide::TextState::checked;
};

/// Every page of an edition, in no order that matters. Paths are unique; throws
/// std::runtime_error naming a service whose id is the name of another page.
std::vector<WebPage> pages_of(const Edition& edition);

/// A list beside the needs. Its path is also the name of its template, its title the sentence
/// "ui/web/<path>".
struct Section {
  std::string_view path;
  std::string_view pictogram;
  WebPage (*make)(const Edition&, const Section&);
};
/// Those that have something to show.
std::vector<Section> sections_of(const Edition& edition);

// The pages of one kind each.
WebPage start_page(const Edition& edition);
WebPage need_page(const Edition& edition, const guide::Need& need);
/// A sensitive service is not named in the window's title, which shows on tabs and in the
/// history, and begins with a link that leads away at once; the page itself is as any other.
WebPage service_page(const Edition& edition, const guide::Service& service);
WebPage offices_page(const Edition& edition, const Section& section);
WebPage associations_page(const Edition& edition, const Section& section);
WebPage courses_page(const Edition& edition, const Section& section);
WebPage events_page(const Edition& edition, const Section& section);
WebPage notices_page(const Edition& edition, const Section& section);
WebPage documents_page(const Edition& edition, const Section& section);
WebPage glossary_page(const Edition& edition, const Section& section);
WebPage helplines_page(const Edition& edition, const Section& section);
WebPage phrases_page(const Edition& edition, const Section& section);
WebPage school_page(const Edition& edition, const Section& section);
WebPage forms_page(const Edition& edition, const Section& section);
WebPage form_page(const Edition& edition, const guide::Form& form);

// Parts that several pages share.

/// Opening hours: {always, days: [{day, spans, closed}], special: [{date, spans, closed}]};
/// false when there are none.
json::Json hours_of(const Edition& edition, Wording& words, std::string_view opening_hours);
/// A place with an address, as the template place.mustache wants it.
json::Json place_of(const Edition& edition, Wording& words, const guide::Office& office);
/// The endonyms of languages that the pack speaks, and the names of the others.
json::Json spoken(const Edition& edition, const std::vector<std::string>& tags);
json::Json notice_of(const Edition& edition, Wording& words, const guide::Notice& notice);
/// A service or another page as a tile: {href: its path, title, italian, summary, sign}.
json::Json tile_of(Wording& words, const guide::Service& service);
/// A page of a list, with the sentence "ui/web/<key>" as its title.
WebPage list_page(const Wording& words, const Section& section, json::Json body);
/// A need's colour and its two pictures, as the template plate.mustache wants them.
json::Json plate_of(const guide::Need& need);
json::Json phone_of(std::string_view number);
json::Json web_address(std::string_view url);

}  // namespace atrio::content
