#include "timing.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace patdnn::bench {

TimedCommands::TimedCommands(const vulkan::Device& device, const std::function<void(VkCommandBuffer)>& record,
                             std::size_t dispatches)
    : timestamps_(device, 2), commands_(device), dispatches_(dispatches) {
  constexpr double long_enough = 3e-4;
  constexpr double most_rounds = 64;
  record_rounds(device, record, 1);
  const double once = run() * static_cast<double>(dispatches);
  const auto rounds = static_cast<std::size_t>(std::clamp(std::ceil(long_enough / once), 1.0, most_rounds));
  if (rounds > 1) record_rounds(device, record, rounds);
  dispatches_ *= rounds;
}

void TimedCommands::record_rounds(const vulkan::Device& device, const std::function<void(VkCommandBuffer)>& record,
                                  std::size_t rounds) {
  commands_.record([&](VkCommandBuffer commands) {
    timestamps_.reset(commands);
    vulkan::wait_for_writes(device.functions(), commands);
    timestamps_.write(commands, 0);
    for (std::size_t i = 0; i < rounds; ++i) record(commands);
    timestamps_.write(commands, 1);
  });
}

double TimedCommands::run() {
  commands_.submit();
  return timestamps_.seconds()[1] / static_cast<double>(dispatches_);
}

DeviceSeconds TimedCommands::measure(const TimeBudget& budget) {
  const auto dispatches = static_cast<double>(dispatches_);
  double spent = 0;
  while (spent < budget.warm_up) spent += run() * dispatches;
  constexpr std::size_t least_runs = 5;
  std::vector<double> seconds;
  spent = 0;
  while (spent < budget.measured || seconds.size() < least_runs) {
    seconds.push_back(run());
    spent += seconds.back() * dispatches;
  }
  std::sort(seconds.begin(), seconds.end());
  return {seconds[seconds.size() / 2], seconds.front(), seconds.size()};
}

}  // namespace patdnn::bench
