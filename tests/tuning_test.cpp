// A tuner's parts: which parameters there are, what they are estimated to cost, how a search walks them, and the header
// that comes of it.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <patdnn/kernels/choose_parameters.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/pattern_tiles.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/patdnn.hpp>
#include <patdnn/tuning/header.hpp>
#include <patdnn/tuning/search.hpp>
#include <patdnn/tuning/search_space.hpp>

#include "catch.hpp"
#include "message_of.hpp"

using namespace patdnn;
using kernels::Choice;
using kernels::Kernel;
using kernels::LayerTraits;
using kernels::Machine;
using kernels::Source;
using kernels::Tile;
using kernels::TunedLayer;
using test::message_of;
using tuning::Candidate;
using tuning::Point;
using tuning::SearchSpace;

namespace {

constexpr Machine machine{.multiply_adds = 8e9,
                          .loads = 8e9,
                          .crossing_loads = 4e9,
                          .l2_lines = 4e9,
                          .l3_lines = 0.7e9,
                          .memory_lines = 0.6e9,
                          .l1_bytes = std::size_t{48} << 10,
                          .l2_bytes = std::size_t{1} << 20,
                          .l3_bytes = std::size_t{32} << 20};

template <class Arch>
LayerTraits traits(const ConvShape& shape, unsigned block, Pooling pooling = Pooling::none,
                   std::size_t kept_per_filter = 64) {
  const std::size_t shrink = pooling == Pooling::max_2x2 ? 2 : 1;
  const std::size_t pitch = kernels::suitable_pitch(shape.width, Padding(1), kernels::rows_share_loads(shape, block));
  LayerTraits layer{.shape = shape,
                    .input = make_layout(shape.channels, shape.height, shape.width, shape.pad, pitch, shape.stride),
                    .output = make_layout(shape.filters, shape.output_height() / shrink, shape.output_width() / shrink,
                                          Padding(1), pitch),
                    .block = block,
                    .kept_weights = kept_per_filter * shape.filters,
                    .pooling = pooling,
                    .registers = arch::registers_of<Arch>,
                    .pattern_tiles = {}};
  if (kernels::rows_share_loads(shape, block) && !kernels::rows_share_vector(shape, layer.registers.lanes)) {
    layer.pattern_tiles = block == 1 ? std::span<const kernels::Tile>(kernels::DefaultTiles::tiles<Arch, 1>)
                                     : std::span<const kernels::Tile>(kernels::DefaultTiles::tiles<Arch, 2>);
  }
  return layer;
}

ConvShape square(std::size_t channels, std::size_t filters, std::size_t extent, std::size_t kernel = 3) {
  return {.channels = channels,
          .filters = filters,
          .height = extent,
          .width = extent,
          .kernel_height = kernel,
          .kernel_width = kernel,
          .pad = Padding(kernel / 2)};
}

/// Layers whose spaces are smallest: few tiles and few blocks, pooled ones, and those of every other kind.
template <class Arch>
std::vector<LayerTraits> layers() {
  std::vector<LayerTraits> all;
  ConvShape depthwise = square(96, 96, 14);
  depthwise.groups = 96;
  for (const unsigned block : {1U, 2U, 4U, 8U}) {
    if (block > kernels::max_tap_block(arch::registers_of<Arch>)) continue;
    all.push_back(traits<Arch>(square(64, 64, 56), block));
    all.push_back(traits<Arch>(square(512, 512, 7), block));
    all.push_back(traits<Arch>(square(64, 64, 224), block, Pooling::max_2x2));
    all.push_back(traits<Arch>(square(64, 256, 56, 1), block));
  }
  all.push_back(traits<Arch>(depthwise, 1, Pooling::none, 9));
  return all;
}

std::vector<Candidate> candidates(const SearchSpace& space) {
  std::vector<Candidate> all;
  space.for_each([&](const Point& point) { all.push_back(*space.at(point)); });
  return all;
}

}  // namespace

