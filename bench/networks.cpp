#include "networks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace patdnn::bench {

namespace {

/// Adds nodes and keeps count of the map that the last one wrote.
class Builder {
 public:
  explicit Builder(std::string name) : graph_{std::move(name), {}} {}

  struct Map {
    std::size_t node = Node::none;
    std::size_t channels = 3;
    std::size_t extent = 224;
  };

  [[nodiscard]] Map convolution(Map in, std::size_t filters, std::size_t kernel, std::size_t stride, Limit limit,
                                std::size_t groups = 1, std::size_t residual = Node::none,
                                Pooling pooling = Pooling::none) {
    Node node;
    node.shape = {.channels = in.channels,
                  .filters = filters,
                  .height = in.extent,
                  .width = in.extent,
                  .kernel_height = kernel,
                  .kernel_width = kernel,
                  .stride = stride,
                  .pad = Padding(kernel / 2),
                  .groups = groups};
    node.input = in.node;
    node.residual = residual;
    node.limit = limit;
    node.pooling = pooling;
    graph_.nodes.push_back(node);
    return {graph_.nodes.size() - 1, filters, node.shape.output_height() / node.window()};
  }

  [[nodiscard]] Map max_pool(Map in, std::size_t window, std::size_t pad) {
    Node node;
    node.kind = Node::Kind::max_pool;
    node.shape = {.channels = in.channels,
                  .filters = in.channels,
                  .height = in.extent,
                  .width = in.extent,
                  .kernel_height = window,
                  .kernel_width = window,
                  .stride = 2,
                  .pad = Padding(pad),
                  .groups = in.channels};
    node.input = in.node;
    graph_.nodes.push_back(node);
    return {graph_.nodes.size() - 1, in.channels, node.shape.output_height()};
  }

  [[nodiscard]] NetworkGraph take() { return std::move(graph_); }

 private:
  NetworkGraph graph_;
};

}  // namespace

NetworkGraph vgg16() {
  Builder net("vgg16");
  Builder::Map x;
  constexpr std::array<std::pair<std::size_t, std::size_t>, 5> stages{
      {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}}};
  for (const auto& [filters, layers] : stages) {
    for (std::size_t i = 0; i < layers; ++i) {
      const Pooling fused = i + 1 == layers && x.extent > 56 ? Pooling::max_2x2 : Pooling::none;
      x = net.convolution(x, filters, 3, 1, Limit::relu, 1, Node::none, fused);
    }
    if (filters >= 256) x = net.max_pool(x, 2, 0);
  }
  return net.take();
}

NetworkGraph resnet50() {
  Builder net("resnet50");
  Builder::Map x = net.convolution({}, 64, 7, 2, Limit::relu);
  x = net.max_pool(x, 3, 1);
  constexpr std::array<std::pair<std::size_t, std::size_t>, 4> stages{{{64, 3}, {128, 4}, {256, 6}, {512, 3}}};
  for (const auto& [width, blocks] : stages) {
    for (std::size_t i = 0; i < blocks; ++i) {
      const std::size_t stride = i == 0 && width > 64 ? 2 : 1;
      const Builder::Map shortcut = i == 0 ? net.convolution(x, 4 * width, 1, stride, Limit::none) : x;
      Builder::Map y = net.convolution(x, width, 1, 1, Limit::relu);
      y = net.convolution(y, width, 3, stride, Limit::relu);
      x = net.convolution(y, 4 * width, 1, 1, Limit::relu, 1, shortcut.node);
    }
  }
  return net.take();
}

NetworkGraph mobilenet_v2() {
  Builder net("mobilenet_v2");
  Builder::Map x = net.convolution({}, 32, 3, 2, Limit::relu6);
  struct Stage {
    std::size_t expansion, filters, blocks, stride;
  };
  constexpr std::array<Stage, 7> stages{
      {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}}};
  for (const Stage& stage : stages) {
    for (std::size_t i = 0; i < stage.blocks; ++i) {
      const std::size_t stride = i == 0 ? stage.stride : 1;
      const std::size_t hidden = stage.expansion * x.channels;
      Builder::Map y = x;
      if (stage.expansion > 1) y = net.convolution(y, hidden, 1, 1, Limit::relu6);
      y = net.convolution(y, hidden, 3, stride, Limit::relu6, hidden);
      const bool adds = stride == 1 && x.channels == stage.filters;
      x = net.convolution(y, stage.filters, 1, 1, Limit::none, 1, adds ? x.node : Node::none);
    }
  }
  x = net.convolution(x, 1280, 1, 1, Limit::relu6, 1, Node::none, Pooling::global_average);
  return net.take();
}

std::vector<Node> unique_convolutions(const NetworkGraph& graph) {
  std::vector<Node> unique;
  for (const Node& node : graph.nodes) {
    if (node.kind != Node::Kind::convolution) continue;
    const bool known = std::any_of(unique.begin(), unique.end(), [&](const Node& u) { return u.shape == node.shape; });
    if (!known) unique.push_back(node);
  }
  return unique;
}

Node node_of(std::span<const std::int64_t> numbers) {
  using patdnn::detail::message;
  constexpr std::array names{"C", "K", "H", "W", "kernel extent", "stride"};
  constexpr std::int64_t longest = 65536;
  constexpr std::array most{
      longest, longest, longest, longest, std::int64_t{max_kernel_extent}, std::int64_t{max_kernel_extent}};
  if (numbers.size() != names.size()) throw InvalidShape(message(numbers.size(), " extents, expected ", names.size()));
  std::array<std::size_t, names.size()> extents{};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (numbers[i] < 1 || numbers[i] > most[i]) {
      throw InvalidShape(message("--shape: ", names[i], " is ", numbers[i], ", expected 1 to ", most[i]));
    }
    extents[i] = static_cast<std::size_t>(numbers[i]);
  }
  constexpr std::size_t most_floats = std::size_t{1} << 28;
  const std::size_t weights = extents[0] * extents[1] * extents[4] * extents[4];
  const std::size_t floats = std::max(weights, std::max(extents[0], extents[1]) * extents[2] * extents[3]);
  if (floats > most_floats) {
    throw LimitExceeded(message("--shape: ", floats, " weights or pixels of a map, expected at most ", most_floats));
  }
  Node node;
  node.limit = Limit::relu;
  node.shape = {.channels = extents[0],
                .filters = extents[1],
                .height = extents[2],
                .width = extents[3],
                .kernel_height = extents[4],
                .kernel_width = extents[4],
                .stride = extents[5],
                .pad = Padding(extents[4] / 2)};
  check(node.shape);
  return node;
}

std::string layer_name(const ConvShape& shape) {
  using patdnn::detail::message;
  return message(shape.depthwise() ? "dw" : "", shape.kernel_height, "x", shape.kernel_width, "_", shape.channels, "_",
                 shape.depthwise() ? "" : message(shape.filters, "_"), shape.height, "_s", to_text(shape.stride));
}

}  // namespace patdnn::bench
