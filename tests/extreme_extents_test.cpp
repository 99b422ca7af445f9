// Extents near 2^31 and 2^63: refused by name, never wrapped, and never the reason for memory that nobody allowed.

#include <array>
#include <cstddef>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/memory_plan.hpp>
#include <patdnn/network/value_layout.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "network_runs.hpp"
#include "random_operators.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using test::message_of;

constexpr std::size_t two_31 = std::size_t{1} << 31;
constexpr std::size_t extremes[]{0,          1,           2,
                                 3,          17,          65536,
                                 two_31 - 1, two_31,      2 * two_31,
                                 two_31 * 8, 1UL << 62U,  (1UL << 63U) - 1,
                                 1UL << 63U, ~0UL - 2047, std::numeric_limits<std::size_t>::max()};

/// Exact to 64 bits.
using Exact = long double;

Exact product(std::initializer_list<std::size_t> factors) {
  Exact result = 1;
  for (const std::size_t n : factors) result *= static_cast<Exact>(n);
  return result;
}

/// A convolution of a 1 × 1 map to 1 × 1 whose pads are `pad` pixels wide: 3 × 3, dilated as far.
Convolution far_reaching(std::size_t pad, std::size_t channels = 1) {
  return test::random_convolution(
      {.channels = channels, .filters = 1, .height = 1, .width = 1, .pad = Padding(pad), .dilation = pad});
}

Graph graph_of(const Operator& op, const std::vector<Dims>& dims, const Limits& limits = {}) {
  GraphBuilder builder(limits);
  std::vector<ValueId> ids;
  for (const Dims& d : dims) ids.push_back(builder.input("x", d));
  builder.output(builder.add("node", op, ids), "y");
  return builder.take();
}

}  // namespace

TEST_CASE("a layout of any extents is refused or has the sizes that exact numbers give it") {
  std::mt19937_64 random(1);
  const auto draw = [&] { return extremes[random() % std::size(extremes)]; };
  const auto mostly_small = [&] { return random() % 3 == 0 ? draw() : 1 + random() % 100; };
  std::size_t laid_out = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::size_t channels = mostly_small();
    const std::size_t height = mostly_small();
    const std::size_t width = mostly_small();
    const Padding halo{mostly_small(), mostly_small(), mostly_small(), mostly_small()};
    const std::size_t pitch = random() % 2 == 0 ? 0 : draw();
    const std::size_t phases = 1 + random() % 3;
    CAPTURE(channels, height, width, halo.top, halo.left, halo.bottom, halo.right, pitch, phases);
    try {
      const MapLayout l = make_layout(channels, height, width, halo, pitch, phases);
      ++laid_out;
      const Exact plane =
          product({l.plane_height(), l.pitch}) + static_cast<Exact>(l.head) + static_cast<Exact>(l.tail);
      REQUIRE(product({l.channels, phases, phases, l.plane_stride}) == static_cast<Exact>(l.image_stride()));
      REQUIRE(product({l.image_stride(), sizeof(float)}) < product({1UL << 63U}));
      REQUIRE(static_cast<Exact>(l.plane_stride) >= plane);
      const Padding needed = plane_halo(halo, phases);
      REQUIRE(static_cast<Exact>(l.head) >= product({needed.top, l.pitch}) + static_cast<Exact>(needed.left));
      REQUIRE(static_cast<Exact>(l.tail) >= product({needed.bottom, l.pitch}) + static_cast<Exact>(needed.right));
    } catch (const Error& error) {
      REQUIRE(!std::string(error.what()).empty());
    }
  }
  CHECK(laid_out > 10'000);
}

TEST_CASE("a convolution of any extents is refused or has the output that exact numbers give it") {
  std::mt19937_64 random(2);
  const auto draw = [&] { return random() % 3 == 0 ? extremes[random() % std::size(extremes)] : 1 + random() % 50; };
  std::size_t accepted = 0;
  for (int i = 0; i < 100'000; ++i) {
    ConvShape s{.channels = draw(), .filters = draw(), .height = draw(), .width = draw()};
    s.stride = random() % 2 == 0 ? PerAxis(1) : PerAxis(draw(), draw());
    s.dilation = random() % 2 == 0 ? PerAxis(1) : PerAxis(draw(), draw());
    s.pad = {draw(), draw(), draw(), draw()};
    if (message_of<Error>([&] { check(s); }) != "nothing thrown") continue;
    ++accepted;
    const Exact rows = static_cast<Exact>(s.height) + static_cast<Exact>(s.pad.top) + static_cast<Exact>(s.pad.bottom);
    const Exact left_over = rows - (2 * static_cast<Exact>(s.dilation.height) + 1);
    REQUIRE(left_over >= 0);
    REQUIRE(static_cast<Exact>(s.output_height() - 1) * static_cast<Exact>(s.stride.height) <= left_over);
    REQUIRE(static_cast<Exact>(s.output_height()) * static_cast<Exact>(s.stride.height) > left_over);
    REQUIRE(product({s.output_height(), s.output_width()}) <= product({two_31}));
  }
  CHECK(accepted > 1000);
}

