// Runs a fuzz target without libFuzzer: every seed file given, then seeded mutations of it.
//
//   NAME_fuzz [--mutations N] SEED_FILE…
//
// Deterministic, so that what fails in CI fails on the desk. A crash or a sanitizer's report
// ends it; the last input stands in the file named by ATRIO_FUZZ_LAST, when that is set.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void run(const std::string& input) {
  if (const char* last = std::getenv("ATRIO_FUZZ_LAST"))
    std::ofstream(last, std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string mutated(std::string input, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return limit ? random() % limit : 0; };
  for (int edits = 1 + static_cast<int>(below(4)); edits > 0; --edits) {
    const std::size_t at = below(input.size() + 1);
    switch (below(5)) {
      case 0: input.insert(at, 1, static_cast<char>(random())); break;
      case 1: input.erase(at, below(8)); break;
      case 2:
        if (at < input.size()) input[at] = static_cast<char>(random());
        break;
      case 3:
        if (at < input.size()) input[at] ^= static_cast<char>(1u << below(8));
        break;
      default: input.insert(at, input.substr(below(input.size() + 1), below(32))); break;
    }
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  int mutations = 500;
  std::vector<std::string> seeds = {""};
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--mutations") == 0 && i + 1 < argc) {
      mutations = std::atoi(argv[++i]);
      continue;
    }
    std::ifstream file(argv[i], std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::mt19937 random(20261123);
  for (const auto& seed : seeds) {
    run(seed);
    for (int i = 0; i < mutations; ++i) run(mutated(seed, random));
  }
  std::printf("%zu seeds, %d mutations each\n", seeds.size(), mutations);
}
