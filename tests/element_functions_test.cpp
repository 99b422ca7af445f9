// Functions of elements and reductions against their formulas in double: as networks run them, of tensors that lie in
// memory each in its own way, and as they are folded, of floats and of integers.

#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/fold.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/network.hpp>
#include <patdnn/network/text.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "element_reference.hpp"
#include "graph_reference.hpp"
#include "network_runs.hpp"
#include "random_operators.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using namespace patdnn::test;
using Function = Elementwise::Function;
using Kind = Reduce::Kind;

constexpr float infinity = std::numeric_limits<float>::infinity();
const float not_a_number = std::numeric_limits<float>::quiet_NaN();

/// What a function is given at its limits.
const std::vector<float> special{0.0F,  -0.0F,  1,   -1,   0.5F,   -0.5F, 1.5F,   2.5F,     -2.5F,     3,           -3,
                                 88.5F, -88.5F, 100, -100, 1e-30F, 3e38F, -3e38F, infinity, -infinity, not_a_number};

constexpr std::array kinds{Kind::mean,           Kind::max, Kind::min, Kind::sum,     Kind::product,
                           Kind::sum_of_squares, Kind::l1,  Kind::l2,  Kind::log_sum, Kind::log_sum_exp};

/// The parameters matter to those functions that have any.
Elementwise function_of_parameters(Function function) { return {function, 0.75F, 1.25F}; }

/// Entries that are not as they should be; the first is reported.
std::size_t wrong_entries(std::span<const float> given, const std::vector<Number>& wanted) {
  REQUIRE(given.size() == wanted.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (agrees(given[i], wanted[i])) continue;
    if (wrong++ == 0) {
      CAPTURE(i, wanted[i].error);
      CHECK(static_cast<double>(given[i]) == wanted[i].value);
    }
  }
  return wrong;
}

/// Runs a node, of maps that convolutions read too if asked for, which have pads and gaps, and compares.
void check_node(const Operator& op, const std::vector<Dims>& dims, bool maps, unsigned seed = 100) {
  GraphBuilder builder;
  std::vector<ValueId> ids;
  for (const Dims& d : dims) ids.push_back(builder.input(numbered("x", ids.size()), d));
  const ValueId y = builder.add("node", op, ids);
  builder.output(y, "y");
  ids.push_back(y);
  for (const ValueId id : ids) {
    const Dims d = builder.dims(id);
    if (!maps || d.size() != 4 || elements(d) == 0) continue;
    const ConvShape shape{.channels = d[1], .filters = 2, .height = d[2], .width = d[3], .pad = Padding(1)};
    builder.output(builder.add("reader", random_convolution(shape), {id}), "read");
  }
  const Graph graph = builder.take();
  Outputs inputs;
  for (const ValueId id : graph.inputs) inputs.push_back(random_floats(elements(graph.dims(id)), seed++, -3, 3));
  const std::vector<Numbers> wanted = evaluate(graph, inputs);
  CHECK(wrong_entries(run(Network(graph), inputs)[0], wanted[graph.outputs[0]].entries) == 0);
}

