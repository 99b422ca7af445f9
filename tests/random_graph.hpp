#pragma once
// Whole networks: random ones, and one of all that is usual.

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <utility>
#include <vector>

#include <patdnn/network/graph_builder.hpp>

#include "random_operators.hpp"

namespace patdnn::test {

/// Nodes added one after the other, each to some map that is there already.
class RandomGraph {
 public:
  explicit RandomGraph(unsigned seed) : random_(seed) {
    const std::size_t images = 1 + pick(2);
    maps_.push_back(builder_.input("x", {images, 1 + pick(6), 6 + pick(12), 6 + pick(12)}));
    if (pick(2) == 0) maps_.push_back(builder_.input("z", {images, 4, 8, 9}));
    for (std::size_t i = 0; i < 14; ++i) add_node();
    builder_.output(maps_.back(), "last");
    builder_.output(maps_[maps_.size() / 2], "middle");
  }

  [[nodiscard]] Graph take() { return builder_.take(); }

 private:
  [[nodiscard]] std::size_t pick(std::size_t n) { return random_() % n; }

  void add(Operator op, std::vector<ValueId> inputs) {
    maps_.push_back(builder_.add(numbered("node ", builder_.graph().nodes.size()), std::move(op), std::move(inputs)));
  }

  void add_node() {
    // Mostly one of the last ones, so that the graph grows deep.
    const ValueId x = maps_[maps_.size() - 1 - std::min(pick(4), pick(maps_.size()))];
    const Dims dims = builder_.dims(x);
    const bool large = dims[2] >= 4 && dims[3] >= 4;
    switch (pick(11)) {
      case 0:
      case 1: return add_convolution(x, {.pad = Padding(1)});
      case 2: return add_convolution(x, {.kernel_height = 1, .kernel_width = 1});
      case 3: return large ? add_convolution(x, {.stride = 2, .pad = Padding(1)}) : void();
      case 4: return add_convolution(x, {.filters = dims[1], .pad = Padding(1), .groups = dims[1]});
      case 5: return add_convolution(x, {.kernel_height = 5, .kernel_width = 5, .pad = Padding(2)});
      case 6: return large ? add_pool(x, 2, 0) : void();
      case 7: return large ? add_pool(x, 3, 1) : void();
      case 8: return join(x, true);
      case 9: return join(x, false);
      default: break;
    }
    using Function = Elementwise::Function;
    constexpr std::array functions{Function::relu, Function::hard_swish, Function::gelu,    Function::elu,
                                   Function::abs,  Function::softsign,   Function::sigmoid, Function::relu};
    if (pick(2) == 0) return add(Elementwise{functions[pick(functions.size())], 0.5F}, {x});
    add(ChannelAffine{random_floats(dims[1], static_cast<unsigned>(random_())),
                      random_floats(dims[1], static_cast<unsigned>(random_()))},
        {x});
  }

  void add_convolution(ValueId x, ConvShape shape) {
    const Dims dims = builder_.dims(x);
    shape.channels = dims[1];
    shape.height = dims[2];
    shape.width = dims[3];
    if (shape.filters == 0) shape.filters = 1 + pick(12);
    const std::size_t block = shape.groups > 1 ? 1 : std::size_t{1} << pick(4);
    add(random_convolution(shape, block, pick(2) == 0 ? 1 : 0.6, static_cast<unsigned>(random_())), {x});
  }

  void add_pool(ValueId x, std::size_t extent, std::size_t pad) {
    const Dims dims = builder_.dims(x);
    Pool pool{.kind = pick(3) == 0 ? Pool::Kind::average : Pool::Kind::max,
              .window = window({extent, extent}, {2, 2}, {1, 1}, {pad, pad}, {pad, pad}),
              .extents = {}};
    for (std::size_t i = 0; i < 2; ++i) pool.extents.push_back((dims[i + 2] + 2 * pad - extent) / 2 + 1);
    add(std::move(pool), {x});
  }

  /// Adds, or puts behind each other, two maps that fit.
  void join(ValueId x, bool adds) {
    const Dims dims = builder_.dims(x);
    for (std::size_t i = 0; i < maps_.size(); ++i) {
      const ValueId other = maps_[(i + pick(maps_.size())) % maps_.size()];
      const Dims& more = builder_.dims(other);
      if (other == x || more[2] != dims[2] || more[3] != dims[3]) continue;
      if (adds && more == dims) {
        constexpr std::array functions{Elementwise::Function::add, Elementwise::Function::add,
                                       Elementwise::Function::maximum, Elementwise::Function::subtract};
        return add(Elementwise{functions[pick(functions.size())]}, {x, other});
      }
      if (!adds && dims[1] + more[1] <= 24) return add(Concat{1}, {x, other});
    }
  }

  std::mt19937 random_;
  GraphBuilder builder_;
  std::vector<ValueId> maps_;
};

/// A network of all that runs without allocating: convolutions of every form, pools, functions, a linear layer.
inline Graph typical_graph() {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 3, 18, 22});
  const auto convolution = [&](ValueId from, ConvShape shape, std::size_t block, double kept, unsigned seed) {
    const Dims dims = builder.dims(from);
    shape.channels = dims[1];
    shape.height = dims[2];
    shape.width = dims[3];
    return builder.add(numbered("c", seed), random_convolution(shape, block, kept, seed), {from});
  };
  const ValueId stem = convolution(x, {.filters = 8, .stride = 2, .pad = Padding(1)}, 4, 1, 1);
  const ValueId relu = builder.add("relu", Elementwise{}, {stem});
  const ValueId a = convolution(relu, {.filters = 8, .pad = Padding(1)}, 1, 0.5, 2);
  const ValueId b = convolution(a, {.filters = 8, .pad = Padding(1)}, 4, 0.5, 3);
  const ValueId sum = builder.add("sum", Elementwise{Elementwise::Function::add}, {b, relu});
  const ValueId deep = convolution(sum, {.filters = 8, .pad = Padding(1), .groups = 8}, 1, 1, 4);
  const ValueId swish = builder.add("swish", Elementwise{Elementwise::Function::hard_swish}, {deep});
  const ValueId pool =
      builder.add("pool", Pool{.window = window({3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}), .extents = {5, 6}}, {swish});
  const ValueId point = convolution(pool, {.filters = 10, .kernel_height = 1, .kernel_width = 1}, 2, 1, 5);
  const ValueId flat = builder.add("flat", Reshape{{2, 10 * 5 * 6}}, {point});
  const ValueId scores = builder.add("linear", random_linear(7, 300), {flat});
  builder.output(builder.add("sigmoid", Elementwise{Elementwise::Function::sigmoid}, {scores}), "scores");
  return builder.take();
}

}  // namespace patdnn::test
