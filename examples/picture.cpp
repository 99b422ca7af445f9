#include "picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <regex>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 8192  // of a side: a damaged header must not ask for gigabytes
#include <stb/stb_image.h>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

#include "exif.hpp"

namespace demo {
namespace {

using patdnn::detail::message;

/// Whether a JPEG has lost its end: stb_image would fill the missing part with grey. Inside an image's data the end
/// marker FF D9 cannot occur, and behind it there may be some padding.
bool is_cut_off(std::span<const std::byte> file) {
  constexpr std::array begin{std::byte{0xFF}, std::byte{0xD8}};
  constexpr std::array end{std::byte{0xFF}, std::byte{0xD9}};
  if (file.size() < begin.size() || !std::equal(begin.begin(), begin.end(), file.begin())) return false;
  const auto last = file.last(std::min<std::size_t>(file.size(), 1024));
  return std::search(last.begin(), last.end(), end.begin(), end.end()) == last.end();
}

/// What one pixel of a resized row or column is made of.
struct Sample {
  std::size_t first = 0;
  std::vector<float> weights;  // of the entries from `first` on; their sum is 1
};

/// Triangles around each new entry's centre, as wide as what it covers, and at least as the distance of two old ones.
std::vector<Sample> samples(std::size_t from, std::size_t to) {
  const double step = static_cast<double>(from) / static_cast<double>(to);
  const double reach = std::max(step, 1.0);
  std::vector<Sample> result(to);
  for (std::size_t i = 0; i < to; ++i) {
    const double centre = (static_cast<double>(i) + 0.5) * step;
    const auto first = static_cast<std::size_t>(std::max(std::floor(centre - reach), 0.0));
    const auto last = std::min(from, static_cast<std::size_t>(std::ceil(centre + reach)));
    double sum = 0;
    std::vector<double> weights;
    for (std::size_t x = first; x < last; ++x) {
      weights.push_back(std::max(0.0, 1 - std::abs(static_cast<double>(x) + 0.5 - centre) / reach));
      sum += weights.back();
    }
    result[i].first = first;
    for (const double w : weights) result[i].weights.push_back(static_cast<float>(w / sum));
  }
  return result;
}

}  // namespace

Picture read_picture(const std::filesystem::path& path) {
  int columns = 0;
  int rows = 0;
  int channels = 0;
  const std::vector<std::byte> file = patdnn::io::read_file(path);
  if (is_cut_off(file)) {
    throw patdnn::CorruptFile(
        message(path.string(), ": ends after ", file.size(), " bytes, expected the marker that ends a JPEG"));
  }
  const bool too_large = file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max());
  const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
      too_large ? nullptr
                : stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(file.data()), static_cast<int>(file.size()),
                                        &columns, &rows, &channels, 3),
      stbi_image_free);
  if (!pixels && !too_large && std::string_view(stbi_failure_reason()) == "too large") {
    throw patdnn::LimitExceeded(message(path.string(), ": a side of more than ", STBI_MAX_DIMENSIONS,
                                        " pixels, expected a photograph of at most that"));
  }
  if (!pixels) {
    throw patdnn::CorruptFile(message(path.string(), ": cannot be decoded (",
                                      too_large ? "too large" : stbi_failure_reason(),
                                      "), expected a JPEG or PNG photograph"));
  }
  Picture picture{static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), {}};
  picture.pixels.assign(pixels.get(), pixels.get() + picture.height * picture.width * 3);
  return upright(std::move(picture), exif_orientation(file));
}

PixelScale pixel_scale(const std::map<std::string, std::string>& metadata) {
  const auto entry = metadata.find("pixels");
  if (entry == metadata.end()) return {};
  static const std::regex form(R"(x(?: / (\d{1,6}(?:\.\d{1,6})?))?(?: ([+-]) (\d{1,6}(?:\.\d{1,6})?))?)");
  std::smatch part;
  float divisor = 1;
  float offset = 0;
  if (std::regex_match(entry->second, part, form)) {
    if (part[1].matched) divisor = std::stof(part[1]);
    if (part[3].matched) offset = std::stof(part[3]) * (part[2] == "-" ? -1.0F : 1.0F);
    if (divisor > 0) return {{divisor, divisor, divisor}, {offset, offset, offset}};
  }
  throw patdnn::CorruptFile(
      message("metadata: pixels is '", entry->second, "', expected the likes of 'x / 127.5 - 1'"));
}

void to_planes(const Picture& picture, std::size_t height, std::size_t width, const PixelScale& scale,
               std::span<float> planes) {
  const std::vector<Sample> rows = samples(picture.height, height);
  const std::vector<Sample> columns = samples(picture.width, width);
  std::vector<float> narrow(picture.height * width * 3);
  for (std::size_t y = 0; y < picture.height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      const Sample& sample = columns[x];
      for (std::size_t i = 0; i < sample.weights.size(); ++i) {
        const std::uint8_t* const pixel = picture.pixels.data() + (y * picture.width + sample.first + i) * 3;
        for (std::size_t c = 0; c < 3; ++c) narrow[(y * width + x) * 3 + c] += sample.weights[i] * pixel[c];
      }
    }
  }
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      for (std::size_t c = 0; c < 3; ++c) {
        float sum = 0;
        for (std::size_t i = 0; i < rows[y].weights.size(); ++i) {
          sum += rows[y].weights[i] * narrow[((rows[y].first + i) * width + x) * 3 + c];
        }
        planes[(c * height + y) * width + x] = sum / scale.divisor[c] + scale.offset[c];
      }
    }
  }
}

}  // namespace demo
