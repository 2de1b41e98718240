#include "identity.hpp"

#include "lib/crypto/uuid.hpp"

namespace atrio::content {

namespace {

// Drawn once. Another one would give every service of every catalogue a new identity.
constexpr std::string_view atrio_namespace = "ebc872af-405a-462f-908b-4be148dbd7fb";

}  // namespace

std::string uuid_of(std::string_view kind, std::string_view id) {
  return crypto::name_uuid(atrio_namespace, std::string(kind) + "/" + std::string(id));
}

std::string urn_of(std::string_view kind, std::string_view id) {
  return "urn:uuid:" + uuid_of(kind, id);
}

std::string identity(const guide::Office& office) {
  return office.is_local() ? office.id + "/" + office.address : office.id;
}

std::string page_of(const ExportWish& wish, std::string_view language,
                    std::string_view service) {
  if (wish.base_url.empty()) return "";
  return wish.base_url + "/" + std::string(language) + "/" + std::string(service);
}

}  // namespace atrio::content
