#pragma once
// The parameters of a layer that was not told how to run.

#include <cstdint>
#include <span>

#include <patdnn/kernels/default_parameters.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/nearest_layer.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Where parameters come from.
enum class Source : std::uint8_t { given, tuned, nearest, defaults };

/// Parameters, and where they come from.
struct Choice {
  Parameters parameters;
  Source source = Source::given;
};

/// The choice for a layer that nobody tells how to run: of lists of tuned layers, in their order, the parameters of the
/// nearest layer of the same kind (distance) that the layer can run with; when there are none, default_parameters().
template <class Unit = arch::preferred>
[[nodiscard]] Choice choose_parameters(const LayerTraits& layer, std::span<const std::span<const TunedLayer>> tuned,
                                       const Machine& machine = this_machine()) {
  // Lists hold what the other kernels take.
  if (detail::winograd_pays(layer)) return {default_parameters(layer, machine), Source::defaults};
  for (const std::span<const TunedLayer> layers : tuned) {
    const TunedLayer* const found = nearest<Unit>(layers, layer);
    if (found == nullptr) continue;
    if (!refusal(found->parameters, layer).empty()) continue;
    // A pattern tile that is larger than the output is no choice.
    if (make_plan(layer, found->parameters).parameters.kernel != found->parameters.kernel) continue;
    return {found->parameters, found->shape == layer.shape ? Source::tuned : Source::nearest};
  }
  return {default_parameters(layer, machine), Source::defaults};
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template Choice choose_parameters<arch::preferred>(const LayerTraits& layer,
                                                                 std::span<const std::span<const TunedLayer>> tuned,
                                                                 const Machine& machine);
#endif

}}}  // namespace patdnn::v0::kernels
