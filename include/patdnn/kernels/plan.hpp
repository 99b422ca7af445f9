#pragma once
// The one place that decides: which kernel runs a layer, on which tiles, and which pitch suits it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn::inline v0::kernels {

/// Tuned parameters. A layer takes such a table as a type, so that layers of two tables are different types.
struct DefaultTable {
  /// Pattern sets for which pattern kernels are instantiated; layers of other sets run on the tap kernel.
  using pattern_sets = fkw::sets<default_patterns>;

  /// Tiles of the pattern kernel, each of them expensive to compile. Those with an odd number of rows cannot pool.
  template <class Arch, unsigned G>
  static constexpr auto pattern_tiles = [] {
    if constexpr (Arch::registers >= 32 && G == 1) {
      return std::array{Tile{4, 7}, Tile{7, 4}, Tile{6, 4}, Tile{7, 2}, Tile{14, 1}};
    } else if constexpr (Arch::registers >= 32) {
      return std::array{Tile{3, 4}, Tile{2, 4}, Tile{4, 3}, Tile{4, 2}, Tile{7, 1}};
    } else if constexpr (G == 1) {
      return std::array{Tile{2, 4}, Tile{6, 2}, Tile{12, 1}};
    } else {
      return std::array{Tile{2, 2}, Tile{4, 1}};
    }
  }();

  /// Bytes of an image, up to which it stays in the second-level cache while all filters run on it. The next tile's
  /// input of a larger one is prefetched; on a smaller one, a few filters run on all tiles before the next few do.
  static constexpr std::size_t cached_image = std::size_t{640} << 10;
  /// Bytes of one tile's input that stay in that cache from one filter to the next.
  static constexpr std::size_t cached_tile = std::size_t{896} << 10;
  /// Bytes of weights and offsets of those few, and of their channels where each group has its own: what the
  /// first-level cache may hold of them.
  static constexpr std::size_t cached_pass = std::size_t{16} << 10;

  /// Bytes of a tile's input that stay in the first-level cache from one block to the next.
  static constexpr std::size_t cached_piece = std::size_t{44} << 10;
  /// Taps for which it pays to store a tile's sums and add to them later.
  static constexpr std::size_t least_piece = 20;
  /// Vectors of a tile of one or two filters whose input is larger than that: the fewer, the more taps to a piece.
  static constexpr unsigned streamed_vectors = 8;
};

/// The default parameters without pattern kernels: for networks of blocks of 4 and 8 filters or of free taps, which
/// never run one, and in a fraction of the time to compile.
struct TapTable : DefaultTable {
  using pattern_sets = fkw::sets<>;
};

enum class Kernel : std::uint8_t { tap, pattern, depthwise };

/// A part of the output map that one tile covers; rows and columns of the convolution's output, before pooling.
struct TileSpan {
  std::uint32_t row;
  std::uint32_t column;  // of a flat run: the lane
  std::uint16_t rows;
  std::uint32_t vectors;
  Kernel kernel;
};

/// How a layer runs.
struct Plan {
  Kernel kernel = Kernel::tap;
  Tile tile;           // the largest in use
  unsigned group = 1;  // G of the lists
  bool flat = false;   // one run over rows and pads, instead of row by row
  Pooling pooling = Pooling::none;
  bool prefetch = false;
  /// Pieces that lists are cut into, so that the input of one stays in the first-level cache for all blocks.
  /// Each adds to whole vectors of what the last one stored, so the output needs a tail.
  std::size_t pieces = 1;
  /// Blocks that run on one tile before the next tile's turn. All of them, so that the tile's input stays in cache; or,
  /// where the whole image does, as many as have their weights in the first-level cache.
  std::size_t blocks_per_pass = std::numeric_limits<std::size_t>::max();
  /// Images that such a pass runs on, one after the other, so that its weights are read once for all of them.
  std::size_t images_per_turn = 1;
  std::vector<TileSpan> spans;
};

/// The pitch that suits a map.
///
/// aligned_rows  whether a layer that reads or writes the map shares loads between rows (rows_share_loads): every load
///               counts there, so rows start on cache lines. For all others, the densest pitch wastes fewest lanes of a
///               flat run. Rows of half a vector share one, whoever reads them.
template <class T = float>
[[nodiscard]] constexpr std::size_t suitable_pitch(std::size_t width, Padding halo, bool aligned_rows) noexcept {
  const std::size_t least = width + std::max(halo.left, halo.right);
  const std::size_t line = max_lanes<T>;
  if (least <= line / 2) return line / 2;
  if (aligned_rows) return (least + line - 1) / line * line;
  return least <= line ? line : least;
}