/// All combinations of special numbers: inputs of one extent each, in the order of axes.
std::vector<Tensor> combinations(std::size_t inputs, bool whole) {
  const std::size_t n = special.size();
  Dims all(inputs, n);
  std::vector<Tensor> tensors;
  for (std::size_t i = 0; i < inputs; ++i) {
    Tensor tensor{Dims(inputs, 1), std::vector<float>()};
    if (!whole) {
      tensor = {{n}, special};
      while (tensor.dims.size() < inputs - i) tensor.dims.push_back(1);
    } else {
      tensor.dims = all;
      std::vector<float> values;
      each_index(all, [&](const Index& at) { values.push_back(special[at[i]]); });
      tensor.values = std::move(values);
    }
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

/// What an operator makes of constants, of integers.
std::optional<std::vector<std::int64_t>> folded(const Operator& op,
                                                const std::vector<std::vector<std::int64_t>>& inputs) {
  std::vector<Tensor> tensors;
  for (const auto& values : inputs) tensors.push_back({{values.size()}, values});
  std::vector<const Tensor*> pointers;
  for (const Tensor& tensor : tensors) pointers.push_back(&tensor);
  const std::optional<Tensor> result = fold(op, pointers, 1000);
  return result ? std::optional(result->integers()) : std::nullopt;
}

/// Says that it has threads, and runs tasks last to first.
struct Backwards {
  std::size_t threads;

  [[nodiscard]] std::size_t concurrency() const noexcept { return threads; }
  template <class Task>
  void run(std::size_t n, const Task& task) const {
    for (std::size_t i = n; i-- > 0;) task(i);
  }
};

}  // namespace

TEST_CASE("every function of elements has a code, inputs and words of its own") {
  std::set<std::string> words;
  for (const Function function : every_function()) {
    CAPTURE(static_cast<int>(function));
    CHECK(arity_of(function) == inputs_of(function));
    words.insert(describe(function_of_parameters(function)));
  }
  CHECK(words.size() == every_function().size());
  CHECK(kernels::detail::element_facts<arch::preferred>.size() == every_function().size());
  CHECK(arity_of(static_cast<Function>(63)) == 0);  // functions of two begin behind it
  CHECK(arity_of(static_cast<Function>(255)) == 0);
  CHECK(describe(Elementwise{Function::clip, -1, 6.5F}) == "elementwise clip to -1..6.5");
  CHECK(describe(Elementwise{Function::add}) == "elementwise add");
}

TEST_CASE("each function of elements, of tensors and of maps, each broadcast to the others") {
  for (const Function function : every_function()) {
    CAPTURE(static_cast<int>(function));
    const Elementwise op = function_of_parameters(function);
    for (const bool maps : {false, true}) {
      CAPTURE(maps);
      const Dims map{2, 3, 5, 7};
      switch (arity_of(function)) {
        case 1:
          check_node(op, {map}, maps);
          check_node(op, {Dims{}}, maps);
          break;
        case 2:
          check_node(op, {map, map}, maps);
          check_node(op, {map, {3, 1, 1}}, maps);
          check_node(op, {map, Dims{}}, maps);
          check_node(op, {map, {7}}, maps);
          check_node(op, {map, {2, 3, 5, 1}}, maps);
          if (function == Function::parametric_relu) break;
          check_node(op, {{1, 3, 1, 1}, map}, maps);
          check_node(op, {{5, 1}, {2, 1, 7}}, maps);
          break;
        default:
          check_node(op, {map, map, map}, maps);
          check_node(op, {{7}, map, {3, 1, 1}}, maps);
          check_node(op, {map, Dims{}, {2, 1, 5, 1}}, maps);
          check_node(op, {{3, 1, 1}, {2, 1, 1, 1}, {5, 7}}, maps);
      }
    }
  }
}

TEST_CASE(
    "functions of elements keep NaN and infinities as their formulas do, when they run and when they are folded") {
  for (const Function function : every_function()) {
    CAPTURE(static_cast<int>(function));
    const Elementwise op = function_of_parameters(function);
    const std::size_t inputs = arity_of(function);
    const std::vector<Tensor> tensors = combinations(inputs, function == Function::parametric_relu);
    GraphBuilder builder;
    std::vector<ValueId> ids;
    std::vector<const Tensor*> pointers;
    Outputs floats;
    for (const Tensor& tensor : tensors) {
      ids.push_back(builder.input(numbered("x", ids.size()), tensor.dims));
      pointers.push_back(&tensor);
      floats.push_back(tensor.floats());
    }
    builder.output(builder.add("y", op, ids), "y");
    const Graph graph = builder.take();
    const std::vector<float> outputs = run(Network(graph), floats)[0];
    CHECK(wrong_entries(outputs, evaluate(graph, floats)[graph.outputs[0]].entries) == 0);
    const std::optional<Tensor> constant = fold(op, pointers, 1 << 20);
    REQUIRE(constant);
    CHECK(same_bits({constant->floats()}, {outputs}));
  }
}

TEST_CASE("every reduction of any axes, of tensors and of maps") {
  for (const Kind kind : kinds) {
    CAPTURE(static_cast<int>(kind));
    for (const bool maps : {false, true}) {
      for (unsigned chosen = 0; chosen < 16; ++chosen) {
        CAPTURE(maps, chosen);
        Reduce op{kind, {}};
        for (std::size_t axis = 0; axis < 4; ++axis) {
          if (((chosen >> axis) & 1U) != 0) op.axes.push_back(axis);
        }
        check_node(op, {{2, 3, 4, 9}}, maps);
      }
    }
    check_node(Reduce{kind, {2, 0, 2}}, {{2, 3, 4}}, false);
  }
}

TEST_CASE("reductions of no entries give what changes nothing; a mean of none is NaN") {
  const auto reduced_of_none = [](Kind kind) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {2, 0, 3});
    builder.output(builder.add("y", Reduce{kind, {0, 1}}, {x}), "y");
    return run(Network(builder.graph()), {{}})[0];
  };
  const auto all = [](float value) { return std::vector<float>(3, value); };
  for (const Kind kind : {Kind::sum, Kind::sum_of_squares, Kind::l1, Kind::l2}) CHECK(reduced_of_none(kind) == all(0));
  CHECK(reduced_of_none(Kind::product) == all(1));
  for (const Kind kind : {Kind::max, Kind::log_sum, Kind::log_sum_exp}) CHECK(reduced_of_none(kind) == all(-infinity));
  CHECK(reduced_of_none(Kind::min) == all(infinity));
  const std::vector<float> means = reduced_of_none(Kind::mean);
  CHECK(std::all_of(means.begin(), means.end(), [](float mean) { return std::isnan(mean); }));
}

