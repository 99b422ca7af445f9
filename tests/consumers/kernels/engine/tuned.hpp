#pragma once
// Such a header as patdnn_tune writes, with one layer.

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

namespace patdnn { inline namespace v0 { namespace tuned {

struct TunedLayers {
  static constexpr std::string_view architecture = "scalar";
  static constexpr kernels::TunedLayer layers[] = {
      {.shape = {.channels = 2, .filters = 4, .height = 8, .width = 20, .pad = Padding(1)},
       .block = 2,
       .kept_weights = 72,
       .input_pitch = 21,
       .output_pitch = 21,
       .parameters = {.tap_vectors = 3}}};
};

}}}  // namespace patdnn::v0::tuned
