#pragma once
// The tiles that cover the output of a static layer.

#include <algorithm>
#include <cstddef>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/description.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

using kernels::Tile;

/// What the plan of a layer depends on.
template <class D, class Arch, class Maps>
struct Planned {
  static constexpr arch::Registers registers = arch::registers_of<Arch>;
  static constexpr std::size_t lanes = registers.lanes;
  static constexpr bool pools = pooling_of<D>() == Pooling::max_2x2;
  static constexpr MapLayout input = Maps::input;
  static constexpr MapLayout output = Maps::output;
  static constexpr unsigned tap_block = std::min(block<D>, kernels::max_tap_block(registers));
  static constexpr bool flat = !pools && input.pitch == output.pitch;
  /// Rows and columns of the convolution's output that are needed.
  static constexpr std::size_t rows = D::shape.output_height() - (pools ? D::shape.output_height() % 2 : 0);
  static constexpr std::size_t columns = D::shape.output_width() - (pools ? D::shape.output_width() % 2 : 0);
  /// Whether rows of a tile may share loads.
  static constexpr bool shares_rows = kernels::rows_share_loads(D::shape, block<D>) &&
                                      !kernels::rows_share_vector(D::shape, lanes) && rows > 0 && columns > 0;
};

/// How `total` is cut into the fewest pieces of at most `most`: sizes differ by one at most.
struct Cut {
  std::size_t total;
  std::size_t parts;

  constexpr Cut(std::size_t all, std::size_t most) noexcept : total(all), parts((all + most - 1) / most) {}

  /// Calls f(begin, size) for all pieces.
  template <class F>
  constexpr void for_each(F&& f) const {
    for (std::size_t i = 0; i < parts; ++i) {
      const kernels::Range piece = kernels::part_of(total, parts, i);
      f(piece.first, static_cast<unsigned>(piece.last - piece.first));
    }
  }
  /// Calls f(size, how many) for the one or two sizes of the pieces.
  template <class F>
  constexpr void for_each_size(F&& f) const {
    if (parts == 0) return;
    const std::size_t larger = total % parts;
    if (larger < parts) f(static_cast<unsigned>(total / parts), parts - larger);
    if (larger > 0) f(static_cast<unsigned>(total / parts + 1), larger);
  }
};

/// The tiles of a form that cover the output. Where the layer pools, they are cut between pairs of rows; columns are
/// cut between vectors or, where it pools and a vector holds a single pixel, between pairs of vectors.
template <class P>
struct Tiling {
  unsigned row_step;
  unsigned column_step;
  Cut rows;
  Cut columns;

  constexpr Tiling(Form form, Tile most) noexcept
      : row_step(P::pools ? 2 : 1),
        column_step(P::pools ? kernels::pooled_vectors(P::registers) : 1),
        rows(form == Form::taps && P::flat ? 1 : P::rows / row_step, std::max(most.rows / row_step, 1U)),
        columns(vectors(form), std::max(most.vectors / column_step, 1U)) {}

  /// Calls f(row, column, tile) for all of them.
  template <class F>
  constexpr void for_each(F&& f) const {
    rows.for_each([&](std::size_t row, unsigned n) {
      columns.for_each([&](std::size_t vector, unsigned across) {
        f(row * row_step, vector * column_step * P::lanes, Tile{n * row_step, across * column_step});
      });
    });
  }
  /// Calls f(tile, how many) for each size of tile; there are four at most.
  template <class F>
  constexpr void for_each_size(F&& f) const {
    rows.for_each_size([&](unsigned n, std::size_t down) {
      columns.for_each_size([&](unsigned across, std::size_t along) {
        f(Tile{n * row_step, across * column_step}, down * along);
      });
    });
  }

 private:
  [[nodiscard]] constexpr std::size_t vectors(Form form) const noexcept {
    const std::size_t lanes = form == Form::taps && P::flat ? P::output.flat_lanes() : P::rows == 0 ? 0 : P::columns;
    const std::size_t step = column_step * P::lanes;
    return (lanes + step - 1) / step;
  }
};

}}}}  // namespace patdnn::v0::connectivity::detail