TEST_CASE("a tile fits when its accumulators leave registers for a step's operands") {
  // 24 accumulators, and of 6 inputs and 4 weights the fewer, and one of the others.
  STATIC_REQUIRE(kernels::tap_tile_fits(32, 4, {1, 6}));
  STATIC_REQUIRE_FALSE(kernels::tap_tile_fits(32, 4, {1, 7}));
  STATIC_REQUIRE(kernels::tap_tile_fits(32, 8, {1, 3}));
  STATIC_REQUIRE_FALSE(kernels::tap_tile_fits(32, 8, {1, 4}));
  STATIC_REQUIRE(kernels::tap_tile_fits(16, 4, {1, 3}));
  STATIC_REQUIRE_FALSE(kernels::tap_tile_fits(16, 4, {1, 4}));
  STATIC_REQUIRE(kernels::pattern_tile_fits(32, 1, {7, 4}));
  STATIC_REQUIRE(kernels::pattern_tile_fits(32, 1, {6, 5}));
  STATIC_REQUIRE_FALSE(kernels::pattern_tile_fits(32, 1, {8, 4}));
  STATIC_REQUIRE(kernels::pattern_tile_fits(16, 2, {3, 2}));
  STATIC_REQUIRE_FALSE(kernels::pattern_tile_fits(16, 2, {7, 1}));
}

TEMPLATE_TEST_CASE("a search space holds at least 500 candidates, all of which a layer can run with", "", arch::avx512,
                   arch::avx2, arch::sse4, arch::neon64) {
  for (const LayerTraits& layer : layers<TestType>()) {
    const SearchSpace space({layer}, 1);
    std::size_t n = 0;
    for (const Candidate& candidate : candidates(space)) {
      ++n;
      const std::string refused = refusal(candidate.parameters, layer);
      if (!refused.empty()) FAIL(refused);
      const kernels::Plan plan = make_plan(layer, candidate.parameters);
      if (plan.parameters.kernel != candidate.parameters.kernel) FAIL("the kernel does not fit the output");
      for (const kernels::TileSpan& span : plan.spans) {
        const Tile tile{span.rows, span.vectors};
        const bool fits =
            span.kernel == Kernel::tap       ? kernels::tap_tile_fits(layer.registers.registers, plan.block, tile)
            : span.kernel == Kernel::pattern ? kernels::pattern_tile_fits(layer.registers.registers, plan.block, tile)
                                             : true;
        if (!fits) FAIL("a tile exceeds the registers");
      }
    }
    CAPTURE(layer.shape.channels, layer.shape.height, layer.block, n);
    CHECK(n == space.size());
    CHECK(n >= 500);
  }
}

TEST_CASE("a search space has no two candidates that run the same, and more of them for threads and layouts") {
  const LayerTraits dense = traits<arch::avx512>(square(64, 64, 28), 4);
  LayerTraits aligned = dense;
  aligned.input = make_layout(64, 28, 28, Padding(1), 32);
  aligned.output = aligned.input;
  const SearchSpace one({dense}, 1);
  const std::vector<Candidate> all = candidates(one);
  for (std::size_t i = 0; i < all.size(); i += 37) {
    CHECK(std::count_if(all.begin(), all.end(), [&](const Candidate& c) {
            return c.layout == all[i].layout && c.parameters == all[i].parameters;
          }) == 1);
  }
  CHECK(SearchSpace({dense, aligned}, 1).size() > 3 * one.size() / 2);
  CHECK(SearchSpace({dense}, 2).size() == 8 * one.size());
  CHECK_FALSE(one.at({255, 0, 0, 0, 0, 0, 0, 0}));
}

