#pragma once
// A tile without a loop: every kernel of the mask is code of its own.
//
// The sums of consecutive filters are computed together: a loaded vector serves all of their kernels and all rows that
// need it, whatever their patterns. The price is code: one instruction for each weight, row and vector.

#include <bit>
#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/run_lists.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// The kernel of the filter at `place` on a channel: its taps, and where its weights are in the order of the lists.
template <class D>
struct PlacedKernel {
  std::uint64_t taps = 0;
  std::size_t weight = 0;

  constexpr PlacedKernel(std::size_t place, std::size_t channel) {
    if (place >= places<D>.size() || places<D>[place] == no_filter) return;
    const std::size_t b = place / block<D>;
    taps = block_taps<D>[b * D::shape.channels + channel];
    weight =
        (first_tap<D>[b] + kernel_position<D, false>[b * D::shape.channels + channel]) * block<D> + place % block<D>;
  }

  [[nodiscard]] constexpr bool keeps(std::size_t y, std::size_t x) const {
    return y < D::shape.kernel_height && ((taps >> (y * D::shape.kernel_width + x)) & 1U) != 0;
  }
  /// Position of the weight of entry (y, x).
  [[nodiscard]] constexpr std::size_t position(std::size_t y, std::size_t x) const {
    const std::uint64_t before = taps & ((std::uint64_t{1} << (y * D::shape.kernel_width + x)) - 1);
    return weight + static_cast<std::size_t>(std::popcount(before)) * block<D>;
  }
};

/// Whether any of `Filters` filters needs input row y of a tile of `rows`, in column x of a kernel.
template <class D, std::size_t Filters>
[[nodiscard]] constexpr bool needs_row(std::size_t first, std::size_t channel, unsigned rows, std::size_t y,
                                       std::size_t x) {
  for (std::size_t f = 0; f < Filters; ++f) {
    const PlacedKernel<D> kernel(first + f, channel);
    for (std::size_t ky = 0; ky < D::shape.kernel_height; ++ky) {
      if (kernel.keeps(ky, x) && y >= ky && y - ky < rows) return true;
    }
  }
  return false;
}

/// Adds channel `Channel` to the sums of the filters from place `First` on.
template <class D, std::size_t First, std::size_t Channel, class V, unsigned Filters, unsigned R, unsigned Vectors>
[[gnu::always_inline]] inline void add_channel(kernels::Accumulators<V, Filters, R, Vectors>& sums, const float* x,
                                               std::size_t pitch, const float* weight) noexcept {
  constexpr std::size_t height = D::shape.kernel_height;
  kernels::unroll<D::shape.kernel_width>([&](auto column) __attribute__((always_inline)) {
    kernels::unroll<R + height - 1>([&](auto row) __attribute__((always_inline)) {
      constexpr std::size_t kx = column;
      constexpr std::size_t y = row;
      if constexpr (needs_row<D, Filters>(First, Channel, R, y, kx)) {
        kernels::unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
          const V loaded = kernels::lanes::pinned(kernels::lanes::load<V>(x + y * pitch + kx + v * V::size));
          kernels::unroll<Filters * height>([&](auto i) __attribute__((always_inline)) {
            constexpr std::size_t f = i / height;
            constexpr std::size_t ky = i % height;
            constexpr PlacedKernel<D> kernel(First + f, Channel);
            if constexpr (kernel.keeps(ky, kx) && y >= ky && y - ky < R) {
              V& sum = sums.at[f][y - ky][v];
              sum = kernels::lanes::fma(loaded, V(weight[kernel.position(ky, kx)]), sum);
            }
          });
        });
      }
    });
  });
}

/// Runs all filters on one tile, `Filters` together.
template <class D, class Arch, unsigned Filters, unsigned R, unsigned Vectors>
[[gnu::always_inline]] inline void run_straight_line(const MapLayout& input, const float* weight,
                                                     const kernels::TilePlace<float>& place,
                                                     const kernels::Finish<float>& finish) noexcept {
  using V = kernels::Vector<float, Arch>;
  constexpr std::size_t groups = (places<D>.size() + Filters - 1) / Filters;
  kernels::unroll<groups>([&](auto part) __attribute__((always_inline)) {
    constexpr std::size_t first = part * Filters;
    kernels::Accumulators<V, Filters, R, Vectors> sums;
    sums.clear();
    kernels::unroll<D::shape.channels>([&](auto c) __attribute__((always_inline)) {
      add_channel<D, first, c>(sums, place.input + c * input.plane_stride, place.input_pitch, weight);
    });
    kernels::unroll<Filters>([&](auto f) __attribute__((always_inline)) {
      if constexpr (first + f < places<D>.size() && places<D>[first + f] != no_filter) {
        kernels::Accumulators<V, 1, R, Vectors> own;
        kernels::unroll<R * Vectors>([&](auto i) __attribute__((always_inline)) {
          own.at[0][i / Vectors][i % Vectors] = sums.at[f][i / Vectors][i % Vectors];
        });
        kernels::store_tile<Arch, false>(own, place, &places<D>[first + f], 1, finish);
      }
    });
  });
}

}}}}  // namespace patdnn::v0::connectivity::detail
