#pragma once
// Nodes whose inputs are all known, computed before a network runs.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operators.hpp>
#include <patdnn/network/integer_functions.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/output_dims.hpp>
#include <patdnn/network/steps/elementwise.hpp>
#include <patdnn/network/steps/matmul.hpp>
#include <patdnn/network/steps/move.hpp>
#include <patdnn/network/steps/reduce.hpp>
#include <patdnn/network/steps/resize.hpp>
#include <patdnn/network/steps/top_k.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {

template <class Op>
inline constexpr bool moves = std::is_same_v<Op, Concat> || std::is_same_v<Op, Slice> || std::is_same_v<Op, Pad> ||
                              std::is_same_v<Op, Transpose> || std::is_same_v<Op, Reshape>;

/// Inputs of one type. The condition of a choice takes the type of what it chooses from; integers become floats as
/// exponents of floats and beside floats in a function of truths.
class SameType {
 public:
  SameType(const Operator& op, std::span<const Tensor* const> inputs) : inputs_(inputs.begin(), inputs.end()) {
    const auto is_float = [](const Tensor* tensor) { return tensor->is_float(); };
    floats_ = std::all_of(inputs_.begin(), inputs_.end(), is_float);
    integers_ = std::none_of(inputs_.begin(), inputs_.end(), is_float);
    const auto* const elementwise = std::get_if<Elementwise>(&op);
    if (floats_ || integers_ || elementwise == nullptr) return;
    using Function = Elementwise::Function;
    switch (elementwise->function) {
      case Function::where:
        if (inputs_[1]->is_float() != inputs_[2]->is_float()) return;
        if (inputs_[1]->is_float()) {
          convert<float>(0);
        } else {
          convert<std::int64_t>(0);
        }
        return;
      case Function::power:
        if (inputs_[0]->is_float()) convert<float>(1);
        return;
      case Function::logical_and:
      case Function::logical_or:
      case Function::logical_xor: convert<float>(inputs_[0]->is_float() ? 1 : 0); return;
      default: return;
    }
  }
  SameType(const SameType&) = delete;
  SameType& operator=(const SameType&) = delete;
  SameType(SameType&&) = delete;
  SameType& operator=(SameType&&) = delete;
  ~SameType() = default;

  [[nodiscard]] bool floats() const noexcept { return floats_; }
  [[nodiscard]] bool integers() const noexcept { return integers_; }
  [[nodiscard]] const Tensor& operator[](std::size_t i) const noexcept { return *inputs_[i]; }

 private:
  /// Converts the only input of another type to T. Of floats, whatever is not zero becomes 1.
  template <class T>
  void convert(std::size_t i) {
    std::vector<T> values;
    if constexpr (std::is_same_v<T, float>) {
      for (const std::int64_t n : inputs_[i]->integers()) values.push_back(static_cast<float>(n));
      floats_ = true;
    } else {
      for (const float x : inputs_[i]->floats()) values.push_back(x != 0 ? 1 : 0);
      integers_ = true;
    }
    converted_ = {inputs_[i]->dims, std::move(values)};
    inputs_[i] = &converted_;
  }

  std::vector<const Tensor*> inputs_;
  Tensor converted_;
  bool floats_ = false;
  bool integers_ = false;
};

/// A function of integers; nothing when it has no integer value for one of the elements.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::vector<std::int64_t>> fold_integers(const ElementwiseStep& step,
                                                                     const SameType& inputs, std::size_t arity,
                                                                     std::size_t count) {
  std::vector<std::int64_t> y(count);
  bool known = true;
  const auto set = [&](const auto& at) {
    std::array<std::int64_t, ElementwiseStep::most_inputs> x{};
    for (std::size_t i = 0; i < arity; ++i) x[i] = inputs[i].integers()[static_cast<std::size_t>(at[i])];
    const std::optional<std::int64_t> value = apply_to_integers(step.op.function, x);
    known = known && value.has_value();
    y[static_cast<std::size_t>(at[ElementwiseStep::most_inputs])] = value.value_or(0);
  };
  if (!step.loop.empty()) step.loop.for_each_element({0, count}, set);
  if (!known) return {};
  return y;
}

/// A reduction of integers; nothing when it overflows, or integers do not have such a reduction.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::vector<std::int64_t>> fold_integers(const ReduceStep& step,
                                                                     const std::vector<std::int64_t>& x,
                                                                     std::size_t count) {
  using Kind = Reduce::Kind;
  using Function = Elementwise::Function;
  const bool empty = step.reduced.empty();
  const auto function = step.kind == Kind::sum             ? Function::add
                        : step.kind == Kind::product       ? Function::multiply
                        : step.kind == Kind::max && !empty ? Function::maximum
                        : step.kind == Kind::min && !empty ? Function::minimum
                                                           : Function::exp;
  if (function == Function::exp) return {};
  std::vector<std::int64_t> y(count);
  bool known = true;
  const auto reduce = [&](const auto& at) {
    std::optional<std::int64_t> value;
    if (empty) value = step.kind == Kind::product ? 1 : 0;
    step.reduced.for_each_element({0, step.reduced.rows() * step.reduced.row_length()}, [&](const auto& entry) {
      if (!known) return;
      const std::int64_t next = x[static_cast<std::size_t>(at[0] + entry[0])];
      value = value ? apply_to_integers(function, {*value, next, 0}) : next;
      known = value.has_value();
    });
    y[static_cast<std::size_t>(at[1])] = value.value_or(0);
  };
  if (!step.kept.empty()) step.kept.for_each_element({0, count}, reduce);
  if (!known) return {};
  return y;
}

}  // namespace detail

