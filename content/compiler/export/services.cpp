#include "identity.hpp"

#include <stdexcept>

namespace atrio::content {

namespace {

/// In the order of the tiles; "" are the services of the general desk.
std::vector<guide::ServiceCard> all_services(const guide::Guide& guide) {
  std::vector<guide::ServiceCard> all;
  std::vector<std::string> needs;
  for (const auto& need : guide.needs()) needs.push_back(need.id);
  needs.emplace_back();
  for (const auto& need : needs)
    for (auto& service : guide.services(need)) all.push_back(std::move(service));
  return all;
}

std::vector<std::string> ids_of(const guide::Guide& guide, bool guides) {
  std::vector<std::string> ids;
  for (const auto& service : all_services(guide))
    if (service.is_guide == guides) ids.push_back(service.id);
  return ids;
}

}  // namespace

std::vector<std::string> exported_services(const guide::Guide& guide) {
  return ids_of(guide, false);
}

std::vector<std::string> left_out(const guide::Guide& guide) { return ids_of(guide, true); }

json::Json each_service(const guide::Guide& guide,
                        const std::function<json::Json(const std::string& id)>& make) {
  json::Json all = json::Json::array();
  for (const auto& id : exported_services(guide)) try {
      all.push_back(make(id));
    } catch (const std::runtime_error& fault) {
      throw std::runtime_error("service " + id + ": " + fault.what());
    }
  return all;
}

}  // namespace atrio::content
