#pragma once
// What a layer is, as a type: shape, mask and, where they are known, weights.
//
//   struct Edges {
//     static constexpr patdnn::ConvShape shape{.channels = 1, .filters = 2, .height = 28, .width = 28,
//                                              .pad = patdnn::Padding(1)};
//     static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 0b000'101'000},
//                                         patdnn::KeptKernel{1, 0, 0b010'000'010}};
//     static constexpr std::array weights{-1.0F, 1.0F, -1.0F, 1.0F};
//   };
//
// It is a type and not a value, because a value would put tens of kilobytes into every symbol's name.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/pattern_set.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// A kernel that a mask keeps. Bit y · kw + x of `taps` is entry (y, x); the weights are in the order of the bits.
struct KeptKernel {
  std::uint32_t filter;
  std::uint32_t channel;  // 0..C − 1; with convolution groups, one of the filter's
  std::uint64_t taps;
};

/// The same where patterns give the taps: `pattern` is a position in the pattern set.
struct PatternKernel {
  std::uint32_t filter;
  std::uint32_t channel;
  std::uint32_t pattern;
};

/// A kernel that all filters of a block keep. Each of its taps has a weight for each place of the block, as in FKW:
/// zero for places of an incomplete block that no filter takes.
struct BlockKernel {
  std::uint32_t block;
  std::uint32_t channel;
  std::uint64_t taps;
};

/// Entry of a `reorder` for a place that no filter takes.
inline constexpr std::uint32_t no_filter = std::numeric_limits<std::uint32_t>::max();

// A description D has
//
//   shape    the ConvShape
//   kernels  an array of KeptKernel, PatternKernel or BlockKernel, in any order, each kernel once
//
// and, where the default does not fit,
//
//   patterns             the PatternSet of PatternKernels
//   block                G, the filters that share loads: 1, 2, 4 or 8; by default 1
//   reorder              the filter at each place, G to a block; those with equal or like supports share blocks.
//                        BlockKernels need one when G > 1
//   weights              an array of floats in the order of `kernels`; without it run() takes them
//   bias                 an array of K floats; none, or with the weights of run()
//   hard_swish           whether outputs become x · min(max(x + 3, 0), 6) / 6; by default false
//   lowest, highest      the limits of outputs, by default −∞ and ∞; {0, ∞} is ReLU
//   pooling              Pooling::none or Pooling::max_2x2
//   tuned                the class that a header of patdnn_tune defines: a row for just this layer, between just its
//                        maps, then says how it runs, unless a budget asks for a form
namespace detail {

template <class D>
concept has_weights = requires {
  D::weights.size();
};
template <class D>
concept has_bias = requires {
  D::bias.size();
};
template <class D>
concept has_reorder = requires {
  D::reorder.size();
};
template <class D>
concept has_patterns = requires {
  D::patterns.size();
};

template <class D>
using KernelOf = typename std::remove_cvref_t<decltype(D::kernels)>::value_type;

template <class D>
inline constexpr bool shares_blocks = std::is_same_v<KernelOf<D>, BlockKernel>;

template <class D>
[[nodiscard]] consteval unsigned block_of() {
  if constexpr (requires { D::block; }) return D::block;
  return 1;
}

template <class D>
inline constexpr unsigned block = block_of<D>();
template <class D>
inline constexpr std::size_t blocks = [] {
  if constexpr (has_reorder<D>) return D::reorder.size() / block<D>;
  return (D::shape.filters + block<D> - 1) / block<D>;
}();

template <class D>
[[nodiscard]] consteval Pooling pooling_of() {
  if constexpr (requires { D::pooling; }) return D::pooling;
  return Pooling::none;
}

/// The operations that follow the sums, without the bias.
template <class D>
[[nodiscard]] consteval kernels::Finish<float> finish_of() {
  kernels::Finish<float> finish;
  if constexpr (requires { D::hard_swish; }) finish.hard_swish = D::hard_swish;
  if constexpr (requires { D::lowest; }) finish.lowest = D::lowest;
  if constexpr (requires { D::highest; }) finish.highest = D::highest;
  finish.pools = pooling_of<D>() == Pooling::max_2x2;
  return finish;
}

/// The taps of a kernel, zero for a pattern that the set does not have.
template <class D>
[[nodiscard]] constexpr std::uint64_t taps_of(const KernelOf<D>& kernel) noexcept {
  if constexpr (std::is_same_v<KernelOf<D>, PatternKernel>) {
    return kernel.pattern < D::patterns.size() ? D::patterns[kernel.pattern].taps : 0;
  } else {
    return kernel.taps;
  }
}

}  // namespace detail

}}}  // namespace patdnn::v0::connectivity
