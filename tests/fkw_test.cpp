// Encoding to FKW and back, what encoding refuses, and whether a broken array is noticed.

#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/view.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using patdnn::test::message_of;
using namespace patdnn;
using fkw::DenseFilters;
using fkw::FkwData;
using fkw::no_filter;
using fkw::Structure;

/// Dense filters that own their weights.
struct Filters {
  std::vector<float> weights;
  std::size_t filters, channels, kernel_height, kernel_width, groups;

  Filters(std::size_t k, std::size_t c, std::size_t kh, std::size_t kw, std::size_t g = 1)
      : weights(k * c * kh * kw), filters(k), channels(c), kernel_height(kh), kernel_width(kw), groups(g) {}

  operator DenseFilters() const { return {weights, filters, channels, kernel_height, kernel_width, groups}; }
  DenseFilters view() const { return *this; }

  float& at(std::size_t k, std::size_t c, std::size_t y, std::size_t x) {
    return weights[((k * channels + c) * kernel_height + y) * kernel_width + x];
  }
};

/// Filters of which each run of `block` within a convolution group shares channels and patterns; half of the kernels
/// are empty.
Filters planted(Filters f, std::size_t block, std::span<const Pattern> patterns, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> weight(0.5F, 1.5F);
  const std::size_t per_group = f.filters / f.groups;
  for (std::size_t first = 0; first < f.filters; first += std::min(block, per_group - first % per_group)) {
    for (std::size_t c = 0; c < f.channels; ++c) {
      if (random() % 2 == 0) continue;
      const Pattern& p = patterns[random() % patterns.size()];
      for (std::size_t k = first; k < std::min(first + block, (first / per_group + 1) * per_group); ++k) {
        for (unsigned y = 0; y < p.height; ++y) {
          for (unsigned x = 0; x < p.width; ++x) {
            if (p.keeps(y, x)) f.at(k, c, y, x) = (random() % 2 == 0 ? 1.0F : -1.0F) * weight(random);
          }
        }
      }
    }
  }
  return f;
}

/// The order of file: each convolution group's filters, its last block filled up.
std::vector<std::uint32_t> file_order(const Filters& f, std::size_t block) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t k = 0; k < f.filters; ++k) {
    order.push_back(k);
    while ((k + 1) % (f.filters / f.groups) == 0 && order.size() % block != 0) order.push_back(no_filter);
  }
  return order;
}

std::vector<std::uint32_t> bits(std::span<const float> weights) {
  std::vector<std::uint32_t> result;
  for (const float w : weights) result.push_back(std::bit_cast<std::uint32_t>(w));
  return result;
}

const std::span<const Pattern> eight{default_patterns.patterns};

}  // namespace

TEST_CASE("encoding then decoding gives back the dense weights", "[fkw]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 2, 4, 8);
  const std::size_t filters = GENERATE(as<std::size_t>{}, 1, 5, 8, 18);
  CAPTURE(block, filters);
  const Filters dense = planted({filters, 7, 3, 3}, block, eight, static_cast<unsigned>(block * 100 + filters));

  SECTION("with patterns, in a given order") {
    const auto order = file_order(dense, block);
    const auto data = fkw::encode(dense.view(), eight, {block, order});
    CHECK_NOTHROW(fkw::check(data));
    CHECK(data.reorder == order);
    CHECK(fkw::decode(data) == dense.weights);
  }
  SECTION("with free taps, the order found by filter kernel reorder") {
    const auto data = fkw::encode_free_taps(dense.view(), {block});
    CHECK_NOTHROW(fkw::check(data));
    CHECK(data.patterns.empty());
    CHECK(data.blocks() == (filters + block - 1) / block);
    CHECK(fkw::decode(data) == dense.weights);
  }
  SECTION("with every entry") {
    const auto data = fkw::encode_dense(dense.view(), {block});
    CHECK_NOTHROW(fkw::check(data));
    CHECK(data.patterns == std::vector<Pattern>{full_pattern(3, 3)});
    CHECK(fkw::decode(data) == dense.weights);
  }
}

