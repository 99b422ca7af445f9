// The default table's kernels as patdnn_add_kernels compiles them, for every architecture that this machine supports.
// This program is itself compiled for none of them.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layer_harness.hpp"
#include "message_of.hpp"
#include "supported_architectures.hpp"

namespace {

using namespace patdnn;
using detail::message;
using kernels::Kernel;
using kernels::Plan;
using kernels::Tile;
using kernels::TileSpan;
using test::LayerCase;
using test::message_of;
using test::Structure;
using test::supported_names;

using kernels::ConvTable;
using test::Layer;

/// The plans of those cases that this architecture ran, each compared with the reference.
std::vector<Plan> check_all(const std::vector<LayerCase>& cases, const ConvTable& table) {
  std::vector<Plan> plans;
  for (const LayerCase& c : cases) {
    for (Plan& plan : test::check_case(c, default_patterns.patterns, table)) {
      plans.push_back(std::move(plan));
    }
  }
  return plans;
}

/// A layer that is told to run on that tile, with rows and columns left over.
LayerCase case_of(Tile tile, unsigned block, std::size_t lanes) {
  return {.shape = {.channels = 3,
                    .filters = 5,
                    .height = tile.rows + 2,
                    .width = tile.vectors * lanes + 3,
                    .pad = Padding(1)},
          .block = block,
          .kept = 0.8,
          .expected = Kernel::pattern,
          .parameters = Parameters{.kernel = Kernel::pattern, .pattern_tile = tile}};
}

/// Maps whose rows and columns tiles of every size leave over.
std::vector<LayerCase> pattern_cases() {
  constexpr std::pair<std::size_t, std::size_t> maps[]{{22, 21}, {5, 58}, {16, 9}, {8, 64},  {12, 98}, {16, 5},
                                                       {2, 14},  {8, 5},  {8, 17}, {12, 49}, {8, 48}};
  std::vector<LayerCase> cases;
  for (const std::size_t block : {1U, 2U}) {
    for (const auto& [height, width] : maps) {
      cases.push_back({.shape = {.channels = 3, .filters = 5, .height = height, .width = width, .pad = Padding(1)},
                       .block = block,
                       .kept = 0.8});
    }
  }
  return cases;
}

/// For the kernels that every table has, and the copies of inputs that they cannot read as they are.
std::vector<LayerCase> other_cases() {
  std::vector<LayerCase> cases;
  const ConvShape shape{.channels = 4, .filters = 9, .height = 11, .width = 57, .pad = Padding(1)};
  for (const std::size_t block : {1U, 2U, 4U, 8U}) {
    cases.push_back({.shape = shape, .block = block, .structure = Structure::free_taps, .expected = Kernel::tap});
  }
  ConvShape depthwise = shape;
  depthwise.filters = depthwise.groups = shape.channels;
  cases.push_back({.shape = depthwise, .structure = Structure::free_taps, .expected = Kernel::depthwise_rows});
  for (LayerCase c : std::vector(cases)) {
    c.images = 2;
    c.plain_input = true;
    c.shape.stride = 2;
    if (c.shape.depthwise()) c.expected = Kernel::depthwise;
    cases.push_back(c);
  }
  return cases;
}

/// Whether one of the plans ran that tile of the pattern kernel.
bool ran(const std::vector<Plan>& plans, unsigned block, bool pools, Tile tile) {
  return std::any_of(plans.begin(), plans.end(), [&](const Plan& plan) {
    return plan.block == block && (plan.pooling == Pooling::max_2x2) == pools &&
           std::any_of(plan.spans.begin(), plan.spans.end(), [&](const TileSpan& span) {
             return span.kernel == Kernel::pattern && Tile{span.rows, span.vectors} == tile;
           });
  });
}

}  // namespace

TEST_CASE("every tile of the default table agrees with the reference, on every architecture") {
  for (const std::string_view name : supported_names()) {
    const ConvTable& table = kernels::table(name);
    std::vector<Plan> plans = check_all(pattern_cases(), table);
    for (const unsigned block : {1U, 2U}) {
      for (const Tile tile : table.pattern_kernels[0].tiles(block).tiles) {
        const LayerCase c = case_of(tile, block, table.registers.lanes);
        if (can_pool(tile, table.registers.lanes)) {
          for (Plan& plan : test::check_case(c, default_patterns.patterns, table)) plans.push_back(std::move(plan));
          continue;
        }
        Layer layer(c, Pooling::none, default_patterns.patterns, table);
        layer.compare(layer.run({}), [](double sum, std::size_t, std::size_t) { return sum; });
        plans.push_back(layer.layer().plan());
      }
    }
    for (const unsigned block : {1U, 2U}) {
      for (const Tile tile : table.pattern_kernels[0].tiles(block).tiles) {
        CAPTURE(name, block, tile.rows, tile.vectors);
        CHECK(ran(plans, block, false, tile));
        CHECK(ran(plans, block, true, tile) == can_pool(tile, table.registers.lanes));
      }
    }
  }
}

