#pragma once

#include "lib/sqlite/database.hpp"

#include <filesystem>
#include <set>
#include <string>

/// For the sources of this folder: what must be true of a pack before anything is read from it.
namespace atrio::guide {

/// What the manifest says; every file it names is there.
struct Manifest {
  std::string id;
  std::set<std::string> media;  ///< SHA-256, each a file of media/
};

/// Reads manifest.json and checks that every file is there with its size, and pack.sqlite with
/// its hash. Throws PackError.
Manifest check_files(const std::filesystem::path& folder);

/// Checks the opened pack.sqlite: undamaged, exactly our schema and nothing that runs by
/// itself, every reference and every Italian text there. Throws PackError.
void check_database(sqlite::Database& db, const Manifest& manifest);

}  // namespace atrio::guide
