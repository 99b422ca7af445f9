#pragma once
// Tuning layers for a Vulkan device: how the convolution's work is divided there. Built without Vulkan's headers, it
// refuses.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <patdnn/conv_shape.hpp>

#include "../layer_case.hpp"

namespace patdnn::bench {

/// A layer to tune on a device.
struct DeviceLayer {
  std::string name;
  ConvShape shape;
  std::function<PrunedWeights()> weights;
};

/// How to tune.
struct DeviceTuning {
  std::string device;                 // vulkan or vulkan:INDEX
  std::vector<std::string> storages;  // number_names
  std::vector<std::size_t> batches;   // images convolved at once
  double budget = 600;                // seconds, shared evenly by the layers, those of earlier runs included
  std::size_t measurements = std::numeric_limits<std::size_t>::max();  // of each layer
  std::filesystem::path log;
  std::filesystem::path output;
  std::string name;  // of the type in the header
  std::string date;
};

/// Goes from the tile that the rules choose to its fastest neighbour until none is faster: for every layer, storage and
/// batch, by the device's own clock, each tile's outputs compared with the reference before it is timed. The fastest
/// must beat the rules' tile once more, in turn, by more than noise; else that one stays. Prints what it finds, and
/// writes a header.
///
/// go_on  asked before each measurement; false ends the search
/// Returns the program's exit code. Throws InvalidParameters for another kind of device, or built without Vulkan's
/// headers; what vulkan::Device and convolutions throw; Error when a tile computes something wrong.
int tune_on_device(const std::vector<DeviceLayer>& layers, const DeviceTuning& tuning,
                   const std::function<bool()>& go_on);

}  // namespace patdnn::bench
