#pragma once
// A Vulkan device: opened by this library, or lent by a host engine.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/functions.hpp>
#include <patdnn/vulkan/instance.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The Vulkan objects that a host engine lends. The host keeps them, and destroys them only after everything that this
/// library made with them.
struct HostDevice {
  PFN_vkGetInstanceProcAddr get_instance_proc_addr = nullptr;
  VkInstance instance = VK_NULL_HANDLE;
  VkPhysicalDevice physical_device = VK_NULL_HANDLE;
  VkDevice device = VK_NULL_HANDLE;
  VkQueue queue = VK_NULL_HANDLE;  // of `queue_family`; used by the thread that calls this library
  std::uint32_t queue_family = 0;  // one that computes
  bool half_storage = false;       // storageBuffer16BitAccess is enabled on the device
  bool half_arithmetic = false;    // shaderFloat16 is enabled on the device
};

namespace detail {

struct DestroyDevice {
  PFN_vkDestroyDevice destroy = nullptr;
  void operator()(VkDevice device) const noexcept { destroy(device, nullptr); }
};

/// The features for 16-bit floats that a device supports or has enabled; not every device has them.
struct HalfFeatures {
  bool storage = false;
  bool arithmetic = false;
};

}  // namespace detail

/// A device and one of its queues. It has to outlive whatever is made with it. Vulkan lets only one thread at a time
/// use a queue, so calls that submit to it must not overlap.
class Device {
 public:
  /// Opens a device with a queue that computes, and enables 16-bit floats where it supports them. The instance has to
  /// outlive the device.
  ///
  /// index  position in Instance::devices()
  /// Throws DeviceNotFound when there is no such device (the message names those there are) or when it has no queue
  /// that computes; OutOfMemory or CallFailed.
  explicit Device(const Instance& instance, std::size_t index = 0)
      : Device(instance.functions(), choose(instance, index)) {}

  /// Uses a host engine's device without taking ownership.
  ///
  /// Throws DeviceNotFound when the queue family does not compute; CallFailed when the driver lacks a function of
  /// Vulkan 1.1.
  explicit Device(const HostDevice& host)
      : Device(InstanceFunctions(host.get_instance_proc_addr, host.instance), host) {}
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  Device(Device&&) = delete;
  Device& operator=(Device&&) = delete;
  ~Device() = default;

  [[nodiscard]] VkDevice handle() const noexcept { return handle_; }
  [[nodiscard]] VkQueue queue() const noexcept { return queue_; }
  [[nodiscard]] std::uint32_t queue_family() const noexcept { return queue_family_; }
  [[nodiscard]] const DeviceFunctions& functions() const noexcept { return functions_; }
  [[nodiscard]] const VkPhysicalDeviceProperties& properties() const noexcept { return properties_; }
  [[nodiscard]] const VkPhysicalDeviceLimits& limits() const noexcept { return properties_.limits; }
  [[nodiscard]] const VkPhysicalDeviceMemoryProperties& memory() const noexcept { return memory_; }
  [[nodiscard]] std::string name() const { return properties_.deviceName; }

  /// Whether buffers may hold 16-bit floats (Storage::float16).
  [[nodiscard]] bool half_storage() const noexcept { return half_.storage; }
  /// Whether shaders may compute with 16-bit floats (Arithmetic::float16).
  [[nodiscard]] bool half_arithmetic() const noexcept { return half_.arithmetic; }
  /// Valid bits of a timestamp on the device's queue; 0: the queue has no timestamps.
  [[nodiscard]] std::uint32_t timestamp_bits() const noexcept { return timestamp_bits_; }

 private:
  using Owned = std::unique_ptr<std::remove_pointer_t<VkDevice>, detail::DestroyDevice>;

  Device(const InstanceFunctions& instance, const DeviceDescription& device, Owned owned, VkDevice host,
         std::uint32_t queue_family, detail::HalfFeatures half)
      : owned_(std::move(owned)),
        handle_(owned_ ? owned_.get() : host),
        functions_(instance.get_device_proc_addr, handle_),
        properties_(device.properties),
        queue_family_(queue_family),
        timestamp_bits_(device.families[queue_family].timestampValidBits),
        half_(half) {
    instance.get_memory_properties(device.handle, &memory_);
  }

  Device(const InstanceFunctions& instance, const DeviceDescription& device)
      : Device(instance, device, half_features_of(instance, device.handle)) {}

  Device(const InstanceFunctions& instance, const DeviceDescription& device, detail::HalfFeatures half)
      : Device(instance, device, open(instance, device, half), VK_NULL_HANDLE, *device.compute_family, half) {
    functions_.get_queue(handle_, queue_family_, 0, &queue_);
  }

  Device(const InstanceFunctions& instance, const HostDevice& host)
      : Device(instance, expect_compute(describe(instance, host.physical_device), host.queue_family), Owned(),
               host.device, host.queue_family, {host.half_storage, host.half_arithmetic}) {
    queue_ = host.queue;
  }

  [[nodiscard]] static DeviceDescription expect_compute(DeviceDescription device, std::uint32_t family) {
    const std::size_t count = device.families.size();
    if (family >= count || (device.families[family].queueFlags & VK_QUEUE_COMPUTE_BIT) == 0) {
      throw DeviceNotFound(patdnn::detail::message("queue family ", family, " of ", count, " of '", device.name(),
                                                   "' does not compute"));
    }
    return device;
  }

