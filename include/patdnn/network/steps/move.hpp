#pragma once
// Operators that only move elements: Concat, Slice, Pad, Transpose, Reshape.
//
// Each becomes a list of boxes, and one strided loop copies a box: a transposed axis has another stride, an axis that
// is read backwards has a negative one, and a repeated edge has a stride of zero. Concat has a box for each input, Pad
// one for its input and at most two for each axis, whatever the extents; the others have one. A Reshape whose two sides
// cannot be split into the same axes has none: it is copied in pieces that end where a row of either side ends.

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A box of elements to copy from an input, or from the output itself, to the output.
struct Box {
  /// The operand of a box that copies what the boxes before it wrote to the output.
  static constexpr std::size_t output = std::numeric_limits<std::size_t>::max();

  StridedLoop<2> loop;      // source, destination
  std::size_t operand = 0;  // the input that is the source, or `output`
  std::ptrdiff_t from = 0;  // elements from the operand's first entry to the first of the box
  std::ptrdiff_t to = 0;    // the same for the output
};

namespace detail {

/// Copies n elements of a row: floats by the table's functions.
template <class T>
void copy_elements(const kernels::OperatorTable& table, std::size_t n, const T* from, std::ptrdiff_t from_step, T* to,
                   std::ptrdiff_t to_step) noexcept {
  if constexpr (std::is_same_v<T, float>) {
    table.copy(n, from, from_step, to, to_step);
  } else {
    for (std::size_t i = 0; i < n; ++i, from += from_step, to += to_step) *to = *from;
  }
}

/// Writes a value to n elements of a row, likewise.
template <class T>
void fill_elements(const kernels::OperatorTable& table, std::size_t n, float value, T* to,
                   std::ptrdiff_t step) noexcept {
  if constexpr (std::is_same_v<T, float>) {
    table.fill(n, value, to, step);
  } else {
    for (std::size_t i = 0; i < n; ++i, to += step) *to = static_cast<T>(value);
  }
}

}  // namespace detail

/// Copies all elements of a tensor, in row-major order, to a tensor whose rows have other lengths.
struct Regrouping {
  StridedLoop<1> from;
  StridedLoop<1> to;

  template <class T>
  void run(const T* x, T* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    const std::size_t n = from.row_length();
    const std::ptrdiff_t step_from = from.row_strides()[0];
    const std::ptrdiff_t step_to = to.row_strides()[0];
    from.run_rows(executor, [&](kernels::Range rows) {
      std::size_t element = rows.first * n;
      from.for_each_row(rows, [&](const auto& row) {
        const T* read = x + row[0];
        for (const std::size_t end = element + n; element < end;) {
          const std::size_t column = element % to.row_length();
          const std::size_t count = std::min(end - element, to.row_length() - column);
          T* const write = y + to.row(element / to.row_length())[0] + static_cast<std::ptrdiff_t>(column) * step_to;
          detail::copy_elements(table, count, read, step_from, write, step_to);
          read += static_cast<std::ptrdiff_t>(count) * step_from;
          element += count;
        }
      });
    });
  }
};

/// Fills the output where there is a fill, then copies the boxes in their order; or copies by a regrouping.
struct MoveStep {
  std::vector<Box> boxes;
  std::optional<float> fill;  // where boxes do not cover the output: a Pad by a constant
  StridedLoop<1> whole;       // all of the output, for the fill
  std::optional<Regrouping> regrouping;

  /// input   called with the number of an input, returns a pointer to its first entry
  /// output  the first entry of the output; must not overlap an input
  /// table   of the functions that it runs on
  template <class T, class Input>
  void run(Input&& input, T* output, ExecutorRef executor, const kernels::OperatorTable& table) const {
    if (fill) {
      whole.run(executor, [&, this](const auto& at) {
        detail::fill_elements(table, whole.row_length(), *fill, output + at[0], whole.row_strides()[0]);
      });
    }
    for (const Box& box : boxes) {
      const T* const from = (box.operand == Box::output ? output : input(box.operand)) + box.from;
      T* const to = output + box.to;
      const std::size_t n = box.loop.row_length();
      const auto [step_from, step_to] = box.loop.row_strides();
      box.loop.run(executor, [&, step_from = step_from, step_to = step_to](const auto& at) {
        detail::copy_elements(table, n, from + at[0], step_from, to + at[1], step_to);
      });
    }
    if (regrouping) regrouping->run(input(0), output, executor, table);
  }
};

