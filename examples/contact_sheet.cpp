#include "contact_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <stb/stb_easy_font.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

namespace demo {
namespace {

using Colour = std::array<std::uint8_t, 3>;

constexpr Colour paper = {250, 250, 250};
constexpr Colour ink = {40, 40, 40};
constexpr Colour right = {20, 120, 60};
constexpr Colour wrong = {200, 20, 20};

constexpr std::size_t enlargement = 4;
constexpr std::size_t columns = 10;
constexpr std::size_t gap = 10;
constexpr std::size_t text_scale = 2;
constexpr std::size_t line_height = 12 * text_scale;

struct Canvas {
  Canvas(std::size_t h, std::size_t w) : height(h), width(w), pixels(h * w * 3) { fill(0, 0, h, w, paper); }

  void set(std::size_t y, std::size_t x, const Colour& colour) {
    if (y < height && x < width) std::copy(colour.begin(), colour.end(), &pixels[(y * width + x) * 3]);
  }

  void fill(std::size_t top, std::size_t left, std::size_t rows, std::size_t across, const Colour& colour) {
    for (std::size_t y = top; y < top + rows; ++y) {
      for (std::size_t x = left; x < left + across; ++x) set(y, x, colour);
    }
  }

  std::size_t height;
  std::size_t width;
  std::vector<std::uint8_t> pixels;
};

/// Draws a line of text. stb_easy_font describes glyphs as rectangles, one pixel thin.
void draw(Canvas& canvas, std::size_t top, std::size_t left, std::string text, const Colour& colour) {
  struct Vertex {
    float x, y, z;
    std::uint8_t colour[4];
  };
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';  // the font's table has no other characters
  }
  std::vector<Vertex> vertices(text.size() * 80 + 80);  // at most 20 rectangles a glyph
  const int rectangles = stb_easy_font_print(0, 0, text.data(), nullptr, vertices.data(),
                                             static_cast<int>(vertices.size() * sizeof(Vertex)));
  for (std::size_t i = 0; i < static_cast<std::size_t>(rectangles); ++i) {
    const Vertex& first = vertices[4 * i];
    const Vertex& opposite = vertices[4 * i + 2];
    const auto scaled = [](float v) { return static_cast<std::size_t>(v) * text_scale; };
    canvas.fill(top + scaled(first.y), left + scaled(first.x), scaled(opposite.y - first.y),
                scaled(opposite.x - first.x), colour);
  }
}

/// Draws the photograph, each of its pixels a blend of the four nearest, as a viewer would show it.
void draw(Canvas& canvas, std::size_t top, std::size_t left, const Photograph& photograph, std::size_t height,
          std::size_t width) {
  const auto position = [](std::size_t at, std::size_t extent) {
    const float exact = (static_cast<float>(at) + 0.5F) / static_cast<float>(enlargement) - 0.5F;
    const float inside = std::clamp(exact, 0.0F, static_cast<float>(extent - 1));
    const auto first = static_cast<std::size_t>(inside);
    return std::array{static_cast<float>(first), static_cast<float>(std::min(first + 1, extent - 1)),
                      inside - static_cast<float>(first)};
  };
  for (std::size_t y = 0; y < height * enlargement; ++y) {
    const auto [y0, y1, down] = position(y, height);
    for (std::size_t x = 0; x < width * enlargement; ++x) {
      const auto [x0, x1, across] = position(x, width);
      Colour colour{};
      for (std::size_t c = 0; c < 3; ++c) {
        const auto pixel = [&](float row, float column) {
          const std::size_t at = (static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)) * 3 + c;
          return static_cast<float>(photograph.pixels[at]);
        };
        const float upper = pixel(y0, x0) * (1 - across) + pixel(y0, x1) * across;
        const float lower = pixel(y1, x0) * (1 - across) + pixel(y1, x1) * across;
        colour[c] = static_cast<std::uint8_t>(upper * (1 - down) + lower * down + 0.5F);
      }
      canvas.set(top + y, left + x, colour);
    }
  }
}

}  // namespace

void write_contact_sheet(const std::filesystem::path& path, const std::string& title,
                         std::span<const SheetEntry> entries, std::size_t height, std::size_t width) {
  const std::size_t cell_width = std::max<std::size_t>(width * enlargement, 128) + gap;
  const std::size_t cell_height = height * enlargement + 2 * line_height + gap;
  const std::size_t rows = (entries.size() + columns - 1) / columns;
  Canvas canvas(gap + 2 * line_height + rows * cell_height, gap + columns * cell_width);
  draw(canvas, gap, gap, title, ink);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const SheetEntry& entry = entries[i];
    const std::size_t top = gap + 2 * line_height + i / columns * cell_height;
    const std::size_t left = gap + i % columns * cell_width;
    draw(canvas, top, left, *entry.photograph, height, width);
    const std::size_t below = top + height * enlargement + 4;
    const bool correct = entry.label == entry.prediction;
    draw(canvas, below, left, entry.label, ink);
    draw(canvas, below + line_height, left, entry.prediction, correct ? right : wrong);
  }
  std::vector<std::byte> file;
  const auto append = [](void* context, void* data, int size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    auto& written = *static_cast<std::vector<std::byte>*>(context);
    written.insert(written.end(), bytes, bytes + size);
  };
  if (stbi_write_png_to_func(append, &file, static_cast<int>(canvas.width), static_cast<int>(canvas.height), 3,
                             canvas.pixels.data(), static_cast<int>(canvas.width * 3)) == 0) {
    throw patdnn::FileError(patdnn::detail::message(path.string(), ": a PNG of ", canvas.height, " × ", canvas.width,
                                                    " pixels cannot be encoded"));
  }
  patdnn::io::write_file(path, file);
}

}  // namespace demo
