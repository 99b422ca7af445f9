#pragma once
// The tiles that cover a layer's output.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A part of the output map that one tile covers; rows and columns of the convolution's output, before pooling.
struct TileSpan {
  std::uint32_t row;
  std::uint32_t column;  // of a flat run: the lane; of Winograd's, the tile
  std::uint16_t rows;
  std::uint32_t vectors;
  Kernel kernel;

  friend constexpr bool operator==(const TileSpan&, const TileSpan&) = default;
};

/// How a layer runs.
struct Plan {
  Parameters parameters;
  Tile tile;           // the largest in use
  unsigned block = 1;  // G of the lists
  bool flat = false;   // one run over rows and pads, instead of row by row
  Pooling pooling = Pooling::none;
  std::vector<TileSpan> spans;
};

namespace detail {

/// Cuts `total` into the fewest pieces of at most `most`, sizes differing by one at most; calls f(begin, size).
template <class F>
void split_evenly(std::size_t total, std::size_t most, F&& f) {
  const std::size_t pieces = (total + most - 1) / most;
  for (std::size_t i = 0; i < pieces; ++i) {
    const Range piece = part_of(total, pieces, i);
    f(piece.first, piece.last - piece.first);
  }
}

/// Covers rows × columns from (row, column) on with tap tiles.
template <class Unit = arch::native>
void add_tap_spans(Plan& plan, arch::Registers arch, std::size_t row, std::size_t rows, std::size_t column,
                   std::size_t columns) {
  const std::size_t lanes = arch.lanes;
  const std::size_t most = plan.parameters.tap_vectors;
  const auto add = [&](std::size_t y, std::size_t r, std::size_t vector, std::size_t vectors) {
    plan.spans.push_back({static_cast<std::uint32_t>(y), static_cast<std::uint32_t>(column + vector * lanes),
                          static_cast<std::uint16_t>(r), static_cast<std::uint32_t>(vectors), Kernel::tap});
  };
  const std::size_t vectors = (columns + lanes - 1) / lanes;
  if (plan.pooling == Pooling::max_2x2) {
    const std::size_t step = pooled_vectors(arch);
    split_evenly(rows / 2, std::max<std::size_t>(most / step / 2, 1), [&](std::size_t y, std::size_t pairs) {
      for (std::size_t v = 0; v < vectors; v += step) add(row + 2 * y, 2 * pairs, v, step);
    });
  } else {
    for (std::size_t y = 0; y < rows; ++y) {
      split_evenly(vectors, most, [&](std::size_t v, std::size_t n) { add(row + y, 1, v, n); });
    }
  }
}

/// Covers rows × columns with full pattern tiles; the last rows with a tile as wide that has fewer, where there is one;
/// and what they leave at the right and below with tap tiles.
template <class Unit = arch::native>
void add_pattern_spans(Plan& plan, const LayerTraits& layer, std::size_t rows, std::size_t columns) {
  const arch::Registers arch = layer.registers;
  const std::span<const Tile> tiles = layer.pattern_tiles;
  const std::size_t width = plan.tile.vectors * arch.lanes;
  // The last tile of a row may hold unused lanes, but not an unused vector.
  const std::size_t across = columns / width + (columns % width > width - arch.lanes ? 1 : 0);
  const std::size_t covered = std::min(across * width, columns);
  std::size_t y = 0;
  Tile tile = plan.tile;
  while (across > 0 && y < rows) {
    if (y + tile.rows > rows) {
      const auto lower = std::find_if(tiles.begin(), tiles.end(), [&](const Tile& t) {
        return t.vectors == tile.vectors && y + t.rows <= rows && layer.runs(t);
      });
      if (lower == tiles.end()) break;
      tile = *lower;
    }
    for (std::size_t i = 0; i < across; ++i) {
      plan.spans.push_back({static_cast<std::uint32_t>(y), static_cast<std::uint32_t>(i * width),
                            static_cast<std::uint16_t>(tile.rows), static_cast<std::uint32_t>(tile.vectors),
                            Kernel::pattern});
    }
    if (covered < columns) add_tap_spans(plan, arch, y, tile.rows, covered, columns - covered);
    y += tile.rows;
  }
  if (y < rows) add_tap_spans(plan, arch, y, rows - y, 0, columns);
}

}  // namespace detail

/// Plans a layer. Throws InvalidParameters; see check(). When no pattern tile of that kind fits the output, the tap
/// kernel runs.
template <class Unit = arch::preferred>
[[nodiscard]] Plan make_plan(const LayerTraits& layer, const Parameters& parameters) {
  check(parameters, layer);
  const std::size_t lanes = layer.registers.lanes;
  const bool pools = layer.pooling == Pooling::max_2x2;
  const std::size_t rows = layer.shape.output_height() - (pools ? layer.shape.output_height() % 2 : 0);
  const std::size_t columns = layer.shape.output_width() - (pools ? layer.shape.output_width() % 2 : 0);
  Plan plan;
  plan.parameters = parameters;
  plan.pooling = layer.pooling;
  plan.block = layer.block;
  if (parameters.kernel == Kernel::pattern) {
    plan.tile = parameters.pattern_tile;
    detail::add_pattern_spans(plan, layer, rows, columns);
    const auto uses_pattern = [](const TileSpan& s) { return s.kernel == Kernel::pattern; };
    if (std::any_of(plan.spans.begin(), plan.spans.end(), uses_pattern)) return plan;
    plan.spans.clear();
    plan.tile = {};
    plan.parameters.kernel = Kernel::tap;
  }
  plan.flat = layer.flat();
  if (parameters.kernel == Kernel::depthwise) {
    plan.block = 1;
    const auto vectors_of = [&](std::size_t n) { return static_cast<std::uint32_t>((n + lanes - 1) / lanes); };
    if (layer.depthwise_rows) {
      plan.flat = false;
      plan.spans.push_back({0, 0, static_cast<std::uint16_t>(rows), vectors_of(columns), Kernel::depthwise_rows});
    } else {
      plan.spans.push_back({0, 0, 1, vectors_of(layer.output.flat_lanes()), Kernel::depthwise});
    }
  } else if (parameters.kernel == Kernel::winograd) {
    const std::size_t vectors = winograd::choose_tiling(layer.shape, lanes).vectors(lanes);
    detail::split_evenly(
        vectors, std::min(parameters.tap_vectors, winograd::max_vectors), [&](std::size_t v, std::size_t n) {
          plan.spans.push_back(
              {0, static_cast<std::uint32_t>(v * lanes), 1, static_cast<std::uint32_t>(n), Kernel::winograd});
        });
  } else if (plan.flat) {
    detail::add_tap_spans(plan, layer.registers, 0, 1, 0, layer.output.flat_lanes());
  } else {
    detail::add_tap_spans(plan, layer.registers, 0, rows, 0, columns);
  }
  for (const TileSpan& s : plan.spans) {
    plan.tile = {std::max<unsigned>(plan.tile.rows, s.rows), std::max<unsigned>(plan.tile.vectors, s.vectors)};
  }
  return plan;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template Plan make_plan<arch::preferred>(const LayerTraits& layer, const Parameters& parameters);
#endif

}}}  // namespace patdnn::v0::kernels
