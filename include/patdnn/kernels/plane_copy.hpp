#pragma once
// Copies of one plane: into another pitch, or one phase of it.

#include <cstddef>

#include <patdnn/kernels/lanes.hpp>

namespace patdnn::inline v0::kernels {

/// What to copy: every `step`-th element of each row, with zeros before, between and after the rows.
template <class T>
struct PlaneCopy {
  const T* from;
  std::size_t from_pitch;  // between rows that are copied
  std::size_t step;
  std::size_t rows;
  std::size_t columns;  // that are copied
  T* begin;             // first element to write
  T* first_row;
  std::size_t pitch;
  T* end;
};

template <class Arch, class T>
[[gnu::noinline]] void copy_plane(const PlaneCopy<T>& copy) noexcept {
  using V = Vector<T, Arch>;
  const auto clear = [](T* from, const T* to) {
    for (; from < to; ++from) *from = T{0};
  };
  T* at = copy.begin;
  for (std::size_t y = 0; y < copy.rows; ++y) {
    const T* const from = copy.from + y * copy.from_pitch;
    T* const to = copy.first_row + y * copy.pitch;
    clear(at, to);
    if (copy.step <= 2) {
      for (std::size_t x = 0; x < copy.columns; x += V::size) {
        const std::size_t left = copy.columns - x;
        const V values = copy.step == 1 ? lanes::load<V>(lanes::first_lanes<V>(left), from + x)
                                        : lanes::load_evens<V>(2 * left - 1, from + 2 * x);
        lanes::store<V>(lanes::first_lanes<V>(left), to + x, values);
      }
    } else {
      for (std::size_t x = 0; x < copy.columns; ++x) to[x] = from[x * copy.step];
    }
    at = to + copy.columns;
  }
  clear(at, copy.end);
}

}  // namespace patdnn::inline v0::kernels
