#pragma once
// ScatterElements, ScatterND: known elements replaced, or added to, at known positions.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/gather.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// What an element becomes when `update` is scattered to it. Whole numbers wrap around.
template <class T>
[[nodiscard]] T scattered(const std::string& reduction, T old, T update) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    const auto a = static_cast<std::uint64_t>(old);
    const auto b = static_cast<std::uint64_t>(update);
    if (reduction == "add") return static_cast<std::int64_t>(a + b);
    if (reduction == "mul") return static_cast<std::int64_t>(a * b);
  } else {
    if (reduction == "add") return old + update;
    if (reduction == "mul") return old * update;
    if (std::isnan(old) && (reduction == "max" || reduction == "min")) return old;
  }
  if (reduction == "max") return old > update ? old : update;
  if (reduction == "min") return old < update ? old : update;
  return update;
}

/// data with each update put at target(at), where `at` is the update's position; in the order of positions.
template <class F>
[[nodiscard]] std::vector<ValueId> scatter(Importer& to, const ImportedNode& node, const Dims& expected, F&& target) {
  const Tensor& updates = to.known(node.input(2), "updates");
  const std::string reduction = node.text("reduction", "none");
  if (reduction != "none" && reduction != "add" && reduction != "mul" && reduction != "max" && reduction != "min") {
    throw UnsupportedOperator(message("reduction '", reduction, "', expected none, add, mul, max or min"));
  }
  if (updates.dims != expected) {
    throw ShapeMismatch(message("updates of ", to_text(updates.dims), ", expected ", to_text(expected)));
  }
  Tensor result = to.known(node.input(0), "data");
  if (updates.is_float() != result.is_float()) throw CorruptFile("updates, expected of the type of data");
  std::visit(
      [&](auto& values) {
        const auto& from = std::get<std::remove_cvref_t<decltype(values)>>(updates.values);
        std::size_t next = 0;
        for_each_position(updates.dims, [&](const Dims& at) {
          auto& old = values[target(at)];
          old = scattered(reduction, old, from[next++]);
        });
      },
      result.values);
  return {to.builder().constant(node.name(), std::move(result))};
}

}  // namespace detail

inline std::vector<ValueId> import_scatter_elements(Importer& to, const ImportedNode& node) {
  const Dims dims = to.known(node.input(0), "data").dims;
  const std::vector<std::int64_t>& indices = to.integers(node.input(1), "indices");
  const Dims index_dims = to.dims(node.input(1));
  const std::size_t axis = axis_of(node.integer("axis", 0), dims.size());
  detail::expect_inside(index_dims, dims, axis);
  std::size_t next = 0;
  return detail::scatter(to, node, index_dims, [&](Dims at) {
    at[axis] = entry_of(indices[next++], dims, axis);
    return offset_of(at, dims);
  });
}

inline std::vector<ValueId> import_scatter_nd(Importer& to, const ImportedNode& node) {
  const Dims dims = to.known(node.input(0), "data").dims;
  const std::vector<std::int64_t>& indices = to.integers(node.input(1), "indices");
  const detail::IndexRows rows(to.dims(node.input(1)), dims, 0);
  return detail::scatter(to, node, rows.parts(), [&](const Dims& at) { return rows.offset(indices, at); });
}

}}}}  // namespace patdnn::v0::network::onnx_import
