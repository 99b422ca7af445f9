#pragma once
// Nodes whose inputs are all known, computed before a network runs.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/output_dims.hpp>
#include <patdnn/network/steps/elementwise.hpp>
#include <patdnn/network/steps/matmul.hpp>
#include <patdnn/network/steps/move.hpp>
#include <patdnn/network/steps/reduce.hpp>
#include <patdnn/network/steps/resize.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn::inline v0::network {

namespace detail {

template <class Op>
inline constexpr bool moves = std::is_same_v<Op, Concat> || std::is_same_v<Op, Slice> || std::is_same_v<Op, Pad> ||
                              std::is_same_v<Op, Transpose> || std::is_same_v<Op, Reshape>;

/// A function of two integers; nothing when it overflows or has no value.
[[nodiscard]] inline std::optional<std::int64_t> apply(Arithmetic::Function function, std::int64_t a,
                                                       std::int64_t b) noexcept {
  using Function = Arithmetic::Function;
  std::int64_t result = 0;
  bool overflows = false;
  switch (function) {
    case Function::add: overflows = __builtin_add_overflow(a, b, &result); break;
    case Function::subtract: overflows = __builtin_sub_overflow(a, b, &result); break;
    case Function::multiply: overflows = __builtin_mul_overflow(a, b, &result); break;
    case Function::divide:
      if (b == 0 || (b == -1 && a == std::numeric_limits<std::int64_t>::min())) return {};
      result = a / b;
      break;
    default: return {};
  }
  if (overflows) return {};
  return result;
}

}  // namespace detail

/// What an operator makes of known inputs; nothing when it is one that is not folded, or of mixed types.
///
/// Throws what output_dims() throws; LimitExceeded before memory is taken for an output of more than `max_elements`.
[[nodiscard]] inline std::optional<Tensor> fold(const Operator& op, std::span<const Tensor* const> inputs,
                                                std::size_t max_elements) {
  std::vector<Dims> dims;
  std::vector<ValueLayout> layouts;
  bool floats = true;
  bool integers = true;
  for (const Tensor* tensor : inputs) {
    dims.push_back(tensor->dims);
    layouts.push_back(dense_layout(tensor->dims));
    floats = floats && tensor->is_float();
    integers = integers && !tensor->is_float();
  }
  if (!floats && !integers) return {};
  Tensor result{output_dims(op, dims), {}};
  const ValueLayout output = dense_layout(result.dims);
  const std::optional<std::size_t> allowed = checked_elements(result.dims, max_elements);
  if (!allowed) {
    throw LimitExceeded(patdnn::detail::message("a constant of ", to_text(result.dims), ", expected at most ",
                                                max_elements, " elements"));
  }
  const std::size_t count = *allowed;
  SerialExecutor executor;
  const auto folded = std::visit(
      [&](const auto& o) {
        using Op = std::remove_cvref_t<decltype(o)>;
        if constexpr (detail::moves<Op>) {
          const MoveStep step = make_move(o, std::span<const ValueLayout>(layouts), output);
          if (floats) {
            std::vector<float> y(count);
            step.run([&](std::size_t i) { return inputs[i]->floats().data(); }, y.data(), executor);
            result.values = std::move(y);
          } else {
            std::vector<std::int64_t> y(count);
            step.run([&](std::size_t i) { return inputs[i]->integers().data(); }, y.data(), executor);
            result.values = std::move(y);
          }
          return true;
        } else if constexpr (std::is_same_v<Op, Arithmetic>) {
          const ArithmeticStep step = make_step(o, layouts[0], layouts[1], output);
          if (floats) {
            std::vector<float> y(count);
            step.run(inputs[0]->floats().data(), inputs[1]->floats().data(), y.data(), executor);
            result.values = std::move(y);
            return true;
          }
          std::vector<std::int64_t> y(count);
          bool known = true;
          const auto set = [&](const auto& at) {
            const auto value = detail::apply(o.function, inputs[0]->integers()[static_cast<std::size_t>(at[0])],
                                             inputs[1]->integers()[static_cast<std::size_t>(at[1])]);
            known = known && value.has_value();
            y[static_cast<std::size_t>(at[2])] = value.value_or(0);
          };
          if (!step.loop.empty()) step.loop.for_each_element({0, count}, set);
          result.values = std::move(y);
          return known;
        } else if constexpr (std::is_same_v<Op, MatMul>) {
          if (!floats) return false;
          std::vector<float> y(count);
          make_step(o, layouts[0], layouts[1], output)
              .run(inputs[0]->floats().data(), inputs[1]->floats().data(), y.data(), executor);
          result.values = std::move(y);
          return true;
        } else if constexpr (std::is_same_v<Op, Elementwise> || std::is_same_v<Op, ChannelAffine> ||
                             std::is_same_v<Op, Resize> || std::is_same_v<Op, Reduce> || std::is_same_v<Op, Softmax>) {
          if (!floats) return false;
          std::vector<float> y(count);
          make_step(o, layouts[0], output).run(inputs[0]->floats().data(), y.data(), executor);
          result.values = std::move(y);
          return true;
        } else {
          return false;
        }
      },
      op);
  if (!folded) return {};
  return result;
}

}  // namespace patdnn::inline v0::network
