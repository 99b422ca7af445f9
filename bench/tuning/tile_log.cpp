#include "tile_log.hpp"

#include <cstdint>

#include <patdnn/vulkan/tuned_tile.hpp>

namespace patdnn::bench {

namespace {

using nlohmann::ordered_json;
using vulkan::ConvTile;

ordered_json to_json(const ConvTile& tile) {
  return {{"width", tile.width},   {"height", tile.height},     {"rows", tile.rows},
          {"blocks", tile.blocks}, {"channels", tile.channels}, {"splits", tile.splits}};
}

/// Throws nlohmann::json::exception or InvalidParameters when it is none.
ConvTile tile_of(const ordered_json& json) {
  const auto number = [&](const char* name) { return whole<std::uint32_t>(json.at(name)); };
  const ConvTile tile{number("width"),  number("height"),   number("rows"),
                      number("blocks"), number("channels"), number("splits")};
  vulkan::check(tile);
  return tile;
}

ordered_json to_json(const TileLog::Origin& origin) {
  return {
      {"tiles_version", vulkan::tiles_version}, {"device", origin.device}, {"driver_version", origin.driver_version}};
}

}  // namespace

TileLog::TileLog(const std::filesystem::path& path, const Origin& origin)
    : log_(path, to_json(origin), [this](const ordered_json& entry) {
        const auto [layer, measurement] = layer_measurement_of(entry);
        known_[layer].emplace_back(tile_of(entry.at("parameters")), measurement);
      }) {}

std::optional<Measurement> TileLog::find(const std::string& layer, const ConvTile& tile) const {
  const auto found = known_.find(layer);
  if (found == known_.end()) return {};
  for (const auto& [known, measurement] : found->second) {
    if (known == tile) return measurement;
  }
  return {};
}

void TileLog::add(const std::string& layer, const ConvTile& tile, const Measurement& measurement) {
  known_[layer].emplace_back(tile, measurement);
  log_.add(layer, to_json(tile), measurement);
}

double TileLog::spent(const std::string& layer) const {
  double sum = 0;
  const auto found = known_.find(layer);
  if (found == known_.end()) return sum;
  for (const auto& [tile, measurement] : found->second) sum += measurement.spent;
  return sum;
}

std::size_t TileLog::count(const std::string& layer) const {
  const auto found = known_.find(layer);
  return found == known_.end() ? 0 : found->second.size();
}

std::size_t TileLog::size() const noexcept {
  std::size_t n = 0;
  for (const auto& [layer, measurements] : known_) n += measurements.size();
  return n;
}

}  // namespace patdnn::bench
