#pragma once
// The Vulkan loader. It is opened at run time, so a program that uses this library also starts on machines without one.

#include <dlfcn.h>

#include <array>
#include <memory>
#include <span>
#include <string>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Names under which the loader may be installed on this system, in the order in which they are tried.
#ifdef __APPLE__
inline constexpr std::array<const char*, 2> loader_names{"libvulkan.1.dylib", "libMoltenVK.dylib"};
#else
inline constexpr std::array<const char*, 2> loader_names{"libvulkan.so.1", "libvulkan.so"};
#endif

/// An open Vulkan loader. It has to outlive the instances that are made with it.
class Loader {
 public:
  /// Opens the first of `names` that can be opened.
  ///
  /// Throws LoaderNotFound when none can (the message gives the reason for each) or when the opened library has no
  /// vkGetInstanceProcAddr.
  explicit Loader(std::span<const char* const> names = loader_names) {
    std::string reasons;
    for (const char* const name : names) {
      library_.reset(::dlopen(name, RTLD_NOW | RTLD_LOCAL));
      if (library_) break;
      const char* const reason = ::dlerror();
      reasons += reasons.empty() ? "" : "; ";
      reasons += reason != nullptr ? reason : name;
    }
    if (!library_) {
      throw LoaderNotFound(
          patdnn::detail::message("no Vulkan loader (", reasons, "), expected the one that comes with a GPU's driver"));
    }
    void* const symbol = ::dlsym(library_.get(), "vkGetInstanceProcAddr");
    if (symbol == nullptr) throw LoaderNotFound("the Vulkan loader has no vkGetInstanceProcAddr");
    get_instance_proc_addr_ = reinterpret_cast<PFN_vkGetInstanceProcAddr>(symbol);
  }

  [[nodiscard]] PFN_vkGetInstanceProcAddr get_instance_proc_addr() const noexcept { return get_instance_proc_addr_; }

 private:
  struct Close {
    void operator()(void* library) const noexcept { ::dlclose(library); }
  };
  std::unique_ptr<void, Close> library_;
  PFN_vkGetInstanceProcAddr get_instance_proc_addr_ = nullptr;
};

}}}  // namespace patdnn::v0::vulkan
