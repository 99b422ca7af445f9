#pragma once
// What happens to the outputs of a layer before they are stored.
//
// An epilogue is a chain of steps: `fuse(Bias{...}, Relu{}, MaxPool2x2{})`. Bias, AddResidual, HardSwish, Relu or Clip,
// and MaxPool2x2, any of them and in this order, are applied in registers, with the kernel's own vectors. Any other
// chain, and an average, is applied to each tile's sums in a small buffer; where the kernels do not know a step, by
// code that is compiled where run() is called, with the flags of that unit.
//
// A step of your own is called as
//
//   template <class V>
//   V operator()(const V& x, std::size_t filter, std::size_t offset) const noexcept;
//
// with a vector x of V::size outputs, V::value_type each, of one filter; `offset` is that of the first one from pixel
// (0, 0) of the output map, images included. It returns the new vector. V is a batch of xsimd's, or has one lane
// (kernels::OneLane) where there is no vector unit, so write it for both, with
//
//   V(value)                                     the value in every lane
//   a + b, a * b
//   lanes::fma(a, b, c)                          a · b + c
//   lanes::max(floor, x), lanes::min(ceiling, x) which keep NaN in x; lanes::larger(a, b) keeps it in either
//   lanes::sigmoid(x), lanes::hard_swish(x)
//   lanes::load<V>(p)                            V::size floats from any address
//
// of patdnn::kernels. Lanes behind a row's end are computed, too, and dropped: operands that are loaded must be
// readable there, V::size − 1 floats further. A step never throws, keeps no state and writes nowhere: tasks run it in
// any order.

#include <cstddef>
#include <ranges>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Adds a value per filter: `values` holds K of them, and whoever owns them outlives the calls of run().
struct Bias {
  std::span<const float> values;

  template <class Range>
    requires std::is_constructible_v<std::span<const float>, Range>
  constexpr explicit Bias(Range&& range) noexcept  // NOLINT(bugprone-forwarding-reference-overload): no Bias is one
      : values(std::forward<Range>(range)) {
    static_assert(std::is_lvalue_reference_v<Range> || std::ranges::borrowed_range<Range>,
                  "a bias keeps a view of its values, and these would be gone before the layer runs: name them");
  }

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t filter, std::size_t) const noexcept {
    return x + V(values[filter]);
  }

  void check(const MapView<float>& output) const {
    if (values.size() != output.layout.channels) {
      throw ShapeMismatch(patdnn::detail::message("bias: ", values.size(), " values, expected one for each of ",
                                                  output.layout.channels, " filters"));
    }
  }
};

/// max(x, 0); NaN stays NaN.
struct Relu {
  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::max(V(typename V::value_type{0}), x);
  }
};

/// Limits to lowest..highest; NaN stays NaN.
struct Clip {
  float lowest;
  float highest;

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::min(V(highest), lanes::max(V(lowest), x));
  }

  void check(const MapView<float>&) const {
    if (!(lowest <= highest)) {
      throw InvalidShape(patdnn::detail::message("clip: from ", lowest, " to ", highest, ", expected a rising pair"));
    }
  }
};

/// x · min(max(x + 3, 0), 6) / 6 (MobileNetV3).
struct HardSwish {
  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::hard_swish(x);
  }
};

/// 1 / (1 + exp(−x))
struct Sigmoid {
  template <class V>
  V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return lanes::sigmoid(x);
  }
};

/// Adds a map of the output's own layout, which may be the output itself. The layout needs a tail of 15 floats
/// (make_layout): plain NCHW outputs cannot take a residual here.
///
/// In registers it reads the pixels that it adds, and no others. In a chain that takes the way through a buffer, lanes
/// behind a row's end are read, too, and dropped: where the residual is the output, another thread may be writing them.
struct AddResidual {
  MapView<const float> residual;

  template <class V>
  [[gnu::always_inline]] V operator()(const V& x, std::size_t, std::size_t offset) const noexcept {
    return x + lanes::load<V>(residual.data + offset);
  }

  void check(const MapView<float>& output) const {
    if (residual.images != output.images || residual.layout != output.layout) {
      throw ShapeMismatch(patdnn::detail::message(
          "residual: ", residual.images, " images of ", residual.layout.channels, " × ", residual.layout.height, " × ",
          residual.layout.width, ", pitch ", residual.layout.pitch, ", plane stride ", residual.layout.plane_stride,
          "; expected the output's ", output.images, " of ", output.layout.channels, " × ", output.layout.height, " × ",
          output.layout.width, ", pitch ", output.layout.pitch, ", plane stride ", output.layout.plane_stride));
    }
    if (residual.layout.tail + 1 < max_lanes<float>) {
      throw HaloTooSmall(patdnn::detail::message("residual: tail is ", residual.layout.tail, ", expected at least ",
                                                 max_lanes<float> - 1, ": vectors read past the last pixel"));
    }
    if (residual.data != output.data && residual.begin() < output.end() && output.begin() < residual.end()) {
      throw AliasedMaps("residual overlaps the output without being the output");
    }
  }
};

