#pragma once
// Parameters that were found by measuring.

#include <cstddef>
#include <span>
#include <string_view>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/parameters.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The version of what parameters mean. A header of tuned layers that was written for another one does not compile.
inline constexpr unsigned parameters_version = 2;

/// A tuned layer serves for layers up to so many octaves away, unless it says otherwise.
inline constexpr double nearest_octaves = 2.0;

/// Parameters found for a layer.
struct TunedLayer {
  ConvShape shape;
  unsigned block = 1;            // filters that share a list
  bool pattern_kernels = false;  // whether there are pattern tiles for the layer
  Pooling pooling = Pooling::none;
  std::size_t kept_weights = 0;
  std::size_t input_pitch = 0;  // pixels
  std::size_t output_pitch = 0;
  /// The parameters hold for layers up to so many octaves away: not as far as another tuned layer for which nothing was
  /// faster than the rules.
  double reach = nearest_octaves;
  Parameters parameters = {};
};

/// Layers tuned for an architecture.
struct TunedList {
  std::string_view architecture;
  std::span<const TunedLayer> layers;
};

}}}  // namespace patdnn::v0::kernels
