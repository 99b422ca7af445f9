#pragma once
// All forms: which there are, and what each of them is asked in turn.

#include <array>
#include <string>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/kernels/depthwise_form.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pattern_form.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tap_form.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/winograd_form.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

template <class Unit>
inline constexpr TapForm<Unit> tap_form{};
template <class Unit>
inline constexpr PatternForm<Unit> pattern_form{};
template <class Unit>
inline constexpr DepthwiseForm<Unit> depthwise_form{};
template <class Unit>
inline constexpr WinogradForm<Unit> winograd_form{};

/// The library's forms, which default_parameters() asks in this order.
template <class Unit>
inline constexpr std::array<const Form*, 4> known_forms{&winograd_form<Unit>, &pattern_form<Unit>,
                                                        &depthwise_form<Unit>, &tap_form<Unit>};

}  // namespace detail

/// The first form for which f(form) holds, of a layer's own and then of the library's; null when there is none.
template <class Unit, class F>
[[nodiscard]] const Form* find_form(const LayerTraits& layer, const F& f) {
  for (const Form* const form : layer.forms) {
    if (f(*form)) return form;
  }
  for (const Form* const form : detail::known_forms<Unit>) {
    if (f(*form)) return form;
  }
  return nullptr;
}

/// The form that parameters name. Throws InvalidParameters when there is none.
template <class Unit = arch::preferred>
[[nodiscard]] const Form& form_of(const LayerTraits& layer, Kernel kernel) {
  const Form* const found = find_form<Unit>(layer, [&](const Form& form) { return form.kernel() == kernel; });
  if (found == nullptr) {
    throw InvalidParameters(patdnn::detail::message("parameters: kernel ", static_cast<unsigned>(kernel),
                                                    ", expected one of the library's or of options.forms"));
  }
  return *found;
}

/// Why a layer cannot run with these parameters, naming the first one at fault; empty when it can.
template <class Unit = arch::preferred>
[[nodiscard]] std::string refusal(const Parameters& parameters, const LayerTraits& layer) {
  using patdnn::detail::message;
  const Form& form = form_of<Unit>(layer, parameters.kernel);
  std::string own = form.refusal(layer, parameters);
  if (!own.empty()) return own;
  const std::size_t most = max_tap_vectors(layer.registers, layer.block);
  if (parameters.tap_vectors == 0 || parameters.tap_vectors > most) {
    return message("parameters: ", parameters.tap_vectors, " vectors in a tap tile, expected 1 to ", most);
  }
  const bool cuts = form.cuts_lists() && layer.whole_vectors();
  if (parameters.pieces == 0 || (parameters.pieces > 1 && !cuts)) {
    return message("parameters: lists in ", parameters.pieces,
                   cuts ? " pieces, expected 1 or more" : " pieces, expected 1");
  }
  if (parameters.blocks_per_pass == 0) return "parameters: 0 blocks per pass, expected 1 or more";
  if (parameters.tiles_per_turn == 0) return "parameters: 0 tiles per turn, expected 1 or more";
  if (parameters.images_per_turn == 0) return "parameters: 0 images per turn, expected 1 or more";
  if (parameters.prefetch_level > 3) {
    return message("parameters: a prefetch into cache level ", parameters.prefetch_level, ", expected 0 to 3");
  }
  if (parameters.prefetch_distance == 0) return "parameters: a prefetch 0 tiles ahead, expected 1 or more";
  if (parameters.tasks_per_thread == 0) return "parameters: 0 tasks per thread, expected 1 or more";
  return own;
}

/// Plans a layer. Where the form that parameters name has no tile that fits the output, another one runs, and
/// plan.parameters say so. Throws InvalidParameters with the refusal when there is one.
template <class Unit = arch::preferred>
[[nodiscard]] Plan make_plan(const LayerTraits& layer, const Parameters& parameters) {
  const std::string why = refusal<Unit>(parameters, layer);
  if (!why.empty()) throw InvalidParameters(why);
  return form_of<Unit>(layer, parameters.kernel).plan(layer, parameters);
}

/// Expected seconds of a plan for one image of float on one thread: PatDNN's performance estimator (§5.5).
template <class Unit = arch::preferred>
[[nodiscard]] double estimated_seconds(const LayerTraits& layer, const Plan& plan, const Machine& machine) {
  return form_of<Unit>(layer, plan.parameters.kernel).seconds(layer, plan, machine);
}

/// The parameters of a layer that nobody tuned. Shared loads pay more surely than the cost model tells, so it takes the
/// first of the library's forms that suits and that tuned layers may name; or Winograd's filtering or a caller's form,
/// where that should take less time.
template <class Unit = arch::preferred>
[[nodiscard]] Parameters default_parameters(const LayerTraits& layer, const Machine& machine = this_machine()) {
  const Form* best = nullptr;
  Parameters chosen;
  double least = 0;  // known when there was a choice
  const auto expected = [&](const Form& form, const Parameters& parameters) {
    return form.seconds(layer, form.plan(layer, parameters), machine);
  };
  const auto suits = [&](const Form& form) {
    const std::vector<Parameters> tried = form.candidates(layer, machine);
    if (tried.empty()) return false;
    if (best != nullptr) {
      if (least == 0) least = expected(*best, chosen);
      const double seconds = expected(form, tried.front());
      if (seconds >= least) return true;
      least = seconds;
    }
    best = &form;
    chosen = tried.front();
    return true;
  };
  bool direct = false;
  for (const Form* const form : layer.forms) static_cast<void>(suits(*form));
  for (const Form* const form : detail::known_forms<Unit>) {
    if (direct && form->tuned()) continue;
    direct = suits(*form) && form->tuned();
  }
  return chosen;
}

/// The parameters that a tuner tries: those of all forms that tuned layers may name.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer) {
  std::vector<Parameters> all;
  static_cast<void>(find_form<Unit>(layer, [&](const Form& form) {
    if (!form.tuned()) return false;
    const std::vector<Parameters> tried = form.candidates(layer, server_core);
    all.insert(all.end(), tried.begin(), tried.end());
    return false;
  }));
  return all;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template const Form& form_of<arch::preferred>(const LayerTraits& layer, Kernel kernel);
PATDNN_EXTERN template std::string refusal<arch::preferred>(const Parameters& parameters, const LayerTraits& layer);
PATDNN_EXTERN template Plan make_plan<arch::preferred>(const LayerTraits& layer, const Parameters& parameters);
PATDNN_EXTERN template double estimated_seconds<arch::preferred>(const LayerTraits& layer, const Plan& plan,
                                                                 const Machine& machine);
PATDNN_EXTERN template Parameters default_parameters<arch::preferred>(const LayerTraits& layer, const Machine& machine);
PATDNN_EXTERN template std::vector<Parameters> candidates<arch::preferred>(const LayerTraits& layer);
#endif

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::Form;
}}  // namespace patdnn::v0
