#pragma once
// The tiles that cover a layer's output.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// What speaks for a layer's form.
enum class Because : std::uint8_t {
  rows_share_loads,     // pattern: through compile-time patterns
  channel_rows,         // depthwise: each filter has a channel of its own, whose rows share loads
  own_channels,         // depthwise: each filter has a channel of its own, and loads bind
  winograd_2x2,         // Winograd's filtering: kernels are whole, tiles of 2 × 2 outputs
  winograd_4x4,         // the same, of 4 × 4
  given,                // tap, from here on: the parameters that the layer was given say so
  measured,             // it was the fastest that could run where it was measured
  small_output,         // the output is smaller than the tiles of the pattern kernels
  depthwise_pooled,     // the depthwise kernels neither pool nor average
  depthwise_layout,     // the depthwise kernels need other layouts
  block_shares_loads,   // one load serves the filters of a block
  free_taps,            // free taps have no pattern to share rows through
  rows_share_no_loads,  // rows of such a layer share no loads
  rows_share_vector,    // two rows share a vector
  set_without_kernels,  // the table has no kernels for the layer's patterns
  callers_form,         // a form of the caller's own should be the fastest
};

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
  /// What speaks for the form.
  Because because = Because::callers_form;
  /// How weights are packed: layers of one form with the same packing and the same block share them.
  unsigned packing = 0;
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
template <class Unit>
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

}  // namespace detail

/// The extents of a layer's output that tiles cover: whole windows, where it pools.
struct CoveredExtents {
  std::size_t rows;
  std::size_t columns;
};
[[nodiscard]] inline CoveredExtents covered_extents(const LayerTraits& layer) noexcept {
  const std::size_t height = layer.shape.output_height();
  const std::size_t width = layer.shape.output_width();
  const bool pools = layer.pooling == Pooling::max_2x2;
  return {height - (pools ? height % 2 : 0), width - (pools ? width % 2 : 0)};
}

/// A layer's plan before it has spans.
[[nodiscard]] inline Plan begun_plan(const LayerTraits& layer, const Parameters& parameters) {
  Plan plan;
  plan.parameters = parameters;
  plan.pooling = layer.pooling;
  plan.block = layer.block;
  return plan;
}

}}}  // namespace patdnn::v0::kernels
