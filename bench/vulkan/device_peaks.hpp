#pragma once
// What a device can do at most, measured by kernels that do nothing else.

#include <patdnn/vulkan/pipeline.hpp>

#include "timing.hpp"

namespace patdnn::bench {

/// Multiply-adds count twice, bytes both read and written.
struct DevicePeaks {
  double float32_gflops = 0;
  double float16_gflops = 0;  // 0: the device does not compute with 16-bit floats
  double gbytes_per_second = 0;
};

/// Throws what Program and TimedCommands do.
[[nodiscard]] DevicePeaks measure_peaks(vulkan::Pipelines& pipelines, const TimeBudget& budget);

}  // namespace patdnn::bench
