#include "layer_facts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>

#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/this_machine.hpp>

#include "progress.hpp"

namespace demo {
namespace {

namespace network = patdnn::network;
using patdnn::detail::message;
using patdnn::fkw::FkwData;

std::size_t nonzero_of(std::span<const float> weights) {
  return static_cast<std::size_t>(std::count_if(weights.begin(), weights.end(), [](float w) { return w != 0; }));
}

/// Weights that are not zero, but hardly more: rounding, or a pruning that did not set them to zero.
std::size_t tiny_of(std::span<const float> weights) {
  constexpr float part = 1e-6F;
  const float least = network::smallest_weight(weights, part);
  return static_cast<std::size_t>(
      std::count_if(weights.begin(), weights.end(), [least](float w) { return w != 0 && std::abs(w) < least; }));
}

std::size_t all_of(const FkwData& w) { return std::size_t{w.filters} * w.channels * w.kernel_height * w.kernel_width; }

Expectation expect(const patdnn::ConvLayer& layer, const network::FormChoice& choice, bool same_form) {
  const auto estimate = [&](std::size_t kept) {
    patdnn::kernels::LayerTraits traits = layer.traits();
    traits.kept_weights = kept;
    return patdnn::kernels::estimated_seconds(traits, layer.plan(), patdnn::this_machine());
  };
  const double own = estimate(layer.kept_weights());
  Expectation result;
  result.dense_seconds = choice.dense_seconds;
  result.seconds = same_form ? choice.seconds : own;
  if (same_form) result.crossover = choice.crossover;
  constexpr double most = 5;  // octaves
  constexpr double step = 0.25;
  for (double octaves = 0; octaves <= most; octaves += step) {
    const auto kept = static_cast<std::size_t>(static_cast<double>(choice.weights) / std::exp2(octaves));
    if (kept == 0) break;
    // Through the layer's own point: the network's maps may have other pitches than those that forms are compared in.
    result.curve.push_back({octaves, result.dense_seconds / (estimate(kept) * result.seconds / own)});
  }
  return result;
}

std::string extents_of(const patdnn::ConvShape& shape) {
  std::string text = message(shape.channels, " → ", shape.filters, ", ", shape.kernel_height, "×", shape.kernel_width);
  if (shape.stride != 1) text += message(", stride ", to_text(shape.stride));
  if (shape.depthwise()) {
    text += ", depthwise";
  } else if (shape.groups > 1) {
    text += message(", ", shape.groups, " groups");
  }
  return text + message(", ", shape.height, "×", shape.width);
}

LayerFacts facts_of(const network::Node& node) {
  LayerFacts layer;
  layer.name = node.name;
  layer.kind = network::name_of(node.op);
  return layer;
}

void add_weights(LayerFacts& layer, const FkwData& weights) {
  layer.weights = all_of(weights);
  layer.nonzero = nonzero_of(weights.weight);
  layer.tiny = tiny_of(weights.weight);
  layer.kept = weights.kept_weights();
  layer.size = patdnn::fkw::size_report(weights);
  layer.form = network::form_name(weights);
}

/// Of a linear layer whose rows are stored as they are.
void add_rows(LayerFacts& layer, std::span<const float> weights, std::size_t filters) {
  layer.weights = layer.kept = weights.size();
  layer.nonzero = nonzero_of(weights);
  layer.tiny = tiny_of(weights);
  layer.size.dense_total = layer.size.fkw_total = weights.size_bytes();
  layer.size.csr_index = (layer.nonzero + filters + 1) * sizeof(std::uint32_t);
  layer.size.csr_total = layer.size.csr_index + layer.nonzero * sizeof(float);
  layer.form = "dense";
}

std::string why_linear(const network::Linear& linear) {
  return linear.dense.empty() ? "lists of kept weights take fewer steps than whole rows"
                              : "whole rows: too few weights are pruned for lists to be shorter";
}

}  // namespace

double LayerFacts::octaves() const noexcept {
  return std::log2(static_cast<double>(weights) / static_cast<double>(std::max<std::size_t>(kept, 1)));
}

std::vector<network::FormChoice> choose_all_forms(network::Graph& graph, const network::FormOptions& options) {
  Progress progress("choosing forms", graph.nodes.size());
  return network::choose_forms(graph, options, [&](std::size_t node) { progress.update(node + 1); });
}

std::vector<LayerFacts> survey(const network::Graph& graph, const Network& network,
                               const std::vector<network::FormChoice>& choices) {
  std::vector<LayerFacts> layers;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const network::Node& node = graph.nodes[i];
    LayerFacts layer = facts_of(node);
    layer.node = i;
    layer.kernel = network.nodes()[i].kernel;
    if (const auto* const conv = std::get_if<network::Convolution>(&node.op)) {
      add_weights(layer, conv->weights);
      layer.extents = extents_of(conv->shape);
      const patdnn::ConvLayer& prepared = *network.nodes()[i].layer;
      layer.why = prepared.why();
      const auto choice = std::find_if(choices.begin(), choices.end(), [&](const auto& c) { return c.node == i; });
      if (choice != choices.end()) {
        const bool same = choice->form == layer.form && choice->kept == layer.kept;
        layer.expected = expect(prepared, *choice, same);
        layer.why += (same ? " Chosen: " : " Another form should run faster: ") + choice->text() + ".";
      }
      layers.push_back(std::move(layer));
    } else if (const auto* const linear = std::get_if<network::Linear>(&node.op)) {
      if (linear->dense.empty()) {
        add_weights(layer, linear->lists);
      } else {
        add_rows(layer, linear->dense.values(), linear->filters);
      }
      layer.extents = message(linear->features, " → ", linear->filters);
      layer.why = why_linear(*linear) + ".";
      layers.push_back(std::move(layer));
    }
  }
  return layers;
}

