// error: a reorder names each filter of the layer once, in whole blocks
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr unsigned block = 2;
  static constexpr std::array reorder{0U, 0U};
  static constexpr std::array kernels{patdnn::BlockKernel{0, 0, 3}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
