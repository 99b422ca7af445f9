#pragma once
// Cast and CastLike: of constants at once, of the running network's values by functions of elements.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// Integers cut to the last bits that a narrower type of integers has.
inline ValueId wrap(Importer& to, const std::string& name, ValueId x, std::int64_t least, std::int64_t most) {
  using F = Elementwise::Function;
  const auto constant = [&](const char* what, std::int64_t value) {
    return to.builder().constant(name + what, {{}, std::vector<float>{static_cast<float>(value)}});
  };
  if (least != 0) x = to.add(name + ".raised", Elementwise{F::subtract}, {x, constant(".least", least)});
  x = to.add(name + ".wrapped", Elementwise{F::modulo}, {x, constant(".values", most - least + 1)});
  if (least != 0) x = to.add(name, Elementwise{F::add}, {x, constant(".offset", least)});
  return x;
}

/// Values of the running network of type `from` as those of type `type`, both as ONNX numbers them.
///
/// Floats beyond a type of integers become its nearest value where all its values are below 2^24. FLOAT16 and BFLOAT16
/// are rounded to, although what is then computed from them is float32.
inline ValueId cast(Importer& to, const std::string& name, ValueId x, int from, int type) {
  using Proto = ::onnx::TensorProto;
  using F = Elementwise::Function;
  if (from == type) return x;
  if (type == Proto::FLOAT16) return to.add(name, Elementwise{F::round_to_float16}, {x});
  if (type == Proto::BFLOAT16) return to.add(name, Elementwise{F::round_to_bfloat16}, {x});
  if (is_float_type(type)) return x;
  if (type == Proto::BOOL) return to.add(name, Elementwise{F::is_nonzero}, {x});
  const auto range = integer_range(type);
  if (!range) throw UnsupportedOperator(message("to ", type_name(type), ", expected floats or integers"));
  const auto [least, most] = *range;
  const bool narrow = most < (std::int64_t{1} << 24);
  if (is_float_type(from)) {
    x = to.add(name, Elementwise{F::truncate}, {x});
    if (!narrow) return x;
    return to.add(name + ".limited", Elementwise{F::clip, static_cast<float>(least), static_cast<float>(most)}, {x});
  }
  const auto before = integer_range(from);
  const bool holds_all = before && least <= before->first && before->second <= most;
  return narrow && !holds_all ? wrap(to, name, x, least, most) : x;
}

}  // namespace detail

inline std::vector<ValueId> import_cast(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const int type = node.type() == "CastLike" ? node.element_type(1)
                                             : static_cast<int>(node.integer("to", ::onnx::TensorProto::FLOAT));
  const Tensor* const tensor = to.constant(x);
  if (tensor != nullptr && type != node.element_type(0)) {
    Tensor result = as_type(*tensor, type);
    return {to.builder().constant(node.name(), std::move(result))};
  }
  return {detail::cast(to, node.name(), x, node.element_type(0), type)};
}

}}}}  // namespace patdnn::v0::network::onnx_import
