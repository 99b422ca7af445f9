#pragma once
// What a tuner has measured of a device's tiles, on disk.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/vulkan/conv_tile.hpp>

#include "json_log.hpp"

namespace patdnn::bench {

/// Measurements of layers on a device.
class TileLog {
 public:
  /// What measurements hold for, besides a version of tiles.
  struct Origin {
    std::string device;
    std::uint32_t driver_version = 0;
  };

  /// Keeps measurements in memory alone.
  TileLog() = default;

  /// Reads the measurements at `path`, where there are any, and appends to them. Throws as JsonLog does.
  TileLog(const std::filesystem::path& path, const Origin& origin);

  [[nodiscard]] std::optional<Measurement> find(const std::string& layer, const vulkan::ConvTile& tile) const;
  void add(const std::string& layer, const vulkan::ConvTile& tile, const Measurement& measurement);

  /// Seconds that all measurements of a layer took, and how many there are.
  [[nodiscard]] double spent(const std::string& layer) const;
  [[nodiscard]] std::size_t count(const std::string& layer) const;
  /// How many there are, of all layers.
  [[nodiscard]] std::size_t size() const noexcept;

 private:
  std::map<std::string, std::vector<std::pair<vulkan::ConvTile, Measurement>>> known_;
  JsonLog log_;
};

}  // namespace patdnn::bench
