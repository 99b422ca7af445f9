#pragma once
// The parameters of a layer that nobody tuned.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// Estimated time of a plan's spans for one kernel of four taps and one block, in issue slots of a core that starts two
/// multiply-adds and two loads a cycle and moves a cache line a cycle from the second-level cache, a fourth of one from
/// the third.
template <class Unit>
[[nodiscard]] double estimated_cost(const Plan& plan, const MapLayout& input, arch::Registers arch,
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
    cost += typical.entries() * (vectors + 1) * plan.block + loads + (cached ? 2 : 8) * lines;
  }
  return cost;
}

/// Bytes of input that one block's filters read for a tile of one row of `columns`.
[[nodiscard]] inline std::size_t tile_bytes(const ConvShape& shape, const MapLayout& input,
                                            std::size_t columns) noexcept {
  const std::size_t rows = (shape.span_height() - 1) / shape.stride.height * input.pitch;  // above the last
  const std::size_t phases =
      std::min(shape.kernel_height, shape.stride.height) * std::min(shape.kernel_width, shape.stride.width);
  return shape.channels / shape.groups * phases * (std::min(columns, input.flat_lanes()) + rows) * sizeof(float);
}

/// How many blocks run on one tile before the next tile's turn.
[[nodiscard]] inline std::size_t blocks_per_pass(const LayerTraits& layer, const Machine& machine) noexcept {
  const ConvShape& shape = layer.shape;
  const std::size_t image = layer.input.image_stride() * sizeof(float) / shape.groups;
  if (image > machine.cached_image()) return Parameters::all;
  const std::size_t blocks = (shape.filters / shape.groups + layer.block - 1) / layer.block * shape.groups;
  std::size_t bytes =
      (layer.kept_weights * sizeof(float) + layer.kept_weights / layer.block * sizeof(std::uint32_t)) / blocks;
  // Each group of a grouped convolution brings its own channels.
  if (shape.groups > 1) bytes += image * shape.groups / blocks;
  return std::max<std::size_t>(machine.cached_pass() / std::max<std::size_t>(bytes, 1), 1);
}

}  // namespace detail

namespace detail {

/// Whether Winograd's filtering may run and should be faster than the tap kernel, by the vectors that each multiplies
/// and adds, and what the transforms and the weights of all points cost in these terms.
[[nodiscard]] inline bool winograd_pays(const LayerTraits& layer) noexcept {
  if (!layer.winograd) return false;
  const ConvShape& shape = layer.shape;
  const std::size_t lanes = layer.registers.lanes;
  const winograd::Tiling tiling = winograd::choose_tiling(shape, lanes);
  const double kernels = static_cast<double>(layer.kept_weights) / 9;
  const std::size_t direct_vectors = (shape.output_height() * shape.output_width() + lanes - 1) / lanes;
  const double direct = 9 * kernels * static_cast<double>(direct_vectors);
  const auto tiles = static_cast<double>(tiling.vectors(lanes));
  const auto points = static_cast<double>(tiling.points());
  const double transforms = tiles * (tiling.input_cost * static_cast<double>(shape.channels) +
                                     tiling.output_cost() * static_cast<double>(shape.filters));
  return points * kernels * tiles + transforms + points * kernels / 4 < direct;
}

}  // namespace detail

/// Parameters by what the machine keeps in its caches: of the pattern tiles, the one with the least estimated cost.
template <class Unit = arch::preferred>
[[nodiscard]] Parameters default_parameters(const LayerTraits& layer, const Machine& machine = this_machine()) {
  Parameters parameters;
  parameters.tap_vectors = max_tap_vectors(layer.registers, layer.block);
  parameters.blocks_per_pass = detail::blocks_per_pass(layer, machine);
  if (parameters.blocks_per_pass == Parameters::all) {
    parameters.prefetch_level = 2;
  } else {
    parameters.images_per_turn =
        std::max<std::size_t>(machine.cached_image() / (layer.input.image_stride() * sizeof(float)), 1);
  }

  if (detail::winograd_pays(layer)) {
    parameters.kernel = Kernel::winograd;
    return parameters;
  }

  Parameters best;
  double least = 0;
  for (const Tile tile : layer.pattern_tiles) {
    if (!layer.runs(tile)) continue;
    Parameters candidate = parameters;
    candidate.kernel = Kernel::pattern;
    candidate.pattern_tile = tile;
    const Plan plan = make_plan(layer, candidate);
    if (plan.parameters.kernel != Kernel::pattern) continue;
    const double cost =
        detail::estimated_cost<Unit>(plan, layer.input, layer.registers, machine.cached_tile() / map_alignment);
    if (best.kernel != Kernel::pattern || cost < least) {
      best = candidate;
      least = cost;
    }
  }
  if (best.kernel == Kernel::pattern) return best;
  if (layer.runs_depthwise()) {
    parameters.kernel = Kernel::depthwise;
    return parameters;
  }

  // Loads that miss the first-level cache take twice the time.
  const auto bytes_of = [&](std::size_t vectors) {
    return detail::tile_bytes(layer.shape, layer.input, vectors * layer.registers.lanes);
  };
  if (!requests_input(layer.block) && !layer.shape.depthwise() &&
      bytes_of(parameters.tap_vectors) > machine.cached_piece()) {
    parameters.tap_vectors = std::min<std::size_t>(parameters.tap_vectors, machine.streamed_vectors);
    const std::size_t fit = (bytes_of(parameters.tap_vectors) + machine.cached_piece() - 1) / machine.cached_piece();
    const std::size_t worth = layer.kept_weights / layer.shape.filters / machine.least_piece;
    if (layer.whole_vectors()) parameters.pieces = std::clamp<std::size_t>(worth, 1, fit);
    if (parameters.pieces > 1) {
      parameters.blocks_per_pass = Parameters::all;
      parameters.images_per_turn = 1;
    }
  }
  return parameters;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template Parameters default_parameters<arch::preferred>(const LayerTraits& layer, const Machine& machine);
#endif

}}}  // namespace patdnn::v0::kernels