std::size_t weight_bytes(const network::Graph& graph) {
  std::size_t bytes = 0;
  for (const network::Node& node : graph.nodes) {
    if (const auto* const conv = std::get_if<network::Convolution>(&node.op)) {
      bytes += patdnn::fkw::size_report(conv->weights).fkw_total + conv->bias.size() * sizeof(float);
    }
    if (const auto* const linear = std::get_if<network::Linear>(&node.op)) {
      bytes += linear->dense.values().size_bytes() + linear->bias.size() * sizeof(float);
      if (linear->dense.empty()) bytes += patdnn::fkw::size_report(linear->lists).fkw_total;
    }
    if (const auto* const affine = std::get_if<network::ChannelAffine>(&node.op)) {
      bytes += 2 * affine->scale.size() * sizeof(float);
    }
  }
  for (const network::Value& value : graph.values) {
    if (value.constant) bytes += network::elements(value.dims) * sizeof(float);
  }
  return bytes;
}

Totals totals(const std::vector<LayerFacts>& layers) {
  Totals sum;
  for (const LayerFacts& layer : layers) {
    sum.weights += layer.weights;
    sum.nonzero += layer.nonzero;
    sum.tiny += layer.tiny;
    sum.kept += layer.kept;
    sum.size = sum.size + layer.size;
    if (!layer.expected) continue;
    ++sum.convolutions;
    sum.seconds += layer.expected->seconds;
    sum.dense_seconds += layer.expected->dense_seconds;
  }
  return sum;
}

std::string tiny_weights_text(const Totals& sum) {
  if (sum.tiny == 0) return "";
  return message(sum.tiny, sum.tiny == 1 ? " weight is" : " weights are", " not zero, but under 1e-6 of the layer's ",
                 "largest: patdnn_convert --zero-below 1e-6 takes such for pruned\n");
}

nlohmann::ordered_json to_json(const LayerFacts& layer) {
  nlohmann::ordered_json json = {{"name", layer.name},
                                 {"kind", layer.kind},
                                 {"extents", layer.extents},
                                 {"weights", layer.weights},
                                 {"nonzero_weights", layer.nonzero},
                                 {"tiny_weights", layer.tiny},
                                 {"kept_weights", layer.kept},
                                 {"dense_bytes", layer.size.dense_total},
                                 {"csr_bytes", layer.size.csr_total},
                                 {"fkw_bytes", layer.size.fkw_total},
                                 {"fkw_index_bytes", layer.size.fkw_index},
                                 {"form", layer.form},
                                 {"kernel", layer.kernel},
                                 {"why", layer.why}};
  if (layer.energy) json["energy_kept"] = *layer.energy;
  if (layer.expected) {
    json["expected_ms"] = layer.expected->seconds * 1e3;
    json["expected_dense_ms"] = layer.expected->dense_seconds * 1e3;
    if (layer.expected->crossover) json["crossover"] = *layer.expected->crossover;
  }
  if (layer.measured) json["ms"] = *layer.measured * 1e3;
  if (layer.measured_dense) json["dense_ms"] = *layer.measured_dense * 1e3;
  return json;
}

}  // namespace demo
