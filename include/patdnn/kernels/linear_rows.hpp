#pragma once
// Fully connected layers: dense weights, or lists of the kept weights of a pruned layer.
//
// Reading the weights from memory takes most of the time: each is used once for every row of the input, and most inputs
// have one row. So a filter's weights are read from memory once for all rows, and dense weights of several filters are
// read side by side. Of a pruned layer only the kept weights are read.

#include <cmath>
#include <cstddef>
#include <cstdint>

#include <patdnn/epilogue.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/task_grid.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Where a row of the input and that of the output begin, in floats from the first of each.
struct LinearRow {
  std::ptrdiff_t from;
  std::ptrdiff_t to;
};

/// A fully connected layer of N filters and F features.
struct LinearRows {
  const float* dense = nullptr;  // N × F; null: a pruned layer
  // Of a pruned layer, as in fkw::FkwData: the features that each block keeps, with `block` weights each.
  const std::uint32_t* offset = nullptr;
  const std::uint32_t* index = nullptr;
  const std::uint32_t* reorder = nullptr;
  const float* weight = nullptr;
  unsigned block = 0;  // 1, 2, 4 or 8
  const float* bias = nullptr;
  Activation activation;
  std::size_t features = 0;
  std::size_t filters = 0;
  const LinearRow* rows = nullptr;
  std::size_t row_count = 0;
};

/// Computes some sets of filters for all rows: of a pruned layer, a set is a block; otherwise it is linear_streams
/// filters.
///
/// x, y  the first float of the input and of the output, which must not overlap
using LinearFunction = void (*)(const LinearRows& layer, Range sets, const float* x, float* y) noexcept;

/// Dense filters that are read side by side: one stream does not use a core's bandwidth.
inline constexpr std::size_t linear_streams = 4;

namespace detail {

template <class Arch>
[[nodiscard]] float activated(const Activation& activation, float x) noexcept {
  const auto limited = [](float value, float lowest, float highest) {
    return value < lowest ? lowest : value > highest ? highest : value;
  };
  switch (activation.kind) {
    case Activation::Kind::none: return x;
    case Activation::Kind::relu: return x < 0 ? 0 : x;
    case Activation::Kind::clip: return limited(x, activation.lowest, activation.highest);
    case Activation::Kind::hard_swish: return x * limited(x / 6 + 0.5F, 0, 1);
    case Activation::Kind::sigmoid: return 1 / (1 + std::exp(-x));
  }
  return x;
}

/// Computes filters k to k + Filters − 1 for all rows.
template <class Arch, std::size_t Filters>
[[gnu::noinline]] void linear_dense(const LinearRows& layer, std::size_t k, const float* x, float* y) noexcept {
  using V = Vector<float, Arch>;
  const float* const weights = layer.dense + k * layer.features;
  for (std::size_t r = 0; r < layer.row_count; ++r) {
    const float* const row = x + layer.rows[r].from;
    V sums[Filters];
    for (std::size_t i = 0; i < Filters; ++i) sums[i] = V(0.0F);
    std::size_t f = 0;
    for (; f + V::size <= layer.features; f += V::size) {
      const V in = lanes::pinned(lanes::load<V>(row + f));
#pragma GCC unroll 8
      for (std::size_t i = 0; i < Filters; ++i) {
        lanes::add_product(sums[i], in, lanes::load<V>(weights + i * layer.features + f));
      }
    }
    if (f < layer.features) {
      const LaneMask rest = lanes::first_lanes<V>(layer.features - f);
      const V in = lanes::load<V>(rest, row + f);
      for (std::size_t i = 0; i < Filters; ++i) {
        lanes::add_product(sums[i], in, lanes::load<V>(rest, weights + i * layer.features + f));
      }
    }
    for (std::size_t i = 0; i < Filters; ++i) {
      y[layer.rows[r].to + static_cast<std::ptrdiff_t>(k + i)] =
          activated<Arch>(layer.activation, lanes::sum(sums[i]) + layer.bias[k + i]);
    }
  }
}

/// Computes block b for all rows: G filters that share the features they keep.
template <class Arch, std::size_t G>
[[gnu::noinline]] void linear_block(const LinearRows& layer, std::size_t b, const float* x, float* y) noexcept {
  for (std::size_t r = 0; r < layer.row_count; ++r) {
    const float* const row = x + layer.rows[r].from;
    // Two sums in turn, so that an addition need not wait for the one before it.
    float sums[2][G] = {};
    std::size_t k = layer.offset[b];
    const std::size_t end = layer.offset[b + 1];
    const auto add = [&](float(&sum)[G], std::size_t step) __attribute__((always_inline)) {
      const float in = row[layer.index[step]];
      const float* const weights = layer.weight + step * G;
      for (std::size_t g = 0; g < G; ++g) sum[g] += in * weights[g];
    };
    for (; k + 1 < end; k += 2) {
      add(sums[0], k);
      add(sums[1], k + 1);
    }
    if (k < end) add(sums[0], k);
    for (std::size_t g = 0; g < G; ++g) {
      const std::uint32_t filter = layer.reorder[b * G + g];
      if (filter != fkw::no_filter) {
        y[layer.rows[r].to + static_cast<std::ptrdiff_t>(filter)] =
            activated<Arch>(layer.activation, sums[0][g] + sums[1][g] + layer.bias[filter]);
      }
    }
  }
}

}  // namespace detail

/// The LinearFunction of Arch. Which filters are computed side by side depends on no range.
template <class Arch>
[[gnu::noinline]] void run_linear(const LinearRows& layer, Range sets, const float* x, float* y) noexcept {
  for (std::size_t set = sets.first; set < sets.last; ++set) {
    if (layer.dense == nullptr) {
      switch (layer.block) {
        case 8: detail::linear_block<Arch, 8>(layer, set, x, y); break;
        case 4: detail::linear_block<Arch, 4>(layer, set, x, y); break;
        case 2: detail::linear_block<Arch, 2>(layer, set, x, y); break;
        default: detail::linear_block<Arch, 1>(layer, set, x, y);
      }
      continue;
    }
    const std::size_t first = set * linear_streams;
    if (first + linear_streams <= layer.filters) {
      detail::linear_dense<Arch, linear_streams>(layer, first, x, y);
    } else {
      for (std::size_t k = first; k < layer.filters; ++k) detail::linear_dense<Arch, 1>(layer, k, x, y);
    }
  }
}

}}}  // namespace patdnn::v0::kernels
