#pragma once
// Resize: the samples that each output entry takes of an axis.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn::inline v0::network::onnx_import {

namespace detail {

/// How entries of an output are sampled.
struct Sampling {
  std::string mode;         // nearest, linear, cubic
  std::string coordinates;  // coordinate_transformation_mode
  std::string rounding;     // nearest_mode
  float cubic_a = -0.75F;
  bool excludes_outside = false;
  bool antialiases = false;
};

/// Where in the input output entry `i` lies.
[[nodiscard]] inline double source_of(const Sampling& how, std::size_t i, std::size_t input, std::size_t output,
                                      double scale) {
  const auto x = static_cast<double>(i);
  const auto extent = static_cast<double>(input);
  const double scaled = scale * extent;
  if (how.coordinates == "asymmetric") return x / scale;
  if (how.coordinates == "align_corners") return scaled == 1 ? 0 : x * (extent - 1) / (scaled - 1);
  if (how.coordinates == "pytorch_half_pixel" && scaled == 1) return -0.5;
  if (how.coordinates == "half_pixel_symmetric") {
    const double adjustment = static_cast<double>(output) / scaled;
    return extent / 2 * (1 - adjustment) + (x + 0.5) / scale - 0.5;
  }
  return (x + 0.5) / scale - 0.5;
}

/// The weights of the entries from `first` on, for a position `ratio` (0 < ratio ≤ 1) behind entry 0.
struct Weights {
  std::ptrdiff_t first = 0;
  std::vector<double> values;
};

[[nodiscard]] inline Weights weights_at(const Sampling& how, double ratio, double scale) {
  if (how.mode == "nearest") {
    const bool upper = how.rounding == "floor"               ? ratio == 1
                       : how.rounding == "ceil"              ? true
                       : how.rounding == "round_prefer_ceil" ? ratio >= 0.5
                                                             : ratio > 0.5;
    return {upper ? 1 : 0, {1.0}};
  }
  // An antialiased kernel is as wide as the entries that fall on one output entry.
  const double width = how.antialiases ? std::min(scale, 1.0) : 1.0;
  const double reach = how.mode == "linear" ? 1 : 2;
  Weights weights{static_cast<std::ptrdiff_t>(std::floor(-reach / width)) + 1, {}};
  const std::ptrdiff_t count = 2 * static_cast<std::ptrdiff_t>(reach) - 2 * weights.first;
  const auto a = static_cast<double>(how.cubic_a);
  double sum = 0;
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    const double x = std::abs((static_cast<double>(weights.first + i) - ratio) * width);
    double w = 0;
    if (how.mode == "linear") {
      w = std::max(1 - x, 0.0);
    } else if (x <= 1) {
      w = ((a + 2) * x - (a + 3)) * x * x + 1;
    } else if (x < 2) {
      w = ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
    }
    weights.values.push_back(w);
    sum += w;
  }
  for (double& w : weights.values) w /= sum;
  return weights;
}

[[nodiscard]] inline Resize::Axis sample_axis(const Sampling& how, std::size_t input, std::size_t output,
                                              double scale) {
  Resize::Axis axis;
  axis.first.push_back(0);
  for (std::size_t i = 0; i < output; ++i) {
    const double x = source_of(how, i, input, output, scale);
    // An integer position counts as 1 behind the entry before it.
    const double base = std::ceil(x) - 1;
    Weights weights = weights_at(how, x - base, scale);
    const auto at = [&](std::size_t k) {
      return static_cast<std::ptrdiff_t>(base) + weights.first + static_cast<std::ptrdiff_t>(k);
    };
    const auto last = static_cast<std::ptrdiff_t>(input) - 1;
    if (how.excludes_outside) {
      double sum = 0;
      for (std::size_t k = 0; k < weights.values.size(); ++k) {
        if (at(k) < 0 || at(k) > last) weights.values[k] = 0;
        sum += weights.values[k];
      }
      for (double& w : weights.values) w /= sum;
    }
    for (std::size_t k = 0; k < weights.values.size(); ++k) {
      if (weights.values[k] == 0) continue;
      axis.at.push_back(static_cast<std::uint32_t>(std::clamp<std::ptrdiff_t>(at(k), 0, last)));
      axis.weight.push_back(static_cast<float>(weights.values[k]));
    }
    axis.first.push_back(static_cast<std::uint32_t>(axis.at.size()));
  }
  return axis;
}

