#pragma once
// The forms of depthwise layers, each of whose filters has a channel of its own.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/staging.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile_form.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A channel and its filter at a time: row by row where the layer's maps allow it, else in one flat run.
template <class Unit>
// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): nobody deletes it
class DepthwiseForm final : public TileForm<Unit> {
 public:
  constexpr DepthwiseForm() noexcept : TileForm<Unit>(Kernel::depthwise, "depthwise") {}

  [[nodiscard]] std::string refusal(const LayerTraits& layer, const Parameters&) const override {
    if (!layer.runs_depthwise()) {
      return "parameters: the depthwise kernel, expected a depthwise layer with an output of the input's pitch and a "
             "tail, neither pooled nor averaged";
    }
    return {};
  }

  [[nodiscard]] Plan plan(const LayerTraits& layer, const Parameters& parameters) const override {
    const std::size_t lanes = layer.registers.lanes;
    const auto vectors_of = [&](std::size_t n) { return static_cast<std::uint32_t>((n + lanes - 1) / lanes); };
    Plan plan = begun_plan(layer, parameters);
    plan.because = layer.depthwise_rows ? Because::channel_rows : Because::own_channels;
    plan.packing = layer.depthwise_rows ? 1 : 0;  // taps are addressed otherwise
    plan.block = 1;
    plan.flat = !layer.depthwise_rows;
    TileSpan span{0, 0, 1, vectors_of(layer.output.flat_lanes()), Kernel::depthwise};
    if (layer.depthwise_rows) {
      const auto [rows, columns] = covered_extents(layer);
      span = {0, 0, static_cast<std::uint16_t>(rows), vectors_of(columns), Kernel::depthwise_rows};
    }
    plan.spans.push_back(span);
    plan.tile = {span.rows, span.vectors};
    return plan;
  }

  [[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer, const Machine& machine) const override {
    if (!layer.runs_depthwise()) return {};
    std::vector<Parameters> one(1, detail::cached_defaults(layer, machine, Kernel::depthwise));
    return one;
  }

  [[nodiscard]] PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                 const Form::Like* like) const override {
    // Staged channels stay in the second-level cache while there are few areas for them.
    PackedLayer packed = this->pack_lists(weights, layer, like, layer.stages() ? 16 : 64);
    const std::size_t stride = layer.traits.shape.stride.width;
    packed.functions = {layer.traits.depthwise_rows ? layer.table.depthwise_rows[stride - 1] : layer.table.depthwise};
    if (layer.stages()) packed.scratch_elements = staged_elements(layer.traits.input, packed.chunks.size() - 1);
    return packed;
  }

  /// Runs a staged input channel by channel. A task stages each where its last one was, so that it stays in cache.
  void run(const PlannedLayer& layer, const PackedLayer& packed, const LayerRun& run) const override {
    if (!layer.stages()) {
      TileForm<Unit>::run(layer, packed, run);
      return;
    }
    const std::size_t stride = channel_stride(layer.traits);
    float* const areas = run.scratch + aligned_head(layer.traits.input);
    // One image after the other, since an area belongs to one chunk.
    for (std::size_t image = 0; image < run.input.images; ++image) {
      run.executor.run(packed.chunks.size() - 1, [&](std::size_t chunk) noexcept {
        float* const area = areas + chunk * stride;
        for (std::size_t block = packed.chunks[chunk]; block < packed.chunks[chunk + 1]; ++block) {
          const std::size_t channel = packed.taps.filter[block];
          // The area's pads are zero from the first channel on.
          stage_channel<Unit>(layer, packed.phases_read, run.input, image, channel, area,
                              block == packed.chunks[chunk]);
          // The block's offsets count from where channel 0 would be.
          const float* const origin = this->first_read(layer.traits, area - channel * stride);
          this->run_span(layer, packed, run.output, 0, origin, image, {block, block + 1}, {0, 1}, run.finish);
        }
      });
    }
  }
};

}}}  // namespace patdnn::v0::kernels
