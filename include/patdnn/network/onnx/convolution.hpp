#pragma once
// Conv, ConvTranspose, Gemm, MatMul.

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/window.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The extents of the kernels of weights. Throws ShapeMismatch unless weights have as many axes as the input.
[[nodiscard]] inline Dims kernel_of(const Dims& weights, const Dims& x) {
  if (weights.size() < 3 || weights.size() != x.size()) {
    throw ShapeMismatch(message("weights of ", to_text(weights), " for an input of ", to_text(x)));
  }
  return {weights.begin() + 2, weights.end()};
}

/// The bias of a layer as it is known now, if there is one. Throws ShapeMismatch unless it has one entry for each
/// filter.
[[nodiscard]] inline std::vector<float> known_bias(const Importer& to, const ImportedNode& node, std::size_t filters) {
  if (!node.has_input(2)) return {};
  const ValueId id = node.input(2);
  if (to.dims(id) != Dims{filters}) {
    throw ShapeMismatch(message("a bias of ", to_text(to.dims(id)), ", expected ", filters));
  }
  return to.weights(id, "bias");
}

/// The shape of a convolution that patdnn's kernels run; none for any other.
[[nodiscard]] inline std::optional<ConvShape> kernel_shape(const Window& w, const Dims& x, const Dims& weights,
                                                           std::size_t groups) {
  const std::size_t axes = w.kernel.size();
  if (axes > 2 || elements(x) == 0 || groups == 0) return {};
  // An axis that is missing has one entry.
  const auto at = [&](const std::vector<std::size_t>& entries, std::size_t axis, std::size_t otherwise) {
    return axis + axes < 2 ? otherwise : entries[axis + axes - 2];
  };
  ConvShape shape{.channels = x[1], .filters = weights[0], .height = axes == 1 ? 1 : x[2], .width = x.back()};
  shape.kernel_height = at(w.kernel, 0, 1);
  shape.kernel_width = at(w.kernel, 1, 1);
  shape.pad = {at(w.before, 0, 0), at(w.before, 1, 0), at(w.after, 0, 0), at(w.after, 1, 0)};
  shape.groups = groups;
  shape.stride = {at(w.stride, 0, 1), at(w.stride, 1, 1)};
  shape.dilation = {at(w.dilation, 0, 1), at(w.dilation, 1, 1)};
  if (shape.kernel_height > max_kernel_extent || shape.kernel_width > max_kernel_extent ||
      shape.stride.height > max_kernel_extent || shape.stride.width > max_kernel_extent) {
    return {};
  }
  return shape;
}

/// Weights, K × C/groups × …, as a layer keeps them until it is known how it runs.
[[nodiscard]] inline fkw::FkwData layer_weights(const std::vector<float>& weights, std::size_t filters,
                                                std::size_t channels, std::size_t kernel_height,
                                                std::size_t kernel_width, std::size_t groups) {
  return fkw::encode_free_taps(fkw::DenseFilters{weights, filters, channels, kernel_height, kernel_width, groups},
                               {.block = 1});
}

}  // namespace detail

inline std::vector<ValueId> import_conv(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const ValueId w = node.input(1);
  const Dims x_dims = to.dims(x);
  const Dims w_dims = to.dims(w);
  const Dims kernel = detail::kernel_of(w_dims, x_dims);
  const Window window = window_of(node, kernel, x_dims);
  const std::size_t groups = extent_of(node.integer("group", 1), "group");
  const bool known = to.constant(w) != nullptr && (!node.has_input(2) || to.constant(node.input(2)) != nullptr);
  if (known) {
    if (const auto shape = detail::kernel_shape(window, x_dims, w_dims, groups)) {
      check(*shape);
      Convolution conv;
      conv.shape = *shape;
      if (w_dims[1] * groups != shape->channels) {
        throw ShapeMismatch(
            message("weights of ", to_text(w_dims), " in ", groups, " groups for an input of ", to_text(x_dims)));
      }
      conv.weights = detail::layer_weights(to.weights(w, "weights"), shape->filters, w_dims[1], shape->kernel_height,
                                           shape->kernel_width, groups);
      conv.bias = detail::known_bias(to, node, shape->filters);
      return {to.add(node.name(), std::move(conv), {x})};
    }
    (void)to.weights(w, "weights");
  }
  GeneralConvolution conv{window, groups, false, {}};
  network::detail::check_window(window, x_dims);
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    conv.extents.push_back(network::detail::window_steps(window, i, x_dims[i + 2]));
  }
  std::vector<ValueId> inputs{x, w};
  if (node.has_input(2)) inputs.push_back(node.input(2));
  return {to.add(node.name(), std::move(conv), std::move(inputs))};
}

