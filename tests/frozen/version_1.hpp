#pragma once
// What the frozen files of version 1 hold, member by member: nothing here is encoded, pruned or imported, so that no
// later change of those can move the expectation along with the reader.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <patdnn/fkw/model.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn::test::version_1 {

/// n floats from `first` on in steps of 1/8, which are exact.
inline std::vector<float> eighths(std::size_t n, float first) {
  std::vector<float> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = first + static_cast<float>(i) / 8;
  return values;
}

/// Four filters of two channels, two patterns, each filter by itself; the last of them is empty.
inline fkw::FkwData pattern_weights() {
  fkw::FkwData w;
  w.filters = 4;
  w.channels = 2;
  w.kernel_height = w.kernel_width = 3;
  w.structure = fkw::Structure::patterns;
  w.patterns = {pattern({".#.", "###", "..."}), pattern({"...", ".##", ".##"})};
  w.offset = {0, 2, 3, 4, 4};
  w.reorder = {2, 0, 3, 1};
  w.index = {1, 0, 0, 1};
  w.stride = {1, 2, 1, 1, 0, 1, 0, 0};
  w.weight = eighths(16, -1);
  return w;
}

/// Four filters of `channels` channels in blocks of `block`, with masks; the first block lacks its second channel.
inline fkw::FkwData free_weights(std::uint32_t channels, std::uint32_t block) {
  fkw::FkwData w;
  w.filters = 4;
  w.channels = channels;
  w.kernel_height = w.kernel_width = 3;
  w.block = block;
  w.structure = fkw::Structure::free_taps;
  w.offset = {0};
  std::size_t taps = 0;
  for (std::uint32_t first = 0; first < 4; first += block) {
    for (std::uint32_t c = 0; c < channels; ++c) {
      if (first == 0 && c == 1) continue;
      w.index.push_back(c);
      w.mask.push_back(c == 0 ? 0b100'010'001 : 0b000'110'000);
      taps += c == 0 ? 3 : 2;
    }
    w.offset.push_back(static_cast<std::uint32_t>(w.index.size()));
    for (std::uint32_t i = 0; i < block; ++i) w.reorder.push_back(first + i < 4 ? first + i : fkw::no_filter);
  }
  w.weight = eighths(taps * block, -2);
  return w;
}

/// One 3 × 3 filter for each of four channels, all of it kept.
inline fkw::FkwData depthwise_weights() {
  fkw::FkwData w;
  w.filters = w.groups = 4;
  w.channels = 1;
  w.kernel_height = w.kernel_width = 3;
  w.patterns = {full_pattern(3, 3)};
  w.offset = {0, 1, 2, 3, 4};
  w.reorder = {0, 1, 2, 3};
  w.index = {0, 0, 0, 0};
  w.stride = {1, 1, 1, 1};
  w.weight = eighths(36, -3);
  return w;
}

/// Three filters of four features in a block of four, one place of which is empty.
inline fkw::FkwData linear_weights() {
  fkw::FkwData w;
  w.filters = 3;
  w.channels = 4;
  w.kernel_height = w.kernel_width = 1;
  w.block = 4;
  w.structure = fkw::Structure::free_taps;
  w.offset = {0, 2};
  w.reorder = {1, 0, 2, fkw::no_filter};
  w.index = {0, 3};
  w.mask = {1, 1};
  w.weight = {1, 2, 3, 0, -0.5F, 0.25F, 4, 0};
  return w;
}

