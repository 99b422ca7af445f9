// Devices that are missing, fail or belong to a host engine; and pipelines kept from one run to the next.

#include <patdnn/vulkan/device.hpp>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <patdnn/io/container.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/vulkan/network.hpp>
#include <patdnn/vulkan/pipeline_cache.hpp>

#include "catch.hpp"
#include "vulkan_device.hpp"
#include "vulkan_message.hpp"
#include "vulkan_networks.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::vulkan;
using test::check_refusal;
using test::message_of;
using test::Messages;
using test::random_floats;
using test::with_vulkan;

network::Graph small_network() {
  test::NetworkWriter net;
  const auto x = net.convolution(net.input(12), 8, {});
  const auto y = net.convolution(x, 8, {.residual = x});
  return net.take(net.linear(net.flatten(y), 5, test::NetworkWriter::Kind::none));
}

const std::vector<float> image = random_floats(3 * 12 * 12, 1);

std::vector<float> run(vulkan::Network& net) {
  std::vector<float> scores(5);
  const std::vector<std::span<const float>> inputs{image};
  const std::vector<std::span<float>> outputs{scores};
  net.run(inputs, outputs);
  return scores;
}

// A driver that fails: functions of the real one, but for one that returns an error, or one that says something else.
struct Fault {
  PFN_vkGetInstanceProcAddr real = nullptr;
  PFN_vkGetDeviceProcAddr real_of_device = nullptr;
  PFN_vkGetPhysicalDeviceQueueFamilyProperties real_families = nullptr;
  PFN_vkGetPhysicalDeviceProperties real_properties = nullptr;
  std::string_view call;
  VkResult result = VK_SUCCESS;
};
Fault fault;

template <class Function>
struct Failing;
template <class... Arguments>
struct Failing<VkResult(VKAPI_PTR*)(Arguments...)> {
  static VKAPI_ATTR VkResult VKAPI_CALL call(Arguments...) { return fault.result; }
};

struct FailingCall {
  std::string_view name;
  PFN_vkVoidFunction function;
};

template <class Function>
FailingCall failing(std::string_view name) {
  return {name, reinterpret_cast<PFN_vkVoidFunction>(&Failing<Function>::call)};
}

/// Every call that a network makes while it is prepared and run, and that may fail.
const std::vector<FailingCall> failing_calls{
    failing<PFN_vkCreateBuffer>("vkCreateBuffer"),
    failing<PFN_vkAllocateMemory>("vkAllocateMemory"),
    failing<PFN_vkBindBufferMemory>("vkBindBufferMemory"),
    failing<PFN_vkMapMemory>("vkMapMemory"),
    failing<PFN_vkCreateShaderModule>("vkCreateShaderModule"),
    failing<PFN_vkCreatePipelineCache>("vkCreatePipelineCache"),
    failing<PFN_vkCreatePipelineLayout>("vkCreatePipelineLayout"),
    failing<PFN_vkCreateComputePipelines>("vkCreateComputePipelines"),
    failing<PFN_vkCreateDescriptorSetLayout>("vkCreateDescriptorSetLayout"),
    failing<PFN_vkCreateDescriptorPool>("vkCreateDescriptorPool"),
    failing<PFN_vkAllocateDescriptorSets>("vkAllocateDescriptorSets"),
    failing<PFN_vkCreateCommandPool>("vkCreateCommandPool"),
    failing<PFN_vkAllocateCommandBuffers>("vkAllocateCommandBuffers"),
    failing<PFN_vkBeginCommandBuffer>("vkBeginCommandBuffer"),
    failing<PFN_vkEndCommandBuffer>("vkEndCommandBuffer"),
    failing<PFN_vkCreateFence>("vkCreateFence"),
    failing<PFN_vkResetFences>("vkResetFences"),
    failing<PFN_vkQueueSubmit>("vkQueueSubmit"),
    failing<PFN_vkCreateQueryPool>("vkCreateQueryPool"),
};

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL faulty_of_device(VkDevice device, const char* name) {
  for (const FailingCall& call : failing_calls) {
    if (fault.call == name && call.name == name) return call.function;
  }
  return fault.real_of_device(device, name);
}

VKAPI_ATTR void VKAPI_CALL families_that_draw(VkPhysicalDevice device, std::uint32_t* count,
                                              VkQueueFamilyProperties* families) {
  fault.real_families(device, count, families);
  for (std::uint32_t i = 0; families != nullptr && i < *count; ++i) families[i].queueFlags = VK_QUEUE_GRAPHICS_BIT;
}