namespace detail {

template <class Unit = arch::native>
[[nodiscard]] std::ptrdiff_t signed_of(std::size_t n) noexcept {
  return static_cast<std::ptrdiff_t>(n);
}

/// A box of count[i] entries along axis i.
///
/// from_strides, to_strides  elements from one entry of an axis to the next, in the operand and in the output
/// from, to                  elements from the first entry of the operand and of the output to the first of the box
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes axes.
template <class Unit = arch::native>
[[nodiscard]] Box make_box(std::span<const std::size_t> count, std::span<const std::ptrdiff_t> from_strides,
                           std::span<const std::ptrdiff_t> to_strides, std::size_t operand, std::ptrdiff_t from,
                           std::ptrdiff_t to) {
  Box box{.loop = {}, .operand = operand, .from = from, .to = to};
  for (std::size_t i = 0; i < count.size(); ++i) box.loop.add_axis(count[i], {from_strides[i], to_strides[i]});
  box.loop.merge();
  return box;
}

template <class Unit = arch::native>
MoveStep make_move(const Concat& concat, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  MoveStep step;
  std::ptrdiff_t at = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    step.boxes.push_back(make_box(inputs[i].dims, inputs[i].strides, output.strides, i, 0, at));
    at += signed_of(inputs[i].dims[concat.axis]) * output.strides[concat.axis];
  }
  return step;
}

template <class Unit = arch::native>
MoveStep make_move(const Slice& slice, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  std::vector<std::ptrdiff_t> strides = inputs[0].strides;
  std::ptrdiff_t from = 0;
  for (std::size_t i = 0; i < strides.size(); ++i) {
    // An axis with one entry may have any step, and one without entries any start: neither counts.
    from += slice.count[i] == 0 ? 0 : signed_of(slice.start[i]) * strides[i];
    strides[i] = slice.count[i] > 1 ? strides[i] * slice.step[i] : 0;
  }
  MoveStep step;
  step.boxes.push_back(make_box(slice.count, strides, output.strides, 0, from, 0));
  return step;
}

template <class Unit = arch::native>
MoveStep make_move(const Transpose& transpose, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  std::vector<std::ptrdiff_t> strides;
  for (const std::size_t axis : transpose.order) strides.push_back(inputs[0].strides[axis]);
  MoveStep step;
  step.boxes.push_back(make_box(output.dims, strides, output.strides, 0, 0, 0));
  return step;
}

/// Consecutive entries of the output along an axis, which are copies of entries that it holds already.
struct Run {
  std::size_t count;
  std::size_t from;     // the first entry to read, counted from the first that is not a pad
  std::ptrdiff_t step;  // from one entry to read to the next: 1, −1, or 0 for the same one again
  std::size_t to;       // the first entry to write, counted from the output's first
};

/// The runs that write the pads before and after the n entries of an axis; none where a constant pads.
template <class Unit = arch::native>
[[nodiscard]] std::vector<Run> pads_of(const Pad& pad, std::size_t axis, std::size_t n) {
  const std::size_t before = pad.before[axis];
  const std::size_t after = pad.after[axis];
  std::vector<Run> runs;
  const auto add = [&](std::size_t count, std::size_t from, std::ptrdiff_t step, std::size_t to) {
    if (count > 0) runs.push_back({count, from, step, to});
  };
  switch (pad.kind) {
    case Pad::Kind::constant: break;
    case Pad::Kind::reflect:
      add(before, before, -1, 0);
      add(after, n < 2 ? 0 : n - 2, -1, before + n);
      break;
    case Pad::Kind::edge:
      add(before, 0, 0, 0);
      add(after, n - 1, 0, before + n);
      break;
    case Pad::Kind::wrap:
      add(before, n - before, 1, 0);
      add(after, 0, 1, before + n);
      break;
  }
  return runs;
}

