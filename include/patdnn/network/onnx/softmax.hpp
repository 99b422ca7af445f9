#pragma once
// Softmax, LogSoftmax, Hardmax.

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/formula.hpp>
#include <patdnn/network/onnx/masks.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The axes that are normalised together: one or, before opset 13, all from `axis` on.
[[nodiscard]] inline Softmax softmax_of(const ImportedNode& node, std::size_t rank) {
  const bool one_axis = node.opset() >= 13;
  const std::size_t first = axis_of(node.integer("axis", one_axis ? -1 : 1), rank);
  return {first, one_axis ? first : rank - 1};
}

}  // namespace detail

inline std::vector<ValueId> import_softmax(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  return {to.add(node.name(), detail::softmax_of(node, to.dims(x).size()), {x})};
}

/// x less the logarithm of the sum of exp(x), both relative to the largest entry, so that small differences are kept.
inline std::vector<ValueId> import_log_softmax(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Softmax over = detail::softmax_of(node, to.dims(x).size());
  const std::vector<std::size_t> axes = detail::axes_from(over.first, over.last + 1);
  const ValueId largest = to.add(node.name() + ".largest", Reduce{Reduce::Kind::max, axes}, {x});
  const ValueId below = detail::apply(to, node.name() + ".below", Elementwise::Function::subtract, {x, largest});
  const ValueId sum = to.add(node.name() + ".sum", Reduce{Reduce::Kind::log_sum_exp, axes}, {below});
  return {detail::apply(to, node.name(), Elementwise::Function::subtract, {below, sum})};
}

/// 1 at the first of the largest entries, 0 elsewhere.
inline std::vector<ValueId> import_hardmax(Importer& to, const ImportedNode& node) {
  const Dims dims = to.dims(node.input(0));
  const Softmax over = detail::softmax_of(node, dims.size());
  const std::span<const std::size_t> all(dims);
  const std::size_t together = elements(all.subspan(over.first, over.last + 1 - over.first));
  const Dims rows{elements(all.first(over.first)), together, elements(all.subspan(over.last + 1))};
  const ValueId x = to.reshape(node.name() + ".rows", node.input(0), rows);
  TopK largest;
  largest.axis = 1;
  largest.positions = true;
  const ValueId position = to.add(node.name() + ".position", largest, {x});
  std::vector<std::int64_t> entries(constant_elements(to, {together}));
  std::iota(entries.begin(), entries.end(), std::int64_t{0});
  ValueId y = detail::is_entry(to, node.name() + ".chosen", position, 1, std::move(entries));
  const ValueId one = detail::number(to, node.name() + ".one", 1);
  const ValueId zero = detail::number(to, node.name() + ".zero", 0);
  y = detail::apply(to, node.name(), Elementwise::Function::where, {y, one, zero});
  return {to.reshape(node.name() + ".dims", y, dims)};
}

}}}}  // namespace patdnn::v0::network::onnx_import
