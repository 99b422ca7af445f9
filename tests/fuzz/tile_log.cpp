// Logs of patdnn_tune --device: tiles of a Vulkan device.

#include <cstddef>
#include <cstdint>

#include "../../bench/tuning/tile_log.hpp"
#include "fuzzed_log.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return patdnn::test::check_log<patdnn::bench::TileLog>({data, size}, {"device", 1});
}
