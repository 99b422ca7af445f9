#pragma once
// One layer of a static network.

#include <algorithm>
#include <cstddef>
#include <span>

#include <patdnn/kernels/pool_plane.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/linear.hpp>
#include <patdnn/static/maps.hpp>
#include <patdnn/static/network_plan.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// Copies a map without phases into one in phases, and writes zeros around the pixels of the latter.
template <MapLayout From, MapLayout To>
void split_phases(const float* from, float* to) noexcept {
  clear_pads<To>(std::span<float, map_floats<To>>(to, map_floats<To>));
  for (std::size_t c = 0; c < From.channels; ++c) {
    for (std::size_t y = 0; y < From.height; ++y) {
      const float* const row = from + From.head + From.position(c, y, 0);
      for (std::size_t p = 0; p < To.phases.width && p < To.width; ++p) {
        float* at = to + To.head + To.position(c, y, p);
        for (std::size_t x = p; x < From.width; x += To.phases.width) *at++ = row[x];
      }
    }
  }
}

template <class Plan, std::size_t I>
struct NetworkStep {
  using D = typename Plan::template Layer<I>;
  using Arch = typename Plan::Architecture;
  static constexpr MapLayout in = Plan::layouts[I];
  static constexpr MapLayout out = Plan::layouts[I + 1];
  static constexpr bool is_last = I + 1 == Plan::count;

  static void run(const float* image, float* result, float* memory) noexcept {
    float* const x = memory + Plan::begin(I);
    float* const y = memory + Plan::begin(I + 1);
    if constexpr (I == 0) {
      const std::span<float, map_floats<in>> map(x, map_floats<in>);
      if constexpr (Plan::has_halo(0)) clear_pads<in>(map);
      copy_from_nchw<in>(std::span<const float, Plan::input_size>(image, Plan::input_size), map);
    }
    if constexpr (Plan::has_halo(I + 1)) clear_pads<out>(std::span<float, map_floats<out>>(y, map_floats<out>));
    if constexpr (is_layer<D>) {
      convolve(x, y, memory + Plan::arena);
    } else if constexpr (is_pool<D>) {
      pool(x + in.head, y + out.head);
    } else if constexpr (is_average<D>) {
      average(x + in.head, y + out.head);
    } else {
      multiply(x, is_last ? result : y + out.head, memory + Plan::arena);
    }
    if constexpr (is_last && !is_linear<D>) {
      copy_to_nchw<out>(std::span<const float, map_floats<out>>(y, map_floats<out>),
                        std::span<float, Plan::output_size>(result, Plan::output_size));
    }
  }

 private:
  static void convolve(const float* x, float* y, float* copy) noexcept {
    using Layer = typename Plan::template Convolution<I>;
    if constexpr (D::shape.stride != 1) {
      split_phases<in, Layer::input_layout>(x, copy);
      x = copy;
    }
    Layer::run(typename Layer::Input(x, Layer::input_floats), typename Layer::Output(y, Layer::output_floats));
  }

  static void pool(const float* x, float* y) noexcept {
    static constexpr ConvShape window = D::shape;
    for (std::size_t c = 0; c < in.channels; ++c) {
      kernels::pool_plane<Arch, float>(
          {&window, x + c * in.plane_stride, in.pitch, y + c * out.plane_stride, out.pitch});
    }
  }

  static void average(const float* x, float* y) noexcept {
    constexpr float share = 1.0F / static_cast<float>(in.height * in.width);
    for (std::size_t c = 0; c < in.channels; ++c) {
      float sum = 0;
      for (std::size_t row = 0; row < in.height; ++row) {
        for (std::size_t column = 0; column < in.width; ++column) {
          sum += x[c * in.plane_stride + row * in.pitch + column];
        }
      }
      y[c * out.plane_stride] = sum * share;
    }
  }

  /// Rows of weights read features without gaps, but a map keeps them apart, so they are copied first. Where another
  /// fully connected layer reads the output, it is such a map, too: a channel of one pixel for each feature.
  static void multiply(const float* x, float* y, float* features) noexcept {
    copy_to_nchw<in>(std::span<const float, map_floats<in>>(x, map_floats<in>),
                     std::span<float, D::features>(features, D::features));
    kernels::Finish<float> finish = finish_of<D>();
    if constexpr (has_bias<D>) finish.bias = D::bias.data();
    if constexpr (is_last) {
      run_linear<Arch, D::filters, D::features>(D::weights.data(), finish, features, y);
    } else {
      run_linear<Arch, D::filters, D::features>(D::weights.data(), finish, features, y);
      for (std::size_t k = D::filters; k-- > 1;) y[k * out.plane_stride] = y[k];
    }
  }
};

}}}}  // namespace patdnn::v0::connectivity::detail
