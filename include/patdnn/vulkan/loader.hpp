#pragma once
// The Vulkan loader, opened when a program runs: a program that links this library starts on machines without one.

#include <dlfcn.h>

#include <array>
#include <memory>
#include <span>
#include <string>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// What the loader's library may be called on this system, in the order in which the names are tried.
#ifdef __APPLE__
inline constexpr std::array<const char*, 2> loader_names{"libvulkan.1.dylib", "libMoltenVK.dylib"};
#else
inline constexpr std::array<const char*, 2> loader_names{"libvulkan.so.1", "libvulkan.so"};
#endif

/// An open Vulkan loader. Has to outlive the instances that were made with it.
class Loader {
 public:
  /// Opens the first of some libraries that there is. Throws LoaderNotFound, which names all of them and why.
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
