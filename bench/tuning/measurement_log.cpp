#include "measurement_log.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>
#include <patdnn/fkw/container.hpp>
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

std::size_t count_of(const ordered_json& n) { return n == -1 ? Parameters::all : n.get<std::size_t>(); }

/// Throws nlohmann::json::exception when it is none.
tuning::Candidate candidate_of(const ordered_json& json) {
  constexpr std::array kernels{kernels::Kernel::tap, kernels::Kernel::pattern, kernels::Kernel::depthwise};
  tuning::Candidate candidate;
  candidate.layout = json.at("layout").get<std::size_t>();
  Parameters& p = candidate.parameters;
  const auto kernel = json.at("kernel").get<std::string>();
  p.kernel = kernel == "tap" ? kernels[0] : kernel == "pattern" ? kernels[1] : kernels[2];
  p.pattern_tile.rows = json.at("pattern_tile").at(0).get<std::uint8_t>();
  p.pattern_tile.vectors = json.at("pattern_tile").at(1).get<std::uint8_t>();
  p.tap_vectors = json.at("tap_vectors").get<std::size_t>();
  p.pieces = json.at("pieces").get<std::size_t>();
  p.blocks_per_pass = count_of(json.at("blocks_per_pass"));
  p.tiles_per_turn = count_of(json.at("tiles_per_turn"));
  p.images_per_turn = json.at("images_per_turn").get<std::size_t>();
  p.prefetch_level = json.at("prefetch_level").get<unsigned>();
  p.prefetch_distance = json.at("prefetch_distance").get<std::size_t>();
  p.split = json.at("split") == "tiles" ? kernels::Split::tiles : kernels::Split::blocks;
  p.tasks_per_thread = json.at("tasks_per_thread").get<std::size_t>();
  return candidate;
}

ordered_json to_json(const MeasurementLog::Origin& origin) {
  return {{"format", "patdnn_tune"},
          {"parameters_version", kernels::parameters_version},
          {"processor", origin.processor},
          {"compiler", origin.compiler},
          {"architecture", origin.architecture},
          {"threads", origin.threads}};
}

}  // namespace

MeasurementLog::MeasurementLog(const std::filesystem::path& path, const Origin& origin) : path_(path) {
  const ordered_json expected = to_json(origin);
  std::string text;
  if (std::filesystem::exists(path)) {
    for (const std::byte b : fkw::read_file(path)) text += static_cast<char>(b);
  }
  const std::size_t whole = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
  std::string_view rest = std::string_view(text).substr(0, whole);
  const auto corrupt = [&](std::size_t line, const char* what) {
    return CorruptFile(message("log '", path.string(), "', line ", line, ": ", what));
  };
  if (!text.empty() && whole == 0) throw corrupt(1, "not a line of JSON, expected a log of patdnn_tune");
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    const ordered_json entry = ordered_json::parse(rest.substr(0, end), nullptr, false);
    rest.remove_prefix(end + 1);
    if (!entry.is_object()) throw corrupt(line, "not a JSON object, expected a log of patdnn_tune");
    if (line == 1) {
      if (entry.value("format", "") != "patdnn_tune")
        throw corrupt(line, "expected the first line of patdnn_tune's logs");
      for (const auto& [name, value] : expected.items()) {
        const ordered_json given = entry.contains(name) ? entry.at(name) : ordered_json();
        if (given == value) continue;
        throw FileError(message("log '", path.string(), "': its ", name, " is ", given.dump(), ", but here it is ",
                                value.dump(), "; measurements do not carry over: give another --log"));
      }
      continue;
    }
    try {
      const Measurement measurement{
          entry.at("ratio").is_null() ? std::numeric_limits<double>::infinity() : entry.at("ratio").get<double>(),
          entry.at("spent").get<double>()};
      known_[entry.at("layer").get<std::string>()].push_back({candidate_of(entry.at("parameters")), measurement});
    } catch (const nlohmann::json::exception&) {
      throw corrupt(line, "expected layer, parameters, ratio and spent");
    }
  }
  if (whole < text.size() || text.empty()) {
    text.resize(whole);
    if (text.empty()) text = expected.dump() + '\n';
    fkw::write_file(path, std::as_bytes(std::span(text)));
  }
  file_.open(path, std::ios::app);
  if (!file_) throw FileError(message("cannot open '", path.string(), "' for writing"));
}

std::optional<MeasurementLog::Measurement> MeasurementLog::find(const std::string& layer,
                                                                const tuning::Candidate& candidate) const {
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
  if (path_.empty()) return;
  // JSON has no infinity; the library writes null.
  const ordered_json entry{
      {"layer", layer}, {"parameters", to_json(candidate)}, {"ratio", measurement.ratio}, {"spent", measurement.spent}};
  file_ << entry.dump() << '\n' << std::flush;
  if (!file_) throw FileError(message("cannot write '", path_.string(), "'"));
}

double MeasurementLog::spent(const std::string& layer) const {
  double sum = 0;
  for (const Known& known : of(layer)) sum += known.measurement.spent;
  return sum;
}

}  // namespace patdnn::bench
