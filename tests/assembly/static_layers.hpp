#pragma once
// Static layers for listings: each instantiates itself alone.

#include <patdnn/static_layer.hpp>

#include "../random_description.hpp"
#include "expected_loops.hpp"

/// A static layer's tiles of one size.
template <patdnn::test::RandomLayer Layer, class Arch, patdnn::StaticBudget Budget = patdnn::default_budget<Arch>>
struct Listed {
  using D = patdnn::test::RandomDescription<Layer>;
  using Runner = patdnn::connectivity::detail::RunLayer<D, Arch, Budget, patdnn::connectivity::OwnMaps<D, Arch>, true>;
  static constexpr patdnn::connectivity::StaticPlan plan = Runner::plan;
  static_assert(Runner::sizes == 1, "the output divides into tiles of one size");

  /// One loop over taps: each input vector and each filter's weight is loaded once.
  static constexpr auto tap_loop() {
    static_assert(plan.form == patdnn::StaticForm::taps);
    const unsigned inputs = plan.tile.rows * plan.tile.vectors;
    return one_loop(&Runner::template run_tiles<0>, {plan.block * inputs, inputs + plan.block});
  }

  /// One loop per pattern of the mask, over kernels: each input vector that a column of the pattern reaches is loaded
  /// once, for all rows and filters, and so is each weight.
  static constexpr auto pattern_loops() {
    static_assert(plan.form == patdnn::StaticForm::patterns);
    constexpr auto& set = patdnn::connectivity::detail::pattern_set<D>;
    constexpr auto function = &Runner::template run_tiles<0>;
    ExpectedLoops<decltype(function), set.size()> expected{function, {}};
    for (std::size_t p = 0; p < set.size(); ++p) {
      const unsigned weights = set[p].entries() * Layer.block;
      const unsigned inputs = patdnn::kernels::loads_per_kernel(set[p], plan.tile);
      expected.loops[p] = {weights * plan.tile.rows * plan.tile.vectors, inputs + weights};
    }
    return expected;
  }
};

/// As many bytes as the layer's plan allows its code: tests/checks/code_size.cmake reads the size of `planned`.
template <class Layer>
using Planned = const char[Layer::plan.code_bytes];