TEST_CASE("the estimate rises with what a layer computes and loads, and falls with the machine's speed") {
  const LayerTraits layer = traits<arch::avx512>(square(256, 256, 28), 4);
  const auto seconds = [&](const LayerTraits& l, const Parameters& p, const Machine& m = machine) {
    return estimated_seconds(l, make_plan(l, p), m);
  };
  const Parameters wide{.tap_vectors = 6};
  const double estimate = seconds(layer, wide);
  CHECK(estimate > 0);
  // 64 taps of 256 filters at 784 pixels, of 16 lanes.
  CHECK(estimate > 64.0 * 256 * 784 / 16 / machine.multiply_adds);
  CHECK(seconds(layer, {.tap_vectors = 1}) > 1.3 * estimate);
  CHECK(seconds(layer, {.tap_vectors = 6, .pieces = 8}) > estimate);
  LayerTraits denser = layer;
  denser.kept_weights *= 2;
  CHECK(seconds(denser, wide) > 1.5 * estimate);
  Machine slow = machine;
  slow.multiply_adds /= 2;
  slow.loads /= 2;
  slow.crossing_loads /= 2;
  CHECK(seconds(layer, wide, slow) > 1.5 * estimate);
  // One filter at a time has the pattern kernel share loads.
  const LayerTraits single = traits<arch::avx512>(square(256, 256, 28), 1);
  CHECK(seconds(single, {.kernel = Kernel::pattern, .pattern_tile = {7, 2}}) < seconds(single, {.tap_vectors = 12}));
}

TEST_CASE("of pattern tiles that should take the same time the wider one runs, which touches fewer lines") {
  const auto chosen = [](const LayerTraits& layer) {
    return kernels::default_parameters<arch::native>(layer, kernels::server_core).pattern_tile;
  };
  const LayerTraits wide = traits<arch::avx2>(square(64, 64, 224), 1, Pooling::none, 71);
  const auto expected = [&](kernels::Tile tile) {
    Parameters parameters = kernels::default_parameters<arch::native>(wide, kernels::server_core);
    parameters.pattern_tile = tile;
    return estimated_seconds(wide, make_plan(wide, parameters), kernels::server_core);
  };
  REQUIRE(expected({12, 1}) < expected({6, 2}));
  REQUIRE(expected({12, 1}) > 0.97 * expected({6, 2}));
  CHECK((chosen(wide) == kernels::Tile{6, 2}));
  // Seven vectors a row: wider tiles leave one of them to taps.
  CHECK((chosen(traits<arch::avx2>(square(128, 256, 56), 1, Pooling::none, 142)) == kernels::Tile{12, 1}));
}

TEST_CASE("the estimate of a layer that waits for memory alone counts lines of input, weights and output") {
  // Every line takes a second, all else no time.
  constexpr Machine memory{
      .multiply_adds = 1e30, .loads = 1e30, .crossing_loads = 1e30, .l2_lines = 1, .l3_lines = 1, .memory_lines = 1};
  LayerTraits layer{
      .shape =
          {.channels = 4, .filters = 8, .height = 9, .width = 32, .kernel_height = 3, .kernel_width = 1, .stride = 2},
      .input = make_layout(4, 9, 32, {}, 16, 2),
      .output = {.channels = 8, .height = 4, .width = 16, .pitch = 16, .plane_stride = 64},
      .block = 4,
      .kept_weights = 8 * 6,
      .registers = arch::registers_of<arch::avx512>,
      .pattern_tiles = {}};
  kernels::Plan plan;
  plan.block = 4;
  plan.tile = {4, 1};
  plan.spans.push_back({0, 0, 4, 1, Kernel::tap});
  const auto input_lines = [&] {
    const double output_lines = 8.0 * 64 / 16;
    const double weight_lines = 2 * 6 * (4 + 1) / 16.0;  // for each block and tap four weights and an offset
    return (estimated_seconds(layer, plan, memory) - output_lines) / kernels::detail::exposed - weight_lines;
  };
  // A column's taps lie in two phases, 1.5 in each on average, so six taps touch four planes of eight. Of each plane
  // the tile reads a row more than it has, each a line and every other time the next. The first block reads all planes.
  CHECK(input_lines() == Approx((8 + 4) * 5 * 1.5));
  // Rows that begin anywhere reach into the next line every time. The second block has no more than its taps load.
  layer.input = make_layout(4, 9, 32, {}, 17, 2);
  CHECK(input_lines() == Approx(8 * 5 * 2 + 6 * 4 * 1.5));
}

