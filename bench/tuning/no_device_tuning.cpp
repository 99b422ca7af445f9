// Stands in for device_tuning.cpp where Vulkan's headers are missing.

#include <patdnn/error.hpp>

#include "device_tuning.hpp"

namespace patdnn::bench {

int tune_on_device(const std::vector<DeviceLayer>&, const DeviceTuning& tuning, const std::function<bool()>&) {
  throw InvalidParameters(
      patdnn::detail::message("--device ", tuning.device, ": this program was built without Vulkan's headers"));
}

}  // namespace patdnn::bench