TEST_CASE("kernels of any extent and convolution groups survive a round trip", "[fkw]") {
  const auto [kh, kw] = GENERATE(table<unsigned, unsigned>({{1, 1}, {1, 7}, {5, 3}, {7, 7}}));
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 4);
  const std::size_t groups = GENERATE(as<std::size_t>{}, 1, 2, 6);
  CAPTURE(kh, kw, block, groups);
  const Pattern full = full_pattern(kh, kw);
  const Filters dense = planted({6, 3, kh, kw, groups}, block, {&full, 1}, 17);
  for (const auto& data : {fkw::encode_dense(dense.view(), {block}), fkw::encode_free_taps(dense.view(), {block})}) {
    CHECK_NOTHROW(fkw::check(data));
    CHECK(fkw::decode(data) == dense.weights);
  }
}

TEST_CASE("a depthwise layer has a block of its own for each filter", "[fkw]") {
  const Filters dense = planted({6, 1, 3, 3, 6}, 1, eight, 3);
  const auto data = fkw::encode(dense.view(), eight, {4});
  CHECK(data.blocks() == 6);
  for (std::size_t b = 0; b < 6; ++b) {
    CHECK(data.live_filters(b) == 1);
    CHECK(data.group_of_block(b) == data.reorder[b * 4]);
  }
  CHECK(fkw::decode(data) == dense.weights);
}

