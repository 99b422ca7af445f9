#pragma once
// What can go wrong between this library and a Vulkan driver.

#include <string>
#include <string_view>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// No Vulkan loader on this machine, or a library that is none.
class LoaderNotFound : public Error {
 public:
  using Error::Error;
};

/// No driver, no device of that position, or one without a queue that computes.
class DeviceNotFound : public Error {
 public:
  using Error::Error;
};

/// A call of Vulkan that failed, with what it returned.
class CallFailed : public Error {
 public:
  CallFailed(VkResult result, const std::string& message) : Error(message), result_(result) {}

  [[nodiscard]] VkResult result() const noexcept { return result_; }

 private:
  VkResult result_;
};

/// Memory of the host or of the device that a driver could not give.
class OutOfMemory : public CallFailed {
 public:
  using CallFailed::CallFailed;
};

/// The device stopped: a fault, or a driver that took it away. Nothing that it held can be used any more.
class DeviceLost : public CallFailed {
 public:
  using CallFailed::CallFailed;
};

/// The name of a result in Vulkan's specification; "VkResult -7" where this library knows none.
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

/// Throws unless a call succeeded: OutOfMemory, DeviceLost or CallFailed, which name the call and what it returned.
///
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
