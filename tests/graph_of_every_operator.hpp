#pragma once
// A graph that holds every operator once.

#include <cstddef>
#include <utility>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/graph_builder.hpp>

namespace patdnn::test {

/// Filters that lack every third weight, stored by free taps.
inline fkw::FkwData weights_of(std::size_t filters, std::size_t channels, std::size_t extent, std::size_t block) {
  std::vector<float> dense(filters * channels * extent * extent);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = i % 3 == 0 ? 0.0F : static_cast<float>(i) - 7.5F;
  return fkw::encode_free_taps(fkw::DenseFilters{dense, filters, channels, extent, extent, 1}, {.block = block});
}

/// From an input of 1 × 2 × 6 × 6 to a product of 4 × 4.
inline network::Graph graph_of_every_operator() {
  using namespace network;
  GraphBuilder b;
  const ValueId x = b.input("x", {1, 2, 6, 6});
  Convolution conv;
  conv.shape = {.channels = 2, .filters = 4, .height = 6, .width = 6, .pad = Padding(1)};
  conv.weights = weights_of(4, 2, 3, 2);
  conv.bias = {1, 2, 3, 4};
  conv.activation = {Activation::Kind::clip, -1, 6};
  const ValueId c = b.add("conv", conv, {x});
  conv.shape.channels = 4;
  conv.weights = weights_of(4, 4, 3, 4);
  conv.activation = {Activation::Kind::hard_swish};
  conv.adds_residual = true;
  ValueId y = b.add("residual", conv, {c, c});
  const ValueId filters = b.constant("filters", {{4, 2, 2, 1}, std::vector<float>(16, 0.25F)});
  const Window window{{2, 1}, {2, 1}, {1, 1}, {0, 0}, {0, 0}};
  y = b.add("general", GeneralConvolution{window, 2, false, {3, 6}}, {y, filters});
  const Window square{{2, 2}, {1, 2}, {1, 1}, {1, 0}, {0, 0}};
  y = b.add("pool", Pool{Pool::Kind::average, square, true, {3, 3}}, {y});
  y = b.add("affine", ChannelAffine{{1, 2, 3, 4}, {0, -1, 0, 1}}, {y});
  y = b.add("tanh", Elementwise{Elementwise::Function::tanh, 0, 0}, {y});
  const ValueId one = b.constant("one", {{1}, std::vector<float>{1}});
  y = b.add("minus", Elementwise{Elementwise::Function::subtract}, {y, one});
  y = b.add("shrink", Elementwise{Elementwise::Function::shrink, 0.25F, 0.125F}, {y});
  y = b.add("where", Elementwise{Elementwise::Function::where}, {y, y, one});
  y = b.add("slice", Slice{{0, 3, 2, 0}, {1, -1, -2, 1}, {1, 4, 2, 3}}, {y});
  y = b.add("concat", Concat{2}, {y, y});
  y = b.add("pad", Pad{Pad::Kind::reflect, {0, 0, 1, 0}, {0, 0, 0, 2}, 0.5F}, {y});
  y = b.add("transpose", Transpose{{0, 1, 3, 2}}, {y});
  Resize::Axis same{{0, 1}, {0}, {1}};
  Resize::Axis each{{0, 1, 2, 3, 4}, {0, 1, 2, 3}, {1, 1, 1, 1}};
  Resize::Axis half{{0, 2, 4}, {0, 1, 2, 3}, {0.5F, 0.5F, 0.5F, 0.5F}};
  Resize::Axis fifth{{0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}, {1, 1, 1, 1, 1}};
  y = b.add("resize", Resize{{same, each, half, fifth}}, {y});
  y = b.add("reduce", Reduce{Reduce::Kind::max, {3}}, {y});
  y = b.add("norm", Reduce{Reduce::Kind::l2, {0, 3}}, {y});
  y = b.add("reshape", Reshape{{1, 8}}, {y});
  std::vector<float> rows(3 * 8, 0.125F);
  y = b.add("dense", Linear{3, 8, std::move(rows), {}, {1, 2, 3}, {Activation::Kind::relu}}, {y});
  y = b.add("lists", Linear{4, 3, {}, weights_of(4, 3, 1, 4), {}, {}}, {y});
  y = b.add("matmul", MatMul{true, false, 0.5F}, {y, y});
  y = b.add("softmax", Softmax{0, 1}, {y});
  y = b.add("top", TopK{TopK::Kind::smallest, 1, 3, false, true}, {y});
  b.output(y, "scores");
  Graph graph = b.take();
  graph.metadata = {{"labels", "cat,dog"}, {"name", "all of it"}};
  return graph;
}

}  // namespace patdnn::test
