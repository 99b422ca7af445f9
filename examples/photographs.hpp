#pragma once
// Labelled photographs from a folder of folders: a file's folder is its label.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "picture.hpp"

namespace demo {

struct Photograph {
  std::filesystem::path path;
  std::size_t label = 0;             // index into the labels given to find_photographs()
  std::vector<std::uint8_t> pixels;  // height × width × 3, red first
};

/// The files below `folder`, not decoded yet, in turns of one per label, so that any first N are balanced.
///
/// labels  names of the folders, in the order of a network's scores
/// limit   photographs at most; 0: all
///
/// Throws patdnn::FileError for a missing or empty folder, and for one whose name is not a label.
[[nodiscard]] std::vector<Photograph> find_photographs(const std::filesystem::path& folder,
                                                       std::span<const std::string> labels, std::size_t limit);

/// Decodes a JPEG or PNG file into `photograph.pixels`.
///
/// Throws patdnn::CorruptFile, naming the file, when it cannot be decoded or is not `height` × `width`.
void decode(Photograph& photograph, std::size_t height, std::size_t width);

/// A network's input: pixels on its scale, planes of red, green and blue. `planes` holds 3 × height × width floats.
void normalise(const Photograph& photograph, const PixelScale& scale, std::span<float> planes);

}  // namespace demo
