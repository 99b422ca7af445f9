#pragma once
// A convolution by patdnn's kernels, with all that is fused with it.

#include <cstddef>
#include <span>

#include <patdnn/epilogue.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn { inline namespace v0 { namespace network {

struct ConvolutionStep {
  kernels::ConvLayer layer;
  std::size_t images = 0;

  /// residual  of a layer that adds one
  void run(const float* x, const float* residual, float* y, ExecutorRef executor, std::span<std::byte> scratch) const {
    const MapView<float> to{y, images, layer.output_layout()};
    MapView<const float> added;
    if (residual != nullptr) added = {residual, images, layer.output_layout()};
    layer.run({x, images, layer.input_layout()}, to, {.executor = executor, .scratch = scratch, .residual = added});
  }
};

/// `options` are those that hold for every convolution of a network. Throws what ConvLayer does.
template <class Arch>
[[nodiscard]] ConvolutionStep make_step(const Convolution& op, const ValueLayout& x, const ValueLayout& y,
                                        kernels::ConvOptions options) {
  options.input = *x.map;
  options.output = *y.map;
  if (!options.kernels) options.kernels = kernels::table<Arch>();
  return {{op.weights, op.shape, op.epilogue(), options}, x.dims[0]};
}

}}}  // namespace patdnn::v0::network
