#pragma once
// A JPEG or PNG file as the input of a network.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace demo {

struct Picture {
  std::size_t height = 0;
  std::size_t width = 0;
  std::vector<std::uint8_t> pixels;  // height × width × 3, red first
};

/// Decodes a file, and turns it as its EXIF data say. Throws patdnn::FileError, or patdnn::CorruptFile for one that
/// cannot be decoded; both name it.
[[nodiscard]] Picture read_picture(const std::filesystem::path& path);

/// How a network wants its pixels: value / divisor + offset, from 0..255, by channel: red, green, blue.
struct PixelScale {
  std::array<float, 3> divisor{255, 255, 255};
  std::array<float, 3> offset{};
};

/// What a model's metadata say under `pixels` ("x / 127.5 - 1"); 0..1 where they say nothing. Throws
/// patdnn::CorruptFile for anything else.
[[nodiscard]] PixelScale pixel_scale(const std::map<std::string, std::string>& metadata);

/// Planes of red, green and blue, 3 × height × width: each pixel is the mean, by a triangle of weights, of those of the
/// picture that it covers.
void to_planes(const Picture& picture, std::size_t height, std::size_t width, const PixelScale& scale,
               std::span<float> planes);

}  // namespace demo
