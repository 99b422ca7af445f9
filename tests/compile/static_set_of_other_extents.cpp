// error: the patterns of a static layer are valid and of the extents of its shape's kernel
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr patdnn::PatternSet patterns{patdnn::Pattern{5, 5, 7}};
  static constexpr std::array kernels{patdnn::PatternKernel{0, 0, 0}};
};

const auto tile = patdnn::StaticLayer<Layer>::plan.tile;
