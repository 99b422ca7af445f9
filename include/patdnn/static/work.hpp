#pragma once
// What the forms of a layer take of a core's time and of code, estimated.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/pattern_set.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/tiling.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// Multiply-adds, loads of input vectors and loads of weights, of all blocks on a tile.
struct Work {
  std::size_t multiply_adds = 0;
  std::size_t loads = 0;
  std::size_t weights = 0;
  std::size_t steps = 0;  // of loops
};

/// The most rows of a tile of patterns.
inline constexpr unsigned max_rows = 16;

/// The work of all kernels on tiles of one vector, by the tiles' rows.
template <class D>
inline constexpr auto pattern_work = [] {
  std::array<std::size_t, pattern_set<D>.size()> uses{};
  for (const std::uint8_t pattern : found_patterns<D>.of) {
    if (pattern != 0) ++uses[pattern - 1U];
  }
  std::array<Work, max_rows + 1> work{};
  for (unsigned rows = 1; rows <= max_rows; ++rows) {
    for (std::size_t p = 0; p < uses.size(); ++p) {
      const std::size_t weights = uses[p] * pattern_set<D>[p].entries() * block<D>;
      work[rows].weights += weights;
      work[rows].multiply_adds += weights * rows;
      work[rows].loads += uses[p] * kernels::loads_per_kernel(pattern_set<D>[p], { rows, 1 });
      work[rows].steps += uses[p];
    }
  }
  return work;
}();

template <class D>
[[nodiscard]] constexpr Work work_of_patterns(Tile tile) {
  Work work = pattern_work<D>[tile.rows];
  work.multiply_adds *= tile.vectors;
  work.loads *= tile.vectors;
  return work;
}

template <class D, class P>
[[nodiscard]] constexpr Work work_of_taps(Tile tile) {
  const std::size_t steps = counts<D>.taps * (block<D> / P::tap_block);
  const std::size_t inputs = std::size_t{tile.rows} * tile.vectors;
  return {steps * P::tap_block * inputs, steps * inputs, steps * P::tap_block, steps};
}

/// Cycles of a core that starts two vector instructions of each kind per cycle, mispredicts the end of a loop, and goes
/// over its tile's sums again to store them.
template <class D>
[[nodiscard]] constexpr double cycles_of(const Work& work, Tile tile, std::size_t loops) {
  const auto count = [](std::size_t n) { return static_cast<double>(n); };
  const double vectors = count(blocks<D> * block<D>) * tile.rows * tile.vectors;
  const double loop = count(blocks<D>) * count(loops);
  return std::max(count(work.multiply_adds), count(work.loads + work.weights)) / 2 + count(work.steps) +
         std::min(loop, count(work.steps)) * 8 + loop + 2 * vectors;
}

/// Bytes of the code that starts a tile of taps and finishes its sums: in registers with and without a residual or
/// pads, where there are no masks for lanes with three instructions more; and hands them over in a buffer.
template <class Arch>
[[nodiscard]] constexpr std::size_t frame_bytes(Tile tile, unsigned filters) noexcept {
  constexpr InstructionBytes bytes = instruction_bytes<Arch>;
  const std::size_t vectors = std::size_t{tile.rows} * tile.vectors * filters;
  const std::size_t masks = Arch::registers < 32 ? 120 : 0;
  return 1024 + vectors * (12 * bytes.arithmetic + 6 * bytes.memory + masks);
}

/// The same of a tile of patterns, whose sums are finished in loops.
inline constexpr std::size_t loop_frame_bytes = std::size_t{5} << 10;

template <class D, class P, class Arch>
[[nodiscard]] constexpr std::size_t tap_bytes(Tile tile) {
  constexpr InstructionBytes bytes = instruction_bytes<Arch>;
  const std::size_t inputs = std::size_t{tile.rows} * tile.vectors;
  const std::size_t sets = P::tap_block * inputs <= 4 ? 2 : 1;
  return (sets + 1) * (P::tap_block * inputs * bytes.arithmetic + (2 * inputs + P::tap_block) * bytes.memory + 64);
}

