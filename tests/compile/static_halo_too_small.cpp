// error: the input map of a static layer has the extents of its shape, as many phases as its stride
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}};
};

struct Maps {
  static constexpr patdnn::MapLayout input{
      .channels = 4, .height = 8, .width = 8, .pitch = 8, .head = 0, .tail = 15, .plane_stride = 80};
  static constexpr patdnn::MapLayout output{
      .channels = 2, .height = 8, .width = 8, .pitch = 8, .head = 0, .tail = 15, .plane_stride = 80};
};

const auto tile =
    patdnn::StaticLayer<Layer, patdnn::arch::scalar, patdnn::default_budget<patdnn::arch::scalar>, Maps>::plan.tile;
