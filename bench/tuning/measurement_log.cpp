#include "measurement_log.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>
#include <patdnn/kernels/tuned_layer.hpp>

namespace patdnn::bench {

namespace {

using kernels::Parameters;
using nlohmann::ordered_json;
using patdnn::detail::message;

/// -1 stands for all.
ordered_json count(std::size_t n) { return n == Parameters::all ? ordered_json(-1) : ordered_json(n); }

ordered_json to_json(const tuning::Candidate& candidate) {
  const Parameters& p = candidate.parameters;
  return {{"layout", candidate.layout},
          {"kernel", p.kernel == kernels::Kernel::tap       ? "tap"
                     : p.kernel == kernels::Kernel::pattern ? "pattern"
                                                            : "depthwise"},
          {"pattern_tile", {p.pattern_tile.rows, p.pattern_tile.vectors}},
          {"tap_vectors", p.tap_vectors},
          {"pieces", p.pieces},
          {"blocks_per_pass", count(p.blocks_per_pass)},
          {"tiles_per_turn", count(p.tiles_per_turn)},
          {"images_per_turn", p.images_per_turn},
          {"prefetch_level", p.prefetch_level},
          {"prefetch_distance", p.prefetch_distance},
          {"split", p.split == kernels::Split::tiles ? "tiles" : "blocks"},
          {"tasks_per_thread", p.tasks_per_thread}};
}

std::size_t count_of(const ordered_json& n) { return n == -1 ? Parameters::all : whole<std::size_t>(n); }

/// The value that `name` stands for. Throws InvalidParameters when it stands for none.
template <class Value, std::size_t N>
Value named(const ordered_json& name, const std::array<std::pair<std::string_view, Value>, N>& values) {
  for (const auto& [known, value] : values) {
    if (name == known) return value;
  }
  throw InvalidParameters("a name that stands for nothing");
}

/// Throws nlohmann::json::exception or InvalidParameters when it is none.
tuning::Candidate candidate_of(const ordered_json& json) {
  using kernels::Kernel;
  using kernels::Split;
  using Names = std::array<std::pair<std::string_view, Kernel>, 3>;
  using Splits = std::array<std::pair<std::string_view, Split>, 2>;
  tuning::Candidate candidate;
  candidate.layout = whole<std::size_t>(json.at("layout"));
  Parameters& p = candidate.parameters;
  p.kernel = named(json.at("kernel"),
                   Names{{{"tap", Kernel::tap}, {"pattern", Kernel::pattern}, {"depthwise", Kernel::depthwise}}});
  p.pattern_tile.rows = whole<std::uint8_t>(json.at("pattern_tile").at(0));
  p.pattern_tile.vectors = whole<std::uint8_t>(json.at("pattern_tile").at(1));
  p.tap_vectors = whole<std::size_t>(json.at("tap_vectors"));
  p.pieces = whole<std::size_t>(json.at("pieces"));
  p.blocks_per_pass = count_of(json.at("blocks_per_pass"));
  p.tiles_per_turn = count_of(json.at("tiles_per_turn"));
  p.images_per_turn = whole<std::size_t>(json.at("images_per_turn"));
  p.prefetch_level = whole<unsigned>(json.at("prefetch_level"));
  p.prefetch_distance = whole<std::size_t>(json.at("prefetch_distance"));
  p.split = named(json.at("split"), Splits{{{"tiles", Split::tiles}, {"blocks", Split::blocks}}});
  p.tasks_per_thread = whole<std::size_t>(json.at("tasks_per_thread"));
  return candidate;
}

ordered_json to_json(const MeasurementLog::Origin& origin) {
  return {{"parameters_version", kernels::parameters_version},
          {"processor", origin.processor},
          {"compiler", origin.compiler},
          {"architecture", origin.architecture},
          {"threads", origin.threads}};
}

}  // namespace

MeasurementLog::MeasurementLog(const std::filesystem::path& path, const Origin& origin)
    : log_(path, to_json(origin), [this](const ordered_json& entry) {
        const auto [layer, measurement] = layer_measurement_of(entry);
        known_[layer].push_back({candidate_of(entry.at("parameters")), measurement});
      }) {}

std::optional<Measurement> MeasurementLog::find(const std::string& layer, const tuning::Candidate& candidate) const {
  for (const Known& known : of(layer)) {
    if (known.candidate == candidate) return known.measurement;
  }
  return std::nullopt;
}

std::span<const MeasurementLog::Known> MeasurementLog::of(const std::string& layer) const {
  const auto found = known_.find(layer);
  if (found == known_.end()) return {};
  return found->second;
}

std::size_t MeasurementLog::size() const noexcept {
  std::size_t n = 0;
  for (const auto& [_, measurements] : known_) n += measurements.size();
  return n;
}

void MeasurementLog::add(const std::string& layer, const tuning::Candidate& candidate, const Measurement& measurement) {
  known_[layer].push_back({candidate, measurement});
  log_.add(layer, to_json(candidate), measurement);
}

double MeasurementLog::spent(const std::string& layer) const {
  double sum = 0;
  for (const Known& known : of(layer)) sum += known.measurement.spent;
  return sum;
}

}  // namespace patdnn::bench
