#include "measured_run.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "progress.hpp"

namespace demo {
namespace {

double seconds(RunTimes::Clock::duration time) { return std::chrono::duration<double>(time).count(); }

}  // namespace

RunTimes::RunTimes(const Network& network, std::span<const std::span<const float>> inputs,
                   std::span<const std::span<float>> outputs, patdnn::ExecutorRef executor, std::size_t repeats)
    : network_(network), inputs_(inputs), outputs_(outputs), executor_(executor), context_(network.make_context()) {
  if (repeats > 1) run(false);
  std::optional<Progress> progress;
  if (repeats > 1) progress.emplace("running", repeats);
  for (std::size_t r = 0; r < repeats; ++r) {
    run();
    if (progress) progress->update(r + 1);
  }
}

void RunTimes::run(bool counted) {
  std::vector<Clock::time_point> times;
  times.reserve(network_.nodes().size() + 2);
  times.push_back(Clock::now());
  network_.run(context_, inputs_, outputs_, executor_, [&](std::size_t) { times.push_back(Clock::now()); });
  times.push_back(Clock::now());
  if (counted) runs_.push_back(std::move(times));
}

Measurement RunTimes::measurement(std::size_t threads) const {
  Measurement result;
  result.repeats = runs_.size();
  result.threads = threads;
  const auto whole = [](const std::vector<Clock::time_point>& times) { return seconds(times.back() - times.front()); };
  std::vector<const std::vector<Clock::time_point>*> runs;
  for (const auto& times : runs_) runs.push_back(&times);
  std::sort(runs.begin(), runs.end(), [&](const auto* a, const auto* b) { return whole(*a) < whole(*b); });
  result.least = whole(*runs.front());
  result.median = whole(*runs[runs.size() / 2]);
  // Sums over the same runs add up.
  const auto faster = std::span(runs).first((runs.size() + 1) / 2);
  const auto count = static_cast<double>(faster.size());
  for (const auto* times : faster) result.seconds += whole(*times) / count;
  result.outside = result.seconds;
  for (std::size_t i = 0; i < network_.nodes().size(); ++i) {
    const auto& node = network_.nodes()[i];
    if (!node.runs) continue;
    double of_node = 0;
    for (const auto* times : faster) of_node += seconds((*times)[i + 1] - (*times)[i]) / count;
    result.outside -= of_node;
    result.nodes.push_back({i, node.name, std::string(node.kind), node.kernel, of_node});
  }
  return result;
}

nlohmann::ordered_json RunTimes::trace() const {
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
    for (std::size_t i = 0; i < network_.nodes().size(); ++i) {
      const auto& node = network_.nodes()[i];
      if (node.runs) add(node.name, std::string(node.kind), times[i], times[i + 1], {{"kernel", node.kernel}});
    }
  }
  return {{"displayTimeUnit", "ms"}, {"traceEvents", std::move(events)}};
}

}  // namespace demo
