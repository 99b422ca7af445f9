#pragma once
// Kernel patterns as compile-time values (PatDNN §4.1): the values alone. pattern.hpp has what makes and checks them.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace patdnn { inline namespace v0 {

/// Largest kernel height and width that a pattern can describe.
inline constexpr unsigned max_kernel_extent = 7;

/// The entries that one kernel keeps: bit y · width + x of `taps` is entry (y, x).
struct Pattern {
  std::uint8_t height = 0;
  std::uint8_t width = 0;
  std::uint64_t taps = 0;

  /// Whether entry (y, x) is kept; false outside the kernel.
  [[nodiscard]] constexpr bool keeps(unsigned y, unsigned x) const noexcept {
    return y < height && x < width && ((taps >> (y * width + x)) & 1U) != 0;
  }

  /// Number of kept entries.
  [[nodiscard]] constexpr unsigned entries() const noexcept { return static_cast<unsigned>(std::popcount(taps)); }

  /// Whether every entry set in `mask` is kept.
  [[nodiscard]] constexpr bool covers(std::uint64_t mask) const noexcept { return (mask & ~taps) == 0; }

  /// Whether the extents are 1..7, at least one entry is kept, and none lies outside.
  [[nodiscard]] constexpr bool valid() const noexcept {
    return height >= 1 && height <= max_kernel_extent && width >= 1 && width <= max_kernel_extent && taps != 0 &&
           (taps >> (height * width)) == 0;
  }

  friend constexpr bool operator==(const Pattern&, const Pattern&) = default;
};

/// Patterns of one kernel extent, usable as a template argument.
template <std::size_t N>
struct PatternSet {
  static_assert(N > 0, "a pattern set holds at least one pattern");

  std::array<Pattern, N> patterns;

  [[nodiscard]] static constexpr std::size_t size() noexcept { return N; }
  [[nodiscard]] constexpr const Pattern& operator[](std::size_t i) const noexcept { return patterns[i]; }
  [[nodiscard]] constexpr auto begin() const noexcept { return patterns.begin(); }
  [[nodiscard]] constexpr auto end() const noexcept { return patterns.end(); }

  /// Whether all patterns are valid and have the same extents.
  [[nodiscard]] constexpr bool valid() const noexcept {
    for (const Pattern& p : patterns) {
      if (!p.valid() || p.height != patterns[0].height || p.width != patterns[0].width) return false;
    }
    return true;
  }

  friend constexpr bool operator==(const PatternSet&, const PatternSet&) = default;
};

template <class... Patterns>
PatternSet(Patterns...) -> PatternSet<sizeof...(Patterns)>;

/// The 56 natural patterns of a 3 × 3 kernel: the centre and three of its eight neighbours (PatDNN §4.1).
[[nodiscard]] constexpr PatternSet<56> make_natural_patterns() noexcept {
  constexpr std::uint64_t centre = 1U << 4;
  PatternSet<56> set{};
  std::size_t n = 0;
  for (std::uint64_t taps = 0; taps < 512; ++taps) {
    if ((taps & centre) != 0 && std::popcount(taps) == 4) set.patterns[n++] = {3, 3, taps};
  }
  return set;
}

inline constexpr PatternSet<56> natural_patterns = make_natural_patterns();

}}  // namespace patdnn::v0
