#pragma once
// Tables of Vulkan's functions, one for each instance and each device. They are looked up at run time, so there is no
// global state, and no Vulkan library to link.

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

namespace detail {

/// Looks up a function by its name. Throws CallFailed (VK_ERROR_INITIALIZATION_FAILED) when the driver lacks it.
///
/// get     vkGetInstanceProcAddr or vkGetDeviceProcAddr
/// handle  the instance or device
template <class Function, class Get, class Handle>
void find(Function& function, Get get, Handle handle, const char* name) {
  function = reinterpret_cast<Function>(get(handle, name));
  if (function == nullptr) {
    throw CallFailed(VK_ERROR_INITIALIZATION_FAILED,
                     patdnn::detail::message(name, ": not there, expected a driver of Vulkan 1.1 or later"));
  }
}

}  // namespace detail

/// The functions that are called before there is an instance. The constructor throws CallFailed.
struct GlobalFunctions {
  PFN_vkCreateInstance create_instance = nullptr;

  explicit GlobalFunctions(PFN_vkGetInstanceProcAddr get) {
    detail::find(create_instance, get, VkInstance{VK_NULL_HANDLE}, "vkCreateInstance");
  }
};

/// The functions of an instance and its physical devices. The constructor throws CallFailed when one is missing.
struct InstanceFunctions {
  PFN_vkDestroyInstance destroy_instance = nullptr;
  PFN_vkEnumeratePhysicalDevices enumerate_devices = nullptr;
  PFN_vkGetPhysicalDeviceProperties get_properties = nullptr;
  PFN_vkGetPhysicalDeviceFeatures2 get_features = nullptr;
  PFN_vkGetPhysicalDeviceMemoryProperties get_memory_properties = nullptr;
  PFN_vkGetPhysicalDeviceQueueFamilyProperties get_queue_families = nullptr;
  PFN_vkEnumerateDeviceExtensionProperties enumerate_device_extensions = nullptr;
  PFN_vkCreateDevice create_device = nullptr;
  PFN_vkGetDeviceProcAddr get_device_proc_addr = nullptr;

  InstanceFunctions(PFN_vkGetInstanceProcAddr get, VkInstance instance) {
    detail::find(destroy_instance, get, instance, "vkDestroyInstance");
    detail::find(enumerate_devices, get, instance, "vkEnumeratePhysicalDevices");
    detail::find(get_properties, get, instance, "vkGetPhysicalDeviceProperties");
    detail::find(get_features, get, instance, "vkGetPhysicalDeviceFeatures2");
    detail::find(get_memory_properties, get, instance, "vkGetPhysicalDeviceMemoryProperties");
    detail::find(get_queue_families, get, instance, "vkGetPhysicalDeviceQueueFamilyProperties");
    detail::find(enumerate_device_extensions, get, instance, "vkEnumerateDeviceExtensionProperties");
    detail::find(create_device, get, instance, "vkCreateDevice");
    detail::find(get_device_proc_addr, get, instance, "vkGetDeviceProcAddr");
  }
};

/// The functions of a device, its queues and command buffers. The constructor throws CallFailed when one is missing.
struct DeviceFunctions {
  PFN_vkGetDeviceQueue get_queue = nullptr;
  PFN_vkDeviceWaitIdle wait_idle = nullptr;
  PFN_vkQueueSubmit submit = nullptr;

  PFN_vkAllocateMemory allocate_memory = nullptr;
  PFN_vkFreeMemory free_memory = nullptr;
  PFN_vkMapMemory map_memory = nullptr;
  PFN_vkCreateBuffer create_buffer = nullptr;
  PFN_vkDestroyBuffer destroy_buffer = nullptr;
  PFN_vkGetBufferMemoryRequirements get_buffer_requirements = nullptr;
  PFN_vkBindBufferMemory bind_buffer_memory = nullptr;

  PFN_vkCreateShaderModule create_shader_module = nullptr;
  PFN_vkDestroyShaderModule destroy_shader_module = nullptr;
  PFN_vkCreatePipelineCache create_pipeline_cache = nullptr;
  PFN_vkDestroyPipelineCache destroy_pipeline_cache = nullptr;
  PFN_vkGetPipelineCacheData get_pipeline_cache_data = nullptr;
  PFN_vkCreatePipelineLayout create_pipeline_layout = nullptr;
  PFN_vkDestroyPipelineLayout destroy_pipeline_layout = nullptr;
  PFN_vkCreateComputePipelines create_compute_pipelines = nullptr;
  PFN_vkDestroyPipeline destroy_pipeline = nullptr;

  PFN_vkCreateDescriptorSetLayout create_descriptor_set_layout = nullptr;
  PFN_vkDestroyDescriptorSetLayout destroy_descriptor_set_layout = nullptr;
  PFN_vkCreateDescriptorPool create_descriptor_pool = nullptr;
  PFN_vkDestroyDescriptorPool destroy_descriptor_pool = nullptr;
  PFN_vkAllocateDescriptorSets allocate_descriptor_sets = nullptr;
  PFN_vkUpdateDescriptorSets update_descriptor_sets = nullptr;

