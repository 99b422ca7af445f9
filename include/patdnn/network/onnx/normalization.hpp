#pragma once
// InstanceNormalization, GroupNormalization, LayerNormalization, RMSNormalization, MeanVarianceNormalization: by
// statistics of the input itself.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/expand.hpp>
#include <patdnn/network/onnx/formula.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// x less its mean over some axes, with the mean and the variance.
struct Centred {
  ValueId x;
  ValueId mean;
  ValueId variance;
};

[[nodiscard]] inline Centred centred(Importer& to, const std::string& name, ValueId x,
                                     const std::vector<std::size_t>& axes) {
  const ValueId mean = to.add(name + ".mean", Reduce{Reduce::Kind::mean, axes}, {x});
  const ValueId difference = apply(to, name + ".centred", Elementwise::Function::subtract, {x, mean});
  const ValueId square = power(to, name + ".squared", difference, 2);
  return {difference, mean, to.add(name + ".variance", Reduce{Reduce::Kind::mean, axes}, {square})};
}

/// 1 / √(variance + epsilon).
[[nodiscard]] inline ValueId inverse_deviation(Importer& to, const std::string& name, ValueId variance, float epsilon) {
  const ValueId added = number(to, name + ".epsilon", epsilon);
  const ValueId spread = apply(to, name + ".spread", Elementwise::Function::add, {variance, added});
  const ValueId deviation = power(to, name + ".deviation", spread, 0.5F);
  return apply(to, name + ".inverse", Elementwise::Function::reciprocal, {deviation});
}

/// scale · x + bias, one of each per channel. Throws ShapeMismatch.
[[nodiscard]] inline ValueId scaled_channels(Importer& to, const std::string& name, ValueId x, ValueId scale,
                                             ValueId bias) {
  const Dims dims = to.dims(x);
  for (const ValueId id : {scale, bias}) {
    if (to.dims(id) != Dims{dims[1]}) {
      throw ShapeMismatch(
          message("scale or bias of ", to_text(to.dims(id)), ", expected ", dims[1], ", one for each channel"));
    }
  }
  if (to.constant(scale) != nullptr && to.constant(bias) != nullptr) {
    return to.add(name, ChannelAffine{to.weights(scale, "scale"), to.weights(bias, "bias")}, {x});
  }
  Dims column(dims.size() - 1, 1);
  column[0] = dims[1];
  scale = to.reshape(name + ".scale", scale, column);
  bias = to.reshape(name + ".bias", bias, column);
  const ValueId product = apply(to, name + ".product", Elementwise::Function::multiply, {x, scale});
  return apply(to, name, Elementwise::Function::add, {product, bias});
}

}  // namespace detail

inline std::vector<ValueId> import_instance_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::size_t rank = to.dims(x).size();
  if (rank < 3) throw ShapeMismatch(message("an input of ", to_text(to.dims(x)), ", expected N × C × …"));
  const detail::Centred part = detail::centred(to, node.name(), x, detail::axes_from(2, rank));
  const ValueId inverse = detail::inverse_deviation(to, node.name(), part.variance, node.number("epsilon", 1e-5F));
  const ValueId y = detail::apply(to, node.name() + ".normalised", Elementwise::Function::multiply, {part.x, inverse});
  return {detail::scaled_channels(to, node.name(), y, node.input(1), node.input(2))};
}

/// Normalises each group as one row. Before opset 21, scale and bias are one per group.
inline std::vector<ValueId> import_group_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::int64_t given = node.integer("num_groups", 0);
  const auto groups = static_cast<std::size_t>(given);
  if (dims.size() < 2 || given < 1 || dims[1] % groups != 0) {
    throw ShapeMismatch(
        message("num_groups is ", given, " for an input of ", to_text(dims), ", expected a divisor of its channels"));
  }
  const Dims rows{dims[0], groups, elements(std::span(dims).subspan(1)) / groups};
  const detail::Centred part = detail::centred(to, node.name(), to.reshape(node.name() + ".groups", x, rows), {2});
  const ValueId inverse = detail::inverse_deviation(to, node.name(), part.variance, node.number("epsilon", 1e-5F));
  ValueId y = detail::apply(to, node.name() + ".normalised", Elementwise::Function::multiply, {part.x, inverse});
  y = to.reshape(node.name() + ".maps", y, dims);
  const auto per_channel = [&](std::size_t input, const char* what) {
    const ValueId id = node.input(input);
    if (node.opset() >= 21) return id;
    const std::string name = message(node.name(), ".", what);
    const ValueId column = to.reshape(name, id, {groups, 1});
    return to.reshape(name + ".channels", detail::expanded(to, name, column, {groups, dims[1] / groups}), {dims[1]});
  };
  return {detail::scaled_channels(to, node.name(), y, per_channel(1, "scale"), per_channel(2, "bias"))};
}

/// Normalises over all axes from `axis` on; the mean and the inverse deviation are outputs, too.
inline std::vector<ValueId> import_layer_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::size_t rank = to.dims(x).size();
  const std::size_t axis = axis_of(node.integer("axis", -1), rank);
  const detail::Centred part = detail::centred(to, node.name(), x, detail::axes_from(axis, rank));
  const ValueId inverse = detail::inverse_deviation(to, node.name(), part.variance, node.number("epsilon", 1e-5F));
  ValueId y = detail::apply(to, node.name() + ".normalised", Elementwise::Function::multiply, {part.x, inverse});
  y = detail::apply(to, node.name() + ".scaled", Elementwise::Function::multiply, {y, node.input(1)});
  if (node.has_input(2)) y = detail::apply(to, node.name(), Elementwise::Function::add, {y, node.input(2)});
  if (to.dims(y) != to.dims(x)) {
    throw ShapeMismatch(message("scale or bias makes ", to_text(to.dims(y)), " of ", to_text(to.dims(x))));
  }
  return {y, part.mean, inverse};
}

/// scale · x / √(mean of squares + epsilon), with the mean over all axes from `axis` on.
inline std::vector<ValueId> import_rms_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::size_t rank = to.dims(x).size();
  const std::size_t axis = axis_of(node.integer("axis", -1), rank);
  const ValueId square = detail::power(to, node.name() + ".squared", x, 2);
  const ValueId mean =
      to.add(node.name() + ".mean", Reduce{Reduce::Kind::mean, detail::axes_from(axis, rank)}, {square});
  const ValueId inverse = detail::inverse_deviation(to, node.name(), mean, node.number("epsilon", 1e-5F));
  const ValueId y = detail::apply(to, node.name() + ".normalised", Elementwise::Function::multiply, {x, inverse});
  return {detail::apply(to, node.name(), Elementwise::Function::multiply, {y, node.input(1)})};
}

inline std::vector<ValueId> import_mean_variance_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  std::vector<std::size_t> axes;
  for (const std::int64_t axis : node.has("axes") ? node.integers("axes") : std::vector<std::int64_t>{0, 2, 3}) {
    axes.push_back(axis_of(axis, to.dims(x).size()));
  }
  const detail::Centred part = detail::centred(to, node.name(), x, axes);
  const ValueId deviation = detail::power(to, node.name() + ".deviation", part.variance, 0.5F);
  const ValueId least = detail::number(to, node.name() + ".epsilon", 1e-9F);
  const ValueId divisor = detail::apply(to, node.name() + ".divisor", Elementwise::Function::add, {deviation, least});
  return {detail::apply(to, node.name(), Elementwise::Function::divide, {part.x, divisor})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