/// The code of the loops of the set's patterns, one kernel of each, on tiles of one vector, by the tiles' rows.
template <class D>
inline constexpr auto loop_work = [] {
  std::array<Work, max_rows + 1> work{};
  for (unsigned rows = 1; rows <= max_rows; ++rows) {
    for (const Pattern& p : pattern_set<D>) {
      const std::size_t weights = std::size_t{p.entries()} * block<D>;
      work[rows].weights += weights;
      work[rows].multiply_adds += weights * rows;
      work[rows].loads += kernels::loads_per_kernel(p, {rows, 1});
    }
  }
  return work;
}();

template <class D, class Arch>
[[nodiscard]] constexpr std::size_t pattern_bytes(Tile tile) {
  constexpr InstructionBytes bytes = instruction_bytes<Arch>;
  const Work& work = loop_work<D>[tile.rows];
  const std::size_t reach = tile.rows + D::shape.kernel_height - 1;
  const std::size_t requests = block<D> > 1 ? reach * tile.vectors * bytes.memory : 0;
  return work.multiply_adds * tile.vectors * bytes.arithmetic +
         (work.loads * tile.vectors + work.weights) * bytes.memory +
         pattern_set<D>.size() * (8 * reach + 64 + requests);
}

/// Filters that straight-line code runs together: as many as leave a tile of at least four vectors.
template <class D>
[[nodiscard]] constexpr unsigned straight_line_filters(unsigned registers) {
  return static_cast<unsigned>(std::min<std::size_t>(registers >= 32 ? 4 : 2, D::shape.filters));
}

template <class D, class Arch>
[[nodiscard]] constexpr std::size_t straight_line_bytes(Tile tile) {
  constexpr InstructionBytes bytes = instruction_bytes<Arch>;
  const std::size_t vectors = std::size_t{tile.rows} * tile.vectors;
  const std::size_t weights = counts<D>.taps * block<D>;
  return weights * (vectors * bytes.memory + bytes.memory) + counts<D>.taps * vectors * bytes.memory +
         D::shape.filters * vectors * (8 * bytes.arithmetic + 6 * bytes.memory);
}

/// A form with a tile, as far as a plan depends on it.
struct Candidate {
  double cycles = 0;
  std::size_t code_bytes = 0;
};

/// Cycles in which a tile brings its input into the first-level cache: once, where all its channels stay there; else
/// anew for each kernel, though arithmetic hides most of that.
template <class D, class P>
[[nodiscard]] constexpr double cycles_of_lines(Tile tile, std::size_t steps) {
  // Tiles of whole rows leave no line between their rows; others touch one more on each side of every row.
  const std::size_t sides = tile.vectors * P::lanes >= P::input.pitch ? 0 : 2;
  const std::size_t vectors_of_line = std::max<std::size_t>(max_lanes<float> / P::lanes, 1);
  const std::size_t lines =
      (tile.rows + D::shape.kernel_height - 1) * ((tile.vectors + vectors_of_line - 1) / vectors_of_line + sides);
  const bool stays = lines * D::shape.channels * map_alignment <= kernels::server_core.cached_piece();
  return stays ? static_cast<double>(lines * D::shape.channels) : 0.35 * static_cast<double>(lines * steps);
}

template <class D, class P, class Arch>
[[nodiscard]] constexpr Candidate judge(Form form, Tile most) {
  Candidate candidate;
  Tiling<P>(form, most).for_each_size([&](Tile tile, std::size_t tiles) {
    double cycles = 0;
    std::size_t bytes = 0;
    if (form == Form::taps) {
      cycles = cycles_of<D>(work_of_taps<D, P>(tile), tile, 1) + cycles_of_lines<D, P>(tile, counts<D>.kernels);
      bytes = tap_bytes<D, P, Arch>(tile) + frame_bytes<Arch>(tile, P::tap_block);
    } else if (form == Form::patterns) {
      cycles = cycles_of<D>(work_of_patterns<D>(tile), tile, pattern_set<D>.size()) +
               cycles_of_lines<D, P>(tile, counts<D>.kernels);
      bytes = pattern_bytes<D, Arch>(tile) + loop_frame_bytes;
    } else {
      Work work = work_of_patterns<D>(tile);
      work.steps = 0;
      cycles = cycles_of<D>(work, tile, 0) + cycles_of_lines<D, P>(tile, counts<D>.kernels);
      bytes = 512 + straight_line_bytes<D, Arch>(tile);
    }
    candidate.cycles += cycles * static_cast<double>(tiles);
    candidate.code_bytes += bytes;
  });
  return candidate;
}

}}}}  // namespace patdnn::v0::connectivity::detail
