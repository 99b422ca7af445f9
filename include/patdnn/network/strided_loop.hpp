#pragma once
// A loop over the elements of tensors that lie in memory each in its own way.
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

namespace patdnn::inline v0::network {

/// Most axes that are left to loop over once axes are merged.
inline constexpr std::size_t max_loop_axes = 8;

/// Loops over the same axes of N operands.
template <std::size_t N>
class StridedLoop {
 public:
  using Offsets = std::array<std::ptrdiff_t, N>;

  /// Adds an axis inside those added before: its extent, and each operand's elements from one entry to the next.
  void add_axis(std::size_t extent, const Offsets& strides) { axes_.push_back({extent, strides}); }

  /// Merges axes; to be called once, behind the last add_axis(). Throws UnsupportedOperator when too many are left.
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

  /// Elements of a row, each operand's elements between them, and how many rows there are.
  [[nodiscard]] std::size_t row_length() const noexcept { return axes_.back().extent; }
  [[nodiscard]] const Offsets& row_strides() const noexcept { return axes_.back().strides; }
  [[nodiscard]] std::size_t rows() const noexcept {
    std::size_t product = 1;
    for (std::size_t i = 0; i + 1 < axes_.size(); ++i) product *= axes_[i].extent;
    return product;
  }

  /// Calls f(offsets) for each of some rows: where it begins in each operand.
  template <class F>
  void for_each_row(kernels::Range rows, F&& f) const {
    if (rows.first >= rows.last) return;
    const std::size_t outer = axes_.size() - 1;
    std::array<std::size_t, max_loop_axes> at{};
    Offsets offsets{};
    std::size_t left = rows.first;
    for (std::size_t i = outer; i-- > 0;) {
      at[i] = left % axes_[i].extent;
      left /= axes_[i].extent;
      for (std::size_t n = 0; n < N; ++n) offsets[n] += static_cast<std::ptrdiff_t>(at[i]) * axes_[i].strides[n];
    }
    for (std::size_t row = rows.first;;) {
      f(offsets);
      if (++row == rows.last) return;
      for (std::size_t i = outer; i-- > 0;) {
        const auto step = [&](std::ptrdiff_t entries) {
          for (std::size_t n = 0; n < N; ++n) offsets[n] += entries * axes_[i].strides[n];
        };
        if (++at[i] < axes_[i].extent) {
          step(1);
          break;
        }
        step(1 - static_cast<std::ptrdiff_t>(axes_[i].extent));
        at[i] = 0;
      }
    }
  }

  /// The same for all rows, shared out to an executor's tasks.
  template <class Ex, class F>
  void run(Ex& executor, F&& f) const {
    if (empty()) return;
    // A task is worth a few microseconds.
    constexpr std::size_t least = 4096;
    const std::size_t all = rows();
    const std::size_t tasks =
        std::clamp<std::size_t>(all * row_length() / least, 1, std::min(all, 4 * concurrency(executor)));
    executor.run(tasks, [&, this](std::size_t task) noexcept { for_each_row(kernels::part_of(all, tasks, task), f); });
  }

  [[nodiscard]] bool empty() const noexcept {
    return std::any_of(axes_.begin(), axes_.end(), [](const Axis& axis) { return axis.extent == 0; });
  }

 private:
  struct Axis {
    std::size_t extent;
    Offsets strides;
  };
  std::vector<Axis> axes_;
};

/// Calls a row function with steps of 1 known where they are 1, so that a compiler can vectorise.
///
/// f(auto... strides) gets each operand's stride, as a constant 1 or as a number.
template <std::size_t N, class F>
void with_unit_strides(const std::array<std::ptrdiff_t, N>& strides, F&& f) {
  if (std::all_of(strides.begin(), strides.end(), [](std::ptrdiff_t s) { return s == 1; })) {
    f([](std::size_t, std::size_t i) { return static_cast<std::ptrdiff_t>(i); });
  } else {
    f([&](std::size_t operand, std::size_t i) { return static_cast<std::ptrdiff_t>(i) * strides[operand]; });
  }
}

}  // namespace patdnn::inline v0::network
