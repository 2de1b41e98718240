#include "temporary_pack.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "atrio-content-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make the folder " + name);
  return name;
}

}  // namespace

TemporaryPack::TemporaryPack(const Contents& contents, const Drawings& drawings)
    : around_(new_folder()), pack_(around_ / "pack") {
  try {
    write_packs(contents, drawings, pack_);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(around_, ignored);
    throw;
  }
}

TemporaryPack::~TemporaryPack() {
  std::error_code ignored;
  fs::remove_all(around_, ignored);
}

}  // namespace atrio::content
