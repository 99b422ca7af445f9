#include "chain.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "clock.hpp"

namespace patdnn::bench {

Chain::Chain(const NetworkGraph& graph, const Pruning& pruning, const kernels::ConvTable& table, std::size_t images,
             ChosenBy chosen, Pitch pitch)
    : graph_(graph), table_(table) {
  const std::vector<Node>& nodes = graph_.nodes;
  std::vector<std::size_t> last_use(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    last_use[i] = i;
    for (const std::size_t read : {nodes[i].input, nodes[i].residual}) {
      if (read != Node::none) last_use[read] = i;
    }
  }
  const bool aligned_rows = pitch == Pitch::suitable
                                ? std::any_of(nodes.begin(), nodes.end(),
                                              [&](const Node& node) {
                                                return node.kind != Node::Kind::max_pool &&
                                                       kernels::rows_share_loads(node.shape, pruning.block);
                                              })
                                : pitch == Pitch::aligned;
  const auto layout = [&](std::size_t channels, std::size_t height, std::size_t width) {
    return make_layout(channels, height, width, Padding(1), kernels::suitable_pitch(width, Padding(1), aligned_rows));
  };

  std::mt19937 random(1);
  const ConvShape& first = nodes.front().shape;
  maps_.emplace_back(images, layout(first.channels, first.height, first.width));
  std::vector<float> image(images * first.channels * first.height * first.width);
  std::uniform_real_distribution<float> pixel(-1.0F, 1.0F);
  std::generate(image.begin(), image.end(), [&] { return pixel(random); });
  copy_from_nchw<float>(image, maps_[0].view());

  std::vector<std::size_t> free_from{nodes.size()};  // per map, the first node that may overwrite it
  steps_.resize(nodes.size());
  layers_.resize(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    Step& step = steps_[i];
    const MapLayout output = layout(node.shape.filters, node.shape.output_height() / node.window(),
                                    node.shape.output_width() / node.window());
    step.output = maps_.size();
    for (std::size_t m = 0; m < maps_.size(); ++m) {
      if (free_from[m] <= i && maps_[m].view().layout == output) step.output = m;
    }
    if (step.output == maps_.size()) {
      maps_.emplace_back(images, output);
      free_from.push_back(0);
    }
    free_from[step.output] = last_use[i] + 1;
    if (node.kind == Node::Kind::max_pool) continue;
    step.weights = prune(node.shape, pruning, random);
    step.bias.assign(node.shape.filters, 0.01F);
    Layer& layer = layers_[i];
    layer = prepare_node(i, {});
    if (chosen == ChosenBy::rules) layer = prepare_node(i, by_rules(layer));
    scratch_.resize(std::max(scratch_.size(), layer.scratch_bytes()));
    useful_ += layer.useful_multiplications();
    dense_ += node.shape.dense_multiplications();
  }
}

Layer Chain::prepare_node(std::size_t node, const std::optional<Parameters>& parameters) const {
  const Node& n = graph_.nodes[node];
  return Layer(steps_[node].weights.fkw, n.shape, epilogue_of(n, steps_[node].bias),
               {.input = layout_of(n.input),
                .output = layout_of(node),
                .winograd = Winograd::allow,
                .kernels = table_,
                .parameters = parameters});
}

std::vector<Layer> Chain::prepare(const std::function<std::optional<Parameters>(const Layer&)>& choose) const {
  std::vector<Layer> layers(layers_.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (graph_.nodes[i].kind == Node::Kind::max_pool) continue;
    const std::optional<Parameters> chosen = choose(layers_[i]);
    layers[i] = chosen ? prepare_node(i, chosen) : layers_[i];
  }
  return layers;
}

std::vector<Layer> Chain::prepare() const {
  std::vector<Layer> layers(layers_.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (graph_.nodes[i].kind != Node::Kind::max_pool) layers[i] = prepare_node(i, {});
  }
  return layers;
}

void Chain::swap_layers(std::vector<Layer>& layers) {
  layers_.swap(layers);
  for (const Layer& layer : layers_) scratch_.resize(std::max(scratch_.size(), layer.scratch_bytes()));
}

void Chain::run_step(std::size_t node, const Threads& threads) {
  const Node& n = graph_.nodes[node];
  const MapView<const float> input = map_of(n.input);
  if (n.kind == Node::Kind::max_pool) {
    kernels::max_pool(n.shape, input, map_of(node), kernels::map_table_like(table_), threads);
  } else {
    const MapView<const float> residual = map_of(n.residual);
    run_node(n, layers_[node], input, map_of(node), residual, threads, scratch_);
  }
}

void Chain::run(const Threads& threads) {
  for (std::size_t i = 0; i < steps_.size(); ++i) run_step(i, threads);
}

void Chain::check(const Threads& threads) {
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const Node& node = graph_.nodes[i];
    std::vector<float> residual;
    if (node.residual != Node::none) {
      const MapView<const float> map = map_of(node.residual);
      residual.resize(map.images * map.layout.channels * map.layout.height * map.layout.width);
      copy_to_nchw<float>(map, residual);
    }
    run_step(i, threads);
    if (node.kind == Node::Kind::max_pool) continue;
    check_node(node, layers_[i], steps_[i].weights.dense, steps_[i].bias, map_of(node.input), map_of(i), residual, 512);
  }
}

std::vector<double> Chain::run_timed(const Threads& threads) {
  std::vector<double> seconds(steps_.size());
  double before = seconds_now(threads);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    run_step(i, threads);
    const double after = seconds_now(threads);
    seconds[i] = after - std::exchange(before, after);
  }
  return seconds;
}

std::vector<double> Chain::seconds_per_node(const Threads& threads) {
  constexpr std::size_t runs = 9;
  std::vector<std::vector<double>> times(steps_.size());
  for (std::size_t r = 0; r < runs; ++r) {
    const std::vector<double> seconds = run_timed(threads);
    for (std::size_t i = 0; i < steps_.size(); ++i) times[i].push_back(seconds[i]);
  }
  std::vector<double> medians;
  for (std::vector<double>& t : times) {
    std::nth_element(t.begin(), t.begin() + runs / 2, t.end());
    medians.push_back(t[runs / 2]);
  }
  return medians;
}

}  // namespace patdnn::bench
