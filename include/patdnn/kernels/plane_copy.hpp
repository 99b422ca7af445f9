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

/// Copies n elements, at most a vector, of every `step`-th one, step 1 or 2.
template <class V>
[[gnu::always_inline]] inline void copy_vector(std::size_t n, const typename V::value_type* from, std::size_t step,
                                               typename V::value_type* to) noexcept {
  lanes::store_first<V>(
      n, to, step == 1 ? lanes::load<V>(lanes::first_lanes<V>(n), from) : lanes::load_evens<V>(2 * n - 1, from));
}

/// Copies a row of every `step`-th element, step 1 or 2. The last of several vectors begins within the one before it:
/// vectors that are not whole take many times as long.
template <class V>
[[gnu::always_inline]] inline void copy_plane_row(const typename V::value_type* from, std::size_t step,
                                                  typename V::value_type* to, std::size_t columns) noexcept {
  if (columns < V::size) return copy_vector<V>(columns, from, step, to);
  const std::size_t last = columns - V::size;
  for (std::size_t x = 0; x < last; x += V::size) copy_vector<V>(V::size, from + x * step, step, to + x);
  copy_vector<V>(V::size, from + last * step, step, to + last);
}

/// Copies a plane with the vectors of Arch.
template <class Arch, class T>
[[gnu::noinline]] void copy_plane(const PlaneCopy<T>& copy) noexcept {
  using V = Vector<T, Arch>;
  // Zeros may reach into the next row, which is copied after them.
  const auto clear = [end = copy.end](T* from, const T* to) {
    const V zero(T{0});
    for (; from < to; from += V::size) lanes::store_first<V>(static_cast<std::size_t>(end - from), from, zero);
  };
  T* at = copy.begin;
  for (std::size_t y = 0; y < copy.rows; ++y) {
    const T* const from = copy.from + y * copy.from_pitch;
    T* const to = copy.to + y * copy.to_pitch;
    if (copy.begin != nullptr) clear(at, to);
    if (copy.step <= 2 && copy.columns > 0) {
      copy_plane_row<V>(from, copy.step, to, copy.columns);
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
