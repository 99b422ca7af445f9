#pragma once
// A layer by Winograd's filtering: run by run of tiles, each transformed channel by channel, multiplied point by point,
// and transformed back filter by filter.

#include <algorithm>
#include <cstddef>
#include <span>

#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/packed_lists.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/kernels/winograd_transform.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace winograd {

/// The tiles of a layer.
[[nodiscard]] inline Tiling tiling_of(const LayerTraits& layer) noexcept {
  return choose_tiling(layer.shape, layer.registers.lanes);
}

/// Elements from one channel's tiles to the next one's, of a run of tiles.
[[nodiscard]] inline std::size_t tile_stride(const LayerTraits& layer, const Plan& plan) noexcept {
  return std::size_t{plan.tile.vectors} * layer.registers.lanes;
}

/// Elements of scratch for the points of all channels and all filters of a run of tiles.
[[nodiscard]] inline std::size_t scratch_elements(const LayerTraits& layer, const Plan& plan) noexcept {
  return tiling_of(layer).points() * (layer.shape.channels + layer.shape.filters) * tile_stride(layer, plan);
}

/// The functions that transform and multiply.
struct Functions {
  WinogradInputTransform<float> transform_input = nullptr;
  WinogradOutputTransform<float> transform_output = nullptr;
  std::span<const TileFunction<float>> multiply;  // for each of the plan's spans
};

/// Convolves `images` of the input, from its first on, into those of the output from `first_output` on.
///
/// lists   point_lists() for tile_stride()
/// finish  one that hands over its sums does so for each vector of outputs
/// memory  aligned, scratch_elements()
template <class Unit = arch::native>
[[gnu::always_inline]] inline void run(const Functions& functions, const LayerTraits& layer, const Plan& plan,
                                       const PackedLists& lists, const MapView<const float>& input,
                                       const MapView<float>& output, std::size_t first_output, std::size_t images,
                                       const Finish<float>& finish, ExecutorRef executor, float* memory) {
  const ConvShape& shape = layer.shape;
  const Tiling tiling = tiling_of(layer);
  const std::size_t points = tiling.points();
  const std::size_t lanes = layer.registers.lanes;
  const std::size_t stride = tile_stride(layer, plan);
  float* const sums = memory + points * shape.channels * stride;
  const std::size_t tasks = 4 * executor.concurrency();
  const auto for_each_part = [&](std::size_t count, const auto& f) {
    const std::size_t parts = std::min(count, tasks);
    executor.run(parts, [&](std::size_t part) noexcept {
      const Range range = part_of(count, parts, part);
      for (std::size_t i = range.first; i < range.last; ++i) f(i);
    });
  };
  const bool pools = plan.pooling == Pooling::max_2x2;
  const bool in_place = output.layout.phases == 1 && plan.pooling != Pooling::global_average;
  for (std::size_t image = 0; image < images; ++image) {
    for (std::size_t s = 0; s < plan.spans.size(); ++s) {
      const TileSpan& span = plan.spans[s];
      const std::size_t tiles = std::min(span.vectors * lanes, tiling.tiles() - span.column);
      const TileRun run{span.column / tiling.across, span.column % tiling.across, tiling.across, tiles};
      for_each_part(shape.channels, [&](std::size_t c) {
        WinogradInput<float> in{};
        in.run = run;
        in.from = input.data + image * layer.input.image_stride() + c * layer.input.plane_stride -
                  shape.pad.top * layer.input.pitch - shape.pad.left;
        in.pitch = layer.input.pitch;
        in.rows = shape.output_height() + 2;
        in.columns = shape.output_width() + 2;
        in.to = memory + c * stride;
        in.point_stride = shape.channels * stride;
        functions.transform_input(in);
      });
      const TileFunction<float> multiply = functions.multiply[s];
      executor.run(points, [&](std::size_t point) noexcept {
        Lists<float> of_point = lists.lists({0, 1});
        of_point.weight += point * (lists.weight->size() / points);
        TilePlace<float> place{};
        place.input = memory + point * shape.channels * stride;
        place.output = sums + point * shape.filters * stride;
        place.output_plane = stride;
        place.columns = stride;
        multiply(of_point, place, 0, lists.blocks(), Finish<float>{});
      });
      for_each_part(shape.filters, [&](std::size_t k) {
        WinogradOutput<float> out{};
        out.run = run;
        out.from = sums + k * stride;
        out.point_stride = shape.filters * stride;
        out.filter = k;
        out.rows = shape.output_height() - (pools ? shape.output_height() % 2 : 0);
        out.columns = shape.output_width() - (pools ? shape.output_width() % 2 : 0);
        out.pools = pools;
        out.in_place = in_place;
        out.clears_pads = plan.flat && in_place;
        const std::size_t offset = (first_output + image) * output.layout.image_stride();
        out.place.output = output.data + offset;
        out.place.output_offset = offset;
        out.place.output_pitch = output.layout.pitch;
        out.place.output_plane = output.layout.phases.product() * output.layout.plane_stride;
        out.store = finish.hand_over;
        out.finish = &finish;
        functions.transform_output(out);
      });
    }
  }
}

}}}}  // namespace patdnn::v0::kernels::winograd