  PFN_vkCreateCommandPool create_command_pool = nullptr;
  PFN_vkDestroyCommandPool destroy_command_pool = nullptr;
  PFN_vkAllocateCommandBuffers allocate_command_buffers = nullptr;
  PFN_vkBeginCommandBuffer begin_command_buffer = nullptr;
  PFN_vkEndCommandBuffer end_command_buffer = nullptr;
  PFN_vkCreateFence create_fence = nullptr;
  PFN_vkDestroyFence destroy_fence = nullptr;
  PFN_vkResetFences reset_fences = nullptr;
  PFN_vkWaitForFences wait_for_fences = nullptr;
  PFN_vkCreateQueryPool create_query_pool = nullptr;
  PFN_vkDestroyQueryPool destroy_query_pool = nullptr;
  PFN_vkGetQueryPoolResults get_query_results = nullptr;

  PFN_vkCmdBindPipeline bind_pipeline = nullptr;
  PFN_vkCmdBindDescriptorSets bind_descriptor_sets = nullptr;
  PFN_vkCmdPushConstants push_constants = nullptr;
  PFN_vkCmdDispatch dispatch = nullptr;
  PFN_vkCmdPipelineBarrier pipeline_barrier = nullptr;
  PFN_vkCmdCopyBuffer copy_buffer = nullptr;
  PFN_vkCmdResetQueryPool reset_query_pool = nullptr;
  PFN_vkCmdWriteTimestamp write_timestamp = nullptr;

  DeviceFunctions(PFN_vkGetDeviceProcAddr get, VkDevice device) {
    const auto find = [&](auto& function, const char* name) { detail::find(function, get, device, name); };
    find(get_queue, "vkGetDeviceQueue");
    find(wait_idle, "vkDeviceWaitIdle");
    find(submit, "vkQueueSubmit");
    find(allocate_memory, "vkAllocateMemory");
    find(free_memory, "vkFreeMemory");
    find(map_memory, "vkMapMemory");
    find(create_buffer, "vkCreateBuffer");
    find(destroy_buffer, "vkDestroyBuffer");
    find(get_buffer_requirements, "vkGetBufferMemoryRequirements");
    find(bind_buffer_memory, "vkBindBufferMemory");
    find(create_shader_module, "vkCreateShaderModule");
    find(destroy_shader_module, "vkDestroyShaderModule");
    find(create_pipeline_cache, "vkCreatePipelineCache");
    find(destroy_pipeline_cache, "vkDestroyPipelineCache");
    find(get_pipeline_cache_data, "vkGetPipelineCacheData");
    find(create_pipeline_layout, "vkCreatePipelineLayout");
    find(destroy_pipeline_layout, "vkDestroyPipelineLayout");
    find(create_compute_pipelines, "vkCreateComputePipelines");
    find(destroy_pipeline, "vkDestroyPipeline");
    find(create_descriptor_set_layout, "vkCreateDescriptorSetLayout");
    find(destroy_descriptor_set_layout, "vkDestroyDescriptorSetLayout");
    find(create_descriptor_pool, "vkCreateDescriptorPool");
    find(destroy_descriptor_pool, "vkDestroyDescriptorPool");
    find(allocate_descriptor_sets, "vkAllocateDescriptorSets");
    find(update_descriptor_sets, "vkUpdateDescriptorSets");
    find(create_command_pool, "vkCreateCommandPool");
    find(destroy_command_pool, "vkDestroyCommandPool");
    find(allocate_command_buffers, "vkAllocateCommandBuffers");
    find(begin_command_buffer, "vkBeginCommandBuffer");
    find(end_command_buffer, "vkEndCommandBuffer");
    find(create_fence, "vkCreateFence");
    find(destroy_fence, "vkDestroyFence");
    find(reset_fences, "vkResetFences");
    find(wait_for_fences, "vkWaitForFences");
    find(create_query_pool, "vkCreateQueryPool");
    find(destroy_query_pool, "vkDestroyQueryPool");
    find(get_query_results, "vkGetQueryPoolResults");
    find(bind_pipeline, "vkCmdBindPipeline");
    find(bind_descriptor_sets, "vkCmdBindDescriptorSets");
    find(push_constants, "vkCmdPushConstants");
    find(dispatch, "vkCmdDispatch");
    find(pipeline_barrier, "vkCmdPipelineBarrier");
    find(copy_buffer, "vkCmdCopyBuffer");
    find(reset_query_pool, "vkCmdResetQueryPool");
    find(write_timestamp, "vkCmdWriteTimestamp");
  }
};

}}}  // namespace patdnn::v0::vulkan
