#pragma once
// Little-endian bytes, written and read with every bound checked.

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace io {

/// The elements' bytes, lowest first: the memory itself where the machine orders them so, else a copy in `swapped`.
template <class T>
  requires std::is_arithmetic_v<T>
[[nodiscard]] std::span<const std::byte> little_endian_bytes(std::span<const T> elements,
                                                             std::vector<std::byte>& swapped) {
  const std::span<const std::byte> native = std::as_bytes(elements);
  if constexpr (std::endian::native == std::endian::little) {
    return native;
  } else {
    swapped.assign(native.begin(), native.end());
    for (std::size_t i = 0; i < swapped.size(); i += sizeof(T)) std::reverse(&swapped[i], &swapped[i] + sizeof(T));
    return swapped;
  }
}

/// The inverse: elements whose bytes lie lowest first, at any address. `bytes.size()` must be a multiple of sizeof(T).
template <class T>
  requires std::is_arithmetic_v<T>
[[nodiscard]] std::vector<T> from_little_endian_bytes(std::span<const std::byte> bytes) {
  std::vector<T> elements(bytes.size() / sizeof(T));
  if (elements.empty()) return elements;
  std::vector<std::byte> swapped;
  if constexpr (std::endian::native != std::endian::little) {
    swapped.assign(bytes.begin(), bytes.end());
    for (std::size_t i = 0; i < swapped.size(); i += sizeof(T)) std::reverse(&swapped[i], &swapped[i] + sizeof(T));
    bytes = swapped;
  }
  std::memcpy(elements.data(), bytes.data(), elements.size() * sizeof(T));
  return elements;
}

/// The fewest bytes, of 1, 2 and 4, that hold every one of `values`.
[[nodiscard]] inline std::uint8_t narrowest_width(std::span<const std::uint32_t> values) noexcept {
  const std::uint32_t largest = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
  return largest <= 0xFF ? 1 : largest <= 0xFFFF ? 2 : 4;
}

/// Appends values to a growing run of bytes.
class ByteWriter {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
  [[nodiscard]] std::vector<std::byte> take() noexcept { return std::move(bytes_); }

  /// Makes room for so many bytes in all, so that a large file is not copied while it grows.
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

  /// The low `width` bytes of `value`, lowest first.
  void put(std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes_.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFF));
  }
  template <std::unsigned_integral U>
  void put(U value) {
    put(value, sizeof(U));
  }

  void put_bytes(std::span<const std::byte> bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

  /// A length of four bytes, then the characters. Throws FileError for a text of 2^32 bytes or more.
  void put_text(std::string_view text) {
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
      throw FileError(patdnn::detail::message("a text of ", text.size(), " bytes, expected fewer than 2^32"));
    }
    put(static_cast<std::uint32_t>(text.size()));
    put_bytes(std::as_bytes(std::span(text)));
  }

  /// One byte that names the width, then the values in that width. The reader knows how many there are.
  void put_narrow(std::span<const std::uint32_t> values) {
    const std::uint8_t width = narrowest_width(values);
    put(width);
    for (const std::uint32_t value : values) put(value, width);
  }

  /// Zeros up to a multiple of `alignment`.
  void pad(std::size_t alignment) { bytes_.resize((bytes_.size() + alignment - 1) / alignment * alignment); }

 private:
  std::vector<std::byte> bytes_;
};

/// Takes values from the front of a run of bytes; allocates no more than a small multiple of what is left.
class ByteReader {
 public:
  /// `name` says in messages what is read; it must outlive the reader.
  ByteReader(std::span<const std::byte> bytes, std::string_view name) noexcept : bytes_(bytes), name_(name) {}

  [[nodiscard]] std::size_t remaining() const noexcept { return bytes_.size() - at_; }

  /// The next `count` elements of `width` bytes. Throws CorruptFile, which names what is needed and left, and where.
  [[nodiscard]] std::span<const std::byte> bytes(std::uint64_t count, std::size_t width = 1) {
    if (count > remaining() / width) {
      throw CorruptFile(patdnn::detail::message(name_, ": ", count, " entries of ", width, " bytes at byte ", at_,
                                                ", but only ", remaining(), " bytes are left"));
    }
    const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(count) * width);
    at_ += taken.size();
    return taken;
  }

  /// An unsigned number of `width` bytes. Throws CorruptFile at the end.
  [[nodiscard]] std::uint64_t get(std::size_t width) {
    std::uint64_t value = 0;
    const auto taken = bytes(1, width);
    for (std::size_t i = 0; i < width; ++i) value |= static_cast<std::uint64_t>(taken[i]) << (8 * i);
    return value;
  }
  template <std::unsigned_integral U>
  [[nodiscard]] U get() {
    return static_cast<U>(get(sizeof(U)));
  }

  [[nodiscard]] std::string get_text() {
    const auto taken = bytes(get<std::uint32_t>());
    return {reinterpret_cast<const char*>(taken.data()), taken.size()};
  }

  /// `count` values as put_narrow wrote them. Throws CorruptFile for a width other than 1, 2 or 4, or at the end.
  [[nodiscard]] std::vector<std::uint32_t> get_narrow(std::uint64_t count) {
    const auto width = get<std::uint8_t>();
    if (width != 1 && width != 2 && width != 4) {
      throw CorruptFile(patdnn::detail::message(name_, ": entries of ", static_cast<unsigned>(width), " bytes at byte ",
                                                at_ - 1, ", expected 1, 2 or 4"));
    }
    ByteReader entries(bytes(count, width), name_);
    std::vector<std::uint32_t> values(static_cast<std::size_t>(count));
    for (std::uint32_t& value : values) value = static_cast<std::uint32_t>(entries.get(width));
    return values;
  }

  /// Throws CorruptFile unless everything has been read.
  void finish() const {
    if (remaining() != 0) {
      throw CorruptFile(patdnn::detail::message(name_, ": ", remaining(), " bytes are left over at byte ", at_));
    }
  }

 private:
  std::span<const std::byte> bytes_;
  std::string_view name_;
  std::size_t at_ = 0;
};

}}}  // namespace patdnn::v0::io
