#pragma once
// Fully connected layers.

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Multiplies rows of features by the weights of all filters, adds the bias and applies the activation.
struct LinearStep {
  SharedFloats dense;       // filters × features; none for a pruned layer
  fkw::FkwData lists;       // of a pruned layer: the kept weights, as 1 × 1 kernels
  std::vector<float> bias;  // one per filter
  Activation activation;
  std::size_t features = 0;
  std::size_t filters = 0;
  std::vector<kernels::LinearRow> rows;

  /// x      rows of `features` floats each: the first entry
  /// y      rows of `filters` floats each: the first entry; must not overlap `x`
  /// table  of the functions that it runs on
  ///
  /// A task takes whole sets of filters, which the kernel computes side by side. So the executor does not decide which
  /// filters run together: a filter that runs alone may be rounded differently.
  void run(const float* x, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    const std::size_t in_set = pruned() ? 1 : kernels::linear_streams;
    const std::size_t sets = pruned() ? lists.blocks() : (filters + in_set - 1) / in_set;
    const std::size_t tasks = std::clamp<std::size_t>(sets * in_set / 16, 1, 4 * concurrency(executor));
    const kernels::LinearRows layer{.dense = pruned() ? nullptr : dense.values().data(),
                                    .offset = lists.offset.data(),
                                    .index = lists.index.data(),
                                    .reorder = lists.reorder.data(),
                                    .weight = lists.weight.data(),
                                    .block = static_cast<unsigned>(lists.block),
                                    .bias = bias.data(),
                                    .activation = activation,
                                    .features = features,
                                    .filters = filters,
                                    .rows = rows.data(),
                                    .row_count = rows.size()};
    executor.run(tasks,
                 [&](std::size_t task) noexcept { table.linear(layer, kernels::part_of(sets, tasks, task), x, y); });
  }

  /// Whether the layer runs on lists of kept weights.
  [[nodiscard]] bool pruned() const noexcept { return dense.empty(); }
};

/// x, y  layouts of … × features and … × filters, with strides of 1 along the last axis
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes before the last.
template <class Unit = arch::native>
[[nodiscard]] LinearStep make_step(const Linear& op, const ValueLayout& x, const ValueLayout& y) {
  LinearStep step{op.dense, op.lists, op.bias, op.activation, op.features, op.filters, {}};
  if (step.bias.empty()) step.bias.assign(op.filters, 0.0F);
  StridedLoop<2> leading;
  for (std::size_t i = 0; i + 1 < x.dims.size(); ++i) leading.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
  leading.merge();
  if (leading.empty()) return step;
  leading.for_each_element({0, leading.rows() * leading.row_length()}, [&](const auto& at) {
    step.rows.push_back({at[0], at[1]});
  });
  return step;
}

}}}  // namespace patdnn::v0::network
