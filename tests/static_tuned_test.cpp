// Static layers that run as a tuner's rows say.

#include <array>
#include <cstddef>
#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/static_layer.hpp>

#include "catch.hpp"
#include "static_harness.hpp"

using namespace patdnn;
using connectivity::Form;
using kernels::Kernel;
using kernels::Parameters;
using kernels::TunedLayer;
using test::check_run;
using test::Mask;
using test::Numbers;
using test::RandomDescription;
using test::RandomLayer;
using test::shaped;

namespace {

/// A row for a layer of `kept` weights between the maps that it has by itself.
template <RandomLayer L, class Arch>
constexpr TunedLayer row(std::size_t kept, Parameters parameters) {
  using Maps = connectivity::OwnMaps<RandomDescription<L>, Arch>;
  return {.shape = L.shape,
          .block = L.block,
          .pooling = L.pools ? Pooling::max_2x2 : Pooling::none,
          .kept_weights = kept,
          .input_pitch = Maps::input.pitch,
          .output_pitch = Maps::output.pitch,
          .parameters = parameters};
}

template <RandomLayer L, class Rows>
struct Tuned : RandomDescription<L> {
  using tuned = Rows;
};

/// Runs a layer and compares its outputs with the reference.
template <RandomLayer L, class Rows>
constexpr connectivity::StaticPlan plan_of() {
  return StaticLayer<Tuned<L, Rows>, arch::native>::plan;
}
template <RandomLayer L, class Rows>
void check_outputs() {
  using D = Tuned<L, Rows>;
  using Layer = StaticLayer<D, arch::native>;
  check_run<Layer, D>(Numbers<D>(), [](auto input, auto output) { Layer::run(input, output); });
}

constexpr RandomLayer taps{.shape = shaped(6, 12, 9, 40), .block = 4, .kept = 1000, .taps = 500, .ends = true};
constexpr RandomLayer patterns{.shape = shaped(5, 6, 11, 60), .block = 1, .mask = Mask::patterns, .ends = true};
constexpr RandomLayer pooled{.shape = shaped(4, 8, 12, 31), .block = 4, .mask = Mask::patterns, .pools = true};

struct TapRows {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers{
      row<taps, arch::native>(1, {.tap_vectors = 1}),
      row<taps, arch::native>(325, {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 2, .prefetch_level = 2}),
      row<taps, arch::native>(10'000, {.tap_vectors = 1})};
};
struct PatternRows {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers{
      row<patterns, arch::native>(100, {.kernel = Kernel::pattern, .pattern_tile = {2, 1}, .blocks_per_pass = 3})};
};
struct PooledRows {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers{row<pooled, arch::native>(100, {.tap_vectors = 1, .pieces = 4})};
};
struct RowsOfAnother {
  static constexpr std::string_view architecture = "another";
  static constexpr std::array layers = TapRows::layers;
};
struct RowsOfOtherPitch {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers = [] {
    std::array rows = TapRows::layers;
    for (TunedLayer& row : rows) ++row.input_pitch;
    return rows;
  }();
};
struct RowsTooLarge {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers{row<taps, arch::native>(325, {.tap_vectors = 100})};
};
struct WinogradRows {
  static constexpr std::string_view architecture = arch::native::name;
  static constexpr std::array layers{row<taps, arch::native>(325, {.kernel = Kernel::winograd})};
};

}  // namespace

TEST_CASE("static: a layer takes its tuned row, the one of most alike weights") {
  constexpr auto plan = plan_of<taps, TapRows>();
  STATIC_REQUIRE(plan.tuned);
  STATIC_REQUIRE(plan.form == Form::taps);
  STATIC_REQUIRE(plan.tile == kernels::Tile{1, 2});
  STATIC_REQUIRE(plan.pieces == 3);
  STATIC_REQUIRE(plan.blocks_per_pass == 2);
  STATIC_REQUIRE(plan.prefetches);
  check_outputs<taps, TapRows>();
}

TEST_CASE("static: a tuned row's pattern tile and passes") {
  constexpr auto plan = plan_of<patterns, PatternRows>();
  if constexpr (arch::registers_of<arch::native>.lanes > 1) {
    STATIC_REQUIRE(plan.tuned);
    STATIC_REQUIRE(plan.form == Form::patterns);
    STATIC_REQUIRE(plan.tile == kernels::Tile{2, 1});
    STATIC_REQUIRE(plan.blocks_per_pass == 3);
  }
  check_outputs<patterns, PatternRows>();
}

TEST_CASE("static: a layer that pools takes no pieces from its row") {
  constexpr auto plan = plan_of<pooled, PooledRows>();
  STATIC_REQUIRE(plan.tuned);
  STATIC_REQUIRE(plan.tile.rows == 2);
  STATIC_REQUIRE(plan.pieces == 1);
  check_outputs<pooled, PooledRows>();
}

TEST_CASE("static: rows of another architecture, pitch or kernel, and tiles that do not fit, are passed over") {
  constexpr auto by_rules = StaticLayer<RandomDescription<taps>, arch::native>::plan;
  const auto is_by_rules = [&](const connectivity::StaticPlan& plan) {
    return !plan.tuned && plan.tile == by_rules.tile && plan.pieces == by_rules.pieces &&
           plan.blocks_per_pass == by_rules.blocks_per_pass;
  };
  CHECK(is_by_rules(plan_of<taps, RowsOfAnother>()));
  CHECK(is_by_rules(plan_of<taps, RowsOfOtherPitch>()));
  CHECK(is_by_rules(plan_of<taps, RowsTooLarge>()));
  CHECK(is_by_rules(plan_of<taps, WinogradRows>()));
}
