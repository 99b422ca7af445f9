#pragma once
// Every operator of a graph by the textbook formula, in double: each number with how far a float computed for it may be
// off. It knows nothing of layouts, blocks or vectors.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/graph.hpp>

#include "element_reference.hpp"
#include "numbers.hpp"
#include "outputs.hpp"

namespace patdnn::test {

using namespace patdnn::network;

using Index = std::array<std::size_t, 8>;

/// Calls f with each index of a tensor, in row-major order.
template <class F>
void each_index(const Dims& dims, F&& f) {
  if (elements(dims) == 0) return;
  Index at{};
  for (;;) {
    f(std::as_const(at));
    std::size_t axis = dims.size();
    while (axis > 0 && ++at[axis - 1] == dims[axis - 1]) at[--axis] = 0;
    if (axis == 0) return;
  }
}

struct Numbers {
  Dims dims;
  std::vector<Number> entries;

  explicit Numbers(Dims d = {}) : dims(std::move(d)), entries(elements(dims)) {}
  Numbers(Dims d, std::span<const float> floats) : Numbers(std::move(d)) {
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].value = static_cast<double>(floats[i]);
  }

  [[nodiscard]] std::size_t position(const Index& at) const {
    std::size_t position = 0;
    for (std::size_t i = 0; i < dims.size(); ++i) position = position * dims[i] + at[i];
    return position;
  }
  Number& operator[](const Index& at) { return entries[position(at)]; }
  const Number& operator[](const Index& at) const { return entries[position(at)]; }

  /// The same entries under other extents.
  [[nodiscard]] Numbers as(Dims other) const {
    Numbers result(std::move(other));
    result.entries = entries;
    return result;
  }
};

using Inputs = std::vector<const Numbers*>;

/// Where a tensor that is broadcast is read for an entry of the result.
inline Index broadcast_index(const Dims& from, const Dims& to, const Index& at) {
  Index result{};
  for (std::size_t i = 0; i < from.size(); ++i) result[i] = from[i] == 1 ? 0 : at[i + to.size() - from.size()];
  return result;
}

inline Number apply(const Activation& activation, Number x) {
  switch (activation.kind) {
    case Activation::Kind::none: break;
    case Activation::Kind::relu: x.value = std::max(x.value, 0.0); break;
    case Activation::Kind::clip:
      x.value = std::min(std::max(x.value, double{activation.lowest}), double{activation.highest});
      break;
    case Activation::Kind::hard_swish:
      return {x.value * std::clamp(x.value + 3, 0.0, 6.0) / 6, 1.5 * x.error + 4 * epsilon * std::abs(x.value)};
    case Activation::Kind::sigmoid: return {1 / (1 + std::exp(-x.value)), x.error / 4 + 4 * epsilon};
  }
  return x;
}

/// The entry of a window at `tap` for position `at` of what it makes, along each axis from the third on; none: a pad.
inline std::optional<Index> under_window(const Window& window, const Dims& x, const Index& at, const Index& tap) {
  Index result{};
  for (std::size_t i = 0; i < window.kernel.size(); ++i) {
    const std::size_t padded = at[i + 2] * window.stride[i] + tap[i] * window.dilation[i];
    if (padded < window.before[i] || padded - window.before[i] >= x[i + 2]) return {};
    result[i + 2] = padded - window.before[i];
  }
  return result;
}

/// Weights K × C/groups × …; one bias per filter, or none; a residual, or none.
inline Numbers convolve(const Numbers& x, const Numbers& weights, const std::vector<Number>& bias, const Window& window,
                        std::size_t groups, const Dims& dims, const Numbers* residual = nullptr) {
  Numbers y(dims);
  const std::size_t channels = weights.dims[1];
  each_index(dims, [&](const Index& at) {
    Sum sum;
    for (std::size_t c = 0; c < channels; ++c) {
      each_index(window.kernel, [&](const Index& tap) {
        std::optional<Index> from = under_window(window, x.dims, at, tap);
        if (!from) return;
        (*from)[0] = at[0];
        (*from)[1] = at[1] / (dims[1] / groups) * channels + c;
        Index weight{at[1], c};
        std::copy_n(tap.begin(), window.kernel.size(), weight.begin() + 2);
        sum.add(x[*from], weights[weight]);
      });
    }
    if (!bias.empty()) sum.add(bias[at[1]]);
    if (residual != nullptr) sum.add((*residual)[at]);
    y[at] = sum.total();
  });
  return y;
}

