#pragma once
// A chain of layers that the compiler knows: a network without start-up. `patdnn_convert --header` writes its layers.
//
// This header includes none that throws: it serves programs compiled with -fno-exceptions -fno-rtti.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/static/network_plan.hpp>
#include <patdnn/static/network_step.hpp>
#include <patdnn/static_layer.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// Layers that run one after the other on one image.
///
/// Arch    the architecture of their kernels
/// Layers  descriptions, first to last: of convolutions (static/description.hpp), StaticMaxPool and StaticAverage, and
///         of fully connected layers, which have `features`, `filters`, `weights` (filters × features) and, where they
///         differ from what a convolution has, bias, hard_swish, lowest and highest. The first is a convolution.
template <class Arch, class... Layers>
class StaticNetwork {
  using Plan = detail::NetworkPlan<Arch, Layers...>;

 public:
  /// Floats of an image, C × H × W without gaps, and of the network's output.
  static constexpr std::size_t input_size = Plan::input_size;
  static constexpr std::size_t output_size = Plan::output_size;
  /// Bytes of scratch memory that a run needs.
  static constexpr std::size_t scratch_bytes = Plan::floats * sizeof(float) + map_alignment;
  /// How the convolutions run; of other layers, an empty plan.
  static constexpr std::array<StaticPlan, sizeof...(Layers)> plans = Plan::plans();

  /// Runs the network once. Allocates nothing; two runs at a time need a scratch each.
  ///
  /// scratch  at any address; whatever it holds is overwritten
  static void run(std::span<const float, input_size> input, std::span<float, output_size> output,
                  std::span<std::byte, scratch_bytes> scratch) noexcept {
    const auto address = reinterpret_cast<std::uintptr_t>(scratch.data());
    auto* const memory =
        reinterpret_cast<float*>(scratch.data() + (map_alignment - address % map_alignment) % map_alignment);
    kernels::unroll<sizeof...(Layers)>(
        [&](auto i) { detail::NetworkStep<Plan, i>::run(input.data(), output.data(), memory); });
  }
};

}}}  // namespace patdnn::v0::connectivity

namespace patdnn { inline namespace v0 {
using connectivity::StaticAverage;
using connectivity::StaticMaxPool;
using connectivity::StaticNetwork;
}}  // namespace patdnn::v0
