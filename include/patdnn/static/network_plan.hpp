#pragma once
// How the values of a static network lie in memory.
//
// Value i is what layer i reads; it is alive while layers i − 1 and i run. So values take turns at the two ends of one
// block of memory. Behind that block lies a layer's own copy of its input, where it needs one.

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/maps.hpp>
#include <patdnn/static_layer.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// Maxima of windows. `shape` is that of a layer of one channel per filter; its kernel, stride and padding give the
/// windows. Pads take no part in a maximum.
struct StaticMaxPool {};

/// The mean of each channel's `shape.height` × `shape.width` pixels.
struct StaticAverage {};

namespace detail {

template <class D>
concept is_pool = std::is_base_of_v<StaticMaxPool, D>;
template <class D>
concept is_average = std::is_base_of_v<StaticAverage, D>;
template <class D>
concept is_linear = requires {
  D::features;
};
template <class D>
concept is_layer = requires {
  D::kernels;
};

/// Extents of a value: C × H × W.
struct Extents {
  std::size_t channels = 0;
  std::size_t height = 0;
  std::size_t width = 0;

  friend constexpr bool operator==(const Extents&, const Extents&) = default;
  [[nodiscard]] constexpr std::size_t size() const noexcept { return channels * height * width; }
};

template <class D>
[[nodiscard]] consteval Extents input_extents() {
  if constexpr (is_linear<D>) {
    return {D::features, 1, 1};
  } else {
    return {D::shape.channels, D::shape.height, D::shape.width};
  }
}

template <class D>
[[nodiscard]] consteval Extents output_extents() {
  if constexpr (is_linear<D>) {
    return {D::filters, 1, 1};
  } else if constexpr (is_average<D>) {
    return {D::shape.channels, 1, 1};
  } else if constexpr (is_pool<D>) {
    return {D::shape.channels, D::shape.output_height(), D::shape.output_width()};
  } else {
    const std::size_t shrink = pooling_of<D>() == Pooling::max_2x2 ? 2 : 1;
    return {D::shape.filters, D::shape.output_height() / shrink, D::shape.output_width() / shrink};
  }
}

/// What a layer asks of its input's and its output's layout.
struct Needs {
  Padding halo = {};
  bool aligned = false;  // rows on cache lines
  bool ties = false;     // one pitch for both
  bool is_convolution = false;
  PerAxis stride = 1;
};

template <class D, class Arch>
[[nodiscard]] consteval Needs needs_of() {
  Needs needs;
  if constexpr (is_layer<D>) {
    const ConvShape& s = D::shape;
    needs.is_convolution = true;
    needs.stride = s.stride;
    needs.aligned = kernels::wants_aligned_rows(s, block<D>, arch::registers_of<Arch>.lanes);
    if (s.stride == 1) needs.halo = s.pad;
    needs.ties = s.stride == 1 && pooling_of<D>() == Pooling::none && s.output_width() == s.width;
  }
  return needs;
}

/// Whether each layer reads what the one before it writes.
template <class First, class Second, class... Rest>
[[nodiscard]] consteval bool fit_together() {
  constexpr Extents out = output_extents<First>();
  constexpr Extents in = input_extents<Second>();
  constexpr bool fits = is_linear<Second> ? out.size() == in.size() : out == in;
  if constexpr (sizeof...(Rest) > 0) {
    return fits && fit_together<Second, Rest...>();
  } else {
    return fits;
  }
}
template <class Only>
[[nodiscard]] consteval bool fit_together() {
  return true;
}

template <class Arch, class... Layers>
struct NetworkPlan {
  static constexpr std::size_t count = sizeof...(Layers);
  static_assert(count > 0, "a static network has at least one layer");
  template <std::size_t I>
  using Layer = std::tuple_element_t<I, std::tuple<Layers...>>;
  using Architecture = Arch;
  static_assert(fit_together<Layers...>(), "a layer of a static network reads what the layer before it writes");

