#pragma once
// A connection to Vulkan's drivers, and the list of their devices.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/functions.hpp>
#include <patdnn/vulkan/loader.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Receives messages of the validation layer. It is called from any thread, inside calls to Vulkan, so it must neither
/// call Vulkan nor throw.
using MessageHandler = std::function<void(std::string_view)>;

/// Options of an instance.
struct InstanceOptions {
  /// vkGetInstanceProcAddr of a loader that the caller opened; none: this library opens the loader.
  PFN_vkGetInstanceProcAddr get_instance_proc_addr = nullptr;
  /// If set, VK_LAYER_KHRONOS_validation is loaded with synchronisation checks, and this handler receives its warnings
  /// and errors.
  MessageHandler validate = {};
};

/// What a driver says about a device.
struct DeviceDescription {
  VkPhysicalDevice handle = VK_NULL_HANDLE;
  VkPhysicalDeviceProperties properties = {};
  std::vector<VkQueueFamilyProperties> families = {};
  std::optional<std::uint32_t> compute_family = {};  // in `families`; one without graphics is preferred

  [[nodiscard]] std::string name() const { return properties.deviceName; }
  /// "discrete GPU", "integrated GPU", "virtual GPU", "CPU" or "other".
  [[nodiscard]] std::string_view kind() const noexcept {
    switch (properties.deviceType) {
      case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU: return "integrated GPU";
      case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU: return "discrete GPU";
      case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU: return "virtual GPU";
      case VK_PHYSICAL_DEVICE_TYPE_CPU: return "CPU";
      default: return "other";
    }
  }
};

/// Asks the driver for the properties and queue families of a physical device, and chooses a family that computes.
[[nodiscard]] inline DeviceDescription describe(const InstanceFunctions& functions, VkPhysicalDevice handle) {
  DeviceDescription device;
  device.handle = handle;
  functions.get_properties(handle, &device.properties);
  std::uint32_t count = 0;
  functions.get_queue_families(handle, &count, nullptr);
  device.families.resize(count);
  functions.get_queue_families(handle, &count, device.families.data());
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool computes = (device.families[i].queueFlags & VK_QUEUE_COMPUTE_BIT) != 0;
    const bool draws = (device.families[i].queueFlags & VK_QUEUE_GRAPHICS_BIT) != 0;
    if (computes && (!device.compute_family || !draws)) device.compute_family = i;
  }
  return device;
}

namespace detail {

struct DestroyInstance {
  PFN_vkDestroyInstance destroy = nullptr;
  void operator()(VkInstance instance) const noexcept { destroy(instance, nullptr); }
};

}  // namespace detail