/// Weights C × K/groups × …: each input adds its window to the output.
inline Numbers convolve_transposed(const Numbers& x, const Numbers& weights, const std::vector<Number>& bias,
                                   const Window& window, std::size_t groups, const Dims& dims) {
  Numbers y(dims);
  std::vector<Sum> sums(y.entries.size());
  const std::size_t filters = weights.dims[1];
  each_index(x.dims, [&](const Index& at) {
    for (std::size_t k = 0; k < filters; ++k) {
      each_index(window.kernel, [&](const Index& tap) {
        std::optional<Index> to = under_window(window, dims, at, tap);
        if (!to) return;
        (*to)[0] = at[0];
        (*to)[1] = at[1] / (x.dims[1] / groups) * filters + k;
        Index weight{at[1], k};
        std::copy_n(tap.begin(), window.kernel.size(), weight.begin() + 2);
        sums[y.position(*to)].add(x[at], weights[weight]);
      });
    }
  });
  each_index(dims, [&](const Index& at) {
    if (!bias.empty()) sums[y.position(at)].add(bias[at[1]]);
    y[at] = sums[y.position(at)].total();
  });
  return y;
}

inline Numbers evaluate(const Convolution& op, const Inputs& in, const Dims& dims) {
  const ConvShape& s = op.shape;
  const Numbers x = in[0]->as({dims[0], s.channels, s.height, s.width});
  const Numbers weights({s.filters, s.channels / s.groups, s.kernel_height, s.kernel_width}, fkw::decode(op.weights));
  const Window window{{s.kernel_height, s.kernel_width},
                      {s.stride.height, s.stride.width},
                      {s.dilation.height, s.dilation.width},
                      {s.pad.top, s.pad.left},
                      {s.pad.bottom, s.pad.right}};
  const Dims whole{dims[0], s.filters, s.output_height(), s.output_width()};
  const Numbers bias({op.bias.size()}, op.bias);
  std::optional<Numbers> residual;
  if (op.adds_residual) residual = in[1]->as(whole);
  Numbers y = convolve(x, weights, bias.entries, window, s.groups, whole, residual ? &*residual : nullptr);
  for (Number& n : y.entries) n = apply(op.activation, n);
  if (op.pooling == Pooling::none) return y.as(dims);
  Numbers pooled(dims);
  const bool averages = op.pooling == Pooling::global_average;
  const Dims extents = averages ? Dims{whole[2], whole[3]} : Dims{2, 2};
  each_index(dims, [&](const Index& at) {
    Sum sum;
    Largest largest;
    each_index(extents, [&](const Index& k) {
      const Number& next = y[{at[0], at[1], at[2] * extents[0] + k[0], at[3] * extents[1] + k[1]}];
      sum.add(next);
      largest.add(next);
    });
    pooled[at] = averages ? sum.mean(elements(extents)) : largest.value();
  });
  return pooled;
}

inline Numbers evaluate(const Linear& op, const Inputs& in, const Dims& dims) {
  const Numbers weights({op.filters, op.features},
                        op.dense.empty() ? std::span<const float>(fkw::decode(op.lists)) : op.dense.values());
  Numbers y(dims);
  for (std::size_t i = 0; i < y.entries.size(); ++i) {
    const std::size_t row = i / op.filters;
    const std::size_t filter = i % op.filters;
    Sum sum;
    for (std::size_t c = 0; c < op.features; ++c) sum.add(in[0]->entries[row * op.features + c], weights[{filter, c}]);
    if (!op.bias.empty()) sum.add({op.bias[filter], 0});
    y.entries[i] = apply(op.activation, sum.total());
  }
  return y;
}

inline Numbers evaluate(const GeneralConvolution& op, const Inputs& in, const Dims& dims) {
  const std::vector<Number> bias = in.size() == 3 ? in[2]->entries : std::vector<Number>{};
  return (op.transposed ? convolve_transposed(*in[0], *in[1], bias, op.window, op.groups, dims)
                        : convolve(*in[0], *in[1], bias, op.window, op.groups, dims));
}