/// Whether two rows of a layer's output fit one vector: a flat run then wastes fewer lanes than rows of their own.
[[nodiscard]] constexpr bool rows_share_vector(const ConvShape& shape, std::size_t lanes) noexcept {
  return 2 * shape.output_width() <= lanes;
}

/// Whether the pattern kernel suits a layer: its rows share loads with those above and below.
[[nodiscard]] constexpr bool rows_share_loads(const ConvShape& shape, std::size_t block) noexcept {
  return block <= 2 && shape.kernel_height > 1 && shape.stride == 1 && shape.dilation == 1 && shape.groups == 1;
}

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

/// Covers rows × columns from (row, column) on with tap tiles of at most `most` vectors.
inline void add_tap_spans(Plan& plan, arch::Registers arch, std::size_t most, std::size_t row, std::size_t rows,
                          std::size_t column, std::size_t columns) {
  const std::size_t lanes = arch.lanes;
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
inline void add_pattern_spans(Plan& plan, arch::Registers arch, std::size_t rows, std::size_t columns,
                              std::span<const Tile> tiles) {
  const std::size_t width = plan.tile.vectors * arch.lanes;
  const std::size_t most = max_tap_vectors(arch, plan.group);
  // The last tile of a row may hold unused lanes, but not an unused vector.
  const std::size_t across = columns / width + (columns % width > width - arch.lanes ? 1 : 0);
  const std::size_t covered = std::min(across * width, columns);
  std::size_t y = 0;
  Tile tile = plan.tile;
  while (across > 0 && y < rows) {
    if (y + tile.rows > rows) {
      const auto lower = std::find_if(tiles.begin(), tiles.end(), [&](const Tile& t) {
        return t.vectors == tile.vectors && y + t.rows <= rows &&
               (plan.pooling != Pooling::max_2x2 || can_pool(t, arch.lanes));
      });
      if (lower == tiles.end()) break;
      tile = *lower;
    }
    for (std::size_t i = 0; i < across; ++i) {
      plan.spans.push_back({static_cast<std::uint32_t>(y), static_cast<std::uint32_t>(i * width),
                            static_cast<std::uint16_t>(tile.rows), static_cast<std::uint32_t>(tile.vectors),
                            Kernel::pattern});
    }
    if (covered < columns) add_tap_spans(plan, arch, most, y, tile.rows, covered, columns - covered);
    y += tile.rows;
  }
  if (y < rows) add_tap_spans(plan, arch, most, y, rows - y, 0, columns);
}

/// Estimated time of a plan's spans for one kernel of four taps and one block, in issue slots of a core that starts two
/// multiply-adds and two loads a cycle and moves a cache line a cycle from the second-level cache, a fourth of one from
/// the third.
[[nodiscard]] inline double estimated_cost(const Plan& plan, const MapLayout& input, arch::Registers arch,
                                           std::size_t cached_lines) noexcept {
  const std::size_t lanes = arch.lanes;
  constexpr Pattern typical = default_patterns[0];
  double cost = 0;
  for (const TileSpan& span : plan.spans) {
    const Tile tile{span.rows, span.vectors};
    const double vectors = static_cast<double>(tile.rows) * tile.vectors;
    const double loads = span.kernel == Kernel::pattern ? loads_per_kernel(typical, tile) : typical.entries() * vectors;
    // Tiles of whole rows leave no line between their rows; others touch one more on each side of every row.
    const double rows = tile.rows + typical.height - 1;
    const double lines = rows * tile.vectors + (tile.vectors * lanes >= input.pitch ? 2 : 2 * rows);
    const bool cached = lines * static_cast<double>(input.planes()) <= static_cast<double>(cached_lines);
    cost += typical.entries() * (vectors + 1) * plan.group + loads + (cached ? 2 : 8) * lines;
  }
  return cost;
}

/// Bytes of input that one group's filters read for a tile of one row of `columns`.
template <class T>
[[nodiscard]] std::size_t tile_bytes(const ConvShape& shape, const MapLayout& input, std::size_t columns) noexcept {
  const std::size_t rows = (shape.span_height() - 1) / shape.stride * input.pitch;  // above the last
  const std::size_t phases = std::min(shape.kernel_height, shape.stride) * std::min(shape.kernel_width, shape.stride);
  return shape.channels / shape.groups * phases * (std::min(columns, input.flat_lanes()) + rows) * sizeof(T);
}

/// How many blocks run on one tile before the next tile's turn.
template <class T, class Table>
[[nodiscard]] std::size_t blocks_per_pass(const ConvShape& shape, const MapLayout& input, unsigned group,
                                          std::size_t kept_weights) noexcept {
  const std::size_t image = input.image_stride() * sizeof(T) / shape.groups;
  if (image > Table::cached_image) return std::numeric_limits<std::size_t>::max();
  const std::size_t blocks = (shape.filters / shape.groups + group - 1) / group * shape.groups;
  std::size_t bytes = (kept_weights * sizeof(T) + kept_weights / group * sizeof(std::uint32_t)) / blocks;
  // Each group of a grouped convolution brings its own channels.
  if (shape.groups > 1) bytes += image * shape.groups / blocks;
  return std::max<std::size_t>(Table::cached_pass / std::max<std::size_t>(bytes, 1), 1);
}

}  // namespace detail

