#pragma once
// A picture of sample photographs with their labels and a network's predictions, for a person to judge.

#include <filesystem>
#include <span>
#include <string>

#include "photographs.hpp"

namespace demo {

/// A photograph on the sheet and what is written below it.
struct SheetEntry {
  const Photograph* photograph = nullptr;
  std::string label;
  std::string prediction;
};

/// Writes a PNG: `title` above a grid of photographs, enlarged four times, with wrong predictions in red.
///
/// height, width  of every photograph, in pixels
/// Characters outside ASCII are drawn as '?'. Throws patdnn::FileError when `path` cannot be written.
void write_contact_sheet(const std::filesystem::path& path, const std::string& title,
                         std::span<const SheetEntry> entries, std::size_t height, std::size_t width);

}  // namespace demo
