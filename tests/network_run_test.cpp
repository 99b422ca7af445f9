// What networks compute, operator by operator and as a whole, against loops in double that know nothing of layouts,
// kernels or memory; and what runs share, allocate and refuse.

#include <patdnn/executor_eigen.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/layouts.hpp>
#include <patdnn/network/network.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include "catch.hpp"
#include "counted_memory.hpp"
#include "graph_of_every_operator.hpp"
#include "graph_reference.hpp"
#include "guarded_map.hpp"
#include "message_of.hpp"
#include "network_runs.hpp"
#include "random_graph.hpp"
#include "random_operators.hpp"
#include "supported_architectures.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using namespace patdnn::test;

/// Memory of at least that many bytes between two pages that no one may touch, as Context wants it.
GuardedMemory guarded(std::size_t bytes, GuardedMemory::Against against) {
  return {(bytes + map_alignment - 1) / map_alignment * map_alignment, against};
}

/// Runs no task.
struct CountedTasks {
  std::size_t tasks = 0;

  template <class Task>
  void run(std::size_t n, Task&&) {
    tasks += n;
  }
};

/// Whether each float is as close to the reference as rounding allows; the first that is not fails the test.
void expect(const Graph& graph, const Outputs& given, const std::vector<Numbers>& wanted) {
  REQUIRE(given.size() == graph.outputs.size());
  for (std::size_t o = 0; o < given.size(); ++o) {
    const Numbers& numbers = wanted[graph.outputs[o]];
    REQUIRE(given[o].size() == numbers.entries.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < given[o].size(); ++i) {
      const float got = given[o][i];
      const Number& number = numbers.entries[i];
      if (agrees(got, number)) continue;
      if (wrong++ == 0) {
        CAPTURE(o, i, number.error, graph.values[graph.outputs[o]].name);
        CHECK(static_cast<double>(got) == number.value);
      }
    }
    CHECK(wrong == 0);
  }
}

/// Runs a graph on every architecture, in memory of its own and in memory full of NaN between guards, each twice, and
/// compares with the reference of `original`, of which it may be a rewritten form.
void check_graph(const Graph& graph, const Graph& original) {
  const Outputs inputs = random_inputs(graph);
  const std::vector<Numbers> wanted = evaluate(original, inputs);
  for (const std::string_view name : supported_names()) {
    CAPTURE(name);
    const Network net(graph, {.kernels = kernels::table(name)});
    Context fresh = net.make_context();
    const Outputs outputs = run(net, fresh, inputs);
    expect(original, outputs, wanted);
    CHECK(same_bits(run(net, fresh, inputs), outputs));
    for (const auto against : {GuardedMemory::Against::page_before, GuardedMemory::Against::page_after}) {
      const GuardedMemory memory = guarded(net.arena_bytes() + net.scratch_bytes(), against);
      Context context(memory.data());
      CHECK(same_bits(run(net, context, inputs), outputs));
      CHECK(same_bits(run(net, context, inputs), outputs));
    }
  }
}

void check_graph(const Graph& graph) { check_graph(graph, graph); }

/// Adds a padded convolution that reads a map, and gives it out: the map then has a halo, and rows with gaps.
void add_reader(GraphBuilder& builder, ValueId id) {
  const Dims& dims = builder.dims(id);
  if ((dims.size() != 3 && dims.size() != 4) || elements(dims) == 0) return;
  const bool row = dims.size() == 3;
  const ConvShape shape{.channels = dims[1],
                        .filters = 2,
                        .height = row ? 1 : dims[2],
                        .width = dims.back(),
                        .kernel_height = row ? 1U : 3U,
                        .pad = {row ? 0U : 1U, 1, row ? 0U : 1U, 1}};
  builder.output(builder.add("reader", random_convolution(shape), {id}), "read");
}

/// A node alone, and between maps that convolutions read. Inputs from the second on are constants if asked for.
void check_operator(const Operator& op, const std::vector<Dims>& dims, bool constants = false) {
  for (const bool maps : {false, true}) {
    CAPTURE(name_of(op), maps, constants);
    GraphBuilder builder;
    std::vector<ValueId> ids;
    for (const Dims& d : dims) {
      const std::string name = numbered("x", ids.size());
      const bool known = constants && !ids.empty();
      ids.push_back(known ? builder.constant(name, {d, random_floats(elements(d), static_cast<unsigned>(ids.size()))})
                          : builder.input(name, d));
    }
    const ValueId y = builder.add("node", op, ids);
    builder.output(y, "y");
    if (maps) {
      // Weights of a general convolution are no map.
      const bool weights = std::holds_alternative<GeneralConvolution>(op);
      for (const ValueId id : weights ? std::vector{ids[0]} : ids) add_reader(builder, id);
      add_reader(builder, y);
    }
    check_graph(builder.take());
  }
}

/// Samples of an axis: each entry of the output is between two of the input's.
Resize::Axis between(std::size_t from, std::size_t to) {
  Resize::Axis axis;
  for (std::size_t i = 0; i < to; ++i) {
    const double at =
        static_cast<double>(i) * static_cast<double>(from - 1) / static_cast<double>(std::max<std::size_t>(to - 1, 1));
    const auto low = static_cast<std::uint32_t>(at);
    const auto part = static_cast<float>(at - static_cast<double>(low));
    axis.first.push_back(static_cast<std::uint32_t>(axis.at.size()));
    axis.at.push_back(low);
    axis.weight.push_back(1 - part);
    if (part == 0) continue;
    axis.at.push_back(low + 1);
    axis.weight.push_back(part);
  }
  axis.first.push_back(static_cast<std::uint32_t>(axis.at.size()));
  return axis;
}

/// Each entry as it is.
Resize::Axis unchanged(std::size_t extent) { return between(extent, extent); }

}  // namespace

TEST_CASE("convolutions of every extent, stride, padding, dilation and group compute what the formula says") {
  const std::vector<ConvShape> shapes{
      {.channels = 3, .filters = 5, .height = 9, .width = 13, .pad = Padding(1)},
      {.channels = 4, .filters = 6, .height = 5, .width = 17, .kernel_height = 1, .kernel_width = 1},
      {.channels = 2, .filters = 4, .height = 8, .width = 7, .kernel_height = 5, .kernel_width = 5, .pad = Padding(2)},
      {.channels = 3,
       .filters = 4,
       .height = 15,
       .width = 14,
       .kernel_height = 7,
       .kernel_width = 7,
       .stride = 2,
       .pad = Padding(3)},
      {.channels = 3, .filters = 4, .height = 8, .width = 11, .stride = 2, .pad = {0, 0, 1, 1}},
      {.channels = 3, .filters = 4, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1, .stride = 2},
      {.channels = 3, .filters = 4, .height = 6, .width = 8, .pad = {1, 0, 2, 3}},
      {.channels = 3, .filters = 4, .height = 6, .width = 8},
      {.channels = 3, .filters = 4, .height = 9, .width = 9, .pad = Padding(2), .dilation = 2},
      {.channels = 3, .filters = 4, .height = 9, .width = 12, .stride = 3, .pad = Padding(1)},
      {.channels = 4, .filters = 6, .height = 6, .width = 9, .pad = Padding(1), .groups = 2},
      {.channels = 6, .filters = 6, .height = 7, .width = 9, .pad = Padding(1), .groups = 6},
      {.channels = 6, .filters = 6, .height = 7, .width = 9, .stride = 2, .pad = Padding(1), .groups = 6},
      {.channels = 3, .filters = 4, .height = 9, .width = 21, .stride = {2, 1}, .pad = Padding(1)},
      {.channels = 3,
       .filters = 4,
       .height = 8,
       .width = 21,
       .stride = {1, 3},
       .pad = {2, 1, 1, 0},
       .dilation = {2, 1}},
      {.channels = 6, .filters = 6, .height = 7, .width = 19, .stride = {2, 1}, .pad = Padding(1), .groups = 6},
      {.channels = 3, .filters = 9, .height = 1, .width = 1},
      {.channels = 2, .filters = 3, .height = 20, .width = 33, .pad = Padding(1)},
  };
  for (ConvShape shape : shapes) {
    if (shape.height == 1) shape.pad = Padding(1);
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      if (shape.groups > 1 && block > 1) continue;
      for (const double kept : {1.0, 0.5}) {
        CAPTURE(shape.kernel_height, to_text(shape.stride), to_text(shape.dilation), shape.groups, shape.width, block,
                kept);
        check_operator(random_convolution(shape, block, kept), {{2, shape.channels, shape.height, shape.width}});
      }
    }
  }
}

