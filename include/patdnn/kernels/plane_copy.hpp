#pragma once
// Copies of one plane: into another pitch, or one phase of it.

#include <cstddef>

#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// What to copy: every `step`-th element of each row; and where to write zeros, unless they are there already.
template <class T>
struct PlaneCopy {
  const T* from;
  std::size_t from_pitch;  // between rows that are copied
  std::size_t step;
  std::size_t rows;
  std::size_t columns;  // that are copied
  T* to;                // first row
  std::size_t to_pitch;
  T* begin;  // of the zeros before, between and after the rows; null: none are written
  T* end;    // of these zeros
};

/// Copies a plane with the vectors of Arch.
template <class Arch, class T>
[[gnu::noinline]] void copy_plane(const PlaneCopy<T>& copy) noexcept {
  using V = Vector<T, Arch>;
  const auto clear = [](T* from, const T* to) {
    const V zero(T{0});
    for (; from < to; from += V::size) {
      lanes::store_first<V>(static_cast<std::size_t>(to - from), from, zero);
    }
  };
  T* at = copy.begin;
  for (std::size_t y = 0; y < copy.rows; ++y) {
    const T* const from = copy.from + y * copy.from_pitch;
    T* const to = copy.to + y * copy.to_pitch;
    if (copy.begin != nullptr) clear(at, to);
    if (copy.step <= 2) {
      for (std::size_t x = 0; x < copy.columns; x += V::size) {
        const std::size_t left = copy.columns - x;
        const V values = copy.step == 1 ? lanes::load<V>(lanes::first_lanes<V>(left), from + x)
                                        : lanes::load_evens<V>(2 * left - 1, from + 2 * x);
        lanes::store_first<V>(left, to + x, values);
      }
    } else {
      for (std::size_t x = 0; x < copy.columns; ++x) to[x] = from[x * copy.step];
    }
    at = to + copy.columns;
  }
  if (copy.begin != nullptr) clear(at, copy.end);
}

/// A copy_plane for some architecture.
template <class T>
using PlaneCopier = void (*)(const PlaneCopy<T>&) noexcept;

}}}  // namespace patdnn::v0::kernels
