#include "model_layers.hpp"
#include "../../examples/printable.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <variant>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/choose_forms.hpp>

namespace patdnn::bench {

namespace {

demo::ModelFile read(const ModelSource& source) {
  return demo::read_model(source.path, source.input_extents, {}, source.outputs);
}

Limit limit_of(const Activation& activation) {
  switch (activation.kind) {
    case Activation::Kind::relu: return Limit::relu;
    case Activation::Kind::clip: return Limit::relu6;
    default: return Limit::none;
  }
}

Pruning pruning_of(const network::Convolution& conv, bool dense) {
  const fkw::FkwData& w = conv.weights;
  const std::size_t entries = std::size_t{w.kernel_height} * w.kernel_width;
  const auto weights = static_cast<double>(w.filters * w.channels * entries);
  Pruning pruning;
  if (dense) {
    pruning = {"dense", Structure::dense, dense_block, 1.0};
  } else {
    const bool free = w.structure == fkw::Structure::free_taps && entries > 1;
    const double kept_entries = entries == 1 ? 1.0 : 4.0;
    const double rate = weights / static_cast<double>(std::max<std::size_t>(w.kept_weights(), 1)) * kept_entries /
                        static_cast<double>(entries);
    pruning = {patdnn::detail::message(free ? "free" : "g", w.block), free ? Structure::free_taps : Structure::patterns,
               w.block, std::max(rate, 1.0)};
  }
  return pruning;
}

std::string name_of(const std::filesystem::path& path, const network::Convolution& conv, const Pruning& pruning) {
  return demo::printable(path.stem().string()) + "/" + layer_name(conv.shape) + "/" + pruning.name;
}

}  // namespace

std::vector<DeviceLayer> model_layers(const ModelSource& source, const kernels::ConvTable& table) {
  const std::filesystem::path& path = source.path;
  demo::ModelFile model = read(source);
  network::Graph& graph = model.graph;
  if (model.is_onnx) (void)network::choose_forms(graph, {.kernels = table});
  std::vector<DeviceLayer> layers;
  std::set<std::string> known;
  for (const network::Node& node : graph.nodes) {
    const auto* const conv = std::get_if<network::Convolution>(&node.op);
    if (conv == nullptr) continue;
    const fkw::FkwData& kept = conv->weights;
    const std::size_t entries = conv->shape.kernel_height * conv->shape.kernel_width;
    const bool dense = kept.kept_weights() == kept.filters * kept.channels * entries;
    const std::string name = name_of(path, *conv, pruning_of(*conv, dense));
    if (!known.insert(name).second) continue;
    layers.push_back({name, conv->shape, [weights = conv->weights] {
                        return PrunedWeights{fkw::decode(weights), weights};
                      }});
  }
  if (layers.empty()) throw InvalidShape(path.string() + ": no convolution that patdnn's kernels run");
  return layers;
}

std::vector<TuningCase> model_cases(const ModelSource& source, const kernels::ConvTable& table) {
  const std::filesystem::path& path = source.path;
  network::Graph graph = read(source).graph;
  const std::vector<network::FormChoice> choices = network::choose_forms(graph, {.kernels = table});
  std::vector<TuningCase> cases;
  std::set<std::string> known;
  for (const network::FormChoice& choice : choices) {
    const auto& conv = std::get<network::Convolution>(graph.nodes[choice.node].op);
    TuningCase found;
    found.node.shape = conv.shape;
    found.node.limit = limit_of(conv.activation);
    found.node.pooling = conv.pooling;
    found.node.residual = conv.adds_residual ? 0 : Node::none;
    found.pruning = pruning_of(conv, choice.form == "dense");
    found.name = name_of(path, conv, found.pruning);
    if (conv.pooling != Pooling::none) found.name += "_pool";
    if (known.insert(found.name).second) cases.push_back(std::move(found));
  }
  if (cases.empty()) throw InvalidShape(path.string() + ": no convolution that patdnn's kernels run");
  return cases;
}

}  // namespace patdnn::bench