TEST_CASE("a convolution of a single row is one of rows without a height") {
  const std::vector<ConvShape> shapes{
      {.channels = 3, .filters = 5, .height = 1, .width = 13, .kernel_height = 1, .pad = {0, 1, 0, 1}},
      {.channels = 3,
       .filters = 4,
       .height = 1,
       .width = 40,
       .kernel_height = 1,
       .kernel_width = 7,
       .stride = 2,
       .pad = {0, 3, 0, 2}},
      {.channels = 4,
       .filters = 4,
       .height = 1,
       .width = 21,
       .kernel_height = 1,
       .kernel_width = 5,
       .pad = {0, 4, 0, 0},
       .dilation = 2,
       .groups = 4},
  };
  for (const ConvShape& shape : shapes) {
    Convolution conv = random_convolution(shape);
    check_operator(conv, {{2, shape.channels, shape.width}});
    conv.adds_residual = true;
    conv.activation = {Activation::Kind::relu};
    check_operator(conv, {{2, shape.channels, shape.width}, {2, shape.filters, shape.output_width()}});
  }
}

TEST_CASE("what is fused with a convolution happens in its order") {
  using Kind = Activation::Kind;
  const std::vector<ConvShape> shapes{
      {.channels = 3, .filters = 5, .height = 9, .width = 13, .pad = Padding(1)},
      {.channels = 3, .filters = 6, .height = 10, .width = 8, .stride = 2, .pad = Padding(1)},
      {.channels = 4, .filters = 4, .height = 6, .width = 9, .pad = Padding(1), .groups = 4},
      {.channels = 4, .filters = 8, .height = 4, .width = 4, .kernel_height = 1, .kernel_width = 1},
      {.channels = 4, .filters = 8, .height = 2, .width = 3, .pad = Padding(1)},
  };
  for (const ConvShape& shape : shapes) {
    const Dims out{2, shape.filters, shape.output_height(), shape.output_width()};
    for (const Activation& activation :
         {Activation{}, Activation{Kind::relu}, Activation{Kind::clip, -0.25F, 0.5F}, Activation{Kind::hard_swish}}) {
      for (const std::size_t block : {1U, 4U}) {
        if (shape.groups > 1 && block > 1) continue;
        CAPTURE(static_cast<int>(activation.kind), to_text(shape.stride), shape.groups, shape.width, block);
        Convolution conv = random_convolution(shape, block, block == 1 ? 0.5 : 1);
        conv.activation = activation;
        if (activation.kind == Kind::none) conv.bias.clear();
        const Dims in{2, shape.channels, shape.height, shape.width};
        check_operator(conv, {in});
        for (const Pooling pooling : {Pooling::max_2x2, Pooling::global_average}) {
          conv.pooling = pooling;
          check_operator(conv, {in});
        }
        conv.pooling = Pooling::none;
        conv.adds_residual = true;
        check_operator(conv, {in, out});
        check_operator(conv, {in, out}, true);
      }
    }
  }
}

namespace {

enum class Residuals { last_read, given_out, read_later, views, of_odd_pitch };

/// Three blocks, each of two convolutions of which the second adds what the block begins with.
Graph residual_blocks(Residuals kind) {
  const std::size_t width = kind == Residuals::of_odd_pitch ? 13 : 8;
  const ConvShape shape{.channels = 8, .filters = 8, .height = 9, .width = width, .pad = Padding(1)};
  GraphBuilder builder;
  ValueId x = builder.add("first", random_convolution(shape), {builder.input("x", {2, 8, 9, width})});
  for (const std::size_t i : {0U, 1U, 2U}) {
    const ValueId inner = builder.add(numbered("inner", i), random_convolution(shape), {x});
    Convolution adds = random_convolution(shape);
    adds.adds_residual = true;
    ValueId y = builder.add(numbered("adds", i), adds, {inner, x});
    if (kind == Residuals::given_out) builder.output(x, numbered("residual", i));
    if (kind == Residuals::read_later) {
      y = builder.add(numbered("sum", i), Elementwise{Elementwise::Function::add}, {y, x});
    }
    if (kind == Residuals::views) {
      const ValueId view = builder.add(numbered("view", i), Reshape{{2, 8, 9, width}}, {y});
      y = builder.add(numbered("again", i), adds, {view, y});
    }
    x = y;
  }
  builder.output(x, "y");
  return builder.take();
}

}  // namespace

TEST_CASE("a residual is added in place where nothing else reads it later") {
  for (const auto kind :
       {Residuals::last_read, Residuals::given_out, Residuals::read_later, Residuals::views, Residuals::of_odd_pitch}) {
    CAPTURE(static_cast<int>(kind));
    check_graph(residual_blocks(kind));
  }
  CHECK(Network(residual_blocks(Residuals::last_read)).arena_bytes() <
        Network(residual_blocks(Residuals::read_later)).arena_bytes());
}

namespace {

/// Convolutions of maps of `images` images, 9 × 11, and what joins and cuts their channels.
class Joined {
 public:
  explicit Joined(std::size_t images = 1) : images_(images) {}

  [[nodiscard]] ValueId input(std::size_t channels) {
    return builder.input(numbered("x", next_++), {images_, channels, 9, 11});
  }
  [[nodiscard]] ValueId convolution(ValueId x, std::size_t filters, std::size_t extent = 3) {
    const ConvShape shape{.channels = builder.dims(x)[1],
                          .filters = filters,
                          .height = 9,
                          .width = 11,
                          .kernel_height = extent,
                          .kernel_width = extent,
                          .pad = Padding(extent / 2)};
    ++next_;
    return builder.add(numbered("convolution", next_), random_convolution(shape, 1, 1, next_), {x});
  }
  [[nodiscard]] ValueId adds(ValueId x, ValueId residual) {
    const ConvShape shape{.channels = builder.dims(x)[1],
                          .filters = builder.dims(residual)[1],
                          .height = 9,
                          .width = 11,
                          .pad = Padding(1)};
    Convolution conv = random_convolution(shape, 1, 1, next_);
    conv.adds_residual = true;
    return builder.add(numbered("adds", next_++), conv, {x, residual});
  }
  [[nodiscard]] ValueId concat(std::vector<ValueId> values) {
    return builder.add(numbered("concat", next_++), Concat{1}, std::move(values));
  }
  [[nodiscard]] ValueId slice(ValueId x, std::size_t first, std::size_t count, std::ptrdiff_t step = 1) {
    return builder.add(numbered("slice", next_++), Slice{{0, first, 0, 0}, {1, step, 1, 1}, {images_, count, 9, 11}},
                       {x});
  }
  void output(ValueId id) { builder.output(id, numbered("y", next_++)); }

  /// How many nodes that join or cut do not run. Checks results first.
  [[nodiscard]] std::size_t without_copy() {
    const Graph graph = builder.take();
    check_graph(graph);
    std::size_t count = 0;
    const Network net(graph);
    for (const auto& node : net.nodes()) {
      CHECK(node.runs == (node.kernel != "none, the same memory"));
      count += node.runs ? 0U : 1U;
    }
    return count;
  }

