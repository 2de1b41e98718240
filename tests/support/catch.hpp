#pragma once

// Debian 12 has Catch2 2, Debian 13 has Catch2 3; tests include this header and compile with
// both.
#ifdef ATRIO_CATCH3
#include <catch2/catch_all.hpp>
namespace Catch {
inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }
}  // namespace Catch
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
