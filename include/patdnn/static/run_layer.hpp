#pragma once
// Runs a static layer: its tiles as constants, and a function for each of their extents.

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/check.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/plan.hpp>
#include <patdnn/static/run_lists.hpp>
#include <patdnn/static/straight_line.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// Where a tile begins: its first output.
struct TileStart {
  std::uint32_t row;
  std::uint32_t column;
};

/// Weights in the order of the lists, and a bias per filter or null.
struct Operands {
  const float* weight;
  const float* bias;
};

/// Nothing, for a layer that cannot run.
template <class D, class Arch, StaticBudget Budget, class Maps, bool Usable>
struct RunLayer {
  static constexpr StaticPlan plan = {};
  static constexpr std::size_t kept_weights = 0;
  static constexpr std::size_t arranged_floats = 0;
  static void run(const float*, float*, Operands) noexcept {}
  static Operands weights() noexcept { return {}; }
  static void arrange(const auto&, const auto&) noexcept {}
};

template <class D, class Arch, StaticBudget Budget, class Maps>
struct RunLayer<D, Arch, Budget, Maps, true> {
  using P = Planned<D, Arch, Maps>;
  static constexpr StaticPlan plan = make_plan<D, Arch, Budget, Maps>();
  static constexpr bool by_pattern = plan.form == Form::patterns;
  static constexpr unsigned list_block = plan.form == Form::taps ? plan.block : block<D>;
  static constexpr std::size_t kept_weights = count_weights<D>();
  static constexpr std::size_t arranged_floats = run_weights<D>;

  [[nodiscard]] static Operands weights() noexcept requires has_weights<D> {
    return {arranged_weights<D, by_pattern, list_block>(), nullptr};
  }

  static void arrange(const auto& given, const auto& arranged) noexcept {
    for (float& w : arranged) w = 0;
    arrange_weights<D, by_pattern, list_block>(given, arranged);
  }

  static void run(const float* input, float* output, Operands operands) noexcept {
    const Padding halo = plane_halo(D::shape.pad, D::shape.stride);
    const float* const origin = input + Maps::input.head - halo.top * Maps::input.pitch - halo.left;
    kernels::unroll<sizes>([&](auto size) __attribute__((always_inline)) {
      if constexpr (plan.blocks_per_pass >= runs) {
        run_tiles<size>(origin, output + Maps::output.head, operands, {0, runs});
      }
    });
    if constexpr (plan.blocks_per_pass < runs) {
      for (std::size_t first = 0; first < runs; first += plan.blocks_per_pass) {
        const std::size_t last = first + plan.blocks_per_pass < runs ? first + plan.blocks_per_pass : runs;
        kernels::unroll<sizes>([&](auto size) __attribute__((always_inline)) {
          run_tiles<size>(origin, output + Maps::output.head, operands, {first, last});
        });
      }
    }
  }

  static constexpr Tiling<P> tiling{plan.form, plan.tile};

  static constexpr std::size_t sizes = [] {
    std::size_t n = 0;
    tiling.for_each_size([&](Tile, std::size_t) { ++n; });
    return n;
  }();
  struct Size {
    Tile tile;
    std::size_t tiles = 0;
  };
  template <std::size_t Index>
  static constexpr Size size_of = [] {
    std::size_t n = 0;
    Size size{};
    tiling.for_each_size([&](Tile tile, std::size_t tiles) {
      if (n++ == Index) size = {tile, tiles};
    });
    return size;
  }();
  template <std::size_t Index>
  static constexpr auto starts = [] {
    std::array<TileStart, size_of<Index>.tiles> all{};
    std::size_t n = 0;
    tiling.for_each([&](std::size_t row, std::size_t column, Tile tile) {
      if (tile == size_of<Index>.tile) {
        all[n++] = {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)};
      }
    });
    return all;
  }();

  using Lists = typename std::conditional_t<plan.form == Form::taps,
                                            std::type_identity<TapLists<D, Maps, list_block, plan.pieces>>,
                                            std::type_identity<PatternLists<D, Maps>>>::type;
  static constexpr std::size_t runs = plan.form == Form::straight_line ? 1 : Lists::runs;

  /// Runs blocks of the lists on all tiles of a size.
  template <std::size_t Index>
  [[gnu::noinline]] static void run_tiles(const float* origin, float* output, Operands operands,
                                          kernels::Range blocks_of_pass) noexcept {
    constexpr Tile tile = size_of<Index>.tile;
    constexpr std::size_t shrink = P::pools ? 2 : 1;
    const float* bias = operands.bias;
    if constexpr (has_bias<D>) bias = D::bias.data();
    for (std::size_t i = 0; i < starts<Index>.size(); ++i) {
      const TileStart at = starts<Index>[i];
      kernels::TilePlace<float> place{};
      place.input = origin + at.row * Maps::input.pitch + at.column;
      place.input_pitch = Maps::input.pitch;
      place.input_plane = Maps::input.plane_stride;
      place.input_planes = Maps::input.planes();
      place.output_offset = at.row / shrink * Maps::output.pitch + at.column / shrink;
      place.output = output + place.output_offset;
      place.output_pitch = Maps::output.pitch;
      place.output_plane = Maps::output.plane_stride;
      place.tile = tile;
      if constexpr (plan.flat) {
        place.pixels = pixels<P>.data() + at.column / P::lanes;
      } else {
        place.columns = Maps::output.width - at.column / shrink;
      }
      for (std::size_t piece = 0; piece < plan.pieces; ++piece) {
        if constexpr (plan.prefetches) {
          place.next = nullptr;
          if (piece + 1 == plan.pieces && i + 1 < starts<Index>.size()) {
            const TileStart next = starts<Index>[i + 1];
            constexpr std::size_t rows =
                tile.rows +
                kernels::detail::phase_position(D::shape.span_height() - 1, D::shape.pad.top, D::shape.stride.height)
                    .shift;
            place.next = origin + next.row * Maps::input.pitch + next.column;
            place.next_row = plan.flat ? rows - 1 : 0;
            place.next_rows = rows - place.next_row;
            place.next_columns = tile.vectors * P::lanes;
            place.next_level = 2;
          }
        }
        kernels::Finish<float> finish = finish_of<D>();
        finish.bias = bias;
        if constexpr (plan.pieces > 1) finish = kernels::piece_of(finish, piece, plan.pieces, output);
        if constexpr (plan.form == Form::straight_line) {
          run_straight_line<D, Arch, plan.block, tile.rows, tile.vectors>(Maps::input, operands.weight, place, finish);
        } else if constexpr (plan.form == Form::patterns) {
          kernels::pattern_tile<pattern_set<D>, Arch, float, block<D>, tile.rows, tile.vectors, plan.prefetches>(
              Lists::lists(piece, operands.weight), place, blocks_of_pass.first, blocks_of_pass.last, finish);
        } else {
          kernels::tap_tile<Arch, float, list_block, tile.rows, tile.vectors, plan.prefetches>(
              Lists::lists(piece, operands.weight), place, blocks_of_pass.first, blocks_of_pass.last, finish);
        }
      }
    }
  }
};

}}}}  // namespace patdnn::v0::connectivity::detail
