#pragma once
// Parameters that were found by measuring, and which of them suit a layer that nobody measured.

#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

#include <patdnn/conv_shape.hpp>
#include <patdnn/kernels/parameters.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The version of what parameters mean. A header of tuned layers that was written for another one does not compile.
inline constexpr unsigned parameters_version = 2;

/// A tuned layer serves for layers up to so many octaves away, unless it says otherwise.
inline constexpr double nearest_octaves = 2.0;

/// Parameters found for a layer.
struct TunedLayer {
  ConvShape shape;
  unsigned group = 1;            // filters that share a list
  bool pattern_kernels = false;  // whether there are pattern tiles for the layer
  Pooling pooling = Pooling::none;
  std::size_t kept_weights = 0;
  std::size_t input_pitch = 0;  // pixels
  std::size_t output_pitch = 0;
  /// For layers up to so many octaves away the parameters hold: where nothing was faster than the rules for another one
  /// that was tuned, not as far as that.
  double reach = nearest_octaves;
  Parameters parameters = {};
};

/// Layers tuned for an architecture.
struct TunedList {
  std::string_view architecture;
  std::span<const TunedLayer> layers;
};

/// How far a layer is from a tuned one, in octaves: |log2| of the ratios of channels, filters, outputs of a filter,
/// weights kept of a filter, pitch, and groups of one that is not depthwise, added up. 0 for the same layer; infinite
/// for one of another kind, that is, if they differ in
///
/// - kernel extent, stride, dilation, pooling, or the filters that share a list;
/// - being depthwise, having groups, or having pattern kernels;
/// - input and output having the same pitch;
/// - two rows of the output fitting one vector.
[[nodiscard]] inline double distance(const TunedLayer& tuned, const LayerTraits& layer) noexcept {
  const ConvShape& a = tuned.shape;
  const ConvShape& b = layer.shape;
  const std::size_t lanes = layer.registers.lanes;
  const bool same_kind = a.kernel_height == b.kernel_height && a.kernel_width == b.kernel_width &&
                         a.stride == b.stride && a.dilation == b.dilation && a.depthwise() == b.depthwise() &&
                         (a.groups > 1) == (b.groups > 1) && tuned.group == layer.group &&
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
[[nodiscard]] inline const TunedLayer* nearest(std::span<const TunedLayer> tuned, const LayerTraits& layer) noexcept {
  const TunedLayer* found = nullptr;
  double least = HUGE_VAL;
  for (const TunedLayer& candidate : tuned) {
    const double octaves = distance(candidate, layer);
    if (octaves > candidate.reach || octaves >= least) continue;
    found = &candidate;
    least = octaves;
  }
  return found;
}

}}}  // namespace patdnn::v0::kernels
