#pragma once
// The form that runs any weights: a flat list of taps for each block, whose filters share their loads.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tile_form.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// Bytes of input that one block's filters read for a tile of one row of `columns`.
[[nodiscard]] inline std::size_t tile_bytes(const ConvShape& shape, const MapLayout& input,
                                            std::size_t columns) noexcept {
  const std::size_t rows = (shape.span_height() - 1) / shape.stride.height * input.pitch;  // above the last
  const std::size_t phases =
      std::min(shape.kernel_height, shape.stride.height) * std::min(shape.kernel_width, shape.stride.width);
  return shape.channels / shape.groups * phases * (std::min(columns, input.flat_lanes()) + rows) * sizeof(float);
}

}  // namespace detail

/// Lists of taps, on tiles of a few vectors of one row; across the ends of rows where both maps have one pitch.
template <class Unit>
// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): nobody deletes it
class TapForm final : public TileForm<Unit> {
 public:
  constexpr TapForm() noexcept : TileForm<Unit>(Kernel::tap, "tap", Form::Tuning::yes, Form::Lists::cut) {}

  [[nodiscard]] std::string refusal(const LayerTraits& layer, const Parameters&) const override {
    if (layer.depthwise_rows) {
      return "parameters: the tap kernel, expected the depthwise one for a layer that runs row by row";
    }
    return {};
  }

  [[nodiscard]] Plan plan(const LayerTraits& layer, const Parameters& parameters) const override {
    Plan plan = begun_plan(layer, parameters);
    plan.because = Because::block_shares_loads;
    plan.flat = layer.flat();
    if (plan.flat) {
      detail::add_tap_spans<Unit>(plan, layer.registers, 0, 1, 0, layer.output.flat_lanes());
    } else {
      const auto [rows, columns] = covered_extents(layer);
      detail::add_tap_spans<Unit>(plan, layer.registers, 0, rows, 0, columns);
    }
    for (const TileSpan& s : plan.spans) {
      plan.tile = {std::max<unsigned>(plan.tile.rows, s.rows), std::max<unsigned>(plan.tile.vectors, s.vectors)};
    }
    return plan;
  }

  [[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer, const Machine& machine) const override {
    if (layer.depthwise_rows) return {};
    const std::size_t most = max_tap_vectors(layer.registers, layer.block);
    Parameters parameters = detail::cached_defaults(layer, machine, Kernel::tap);
    std::vector<Parameters> tried(most, parameters);
    // Loads that miss the first-level cache take twice the time.
    const auto bytes_of = [&](std::size_t vectors) {
      return detail::tile_bytes(layer.shape, layer.input, vectors * layer.registers.lanes);
    };
    if (!requests_input(layer.block) && !layer.shape.depthwise() && bytes_of(most) > machine.cached_piece()) {
      parameters.tap_vectors = std::min<std::size_t>(most, machine.streamed_vectors);
      const std::size_t fit = (bytes_of(parameters.tap_vectors) + machine.cached_piece() - 1) / machine.cached_piece();
      const std::size_t worth = layer.kept_weights / layer.shape.filters / machine.least_piece;
      if (layer.whole_vectors()) parameters.pieces = std::clamp<std::size_t>(worth, 1, fit);
      if (parameters.pieces > 1) {
        parameters.blocks_per_pass = Parameters::all;
        parameters.images_per_turn = 1;
      }
    }
    // First the parameters by these rules, then each other number of vectors, the most first.
    tried[0] = parameters;
    for (std::size_t i = 1; i < most; ++i) {
      tried[i].tap_vectors = i <= most - parameters.tap_vectors ? most + 1 - i : most - i;
    }
    return tried;
  }

  [[nodiscard]] PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                 const Form::Like* like) const override {
    PackedLayer packed = this->pack_lists(weights, layer, like);
    packed.functions.reserve(layer.plan.spans.size());
    for (const TileSpan& span : layer.plan.spans) {
      packed.functions.push_back(layer.table.tap_tile(layer.plan.block, {span.rows, span.vectors}));
    }
    return packed;
  }
};

}}}  // namespace patdnn::v0::kernels
