#pragma once

#include "export.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace atrio::content {

/// The UUID of an entry, the same in every export and on every machine: version 5, made from
/// "<kind>/<id>" in a namespace of Atrio's own.
std::string uuid_of(std::string_view kind, std::string_view id);
/// The same as an IRI. It does not depend on where the pages stand, so a catalogue finds a
/// service again when they move.
std::string urn_of(std::string_view kind, std::string_view id);

/// What `make` gives for each exported service, in a list. An exception names the service.
json::Json each_service(const guide::Guide& guide,
                        const std::function<json::Json(const std::string& id)>& make);

/// What makes an office itself: its kind and, where it is a real one, its address. Two towns
/// have a "comune-anagrafe" each.
std::string identity(const guide::Office& office);

/// The page of a service, "<base_url>/<language>/<service>" (design §6); empty without
/// base_url.
std::string page_of(const ExportWish& wish, std::string_view language,
                    std::string_view service);

}  // namespace atrio::content
