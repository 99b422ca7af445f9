#pragma once
// Dispatches bound to memory, in the order in which they run.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/commands.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/dispatch.hpp>
#include <patdnn/vulkan/handle.hpp>
#include <patdnn/vulkan/pipeline.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// A dispatch and the maps that it works on: numbers without gaps, N × C × H × W. Offsets are multiples of the device's
/// minStorageBufferOffsetAlignment. The output overlaps neither input. Behind an odd number of 16-bit floats, a buffer
/// has room for another one, which is read and means nothing.
struct BoundDispatch {
  Dispatch dispatch;
  BufferView input;
  BufferView operand;  // a residual, or the second input; none: a view of no buffer
  BufferView output;
};

/// Dispatches ready to be recorded, their weights on the device. What they are bound to, and the pipelines, have to
/// outlive it.
class Program {
 public:
  /// Compiles, uploads lists and weights, and waits for it.
  ///
  /// Throws InvalidParameters for 16-bit floats that the device does not store or compute with, or that are to be
  /// computed with and not stored; LimitExceeded, which names the limit; OutOfMemory, DeviceLost or CallFailed.
  Program(Pipelines& pipelines, std::span<const BoundDispatch> dispatches, Storage storage)
      : device_(&pipelines.device()), layout_(pipelines.layout()) {
    if (storage == Storage::float16 && !device_->half_storage()) {
      throw InvalidParameters(patdnn::detail::message("'", device_->name(), "' has no buffers of 16-bit floats"));
    }
    for (const BoundDispatch& bound : dispatches) {
      check_arithmetic(bound.dispatch, storage);
      check(bound.dispatch, device_->limits());
      for (const BufferView& view : {bound.input, bound.operand, bound.output}) check_view(view);
    }
    upload_constants(dispatches);
    make_sets(pipelines, dispatches);
    for (std::size_t i = 0; i < dispatches.size(); ++i) {
      const Dispatch& dispatch = dispatches[i].dispatch;
      calls_.push_back({pipelines.get(dispatch, storage), sets_[i], dispatch.push, dispatch.workgroups});
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return calls_.size(); }
  /// Bytes of lists and weights on the device.
  [[nodiscard]] std::size_t constant_bytes() const noexcept { return constants_.size(); }

  /// Adds all dispatches to a command buffer that is being recorded. Each waits for what transfers and kernels before
  /// it wrote; who reads the last one's output has to wait likewise (wait_for_writes()).
  ///
  /// behind  is called with the position of each dispatch behind it, and may record as well
  template <class Behind>
  void record(VkCommandBuffer commands, Behind&& behind) const {
    const DeviceFunctions& functions = device_->functions();
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      const Call& call = calls_[i];
      wait_for_writes(functions, commands);
      functions.bind_pipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, call.pipeline);
      functions.bind_descriptor_sets(commands, VK_PIPELINE_BIND_POINT_COMPUTE, layout_, 0, 1, &call.set, 0, nullptr);
      functions.push_constants(commands, layout_, VK_SHADER_STAGE_COMPUTE_BIT, 0,
                               static_cast<std::uint32_t>(call.push.size() * sizeof(std::uint32_t)), call.push.data());
      functions.dispatch(commands, call.workgroups[0], call.workgroups[1], call.workgroups[2]);
      behind(i);
    }
  }
  void record(VkCommandBuffer commands) const {
    record(commands, [](std::size_t) {});
  }

 private:
  struct Call {
    VkPipeline pipeline = VK_NULL_HANDLE;
    VkDescriptorSet set = VK_NULL_HANDLE;
    std::vector<std::uint32_t> push;
    std::array<std::uint32_t, 3> workgroups{};
  };

  void check_arithmetic(const Dispatch& dispatch, Storage storage) const {
    if (dispatch.arithmetic == Arithmetic::float32) return;
    if (storage != Storage::float16) {
      throw InvalidParameters("arithmetic of 16-bit floats on maps of 32-bit ones, expected maps of 16-bit floats");
    }
    if (!device_->half_arithmetic()) {
      throw InvalidParameters(patdnn::detail::message("'", device_->name(), "' does not compute with 16-bit floats"));
    }
  }

  void check_view(const BufferView& view) const {
    const VkPhysicalDeviceLimits& limits = device_->limits();
    if (view.size > limits.maxStorageBufferRange) {
      throw LimitExceeded(patdnn::detail::message("maxStorageBufferRange of ", limits.maxStorageBufferRange,
                                                  " bytes, but a map takes ", view.size));
    }
    if (view.offset % limits.minStorageBufferOffsetAlignment != 0) {
      throw InvalidParameters(patdnn::detail::message("a map at offset ", view.offset, ", expected a multiple of ",
                                                      limits.minStorageBufferOffsetAlignment));
    }
  }

  void upload_constants(std::span<const BoundDispatch> dispatches) {
    // Kernels read them as vectors of 16 bytes, too.
    const std::size_t alignment =
        std::max<std::size_t>(device_->limits().minStorageBufferOffsetAlignment, 4 * sizeof(std::uint32_t));
    std::size_t size = 0;
    for (const BoundDispatch& bound : dispatches) {
      offsets_.push_back(size);
      const std::size_t bytes = std::max<std::size_t>(1, bound.dispatch.constants.size()) * sizeof(std::uint32_t);
      size += (bytes + alignment - 1) / alignment * alignment;
    }
    if (size == 0) return;
    constants_ = Buffer(*device_, size, MemoryKind::device, "lists and weights");
    Uploader uploader(*device_);
    for (std::size_t i = 0; i < dispatches.size(); ++i) {
      uploader.upload(constants_, offsets_[i], std::as_bytes(std::span(dispatches[i].dispatch.constants)));
    }
  }

  void make_sets(const Pipelines& pipelines, std::span<const BoundDispatch> dispatches) {
    if (dispatches.empty()) return;
    const DeviceFunctions& functions = device_->functions();
    const auto count = static_cast<std::uint32_t>(dispatches.size());
    const VkDescriptorPoolSize pool_size{.type = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                                         .descriptorCount = count * buffers_of_kernel};
    const VkDescriptorPoolCreateInfo pool_info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                               .pNext = nullptr,
                                               .flags = 0,
                                               .maxSets = count,
                                               .poolSizeCount = 1,
                                               .pPoolSizes = &pool_size};
    VkDescriptorPool pool = VK_NULL_HANDLE;
    check(functions.create_descriptor_pool(device_->handle(), &pool_info, nullptr, &pool), "vkCreateDescriptorPool");
    pool_ = {*device_, pool};
    const std::vector<VkDescriptorSetLayout> layouts(count, pipelines.set_layout());
    const VkDescriptorSetAllocateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
                                           .pNext = nullptr,
                                           .descriptorPool = pool,
                                           .descriptorSetCount = count,
                                           .pSetLayouts = layouts.data()};
    sets_.resize(count);
    check(functions.allocate_descriptor_sets(device_->handle(), &info, sets_.data()), "vkAllocateDescriptorSets");
    for (std::uint32_t i = 0; i < count; ++i) bind(sets_[i], dispatches[i], offsets_[i]);
  }

  void bind(VkDescriptorSet set, const BoundDispatch& bound, std::size_t constants_offset) const {
    const std::size_t bytes = std::max<std::size_t>(1, bound.dispatch.constants.size()) * sizeof(std::uint32_t);
    const BufferView& operand = bound.operand.buffer == VK_NULL_HANDLE ? bound.input : bound.operand;
    std::array<VkDescriptorBufferInfo, buffers_of_kernel> buffers{};
    std::array<VkWriteDescriptorSet, buffers_of_kernel> writes{};
    std::uint32_t i = 0;
    for (const BufferView& view :
         {bound.input, operand, bound.output, BufferView{constants_.get(), constants_offset, bytes}}) {
      // Words of two 16-bit floats are read whole.
      buffers[i] = {.buffer = view.buffer, .offset = view.offset, .range = (view.size + 3) / 4 * 4};
      writes[i] = {.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                   .pNext = nullptr,
                   .dstSet = set,
                   .dstBinding = i,
                   .dstArrayElement = 0,
                   .descriptorCount = 1,
                   .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                   .pImageInfo = nullptr,
                   .pBufferInfo = &buffers[i],
                   .pTexelBufferView = nullptr};
      ++i;
    }
    device_->functions().update_descriptor_sets(device_->handle(), buffers_of_kernel, writes.data(), 0, nullptr);
  }

  const Device* device_;
  VkPipelineLayout layout_;
  Buffer constants_;
  std::vector<std::size_t> offsets_;  // of each dispatch's constants
  Handle<VkDescriptorPool, &DeviceFunctions::destroy_descriptor_pool> pool_;
  std::vector<VkDescriptorSet> sets_;  // the pool's
  std::vector<Call> calls_;
};

}}}  // namespace patdnn::v0::vulkan
