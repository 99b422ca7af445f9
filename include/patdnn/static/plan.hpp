#pragma once
// How a static layer runs: its form, its tiles, and what that takes of registers and code.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/tiling.hpp>
#include <patdnn/static/tuned_row.hpp>
#include <patdnn/static/work.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// The plan of a layer.
struct StaticPlan {
  Form form = Form::taps;
  kernels::Tile tile = {};          // the largest
  unsigned block = 1;               // filters that share a load
  bool flat = false;                // one run over rows and pads, instead of row by row
  std::size_t blocks_per_pass = 0;  // that run on one tile before the next tile's turn
  std::size_t pieces = 1;           // into which lists are cut, so that their input stays in the first-level cache
  bool prefetches = false;          // the next tile's input
  std::size_t code_bytes = 0;       // of its tiles of all sizes, at most
  double cycles = 0;                // of the layer, estimated
  bool tuned = false;               // by a row of D::tuned
};

namespace detail {

/// The most entries that a pattern of the set keeps in a column: that many weights of a filter are in use together.
template <class D>
inline constexpr unsigned tallest_column = [] {
  unsigned most = 0;
  for (const Pattern& p : pattern_set<D>) {
    for (unsigned x = 0; x < p.width; ++x) {
      unsigned entries = 0;
      for (unsigned y = 0; y < p.height; ++y) entries += p.keeps(y, x) ? 1 : 0;
      most = std::max(most, entries);
    }
  }
  return most;
}();

/// Whether accumulators and operands of a tile fit the registers. But for the tap form, one register has to be left
/// over: without it g++ spills another.
template <class D, class P>
[[nodiscard]] constexpr bool fits(Form form, Tile tile, unsigned registers) {
  if (form == Form::taps) {
    const unsigned most = kernels::max_tap_vectors(P::registers, P::tap_block);
    return kernels::tap_tile_fits(registers, P::tap_block, tile) &&
           (tile.rows == 1 ? tile.vectors <= most : tile.rows * tile.vectors <= most);
  }
  const unsigned filters = form == Form::patterns ? block<D> : straight_line_filters<D>(registers);
  const unsigned weights = form == Form::patterns ? filters * tallest_column<D> : 1;
  const bool whole_pairs = !P::pools || kernels::can_pool(tile, P::lanes);
  return whole_pairs && filters * tile.rows * tile.vectors + weights + 2 <= registers;
}

/// The tile of a form with the least estimated time whose code fits `bytes`; of no rows, where there is none.
template <class D, class P, class Arch>
[[nodiscard]] constexpr Tile best_tile(Form form, unsigned registers, std::size_t bytes) {
  Tile best{0, 0};
  double least = 0;
  const unsigned step = P::pools ? 2 : 1;
  const auto across = static_cast<unsigned>((P::columns + P::lanes - 1) / P::lanes);
  for (unsigned vectors = 1; vectors <= std::min(across, 7U); ++vectors) {
    for (unsigned rows = step; rows <= std::min<std::size_t>(P::rows, max_rows); rows += step) {
      const Tile tile{rows, vectors};
      if (!fits<D, P>(form, tile, registers)) continue;
      const Candidate candidate = judge<D, P, Arch>(form, tile);
      if (candidate.code_bytes > bytes) continue;
      if (best.rows == 0 || candidate.cycles < least) {
        best = tile;
        least = candidate.cycles;
      }
    }
  }
  return best;
}

template <class D, class P>
[[nodiscard]] constexpr Tile tap_tile_of(unsigned registers) {
  unsigned most = kernels::max_tap_vectors(P::registers, P::tap_block);
  if (P::pools) {
    const unsigned across = kernels::pooled_vectors(P::registers);
    unsigned rows = std::max(most / across / 2 * 2, 2U);
    while (rows > 2 && !kernels::tap_tile_fits(registers, P::tap_block, {rows, across})) rows -= 2;
    return {rows, across};
  }
  while (most > 1 && !kernels::tap_tile_fits(registers, P::tap_block, {1, most})) --most;
  return {1, most};
}

/// Bytes of input that a block's filters read for a tile of one row of `columns`.
template <class D, class P>
[[nodiscard]] constexpr std::size_t tile_bytes(std::size_t columns) {
  const ConvShape& s = D::shape;
  const std::size_t rows = (s.span_height() - 1) / s.stride.height * P::input.pitch;
  const std::size_t phases = std::min(s.kernel_height, s.stride.height) * std::min(s.kernel_width, s.stride.width);
  return s.channels / s.groups * phases * (std::min(columns, P::input.flat_lanes()) + rows) * sizeof(float);
}

/// Decides what stays in which cache, as default_parameters() does when a program runs.
template <class D, class P>
constexpr void plan_caches(StaticPlan& plan) {
  constexpr kernels::Machine figures = kernels::server_core;
  const ConvShape& s = D::shape;
  const std::size_t runs = plan.form == Form::straight_line ? 1
                           : plan.form == Form::taps        ? blocks<D> * (block<D> / plan.block)
                                                            : blocks<D>;
  plan.blocks_per_pass = runs;
  const std::size_t image = P::input.image_stride() * sizeof(float) / s.groups;
  if (image > figures.cached_image()) {
    plan.prefetches = plan.form != Form::straight_line;
  } else if (plan.form != Form::straight_line) {
    const std::size_t weights = counts<D>.taps * block<D> * sizeof(float);
    std::size_t bytes = (weights + counts<D>.taps * sizeof(std::uint32_t)) / runs;
    if (s.groups > 1) bytes += image * s.groups / runs;
    plan.blocks_per_pass = std::max<std::size_t>(figures.cached_pass() / std::max<std::size_t>(bytes, 1), 1);
  }
  if (plan.form != Form::taps || P::pools || kernels::requests_input(plan.block) || s.depthwise()) return;
  if (tile_bytes<D, P>(plan.tile.vectors * P::lanes) <= figures.cached_piece()) return;
  plan.tile.vectors = std::min(plan.tile.vectors, figures.streamed_vectors);
  const std::size_t fit =
      (tile_bytes<D, P>(plan.tile.vectors * P::lanes) + figures.cached_piece() - 1) / figures.cached_piece();
  const std::size_t worth = counts<D>.taps * block<D> / s.filters / figures.least_piece;
  plan.pieces = std::clamp<std::size_t>(worth, 1, fit);
  if (plan.pieces > 1) plan.blocks_per_pass = runs;
}

/// The parameters of the layer's tuned row, where it has one whose tile fits the budget, and the budget asks for
/// neither form nor tile.
template <class D, class Arch, StaticBudget Budget, class Maps>
[[nodiscard]] constexpr std::optional<kernels::Parameters> usable_row() {
  using P = Planned<D, Arch, Maps>;
  if (Budget.form != Form::best || Budget.tile.rows != 0) return {};
  const std::optional<kernels::Parameters> row = tuned_parameters<D, Arch, Maps>();
  if (!row) return {};
  const Form form = form_of(row->kernel);
  const Tile tile = tile_of<P>(*row);
  if (tile.rows == 0 || tile.vectors == 0 || tile.rows > max_rows || (P::pools && tile.rows % 2 != 0)) return {};
  if (form == Form::patterns && (!P::shares_rows || found_patterns<D>.count == 0)) return {};
  if (!fits<D, P>(form, tile, Budget.registers)) return {};
  if (form == Form::patterns && judge<D, P, Arch>(form, tile).code_bytes > Budget.loop_bytes) return {};
  return row;
}

/// Takes from parameters what stays in which cache, as far as static layers have that choice.
template <class D, class P>
constexpr void apply_row(StaticPlan& plan, const kernels::Parameters& row) {
  plan.tuned = true;
  plan.tile = tile_of<P>(row);
  const std::size_t runs = plan.form == Form::taps ? blocks<D> * (block<D> / plan.block) : blocks<D>;
  plan.blocks_per_pass = std::min(row.blocks_per_pass, runs);
  plan.prefetches = row.prefetch_level > 0;
  plan.pieces = plan.form == Form::taps && !P::pools ? row.pieces : 1;
}

template <class D, class Arch, StaticBudget Budget, class Maps>
[[nodiscard]] constexpr StaticPlan make_plan() {
  using P = Planned<D, Arch, Maps>;
  StaticPlan plan;
  const auto choose = [&](Form form, Tile tile) {
    const Candidate candidate = judge<D, P, Arch>(form, tile);
    if (plan.tile.rows != 0 && plan.cycles <= candidate.cycles) return;
    plan.form = form;
    plan.tile = tile;
    plan.cycles = candidate.cycles;
    plan.code_bytes = candidate.code_bytes;
  };
  plan.tile = {0, 0};
  const auto wanted = [](Form form) { return Budget.form == Form::best || Budget.form == form; };
  const auto consider = [&](Form form, std::size_t bytes) {
    if (!wanted(form) || !P::shares_rows || found_patterns<D>.count == 0) return;
    const Tile tile = Budget.tile.rows != 0 ? Budget.tile : best_tile<D, P, Arch>(form, Budget.registers, bytes);
    if (tile.rows != 0) choose(form, tile);
  };
  const std::optional<kernels::Parameters> row = usable_row<D, Arch, Budget, Maps>();
  if (row) {
    choose(form_of(row->kernel), tile_of<P>(*row));
  } else {
    consider(Form::patterns, Budget.loop_bytes);
    consider(Form::straight_line, Budget.straight_line_bytes);
  }
  if (!row && (wanted(Form::taps) || plan.tile.rows == 0)) {
    choose(Form::taps,
           Budget.form == Form::taps && Budget.tile.rows != 0 ? Budget.tile : tap_tile_of<D, P>(Budget.registers));
  }
  plan.block = plan.form == Form::taps       ? P::tap_block
               : plan.form == Form::patterns ? block<D>
                                             : straight_line_filters<D>(Budget.registers);
  plan.flat = plan.form == Form::taps && P::flat;
  plan_caches<D, P>(plan);
  if (row) apply_row<D, P>(plan, *row);
  return plan;
}

/// Whether the budget asks for no tile, or for one that fits its registers.
template <class D, class Arch, StaticBudget Budget, class Maps>
[[nodiscard]] constexpr bool tile_is_usable() {
  using P = Planned<D, Arch, Maps>;
  if (Budget.tile == Tile{0, 0}) return true;
  if (Budget.tile.rows == 0 || Budget.tile.vectors == 0 || Budget.tile.rows > max_rows) return false;
  if (Budget.form == Form::best || (P::pools && Budget.tile.rows % 2 != 0)) return false;
  if (Budget.form == Form::taps && (Budget.tile.rows > 1) != P::pools) return false;
  return fits<D, P>(Budget.form, Budget.tile, Budget.registers);
}

/// Whether the budget asks for no form or for the one that the layer has, and that form's code fits the budget.
template <class D, class Arch, StaticBudget Budget, class Maps>
[[nodiscard]] constexpr bool form_is_usable() {
  constexpr StaticPlan plan = make_plan<D, Arch, Budget, Maps>();
  return (Budget.form == Form::best || plan.form == Budget.form) &&
         (plan.form != Form::patterns || plan.code_bytes <= Budget.loop_bytes) &&
         (plan.form != Form::straight_line || plan.code_bytes <= Budget.straight_line_bytes);
}

}  // namespace detail

}}}  // namespace patdnn::v0::connectivity
