#pragma once
// A network's scores by the textbook formulas, in double: what the fast path is compared with before it is timed.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/kernels/reference.hpp>
#include <patdnn/network/graph.hpp>

namespace demo {

/// A classifier's graph over dense filters in double: no FKW, no halo, no vectors. Slow. It knows convolutions, linear
/// layers, max-pooling, channel-wise normalisations and what is fused with them.
class ReferenceNetwork {
 public:
  /// The graph must outlive it. Throws patdnn::UnsupportedOperator for nodes that it does not know.
  explicit ReferenceNetwork(const patdnn::network::Graph& graph) : graph_(&graph) {
    for (const patdnn::network::Node& node : graph.nodes) {
      weights_.push_back(std::visit([&](const auto& op) { return dense_weights(node.name, op); }, node.op));
    }
  }

  /// Scores of one image, C × H × W without gaps.
  [[nodiscard]] std::vector<double> run(std::span<const float> image) const {
    std::vector<std::vector<double>> values(graph_->values.size());
    values[graph_->inputs[0]].assign(image.begin(), image.end());
    for (std::size_t i = 0; i < graph_->nodes.size(); ++i) {
      const patdnn::network::Node& node = graph_->nodes[i];
      const std::vector<double>& x = values[node.inputs[0]];
      const std::vector<double>* const residual = node.inputs.size() > 1 ? &values[node.inputs[1]] : nullptr;
      if (const auto* pool = std::get_if<patdnn::network::Pool>(&node.op)) {
        values[node.output] = apply(*pool, graph_->values[node.inputs[0]].dims, x);
        continue;
      }
      values[node.output] = std::visit([&](const auto& op) { return apply(op, weights_[i], x, residual); }, node.op);
    }
    return values[graph_->outputs[0]];
  }

 private:
  using Values = std::vector<double>;

  template <class Op>
  static Values dense_weights(const std::string& name, const Op& op) {
    using namespace patdnn::network;
    std::vector<float> dense;
    if constexpr (std::is_same_v<Op, Convolution>) {
      dense = patdnn::fkw::decode(op.weights);
    } else if constexpr (std::is_same_v<Op, Linear>) {
      dense = op.dense.empty() ? patdnn::fkw::decode(op.lists)
                               : std::vector<float>(op.dense.values().begin(), op.dense.values().end());
    } else if constexpr (std::is_same_v<Op, Pool>) {
      if (op.kind != Pool::Kind::max || op.extents.size() != 2) {
        throw patdnn::UnsupportedOperator("node '" + name + "': expected the largest of each window of a map");
      }
    } else if constexpr (!std::is_same_v<Op, ChannelAffine> && !std::is_same_v<Op, Reshape>) {
      throw patdnn::UnsupportedOperator("node '" + name +
                                        "': expected convolutions, linear layers, max-pooling and normalisations");
    }
    return {dense.begin(), dense.end()};
  }

  static double activated(const patdnn::Activation& activation, double x) noexcept {
    using Kind = patdnn::Activation::Kind;
    switch (activation.kind) {
      case Kind::none: return x;
      case Kind::relu: return std::max(x, 0.0);
      case Kind::clip:
        return std::clamp(x, static_cast<double>(activation.lowest), static_cast<double>(activation.highest));
      case Kind::hard_swish: return x * std::clamp(x / 6 + 0.5, 0.0, 1.0);
      case Kind::sigmoid: return 1 / (1 + std::exp(-x));
    }
    return x;
  }

  static Values apply(const patdnn::network::Convolution& conv, const Values& weights, const Values& x,
                      const Values* residual) {
    const patdnn::ConvShape& shape = conv.shape;
    Values result;
    for (std::size_t k = 0; k < shape.filters; ++k) {
      const double bias = conv.bias.empty() ? 0.0 : static_cast<double>(conv.bias[k]);
      for (std::size_t y = 0; y < shape.output_height(); ++y) {
        for (std::size_t column = 0; column < shape.output_width(); ++column) {
          const auto sum = patdnn::kernels::reference_convolution(shape, x.data(), weights.data(), k, y, column);
          const double added = residual == nullptr ? 0.0 : (*residual)[result.size()];
          result.push_back(activated(conv.activation, sum.value + bias + added));
        }
      }
    }
    return pooled(conv, result);
  }

  /// Maxima of 2 × 2, or the mean of each filter.
  static Values pooled(const patdnn::network::Convolution& conv, const Values& map) {
    const std::size_t height = conv.shape.output_height();
    const std::size_t width = conv.shape.output_width();
    Values result;
    if (conv.pooling == patdnn::Pooling::none) return map;
    for (std::size_t k = 0; k < conv.shape.filters; ++k) {
      const double* const plane = map.data() + k * height * width;
      if (conv.pooling == patdnn::Pooling::global_average) {
        double sum = 0;
        for (std::size_t i = 0; i < height * width; ++i) sum += plane[i];
        result.push_back(sum / static_cast<double>(height * width));
        continue;
      }
      for (std::size_t y = 0; y + 1 < height; y += 2) {
        for (std::size_t x = 0; x + 1 < width; x += 2) {
          const double* const upper = plane + y * width + x;
          const double* const lower = upper + width;
          result.push_back(std::max({upper[0], upper[1], lower[0], lower[1]}));
        }
      }
    }
    return result;
  }

  static Values apply(const patdnn::network::Linear& linear, const Values& weights, const Values& x, const Values*) {
    Values result;
    for (std::size_t k = 0; k < linear.filters; ++k) {
      double sum = linear.bias.empty() ? 0.0 : static_cast<double>(linear.bias[k]);
      for (std::size_t f = 0; f < linear.features; ++f) sum += weights[k * linear.features + f] * x[f];
      result.push_back(activated(linear.activation, sum));
    }
    return result;
  }

  /// Maxima of windows, padding left out.
  static Values apply(const patdnn::network::Pool& pool, std::span<const std::size_t> dims, const Values& x) {
    const patdnn::network::Window& window = pool.window;
    Values result;
    for (std::size_t channel = 0; channel < dims[1]; ++channel) {
      for (std::size_t i = 0; i < pool.extents[0] * pool.extents[1]; ++i) {
        const std::size_t top = i / pool.extents[1] * window.stride[0];
        const std::size_t left = i % pool.extents[1] * window.stride[1];
        double largest = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < window.kernel[0] * window.kernel[1]; ++k) {
          const std::size_t row = top + k / window.kernel[1] * window.dilation[0] - window.before[0];
          const std::size_t column = left + k % window.kernel[1] * window.dilation[1] - window.before[1];
          if (row < dims[2] && column < dims[3]) {  // what lies before the map wraps around and is too large
            largest = std::max(largest, x[(channel * dims[2] + row) * dims[3] + column]);
          }
        }
        result.push_back(largest);
      }
    }
    return result;
  }

  static Values apply(const patdnn::network::ChannelAffine& affine, const Values&, const Values& x, const Values*) {
    Values result = x;
    const std::size_t pixels = x.size() / affine.scale.size();
    for (std::size_t i = 0; i < x.size(); ++i) {
      result[i] = static_cast<double>(affine.scale[i / pixels]) * x[i] + static_cast<double>(affine.shift[i / pixels]);
    }
    return result;
  }

  /// What keeps its elements, whatever their extents; the constructor refuses all other nodes.
  template <class Op>
  static Values apply(const Op&, const Values&, const Values& x, const Values*) {
    return x;
  }

  const patdnn::network::Graph* graph_;
  std::vector<Values> weights_;  // dense, of each node
};

}  // namespace demo
