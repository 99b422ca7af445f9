// How photographs are turned that say how the camera was held.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../examples/exif.hpp"
#include "catch.hpp"

namespace {

using namespace std::string_literals;

std::string number(std::size_t value, std::size_t bytes, bool little) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) {
    text += static_cast<char>(value >> 8U * (little ? i : bytes - 1 - i) & 0xFFU);
  }
  return text;
}

/// A TIFF header with another entry and that orientation.
std::string tiff(std::size_t orientation, bool little) {
  const auto n = [&](std::size_t value, std::size_t bytes) { return number(value, bytes, little); };
  return (little ? "II" : "MM") + n(42, 2) + n(10, 4) + "??"s + n(2, 2) + n(0x010F, 2) + n(2, 2) + n(4, 4) + "abc\0"s +
         n(0x0112, 2) + n(3, 2) + n(1, 4) + n(orientation, 2) + "\0\0"s + n(0, 4);
}

std::string segment(char marker, const std::string& content) {
  return "\xFF"s + marker + number(content.size() + 2, 2, false) + content;
}

std::string jpeg(const std::string& data) {
  return "\xFF\xD8"s + segment('\xE0', "JFIF\0"s) + segment('\xE1', "Exif\0\0"s + data) + segment('\xDA', "") +
         "pixels";
}

unsigned orientation_of(const std::string& file) { return demo::exif_orientation(std::as_bytes(std::span(file))); }

/// A picture whose pixels say where they were: 1 2 3 / 4 5 6.
demo::Picture two_by_three() {
  demo::Picture picture{2, 3, std::vector<std::uint8_t>(18)};
  for (std::uint8_t i = 0; i < 6; ++i) picture.pixels[3U * i] = picture.pixels[3U * i + 2] = i + 1U;
  return picture;
}

/// Its rows, one digit a pixel.
std::string turned(unsigned orientation) {
  const demo::Picture picture = demo::upright(two_by_three(), orientation);
  std::string text;
  for (std::size_t y = 0; y < picture.height; ++y) {
    if (y > 0) text += '/';
    for (std::size_t x = 0; x < picture.width; ++x) {
      const std::uint8_t* const pixel = picture.pixels.data() + (y * picture.width + x) * 3;
      CHECK(pixel[0] == pixel[2]);
      text += static_cast<char>('0' + pixel[0]);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the orientation of a JPEG is found in either byte order") {
  for (unsigned orientation = 1; orientation <= 8; ++orientation) {
    CHECK(orientation_of(jpeg(tiff(orientation, true))) == orientation);
    CHECK(orientation_of(jpeg(tiff(orientation, false))) == orientation);
  }
}

TEST_CASE("what has no orientation that makes sense is upright, wherever it ends") {
  CHECK(orientation_of(jpeg(tiff(0, true))) == 1);
  CHECK(orientation_of(jpeg(tiff(9, false))) == 1);
  CHECK(orientation_of("") == 1);
  CHECK(orientation_of("\x89PNG\r\n") == 1);
  CHECK(orientation_of("\xFF\xD8"s + segment('\xDA', "") + segment('\xE1', "Exif\0\0"s + tiff(6, true))) == 1);
  const std::string whole = jpeg(tiff(6, true));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    const unsigned found = orientation_of(whole.substr(0, size));
    CHECK((found == 1 || found == 6));
  }
  // Wherever a number is another one.
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = '\xFF';
    const unsigned found = orientation_of(damaged);
    CHECK((found >= 1 && found <= 8));
  }
}

TEST_CASE("a picture is turned and mirrored as its orientation says") {
  CHECK(turned(1) == "123/456");
  CHECK(turned(2) == "321/654");
  CHECK(turned(3) == "654/321");
  CHECK(turned(4) == "456/123");
  CHECK(turned(5) == "14/25/36");
  CHECK(turned(6) == "41/52/63");
  CHECK(turned(7) == "63/52/41");
  CHECK(turned(8) == "36/25/14");
}
