#pragma once
// Resize, and Upsample as older opsets call it: words, extents and scales.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/sampling.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// What a word of an attribute stands for: its place among `words`. Throws UnsupportedOperator for any other.
template <class Enum, std::size_t Count>
[[nodiscard]] Enum meaning_of(const ImportedNode& node, const char* attribute,
                              const std::array<std::string_view, Count>& words) {
  const std::string word = node.text(attribute, words[0]);
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) return static_cast<Enum>(found - words.begin());
  std::string known;
  for (const std::string_view w : words) known += (known.empty() ? "" : ", ") + std::string(w);
  throw UnsupportedOperator(message(attribute, " '", word, "', expected one of ", known));
}

/// Whether each axis gets its own scale, or all get the smallest or the largest one.
enum class AspectRatio : std::uint8_t { stretch, not_larger, not_smaller };

[[nodiscard]] inline Sampling sampling_of(const ImportedNode& node) {
  using namespace std::string_view_literals;
  Sampling how;
  how.mode = meaning_of<Sampling::Mode>(node, "mode", std::array{"nearest"sv, "linear"sv, "cubic"sv});
  if (node.opset() < 11) {
    how.coordinates = Sampling::Coordinates::asymmetric;
    how.rounding = Sampling::Rounding::toward_scale;
    return how;
  }
  how.coordinates = meaning_of<Sampling::Coordinates>(
      node, "coordinate_transformation_mode",
      std::array{"half_pixel"sv, "half_pixel_symmetric"sv, "pytorch_half_pixel"sv, "align_corners"sv, "asymmetric"sv,
                 "tf_half_pixel_for_nn"sv, "tf_crop_and_resize"sv});
  how.rounding = meaning_of<Sampling::Rounding>(
      node, "nearest_mode", std::array{"round_prefer_floor"sv, "round_prefer_ceil"sv, "floor"sv, "ceil"sv});
  how.cubic_a = node.number("cubic_coeff_a", -0.75F);
  how.excludes_outside = node.integer("exclude_outside", 0) != 0 && how.mode != Sampling::Mode::nearest;
  how.antialiases = node.integer("antialias", 0) != 0 && how.mode != Sampling::Mode::nearest;
  return how;
}

/// The axes that scales, sizes and regions speak of.
[[nodiscard]] inline std::vector<std::size_t> resized_axes(const ImportedNode& node, std::size_t rank) {
  std::vector<std::size_t> axes;
  for (const std::int64_t given : node.integers("axes")) {
    const std::size_t axis = axis_of(given, rank);
    if (std::find(axes.begin(), axes.end(), axis) != axes.end()) throw ShapeMismatch(message("axis ", axis, " twice"));
    axes.push_back(axis);
  }
  for (std::size_t i = 0; !node.has("axes") && i < rank; ++i) axes.push_back(i);
  return axes;
}

/// An extent as float32 arithmetic gives it. Throws InvalidShape for less than 1, LimitExceeded for too many entries.
[[nodiscard]] inline std::size_t resized_extent(const Importer& to, float extent) {
  const std::size_t most = std::min<std::size_t>(to.limits().max_elements, std::numeric_limits<std::uint32_t>::max());
  if (!(extent >= 1)) throw InvalidShape(message("an extent of ", extent, ", expected at least 1"));
  if (!(extent < static_cast<float>(most)) || static_cast<std::size_t>(extent) > most) {
    throw LimitExceeded(message("an extent of ", extent, ", expected at most ", most));
  }
  return static_cast<std::size_t>(extent);
}

/// Extents and scales from scales: attribute or input.
inline void set_scales(const Importer& to, const std::vector<float>& scales, const std::vector<std::size_t>& axes,
                       std::vector<ResizedAxis>& resized) {
  if (scales.size() != axes.size()) throw ShapeMismatch(message(scales.size(), " scales, expected ", axes.size()));
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (!(scales[i] > 0) || !std::isfinite(scales[i])) {
      throw InvalidShape(message("scale ", scales[i], ", expected a number above 0"));
    }
    ResizedAxis& axis = resized[axes[i]];
    axis.scale = scales[i];
    axis.output = resized_extent(to, scales[i] * static_cast<float>(axis.input));
  }
}

/// Extents and scales from sizes, one scale for all where the aspect ratio is kept.
inline void set_sizes(const Importer& to, const std::vector<std::int64_t>& sizes, const std::vector<std::size_t>& axes,
                      AspectRatio policy, std::vector<ResizedAxis>& resized) {
  if (sizes.size() != axes.size()) throw ShapeMismatch(message(sizes.size(), " sizes, expected ", axes.size()));
  std::vector<float> scales;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    ResizedAxis& axis = resized[axes[i]];
    axis.output = extent_of(sizes[i], "a size");
    (void)resized_extent(to, static_cast<float>(axis.output));
    scales.push_back(static_cast<float>(axis.output) / static_cast<float>(axis.input));
  }
  if (axes.empty()) return;
  const auto [least, most] = std::minmax_element(scales.begin(), scales.end());
  const float one = policy == AspectRatio::not_larger ? *least : *most;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    ResizedAxis& axis = resized[axes[i]];
    axis.scale = policy == AspectRatio::stretch ? scales[i] : one;
    if (policy != AspectRatio::stretch) {
      axis.output = resized_extent(to, std::round(one * static_cast<float>(axis.input)));
    }
  }
}

