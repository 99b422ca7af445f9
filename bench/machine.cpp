#include "machine.hpp"

#include <fstream>
#include <memory>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/this_machine.hpp>

#include "peak.hpp"

namespace patdnn::bench {

namespace {

template <class Arch>
kernels::Machine measure() {
  kernels::Machine machine = this_machine();
  const std::size_t lanes = arch::registers_of<Arch>.lanes;
  constexpr std::size_t line = max_lanes<float>;
  const std::size_t beyond_l3 = 2 * machine.l3_bytes / sizeof(float);
  std::vector<float, xsimd::aligned_allocator<float, map_alignment>> memory(beyond_l3 + line, 1.0F);
  const auto loads = [&](std::size_t bytes, std::size_t offset, std::size_t step) {
    return Loads<Arch>::per_second(memory.data() + offset, bytes / sizeof(float), step);
  };
  machine.multiply_adds = Peak<Arch>::gflops() * 1e9 / (2 * static_cast<double>(lanes));
  machine.loads = loads(machine.l1_bytes / 2, 0, lanes);
  machine.crossing_loads = loads(machine.l1_bytes / 2, 1, lanes);
  machine.l2_lines = loads(machine.l2_bytes / 2, 0, line);
  machine.l3_lines = loads((machine.l2_bytes + machine.l3_bytes) / 2, 0, line);
  machine.memory_lines = loads(2 * machine.l3_bytes, 0, line);
  return machine;
}

}  // namespace

kernels::Machine measure_machine(std::string_view architecture) {
  return [&]<class... Archs>(arch::any_of<Archs...>) {
    kernels::Machine machine{};
    ((Archs::name == architecture ? void(machine = measure<Archs>()) : void()), ...);
    return machine;
  }(arch::dispatched{});
}

std::string processor_name() {
  std::ifstream file("/proc/cpuinfo");
  std::string name = "unknown processor";
  std::string generation;  // a hypervisor's name for a processor may leave it out
  for (std::string line; std::getline(file, line) && !line.empty();) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) continue;
    const std::string value = line.substr(colon + 2);
    if (line.starts_with("model name")) name = value;
    if (line.starts_with("cpu family")) generation += ", family " + value;
    if (line.starts_with("model\t")) generation += ", model " + value;
  }
  return name + generation;
}

std::string compiler_name() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

}  // namespace patdnn::bench
