#pragma once
// Nodes that only move elements: Concat, Slice, Pad, Transpose, Reshape.
//
// Each is a list of boxes, and a box is copied by one strided loop: a transposed axis is another stride, an axis walked
// backwards a negative one, a repeated edge a stride of zero.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn::inline v0::network {

/// A box of elements of one input and where they go in the output.
struct Box {
  StridedLoop<2> loop;  // input, output
  std::size_t operand = 0;
  std::ptrdiff_t from = 0;  // elements from the first entry of each
  std::ptrdiff_t to = 0;
};

namespace detail {

/// Copies n elements to where none of them is. Rows of maps are short: a call for each would take longer than they do.
template <class T>
inline void copy_row(const T* from, T* to, std::size_t n) noexcept {
  constexpr std::size_t part = 4;
  if (n < part || n > 16 * part) {
    std::memcpy(to, from, n * sizeof(T));
    return;
  }
  for (std::size_t i = 0; i + part <= n; i += part) std::memcpy(to + i, from + i, part * sizeof(T));
  std::memcpy(to + n - part, from + n - part, part * sizeof(T));  // the last ones, some of them again
}

}  // namespace detail

/// Copies boxes, behind a fill where they do not cover the output.
struct MoveStep {
  std::vector<Box> boxes;
  std::optional<float> fill;
  StridedLoop<1> whole;  // the output, to be filled

  /// input(operand)  returns the first entry of an input
  template <class T, class Input>
  void run(Input&& input, T* output, ExecutorRef executor) const {
    if (fill) {
      whole.run(executor, [&, this](const auto& at) {
        for (std::size_t i = 0; i < whole.row_length(); ++i) {
          output[at[0] + static_cast<std::ptrdiff_t>(i) * whole.row_strides()[0]] = static_cast<T>(*fill);
        }
      });
    }
    for (const Box& box : boxes) {
      const T* const from = input(box.operand) + box.from;
      T* const to = output + box.to;
      const std::size_t n = box.loop.row_length();
      const auto [step_from, step_to] = box.loop.row_strides();
      box.loop.run(executor, [&, step_from = step_from, step_to = step_to](const auto& at) {
        if (step_from == 1 && step_to == 1) {
          detail::copy_row(from + at[0], to + at[1], n);
          return;
        }
        for (std::size_t i = 0; i < n; ++i) {
          const auto entry = static_cast<std::ptrdiff_t>(i);
          to[at[1] + entry * step_to] = from[at[0] + entry * step_from];
        }
      });
    }
  }
};

namespace detail {

[[nodiscard]] inline std::ptrdiff_t signed_of(std::size_t n) noexcept { return static_cast<std::ptrdiff_t>(n); }

/// A box of `count` entries per axis. Strides as given, offsets of its first entry.
[[nodiscard]] inline Box make_box(std::span<const std::size_t> count, std::span<const std::ptrdiff_t> from_strides,
                                  std::span<const std::ptrdiff_t> to_strides, std::size_t operand, std::ptrdiff_t from,
                                  std::ptrdiff_t to) {
  Box box{.loop = {}, .operand = operand, .from = from, .to = to};
  for (std::size_t i = 0; i < count.size(); ++i) box.loop.add_axis(count[i], {from_strides[i], to_strides[i]});
  box.loop.merge();
  return box;
}

inline MoveStep make_move(const Concat& concat, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  MoveStep step;
  std::ptrdiff_t at = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    step.boxes.push_back(make_box(inputs[i].dims, inputs[i].strides, output.strides, i, 0, at));
    at += signed_of(inputs[i].dims[concat.axis]) * output.strides[concat.axis];
  }
  return step;
}

inline MoveStep make_move(const Slice& slice, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  std::vector<std::ptrdiff_t> strides = inputs[0].strides;
  std::ptrdiff_t from = 0;
  for (std::size_t i = 0; i < strides.size(); ++i) {
    // Of one entry, the step may be any number; of none, the start.
    from += slice.count[i] == 0 ? 0 : signed_of(slice.start[i]) * strides[i];
    strides[i] = slice.count[i] > 1 ? strides[i] * slice.step[i] : 0;
  }
  MoveStep step;
  step.boxes.push_back(make_box(slice.count, strides, output.strides, 0, from, 0));
  return step;
}

inline MoveStep make_move(const Transpose& transpose, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  std::vector<std::ptrdiff_t> strides;
  for (const std::size_t axis : transpose.order) strides.push_back(inputs[0].strides[axis]);
  MoveStep step;
  step.boxes.push_back(make_box(output.dims, strides, output.strides, 0, 0, 0));
  return step;
}

