// error: a static layer has a bias for each of its filters, or none
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 3}};
  static constexpr std::array bias{1.0F};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
