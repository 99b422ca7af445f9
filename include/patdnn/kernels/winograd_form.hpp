#pragma once
// The form of layers with whole 3 × 3 kernels: Winograd's filtering.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/cost_model.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/staging.hpp>
#include <patdnn/kernels/tap_form.hpp>
#include <patdnn/kernels/tile_form.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/kernels/winograd_run.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Tiles of 4 × 4 or of 2 × 2 outputs, multiplied point by point.
template <class Unit>
// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): nobody deletes it
class WinogradForm final : public Form {
 public:
  constexpr WinogradForm() noexcept : Form(Kernel::winograd, "winograd", Tuning::no) {}

  [[nodiscard]] std::string refusal(const LayerTraits& layer, const Parameters&) const override {
    if (!layer.winograd) {
      return "parameters: Winograd's filtering, expected a 3 × 3 layer of stride 1, without dilation or groups, whose "
             "kernels are whole, and a caller that allows it";
    }
    return {};
  }

  [[nodiscard]] Plan plan(const LayerTraits& layer, const Parameters& parameters) const override {
    const std::size_t lanes = layer.registers.lanes;
    Plan plan = begun_plan(layer, parameters);
    plan.flat = layer.flat();
    plan.tile = {};
    const winograd::Tiling tiling = winograd::tiling_of(layer);
    plan.because = tiling.outputs == 2 ? Because::winograd_2x2 : Because::winograd_4x4;
    plan.packing = static_cast<unsigned>(tiling.outputs);
    const std::size_t vectors = tiling.vectors(lanes);
    const std::size_t most = std::min(parameters.tap_vectors, winograd::max_vectors);
    detail::split_evenly(vectors, most, [&](std::size_t v, std::size_t n) {
      plan.spans.push_back(
          {0, static_cast<std::uint32_t>(v * lanes), 1, static_cast<std::uint32_t>(n), Kernel::winograd});
      plan.tile.vectors = std::max(plan.tile.vectors, static_cast<unsigned>(n));
    });
    return plan;
  }

  [[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer, const Machine& machine) const override {
    if (!layer.winograd) return {};
    std::vector<Parameters> one(1, detail::cached_defaults(layer, machine, Kernel::winograd));
    return one;
  }

  /// Seconds of a 1 × 1 layer for each point, on maps of a pixel per tile, and of the transforms around them.
  [[nodiscard]] double seconds(const LayerTraits& layer, const Plan& plan, const Machine& machine) const override {
    const auto channels = static_cast<double>(layer.shape.channels);
    const auto filters = static_cast<double>(layer.shape.filters);
    const winograd::Tiling tiling = winograd::tiling_of(layer);
    const auto points = static_cast<double>(tiling.points());
    const std::size_t stride = winograd::tile_stride(layer, plan);
    LayerTraits point;
    point.shape = {.channels = layer.shape.channels,
                   .filters = layer.shape.filters,
                   .height = 1,
                   .width = stride,
                   .kernel_height = 1,
                   .kernel_width = 1};
    point.block = plan.block;
    point.kept_weights = layer.kept_weights / 9;
    point.registers = layer.registers;
    point.input = point.output = {
        .channels = layer.shape.channels, .height = 1, .width = stride, .pitch = stride, .plane_stride = stride};
    point.output.channels = layer.shape.filters;
    const double bytes = points * (channels + filters) * static_cast<double>(stride) * sizeof(float);
    double seconds = 0;
    for (const TileSpan& span : plan.spans) {
      Plan multiply;
      multiply.block = plan.block;
      multiply.tile = {1, span.vectors};
      multiply.spans.push_back({0, 0, 1, span.vectors, Kernel::tap});
      const double vectors = span.vectors;
      seconds += points * TapForm<Unit>().seconds(point, multiply, machine);
      seconds += vectors * (tiling.input_cost * channels + tiling.output_cost() * filters) / machine.multiply_adds;
      seconds += detail::exposed * 2 * bytes / map_alignment * detail::line_seconds(machine, bytes);
    }
    return seconds;
  }

  [[nodiscard]] PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                 const Like* like) const override {
    const Plan& plan = layer.plan;
    const std::size_t stride = winograd::tile_stride(layer.traits, plan);
    const auto lists = [&] {
      if (like == nullptr) {
        return winograd::point_lists<Unit>(weights, winograd::tiling_of(layer.traits), stride, plan.block);
      }
      return winograd::rebound(like->packed.taps, winograd::tile_stride(like->layer.traits, like->layer.plan), stride);
    };
    PackedLayer packed{.taps = lists()};
    for (const TileSpan& span : plan.spans) {
      packed.functions.push_back(layer.table.tap_tile(plan.block, {span.rows, span.vectors}));
    }
    if (layer.stages()) packed.scratch_elements = staged_elements(layer.traits.input, layer.traits.shape.channels);
    packed.scratch_elements += winograd::scratch_elements(layer.traits, plan);
    return packed;
  }

  void run(const PlannedLayer& layer, const PackedLayer& packed, const LayerRun& run) const override {
    const LayerTraits& traits = layer.traits;
    const std::size_t size = winograd::tiling_of(traits).outputs == 2 ? 0 : 1;
    const winograd::Functions functions{layer.table.winograd_input[size], layer.table.winograd_output[size],
                                        packed.functions};
    float* const points =
        run.scratch + packed.scratch_elements - winograd::scratch_elements(traits, layer.plan);  // behind the staged
    for_each_staged<Unit>(layer, packed.phases_read, run,
                          [&](const MapView<const float>& input, std::size_t first_output, std::size_t images) {
                            winograd::run<Unit>(functions, traits, layer.plan, packed.taps, input, run.output,
                                                first_output, images, run.finish, run.executor, points);
                          });
  }
};

}}}  // namespace patdnn::v0::kernels