  GraphBuilder builder;

 private:
  std::size_t images_;
  unsigned next_ = 0;
};

}  // namespace

TEST_CASE("channels that are joined are written where they are read") {
  SECTION("of several convolutions, whose readers have different halos") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 4);
    const ValueId all = g.concat({x, g.convolution(x, 6, 7), g.convolution(x, 5, 1)});
    g.output(g.convolution(all, 4, 5));
    CHECK(g.without_copy() == 1);
  }
  SECTION("inputs and outputs of the network") {
    Joined g;
    const ValueId x = g.input(3);
    const ValueId y = g.convolution(x, 4);
    const ValueId all = g.concat({y, x});
    for (const ValueId id : {y, all, g.convolution(all, 2)}) g.output(id);
    CHECK(g.without_copy() == 1);
  }
  SECTION("more and more of them") {
    for (const bool one_by_one : {false, true}) {
      Joined g;
      std::vector<ValueId> parts{g.convolution(g.input(3), 4)};
      ValueId all = parts[0];
      for (unsigned i = 0; i < 4; ++i) {
        parts.push_back(g.convolution(g.convolution(all, 5, 1), 3));
        all = g.concat(one_by_one ? std::vector<ValueId>{all, parts.back()} : parts);
      }
      g.output(g.convolution(all, 4));
      CHECK(g.without_copy() == 4);
    }
  }
  SECTION("of halves and what is computed from them") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 8);
    const ValueId low = g.slice(x, 0, 4);
    const ValueId high = g.slice(x, 4, 4);
    const ValueId added = g.adds(g.convolution(high, 4), high);
    g.output(g.convolution(g.concat({low, high, added}), 4));
    CHECK(g.without_copy() == 3);
  }
  SECTION("of parts in the order in which they lie already") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 9);
    const ValueId middle = g.slice(x, 2, 5);
    const ValueId inner = g.slice(middle, 1, 3);
    g.output(g.convolution(g.concat({g.slice(x, 2, 1), inner, g.slice(x, 6, 3)}), 4));
    g.output(g.convolution(middle, 2));
    CHECK(g.without_copy() == 5);
  }
}

TEST_CASE("channels that cannot lie where they are joined are copied") {
  SECTION("of several images") {
    Joined g(2);
    const ValueId x = g.convolution(g.input(3), 4);
    g.output(g.convolution(g.concat({x, g.slice(x, 1, 2)}), 4));
    CHECK(g.without_copy() == 0);
  }
  SECTION("a value twice") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 4);
    g.output(g.convolution(g.concat({x, x}), 4));
    CHECK(g.without_copy() == 0);
  }
  SECTION("in another order elsewhere") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 4);
    const ValueId y = g.convolution(x, 4);
    g.output(g.convolution(g.concat({x, y}), 4));
    g.output(g.convolution(g.concat({y, x}), 4));
    CHECK(g.without_copy() == 1);
  }
  SECTION("a part of a value") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 6);
    g.output(g.convolution(g.concat({g.slice(x, 1, 4), g.convolution(x, 3)}), 4));
    CHECK(g.without_copy() == 1);  // the slice
  }
  SECTION("halves the other way round") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 6);
    g.output(g.convolution(g.concat({g.slice(x, 3, 3), g.slice(x, 0, 3)}), 4));
    CHECK(g.without_copy() == 2);  // the slices
  }
  SECTION("every other channel, or the last one first") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 6);
    g.output(g.convolution(g.slice(x, 0, 3, 2), 4));
    g.output(g.convolution(g.slice(x, 5, 6, -1), 4));
    CHECK(g.without_copy() == 0);
  }
  SECTION("where a reader's halo is larger than the map") {
    GraphBuilder b;
    const ValueId x = b.input("x", {1, 3000, 4, 4});
    const ConvShape shape{.channels = 1, .filters = 2, .height = 4, .width = 4, .pad = Padding(64), .dilation = 64};
    const ValueId first = b.add("slice", Slice{{0, 0, 0, 0}, {1, 1, 1, 1}, {1, 1, 4, 4}}, {x});
    b.output(b.add("convolution", random_convolution(shape), {first}), "y");
    const Graph graph = b.take();
    check_graph(graph);
    const Network net(graph);
    CHECK(net.nodes()[0].runs);
    CHECK(net.arena_bytes() < 2 * 3000 * 16 * sizeof(float));
  }
  SECTION("what no convolution reads") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 4);
    const ValueId all = g.concat({x, g.convolution(x, 3)});
    g.output(g.convolution(g.builder.add("scaled", ChannelAffine{random_floats(7, 1), random_floats(7, 2)}, {all}), 4));
    CHECK(g.without_copy() == 0);
  }
  SECTION("a constant") {
    Joined g;
    const ValueId x = g.convolution(g.input(3), 6);
    const ValueId known = g.builder.constant("known", {{1, 2, 9, 11}, random_floats(198, 1)});
    g.output(g.convolution(g.concat({x, known}), 4));
    CHECK(g.without_copy() == 0);
  }
}

TEST_CASE("a residual is not added where its value is a part of another") {
  Joined g;
  const ValueId x = g.convolution(g.input(3), 4);
  const ValueId sum = g.adds(g.convolution(x, 4), x);
  const ValueId again = g.adds(g.convolution(sum, 4), sum);  // over what it adds, were it not for the next line
  g.output(g.convolution(g.concat({again, sum}), 4));
  CHECK(g.without_copy() == 1);
}

TEST_CASE("linear layers, dense and in lists of every block, compute each row") {
  using Kind = Activation::Kind;
  for (const Activation& activation :
       {Activation{}, Activation{Kind::relu}, Activation{Kind::clip, -0.25F, 0.5F}, Activation{Kind::hard_swish}}) {
    for (const Dims& dims : {Dims{37}, Dims{1, 37}, Dims{5, 37}, Dims{2, 3, 37}, Dims{2, 2, 3, 37}}) {
      CAPTURE(static_cast<int>(activation.kind), dims.size());
      Linear dense = random_linear(21, 37);
      dense.activation = activation;
      check_operator(dense, {dims});
      dense.bias.clear();
      check_operator(dense, {dims});
      for (const std::size_t block : {1U, 2U, 4U, 8U}) {
        CAPTURE(block);
        Linear pruned = random_linear(21, 37);
        pruned.activation = activation;
        pruned.dense = {};
        pruned.lists =
            random_weights({.channels = 37, .filters = 21, .kernel_height = 1, .kernel_width = 1}, block, 0.3);
        check_operator(pruned, {dims});
      }
    }
  }
  check_operator(random_linear(70, 600), {{3, 600}});
}

TEST_CASE("a linear layer all of whose weights were pruned gives its bias") {
  Linear layer = random_linear(9, 12);
  layer.dense = {};
  layer.lists = fkw::encode_free_taps(fkw::DenseFilters{std::vector<float>(9 * 12), 9, 12, 1, 1, 1}, {.block = 4});
  check_operator(layer, {{2, 12}});
}

TEST_CASE("general convolutions take any stride, dilation, pad and number of axes") {
  const auto general = [](Window w, std::size_t groups, std::vector<std::size_t> extents) {
    return GeneralConvolution{.window = std::move(w), .groups = groups, .extents = std::move(extents)};
  };
  for (const bool constants : {false, true}) {
    check_operator(general(window({3, 2}, {1, 2}, {1, 1}, {1, 0}, {0, 1}), 1, {8, 5}),
                   {{2, 3, 9, 9}, {4, 3, 3, 2}, {4}}, constants);
    check_operator(general(window({3, 3}, {2, 1}, {1, 2}, {2, 2}, {1, 3}), 2, {5, 9}), {{2, 4, 8, 8}, {6, 2, 3, 3}},
                   constants);
    check_operator(general(window({9}, {3}, {1}, {4}, {4}), 1, {7}), {{2, 3, 20}, {5, 3, 9}, {5}}, constants);
    check_operator(general(window({2, 3, 2}, {1, 2, 1}, {2, 1, 1}, {0, 1, 1}, {0, 1, 0}), 1, {3, 3, 5}),
                   {{1, 2, 5, 6, 5}, {3, 2, 2, 3, 2}, {3}}, constants);
    check_operator(general(window({11, 11}, {4, 4}, {1, 1}, {2, 2}, {2, 2}), 3, {6, 8}),
                   {{1, 3, 27, 35}, {6, 1, 11, 11}}, constants);
  }
}

