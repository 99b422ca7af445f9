// error: the shape of a static layer has extents, stride, dilation and groups of 1 to 2^15
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{.channels = 4, .filters = 2, .height = 2, .width = 2};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
