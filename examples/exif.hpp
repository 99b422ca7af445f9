#pragma once
// How a camera was held: JPEGs say in their EXIF data how their pixels have to be turned.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <utility>

#include "picture.hpp"

namespace demo {

namespace detail {

/// Numbers of a TIFF header, which says whether their first byte is the lowest or the highest. None where the data end.
class TiffNumbers {
 public:
  explicit TiffNumbers(std::span<const std::byte> data)
      : data_(data), little_(data.size() >= 2 && data[0] == std::byte{'I'} && data[1] == std::byte{'I'}) {}

  [[nodiscard]] std::optional<std::size_t> at(std::size_t position, std::size_t bytes) const {
    if (position > data_.size() || bytes > data_.size() - position) return {};
    std::size_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
      value = value << 8U | std::to_integer<std::size_t>(data_[position + (little_ ? bytes - 1 - i : i)]);
    }
    return value;
  }

 private:
  std::span<const std::byte> data_;
  bool little_;
};

/// The orientation in a TIFF header; 1 where there is none that makes sense.
[[nodiscard]] inline unsigned tiff_orientation(std::span<const std::byte> tiff) {
  constexpr std::size_t orientation = 0x0112;
  constexpr std::size_t short_type = 3;
  constexpr std::size_t entry_bytes = 12;
  const TiffNumbers numbers(tiff);
  const auto directory = numbers.at(4, 4);
  if (!directory || numbers.at(2, 2) != std::size_t{42}) return 1;
  const std::size_t entries = numbers.at(*directory, 2).value_or(0);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = *directory + 2 + i * entry_bytes;
    if (numbers.at(entry, 2) != orientation || numbers.at(entry + 2, 2) != short_type) continue;
    const std::size_t value = numbers.at(entry + 8, 2).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<unsigned>(value) : 1;
  }
  return 1;
}

}  // namespace detail

/// The orientation that a file's EXIF data give, 1 to 8; 1, upright, for anything else than a JPEG that has one.
[[nodiscard]] inline unsigned exif_orientation(std::span<const std::byte> file) {
  constexpr std::size_t app1 = 0xE1;
  constexpr std::size_t start_of_scan = 0xDA;
  const auto byte = [&](std::size_t i) { return std::to_integer<std::size_t>(file[i]); };
  if (file.size() < 2 || byte(0) != 0xFF || byte(1) != 0xD8) return 1;
  std::size_t at = 2;
  while (file.size() - at >= 4 && byte(at) == 0xFF && byte(at + 1) != start_of_scan) {
    const std::size_t length = byte(at + 2) * 256 + byte(at + 3);  // these two bytes included
    if (length < 2 || file.size() - at - 2 < length) return 1;
    constexpr std::size_t name = 6;
    const auto segment = file.subspan(at + 4, length - 2);
    if (byte(at + 1) == app1 && segment.size() >= name && std::memcmp(segment.data(), "Exif\0\0", name) == 0) {
      return detail::tiff_orientation(segment.subspan(name));
    }
    at += 2 + length;
  }
  return 1;
}

/// A picture as it is to be seen: turned and mirrored as its orientation says.
[[nodiscard]] inline Picture upright(Picture picture, unsigned orientation) {
  if (orientation <= 1 || orientation > 8) return picture;
  const std::size_t height = picture.height;
  const std::size_t width = picture.width;
  const bool transposes = orientation >= 5;
  Picture result{transposes ? width : height, transposes ? height : width, {}};
  result.pixels.resize(picture.pixels.size());
  const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  for (std::size_t y = 0; y < result.height; ++y) {
    for (std::size_t x = 0; x < result.width; ++x) {
      std::size_t row = transposes ? x : y;
      std::size_t column = transposes ? y : x;
      if (from_below) row = height - 1 - row;
      if (from_right) column = width - 1 - column;
      std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>((row * width + column) * 3), 3,
                  result.pixels.begin() + static_cast<std::ptrdiff_t>((y * result.width + x) * 3));
    }
  }
  return result;
}

}  // namespace demo