TEST_CASE("weights lie in stored order: block, pattern, channel, entry, filter", "[fkw]") {
  const Pattern row = pattern({"##", ".."});
  const Pattern column = pattern({"#.", "#."});
  const Pattern table[] = {row, column};
  Filters dense(3, 3, 2, 2);
  for (const std::size_t k : {0U, 2U}) {
    const float filter = static_cast<float>(k);
    dense.at(k, 0, 0, 0) = 10 + filter;
    dense.at(k, 0, 1, 0) = 20 + filter;
    dense.at(k, 2, 0, 0) = 30 + filter;
    dense.at(k, 2, 0, 1) = 40 + filter;
  }
  dense.at(1, 1, 0, 1) = 50;
  const std::uint32_t order[] = {2, 0, 1, no_filter};
  const auto data = fkw::encode(dense.view(), table, {2, order});
  CHECK(data.offset == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(data.index == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(data.stride == std::vector<std::uint32_t>{1, 2, 1, 1});
  CHECK(data.weight == std::vector<float>{32, 30, 42, 40, 12, 10, 22, 20, 0, 0, 50, 0});
  CHECK(data.kept_weights() == 10);
  CHECK(data.run_begin(0, 1) == 1);
  CHECK(data.run_begin(1, 1) == 3);
  CHECK(data.live_filters(0) == 2);
  CHECK(data.live_filters(1) == 1);
}

TEST_CASE("kept entries come back bit by bit: negative zero, denormals, infinities, NaN payloads", "[fkw]") {
  Filters dense(1, 2, 3, 3);
  dense.at(0, 1, 0, 1) = -0.0F;
  dense.at(0, 1, 1, 0) = std::numeric_limits<float>::denorm_min();
  dense.at(0, 1, 1, 1) = std::bit_cast<float>(0x7FC12345U);
  dense.at(0, 1, 1, 2) = -std::numeric_limits<float>::infinity();
  const auto data = fkw::encode(dense.view(), eight);
  CHECK(data.block_kernels() == 1);
  CHECK(bits(fkw::decode(data)) == bits(dense.weights));

  // Alone in its kernel, or outside the pattern, a negative zero is pruned.
  Filters zeros(1, 2, 3, 3);
  zeros.at(0, 0, 1, 1) = -0.0F;
  zeros.at(0, 1, 1, 1) = 1;
  zeros.at(0, 1, 2, 2) = -0.0F;
  const Pattern centre = pattern({"...", ".#.", "..."});
  const auto pruned = fkw::encode(zeros.view(), {&centre, 1});
  CHECK(pruned.weight == std::vector<float>{1});
  CHECK_FALSE(std::signbit(fkw::decode(pruned)[4]));
  CHECK_FALSE(std::signbit(fkw::decode(pruned)[17]));
}

TEST_CASE("filters without weights and layers without kernels are stored", "[fkw]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 4);
  Filters dense(6, 2, 3, 3);
  SECTION("one filter keeps something") {
    dense.at(3, 1, 1, 1) = 2;
    const auto data = fkw::encode(dense.view(), eight, {block});
    CHECK(data.block_kernels() == 1);
    CHECK(data.reorder[0] == 3);
    CHECK(fkw::decode(data) == dense.weights);
  }
  SECTION("every kernel is pruned") {
    for (const auto& data : {fkw::encode(dense.view(), eight, {block}), fkw::encode_free_taps(dense.view(), {block})}) {
      CHECK_NOTHROW(fkw::check(data));
      CHECK(data.block_kernels() == 0);
      CHECK(data.weight.empty());
      CHECK(data.kept_weights() == 0);
      CHECK(fkw::decode(data) == dense.weights);
    }
  }
}

TEST_CASE("a block kernel takes the smallest pattern that covers it, the earlier of equals", "[fkw]") {
  const Pattern table[] = {full_pattern(1, 3), pattern({"##."}), pattern({".##"})};
  Filters dense(1, 3, 1, 3);
  dense.at(0, 0, 0, 1) = 1;
  dense.at(0, 1, 0, 2) = 1;
  dense.at(0, 2, 0, 0) = dense.at(0, 2, 0, 2) = 1;
  const auto data = fkw::encode(dense.view(), table);
  CHECK(data.index == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(data.stride == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("free taps of a block kernel are the union of what its filters keep", "[fkw]") {
  Filters dense(2, 1, 3, 3);
  dense.at(0, 0, 0, 0) = 1;
  dense.at(1, 0, 2, 2) = 2;
  const auto data = fkw::encode_free_taps(dense.view(), {2, file_order(dense, 2)});
  CHECK(data.mask == std::vector<std::uint64_t>{0b100'000'001});
  CHECK(data.weight == std::vector<float>{1, 0, 0, 2});
}

TEST_CASE("a weight that no pattern holds is refused by filter, channel and entry", "[fkw]") {
  Filters dense(4, 3, 3, 3);
  dense.at(2, 1, 1, 1) = 1;
  dense.at(2, 1, 0, 0) = -1.5F;
  dense.at(2, 1, 2, 2) = 1;
  const Pattern centre = pattern({"...", ".#.", "..."});
  CHECK(message_of<WeightOutsidePattern>([&] {
          return fkw::encode(dense.view(), {&centre, 1});
        }) == "filter 2, channel 1, entry (0, 0): weight -1.500000 lies outside every one of the 1 patterns");

  // Each filter fits a pattern, but a block of both does not.
  Filters pair(2, 1, 3, 3);
  for (const auto& [y, x] : {std::pair{0, 1}, {1, 0}, {1, 1}, {1, 2}}) {
    pair.at(0, 0, static_cast<std::size_t>(y), static_cast<std::size_t>(x)) = 1;
  }
  pair.at(1, 0, 2, 1) = 3;
  CHECK_NOTHROW(fkw::encode(pair.view(), eight, {1}));
  CHECK(
      message_of<WeightOutsidePattern>([&] { return fkw::encode(pair.view(), eight, {2}); }) ==
      "filter 1, channel 0, entry (2, 1): weight 3.000000: the taps that its block shares fit none of the 8 patterns");
}

TEST_CASE("encoding refuses extents, blocks, tables and orders that cannot be", "[fkw]") {
  const Filters dense = planted({4, 2, 3, 3}, 1, eight, 5);
  const auto refusal = [&]<class Exception>(std::type_identity<Exception>, DenseFilters f,
                                            const fkw::EncodeOptions& options = {}) {
    return message_of<Exception>([&] { return fkw::encode(f, eight, options); });
  };
  const std::type_identity<InvalidShape> shape;
  const std::type_identity<ShapeMismatch> mismatch;
  const std::type_identity<InvalidPattern> bad_pattern;
  const std::type_identity<InvalidFkw> bad_fkw;

  DenseFilters f = dense.view();
  f.filters = 0;
  CHECK(refusal(shape, f) == "filters: 0 × 2 (filters × channels), expected 1 to 2^31 − 1 each");
  f = dense.view();
  f.channels = std::size_t{1} << 31;
  CHECK(refusal(shape, f) == "filters: 4 × 2147483648 (filters × channels), expected 1 to 2^31 − 1 each");
  f = dense.view();
  f.kernel_width = 8;
  CHECK(refusal(shape, f) == "filters: kernel of 3 × 8, expected 1 × 1 to 7 × 7");
  f = dense.view();
  f.groups = 3;
  CHECK(refusal(shape, f) == "filters: 3 groups do not divide 4 filters");
  f = dense.view();
  f.weights = f.weights.first(71);
  CHECK(refusal(mismatch, f) == "filters: 71 weights given, expected 4 × 2 × 3 × 3");

  CHECK(refusal(bad_pattern, dense, {3}) == "encode: blocks of 3 filters, expected 1, 2, 4 or 8");
  CHECK(refusal(bad_pattern, dense, {0}) == "encode: blocks of 0 filters, expected 1, 2, 4 or 8");

  CHECK(message_of<InvalidFkw>([&] { return fkw::encode(dense.view(), {}); }) ==
        "FKW: 0 patterns in the table, expected at least 1");
  const Pattern point = full_pattern(1, 1);
  CHECK(message_of<InvalidFkw>([&] {
          return fkw::encode(dense.view(), {&point, 1});
        }) == "FKW: pattern 0 is not one of a 3 × 3 kernel");

  const auto order_refusal = [&](std::size_t block, std::vector<std::uint32_t> order) {
    return refusal(bad_fkw, dense, {block, order});
  };
  CHECK(order_refusal(2, {0, 1, 2}) == "encode: an order of 3 places is not a multiple of the block of 2");
  CHECK(order_refusal(1, {0, 1, 2, 2}) == "FKW: reorder names filter 2 twice");
  CHECK(order_refusal(1, {0, 1, 2}) == "FKW: reorder has 3 places for 4 filters");
  CHECK(order_refusal(1, {0, 1, 2, 4}) == "FKW: reorder names filter 4 at place 3, but the layer has 4 filters (0..3)");
  CHECK(order_refusal(4, {0, no_filter, 1, 2, 3, no_filter, no_filter, no_filter}) ==
        "FKW: filter 1 follows an empty place in its block");
  CHECK(order_refusal(2, {0, 1, no_filter, no_filter, 2, 3}) == "FKW: block 1 has no filter");

  Filters grouped = dense;
  grouped.groups = 2;
  const std::uint32_t mixed[] = {0, 2, 1, 3};
  CHECK(refusal(bad_fkw, grouped, {2, mixed}) == "FKW: block 0 mixes filters of two convolution groups");
}

TEST_CASE("block kernels are counted with 32 bits, and no more of them are encoded", "[fkw]") {
  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  CHECK(patdnn::fkw::detail::offset_behind(most - 7, 7) == most);
  CHECK(message_of<patdnn::InvalidShape>([] { (void)patdnn::fkw::detail::offset_behind(most - 7, 8); }) ==
        "encode: 4294967288 block kernels and 8 more, expected fewer than 2^32: offsets have 32 bits");
}

TEST_CASE("a corrupted array is found, and nothing is decoded from it", "[fkw]") {
  const Filters dense = planted({6, 5, 3, 3}, 2, eight, 11);
  const auto patterns = fkw::encode(dense.view(), eight, {2, file_order(dense, 2)});
  const auto taps = fkw::encode_free_taps(dense.view(), {4, file_order(dense, 4)});
  REQUIRE(patterns.block_kernels() > 3);
  REQUIRE(patterns.offset[1] > 0);

  const auto after = [](FkwData data, auto&& damage) {
    damage(data);
    const std::string checked = message_of<InvalidFkw>([&] { fkw::check(data); });
    CHECK(message_of<InvalidFkw>([&] { return fkw::decode(data); }) == checked);
    return checked;
  };
  using Data = FkwData;
  const std::string kernels = std::to_string(patterns.block_kernels());
  const std::string weights = std::to_string(patterns.weight.size());

  CHECK(after(patterns, [](Data& d) { d.filters = 0; }) == "FKW: 0 filters of 5 channels, expected 1 to 2^31 − 1 each");
  CHECK(after(patterns, [](Data& d) { d.channels = 1U << 31; }) ==
        "FKW: 6 filters of 2147483648 channels, expected 1 to 2^31 − 1 each");
  CHECK(after(patterns, [](Data& d) { d.kernel_height = 8; }) == "FKW: kernel of 8 × 3, expected 1 × 1 to 7 × 7");
  CHECK(after(patterns, [](Data& d) { d.kernel_width = 2; }) == "FKW: pattern 0 is not one of a 3 × 2 kernel");
  CHECK(after(patterns, [](Data& d) { d.groups = 0; }) == "FKW: 0 convolution groups do not divide 6 filters");
  CHECK(after(patterns, [](Data& d) { d.groups = 4; }) == "FKW: 4 convolution groups do not divide 6 filters");
  CHECK(after(patterns, [](Data& d) { d.groups = 2; }) == "FKW: block 1 mixes filters of two convolution groups");
  CHECK(after(patterns, [](Data& d) { d.block = 3; }) == "FKW: blocks of 3 filters, expected 1, 2, 4 or 8");
  CHECK(after(patterns, [](Data& d) { d.block = 4; }) == "FKW: reorder has 6 entries, expected 3 blocks of 4");
  CHECK(after(patterns, [](Data& d) { d.structure = static_cast<Structure>(2); }) ==
        "FKW: structure 2, expected 0 (patterns) or 1 (free taps)");
  CHECK(after(patterns, [](Data& d) { d.structure = Structure::free_taps; }) ==
        "FKW: 8 patterns in the table, expected none: taps are free");
  CHECK(after(patterns, [](Data& d) { d.patterns.clear(); }) == "FKW: 0 patterns in the table, expected at least 1");
  CHECK(after(patterns, [](Data& d) { d.patterns[3].taps = 0; }) == "FKW: pattern 3 is not one of a 3 × 3 kernel");

  const std::string ends = "entries that do not run from 0 to the " + kernels + " block kernels";
  CHECK(after(patterns, [](Data& d) { d.offset.clear(); }) == "FKW: offset has 0 " + ends);
  CHECK(after(patterns, [](Data& d) { d.offset[0] = 1; }) == "FKW: offset has 4 " + ends);
  CHECK(after(patterns, [](Data& d) { ++d.offset.back(); }) == "FKW: offset has 4 " + ends);
  CHECK(after(patterns, [](Data& d) { d.offset[1] = d.offset[2] + 1; }) ==
        "FKW: offset 2 is smaller than the one before it");
  CHECK(after(patterns, [](Data& d) { d.reorder.push_back(no_filter); }) ==
        "FKW: reorder has 7 entries, expected 3 blocks of 2");
  CHECK(after(patterns, [](Data& d) { d.reorder[5] = 0; }) == "FKW: reorder names filter 0 twice");
  CHECK(after(patterns, [](Data& d) { d.reorder[5] = no_filter; }) == "FKW: reorder does not name filter 5");
  CHECK(after(patterns, [](Data& d) { d.index[0] = 5; }) ==
        "FKW: filter 0 names input channel 5, but the layer has 5 channels (0..4)");
  CHECK(after(taps, [](Data& d) { d.index[1] = d.index[0]; }) ==
        "FKW: block 0 names input channel " + std::to_string(taps.index[0]) + " twice");
  CHECK(after(patterns, [](Data& d) { d.filters = 1U << 30; }) == "FKW: reorder has 6 places for 1073741824 filters");
  CHECK(after(patterns, [](Data& d) { d.stride.pop_back(); }) ==
        "FKW: stride has 23 entries, expected 3 blocks of 8 patterns");
  CHECK(after(patterns, [](Data& d) { d.stride[8] = 1000; }) == "FKW: stride of block 1 falls at pattern 1");
  CHECK(after(patterns, [](Data& d) { ++d.stride[7]; }) ==
        "FKW: stride of block 0 ends at kernel " + std::to_string(patterns.offset[1] + 1) + ", but the block has " +
            std::to_string(patterns.offset[1]));
  CHECK(after(patterns, [](Data& d) { d.mask.push_back(1); }) == "FKW: mask has 1 entries, expected 0");
  CHECK(after(patterns, [](Data& d) { d.weight.pop_back(); }) ==
        "FKW: " + std::to_string(patterns.weight.size() - 1) + " weights, expected " + weights);
  CHECK(after(patterns, [](Data& d) { d.weight.push_back(0); }) ==
        "FKW: " + std::to_string(patterns.weight.size() + 1) + " weights, expected " + weights);

  const std::string outside = " keeps no entry of its 3 × 3 kernel, or one outside";
  CHECK(after(taps, [](Data& d) { d.mask[1] = 0; }) == "FKW: mask 1" + outside);
  CHECK(after(taps, [](Data& d) { d.mask[0] |= 1U << 9; }) == "FKW: mask 0" + outside);
  CHECK(after(taps, [](Data& d) { d.mask.pop_back(); }) == "FKW: mask has " + std::to_string(taps.mask.size() - 1) +
                                                               " entries, expected " +
                                                               std::to_string(taps.mask.size()));
  CHECK(after(taps, [](Data& d) { d.stride.push_back(0); }) ==
        "FKW: stride has 1 entries, expected 2 blocks of 0 patterns");
}

TEST_CASE("a typed view is found by the exact pattern table", "[fkw]") {
  static constexpr PatternSet two{default_patterns[0], default_patterns[1]};
  using known = fkw::sets<default_patterns, two>;
  const Filters dense = planted({4, 3, 3, 3}, 1, std::span(eight).first(2), 23);
  const auto size_of_view = [](const FkwData& data) {
    return fkw::visit(
        data, known{},
        [](auto view) {
          return std::pair{view.patterns.size(), &view.data()};
        },
        [](const FkwData& untyped) {
          return std::pair{std::size_t{0}, &untyped};
        });
  };
  const auto eight_data = fkw::encode(dense.view(), eight);
  CHECK(size_of_view(eight_data) == std::pair{std::size_t{8}, &eight_data});
  const auto two_data = fkw::encode(dense.view(), eight.first(2));
  CHECK(size_of_view(two_data) == std::pair{std::size_t{2}, &two_data});
  const Pattern swapped[] = {default_patterns[1], default_patterns[0]};
  const auto swapped_data = fkw::encode(dense.view(), swapped);
  CHECK(size_of_view(swapped_data) == std::pair{std::size_t{0}, &swapped_data});
  const auto free = fkw::encode_free_taps(dense.view());
  CHECK(size_of_view(free) == std::pair{std::size_t{0}, &free});
}