TEST_CASE("reductions keep NaN and infinities, and sums of exponentials do not overflow") {
  const auto reduced_to = [](Kind kind, const std::vector<float>& values) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {values.size()});
    builder.output(builder.add("y", Reduce{kind, {0}}, {x}), "y");
    return run(Network(builder.graph()), {values})[0][0];
  };
  for (const Kind kind : kinds) {
    for (const std::size_t where : {0U, 1U, 2U}) {
      std::vector<float> values{1, 2, 3};
      values[where] = not_a_number;
      CAPTURE(static_cast<int>(kind), where);
      CHECK(std::isnan(reduced_to(kind, values)));
      values[where] = infinity;
      CHECK(reduced_to(kind, values) == (kind == Kind::min ? (where == 0 ? 2.0F : 1.0F) : infinity));
    }
  }
  CHECK(reduced_to(Kind::log_sum_exp, {1000, 1000}) == Approx(1000.6931));
  CHECK(reduced_to(Kind::log_sum_exp, {-infinity, -infinity}) == -infinity);
  CHECK(reduced_to(Kind::l2, {3e20F, 4e20F}) == Approx(5e20));
}

TEST_CASE("functions and reductions give the same bits however many threads there are") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {3, 70, 201});
  for (const Kind kind : kinds) {
    for (const std::vector<std::size_t>& axes : {std::vector<std::size_t>{0, 1, 2}, {2}, {0, 2}}) {
      builder.output(builder.add("reduced", Reduce{kind, axes}, {x}), "y");
    }
  }
  builder.output(builder.add("gelu", Elementwise{Function::gelu}, {x}), "y");
  builder.output(builder.add("power", Elementwise{Function::power}, {x, x}), "y");
  const Graph graph = builder.take();
  const Network net(graph);
  const Outputs inputs = random_inputs(graph);
  const Outputs wanted = run(net, inputs);
  Context context = net.make_context();
  for (const std::size_t threads : {2U, 3U, 16U})
    CHECK(same_bits(run(net, context, inputs, Backwards{threads}), wanted));
}

