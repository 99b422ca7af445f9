#pragma once
// What moves elements or speaks of extents: Concat, Split, Slice, Pad, Reshape, Flatten, Squeeze, Unsqueeze, Transpose,
// Shape, Size, Constant, ConstantOfShape.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

inline std::vector<ValueId> import_concat(Importer& to, const ImportedNode& node) {
  std::vector<ValueId> inputs;
  for (std::size_t i = 0; i < node.inputs(); ++i) inputs.push_back(node.input(i));
  if (inputs.empty()) throw CorruptFile("no inputs");
  const std::size_t axis = axis_of(node.integer("axis", 1), to.dims(inputs[0]).size());
  return {to.add(node.name(), Concat{axis}, std::move(inputs))};
}

namespace detail {

/// All entries of each axis.
[[nodiscard]] inline Slice whole(const Dims& dims) {
  return {std::vector<std::size_t>(dims.size(), 0), std::vector<std::ptrdiff_t>(dims.size(), 1), dims};
}

/// Integers that are an attribute in older opsets and an input in newer ones; empty when there are none.
[[nodiscard]] inline std::vector<std::int64_t> integers_of(const Importer& to, const ImportedNode& node,
                                                           const char* attribute, std::size_t input) {
  return node.has_input(input) ? to.integers(node.input(input), attribute) : node.integers(attribute);
}

}  // namespace detail

inline std::vector<ValueId> import_split(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::size_t axis = axis_of(node.integer("axis", 0), dims.size());
  std::vector<std::size_t> parts = extents_of(detail::integers_of(to, node, "split", 1), "split");
  const std::size_t outputs = node.outputs();
  if (parts.empty() && outputs > 0) {
    const std::size_t part = (dims[axis] + outputs - 1) / outputs;
    for (std::size_t i = 0, left = dims[axis]; i < outputs; ++i, left -= parts.back()) {
      parts.push_back(std::min(part, left));
    }
  }
  if (parts.size() != outputs || std::accumulate(parts.begin(), parts.end(), std::size_t{0}) != dims[axis]) {
    throw ShapeMismatch(message("parts of ", to_text(parts), " along axis ", axis, " of ", to_text(dims), " for ",
                                outputs, " outputs"));
  }
  std::vector<ValueId> results;
  std::size_t at = 0;
  for (std::size_t i = 0; i < outputs; ++i) {
    Slice slice = detail::whole(dims);
    slice.start[axis] = at;
    slice.count[axis] = parts[i];
    at += parts[i];
    results.push_back(to.add(message(node.name(), ".", i), std::move(slice), {x}));
  }
  return results;
}

inline std::vector<ValueId> import_slice(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::vector<std::int64_t> starts = detail::integers_of(to, node, "starts", 1);
  const std::vector<std::int64_t> ends = detail::integers_of(to, node, "ends", 2);
  std::vector<std::int64_t> axes = detail::integers_of(to, node, "axes", 3);
  std::vector<std::int64_t> steps = detail::integers_of(to, node, "steps", 4);
  if (axes.empty()) {
    axes.resize(starts.size());
    std::iota(axes.begin(), axes.end(), std::int64_t{0});
  }
  if (steps.empty()) steps.assign(starts.size(), 1);
  if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size()) {
    throw ShapeMismatch(message(starts.size(), " starts, ", ends.size(), " ends, ", axes.size(), " axes, ",
                                steps.size(), " steps, expected as many of each"));
  }
  Slice slice = detail::whole(dims);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t axis = axis_of(axes[i], dims.size());
    const auto extent = static_cast<std::int64_t>(dims[axis]);
    const std::int64_t step = steps[i];
    if (step == 0 || step == std::numeric_limits<std::int64_t>::min()) {
      throw InvalidShape(message("step ", step, " along axis ", axis));
    }
    // Negative positions count from the end; all are then limited to the axis.
    const auto position = [&](std::int64_t at, std::int64_t least, std::int64_t most) {
      return std::clamp(at < 0 ? std::max(at, -extent - 1) + extent : at, least, most);
    };
    const bool forward = step > 0;
    const std::int64_t first = forward ? position(starts[i], 0, extent) : position(starts[i], 0, extent - 1);
    const std::int64_t last = forward ? position(ends[i], 0, extent) : position(ends[i], -1, extent - 1);
    const std::int64_t span = forward ? last - first : first - last;
    const std::int64_t stride = forward ? step : -step;
    slice.count[axis] = span <= 0 || extent == 0 ? 0 : static_cast<std::size_t>((span - 1) / stride + 1);
    slice.start[axis] = slice.count[axis] == 0 ? 0 : static_cast<std::size_t>(first);
    slice.step[axis] = slice.count[axis] <= 1 ? 1 : static_cast<std::ptrdiff_t>(step);
  }
  return {to.add(node.name(), std::move(slice), {x})};
}

