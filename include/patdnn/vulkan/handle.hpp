#pragma once
// Ownership of Vulkan objects that belong to a device.

#include <utility>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/functions.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Owns one object of a device. Its destructor calls the function `Destroy` of the device's table (a pointer to a
/// member of DeviceFunctions). The device has to outlive it. Move assignment swaps, so `other` destroys the old object.
template <class Object, auto Destroy>
class Handle {
 public:
  Handle() = default;
  Handle(const Device& device, Object object) noexcept : device_(&device), object_(object) {}
  Handle(Handle&& other) noexcept
      : device_(std::exchange(other.device_, nullptr)), object_(std::exchange(other.object_, Object{})) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(device_, other.device_);
    std::swap(object_, other.object_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (device_ != nullptr) (device_->functions().*Destroy)(device_->handle(), object_, nullptr);
  }

  [[nodiscard]] Object get() const noexcept { return object_; }

 private:
  const Device* device_ = nullptr;
  Object object_ = {};
};

}}}  // namespace patdnn::v0::vulkan