/// An instance of Vulkan, owned. It has to outlive the devices that are opened with it.
class Instance {
 public:
  /// Throws LoaderNotFound; DeviceNotFound when there is no driver of Vulkan 1.1 or later; OutOfMemory or CallFailed,
  /// with VK_ERROR_LAYER_NOT_PRESENT when the validation layer is not installed.
  explicit Instance(InstanceOptions options = {}) : validate_(std::move(options.validate)) {
    if (options.get_instance_proc_addr == nullptr) loader_.emplace();
    get_instance_proc_addr_ = loader_ ? loader_->get_instance_proc_addr() : options.get_instance_proc_addr;
    const GlobalFunctions global(get_instance_proc_addr_);

    const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
                                        .pNext = nullptr,
                                        .pApplicationName = nullptr,
                                        .applicationVersion = 0,
                                        .pEngineName = "patdnn",
                                        .engineVersion = 0,
                                        .apiVersion = VK_API_VERSION_1_1};
    constexpr VkValidationFeatureEnableEXT synchronization =
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    VkDebugUtilsMessengerCreateInfoEXT messages{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
                                                .pNext = nullptr,
                                                .flags = 0,
                                                .messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT |
                                                                   VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
                                                .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_GENERAL_BIT_EXT |
                                                               VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT |
                                                               VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT,
                                                .pfnUserCallback = pass_on,
                                                .pUserData = &validate_};
    const VkValidationFeaturesEXT features{.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT,
                                           .pNext = &messages,
                                           .enabledValidationFeatureCount = 1,
                                           .pEnabledValidationFeatures = &synchronization,
                                           .disabledValidationFeatureCount = 0,
                                           .pDisabledValidationFeatures = nullptr};
    constexpr std::array<const char*, 1> layers{"VK_LAYER_KHRONOS_validation"};
    constexpr std::array<const char*, 1> extensions{VK_EXT_DEBUG_UTILS_EXTENSION_NAME};
    const bool validates = static_cast<bool>(validate_);
    const VkInstanceCreateInfo info{.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
                                    .pNext = validates ? &features : nullptr,
                                    .flags = 0,
                                    .pApplicationInfo = &application,
                                    .enabledLayerCount = validates ? 1U : 0U,
                                    .ppEnabledLayerNames = layers.data(),
                                    .enabledExtensionCount = validates ? 1U : 0U,
                                    .ppEnabledExtensionNames = extensions.data()};
    VkInstance instance = VK_NULL_HANDLE;
    const VkResult result = global.create_instance(&info, nullptr, &instance);
    if (result == VK_ERROR_INCOMPATIBLE_DRIVER) {
      throw DeviceNotFound("vkCreateInstance: VK_ERROR_INCOMPATIBLE_DRIVER, expected a driver of Vulkan 1.1 or later");
    }
    check(result, "vkCreateInstance", validates ? "an instance with VK_LAYER_KHRONOS_validation" : "");
    functions_.emplace(get_instance_proc_addr_, instance);
    handle_ = {instance, detail::DestroyInstance{functions_->destroy_instance}};
    if (validates) listen(messages);
  }
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;
  Instance(Instance&&) = delete;
  Instance& operator=(Instance&&) = delete;
  ~Instance() {
    if (stop_listening_ != nullptr) stop_listening_(handle(), messenger_, nullptr);
  }

  [[nodiscard]] VkInstance handle() const noexcept { return handle_.get(); }
  [[nodiscard]] const InstanceFunctions& functions() const noexcept { return *functions_; }
  [[nodiscard]] PFN_vkGetInstanceProcAddr get_instance_proc_addr() const noexcept { return get_instance_proc_addr_; }

  /// All devices, in the order in which Vulkan lists them; empty if the drivers have none. Throws OutOfMemory or
  /// CallFailed.
  [[nodiscard]] std::vector<DeviceDescription> devices() const {
    std::uint32_t count = 0;
    check(functions_->enumerate_devices(handle(), &count, nullptr), "vkEnumeratePhysicalDevices");
    std::vector<VkPhysicalDevice> handles(count);
    check(functions_->enumerate_devices(handle(), &count, handles.data()), "vkEnumeratePhysicalDevices");
    std::vector<DeviceDescription> descriptions;
    for (std::uint32_t i = 0; i < count; ++i) descriptions.push_back(describe(*functions_, handles[i]));
    return descriptions;
  }

 private:
  static VKAPI_ATTR VkBool32 VKAPI_CALL pass_on(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                                                const VkDebugUtilsMessengerCallbackDataEXT* data, void* handler) {
    (*static_cast<const MessageHandler*>(handler))(data->pMessage);
    return VK_FALSE;
  }

  void listen(const VkDebugUtilsMessengerCreateInfoEXT& messages) {
    PFN_vkCreateDebugUtilsMessengerEXT create = nullptr;
    PFN_vkDestroyDebugUtilsMessengerEXT destroy = nullptr;
    detail::find(create, get_instance_proc_addr_, handle(), "vkCreateDebugUtilsMessengerEXT");
    detail::find(destroy, get_instance_proc_addr_, handle(), "vkDestroyDebugUtilsMessengerEXT");
    check(create(handle(), &messages, nullptr, &messenger_), "vkCreateDebugUtilsMessengerEXT");
    stop_listening_ = destroy;
  }

  MessageHandler validate_;
  std::optional<Loader> loader_;
  PFN_vkGetInstanceProcAddr get_instance_proc_addr_ = nullptr;
  std::optional<InstanceFunctions> functions_;
  std::unique_ptr<std::remove_pointer_t<VkInstance>, detail::DestroyInstance> handle_;
  VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
  PFN_vkDestroyDebugUtilsMessengerEXT stop_listening_ = nullptr;
};

}}}  // namespace patdnn::v0::vulkan