TEST_CASE("integers that are known are computed as integers, and what has no value is not folded") {
  using Ints = std::vector<std::int64_t>;
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const auto of = [](Function function, const std::vector<Ints>& inputs) {
    return folded(Elementwise{function}, inputs);
  };
  CHECK(of(Function::add, {{1, -2, most - 1}, {1}}) == Ints{2, -1, most});
  CHECK(of(Function::subtract, {{1}, {3, -3}}) == Ints{-2, 4});
  CHECK(of(Function::multiply, {{3, -1}, {most / 3}}) == Ints{most / 3 * 3, -(most / 3)});
  CHECK(of(Function::divide, {{7, -7, 0}, {2}}) == Ints{3, -3, 0});
  CHECK(of(Function::modulo, {{7, -7, 7, -7, 6}, {3, 3, -3, -3, 3}}) == Ints{1, 2, -2, -1, 0});
  CHECK(of(Function::remainder, {{7, -7, 7, -7, 6}, {3, 3, -3, -3, 3}}) == Ints{1, -1, 1, -1, 0});
  CHECK(of(Function::power, {{2, -3, 0, -1, 1}, {10, 3, 0, most, most}}) == Ints{1024, -27, 1, -1, 1});
  CHECK(of(Function::minimum, {{1, 5}, {3}}) == Ints{1, 3});
  CHECK(of(Function::maximum, {{1, 5}, {3}}) == Ints{3, 5});
  CHECK(of(Function::equal, {{1, -1}, {-1}}) == Ints{0, 1});
  CHECK(of(Function::less, {{1, 2, 3}, {2}}) == Ints{1, 0, 0});
  CHECK(of(Function::less_or_equal, {{1, 2, 3}, {2}}) == Ints{1, 1, 0});
  CHECK(of(Function::greater, {{1, 2, 3}, {2}}) == Ints{0, 0, 1});
  CHECK(of(Function::greater_or_equal, {{1, 2, 3}, {2}}) == Ints{0, 1, 1});
  CHECK(of(Function::logical_and, {{0, 0, 2, 2}, {0, 3, 0, 3}}) == Ints{0, 0, 0, 1});
  CHECK(of(Function::logical_or, {{0, 0, 2, 2}, {0, 3, 0, 3}}) == Ints{0, 1, 1, 1});
  CHECK(of(Function::logical_xor, {{0, 0, 2, 2}, {0, 3, 0, 3}}) == Ints{0, 1, 1, 0});
  CHECK(of(Function::where, {{1, 0}, {3}, {5, 6}}) == Ints{3, 6});
  CHECK(of(Function::abs, {{-3, 4}}) == Ints{3, 4});
  CHECK(of(Function::negate, {{-3, 4}}) == Ints{3, -4});
  CHECK(of(Function::sign, {{-3, 0, 4}}) == Ints{-1, 0, 1});
  CHECK(of(Function::relu, {{-3, 4}}) == Ints{0, 4});
  CHECK(of(Function::logical_not, {{-3, 0}}) == Ints{0, 1});
  CHECK(of(Function::is_nonzero, {{-3, 0}}) == Ints{1, 0});
  for (const Function function : {Function::floor, Function::ceil, Function::round, Function::truncate}) {
    CHECK(of(function, {{-3, 4}}) == Ints{-3, 4});
  }
  CHECK_FALSE(of(Function::add, {{most}, {1}}));
  CHECK_FALSE(of(Function::subtract, {{least}, {1}}));
  CHECK_FALSE(of(Function::multiply, {{least}, {-1}}));
  CHECK_FALSE(of(Function::negate, {{least}}));
  CHECK_FALSE(of(Function::abs, {{least}}));
  CHECK_FALSE(of(Function::power, {{10}, {19}}));
  CHECK_FALSE(of(Function::power, {{2}, {-1}}));
  for (const Function function : {Function::divide, Function::modulo, Function::remainder}) {
    CHECK_FALSE(of(function, {{1}, {0}}));
    CHECK_FALSE(of(function, {{least}, {-1}}));
  }
  CHECK_FALSE(of(Function::exp, {{1}}));
  CHECK(folded(Reduce{Kind::sum, {0}}, {{1, 2, 3}}) == Ints{6});
  CHECK(folded(Reduce{Kind::product, {0}}, {{2, 3, 4}}) == Ints{24});
  CHECK(folded(Reduce{Kind::max, {0}}, {{2, 7, 4}}) == Ints{7});
  CHECK(folded(Reduce{Kind::min, {0}}, {{2, 7, -4}}) == Ints{-4});
  CHECK(folded(Reduce{Kind::product, {0}}, {{}}) == Ints{1});
  CHECK(folded(Reduce{Kind::sum, {}}, {{2, 3}}) == Ints{2, 3});
  CHECK_FALSE(folded(Reduce{Kind::max, {0}}, {{}}));
  CHECK_FALSE(folded(Reduce{Kind::mean, {0}}, {{2, 7}}));
  CHECK_FALSE(folded(Reduce{Kind::product, {0}}, {{most, 2}}));
}

TEST_CASE("a condition, a truth or an exponent may be of another type than the rest") {
  const Tensor truths{{2}, std::vector<std::int64_t>{0, 1}};
  const Tensor floats{{2}, std::vector<float>{0.5F, -2}};
  const Tensor integers{{2}, std::vector<std::int64_t>{7, 8}};
  const auto of = [](Function function, std::vector<const Tensor*> inputs) {
    return fold(Elementwise{function}, inputs, 100);
  };
  CHECK(of(Function::where, {&truths, &floats, &floats}) == floats);
  CHECK(of(Function::where, {&floats, &integers, &truths}) == integers);
  CHECK_FALSE(of(Function::where, {&truths, &integers, &floats}));
  CHECK(of(Function::power, {&floats, &truths}) == Tensor{{2}, std::vector<float>{1, -2}});
  CHECK_FALSE(of(Function::power, {&integers, &floats}));
  CHECK(of(Function::logical_and, {&truths, &floats}) == Tensor{{2}, std::vector<float>{0, 1}});
  CHECK(of(Function::logical_xor, {&floats, &truths}) == Tensor{{2}, std::vector<float>{1, 0}});
  CHECK_FALSE(of(Function::add, {&integers, &floats}));
}
