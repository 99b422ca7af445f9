#pragma once
// The common part of forms that cover the output with tiles and walk a block's list for each.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/cost_model.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/packed_lists.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/staging.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

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

/// The defaults that forms begin with: how many blocks and images a pass takes and whether it asks for the next tile's
/// input, by what the machine keeps in its caches.
[[nodiscard]] inline Parameters cached_defaults(const LayerTraits& layer, const Machine& machine, Kernel kernel) {
  Parameters parameters;
  parameters.kernel = kernel;
  parameters.tap_vectors = max_tap_vectors(layer.registers, layer.block);
  parameters.blocks_per_pass = blocks_per_pass(layer, machine);
  if (parameters.blocks_per_pass == Parameters::all) {
    parameters.prefetch_level = 2;
  } else {
    parameters.images_per_turn =
        std::max<std::size_t>(machine.cached_image() / (layer.input.image_stride() * sizeof(float)), 1);
  }
  return parameters;
}

/// The shape by which taps are addressed: depthwise rows are not in phases, and step over pixels themselves.
[[nodiscard]] inline ConvShape addressed_shape(const LayerTraits& layer) noexcept {
  ConvShape shape = layer.shape;
  if (layer.depthwise_rows) shape.stride = 1;
  return shape;
}

}  // namespace detail

/// A form whose spans are tiles. A derived one plans them, names their functions when it packs, and says when it suits.
template <class Unit>
class TileForm : public Form {
 public:
  using Form::Form;

  [[nodiscard]] double seconds(const LayerTraits& layer, const Plan& plan, const Machine& machine) const override {
    return tile_seconds<Unit>(layer, plan, machine);
  }

  void run(const PlannedLayer& layer, const PackedLayer& packed, const LayerRun& run) const override {
    const Parameters& how = layer.plan.parameters;
    const std::size_t chunks = packed.chunks.size() - 1;
    const std::size_t spans = layer.plan.spans.size();
    // All tiles of a filter add to its average.
    const bool averages = layer.plan.pooling == Pooling::global_average;
    for_each_staged<Unit>(layer, packed.phases_read, run,
                          [&](const MapView<const float>& input, std::size_t first_output, std::size_t images) {
                            const TaskGrid tasks(concurrency(run.executor), images, averages ? 1 : spans, chunks,
                                                 {how.split, how.tasks_per_thread, how.images_per_turn});
                            const float* const origin = first_read(layer.traits, input.data);
                            run.executor.run(tasks.size(), [&](std::size_t i) noexcept {
                              const TaskGrid::Task task = tasks[i];
                              const Range tiles = averages ? Range{0, spans} : task.tiles;
                              for_each_run(tiles, how.tiles_per_turn, [&](Range turn) {
                                const Range all{packed.chunks[task.chunks.first], packed.chunks[task.chunks.last]};
                                for_each_run(all, how.blocks_per_pass, [&](Range blocks) {
                                  for (std::size_t image = task.images.first; image < task.images.last; ++image) {
                                    const float* const from = origin + image * layer.traits.input.image_stride();
                                    for (std::size_t s = turn.first; s < turn.last; ++s) {
                                      run_pieces(layer, packed, run, s, from, first_output + image, blocks);
                                    }
                                  }
                                });
                              });
                            });
                          });
  }

 protected:
  TileForm(const TileForm&) = default;
  TileForm(TileForm&&) noexcept = default;
  TileForm& operator=(const TileForm&) = default;
  TileForm& operator=(TileForm&&) noexcept = default;
  ~TileForm() = default;

  /// The first pixel that a tap may reach, of an image whose pixel (0, 0) is given.
  [[nodiscard]] static const float* first_read(const LayerTraits& layer, const float* image) noexcept {
    const Padding halo = plane_halo(layer.shape.pad, detail::addressed_shape(layer).stride);
    return image - halo.top * layer.input.pitch - halo.left;
  }

  /// All of a packed layer but the functions of its spans, which walk PackedLayer::kernels for spans of
  /// Kernel::pattern, else PackedLayer::taps.
  ///
  /// most_chunks  runs of blocks of like work, at most; a task takes one or more
  [[nodiscard]] static PackedLayer pack_lists(const fkw::FkwData& weights, const PlannedLayer& layer,
                                              const Form::Like* like, std::size_t most_chunks = 64) {
    PackedLayer packed;
    const ConvShape shape = detail::addressed_shape(layer.traits);
    const MapLayout& input = layer.traits.input;
    const std::size_t pieces = layer.plan.parameters.pieces;
    const auto packed_as = [&](PackedLists PackedLayer::*lists, const auto& make) {
      std::optional<PackedLists> shared;
      if (like != nullptr && (like->packed.*lists).weight != nullptr) {
        shared = rebound<Unit>(like->packed.*lists, shape, like->layer.traits.input, input, pieces);
      }
      packed.*lists = shared ? std::move(*shared) : make();
    };
    const auto by_kernels = [](const TileSpan& s) { return s.kernel == Kernel::pattern; };
    const std::vector<TileSpan>& spans = layer.plan.spans;
    if (std::any_of(spans.begin(), spans.end(), by_kernels)) {
      packed_as(&PackedLayer::kernels, [&] { return kernel_lists<Unit>(weights, shape, input); });
    }
    if (!std::all_of(spans.begin(), spans.end(), by_kernels)) {
      packed_as(&PackedLayer::taps, [&] { return tap_lists<Unit>(weights, shape, input, layer.plan.block, pieces); });
    }
    packed.phases_read = phases_reached(shape);
    mark_pixels(packed, layer);
    share_work(packed, layer, most_chunks);
    if (layer.stages()) packed.scratch_elements = staged_elements(layer.traits.input, layer.traits.shape.channels);
    return packed;
  }