TEST_CASE("the other kernels agree with the reference, on every architecture") {
  for (const std::string_view name : supported_names()) check_all(other_cases(), kernels::table(name));
}

TEST_CASE("a layer runs on the architecture named, or on the best that this machine supports") {
  const LayerCase c{.shape = {.channels = 2, .filters = 2, .height = 4, .width = 4, .pad = Padding(1)}};
  const auto runs_on = [&](const ConvTable& table) {
    const std::string label = Layer(c, Pooling::none, default_patterns.patterns, table).layer().label();
    return label.substr(label.rfind(' ') + 1);
  };
  const std::vector<std::string_view> names = supported_names();
  REQUIRE(!names.empty());
  CHECK(names.back() == "scalar");
  for (const std::string_view name : names) {
    CHECK(kernels::table(name).architecture == name);
    CHECK(kernels::map_table_like(kernels::table(name)).architecture == name);
    CHECK(runs_on(kernels::table(name)) == name);
  }
  CHECK(kernels::table().architecture == names.front());
  CHECK(kernels::map_table().architecture == names.front());
  CHECK(runs_on(kernels::table()) == names.front());
  std::size_t most_lanes = 0;
  for (const std::string_view name : names) {
    most_lanes = std::max(most_lanes, kernels::table(name).registers.lanes);
  }
  CHECK(kernels::table().registers.lanes == most_lanes);
}

TEST_CASE("the name of an architecture that is none is an error, which lists those that this machine supports") {
  std::string supported;
  for (const std::string_view name : supported_names()) {
    supported += (supported.empty() ? "" : ", ") + std::string(name);
  }
  for (const std::string wrong : {"avx1024", "AVX2", "avx", ""}) {
    CHECK(message_of<UnknownArchitecture>([&] { static_cast<void>(kernels::table(wrong)); }) ==
          "architecture '" + wrong + "', expected one that this machine supports: " + supported);
  }
}

TEST_CASE("why() names kernel, tile, architecture, what is kept and what is saved") {
  const LayerCase c{.shape = {.channels = 8, .filters = 8, .height = 14, .width = 14, .pad = Padding(1)}, .kept = 1.0};
  Layer layer(c, Pooling::none, default_patterns.patterns);
  const std::string why = layer.layer().why();
  CAPTURE(why);
  CHECK(why.find("pattern ") == 0);
  CHECK(why.find(supported_names().front()) != std::string::npos);
  CHECK(why.find("256 of 576 weights kept (8 patterns)") != std::string::npos);
  CHECK(why.find("2.3× fewer multiplications") != std::string::npos);
  CHECK(layer.layer().scratch_bytes() == 0);

  const auto reason = [](const ConvShape& shape) {
    return Layer({.shape = shape, .kept = 1.0}, Pooling::none, default_patterns.patterns).layer().why();
  };
  CHECK(reason({.channels = 8, .filters = 8, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)})
            .find("rows of such a layer share no loads") != std::string::npos);
  LayerCase fours = c;
  fours.block = 4;
  CHECK(Layer(fours, Pooling::none, default_patterns.patterns).layer().why().find("one load serves the filters") !=
        std::string::npos);
  const bool two_rows =
      Layer(c, Pooling::none, default_patterns.patterns).layer().label().find("avx512") != std::string::npos;
  CHECK((reason({.channels = 8, .filters = 8, .height = 7, .width = 7, .pad = Padding(1)})
             .find("two rows share a vector") != std::string::npos) == two_rows);
}

