#pragma once
// Which tuned layer suits one that nobody measured.

#include <cmath>
#include <cstddef>
#include <span>

#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// How far a layer is from a tuned one, in octaves: |log2| of the ratios of channels, filters, outputs of a filter,
/// weights kept of a filter, pitch for its width, and groups of one that is not depthwise, added up. 0 for the same
/// layer; infinite for one of another kind, that is, if they differ in
///
/// - kernel extent, stride, dilation, pooling, or the filters that share a list;
/// - being depthwise, having groups, or having pattern kernels;
/// - input and output having the same pitch;
/// - two rows of the output fitting one vector.
template <class Unit = arch::native>
[[nodiscard]] double distance(const TunedLayer& tuned, const LayerTraits& layer) noexcept {
  const ConvShape& a = tuned.shape;
  const ConvShape& b = layer.shape;
  const std::size_t lanes = layer.registers.lanes;
  const bool same_kind = a.kernel_height == b.kernel_height && a.kernel_width == b.kernel_width &&
                         a.stride == b.stride && a.dilation == b.dilation && a.depthwise() == b.depthwise() &&
                         (a.groups > 1) == (b.groups > 1) && tuned.block == layer.block &&
                         tuned.pattern_kernels == !layer.pattern_tiles.empty() && tuned.pooling == layer.pooling &&
                         (tuned.input_pitch == tuned.output_pitch) == (layer.input.pitch == layer.output.pitch) &&
                         rows_share_vector(a, lanes) == rows_share_vector(b, lanes);
  if (!same_kind) return HUGE_VAL;
  const auto octaves = [](std::size_t x, std::size_t y) {
    return std::abs(std::log2(static_cast<double>(x) / static_cast<double>(y)));
  };
  const auto kept = [](std::size_t weights, std::size_t filters) { return (weights + filters) / filters; };
  return octaves(a.channels, b.channels) + octaves(a.filters, b.filters) +
         (a.depthwise() ? 0.0 : octaves(a.groups, b.groups)) +
         octaves(a.output_height() * a.output_width(), b.output_height() * b.output_width()) +
         octaves(kept(tuned.kept_weights, a.filters), kept(layer.kept_weights, b.filters)) +
         octaves(tuned.input_pitch * layer.input.width, layer.input.pitch * tuned.shape.width);
}

/// The tuned layer that is nearest to `layer`, of those that reach as far; null when there is none.
template <class Unit = arch::native>
[[nodiscard]] const TunedLayer* nearest(std::span<const TunedLayer> tuned, const LayerTraits& layer) noexcept {
  const TunedLayer* found = nullptr;
  double least = HUGE_VAL;
  for (const TunedLayer& candidate : tuned) {
    const double octaves = distance<Unit>(candidate, layer);
    if (octaves > candidate.reach || octaves >= least) continue;
    found = &candidate;
    least = octaves;
  }
  return found;
}

}}}  // namespace patdnn::v0::kernels
