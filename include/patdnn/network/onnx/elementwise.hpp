#pragma once
// Functions of elements, of one input or more; BatchNormalization.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// A constant of integers as floats, which all inputs are when a network runs; anything else as it is.
///
/// Throws UnsupportedOperator for an integer that no float holds.
[[nodiscard]] inline ValueId as_floats(Importer& to, ValueId id, const std::string& name) {
  const Tensor* const tensor = to.constant(id);
  if (tensor == nullptr || tensor->is_float()) return id;
  return to.builder().constant(name, exact_floats(*tensor));
}

/// A function of inputs: of integers where all inputs are known and integers, else of floats.
[[nodiscard]] inline ValueId add_function(Importer& to, const std::string& name, const Elementwise& op,
                                          std::vector<ValueId> inputs) {
  using F = Elementwise::Function;
  const bool known = std::all_of(inputs.begin(), inputs.end(), [&](ValueId id) { return to.constant(id) != nullptr; });
  const bool divides = op.function == F::divide || op.function == F::modulo || op.function == F::remainder;
  // A division of integers is another function: it is left to add(), which refuses integers that are not known.
  for (std::size_t i = 0; !known && !divides && i < inputs.size(); ++i) {
    inputs[i] = as_floats(to, inputs[i], message(name, ".input", i));
  }
  return to.add(name, op, std::move(inputs));
}

}  // namespace detail

template <Elementwise::Function Function>
std::vector<ValueId> import_function(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
  Elementwise op{Function, 0, 0};
  if constexpr (Function == F::leaky_relu) op.alpha = node.number("alpha", 0.01F);
  if constexpr (Function == F::hard_sigmoid) {
    op.alpha = node.number("alpha", 0.2F);
    op.beta = node.number("beta", 0.5F);
  }
  if constexpr (Function == F::elu || Function == F::celu || Function == F::thresholded_relu || Function == F::swish) {
    op.alpha = node.number("alpha", 1);
  }
  if constexpr (Function == F::selu) {
    op.alpha = node.number("alpha", 1.67326319217681884765625F);
    op.beta = node.number("gamma", 1.05070102214813232421875F);
  }
  if constexpr (Function == F::shrink) {
    op.alpha = node.number("lambd", 0.5F);
    op.beta = node.number("bias", 0);
  }
  if constexpr (Function == F::is_infinite) {
    op.alpha = node.integer("detect_negative", 1) != 0 ? 1 : 0;
    op.beta = node.integer("detect_positive", 1) != 0 ? 1 : 0;
  }
  if constexpr (Function == F::gelu) {
    const std::string approximation = node.text("approximate", "none");
    if (approximation == "tanh") {
      op.function = F::gelu_tanh;
    } else if (approximation != "none") {
      throw UnsupportedOperator(message("approximate '", approximation, "', expected none or tanh"));
    }
  }
  return {to.add(node.name(), op, {node.input(0)})};
}

