#pragma once
// A convolution layer whose connectivity is known when a program is compiled.
//
// ConvLayer interprets a layer: when it is made, it sorts its weights and computes offsets; run() asks a plan for tiles
// and calls kernels by pointers. Here the compiler does all of that. What is left of a layer is its loops, with
// constant pitches and extents, and their lists in read-only data: no start-up, no memory of its own, no exceptions,
// and a first run that is like every other.
//
// It is not a layer written out instruction by instruction. That is slower than the loops, since each instruction runs
// once per tile and fetching it takes longer than executing it; see StaticBudget.
//
// This header includes none that throws: it serves programs compiled with -fno-exceptions -fno-rtti.

#include <cstddef>
#include <cstdint>
#include <span>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/check.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/maps.hpp>
#include <patdnn/static/plan.hpp>
#include <patdnn/static/run_layer.hpp>
#include <patdnn/static/run_lists.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// Weights that become known when a program runs.
struct RunWeights {
  const float* arranged;  // StaticLayer::arranged_floats, as arrange() left them
  const float* bias;      // one per filter, or null; not used by a description that has its own
};

namespace detail {

/// Puts the questions of check.hpp; see there.
template <class D, class Arch, StaticBudget Budget, class Maps>
[[nodiscard]] consteval bool is_usable() {
  constexpr Problem problem = first_problem<D>();
  static_assert(problem != Problem::shape,
                "the shape of a static layer has extents, stride, dilation and groups of 1 to 2^15, a kernel and a "
                "stride of at most 7 that fit the padded input, and groups that divide channels and filters");
  static_assert(problem != Problem::block, "the block of a static layer is 1, 2, 4 or 8 filters");
  static_assert(problem != Problem::set,
                "the patterns of a static layer are valid and of the extents of its shape's kernel");
  static_assert(problem != Problem::pattern,
                "a kernel of the mask names a pattern that the set does not have, or there is no set");
  static_assert(problem != Problem::reorder,
                "a reorder names each filter of the layer once, in whole blocks, with empty places at their ends; and "
                "blocks of more than one filter that share kernels need one");
  static_assert(problem != Problem::filter,
                "a kernel of the mask names a filter or block that the layer does not have");
  static_assert(problem != Problem::channel, "a kernel of the mask names a channel that the layer does not have");
  static_assert(problem != Problem::group, "a kernel of the mask names a channel of another convolution group");
  static_assert(problem != Problem::taps, "a kernel of the mask keeps no tap, or one outside the shape's kernel");
  static_assert(problem != Problem::twice, "the mask names a kernel twice");
  static_assert(problem != Problem::weights, "a static layer has as many weights as its mask keeps taps");
  static_assert(problem != Problem::bias, "a static layer has a bias for each of its filters, or none");
  static_assert(problem != Problem::pooling, "a static layer pools by maxima of two by two outputs or not at all");
  if constexpr (problem == Problem::none) {
    constexpr bool reads = can_read(D::shape, Maps::input);
    constexpr bool writes = can_write<D>(Maps::output);
    static_assert(reads,
                  "the input map of a static layer has the extents of its shape, as many phases as its stride, and a "
                  "pitch, head and tail that cover its padding");
    static_assert(writes,
                  "the output map of a static layer has the extents of its outputs, at least one, one phase, "
                  "and a tail of 15 floats");
    static_assert(Maps::input.image_stride() <= (std::size_t{1} << 30), "an input map has fewer than 2^30 floats");
    constexpr bool registers = Budget.registers >= 4 && Budget.registers <= Arch::registers;
    static_assert(registers, "the register budget of a static layer is 4 to all of the architecture's registers");
    if constexpr (reads && writes && registers) {
      constexpr bool tile = tile_is_usable<D, Arch, Budget, Maps>();
      static_assert(tile,
                    "the accumulators, inputs and weights of the budget's tile exceed its registers, or the form "
                    "has no such tile");
      constexpr bool form = !tile || form_is_usable<D, Arch, Budget, Maps>();
      static_assert(form,
                    "the form that the budget asks for does not suit the layer, or takes more code than the "
                    "budget allows");
      return tile && form;
    } else {
      return false;
    }
  } else {
    return false;
  }
}

}  // namespace detail

/// A layer as code and constants.
///
/// D       the description: shape, mask and, where they are known, weights, bias and what follows them (see
///         static/description.hpp)
/// Arch    the architecture of its kernels
/// Budget  what its code may take
/// Maps    the layouts of its input and output: `static constexpr MapLayout input, output`
///
/// Outputs are the same, bit for bit, in every run; from ConvLayer's they differ by rounding, as sums may be in another
/// order. Filters without kernels cost their stores alone, and channels that no filter reads cost nothing.
template <class D, class Arch = arch::native, StaticBudget Budget = default_budget<Arch>, class Maps = OwnMaps<D, Arch>>
class StaticLayer {
  static constexpr bool usable = detail::is_usable<D, Arch, Budget, Maps>();
  using Runner = detail::RunLayer<D, Arch, Budget, Maps, usable>;

 public:
  static constexpr ConvShape shape = D::shape;
  static constexpr MapLayout input_layout = Maps::input;
  static constexpr MapLayout output_layout = Maps::output;
  /// Floats of the maps, head and tail included: pixel (0, 0) is `head` floats behind the first.
  static constexpr std::size_t input_floats = map_floats<Maps::input>;
  static constexpr std::size_t output_floats = map_floats<Maps::output>;
  using Input = std::span<const float, input_floats>;
  using Output = std::span<float, output_floats>;

  /// How it runs.
  static constexpr StaticPlan plan = Runner::plan;

  /// The number of weights that the mask keeps, and of floats that hold them in the order in which they are used.
  static constexpr std::size_t kept_weights = Runner::kept_weights;
  static constexpr std::size_t arranged_floats = Runner::arranged_floats;

  /// Convolves an image. Writes every output once, and zero between rows where the output has the input's pitch; leaves
  /// other pads alone. Allocates nothing.
  ///
  /// input   C × H × W of input_layout, its pads zero
  /// output  K × H′ × W′ of output_layout; must not overlap `input`
  static void run(Input input, Output output) noexcept requires detail::has_weights<D> {
    Runner::run(input.data(), output.data(), Runner::weights());
  }

  /// The same with weights that arrange() has put into their order.
  static void run(Input input, Output output, RunWeights weights) noexcept requires(!detail::has_weights<D>) {
    Runner::run(input.data(), output.data(), {weights.arranged, weights.bias});
  }

  /// Puts weights in the order of the mask into the order in which they are used. Once for all runs. O(kept weights).
  static void arrange(std::span<const float, kept_weights> given, std::span<float, arranged_floats> arranged) noexcept {
    Runner::arrange(given, arranged);
  }
};

}}}  // namespace patdnn::v0::connectivity

namespace patdnn { inline namespace v0 {
using connectivity::BlockKernel;
using connectivity::default_budget;
using connectivity::KeptKernel;
using connectivity::no_filter;
using connectivity::PatternKernel;
using connectivity::RunWeights;
using connectivity::StaticBudget;
using StaticForm = connectivity::Form;
using connectivity::StaticLayer;
}}  // namespace patdnn::v0