template <class Unit = arch::native>
MoveStep make_move(const Pad& pad, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  const ValueLayout& input = inputs[0];
  const std::size_t axes = input.dims.size();
  MoveStep step;
  if (pad.kind == Pad::Kind::constant) {
    step.fill = pad.value;
    for (std::size_t i = 0; i < axes; ++i) step.whole.add_axis(output.dims[i], {output.strides[i]});
    step.whole.merge();
  }
  // The first box copies the input. Then, from the innermost axis outwards, boxes write the pads before and after it
  // along that axis. They copy what the output holds by then, with the pads of the axes further inside.
  std::vector<std::size_t> count = input.dims;
  std::ptrdiff_t first = 0;  // offset in the output of what is written so far, behind the pads of axes still to come
  for (std::size_t i = 0; i < axes; ++i) first += signed_of(pad.before[i]) * output.strides[i];
  step.boxes.push_back(make_box(count, input.strides, output.strides, 0, 0, first));
  std::vector<std::ptrdiff_t> strides = output.strides;
  for (std::size_t i = axes; i-- > 0;) {
    first -= signed_of(pad.before[i]) * output.strides[i];
    for (const Run& run : pads_of(pad, i, input.dims[i])) {
      count[i] = run.count;
      strides[i] = run.step * output.strides[i];
      step.boxes.push_back(make_box(count, strides, output.strides, Box::output,
                                    first + signed_of(pad.before[i] + run.from) * output.strides[i],
                                    first + signed_of(run.to) * output.strides[i]));
    }
    count[i] = output.dims[i];
    strides[i] = output.strides[i];
  }
  return step;
}

/// One box where both sides can be split into the same axes; otherwise a regrouping. Extents are compared from the
/// innermost outwards, and of two the smaller has to divide the larger. A tensor without elements is regrouped.
template <class Unit = arch::native>
MoveStep make_move(const Reshape&, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  const ValueLayout& input = inputs[0];
  // Split both sides into axes that they have in common, innermost first.
  struct Side {
    const ValueLayout& layout;
    std::size_t axis = 0;
    std::size_t left = 1;  // the factor of the axis' extent that is not split off yet
  };
  std::vector<std::size_t> count;
  std::vector<std::ptrdiff_t> from_strides;
  std::vector<std::ptrdiff_t> to_strides;
  Side from{input, input.dims.size()};
  Side to{output, output.dims.size()};
  bool common = true;
  while (common) {
    for (Side* side : {&from, &to}) {
      while (side->left == 1 && side->axis > 0) side->left = side->layout.dims[--side->axis];
    }
    if (from.left == 1 && to.left == 1) break;
    const std::size_t n = std::min(from.left, to.left);
    if (n == 0 || from.left % n != 0 || to.left % n != 0) {
      common = false;
      break;
    }
    const auto stride = [&](const Side& side) {
      return side.layout.strides[side.axis] * signed_of(side.layout.dims[side.axis] / side.left);
    };
    count.push_back(n);
    from_strides.push_back(stride(from));
    to_strides.push_back(stride(to));
    from.left /= n;
    to.left /= n;
  }
  MoveStep step;
  if (common) {
    std::reverse(count.begin(), count.end());
    std::reverse(from_strides.begin(), from_strides.end());
    std::reverse(to_strides.begin(), to_strides.end());
    step.boxes.push_back(make_box(count, from_strides, to_strides, 0, 0, 0));
    return step;
  }
  Regrouping& regrouping = step.regrouping.emplace();
  for (std::size_t i = 0; i < input.dims.size(); ++i) regrouping.from.add_axis(input.dims[i], {input.strides[i]});
  for (std::size_t i = 0; i < output.dims.size(); ++i) regrouping.to.add_axis(output.dims[i], {output.strides[i]});
  regrouping.from.merge();
  regrouping.to.merge();
  return step;
}

}  // namespace detail

/// The step of an operator that only moves elements.
///
/// op              Concat, Slice, Pad, Transpose or Reshape, which fits the extents of inputs and output
/// inputs, output  layouts
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes axes, of a box, a fill or a
/// regrouping.
template <class Op>
[[nodiscard]] MoveStep make_move(const Op& op, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  return detail::make_move(op, inputs, output);
}

}}}  // namespace patdnn::v0::network