TEST_CASE("transposed convolutions add the window of each input to the output") {
  const auto transposed = [](Window w, std::size_t groups, std::vector<std::size_t> extents) {
    return GeneralConvolution{
        .window = std::move(w), .groups = groups, .transposed = true, .extents = std::move(extents)};
  };
  for (const bool constants : {false, true}) {
    check_operator(transposed(window({3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}), 1, {9, 11}),
                   {{2, 3, 5, 6}, {3, 4, 3, 3}, {4}}, constants);
    check_operator(transposed(window({4, 3}, {3, 1}, {1, 2}, {0, 2}, {1, 2}), 2, {12, 6}),
                   {{1, 4, 4, 6}, {4, 3, 4, 3}, {6}}, constants);
    check_operator(transposed(window({2, 2}, {3, 3}, {1, 1}, {0, 0}, {0, 0}), 4, {12, 9}), {{2, 4, 4, 3}, {4, 1, 2, 2}},
                   constants);
    check_operator(transposed(window({5}, {2}, {1}, {2}, {2}), 1, {18}), {{2, 3, 9}, {3, 2, 5}, {2}}, constants);
    check_operator(transposed(window({2, 3, 3}, {2, 1, 2}, {1, 1, 1}, {0, 1, 1}, {0, 1, 1}), 1, {6, 4, 9}),
                   {{1, 2, 3, 4, 5}, {2, 3, 2, 3, 3}}, constants);
  }
}

TEST_CASE("a general convolution of more pixels than are unfolded at a time computes them all") {
  const GeneralConvolution wide{.window = window({8, 9}, {1, 1}, {1, 1}, {0, 0}, {0, 0}), .extents = {53, 22}};
  check_operator(wide, {{1, 2, 60, 30}, {2, 2, 8, 9}});
}

TEST_CASE("pools of any window, with padding, dilation and a last, incomplete window") {
  struct Case {
    Window window;
    std::vector<std::size_t> extents;
    Dims dims;
  };
  const std::vector<Case> cases{
      {window({2, 2}, {2, 2}, {1, 1}, {0, 0}, {0, 0}), {4, 6}, {2, 3, 8, 13}},
      {window({3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}), {4, 7}, {2, 3, 8, 13}},
      {window({3, 3}, {1, 1}, {1, 1}, {1, 1}, {1, 1}), {8, 33}, {1, 3, 8, 33}},
      {window({3, 2}, {2, 1}, {1, 1}, {1, 0}, {0, 1}), {4, 9}, {1, 3, 8, 9}},
      {window({2, 2}, {1, 1}, {2, 3}, {1, 2}, {1, 2}), {8, 10}, {1, 3, 8, 9}},
      {window({3, 3}, {2, 2}, {1, 1}, {0, 0}, {0, 0}), {4, 4}, {1, 2, 8, 8}},  // the last windows lack an entry
      {window({3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}), {5, 5}, {1, 2, 8, 8}},  // and here they lack some of the pads
      {window({9, 9}, {1, 1}, {1, 1}, {4, 4}, {4, 4}), {9, 9}, {1, 2, 9, 9}},  // larger than the kernels' windows
      {window({3}, {2}, {1}, {1}, {1}), {7}, {2, 3, 13}},
      {window({3}, {1}, {1}, {1}, {1}), {13}, {2, 3, 13}},
      {window({2, 2, 2}, {2, 1, 2}, {1, 1, 1}, {0, 1, 0}, {0, 0, 0}), {3, 4, 2}, {1, 2, 6, 4, 5}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.window.kernel, c.window.stride, c.extents);
    check_operator(Pool{Pool::Kind::max, c.window, false, c.extents}, {c.dims});
    check_operator(Pool{Pool::Kind::average, c.window, false, c.extents}, {c.dims});
    check_operator(Pool{Pool::Kind::average, c.window, true, c.extents}, {c.dims});
  }
}

TEST_CASE("zeros that a pool is padded with are no maximum of negative inputs") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 2, 7, 9});
  // As maps with pads: a convolution reads them, too.
  add_reader(builder, x);
  for (const std::size_t stride : {1U, 2U}) {
    const Pool pool{.kind = Pool::Kind::max,
                    .window = window({3, 3}, {stride, stride}, {1, 1}, {1, 1}, {1, 1}),
                    .extents = {6 / stride + 1, 8 / stride + 1}};
    builder.output(builder.add("pool", pool, {x}), "y");
  }
  const Graph graph = builder.take();
  const Outputs inputs{random_floats(2 * 7 * 9, 3, -2, -1)};
  const Outputs outputs = run(Network(graph), inputs);
  expect(graph, outputs, evaluate(graph, inputs));
  for (const std::size_t o : {1U, 2U}) CHECK(*std::max_element(outputs[o].begin(), outputs[o].end()) < -1);
}

TEST_CASE("matrix products, transposed, scaled and broadcast") {
  for (const bool constants : {false, true}) {
    check_operator(MatMul{}, {{3, 4}, {4, 5}}, constants);
    check_operator(MatMul{.transposes_a = true, .alpha = 0.5F}, {{4, 3}, {4, 5}}, constants);
    check_operator(MatMul{.transposes_b = true, .alpha = -2}, {{3, 4}, {5, 4}}, constants);
    check_operator(MatMul{.transposes_a = true, .transposes_b = true}, {{2, 4, 3}, {2, 5, 4}}, constants);
    check_operator(MatMul{}, {{2, 1, 3, 4}, {3, 4, 5}}, constants);
    check_operator(MatMul{.transposes_b = true}, {{2, 3, 3, 4}, {2, 1, 5, 4}}, constants);
    check_operator(MatMul{}, {{2, 3, 1, 6}, {6, 1}}, constants);
    check_operator(MatMul{}, {{40, 70}, {70, 50}}, constants);
  }
}

TEST_CASE("each function of an element") {
  using Function = Elementwise::Function;
  for (const Elementwise& op :
       {Elementwise{Function::relu}, Elementwise{Function::leaky_relu, 0.1F}, Elementwise{Function::leaky_relu, -2},
        Elementwise{Function::clip, -0.25F, 0.5F}, Elementwise{Function::sigmoid},
        Elementwise{Function::hard_sigmoid, 0.7F, 0.4F}, Elementwise{Function::hard_swish}, Elementwise{Function::tanh},
        Elementwise{Function::scale, -3}}) {
    CAPTURE(static_cast<int>(op.function));
    for (const Dims& dims : {Dims{}, Dims{7}, Dims{2, 3, 13}, Dims{2, 3, 5, 9}, Dims{1, 2, 3, 2, 2}}) {
      check_operator(op, {dims});
    }
    // Beyond what the limits of each function are.
    GraphBuilder builder;
    const ValueId x = builder.input("x", {50});
    builder.output(builder.add("scaled", op, {builder.add("large", Elementwise{Function::scale, 60}, {x})}), "y");
    check_graph(builder.take());
  }
}

