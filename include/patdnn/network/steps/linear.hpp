#pragma once
// A fully connected layer: dense weights with Eigen's vectors, or lists of the kept weights of a pruned layer.
//
// Reading the weights from memory takes most of the time: each is used once for every row of the input, and most inputs
// have one row. So a filter's weights are read from memory once for all rows, and dense weights of several filters are
// read side by side. Of a pruned layer only the kept weights are read.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include <patdnn/executor.hpp>
#include <patdnn/fkw/data.hpp>
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
  std::vector<std::array<std::ptrdiff_t, 2>> rows;  // offsets of each row in the input and in the output, in floats

  /// x  rows of `features` floats each: the first entry
  /// y  rows of `filters` floats each: the first entry; must not overlap `x`
  ///
  /// A task takes whole blocks, or whole sets of `streams` filters that run side by side. So the executor does not
  /// decide which filters run together: a filter that runs alone may be rounded differently.
  template <class T>
  void run(const T* x, T* y, ExecutorRef executor) const {
    const std::size_t units = pruned() ? lists.blocks() : (filters + streams - 1) / streams;
    const std::size_t worth = units * (pruned() ? 1 : streams) / 16;
    const std::size_t tasks = std::clamp<std::size_t>(worth, 1, 4 * concurrency(executor));
    executor.run(tasks, [&, this](std::size_t task) noexcept {
      const kernels::Range range = kernels::part_of(units, tasks, task);
      if (!pruned()) {
        run_filters({range.first * streams, std::min(range.last * streams, filters)}, x, y);
      } else if (lists.block == 8) {
        run_blocks<8>(range, x, y);
      } else if (lists.block == 4) {
        run_blocks<4>(range, x, y);
      } else if (lists.block == 2) {
        run_blocks<2>(range, x, y);
      } else {
        run_blocks<1>(range, x, y);
      }
    });
  }

  /// Whether the layer runs on lists of kept weights.
  [[nodiscard]] bool pruned() const noexcept { return dense.empty(); }

 private:
  static constexpr std::size_t streams = 4;  // filters read side by side: one stream does not use a core's bandwidth

  template <class T>
  void run_filters(kernels::Range range, const T* x, T* y) const noexcept {
    std::size_t k = range.first;
    for (; k + streams <= range.last; k += streams) run_streams<streams>(k, x, y);
    for (; k < range.last; ++k) run_streams<1>(k, x, y);
  }

  /// Computes filters k to k + Filters − 1 for all rows; each has eight partial sums of its own.
  template <std::size_t Filters>
  void run_streams(std::size_t k, const float* x, float* y) const noexcept {
    using Lanes = Eigen::Array<float, 8, 1>;
    using Vector = Eigen::Map<const Lanes>;
    const float* const weights = dense.values().data() + k * features;
    for (const auto& [from, to] : rows) {
      const float* const row = x + from;
      std::array<Lanes, Filters> sums;
      sums.fill(Lanes::Zero());
      std::size_t f = 0;
      for (; f + 8 <= features; f += 8) {
        const Lanes in = Vector(row + f);
        for (std::size_t i = 0; i < Filters; ++i) sums[i] += in * Vector(weights + i * features + f);
      }
      for (std::size_t i = 0; i < Filters; ++i) {
        float sum = sums[i].sum() + bias[k + i];
        for (std::size_t rest = f; rest < features; ++rest) sum += row[rest] * weights[i * features + rest];
        y[to + static_cast<std::ptrdiff_t>(k + i)] = activated(sum);
      }
    }
  }

  /// Computes blocks of G filters that share the features they keep.
  template <std::size_t G>
  void run_blocks(kernels::Range range, const float* x, float* y) const noexcept {
    for (std::size_t b = range.first; b < range.last; ++b) {
      for (const auto& [from, to] : rows) {
        const float* const row = x + from;
        // Two sums in turn, so that an addition need not wait for the one before it.
        std::array<std::array<float, G>, 2> sums{};
        std::size_t k = lists.offset[b];
        const std::size_t end = lists.offset[b + 1];
        const auto add = [&](std::array<float, G>& sum, std::size_t step) {
          const float in = row[lists.index[step]];
          const float* const weights = lists.weight.data() + step * G;
          for (std::size_t g = 0; g < G; ++g) sum[g] += in * weights[g];
        };
        for (; k + 1 < end; k += 2) {
          add(sums[0], k);
          add(sums[1], k + 1);
        }
        if (k < end) add(sums[0], k);
        for (std::size_t g = 0; g < G; ++g) {
          const std::uint32_t filter = lists.reorder[b * G + g];
          if (filter != fkw::no_filter) {
            y[to + static_cast<std::ptrdiff_t>(filter)] = activated(sums[0][g] + sums[1][g] + bias[filter]);
          }
        }
      }
    }
  }

  [[nodiscard]] float activated(float x) const noexcept {
    switch (activation.kind) {
      case Activation::Kind::none: return x;
      case Activation::Kind::relu: return x < 0 ? 0 : x;
      case Activation::Kind::clip: return std::isnan(x) ? x : std::clamp(x, activation.lowest, activation.highest);
      case Activation::Kind::hard_swish: return x * std::clamp(x / 6 + 0.5F, 0.0F, 1.0F);
      case Activation::Kind::sigmoid: return 1 / (1 + std::exp(-x));
    }
    return x;
  }
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
  leading.for_each_element({0, leading.rows() * leading.row_length()},
                           [&](const auto& at) { step.rows.push_back(at); });
  return step;
}

}}}  // namespace patdnn::v0::network
