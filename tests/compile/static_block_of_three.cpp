// error: the block of a static layer is 1, 2, 4 or 8 filters
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr unsigned block = 3;
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 3}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
