#pragma once
// The samples that each output entry of a resize takes of an axis, in the float32 arithmetic of ONNX Runtime and
// PyTorch: with one rounding more or less it would take the neighbouring pixel.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// How entries of an output are sampled.
struct Sampling {
  enum class Mode : std::uint8_t { nearest, linear, cubic };
  enum class Coordinates : std::uint8_t {
    half_pixel,
    half_pixel_symmetric,
    pytorch_half_pixel,
    align_corners,
    asymmetric,
    tf_half_pixel_for_nn,
    tf_crop_and_resize,
  };
  /// Which entry is the nearest. toward_scale, before opset 11: the next higher one where the map shrinks, else the
  /// next lower one.
  enum class Rounding : std::uint8_t { round_prefer_floor, round_prefer_ceil, floor, ceil, toward_scale };

  Mode mode = Mode::nearest;
  Coordinates coordinates = Coordinates::half_pixel;
  Rounding rounding = Rounding::round_prefer_floor;
  float cubic_a = -0.75F;
  bool excludes_outside = false;
  bool antialiases = false;
};

/// An axis that is resized. Both extents are at least 1, scale is a positive number.
struct ResizedAxis {
  std::size_t input = 1;
  std::size_t output = 1;
  float scale = 1;
  float begin = 0;  // of the region that tf_crop_and_resize takes, in 0..1
  float end = 1;
};

namespace detail {

/// Where in the input the output entry `i` lies: any number, or NaN.
[[nodiscard]] inline float source_of(Sampling::Coordinates coordinates, std::size_t i, const ResizedAxis& axis) {
  using C = Sampling::Coordinates;
  const auto x = static_cast<float>(i);
  const auto input = static_cast<float>(axis.input);
  const auto output = static_cast<float>(axis.output);
  switch (coordinates) {
    case C::asymmetric: return x / axis.scale;
    case C::align_corners: return axis.output == 1 ? 0 : x * (input - 1) / (output - 1);
    case C::pytorch_half_pixel: return axis.output == 1 ? 0 : (x + 0.5F) / axis.scale - 0.5F;
    case C::tf_half_pixel_for_nn: return (x + 0.5F) / axis.scale;
    case C::half_pixel: return (x + 0.5F) / axis.scale - 0.5F;
    case C::half_pixel_symmetric: {
      const float adjustment = output / (axis.scale * input);
      const float offset = input / 2 * (1 - adjustment);
      return static_cast<float>(static_cast<double>(offset) +
                                (static_cast<double>(x) + 0.5) / static_cast<double>(axis.scale) - 0.5);
    }
    case C::tf_crop_and_resize:
      if (axis.output > 1) {
        return axis.begin * (input - 1) + x * (axis.end - axis.begin) * (input - 1) / (output - 1);
      }
      return static_cast<float>(0.5 * static_cast<double>(axis.begin + axis.end) * static_cast<double>(input - 1));
  }
  return x;
}

/// `x` between two limits; the lower one for NaN.
[[nodiscard]] constexpr float between(float x, float least, float most) noexcept {
  return x > least ? std::min(x, most) : least;
}

/// Samples of one output entry: position and weight.
struct Samples {
  std::vector<std::ptrdiff_t> at;  // may lie outside of the input
  std::vector<float> weight;
};

[[nodiscard]] inline std::ptrdiff_t nearest_to(float source, const Sampling& how, const ResizedAxis& axis) {
  using R = Sampling::Rounding;
  // What lies further outside of the axis counts as its border as well.
  const float x = between(source, -1, static_cast<float>(axis.input));
  const float lower = std::floor(x);
  const bool half_way = std::abs(x - lower - 0.5F) < 1e-6F;  // up to rounding
  float entry = lower;
  switch (how.rounding) {
    case R::floor: break;
    case R::ceil: entry = std::ceil(x); break;
    case R::round_prefer_ceil: entry = half_way ? lower + 1 : std::round(x); break;
    case R::round_prefer_floor: entry = half_way ? lower : std::round(x); break;
    case R::toward_scale: entry = axis.scale < 1 ? std::ceil(x) : std::trunc(x); break;
  }
  return static_cast<std::ptrdiff_t>(entry);
}

/// The weight of an entry at a distance of `x` of a linear or cubic kernel. The order of operations matters where
/// weights outside are left out and the rest adds up to almost nothing.
[[nodiscard]] inline float kernel_weight(const Sampling& how, float x) noexcept {
  x = std::abs(x);
  const float a = how.cubic_a;
  if (how.mode == Sampling::Mode::linear) return std::max(1 - x, 0.0F);
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  if (x >= 2) return 0;
  return how.antialiases ? (((x - 5) * x + 8) * x - 4) * a : ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
}

[[nodiscard]] inline Samples sample(const Sampling& how, float source, const ResizedAxis& axis) {
  const auto last = static_cast<std::ptrdiff_t>(axis.input) - 1;
  if (how.mode == Sampling::Mode::nearest) return {{nearest_to(source, how, axis)}, {1}};
  if (how.mode == Sampling::Mode::linear) {
    const float x = between(source, 0, static_cast<float>(last));
    const std::ptrdiff_t first = std::min(static_cast<std::ptrdiff_t>(x), last);
    if (first == last) return {{last}, {1}};
    return {{first, first + 1}, {std::abs(x - static_cast<float>(first + 1)), std::abs(x - static_cast<float>(first))}};
  }
  // From three entries outside of the axis on, only the border is seen.
  const float x = between(source, -3, static_cast<float>(axis.input) + 2);
  const float before = std::floor(x);
  const float s = x - before;
  Samples samples;
  for (const float distance : {s + 1, s, 1 - s, 2 - s}) samples.weight.push_back(kernel_weight(how, distance));
  for (std::ptrdiff_t k = -1; k < 3; ++k) samples.at.push_back(static_cast<std::ptrdiff_t>(before) + k);
  return samples;
}

/// How far the kernel of an antialiased sample reaches: it is as wide as the entries that fall on one output entry.
[[nodiscard]] inline float antialias_reach(const Sampling& how, const ResizedAxis& axis) noexcept {
  const float half = how.mode == Sampling::Mode::linear ? 1 : 2;
  return half * std::max(1 / axis.scale, 1.0F);
}

[[nodiscard]] inline Samples sample_antialiased(const Sampling& how, std::size_t i, float source,
                                                const ResizedAxis& axis) {
  const float step = 1 / axis.scale;
  const float reach = antialias_reach(how, axis);
  const float narrowing = step >= 1 ? 1 / step : 1;
  const auto input = static_cast<float>(axis.input);
  const float x = between(step == 1 ? static_cast<float>(i) : source, -1, input);
  const float center = x + 0.5F;
  const auto first = static_cast<std::ptrdiff_t>(std::floor(center - reach + 0.5F));
  const auto last = static_cast<std::ptrdiff_t>(std::floor(center + reach + 0.5F));
  Samples samples;
  for (std::ptrdiff_t at = first; at < last; ++at) {
    samples.at.push_back(at);
    samples.weight.push_back(kernel_weight(how, (static_cast<float>(at) - center + 0.5F) * narrowing));
  }
  return samples;
}

/// Makes weights add up to 1 where `how` excludes entries outside of the axis or antialiases. Other entries outside
/// count for the border.
inline void normalize(const Sampling& how, std::size_t input, Samples& samples) {
  const auto last = static_cast<std::ptrdiff_t>(input) - 1;
  float sum = 0;
  for (std::size_t k = 0; k < samples.at.size(); ++k) {
    if (how.excludes_outside && (samples.at[k] < 0 || samples.at[k] > last)) samples.weight[k] = 0;
    sum += samples.weight[k];
  }
  if (!(std::abs(sum) > 0) || (!how.excludes_outside && !how.antialiases)) return;
  for (float& w : samples.weight) w /= sum;
}

}  // namespace detail