inline Numbers evaluate(const Pool& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    Sum sum;
    Largest largest;
    std::size_t inside = 0;
    std::size_t padded = 0;
    each_index(op.window.kernel, [&](const Index& tap) {
      bool in_padding = true;
      for (std::size_t i = 0; i < op.window.kernel.size(); ++i) {
        in_padding = in_padding && at[i + 2] * op.window.stride[i] + tap[i] * op.window.dilation[i] <
                                       op.window.before[i] + in[0]->dims[i + 2] + op.window.after[i];
      }
      padded += in_padding ? 1 : 0;
      std::optional<Index> from = under_window(op.window, in[0]->dims, at, tap);
      if (!from) return;
      (*from)[0] = at[0];
      (*from)[1] = at[1];
      sum.add((*in[0])[*from]);
      largest.add((*in[0])[*from]);
      ++inside;
    });
    y[at] = op.kind == Pool::Kind::max ? largest.value() : sum.mean(op.counts_padding ? padded : inside);
  });
  return y;
}

inline Numbers evaluate(const MatMul& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  const Numbers& a = *in[0];
  const Numbers& b = *in[1];
  const std::size_t axes = dims.size();
  const std::size_t inner = a.dims[a.dims.size() - (op.transposes_a ? 2 : 1)];
  each_index(dims, [&](const Index& at) {
    Index from_a = broadcast_index(a.dims, dims, at);
    Index from_b = broadcast_index(b.dims, dims, at);
    Sum sum;
    for (std::size_t k = 0; k < inner; ++k) {
      const auto place = [](Index& index, const Dims& of, bool swapped, std::size_t row, std::size_t column) {
        index[of.size() - 2] = swapped ? column : row;
        index[of.size() - 1] = swapped ? row : column;
      };
      place(from_a, a.dims, op.transposes_a, at[axes - 2], k);
      place(from_b, b.dims, op.transposes_b, k, at[axes - 1]);
      sum.add({op.alpha * a[from_a].value, std::abs(double{op.alpha}) * a[from_a].error}, b[from_b]);
    }
    y[at] = sum.total();
  });
  return y;
}

inline Numbers evaluate(const Elementwise& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    std::array<Number, 3> x{};
    for (std::size_t i = 0; i < in.size(); ++i) x[i] = (*in[i])[broadcast_index(in[i]->dims, dims, at)];
    y[at] = function_of(op, x);
  });
  return y;
}

inline Numbers evaluate(const ChannelAffine& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    Sum sum;
    sum.add((*in[0])[at], {op.scale[at[1]], 0});
    sum.add({op.shift[at[1]], 0});
    y[at] = sum.total();
  });
  return y;
}

inline Numbers evaluate(const Concat& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  std::size_t before = 0;
  for (const Numbers* x : in) {
    each_index(x->dims, [&](const Index& at) {
      Index to = at;
      to[op.axis] += before;
      y[to] = (*x)[at];
    });
    before += x->dims[op.axis];
  }
  return y;
}

inline Numbers evaluate(const Slice& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    Index from{};
    for (std::size_t i = 0; i < dims.size(); ++i) {
      const auto entry = static_cast<std::ptrdiff_t>(at[i]);
      from[i] =
          static_cast<std::size_t>(static_cast<std::ptrdiff_t>(op.start[i]) + (entry == 0 ? 0 : entry * op.step[i]));
    }
    y[at] = (*in[0])[from];
  });
  return y;
}

inline Numbers evaluate(const Pad& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    Index from{};
    bool inside = true;
    for (std::size_t i = 0; i < dims.size(); ++i) {
      const auto n = static_cast<std::ptrdiff_t>(in[0]->dims[i]);
      auto entry = static_cast<std::ptrdiff_t>(at[i]) - static_cast<std::ptrdiff_t>(op.before[i]);
      switch (op.kind) {
        case Pad::Kind::constant: inside = inside && entry >= 0 && entry < n; break;
        case Pad::Kind::reflect:
          if (entry < 0) entry = -entry;
          if (entry >= n) entry = 2 * (n - 1) - entry;
          break;
        case Pad::Kind::edge: entry = std::clamp<std::ptrdiff_t>(entry, 0, n - 1); break;
        case Pad::Kind::wrap: entry = (entry + n) % n; break;
      }
      from[i] = static_cast<std::size_t>(entry);
    }
    y[at] = inside ? (*in[0])[from] : Number{op.value, 0};
  });
  return y;
}

