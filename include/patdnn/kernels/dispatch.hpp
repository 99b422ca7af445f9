#pragma once
// Kernels of several architectures in one program, one of them chosen when it runs.
//
// A translation unit that is compiled for AVX-512 may hold nothing that the rest of the program could run by mistake:
// the linker keeps one copy of a function that several units hold, and it may be the one with the wrong instructions.
// So each architecture's kernels are compiled in a unit of their own (instantiate.hpp), behind two functions that are
// declared here; all that such a unit holds names its architecture.

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <patdnn/error.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/kernel_set.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/winograd_transform.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Kernels for Arch, compiled in a translation unit of their own. A linker that finds "undefined reference to
/// CompiledKernels<...>" misses it: call patdnn_add_kernels(target) in CMake, with TABLE and HEADER for a table whose
/// `Kernels` are its own; or compile a unit for each architecture, as instantiate.hpp shows.
template <class Arch, class Kernels, class T>
struct CompiledKernels {
  [[nodiscard]] static TileFunction<T> tap_tile(unsigned group, Tile tile) noexcept;
  [[nodiscard]] static TileFunction<T> pattern_tile(std::size_t set, unsigned group, Tile tile) noexcept;
  [[nodiscard]] static TileFunction<T> depthwise() noexcept;
  [[nodiscard]] static TileFunction<T> depthwise_rows(std::size_t stride) noexcept;
  [[nodiscard]] static PlaneCopier<T> plane_copy() noexcept;
  [[nodiscard]] static Storer<T> phase_store() noexcept;
  [[nodiscard]] static Storer<T> average_store() noexcept;
  [[nodiscard]] static PlanePooler<T> pool_plane() noexcept;
  [[nodiscard]] static WinogradInputTransform<T> winograd_input(std::size_t tile_outputs) noexcept;
  [[nodiscard]] static WinogradOutputTransform<T> winograd_output(std::size_t tile_outputs) noexcept;
};

/// The kernels of one of several architectures, chosen when the program runs.
template <class... Archs>
class KernelsOf<arch::any_of<Archs...>> {
 public:
  /// The best that this machine supports.
  KernelsOf() noexcept {
    constexpr std::array supported{&arch::supported<Archs>...};
    while (chosen_ + 1 < supported.size() && !supported[chosen_]()) ++chosen_;
  }

  /// The architecture of that name. Throws UnknownArchitecture when there is none, or this machine does not support it.
  [[nodiscard]] static KernelsOf named(std::string_view name) {
    constexpr std::array supported{&arch::supported<Archs>...};
    std::string known;
    KernelsOf result;
    for (result.chosen_ = 0; result.chosen_ < names.size(); ++result.chosen_) {
      if (names[result.chosen_] == name && supported[result.chosen_]()) return result;
      if (supported[result.chosen_]()) known += (known.empty() ? "" : ", ") + std::string(names[result.chosen_]);
    }
    throw UnknownArchitecture(
        patdnn::detail::message("architecture '", name, "', expected one that this machine supports: ", known));
  }

  [[nodiscard]] std::string_view name() const noexcept { return names[chosen_]; }
  [[nodiscard]] arch::Registers registers() const noexcept { return std::array{arch::registers_of<Archs>...}[chosen_]; }

  template <class Kernels>
  [[nodiscard]] std::span<const Tile> pattern_tiles(std::size_t group) const noexcept {
    return std::array{&kernels::pattern_tiles<Kernels, Archs>...}[chosen_](group);
  }

  template <class Kernels, class T>
  [[nodiscard]] TileFunction<T> tap_tile(unsigned group, Tile tile) const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::tap_tile...}[chosen_](group, tile);
  }

  template <class Kernels, class T>
  [[nodiscard]] TileFunction<T> depthwise() const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::depthwise...}[chosen_]();
  }

  template <class Kernels, class T>
  [[nodiscard]] TileFunction<T> depthwise_rows(std::size_t stride) const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::depthwise_rows...}[chosen_](stride);
  }

  template <class Kernels, class T>
  [[nodiscard]] PlaneCopier<T> plane_copy() const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::plane_copy...}[chosen_]();
  }

  template <class Kernels, class T>
  [[nodiscard]] Storer<T> phase_store() const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::phase_store...}[chosen_]();
  }

  template <class Kernels, class T>
  [[nodiscard]] Storer<T> average_store() const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::average_store...}[chosen_]();
  }

  template <class Kernels, class T>
  [[nodiscard]] PlanePooler<T> pool_plane() const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::pool_plane...}[chosen_]();
  }

  template <class Kernels, class T>
  [[nodiscard]] WinogradInputTransform<T> winograd_input(std::size_t tile_outputs) const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::winograd_input...}[chosen_](tile_outputs);
  }

  template <class Kernels, class T>
  [[nodiscard]] WinogradOutputTransform<T> winograd_output(std::size_t tile_outputs) const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::winograd_output...}[chosen_](tile_outputs);
  }

  template <class Kernels, class T>
  [[nodiscard]] TileFunction<T> pattern_tile(std::size_t set, unsigned group, Tile tile) const noexcept {
    return std::array{&CompiledKernels<Archs, Kernels, T>::pattern_tile...}[chosen_](set, group, tile);
  }

 private:
  static constexpr std::array names{Archs::name...};

  std::size_t chosen_ = 0;
};

}}}  // namespace patdnn::v0::kernels
