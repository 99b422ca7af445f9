#pragma once
// A .patdnn file whose checksums are right, whatever else is wrong with it: as someone would write it who means harm.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/io/bytes.hpp>
#include <patdnn/io/checksum.hpp>
#include <patdnn/io/container.hpp>

namespace patdnn::test {

/// Makes the checksums of all parts right that lie in the file, and that of header and table, of `sections` entries.
inline void repair_checksums(std::span<std::byte> file, std::size_t sections) {
  using namespace io::detail;
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<std::byte>((value >> (8 * i)) & 0xFF);
  };
  constexpr std::size_t head_checksum_at = 24;  // in an entry of the table
  constexpr std::size_t body_checksum_at = 44;
  const std::size_t table_end = header_bytes + sections * table_entry_bytes;
  if (file.size() < table_end) return;
  for (std::size_t at = header_bytes; at < table_end; at += table_entry_bytes) {
    io::ByteReader reader(file.subspan(at, table_entry_bytes), "entry");
    const TableEntry entry = read_entry(reader);
    const auto repair = [&](const Part& part, std::size_t checksum_at) {
      if (part.begin > file.size() || part.bytes > file.size() - part.begin) return;
      const auto content = file.subspan(part.bytes == 0 ? 0 : part.begin, part.bytes);
      put(at + checksum_at, io::crc32c(content));
    };
    repair(entry.head, head_checksum_at);
    repair(entry.body, body_checksum_at);
  }
  put(header_checksum_at, header_checksum(file, table_end));
}

}  // namespace patdnn::test
