// error: a layer of a static network reads what the layer before it writes
#include <array>

#include <patdnn/static_network.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}};
  static constexpr std::array weights{1.0F};
};

// Four channels, but the first layer has two filters.
const auto bytes = patdnn::StaticNetwork<patdnn::arch::scalar, Layer, Layer>::scratch_bytes;
