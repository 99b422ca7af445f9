#pragma once
// A program: dispatches bound to memory, in the order in which they run.

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

/// A dispatch and the maps that it reads and writes.
///
/// Maps are row-major and without gaps, N × C × H × W for convolutions. Offsets are multiples of the device's
/// minStorageBufferOffsetAlignment. The output overlaps neither the input nor the operand. Shaders may read 16-bit
/// floats in pairs: after an odd number of them the buffer needs room for one more, whose value does not matter.
struct BoundDispatch {
  Dispatch dispatch;
  BufferView input;
  BufferView operand;  // a residual or the second input; if there is none, a default-constructed view
  BufferView output;
};

/// Dispatches ready to be recorded, with their lists and weights in device memory. The pipelines and the buffers of the
/// maps have to outlive it; the dispatches need not.
class Program {
 public:
  /// Compiles the shaders, uploads lists and weights, and waits until they are there.
  ///
  /// storage  of the numbers of all maps
  /// Throws InvalidParameters for 16-bit floats that the device cannot store or compute with, for Arithmetic::float16
  /// with Storage::float32, and for a map at a misaligned offset; LimitExceeded when a limit or the memory of the
  /// device is too small; OutOfMemory, DeviceLost or CallFailed.
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

  /// How many dispatches it has.
  [[nodiscard]] std::size_t size() const noexcept { return calls_.size(); }
  /// Bytes of device memory for lists and weights.
  [[nodiscard]] std::size_t constant_bytes() const noexcept { return constants_.size(); }

  /// Records all dispatches into a command buffer that is being recorded. Each dispatch waits for all transfers and
  /// kernels before it. Record wait_for_writes() before commands that read the output of the last one.
  ///
  /// behind  behind(i) is called after dispatch i was recorded, and may record commands of its own
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
    // Shaders also read the constants as vectors of 16 bytes.
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
      // Shaders may read 16-bit floats in pairs, as whole words.
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
  std::vector<std::size_t> offsets_;  // of each dispatch's constants, in bytes
  Handle<VkDescriptorPool, &DeviceFunctions::destroy_descriptor_pool> pool_;
  std::vector<VkDescriptorSet> sets_;  // freed with their pool
  std::vector<Call> calls_;
};

}}}  // namespace patdnn::v0::vulkan
