// A chain of all kinds of layers against the same in double.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include <patdnn/kernels/reference.hpp>
#include <patdnn/static_network.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"
#include "random_description.hpp"

using namespace patdnn;
using test::RandomLayer;

namespace {

template <std::size_t N>
constexpr std::array<float, N> random_floats(unsigned seed) {
  std::array<float, N> all{};
  test::Xorshift random(seed);
  for (float& w : all) w = random.weight();
  return all;
}

constexpr ConvShape shaped(std::size_t channels, std::size_t filters, std::size_t extent, std::size_t kernel,
                           std::size_t pad, std::size_t stride = 1) {
  return {channels, filters, extent, extent, kernel, kernel, stride, Padding(pad)};
}

struct Strided : test::RandomDescription<RandomLayer{.shape = shaped(3, 8, 33, 3, 1, 2), .block = 4, .ends = true}> {};
struct Plain
    : test::RandomDescription<RandomLayer{.shape = shaped(8, 6, 17, 3, 1), .block = 1, .mask = test::Mask::patterns}> {
};
struct Pooled : test::RandomDescription<RandomLayer{
                    .shape = shaped(6, 9, 17, 3, 1), .block = 2, .ends = true, .pools = true, .seed = 5}> {};
struct Maxima : StaticMaxPool {
  static constexpr ConvShape shape{9, 9, 8, 8, 3, 3, 2, Padding(1), 1, 9};
};
struct Pointwise : test::RandomDescription<RandomLayer{.shape = shaped(9, 10, 4, 1, 0), .block = 4, .kept = 900}> {};
struct Mean : StaticAverage {
  static constexpr ConvShape shape{.channels = 10, .filters = 10, .height = 4, .width = 4};
};
struct Hidden {
  static constexpr std::size_t filters = 7;
  static constexpr std::size_t features = 10;
  static constexpr auto weights = random_floats<70>(31);
  static constexpr float lowest = 0.0F;
};
struct Scores {
  static constexpr std::size_t filters = 5;
  static constexpr std::size_t features = 7;
  static constexpr auto weights = random_floats<35>(32);
  static constexpr auto bias = random_floats<5>(33);
};

using Values = std::vector<float>;

template <class D>
double finished(double x, std::size_t k) {
  if constexpr (requires { D::bias; }) x += static_cast<double>(D::bias[k]);
  const auto finish = connectivity::detail::finish_of<D>();
  return std::clamp(x, static_cast<double>(finish.lowest), static_cast<double>(finish.highest));
}

template <class D>
Values after(const Values& x) {
  Values y;
  if constexpr (requires { D::features; }) {
    for (std::size_t k = 0; k < D::filters; ++k) {
      double sum = 0;
      for (std::size_t f = 0; f < D::features; ++f) {
        sum += static_cast<double>(D::weights[k * D::features + f]) * static_cast<double>(x[f]);
      }
      y.push_back(static_cast<float>(finished<D>(sum, k)));
    }
  } else if constexpr (std::is_base_of_v<StaticAverage, D>) {
    constexpr std::size_t pixels = D::shape.height * D::shape.width;
    for (std::size_t c = 0; c < D::shape.channels; ++c) {
      double sum = 0;
      for (std::size_t i = 0; i < pixels; ++i) sum += static_cast<double>(x[c * pixels + i]);
      y.push_back(static_cast<float>(sum / pixels));
    }
  } else if constexpr (std::is_base_of_v<StaticMaxPool, D>) {
    const ConvShape& s = D::shape;
    for (std::size_t i = 0; i < s.channels * s.output_height() * s.output_width(); ++i) {
      const std::size_t c = i / (s.output_height() * s.output_width());
      float most = -std::numeric_limits<float>::infinity();
      for (std::size_t e = 0; e < s.kernel_height * s.kernel_width; ++e) {
        const std::size_t row = i / s.output_width() % s.output_height() * s.stride.height + e / s.kernel_width;
        const std::size_t column = i % s.output_width() * s.stride.width + e % s.kernel_width;
        if (row < s.pad.top || row - s.pad.top >= s.height || column < s.pad.left || column - s.pad.left >= s.width) {
          continue;
        }
        most = std::max(most, x[(c * s.height + row - s.pad.top) * s.width + column - s.pad.left]);
      }
      y.push_back(most);
    }
  } else {
    const ConvShape& s = D::shape;
    const Values dense = test::dense_filters<D>(D::weights);
    const std::size_t window = D::pooling == Pooling::max_2x2 ? 2 : 1;
    for (std::size_t k = 0; k < s.filters; ++k) {
      for (std::size_t row = 0; row < s.output_height() / window; ++row) {
        for (std::size_t column = 0; column < s.output_width() / window; ++column) {
          double most = -std::numeric_limits<double>::infinity();
          for (std::size_t p = 0; p < window * window; ++p) {
            const auto sum = kernels::reference_convolution(s, x.data(), dense.data(), k, window * row + p / window,
                                                            window * column + p % window);
            most = std::max(most, finished<D>(sum.value, k));
          }
          y.push_back(static_cast<float>(most));
        }
      }
    }
  }
  return y;
}

template <class... Layers>
Values reference(Values x) {
  ((x = after<Layers>(x)), ...);
  return x;
}

/// Runs a network in scratch memory that holds NaN and ends at a page that nobody may touch.
template <class Network>
Values outputs_of(const Values& image) {
  const test::GuardedMemory scratch(Network::scratch_bytes, test::GuardedMemory::Against::page_after);
  Values outputs(Network::output_size);
  const auto run = [&] {
    Network::run(std::span<const float, Network::input_size>(image), std::span<float, Network::output_size>(outputs),
                 std::span<std::byte, Network::scratch_bytes>(scratch.data()));
    return outputs;
  };
  const Values first = run();
  CHECK(run() == first);  // whatever the first run left behind
  return first;
}

template <class Arch, class... Layers>
void check_network() {
  INFO(Arch::name);
  using Network = StaticNetwork<Arch, Layers...>;
  Values image(Network::input_size);
  test::Xorshift random(9);
  for (float& x : image) x = random.weight();
  const Values wanted = reference<Layers...>(image);
  const Values outputs = outputs_of<Network>(image);
  REQUIRE(outputs.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    CAPTURE(i);
    CHECK(static_cast<double>(outputs[i]) == Approx(static_cast<double>(wanted[i])).epsilon(1e-4).margin(1e-4));
  }
}

}  // namespace

TEST_CASE("static: a network agrees with its layers in double") {
  check_network<arch::native, Strided, Plain, Pooled, Maxima, Pointwise, Mean, Hidden, Scores>();
  check_network<arch::scalar, Strided, Plain, Pooled, Maxima, Pointwise, Mean, Hidden, Scores>();
}

TEST_CASE("static: a network may end in a map") { check_network<arch::native, Strided, Plain>(); }