/// The region of each axis: all begins, then all ends.
inline void set_regions(const Importer& to, const ImportedNode& node, const std::vector<std::size_t>& axes,
                        std::vector<ResizedAxis>& resized) {
  const std::vector<float>& regions = to.floats(node.input(1), "roi");
  if (regions.size() != 2 * axes.size()) {
    throw ShapeMismatch(message(regions.size(), " ends of regions, expected ", 2 * axes.size()));
  }
  for (std::size_t i = 0; i < axes.size(); ++i) {
    resized[axes[i]].begin = regions[i];
    resized[axes[i]].end = regions[axes.size() + i];
    if (!std::isfinite(regions[i]) || !std::isfinite(regions[axes.size() + i])) {
      throw InvalidShape(message("a region from ", regions[i], " to ", regions[axes.size() + i], ", expected numbers"));
    }
  }
}

/// `value` in each entry that lies outside along an axis, 0 in the others.
[[nodiscard]] inline Tensor outside_values(const std::vector<std::vector<bool>>& outside, float value) {
  Tensor tensor;
  for (const std::vector<bool>& axis : outside) tensor.dims.push_back(axis.size());
  std::vector<float> values(elements(tensor.dims), 0.0F);
  std::size_t behind = values.size();  // entries from one entry of the axis before to the next
  for (const std::vector<bool>& axis : outside) {
    behind /= axis.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (axis[i / behind % axis.size()]) values[i] = value;
    }
  }
  tensor.values = std::move(values);
  return tensor;
}

}  // namespace detail

/// Before opset 11, coordinates are asymmetric; before opset 10 the operator is called Upsample, and before opset 9 its
/// scales are an attribute.
inline std::vector<ValueId> import_resize(Importer& to, const ImportedNode& node) {
  using namespace std::string_view_literals;
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const Sampling how = detail::sampling_of(node);
  const auto policy = detail::meaning_of<detail::AspectRatio>(node, "keep_aspect_ratio_policy",
                                                              std::array{"stretch"sv, "not_larger"sv, "not_smaller"sv});
  const std::vector<std::size_t> axes = detail::resized_axes(node, dims.size());
  if (elements(dims) == 0) throw InvalidShape(message("a resize of ", to_text(dims), ", expected at least one entry"));
  std::vector<ResizedAxis> resized;
  for (const std::size_t n : dims) resized.push_back({n, n});
  const std::size_t scales_input = node.opset() < 11 ? 1 : 2;
  if (node.has("scales")) {
    detail::set_scales(to, node.numbers("scales"), axes, resized);
  } else if (node.has_input(scales_input) && elements(to.dims(node.input(scales_input))) > 0) {
    detail::set_scales(to, to.floats(node.input(scales_input), "scales"), axes, resized);
  } else {
    detail::set_sizes(to, to.integers(node.input(3), "sizes"), axes, policy, resized);
  }
  const bool crops = how.coordinates == Sampling::Coordinates::tf_crop_and_resize;
  // A scale that changes no extent moves no entry, either.
  const auto keeps = [](const ResizedAxis& axis) { return axis.output == axis.input; };
  if (!crops && std::all_of(resized.begin(), resized.end(), keeps)) return {x};
  if (crops) detail::set_regions(to, node, axes, resized);

  Resize resize;
  std::vector<std::vector<bool>> outside;
  bool reaches_outside = false;
  for (const ResizedAxis& axis : resized) {
    outside.emplace_back();
    const bool whole = !crops || (axis.begin == 0 && axis.end == 1);
    if (axis.scale == 1 && axis.output == axis.input && whole) {
      outside.back().assign(1, false);
      resize.axes.push_back(same_axis(axis.input));
    } else {
      outside.back().assign(axis.output, false);
      resize.axes.push_back(sample_axis(how, axis, outside.back()));
      const auto begin = outside.back().begin();
      reaches_outside = reaches_outside || std::find(begin, outside.back().end(), true) != outside.back().end();
    }
  }
  const ValueId y = to.add(node.name(), std::move(resize), {x});
  const float beyond = node.number("extrapolation_value", 0);
  if (!reaches_outside || beyond == 0) return {y};
  const ValueId values = to.builder().constant(node.name() + ".outside", detail::outside_values(outside, beyond));
  return {to.add(node.name() + ".extrapolated", Elementwise{Elementwise::Function::add}, {y, values})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
