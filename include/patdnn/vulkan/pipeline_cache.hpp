#pragma once
// Compiled pipelines from one run of a program to the next.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/fkw/checksum.hpp>
#include <patdnn/fkw/container.hpp>
#include <patdnn/vulkan/device.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Whether a driver of this device wrote a cache: the header that Vulkan prescribes names vendor, device and driver.
[[nodiscard]] inline bool belongs_to(std::span<const std::byte> cache, const VkPhysicalDeviceProperties& device) {
  VkPipelineCacheHeaderVersionOne header{};
  if (cache.size() < sizeof header) return false;
  std::memcpy(&header, cache.data(), sizeof header);
  return header.headerVersion == VK_PIPELINE_CACHE_HEADER_VERSION_ONE && header.vendorID == device.vendorID &&
         header.deviceID == device.deviceID &&
         std::memcmp(header.pipelineCacheUUID, device.pipelineCacheUUID, VK_UUID_SIZE) == 0;
}

/// Writes the cache of some pipelines to `path`, behind its checksum. Throws FileError.
inline void save_pipeline_cache(const std::filesystem::path& path, std::span<const std::byte> cache) {
  const std::uint32_t checksum = fkw::crc32c(cache);
  std::vector<std::byte> file(sizeof checksum);
  std::memcpy(file.data(), &checksum, sizeof checksum);
  file.insert(file.end(), cache.begin(), cache.end());
  fkw::write_file(path, file);
}

/// Reads the cache at `path`; nothing when there is none that can be read, it is damaged, or another device or driver
/// wrote it: a driver is never given such data, and compiles anew.
[[nodiscard]] inline std::vector<std::byte> load_pipeline_cache(const std::filesystem::path& path,
                                                                const Device& device) {
  constexpr std::size_t max_bytes = std::size_t{1} << 30;
  std::vector<std::byte> file;
  try {
    file = fkw::read_file(path, max_bytes);
  } catch (const Error&) {
    return {};
  }
  std::uint32_t checksum = 0;
  if (file.size() < sizeof checksum) return {};
  std::memcpy(&checksum, file.data(), sizeof checksum);
  file.erase(file.begin(), file.begin() + sizeof checksum);
  if (fkw::crc32c(file) != checksum || !belongs_to(file, device.properties())) return {};
  return file;
}

}}}  // namespace patdnn::v0::vulkan