TEST_CASE("elements are not counted where they cannot be addressed, even of a tensor that has none") {
  CHECK(checked_elements(Dims{two_31, two_31 / 4}) == std::nullopt);
  CHECK(checked_elements(Dims{two_31, two_31 / 8 - 1}) == two_31 * (two_31 / 8 - 1));
  CHECK(checked_elements(Dims{0, two_31, two_31}) == std::nullopt);
  CHECK(checked_elements(Dims{two_31, two_31, 0}) == std::nullopt);
  CHECK(checked_elements(Dims{two_31, 0, 4}) == 0);
  CHECK(checked_elements(Dims{1UL << 63U, 1UL << 63U, 2}) == std::nullopt);
  CHECK(checked_elements(Dims{3, 0, 4}, 12) == 0);
  CHECK(checked_elements(Dims{3, 0, 4}, 11) == std::nullopt);
  CHECK(message_of<LimitExceeded>([&] {
          GraphBuilder().input("x", {0, two_31, two_31});
        }) == "'x' is 0×2147483648×2147483648, expected at most 2147483648 elements");
}

TEST_CASE("a map with its pads counts against the limit of what is prepared") {
  const Graph graph = graph_of(far_reaching(1000), {{1, 1, 1, 1}});
  CHECK_NOTHROW(Network(graph));
  const std::string refused =
      message_of<LimitExceeded>([&] { Network(graph, {.limits = {.max_elements = 1'000'000}}); });
  CHECK(refused.find("value 'x': 1 images of ") == 0);
  CHECK(refused.find(" elements with their pads, expected at most 1000000") != std::string::npos);
}

TEST_CASE("pads of a map that cannot be addressed are refused, however many images would make their size wrap") {
  // A million images of 2^60 bytes each, of which 64-bit numbers keep nothing.
  for (const std::size_t images : {std::size_t{1}, std::size_t{16}, std::size_t{1} << 20}) {
    for (const std::size_t pad : {std::size_t{1} << 20, std::size_t{1} << 28, two_31 / 3, two_31 - 1}) {
      CAPTURE(images, pad);
      const std::string refused = message_of<Error>([&] { Network(graph_of(far_reaching(pad), {{images, 1, 1, 1}})); });
      CHECK(refused.find("node 'node': ") + refused.find("value 'x': ") != 2 * std::string::npos);
      CHECK(refused != "nothing thrown");
    }
  }
}

TEST_CASE("values that together cannot be addressed are refused") {
  ValueLayout huge = dense_layout({std::size_t{1} << 60});
  const std::vector<ValueLayout> layouts(9, huge);
  const std::vector<std::optional<Lifetime>> lifetimes(9, Lifetime{0, 1});
  const std::vector<char> has_halo(9, 0);
  CHECK(message_of<InvalidShape>([&] { (void)plan_memory(layouts, lifetimes, has_halo); }) ==
        "network: values that take 1152921504606846976 floats behind 1152921504606846976 others: more than can be "
        "addressed");
}

TEST_CASE("what a convolution pools counts against the limit of what is read") {
  Convolution conv = test::random_convolution({.channels = 1,
                                               .filters = 1,
                                               .height = 1,
                                               .width = 1,
                                               .kernel_height = 1,
                                               .kernel_width = 1,
                                               .pad = Padding(999)});
  conv.pooling = Pooling::global_average;
  CHECK(message_of<LimitExceeded>([&] {
          (void)graph_of(conv, {{1, 1, 1, 1}}, {.max_elements = 3'000'000});
        }) == "node 'node' before it pools is 1×1×1999×1999, expected at most 3000000 elements");
  CHECK_NOTHROW(graph_of(conv, {{1, 1, 1, 1}}, {.max_elements = 4'000'000}));
}

TEST_CASE("weights that were pruned count against the limit of what is read") {
  Linear wide{.filters = 2000, .features = 70, .dense = {}, .lists = {}, .bias = {}, .activation = {}};
  const std::vector<float> pruned(140'000);
  wide.lists = fkw::encode_free_taps(fkw::DenseFilters{pruned, 2000, 70, 1, 1, 1});
  CHECK(message_of<LimitExceeded>([&] { (void)graph_of(wide, {{70}}, {.max_elements = 100'000}); }) ==
        "node 'node': weight tensor, pruned entries included, is 2000×70, expected at most 100000 elements");
  CHECK_NOTHROW(graph_of(wide, {{70}}, {.max_elements = 140'000}));
}

TEST_CASE("a general convolution needs weights") {
  const Window wide{{two_31 / 16, 3}, {1, 1}, {1, 1}, {two_31 / 16, 1}, {0, 1}};
  const GeneralConvolution conv{wide, 1, false, {2, 5}};
  CHECK(message_of<InvalidShape>([&] {
          (void)graph_of(conv, {{1, 3, 1, 5}, {0, 3, two_31 / 16, 3}});
        }) == "node 'node': weights of 0×3×134217728×3, expected at least one");
}

TEST_CASE("a window of billions of entries takes no longer than the inputs under it") {
  Pool pool{.kind = Pool::Kind::average,
            .window = {{two_31 - 1, two_31 - 1}, {1, 1}, {1, 1}, {two_31 - 3, two_31 - 3}, {1, 1}},
            .counts_padding = false,
            .extents = {1, 1}};
  const Graph graph = graph_of(pool, {{1, 2, 1, 1}});
  CHECK(test::run(Network(graph), {{3, -5}}) == test::Outputs{{3, -5}});
  pool.counts_padding = true;
  const float entries = static_cast<float>(two_31 - 1) * static_cast<float>(two_31 - 1);
  CHECK(test::run(Network(graph_of(pool, {{1, 2, 1, 1}})), {{3, -5}}) == test::Outputs{{3 / entries, -5 / entries}});
}
