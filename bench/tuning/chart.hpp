#pragma once
// Sparsity against speedup, as a picture.

#include <span>
#include <string>

#include "crossover.hpp"

namespace patdnn::bench {

/// An SVG: a line for each layer, its sparsity to the right and its speedup over the dense layer upwards, both on
/// scales of octaves.
[[nodiscard]] std::string speedup_chart(const std::string& title, std::span<const Crossover> layers);

}  // namespace patdnn::bench
