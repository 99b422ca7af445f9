#pragma once
// Pipelines: shaders compiled by the driver, once for each set of specialisation constants.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/dispatch.hpp>
#include <patdnn/vulkan/error.hpp>
#include <patdnn/vulkan/handle.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Storage buffers that each shader binds: input, operand (residual or second input), output, constants. Every device
/// allows four.
inline constexpr std::uint32_t buffers_of_kernel = 4;

/// Bytes of push constants in the pipeline layout, which all shaders share; every device allows 128.
inline constexpr std::uint32_t push_bytes = 128;

/// The pipelines of a device. Networks may share them, and must not outlive them. One thread at a time.
class Pipelines {
 public:
  /// cache  what cache() returned earlier on the same device and driver (pipeline_cache.hpp keeps it in a file), or
  ///        nothing
  /// Throws OutOfMemory or CallFailed.
  explicit Pipelines(const Device& device, std::span<const std::byte> cache = {}) : device_(&device) {
    const DeviceFunctions& functions = device.functions();
    std::array<VkDescriptorSetLayoutBinding, buffers_of_kernel> bindings{};
    for (std::uint32_t i = 0; i < buffers_of_kernel; ++i) {
      bindings[i] = {.binding = i,
                     .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                     .descriptorCount = 1,
                     .stageFlags = VK_SHADER_STAGE_COMPUTE_BIT,
                     .pImmutableSamplers = nullptr};
    }
    const VkDescriptorSetLayoutCreateInfo set_info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
                                                   .pNext = nullptr,
                                                   .flags = 0,
                                                   .bindingCount = buffers_of_kernel,
                                                   .pBindings = bindings.data()};
    VkDescriptorSetLayout set_layout = VK_NULL_HANDLE;
    check(functions.create_descriptor_set_layout(device.handle(), &set_info, nullptr, &set_layout),
          "vkCreateDescriptorSetLayout");
    set_layout_ = {device, set_layout};
    const VkPushConstantRange range{.stageFlags = VK_SHADER_STAGE_COMPUTE_BIT, .offset = 0, .size = push_bytes};
    const VkPipelineLayoutCreateInfo layout_info{.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
                                                 .pNext = nullptr,
                                                 .flags = 0,
                                                 .setLayoutCount = 1,
                                                 .pSetLayouts = &set_layout,
                                                 .pushConstantRangeCount = 1,
                                                 .pPushConstantRanges = &range};
    VkPipelineLayout layout = VK_NULL_HANDLE;
    check(functions.create_pipeline_layout(device.handle(), &layout_info, nullptr, &layout), "vkCreatePipelineLayout");
    layout_ = {device, layout};
    const VkPipelineCacheCreateInfo cache_info{.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO,
                                               .pNext = nullptr,
                                               .flags = 0,
                                               .initialDataSize = cache.size(),
                                               .pInitialData = cache.data()};
    VkPipelineCache pipeline_cache = VK_NULL_HANDLE;
    check(functions.create_pipeline_cache(device.handle(), &cache_info, nullptr, &pipeline_cache),
          "vkCreatePipelineCache");
    cache_ = {device, pipeline_cache};
  }

  [[nodiscard]] const Device& device() const noexcept { return *device_; }
  [[nodiscard]] VkDescriptorSetLayout set_layout() const noexcept { return set_layout_.get(); }
  [[nodiscard]] VkPipelineLayout layout() const noexcept { return layout_.get(); }
  /// How many pipelines were compiled.
  [[nodiscard]] std::size_t size() const noexcept { return pipelines_.size(); }

  /// The pipeline of a dispatch. Compiles it at the first call for its code and specialisation constants. Throws
  /// OutOfMemory, DeviceLost or CallFailed.
  [[nodiscard]] VkPipeline get(const Dispatch& dispatch, Storage storage) {
    const std::span<const std::uint32_t> code =
        dispatch.code.empty() ? spirv_of(dispatch.shader, storage, dispatch.arithmetic) : dispatch.code;
    const Key key{code.data(), dispatch.specialization};
    const auto found = pipelines_.find(key);
    if (found != pipelines_.end()) return found->second.get();
    return pipelines_.emplace(key, compile(dispatch, code)).first->second.get();
  }

  /// The driver's cache of all compiled pipelines, for the constructor of a later object. Throws OutOfMemory or
  /// CallFailed.
  [[nodiscard]] std::vector<std::byte> cache() const {
    const DeviceFunctions& functions = device_->functions();
    std::size_t size = 0;
    check(functions.get_pipeline_cache_data(device_->handle(), cache_.get(), &size, nullptr), "vkGetPipelineCacheData");
    std::vector<std::byte> data(size);
    check(functions.get_pipeline_cache_data(device_->handle(), cache_.get(), &size, data.data()),
          "vkGetPipelineCacheData");
    data.resize(size);
    return data;
  }

 private:
  using Key = std::pair<const std::uint32_t*, std::vector<std::uint32_t>>;  // address of the code, specialisation
  using Pipeline = Handle<VkPipeline, &DeviceFunctions::destroy_pipeline>;

  [[nodiscard]] Pipeline compile(const Dispatch& dispatch, std::span<const std::uint32_t> code) const {
    const DeviceFunctions& functions = device_->functions();
    const VkShaderModuleCreateInfo module_info{.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO,
                                               .pNext = nullptr,
                                               .flags = 0,
                                               .codeSize = code.size_bytes(),
                                               .pCode = code.data()};
    VkShaderModule shader = VK_NULL_HANDLE;
    check(functions.create_shader_module(device_->handle(), &module_info, nullptr, &shader), "vkCreateShaderModule",
          dispatch.description);
    const Handle<VkShaderModule, &DeviceFunctions::destroy_shader_module> owned(*device_, shader);

    const std::vector<std::uint32_t>& values = dispatch.specialization;
    std::vector<VkSpecializationMapEntry> entries;
    for (std::uint32_t i = 0; i < values.size(); ++i) {
      const auto offset = static_cast<std::uint32_t>(i * sizeof(std::uint32_t));
      entries.push_back({.constantID = i, .offset = offset, .size = sizeof(std::uint32_t)});
    }
    const VkSpecializationInfo specialization{.mapEntryCount = static_cast<std::uint32_t>(entries.size()),
                                              .pMapEntries = entries.data(),
                                              .dataSize = values.size() * sizeof(std::uint32_t),
                                              .pData = values.data()};
    const VkComputePipelineCreateInfo info{.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO,
                                           .pNext = nullptr,
                                           .flags = 0,
                                           .stage = {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
                                                     .pNext = nullptr,
                                                     .flags = 0,
                                                     .stage = VK_SHADER_STAGE_COMPUTE_BIT,
                                                     .module = shader,
                                                     .pName = "main",
                                                     .pSpecializationInfo = &specialization},
                                           .layout = layout_.get(),
                                           .basePipelineHandle = VK_NULL_HANDLE,
                                           .basePipelineIndex = -1};
    VkPipeline pipeline = VK_NULL_HANDLE;
    check(functions.create_compute_pipelines(device_->handle(), cache_.get(), 1, &info, nullptr, &pipeline),
          "vkCreateComputePipelines", dispatch.description);
    return {*device_, pipeline};
  }

  const Device* device_;
  Handle<VkDescriptorSetLayout, &DeviceFunctions::destroy_descriptor_set_layout> set_layout_;
  Handle<VkPipelineLayout, &DeviceFunctions::destroy_pipeline_layout> layout_;
  Handle<VkPipelineCache, &DeviceFunctions::destroy_pipeline_cache> cache_;
  std::map<Key, Pipeline> pipelines_;
};

}}}  // namespace patdnn::v0::vulkan