/// Plans a layer.
///
/// input          the maps as the kernel reads them, in phases of the layer's stride
/// pattern_tiles  tiles instantiated for the layer's pattern set; empty: the tap kernel runs
/// output         the maps that tiles write; before a global average, any that they might have written
template <class T, class Table>
[[nodiscard]] Plan make_plan(const ConvShape& shape, const MapLayout& input, const MapLayout& output, unsigned block,
                             std::size_t kept_weights, Pooling pooling, arch::Registers arch,
                             std::span<const Tile> pattern_tiles, Table) {
  const std::size_t lanes = arch.lanes;
  const bool pools = pooling == Pooling::max_2x2;
  std::size_t rows = shape.output_height();
  std::size_t columns = shape.output_width();
  if (pools) {
    rows -= rows % 2;
    columns -= columns % 2;
  }
  Plan plan;
  plan.pooling = pooling;
  plan.group = std::min(block, max_tap_group(arch));
  plan.blocks_per_pass = detail::blocks_per_pass<T, Table>(shape, input, plan.group, kept_weights);
  plan.prefetch = plan.blocks_per_pass == std::numeric_limits<std::size_t>::max();
  if (!plan.prefetch) {
    plan.images_per_turn = std::max<std::size_t>(Table::cached_image / (input.image_stride() * sizeof(T)), 1);
  }

  Plan best;
  double best_cost = 0;
  if (rows_share_vector(shape, lanes)) pattern_tiles = {};
  for (const Tile tile : pattern_tiles) {
    if (pools && !can_pool(tile, lanes)) continue;
    Plan candidate = plan;
    candidate.kernel = Kernel::pattern;
    candidate.tile = tile;
    detail::add_pattern_spans(candidate, arch, rows, columns, pattern_tiles);
    const bool used = std::any_of(candidate.spans.begin(), candidate.spans.end(),
                                  [](const TileSpan& s) { return s.kernel == Kernel::pattern; });
    const double cost = detail::estimated_cost(candidate, input, arch, Table::cached_tile / map_alignment);
    if (used && (best.spans.empty() || cost < best_cost)) {
      best = std::move(candidate);
      best_cost = cost;
    }
  }
  if (!best.spans.empty()) return best;

  // Outputs are read and written in whole vectors: a host's own buffer, without a tail, is written row by row.
  const bool whole_vectors = !pools && output.phases == 1 && output.tail + 1 >= max_lanes<T>;
  plan.flat = whole_vectors && input.pitch == output.pitch;
  std::size_t most = max_tap_vectors(arch, plan.group);
  // Loads that miss the first-level cache take twice the time.
  if (!requests_input(plan.group) && !shape.depthwise() &&
      detail::tile_bytes<T>(shape, input, most * lanes) > Table::cached_piece) {
    most = std::min<std::size_t>(most, Table::streamed_vectors);
    const std::size_t bytes = detail::tile_bytes<T>(shape, input, most * lanes);
    const std::size_t fit = (bytes + Table::cached_piece - 1) / Table::cached_piece;
    const std::size_t worth = kept_weights / shape.filters / Table::least_piece;
    if (whole_vectors) plan.pieces = std::clamp<std::size_t>(worth, 1, fit);
    if (plan.pieces > 1) plan.blocks_per_pass = std::numeric_limits<std::size_t>::max();
    if (plan.pieces > 1) plan.images_per_turn = 1;
  }
  if (plan.flat && shape.depthwise() && pooling != Pooling::global_average) {
    plan.kernel = Kernel::depthwise;
    plan.group = 1;
    const auto vectors = static_cast<std::uint32_t>((output.flat_lanes() + lanes - 1) / lanes);
    plan.spans.push_back({0, 0, 1, vectors, Kernel::depthwise});
  } else if (plan.flat) {
    detail::add_tap_spans(plan, arch, most, 0, 1, 0, output.flat_lanes());
  } else {
    detail::add_tap_spans(plan, arch, most, 0, rows, 0, columns);
  }
  for (const TileSpan& s : plan.spans) {
    plan.tile = {std::max<unsigned>(plan.tile.rows, s.rows), std::max<unsigned>(plan.tile.vectors, s.vectors)};
  }
  return plan;
}

}  // namespace patdnn::inline v0::kernels
