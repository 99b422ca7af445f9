// Mutates .patdnn files section by section, or their table, and repairs the checksums: what changes is behind them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

#include "../repaired_checksums.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using namespace patdnn;
using Bytes = std::vector<std::byte>;
using Random = std::minstd_rand;

/// Bytes as libFuzzer mutates them, at most `room` more.
void mutate(Bytes& bytes, std::size_t room) {
  const std::size_t size = bytes.size();
  bytes.resize(size + room);
  bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, bytes.size()));
}

/// Mutates header and table alone, and repairs the checksums.
void mutate_table(Bytes& file, std::size_t sections) {
  const auto table_end =
      static_cast<std::ptrdiff_t>(io::detail::header_bytes + sections * io::detail::table_entry_bytes);
  Bytes table(file.begin(), file.begin() + table_end);
  mutate(table, 0);
  std::copy(table.begin(), table.end(), file.begin());
  test::repair_checksums(file, sections);
}

void mutate_sections(std::vector<io::Section>& sections, std::vector<Bytes>& bodies, Random& random, std::size_t room) {
  const std::size_t s = random() % sections.size();
  const std::size_t other = random() % sections.size();
  switch (random() % 16) {
    case 0: sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(s)); break;
    case 1: sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(other), io::Section(sections[s])); break;
    case 2: std::swap(sections[s], sections[other]); break;
    case 3: sections[s].kind = sections[other].kind; break;
    case 4: sections[s].skippable = !sections[s].skippable; break;
    case 5: std::swap(sections[s].body, sections[other].body); break;
    case 6:
    case 7:
    case 8:
      bodies.emplace_back(sections[s].body.begin(), sections[s].body.end());
      mutate(bodies.back(), room);
      sections[s].body = bodies.back();
      break;
    default: mutate(sections[s].head, room);
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
  Random random(seed);
  Bytes file(reinterpret_cast<const std::byte*>(data), reinterpret_cast<const std::byte*>(data) + size);
  try {
    std::vector<io::Section> sections = io::unpack(file);
    if (sections.empty() || random() % 32 == 0) return LLVMFuzzerMutate(data, size, max_size);
    Bytes mutated = file;
    if (random() % 16 == 0) {
      mutate_table(mutated, sections.size());
    } else {
      std::vector<Bytes> bodies;
      bodies.reserve(4);
      for (auto times = 1 + random() % 3; times > 0 && !sections.empty(); --times) {
        mutate_sections(sections, bodies, random, std::min<std::size_t>(max_size - size, 256));
      }
      mutated = io::pack(sections, io::version_of(file));
    }
    if (mutated.size() > max_size) return size;
    std::memcpy(data, mutated.data(), mutated.size());
    return mutated.size();
  } catch (const Error&) {
    return LLVMFuzzerMutate(data, size, max_size);
  }
}