TEST_CASE("searches find the least cost: exhaustive always, genetic in fewer measurements than random") {
  const LayerTraits layer = traits<arch::avx512>(square(512, 512, 14), 4);
  const SearchSpace space({layer}, 1);
  const auto estimate = [&](const Candidate& c) {
    return estimated_seconds(layer, make_plan(layer, c.parameters), machine);
  };
  // The truth differs from the estimate.
  const auto truth = [&](const Candidate& c) {
    return estimate(c) * (c.parameters.prefetch_level == 2 ? 0.9 : 1.0) *
           (c.parameters.tap_vectors % 2 == 1 ? 0.85 : 1.0);
  };
  struct Seen {
    double best = std::numeric_limits<double>::infinity();
    std::size_t measured = 0;
    std::set<Point> points;
  };
  const auto run = [&](auto&& search, std::size_t most) {
    Seen seen;
    search([&](const Point& point, const Candidate& candidate) -> std::optional<double> {
      if (seen.measured == most) return std::nullopt;
      ++seen.measured;
      seen.points.insert(point);
      const double cost = truth(candidate);
      seen.best = std::min(seen.best, cost);
      return cost;
    });
    return seen;
  };
  const Seen all = run([&](auto&& m) { tuning::exhaustive_search(space, m); }, space.size() + 1);
  CHECK(all.measured == space.size());
  std::vector<double> random;
  std::vector<double> genetic;
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
    const Seen r = run([&](auto&& m) { tuning::random_search(space, seed, m); }, 60);
    const Seen g = run([&](auto&& m) { tuning::genetic_search(space, seed, estimate, m); }, 60);
    CHECK(r.points.size() == r.measured);
    CHECK(g.points.size() == g.measured);
    CHECK(g.measured == 60);
    random.push_back(r.best);
    genetic.push_back(g.best);
    const Seen again = run([&](auto&& m) { tuning::genetic_search(space, seed, estimate, m); }, 60);
    CHECK(again.points == g.points);
  }
  std::sort(random.begin(), random.end());
  std::sort(genetic.begin(), genetic.end());
  CHECK(genetic[2] < random[2]);
  CHECK(genetic[2] < 1.05 * all.best);
}

namespace {

/// Two lists by hand, as patdnn_tune writes them.
struct HandWritten {
  static constexpr TunedLayer layers[] = {
      {.shape = {.channels = 64, .filters = 64, .height = 28, .width = 28, .pad = Padding(1)},
       .block = 4,
       .kept_weights = 4096,
       .input_pitch = 29,
       .output_pitch = 29,
       .parameters = {.tap_vectors = 5}},
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)},
       .block = 4,
       .kept_weights = 8192,
       .input_pitch = 29,
       .output_pitch = 29,
       .reach = 0.75,
       .parameters = {.tap_vectors = 3, .pieces = 2}},
  };
};
struct Later {
  static constexpr TunedLayer layers[] = {
      {.shape = {.channels = 64, .filters = 64, .height = 28, .width = 28, .pad = Padding(1)},
       .block = 8,
       .kept_weights = 4096,
       .input_pitch = 29,
       .output_pitch = 29,
       .parameters = {.tap_vectors = 2}},
  };
};

}  // namespace

