#pragma once
// How a layer will run: its maps, its form, its tiles.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/choose_parameters.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/input_layout.hpp>
#include <patdnn/kernels/layer_checks.hpp>
#include <patdnn/kernels/layer_layouts.hpp>
#include <patdnn/kernels/layer_options.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/unit.hpp>
#include <patdnn/weights.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// What the choice of a form asks of weights, whatever the extents.
struct WeightFacts {
  std::size_t kept_weights = 0;
  bool whole_kernels = false;  // every kernel that is kept keeps all of its taps
  bool free_taps = false;
  std::string structure;  // in words
  std::size_t set = 0;    // position of their patterns in the table
};

template <class Unit>
[[nodiscard]] [[gnu::always_inline]] inline WeightFacts facts_of(const fkw::FkwData& weights, const ConvTable& table) {
  fkw::check(weights);
  WeightFacts facts;
  facts.kept_weights = weights.kept_weights();
  facts.whole_kernels = winograd::keeps_whole_kernels(weights);
  facts.free_taps = weights.structure == fkw::Structure::free_taps;
  facts.structure = facts.free_taps                ? "free taps"
                    : weights.patterns.size() == 1 ? "1 pattern"
                                                   : patdnn::detail::message(weights.patterns.size(), " patterns");
  facts.set = facts.free_taps ? table.pattern_kernels.size() : table.find(weights.patterns);
  return facts;
}

/// A layer on these maps, as far as parameters depend on it. Throws for maps that no kernel reads.
template <class Unit>
[[nodiscard]] LayerTraits traits_of(const ConvTable& table, const fkw::FkwData& weights, const WeightFacts& facts,
                                    const ConvShape& shape, const LayerLayouts& maps, Pooling pooling,
                                    const ConvOptions& options) {
  const auto& [input, output] = maps;
  const std::size_t lanes = table.registers.lanes;
  LayerTraits traits;
  traits.shape = shape;
  traits.kept_weights = facts.kept_weights;
  traits.pooling = pooling;
  traits.registers = table.registers;
  traits.block = std::min<unsigned>(weights.block, max_tap_block(traits.registers));
  traits.forms = options.forms;
  traits.depthwise_rows = pooling == Pooling::none && suits_depthwise_rows(shape, input, output, lanes) &&
                          (!options.parameters || options.parameters->kernel == Kernel::depthwise);
  traits.input = !traits.depthwise_rows && options.staging == Staging::allow
                     ? readable_layout(shape, input, output, weights.block, lanes)
                     : input;
  if (!traits.depthwise_rows) check_readable(shape, traits.input, lanes);
  traits.output = output;
  if (pooling == Pooling::global_average) {
    const std::size_t width = shape.output_width();
    traits.output = make_layout<float>(shape.filters, shape.output_height(), width, Padding(0),
                                       traits.input.pitch >= width ? traits.input.pitch : 0);
  }
  traits.winograd = options.winograd == Winograd::allow && winograd::suits(shape) && facts.whole_kernels;
  if (facts.set < table.pattern_kernels.size() && rows_share_loads(shape, weights.block) &&
      !rows_share_vector(shape, lanes)) {
    traits.pattern_tiles = table.pattern_kernels[facts.set].tiles(weights.block).tiles;
  }
  return traits;
}

/// A wish for a map whose channels lie next to each other, taken from the wishes: the layer chooses the layout that it
/// is copied from or to. Any other wish stays, and the result has no extents.
[[nodiscard]] [[gnu::always_inline]] inline MapLayout taken_channels_last(std::optional<MapLayout>& wish) {
  if (!wish || !wish->channels_last()) return {};
  const MapLayout taken = *wish;
  wish.reset();
  return taken;
}

/// Plans a layer. Throws what making one does.
template <class Unit>
[[nodiscard]] PlannedLayer plan_layer(const ConvTable& table, const fkw::FkwData& weights, const WeightFacts& facts,
                                      const ConvShape& shape, const Epilogue& epilogue, const ConvOptions& options) {
  patdnn::check(shape);
  check_agreement(weights, shape);
  MapWishes wishes = kernels::completed({options.input, options.output, options.output_halo, epilogue.pooling}, shape);
  PlannedLayer layer;
  layer.table = table;
  const MapLayout host_input = taken_channels_last(wishes.input);
  layer.host_output = taken_channels_last(wishes.output);
  const bool transposes = host_input.channels != 0;
  if (transposes && options.staging == Staging::refuse) {
    throw HaloTooSmall(patdnn::detail::message("layer: the input's pixel stride is ", host_input.pixel_stride,
                                               " (NHWC), expected planes; or allow staging"));
  }
  const LayerLayouts maps = layer_layouts(shape, weights.block, table.registers.lanes, wishes);
  layer.input = transposes ? host_input : maps.input;
  layer.output = maps.output;
  check_extents(shape, layer.input, layer.transposes() ? layer.host_output : maps.output, epilogue.pooling);
  check_epilogue(epilogue, maps.output);
  layer.free_taps = facts.free_taps;
  layer.traits = traits_of<Unit>(table, weights, facts, shape, maps, epilogue.pooling, options);
  Choice choice;
  if (options.parameters) {
    choice.parameters = *options.parameters;
  } else {
    const bool asked = options.tuned.architecture == table.architecture;
    const std::array tuned{asked ? options.tuned.layers : std::span<const TunedLayer>{}, table.tuned[0],
                           table.tuned[1]};
    choice = choose_parameters<Unit>(layer.traits, tuned, this_machine_unless<Unit>(options.machine));
  }
  layer.plan = make_plan<Unit>(layer.traits, choice.parameters);
  layer.form = &form_of<Unit>(layer.traits, layer.plan.parameters.kernel);
  layer.source = choice.source;
  return layer;
}

/// Whether Winograd's filtering should be faster than any form that the caller allows a layer to run by.
template <class Unit>
[[nodiscard]] bool misses_winograd(const PlannedLayer& layer, const WeightFacts& facts, const Machine& machine) {
  if (layer.traits.winograd || !facts.whole_kernels || !winograd::suits(layer.traits.shape)) return false;
  LayerTraits allowed = layer.traits;
  allowed.winograd = true;
  return default_parameters<Unit>(allowed, machine).kernel == Kernel::winograd;
}

}}}}  // namespace patdnn::v0::kernels::detail
