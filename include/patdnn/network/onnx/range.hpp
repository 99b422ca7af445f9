#pragma once
// Range, EyeLike: constants that a rule gives.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/element_types.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// start, start + delta, … before limit. Throws InvalidShape where their count is not finite, as for a delta of zero.
[[nodiscard]] inline std::vector<float> numbers_between(const Importer& to, float start, float limit, float delta) {
  const double steps =
      std::ceil((static_cast<double>(limit) - static_cast<double>(start)) / static_cast<double>(delta));
  if (!std::isfinite(steps)) {
    throw InvalidShape(message("numbers from ", start, " to ", limit, " in steps of ", delta, ", expected a count"));
  }
  // A count beyond what a double holds exactly is beyond any limit, too.
  const std::size_t count = constant_elements(to, {static_cast<std::size_t>(std::clamp(steps, 0.0, 0x1p53))});
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = static_cast<float>(static_cast<double>(start) + static_cast<double>(i) * static_cast<double>(delta));
  }
  return values;
}

[[nodiscard]] inline std::vector<std::int64_t> numbers_between(const Importer& to, std::int64_t start,
                                                               std::int64_t limit, std::int64_t delta) {
  if (delta == 0) throw InvalidShape(message("numbers from ", start, " to ", limit, " in steps of 0"));
  const bool rises = delta > 0;
  // Differences as unsigned numbers cannot overflow.
  const auto at = [](std::int64_t n) { return static_cast<std::uint64_t>(n); };
  const std::uint64_t span = rises ? at(limit) - at(start) : at(start) - at(limit);
  const std::uint64_t step = rises ? at(delta) : 0 - at(delta);
  const bool none = rises ? limit <= start : limit >= start;
  const std::size_t count = constant_elements(to, {none ? std::size_t{0} : (span - 1) / step + 1});
  std::vector<std::int64_t> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<std::int64_t>(at(start) + i * at(delta));
  return values;
}

}  // namespace detail

inline std::vector<ValueId> import_range(Importer& to, const ImportedNode& node) {
  const Tensor* known[3]{};
  constexpr const char* names[]{"start", "limit", "delta"};
  for (std::size_t i = 0; i < 3; ++i) {
    known[i] = &to.known(node.input(i), names[i]);
    if (elements(known[i]->dims) != 1 || known[i]->is_float() != known[0]->is_float()) {
      throw ShapeMismatch(message(names[i], " of ", to_text(known[i]->dims), ", expected one number of start's type"));
    }
  }
  return {std::visit(
      [&](const auto& start) {
        using Values = std::remove_cvref_t<decltype(start)>;
        auto values = detail::numbers_between(to, start[0], std::get<Values>(known[1]->values)[0],
                                              std::get<Values>(known[2]->values)[0]);
        return to.builder().constant(node.name(), {{values.size()}, std::move(values)});
      },
      known[0]->values)};
}

/// Ones on a diagonal of a matrix of the input's extents.
inline std::vector<ValueId> import_eye_like(Importer& to, const ImportedNode& node) {
  const Dims dims = to.dims(node.input(0));
  if (dims.size() != 2) throw ShapeMismatch(message("an input of ", to_text(dims), ", expected a matrix"));
  const auto type = static_cast<int>(node.integer("dtype", node.element_type(0)));
  const std::int64_t k = node.integer("k", 0);
  const auto eye = [&](auto one) {
    std::vector<decltype(one)> values(constant_elements(to, dims), 0);
    for (std::size_t row = 0; row < dims[0]; ++row) {
      const std::int64_t column = static_cast<std::int64_t>(row) + std::clamp<std::int64_t>(k, -(1LL << 40), 1LL << 40);
      if (column < 0 || column >= static_cast<std::int64_t>(dims[1])) continue;
      values[row * dims[1] + static_cast<std::size_t>(column)] = one;
    }
    return values;
  };
  Tensor result{dims, {}};
  if (is_float_type(type)) {
    result.values = eye(1.0F);
  } else {
    result.values = eye(std::int64_t{1});
  }
  return {to.builder().constant(node.name(), std::move(result))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
