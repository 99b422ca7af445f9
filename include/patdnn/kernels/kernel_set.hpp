#pragma once
// The kernels of an architecture that a table asks for: which tiles there are, and the function of each.

#include <cstddef>
#include <span>
#include <string_view>

#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/average_store.hpp>
#include <patdnn/kernels/depthwise_conv.hpp>
#include <patdnn/kernels/depthwise_rows.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/phase_store.hpp>
#include <patdnn/kernels/plane_copy.hpp>
#include <patdnn/kernels/pool_plane.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/winograd_transform.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The tiles of the pattern kernels for G filters on Arch.
template <class Kernels, class Arch>
[[nodiscard]] constexpr std::span<const Tile> pattern_tiles(std::size_t group) noexcept {
  if (group == 1) return Kernels::template pattern_tiles<Arch, 1>;
  return Kernels::template pattern_tiles<Arch, 2>;
}

namespace detail {

template <class Kernels, class Arch, class T, PatternSet Set, unsigned G>
[[nodiscard]] TileFunction<T> find_in_set(Tile tile) noexcept {
  static constexpr auto tiles = Kernels::template pattern_tiles<Arch, G>;
  TileFunction<T> found = nullptr;
  unroll<tiles.size()>([&](auto i) {
    if (tiles[i] == tile) found = &pattern_tile<Set, Arch, T, G, tiles[i].rows, tiles[i].vectors>;
  });
  return found;
}

}  // namespace detail

/// The pattern tile of the set at position `set` of Kernels::pattern_sets; null when Kernels has no such tile.
template <class Kernels, class Arch, class T>
[[nodiscard]] TileFunction<T> find_pattern_tile(std::size_t set, unsigned group, Tile tile) noexcept {
  return [&]<PatternSet... Sets>(fkw::sets<Sets...>) {
    TileFunction<T> found = nullptr;
    [[maybe_unused]] std::size_t i = 0;
    ((i++ == set ? void(found = group == 1 ? detail::find_in_set<Kernels, Arch, T, Sets, 1>(tile)
                                           : detail::find_in_set<Kernels, Arch, T, Sets, 2>(tile))
                 : void()),
     ...);
    return found;
  }
  (typename Kernels::pattern_sets{});
}

/// What a layer asks of the architecture it is prepared for. This one is for an architecture known at compile time; the
/// kernels are instantiated where they are asked for.
template <class Arch>
struct KernelsOf {
  [[nodiscard]] static constexpr std::string_view name() noexcept { return Arch::name; }
  [[nodiscard]] static constexpr arch::Registers registers() noexcept { return arch::registers_of<Arch>; }

  template <class Kernels>
  [[nodiscard]] static constexpr std::span<const Tile> pattern_tiles(std::size_t group) noexcept {
    return kernels::pattern_tiles<Kernels, Arch>(group);
  }

  template <class Kernels, class T>
  [[nodiscard]] static TileFunction<T> tap_tile(unsigned group, Tile tile) noexcept {
    return find_tap_tile<Arch, T>(group, tile);
  }

  template <class Kernels, class T>
  [[nodiscard]] static TileFunction<T> depthwise() noexcept {
    return &depthwise_run<Arch, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static TileFunction<T> depthwise_rows(std::size_t stride) noexcept {
    return stride == 1 ? &kernels::depthwise_rows<Arch, 1, T> : &kernels::depthwise_rows<Arch, 2, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static PlaneCopier<T> plane_copy() noexcept {
    return &copy_plane<Arch, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static Storer<T> phase_store() noexcept {
    return &store_in_phases<Arch, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static Storer<T> average_store() noexcept {
    return &store_average<Arch, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static PlanePooler<T> pool_plane() noexcept {
    return &kernels::pool_plane<Arch, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static WinogradInputTransform<T> winograd_input(std::size_t tile_outputs) noexcept {
    return tile_outputs == 2 ? &kernels::winograd_input<Arch, 2, T> : &kernels::winograd_input<Arch, 4, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static WinogradOutputTransform<T> winograd_output(std::size_t tile_outputs) noexcept {
    return tile_outputs == 2 ? &kernels::winograd_output<Arch, 2, T> : &kernels::winograd_output<Arch, 4, T>;
  }

  template <class Kernels, class T>
  [[nodiscard]] static TileFunction<T> pattern_tile(std::size_t set, unsigned group, Tile tile) noexcept {
    return find_pattern_tile<Kernels, Arch, T>(set, group, tile);
  }
};

}}}  // namespace patdnn::v0::kernels