/// The samples of an axis. An output entry outside of the region that tf_crop_and_resize takes has none, and is set in
/// `outside`, which has room for `axis.output`.
///
/// Throws LimitExceeded for more samples than can be counted.
[[nodiscard]] inline Resize::Axis sample_axis(const Sampling& how, const ResizedAxis& axis,
                                              std::vector<bool>& outside) {
  const double most = how.antialiases ? 2 * static_cast<double>(detail::antialias_reach(how, axis)) + 2 : 4;
  if (most * static_cast<double>(axis.output) > static_cast<double>(std::numeric_limits<std::uint32_t>::max())) {
    throw LimitExceeded(patdnn::detail::message("a resize from ", axis.input, " to ", axis.output,
                                                " entries, expected fewer than 2^32 samples"));
  }
  const auto last = static_cast<std::ptrdiff_t>(axis.input) - 1;
  Resize::Axis result;
  result.first.push_back(0);
  for (std::size_t i = 0; i < axis.output; ++i) {
    const float source = detail::source_of(how.coordinates, i, axis);
    const bool crops = how.coordinates == Sampling::Coordinates::tf_crop_and_resize;
    outside[i] = crops && !(source >= 0 && source <= static_cast<float>(last));
    if (!outside[i]) {
      detail::Samples samples =
          how.antialiases ? detail::sample_antialiased(how, i, source, axis) : detail::sample(how, source, axis);
      detail::normalize(how, axis.input, samples);
      for (std::size_t k = 0; k < samples.at.size(); ++k) {
        if (samples.weight[k] == 0) continue;
        result.at.push_back(static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(samples.at[k], 0, last)));
        result.weight.push_back(samples.weight[k]);
      }
    }
    result.first.push_back(static_cast<std::uint32_t>(result.at.size()));
  }
  return result;
}

/// The samples of an axis that keeps each entry.
[[nodiscard]] inline Resize::Axis same_axis(std::size_t extent) {
  Resize::Axis axis;
  axis.first.push_back(0);
  for (std::size_t i = 0; i < extent; ++i) {
    axis.at.push_back(static_cast<std::uint32_t>(i));
    axis.weight.push_back(1);
    axis.first.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return axis;
}

}}}}  // namespace patdnn::v0::network::onnx_import
