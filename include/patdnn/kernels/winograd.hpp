#pragma once
// Winograd's minimal filtering F(4 × 4, 3 × 3) (Lavin & Gray, CVPR 2016, arXiv 1509.09308): 36 multiplications where a
// tile of 4 × 4 outputs directly takes 144.
//
// A tile's 6 × 6 inputs and a kernel's 3 × 3 weights are transformed to 36 points each, and what convolution was
// becomes, at each point by itself, a 1 × 1 convolution of maps of one pixel per tile: the tap kernel's work, for lists
// of channels. Kernels are kept or dropped as wholes; single taps have no place here.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/run_form.hpp>

namespace patdnn::inline v0::kernels::winograd {

/// Outputs of a tile along each axis, and the inputs that they depend on.
inline constexpr std::size_t tile_outputs = 4;
inline constexpr std::size_t tile_inputs = 6;
inline constexpr std::size_t points = tile_inputs * tile_inputs;

/// How many times the tolerance of direct sums of the largest inputs its outputs may be off: the transforms multiply
/// inputs by up to 5 and sums by up to 8 along each axis.
inline constexpr double rounding_growth = 4;

/// What the transforms of one vector of tiles cost, of a channel and of a filter, in multiply-adds of a vector, their
/// stores included: measured on Zen 4.
inline constexpr double input_cost = 400;
inline constexpr double output_cost = 600;

/// Vectors of tiles that are worked on together, at most.
inline constexpr std::size_t max_vectors = 6;

/// The tiles that cover an output.
struct Tiling {
  std::size_t across;
  std::size_t down;

  explicit constexpr Tiling(const ConvShape& shape) noexcept
      : across((shape.output_width() + tile_outputs - 1) / tile_outputs),
        down((shape.output_height() + tile_outputs - 1) / tile_outputs) {}

  [[nodiscard]] constexpr std::size_t tiles() const noexcept { return across * down; }
};

/// Whether a layer has the shape for it.
[[nodiscard]] constexpr bool suits(const ConvShape& shape) noexcept {
  return shape.kernel_height == 3 && shape.kernel_width == 3 && shape.stride == 1 && shape.dilation == 1 &&
         shape.groups == 1;
}

/// Whether all kernels that are kept keep all of their taps.
template <class T>
[[nodiscard]] bool keeps_whole_kernels(const fkw::FkwData<T>& weights) noexcept {
  const std::uint64_t all = (std::uint64_t{1} << (weights.kernel_height * weights.kernel_width)) - 1;
  bool whole = true;
  weights.for_each_block_kernel(
      [&](std::size_t, std::size_t, std::uint64_t taps, std::size_t) { whole = whole && taps == all; });
  return whole;
}

/// A kernel's weights at the 36 points: G g Gᵀ, in double so that they are rounded once.
[[nodiscard]] inline std::array<double, points> transform_kernel(const std::array<double, 9>& kernel) noexcept {
  const auto along = [](double a, double b, double c) {
    return std::array<double, tile_inputs>{
        a / 4, -(a + b + c) / 6, -(a - b + c) / 6, (a + 2 * b + 4 * c) / 24, (a - 2 * b + 4 * c) / 24, c};
  };
  std::array<std::array<double, tile_inputs>, 3> columns{};
  for (std::size_t x = 0; x < 3; ++x) columns[x] = along(kernel[x], kernel[3 + x], kernel[6 + x]);
  std::array<double, points> result{};
  for (std::size_t y = 0; y < tile_inputs; ++y) {
    const auto row = along(columns[0][y], columns[1][y], columns[2][y]);
    for (std::size_t x = 0; x < tile_inputs; ++x) result[tile_inputs * y + x] = row[x];
  }
  return result;
}

/// The lists of a layer's 36 convolutions, which differ in their weights alone: those of point p begin p · n behind the
/// first, with n = weight.size() / points.
///
/// data            of whole kernels
/// channel_stride  elements from a channel's tiles to the next one's
template <class T>
[[nodiscard]] RunForm<T> point_lists(const fkw::FkwData<T>& data, std::size_t channel_stride, unsigned group) {
  RunForm<T> form;
  form.group = group;
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
    for (std::size_t first = 0; first < live; first += group) {
      form.begin.push_back(static_cast<std::uint32_t>(steps.size()));
      form.weights.push_back(steps.size() * group);
      form.live.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(group, live - first)));
      for (std::size_t g = 0; g < group; ++g) form.filter.push_back(data.reorder[b * data.block + first + g]);
      for (const std::size_t k : kernels) {
        form.offset.push_back(static_cast<std::uint32_t>(data.index[k] * channel_stride * sizeof(T)));
        steps.push_back({k, first});
      }
      form.end.push_back(static_cast<std::uint32_t>(steps.size()));
    }
  }
  form.offset.resize(form.offset.size() + max_lookahead);
  const std::size_t weights = steps.size() * group;
  form.weight.resize(points * weights);
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const T* const entries = data.weight.data() + steps[s].kernel * 9 * data.block + steps[s].first;
    for (std::size_t g = 0; g < group; ++g) {
      std::array<double, 9> kernel{};
      for (std::size_t e = 0; e < 9; ++e) kernel[e] = static_cast<double>(entries[e * data.block + g]);
      const std::array<double, points> transformed = transform_kernel(kernel);
      for (std::size_t p = 0; p < points; ++p) {
        form.weight[p * weights + s * group + g] = static_cast<T>(transformed[p]);
      }
    }
  }
  return form;
}

}  // namespace patdnn::inline v0::kernels::winograd