inline Numbers evaluate(const Transpose& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    Index from{};
    for (std::size_t i = 0; i < dims.size(); ++i) from[op.order[i]] = at[i];
    y[at] = (*in[0])[from];
  });
  return y;
}

inline Numbers evaluate(const Reshape&, const Inputs& in, const Dims& dims) { return in[0]->as(dims); }

/// One axis after the other.
inline Numbers evaluate(const Resize& op, const Inputs& in, const Dims&) {
  Numbers y = *in[0];
  for (std::size_t axis = 0; axis < op.axes.size(); ++axis) {
    const Resize::Axis& samples = op.axes[axis];
    const Numbers x = y;
    Dims dims = x.dims;
    dims[axis] = samples.first.size() - 1;
    y = Numbers(dims);
    each_index(dims, [&](const Index& at) {
      Sum sum;
      for (std::uint32_t s = samples.first[at[axis]]; s < samples.first[at[axis] + 1]; ++s) {
        Index from = at;
        from[axis] = samples.at[s];
        sum.add(x[from], {samples.weight[s], 0});
      }
      y[at] = sum.total();
    });
  }
  return y;
}

inline Numbers evaluate(const Reduce& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  std::vector<std::vector<Number>> entries(y.entries.size());
  each_index(in[0]->dims, [&](const Index& at) {
    Index to = at;
    for (const std::size_t axis : op.axes) to[axis] = 0;
    entries[y.position(to)].push_back((*in[0])[at]);
  });
  for (std::size_t i = 0; i < y.entries.size(); ++i) y.entries[i] = reduced(op.kind, entries[i]);
  return y;
}

inline Numbers evaluate(const Softmax& op, const Inputs& in, const Dims& dims) {
  const Numbers& x = *in[0];
  Dims kept = dims;
  for (std::size_t axis = op.first; axis <= op.last; ++axis) kept[axis] = 1;
  const auto group = [&](const Index& at) { return Numbers(kept).position(broadcast_index(kept, dims, at)); };
  std::vector<double> sums(elements(kept));
  double error = 0;
  double range = 0;
  each_index(dims, [&](const Index& at) {
    sums[group(at)] += std::exp(x[at].value);
    error = std::max(error, x[at].error);
    range = std::max(range, std::abs(x[at].value));
  });
  Numbers y(dims);
  each_index(dims, [&](const Index& at) {
    const double share = std::exp(x[at].value) / sums[group(at)];
    // An error of x is one of a factor, above and below the line; so is that of rounding x minus the largest x.
    y[at] = {share, share * (std::expm1(2 * error) + epsilon * (16 + 2 * range))};
  });
  return y;
}

inline Numbers evaluate(const TopK& op, const Inputs& in, const Dims& dims) {
  Numbers y(dims);
  const Numbers& x = *in[0];
  Dims lanes = dims;
  lanes[op.axis] = 1;
  each_index(lanes, [&](const Index& lane) {
    const auto at = [&](std::size_t entry) {
      Index index = lane;
      index[op.axis] = entry;
      return index;
    };
    std::vector<std::size_t> order(x.dims[op.axis]);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (op.prefers_last) std::reverse(order.begin(), order.end());
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const double difference = x[at(a)].value - x[at(b)].value;
      return op.kind == TopK::Kind::largest ? difference > 0 : difference < 0;
    });
    for (std::size_t i = 0; i < op.count; ++i) {
      y[at(i)] = op.positions ? Number{static_cast<double>(order[i]), 0} : x[at(order[i])];
    }
  });
  return y;
}

/// All values of a graph, node by node, for its inputs.
inline std::vector<Numbers> evaluate(const Graph& graph, const Outputs& inputs) {
  std::vector<Numbers> values(graph.values.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    values[graph.inputs[i]] = Numbers(graph.dims(graph.inputs[i]), inputs[i]);
  }
  for (ValueId id = 0; id < values.size(); ++id) {
    const std::optional<Tensor>& constant = graph.values[id].constant;
    if (constant) values[id] = Numbers(constant->dims, constant->floats());
  }
  for (const Node& node : graph.nodes) {
    Inputs in;
    for (const ValueId id : node.inputs) in.push_back(&values[id]);
    values[node.output] =
        std::visit([&](const auto& op) { return evaluate(op, in, graph.dims(node.output)); }, node.op);
  }
  return values;
}

}  // namespace patdnn::test
