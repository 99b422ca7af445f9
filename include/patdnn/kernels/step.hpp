#pragma once
// A function of one's own for each output of a layer.

#include <cstddef>
#include <memory>
#include <utility>

#include <patdnn/epilogue.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// Calls an F for each vector of a tile's sums.
template <class Unit, class F>
void apply_step(const void* state, float* sums, std::size_t rows, std::size_t columns, const TilePlace<float>& place,
                std::size_t filter) noexcept {
  using V = Vector<float, Unit>;
  const F& function = *static_cast<const F*>(state);
  const std::size_t first = place.output_offset + filter * place.output_plane;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; c += V::size) {
      float* const at = sums + r * columns + c;
      const V x = lanes::load<V>(lanes::first_lanes<V>(columns - c), at);
      lanes::store_first<V>(columns - c, at, function(x, filter, first + r * place.output_pitch + c));
    }
  }
}

}  // namespace detail

/// The step of an epilogue that calls `function(x, filter, offset)` for each vector of outputs, compiled where this is
/// called, with the flags of that unit. Any thread calls the function, in any order, so it never throws (noexcept, or
/// this does not compile), keeps no state and writes nowhere.
///
/// x       a vector of V::size outputs of one filter, V::value_type each. V is a batch of xsimd's, or has one lane
///         (OneLane) where there is no vector unit, so write the function for both, with
///           V(value)                                     the value in every lane
///           a + b, a * b
///           lanes::fma(a, b, c)                          a · b + c
///           lanes::max(floor, x), lanes::min(ceiling, x) which keep NaN in x; lanes::larger(a, b) keeps it in either
///           lanes::sigmoid(x), lanes::hard_swish(x)
///           lanes::load<V>(p)                            V::size floats from any address
///         of patdnn::kernels
/// filter  the outputs' filter
/// offset  of the first output from pixel (0, 0) of the output map, images included. Lanes behind a row's end are
///         computed, too, and dropped: what is loaded must be readable there, V::size − 1 floats further.
///
/// Returns the new vector, a V.
template <class Unit = arch::native, class F>
[[nodiscard]] Step step(F function) {
  static_assert(noexcept(function(Vector<float, Unit>(0.0F), std::size_t{}, std::size_t{})),
                "an epilogue's step is noexcept");
  return {&detail::apply_step<Unit, F>, std::make_shared<const F>(std::move(function))};
}

}}}  // namespace patdnn::v0::kernels
