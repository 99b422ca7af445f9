#pragma once
// Runs a static layer between pages that nobody may touch and compares it with the reference.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include <patdnn/kernels/reference.hpp>
#include <patdnn/static_layer.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"
#include "random_description.hpp"

namespace patdnn::test {

using connectivity::Form;

[[nodiscard]] constexpr ConvShape shaped(std::size_t channels, std::size_t filters, std::size_t height,
                                         std::size_t width, std::size_t kh = 3, std::size_t kw = 3,
                                         Padding pad = Padding(1), PerAxis stride = 1, PerAxis dilation = 1,
                                         std::size_t groups = 1) {
  return {channels, filters, height, width, kh, kw, stride, pad, dilation, groups};
}

/// A description's weights in the order of its mask, and its bias.
template <class D>
struct Numbers {
  std::vector<float> weights{D::weights.begin(), D::weights.end()};
  std::vector<float> bias = std::vector<float>(D::shape.filters, 0.0F);

  Numbers() {
    if constexpr (requires { D::bias; }) bias.assign(D::bias.begin(), D::bias.end());
  }
};

/// Runs a layer between guarded pages and compares outputs and pads. Returns the outputs, K × H′ × W′.
template <class Layer, class D, class Run>
std::vector<float> check_run(const Numbers<D>& numbers, Run&& run) {
  static std::size_t turn = 0;
  const auto against = ++turn % 2 == 0 ? GuardedMemory::Against::page_before : GuardedMemory::Against::page_after;
  const ConvShape& s = D::shape;
  constexpr MapLayout in = Layer::input_layout;
  constexpr MapLayout out = Layer::output_layout;
  std::vector<float> pixels(s.channels * s.height * s.width);
  std::mt19937 random(11);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  std::generate(pixels.begin(), pixels.end(), [&] { return value(random); });
  const GuardedMemory input(Layer::input_floats * sizeof(float), against);
  const GuardedMemory output(Layer::output_floats * sizeof(float), against);
  const std::span<float, Layer::input_floats> x(reinterpret_cast<float*>(input.data().data()), Layer::input_floats);
  const typename Layer::Output y(reinterpret_cast<float*>(output.data().data()), Layer::output_floats);
  connectivity::clear_pads<in>(x);
  connectivity::copy_from_nchw<in>(std::span<const float, in.channels * in.height * in.width>(pixels), x);
  std::fill(y.begin(), y.end(), std::numeric_limits<float>::quiet_NaN());
  connectivity::clear_pads<out>(y);
  run(typename Layer::Input(x), y);

  const std::vector<float> dense = dense_filters<D>(numbers.weights);
  const auto finish = connectivity::detail::finish_of<D>();
  const std::size_t window = finish.pools ? 2 : 1;
  std::vector<float> outputs(out.channels * out.height * out.width);
  connectivity::copy_to_nchw<out>(y, std::span<float, out.channels * out.height * out.width>(outputs));
  std::size_t i = 0;
  for (std::size_t k = 0; k < out.channels; ++k) {
    for (std::size_t row = 0; row < out.height; ++row) {
      for (std::size_t column = 0; column < out.width; ++column, ++i) {
        double wanted = -std::numeric_limits<double>::infinity();
        double tolerance = 0;
        for (std::size_t p = 0; p < window * window; ++p) {
          const auto sum = kernels::reference_convolution(s, pixels.data(), dense.data(), k, window * row + p / 2,
                                                          window * column + p % 2);
          const double limited = std::clamp(sum.value + static_cast<double>(numbers.bias[k]),
                                            static_cast<double>(finish.lowest), static_cast<double>(finish.highest));
          wanted = std::max(wanted, limited);
          tolerance = std::max(tolerance, sum.tolerance<float>());
        }
        tolerance += 4 * static_cast<double>(std::numeric_limits<float>::epsilon()) * (2 + std::abs(wanted));
        const auto got = static_cast<double>(outputs[i]);
        if (!(std::abs(got - wanted) <= tolerance)) {
          CAPTURE(k, row, column, tolerance);
          REQUIRE(got == wanted);
        }
      }
    }
  }
  std::vector<float> all(y.begin(), y.end());
  connectivity::clear_pads<out>(y);
  CHECK(std::memcmp(all.data(), y.data(), all.size() * sizeof(float)) == 0);
  return outputs;
}

template <RandomLayer L, class Arch, StaticBudget Budget = default_budget<Arch>>
std::vector<float> check_layer() {
  using D = RandomDescription<L>;
  using Layer = StaticLayer<D, Arch, Budget>;
  INFO(Arch::name << ": " << L.shape.channels << " -> " << L.shape.filters << ", " << L.shape.height << " x "
                  << L.shape.width << ", kernel " << L.shape.kernel_height << ", stride " << to_text(L.shape.stride)
                  << ", block " << L.block << ", mask " << static_cast<int>(L.mask) << ", form "
                  << static_cast<int>(Layer::plan.form) << ", tile " << Layer::plan.tile.rows << " x "
                  << Layer::plan.tile.vectors);
  constexpr Form wanted = Budget.form;  // a copy: clang 14 reads 0 through a reference into a template argument
  if (wanted != Form::best) CHECK(Layer::plan.form == wanted);
  return check_run<Layer, D>(Numbers<D>(), [](auto input, auto output) { Layer::run(input, output); });
}

/// With constant weights and with weights that come when the test runs: the same, bit for bit.
template <RandomLayer L, class Arch>
void check_open_layer() {
  using D = RandomDescription<L>;
  using Open = StaticLayer<RandomMask<L>, Arch>;
  const Numbers<D> numbers;
  std::vector<float> arranged(Open::arranged_floats);
  Open::arrange(std::span<const float, Open::kept_weights>(numbers.weights),
                std::span<float, Open::arranged_floats>(arranged));
  const auto outputs = check_run<Open, D>(numbers, [&](auto input, auto output) {
    Open::run(input, output, {arranged.data(), L.ends ? numbers.bias.data() : nullptr});
  });
  CHECK(outputs == check_layer<L, Arch>());
}

}  // namespace patdnn::test
