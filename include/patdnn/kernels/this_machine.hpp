#pragma once
// The machine that a program runs on, as far as it tells.

#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif
#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

#include <patdnn/error.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// The number that a text begins with, in units of 2^10 or 2^20 where K or M follows: "512K". 0 for any other text.
template <class Unit>
[[nodiscard]] std::size_t number_of(std::string_view text) noexcept {
  std::size_t number = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 12 && text[i] >= '0' && text[i] <= '9'; ++i) {
    number = 10 * number + static_cast<std::size_t>(text[i] - '0');
  }
  const char unit = i < text.size() ? text[i] : '\0';
  return number << (unit == 'K' ? 10 : unit == 'M' ? 20 : 0);
}

/// The number that a file of Linux holds; 0 where it cannot be read.
template <class Unit>
[[nodiscard]] std::size_t number_in(const char* path) noexcept {
  std::array<char, 32> line{};
  std::FILE* const file = std::fopen(path, "r");
  if (file == nullptr) return 0;
  const bool read = std::fgets(line.data(), static_cast<int>(line.size()), file) != nullptr;
  static_cast<void>(std::fclose(file));
  return read ? number_of<Unit>(line.data()) : 0;
}

/// Sets `figure` to the first of two numbers that is known, if one is.
template <class Unit>
void learn(std::size_t& figure, long first, const char* path) noexcept {
  const std::size_t number = first > 0 ? static_cast<std::size_t>(first) : number_in<Unit>(path);
  if (number != 0) figure = number;
}

/// Hertz of a core at its fastest; 0 where nobody tells.
template <class Unit>
[[nodiscard]] double highest_frequency() noexcept {
  const std::size_t kilohertz = number_in<Unit>("/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq");
  if (kilohertz != 0) return 1e3 * static_cast<double>(kilohertz);
#if defined(__x86_64__) || defined(__i386__)
  unsigned base = 0;
  unsigned most = 0;  // megahertz
  unsigned bus = 0;
  unsigned rest = 0;
  constexpr unsigned frequencies = 0x16;
  if (__get_cpuid(frequencies, &base, &most, &bus, &rest) != 0) return 1e6 * (most & 0xFFFFU);
#endif
  return 0;
}

}  // namespace detail

/// The machine that runs, asked once: its caches and its frequency, as the C library, Linux or the processor tell them.
/// What nobody tells, and what a core does in a cycle, is server_core's.
template <class Unit = arch::preferred>
[[nodiscard]] const Machine& this_machine() noexcept {
  static const Machine asked = []() noexcept {
    Machine machine = server_core;
    long l1 = 0;
    long l2 = 0;
    long l3 = 0;
#if defined(_SC_LEVEL1_DCACHE_SIZE) && defined(_SC_LEVEL2_CACHE_SIZE) && defined(_SC_LEVEL3_CACHE_SIZE)
    l1 = ::sysconf(_SC_LEVEL1_DCACHE_SIZE);
    l2 = ::sysconf(_SC_LEVEL2_CACHE_SIZE);
    l3 = ::sysconf(_SC_LEVEL3_CACHE_SIZE);
#endif
    detail::learn<Unit>(machine.l1_bytes, l1, "/sys/devices/system/cpu/cpu0/cache/index0/size");
    detail::learn<Unit>(machine.l2_bytes, l2, "/sys/devices/system/cpu/cpu0/cache/index2/size");  // 1: of instructions
    detail::learn<Unit>(machine.l3_bytes, l3, "/sys/devices/system/cpu/cpu0/cache/index3/size");
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

/// The machine that options name, or else the one that runs.
///
/// Throws InvalidParameters, which names the figure, for those by which nothing can be planned: rates that are not
/// positive, caches smaller than a line, pieces of no tap, tiles of no vector.
template <class Unit = arch::preferred>
[[nodiscard]] const Machine& this_machine_unless(const std::optional<Machine>& named) {
  if (!named) return this_machine<Unit>();
  const Machine& machine = *named;
  struct Rate {
    const char* name;
    double value;
  };
  for (const Rate& rate : {Rate{"multiply_adds", machine.multiply_adds}, Rate{"loads", machine.loads},
                           Rate{"crossing_loads", machine.crossing_loads}, Rate{"l2_lines", machine.l2_lines},
                           Rate{"l3_lines", machine.l3_lines}, Rate{"memory_lines", machine.memory_lines}}) {
    if (rate.value > 0) continue;
    throw InvalidParameters(patdnn::detail::message("machine: ", rate.name, " is ", std::to_string(rate.value),
                                                    ", expected more than ", std::to_string(0)));
  }
  struct Count {
    const char* name;
    std::size_t value, least;
  };
  for (const Count& count :
       {Count{"l1_bytes", machine.l1_bytes, map_alignment}, Count{"l2_bytes", machine.l2_bytes, map_alignment},
        Count{"l3_bytes", machine.l3_bytes, map_alignment}, Count{"least_piece", machine.least_piece, 1},
        Count{"streamed_vectors", machine.streamed_vectors, 1}}) {
    if (count.value >= count.least) continue;
    throw InvalidParameters(patdnn::detail::message("machine: ", count.name, " is ", std::to_string(count.value),
                                                    ", expected more than ", std::to_string(count.least - 1)));
  }
  return machine;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template const Machine& this_machine<arch::preferred>() noexcept;
#endif

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::this_machine;
}}  // namespace patdnn::v0
