#pragma once
// The lists that the kernels walk, as constants: what a ConvLayer makes of FKW when a program runs.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/grouping.hpp>
#include <patdnn/static/plan.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// For each block, how many taps the blocks before it have; last, how many all have.
template <class D>
inline constexpr auto first_tap = [] {
  std::array<std::uint32_t, blocks<D> + 1> first{};
  for (std::size_t b = 0; b < blocks<D>; ++b) {
    std::uint32_t taps = 0;
    for (std::size_t c = 0; c < D::shape.channels; ++c) {
      taps += static_cast<std::uint32_t>(std::popcount(block_taps<D>[b * D::shape.channels + c]));
    }
    first[b + 1] = first[b] + taps;
  }
  return first;
}();

/// blocks × C: for each kernel, how many taps of its block come before its own. A block's kernels come in the order of
/// their channels or, when `ByPattern`, of their patterns first.
template <class D, bool ByPattern>
inline constexpr auto kernel_position = [] {
  constexpr std::size_t channels = D::shape.channels;
  std::array<std::uint32_t, blocks<D> * channels> position{};
  for (std::size_t b = 0; b < blocks<D>; ++b) {
    std::array<std::uint32_t, max_patterns + 1> next{};
    if constexpr (ByPattern) {
      for (std::size_t c = 0; c < channels; ++c) {
        const std::size_t at = b * channels + c;
        if (block_taps<D>[at] != 0) {
          next[found_patterns<D>.of[at]] += static_cast<std::uint32_t>(std::popcount(block_taps<D>[at]));
        }
      }
      for (std::size_t p = next.size() - 1; p > 0; --p) next[p] = next[p - 1];
      for (std::size_t p = 1; p < next.size(); ++p) next[p] += next[p - 1];
    }
    for (std::size_t c = 0; c < channels; ++c) {
      const std::size_t at = b * channels + c;
      if (block_taps<D>[at] == 0) continue;
      std::uint32_t& of_run = next[ByPattern ? found_patterns<D>.of[at] : 0];
      position[at] = of_run;
      of_run += static_cast<std::uint32_t>(std::popcount(block_taps<D>[at]));
    }
  }
  return position;
}();

/// Bytes from the first pixel that a tap may reach, in channel 0, to tap `entry` of a channel.
template <class D>
[[nodiscard]] constexpr std::uint32_t byte_offset(const MapLayout& input, std::size_t channel, std::size_t entry) {
  const ConvShape& s = D::shape;
  const auto row =
      kernels::detail::phase_position(entry / s.kernel_width * s.dilation.height, s.pad.top, s.stride.height);
  const auto column =
      kernels::detail::phase_position(entry % s.kernel_width * s.dilation.width, s.pad.left, s.stride.width);
  const std::size_t plane = (channel * s.stride.height + row.phase) * s.stride.width + column.phase;
  return static_cast<std::uint32_t>((plane * input.plane_stride + row.shift * input.pitch + column.shift) *
                                    sizeof(float));
}

/// One step per tap. A block of more filters than a tile holds is cut into runs of `Block` filters with common offsets.
template <class D, class Maps, unsigned Block, std::size_t Pieces>
struct TapLists {
  static constexpr std::size_t splits = block<D> / Block;
  static constexpr std::size_t runs = blocks<D> * splits;

  static constexpr auto offset = [] {
    std::array<std::uint32_t, counts<D>.taps + kernels::max_lookahead> all{};
    constexpr std::size_t entries = D::shape.kernel_height * D::shape.kernel_width;
    std::array<std::uint32_t, entries> of_entry{};
    for (std::size_t e = 0; e < entries; ++e) of_entry[e] = byte_offset<D>(Maps::input, 0, e);
    constexpr std::size_t channel = D::shape.stride.product() * Maps::input.plane_stride * sizeof(float);
    std::size_t n = 0;
    for (std::size_t i = 0; i < block_taps<D>.size(); ++i) {
      const auto base = static_cast<std::uint32_t>(i % D::shape.channels * channel);
      for (std::uint64_t taps = block_taps<D>[i]; taps != 0; taps &= taps - 1) {
        all[n++] = base + of_entry[static_cast<std::size_t>(std::countr_zero(taps))];
      }
    }
    return all;
  }();

  struct Runs {
    std::array<std::uint32_t, runs * Pieces> begin{};
    std::array<std::uint32_t, runs * Pieces> end{};
    std::array<std::size_t, runs * Pieces> weights{};
    std::array<std::uint32_t, runs * Block> filter{};
    std::array<std::uint8_t, runs> live{};
  };
  static constexpr Runs of_run = [] {
    Runs all;
    for (std::size_t r = 0; r < runs; ++r) {
      const std::size_t b = r / splits;
      const std::size_t before = r % splits * Block;
      const std::size_t first = first_tap<D>[b];
      const std::size_t taps = first_tap<D>[b + 1] - first;
      for (std::size_t p = 0; p < Pieces; ++p) {
        const kernels::Range piece = kernels::part_of(taps, Pieces, p);
        all.begin[p * runs + r] = static_cast<std::uint32_t>(first + piece.first);
        all.end[p * runs + r] = static_cast<std::uint32_t>(first + piece.last);
        all.weights[p * runs + r] = first * block<D> + taps * before + piece.first * Block;
      }
      for (std::size_t g = 0; g < Block; ++g) {
        const std::uint32_t filter = places<D>[b * block<D> + before + g];
        all.filter[r * Block + g] = filter;
        if (filter != no_filter) ++all.live[r];
      }
    }
    return all;
  }();