VKAPI_ATTR void VKAPI_CALL properties_of_little(VkPhysicalDevice device, VkPhysicalDeviceProperties* properties) {
  fault.real_properties(device, properties);
  properties->limits.maxStorageBufferRange = 2048;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL faulty(VkInstance instance, const char* name) {
  const std::string_view text = name;
  const PFN_vkVoidFunction real = fault.real(instance, name);
  const auto replace = [&](auto& keep, auto* by) {
    keep = reinterpret_cast<std::remove_reference_t<decltype(keep)>>(real);
    return reinterpret_cast<PFN_vkVoidFunction>(by);
  };
  if (text == "vkGetDeviceProcAddr") return replace(fault.real_of_device, faulty_of_device);
  if (text == fault.call && text == "vkGetPhysicalDeviceQueueFamilyProperties") {
    return replace(fault.real_families, families_that_draw);
  }
  if (text == fault.call && text == "vkGetPhysicalDeviceProperties") {
    return replace(fault.real_properties, properties_of_little);
  }
  return real;
}

/// Prepares and runs a network on a driver of which one call fails. Returns what validation layers said, once all is
/// destroyed: they name what was not.
template <class Exception>
void check_fault(std::string_view call, VkResult result, std::string_view part) {
  const Loader loader;
  fault = {};
  fault.real = loader.get_instance_proc_addr();
  fault.call = call;
  fault.result = result;
  Messages messages;
  check_refusal<Exception>(
      [&] {
        const Instance instance({.get_instance_proc_addr = faulty, .validate = messages.handler()});
        const Device device(instance, test::chosen_device());
        Pipelines pipelines(device);
        vulkan::Network net(pipelines, small_network(), {.measures = device.timestamp_bits() > 0});
        (void)run(net);
      },
      part);
  INFO(call);
  for (const std::string& message : messages.all()) FAIL_CHECK(message);
}

/// A variable of the environment with another value, until destroyed.
class ChangedVariable {
 public:
  ChangedVariable(const char* name, const char* value) : name_(name) {
    if (const char* const before = std::getenv(name)) before_ = before;
    ::setenv(name, value, 1);
  }
  ChangedVariable(const ChangedVariable&) = delete;
  ChangedVariable& operator=(const ChangedVariable&) = delete;
  ~ChangedVariable() {
    if (before_) ::setenv(name_, before_->c_str(), 1);
    if (!before_) ::unsetenv(name_);
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("vulkan: a machine without a loader is told so") {
  check_refusal<LoaderNotFound>(
      [] {
        constexpr std::array names{"libno-vulkan.so.1"};
        (void)Loader(names);
      },
      "libno-vulkan.so.1");
  check_refusal<LoaderNotFound>(
      [] {
        constexpr std::array names{"libm.so.6"};
        (void)Loader(names);
      },
      "has no vkGetInstanceProcAddr");
}

TEST_CASE("vulkan: a machine without drivers is told so") {
  with_vulkan([](auto&) {
    const ChangedVariable files("VK_DRIVER_FILES", "/nonexistent.json");
    const ChangedVariable older_name("VK_ICD_FILENAMES", "/nonexistent.json");
    check_refusal<DeviceNotFound>([] { (void)Device(Instance()); }, "VK_ERROR_INCOMPATIBLE_DRIVER");
  });
}

TEST_CASE("vulkan: devices that are not there, or do not compute, are named") {
  with_vulkan([](test::VulkanDevice& vulkan) {
    check_refusal<DeviceNotFound>([&] { (void)Device(vulkan.instance, 99); }, "device 99, but Vulkan has ");
    check_refusal<DeviceNotFound>([&] { (void)Device(vulkan.instance, 99); }, vulkan.device.name());
    check_fault<DeviceNotFound>("vkGetPhysicalDeviceQueueFamilyProperties", VK_SUCCESS, "has no queue that computes");
  });
}

TEST_CASE("vulkan: whichever call fails, the error names it and nothing leaks") {
  with_vulkan([](auto&) {
    for (const FailingCall& call : failing_calls) {
      const std::string name(call.name);
      check_fault<CallFailed>(call.name, VK_ERROR_TOO_MANY_OBJECTS, name + ": VK_ERROR_TOO_MANY_OBJECTS");
    }
    check_fault<OutOfMemory>("vkAllocateMemory", VK_ERROR_OUT_OF_DEVICE_MEMORY,
                             "vkAllocateMemory: VK_ERROR_OUT_OF_DEVICE_MEMORY for ");
    check_fault<OutOfMemory>("vkCreateBuffer", VK_ERROR_OUT_OF_HOST_MEMORY, " bytes of values");
    check_fault<DeviceLost>("vkQueueSubmit", VK_ERROR_DEVICE_LOST, "vkQueueSubmit: VK_ERROR_DEVICE_LOST");
    check_fault<LimitExceeded>("vkGetPhysicalDeviceProperties", VK_SUCCESS,
                               "node 'linear4' on a Vulkan device: maxStorageBufferRange of 2048");
  });
}

TEST_CASE("vulkan: a network leaves nothing behind") {
  with_vulkan([](auto&) {
    Messages messages;
    {
      const Instance instance({.get_instance_proc_addr = nullptr, .validate = messages.handler()});
      const Device device(instance, test::chosen_device());
      Pipelines pipelines(device);
      vulkan::Network net(pipelines, small_network());
      (void)run(net);
    }
    for (const std::string& message : messages.all()) FAIL_CHECK(message);
  });
}

TEST_CASE("vulkan: a host engine's device, queue and command buffer stay its own") {
  with_vulkan([](test::VulkanDevice& vulkan) {
    // The host here is the tests' own device.
    const Device& host = vulkan.device;
    const DeviceDescription description = vulkan.instance.devices().at(test::chosen_device());
    const auto borrow = [&](std::uint32_t family) {
      return HostDevice{.get_instance_proc_addr = vulkan.instance.get_instance_proc_addr(),
                        .instance = vulkan.instance.handle(),
                        .physical_device = description.handle,
                        .device = host.handle(),
                        .queue = host.queue(),
                        .queue_family = family,
                        .half_storage = false};
    };
    check_refusal<DeviceNotFound>([&] { (void)Device(borrow(1000)); }, "queue family 1000 of ");
    vulkan::Network own(vulkan.pipelines, small_network());
    const std::vector<float> expected = run(own);
    std::vector<float> scores(5);
    {
      const Device device(borrow(host.queue_family()));
      Pipelines pipelines(device);
      check_refusal<InvalidParameters>(
          [&] { (void)vulkan::Network(pipelines, small_network(), {.storage = Storage::float16}); },
          "has no buffers of 16-bit floats");
      const vulkan::Network net(pipelines, small_network());
      Buffer to(host, image.size() * sizeof(float), MemoryKind::upload, "an image");
      Buffer from(host, scores.size() * sizeof(float), MemoryKind::read, "scores");
      std::memcpy(to.bytes().data(), image.data(), to.size());
      Commands commands(host);
      commands.record([&](VkCommandBuffer buffer) {
        const BufferView input = net.input_view(0);
        const BufferView output = net.output_view(0);
        const VkBufferCopy in{.srcOffset = 0, .dstOffset = input.offset, .size = input.size};
        const VkBufferCopy out{.srcOffset = output.offset, .dstOffset = 0, .size = output.size};
        host.functions().copy_buffer(buffer, to.get(), input.buffer, 1, &in);
        net.record(buffer);
        wait_for_writes(host.functions(), buffer);
        host.functions().copy_buffer(buffer, output.buffer, from.get(), 1, &out);
        show_to_host(host.functions(), buffer);
      });
      commands.submit();
      std::memcpy(scores.data(), from.bytes().data(), from.size());
    }
    CHECK(scores == expected);
    CHECK(run(own) == expected);  // its device still works
  });
}

TEST_CASE("vulkan: pipelines are shared by what is specialised alike") {
  with_vulkan([](test::VulkanDevice& vulkan) {
    Pipelines pipelines(vulkan.device);
    const vulkan::Network first(pipelines, small_network());
    const std::size_t compiled = pipelines.size();
    CHECK(compiled > 0);
    const vulkan::Network second(pipelines, small_network());
    CHECK(pipelines.size() == compiled);
  });
}

TEST_CASE("vulkan: a cache of pipelines is kept in a file, and refused when it is another's or damaged") {
  with_vulkan([](test::VulkanDevice& vulkan) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "patdnn_vulkan_test.cache";
    Pipelines pipelines(vulkan.device);
    vulkan::Network net(pipelines, small_network());
    const std::vector<float> expected = run(net);
    const std::vector<std::byte> cache = pipelines.cache();
    REQUIRE(belongs_to(cache, vulkan.device.properties()));
    save_pipeline_cache(path, cache);
    CHECK(load_pipeline_cache(path, vulkan.device) == cache);
    Pipelines later(vulkan.device, cache);
    vulkan::Network again(later, small_network());
    CHECK(run(again) == expected);

    std::vector<std::byte> file = io::read_file(path);
    file.back() ^= std::byte{1};
    io::write_file(path, file);
    CHECK(load_pipeline_cache(path, vulkan.device).empty());
    io::write_file(path, std::span(file).first(2));
    CHECK(load_pipeline_cache(path, vulkan.device).empty());
    std::vector<std::byte> foreign = cache;
    foreign[offsetof(VkPipelineCacheHeaderVersionOne, deviceID)] ^= std::byte{1};
    save_pipeline_cache(path, foreign);
    CHECK(load_pipeline_cache(path, vulkan.device).empty());
    std::filesystem::remove(path);
    CHECK(load_pipeline_cache(path, vulkan.device).empty());
    check_refusal<FileError>([&] { save_pipeline_cache("/nonexistent/cache", cache); }, "/nonexistent/cache");
  });
}
