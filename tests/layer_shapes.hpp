#pragma once
// Shapes of layers that differ from a given one in one thing.

#include <vector>

#include <patdnn/conv_shape.hpp>

namespace patdnn::test {

/// A shape of 3 × 3 kernels, padded by 1, with even channels and filters; and the same with other strides, dilation,
/// padding, groups, and of 1 × 1.
inline std::vector<ConvShape> shapes_like(const ConvShape& square) {
  ConvShape strided = square;
  strided.stride = 2;
  ConvShape tall = square;
  tall.stride = {2, 1};
  ConvShape dilated = square;
  dilated.dilation = 2;
  dilated.pad = Padding(2);
  ConvShape unpadded = square;
  unpadded.pad = Padding(0);
  ConvShape pointwise = unpadded;
  pointwise.kernel_height = pointwise.kernel_width = 1;
  ConvShape grouped = square;
  grouped.groups = 2;
  ConvShape strided_pointwise = pointwise;
  strided_pointwise.stride = 2;
  return {square, strided, tall, dilated, unpadded, pointwise, grouped, strided_pointwise};
}

}  // namespace patdnn::test