TEST_CASE("NaN stays NaN through functions of elements and maxima") {
  using Function = Elementwise::Function;
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 1, 1, 5});
  for (const Function function : {Function::relu, Function::leaky_relu, Function::clip, Function::sigmoid,
                                  Function::hard_sigmoid, Function::hard_swish, Function::tanh, Function::scale}) {
    builder.output(builder.add("f", Elementwise{function, 0.5F, 0.75F}, {x}), "y");
  }
  builder.output(builder.add("max", Reduce{Reduce::Kind::max, {3}}, {x}), "y");
  builder.output(builder.add("mean", Reduce{Reduce::Kind::mean, {3}}, {x}), "y");
  for (const std::size_t stride : {1U, 2U}) {  // by the kernels with strides that are equal
    for (const std::size_t down : {1U, 2U}) {
      builder.output(
          builder.add("pool", Pool{.window = window({1, 5}, {down, stride}, {1, 1}, {0, 0}, {0, 0}), .extents = {1, 1}},
                      {x}),
          "y");
    }
  }
  Linear layer = random_linear(1, 5);
  for (const Activation& activation : {Activation{Activation::Kind::relu}, Activation{Activation::Kind::clip, -1, 1},
                                       Activation{Activation::Kind::hard_swish}}) {
    layer.activation = activation;
    builder.output(builder.add("linear", layer, {x}), "y");
  }
  for (const std::size_t where : {0U, 3U, 4U}) {
    Outputs inputs{{1, -1, 2, -2, 3}};
    inputs[0][where] = std::numeric_limits<float>::quiet_NaN();
    const Outputs outputs = run(Network(builder.graph()), inputs);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
      CAPTURE(where, o);
      CHECK(std::isnan(outputs[o][outputs[o].size() == 5 ? where : 0]));
    }
  }
}

TEST_CASE("scales and shifts of channels") {
  for (const Dims& dims : {Dims{3, 4}, Dims{2, 4, 7}, Dims{2, 4, 5, 6}, Dims{2, 4, 2, 3, 2}}) {
    check_operator(ChannelAffine{random_floats(4, 1), random_floats(4, 2)}, {dims});
  }
}

TEST_CASE("arithmetic of two inputs, each broadcast to the other") {
  using Function = Elementwise::Function;
  for (const Function function : {Function::add, Function::subtract, Function::multiply, Function::divide}) {
    CAPTURE(static_cast<int>(function));
    for (const bool constants : {false, true}) {
      check_operator(Elementwise{function}, {{2, 3, 5, 7}, {2, 3, 5, 7}}, constants);
      check_operator(Elementwise{function}, {{2, 3, 5, 7}, {3, 1, 1}}, constants);
      check_operator(Elementwise{function}, {{1, 3, 1, 1}, {2, 3, 5, 7}}, constants);
      check_operator(Elementwise{function}, {{2, 3, 5, 7}, {7}}, constants);
      check_operator(Elementwise{function}, {{2, 3, 5, 1}, {5, 7}}, constants);
      check_operator(Elementwise{function}, {{2, 1, 9}, {1, 3, 9}}, constants);
      check_operator(Elementwise{function}, {{4}, Dims{}}, constants);
      check_operator(Elementwise{function}, {Dims{}, Dims{}}, constants);
    }
  }
  check_operator(Elementwise{Function::parametric_relu}, {{2, 3, 5, 7}, {3, 1, 1}});
  check_operator(Elementwise{Function::parametric_relu}, {{2, 3, 5, 7}, {2, 3, 5, 7}});
  check_operator(Elementwise{Function::parametric_relu}, {{2, 3}, Dims{}}, true);
}

TEST_CASE("a value may be both inputs of a node") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 3, 5, 7});
  builder.output(builder.add("sum", Elementwise{Elementwise::Function::add}, {x, x}), "sum");
  builder.output(builder.add("both", Concat{2}, {x, x, x}), "both");
  Convolution conv = random_convolution({.channels = 3, .filters = 3, .height = 5, .width = 7, .pad = Padding(1)});
  conv.adds_residual = true;
  builder.output(builder.add("residual", conv, {x, x}), "residual");
  check_graph(builder.take());
}

TEST_CASE("inputs one behind the other along each axis") {
  check_operator(Concat{0}, {{2, 3, 5, 6}, {1, 3, 5, 6}});
  check_operator(Concat{1}, {{2, 3, 5, 6}, {2, 1, 5, 6}, {2, 4, 5, 6}});
  check_operator(Concat{2}, {{2, 3, 5, 6}, {2, 3, 1, 6}});
  check_operator(Concat{3}, {{2, 3, 5, 6}, {2, 3, 5, 9}});
  check_operator(Concat{1}, {{2, 3, 5, 6}, {2, 1, 5, 6}}, true);
  check_operator(Concat{0}, {{3}, {0}, {4}});
  check_operator(Concat{2}, {{2, 3, 8}, {2, 3, 3}});
}

TEST_CASE("slices, forwards and backwards") {
  constexpr auto most = std::numeric_limits<std::ptrdiff_t>::max();
  check_operator(Slice{{0, 1, 2, 0}, {1, 1, 1, 1}, {2, 2, 3, 9}}, {{2, 4, 5, 9}});
  check_operator(Slice{{1, 3, 4, 8}, {-1, -3, -2, -1}, {2, 2, 3, 9}}, {{2, 4, 5, 9}});
  check_operator(Slice{{1, 3, 0, 7}, {1, 1, 2, -3}, {1, 1, 3, 3}}, {{2, 4, 5, 9}});
  check_operator(Slice{{0, 6}, {2, -4}, {2, 2}}, {{3, 7}});
  check_operator(Slice{{4}, {0}, {1}}, {{7}});
  check_operator(Slice{{0, 0}, {1, 1}, {2, 0}}, {{3, 7}});
  check_operator(Slice{{2, 1}, {most, -most}, {1, 1}}, {{3, 7}});
}

TEST_CASE("pads of each kind") {
  for (const float value : {0.0F, -1.5F}) {
    const Pad::Kind constant = Pad::Kind::constant;
    check_operator(Pad{constant, {0, 0, 1, 2}, {0, 0, 3, 0}, value}, {{2, 3, 4, 5}});
    check_operator(Pad{constant, {1, 2, 0, 0}, {0, 1, 0, 9}, value}, {{2, 3, 4, 5}});
    check_operator(Pad{constant, {2}, {1}, value}, {{0}});
    check_operator(Pad{constant, {}, {}, value}, {Dims{}});
  }
  for (const Pad::Kind kind : {Pad::Kind::reflect, Pad::Kind::edge, Pad::Kind::wrap}) {
    CAPTURE(static_cast<int>(kind));
    check_operator(Pad{kind, {0, 0, 1, 2}, {0, 0, 3, 0}}, {{2, 3, 4, 5}});
    check_operator(Pad{kind, {1, 2, 3, 4}, {1, 1, 0, 4}}, {{2, 3, 4, 5}});
    check_operator(Pad{kind, {0, 2, 3}, {0, 1, 2}}, {{2, 3, 9}});
    check_operator(Pad{kind, {0, 0}, {0, 0}}, {{0, 3}});
  }
  check_operator(Pad{Pad::Kind::edge, {0, 5}, {7, 0}}, {{1, 1}});
  check_operator(Pad{Pad::Kind::wrap, {4}, {4}}, {{4}});
}

TEST_CASE("pads along many short axes take work for each axis, not for each combination of their ends") {
  for (const Pad::Kind kind : {Pad::Kind::edge, Pad::Kind::wrap, Pad::Kind::constant}) {
    constexpr std::size_t rank = 20;
    GraphBuilder builder(Limits{.max_elements = std::size_t{1} << 20});
    const ValueId x = builder.input("x", Dims(rank, 1));
    builder.output(
        builder.add("pad", Pad{kind, std::vector<std::size_t>(rank, 1), std::vector<std::size_t>(rank, 0), 7}, {x}),
        "y");
    const Graph graph = builder.take();
    const std::size_t before = test::allocations();
    const Network net(graph);
    CHECK(test::allocations() - before < 5000);
    const Outputs outputs = run(net, {{3}});
    REQUIRE(outputs[0].size() == std::size_t{1} << rank);
    CHECK(outputs[0].back() == 3);  // behind the pads of all axes
    const float pads = kind == Pad::Kind::constant ? 7.0F : 3.0F;
    CHECK(std::all_of(outputs[0].begin(), outputs[0].end() - 1, [&](float value) { return value == pads; }));
  }
}

