#pragma once
// The attributes of windows: kernel_shape, strides, dilations, pads, auto_pad.

#include <cstddef>
#include <string>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// The window as its attributes have it, without auto_pad.
[[nodiscard]] inline Window explicit_window(const ImportedNode& node, const Dims& kernel) {
  const std::size_t axes = kernel.size();
  const auto entries = [&](const char* name, std::size_t otherwise, std::size_t count) {
    std::vector<std::size_t> values = extents_of(node.integers(name), name);
    if (values.empty()) values.assign(count, otherwise);
    if (values.size() != count) {
      throw ShapeMismatch(message(name, " has ", values.size(), " entries, expected ", count));
    }
    return values;
  };
  const std::vector<std::size_t> declared = entries("kernel_shape", 0, axes);
  if (node.has("kernel_shape") && declared != kernel) {
    throw ShapeMismatch(message("kernel_shape is ", to_text(declared), ", but the weights have ", to_text(kernel)));
  }
  const std::vector<std::size_t> pads = entries("pads", 0, 2 * axes);
  const auto middle = pads.begin() + static_cast<std::ptrdiff_t>(axes);
  return {
      kernel, entries("strides", 1, axes), entries("dilations", 1, axes), {pads.begin(), middle}, {middle, pads.end()}};
}

/// Throws UnsupportedOperator for a word that is none of ONNX's.
inline void check_auto_pad(const std::string& auto_pad) {
  if (auto_pad.empty() || auto_pad == "NOTSET" || auto_pad == "SAME_UPPER" || auto_pad == "SAME_LOWER" ||
      auto_pad == "VALID") {
    return;
  }
  throw UnsupportedOperator(message("auto_pad '", auto_pad, "', expected NOTSET, SAME_UPPER, SAME_LOWER or VALID"));
}

/// The window over an input, with the pads that auto_pad asks for. Throws ShapeMismatch or InvalidShape.
[[nodiscard]] inline Window window_of(const ImportedNode& node, const Dims& kernel, const Dims& input) {
  Window window = explicit_window(node, kernel);
  const std::string auto_pad = node.text("auto_pad", "NOTSET");
  check_auto_pad(auto_pad);
  if (auto_pad == "NOTSET" || auto_pad.empty()) return window;
  network::detail::check_window(window, input);
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    const std::size_t extent = input[i + 2];
    const std::size_t steps = (extent + window.stride[i] - 1) / window.stride[i];
    const std::size_t covered = steps == 0 ? 0 : (steps - 1) * window.stride[i] + window.span(i);
    const std::size_t pads = auto_pad == "VALID" || covered <= extent ? 0 : covered - extent;
    window.before[i] = auto_pad == "SAME_LOWER" ? pads - pads / 2 : pads / 2;
    window.after[i] = pads - window.before[i];
  }
  return window;
}

}}}}  // namespace patdnn::v0::network::onnx_import
