#pragma once
// The .patdnn container: checked sections in one file.
//
//   header    magic, byte-order mark, version, size of the file, number of sections, checksum of header and table
//   table     48 bytes a section: kind, flags, where head and body lie, their checksums
//   heads     small parts, always verified and copied: names, the FKW index
//   bodies    large parts, each from a multiple of 64 bytes, so that a mapped file can be used in place: weights
//
// Every number is little-endian. The magic follows PNG's: a byte above 127, both line ends and a ^Z, so that a transfer
// in text mode is recognized for what it is. A reader rejects section kinds that it does not know unless they are
// flagged skippable: new optional content needs no new version.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/checksum.hpp>
#include <patdnn/io/write_file.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace io {

/// The newest version of files that this library reads: layers are written as version 1, graphs as 2.
inline constexpr std::uint32_t newest_version = 2;

/// Bytes to which a section's body is aligned in the file.
inline constexpr std::size_t body_alignment = 64;

/// Four characters that name what a section holds.
using SectionKind = std::array<char, 4>;

/// One section: a head of its own, and a body in someone's memory (on reading: the file's).
struct Section {
  SectionKind kind{};
  bool skippable = false;  // a reader that does not know the kind may ignore it
  std::vector<std::byte> head;
  std::span<const std::byte> body;
};

struct ReadOptions {
  /// Whether bodies, the weights, are verified against their checksums. Heads always are.
  bool verify_weights = true;
  /// Bytes of the largest file that is read.
  std::size_t max_bytes = std::size_t{8} << 30;
};

namespace detail {

inline constexpr std::array<unsigned char, 8> magic{0x89, 'F', 'K', 'W', '\r', '\n', 0x1A, '\n'};
inline constexpr std::uint32_t byte_order_mark = 0x0A0B0C0D;
inline constexpr std::size_t header_bytes = 32;
inline constexpr std::size_t header_checksum_at = 28;
inline constexpr std::size_t table_entry_bytes = 48;
inline constexpr std::uint32_t skippable_flag = 1;

/// The checksum of header and table, its own four bytes left out.
[[nodiscard]] inline std::uint32_t header_checksum(std::span<const std::byte> file, std::size_t table_end) noexcept {
  return crc32c(file.subspan(header_bytes, table_end - header_bytes), crc32c(file.first(header_checksum_at)));
}

/// Checks the magic. Throws TruncatedFile for a file without room for a header, CorruptFile for any other magic.
inline void check_magic(std::span<const std::byte> file, std::string_view source) {
  using patdnn::detail::message;
  if (file.size() < header_bytes) {
    throw TruncatedFile(message(source, ": has ", file.size(), " bytes, expected a header of ", header_bytes));
  }
  const auto matches = [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (std::to_integer<unsigned char>(file[i]) != magic[i]) return false;
    }
    return true;
  };
  if (matches(0, magic.size())) return;
  if (matches(1, 4)) {
    throw CorruptFile(message(
        source, ": damaged by a transfer in text mode, which changed line ends or high bits; copy it as binary"));
  }
  throw CorruptFile(message(source, ": not a .patdnn file, the magic bytes are wrong"));
}

/// Where a part of a section lies in the file.
struct Part {
  std::uint64_t begin = 0;
  std::uint64_t bytes = 0;
  std::uint32_t checksum = 0;
};

/// A section as the table describes it.
struct TableEntry {
  SectionKind kind{};
  std::uint32_t flags = 0;
  Part head;
  Part body;
};

[[nodiscard]] inline TableEntry read_entry(ByteReader& table) {
  TableEntry entry;
  for (char& c : entry.kind) c = static_cast<char>(table.get<std::uint8_t>());
  entry.flags = table.get<std::uint32_t>();
  for (Part* part : {&entry.head, &entry.body}) {
    part->begin = table.get<std::uint64_t>();
    part->bytes = table.get<std::uint64_t>();
    part->checksum = table.get<std::uint32_t>();
  }
  return entry;
}

inline void write_entry(ByteWriter& table, const TableEntry& entry) {
  table.put_bytes(std::as_bytes(std::span(entry.kind)));
  table.put(entry.flags);
  for (const Part* part : {&entry.head, &entry.body}) {
    table.put(part->begin);
    table.put(part->bytes);
    table.put(part->checksum);
  }
}

