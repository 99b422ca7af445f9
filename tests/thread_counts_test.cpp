// Every step of a network gives the same bits on any number of threads: compiled for this machine, where a sum may
// round otherwise in a vector than alone.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/network.hpp>

#include "catch.hpp"
#include "graph_of_every_operator.hpp"
#include "native_functions.hpp"
#include "random_graph.hpp"
#include "random_operators.hpp"
#include "threads.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using test::numbered;
using test::random_convolution;
using test::random_floats;
using test::random_linear;
using test::Threads;

/// Says which outputs differ on which number of threads from those on one; nothing when none does.
std::string differences(const Graph& graph) {
  const Network net(graph);
  Context context = net.make_context();
  std::vector<std::vector<float>> inputs;
  unsigned seed = 100;
  for (const auto& port : net.inputs()) inputs.push_back(random_floats(elements(port.dims), seed++));
  const auto run = [&](std::size_t threads) {
    std::vector<std::vector<float>> outputs;
    for (const auto& port : net.outputs()) outputs.emplace_back(elements(port.dims), NAN);
    net.run(context, std::vector<std::span<const float>>(inputs.begin(), inputs.end()),
            std::vector<std::span<float>>(outputs.begin(), outputs.end()), Threads{threads});
    return outputs;
  };
  const auto wanted = run(1);
  std::string different;
  for (std::size_t threads = 2; threads <= 16; ++threads) {
    const auto outputs = run(threads);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
      if (std::memcmp(outputs[o].data(), wanted[o].data(), wanted[o].size() * sizeof(float)) != 0) {
        different += net.outputs()[o].name + " on " + std::to_string(threads) + " threads; ";
      }
    }
  }
  return different;
}

/// Adds a node and makes an output of it.
void add_output(GraphBuilder& builder, const std::string& name, Operator op, std::vector<ValueId> inputs) {
  builder.output(builder.add(name, std::move(op), std::move(inputs)), name);
}

}  // namespace

TEST_CASE("fully connected layers of any number of filters round alike on any number of threads") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {3, 389});
  for (const std::size_t filters : {1U, 3U, 7U, 66U, 130U, 251U, 1000U, 1001U}) {
    add_output(builder, numbered("dense", filters), random_linear(filters, 389), {x});
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      Linear pruned = random_linear(filters, 389);
      std::vector<float> weights = random_floats(filters * 389, 5);
      for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = i * 7 % 5 == 0 ? weights[i] : 0.0F;
      pruned.lists = fkw::encode_free_taps(fkw::DenseFilters{weights, filters, 389, 1, 1, 1}, {.block = block});
      pruned.dense = {};
      add_output(builder, numbered(numbered("lists", block).append("-"), filters), pruned, {x});
    }
  }
  CHECK(differences(builder.graph()).empty());
}

TEST_CASE("operators of large tensors round alike on any number of threads") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 13, 61, 67});
  const ValueId y = builder.input("y", {2, 13, 61, 67});
  for (std::size_t code = 0; code < 256; ++code) {
    const auto function = static_cast<Elementwise::Function>(code);
    const std::size_t arity = arity_of(function);
    if (arity == 0) continue;
    std::vector<ValueId> inputs{x, y, x};
    inputs.resize(arity);
    add_output(builder, numbered("function", code), Elementwise{function, 0.3F, 0.4F}, inputs);
  }
  add_output(builder, "affine", ChannelAffine{random_floats(13, 1), random_floats(13, 2)}, {x});
  for (const std::vector<std::size_t>& axes : {std::vector<std::size_t>{3}, {2}, {1}, {2, 3}, {1, 3}}) {
    const std::string name = numbered("axes", 10 * axes.front() + axes.size());
    for (std::size_t kind = 0; kind <= static_cast<std::size_t>(Reduce::Kind::log_sum_exp); ++kind) {
      add_output(builder, numbered("kind", kind).append(" of ").append(name),
                 Reduce{static_cast<Reduce::Kind>(kind), axes}, {x});
    }
  }
  for (const std::size_t axis : {1U, 2U, 3U}) {
    add_output(builder, numbered("softmax", axis), Softmax{axis, axis}, {x});
  }
  const ValueId wide = builder.add("wide", Reshape{{26, 61, 67}}, {x});
  const ValueId tall = builder.add("tall", Transpose{{0, 2, 1}}, {builder.add("rows", Reshape{{26, 61, 67}}, {y})});
  add_output(builder, "product", MatMul{false, false, 0.5F}, {wide, tall});
  for (const auto kind : {Pool::Kind::average, Pool::Kind::max}) {
    for (const std::size_t stride : {1U, 2U, 3U}) {
      const std::size_t rows = (61 + 2 - 3) / stride + 1;
      const std::size_t columns = (67 + 2 - 3) / stride + 1;
      add_output(builder, numbered(kind == Pool::Kind::max ? "maxima" : "means", stride),
                 Pool{.kind = kind,
                      .window = test::window({3, 3}, {stride, stride}, {1, 1}, {1, 1}, {1, 1}),
                      .extents = {rows, columns}},
                 {x});
    }
  }
  // Every row of the output between two of the input.
  Resize::Axis between{{0}, {}, {}};
  for (std::size_t i = 0; i < 122; ++i) {
    between.at.push_back(static_cast<std::uint32_t>(i / 2));
    between.at.push_back(static_cast<std::uint32_t>(std::min<std::size_t>(i / 2 + 1, 60)));
    between.weight.insert(between.weight.end(), {0.3F, 0.7F});
    between.first.push_back(static_cast<std::uint32_t>(between.at.size()));
  }
  const auto same = [](std::size_t n) {
    Resize::Axis axis{{0}, {}, {}};
    for (std::size_t i = 0; i < n; ++i) {
      axis.at.push_back(static_cast<std::uint32_t>(i));
      axis.weight.push_back(1);
      axis.first.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return axis;
  };
  add_output(builder, "resized", Resize{{same(2), same(13), between, same(67)}}, {x});
  CHECK(differences(builder.graph()).empty());
}

TEST_CASE("convolutions of every form round alike on any number of threads") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 24, 29, 31});
  std::size_t number = 0;
  const auto add = [&](ConvShape shape, std::size_t block, double kept) {
    shape.channels = 24;
    shape.height = 29;
    shape.width = 31;
    add_output(builder, numbered("convolution", number++), random_convolution(shape, block, kept, 3), {x});
  };
  for (const std::size_t block : {1U, 2U, 4U, 8U}) {
    add({.filters = 37, .pad = Padding(1)}, block, 0.4);
    add({.filters = 37, .kernel_height = 1, .kernel_width = 1}, block, 0.4);
    add({.filters = 37, .kernel_height = 5, .kernel_width = 5, .stride = 2, .pad = Padding(2)}, block, 0.4);
  }
  add({.filters = 40, .pad = Padding(1)}, 8, 1);  // Winograd's
  for (const std::size_t stride : {1U, 2U}) {
    add({.filters = 24, .stride = stride, .pad = Padding(1), .groups = 24}, 1, 1);
    add({.filters = 24, .kernel_height = 5, .kernel_width = 5, .stride = stride, .pad = Padding(2), .groups = 24}, 1,
        1);
  }
  CHECK(differences(builder.graph()).empty());
}

TEST_CASE("graphs of many operators round alike on any number of threads") {
  CHECK(differences(test::graph_of_every_operator()).empty());
  CHECK(differences(test::typical_graph()).empty());
}
