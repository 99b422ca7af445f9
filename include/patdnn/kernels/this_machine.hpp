#pragma once
// The machine that a program runs on, as far as it tells.

#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif
#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

#include <patdnn/error.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// A short line that Linux gives as a file of its first processor; nothing where it does not.
template <class Unit>
[[nodiscard]] std::string told(const std::string& name) {
  std::array<char, 32> line{};
  std::FILE* const file = std::fopen(("/sys/devices/system/cpu/cpu0/" + name).c_str(), "r");
  if (file == nullptr) return {};
  const bool read = std::fgets(line.data(), static_cast<int>(line.size()), file) != nullptr;
  static_cast<void>(std::fclose(file));
  return read ? line.data() : "";
}

/// The number that a text begins with, in units of 2^10 or 2^20 where K or M follows: "512K". 0 for any other text.
template <class Unit>
[[nodiscard]] std::size_t number_of(const std::string& text) noexcept {
  std::size_t number = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 12 && text[i] >= '0' && text[i] <= '9'; ++i) {
    number = 10 * number + static_cast<std::size_t>(text[i] - '0');
  }
  const char unit = i < text.size() ? text[i] : '\0';
  return number << (unit == 'K' ? 10 : unit == 'M' ? 20 : 0);
}

/// The sizes of a core's caches for data, by level; 0 for those that nobody tells.
template <class Unit>
[[nodiscard]] std::array<std::size_t, 4> cache_bytes() {
  std::array<std::size_t, 4> bytes{};
#if defined(_SC_LEVEL1_DCACHE_SIZE) && defined(_SC_LEVEL2_CACHE_SIZE) && defined(_SC_LEVEL3_CACHE_SIZE)
  const std::array names{_SC_LEVEL1_DCACHE_SIZE, _SC_LEVEL2_CACHE_SIZE, _SC_LEVEL3_CACHE_SIZE};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const long known = ::sysconf(names[i]);
    if (known > 0) bytes[i + 1] = static_cast<std::size_t>(known);
  }
#endif
  for (int i = 0; i < 8; ++i) {
    const std::string cache = "cache/index" + std::to_string(i) + "/";
    const std::size_t level = number_of<Unit>(told<Unit>(cache + "level"));
    if (level == 0) break;
    if (level >= bytes.size() || bytes[level] != 0 || told<Unit>(cache + "type").starts_with("Instruction")) continue;
    bytes[level] = number_of<Unit>(told<Unit>(cache + "size"));
  }
  return bytes;
}

/// Hertz of a core at its fastest; 0 where nobody tells.
template <class Unit>
[[nodiscard]] double highest_frequency() {
  double hertz = 1e3 * static_cast<double>(number_of<Unit>(told<Unit>("cpufreq/cpuinfo_max_freq")));
#if defined(__x86_64__) || defined(__i386__)
  unsigned base = 0;
  unsigned most = 0;
  unsigned bus = 0;
  unsigned rest = 0;
  constexpr unsigned frequencies = 0x16;
  if (hertz == 0 && __get_cpuid(frequencies, &base, &most, &bus, &rest) != 0) hertz = 1e6 * (most & 0xFFFFU);
#endif
  return hertz;
}

}  // namespace detail

/// The machine that runs, asked once: its caches and its frequency, as the C library, Linux or the processor tell them.
/// What nobody tells, and what a core does in a cycle, is server_core's.
template <class Unit = arch::preferred>
[[nodiscard]] const Machine& this_machine() {
  static const Machine asked = [] {
    Machine machine = server_core;
    const std::array<std::size_t, 4> caches = detail::cache_bytes<Unit>();
    if (caches[1] != 0) machine.l1_bytes = caches[1];
    if (caches[2] != 0) machine.l2_bytes = caches[2];
    if (caches[3] != 0) machine.l3_bytes = caches[3];
    if (const double hertz = detail::highest_frequency<Unit>(); hertz != 0) {
      const double part = hertz / server_hertz;
      machine.multiply_adds *= part;
      machine.loads *= part;
      machine.crossing_loads *= part;
      machine.l2_lines *= part;
    }
    return machine;
  }();
  return asked;
}

/// Throws InvalidParameters, which names the figure, for those by which nothing can be planned: rates that are not
/// positive, caches smaller than a line, pieces of no tap, tiles of no vector.
template <class Unit = arch::preferred>
void check(const Machine& machine) {
  const auto at_least = [](const char* what, auto value, auto least) {
    if (!(value >= least)) {
      throw InvalidParameters(patdnn::detail::message("machine: ", what, " is ", value, ", expected at least ", least));
    }
  };
  constexpr double slowest = 1;
  at_least("multiply_adds", machine.multiply_adds, slowest);
  at_least("loads", machine.loads, slowest);
  at_least("crossing_loads", machine.crossing_loads, slowest);
  at_least("l2_lines", machine.l2_lines, slowest);
  at_least("l3_lines", machine.l3_lines, slowest);
  at_least("memory_lines", machine.memory_lines, slowest);
  constexpr std::size_t line = 64;
  at_least("l1_bytes", machine.l1_bytes, line);
  at_least("l2_bytes", machine.l2_bytes, line);
  at_least("l3_bytes", machine.l3_bytes, line);
  at_least("least_piece", machine.least_piece, std::size_t{1});
  at_least("streamed_vectors", machine.streamed_vectors, 1U);
}

/// The machine that options name, checked, or else the one that runs. Throws what check() does.
template <class Unit = arch::preferred>
[[nodiscard]] const Machine& this_machine_unless(const std::optional<Machine>& named) {
  if (!named) return this_machine<Unit>();
  check<Unit>(*named);
  return *named;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template const Machine& this_machine<arch::preferred>();
#endif

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::this_machine;
}}  // namespace patdnn::v0