inline std::vector<ValueId> import_pad(Importer& to, const ImportedNode& node) {
  ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::string mode = node.text("mode", "constant");
  Pad pad;
  if (mode == "reflect") {
    pad.kind = Pad::Kind::reflect;
  } else if (mode == "edge") {
    pad.kind = Pad::Kind::edge;
  } else if (mode == "wrap") {
    pad.kind = Pad::Kind::wrap;
  } else if (mode != "constant") {
    throw UnsupportedOperator(message("mode '", mode, "', expected constant, reflect, edge or wrap"));
  }
  const std::vector<std::int64_t> pads = detail::integers_of(to, node, "pads", 1);
  pad.value = node.has_input(2) ? to.scalar(node.input(2), "constant_value") : node.number("value", 0);
  std::vector<std::size_t> axes(dims.size());
  std::iota(axes.begin(), axes.end(), std::size_t{0});
  if (node.has_input(3)) {
    axes.clear();
    for (const std::int64_t axis : to.integers(node.input(3), "axes")) axes.push_back(axis_of(axis, dims.size()));
  }
  if (pads.size() != 2 * axes.size()) {
    throw ShapeMismatch(message(pads.size(), " pads, expected two for each of ", axes.size(), " axes"));
  }
  pad.before.assign(dims.size(), 0);
  pad.after.assign(dims.size(), 0);
  // Negative pads cut.
  Slice cut = detail::whole(dims);
  bool cuts = false;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const std::size_t axis = axes[i];
    const auto amount = [&](std::int64_t n) { return n < 0 ? std::size_t{0} : static_cast<std::size_t>(n); };
    pad.before[axis] = amount(pads[i]);
    pad.after[axis] = amount(pads[i + axes.size()]);
    const std::size_t cut_before = amount(-std::max(pads[i], -std::numeric_limits<std::int64_t>::max()));
    const std::size_t cut_after = amount(-std::max(pads[i + axes.size()], -std::numeric_limits<std::int64_t>::max()));
    if (cut_before == 0 && cut_after == 0) continue;
    if (cut_before > dims[axis] || cut_after > dims[axis] - cut_before) {
      throw ShapeMismatch(
          message("pads of −", cut_before, " and −", cut_after, " along axis ", axis, " of ", to_text(dims)));
    }
    cuts = true;
    cut.start[axis] = cut_before;
    cut.count[axis] = dims[axis] - cut_before - cut_after;
  }
  if (cuts) x = to.add(node.name() + ".cut", std::move(cut), {x});
  return {to.add(node.name(), std::move(pad), {x})};
}

inline std::vector<ValueId> import_reshape(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::vector<std::int64_t> shape = detail::integers_of(to, node, "shape", 1);
  const bool zero_is_zero = node.integer("allowzero", 0) != 0;
  Dims result;
  std::optional<std::size_t> open;
  std::size_t product = 1;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    std::size_t n = 1;
    if (shape[i] == -1) {
      if (open) throw ShapeMismatch("two extents of −1, expected one at most");
      open = i;
    } else if (shape[i] == 0 && !zero_is_zero) {
      if (i >= dims.size()) throw ShapeMismatch(message("extent ", i, " is taken from ", to_text(dims)));
      n = dims[i];
    } else {
      n = extent_of(shape[i], "an extent");
    }
    result.push_back(n);
    if (!open || *open != i) product *= n;
  }
  if (open) {
    const std::size_t all = elements(dims);
    if (product == 0 || all % product != 0) {
      throw ShapeMismatch(
          message("extents ", to_text(dims), " cannot become ", to_text(result), " with one left open"));
    }
    result[*open] = all / product;
  }
  return {to.reshape(node.name(), x, std::move(result))};
}

inline std::vector<ValueId> import_flatten(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::int64_t given = node.integer("axis", 1);
  const std::size_t axis = given == static_cast<std::int64_t>(dims.size()) ? dims.size() : axis_of(given, dims.size());
  const std::span<const std::size_t> all(dims);
  return {to.reshape(node.name(), x, {elements(all.first(axis)), elements(all.subspan(axis))})};
}

