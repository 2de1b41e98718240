#pragma once

#include "guide/guide.hpp"
#include "lib/json/json.hpp"

#include <string>
#include <vector>

/// The services of a pack in the words of other catalogues. Pure: the same pack and the same
/// wish give the same document. content/README.md "Exports" says which field comes from what.
namespace atrio::content {

struct ExportWish {
  std::string language = "it";  ///< of HSDS, which says everything once
  std::string base_url;         ///< where the pages stand, without a last '/'; empty: nowhere
};

/// The services in the order of the tiles, those of the general desk last. Guides are read and
/// taken home, no office does them: they are no public service and stay out.
std::vector<std::string> exported_services(const guide::Guide& guide);
/// The ids of the guides.
std::vector<std::string> left_out(const guide::Guide& guide);

// Each throws std::runtime_error naming the service when it has a code that is in no vocabulary
// or an office whose hours cannot be read.

/// Human Services Data Specification 3.0, the page that an API answers to GET /services with
/// every service in full; `contents` are the answers to GET /services/{id}.
json::Json to_hsds(const guide::Guide& guide, const ExportWish& wish);

/// JSON-LD in CPSV-AP_IT 1.1, in every language of the pack. The context stands in the
/// document.
json::Json to_cpsv_ap_it(const guide::Guide& guide, const ExportWish& wish);

/// JSON-LD with a GovernmentService of schema.org for each service, likewise.
json::Json to_schema_org(const guide::Guide& guide, const ExportWish& wish);

}  // namespace atrio::content
