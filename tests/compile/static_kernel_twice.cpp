// error: the mask names a kernel twice
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}, patdnn::KeptKernel{0, 0, 2}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
