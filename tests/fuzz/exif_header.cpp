// Orientations in JPEGs: whatever a file says, a picture keeps its pixels.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "../../examples/exif.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const unsigned orientation = demo::exif_orientation(std::as_bytes(std::span(data, size)));
  if (orientation < 1 || orientation > 8) std::abort();
  demo::Picture picture{2, 3, {}};
  for (std::uint8_t i = 0; i < 18; ++i) picture.pixels.push_back(i);
  std::vector<std::uint8_t> turned = demo::upright(picture, orientation).pixels;
  std::sort(turned.begin(), turned.end());
  if (turned != picture.pixels) std::abort();
  return 0;
}