  [[nodiscard]] static DeviceDescription choose(const Instance& instance, std::size_t index) {
    const std::vector<DeviceDescription> devices = instance.devices();
    if (index >= devices.size()) {
      std::string names;
      for (const DeviceDescription& device : devices) names += (names.empty() ? "" : ", ") + device.name();
      throw DeviceNotFound(patdnn::detail::message("device ", index, ", but Vulkan has ", devices.size(), " devices",
                                                   names.empty() ? "" : ": ", names));
    }
    if (!devices[index].compute_family) {
      throw DeviceNotFound(
          patdnn::detail::message("device ", index, ", '", devices[index].name(), "', has no queue that computes"));
    }
    return devices[index];
  }

  /// The extension with which shaders compute with 16-bit floats. Vulkan 1.2 made it part of the core. This library
  /// asks for Vulkan 1.1, so it looks for the extension, which is not found on a driver that lists it no longer.
  static constexpr const char* half_arithmetic_extension = VK_KHR_SHADER_FLOAT16_INT8_EXTENSION_NAME;

  [[nodiscard]] static bool lists_half_arithmetic(const InstanceFunctions& instance, VkPhysicalDevice device) {
    std::uint32_t count = 0;
    check(instance.enumerate_device_extensions(device, nullptr, &count, nullptr),
          "vkEnumerateDeviceExtensionProperties");
    std::vector<VkExtensionProperties> extensions(count);
    check(instance.enumerate_device_extensions(device, nullptr, &count, extensions.data()),
          "vkEnumerateDeviceExtensionProperties");
    return std::any_of(extensions.begin(), extensions.end(), [](const VkExtensionProperties& extension) {
      return std::string_view(extension.extensionName) == half_arithmetic_extension;
    });
  }

  [[nodiscard]] static VkPhysicalDevice16BitStorageFeatures storage_features(VkBool32 wanted, void* next) noexcept {
    return {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_16BIT_STORAGE_FEATURES,
            .pNext = next,
            .storageBuffer16BitAccess = wanted,
            .uniformAndStorageBuffer16BitAccess = VK_FALSE,
            .storagePushConstant16 = VK_FALSE,
            .storageInputOutput16 = VK_FALSE};
  }

  [[nodiscard]] static VkPhysicalDeviceShaderFloat16Int8Features arithmetic_features(VkBool32 wanted) noexcept {
    return {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_FLOAT16_INT8_FEATURES,
            .pNext = nullptr,
            .shaderFloat16 = wanted,
            .shaderInt8 = VK_FALSE};
  }

  [[nodiscard]] static detail::HalfFeatures half_features_of(const InstanceFunctions& instance,
                                                             VkPhysicalDevice device) {
    VkPhysicalDeviceShaderFloat16Int8Features arithmetic = arithmetic_features(VK_FALSE);
    const bool listed = lists_half_arithmetic(instance, device);
    VkPhysicalDevice16BitStorageFeatures storage = storage_features(VK_FALSE, listed ? &arithmetic : nullptr);
    VkPhysicalDeviceFeatures2 features{
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &storage, .features = {}};
    instance.get_features(device, &features);
    return {storage.storageBuffer16BitAccess == VK_TRUE, arithmetic.shaderFloat16 == VK_TRUE};
  }

  [[nodiscard]] static Owned open(const InstanceFunctions& instance, const DeviceDescription& chosen,
                                  detail::HalfFeatures half) {
    constexpr float priority = 1;
    const VkDeviceQueueCreateInfo queue{.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
                                        .pNext = nullptr,
                                        .flags = 0,
                                        .queueFamilyIndex = *chosen.compute_family,
                                        .queueCount = 1,
                                        .pQueuePriorities = &priority};
    VkPhysicalDeviceShaderFloat16Int8Features arithmetic = arithmetic_features(VK_TRUE);
    const VkPhysicalDevice16BitStorageFeatures storage =
        storage_features(half.storage ? VK_TRUE : VK_FALSE, half.arithmetic ? &arithmetic : nullptr);
    const VkDeviceCreateInfo info{.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
                                  .pNext = &storage,
                                  .flags = 0,
                                  .queueCreateInfoCount = 1,
                                  .pQueueCreateInfos = &queue,
                                  .enabledLayerCount = 0,
                                  .ppEnabledLayerNames = nullptr,
                                  .enabledExtensionCount = half.arithmetic ? 1U : 0U,
                                  .ppEnabledExtensionNames = &half_arithmetic_extension,
                                  .pEnabledFeatures = nullptr};
    VkDevice device = VK_NULL_HANDLE;
    check(instance.create_device(chosen.handle, &info, nullptr, &device), "vkCreateDevice", chosen.name());
    detail::DestroyDevice destroy;
    detail::find(destroy.destroy, instance.get_device_proc_addr, device, "vkDestroyDevice");
    return {device, destroy};
  }

  Owned owned_;  // empty for a host's device
  VkDevice handle_ = VK_NULL_HANDLE;
  DeviceFunctions functions_;
  VkPhysicalDeviceProperties properties_ = {};
  VkPhysicalDeviceMemoryProperties memory_ = {};
  VkQueue queue_ = VK_NULL_HANDLE;
  std::uint32_t queue_family_ = 0;
  std::uint32_t timestamp_bits_ = 0;
  detail::HalfFeatures half_;
};

}}}  // namespace patdnn::v0::vulkan
