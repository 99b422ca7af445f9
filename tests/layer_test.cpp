// Every kernel on every architecture this machine can run, over shapes that are awkward on purpose.

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "layer_harness.hpp"
#include "native_functions.hpp"

namespace {

using namespace patdnn;
using kernels::Kernel;
using kernels::Tile;
using test::LayerCase;
using test::Structure;

/// Two patterns and small tiles: the kernels are the same templates as those of the default table, and compile fast
/// enough to be instantiated for every architecture.
constexpr PatternSet two_patterns{pattern({".#.", "###", "..."}), pattern({"...", ".##", ".##"})};

struct SmallTiles {
  template <class Arch, unsigned G>
  static constexpr auto tiles = std::array{Tile{2, 2}, Tile{3, 1}};
};

template <class Arch>
kernels::ConvTable small_table() {
  kernels::ConvTable table = kernels::table<Arch>();
  table.pattern_kernels = {&kernels::pattern_kernels<Arch, two_patterns, SmallTiles>, 1};
  table.tuned = {};
  return table;
}

/// So small that small layers run in passes, turns and pieces.
constexpr kernels::Machine small_caches = [] {
  kernels::Machine machine = kernels::server_core;
  machine.l1_bytes = 512;
  machine.l2_bytes = 2048;
  machine.least_piece = 2;
  machine.streamed_vectors = 2;
  return machine;
}();

ConvShape square(std::size_t channels, std::size_t filters, std::size_t extent) {
  return {.channels = channels, .filters = filters, .height = extent, .width = extent, .pad = Padding(1)};
}

ConvShape shaped(std::size_t channels, std::size_t filters, std::size_t height, std::size_t width, std::size_t kh,
                 std::size_t kw, Padding pad, PerAxis dilation = 1, std::size_t groups = 1, PerAxis stride = 1) {
  return {.channels = channels,
          .filters = filters,
          .height = height,
          .width = width,
          .kernel_height = kh,
          .kernel_width = kw,
          .stride = stride,
          .pad = pad,
          .dilation = dilation,
          .groups = groups};
}

/// Checks the cases; whether the lists of one of them ran in pieces.
template <class Arch>
bool check_all(const std::vector<LayerCase>& cases) {
  bool in_pieces = false;
  for (const LayerCase& c : cases) {
    for (const kernels::Plan& plan : test::check_case(c, two_patterns.patterns, small_table<Arch>(), small_caches)) {
      in_pieces = in_pieces || plan.parameters.pieces > 1;
    }
  }
  return in_pieces;
}

std::vector<LayerCase> pattern_cases() {
  std::vector<LayerCase> cases;
  for (const std::size_t block : {1U, 2U}) {
    for (const std::size_t width : {15U, 16U, 17U, 31U, 32U, 33U, 48U}) {
      cases.push_back({.shape = shaped(5, 6, 7, width, 3, 3, Padding(1)), .block = block, .expected = Kernel::pattern});
    }
    cases.push_back({.shape = square(4, 5, 14), .block = block, .images = 3, .expected = Kernel::pattern});
    cases.push_back({.shape = shaped(3, 4, 10, 20, 3, 3, Padding(0)), .block = block, .expected = Kernel::pattern});
    cases.push_back({.shape = shaped(3, 4, 9, 18, 3, 3, {2, 0, 0, 2}), .block = block, .expected = Kernel::pattern});
    cases.push_back({.shape = square(6, 6, 12), .block = block, .kept = 0.0, .expected = Kernel::pattern});
    cases.push_back({.shape = square(1, 1, 16), .block = block, .kept = 1.0, .expected = Kernel::pattern});
    cases.push_back({.shape = square(4, 4, 20), .block = block, .input_pitch = 48, .output_pitch = 27});
    cases.push_back({.shape = square(4, 6, 20), .block = block, .plain_output = true});
    cases.push_back({.shape = square(4, 6, 20), .block = block, .images = 2, .plain_input = true});
    cases.push_back({.shape = square(4, 6, 21), .block = block, .images = 2, .output_phases = 2});
    cases.push_back({.shape = shaped(8, 8, 8, 24, 3, 3, Padding(1), 1, 2), .block = block});
  }
  return cases;
}

std::vector<LayerCase> depthwise_cases() {
  std::vector<LayerCase> cases;
  for (const std::size_t block : {1U, 4U}) {
    const auto depthwise = [&](std::size_t height, std::size_t width, PerAxis stride, Padding pad = Padding(1),
                               std::size_t kernel = 3, PerAxis dilation = 1) {
      cases.push_back({.shape = shaped(6, 6, height, width, kernel, kernel, pad, dilation, 6, stride),
                       .block = block,
                       .structure = Structure::free_taps});
      return &cases.back();
    };
    const auto by_rows = [&](auto... extents) {
      LayerCase* const c = depthwise(extents...);
      c->expected = Kernel::depthwise_rows;
      c->unphased_input = true;
      return c;
    };
    for (const std::size_t width : {9U, 15U, 16U, 17U, 31U, 33U, 64U}) {
      for (const std::size_t height : {1U, 2U, 7U, 9U, 16U}) by_rows(height, width, 1U);
    }
    for (const std::size_t width : {1U, 2U, 14U, 28U, 31U, 62U}) {
      for (const std::size_t height : {1U, 2U, 6U, 14U, 15U, 32U}) by_rows(height, width, 2U)->expected.reset();
    }
    for (const std::size_t stride : {1U, 2U}) {
      by_rows(14U, 28U, stride)->kept = 1.0;
      by_rows(14U, 28U, stride)->kept = 0.0;
      by_rows(14U, 28U, stride)->images = 3;
      by_rows(14U, 28U, stride)->input_pitch = 41;
      by_rows(14U, 28U, stride)->output_pitch = 37;
      by_rows(14U, 28U, stride)->plain_output = true;
      by_rows(20U, 28U, stride, Padding{0, 0, 1, 1});
      by_rows(20U, 28U, stride, Padding{2, 1, 0, 2});
      by_rows(20U, 28U, stride, Padding(0))->expected.reset();
      by_rows(20U, 28U, stride, Padding(1), 3U, 2U)->expected.reset();
      by_rows(20U, 28U, stride, Padding(2), 5U)->expected.reset();
      for (const std::size_t width : {7U, 14U, 30U}) {
        depthwise(8, width, stride)->plain_input = true;
        cases.back().images = 2;
      }
      depthwise(9, 20, stride)->output_phases = 2;
    }
    depthwise(14, 28, 2)->expected = Kernel::depthwise;
    for (const PerAxis stride : {PerAxis(2, 1), PerAxis(1, 2)}) depthwise(14, 28, stride)->expected = Kernel::depthwise;
    depthwise(7, 2, 1);
    // Whole windows, also where two rows fit a vector.
    by_rows(14U, 28U, 1U)->structure = Structure::dense;
    by_rows(14U, 28U, 2U)->structure = Structure::dense;
    for (const std::size_t width : {2U, 3U, 5U, 7U}) {
      for (const std::size_t height : {1U, 6U, 7U, 8U, 9U}) depthwise(height, width, 1)->structure = Structure::dense;
    }
    depthwise(7, 7, 1)->images = 3;
    cases.back().structure = Structure::dense;
    // Nine taps, of other windows than 3 × 3 ones.
    depthwise(7, 6, 1, Padding(2), 3, 2)->structure = Structure::dense;
    for (unsigned seed = 0; seed < 8; ++seed) depthwise(7, 6, 1, Padding(2), 5)->seed = seed;
  }
  return cases;
}

std::vector<LayerCase> tap_cases() {
  std::vector<LayerCase> cases;
  for (const std::size_t block : {1U, 2U, 4U, 8U}) {
    const auto free = [&](const ConvShape& shape) {
      cases.push_back({.shape = shape,
                       .block = block,
                       .structure = Structure::free_taps,
                       .expected = shape.depthwise() ? Kernel::depthwise : Kernel::tap});
      return &cases.back();
    };
    for (const std::size_t width : {1U, 2U, 3U, 7U, 15U, 16U, 17U, 33U}) free(shaped(3, 9, 5, width, 3, 3, Padding(1)));
    free(square(1, 1, 1));
    free(square(7, 13, 28))->images = 2;
    free(square(3, 8, 14))->kept = 0.0;
    free(square(3, 8, 14))->kept = 1.0;
    free(square(3, 8, 10))->input_pitch = 23;
    free(square(3, 8, 10))->output_pitch = 37;
    free(square(3, 8, 21))->plain_output = true;
    free(shaped(4, 8, 11, 13, 3, 3, Padding(0)));
    free(shaped(4, 8, 11, 13, 3, 3, {0, 1, 2, 3}));
    free(shaped(4, 8, 9, 19, 1, 1, Padding(0)));
    free(shaped(4, 8, 9, 19, 5, 5, Padding(2)));
    free(shaped(2, 8, 9, 19, 7, 7, Padding(3)));
    free(shaped(2, 8, 9, 19, 1, 7, {0, 3, 0, 3}));
    free(shaped(2, 8, 9, 19, 3, 3, Padding(2), 2));
    free(shaped(2, 8, 9, 19, 3, 3, {3, 1, 3, 1}, {3, 1}));
    free(shaped(2, 8, 9, 19, 3, 3, {1, 2, 1, 2}, {1, 2}));
    free(shaped(8, 16, 6, 12, 3, 3, Padding(1), 1, 2));
    for (const PerAxis stride : {PerAxis(2), PerAxis(3), PerAxis(2, 1), PerAxis(1, 2), PerAxis(3, 2)}) {
      for (const std::size_t width : {1U, 2U, 15U, 16U, 33U}) {
        free(shaped(3, 9, 7, width, 3, 3, Padding(1), 1, 1, stride));
      }
      free(shaped(3, 9, 12, 14, 3, 3, Padding(0), 1, 1, stride))->images = 2;
      free(shaped(3, 9, 12, 14, 3, 3, {0, 0, 1, 1}, 1, 1, stride));
      free(shaped(3, 5, 9, 40, 1, 1, Padding(0), 1, 1, stride));
      free(shaped(2, 8, 17, 35, 7, 7, Padding(3), 1, 1, stride));
      free(shaped(2, 8, 15, 19, 3, 3, Padding(2), 2, 1, stride));
      free(shaped(6, 6, 9, 13, 5, 5, Padding(2), 1, 6, stride));
      free(shaped(3, 9, 8, 20, 3, 3, Padding(1), 1, 1, stride))->plain_input = true;
      free(shaped(3, 9, 8, 20, 1, 1, Padding(0), 1, 1, stride))->plain_input = true;
    }
    free(square(5, 9, 20))->plain_input = true;
    free(square(5, 9, 19))->output_phases = 2;
    free(square(5, 9, 19))->output_phases = {2, 1};
    free(square(5, 9, 19))->output_phases = {1, 2};
    free(shaped(5, 9, 12, 40, 1, 1, Padding(0)))->output_phases = 3;
    free(shaped(5, 9, 6, 20, 1, 1, Padding(0)))->plain_input = true;
    *free(square(5, 9, 13)) = {
        .shape = square(5, 9, 13), .block = block, .images = 2, .plain_input = true, .plain_output = true};
    cases.push_back({.shape = square(4, 8, 17), .block = block, .structure = Structure::dense, .kept = 1.0});
    cases.push_back({.shape = shaped(40, 10, 1, 1, 1, 1, Padding(0)), .block = block, .structure = Structure::dense});
  }
  return cases;
}

std::vector<LayerCase> winograd_cases() {
  std::vector<LayerCase> cases;
  for (const std::size_t block : {1U, 2U, 4U}) {
    const auto add = [&](const ConvShape& shape, std::size_t tap_vectors = 1) {
      cases.push_back({.shape = shape,
                       .block = block,
                       .structure = cases.size() % 2 == 0 ? Structure::whole_kernels : Structure::dense,
                       .kept = 0.6,
                       .expected = Kernel::winograd,
                       .parameters = Parameters{.kernel = Kernel::winograd, .tap_vectors = tap_vectors}});
      return &cases.back();
    };
    for (const std::size_t extent : {1U, 2U, 3U, 4U, 5U, 7U, 14U, 17U, 28U}) add(square(3, 5, extent));
    for (const std::size_t vectors : {1U, 2U, 3U}) add(shaped(5, 6, 33, 70, 3, 3, Padding(1)), vectors);
    add(shaped(5, 6, 6, 300, 3, 3, Padding(1)), 3);
    add(square(9, 12, 14))->images = 3;
    add(square(3, 8, 14))->kept = 0.0;
    add(square(3, 8, 10))->input_pitch = 23;
    add(square(3, 8, 10))->output_pitch = 37;
    add(square(3, 8, 21))->plain_output = true;
    add(square(5, 9, 20))->plain_input = true;
    add(square(5, 9, 13))->plain_input = true;
    cases.back().plain_output = true;
    cases.back().images = 2;
    add(square(5, 9, 19))->output_phases = 2;
    add(square(5, 9, 19))->output_phases = 3;
    add(square(5, 9, 19))->output_phases = {1, 2};
    add(shaped(4, 8, 11, 13, 3, 3, Padding(0)));
    add(shaped(4, 8, 11, 13, 3, 3, {0, 1, 2, 3}));
    add(shaped(4, 8, 11, 13, 3, 3, {2, 0, 0, 2}));
  }
  return cases;
}

}  // namespace