inline std::vector<ValueId> import_squeeze(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  std::vector<char> drops(dims.size(), 0);
  const std::vector<std::int64_t> axes = detail::integers_of(to, node, "axes", 1);
  for (const std::int64_t given : axes) {
    const std::size_t axis = axis_of(given, dims.size());
    if (dims[axis] != 1) throw ShapeMismatch(message("axis ", axis, " of ", to_text(dims), " is not 1"));
    drops[axis] = 1;
  }
  Dims result;
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (axes.empty() ? dims[i] != 1 : drops[i] == 0) result.push_back(dims[i]);
  }
  return {to.reshape(node.name(), x, std::move(result))};
}

inline std::vector<ValueId> import_unsqueeze(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::vector<std::int64_t> given = detail::integers_of(to, node, "axes", 1);
  const std::size_t rank = dims.size() + given.size();
  std::vector<char> is_new(rank, 0);
  for (const std::int64_t axis : given) {
    char& taken = is_new[axis_of(axis, rank)];
    if (taken != 0) throw ShapeMismatch(message("axis ", axis, " twice"));
    taken = 1;
  }
  Dims result;
  for (std::size_t i = 0, next = 0; i < rank; ++i) result.push_back(is_new[i] != 0 ? 1 : dims[next++]);
  return {to.reshape(node.name(), x, std::move(result))};
}

inline std::vector<ValueId> import_transpose(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  Transpose transpose{extents_of(node.integers("perm"), "perm")};
  if (transpose.order.empty()) {
    transpose.order.resize(to.dims(x).size());
    std::iota(transpose.order.rbegin(), transpose.order.rend(), std::size_t{0});
  }
  return {to.add(node.name(), std::move(transpose), {x})};
}

inline std::vector<ValueId> import_shape(Importer& to, const ImportedNode& node) {
  const Dims dims = to.dims(node.input(0));
  const auto rank = static_cast<std::int64_t>(dims.size());
  const auto position = [&](std::int64_t at) { return std::clamp<std::int64_t>(at < 0 ? at + rank : at, 0, rank); };
  const std::int64_t first = position(node.integer("start", 0));
  const std::int64_t last = std::max(first, position(node.integer("end", rank)));
  std::vector<std::int64_t> values(dims.begin() + first, dims.begin() + last);
  return {to.builder().constant(node.name(), {{values.size()}, std::move(values)})};
}

inline std::vector<ValueId> import_size(Importer& to, const ImportedNode& node) {
  std::vector<std::int64_t> value{static_cast<std::int64_t>(elements(to.dims(node.input(0))))};
  return {to.builder().constant(node.name(), {{}, std::move(value)})};
}

inline std::vector<ValueId> import_constant(Importer& to, const ImportedNode& node) {
  Tensor tensor;
  if (const auto* value = node.find("value")) {
    tensor = read_tensor(value->t(), to.path(), to.limits());
  } else if (node.has("value_float")) {
    tensor.values = std::vector<float>{node.number("value_float", 0)};
  } else if (node.has("value_int")) {
    tensor.values = std::vector<std::int64_t>{node.integer("value_int", 0)};
  } else if (node.has("value_floats")) {
    std::vector<float> values = node.numbers("value_floats");
    tensor.dims = {values.size()};
    tensor.values = std::move(values);
  } else if (node.has("value_ints")) {
    std::vector<std::int64_t> values = node.integers("value_ints");
    tensor.dims = {values.size()};
    tensor.values = std::move(values);
  } else {
    throw UnsupportedOperator("a constant that is neither a tensor nor numbers");
  }
  return {to.builder().constant(node.name(), std::move(tensor))};
}

inline std::vector<ValueId> import_constant_of_shape(Importer& to, const ImportedNode& node) {
  Tensor tensor{extents_of(to.integers(node.input(0), "the shape"), "an extent"), {}};
  const std::size_t count = constant_elements(to, tensor.dims);
  tensor.values = std::vector<float>(count, 0.0F);
  if (const auto* value = node.find("value")) {
    const Tensor one = read_tensor(value->t(), to.path(), to.limits());
    std::visit(
        [&](const auto& values) {
          if (values.size() != 1) throw CorruptFile(message("a value of ", values.size(), " entries, expected 1"));
          tensor.values = std::remove_cvref_t<decltype(values)>(count, values[0]);
        },
        one.values);
  }
  return {to.builder().constant(node.name(), std::move(tensor))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
