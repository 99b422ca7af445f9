#pragma once
// The first two forms of the ablation: a pruned layer in plain loops that the compiler vectorises. Compiled once for
// each architecture, and included by nothing else.
//
// Both add one kernel after the other to a plane of sums, the entries of its pattern fused in one pass over each row.
// Rows of one kernel do not wait for each other, so this order is faster than all kernels on one row before the next:
// three times on maps of 14 × 14. What both lack is what the library's kernels have: sums that stay in registers from
// one kernel to the next, and inputs that stay there from one row to the next.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/pattern_conv.hpp>

#include "plain_forms.hpp"

namespace patdnn::bench {

template <class Arch, PatternSet Patterns>
class PlainKernels {
  static_assert(std::all_of(Patterns.begin(), Patterns.end(),
                            [](const Pattern& p) { return p.entries() == Patterns[0].entries(); }),
                "the weights of a kernel are as many, whatever its pattern");
  static_assert(Patterns.size() <= 8, "the switch has a case for each pattern");

 public:
  /// Convolves one image: the sums of a filter start at its bias, `add_filter` adds its kernels, and what is negative
  /// is stored as zero.
  template <class AddFilter>
  [[gnu::always_inline]] static void convolve(const KernelLists& lists, const PlainMaps& maps,
                                              AddFilter add_filter) noexcept {
    for (std::size_t place = 0; place < lists.filters; ++place) {
      const std::size_t filter = lists.filter[place];
      for (std::size_t i = 0; i < maps.height * maps.sums_pitch; ++i) maps.sums[i] = maps.bias[filter];
      add_filter(lists, maps, place, lists.weight, maps.input, maps.sums);
      for (std::size_t y = 0; y < maps.height; ++y) {
        const float* const sums = maps.sums + y * maps.sums_pitch;
        float* const output = maps.output + filter * maps.output_plane + y * maps.output_pitch;
        for (std::size_t x = 0; x < maps.width; ++x) output[x] = sums[x] > 0 ? sums[x] : 0;
      }
    }
  }

  /// Adds the kernels of a filter to its sums, each with a branch on its pattern.
  [[gnu::noinline]] static void add_branching(const KernelLists& lists, const PlainMaps& maps, std::size_t place,
                                              const float* __restrict weight, const float* __restrict input,
                                              float* __restrict sums) noexcept {
    for (std::size_t k = lists.begin[place]; k < lists.begin[place + 1]; ++k) {
      const auto add = [&](auto p) __attribute__((always_inline)) {
        if constexpr (p < Patterns.size()) {
          add_kernel<Patterns[p]>(maps, weight + k * entries, input + lists.channel[k] * maps.input_plane, sums);
        }
      };
      switch (lists.pattern[k]) {
        case 0: add(constant<0>{}); break;
        case 1: add(constant<1>{}); break;
        case 2: add(constant<2>{}); break;
        case 3: add(constant<3>{}); break;
        case 4: add(constant<4>{}); break;
        case 5: add(constant<5>{}); break;
        case 6: add(constant<6>{}); break;
        default: add(constant<7>{}); break;
      }
    }
  }

  /// The same in runs of kernels of one pattern, a loop for each.
  [[gnu::noinline]] static void add_reordered(const KernelLists& lists, const PlainMaps& maps, std::size_t place,
                                              const float* __restrict weight, const float* __restrict input,
                                              float* __restrict sums) noexcept {
    std::size_t k = lists.begin[place];
    kernels::unroll<Patterns.size()>([&](auto p) __attribute__((always_inline)) {
      const std::size_t end = lists.run_end[place * Patterns.size() + p];
      for (; k < end; ++k) {
        add_kernel<Patterns[p]>(maps, weight + k * entries, input + lists.channel[k] * maps.input_plane, sums);
      }
    });
  }

 private:
  static constexpr std::size_t entries = Patterns[0].entries();

  template <std::size_t I>
  using constant = std::integral_constant<std::size_t, I>;

  /// Adds a kernel of pattern P.
  template <Pattern P>
  [[gnu::always_inline]] static void add_kernel(const PlainMaps& maps, const float* weight, const float* input,
                                                float* sums) noexcept {
    // Whole vectors, so that no row has a remainder: the sums have room, the input a tail.
    constexpr std::size_t lanes = arch::registers_of<Arch>.lanes;
    const std::size_t columns = (maps.width + lanes - 1) / lanes * lanes;
    const std::size_t pitch = maps.input_pitch;
    for (std::size_t y = 0; y < maps.height; ++y, input += pitch, sums += maps.sums_pitch) {
#pragma omp simd
      for (std::size_t x = 0; x < columns; ++x) {
        float sum = sums[x];
        kernels::unroll<P.height * P.width>([&](auto entry) __attribute__((always_inline)) {
          constexpr unsigned ky = entry / P.width;
          constexpr unsigned kx = entry % P.width;
          if constexpr (P.keeps(ky, kx)) sum += weight[kernels::entry_rank(P, ky, kx)] * input[ky * pitch + kx + x];
        });
        sums[x] = sum;
      }
    }
  }
};

template <class Arch>
void PlainForms<Arch>::run(PlainForm form, const KernelLists& lists, const PlainMaps& maps) noexcept {
  const auto run_as = [&]<PatternSet Patterns>(fkw::sets<Patterns>) __attribute__((always_inline)) {
    using Kernels = PlainKernels<Arch, Patterns>;
    Kernels::convolve(lists, maps, form == PlainForm::branching ? &Kernels::add_branching : &Kernels::add_reordered);
  };
  if (lists.dense) {
    run_as(fkw::sets<dense_patterns<3, 3>>{});
  } else {
    run_as(fkw::sets<default_patterns>{});
  }
}

}  // namespace patdnn::bench