/// Maxima of 2 × 2 outputs, stride 2, without padding: the last step of a chain. A last odd row or column is dropped.
/// NaN in one of the four stays NaN.
struct MaxPool2x2 {};

/// The mean of a filter's H′ × W′ outputs, for an output map of 1 × 1: the last step of a chain. The layer's own map is
/// never written.
struct GlobalAveragePool {};

namespace detail {

template <class Step>
inline constexpr bool is_pool = std::is_same_v<Step, MaxPool2x2> || std::is_same_v<Step, GlobalAveragePool>;

template <class Step>
inline constexpr bool reads_output_map = false;
template <>
inline constexpr bool reads_output_map<AddResidual> = true;

/// Position of a step among those that kernels know; 0 for any other.
template <class Step>
inline constexpr int place_in_finish = 0;
template <>
inline constexpr int place_in_finish<Bias> = 1;
template <>
inline constexpr int place_in_finish<AddResidual> = 2;
template <>
inline constexpr int place_in_finish<HardSwish> = 3;
template <>
inline constexpr int place_in_finish<Relu> = 4;
template <>
inline constexpr int place_in_finish<Clip> = 4;
template <>
inline constexpr int place_in_finish<MaxPool2x2> = 5;
template <>
inline constexpr int place_in_finish<GlobalAveragePool> = 5;

template <int Last, int... Places>
inline constexpr bool rising = true;
template <int Last, int Next, int... Rest>
inline constexpr bool rising<Last, Next, Rest...> = Last < Next&& rising<Next, Rest...>;

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
  /// What the chain ends in.
  static constexpr Pooling pooling = (std::is_same_v<Steps, MaxPool2x2> || ...)          ? Pooling::max_2x2
                                     : (std::is_same_v<Steps, GlobalAveragePool> || ...) ? Pooling::global_average
                                                                                         : Pooling::none;

  /// Whether kernels know all of the steps, in this order.
  static constexpr bool in_registers = detail::rising<0, detail::place_in_finish<Steps>...>;

  /// Whether a step reads a map of the output's own layout.
  static constexpr bool reads_output_map = (detail::reads_output_map<Steps> || ... || false);

  static_assert(detail::pools_before_last<Steps...> == 0, "pooling is the last step of an epilogue");
  static_assert(pooling == Pooling::none || !reads_output_map,
                "a residual has the extents of the output before pooling and cannot be fused with it");

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
  void check(const MapView<float>& output) const {
    std::apply(
        [&](const auto&... step) {
          [[maybe_unused]] const auto one = [&](const auto& s) {
            if constexpr (requires { s.check(output); }) s.check(output);
          };
          (one(step), ...);
        },
        steps_);
  }

  /// The steps as the kernels' own operations.
  [[nodiscard]] Finish<float> finish() const noexcept requires in_registers {
    Finish<float> finish;
    std::apply([&](const auto&... step) { (put(finish, step), ...); }, steps_);
    return finish;
  }

 private:
  static void put(Finish<float>& finish, const Bias& bias) noexcept { finish.bias = bias.values.data(); }
  static void put(Finish<float>& finish, const AddResidual& step) noexcept { finish.residual = step.residual.data; }
  static void put(Finish<float>& finish, HardSwish) noexcept { finish.hard_swish = true; }
  static void put(Finish<float>& finish, Relu) noexcept { finish.lowest = 0.0F; }
  static void put(Finish<float>& finish, const Clip& clip) noexcept {
    finish.lowest = clip.lowest;
    finish.highest = clip.highest;
  }
  static void put(Finish<float>& finish, MaxPool2x2) noexcept { finish.pools = true; }
  static void put(Finish<float>&, GlobalAveragePool) noexcept {}

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

/// What apply_to_sums needs.
template <class E>
struct SumsContext {
  const E& epilogue;
  const HandOver<float>& store;
};

/// Applies an epilogue that kernels do not know to the sums of a tile, and hands them over to be pooled and stored.
template <class Arch, class E>
void apply_to_sums(const void* context, float* sums, std::size_t rows, std::size_t columns, std::size_t lanes,
                   const TilePlace<float>& place, std::size_t filter) noexcept {
  const auto& [epilogue, store] = *static_cast<const SumsContext<E>*>(context);
  using V = Vector<float, Arch>;
  const std::size_t first = place.output_offset + filter * place.output_plane;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; c += V::size) {
      float* const at = sums + r * columns + c;
      const V x = lanes::load<V>(lanes::first_lanes<V>(columns - c), at);
      lanes::store_first<V>(columns - c, at, epilogue(x, filter, first + r * place.output_pitch + c));
    }
  }
  store.store(store.context, sums, rows, columns, lanes, place, filter);
}

}}}  // namespace patdnn::v0::kernels
