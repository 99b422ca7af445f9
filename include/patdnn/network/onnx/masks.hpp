#pragma once
// OneHot, Trilu: elements chosen by where they are.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/formula.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// Ones where an entry along `axis` equals the index at its position, zeros elsewhere.
[[nodiscard]] inline ValueId is_entry(Importer& to, const std::string& name, ValueId indices, std::size_t axis,
                                      std::vector<std::int64_t> entries) {
  Dims dims(to.dims(indices).size(), 1);
  dims[axis] = entries.size();
  const ValueId all = constant_beside(to, name + ".entries", indices, std::move(dims), std::move(entries));
  return apply(to, name, Elementwise::Function::equal, {indices, all});
}

/// A constant of one whole number.
[[nodiscard]] inline std::int64_t whole_number(const Importer& to, ValueId id, const char* what) {
  const Tensor& tensor = to.known(id, what);
  if (elements(tensor.dims) != 1) {
    throw ShapeMismatch(message(what, " of ", to_text(tensor.dims), ", expected one number"));
  }
  if (!tensor.is_float()) return tensor.integers()[0];
  const float value = tensor.floats()[0];
  if (!(std::abs(value) < 0x1p31F)) throw InvalidShape(message(what, " is ", value, ", expected less than 2^31"));
  return static_cast<std::int64_t>(value);
}

}  // namespace detail

/// values[1] where an entry of a new axis equals the index, counted from either end, values[0] elsewhere.
inline std::vector<ValueId> import_one_hot(Importer& to, const ImportedNode& node) {
  using Function = Elementwise::Function;
  ValueId indices = node.input(0);
  Dims dims = to.dims(indices);
  const std::size_t axis = axis_of(node.integer("axis", -1), dims.size() + 1);
  const std::size_t depth = extent_of(detail::whole_number(to, node.input(1), "depth"), "depth");
  const ValueId values = node.input(2);
  if (to.dims(values) != Dims{2}) throw ShapeMismatch(message("values of ", to_text(to.dims(values)), ", expected 2"));
  const auto value = [&](std::size_t at, const char* name) {
    const Tensor* const known = to.constant(values);
    if (known == nullptr || known->is_float() || to.constant(indices) != nullptr) {
      return to.add(message(node.name(), ".", name), Slice{{at}, {1}, {1}}, {values});
    }
    return detail::number(to, message(node.name(), ".", name), static_cast<float>(known->integers()[at]));
  };
  dims.insert(dims.begin() + static_cast<std::ptrdiff_t>(axis), 1);
  indices = to.reshape(node.name() + ".indices", indices, std::move(dims));
  std::vector<std::int64_t> entries(constant_elements(to, {depth}));
  std::iota(entries.begin(), entries.end(), std::int64_t{0});
  const ValueId forward = detail::is_entry(to, node.name() + ".forward", indices, axis, entries);
  for (std::int64_t& entry : entries) entry -= static_cast<std::int64_t>(depth);
  const ValueId backward = detail::is_entry(to, node.name() + ".backward", indices, axis, std::move(entries));
  const ValueId chosen = detail::apply(to, node.name() + ".chosen", Function::maximum, {forward, backward});
  return {detail::apply(to, node.name(), Function::where, {chosen, value(1, "on"), value(0, "off")})};
}

/// Zeros above or below a diagonal of the last two axes.
inline std::vector<ValueId> import_trilu(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  if (dims.size() < 2) throw ShapeMismatch(message("an input of ", to_text(dims), ", expected matrices"));
  const bool upper = node.integer("upper", 1) != 0;
  std::int64_t k = 0;
  constexpr std::int64_t far = std::int64_t{1} << 40;
  if (node.has_input(1)) k = std::clamp(detail::whole_number(to, node.input(1), "k"), -far, far);
  const Dims matrix{dims[dims.size() - 2], dims.back()};
  std::vector<std::int64_t> kept;
  kept.reserve(constant_elements(to, matrix));
  for_each_position(matrix, [&](const Dims& at) {
    const std::int64_t diagonal = static_cast<std::int64_t>(at[1]) - static_cast<std::int64_t>(at[0]);
    kept.push_back((upper ? diagonal >= k : diagonal <= k) ? 1 : 0);
  });
  const ValueId mask = constant_beside(to, node.name() + ".mask", x, matrix, std::move(kept));
  const ValueId zero = constant_beside(to, node.name() + ".zero", x, {}, {0});
  return {detail::apply(to, node.name(), Elementwise::Function::where, {mask, x, zero})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
