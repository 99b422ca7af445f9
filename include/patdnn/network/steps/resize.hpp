#pragma once
// Resizing: each output is a weighted sum of samples of the input along each axis.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Each axis has samples and weights of its own (Resize::Axis): the weight of an input for an output is the product of
/// its weights along all axes. Sums are taken along the innermost sampled axis first, then over all others at once. An
/// axis whose entries stay as they are costs nothing: the outer loop runs over it.
struct ResizeStep {
  Resize op;
  std::vector<std::size_t> sampled;  // axes that are not copied entry by entry
  StridedLoop<2> copied;             // the other axes: input, output
  std::vector<std::size_t> extents;  // of the output, along the sampled axes
  /// Elements from one entry of a sampled axis to the next.
  std::vector<std::ptrdiff_t> x_strides;
  std::vector<std::ptrdiff_t> y_strides;

  /// x, y   the first entries of the input and of the output, which must not overlap
  /// table  of the functions that it runs on
  void run(const float* x, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    std::size_t outputs = 1;  // for each entry of the copied axes
    for (const std::size_t n : extents) outputs *= n;
    if (outputs == 0) return;
    copied.run_elements(executor, outputs, [&, this](const auto& at) {
      if (sampled.empty()) {
        y[at[1]] = x[at[0]];
        return;
      }
      std::array<std::size_t, max_loop_axes> entry{};
      write(0, x + at[0], y + at[1], entry, table);
    });
  }

 private:
  /// Writes the outputs along sampled[axis] and the sampled axes after it; `at` holds the output's position along those
  /// before it.
  void write(std::size_t axis, const float* x, float* y, std::array<std::size_t, max_loop_axes>& at,
             const kernels::OperatorTable& table) const noexcept {
    if (axis + 1 == sampled.size()) {
      bool adds = false;
      add_rows(0, 1, x, y, at, adds, table);
      if (!adds) table.fill(extents[axis], 0, y, y_strides[axis]);
      return;
    }
    for (at[axis] = 0; at[axis] < extents[axis]; ++at[axis]) {
      write(axis + 1, x, y + static_cast<std::ptrdiff_t>(at[axis]) * y_strides[axis], at, table);
    }
  }

  /// Adds what a row of outputs takes from the samples along sampled[axis] and the sampled axes after it, of which the
  /// last lies along the row. `weight` is that of the samples along the axes before; the first row to come is written.
  void add_rows(std::size_t axis, float weight, const float* x, float* y,
                const std::array<std::size_t, max_loop_axes>& at, bool& adds,
                const kernels::OperatorTable& table) const noexcept {
    const Resize::Axis& samples = op.axes[sampled[axis]];
    if (axis + 1 == sampled.size()) {
      table.resample({extents[axis], samples.first.data(), samples.at.data(), samples.weight.data()}, weight, adds, x,
                     x_strides[axis], y, y_strides[axis]);
      adds = true;
      return;
    }
    for (std::uint32_t s = samples.first[at[axis]]; s < samples.first[at[axis] + 1]; ++s) {
      add_rows(axis + 1, weight * samples.weight[s], x + static_cast<std::ptrdiff_t>(samples.at[s]) * x_strides[axis],
               y, at, adds, table);
    }
  }
};

/// x, y  layouts with as many axes as `op` has
///
/// Throws UnsupportedOperator when more than max_loop_axes axes are sampled, or StridedLoop::merge() leaves more than
/// max_loop_axes of the others.
template <class Unit = arch::native>
[[nodiscard]] ResizeStep make_step(const Resize& op, const ValueLayout& x, const ValueLayout& y) {
  ResizeStep step;
  step.op = op;
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    const Resize::Axis& axis = op.axes[i];
    bool same = axis.at.size() == x.dims[i] && axis.first.size() == x.dims[i] + 1;
    for (std::size_t e = 0; same && e < axis.at.size(); ++e) {
      same = axis.first[e] == e && axis.at[e] == e && axis.weight[e] == 1.0F;
    }
    if (same) {
      step.copied.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
    } else {
      step.sampled.push_back(i);
      step.extents.push_back(y.dims[i]);
      step.x_strides.push_back(x.strides[i]);
      step.y_strides.push_back(y.strides[i]);
    }
  }
  step.copied.merge();
  if (step.sampled.size() > max_loop_axes) {
    throw UnsupportedOperator(
        patdnn::detail::message("a resize of ", step.sampled.size(), " axes, expected at most ", max_loop_axes));
  }
  return step;
}

}}}  // namespace patdnn::v0::network
