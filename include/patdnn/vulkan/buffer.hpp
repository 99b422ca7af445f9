#pragma once
// Buffers: memory that a device reads and writes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/handle.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// A part of a buffer; offset and size are in bytes. The buffer may belong to a host engine.
struct BufferView {
  VkBuffer buffer = VK_NULL_HANDLE;
  VkDeviceSize offset = 0;
  VkDeviceSize size = 0;
};

/// Who reads and writes a buffer's memory.
enum class MemoryKind {
  device,  // only the device: memory local to it, if it has any
  upload,  // the host writes, the device reads
  read,    // the device writes, the host reads: cached by the host if possible
};

/// A buffer and its memory, both owned. Memory that the host reads or writes is host-coherent and stays mapped.
/// The device has to outlive it.
class Buffer {
 public:
  Buffer() = default;

  /// Allocates the memory and binds the buffer to it.
  ///
  /// size     bytes, at least 1
  /// kind     who reads and writes it
  /// purpose  what error messages call the content, such as "weights"
  /// Throws LimitExceeded when the device has no memory of that kind, or when its heap is smaller than the buffer;
  /// OutOfMemory; CallFailed.
  Buffer(const Device& device, std::size_t size, MemoryKind kind, std::string_view purpose) : size_(size) {
    const DeviceFunctions& functions = device.functions();
    const std::string text = patdnn::detail::message(size, " bytes of ", purpose);
    const VkBufferCreateInfo info{.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
                                  .pNext = nullptr,
                                  .flags = 0,
                                  .size = size,
                                  .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT |
                                           VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                                  .sharingMode = VK_SHARING_MODE_EXCLUSIVE,
                                  .queueFamilyIndexCount = 0,
                                  .pQueueFamilyIndices = nullptr};
    VkBuffer buffer = VK_NULL_HANDLE;
    check(functions.create_buffer(device.handle(), &info, nullptr, &buffer), "vkCreateBuffer", text);
    buffer_ = {device, buffer};
    VkMemoryRequirements needs{};
    functions.get_buffer_requirements(device.handle(), buffer, &needs);
    const std::optional<std::uint32_t> type = memory_type(device.memory(), needs.memoryTypeBits, kind);
    if (!type) {
      throw LimitExceeded(patdnn::detail::message(text, ": '", device.name(), "' has no memory for it"));
    }
    const VkDeviceSize heap = device.memory().memoryHeaps[device.memory().memoryTypes[*type].heapIndex].size;
    if (needs.size > heap) {
      throw LimitExceeded(patdnn::detail::message(text, ", but '", device.name(), "' has ", heap));
    }
    const VkMemoryAllocateInfo allocation{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
                                          .pNext = nullptr,
                                          .allocationSize = needs.size,
                                          .memoryTypeIndex = *type};
    VkDeviceMemory memory = VK_NULL_HANDLE;
    check(functions.allocate_memory(device.handle(), &allocation, nullptr, &memory), "vkAllocateMemory", text);
    memory_ = {device, memory};
    check(functions.bind_buffer_memory(device.handle(), buffer, memory, 0), "vkBindBufferMemory", text);
    if (kind == MemoryKind::device) return;
    void* mapped = nullptr;
    check(functions.map_memory(device.handle(), memory, 0, VK_WHOLE_SIZE, 0, &mapped), "vkMapMemory", text);
    mapped_ = static_cast<std::byte*>(mapped);
  }

  [[nodiscard]] VkBuffer get() const noexcept { return buffer_.get(); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// The mapped memory; empty for MemoryKind::device, which the host cannot access.
  [[nodiscard]] std::span<std::byte> bytes() const noexcept { return {mapped_, mapped_ == nullptr ? 0 : size_}; }

 private:
  /// The first memory type that has all flags wanted for `kind`, or else the first that has the necessary ones; none:
  /// there is no such type.
  ///
  /// allowed  bit i: the buffer may lie in memory type i
  [[nodiscard]] static std::optional<std::uint32_t> memory_type(const VkPhysicalDeviceMemoryProperties& memory,
                                                                std::uint32_t allowed, MemoryKind kind) noexcept {
    constexpr VkMemoryPropertyFlags host = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    const VkMemoryPropertyFlags needed = kind == MemoryKind::device ? 0 : host;
    VkMemoryPropertyFlags wanted = 0;
    if (kind == MemoryKind::device) wanted = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
    if (kind == MemoryKind::read) wanted = VK_MEMORY_PROPERTY_HOST_CACHED_BIT;
    for (const VkMemoryPropertyFlags flags : {needed | wanted, needed}) {
      for (std::uint32_t i = 0; i < memory.memoryTypeCount; ++i) {
        const bool suits = (memory.memoryTypes[i].propertyFlags & flags) == flags;
        if (suits && ((allowed >> i) & 1U) != 0) return i;
      }
    }
    return {};
  }

  // Members are destroyed in reverse order: the buffer first, then its memory.
  Handle<VkDeviceMemory, &DeviceFunctions::free_memory> memory_;
  Handle<VkBuffer, &DeviceFunctions::destroy_buffer> buffer_;
  std::size_t size_ = 0;
  std::byte* mapped_ = nullptr;
};

}}}  // namespace patdnn::v0::vulkan