/// Checks that all parts lie behind the table, inside the file, aligned and apart. Throws CorruptFile, naming the
/// section.
inline void check_extents(std::span<const TableEntry> entries, std::size_t table_end, std::size_t file_bytes,
                          std::string_view source) {
  using patdnn::detail::message;
  struct Extent {
    std::uint64_t begin, end;
    std::size_t section;
  };
  std::vector<Extent> extents;
  for (std::size_t s = 0; s < entries.size(); ++s) {
    for (const Part* part : {&entries[s].head, &entries[s].body}) {
      const char* name = part == &entries[s].head ? "head" : "body";
      if (part->bytes == 0) continue;
      if (part->begin < table_end || part->begin > file_bytes || part->bytes > file_bytes - part->begin) {
        throw CorruptFile(message(source, ": ", name, " of section ", s, " takes ", part->bytes, " bytes from byte ",
                                  part->begin, ", outside the ", table_end, "..", file_bytes,
                                  " that sections may take"));
      }
      if (part == &entries[s].body && part->begin % body_alignment != 0) {
        throw CorruptFile(message(source, ": body of section ", s, " starts at byte ", part->begin,
                                  ", expected a multiple of ", body_alignment));
      }
      extents.push_back({part->begin, part->begin + part->bytes, s});
    }
  }
  std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < extents.size(); ++i) {
    if (extents[i].begin < extents[i - 1].end) {
      throw CorruptFile(message(source, ": sections ", extents[i - 1].section, " and ", extents[i].section,
                                " overlap at byte ", extents[i].begin));
    }
  }
}

}  // namespace detail

/// The bytes of a file of version `version` that holds `sections` in their order.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<std::byte> pack(std::span<const Section> sections, std::uint32_t version = newest_version) {
  const std::size_t table_end = detail::header_bytes + sections.size() * detail::table_entry_bytes;
  std::vector<detail::TableEntry> entries;
  std::uint64_t end = table_end;
  const auto place = [&](std::span<const std::byte> part, std::size_t alignment) -> detail::Part {
    if (part.empty()) return {};
    const std::uint64_t begin = (end + alignment - 1) / alignment * alignment;
    end = begin + part.size();
    return {begin, part.size(), crc32c(part)};
  };
  for (const Section& s : sections) {
    entries.push_back({s.kind, s.skippable ? detail::skippable_flag : 0, place(s.head, 1), {}});
  }
  for (std::size_t s = 0; s < sections.size(); ++s) entries[s].body = place(sections[s].body, body_alignment);

  ByteWriter writer;
  writer.reserve(end);
  writer.put_bytes(std::as_bytes(std::span(detail::magic)));
  writer.put(detail::byte_order_mark);
  writer.put(version);
  writer.put(end);
  writer.put(static_cast<std::uint32_t>(sections.size()));
  writer.put(std::uint32_t{0});
  for (const detail::TableEntry& entry : entries) detail::write_entry(writer, entry);
  for (const Section& s : sections) writer.put_bytes(s.head);
  for (const Section& s : sections) {
    if (!s.body.empty()) writer.pad(body_alignment);
    writer.put_bytes(s.body);
  }
  std::vector<std::byte> file = writer.take();
  ByteWriter checksum;
  checksum.put(detail::header_checksum(file, table_end));
  const std::vector<std::byte> bytes = checksum.take();
  std::copy(bytes.begin(), bytes.end(), file.begin() + detail::header_checksum_at);
  return file;
}

/// The version of a file that unpack() has accepted.
[[nodiscard]] inline std::uint32_t version_of(std::span<const std::byte> file) {
  constexpr std::size_t at = detail::magic.size() + sizeof detail::byte_order_mark;
  return ByteReader(file.subspan(at), "file").get<std::uint32_t>();
}

