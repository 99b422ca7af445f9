#pragma once
// The published networks, pruned, with random weights: their nodes for images of any extent.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/graph_builder.hpp>

#include "vulkan_layers.hpp"

namespace patdnn::test {

/// Adds layers to a graph, each with other weights.
class NetworkWriter {
 public:
  using ValueId = network::ValueId;
  using Kind = Activation::Kind;

  ValueId input(std::size_t extent) { return builder_.input("image", {1, 3, extent, extent}); }

  struct ConvForm {
    std::size_t kernel = 3;
    std::size_t stride = 1;
    Activation activation = {Kind::relu};
    bool depthwise = false;
    std::optional<ValueId> residual = {};
    Pooling pooling = Pooling::none;
  };

  /// 3 × 3 kernels keep an eighth of their weights, 1 × 1 kernels a quarter, depthwise ones their patterns; the first
  /// layer stays dense.
  ValueId convolution(ValueId x, std::size_t filters, const ConvForm& form) {
    const network::Dims& in = builder_.dims(x);
    network::Convolution conv;
    conv.shape = {.channels = in[1],
                  .filters = filters,
                  .height = in[2],
                  .width = in[3],
                  .kernel_height = form.kernel,
                  .kernel_width = form.kernel,
                  .stride = form.stride,
                  .pad = Padding(form.kernel / 2),
                  .groups = form.depthwise ? in[1] : 1};
    const bool dense = in[1] == 3;
    const Form structure = dense ? Form::dense : form.depthwise ? Form::patterns : Form::free_taps;
    const std::size_t block = form.depthwise ? 1 : 4;
    const double kept = form.depthwise ? 1 : form.kernel == 3 ? 0.25 : 0.5;
    const unsigned seed = next_seed_++;
    conv.weights = encode(conv.shape, random_weights(conv.shape, structure, block, kept, seed), structure, block);
    conv.bias = random_floats(filters, seed + 1000, -0.1F, 0.1F);
    conv.activation = form.activation;
    conv.adds_residual = form.residual.has_value();
    conv.pooling = form.pooling;
    std::vector<ValueId> inputs{x};
    if (form.residual) inputs.push_back(*form.residual);
    return builder_.add("conv" + std::to_string(next_node_++), std::move(conv), std::move(inputs));
  }

  ValueId linear(ValueId x, std::size_t filters, Kind activation) {
    const std::size_t features = builder_.dims(x).back();
    const unsigned seed = next_seed_++;
    const float scale = 2 / std::sqrt(static_cast<float>(features));
    network::Linear op{filters,
                       features,
                       random_floats(filters * features, seed, -scale, scale),
                       {},
                       random_floats(filters, seed + 1000),
                       {activation}};
    return builder_.add("linear" + std::to_string(next_node_++), std::move(op), {x});
  }

  ValueId add(network::Operator op, const std::vector<ValueId>& inputs) {
    return builder_.add("node" + std::to_string(next_node_++), std::move(op), inputs);
  }

  ValueId max_pool(ValueId x, std::size_t kernel, std::size_t stride, std::size_t pad) {
    const std::size_t extent = (builder_.dims(x)[2] + 2 * pad - kernel) / stride + 1;
    return add(network::Pool{network::Pool::Kind::max,
                             {{kernel, kernel}, {stride, stride}, {1, 1}, {pad, pad}, {pad, pad}},
                             false,
                             {extent, extent}},
               {x});
  }

  ValueId flatten(ValueId x) { return add(network::Reshape{{1, network::elements(builder_.dims(x))}}, {x}); }

  [[nodiscard]] network::Graph take(ValueId output) {
    builder_.output(output, "scores");
    return builder_.take();
  }

 private:
  network::GraphBuilder builder_;
  unsigned next_seed_ = 1;
  std::size_t next_node_ = 1;
};

/// VGG-16; its first linear layer has as many features as the extent leaves.
inline network::Graph vgg16(std::size_t extent) {
  NetworkWriter net;
  using Kind = NetworkWriter::Kind;
  auto x = net.input(extent);
  for (const auto& [filters, layers] : {std::pair{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}}) {
    for (int i = 0; i < layers; ++i) x = net.convolution(x, static_cast<std::size_t>(filters), {});
    x = net.max_pool(x, 2, 2, 0);
  }
  x = net.linear(net.flatten(x), 4096, Kind::relu);
  x = net.linear(x, 4096, Kind::relu);
  x = net.linear(x, 1000, Kind::none);
  return net.take(net.add(network::Softmax{1, 1}, {x}));
}

/// ResNet-50, strides in its 3 × 3 convolutions.
inline network::Graph resnet50(std::size_t extent) {
  NetworkWriter net;
  using Kind = NetworkWriter::Kind;
  auto x = net.convolution(net.input(extent), 64, {.kernel = 7, .stride = 2});
  x = net.max_pool(x, 3, 2, 1);
  std::size_t width = 64;
  for (const int blocks : {3, 4, 6, 3}) {
    for (int i = 0; i < blocks; ++i) {
      const std::size_t stride = i == 0 && width > 64 ? 2 : 1;
      const auto shortcut =
          i > 0 ? x : net.convolution(x, 4 * width, {.kernel = 1, .stride = stride, .activation = {Kind::none}});
      auto y = net.convolution(x, width, {.kernel = 1});
      y = net.convolution(y, width, {.stride = stride});
      x = net.convolution(y, 4 * width, {.kernel = 1, .residual = shortcut});
    }
    width *= 2;
  }
  x = net.flatten(net.add(network::Reduce{network::Reduce::Kind::mean, {2, 3}}, {x}));
  return net.take(net.linear(x, 1000, Kind::none));
}

/// MobileNet-V2 of width 1, its last convolution averaged.
inline network::Graph mobilenet_v2(std::size_t extent) {
  NetworkWriter net;
  using Kind = NetworkWriter::Kind;
  const Activation relu6{Kind::clip, 0, 6};
  auto x = net.convolution(net.input(extent), 32, {.stride = 2, .activation = relu6});
  std::size_t channels = 32;
  struct Stage {
    std::size_t expansion, filters, blocks, stride;
  };
  for (const Stage& s : {Stage{1, 16, 1, 1},
                         {6, 24, 2, 2},
                         {6, 32, 3, 2},
                         {6, 64, 4, 2},
                         {6, 96, 3, 1},
                         {6, 160, 3, 2},
                         {6, 320, 1, 1}}) {
    for (std::size_t i = 0; i < s.blocks; ++i) {
      const std::size_t stride = i == 0 ? s.stride : 1;
      const std::size_t wide = channels * s.expansion;
      auto y = s.expansion > 1 ? net.convolution(x, wide, {.kernel = 1, .activation = relu6}) : x;
      y = net.convolution(y, wide, {.stride = stride, .activation = relu6, .depthwise = true});
      const bool adds = stride == 1 && channels == s.filters;
      x = net.convolution(
          y, s.filters, {.kernel = 1, .activation = {Kind::none}, .residual = adds ? std::optional(x) : std::nullopt});
      channels = s.filters;
    }
  }
  x = net.convolution(x, 1280, {.kernel = 1, .activation = relu6, .pooling = Pooling::global_average});
  return net.take(net.linear(net.flatten(x), 1000, Kind::none));
}

}  // namespace patdnn::test