TEST_CASE("a table gives the parameters of the same layer, else of the nearest of its kind, else its rules") {
  const std::array<std::span<const TunedLayer>, 2> lists{HandWritten::layers, Later::layers};
  const auto choose = [&](const LayerTraits& layer) { return kernels::choose_parameters(layer, lists); };
  const Choice same = choose(traits<arch::avx512>(square(64, 64, 28), 4));
  CHECK((same.source == Source::tuned));
  CHECK(same.parameters.tap_vectors == 5);
  // Half an octave in filters and weights from the first, more from the second.
  const Choice near = choose(traits<arch::avx512>(square(64, 48, 28), 4));
  CHECK((near.source == Source::nearest));
  CHECK(near.parameters.tap_vectors == 5);
  CHECK(choose(traits<arch::avx512>(square(128, 120, 28), 4)).parameters.pieces == 2);
  // The second list, as the first has none of that block.
  CHECK(choose(traits<arch::avx512>(square(64, 64, 28), 8)).parameters.tap_vectors == 2);
  const auto by_rules = [&](const LayerTraits& layer) {
    const Choice choice = choose(layer);
    return choice.source == Source::defaults && choice.parameters == kernels::default_parameters(layer);
  };
  CHECK(by_rules(traits<arch::avx512>(square(192, 192, 28), 4)));  // the second reaches less far
  CHECK(by_rules(traits<arch::avx512>(square(4096, 4096, 28), 4)));
  CHECK(by_rules(traits<arch::avx512>(square(64, 64, 28, 1), 4)));
  CHECK(by_rules(traits<arch::avx512>(square(64, 64, 28), 4, Pooling::max_2x2)));
  CHECK(by_rules(traits<arch::avx512>(square(64, 64, 28), 2)));
  CHECK((kernels::choose_parameters(traits<arch::avx512>(square(64, 64, 28), 4), {}).source == Source::defaults));
  // Parameters that the layer cannot run with are passed over: a host's own output is not cut into pieces.
  LayerTraits plain = traits<arch::avx512>(square(128, 128, 28), 4);
  plain.output.tail = 0;
  CHECK(by_rules(plain));
}

TEST_CASE("a tuned header holds each layer's parameters, and where they come from") {
  TunedLayer layer = HandWritten::layers[0];
  layer.parameters = {.kernel = Kernel::pattern, .pattern_tile = {7, 4}, .blocks_per_pass = 12, .prefetch_level = 2};
  const std::string header = tuning::tuned_header(
      {.name = "Mine", .architecture = "avx512", .provenance = {{"machine", "a 4 GHz core"}, {"date", "2026-01-01"}}},
      std::vector<tuning::Finding>{{layer, "conv2: 1 ms"}});
  const auto holds = [&](std::string_view text) { return header.find(text) != std::string::npos; };
  CHECK(holds("// machine  a 4 GHz core\n// date     2026-01-01\n"));
  CHECK(holds("struct Mine {\n  static constexpr std::string_view architecture = \"avx512\";"));
  CHECK(holds("// conv2: 1 ms\n"));
  CHECK(
      holds("{.shape = {.channels = 64, .filters = 64, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, "
            ".kept_weights = 4096, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = "
            "kernels::Kernel::pattern, .pattern_tile = {7, 4}, .blocks_per_pass = 12, .prefetch_level = 2}}"));
  CHECK(holds("  static constexpr std::array<kernels::TunedLayer, 1> layers{{\n"));
  CHECK(message_of<Error>([&] {
          static_cast<void>(tuning::tuned_header({.name = "4 layers"}, std::vector<tuning::Finding>{{layer, ""}}));
        }) == "tuned header: the name '4 layers', expected an identifier of C++");
  CHECK(message_of<Error>([] { tuning::check_name("class"); }) ==
        "tuned header: the name 'class', expected an identifier of C++");
  CHECK(message_of<Error>([] { tuning::check_name("layers"); }) ==
        "tuned header: the name 'layers' is the header's own");
  tuning::check_name("class_");
  // Nothing may be faster than the rules.
  CHECK(tuning::tuned_header({}, {}).find("  static constexpr std::array<kernels::TunedLayer, 0> layers{{\n  }};\n") !=
        std::string::npos);
}
