#pragma once
// The layer that is compiled in, as the rest of the program sees it.

#include <cstddef>
#include <string_view>
#include <vector>

#include <patdnn/conv_extents.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/plan.hpp>

namespace patdnn::bench {

struct CompiledLayer {
  ConvShape shape;
  unsigned block;
  bool patterns;  // of default_patterns; or free taps
  MapLayout input;
  MapLayout output;
  connectivity::StaticPlan plan;
  std::size_t kept_weights;
  std::string_view architecture;
  void (*run)(const float* input, float* output) noexcept;  // whole maps, heads included
};

extern const CompiledLayer compiled_layer;

/// Its filters, K × C × 3 × 3.
[[nodiscard]] std::vector<float> compiled_filters();

}  // namespace patdnn::bench
