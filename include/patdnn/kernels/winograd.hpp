#pragma once
// Winograd's minimal filtering F(4 × 4, 3 × 3) (Lavin & Gray, CVPR 2016, arXiv 1509.09308): 36 multiplications where a
// tile of 4 × 4 outputs directly takes 144; and F(2 × 2, 3 × 3), 16 instead of 36, for maps of so few tiles that the
// larger ones would leave most of a vector empty.
//
// A tile's inputs (6 × 6 or 4 × 4) and a kernel's 3 × 3 weights are transformed to as many points. At each point, the
// convolution becomes a 1 × 1 convolution of maps of one pixel per tile: the tap kernel's work, for lists of channels.
// Kernels are kept or dropped as wholes; single taps have no place here.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/packed_lists.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace winograd {

/// Outputs may be off by this many times the tolerance of direct sums of the largest inputs: the transforms multiply
/// inputs by up to 5 and sums by up to 8 along each axis.
inline constexpr double rounding_growth = 4;

/// Vectors of tiles that are worked on together, at most.
inline constexpr std::size_t max_vectors = 6;

/// The tiles that cover an output.
struct Tiling {
  std::size_t outputs;  // of a tile along each axis: 2 or 4
  std::size_t across;   // tiles
  std::size_t down;

  constexpr Tiling(const ConvShape& shape, std::size_t outputs_per_axis) noexcept
      : outputs(outputs_per_axis),
        across((shape.output_width() + outputs - 1) / outputs),
        down((shape.output_height() + outputs - 1) / outputs) {}

  [[nodiscard]] constexpr std::size_t tiles() const noexcept { return across * down; }
  [[nodiscard]] constexpr std::size_t vectors(std::size_t lanes) const noexcept {
    return (tiles() + lanes - 1) / lanes;
  }
  /// Inputs of a tile along each axis.
  [[nodiscard]] constexpr std::size_t inputs() const noexcept { return outputs + 2; }
  [[nodiscard]] constexpr std::size_t points() const noexcept { return inputs() * inputs(); }

  /// What transforming one vector of tiles costs, for a channel and for a filter, in multiply-adds of a vector: stores
  /// included, measured on Zen 4.
  static constexpr double input_cost = 400;
  [[nodiscard]] constexpr double output_cost() const noexcept { return outputs == 4 ? 600 : 250; }
};

/// The tiling that multiplies fewer vectors: large tiles, unless the output has too few of them.
[[nodiscard]] constexpr Tiling choose_tiling(const ConvShape& shape, std::size_t lanes) noexcept {
  const Tiling small(shape, 2);
  const Tiling large(shape, 4);
  return small.points() * small.vectors(lanes) < large.points() * large.vectors(lanes) ? small : large;
}

/// Whether a layer has the shape for Winograd's filtering.
[[nodiscard]] constexpr bool suits(const ConvShape& shape) noexcept {
  return shape.kernel_height == 3 && shape.kernel_width == 3 && shape.stride == 1 && shape.dilation == 1 &&
         shape.groups == 1;
}

/// Whether all kernels that are kept keep all of their taps.
[[nodiscard]] inline bool keeps_whole_kernels(const fkw::FkwData& weights) noexcept {
  const std::uint64_t all = (std::uint64_t{1} << (weights.kernel_height * weights.kernel_width)) - 1;
  bool whole = true;
  weights.for_each_block_kernel(
      [&](std::size_t, std::size_t, std::uint64_t taps, std::size_t) { whole = whole && taps == all; });
  return whole;
}

/// Points of the larger tiles.
inline constexpr std::size_t max_points = 36;

/// Kernels that are transformed together: as many values of a point as a cache line holds.
inline constexpr std::size_t kernels_together = 16;

/// One value of each of the kernels that are transformed together.
using KernelValues = std::array<double, kernels_together>;