  /// Runs blocks on a span.
  ///
  /// origin  first_read() of the image
  /// image   of the output
  static void run_span(const PlannedLayer& layer, const PackedLayer& packed, const MapView<float>& output,
                       std::size_t s, const float* origin, std::size_t image, Range blocks, Range pieces,
                       const Finish<float>& finish) noexcept {
    const LayerTraits& traits = layer.traits;
    const Plan& plan = layer.plan;
    const TileSpan& span = plan.spans[s];
    const auto input_at = [&](const TileSpan& at) { return origin + at.row * traits.input.pitch + at.column; };
    const std::size_t shrink = plan.pooling == Pooling::max_2x2 ? 2 : 1;
    std::size_t offset = image * layer.output.image_stride();
    if (layer.output.phases == 1 && plan.pooling != Pooling::global_average) {
      offset += span.row / shrink * layer.output.pitch + span.column / shrink;
    }
    TilePlace<float> place{};
    place.input = input_at(span);
    place.input_pitch = traits.input.pitch;
    // A strided 1 × 1 reads one phase of each channel.
    const bool one_phase = packed.phases_read == 1;
    place.input_plane = one_phase ? channel_stride(traits) : traits.input.plane_stride;
    place.input_planes = one_phase ? traits.input.channels : traits.input.planes();
    place.output = output.data + offset;
    place.output_offset = offset;
    place.output_pitch = layer.output.pitch;
    place.output_plane = layer.output.phases.product() * layer.output.plane_stride;
    place.row = span.row;
    place.column = span.column;
    place.columns = plan.flat ? 0 : traits.output.width - span.column / shrink;
    place.pixels = plan.flat ? packed.pixels.data() + span.column / traits.registers.lanes : nullptr;
    const Parameters& how = plan.parameters;
    if (how.prefetch_level > 0 && pieces.last == how.pieces && s + how.prefetch_distance < plan.spans.size()) {
      const TileSpan& next = plan.spans[s + how.prefetch_distance];
      const ConvShape& shape = traits.shape;
      const std::size_t reach =
          detail::phase_position(shape.span_height() - 1, shape.pad.top, shape.stride.height).shift;
      const std::size_t rows = next.rows + reach;
      place.next = input_at(next);
      // A flat run has already read all but the last row of what its next tile reads.
      place.next_row = plan.flat ? rows - 1 : 0;
      place.next_rows = rows - place.next_row;
      place.next_columns = next.vectors * traits.registers.lanes;
      place.next_level = how.prefetch_level;
    }
    place.tile = {span.rows, span.vectors};
    place.rows = traits.output.height;
    place.vectors = span.vectors;
    const PackedLists& lists = span.kernel == Kernel::pattern ? packed.kernels : packed.taps;
    packed.functions[s](lists.lists(pieces), place, blocks.first, blocks.last, finish);
  }

 private:
  /// Cuts the blocks into chunks of like numbers of steps, so that there are enough tasks for many threads.
  ///
  /// most  chunks
  [[gnu::always_inline]] static void share_work(PackedLayer& packed, const PlannedLayer& layer, std::size_t most) {
    const PackedLists& lists = layer.plan.parameters.kernel == Kernel::pattern ? packed.kernels : packed.taps;
    const std::size_t blocks = lists.blocks();
    const std::size_t wanted = std::min(most, blocks);
    packed.chunks.assign(1, 0);
    for (std::size_t i = 1; i < wanted; ++i) {
      const auto steps = static_cast<std::uint32_t>(lists.steps() * i / wanted);
      const auto first = lists.begin.begin();
      const auto at = std::lower_bound(first, first + static_cast<std::ptrdiff_t>(blocks), steps) - first;
      if (static_cast<std::size_t>(at) > packed.chunks.back()) packed.chunks.push_back(static_cast<std::size_t>(at));
    }
    if (packed.chunks.back() < blocks) packed.chunks.push_back(blocks);
  }

  /// Runs blocks on a span: the pieces of their lists one after the other, each but the first adding to what the last
  /// one stored. Only sums can be stored in between: where they are handed over, all pieces run at once.
  static void run_pieces(const PlannedLayer& layer, const PackedLayer& packed, const LayerRun& run, std::size_t s,
                         const float* origin, std::size_t image, Range blocks) noexcept {
    const std::size_t pieces = layer.plan.parameters.pieces;
    if (pieces == 1 || run.finish.hand_over.store != nullptr) {
      run_span(layer, packed, run.output, s, origin, image, blocks, {0, pieces}, run.finish);
      return;
    }
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      run_span(layer, packed, run.output, s, origin, image, blocks, {piece, piece + 1},
               piece_of(run.finish, piece, pieces, run.output.data));
    }
  }

  static void mark_pixels(PackedLayer& packed, const PlannedLayer& layer) {
    if (!layer.plan.flat) return;
    const std::size_t lanes = layer.traits.registers.lanes;
    const MapLayout& map = layer.traits.output;
    const int shift = std::countr_zero(lanes);
    packed.pixels.assign((map.flat_lanes() + lanes - 1) / lanes, 0);
    for (std::size_t row = 0; row < map.flat_lanes(); row += map.pitch) {
      const std::size_t end = std::min(row + map.width, map.flat_lanes());
      for (std::size_t lane = row; lane < end;) {
        const std::size_t first = lane & (lanes - 1);
        const std::size_t count = std::min(lanes - first, end - lane);
        packed.pixels[lane >> shift] |= static_cast<LaneMask>(((std::uint64_t{1} << count) - 1) << first);
        lane += count;
      }
    }
  }
};

}}}  // namespace patdnn::v0::kernels