TEST_CASE("axes in every order") {
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    check_operator(Transpose{order}, {{2, 3, 4, 5}});
  } while (std::next_permutation(order.begin(), order.end()));
  check_operator(Transpose{{2, 0, 1}}, {{2, 3, 9}});
  check_operator(Transpose{{1, 0}}, {{70, 90}});
  check_operator(Transpose{{4, 2, 0, 3, 1}}, {{2, 3, 2, 3, 2}});
}

TEST_CASE(
    "other extents for the same elements, of tensors and of maps with pads, whether they divide each other or not") {
  check_operator(Reshape{{2, 60}}, {{2, 3, 4, 5}});
  check_operator(Reshape{{6, 4, 5}}, {{2, 3, 4, 5}});
  check_operator(Reshape{{2, 3, 2, 10}}, {{2, 3, 4, 5}});
  check_operator(Reshape{{1, 5, 8, 3}}, {{2, 3, 4, 5}});  // rows of 5 as rows of 3
  check_operator(Reshape{{2, 2, 7, 15}}, {{2, 3, 10, 7}});
  check_operator(Reshape{{1, 1, 1, 120}}, {{2, 3, 4, 5}});
  check_operator(Reshape{{120}}, {{2, 3, 4, 5}});
  check_operator(Reshape{{2, 3, 4, 5}}, {{120}});
  check_operator(Reshape{{1, 2, 1, 7, 1}}, {{2, 7}});
  check_operator(Reshape{{3, 10}}, {{2, 3, 5}});
  check_operator(Reshape{{0, 3}}, {{5, 0, 2}});
  check_operator(Reshape{{}}, {{1, 1, 1, 1}});
  check_operator(Reshape{{1, 1, 1}}, {Dims{}});
}

TEST_CASE("a reshape of a tensor without gaps is the tensor itself, for as long as either is read") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 6});
  const ValueId c = builder.constant("c", {{6}, random_floats(6, 1)});
  const ValueId twice = builder.add("twice", Elementwise{Elementwise::Function::scale, 2}, {x});
  const ValueId seen = builder.add("seen", Reshape{{3, 4}}, {twice});
  const ValueId other = builder.add("other", Elementwise{Elementwise::Function::scale, 3}, {x});
  const ValueId again = builder.add("again", Reshape{{12}}, {seen});
  builder.output(
      builder.add("sum", Elementwise{Elementwise::Function::add}, {builder.add("flat", Reshape{{12}}, {other}), again}),
      "sum");
  builder.output(again, "twice");
  builder.output(builder.add("table", Reshape{{2, 3}}, {c}), "table");
  builder.output(builder.add("as it is", Reshape{{12}}, {x}), "x");
  check_graph(builder.graph());
  const Network net(builder.graph());
  const auto nodes = net.nodes();
  CHECK(std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.runs; }) == 3);
}

TEST_CASE("resized axes are weighted samples of the input's") {
  check_operator(Resize{{unchanged(2), unchanged(3), between(4, 8), between(5, 10)}}, {{2, 3, 4, 5}});
  check_operator(Resize{{unchanged(2), unchanged(3), between(8, 3), between(9, 1)}}, {{2, 3, 8, 9}});
  check_operator(Resize{{between(2, 3), between(3, 2), between(4, 5), between(5, 4)}}, {{2, 3, 4, 5}});
  check_operator(Resize{{unchanged(2), unchanged(3), unchanged(4), unchanged(5)}}, {{2, 3, 4, 5}});
  check_operator(Resize{{unchanged(2), unchanged(3), between(13, 29)}}, {{2, 3, 13}});
  // No sample: zero. One entry twice, in any order.
  check_operator(Resize{{{{0, 0, 3}, {2, 0, 2}, {0.5F, 2, -1}}}}, {{3}});
}

TEST_CASE("means and maxima of any axes") {
  for (const Reduce::Kind kind : {Reduce::Kind::mean, Reduce::Kind::max}) {
    for (unsigned chosen = 0; chosen < 16; ++chosen) {
      Reduce op{kind, {}};
      for (std::size_t axis = 0; axis < 4; ++axis) {
        if (((chosen >> axis) & 1U) != 0) op.axes.push_back(axis);
      }
      CAPTURE(chosen);
      check_operator(op, {{2, 3, 4, 9}});
    }
    check_operator(Reduce{kind, {2}}, {{2, 3, 13}});
    check_operator(Reduce{kind, {2, 0, 2}}, {{2, 3, 4}});
  }
}

TEST_CASE("softmax of one axis or of several, also where exp overflows") {
  check_operator(Softmax{1, 1}, {{2, 10}});
  check_operator(Softmax{0, 0}, {{7, 3}});
  check_operator(Softmax{1, 3}, {{2, 3, 4, 5}});
  check_operator(Softmax{1, 1}, {{2, 3, 4, 5}});
  check_operator(Softmax{3, 3}, {{2, 3, 4, 5}});
  check_operator(Softmax{0, 2}, {{2, 3, 13}});
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 3});
  builder.output(builder.add("softmax", Softmax{1, 1}, {x}), "y");
  const Outputs outputs = run(Network(builder.graph()), {{1000, 1000, -1000}});
  CHECK(outputs[0] == std::vector<float>{0.5F, 0.5F, 0});
}

TEST_CASE("the largest and the smallest entries of any axis, and where they are") {
  for (const bool positions : {false, true}) {
    for (const TopK::Kind kind : {TopK::Kind::largest, TopK::Kind::smallest}) {
      check_operator(TopK{kind, 1, 1, positions, false}, {{2, 10}});
      check_operator(TopK{kind, 0, 7, positions, false}, {{7, 3}});
      check_operator(TopK{kind, 1, 3, positions, true}, {{2, 7, 4, 5}});
      check_operator(TopK{kind, 2, 4, positions, false}, {{2, 3, 4, 5}});
      check_operator(TopK{kind, 3, 2, positions, false}, {{2, 3, 4, 5}});
      check_operator(TopK{kind, 2, 100, positions, false}, {{1, 2, 333}});
      check_operator(TopK{kind, 0, 0, positions, false}, {{4}});
    }
  }
}

TEST_CASE("of equal entries the first comes first, or the last") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {8});
  for (const bool prefers_last : {false, true}) {
    builder.output(builder.add("top", TopK{TopK::Kind::largest, 0, 6, true, prefers_last}, {x}), "y");
  }
  const Outputs outputs = run(Network(builder.graph()), {{1, 2, 1, 2, 0, 2, -0.0F, 1}});
  CHECK(outputs[0] == std::vector<float>{1, 3, 5, 0, 2, 7});
  CHECK(outputs[1] == std::vector<float>{5, 3, 1, 7, 2, 0});
}

TEST_CASE("empty outputs take no task, however many of them there are") {
  const auto tasks_of = [](Operator op, const Dims& dims) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", dims);
    builder.output(builder.add("node", std::move(op), {x}), "y");
    const Network net(builder.graph());
    Context context = net.make_context();
    CountedTasks executor;
    run(net, context, {std::vector<float>(elements(dims))}, executor);
    return executor.tasks;
  };
  const std::size_t many = std::size_t{1} << 30;
  CHECK(tasks_of(ChannelAffine{{1, 2}, {3, 4}}, {many, 2, 0}) == 0);
  CHECK(tasks_of(Softmax{1, 1}, {many, 0}) == 0);
  // One copies the input, which is not empty.
  CHECK(tasks_of(Resize{{unchanged(1000), unchanged(1000), {{0}, {}, {}}}}, {1000, 1000, 3}) == 1);
}

