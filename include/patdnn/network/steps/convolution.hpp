#pragma once
// A convolution by patdnn's kernels, with all that is fused with it.

#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn { inline namespace v0 { namespace network {

struct ConvolutionStep {
  kernels::ConvLayer layer;
  std::vector<float> bias;  // one per filter
  Activation activation;
  bool adds_residual = false;
  kernels::Pooling pooling = kernels::Pooling::none;
  std::size_t images = 0;
  MapLayout input;
  MapLayout output;

  void run(const float* x, const float* residual, float* y, ExecutorRef executor, std::span<std::byte> scratch) const {
    using kernels::Pooling;
    const MapView<const float> from{x, images, input};
    const MapView<float> to{y, images, output};
    const auto limited = [&](const auto&... steps) {
      const auto with = [&](const auto&... last) {
        layer.run(from, to, kernels::fuse(steps..., last...), executor, scratch);
      };
      const kernels::Clip clip = limits();
      if constexpr (sizeof...(steps) == 1) {
        if (pooling == Pooling::max_2x2) return with(clip, kernels::MaxPool2x2{});
        if (pooling == Pooling::global_average) return with(clip, kernels::GlobalAveragePool{});
      }
      with(clip);
    };
    const kernels::Bias added{bias};
    const kernels::HardSwish hard_swish;
    const bool swishes = activation.kind == Activation::Kind::hard_swish;
    if (adds_residual) {
      const kernels::AddResidual add{{residual, images, output}};
      if (swishes) return layer.run(from, to, kernels::fuse(added, add, hard_swish), executor, scratch);
      return limited(added, add);
    }
    if (!swishes) return limited(added);
    if (pooling == Pooling::max_2x2) {
      return layer.run(from, to, kernels::fuse(added, hard_swish, kernels::MaxPool2x2{}), executor, scratch);
    }
    if (pooling == Pooling::global_average) {
      return layer.run(from, to, kernels::fuse(added, hard_swish, kernels::GlobalAveragePool{}), executor, scratch);
    }
    layer.run(from, to, kernels::fuse(added, hard_swish), executor, scratch);
  }

 private:
  [[nodiscard]] kernels::Clip limits() const noexcept {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    switch (activation.kind) {
      case Activation::Kind::relu: return {0, infinity};
      case Activation::Kind::clip: return {activation.lowest, activation.highest};
      default: return {-infinity, infinity};
    }
  }
};

/// `options` are those that hold for every convolution of a network. Throws what ConvLayer::prepare() throws.
template <class Arch>
[[nodiscard]] ConvolutionStep make_step(const Convolution& op, const ValueLayout& x, const ValueLayout& y,
                                        kernels::ConvOptions options) {
  ConvolutionStep step;
  options.input = *x.map;
  options.output = *y.map;
  options.staging = kernels::Staging::allow;
  options.pooling = op.pooling;
  step.layer = kernels::ConvLayer::prepare<Arch>(op.weights, op.shape, options);
  step.bias = op.bias;
  if (step.bias.empty()) step.bias.assign(op.shape.filters, 0.0F);
  step.activation = op.activation;
  step.adds_residual = op.adds_residual;
  step.pooling = op.pooling;
  step.images = x.dims[0];
  step.input = *x.map;
  step.output = *y.map;
  return step;
}

}}}  // namespace patdnn::v0::network
