#include "measured_run.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "median.hpp"
#include "progress.hpp"

namespace demo {
namespace {

double seconds(RunTimes::Clock::duration time) { return std::chrono::duration<double>(time).count(); }

}  // namespace

RunTimes::RunTimes(const Network& network, std::span<const std::span<const float>> inputs,
                   std::span<const std::span<float>> outputs, patdnn::ExecutorRef executor, std::size_t repeats)
    : nodes_(network.nodes().size()) {
  patdnn::network::Context context = network.make_context();
  if (repeats > 1) network.run(context, inputs, outputs, executor);
  std::optional<Progress> progress;
  if (repeats > 1) progress.emplace("running", repeats);
  for (std::size_t r = 0; r < repeats; ++r) {
    std::vector<Clock::time_point> times;
    times.reserve(nodes_ + 2);
    times.push_back(Clock::now());
    network.run(context, inputs, outputs, executor, [&](std::size_t) { times.push_back(Clock::now()); });
    times.push_back(Clock::now());
    runs_.push_back(std::move(times));
    if (progress) progress->update(r + 1);
  }
}

Measurement RunTimes::measurement(const Network& network, std::size_t threads) const {
  Measurement result;
  result.repeats = runs_.size();
  result.threads = threads;
  std::vector<double> whole;
  for (const auto& times : runs_) whole.push_back(seconds(times.back() - times.front()));
  result.least = *std::min_element(whole.begin(), whole.end());
  result.median = median(whole);
  for (std::size_t i = 0; i < nodes_; ++i) {
    const auto& node = network.nodes()[i];
    if (!node.runs) continue;
    std::vector<double> of_node;
    for (const auto& times : runs_) of_node.push_back(seconds(times[i + 1] - times[i]));
    result.nodes.push_back({i, node.name, std::string(node.kind), kernel_of(node), median(std::move(of_node))});
  }
  return result;
}

nlohmann::ordered_json RunTimes::trace(const Network& network) const {
  const auto microseconds = [&](Clock::time_point at) { return seconds(at - runs_.front().front()) * 1e6; };
  nlohmann::ordered_json events = nlohmann::ordered_json::array();
  const auto add = [&](const std::string& name, const std::string& kind, Clock::time_point begin, Clock::time_point end,
                       nlohmann::ordered_json arguments) {
    events.push_back({{"name", name},
                      {"cat", kind},
                      {"ph", "X"},
                      {"ts", microseconds(begin)},
                      {"dur", seconds(end - begin) * 1e6},
                      {"pid", 1},
                      {"tid", 1},
                      {"args", std::move(arguments)}});
  };
  for (std::size_t r = 0; r < runs_.size(); ++r) {
    const auto& times = runs_[r];
    add("run " + std::to_string(r + 1), "run", times.front(), times.back(), nlohmann::ordered_json::object());
    for (std::size_t i = 0; i < nodes_; ++i) {
      const auto& node = network.nodes()[i];
      if (node.runs) add(node.name, std::string(node.kind), times[i], times[i + 1], {{"kernel", kernel_of(node)}});
    }
  }
  return {{"displayTimeUnit", "ms"}, {"traceEvents", std::move(events)}};
}

}  // namespace demo
