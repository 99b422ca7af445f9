#include "device_tuning.hpp"

#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include <patdnn/io/container.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/instance.hpp>
#include <patdnn/vulkan/tile_header.hpp>

#include "../vulkan/device_case.hpp"
#include "tile_log.hpp"
#include "tile_search.hpp"

namespace patdnn::bench {

namespace {

using patdnn::detail::message;
using vulkan::ConvTile;

std::size_t index_of(std::string_view text) {
  constexpr std::string_view prefix = "vulkan";
  std::size_t index = 0;
  if (text == prefix) return index;
  if (text.substr(0, prefix.size() + 1) == "vulkan:") {
    const std::string_view digits = text.substr(prefix.size() + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error == std::errc{} && end == digits.data() + digits.size()) return index;
  }
  throw InvalidParameters(message("--device ", text, ": expected vulkan or vulkan:INDEX"));
}

std::string microseconds(double seconds) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f us", 1e6 * seconds);
  return text.data();
}

constexpr TimeBudget long_enough{0, 0.01};

/// What was found for a layer.
struct Found {
  vulkan::TunedTile tuned;
  std::string kernel;
  double default_seconds = 0;
  double seconds = 0;
  std::size_t measured = 0;
};

/// A layer's tiles on a device, measured or known from a log.
class Tuner {
 public:
  Tuner(DeviceCase& layer, const TileSpace& space, const ConvTile& by_rules, std::string name, TileLog& log)
      : case_(&layer), space_(space), by_rules_(by_rules), name_(std::move(name)), log_(&log) {}

  /// seconds  to measure for; most  measurements
  /// Returns nothing when it was interrupted.
  [[nodiscard]] std::optional<Found> tune(double seconds, std::size_t most, const std::function<bool()>& go_on) {
    case_->use(by_rules_);
    case_->check();
    default_seconds_ = case_->measure(warm_up).median;
    const auto ratio = [&](const ConvTile& tile) {
      if (tile == by_rules_) return 1.0;
      if (const auto known = log_->find(name_, tile)) return known->ratio;
      if (!go_on() || log_->count(name_) >= most || log_->spent(name_) >= seconds) return HUGE_VAL;
      return measure(tile);
    };
    const ConvTile best = search_tiles(space_, by_rules_, ratio);
    if (!go_on()) return {};
    return judge(best);
  }

 private:
  static constexpr TimeBudget warm_up{0.05, 0.03};

  double measure(const ConvTile& tile) {
    const auto start = std::chrono::steady_clock::now();
    Measurement measurement;
    try {
      case_->use(tile);
      case_->check();
      measurement.ratio = case_->measure(long_enough).median / default_seconds_;
    } catch (const LimitExceeded&) {
      measurement.ratio = HUGE_VAL;
    }
    measurement.spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    log_->add(name_, tile, measurement);
    if (isatty(STDERR_FILENO) != 0) {
      std::fprintf(stderr, "\r%s: %zu measured \033[K", name_.c_str(), log_->count(name_));
    }
    return measurement.ratio;
  }

  /// In turn with the rules' tile, so that a clock that rises and falls is the same for both.
  Found judge(const ConvTile& best) {
    double by_rules = 0;
    double tuned = 0;
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
      case_->use(by_rules_);
      by_rules += case_->measure(long_enough).median / rounds;
      case_->use(best);
      tuned += case_->measure(long_enough).median / rounds;
    }
    constexpr double noise = 0.98;
    const bool wins = tuned < noise * by_rules;
    if (!wins) case_->use(by_rules_);
    case_->check();
    return {{space_.layer, wins ? best : by_rules_},
            case_->description(),
            by_rules,
            wins ? tuned : by_rules,
            log_->count(name_)};
  }

  DeviceCase* case_;
  TileSpace space_;
  ConvTile by_rules_;
  std::string name_;
  TileLog* log_;
  double default_seconds_ = 0;
};

void write_header(const DeviceTuning& tuning, const vulkan::Device& device,
                  std::span<const vulkan::TileFinding> findings) {
  const std::uint32_t driver = device.properties().driverVersion;
  const tuning::HeaderText text{
      .name = tuning.name,
      .architecture = "vulkan",
      .provenance = {{"device", device.name()}, {"driver", std::to_string(driver)}, {"date", tuning.date}}};
  const std::string header = vulkan::tile_header(text, findings);
  io::write_file(tuning.output, std::as_bytes(std::span(header)));
}

}  // namespace

int tune_on_device(const std::vector<DeviceLayer>& layers, const DeviceTuning& tuning,
                   const std::function<bool()>& go_on) {
  const std::size_t index = index_of(tuning.device);
  const vulkan::Instance instance;
  const vulkan::Device device(instance, index);
  vulkan::Pipelines pipelines(device);
  TileLog log;
  if (!tuning.log.empty()) log = TileLog(tuning.log, {device.name(), device.properties().driverVersion});
  std::printf("%s", device.name().c_str());
  if (log.size() > 0) std::printf(": %zu measurements known from %s", log.size(), tuning.log.c_str());
  std::printf("\n");

  std::vector<vulkan::TileFinding> findings;
  double logarithms = 0;
  const std::size_t cases = layers.size() * tuning.storages.size() * tuning.batches.size();
  for (const DeviceLayer& layer : layers) {
    const PrunedWeights weights = layer.weights();
    for (const std::string& storage : tuning.storages) {
      const Numbers& numbers = number_names.at(storage);
      for (const std::size_t batch : tuning.batches) {
        const std::string name = message(layer.name, ", ", storage, ", batch ", batch);
        DeviceCase device_case(pipelines, layer.shape, weights,
                               {.numbers = numbers, .images = batch, .rotated_bytes = 0});
        const TileSpace space{device_case.layer(), weights.fkw.blocks(), device.limits()};
        const ConvTile by_rules = vulkan::choose_tile(layer.shape, weights.fkw.block, weights.fkw.blocks(), batch,
                                                      numbers.arithmetic, device.limits());
        Tuner tuner(device_case, space, by_rules, name, log);
        const std::optional<Found> found =
            tuner.tune(tuning.budget / static_cast<double>(cases), tuning.measurements, go_on);
        if (!found) {
          std::fprintf(stderr, "\npatdnn_tune: interrupted; %s\n",
                       tuning.log.empty() ? "without --log, what was measured is lost"
                                          : "the same command goes on from the log");
          return 130;
        }
        const double ratio = found->seconds / found->default_seconds;
        logarithms += std::log(ratio);
        const std::string remark =
            message(name, ": ", microseconds(found->seconds), ", by rules ", microseconds(found->default_seconds));
        findings.push_back({found->tuned, remark});
        std::printf("%s[%zu/%zu] %s (%.3f of it), %zu measured: %s\n", isatty(STDERR_FILENO) != 0 ? "\r\033[K" : "",
                    findings.size(), cases, remark.c_str(), ratio, found->measured, found->kernel.c_str());
        std::fflush(stdout);
      }
    }
  }
  std::printf("tuned against rules: geometric mean %.3f, of %zu layers\n",
              std::exp(logarithms / static_cast<double>(findings.size())), findings.size());
  if (!tuning.output.empty()) write_header(tuning, device, findings);
  return 0;
}

}  // namespace patdnn::bench
