#pragma once
// A convolution that patdnn's kernels run, with the residual, activation and pooling that are fused into it.

#include <cstddef>
#include <span>

#include <patdnn/epilogue.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Runs a convolution layer on all images of an input.
struct ConvolutionStep {
  kernels::ConvLayer layer;
  std::size_t images = 0;

  /// x         N × C × H × W in layer.input_layout(): the first pixel of the first image; its pads are zero
  /// residual  in layer.output_layout(), for a layer that adds one; otherwise null. It may be `y`.
  /// y         N × K × H′ × W′ in layer.output_layout(); must not overlap `x`
  /// scratch   layer.scratch_bytes() bytes
  ///
  /// Throws what ConvLayer::run() throws.
  void run(const float* x, const float* residual, float* y, ExecutorRef executor, std::span<std::byte> scratch) const {
    const MapView<float> to{y, images, layer.output_layout()};
    MapView<const float> added;
    if (residual != nullptr) added = {residual, images, layer.output_layout()};
    layer.run({x, images, layer.input_layout()}, to, {.executor = executor, .scratch = scratch, .residual = added});
  }
};

/// x, y     layouts of maps
/// options  for all convolutions of a network: this function sets the layouts of the maps, and the kernels to those of
///          Arch unless the options name some
///
/// Throws what the constructor of ConvLayer throws.
template <class Arch>
[[nodiscard]] ConvolutionStep make_step(const Convolution& op, const ValueLayout& x, const ValueLayout& y,
                                        kernels::ConvOptions options) {
  options.input = *x.map;
  options.output = *y.map;
  if (!options.kernels) options.kernels = kernels::table<Arch>();
  return {{op.weights, op.shape, op.epilogue(), options}, x.dims[0]};
}

}}}  // namespace patdnn::v0::network
