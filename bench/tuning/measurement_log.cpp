#include "measurement_log.hpp"

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

std::string key(const std::string& layer, const ordered_json& parameters) { return layer + ' ' + parameters.dump(); }

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
      const auto layer = entry.at("layer").get<std::string>();
      known_[key(layer, entry.at("parameters"))] = measurement;
      spent_[layer] += measurement.spent;
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
  const auto found = known_.find(key(layer, to_json(candidate)));
  if (found == known_.end()) return std::nullopt;
  return found->second;
}

void MeasurementLog::add(const std::string& layer, const tuning::Candidate& candidate, const Measurement& measurement) {
  const ordered_json parameters = to_json(candidate);
  known_[key(layer, parameters)] = measurement;
  spent_[layer] += measurement.spent;
  if (path_.empty()) return;
  // JSON has no infinity; the library writes null.
  const ordered_json entry{
      {"layer", layer}, {"parameters", parameters}, {"ratio", measurement.ratio}, {"spent", measurement.spent}};
  file_ << entry.dump() << '\n' << std::flush;
  if (!file_) throw FileError(message("cannot write '", path_.string(), "'"));
}

double MeasurementLog::spent(const std::string& layer) const {
  const auto found = spent_.find(layer);
  return found == spent_.end() ? 0.0 : found->second;
}

}  // namespace patdnn::bench
