// Static layers whose rows share loads: loops for each pattern, and straight-line code.

#include <cstddef>

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
  check_layer<RandomLayer{.shape = shaped(2, 3, 10, 20, 3, 3, padding(0)), .block = Block, .kept = 1000}, Arch,
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

}  // namespace

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
