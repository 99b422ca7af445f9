#pragma once
// Kernel patterns as compile-time values (PatDNN §4.1).
//
// A pattern says which entries of a kernel survive pruning. Pattern and PatternSet are structural types, so a set can
// be a template argument: the pattern kernel is instantiated for it, and every test "is this tap kept?" is decided by
// the compiler.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <patdnn/error.hpp>
#include <patdnn/pattern_set.hpp>

namespace patdnn { inline namespace v0 {

namespace detail {

// Programs without exceptions make patterns when they are compiled. A bad one does not compile, since no constant can
// be made by calling this; code that would make one at run time does not link.
#if defined(__cpp_exceptions)
[[noreturn]] inline void refuse_pattern(const std::string& why) { throw InvalidPattern(why); }
#else
void refuse_pattern(const std::string& why);
#endif

}  // namespace detail

/// The pattern that keeps every entry of a height × width kernel: a dense kernel. Throws InvalidPattern for extents
/// other than 1 to 7.
[[nodiscard]] constexpr Pattern full_pattern(unsigned height, unsigned width) {
  if (height < 1 || height > max_kernel_extent || width < 1 || width > max_kernel_extent) {
    detail::refuse_pattern(
        detail::message("a kernel of ", height, " × ", width, " entries: patterns describe 1 × 1 to 7 × 7"));
  }
  return {static_cast<std::uint8_t>(height), static_cast<std::uint8_t>(width), (1ULL << (height * width)) - 1};
}

/// Reads a pattern from rows of '#' (kept) and '.' (pruned): `pattern({".#.", "###", "..."})`. Throws InvalidPattern
/// for rows of different lengths, for rows or entries in a row other than 1 to 7, and where no entry is kept.
template <std::size_t Height>
[[nodiscard]] constexpr Pattern pattern(const std::string_view (&rows)[Height]) {
  if (Height > max_kernel_extent || rows[0].empty() || rows[0].size() > max_kernel_extent) {
    detail::refuse_pattern(
        detail::message("a pattern of ", Height, " rows of ", rows[0].size(), " entries, expected 1 × 1 to 7 × 7"));
  }
  Pattern result{static_cast<std::uint8_t>(Height), static_cast<std::uint8_t>(rows[0].size()), 0};
  for (std::size_t y = 0; y < Height; ++y) {
    if (rows[y].size() != result.width) detail::refuse_pattern("rows of a pattern differ in length");
    for (std::size_t x = 0; x < result.width; ++x) {
      if (rows[y][x] == '#') result.taps |= 1ULL << (y * result.width + x);
    }
  }
  if (!result.valid()) detail::refuse_pattern("a pattern keeps no entry, expected at least one");
  return result;
}

/// Eight natural patterns that suit most networks: four T shapes, four 2 × 2 corners.
inline constexpr PatternSet default_patterns{pattern({".#.", "###", "..."}), pattern({"...", "###", ".#."}),
                                             pattern({".#.", "##.", ".#."}), pattern({".#.", ".##", ".#."}),
                                             pattern({"##.", "##.", "..."}), pattern({".##", ".##", "..."}),
                                             pattern({"...", "##.", "##."}), pattern({"...", ".##", ".##"})};

/// The single dense pattern of a Height × Width kernel.
template <unsigned Height, unsigned Width>
inline constexpr PatternSet dense_patterns{full_pattern(Height, Width)};

}}  // namespace patdnn::v0
