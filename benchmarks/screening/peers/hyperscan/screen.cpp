// Hyperscan as a peer: literal patterns, ASCII letters without case, each pattern reported once a text.
//
//     screen PATTERNS TEXTS HITS ROUNDS
//
// PATTERNS and TEXTS hold one entry a line. HITS gets one line a text with the numbers of the patterns found. What was
// measured goes to standard output as JSON. The hits are collected once; the time is taken of ROUNDS more passes.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>
#include <hs/hs.h>

static std::vector<std::string> readLines(const char *path) {
  std::vector<std::string> lines;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

static double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static int collect(unsigned id, unsigned long long, unsigned long long, unsigned, void *context) {
  static_cast<std::vector<unsigned> *>(context)->push_back(id);
  return 0;
}

static int count(unsigned, unsigned long long, unsigned long long, unsigned, void *context) {
  ++*static_cast<unsigned long long *>(context);
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  const auto patterns = readLines(argv[1]);
  const auto texts = readLines(argv[2]);
  const int rounds = std::atoi(argv[4]);
  std::vector<const char *> expressions;
  std::vector<unsigned> flags, ids;
  std::vector<size_t> lengths;
  for (size_t i = 0; i < patterns.size(); i++) {
    if (patterns[i].empty()) continue;
    expressions.push_back(patterns[i].data());
    lengths.push_back(patterns[i].size());
    flags.push_back(HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH);
    ids.push_back(static_cast<unsigned>(i));
  }
  const double building = now();
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  if (hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), lengths.data(), expressions.size(),
                           HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
    std::cerr << (error ? error->message : "cannot compile") << "\n";
    return 1;
  }
  const double built = now();
  size_t bytes = 0;
  hs_database_size(database, &bytes);
  hs_scratch_t *scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;

  std::ofstream out(argv[3], std::ios::binary);
  std::vector<unsigned> found;
  for (const auto &text : texts) {
    found.clear();
    hs_scan(database, text.data(), text.size(), 0, scratch, collect, &found);
    for (size_t i = 0; i < found.size(); i++) out << (i ? " " : "") << found[i];
    out << "\n";
  }
  unsigned long long hits = 0;
  const double scanning = now();
  for (int round = 0; round < rounds; round++)
    for (const auto &text : texts) hs_scan(database, text.data(), text.size(), 0, scratch, count, &hits);
  const double scanned = now();
  std::printf("{\"version\":\"%s\",\"buildSeconds\":%.3f,\"bytes\":%zu,\"seconds\":%.6f,\"hits\":%llu}\n", hs_version(),
              built - building, bytes, scanned - scanning, hits);
  hs_free_scratch(scratch);
  hs_free_database(database);
  return 0;
}