TEST_CASE("a graph of many operators, from an image to scores") {
  GraphBuilder builder;
  const ValueId image = builder.input("image", {2, 3, 12, 14});
  const ConvShape shape{.channels = 3, .filters = 8, .height = 12, .width = 14, .pad = Padding(1)};
  Convolution first = random_convolution(shape, 4, 1, 1);
  first.activation = {Activation::Kind::relu};
  const ValueId a = builder.add("first", first, {image});
  ConvShape square = shape;
  square.channels = 8;
  Convolution second = random_convolution(square, 1, 0.5, 2);
  second.adds_residual = true;
  const ValueId b = builder.add("second", second, {a, a});
  const ValueId joined = builder.add("joined", Concat{1}, {b, a, image});
  const ValueId part = builder.add("part", Slice{{0, 18, 0, 13}, {1, -2, 1, -1}, {2, 9, 11, 14}}, {joined});
  const Pool average{
      .kind = Pool::Kind::average, .window = window({3, 3}, {2, 2}, {1, 1}, {1, 1}, {1, 1}), .extents = {6, 7}};
  const ValueId pooled = builder.add("pooled", average, {part});
  const ValueId flat = builder.add("flat", Reshape{{2, 9 * 6 * 7}}, {pooled});
  const ValueId scores = builder.add("scores", random_linear(10, 9 * 6 * 7, 3), {flat});
  builder.output(builder.add("softmax", Softmax{1, 1}, {scores}), "shares");
  builder.output(scores, "scores");
  builder.output(pooled, "pooled");
  check_graph(builder.take());
}

TEST_CASE("attention between convolutions: products of maps that no reshape made dense") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 3, 6, 10});
  const ConvShape shape{.channels = 3, .filters = 4, .height = 6, .width = 10, .pad = Padding(1)};
  const ValueId keys = builder.add("keys", random_convolution(shape, 4, 1, 1), {x});
  const ValueId queries = builder.add("queries", random_convolution(shape, 4, 1, 2), {x});
  const ValueId scores = builder.add("scores", MatMul{.transposes_b = true, .alpha = 0.3F}, {queries, keys});
  const ValueId shares = builder.add("shares", Softmax{3, 3}, {scores});
  const ValueId mixed = builder.add("mixed", MatMul{}, {shares, keys});
  const ValueId mapped = builder.add("mapped", random_linear(9, 10), {mixed});
  const ConvShape last{.channels = 4, .filters = 4, .height = 6, .width = 9, .pad = Padding(1)};
  builder.output(builder.add("last", random_convolution(last, 4, 1, 3), {mapped}), "y");
  check_graph(builder.take());
}

TEST_CASE("an input may be an output, and a value several outputs") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 3, 5, 7});
  const ConvShape shape{.channels = 3, .filters = 3, .height = 5, .width = 7, .pad = Padding(1)};
  const ValueId y = builder.add("c", random_convolution(shape), {x});
  builder.input("unused", {4});
  builder.output(builder.constant("c", {{3}, {std::vector<float>{1, 2, 3}}}), "constant");
  builder.output(y, "y");
  builder.output(x, "x");
  builder.output(y, "y");
  check_graph(builder.take());
}

TEST_CASE("random networks compute what their nodes do one by one, fused or not, in whichever form of weights") {
  for (unsigned seed = 0; seed < 24; ++seed) {
    CAPTURE(seed);
    const Graph graph = RandomGraph(seed).take();
    check_graph(graph);
    Graph rewritten = graph;
    fuse(rewritten);
    check_graph(rewritten, graph);
    static_cast<void>(choose_forms(rewritten));
    check_graph(rewritten, graph);
  }
}

TEST_CASE("maps of different geometry share memory") {
  GraphBuilder builder;
  ValueId x = builder.input("x", {1, 8, 16, 16});
  for (std::size_t i = 0; i < 4; ++i) {
    const Dims dims = builder.dims(x);
    const ConvShape same{.channels = 8, .filters = 8, .height = dims[2], .width = dims[3], .pad = Padding(1)};
    x = builder.add("same", random_convolution(same, 4), {x});
    ConvShape half = same;
    half.stride = 2;
    x = builder.add("half", random_convolution(half, 4), {x});
  }
  builder.output(x, "y");
  const Graph graph = builder.take();
  const Network net(graph);
  std::size_t all = 0;
  for (const ValueLayout& layout : lay_out(graph, net.kernels().registers.lanes).layouts) all += layout.size();
  CHECK(net.arena_bytes() < all * sizeof(float) * 3 / 4);
  check_graph(graph);
  check_graph(typical_graph());
}

TEST_CASE("results are the same bits, whoever runs the tasks, and in each run") {
  Eigen::ThreadPool pool(2);
  const EigenExecutor executor(pool);
  std::vector<Graph> graphs{typical_graph()};
  graphs.push_back(typical_graph());
  fuse(graphs[1]);
  for (unsigned seed = 50; seed < 58; ++seed) graphs.push_back(RandomGraph(seed).take());
  for (const Graph& graph : graphs) {
    const Network net(graph);
    const Outputs inputs = random_inputs(graph);
    Context context = net.make_context();
    const Outputs outputs = run(net, context, inputs);
    for (int i = 0; i < 3; ++i) {
      CHECK(same_bits(run(net, context, inputs, executor), outputs));
      CHECK(same_bits(run(net, context, inputs), outputs));
    }
  }
}

TEST_CASE("a copy of a network runs when that is gone, and in its contexts") {
  const Graph graph = typical_graph();
  const Outputs inputs = random_inputs(graph);
  auto net = std::make_unique<Network>(graph);
  Context context = net->make_context();
  const Outputs outputs = run(*net, context, inputs);
  const Network copy = std::move(*net);  // copies, since one without anything could not run
  CHECK(same_bits(run(*net, inputs), outputs));
  net.reset();
  CHECK(same_bits(run(copy, context, inputs), outputs));
  CHECK(same_bits(run(copy, inputs), outputs));
}

TEST_CASE("what a run leaves in its context does not reach the next one") {
  const Graph graph = typical_graph();
  const Network net(graph);
  const Outputs inputs = random_inputs(graph);
  const Outputs outputs = run(net, inputs);
  Context context = net.make_context();
  Outputs poisoned = inputs;
  for (float& value : poisoned[0]) value = std::numeric_limits<float>::quiet_NaN();
  run(net, context, poisoned);
  CHECK(same_bits(run(net, context, inputs), outputs));
}

TEST_CASE("what a host does with the memory of its own context between two runs changes no result") {
  std::vector<Graph> graphs{typical_graph(), typical_graph()};
  fuse(graphs[1]);
  for (unsigned seed = 20; seed < 26; ++seed) graphs.push_back(RandomGraph(seed).take());
  Eigen::ThreadPool pool(2);
  const EigenExecutor executor(pool);
  for (const Graph& graph : graphs) {
    const Network net(graph);
    const Outputs inputs = random_inputs(graph);
    const Outputs outputs = run(net, inputs);
    const std::size_t bytes = net.arena_bytes() + net.scratch_bytes();
    std::vector<float, xsimd::aligned_allocator<float, map_alignment>> block((bytes + 3) / sizeof(float));
    Context context(std::as_writable_bytes(std::span(block)));
    for (const float left : {std::numeric_limits<float>::quiet_NaN(), 1000.0F, -1e30F}) {
      std::fill(block.begin(), block.end(), left);
      CHECK(same_bits(run(net, context, inputs), outputs));
      std::fill(block.begin(), block.end(), left);
      CHECK(same_bits(run(net, context, inputs, executor), outputs));
    }
  }
}

