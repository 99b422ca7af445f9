#pragma once
// The lists that a kernel walks, as it sees them. packed_lists.hpp makes them of FKW when a program runs, static/ while
// it is compiled.

#include <cstddef>
#include <cstdint>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Lists as plain pointers: all that a kernel sees of a PackedLists, so that code compiled for one architecture holds
/// no function of the standard library that another part of a program might run.
template <class T>
struct Lists {
  const std::uint32_t* begin;
  const std::uint32_t* end;
  const std::uint32_t* pattern_end;
  const std::uint32_t* offset;
  const std::size_t* weights;
  const std::uint32_t* filter;
  const std::uint8_t* live;
  const T* weight;
  std::size_t blocks;
};

namespace detail {

/// Where an output's tap lies in a plane of the input's phases, relative to the output's own row or column.
struct PhasePosition {
  std::size_t phase;
  std::size_t shift;  // rows or columns from the first that any tap may reach
};

/// The position of a tap `at` rows or columns into the kernel's span, with `pad` zeros before the map.
[[nodiscard]] constexpr PhasePosition phase_position(std::size_t at, std::size_t pad, std::size_t stride) noexcept {
  const std::size_t lead = (pad + stride - 1) / stride;  // zeros before a plane
  const std::size_t from = at + lead * stride - pad;
  return {from % stride, from / stride};
}

}  // namespace detail

}}}  // namespace patdnn::v0::kernels
