#pragma once
// A network's scores by the textbook formulas, in double: what the fast path is compared with before it is timed.

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/kernels/reference.hpp>

#include "network.hpp"

namespace demo {

/// The same network over dense filters in double: no FKW, no halo, no vectors. Slow.
class ReferenceNetwork {
 public:
  explicit ReferenceNetwork(const patdnn::fkw::Model& model) : model_(&model), input_(input_extents(model)) {
    for (const patdnn::fkw::Layer& layer : model.layers) {
      const std::vector<float> dense = patdnn::fkw::decode(layer.weights);
      filters_.emplace_back(dense.begin(), dense.end());
    }
  }

  /// Scores one image, C × H × W without gaps.
  [[nodiscard]] std::vector<double> run(std::span<const float> image) const {
    std::vector<double> map(image.begin(), image.end());
    Extents extents = input_;
    for (std::size_t i = 0; i < filters_.size(); ++i) {
      const patdnn::fkw::Layer& layer = model_->layers[i];
      if (layer.kind == patdnn::fkw::Kind::linear) extents = {map.size(), 1, 1};
      map = convolve(layer, filters_[i], map, extents);
      if (layer.pool == 2) map = pool(map, extents);
    }
    return map;
  }

 private:
  static std::vector<double> convolve(const patdnn::fkw::Layer& layer, const std::vector<double>& filters,
                                      const std::vector<double>& map, Extents& extents) {
    const patdnn::ConvShape shape = layer_shape(layer, extents);
    extents = {shape.filters, shape.output_height(), shape.output_width()};
    std::vector<double> result;
    result.reserve(extents.channels * extents.height * extents.width);
    for (std::size_t k = 0; k < extents.channels; ++k) {
      const double bias = layer.bias.empty() ? 0.0 : static_cast<double>(layer.bias[k]);
      for (std::size_t y = 0; y < extents.height; ++y) {
        for (std::size_t x = 0; x < extents.width; ++x) {
          const double sum =
              patdnn::kernels::reference_convolution(shape, map.data(), filters.data(), k, y, x).value + bias;
          result.push_back(layer.activation == patdnn::fkw::Activation::relu ? std::max(sum, 0.0) : sum);
        }
      }
    }
    return result;
  }

  /// Maxima of 2 × 2.
  static std::vector<double> pool(const std::vector<double>& map, Extents& extents) {
    const Extents from = extents;
    extents = {from.channels, from.height / 2, from.width / 2};
    std::vector<double> result;
    for (std::size_t c = 0; c < extents.channels; ++c) {
      for (std::size_t y = 0; y < extents.height; ++y) {
        for (std::size_t x = 0; x < extents.width; ++x) {
          const double* upper = map.data() + (c * from.height + 2 * y) * from.width + 2 * x;
          const double* lower = upper + from.width;
          result.push_back(std::max({upper[0], upper[1], lower[0], lower[1]}));
        }
      }
    }
    return result;
  }

  const patdnn::fkw::Model* model_;
  Extents input_;
  std::vector<std::vector<double>> filters_;
};

}  // namespace demo
