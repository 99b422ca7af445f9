#pragma once
// Dispatches timed by the device's own clock.

#include <cstddef>
#include <functional>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/commands.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/timestamps.hpp>

namespace patdnn::bench {

/// How long to measure, in seconds of the device.
struct TimeBudget {
  double warm_up = 0.02;
  double measured = 0.05;
};

/// Seconds of one dispatch.
struct DeviceSeconds {
  double median = 0;
  double least = 0;
  std::size_t runs = 0;  // of which these are
};

/// Dispatches timed together, from the first one's start to the last one's end.
class TimedCommands {
 public:
  /// Runs them once, to see how often they have to be repeated until the clock is fine enough.
  ///
  /// record      adds `dispatches` to a command buffer, each of which waits for the one before, as in a network; what
  ///             it adds has to outlive this
  /// Throws InvalidParameters when the device's queue has no clock; DeviceLost, OutOfMemory or CallFailed.
  TimedCommands(const vulkan::Device& device, const std::function<void(VkCommandBuffer)>& record,
                std::size_t dispatches);

  /// Runs all; the seconds of one.
  [[nodiscard]] double run();

  /// Runs until the budget is spent, five times at least. Throws DeviceLost, OutOfMemory or CallFailed.
  [[nodiscard]] DeviceSeconds measure(const TimeBudget& budget);

 private:
  void record_rounds(const vulkan::Device& device, const std::function<void(VkCommandBuffer)>& record,
                     std::size_t rounds);

  vulkan::Timestamps timestamps_;
  vulkan::Commands commands_;
  std::size_t dispatches_ = 0;
};

}  // namespace patdnn::bench