inline std::vector<ValueId> import_conv_transpose(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const ValueId w = node.input(1);
  const Dims x_dims = to.dims(x);
  const Dims w_dims = to.dims(w);
  const Dims kernel = detail::kernel_of(w_dims, x_dims);
  const std::size_t axes = kernel.size();
  GeneralConvolution conv{explicit_window(node, kernel), extent_of(node.integer("group", 1), "group"), true, {}};
  network::detail::check_window(conv.window, x_dims);
  const auto extra = extents_of(node.integers("output_padding"), "output_padding");
  const auto wanted = extents_of(node.integers("output_shape"), "output_shape");
  const std::string auto_pad = node.text("auto_pad", "NOTSET");
  check_auto_pad(auto_pad);
  if ((!extra.empty() && extra.size() != axes) || (!wanted.empty() && wanted.size() < axes)) {
    throw ShapeMismatch(message("output_padding has ", extra.size(), " entries and output_shape ", wanted.size(),
                                ", expected none or ", axes));
  }
  for (std::size_t i = 0; i < axes; ++i) {
    Window& window = conv.window;
    const std::size_t more = i < extra.size() ? extra[i] : 0;
    if (x_dims[i + 2] == 0) throw InvalidShape("an input of no elements");
    const std::size_t whole = (x_dims[i + 2] - 1) * window.stride[i] + window.span(i) + more;
    // The last entries of output_shape are the extents, whether or not images and channels come before them.
    const bool given = wanted.size() >= axes;
    if (given || auto_pad == "SAME_UPPER" || auto_pad == "SAME_LOWER") {
      const std::size_t extent = given ? wanted[wanted.size() - axes + i] : x_dims[i + 2] * window.stride[i];
      const std::size_t pads = whole > extent ? whole - extent : 0;
      window.before[i] = auto_pad == "SAME_UPPER" ? pads / 2 : pads - pads / 2;
      conv.extents.push_back(extent);
    } else {
      const std::size_t pads = window.before[i] + window.after[i];
      if (pads >= whole) throw InvalidShape(message("pads of ", pads, " take all ", whole, " outputs of axis ", i));
      conv.extents.push_back(whole - pads);
    }
    window.after[i] = 0;
  }
  std::vector<ValueId> inputs{x, w};
  if (node.has_input(2)) inputs.push_back(node.input(2));
  return {to.add(node.name(), std::move(conv), std::move(inputs))};
}

namespace detail {

/// x · Wᵀ + bias with a known W of N × F.
inline ValueId add_linear(Importer& to, const std::string& name, ValueId x, std::vector<float> weights,
                          std::size_t outputs, std::size_t features, std::vector<float> bias) {
  return to.add(name, Linear{outputs, features, std::move(weights), {}, std::move(bias), {}}, {x});
}

[[nodiscard]] inline std::vector<float> transposed(const std::vector<float>& matrix, std::size_t rows,
                                                   std::size_t columns) {
  std::vector<float> result(matrix.size());
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) result[c * rows + r] = matrix[r * columns + c];
  }
  return result;
}

}  // namespace detail

