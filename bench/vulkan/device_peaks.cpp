#include "device_peaks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/program.hpp>

#include "shaders/spirv.hpp"

namespace patdnn::bench {

namespace {

using vulkan::word;

constexpr std::uint32_t threads = 256;

vulkan::BufferView all_of(const vulkan::Buffer& buffer) { return {buffer.get(), 0, buffer.size()}; }

/// A kernel without constants between two buffers.
vulkan::BoundDispatch bind(std::span<const std::uint32_t> code, std::uint32_t workgroups,
                           std::vector<std::uint32_t> push, const vulkan::Buffer& input, const vulkan::Buffer& output) {
  vulkan::BoundDispatch bound;
  bound.dispatch.code = code;
  bound.dispatch.description = "peak";
  bound.dispatch.threads = {threads, 1};
  bound.dispatch.workgroups = {workgroups, 1, 1};
  bound.dispatch.specialization = {threads};
  bound.dispatch.push = std::move(push);
  bound.input = all_of(input);
  bound.output = all_of(output);
  return bound;
}

/// Measures a dispatch again and again.
class TimedDispatch {
 public:
  TimedDispatch(vulkan::Pipelines& pipelines, const vulkan::BoundDispatch& bound)
      : program_(pipelines, std::span(&bound, 1), vulkan::Storage::float32),
        timed_(
            pipelines.device(), [this](VkCommandBuffer commands) { program_.record(commands); }, 1) {}

  [[nodiscard]] TimedCommands& timed() noexcept { return timed_; }

 private:
  vulkan::Program program_;
  TimedCommands timed_;
};

double gflops(vulkan::Pipelines& pipelines, std::span<const std::uint32_t> code, const TimeBudget& budget) {
  constexpr std::uint32_t workgroups = 4096;
  constexpr double multiply_adds_of_round = 2 * 16 * 4;  // of a thread: vectors of two, chains, repetitions
  const vulkan::Device& device = pipelines.device();
  const vulkan::Buffer input(device, sizeof(float), vulkan::MemoryKind::device, "a number");
  const vulkan::Buffer output(device, threads * workgroups * sizeof(float), vulkan::MemoryKind::device, "sums");
  // As many rounds as it takes that starting a kernel does not count.
  constexpr double long_enough = 1e-3;
  for (std::size_t rounds = 16;; rounds *= 2) {
    TimedDispatch dispatch(pipelines,
                           bind(code, workgroups, {word(rounds), word(0.999F), word(0.001F)}, input, output));
    if (dispatch.timed().run() < long_enough) continue;
    const double seconds = dispatch.timed().measure(budget).least;
    return 2e-9 * multiply_adds_of_round * static_cast<double>(rounds) * workgroups * threads / seconds;
  }
}

double gbytes_per_second(vulkan::Pipelines& pipelines, const TimeBudget& budget) {
  constexpr std::size_t much = std::size_t{1} << 28;  // more than caches hold
  const vulkan::Device& device = pipelines.device();
  const std::size_t bytes = std::min<std::size_t>(much, device.limits().maxStorageBufferRange) / 16 * 16;
  const vulkan::Buffer input(device, bytes, vulkan::MemoryKind::device, "memory to copy");
  const vulkan::Buffer output(device, bytes, vulkan::MemoryKind::device, "memory to copy");
  const std::uint32_t workgroups = std::min(device.limits().maxComputeWorkGroupCount[0], 65535U);
  TimedDispatch dispatch(pipelines, bind(spirv::copy_32, workgroups, {word(bytes / 16)}, input, output));
  return 2e-9 * static_cast<double>(bytes) / dispatch.timed().measure(budget).least;
}

}  // namespace

DevicePeaks measure_peaks(vulkan::Pipelines& pipelines, const TimeBudget& budget) {
  DevicePeaks peaks;
  peaks.float32_gflops = gflops(pipelines, spirv::peak_32, budget);
  if (pipelines.device().half_arithmetic()) peaks.float16_gflops = gflops(pipelines, spirv::peak_16, budget);
  peaks.gbytes_per_second = gbytes_per_second(pipelines, budget);
  return peaks;
}

}  // namespace patdnn::bench
