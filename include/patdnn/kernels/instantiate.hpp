#pragma once
// The definitions of dispatch.hpp, for translation units that are compiled for one architecture and hold nothing else:
//
//   template struct patdnn::kernels::CompiledKernels<patdnn::arch::avx512, patdnn::kernels::DefaultKernels, float>;

#include <cstddef>

#include <patdnn/kernels/default_kernels.hpp>
#include <patdnn/kernels/dispatch.hpp>
#include <patdnn/kernels/kernel_set.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

template <class Arch, class Kernels, class T>
TileFunction<T> CompiledKernels<Arch, Kernels, T>::tap_tile(unsigned group, Tile tile) noexcept {
  return find_tap_tile<Arch, T>(group, tile);
}

template <class Arch, class Kernels, class T>
TileFunction<T> CompiledKernels<Arch, Kernels, T>::pattern_tile(std::size_t set, unsigned group, Tile tile) noexcept {
  return find_pattern_tile<Kernels, Arch, T>(set, group, tile);
}

template <class Arch, class Kernels, class T>
TileFunction<T> CompiledKernels<Arch, Kernels, T>::depthwise() noexcept {
  return &depthwise_run<Arch, T>;
}

template <class Arch, class Kernels, class T>
TileFunction<T> CompiledKernels<Arch, Kernels, T>::depthwise_rows(std::size_t stride) noexcept {
  return KernelsOf<Arch>::template depthwise_rows<Kernels, T>(stride);
}

template <class Arch, class Kernels, class T>
PlaneCopier<T> CompiledKernels<Arch, Kernels, T>::plane_copy() noexcept {
  return &copy_plane<Arch, T>;
}

template <class Arch, class Kernels, class T>
Storer<T> CompiledKernels<Arch, Kernels, T>::phase_store() noexcept {
  return &store_in_phases<Arch, T>;
}

template <class Arch, class Kernels, class T>
Storer<T> CompiledKernels<Arch, Kernels, T>::average_store() noexcept {
  return &store_average<Arch, T>;
}

template <class Arch, class Kernels, class T>
PlanePooler<T> CompiledKernels<Arch, Kernels, T>::pool_plane() noexcept {
  return &kernels::pool_plane<Arch, T>;
}

template <class Arch, class Kernels, class T>
WinogradInputTransform<T> CompiledKernels<Arch, Kernels, T>::winograd_input(std::size_t tile_outputs) noexcept {
  return KernelsOf<Arch>::template winograd_input<Kernels, T>(tile_outputs);
}

template <class Arch, class Kernels, class T>
WinogradOutputTransform<T> CompiledKernels<Arch, Kernels, T>::winograd_output(std::size_t tile_outputs) noexcept {
  return KernelsOf<Arch>::template winograd_output<Kernels, T>(tile_outputs);
}

}}}  // namespace patdnn::v0::kernels