/// What an operator makes of known inputs; nothing when the operator is not folded, the inputs are of mixed types, or
/// they are integers and the result is not.
///
/// It runs on the functions of this machine's best architecture, so a last bit may depend on the machine.
///
/// Throws what output_dims() throws; LimitExceeded before memory is taken for an output of more than `max_elements`;
/// UnsupportedOperator for integers padded with what is no integer of 64 bits.
template <class Unit = arch::of_networks>
[[nodiscard]] std::optional<Tensor> fold(const Operator& op, std::span<const Tensor* const> given,
                                         std::size_t max_elements) {
  std::vector<Dims> dims;
  std::vector<ValueLayout> layouts;
  for (const Tensor* tensor : given) {
    dims.push_back(tensor->dims);
    layouts.push_back(dense_layout(tensor->dims));
  }
  Tensor result{output_dims(op, dims), {}};
  const detail::SameType inputs(op, given);
  if (!inputs.floats() && !inputs.integers()) return {};
  const ValueLayout output = dense_layout(result.dims);
  const std::optional<std::size_t> allowed = checked_elements(result.dims, max_elements);
  if (!allowed) {
    throw LimitExceeded(patdnn::detail::message("a constant of ", to_text(result.dims), ", expected at most ",
                                                max_elements, " elements"));
  }
  const std::size_t count = *allowed;
  SerialExecutor executor;
  const kernels::OperatorTable& table = kernels::operator_table<Unit>();
  const auto floats_of = [&](std::size_t i) { return inputs[i].floats().data(); };
  const auto folded = std::visit(
      [&](const auto& o) {
        using Op = std::remove_cvref_t<decltype(o)>;
        std::vector<float> y(inputs.floats() ? count : 0);
        if constexpr (detail::moves<Op>) {
          const MoveStep step = make_move(o, std::span<const ValueLayout>(layouts), output);
          if (inputs.integers()) {
            if constexpr (std::is_same_v<Op, Pad>) {
              if (!(o.value >= -0x1p63F && o.value < 0x1p63F && o.value == std::trunc(o.value))) {
                throw UnsupportedOperator(
                    patdnn::detail::message("integers padded with ", o.value, ", expected an integer of 64 bits"));
              }
            }
            std::vector<std::int64_t> moved(count);
            step.run([&](std::size_t i) { return inputs[i].integers().data(); }, moved.data(), executor, table);
            result.values = std::move(moved);
            return true;
          }
          step.run(floats_of, y.data(), executor, table);
        } else if constexpr (std::is_same_v<Op, Elementwise>) {
          const ElementwiseStep step = make_step(o, std::span<const ValueLayout>(layouts), output);
          if (inputs.integers()) {
            auto integers = detail::fold_integers(step, inputs, given.size(), count);
            if (integers) result.values = std::move(*integers);
            return integers.has_value();
          }
          std::array<const float*, ElementwiseStep::most_inputs> x{};
          for (std::size_t i = 0; i < given.size(); ++i) x[i] = floats_of(i);
          step.run(x, y.data(), executor, table);
        } else if constexpr (std::is_same_v<Op, Reduce>) {
          const ReduceStep step = make_step(o, layouts[0], output);
          if (inputs.integers()) {
            auto integers = detail::fold_integers(step, inputs[0].integers(), count);
            if (integers) result.values = std::move(*integers);
            return integers.has_value();
          }
          step.run(floats_of(0), y.data(), executor, table);
        } else if constexpr (std::is_same_v<Op, TopK>) {
          const TopKStep step = make_step(o, layouts[0], output);
          if (inputs.integers() || o.positions) {
            std::vector<std::int64_t> integers(count);
            if (inputs.integers()) {
              step.run(inputs[0].integers().data(), integers.data(), executor);
            } else {
              step.run(floats_of(0), integers.data(), executor);
            }
            result.values = std::move(integers);
            return true;
          }
          step.run(floats_of(0), y.data(), executor);
        } else if constexpr (std::is_same_v<Op, MatMul>) {
          // A product of more terms than a constant may have elements is left to the network.
          const std::size_t terms = dims[0][dims[0].size() - (o.transposes_a ? 2 : 1)];
          if (inputs.integers() || (terms != 0 && count > max_elements / terms)) return false;
          make_step(o, layouts[0], layouts[1], output).run(floats_of(0), floats_of(1), y.data(), executor, table);
        } else if constexpr (std::is_same_v<Op, ChannelAffine> || std::is_same_v<Op, Resize> ||
                             std::is_same_v<Op, Softmax>) {
          if (inputs.integers()) return false;
          make_step(o, layouts[0], output).run(floats_of(0), y.data(), executor, table);
        } else {
          return false;
        }
        result.values = std::move(y);
        return true;
      },
      op);
  if (!folded) return {};
  return result;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template std::optional<Tensor> fold<arch::of_networks>(const Operator& op,
                                                                             std::span<const Tensor* const> given,
                                                                             std::size_t max_elements);
#endif

}}}  // namespace patdnn::v0::network
