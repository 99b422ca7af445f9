#pragma once
// A loop over the elements of tensors, each of which lies in memory in its own way.
//
// Axes along which all operands step alike are merged, so that the innermost loop is as long as memory allows: two
// tensors without gaps are one row, whatever their extents. What an operator does is then done row by row.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/kernels/task_grid.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Most axes that are left to loop over once axes are merged.
inline constexpr std::size_t max_loop_axes = 8;

/// Loops over the same axes of N operands.
template <std::size_t N>
class StridedLoop {
 public:
  using Offsets = std::array<std::ptrdiff_t, N>;

  /// Adds an axis inside those added before: its extent, and each operand's elements from one entry to the next.
  void add_axis(std::size_t extent, const Offsets& strides) { axes_.push_back({extent, strides}); }

  /// Merges axes; to be called once, after the last add_axis(). Throws UnsupportedOperator when too many are left.
  void merge() {
    std::vector<Axis> merged;
    for (const Axis& axis : axes_) {
      if (axis.extent == 1) continue;
      if (!merged.empty()) {
        Axis& outer = merged.back();
        bool continues = true;
        for (std::size_t i = 0; i < N; ++i) {
          continues = continues && outer.strides[i] == axis.strides[i] * static_cast<std::ptrdiff_t>(axis.extent);
        }
        if (continues) {
          outer = {outer.extent * axis.extent, axis.strides};
          continue;
        }
      }
      merged.push_back(axis);
    }
    if (merged.size() > max_loop_axes) {
      throw UnsupportedOperator(
          patdnn::detail::message("a loop over ", merged.size(), " axes, expected at most ", max_loop_axes));
    }
    if (merged.empty()) merged.push_back({1, {}});
    axes_ = std::move(merged);
  }

  /// Elements of a row, each operand's distance from one to the next, and how many rows there are.
  [[nodiscard]] std::size_t row_length() const noexcept { return axes_.back().extent; }
  [[nodiscard]] const Offsets& row_strides() const noexcept { return axes_.back().strides; }
  [[nodiscard]] std::size_t rows() const noexcept {
    std::size_t product = 1;
    for (std::size_t i = 0; i + 1 < axes_.size(); ++i) product *= axes_[i].extent;
    return product;
  }

  /// Where a row begins in each operand.
  [[nodiscard]] Offsets row(std::size_t index) const noexcept {
    Offsets offsets{};
    for (std::size_t i = axes_.size() - 1; i-- > 0; index /= axes_[i].extent) {
      const auto at = static_cast<std::ptrdiff_t>(index % axes_[i].extent);
      for (std::size_t n = 0; n < N; ++n) offsets[n] += at * axes_[i].strides[n];
    }
    return offsets;
  }

  /// Calls f(offsets) for each of `rows`: where the row begins in each operand.
  template <class F>
  void for_each_row(kernels::Range rows, F&& f) const {
    walk(axes_.size() - 1, rows, f);
  }

  /// Calls f(offsets) for each of `elements`, out of rows() · row_length().
  template <class F>
  void for_each_element(kernels::Range elements, F&& f) const {
    walk(axes_.size(), elements, f);
  }

  /// for_each_row() over all rows, shared out to an executor's tasks.
  template <class F>
  void run(ExecutorRef executor, F&& f) const {
    run_rows(executor, [&, this](kernels::Range part) { for_each_row(part, f); });
  }

  /// Calls f(rows) with each task's rows.
  template <class F>
  void run_rows(ExecutorRef executor, F&& f) const {
    share(executor, rows(), row_length(), f);
  }

  /// for_each_element() over all elements, shared out likewise. `work` is what an element costs, in reads of a float.
  template <class F>
  void run_elements(ExecutorRef executor, std::size_t work, F&& f) const {
    share(executor, rows() * row_length(), work, [&, this](kernels::Range part) { for_each_element(part, f); });
  }

  [[nodiscard]] bool empty() const noexcept {
    return std::any_of(axes_.begin(), axes_.end(), [](const Axis& axis) { return axis.extent == 0; });
  }

 private:
  struct Axis {
    std::size_t extent;
    Offsets strides;
  };

  /// Calls f(offsets) for some entries of the outermost `depth` axes.
  template <class F>
  void walk(std::size_t depth, kernels::Range entries, F&& f) const {
    if (entries.first >= entries.last) return;
    std::array<std::size_t, max_loop_axes> at{};
    Offsets offsets{};
    std::size_t left = entries.first;
    for (std::size_t i = depth; i-- > 0;) {
      at[i] = left % axes_[i].extent;
      left /= axes_[i].extent;
      for (std::size_t n = 0; n < N; ++n) offsets[n] += static_cast<std::ptrdiff_t>(at[i]) * axes_[i].strides[n];
    }
    const auto step = [&](const Axis& axis, std::ptrdiff_t steps) {
      for (std::size_t n = 0; n < N; ++n) offsets[n] += steps * axis.strides[n];
    };
    if (depth == 0) return f(offsets);
    const Axis& inner = axes_[depth - 1];
    for (std::size_t entry = entries.first;;) {
      const std::size_t end = std::min(entry + inner.extent - at[depth - 1], entries.last);
      for (; entry < end; ++entry, step(inner, 1)) f(offsets);
      if (entry == entries.last) return;
      step(inner, -static_cast<std::ptrdiff_t>(inner.extent));
      at[depth - 1] = 0;
      for (std::size_t i = depth - 1; i-- > 0;) {
        step(axes_[i], 1);
        if (++at[i] < axes_[i].extent) break;
        step(axes_[i], -static_cast<std::ptrdiff_t>(axes_[i].extent));
        at[i] = 0;
      }
    }
  }

  /// Calls f(range) in as many tasks as `count` entries that cost `work` each are worth.
  template <class F>
  void share(ExecutorRef executor, std::size_t count, std::size_t work, F&& f) const {
    if (empty()) return;
    constexpr std::size_t least = 4096;  // reads: a few microseconds
    const std::size_t worth = count * std::max<std::size_t>(work, 1) / least;
    const std::size_t tasks = std::clamp<std::size_t>(worth, 1, std::min(count, 4 * executor.concurrency()));
    executor.run(tasks, [&](std::size_t task) noexcept { f(kernels::part_of(count, tasks, task)); });
  }

  std::vector<Axis> axes_;
};

}}}  // namespace patdnn::v0::network
