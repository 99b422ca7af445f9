#pragma once
// The device that tests run on, under validation layers, or a reason why there is none.

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/instance.hpp>
#include <patdnn/vulkan/pipeline.hpp>

#include "catch.hpp"

namespace patdnn::test {

/// Whether validation layers are installed. Where PATDNN_EXPECT_VALIDATION says that they have to be, they count as
/// installed, and tests without them fail.
inline bool has_validation() {
  static const bool has = [] {
    if (std::getenv("PATDNN_EXPECT_VALIDATION") != nullptr) return true;
    try {
      const vulkan::Instance instance({.get_instance_proc_addr = nullptr, .validate = [](std::string_view) {}});
      return true;
    } catch (const vulkan::CallFailed& error) {
      if (error.result() != VK_ERROR_LAYER_NOT_PRESENT) throw;
      WARN("vulkan: no validation layers, whose part of the tests is left out");
      return false;
    }
  }();
  return has;
}

/// What validation layers said; nothing, without any.
class Messages {
 public:
  [[nodiscard]] vulkan::MessageHandler handler() {
    if (!has_validation()) return {};
    return [this](std::string_view message) {
      const std::lock_guard lock(mutex_);
      messages_.emplace_back(message);
    };
  }
  [[nodiscard]] std::vector<std::string> all() const {
    const std::lock_guard lock(mutex_);
    return messages_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> messages_;
};

/// A device, the pipelines that tests share, and what validation layers say of their use.
struct VulkanDevice {
  Messages messages;
  vulkan::Instance instance;
  vulkan::Device device;
  vulkan::Pipelines pipelines;

  explicit VulkanDevice(std::size_t index)
      : instance({.get_instance_proc_addr = nullptr, .validate = messages.handler()}),
        device(instance, index),
        pipelines(device) {}
};

/// The position of the device to test, from PATDNN_VULKAN_DEVICE.
inline std::size_t chosen_device() {
  const char* const text = std::getenv("PATDNN_VULKAN_DEVICE");
  return text == nullptr ? 0 : std::stoul(text);
}

/// The device that tests share; null, and a reason, without one.
inline VulkanDevice* shared_device(std::string& reason) {
  static std::string why;
  // Never destroyed: a leak checker cannot tell what a driver holds once it is unloaded.
  static VulkanDevice* const shared = [] {
    try {
      return std::make_unique<VulkanDevice>(chosen_device()).release();
    } catch (const Error& error) {
      why = error.what();
      return static_cast<VulkanDevice*>(nullptr);
    }
  }();
  reason = why;
  return shared;
}

/// Whether there has to be a device: PATDNN_EXPECT_VULKAN says so, and nobody hides drivers from Vulkan's loader.
inline bool expects_device() {
  const auto is_set = [](const char* name) { return std::getenv(name) != nullptr; };
  return is_set("PATDNN_EXPECT_VULKAN") && !is_set("VK_DRIVER_FILES") && !is_set("VK_ICD_FILENAMES");
}

/// Calls body(VulkanDevice&), and checks that validation layers said nothing. Without a device the test is skipped
/// with a message, or fails where expects_device() says that there has to be one.
template <class Body>
void with_vulkan(Body&& body) {
  std::string reason;
  VulkanDevice* const shared = shared_device(reason);
  if (shared == nullptr) {
    if (expects_device()) FAIL(reason);
    WARN("vulkan: skipped, " << reason);
    return;
  }
  body(*shared);
  const std::vector<std::string> messages = shared->messages.all();
  INFO((messages.empty() ? std::string() : messages.front()));
  CHECK(messages.empty());
}

}  // namespace patdnn::test
