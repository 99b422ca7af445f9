#pragma once
// The parameters of a layer that was not told how to run.

#include <span>

#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/nearest_layer.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Parameters, and where they come from.
struct Choice {
  Parameters parameters;
  Source source = Source::given;
};

/// The choice for a layer that nobody tells how to run: of lists of tuned layers, in their order, the parameters of the
/// nearest layer of the same kind (distance), if the layer can run with them; when there are none, or a form that
/// cannot be tuned should be faster, default_parameters().
template <class Unit = arch::preferred>
[[nodiscard]] Choice choose_parameters(const LayerTraits& layer, std::span<const std::span<const TunedLayer>> tuned,
                                       const Machine& machine = this_machine()) {
  // Tuned layers name only forms that a tuner tries; another form may be faster.
  const auto untuned = [&](const Form& form) { return !form.tuned() && !form.candidates(layer, machine).empty(); };
  if (find_form<Unit>(layer, untuned) != nullptr) {
    const Parameters parameters = default_parameters<Unit>(layer, machine);
    if (!form_of<Unit>(layer, parameters.kernel).tuned()) return {parameters, Source::defaults};
  }
  for (const std::span<const TunedLayer> layers : tuned) {
    const TunedLayer* const found = nearest<Unit>(layers, layer);
    if (found == nullptr) continue;
    if (!refusal<Unit>(found->parameters, layer).empty()) continue;
    // A pattern tile that is larger than the output is no choice.
    if (make_plan<Unit>(layer, found->parameters).parameters.kernel != found->parameters.kernel) continue;
    return {found->parameters, found->shape == layer.shape ? Source::tuned : Source::nearest};
  }
  return {default_parameters<Unit>(layer, machine), Source::defaults};
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template Choice choose_parameters<arch::preferred>(const LayerTraits& layer,
                                                                 std::span<const std::span<const TunedLayer>> tuned,
                                                                 const Machine& machine);
#endif

}}}  // namespace patdnn::v0::kernels