TEST_CASE("reason() and why() name each slower way that a layer takes, and what would avoid it") {
  const LayerCase fast{.shape = {.channels = 8, .filters = 8, .height = 14, .width = 14, .pad = Padding(1)},
                       .block = 4,
                       .structure = test::Structure::free_taps};
  const auto layer_of = [&](const LayerCase& c, const Epilogue& epilogue = {}) {
    Layer layer(c, Pooling::none, default_patterns.patterns);
    layer.end_in(epilogue);
    return layer.layer();
  };
  const auto says = [](const ConvLayer& layer, const std::string& what) {
    return layer.why().find(what) != std::string::npos;
  };
  const ConvLayer plain = layer_of(fast);
  CHECK(!plain.reason().stages);
  CHECK(plain.reason().wanted_pitch == 0);
  CHECK(!plain.reason().buffers);
  CHECK(plain.reason().scratch_bytes == 0);
  CHECK(plain.reason().weights == 576);
  CHECK(plain.reason().kept_weights == plain.kept_weights());
  CHECK((plain.reason().because == kernels::Because::block_shares_loads));
  CHECK(plain.why().find(". ") == std::string::npos);  // nothing is slower

  LayerCase staged = fast;
  staged.plain_input = true;
  CHECK(layer_of(staged).reason().stages);
  CHECK(layer_of(staged).reason().scratch_bytes == layer_of(staged).scratch_bytes());
  CHECK(says(layer_of(staged), "The input is copied into the layout that the kernel reads first"));
  CHECK(says(layer_of(staged), message("A run takes ", layer_of(staged).scratch_bytes(), " bytes of scratch")));

  LayerCase rows = fast;
  rows.plain_output = true;
  const std::size_t pitch = layer_of(rows).reason().wanted_pitch;
  CHECK(pitch == layer_of(rows).input_layout().pitch);
  CHECK(says(layer_of(rows), message("unless the output has a pitch of ", pitch)));
  rows.plain_output = false;
  rows.output_pitch = pitch;
  CHECK(layer_of(rows).reason().wanted_pitch == 0);
  CHECK(layer_of(rows).plan().flat);

  CHECK(!layer_of(fast, {.residual = Residual::before_activation, .activation = relu}).reason().buffers);
  CHECK(layer_of(fast, {.residual = Residual::after_activation}).reason().buffers);
  CHECK(layer_of(fast, {.activation = sigmoid}).reason().buffers);
  CHECK(says(layer_of(fast, {.step = test::twice()}), "Sums take the way through a buffer"));
}

TEST_CASE("why() says what keeps the tap kernel on a layer that another one suits") {
  LayerCase c{.shape = {.channels = 8, .filters = 8, .height = 14, .width = 14, .pad = Padding(1)}, .kept = 1.0};
  c.parameters = Parameters{.kernel = Kernel::tap};
  Layer layer(c, Pooling::none, default_patterns.patterns);
  CHECK(layer.layer().why().find("the parameters that it was given say so") != std::string::npos);
  CHECK((layer.layer().reason().because == kernels::Because::given));
  const auto because = [&](kernels::Source source) {
    kernels::PlannedLayer planned;
    planned.traits = layer.layer().traits();
    planned.plan = layer.layer().plan();
    planned.source = source;
    return kernels::detail::because_of(planned);
  };
  CHECK((because(kernels::Source::nearest) == kernels::Because::measured));
  CHECK((because(kernels::Source::defaults) == kernels::Because::small_output));

  LayerCase depthwise{.shape = {.channels = 8, .filters = 8, .height = 14, .width = 14, .pad = Padding(1), .groups = 8},
                      .structure = test::Structure::dense,
                      .kept = 1.0,
                      .plain_input = true,
                      .plain_output = true};
  const auto why_of = [](const LayerCase& layer_case, Pooling pooling) {
    return Layer(layer_case, pooling, default_patterns.patterns).layer().why();
  };
  CHECK(why_of(depthwise, Pooling::none).find("the depthwise kernels need an output with the pitch of the input") !=
        std::string::npos);
  CHECK(why_of(depthwise, Pooling::max_2x2).find("the depthwise kernels neither pool nor average") !=
        std::string::npos);
  depthwise.plain_input = false;
  CHECK(why_of(depthwise, Pooling::none).find("whose rows share loads") != std::string::npos);
}

TEST_CASE("a tile's loads are fewer than its taps: rows share them") {
  // Centre column of the T shape: taps (0, 1) and (1, 1) share all rows but one.
  constexpr Pattern t = pattern({".#.", "###", "..."});
  STATIC_REQUIRE(kernels::loads_per_kernel(t, {7, 4}) == (7 + 8 + 7) * 4);
  STATIC_REQUIRE(kernels::loads_per_kernel(pattern({"##.", "##.", "..."}), {7, 4}) == (8 + 8) * 4);
  STATIC_REQUIRE(kernels::loads_per_kernel(full_pattern(3, 3), {1, 1}) == 9);
  STATIC_REQUIRE(kernels::loads_per_kernel(full_pattern(1, 1), {5, 2}) == 10);
}

TEST_CASE(
    "the pitch suits the rows: aligned where they share loads, dense otherwise, and two to a vector where they fit") {
  STATIC_REQUIRE(kernels::suitable_pitch(56, Padding(1), true) == 64);
  STATIC_REQUIRE(kernels::suitable_pitch(56, Padding(1), false) == 57);
  STATIC_REQUIRE(kernels::suitable_pitch(14, Padding(1), false) == 16);
  STATIC_REQUIRE(kernels::suitable_pitch(7, Padding(1), false) == 8);
  STATIC_REQUIRE(kernels::suitable_pitch(7, Padding(1), true) == 8);
  STATIC_REQUIRE(kernels::suitable_pitch(15, Padding(1), true) == 16);
}
