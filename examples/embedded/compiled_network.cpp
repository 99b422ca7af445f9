#include "compiled_network.hpp"

#include "cifar10_pruned.hpp"

namespace embedded {

using cifar10_pruned::Network;

std::size_t image_floats() noexcept { return Network::input_size; }
std::size_t score_floats() noexcept { return Network::output_size; }
std::size_t scratch_bytes() noexcept { return Network::scratch_bytes; }

void score(std::span<const float> image, std::span<float> scores, std::span<std::byte> scratch) noexcept {
  Network::run(image.first<Network::input_size>(), scores.first<Network::output_size>(),
               scratch.first<Network::scratch_bytes>());
}

}  // namespace embedded
