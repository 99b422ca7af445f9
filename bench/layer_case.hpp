#pragma once
// A pruned layer with random weights, its maps, and the check that must pass before it is timed.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <patdnn/patdnn.hpp>

namespace patdnn::bench {

enum class Structure { patterns, free_taps, dense };

/// What to time: a VGG-like layer, 3 × 3, stride 1, padding 1.
struct LayerCase {
  std::string name;
  std::size_t channels;
  std::size_t filters;
  std::size_t extent;  // height and width
  Structure structure;
  std::size_t block;         // G
  double connectivity_rate;  // kernels per kept kernel
};

/// Weights of the case's structure, K × C × 3 × 3: each block keeps the same number of kernels, or of taps.
[[nodiscard]] inline std::vector<float> random_weights(const LayerCase& layer) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> weight(-1.0F, 1.0F);
  std::vector<float> weights(layer.filters * layer.channels * 9);
  const auto keep = [&](std::size_t block, std::size_t channel, std::size_t entry) {
    for (std::size_t f = block * layer.block; f < (block + 1) * layer.block; ++f) {
      weights[(f * layer.channels + channel) * 9 + entry] = weight(random);
    }
  };
  const auto kernels = static_cast<std::size_t>(
      std::max(1L, std::lround(static_cast<double>(layer.channels) / layer.connectivity_rate)));
  const std::size_t choices = layer.structure == Structure::free_taps ? layer.channels * 9 : layer.channels;
  std::vector<std::size_t> order(choices);
  for (std::size_t b = 0; b < layer.filters / layer.block; ++b) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    if (layer.structure == Structure::free_taps) {
      for (std::size_t i = 0; i < 4 * kernels; ++i) keep(b, order[i] / 9, order[i] % 9);
      continue;
    }
    for (std::size_t i = 0; i < kernels; ++i) {
      const Pattern p = layer.structure == Structure::dense ? full_pattern(3, 3)
                                                            : default_patterns[random() % default_patterns.size()];
      for (std::size_t e = 0; e < 9; ++e) {
        if (((p.taps >> e) & 1U) != 0) keep(b, order[i], e);
      }
    }
  }
  return weights;
}

/// A layer ready to time, with bias and ReLU fused.
class PreparedCase {
 public:
  explicit PreparedCase(const LayerCase& layer)
      : shape_{.channels = layer.channels,
               .filters = layer.filters,
               .height = layer.extent,
               .width = layer.extent,
               .pad = padding(1)},
        weights_(random_weights(layer)),
        bias_(layer.filters, 0.25F),
        pixels_(layer.channels * layer.extent * layer.extent) {
    const std::size_t pitch = kernels::suitable_pitch(layer.extent, padding(1), layer.block);
    const MapLayout input = make_layout(layer.channels, layer.extent, layer.extent, padding(1), pitch);
    const MapLayout output = make_layout(layer.filters, layer.extent, layer.extent, padding(1), pitch);
    input_ = FeatureMap<float>(1, input);
    output_ = FeatureMap<float>(1, output);
    std::mt19937 random(2);
    std::uniform_real_distribution<float> pixel(-1.0F, 1.0F);
    std::generate(pixels_.begin(), pixels_.end(), [&] { return pixel(random); });
    copy_from_nchw<float>(pixels_, input_.view());
    layer_ = ConvLayer<>::prepare(encode(layer), shape_, input, output);
  }

  [[nodiscard]] const ConvLayer<>& layer() const noexcept { return layer_; }

  void run() { layer_.run(std::as_const(input_).view(), output_.view(), fuse(Bias{bias_}, Relu{})); }

  /// Runs once and compares with the reference: all outputs of small layers; of others the borders of the first and
  /// last filter, both sides of every tile seam, and random ones, 4,096 at least.
  ///
  /// Returns an empty string, or what differs.
  [[nodiscard]] std::string check() {
    run();
    const std::size_t height = shape_.output_height();
    const std::size_t width = shape_.output_width();
    if (shape_.dense_multiplications() <= 2e7) {
      for (std::size_t k = 0; k < shape_.filters; ++k) {
        for (std::size_t i = 0; i < height * width; ++i) compare(k, i / width, i % width);
      }
      return difference_;
    }
    for (const std::size_t k : {std::size_t{0}, shape_.filters - 1}) {
      for (std::size_t i = 0; i < width; ++i) {
        compare(k, 0, i);
        compare(k, height - 1, i);
        compare(k, i, 0);
        compare(k, i, width - 1);
      }
    }
    std::mt19937 random(3);
    for (const kernels::TileSpan& span : layer_.plan().spans) {
      const std::size_t lane = layer_.plan().flat ? span.column : span.row * width + span.column;
      const std::size_t pitch = layer_.plan().flat ? output_.view().layout.pitch : width;
      for (const std::size_t at : {lane - std::min<std::size_t>(lane, 1), lane}) {
        if (at % pitch < width) compare(random() % shape_.filters, at / pitch, at % pitch);
      }
    }
    while (compared_ < 4096) compare(random() % shape_.filters, random() % height, random() % width);
    return difference_;
  }

  [[nodiscard]] std::size_t compared() const noexcept { return compared_; }

 private:
  [[nodiscard]] fkw::FkwData<float> encode(const LayerCase& layer) const {
    const fkw::DenseFilters<float> dense{weights_, layer.filters, layer.channels};
    const fkw::EncodeOptions options{.block = layer.block};
    switch (layer.structure) {
      case Structure::patterns: return fkw::encode<float>(dense, default_patterns.patterns, options);
      case Structure::free_taps: return fkw::encode_free_taps(dense, options);
      case Structure::dense: break;
    }
    return fkw::encode_dense(dense, options);
  }

  void compare(std::size_t k, std::size_t y, std::size_t x) {
    const auto expected = kernels::reference_convolution(shape_, pixels_.data(), weights_.data(), k, y, x);
    const double wanted = std::max(expected.value + static_cast<double>(bias_[k]), 0.0);
    const double got = static_cast<double>(output_.view().row(0, k, y)[x]);
    ++compared_;
    if (!(std::abs(got - wanted) <= expected.tolerance<float>())) {
      difference_ = patdnn::detail::message("output (", k, ", ", y, ", ", x, ") is ", got, ", the reference ", wanted);
    }
  }

  ConvShape shape_;
  std::vector<float> weights_;
  std::vector<float> bias_;
  std::vector<float> pixels_;
  FeatureMap<float> input_;
  FeatureMap<float> output_;
  ConvLayer<> layer_;
  std::size_t compared_ = 0;
  std::string difference_;
};

}  // namespace patdnn::bench
