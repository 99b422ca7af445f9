// Static layers whose rows share loads: loops for each pattern, and straight-line code.

#include <array>
#include <cstddef>
#include <cstdint>

#include <patdnn/static_layer.hpp>

#include "catch.hpp"
#include "static_harness.hpp"

using namespace patdnn;
using test::check_layer;
using test::Mask;
using test::RandomLayer;
using test::shaped;

using connectivity::Form;

namespace {

template <class Arch, Form F>
constexpr StaticBudget with_form() {
  StaticBudget budget = default_budget<Arch>;
  budget.form = F;
  budget.loop_bytes = budget.straight_line_bytes = std::size_t{1} << 20;
  return budget;
}

template <class Arch, unsigned Block>
void check_rows() {
  constexpr StaticBudget patterns = with_form<Arch, Form::patterns>();
  constexpr StaticBudget lines = with_form<Arch, Form::straight_line>();
  check_layer<RandomLayer{.shape = shaped(4, 5, 17, 33), .block = Block, .mask = Mask::patterns, .ends = true}, Arch,
              patterns>();
  check_layer<RandomLayer{
                  .shape = shaped(4, 5, 17, 47), .block = Block, .mask = Mask::patterns, .ends = true, .pools = true},
              Arch, patterns>();
  check_layer<RandomLayer{.shape = shaped(2, 3, 10, 20, 3, 3, Padding(0)), .block = Block, .kept = 1000}, Arch,
              patterns>();
  check_layer<RandomLayer{
                  .shape = shaped(3, 4, 9, 34, 3, 3, {2, 0, 0, 2}), .block = Block, .mask = Mask::whole_kernels},
              Arch, patterns>();
  check_layer<RandomLayer{.shape = shaped(3, 5, 9, 33), .block = Block, .ends = true}, Arch, lines>();
  check_layer<
      RandomLayer{
          .shape = shaped(3, 5, 9, 34, 3, 3, {2, 0, 0, 2}), .block = Block, .mask = Mask::patterns, .pools = true},
      Arch, lines>();
}

/// Filters that all keep a kernel of the same pattern.
template <std::size_t Filters>
struct Alike {
  static constexpr ConvShape shape = shaped(1, Filters, 8, 8);
  static constexpr auto patterns = default_patterns;
  static constexpr auto kernels = [] {
    std::array<PatternKernel, Filters> all{};
    for (std::uint32_t f = 0; f < Filters; ++f) all[f].filter = f;
    return all;
  }();
};

template <Form F, std::size_t Filters>
constexpr std::size_t planned_bytes = [] {
  constexpr StaticBudget budget = [] {
    StaticBudget b = with_form<arch::scalar, F>();
    b.tile = {2, 1};
    return b;
  }();
  return StaticLayer<Alike<Filters>, arch::scalar, budget>::plan.code_bytes;
}();

}  // namespace

TEST_CASE("static: loops take code for each pattern, straight lines for each kernel") {
  STATIC_REQUIRE(planned_bytes<Form::patterns, 8> == planned_bytes<Form::patterns, 4>);
  STATIC_REQUIRE(planned_bytes<Form::straight_line, 8> > planned_bytes<Form::straight_line, 4>);
}

#define PATDNN_STATIC_TESTS(ARCH, BLOCK)                                                                        \
  TEST_CASE("static: layers whose rows share loads agree with the reference on " #ARCH ", blocks of " #BLOCK) { \
    check_rows<arch::ARCH, BLOCK>();                                                                            \
  }

// Compiling each takes long: without vectors, blocks bring nothing new.
PATDNN_STATIC_TESTS(scalar, 1)
#if defined(__SANITIZE_ADDRESS__)
// With vectors it takes minutes and gigabytes.
#elif defined(__AVX512BW__)
PATDNN_STATIC_TESTS(avx512, 1)
PATDNN_STATIC_TESTS(avx512, 2)
#elif defined(__AVX2__) && defined(__FMA__)
PATDNN_STATIC_TESTS(avx2, 1)
PATDNN_STATIC_TESTS(avx2, 2)
#elif defined(__aarch64__)
PATDNN_STATIC_TESTS(neon64, 1)
PATDNN_STATIC_TESTS(neon64, 2)
#endif