inline std::vector<ValueId> import_gemm(Importer& to, const ImportedNode& node) {
  const ValueId a = node.input(0);
  const ValueId b = node.input(1);
  const float alpha = node.number("alpha", 1);
  const float beta = node.number("beta", 1);
  const bool transposes_a = node.integer("transA", 0) != 0;
  const bool transposes_b = node.integer("transB", 0) != 0;
  const Dims b_dims = to.dims(b);
  const Dims a_dims = to.dims(a);
  if (a_dims.size() != 2 || b_dims.size() != 2) {
    throw ShapeMismatch(message("A of ", to_text(a_dims), " and B of ", to_text(b_dims), ", expected two axes each"));
  }
  const std::size_t outputs = b_dims[transposes_b ? 0 : 1];
  const bool has_c = node.has_input(2) && beta != 0;
  if (has_c) {
    const Dims y_dims{a_dims[transposes_a ? 1 : 0], outputs};
    const Dims& c_dims = to.dims(node.input(2));
    if (c_dims.size() > 2 || broadcast(c_dims, y_dims) != y_dims) {
      throw ShapeMismatch(message("C of ", to_text(c_dims), " cannot be broadcast to ", to_text(y_dims)));
    }
  }
  if (to.constant(b) != nullptr && to.constant(a) == nullptr && !transposes_a && elements(b_dims) > 0) {
    const std::size_t features = b_dims[transposes_b ? 1 : 0];
    std::vector<float> bias;
    // A bias is one value for all outputs, or one for each; a C with rows of its own is added behind the layer.
    if (has_c && to.constant(node.input(2)) != nullptr) {
      const Dims& c_dims = to.dims(node.input(2));
      const bool one_row = c_dims.size() < 2 || c_dims[0] == 1;
      if (one_row) bias = to.weights(node.input(2), "C");
      if (bias.size() == 1) bias.assign(outputs, bias[0]);
    }
    if (!has_c || !bias.empty()) {
      std::vector<float> weights = to.weights(b, "B");
      if (!transposes_b) weights = detail::transposed(weights, features, outputs);
      for (float& w : weights) w *= alpha;
      for (float& w : bias) w *= beta;
      return {detail::add_linear(to, node.name(), a, std::move(weights), outputs, features, std::move(bias))};
    }
  }
  ValueId y = to.add(node.name(), MatMul{transposes_a, transposes_b, alpha}, {a, b});
  if (has_c) {
    ValueId added = node.input(2);
    if (beta != 1) {
      added = to.add(node.name() + ".scaled", Elementwise{Elementwise::Function::scale, beta, 0}, {added});
    }
    y = to.add(node.name() + ".added", Elementwise{Elementwise::Function::add}, {y, added});
  }
  return {y};
}

inline std::vector<ValueId> import_matmul(Importer& to, const ImportedNode& node) {
  ValueId a = node.input(0);
  ValueId b = node.input(1);
  const Dims a_dims = to.dims(a);
  const Dims b_dims = to.dims(b);
  if (to.constant(b) != nullptr && to.constant(a) == nullptr && b_dims.size() == 2 && elements(b_dims) > 0 &&
      !a_dims.empty() && elements(a_dims) > 0) {
    std::vector<float> weights = detail::transposed(to.weights(b, "B"), b_dims[0], b_dims[1]);
    return {detail::add_linear(to, node.name(), a, std::move(weights), b_dims[1], b_dims[0], {})};
  }
  if (a_dims.empty() || b_dims.empty()) throw ShapeMismatch("a scalar, expected matrices or vectors");
  // A vector is a matrix of one row or column, which the product loses again.
  if (a_dims.size() == 1) a = to.reshape(node.name() + ".a", a, {1, a_dims[0]});
  if (b_dims.size() == 1) b = to.reshape(node.name() + ".b", b, {b_dims[0], 1});
  ValueId y = to.add(node.name(), MatMul{}, {a, b});
  Dims dims = to.dims(y);
  if (b_dims.size() == 1) dims.pop_back();
  if (a_dims.size() == 1) dims.erase(dims.end() - (b_dims.size() == 1 ? 1 : 2));
  return {to.reshape(node.name() + ".product", y, std::move(dims))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
