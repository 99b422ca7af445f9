#pragma once
// Functions of elements on rows of up to three inputs.

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A row of up to three inputs and of the output.
struct ElementRow {
  static constexpr std::size_t most_inputs = 3;

  const float* inputs[most_inputs];  // the first element of each
  float* output;
  std::ptrdiff_t steps[most_inputs + 1];  // elements from one entry to the next: of the inputs, then of the output
};

/// Computes a row of n outputs by a function of elements. The output may be one of the inputs, with the same step.
using RowFunction = void (*)(const ElementParameters& op, std::size_t n, const ElementRow& row) noexcept;

namespace detail {

/// Computes n outputs in a row by a function f of floats, one for each I.
template <class Arch, class F, std::size_t... I>
[[gnu::always_inline]] inline void compute_floats(std::size_t n, const ElementRow& row, const F& f,
                                                  std::index_sequence<I...> /*inputs*/) {
  constexpr std::size_t arity = sizeof...(I);
  float* const y = row.output;
  const std::ptrdiff_t y_step = row.steps[ElementRow::most_inputs];
  // The compiler vectorises loops whose steps it knows: all are 1, or that of one of two inputs is 0.
  if (y_step == 1 && ((row.steps[I] == 1) && ...)) {
    for (std::size_t i = 0; i < n; ++i) y[i] = f(row.inputs[I][i]...);
  } else if (arity == 2 && y_step == 1 && row.steps[0] == 1 && row.steps[1] == 0) {
    const float same[] = {*row.inputs[I]...};
    for (std::size_t i = 0; i < n; ++i) y[i] = f((I == 0 ? row.inputs[I][i] : same[I])...);
  } else if (arity == 2 && y_step == 1 && row.steps[0] == 0 && row.steps[1] == 1) {
    const float same[] = {*row.inputs[I]...};
    for (std::size_t i = 0; i < n; ++i) y[i] = f((I == 1 ? row.inputs[I][i] : same[I])...);
  } else {
    for (std::size_t i = 0; i < n; ++i) {
      const auto entry = static_cast<std::ptrdiff_t>(i);
      y[entry * y_step] = f(row.inputs[I][entry * row.steps[I]]...);
    }
  }
}

/// Computes n outputs in a row by a function f of one vector, which rounds alike in each lane.
template <class Arch, class F>
[[gnu::always_inline]] inline void compute_vectors(std::size_t n, const ElementRow& row, const F& f) {
  using V = Vector<float, Arch>;
  const float* x = row.inputs[0];
  float* y = row.output;
  const std::ptrdiff_t x_step = row.steps[0];
  const std::ptrdiff_t y_step = row.steps[ElementRow::most_inputs];
  const bool dense = x_step == 1 && y_step == 1;
  // One call of f, which may be long: it is compiled once.
  for (std::size_t i = 0; i < n; i += V::size) {
    const std::size_t count = std::min<std::size_t>(V::size, n - i);
    float entries[V::size] = {};
    if (!dense) {
      for (std::size_t lane = 0; lane < count; ++lane, x += x_step) entries[lane] = *x;
    }
    const V out = f(!dense             ? lanes::load<V>(entries)
                    : count == V::size ? lanes::load<V>(x + i)
                                       : lanes::load<V>(lanes::first_lanes<V>(count), x + i));
    if (dense) {
      lanes::store_first(count, y + i, out);
      continue;
    }
    lanes::store(entries, out);
    for (std::size_t lane = 0; lane < count; ++lane, y += y_step) *y = entries[lane];
  }
}

/// The RowFunction of entry I of element_functions.
template <class Arch, std::size_t I>
[[gnu::noinline]] void compute_elements(const ElementParameters& op, std::size_t n, const ElementRow& row) noexcept {
  constexpr const auto& function = std::get<I>(element_functions<Arch>);
  using Entry = std::remove_cvref_t<decltype(function)>;
  if constexpr (Entry::of_vectors && lane_count<float, Arch> != 1) {
    compute_vectors<Arch>(
        n, row, [&](const auto& x) __attribute__((always_inline)) { return function(op, x); });
  } else {
    compute_floats<Arch>(
        n, row, [&](auto... x) __attribute__((always_inline)) { return function(op, x...); },
        std::make_index_sequence<Entry::arity>());
  }
}

template <class Arch>
inline constexpr auto row_functions = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<RowFunction, sizeof...(I)>{&compute_elements<Arch, I>...};
}
(std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(element_functions<Arch>)>>>());

}  // namespace detail

/// Computes a row of n outputs, scale · x + shift. Its input is the row's first.
template <class Arch>
[[gnu::noinline]] void scale_and_shift(const ElementParameters& scale_shift, std::size_t n,
                                       const ElementRow& row) noexcept {
  using V = Vector<float, Arch>;
  const V scale(scale_shift.alpha);
  const V shift(scale_shift.beta);
  detail::compute_vectors<Arch>(
      n, row, [&](const V& x) __attribute__((always_inline)) { return lanes::fma(scale, x, shift); });
}

}}}  // namespace patdnn::v0::kernels
