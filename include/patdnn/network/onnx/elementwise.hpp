#pragma once
// Functions of each element, arithmetic, BatchNormalization.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>

namespace patdnn::inline v0::network::onnx_import {

template <Elementwise::Function Function>
std::vector<ValueId> import_function(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
  Elementwise op{Function, 0, 0};
  if constexpr (Function == F::leaky_relu) op.alpha = node.number("alpha", 0.01F);
  if constexpr (Function == F::hard_sigmoid) {
    op.alpha = node.number("alpha", 0.2F);
    op.beta = node.number("beta", 0.5F);
  }
  return {to.add(node.name(), op, {node.input(0)})};
}

/// Limits are inputs since opset 11, attributes before.
inline std::vector<ValueId> import_clip(Importer& to, const ImportedNode& node) {
  constexpr float infinity = std::numeric_limits<float>::max();
  const auto limit = [&](std::size_t input, const char* attribute, float otherwise) {
    return node.has_input(input) ? to.scalar(node.input(input), attribute) : node.number(attribute, otherwise);
  };
  return {to.add(node.name(),
                 Elementwise{Elementwise::Function::clip, limit(1, "min", -infinity), limit(2, "max", infinity)},
                 {node.input(0)})};
}

namespace detail {

/// One value per channel of `dims`, of a constant that is broadcast to it; none when it varies along another axis.
[[nodiscard]] inline std::optional<std::vector<float>> per_channel(const Tensor& tensor, const Dims& dims) {
  if (!tensor.is_float() || dims.size() < 2 || tensor.dims.size() > dims.size()) return {};
  const std::size_t missing = dims.size() - tensor.dims.size();
  for (std::size_t i = 0; i < tensor.dims.size(); ++i) {
    if (tensor.dims[i] != 1 && (i + missing != 1 || tensor.dims[i] != dims[1])) return {};
  }
  const std::vector<float>& values = tensor.floats();
  if (values.size() == dims[1]) return values;
  if (values.size() == 1) return std::vector<float>(dims[1], values[0]);
  return {};
}

}  // namespace detail

/// Arithmetic with a constant per channel is an affine function of each channel, which a convolution can take in.
template <Arithmetic::Function Function>
std::vector<ValueId> import_arithmetic(Importer& to, const ImportedNode& node) {
  using F = Arithmetic::Function;
  ValueId a = node.input(0);
  ValueId b = node.input(1);
  // Before opset 7, the second input's axes began at `axis`.
  if (node.has("axis") && node.integer("broadcast", 0) != 0) {
    const std::size_t rank = to.dims(a).size();
    Dims dims = to.dims(b);
    const std::size_t axis = axis_of(node.integer("axis", -1), rank);
    while (axis + dims.size() < rank) dims.push_back(1);
    b = to.reshape(node.name() + ".b", b, std::move(dims));
  }
  if constexpr (Function != F::parametric_relu) {
    const bool swaps = to.constant(a) != nullptr && (Function == F::add || Function == F::multiply);
    const ValueId x = swaps ? b : a;
    const Tensor* const tensor = to.constant(swaps ? a : b);
    if (tensor != nullptr && to.constant(x) == nullptr) {
      if (const auto values = detail::per_channel(*tensor, to.dims(x))) {
        ChannelAffine affine{std::vector<float>(values->size(), 1.0F), std::vector<float>(values->size(), 0.0F)};
        for (std::size_t c = 0; c < values->size(); ++c) {
          const float value = (*values)[c];
          switch (Function) {
            case F::add: affine.shift[c] = value; break;
            case F::subtract: affine.shift[c] = -value; break;
            case F::multiply: affine.scale[c] = value; break;
            case F::divide: affine.scale[c] = 1 / value; break;
            case F::parametric_relu: break;
          }
        }
        const bool finite =
            std::all_of(affine.scale.begin(), affine.scale.end(), [](float s) { return std::isfinite(s); });
        if (finite) return {to.add(node.name(), std::move(affine), {x})};
      }
    }
  }
  if constexpr (Function == F::parametric_relu) {
    // Slopes of C are one per channel in models that follow the letter of older versions.
    const Dims x_dims = to.dims(a);
    if (to.dims(b).size() == 1 && x_dims.size() > 2 && to.dims(b)[0] == x_dims[1] && to.dims(b)[0] != x_dims.back()) {
      Dims dims(x_dims.size() - 1, 1);
      dims[0] = x_dims[1];
      b = to.reshape(node.name() + ".slope", b, std::move(dims));
    }
  }
  return {to.add(node.name(), Arithmetic{Function}, {a, b})};
}

inline std::vector<ValueId> import_sum(Importer& to, const ImportedNode& node) {
  ValueId sum = node.input(0);
  for (std::size_t i = 1; i < node.inputs(); ++i) {
    sum =
        to.add(i + 1 == node.inputs() ? node.name() : message(node.name(), ".", i), Arithmetic{}, {sum, node.input(i)});
  }
  return {sum};
}

/// scale · (x − mean) / √(variance + epsilon) + bias, as one scale and shift per channel.
inline std::vector<ValueId> import_batch_normalization(Importer& to, const ImportedNode& node) {
  if (node.integer("training_mode", 0) != 0 || node.reads_output(1)) {
    throw UnsupportedOperator("normalisation by the statistics of its input (training mode); export for inference");
  }
  const ValueId x = node.input(0);
  const std::vector<float>& scale = to.weights(node.input(1), "scale");
  const std::vector<float>& bias = to.weights(node.input(2), "bias");
  const std::vector<float>& mean = to.weights(node.input(3), "mean");
  const std::vector<float>& variance = to.weights(node.input(4), "variance");
  const Dims& dims = to.dims(x);
  const std::size_t channels = dims.size() < 2 ? 0 : dims[1];
  for (const auto* values : {&scale, &bias, &mean, &variance}) {
    if (values->size() != channels) {
      throw ShapeMismatch(
          message(values->size(), " values for a normalisation of ", to_text(dims), ", expected ", channels));
    }
  }
  const auto epsilon = static_cast<double>(node.number("epsilon", 1e-5F));
  ChannelAffine affine;
  for (std::size_t c = 0; c < channels; ++c) {
    const double spread = static_cast<double>(variance[c]) + epsilon;
    if (!(spread > 0))
      throw InvalidWeight(message("variance ", c, " is ", static_cast<double>(variance[c]), ", expected more than 0"));
    const double factor = static_cast<double>(scale[c]) / std::sqrt(spread);
    affine.scale.push_back(static_cast<float>(factor));
    affine.shift.push_back(static_cast<float>(static_cast<double>(bias[c]) - static_cast<double>(mean[c]) * factor));
  }
  return {to.add(node.name(), std::move(affine), {x})};
}

inline std::vector<ValueId> import_identity(Importer&, const ImportedNode& node) { return {node.input(0)}; }

/// Changes nothing when a network runs.
inline std::vector<ValueId> import_dropout(Importer& to, const ImportedNode& node) {
  const bool trains = node.has_input(2) && to.integers(node.input(2), "training_mode") != std::vector<std::int64_t>{0};
  if (trains && !(node.has_input(1) && to.scalar(node.input(1), "ratio") == 0)) {
    throw UnsupportedOperator("values dropped at random (training mode); export for inference");
  }
  return {node.input(0)};
}

}  // namespace patdnn::inline v0::network::onnx_import
