#pragma once
// Timestamps: readings of a device's clock between its commands.

#include <cstddef>
#include <cstdint>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/handle.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// A fixed number of timestamps, which a command buffer writes. The device has to outlive them.
class Timestamps {
 public:
  /// count  how many timestamps, at least 1
  /// Throws InvalidParameters when the device's queue has no timestamps; OutOfMemory or CallFailed.
  Timestamps(const Device& device, std::size_t count) : device_(&device), count_(count) {
    if (device.timestamp_bits() == 0) {
      throw InvalidParameters(patdnn::detail::message("'", device.name(), "' cannot measure: its queue has no clock"));
    }
    const VkQueryPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO,
                                     .pNext = nullptr,
                                     .flags = 0,
                                     .queryType = VK_QUERY_TYPE_TIMESTAMP,
                                     .queryCount = static_cast<std::uint32_t>(count),
                                     .pipelineStatistics = 0};
    VkQueryPool pool = VK_NULL_HANDLE;
    check(device.functions().create_query_pool(device.handle(), &info, nullptr, &pool), "vkCreateQueryPool");
    pool_ = {device, pool};
  }

  /// Records a reset of all timestamps. It has to come before any write().
  void reset(VkCommandBuffer commands) const noexcept {
    device_->functions().reset_query_pool(commands, pool_.get(), 0, static_cast<std::uint32_t>(count_));
  }

  /// Records that the timestamp at position `moment` is taken when all commands recorded before are done.
  void write(VkCommandBuffer commands, std::size_t moment) const noexcept {
    device_->functions().write_timestamp(commands, VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT, pool_.get(),
                                         static_cast<std::uint32_t>(moment));
  }

  /// For each timestamp, the seconds since the first one. Waits until all are written, so the commands must have been
  /// submitted. Throws DeviceLost, OutOfMemory or CallFailed.
  [[nodiscard]] std::vector<double> seconds() const {
    std::vector<std::uint64_t> ticks(count_);
    check(device_->functions().get_query_results(device_->handle(), pool_.get(), 0, static_cast<std::uint32_t>(count_),
                                                 count_ * sizeof(std::uint64_t), ticks.data(), sizeof(std::uint64_t),
                                                 VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT),
          "vkGetQueryPoolResults");
    const std::uint32_t bits = device_->timestamp_bits();
    const std::uint64_t mask = bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    const double tick = static_cast<double>(device_->limits().timestampPeriod) * 1e-9;
    std::vector<double> result;
    result.reserve(count_);
    for (const std::uint64_t t : ticks) result.push_back(static_cast<double>((t - ticks[0]) & mask) * tick);
    return result;
  }

 private:
  const Device* device_;
  std::size_t count_;
  Handle<VkQueryPool, &DeviceFunctions::destroy_query_pool> pool_;
};

}}}  // namespace patdnn::v0::vulkan
