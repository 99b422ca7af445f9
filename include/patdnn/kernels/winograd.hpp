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

/// A kernel's weights at the points of tiles, tiling.points() values: G g Gᵀ, in double so that they are rounded once.
template <class Unit = arch::native>
[[nodiscard]] [[gnu::always_inline]] inline std::array<double, max_points> transform_kernel(
    const std::array<double, 9>& kernel, const Tiling& tiling) {
  const auto along = [&](double a, double b, double c) {
    return tiling.outputs == 2
               ? std::array<double, 6>{a, (a + b + c) / 2, (a - b + c) / 2, c}
               : std::array<double, 6>{
                     a / 4, -(a + b + c) / 6, -(a - b + c) / 6, (a + 2 * b + 4 * c) / 24, (a - 2 * b + 4 * c) / 24, c};
  };
  std::array<std::array<double, 6>, 3> columns{};
  for (std::size_t x = 0; x < 3; ++x) columns[x] = along(kernel[x], kernel[3 + x], kernel[6 + x]);
  std::array<double, max_points> result{};
  double* next = result.data();
  for (std::size_t y = 0; y < tiling.inputs(); ++y) {
    const auto row = along(columns[0][y], columns[1][y], columns[2][y]);
    for (std::size_t x = 0; x < tiling.inputs(); ++x) *next++ = row[x];
  }
  return result;
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
  struct Step {
    std::size_t kernel;  // of the block's
    std::size_t first;   // filter in the block
  };
  std::vector<Step> steps;
  std::vector<std::size_t> kernels;  // of the block at hand, by channel
  for (std::size_t b = 0; b < data.blocks(); ++b) {
    kernels.clear();
    for (std::size_t k = data.offset[b]; k < data.offset[b + 1]; ++k) kernels.push_back(k);
    std::sort(kernels.begin(), kernels.end(), [&](auto k, auto l) { return data.index[k] < data.index[l]; });
    const std::size_t live = data.live_filters(b);
    for (std::size_t first = 0; first < live; first += block) {
      form.begin.push_back(static_cast<std::uint32_t>(steps.size()));
      form.weights.push_back(steps.size() * block);
      form.live.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(block, live - first)));
      for (std::size_t g = 0; g < block; ++g) form.filter.push_back(data.reorder[b * data.block + first + g]);
      for (const std::size_t k : kernels) {
        form.offset.push_back(static_cast<std::uint32_t>(data.index[k] * channel_stride * sizeof(float)));
        steps.push_back({k, first});
      }
      form.end.push_back(static_cast<std::uint32_t>(steps.size()));
    }
  }
  check_countable(steps.size());
  form.offset.resize(form.offset.size() + max_lookahead);
  const std::size_t weights = steps.size() * block;
  PackedWeights packed(tiling.points() * weights);
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const float* const entries = data.weight.data() + steps[s].kernel * 9 * data.block + steps[s].first;
    for (std::size_t g = 0; g < block; ++g) {
      std::array<double, 9> kernel{};
      for (std::size_t e = 0; e < 9; ++e) kernel[e] = static_cast<double>(entries[e * data.block + g]);
      const std::array<double, max_points> transformed = transform_kernel(kernel, tiling);
      for (std::size_t p = 0; p < tiling.points(); ++p) {
        packed[p * weights + s * block + g] = static_cast<float>(transformed[p]);
      }
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