  /// The lists of one piece.
  [[nodiscard]] [[gnu::always_inline]] static kernels::Lists<float> lists(std::size_t piece,
                                                                          const float* weight) noexcept {
    return {of_run.begin.data() + piece * runs,
            of_run.end.data() + piece * runs,
            nullptr,
            offset.data(),
            of_run.weights.data() + piece * runs,
            of_run.filter.data(),
            of_run.live.data(),
            weight,
            runs};
  }
};

/// One step per kernel; a block's kernels of one pattern lie together.
template <class D, class Maps>
struct PatternLists {
  static constexpr std::size_t runs = blocks<D>;
  static constexpr std::size_t patterns = pattern_set<D>.size();

  struct Runs {
    std::array<std::uint32_t, runs> begin{};
    std::array<std::uint32_t, runs> end{};
    std::array<std::uint32_t, runs * patterns> pattern_end{};
    std::array<std::uint32_t, counts<D>.kernels + kernels::max_lookahead> offset{};
    std::array<std::size_t, runs> weights{};
  };
  static constexpr Runs of_run = [] {
    constexpr std::size_t channels = D::shape.channels;
    Runs all;
    std::uint32_t step = 0;
    for (std::size_t b = 0; b < runs; ++b) {
      all.begin[b] = step;
      all.weights[b] = std::size_t{first_tap<D>[b]} * block<D>;
      std::array<std::uint32_t, patterns + 1> next{};
      for (std::size_t c = 0; c < channels; ++c) ++next[found_patterns<D>.of[b * channels + c]];
      next[0] = step;
      for (std::size_t p = 0; p < patterns; ++p) {
        step += next[p + 1];
        all.pattern_end[b * patterns + p] = step;
        next[p + 1] = step - next[p + 1];
      }
      all.end[b] = step;
      for (std::size_t c = 0; c < channels; ++c) {
        const std::size_t pattern = found_patterns<D>.of[b * channels + c];
        if (pattern != 0) all.offset[next[pattern]++] = byte_offset<D>(Maps::input, c, 0);
      }
    }
    return all;
  }();

  [[nodiscard]] [[gnu::always_inline]] static kernels::Lists<float> lists(std::size_t, const float* weight) noexcept {
    return {of_run.begin.data(),
            of_run.end.data(),
            of_run.pattern_end.data(),
            of_run.offset.data(),
            of_run.weights.data(),
            places<D>.data(),
            live_filters<D>.data(),
            weight,
            runs};
  }
};

/// How many weights the lists have. They are ordered by blocks, steps, filters.
template <class D>
inline constexpr std::size_t run_weights = counts<D>.taps* block<D>;

/// Puts weights in the order of D::kernels into that of the lists. Places without a filter, and taps that a filter of a
/// block does not keep, are left as they are.
template <class D, bool ByPattern, unsigned Block, class From, class To>
constexpr void arrange_weights(const From& given, To& arranged) noexcept {
  constexpr std::size_t channels = D::shape.channels;
  const Positions<D> positions;
  std::size_t next = 0;
  for (const auto& k : D::kernels) {
    const std::size_t b = positions.block(k);
    const std::uint64_t all = block_taps<D>[b * channels + k.channel];
    const std::size_t first = first_tap<D>[b];
    const std::size_t taps = first_tap<D>[b + 1] - first;
    std::size_t step = kernel_position<D, ByPattern>[b * channels + k.channel];
    const std::uint64_t own = taps_of<D>(k);
    for (std::uint64_t left = all; left != 0; left &= left - 1, ++step) {
      if ((own & left & (~left + 1)) == 0) continue;
      const auto put = [&](std::size_t place) {
        arranged[first * block<D> + taps * (place / Block * Block) + step * Block + place % Block] = given[next++];
      };
      if constexpr (shares_blocks<D>) {
        for (std::size_t g = 0; g < block<D>; ++g) put(g);
      } else {
        put(positions.place(k));
      }
    }
  }
}

/// Whether D::weights already are in the order of the lists.
template <class D, bool ByPattern, unsigned Block>
[[nodiscard]] consteval bool weights_in_order() {
  if constexpr (ByPattern || Block != block<D> || (!shares_blocks<D> && block < D >> 1)) {
    return false;
  } else {
    const Positions<D> positions;
    std::size_t last = 0;
    for (const auto& k : D::kernels) {
      const std::size_t position = positions.block(k) * D::shape.channels + k.channel + 1;
      if (position <= last) return false;
      last = position;
    }
    return true;
  }
}

/// D::weights in the order of the lists.
template <class D, bool ByPattern, unsigned Block>
struct ArrangedWeights {
  alignas(map_alignment) static constexpr auto values = [] {
    std::array<float, run_weights<D>> all{};
    arrange_weights<D, ByPattern, Block>(D::weights, all);
    return all;
  }();
};

template <class D, bool ByPattern, unsigned Block>
[[nodiscard]] [[gnu::always_inline]] inline const float* arranged_weights() noexcept {
  if constexpr (weights_in_order<D, ByPattern, Block>()) {
    return D::weights.data();
  } else {
    return ArrangedWeights<D, ByPattern, Block>::values.data();
  }
}

/// For a flat run, the lanes of each vector that are pixels and not pads between rows.
template <class P>
inline constexpr auto pixels = [] {
  std::array<kernels::LaneMask, (P::output.flat_lanes() + P::lanes - 1) / P::lanes> masks{};
  for (std::size_t y = 0; y < P::output.height; ++y) {
    for (std::size_t x = 0; x < P::output.width; ++x) {
      const std::size_t lane = y * P::output.pitch + x;
      masks[lane / P::lanes] |= kernels::LaneMask{1} << (lane % P::lanes);
    }
  }
  return masks;
}();

}}}}  // namespace patdnn::v0::connectivity::detail