/// The kernels' weights at the points of tiles, tiling.points() values each: G g Gᵀ, in double so that they are rounded
/// once.
///
/// kernels  their entries, row by row
/// points   receives the values of every point
template <class Unit = arch::native>
void transform_kernels(const std::array<KernelValues, 9>& kernels, const Tiling& tiling,
                       std::array<KernelValues, max_points>& points) noexcept {
  std::array<std::array<KernelValues, 6>, 3> columns{};
  const auto along = [&](const KernelValues& a, const KernelValues& b, const KernelValues& c, KernelValues* to) {
    for (std::size_t i = 0; i < kernels_together; ++i) {
      if (tiling.outputs == 2) {
        to[0][i] = a[i];
        to[1][i] = (a[i] + b[i] + c[i]) / 2;
        to[2][i] = (a[i] - b[i] + c[i]) / 2;
        to[3][i] = c[i];
      } else {
        to[0][i] = a[i] / 4;
        to[1][i] = -(a[i] + b[i] + c[i]) / 6;
        to[2][i] = -(a[i] - b[i] + c[i]) / 6;
        to[3][i] = (a[i] + 2 * b[i] + 4 * c[i]) / 24;
        to[4][i] = (a[i] - 2 * b[i] + 4 * c[i]) / 24;
        to[5][i] = c[i];
      }
    }
  };
  for (std::size_t x = 0; x < 3; ++x) along(kernels[x], kernels[3 + x], kernels[6 + x], columns[x].data());
  const std::size_t inputs = tiling.inputs();
  for (std::size_t y = 0; y < inputs; ++y) along(columns[0][y], columns[1][y], columns[2][y], &points[y * inputs]);
}

/// The lists of a layer's convolutions, one for each point, which differ in their weights alone: those of point p begin
/// p · n behind the first, with n = weight.size() / tiling.points().
///
/// data            of whole kernels
/// channel_stride  elements from a channel's tiles to the next one's
template <class Unit = arch::native>
[[nodiscard]] PackedLists point_lists(const fkw::FkwData& data, const Tiling& tiling, std::size_t channel_stride,
                                      unsigned block) {
  PackedLists form;
  form.block = block;
  std::vector<kernels::detail::Step<Unit>> of_block;  // steps of the block at hand
  std::vector<std::size_t> from;                      // of every step, its first weight in `data`
  for (std::size_t b = 0; b < data.blocks(); ++b) {
    of_block.clear();
    for (std::size_t k = data.offset[b]; k < data.offset[b + 1]; ++k) {
      const auto offset = static_cast<std::uint32_t>(data.index[k] * channel_stride * sizeof(float));
      of_block.push_back({offset, k * 9 * data.block});
    }
    kernels::detail::sort_by_offset<Unit>(of_block);
    const std::size_t live = data.live_filters(b);
    for (std::size_t first = 0; first < live; first += block) {
      form.begin.push_back(static_cast<std::uint32_t>(from.size()));
      form.weights.push_back(from.size() * block);
      form.live.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(block, live - first)));
      for (std::size_t g = 0; g < block; ++g) form.filter.push_back(data.reorder[b * data.block + first + g]);
      for (const kernels::detail::Step<Unit>& step : of_block) {
        form.offset.push_back(step.offset);
        from.push_back(step.weight + first);
      }
      form.end.push_back(static_cast<std::uint32_t>(from.size()));
    }
  }
  check_countable(from.size());
  form.offset.resize(form.offset.size() + max_lookahead);
  const std::size_t weights = from.size() * block;
  PackedWeights packed(tiling.points() * weights);
  std::array<KernelValues, 9> entries{};
  std::array<KernelValues, max_points> transformed{};
  for (std::size_t begin = 0; begin < weights; begin += kernels_together) {
    const std::size_t count = std::min(kernels_together, weights - begin);
    for (std::size_t i = 0; i < count; ++i) {
      const float* const kernel = data.weight.data() + from[(begin + i) / block] + (begin + i) % block;
      for (std::size_t e = 0; e < 9; ++e) entries[e][i] = static_cast<double>(kernel[e * data.block]);
    }
    transform_kernels<Unit>(entries, tiling, transformed);
    for (std::size_t p = 0; p < tiling.points(); ++p) {
      float* const to = packed.data() + p * weights + begin;
      for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<float>(transformed[p][i]);
    }
  }
  form.weight = std::make_shared<const PackedWeights>(std::move(packed));
  return form;
}

/// The same lists for another channel stride, on the same packed weights.
[[nodiscard]] inline PackedLists rebound(const PackedLists& form, std::size_t from_stride, std::size_t to_stride) {
  PackedLists result = form;
  for (std::uint32_t& offset : result.offset) {
    offset = static_cast<std::uint32_t>(offset / from_stride * to_stride);
  }
  return result;
}

}}}}  // namespace patdnn::v0::kernels::winograd
