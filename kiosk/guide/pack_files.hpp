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
  std::string kind;             ///< base, ambito, municipality or sportello
  std::string under;            ///< the id of the layer below; empty for the base
  std::set<std::string> media;  ///< SHA-256, each a file of media/
};

/// Reads manifest.json and checks that every file is there with its size, and pack.sqlite with
/// its hash. Throws PackError.
Manifest check_files(const std::filesystem::path& folder);

/// Checks the opened pack.sqlite: undamaged, exactly our schema and nothing that runs by
/// itself, every picture's file there, every text UTF-8. Throws PackError. What the entries say
/// is checked when they are read (read_cards.hpp).
void check_database(sqlite::Database& db, const Manifest& manifest);

}  // namespace atrio::guide