/// Each entry itself.
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

}  // namespace detail

inline std::vector<ValueId> import_resize(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const bool old = node.opset() < 11;
  detail::Sampling how;
  how.mode = node.text("mode", "nearest");
  how.coordinates = node.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel");
  how.rounding = node.text("nearest_mode", old ? "floor" : "round_prefer_floor");
  how.cubic_a = node.number("cubic_coeff_a", -0.75F);
  how.excludes_outside = node.integer("exclude_outside", 0) != 0;
  how.antialiases = node.integer("antialias", 0) != 0;
  if (how.mode != "nearest" && how.mode != "linear" && how.mode != "cubic") {
    throw UnsupportedOperator(message("mode '", how.mode, "', expected nearest, linear or cubic"));
  }
  if (how.coordinates == "tf_crop_and_resize") {
    throw UnsupportedOperator("coordinates of a region (tf_crop_and_resize), expected those of the whole input");
  }
  std::vector<std::size_t> axes;
  for (const std::int64_t axis : node.integers("axes")) axes.push_back(axis_of(axis, dims.size()));
  if (!node.has("axes")) {
    for (std::size_t i = 0; i < dims.size(); ++i) axes.push_back(i);
  }
  std::vector<double> scales(dims.size(), 1.0);
  Dims result = dims;
  const auto expect = [&](std::size_t given, const char* what) {
    if (given != axes.size()) throw ShapeMismatch(message(given, " ", what, ", expected ", axes.size()));
  };
  const std::size_t scales_input = old ? 1 : 2;
  const bool has_scales = node.has_input(scales_input) && elements(to.dims(node.input(scales_input))) > 0;
  if (has_scales) {
    const std::vector<float>& given = to.floats(node.input(scales_input), "scales");
    expect(given.size(), "scales");
    for (std::size_t i = 0; i < axes.size(); ++i) {
      const auto scale = static_cast<double>(given[i]);
      if (!(scale > 0) || !std::isfinite(scale)) throw InvalidShape(message("scale ", scale, ", expected more than 0"));
      scales[axes[i]] = scale;
      const double extent = std::floor(static_cast<double>(dims[axes[i]]) * scale);
      if (extent >= static_cast<double>(to.limits().max_elements))
        throw LimitExceeded(message("an extent of ", extent));
      result[axes[i]] = static_cast<std::size_t>(extent);
    }
  } else {
    const std::vector<std::int64_t>& sizes = to.integers(node.input(3), "sizes");
    expect(sizes.size(), "sizes");
    const std::string policy = node.text("keep_aspect_ratio_policy", "stretch");
    std::vector<double> wanted;
    for (std::size_t i = 0; i < axes.size(); ++i) {
      wanted.push_back(static_cast<double>(extent_of(sizes[i], "a size")) / static_cast<double>(dims[axes[i]]));
    }
    if (policy != "stretch" && !wanted.empty()) {
      const double one = policy == "not_larger" ? *std::min_element(wanted.begin(), wanted.end())
                                                : *std::max_element(wanted.begin(), wanted.end());
      wanted.assign(wanted.size(), one);
    }
    for (std::size_t i = 0; i < axes.size(); ++i) {
      scales[axes[i]] = wanted[i];
      result[axes[i]] =
          policy == "stretch"
              ? static_cast<std::size_t>(sizes[i])
              : static_cast<std::size_t>(std::floor(wanted[i] * static_cast<double>(dims[axes[i]]) + 0.5));
    }
  }
  Resize resize;
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (dims[i] == 0 || result[i] == 0) throw InvalidShape(message(to_text(dims), " to ", to_text(result)));
    if (result[i] > to.limits().max_elements) throw LimitExceeded(message("an extent of ", result[i]));
    const bool same = scales[i] == 1 && result[i] == dims[i];
    resize.axes.push_back(same ? detail::same_axis(dims[i]) : detail::sample_axis(how, dims[i], result[i], scales[i]));
  }
  return {to.add(node.name(), std::move(resize), {x})};
}

}  // namespace patdnn::inline v0::network::onnx_import