/// Every operator, and every value of whatever an operator chooses from.
inline network::Graph graph() {
  using namespace network;
  GraphBuilder b;
  const ValueId x = b.input("x", {1, 2, 6, 6});
  const ValueId row = b.input("row", {1, 2, 9});
  const ValueId matrix = b.input("matrix", {2, 4});
  const ValueId filters = b.constant("filters", {{4, 1, 2, 2}, eighths(16, 0.5F)});
  const ValueId bias = b.constant("bias", {{4}, {std::vector<float>{1, -0.0F, 3e38F, 1e-40F}}});
  const ValueId up = b.constant("up", {{2, 3, 2, 1}, eighths(12, -0.5F)});
  const ValueId half = b.constant("half", {{}, std::vector<float>{0.5F}});

  Convolution conv;
  conv.shape = {.channels = 2, .filters = 4, .height = 6, .width = 6, .pad = Padding(1)};
  conv.weights = pattern_weights();
  const ValueId c = b.add("conv", conv, {x});
  conv.activation = {Activation::Kind::relu};
  conv.pooling = Pooling::max_2x2;
  b.add("conv.max", conv, {x});
  conv.weights = free_weights(2, 2);
  conv.bias = {1, 2, 3, 4};
  conv.activation = {Activation::Kind::clip, -1, 6};
  conv.pooling = Pooling::global_average;
  b.add("conv.average", conv, {x});
  conv.pooling = Pooling::none;
  conv.weights = free_weights(4, 4);
  conv.shape.channels = 4;
  conv.activation = {Activation::Kind::hard_swish};
  conv.adds_residual = true;
  b.add("conv.residual", conv, {c, c});
  conv.shape.groups = 4;
  conv.shape.stride = 2;
  conv.shape.dilation = 2;
  conv.shape.pad = {3, 2, 1, 2};
  conv.weights = depthwise_weights();
  conv.bias.clear();
  conv.activation = {};
  conv.adds_residual = false;
  b.add("conv.depthwise", conv, {c});
  conv.shape = {
      .channels = 2, .filters = 4, .height = 1, .width = 9, .kernel_height = 3, .kernel_width = 3, .pad = {1, 1, 1, 1}};
  conv.weights = free_weights(2, 8);
  b.add("conv.row", conv, {row});

  Linear linear{3, 4, eighths(12, -0.25F), {}, {1, 2, 3}, {Activation::Kind::relu}};
  b.add("linear", linear, {matrix});
  linear = {3, 4, {}, linear_weights(), {}, {Activation::Kind::clip, 0, 1}};
  b.add("linear.lists", linear, {matrix});

  const Window window{{2, 2}, {2, 1}, {1, 2}, {0, 1}, {1, 0}};
  b.add("general", GeneralConvolution{window, 2, false, {3, 5}}, {x, filters, bias});
  b.add("general.transposed", GeneralConvolution{{{2, 1}, {2, 1}, {1, 1}, {0, 0}, {0, 0}}, 1, true, {12, 6}}, {x, up});
  b.add("pool.max", Pool{Pool::Kind::max, window, false, {3, 5}}, {x});
  b.add("pool.average", Pool{Pool::Kind::average, window, false, {3, 5}}, {x});
  b.add("pool.average.padded", Pool{Pool::Kind::average, window, true, {3, 5}}, {x});
  b.add("matmul", MatMul{true, false, 0.5F}, {matrix, matrix});
  b.add("matmul.transposed", MatMul{false, true, 1}, {matrix, matrix});

  using Function = Elementwise::Function;
  b.add("relu", Elementwise{Function::relu, 0, 0}, {x});
  b.add("leaky relu", Elementwise{Function::leaky_relu, 0.125F, 0}, {x});
  b.add("clip", Elementwise{Function::clip, -0.5F, 2}, {x});
  b.add("sigmoid", Elementwise{Function::sigmoid, 0, 0}, {x});
  b.add("hard sigmoid", Elementwise{Function::hard_sigmoid, 0.25F, 0.5F}, {x});
  b.add("hard swish", Elementwise{Function::hard_swish, 0, 0}, {x});
  b.add("tanh", Elementwise{Function::tanh, 0, 0}, {x});
  b.add("scale", Elementwise{Function::scale, 3, 0}, {x});
  b.add("affine", ChannelAffine{{1, 2}, {-1, 0.5F}}, {x});
  b.add("add", Elementwise{Elementwise::Function::add}, {x, half});
  b.add("subtract", Elementwise{Elementwise::Function::subtract}, {half, x});
  b.add("multiply", Elementwise{Elementwise::Function::multiply}, {x, x});
  b.add("divide", Elementwise{Elementwise::Function::divide}, {x, half});
  b.add("parametric relu", Elementwise{Elementwise::Function::parametric_relu}, {x, half});

  b.add("concat", Concat{2}, {x, x, x});
  b.add("slice", Slice{{0, 1, 5, 0}, {1, -1, -2, 3}, {1, 2, 3, 2}}, {x});
  b.add("pad.constant", Pad{Pad::Kind::constant, {0, 0, 1, 2}, {0, 1, 0, 3}, -0.5F}, {x});
  b.add("pad.reflect", Pad{Pad::Kind::reflect, {0, 1, 5, 2}, {0, 0, 1, 0}, 0}, {x});
  b.add("pad.edge", Pad{Pad::Kind::edge, {1, 0, 7, 0}, {0, 0, 0, 8}, 0}, {x});
  b.add("pad.wrap", Pad{Pad::Kind::wrap, {0, 0, 6, 1}, {1, 0, 2, 0}, 0}, {x});
  b.add("transpose", Transpose{{3, 0, 2, 1}}, {x});
  b.add("reshape", Reshape{{4, 1, 18}}, {x});
  const Resize::Axis one{{0, 1}, {0}, {1}};
  const Resize::Axis two{{0, 1, 2}, {0, 1}, {1, 1}};
  const Resize::Axis halved{{0, 2, 4, 6}, {0, 1, 2, 3, 4, 5}, {0.5F, 0.5F, 0.25F, 0.75F, 1, -0.5F}};
  const Resize::Axis picked{{0, 1, 1, 2}, {5, 0}, {1, 2}};
  b.add("resize", Resize{{one, two, halved, picked}}, {x});
  b.add("reduce.mean", Reduce{Reduce::Kind::mean, {2, 3}}, {x});
  b.add("reduce.max", Reduce{Reduce::Kind::max, {1}}, {x});
  const ValueId softmax = b.add("softmax", Softmax{1, 3}, {x});
  b.output(c, "maps");
  b.output(softmax, "shares");
  Graph graph = b.take();
  graph.metadata = {{"labels", "cat,dog"}, {"name", "all of it"}};
  return graph;
}

/// A list of layers: patterns that pool, masks that stride, a linear one.
inline fkw::Model layers() {
  fkw::Layer patterns;
  patterns.name = "patterns";
  patterns.weights = pattern_weights();
  patterns.bias = {1, -2, 3, -4};
  patterns.pad = Padding(1);
  patterns.activation = fkw::Activation::relu;
  patterns.pool = 2;
  fkw::Layer taps;
  taps.name = "taps";
  taps.weights = free_weights(4, 4);
  taps.stride = 2;
  taps.dilation = 2;
  taps.pad = {1, 2, 1, 0};
  fkw::Layer linear;
  linear.name = "linear";
  linear.kind = fkw::Kind::linear;
  linear.weights = linear_weights();
  linear.bias = {0.5F, 0, -0.5F};
  return {{{"input", "2 6 6"}, {"labels", "a,b,c"}}, {patterns, taps, linear}};
}

}  // namespace patdnn::test::version_1
