#pragma once
// What convolutions run on one architecture, as a value: a table of functions.
//
// A layer takes the functions that its plan needs when it is made, and keeps their addresses. So a layer is a plain
// class, whatever its functions are compiled for; what is compiled is decided where the table is made: table.hpp.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/plane_copy.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/kernels/winograd_transform.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The pattern kernels of one set for blocks of one size.
struct PatternTiles {
  std::span<const Tile> tiles = {};
  std::span<const TileFunction<float>> functions = {};  // of the tiles, in their order
};

/// The pattern kernels of one set.
struct PatternKernels {
  std::span<const Pattern> patterns = {};     // a layer whose weights keep exactly these, in this order, runs on them
  std::array<PatternTiles, 2> of_block = {};  // blocks of one filter, and of two

  /// The tiles for blocks of `block` filters, 1 or 2.
  [[nodiscard]] const PatternTiles& tiles(unsigned block) const noexcept { return of_block[block - 1]; }
};

/// The functions of an architecture.
struct ConvTable {
  std::string_view architecture = {};
  arch::Registers registers = {};
  /// Of the tap kernel, for blocks of 1, 2, 4 or 8 filters, as find_tap_tile().
  TileFunction<float> (*tap_tile)(unsigned block, Tile tile) noexcept = nullptr;
  std::span<const PatternKernels> pattern_kernels = {};
  TileFunction<float> depthwise = nullptr;
  std::array<TileFunction<float>, 2> depthwise_rows{};  // stride 1, and 2
  PlaneCopier<float> copy_plane = nullptr;
  Storer<float> store_finished = nullptr;
  Storer<float> store_in_phases = nullptr;
  Storer<float> store_average = nullptr;
  Applied<float> sigmoid = {};
  std::array<WinogradInputTransform<float>, 2> winograd_input{};  // tiles of 2 × 2 outputs, and of 4 × 4
  std::array<WinogradOutputTransform<float>, 2> winograd_output{};
  /// Tuned layers for this architecture, asked in this order: what patdnn_add_kernels was given, then the shipped ones.
  std::array<std::span<const TunedLayer>, 2> tuned{};

  /// The position of the kernels for these patterns; that behind the last one when there are none.
  [[nodiscard]] std::size_t find(std::span<const Pattern> patterns) const noexcept {
    std::size_t i = 0;
    while (i < pattern_kernels.size() &&
           !std::equal(patterns.begin(), patterns.end(), pattern_kernels[i].patterns.begin(),
                       pattern_kernels[i].patterns.end())) {
      ++i;
    }
    return i;
  }
};

}}}  // namespace patdnn::v0::kernels
