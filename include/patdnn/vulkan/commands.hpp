#pragma once
// Command buffers: how to record one, run it on a device and wait until it is done; and uploads to device memory.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/handle.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Records a barrier: transfers and kernels recorded after it wait for those recorded before it. The later ones see
/// what the earlier ones wrote, and may overwrite what these read.
inline void wait_for_writes(const DeviceFunctions& functions, VkCommandBuffer commands) noexcept {
  constexpr VkPipelineStageFlags stages = VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
  constexpr VkAccessFlags writes = VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
  constexpr VkAccessFlags reads = VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_TRANSFER_READ_BIT;
  const VkMemoryBarrier barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER,
                                .pNext = nullptr,
                                .srcAccessMask = writes,
                                .dstAccessMask = writes | reads};
  functions.pipeline_barrier(commands, stages, stages, 0, 1, &barrier, 0, nullptr, 0, nullptr);
}

/// Records a barrier after which the host sees what transfers wrote, once the device is done (a fence says when).
inline void show_to_host(const DeviceFunctions& functions, VkCommandBuffer commands) noexcept {
  const VkMemoryBarrier barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER,
                                .pNext = nullptr,
                                .srcAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT,
                                .dstAccessMask = VK_ACCESS_HOST_READ_BIT};
  functions.pipeline_barrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &barrier, 0,
                             nullptr, 0, nullptr);
}

/// One command buffer with a pool and a fence of its own. The device has to outlive it.
///
/// submit() waits until the device is done, so the destructor need not.
class Commands {
 public:
  /// Holds nothing: assign another one before anything is recorded.
  Commands() = default;

  /// Throws OutOfMemory or CallFailed.
  explicit Commands(const Device& device) : device_(&device) {
    const DeviceFunctions& functions = device.functions();
    const VkCommandPoolCreateInfo pool_info{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                            .pNext = nullptr,
                                            .flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT,
                                            .queueFamilyIndex = device.queue_family()};
    VkCommandPool pool = VK_NULL_HANDLE;
    check(functions.create_command_pool(device.handle(), &pool_info, nullptr, &pool), "vkCreateCommandPool");
    pool_ = {device, pool};
    const VkCommandBufferAllocateInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                           .pNext = nullptr,
                                           .commandPool = pool,
                                           .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                           .commandBufferCount = 1};
    check(functions.allocate_command_buffers(device.handle(), &info, &commands_), "vkAllocateCommandBuffers");
    const VkFenceCreateInfo fence_info{.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO, .pNext = nullptr, .flags = 0};
    VkFence fence = VK_NULL_HANDLE;
    check(functions.create_fence(device.handle(), &fence_info, nullptr, &fence), "vkCreateFence");
    fence_ = {device, fence};
  }

  [[nodiscard]] VkCommandBuffer get() const noexcept { return commands_; }

  /// Discards what was recorded before, then calls record(VkCommandBuffer), which records the new commands. Throws
  /// OutOfMemory or CallFailed, and whatever `record` throws.
  template <class Record>
  void record(Record&& record) {
    const DeviceFunctions& functions = device_->functions();
    const VkCommandBufferBeginInfo info{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO,
                                        .pNext = nullptr,
                                        .flags = 0,
                                        .pInheritanceInfo = nullptr};
    check(functions.begin_command_buffer(commands_, &info), "vkBeginCommandBuffer");
    record(commands_);
    check(functions.end_command_buffer(commands_), "vkEndCommandBuffer");
  }

  /// Runs the recorded commands on the device's queue and waits until they are done, without a time limit. Throws
  /// DeviceLost, OutOfMemory or CallFailed.
  void submit() {
    const DeviceFunctions& functions = device_->functions();
    const VkFence fence = fence_.get();
    check(functions.reset_fences(device_->handle(), 1, &fence), "vkResetFences");
    const VkSubmitInfo info{.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO,
                            .pNext = nullptr,
                            .waitSemaphoreCount = 0,
                            .pWaitSemaphores = nullptr,
                            .pWaitDstStageMask = nullptr,
                            .commandBufferCount = 1,
                            .pCommandBuffers = &commands_,
                            .signalSemaphoreCount = 0,
                            .pSignalSemaphores = nullptr};
    check(functions.submit(device_->queue(), 1, &info, fence), "vkQueueSubmit");
    constexpr std::uint64_t forever = std::numeric_limits<std::uint64_t>::max();
    check(functions.wait_for_fences(device_->handle(), 1, &fence, VK_TRUE, forever), "vkWaitForFences");
  }

 private:
  const Device* device_ = nullptr;
  Handle<VkCommandPool, &DeviceFunctions::destroy_command_pool> pool_;
  Handle<VkFence, &DeviceFunctions::destroy_fence> fence_;
  VkCommandBuffer commands_ = VK_NULL_HANDLE;  // freed with its pool
};

/// Copies data from the host to device memory, through a staging buffer of 8 MiB.
class Uploader {
 public:
  /// Throws LimitExceeded when the device has no memory for the staging buffer; OutOfMemory or CallFailed.
  explicit Uploader(const Device& device)
      : device_(&device), commands_(device), staging_(device, chunk, MemoryKind::upload, "staging memory") {}

  /// Copies bytes into a buffer and waits until they are there.
  ///
  /// offset  where they go, in bytes from the buffer's beginning; offset + bytes.size() is at most buffer.size()
  /// Throws DeviceLost, OutOfMemory or CallFailed.
  void upload(const Buffer& buffer, std::size_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
      const std::size_t size = std::min(bytes.size(), chunk);
      std::memcpy(staging_.bytes().data(), bytes.data(), size);
      commands_.record([&](VkCommandBuffer commands) {
        const VkBufferCopy region{.srcOffset = 0, .dstOffset = offset, .size = size};
        device_->functions().copy_buffer(commands, staging_.get(), buffer.get(), 1, &region);
        wait_for_writes(device_->functions(), commands);
      });
      commands_.submit();
      bytes = bytes.subspan(size);
      offset += size;
    }
  }

 private:
  static constexpr std::size_t chunk = std::size_t{1} << 23;  // bytes copied at once

  const Device* device_;
  Commands commands_;
  Buffer staging_;
};

}}}  // namespace patdnn::v0::vulkan
