// Stands in for device_run.cpp where Vulkan's headers are missing.

#include <patdnn/error.hpp>

#include "device_run.hpp"

namespace demo {

std::vector<std::string> list_devices() { return {"vulkan: this program was built without Vulkan's headers"}; }

DeviceRun run_on_device(const DeviceChoice& choice, const patdnn::network::Graph&,
                        std::span<const std::span<const float>>, std::span<const std::span<float>>, std::size_t, bool) {
  throw patdnn::UnsupportedOperator(
      patdnn::detail::message("--device ", choice.device, ": this program was built without Vulkan's headers"));
}

}  // namespace demo