/// Entries of an axis that come from consecutive ones of the input: `count` from `from` in steps of `step`, to `to`.
struct Run {
  std::size_t count;
  std::size_t from;
  std::ptrdiff_t step;
  std::size_t to;
};

[[nodiscard]] inline std::vector<Run> runs_of(const Pad& pad, std::size_t axis, std::size_t n) {
  const std::size_t before = pad.before[axis];
  const std::size_t after = pad.after[axis];
  std::vector<Run> runs{{n, 0, 1, before}};
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

inline MoveStep make_move(const Pad& pad, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  const ValueLayout& input = inputs[0];
  const std::size_t axes = input.dims.size();
  MoveStep step;
  if (pad.kind == Pad::Kind::constant) {
    step.fill = pad.value;
    for (std::size_t i = 0; i < axes; ++i) step.whole.add_axis(output.dims[i], {output.strides[i]});
    step.whole.merge();
  }
  std::vector<std::vector<Run>> runs;
  for (std::size_t i = 0; i < axes; ++i) runs.push_back(runs_of(pad, i, input.dims[i]));
  // One box for each choice of a run per axis.
  std::vector<std::size_t> chosen(axes, 0);
  for (bool more = true; more;) {
    std::vector<std::size_t> count(axes);
    std::vector<std::ptrdiff_t> strides(axes);
    std::ptrdiff_t from = 0;
    std::ptrdiff_t to = 0;
    for (std::size_t i = 0; i < axes; ++i) {
      const Run& run = runs[i][chosen[i]];
      count[i] = run.count;
      strides[i] = run.step * input.strides[i];
      from += signed_of(run.from) * input.strides[i];
      to += signed_of(run.to) * output.strides[i];
    }
    step.boxes.push_back(make_box(count, strides, output.strides, 0, from, to));
    more = false;
    for (std::size_t i = axes; i-- > 0 && !more;) {
      more = ++chosen[i] < runs[i].size();
      if (!more) chosen[i] = 0;
    }
  }
  return step;
}

/// Boxes of single rows, as long as both sides have their elements next to each other; boxes of whole tensors where
/// the extents divide each other.
inline MoveStep make_move(const Reshape&, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  const ValueLayout& input = inputs[0];
  // Cut both into axes that they have in common.
  struct Side {
    const ValueLayout& layout;
    std::size_t axis = 0;
    std::size_t left = 1;  // of the axis' entries
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
  StridedLoop<1> sources;
  StridedLoop<1> targets;
  for (std::size_t i = 0; i < input.dims.size(); ++i) sources.add_axis(input.dims[i], {input.strides[i]});
  for (std::size_t i = 0; i < output.dims.size(); ++i) targets.add_axis(output.dims[i], {output.strides[i]});
  sources.merge();
  targets.merge();
  if (sources.empty()) return step;
  struct Piece {
    std::ptrdiff_t at;
    std::size_t left;
  };
  const auto rows_of = [](const StridedLoop<1>& loop) {
    std::vector<Piece> rows;
    loop.for_each_row({0, loop.rows()}, [&](const auto& at) { rows.push_back({at[0], loop.row_length()}); });
    return rows;
  };
  std::vector<Piece> reads = rows_of(sources);
  std::vector<Piece> writes = rows_of(targets);
  const std::ptrdiff_t read_step = sources.row_strides()[0];
  const std::ptrdiff_t write_step = targets.row_strides()[0];
  for (std::size_t r = 0, w = 0; r < reads.size() && w < writes.size();) {
    const std::size_t n = std::min(reads[r].left, writes[w].left);
    const std::vector<std::ptrdiff_t> one{read_step};
    const std::vector<std::ptrdiff_t> other{write_step};
    step.boxes.push_back(make_box(std::vector<std::size_t>{n}, one, other, 0, reads[r].at, writes[w].at));
    for (const auto& [row, stride] : {std::pair{&reads[r], read_step}, std::pair{&writes[w], write_step}}) {
      row->at += signed_of(n) * stride;
      row->left -= n;
    }
    if (reads[r].left == 0) ++r;
    if (writes[w].left == 0) ++w;
  }
  return step;
}

}  // namespace detail

/// The step of a node that only moves elements.
template <class Op>
[[nodiscard]] MoveStep make_move(const Op& op, std::span<const ValueLayout> inputs, const ValueLayout& output) {
  return detail::make_move(op, inputs, output);
}

}  // namespace patdnn::inline v0::network
