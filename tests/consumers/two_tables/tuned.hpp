#pragma once
// What patdnn_tune writes, with one layer.

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

namespace patdnn { inline namespace v0 { namespace tuned {

struct TunedLayers {
  static constexpr std::string_view architecture = "scalar";
  static constexpr kernels::TunedLayer layers[] = {{.shape = {.channels = 1, .filters = 1, .height = 3, .width = 3}}};
};

}}}  // namespace patdnn::v0::tuned
