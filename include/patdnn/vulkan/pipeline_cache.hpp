#pragma once
// Keeps compiled pipelines in a file, so that the next run of a program need not compile them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/io/checksum.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/vulkan/device.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Whether this device and driver wrote a cache. Its header, which Vulkan prescribes, names vendor, device and driver.
[[nodiscard]] inline bool belongs_to(std::span<const std::byte> cache, const VkPhysicalDeviceProperties& device) {
  VkPipelineCacheHeaderVersionOne header{};
  if (cache.size() < sizeof header) return false;
  std::memcpy(&header, cache.data(), sizeof header);
  return header.headerVersion == VK_PIPELINE_CACHE_HEADER_VERSION_ONE && header.vendorID == device.vendorID &&
         header.deviceID == device.deviceID &&
         std::memcmp(header.pipelineCacheUUID, device.pipelineCacheUUID, VK_UUID_SIZE) == 0;
}

/// Writes a cache to a file: its CRC-32C (4 bytes), then the cache. Throws FileError.
///
/// cache  of Pipelines::cache()
inline void save_pipeline_cache(const std::filesystem::path& path, std::span<const std::byte> cache) {
  const std::uint32_t checksum = io::crc32c(cache);
  std::vector<std::byte> file(sizeof checksum);
  std::memcpy(file.data(), &checksum, sizeof checksum);
  file.insert(file.end(), cache.begin(), cache.end());
  io::write_file(path, file);
}

/// Reads a cache that save_pipeline_cache() wrote. Returns nothing when the file cannot be read, is damaged, is larger
/// than 1 GiB, or comes from another device or driver. So a driver never gets such data; it compiles anew.
[[nodiscard]] inline std::vector<std::byte> load_pipeline_cache(const std::filesystem::path& path,
                                                                const Device& device) {
  constexpr std::size_t max_bytes = std::size_t{1} << 30;
  std::vector<std::byte> file;
  try {
    file = io::read_file(path, max_bytes);
  } catch (const Error&) {
    return {};
  }
  std::uint32_t checksum = 0;
  if (file.size() < sizeof checksum) return {};
  std::memcpy(&checksum, file.data(), sizeof checksum);
  file.erase(file.begin(), file.begin() + sizeof checksum);
  if (io::crc32c(file) != checksum || !belongs_to(file, device.properties())) return {};
  return file;
}

}}}  // namespace patdnn::v0::vulkan