  static constexpr Extents first = input_extents<Layer<0>>();
  static constexpr Extents last = output_extents<Layer<count - 1>>();
  static constexpr std::size_t input_size = first.size();
  static constexpr std::size_t output_size = last.size();

  static constexpr std::array<Extents, count + 1> extents{first, output_extents<Layers>()...};
  static constexpr std::array<Needs, count> needs{needs_of<Layers, Arch>()...};

  /// The layouts of the values: those that are tied have one halo and one pitch.
  static constexpr std::array<MapLayout, count + 1> layouts = [] {
    std::array<MapLayout, count + 1> all{};
    for (std::size_t from = 0; from <= count;) {
      std::size_t to = from;
      while (to < count && needs[to].ties) ++to;
      Padding halo;
      bool aligned = from > 0 && needs[from - 1].aligned;
      for (std::size_t i = from; i <= to && i < count; ++i) {
        const Padding& more = needs[i].halo;
        halo = {std::max(halo.top, more.top), std::max(halo.left, more.left), std::max(halo.bottom, more.bottom),
                std::max(halo.right, more.right)};
        aligned = aligned || needs[i].aligned;
      }
      for (std::size_t i = from; i <= to; ++i) {
        const Extents& e = extents[i];
        all[i] = static_layout(e.channels, e.height, e.width, halo, kernels::suitable_pitch(e.width, halo, aligned));
      }
      from = to + 1;
    }
    return all;
  }();

  /// What a strided layer reads: its input in phases.
  template <std::size_t I>
  static constexpr MapLayout phases = [] {
    const ConvShape& s = Layer<I>::shape;
    const std::size_t width = (s.width + s.stride.width - 1) / s.stride.width;
    const std::size_t pitch = kernels::suitable_pitch(width, plane_halo(s.pad, s.stride), false);
    return static_layout(s.channels, s.height, s.width, s.pad, pitch, s.stride);
  }();

  /// The maps of convolution I.
  template <std::size_t I>
  struct Maps {
    static constexpr MapLayout input = needs[I].stride == 1 ? layouts[I] : phases<I>;
    static constexpr MapLayout output = layouts[I + 1];
  };
  template <std::size_t I>
  using Convolution = StaticLayer<Layer<I>, Arch, default_budget<Arch>, Maps<I>>;

  /// Whether pads of value I have to hold zeros.
  static constexpr bool has_halo(std::size_t i) {
    return i < count && needs[i].is_convolution && needs[i].stride == 1 && !(needs[i].halo == Padding{});
  }

  /// Floats that values take, and those that a layer's own copy of its input takes.
  static constexpr std::size_t arena = [] {
    std::size_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
      most = std::max(most, layouts[i].image_stride() + layouts[i + 1].image_stride());
    }
    return most;
  }();
  template <std::size_t I>
  static constexpr std::size_t copy_floats = [] {
    if constexpr (is_linear<Layer<I>>) {
      return (Layer<I>::features + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
    } else if constexpr (is_layer<Layer<I>> && needs[I].stride != 1) {
      return phases<I>.image_stride();
    } else {
      return std::size_t{0};
    }
  }();
  static constexpr std::size_t copies = []<std::size_t... I>(std::index_sequence<I...>) {
    std::size_t most = 0;
    ((most = std::max(most, copy_floats<I>)), ...);
    return most;
  }
  (std::make_index_sequence<count>{});
  static constexpr std::size_t floats = arena + copies;

  /// Where value I begins.
  static constexpr std::size_t begin(std::size_t i) { return i % 2 == 0 ? 0 : arena - layouts[i].image_stride(); }

  static constexpr std::array<StaticPlan, count> plans() {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return std::array<StaticPlan, count>{plan_of<I>()...}; }
    (std::make_index_sequence<count>{});
  }

 private:
  template <std::size_t I>
  static constexpr StaticPlan plan_of() {
    if constexpr (is_layer<Layer<I>>) {
      return Convolution<I>::plan;
    } else {
      return {};
    }
  }
};

}  // namespace detail

}}}  // namespace patdnn::v0::connectivity