TEST_CASE("a context that was moved from has no memory, and runs nothing") {
  const Graph graph = typical_graph();
  const Network net(graph);
  const Outputs inputs = random_inputs(graph);
  Context context = net.make_context();
  const Outputs outputs = run(net, context, inputs);
  std::optional<Context> moved(std::move(context));
  CHECK(context.memory().empty());
  CHECK_THROWS_AS(run(net, context, inputs), ScratchTooSmall);
  CHECK(same_bits(run(net, *moved, inputs), outputs));
  context = std::move(*moved);
  CHECK(moved->memory().empty());
  moved.reset();
  CHECK(same_bits(run(net, context, inputs), outputs));
}

TEST_CASE("one network serves several threads, each with a context of its own") {
  const Graph graph = typical_graph();
  const Network net(graph);
  constexpr std::size_t threads = 4;
  std::vector<Outputs> inputs;
  std::vector<Outputs> wanted;
  for (std::size_t t = 0; t < threads; ++t) {
    inputs.push_back(random_inputs(graph, static_cast<unsigned>(t)));
    wanted.push_back(run(net, inputs[t]));
  }
  std::vector<std::size_t> wrong(threads);
  std::vector<std::thread> running;
  for (std::size_t t = 0; t < threads; ++t) {
    running.emplace_back([&, t] {
      Context context = net.make_context();
      for (int i = 0; i < 8; ++i) wrong[t] += same_bits(run(net, context, inputs[t]), wanted[t]) ? 0 : 1;
    });
  }
  for (std::thread& thread : running) thread.join();
  CHECK(wrong == std::vector<std::size_t>(threads, 0));
}

TEST_CASE("a context serves one network after the other") {
  const Graph first = RandomGraph(7).take();
  const Graph second = RandomGraph(8).take();
  const Network a(first);
  const Network b(second);
  const Outputs to_a = random_inputs(first);
  const Outputs to_b = random_inputs(second);
  Context context(std::max(a.arena_bytes(), b.arena_bytes()), std::max(a.scratch_bytes(), b.scratch_bytes()));
  for (int i = 0; i < 3; ++i) {
    CHECK(same_bits(run(a, context, to_a), run(a, to_a)));
    CHECK(same_bits(run(b, context, to_b), run(b, to_b)));
  }
}

TEST_CASE("a context serves a network that lies where another one was") {
  std::vector<Graph> graphs;
  std::size_t bytes = 0;
  for (unsigned seed = 0; seed < 6; ++seed) {
    graphs.push_back(RandomGraph(seed).take());
    bytes = std::max(bytes, Network(graphs.back()).arena_bytes() + Network(graphs.back()).scratch_bytes());
  }
  Context context(bytes, 0);
  std::optional<Network> net;
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    net.emplace(graphs[i]);
    CAPTURE(i);
    const Outputs inputs = random_inputs(graphs[i]);
    CHECK(same_bits(run(*net, context, inputs), run(*net, inputs)));
  }
}

TEST_CASE("a network may be copied and moved, and keeps nothing of its graph") {
  auto graph = std::make_unique<Graph>(typical_graph());
  const Outputs inputs = random_inputs(*graph);
  Network net(*graph);
  graph.reset();
  Context context = net.make_context();
  const Outputs outputs = run(net, context, inputs);
  const Network copy = net;
  CHECK(same_bits(run(copy, context, inputs), outputs));
  const Network moved = std::move(net);
  CHECK(same_bits(run(moved, context, inputs), outputs));
  Context other = std::move(context);
  CHECK(same_bits(run(moved, other, inputs), outputs));
}

TEST_CASE("a network allocates nothing when it runs, whatever its operators") {
  Graph fused = typical_graph();
  fuse(fused);
  for (const Graph& graph : {typical_graph(), fused, test::graph_of_every_operator()}) {
    const Network net(graph);
    const Outputs inputs = random_inputs(graph);
    Outputs outputs;
    for (const auto& port : net.outputs()) outputs.emplace_back(elements(port.dims));
    const std::vector<std::span<const float>> from(inputs.begin(), inputs.end());
    const std::vector<std::span<float>> to(outputs.begin(), outputs.end());
    Context context = net.make_context();
    net.run(context, from, to);
    const std::size_t before = allocations();
    net.run(context, from, to);
    const std::size_t after = allocations();
    CHECK(after == before);
    CHECK(before > 0);
  }
}

TEST_CASE("a network says what its inputs, outputs and nodes are, and shows each node behind it") {
  const Network net(typical_graph());
  REQUIRE(net.inputs().size() == 1);
  CHECK(net.inputs()[0].name == "x");
  CHECK(net.inputs()[0].dims == Dims{2, 3, 18, 22});
  REQUIRE(net.outputs().size() == 1);
  CHECK(net.outputs()[0].name == "scores");
  CHECK(net.outputs()[0].dims == Dims{2, 7});
  REQUIRE(net.nodes().size() == 12);
  CHECK(net.nodes()[0].name == "c1");
  CHECK(net.nodes()[0].kind == "convolution");
  CHECK(net.nodes()[7].kind == "pool");
  CHECK(net.nodes()[10].kind == "linear");
  std::vector<std::size_t> seen;
  std::vector<float> image(2 * 3 * 18 * 22);
  std::vector<float> scores(14);
  Context context = net.make_context();
  const std::array<std::span<const float>, 1> in{image};
  const std::array<std::span<float>, 1> out{scores};
  net.run(context, in, out, SerialExecutor{}, [&](std::size_t node) { seen.push_back(node); });
  CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
}

TEST_CASE("a run refuses tensors of other sizes, names them, and writes nothing") {
  const Network net(typical_graph());
  std::vector<float> image(2 * 3 * 18 * 22);
  std::vector<float> scores(15, 42.0F);
  Context context = net.make_context();
  const auto refusal = [&](std::vector<std::span<const float>> in, std::vector<std::span<float>> out) {
    const std::string message = message_of<ShapeMismatch>([&] { net.run(context, in, out); });
    CHECK(scores == std::vector<float>(15, 42.0F));
    return message;
  };
  const std::span<float> right = std::span(scores).first(14);
  CHECK(refusal({}, {right}) == "network: 0 inputs given, expected 1");
  CHECK(refusal({image, image}, {right}) == "network: 2 inputs given, expected 1");
  CHECK(refusal({image}, {}) == "network: 0 outputs given, expected 1");
  CHECK(refusal({std::span(image).first(9)}, {right}) == "network: 'x' has 9 elements, expected 2×3×18×22");
  CHECK(refusal({image}, {scores}) == "network: 'scores' has 15 elements, expected 2×7");
}

TEST_CASE("a run refuses a context that is too small, and writes nothing") {
  const Network net(typical_graph());
  const std::size_t needed = net.arena_bytes() + net.scratch_bytes();
  CHECK(net.scratch_bytes() > 0);
  std::vector<float> image(2 * 3 * 18 * 22);
  std::vector<float> scores(14, 42.0F);
  const std::vector<std::span<const float>> in{image};
  const std::vector<std::span<float>> out{scores};
  const auto refusal = [&](Context context) {
    const std::string message = message_of<ScratchTooSmall>([&] { net.run(context, in, out); });
    CHECK(scores == std::vector<float>(14, 42.0F));
    return message;
  };
  CHECK(refusal(Context()) == "network: a context of 0 bytes, expected " + std::to_string(needed));
  CHECK(refusal(Context(needed - 1, 0)) ==
        "network: a context of " + std::to_string(needed - 1) + " bytes, expected " + std::to_string(needed));
  const GuardedMemory memory(needed, GuardedMemory::Against::page_before);
  CHECK(refusal(Context(memory.data().first(needed - 4))).find("network: a context of ") == 0);
  Context enough(memory.data());
  net.run(enough, in, out);
  CHECK(scores[0] != 42.0F);
}
