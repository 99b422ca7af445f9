// Makes the network of the embedded example: it tells in which of four directions the stripes of an image run. Its
// weights are thought out and not trained, so that the file needs nothing but this program.
//
//   patdnn_make_stripes FILE.patdnn

#include <array>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <utility>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/store.hpp>

namespace {

using namespace patdnn;

constexpr std::size_t directions = 4;  // stripes along rows, columns, the diagonal, and the other one
constexpr std::size_t extent = 32;

network::Convolution convolution(const ConvShape& shape, const std::vector<float>& dense, std::vector<float> bias) {
  network::Convolution conv;
  conv.shape = shape;
  conv.weights = fkw::encode_free_taps({dense, shape.filters, shape.channels}, {.block = 1});
  conv.bias = std::move(bias);
  conv.activation = {Activation::Kind::relu};
  return conv;
}

/// A filter for the edges of each direction, and their maxima.
network::Convolution edges() {
  constexpr std::array<std::array<float, 9>, directions> filters{{{-1, -2, -1, 0, 0, 0, 1, 2, 1},
                                                                  {-1, 0, 1, -2, 0, 2, -1, 0, 1},
                                                                  {0, 1, 2, -1, 0, 1, -2, -1, 0},
                                                                  {2, 1, 0, 1, 0, -1, 0, -1, -2}}};
  std::vector<float> dense;
  for (const auto& filter : filters) dense.insert(dense.end(), filter.begin(), filter.end());
  network::Convolution conv =
      convolution({.channels = 1, .filters = directions, .height = extent, .width = extent, .pad = Padding(1)}, dense,
                  std::vector<float>(directions, -0.5F));
  conv.pooling = Pooling::max_2x2;
  return conv;
}

/// Each direction's edges around a pixel, less those of the direction across; and the mean of all pixels.
network::Convolution contrast() {
  std::vector<float> dense(directions * directions * 9);
  const auto kernel = [&](std::size_t filter, std::size_t channel) {
    return dense.data() + (filter * directions + channel) * 9;
  };
  for (std::size_t d = 0; d < directions; ++d) {
    for (const std::size_t entry : {1U, 3U, 4U, 5U, 7U}) kernel(d, d)[entry] = 0.25F;
    kernel(d, d ^ 1U)[4] = -0.5F;
  }
  network::Convolution conv = convolution(
      {.channels = directions, .filters = directions, .height = extent / 2, .width = extent / 2, .pad = Padding(1)},
      dense, {});
  conv.pooling = Pooling::global_average;
  return conv;
}

/// A direction's mean less those of all others.
network::Linear scores() {
  network::Linear linear;
  linear.filters = linear.features = directions;
  std::vector<float> weights(directions * directions, -0.5F);
  for (std::size_t d = 0; d < directions; ++d) weights[d * directions + d] = 1.0F;
  linear.dense = std::move(weights);
  return linear;
}

void make(const char* path) {
  network::GraphBuilder builder;
  network::ValueId x = builder.input("image", {1, 1, extent, extent});
  x = builder.add("edges", edges(), {x});
  x = builder.add("contrast", contrast(), {x});
  x = builder.add("flatten", network::Reshape{{1, directions}}, {x});
  builder.output(builder.add("scores", scores(), {x}), "scores");
  network::Graph graph = builder.take();
  graph.metadata["labels"] = "rows,columns,diagonal,other diagonal";
  network::save(path, graph);
}

}  // namespace

int main(int count, char** argument) {
  if (count != 2) {
    std::fprintf(stderr, "usage: patdnn_make_stripes FILE.patdnn\n");
    return 2;
  }
  try {
    make(argument[1]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "patdnn_make_stripes: %s\n", error.what());
    return 1;
  }
}