/// Limits are inputs since opset 11, attributes before; limits that are no single number now become maxima and minima.
inline std::vector<ValueId> import_clip(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
  constexpr float infinity = std::numeric_limits<float>::max();
  const ValueId x = node.input(0);
  const auto is_number = [&](std::size_t i) {
    const Tensor* const tensor = node.has_input(i) ? to.constant(node.input(i)) : nullptr;
    return tensor != nullptr && tensor->is_float() && tensor->floats().size() == 1;
  };
  const bool of_floats = to.constant(x) == nullptr || to.constant(x)->is_float();
  if (of_floats && (!node.has_input(1) || is_number(1)) && (!node.has_input(2) || is_number(2))) {
    const auto limit = [&](std::size_t input, const char* attribute, float otherwise) {
      return node.has_input(input) ? to.scalar(node.input(input), attribute) : node.number(attribute, otherwise);
    };
    return {to.add(node.name(), Elementwise{F::clip, limit(1, "min", -infinity), limit(2, "max", infinity)}, {x})};
  }
  ValueId y = x;
  for (std::size_t i = 1; i <= 2; ++i) {
    if (!node.has_input(i)) continue;
    const bool last = i == 2 || !node.has_input(2);
    y = detail::add_function(to, last ? node.name() : node.name() + ".min",
                             Elementwise{i == 1 ? F::maximum : F::minimum}, {y, node.input(i)});
  }
  return {y};
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

/// A function of two inputs. Arithmetic with a constant per channel is an affine function of each channel, which a
/// convolution can take in.
template <Elementwise::Function Function>
std::vector<ValueId> import_binary(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
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
  if constexpr (Function == F::add || Function == F::subtract || Function == F::multiply || Function == F::divide) {
    const bool swaps = to.constant(a) != nullptr && (Function == F::add || Function == F::multiply);
    const ValueId x = swaps ? b : a;
    const Tensor* const tensor = to.constant(swaps ? a : b);
    if (tensor != nullptr && to.constant(x) == nullptr) {
      if (const auto values = detail::per_channel(*tensor, to.dims(x))) {
        ChannelAffine affine{std::vector<float>(values->size(), 1.0F), std::vector<float>(values->size(), 0.0F)};
        for (std::size_t c = 0; c < values->size(); ++c) {
          const float value = (*values)[c];
          if constexpr (Function == F::add) affine.shift[c] = value;
          if constexpr (Function == F::subtract) affine.shift[c] = -value;
          if constexpr (Function == F::multiply) affine.scale[c] = value;
          if constexpr (Function == F::divide) affine.scale[c] = 1 / value;
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
  if constexpr (Function == F::power) {
    // Most powers are squares, and these need no logarithms.
    const Tensor* const exponent = to.constant(b);
    if (exponent != nullptr && to.constant(a) == nullptr && *exponent == Tensor{{}, std::vector<float>{2}}) {
      return {to.add(node.name(), Elementwise{F::multiply}, {a, a})};
    }
  }
  Elementwise op{Function};
  if constexpr (Function == F::modulo) {
    if (node.integer("fmod", 0) != 0) op.function = F::remainder;
  }
  return {detail::add_function(to, node.name(), op, {a, b})};
}

/// A function of any number of inputs, applied to two at a time.
template <Elementwise::Function Function>
std::vector<ValueId> import_chain(Importer& to, const ImportedNode& node) {
  ValueId result = node.input(0);
  const bool divides = node.type() == "Mean";
  for (std::size_t i = 1; i < node.inputs(); ++i) {
    const bool last = i + 1 == node.inputs() && !divides;
    result = detail::add_function(to, last ? node.name() : message(node.name(), ".", i), Elementwise{Function},
                                  {result, node.input(i)});
  }
  if (!divides) return {result};
  const float share = 1 / static_cast<float>(node.inputs());
  return {to.add(node.name(), Elementwise{Elementwise::Function::scale, share}, {result})};
}

inline std::vector<ValueId> import_where(Importer& to, const ImportedNode& node) {
  return {detail::add_function(to, node.name(), Elementwise{Elementwise::Function::where},
                               {node.input(0), node.input(1), node.input(2)})};
}

namespace detail {

/// scale · (x − mean) / √(variance + epsilon) + bias, with mean and variance of each channel of x itself.
inline ValueId normalize_by_batch(Importer& to, const ImportedNode& node, const Dims& dims) {
  using F = Elementwise::Function;
  const auto named = [&](const char* what) { return node.name() + what; };
  const auto parameter = [&](std::size_t input, const char* what) {
    Dims channels(dims.size(), 1);
    channels[1] = dims[1];
    return to.builder().constant(named(what), {std::move(channels), to.weights(node.input(input), what)});
  };
  std::vector<std::size_t> axes;
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (i != 1) axes.push_back(i);
  }
  const ValueId x = node.input(0);
  const ValueId mean = to.add(named(".mean"), Reduce{Reduce::Kind::mean, axes}, {x});
  const ValueId centered = to.add(named(".centered"), Elementwise{F::subtract}, {x, mean});
  const ValueId squares = to.add(named(".squares"), Elementwise{F::multiply}, {centered, centered});
  const ValueId variance = to.add(named(".variance"), Reduce{Reduce::Kind::mean, axes}, {squares});
  const ValueId epsilon =
      to.builder().constant(named(".epsilon"), {{}, std::vector<float>{node.number("epsilon", 1e-5F)}});
  const ValueId spread = to.add(named(".spread"), Elementwise{F::add}, {variance, epsilon});
  const ValueId deviation = to.add(named(".deviation"), Elementwise{F::sqrt}, {spread});
  const ValueId factor = to.add(named(".factor"), Elementwise{F::divide}, {parameter(1, "scale"), deviation});
  const ValueId scaled = to.add(named(".scaled"), Elementwise{F::multiply}, {centered, factor});
  return to.add(node.name(), Elementwise{F::add}, {scaled, parameter(2, "bias")});
}

}  // namespace detail

/// scale · (x − mean) / √(variance + epsilon) + bias, as one scale and shift per channel.
///
/// A node in training mode, which before opset 14 is one with further outputs, takes mean and variance of its input;
/// the statistics that it gives out then are not supported.
inline std::vector<ValueId> import_batch_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::vector<float>& scale = to.weights(node.input(1), "scale");
  const std::vector<float>& bias = to.weights(node.input(2), "bias");
  const std::vector<float>& mean = to.weights(node.input(3), "mean");
  const std::vector<float>& variance = to.weights(node.input(4), "variance");
  const Dims dims = to.dims(x);
  const std::size_t channels = dims.size() < 2 ? 0 : dims[1];
  for (const auto* values : {&scale, &bias, &mean, &variance}) {
    if (values->size() != channels) {
      throw ShapeMismatch(
          message(values->size(), " values for a normalisation of ", to_text(dims), ", expected ", channels));
    }
  }
  const bool trains = node.opset() < 14 ? node.names_output(1) : node.integer("training_mode", 0) != 0;
  if (trains) return {detail::normalize_by_batch(to, node, dims)};
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

}}}}  // namespace patdnn::v0::network::onnx_import
