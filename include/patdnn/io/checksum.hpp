#pragma once
// CRC-32C (Castagnoli), the checksum of a .patdnn file's parts.
//
// It finds every single flipped bit and every burst of up to 32 bits. Eight tables, made by the compiler, take eight
// bytes a step: above 1 GB/s on one core.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace patdnn { inline namespace v0 { namespace io {

namespace detail {

using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

/// tables[k][b]: the checksum's change for byte b followed by k zero bytes.
[[nodiscard]] constexpr CrcTables make_crc_tables() noexcept {
  constexpr std::uint32_t polynomial = 0x82F63B78;  // bits reversed
  CrcTables tables{};
  for (std::uint32_t b = 0; b < 256; ++b) {
    std::uint32_t crc = b;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? polynomial : 0);
    tables[0][b] = crc;
  }
  for (std::size_t k = 1; k < 8; ++k) {
    for (std::size_t b = 0; b < 256; ++b) {
      const std::uint32_t before = tables[k - 1][b];
      tables[k][b] = (before >> 8) ^ tables[0][before & 0xFF];
    }
  }
  return tables;
}

inline constexpr CrcTables crc_tables = make_crc_tables();

}  // namespace detail

/// CRC-32C of `bytes`, continued from `before`, the checksum of what precedes them.
[[nodiscard]] constexpr std::uint32_t crc32c(std::span<const std::byte> bytes, std::uint32_t before = 0) noexcept {
  const detail::CrcTables& t = detail::crc_tables;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(bytes[i]); };
  std::uint32_t crc = ~before;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    crc ^= byte(i) | byte(i + 1) << 8 | byte(i + 2) << 16 | byte(i + 3) << 24;
    crc = t[7][crc & 0xFF] ^ t[6][(crc >> 8) & 0xFF] ^ t[5][(crc >> 16) & 0xFF] ^ t[4][crc >> 24] ^ t[3][byte(i + 4)] ^
          t[2][byte(i + 5)] ^ t[1][byte(i + 6)] ^ t[0][byte(i + 7)];
  }
  for (; i < bytes.size(); ++i) crc = (crc >> 8) ^ t[0][(crc ^ byte(i)) & 0xFF];
  return ~crc;
}

}}}  // namespace patdnn::v0::io
