// error: a kernel of the mask names a pattern that the set does not have, or there is no set
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr patdnn::PatternSet patterns{patdnn::Pattern{3, 3, 7}};
  static constexpr std::array kernels{patdnn::PatternKernel{0, 0, 1}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
