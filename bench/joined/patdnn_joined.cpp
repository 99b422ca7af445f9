// VGG-16's convolutions and pools, layers joined by their layouts, against the same as a network: what an engine that
// calls layers gets. Both copy the image in and the last map out, and must give the same bits.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <exception>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/network.hpp>

#include "../../examples/program.hpp"
#include "../clock.hpp"
#include "../layer_case.hpp"
#include "../machine.hpp"
#include "../networks.hpp"

namespace {

using namespace patdnn;
namespace pb = bench;

/// A chain of nodes, each with its weights and bias.
struct Chain {
  std::vector<pb::Node> nodes;
  std::vector<Weights> weights;
  std::vector<std::vector<float>> biases;
};

Chain pruned(const pb::NetworkGraph& graph, const pb::Pruning& pruning) {
  std::mt19937 random(1);
  Chain chain{graph.nodes, {}, {}};
  for (const pb::Node& node : graph.nodes) {
    const bool pools = node.kind == pb::Node::Kind::max_pool;
    chain.weights.push_back(pools ? Weights() : Weights(pb::prune(node.shape, pruning, random).fkw));
    chain.biases.emplace_back(pools ? 0 : node.shape.filters, 0.01F);
  }
  return chain;
}

network::Graph graph_of(const Chain& chain) {
  network::GraphBuilder builder;
  const ConvShape& first = chain.nodes.front().shape;
  network::ValueId value = builder.input("image", {1, first.channels, first.height, first.width});
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    const pb::Node& node = chain.nodes[i];
    const std::vector<std::size_t> two{2, 2};
    const network::Pool pool{
        .window = {two, two, {1, 1}, {0, 0}, {0, 0}},
        .extents = {node.shape.output_height() / node.window(), node.shape.output_width() / node.window()}};
    if (node.kind == pb::Node::Kind::max_pool) {
      value = builder.add("pool", pool, {value});
      continue;
    }
    value =
        builder.add("convolution",
                    network::Convolution{
                        .shape = node.shape, .weights = chain.weights[i], .bias = chain.biases[i], .activation = relu},
                    {value});
    if (node.pooling == Pooling::max_2x2) value = builder.add("pool", pool, {value});
  }
  builder.output(value, "map");
  network::Graph graph = builder.take();
  network::fuse(graph);
  return graph;
}

/// The chain as layers, each of which writes the map that the next one reads.
class Joined {
 public:
  explicit Joined(const Chain& chain) : chain_(chain), layers_(chain.nodes.size()) {
    const pb::Node& last = chain.nodes.back();
    MapLayout output = make_layout(last.shape.filters, last.shape.output_height() / last.window(),
                                   last.shape.output_width() / last.window(), Padding(0), 0);
    for (std::size_t i = chain.nodes.size(); i-- > 0;) {
      const pb::Node& node = chain.nodes[i];
      maps_.emplace_back(1, output);
      if (node.kind == pb::Node::Kind::max_pool) {  // reads what suits the layer before it
        output = layer(i - 1, {}).output_layout();
        continue;
      }
      layers_[i] = layer(i, output);
      output = layers_[i].input_layout();
      scratch_.resize(std::max(scratch_.size(), layers_[i].scratch_bytes()));
    }
    maps_.emplace_back(1, output);
    std::reverse(maps_.begin(), maps_.end());
  }

  void run(std::span<const float> image, std::span<float> result) {
    copy_from_nchw<float>(image, maps_[0].view());
    for (std::size_t i = 0; i < layers_.size(); ++i) {
      if (chain_.nodes[i].kind == pb::Node::Kind::max_pool) {
        max_pool(chain_.nodes[i].shape, maps_[i].view(), maps_[i + 1].view());
      } else {
        layers_[i].run(maps_[i].view(), maps_[i + 1].view(), {.scratch = scratch_});
      }
    }
    copy_to_nchw<float>(maps_.back().view(), result);
  }

 private:
  [[nodiscard]] ConvLayer layer(std::size_t i, const std::optional<MapLayout>& output) const {
    const pb::Node& node = chain_.nodes[i];
    return ConvLayer(chain_.weights[i], node.shape,
                     {.bias = chain_.biases[i], .activation = relu, .pooling = node.pooling},
                     {.output = output, .winograd = Winograd::allow});
  }

  const Chain& chain_;
  std::vector<ConvLayer> layers_;
  std::vector<FeatureMap<float>> maps_;
  std::vector<std::byte> scratch_;
};

struct Options {
  unsigned rounds = 15;
};

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

void compare(const pb::Pruning& pruning, const Options& options) {
  const Chain chain = pruned(pb::vgg16(), pruning);
  Joined joined(chain);
  const network::Network whole(graph_of(chain));
  network::Context context = whole.make_context();
  std::vector<float> image(network::elements(whole.inputs()[0].dims));
  std::mt19937 random(2);
  std::uniform_real_distribution<float> pixel(-1.0F, 1.0F);
  std::generate(image.begin(), image.end(), [&] { return pixel(random); });
  std::vector<float> a(network::elements(whole.outputs()[0].dims));
  std::vector<float> b(a.size());
  const pb::Threads one(1);
  const auto timed = [&](const auto& run) {
    const double start = pb::seconds_now(one);
    run();
    return pb::seconds_now(one) - start;
  };
  const auto run_joined = [&] { joined.run(image, a); };
  const auto run_whole = [&] { whole.run(context, image, b); };
  run_joined();
  run_whole();
  if (std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) != 0) {
    throw Error("joined layers and network differ in their outputs");
  }
  std::vector<double> layers;
  std::vector<double> network;
  std::vector<double> ratios;
  for (unsigned round = 0; round < options.rounds; ++round) {
    layers.push_back(timed(run_joined));
    network.push_back(timed(run_whole));
    ratios.push_back(layers.back() / network.back());
  }
  std::printf("vgg16/%-6s layers %7.2f ms, network %7.2f ms, ratio %.3f\n", pruning.name.c_str(), 1e3 * median(layers),
              1e3 * median(network), median(ratios));
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Times VGG-16 as layers joined by their layouts against the same as a network.", "patdnn_joined");
  app.add_option("--rounds", options.rounds, "How often each is run, in turn")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  return demo::run_program(app, argc, argv, [&] {
    std::printf("%s, one thread\n", pb::processor_name().c_str());
    for (const pb::Pruning& pruning :
         {pb::Pruning{"dense", pb::Structure::dense, pb::dense_block, 1.0},
          pb::Pruning{"g4", pb::Structure::patterns, 4, 3.6}, pb::Pruning{"free4", pb::Structure::free_taps, 4, 3.6}}) {
      compare(pruning, options);
    }
  });
}
