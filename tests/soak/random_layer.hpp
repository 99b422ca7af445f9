#pragma once
// Layers drawn by a seed: any shape, structure, layout and number of threads that the harness takes.

#include <cstddef>
#include <cstdint>

#include "../layer_harness.hpp"

namespace patdnn::test {

/// The layer of a seed, the same on every machine; some millions of multiplications at most.
[[nodiscard]] LayerCase random_layer(std::uint32_t seed);

}  // namespace patdnn::test