/// The sections of a file's bytes; their bodies are views of `file`.
///
/// source  what messages call the file
/// Throws TruncatedFile, CorruptFile or FutureVersion, whose message names what is wrong, where, and what was expected.
/// Allocates no more than the file's size justifies, whatever the file says. Kinds are not judged here.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<Section> unpack(std::span<const std::byte> file, std::string_view source = "file",
                                          const ReadOptions& options = {}) {
  using patdnn::detail::message;
  detail::check_magic(file, source);
  ByteReader header(file.subspan(detail::magic.size(), detail::header_bytes - detail::magic.size()), source);
  if (header.get<std::uint32_t>() != detail::byte_order_mark) {
    throw CorruptFile(message(source, ": wrong byte order, its numbers are not little-endian"));
  }
  const auto version = header.get<std::uint32_t>();
  if (version > newest_version) {
    throw FutureVersion(
        message(source, ": version ", version, ", but the newest this library reads is ", newest_version));
  }
  if (version == 0) throw CorruptFile(message(source, ": version 0, expected 1 to ", newest_version));
  const auto bytes = header.get<std::uint64_t>();
  if (file.size() < bytes) {
    throw TruncatedFile(message(source, ": truncated, has ", file.size(), " bytes of ", bytes));
  }
  if (file.size() > bytes) {
    throw CorruptFile(message(source, ": has ", file.size(), " bytes, but its header says ", bytes));
  }
  const auto count = header.get<std::uint32_t>();
  if (count > (file.size() - detail::header_bytes) / detail::table_entry_bytes) {
    throw CorruptFile(message(source, ": a table of ", count, " sections does not fit in ", file.size(), " bytes"));
  }
  const std::size_t table_end = detail::header_bytes + count * detail::table_entry_bytes;
  if (header.get<std::uint32_t>() != detail::header_checksum(file, table_end)) {
    throw CorruptFile(message(source, ": the checksum of header and section table does not match"));
  }

  ByteReader table(file.subspan(detail::header_bytes, table_end - detail::header_bytes), source);
  std::vector<detail::TableEntry> entries(count);
  for (std::size_t s = 0; s < count; ++s) {
    entries[s] = detail::read_entry(table);
    if ((entries[s].flags & ~detail::skippable_flag) != 0) {
      throw CorruptFile(message(source, ": section ", s, " has flags ", entries[s].flags, ", expected 0 or 1"));
    }
  }
  detail::check_extents(entries, table_end, file.size(), source);

  std::vector<Section> sections;
  for (std::size_t s = 0; s < count; ++s) {
    const detail::TableEntry& entry = entries[s];
    const auto part = [&](const detail::Part& p, const char* name, bool verify) -> std::span<const std::byte> {
      const auto content =
          file.subspan(p.bytes == 0 ? 0 : static_cast<std::size_t>(p.begin), static_cast<std::size_t>(p.bytes));
      if (verify && crc32c(content) != p.checksum) {
        throw CorruptFile(message(source, ": the checksum of section ", s, "'s ", name, " does not match"));
      }
      return content;
    };
    const auto head = part(entry.head, "head (index)", true);
    const auto body = part(entry.body, "body (weights)", options.verify_weights);
    sections.push_back({entry.kind, entry.flags != 0, {head.begin(), head.end()}, body});
  }
  return sections;
}

namespace detail {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

}  // namespace detail

/// The bytes of the file at `path`. Throws FileError, which names the path and the reason, or LimitExceeded for a file
/// of more than `max_bytes`.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<std::byte> read_file(const std::filesystem::path& path,
                                               std::size_t max_bytes = std::numeric_limits<std::size_t>::max()) {
  errno = 0;
  const detail::File file(std::fopen(path.string().c_str(), "rb"));
  if (!file) detail::throw_file_error("cannot open", path, errno);
  std::vector<std::byte> bytes;
  constexpr std::size_t largest_chunk = std::size_t{1} << 20;
  std::size_t chunk = 4096;
  for (bool more = true; more; chunk = std::min(2 * chunk, largest_chunk)) {
    const std::size_t before = bytes.size();
    bytes.resize(before + chunk);
    const std::size_t got = std::fread(bytes.data() + before, 1, chunk, file.get());
    bytes.resize(before + got);
    more = got == chunk;
    if (bytes.size() > max_bytes) {
      throw LimitExceeded(
          patdnn::detail::message("'", path.string(), "': more bytes than the ", max_bytes, " that are allowed"));
    }
  }
  if (std::ferror(file.get()) != 0) detail::throw_file_error("cannot read", path, errno);
  return bytes;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::vector<std::byte> pack<arch::preferred>(std::span<const Section> sections,
                                                                    std::uint32_t version);
PATDNN_EXTERN template std::vector<Section> unpack<arch::preferred>(std::span<const std::byte> file,
                                                                    std::string_view source,
                                                                    const ReadOptions& options);
PATDNN_EXTERN template std::vector<std::byte> read_file<arch::preferred>(const std::filesystem::path& path,
                                                                         std::size_t max_bytes);
#endif

}}}  // namespace patdnn::v0::io