#define PATDNN_ARCH_TESTS(ARCH)                                                                                       \
  TEST_CASE("the pattern kernel agrees with the reference on " #ARCH) { check_all<arch::ARCH>(pattern_cases()); }     \
  TEST_CASE("the tap kernel agrees with the reference on " #ARCH) { CHECK(check_all<arch::ARCH>(tap_cases())); }      \
  TEST_CASE("the depthwise kernels agree with the reference on " #ARCH) { check_all<arch::ARCH>(depthwise_cases()); } \
  TEST_CASE("Winograd's filtering agrees with the reference on " #ARCH) { check_all<arch::ARCH>(winograd_cases()); }

PATDNN_ARCH_TESTS(scalar)
#if defined(__SSE4_1__)
PATDNN_ARCH_TESTS(sse4)
#endif
#if defined(__AVX2__) && defined(__FMA__)
PATDNN_ARCH_TESTS(avx2)
#endif
#if defined(__AVX512BW__)
PATDNN_ARCH_TESTS(avx512)
#endif
#if defined(__aarch64__)
PATDNN_ARCH_TESTS(neon64)
#endif

TEST_CASE("a residual may be the output itself, also when the lists run in pieces") {
  for (const std::size_t block : {1U, 4U}) {
    const LayerCase c{
        .shape = shaped(4, 8, 9, 20, 3, 3, Padding(1)), .block = block, .structure = Structure::free_taps};
    test::Layer layer(c, Pooling::none, two_patterns.patterns, small_table<arch::native>(), small_caches);
    CHECK((layer.layer().plan().parameters.pieces > 1) == (block == 1));
    for (const Activation& activation : {relu, sigmoid}) {
      const auto apart = layer.run({.residual = Residual::before_activation, .activation = activation});
      CHECK(layer.run_in_place(serial_executor) == apart);
    }
  }
}
