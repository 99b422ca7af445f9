// Static layers of taps, without vectors and on the best architecture that the test is compiled for.

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <patdnn/static_layer.hpp>

#include "catch.hpp"
#include "static_harness.hpp"

using namespace patdnn;
using test::check_layer;
using test::check_open_layer;
using test::check_run;
using test::Mask;
using test::Numbers;
using test::RandomLayer;
using test::shaped;

namespace {

/// Masks, maps and blocks in turns, so that every value of each meets the kernel.
template <class Arch>
void check_taps() {
  check_layer<RandomLayer{.shape = shaped(5, 6, 7, 17), .block = 1}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 9, 5, 1), .block = 4, .mask = Mask::shared_blocks}, Arch>();
  check_open_layer<RandomLayer{.shape = shaped(3, 9, 5, 15), .block = 4, .ends = true}, Arch>();
  check_open_layer<RandomLayer{.shape = shaped(3, 9, 8, 16), .block = 8, .mask = Mask::shared_blocks, .ends = true},
                   Arch>();
  check_layer<RandomLayer{.shape = shaped(4, 8, 12, 31), .block = 4, .mask = Mask::patterns, .pools = true}, Arch>();
  check_layer<RandomLayer{.shape = shaped(1, 1, 1, 1), .kept = 1000}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 4, 9, 14), .block = 4, .kept = 0, .ends = true}, Arch>();
  check_layer<RandomLayer{.shape = shaped(4, 8, 9, 19, 1, 1, Padding(0)), .block = 4}, Arch>();
  check_layer<RandomLayer{.shape = shaped(2, 8, 9, 19, 5, 5, Padding(2)), .block = 2}, Arch>();
  check_layer<RandomLayer{.shape = shaped(2, 8, 9, 19, 7, 7, Padding(3), 2), .block = 4, .taps = 200}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 9, 7, 15, 3, 3, Padding(1), 2), .block = 1}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 9, 12, 33, 3, 3, {0, 0, 1, 1}, 3), .block = 2}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 9, 12, 33, 3, 3, {1, 2, 1, 2}, {2, 1}, {1, 2}), .block = 2}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 5, 9, 40, 1, 1, Padding(0), 2), .block = 4}, Arch>();
  check_layer<RandomLayer{.shape = shaped(2, 8, 9, 19, 3, 3, Padding(2), 1, 2), .block = 4}, Arch>();
  check_layer<RandomLayer{.shape = shaped(8, 16, 6, 12, 3, 3, Padding(1), 1, 1, 2), .block = 4}, Arch>();
  check_layer<RandomLayer{.shape = shaped(6, 6, 6, 12, 3, 3, Padding(1), 1, 1, 6), .block = 1, .kept = 1000}, Arch>();
  check_layer<RandomLayer{.shape = shaped(4, 8, 11, 13, 3, 3, {0, 1, 2, 3}), .block = 4}, Arch>();
  check_layer<RandomLayer{.shape = shaped(64, 3, 20, 60), .block = 1, .kept = 1000, .taps = 900}, Arch>();
  check_layer<RandomLayer{.shape = shaped(3, 40, 8, 8), .block = 4, .kept = 1000, .taps = 900, .ends = true}, Arch>();
}

/// Two filters that keep the same taps, and two that keep others, in an order that separates them.
struct Pairs {
  static constexpr ConvShape shape = shaped(2, 4, 4, 4);
  static constexpr unsigned block = 2;
  static constexpr std::array kernels{KeptKernel{0, 0, 3}, KeptKernel{1, 1, 5}, KeptKernel{2, 0, 3},
                                      KeptKernel{3, 1, 5}};
};

/// Filters of which no two keep the same taps.
struct Unlike {
  static constexpr ConvShape shape = shaped(1, 6, 4, 4);
  static constexpr unsigned block = 2;
  static constexpr std::array kernels{KeptKernel{0, 0, 0b000000011}, KeptKernel{1, 0, 0b111000000},
                                      KeptKernel{2, 0, 0b000001000}, KeptKernel{3, 0, 0b000000111},
                                      KeptKernel{4, 0, 0b111100000}, KeptKernel{5, 0, 0b000011000}};
};

struct Unread {
  static constexpr ConvShape shape = shaped(64, 3, 8, 8);
  static constexpr std::array kernels{KeptKernel{1, 63, 1}};
  static constexpr std::array weights{2.0F};
};

}  // namespace

TEST_CASE("static: filters of equal supports share blocks") {
  STATIC_REQUIRE(connectivity::detail::places<Pairs> == std::array{1U, 3U, 0U, 2U});
  STATIC_REQUIRE(connectivity::detail::counts<Pairs>.taps == 4);
}

TEST_CASE("static: a filter that keeps many taps shares its block with the one that adds fewest") {
  STATIC_REQUIRE(connectivity::detail::places<Unlike> == std::array{4U, 1U, 3U, 0U, 5U, 2U});
  STATIC_REQUIRE(connectivity::detail::counts<Unlike>.taps == 4 + 3 + 2);
}

TEST_CASE("static: filters without kernels and channels that nobody reads take no step") {
  STATIC_REQUIRE(connectivity::detail::counts<Unread>.kernels == 1);
  using Layer = StaticLayer<Unread, arch::scalar>;
  check_run<Layer, Unread>(Numbers<Unread>(), [](auto input, auto output) { Layer::run(input, output); });
}

#define PATDNN_STATIC_TESTS(ARCH) \
  TEST_CASE("static: layers of taps agree with the reference on " #ARCH) { check_taps<arch::ARCH>(); }

PATDNN_STATIC_TESTS(scalar)
#if defined(__AVX512BW__)
PATDNN_STATIC_TESTS(avx512)
#elif defined(__AVX2__) && defined(__FMA__)
PATDNN_STATIC_TESTS(avx2)
#elif defined(__aarch64__)
PATDNN_STATIC_TESTS(neon64)
#endif
