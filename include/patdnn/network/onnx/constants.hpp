#pragma once
// What conversions that compute constants share: their counts, their positions, and entries picked from them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// Elements of a constant that is to be made. Throws LimitExceeded.
[[nodiscard]] inline std::size_t constant_elements(const Importer& to, const Dims& dims) {
  const std::optional<std::size_t> count = checked_elements(dims, to.limits().max_elements);
  if (!count) {
    throw LimitExceeded(
        message("a constant of ", to_text(dims), ", expected at most ", to.limits().max_elements, " elements"));
  }
  return *count;
}

/// Which entry of an axis an index names; negative ones count from the end. Throws ShapeMismatch.
[[nodiscard]] inline std::size_t entry_of(std::int64_t index, const Dims& dims, std::size_t axis) {
  const auto extent = static_cast<std::int64_t>(dims[axis]);
  if (index < -extent || index >= extent) {
    throw ShapeMismatch(message("index ", index, " along axis ", axis, " of ", to_text(dims)));
  }
  return static_cast<std::size_t>(index < 0 ? index + extent : index);
}

/// Calls f(at) with each position of a tensor, in row-major order.
template <class F>
void for_each_position(const Dims& dims, F&& f) {
  if (elements(dims) == 0) return;
  Dims at(dims.size(), 0);
  for (;;) {
    f(std::as_const(at));
    std::size_t axis = dims.size();
    while (axis > 0 && ++at[axis - 1] == dims[axis - 1]) at[--axis] = 0;
    if (axis == 0) return;
  }
}

/// Elements before a position, row-major.
[[nodiscard]] inline std::size_t offset_of(std::span<const std::size_t> at, const Dims& dims) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < dims.size(); ++i) offset = offset * dims[i] + at[i];
  return offset;
}

/// Whole numbers as a constant to compute with `other`: of integers beside a constant of integers, else of floats.
[[nodiscard]] inline ValueId constant_beside(Importer& to, std::string name, ValueId other, Dims dims,
                                             std::vector<std::int64_t> values) {
  const Tensor* const known = to.constant(other);
  if (known != nullptr && !known->is_float())
    return to.builder().constant(std::move(name), {std::move(dims), std::move(values)});
  std::vector<float> floats;
  floats.reserve(values.size());
  for (const std::int64_t value : values) floats.push_back(static_cast<float>(value));
  return to.builder().constant(std::move(name), {std::move(dims), std::move(floats)});
}

/// A constant of `dims` whose entries are those of `data` at source(at), counted row-major. Throws LimitExceeded.
template <class F>
[[nodiscard]] Tensor picked(const Importer& to, const Tensor& data, Dims dims, F&& source) {
  const std::size_t count = constant_elements(to, dims);
  Tensor result{std::move(dims), {}};
  std::visit(
      [&](const auto& from) {
        std::remove_cvref_t<decltype(from)> values;
        values.reserve(count);
        for_each_position(result.dims, [&](const Dims& at) { values.push_back(from[source(at)]); });
        result.values = std::move(values);
      },
      data.values);
  return result;
}

}}}}  // namespace patdnn::v0::network::onnx_import
