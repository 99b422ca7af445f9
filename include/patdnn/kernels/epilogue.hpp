#pragma once
// What happens to a tile of outputs between the last multiply-add and the store, while it is in registers.
//
// An epilogue is a chain of steps: `fuse(Bias{...}, Relu{}, MaxPool2x2{})`. A step is called with a vector of outputs,
// the filter they belong to, and their offset from pixel (0, 0) of the output map; it returns the new vector. Steps of
// your own need the same call operator, noexcept, and reach nothing but their own operands.

#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/lanes.hpp>

namespace patdnn::inline v0::kernels {

/// Adds a value per filter: `values` holds K of them.
template <class T>
struct Bias {
  std::span<const T> values;

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t filter, std::size_t) const noexcept {
    return x + V(values[filter]);
  }

  void check(const MapView<T>& output) const {
    if (values.size() != output.layout.channels) {
      throw ShapeMismatch(patdnn::detail::message("bias: ", values.size(), " values, expected one for each of ",
                                                  output.layout.channels, " filters"));
    }
  }
};
template <class Range>
Bias(const Range&) -> Bias<typename Range::value_type>;

/// max(x, 0); NaN stays NaN.
struct Relu {
  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::max(V(typename V::value_type{0}), x);
  }
};

/// Limits to lowest..highest; NaN stays NaN.
template <class T>
struct Clip {
  T lowest;
  T highest;

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::min(V(highest), lanes::max(V(lowest), x));
  }

  void check(const MapView<T>&) const {
    if (!(lowest <= highest)) {
      throw InvalidShape(patdnn::detail::message("clip: from ", lowest, " to ", highest, ", expected a rising pair"));
    }
  }
};

/// Adds a map of the output's own layout, which may be the output itself.
template <class T>
struct AddResidual {
  MapView<const T> residual;

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t offset) const noexcept {
    return x + lanes::load<V>(residual.data + offset);
  }

  void check(const MapView<T>& output) const {
    if (residual.images != output.images || residual.layout != output.layout) {
      throw ShapeMismatch(patdnn::detail::message(
          "residual: ", residual.images, " images of ", residual.layout.channels, " × ", residual.layout.height, " × ",
          residual.layout.width, ", pitch ", residual.layout.pitch, ", plane stride ", residual.layout.plane_stride,
          "; expected the output's ", output.images, " of ", output.layout.channels, " × ", output.layout.height, " × ",
          output.layout.width, ", pitch ", output.layout.pitch, ", plane stride ", output.layout.plane_stride));
    }
    if (residual.layout.tail + 1 < max_lanes<T>) {
      throw HaloTooSmall(patdnn::detail::message("residual: tail is ", residual.layout.tail, ", expected at least ",
                                                 max_lanes<T> - 1, ": vectors read past the last pixel"));
    }
    if (residual.data != output.data && residual.begin() < output.end() && output.begin() < residual.end()) {
      throw AliasedMaps("residual overlaps the output without being the output");
    }
  }
};
template <class T>
AddResidual(MapView<T>) -> AddResidual<std::remove_const_t<T>>;

/// Maxima of 2 × 2 outputs, stride 2, without padding: the last step of a chain. A last odd row or column is dropped.
struct MaxPool2x2 {};

namespace detail {

template <class Step>
inline constexpr bool is_pool = std::is_same_v<Step, MaxPool2x2>;

template <class Step>
inline constexpr bool reads_output_map = false;
template <class T>
inline constexpr bool reads_output_map<AddResidual<T>> = true;

template <class... Steps>
inline constexpr std::size_t pools_before_last = 0;
template <class First, class Second, class... Rest>
inline constexpr std::size_t pools_before_last<First, Second, Rest...> =
    (is_pool<First> ? 1 : 0) + pools_before_last<Second, Rest...>;

}  // namespace detail

/// A chain of steps; make it with fuse().
template <class... Steps>
class Epilogue {
 public:
  /// Whether the chain ends in MaxPool2x2.
  static constexpr bool pools = (detail::is_pool<Steps> || ... || false);

  static_assert(detail::pools_before_last<Steps...> == 0, "MaxPool2x2 is the last step of an epilogue");
  static_assert(!(pools && (detail::reads_output_map<Steps> || ... || false)),
                "a residual has the extents of the output before pooling and cannot be fused with MaxPool2x2");

  constexpr explicit Epilogue(Steps... steps) noexcept : steps_(steps...) {}

  /// Applies the elementwise steps, first to last.
  template <class V>
  [[gnu::always_inline]] V operator()(V x, std::size_t filter, std::size_t offset) const noexcept {
    std::apply(
        [&](const auto&... step) __attribute__((always_inline)) { ((x = apply(step, x, filter, offset)), ...); },
        steps_);
    return x;
  }

  /// Checks every step's operands against the output. Throws ShapeMismatch, InvalidShape or AliasedMaps.
  template <class T>
  void check(const MapView<T>& output) const {
    std::apply(
        [&](const auto&... step) {
          [[maybe_unused]] const auto one = [&](const auto& s) {
            if constexpr (requires { s.check(output); }) s.check(output);
          };
          (one(step), ...);
        },
        steps_);
  }

 private:
  template <class Step, class V>
  [[gnu::always_inline]] static V apply(const Step& step, const V& x, std::size_t filter, std::size_t offset) noexcept {
    if constexpr (detail::is_pool<Step>) {
      return x;
    } else {
      static_assert(noexcept(step(x, filter, offset)), "an epilogue's step is noexcept");
      return step(x, filter, offset);
    }
  }

  std::tuple<Steps...> steps_;
};

/// The epilogue that applies `steps` in order; without steps, the convolution's own values.
template <class... Steps>
[[nodiscard]] constexpr Epilogue<Steps...> fuse(Steps... steps) noexcept {
  return Epilogue<Steps...>(steps...);
}

}  // namespace patdnn::inline v0::kernels
