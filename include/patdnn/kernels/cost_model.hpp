#pragma once
// The time that tiles should take: PatDNN's performance estimator (§5.5), from what their loops load and compute.
//
// A tile's list of taps runs at the slower of two rates, multiply-adds and loads. On top of that come lines from beyond
// the first-level cache: a tile's input, which every block reads again and which is larger than that cache or not; and
// the block's weights, which every tile reads again. Out-of-order execution hides a part of them behind the arithmetic.

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/plan.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// The part of the time for lines from beyond the first-level cache that arithmetic does not hide.
inline constexpr double exposed = 0.35;

/// Seconds to read a line that was last read `bytes` of other data ago.
[[nodiscard]] inline double line_seconds(const Machine& machine, double bytes) noexcept {
  if (bytes <= 0.75 * static_cast<double>(machine.l1_bytes)) return 0.0;
  if (bytes <= 0.75 * static_cast<double>(machine.l2_bytes)) return 1 / machine.l2_lines;
  if (bytes <= 0.75 * static_cast<double>(machine.l3_bytes)) return 1 / machine.l3_lines;
  return 1 / machine.memory_lines;
}

}  // namespace detail

/// Estimated seconds of a plan of tiles that walk lists, for one image of float on one thread.
template <class Unit>
[[nodiscard]] [[gnu::always_inline]] inline double tile_seconds(const LayerTraits& layer, const Plan& plan,
                                                                const Machine& machine) {
  const Parameters& how = plan.parameters;
  const ConvShape& shape = layer.shape;
  constexpr double line = map_alignment;
  const auto lanes = static_cast<double>(layer.registers.lanes);
  const double vector = lanes * sizeof(float);
  const double block = plan.block;
  const std::size_t blocks_of_group = (shape.filters / shape.groups + plan.block - 1) / plan.block;
  const auto blocks = static_cast<double>(blocks_of_group * shape.groups);
  const double steps = static_cast<double>(layer.kept_weights) / static_cast<double>(shape.filters);  // taps of a list
  const double in_pass = std::min(static_cast<double>(how.blocks_per_pass), blocks);
  const double in_turn =
      std::min<double>(static_cast<double>(how.tiles_per_turn), static_cast<double>(plan.spans.size()));

  const auto line_seconds = [&](double bytes) { return detail::line_seconds(machine, bytes); };
  const double image = static_cast<double>(layer.input.image_stride()) * sizeof(float);
  const double block_bytes = steps * (block + 1) * sizeof(float);
  const double weight_bytes = block_bytes * blocks;

  constexpr Pattern typical = default_patterns[0];
  constexpr double list_slots = 60;
  constexpr double call_slots = 400;

  double seconds = 0;
  for (const TileSpan& span : plan.spans) {
    const double rows = span.rows;
    const double vectors = span.vectors;
    const double tile_vectors = rows * vectors;
    const bool pattern = span.kernel == Kernel::pattern;

    // The list's arithmetic and its loads. Columns left and right of the centre are not aligned; in a flat run whose
    // pitch is no multiple of a vector, none is.
    const double accumulators = block * tile_vectors;
    double loads_per_step = tile_vectors;
    if (pattern) {
      loads_per_step = static_cast<double>(loads_per_kernel(typical, {span.rows, span.vectors})) / typical.entries();
    }
    const bool aligned_pitch = layer.input.pitch % layer.registers.lanes == 0;
    const double unaligned = !aligned_pitch ? 1.0 : 1.0 - 1.0 / static_cast<double>(shape.kernel_width);
    const double input_load = unaligned / machine.crossing_loads + (1 - unaligned) / machine.loads;
    const double broadcasts = block + (pattern ? 0.25 : 1.0);  // weights, and the step's offset
    // A multiply-add takes four cycles, and two begin in each: fewer than 8 accumulators wait for each other.
    const double multiply_adds = std::max(accumulators, 8.0);
    const double step_seconds = std::max((multiply_adds + (pattern ? 1.0 : 0.5)) / machine.multiply_adds,
                                         loads_per_step * input_load + broadcasts / machine.loads);
    // A list's loop ends in a branch that is predicted badly; a call sets up a tile.
    const double passes = std::ceil(blocks / in_pass);
    const auto pieces = static_cast<double>(how.pieces);
    const double lists = blocks * pieces * list_slots + passes * pieces * call_slots;
    const double compute = blocks * (steps * step_seconds + accumulators / machine.loads +
                                     (pieces - 1) * 3 * accumulators / machine.loads) +
                           lists / machine.multiply_adds;

    // Lines of the tile's input: all, and those that the taps of one list touch. Taps of one kernel share most of them.
    const std::size_t rows_reached = (shape.span_height() - 1) / shape.stride.height;
    const auto reach = static_cast<double>(rows_reached);
    const auto phases = static_cast<double>(std::min(shape.kernel_height, shape.stride.height) *
                                            std::min(shape.kernel_width, shape.stride.width));
    const std::size_t group_channels = shape.channels / shape.groups;
    const double planes = static_cast<double>(group_channels) * phases;
    const double entries = static_cast<double>(shape.kernel_height * shape.kernel_width) / phases;
    const double touched_planes = std::min(planes, steps / std::min(entries, typical.entries() / phases));
    const double width = vectors * vector / line + (aligned_pitch ? 0.5 : 1.0);
    const double plane_lines = (rows + reach) * width;
    const double tile_bytes =
        plan.flat ? planes * (vectors * vector + reach * static_cast<double>(layer.input.pitch) * sizeof(float))
                  : planes * plane_lines * line;
    const double touched = std::min(touched_planes * plane_lines, steps * loads_per_step * 1.5);
    const double again = line_seconds(tile_bytes / pieces + block_bytes);
    const double turn_bytes = std::min(image, tile_bytes * in_turn) + block_bytes * in_pass;
    const double first = passes > 1 ? line_seconds(turn_bytes) : line_seconds(std::max(image, tile_bytes));
    const double hidden = how.prefetch_level == 0 ? 1.0 : 0.5;
    const double input = (blocks - passes) * touched * again + passes * planes * plane_lines * first * hidden;

    // Weights come again with every tile.
    const double between = in_turn > 1 && passes > 1 ? block_bytes * in_pass : weight_bytes;
    const double weights = weight_bytes / line * line_seconds(between + tile_bytes / pieces);
    const double transfers = detail::exposed * (input + weights);
    seconds += std::max(compute, transfers) + 0.1 * std::min(compute, transfers);
  }
  // Outputs are written once.
  const double outputs = static_cast<double>(layer.output.planes() * layer.output.plane_stride) * sizeof(float);
  return seconds + outputs / line * line_seconds(outputs);
}

}}}  // namespace patdnn::v0::kernels
