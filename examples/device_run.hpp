#pragma once
// Networks on Vulkan devices.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <patdnn/network/graph.hpp>

#include "measurement.hpp"

namespace demo {

/// Vulkan's devices, a line each: how --device names it, and what it is; or one that says why there are none.
[[nodiscard]] std::vector<std::string> list_devices();

/// A device as it is typed, "vulkan" or "vulkan:1", and whether values are stored as 16-bit floats there.
struct DeviceChoice {
  std::string device;
  bool half = false;
};

/// What runs on a device took, and the device.
struct DeviceRun {
  Measurement measured;
  std::string device;
  std::size_t arena_bytes = 0;
};

/// Runs a network `repeats` times on a device, behind a run that is not counted when there are several.
///
/// inputs, outputs  a tensor without gaps for each of the graph's
/// profiles         whether nodes are measured as well
/// Throws patdnn::InvalidParameters for a device that is typed otherwise, and what vulkan::Network throws.
[[nodiscard]] DeviceRun run_on_device(const DeviceChoice& choice, const patdnn::network::Graph& graph,
                                      std::span<const std::span<const float>> inputs,
                                      std::span<const std::span<float>> outputs, std::size_t repeats, bool profiles);

}  // namespace demo
