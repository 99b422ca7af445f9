#pragma once
// What a description must fulfil, as questions. A question has an answer when all before it are answered with yes;
// StaticLayer has a message for each.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <patdnn/conv_extents.hpp>
#include <patdnn/pattern_set.hpp>
#include <patdnn/static/description.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

[[nodiscard]] consteval bool is_convolution(const ConvShape& s) {
  constexpr std::size_t limit = std::size_t{1} << 15;
  for (const std::size_t n : {s.channels, s.filters, s.height, s.width, s.kernel_height, s.kernel_width,
                              s.stride.height, s.stride.width, s.dilation.height, s.dilation.width, s.groups}) {
    if (n == 0 || n > limit) return false;
  }
  for (const std::size_t n : {s.pad.top, s.pad.left, s.pad.bottom, s.pad.right}) {
    if (n > limit) return false;
  }
  return s.kernel_height <= max_kernel_extent && s.kernel_width <= max_kernel_extent &&
         s.stride.height <= max_kernel_extent && s.stride.width <= max_kernel_extent && s.channels % s.groups == 0 &&
         s.filters % s.groups == 0 && s.height + s.pad.top + s.pad.bottom >= s.span_height() &&
         s.width + s.pad.left + s.pad.right >= s.span_width();
}

template <class D>
[[nodiscard]] consteval bool block_is_valid() {
  return block<D> == 1 || block<D> == 2 || block<D> == 4 || block<D> == 8;
}

template <class D>
[[nodiscard]] consteval bool set_fits_kernel() {
  if constexpr (has_patterns<D>) {
    return D::patterns.valid() && D::patterns[0].height == D::shape.kernel_height &&
           D::patterns[0].width == D::shape.kernel_width;
  } else {
    return true;
  }
}

template <class D>
[[nodiscard]] consteval bool patterns_are_of_set() {
  if constexpr (std::is_same_v<KernelOf<D>, PatternKernel>) {
    if constexpr (has_patterns<D>) {
      for (const PatternKernel& k : D::kernels) {
        if (k.pattern >= D::patterns.size()) return false;
      }
      return true;
    } else {
      return false;
    }
  } else {
    return !has_patterns<D>;
  }
}

/// Whether D::reorder names every filter once, and places that no filter takes come last in a block, never first.
template <class D>
[[nodiscard]] consteval bool reorder_is_permutation() {
  if constexpr (has_reorder<D>) {
    if (D::reorder.size() % block<D> != 0) return false;
    std::array<bool, D::shape.filters> seen{};
    std::size_t found = 0;
    for (std::size_t i = 0; i < D::reorder.size(); ++i) {
      const std::uint32_t filter = D::reorder[i];
      if (filter == no_filter) {
        if (i % block<D> == 0) return false;
        continue;
      }
      if (filter >= seen.size() || seen[filter]) return false;
      if (i % block<D> != 0 && D::reorder[i - 1] == no_filter) return false;
      seen[filter] = true;
      ++found;
    }
    return found == seen.size();
  } else {
    return !shares_blocks<D> || block<D> == 1;
  }
}

template <class D>
[[nodiscard]] consteval bool filters_exist() {
  for (const auto& k : D::kernels) {
    if constexpr (shares_blocks<D>) {
      if (k.block >= blocks<D>) return false;
    } else {
      if (k.filter >= D::shape.filters) return false;
    }
  }
  return true;
}

template <class D>
[[nodiscard]] consteval bool channels_exist() {
  for (const auto& k : D::kernels) {
    if (k.channel >= D::shape.channels) return false;
  }
  return true;
}

template <class D>
[[nodiscard]] consteval bool channels_are_of_group() {
  constexpr std::size_t channels = D::shape.channels / D::shape.groups;
  constexpr std::size_t filters = D::shape.filters / D::shape.groups;
  if constexpr (D::shape.groups > 1) {
    for (const auto& k : D::kernels) {
      std::size_t filter = 0;
      if constexpr (!shares_blocks<D>) {
        filter = k.filter;
      } else if constexpr (has_reorder<D>) {
        filter = D::reorder[k.block * block<D>];
      } else {
        filter = k.block;
      }
      if (k.channel / channels != filter / filters) return false;
    }
  }
  return true;
}

template <class D>
[[nodiscard]] consteval bool taps_are_of_kernel() {
  for (const auto& k : D::kernels) {
    const std::uint64_t taps = taps_of<D>(k);
    if (taps == 0 || (taps >> (D::shape.kernel_height * D::shape.kernel_width)) != 0) return false;
  }
  return true;
}

template <class D>
[[nodiscard]] consteval bool kernels_are_unique() {
  constexpr std::size_t channels = D::shape.channels;
  std::array<std::uint64_t, (D::shape.filters * channels + 63) / 64> seen{};
  for (const auto& k : D::kernels) {
    std::size_t position = k.channel;
    if constexpr (shares_blocks<D>) {
      position += k.block * channels;
    } else {
      position += k.filter * channels;
    }
    const std::uint64_t bit = std::uint64_t{1} << (position % 64);
    if ((seen[position / 64] & bit) != 0) return false;
    seen[position / 64] |= bit;
  }
  return true;
}

/// How many weights the kernels of D::kernels have.
template <class D>
[[nodiscard]] consteval std::size_t count_weights() {
  std::size_t weights = 0;
  for (const auto& k : D::kernels) weights += static_cast<std::size_t>(std::popcount(taps_of<D>(k)));
  return shares_blocks<D> ? weights * block<D> : weights;
}

template <class D>
[[nodiscard]] consteval bool weights_are_of_mask() {
  if constexpr (has_weights<D>) return D::weights.size() == count_weights<D>();
  return true;
}

template <class D>
[[nodiscard]] consteval bool bias_is_of_filters() {
  if constexpr (has_bias<D>) return D::bias.size() == D::shape.filters;
  return true;
}

/// What is wrong with a description.
enum class Problem : std::uint8_t {
  none,
  shape,
  block,
  set,
  pattern,
  reorder,
  filter,
  channel,
  group,
  taps,
  twice,
  weights,
  bias,
  pooling,
};

/// The first of the questions that is answered with no.
template <class D>
[[nodiscard]] consteval Problem first_problem() {
  if constexpr (!is_convolution(D::shape)) {
    return Problem::shape;
  } else if constexpr (!block_is_valid<D>()) {
    return Problem::block;
  } else if constexpr (!set_fits_kernel<D>()) {
    return Problem::set;
  } else if constexpr (!patterns_are_of_set<D>()) {
    return Problem::pattern;
  } else if constexpr (!reorder_is_permutation<D>()) {
    return Problem::reorder;
  } else if constexpr (!filters_exist<D>()) {
    return Problem::filter;
  } else if constexpr (!channels_exist<D>()) {
    return Problem::channel;
  } else if constexpr (!channels_are_of_group<D>()) {
    return Problem::group;
  } else if constexpr (!taps_are_of_kernel<D>()) {
    return Problem::taps;
  } else if constexpr (!kernels_are_unique<D>()) {
    return Problem::twice;
  } else if constexpr (!weights_are_of_mask<D>()) {
    return Problem::weights;
  } else if constexpr (!bias_is_of_filters<D>()) {
    return Problem::bias;
  } else if constexpr (pooling_of<D>() == Pooling::global_average) {
    return Problem::pooling;
  } else {
    return Problem::none;
  }
}

}}}}  // namespace patdnn::v0::connectivity::detail
