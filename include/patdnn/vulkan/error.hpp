#pragma once
// The exceptions for failures of Vulkan: loader, driver and device.

#include <string>
#include <string_view>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// This machine has no Vulkan loader, or the library of that name is not one.
class LoaderNotFound : public Error {
 public:
  using Error::Error;
};

/// There is no driver, no device at the requested position, or the device has no queue that computes.
class DeviceNotFound : public Error {
 public:
  using Error::Error;
};

/// A call of Vulkan failed; result() is what it returned. For a function that the driver lacks, result() is
/// VK_ERROR_INITIALIZATION_FAILED.
class CallFailed : public Error {
 public:
  CallFailed(VkResult result, const std::string& message) : Error(message), result_(result) {}

  [[nodiscard]] VkResult result() const noexcept { return result_; }

 private:
  VkResult result_;
};

/// The driver could not allocate memory, of the host or of the device.
class OutOfMemory : public CallFailed {
 public:
  using CallFailed::CallFailed;
};

/// The device stopped, after a fault or because the driver reset it. Nothing on it can be used any more.
class DeviceLost : public CallFailed {
 public:
  using CallFailed::CallFailed;
};

/// The name of a result in Vulkan's specification; for one that this library does not know, its number: "VkResult -11".
[[nodiscard]] inline std::string name_of(VkResult result) {
  switch (result) {
    case VK_SUCCESS: return "VK_SUCCESS";
    case VK_NOT_READY: return "VK_NOT_READY";
    case VK_TIMEOUT: return "VK_TIMEOUT";
    case VK_INCOMPLETE: return "VK_INCOMPLETE";
    case VK_ERROR_OUT_OF_HOST_MEMORY: return "VK_ERROR_OUT_OF_HOST_MEMORY";
    case VK_ERROR_OUT_OF_DEVICE_MEMORY: return "VK_ERROR_OUT_OF_DEVICE_MEMORY";
    case VK_ERROR_INITIALIZATION_FAILED: return "VK_ERROR_INITIALIZATION_FAILED";
    case VK_ERROR_DEVICE_LOST: return "VK_ERROR_DEVICE_LOST";
    case VK_ERROR_MEMORY_MAP_FAILED: return "VK_ERROR_MEMORY_MAP_FAILED";
    case VK_ERROR_LAYER_NOT_PRESENT: return "VK_ERROR_LAYER_NOT_PRESENT";
    case VK_ERROR_EXTENSION_NOT_PRESENT: return "VK_ERROR_EXTENSION_NOT_PRESENT";
    case VK_ERROR_FEATURE_NOT_PRESENT: return "VK_ERROR_FEATURE_NOT_PRESENT";
    case VK_ERROR_INCOMPATIBLE_DRIVER: return "VK_ERROR_INCOMPATIBLE_DRIVER";
    case VK_ERROR_TOO_MANY_OBJECTS: return "VK_ERROR_TOO_MANY_OBJECTS";
    case VK_ERROR_FRAGMENTED_POOL: return "VK_ERROR_FRAGMENTED_POOL";
    case VK_ERROR_OUT_OF_POOL_MEMORY: return "VK_ERROR_OUT_OF_POOL_MEMORY";
    case VK_ERROR_UNKNOWN: return "VK_ERROR_UNKNOWN";
    default: return patdnn::detail::message("VkResult ", static_cast<int>(result));
  }
}

/// Throws OutOfMemory, DeviceLost or CallFailed unless the result is VK_SUCCESS. The message names the call, its result
/// and the purpose.
///
/// call     the name of Vulkan's function
/// purpose  what the call was for, such as "64 bytes of weights"; may be empty
inline void check(VkResult result, std::string_view call, std::string_view purpose = {}) {
  if (result == VK_SUCCESS) return;
  const std::string text =
      patdnn::detail::message(call, ": ", name_of(result), purpose.empty() ? "" : " for ", purpose);
  switch (result) {
    case VK_ERROR_OUT_OF_HOST_MEMORY:
    case VK_ERROR_OUT_OF_DEVICE_MEMORY: throw OutOfMemory(result, text);
    case VK_ERROR_DEVICE_LOST: throw DeviceLost(result, text);
    default: throw CallFailed(result, text);
  }
}

}}}  // namespace patdnn::v0::vulkan
