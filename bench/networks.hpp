#pragma once
// The convolutions of the networks that are measured, at their published extents, for one image of 224 × 224.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <patdnn/patdnn.hpp>

namespace patdnn::bench {

/// What follows a convolution's sums, in this order: bias, a residual, a limit.
enum class Limit { none, relu, relu6 };

/// One operation of a network; it reads the outputs of earlier ones.
struct Node {
  enum class Kind { convolution, max_pool };
  /// `input` or `residual` of a node that reads the network's input, or adds nothing.
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Kind kind = Kind::convolution;
  ConvShape shape;  // of a max-pool: its window, stride and padding
  std::size_t input = none;
  std::size_t residual = none;
  Limit limit = Limit::none;
  Pooling pooling = Pooling::none;  // fused

  /// Outputs of the convolution, in each direction, of which pooling makes one.
  [[nodiscard]] std::size_t window() const noexcept {
    return pooling == Pooling::none ? 1 : pooling == Pooling::max_2x2 ? 2 : shape.output_height();
  }
};

/// A network as its operations in order.
struct NetworkGraph {
  std::string name;
  std::vector<Node> nodes;
};

/// VGG-16's thirteen convolutions and five max-pools. Pools after wide maps are fused; after maps of 56 and less a pass
/// of its own costs less than row tiles would.
[[nodiscard]] NetworkGraph vgg16();

/// ResNet-50 with its strides in the 3 × 3 convolutions ("v1.5").
[[nodiscard]] NetworkGraph resnet50();

/// MobileNet-V2 at width 1, its last convolution averaged.
[[nodiscard]] NetworkGraph mobilenet_v2();

/// Every different convolution of a network once, in order: shape, limit, and whether it adds a residual.
[[nodiscard]] std::vector<Node> unique_convolutions(const NetworkGraph& graph);

/// A convolution C, K, H, W, kernel extent, stride, padded by half its extent, with bias and ReLU. Throws InvalidShape
/// or LimitExceeded for numbers that make none, or one of more than 2^28 weights or pixels.
[[nodiscard]] Node node_of(std::span<const std::int64_t> extents);

/// "3x3_64_128_56_s2": kernel, C, K, H and stride; depthwise ones "dw3x3_96_112_s1".
[[nodiscard]] std::string layer_name(const ConvShape& shape);

}  // namespace patdnn::bench
