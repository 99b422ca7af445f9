#include "photographs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <system_error>

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 8192  // a damaged header must not ask for gigabytes
#include <stb/stb_image.h>

#include <patdnn/error.hpp>
#include <patdnn/fkw/container.hpp>

namespace demo {
namespace {

namespace fs = std::filesystem;
using patdnn::detail::message;

/// Entries of a folder in order of their names, hidden ones left out.
std::vector<fs::path> entries(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> found;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename().native().front() != '.') found.push_back(it->path());
  }
  if (error) {
    throw patdnn::FileError(message(folder.string(), ": ", error.message(), ", expected a folder of photographs"));
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Whether a JPEG has lost its end: stb_image would fill the missing part with grey. Inside an image's data the end
/// marker FF D9 cannot occur, and behind it there may be some padding.
bool is_cut_off(std::span<const std::byte> file) {
  constexpr std::array begin{std::byte{0xFF}, std::byte{0xD8}};
  constexpr std::array end{std::byte{0xFF}, std::byte{0xD9}};
  if (file.size() < begin.size() || !std::equal(begin.begin(), begin.end(), file.begin())) return false;
  const auto last = file.last(std::min<std::size_t>(file.size(), 1024));
  return std::search(last.begin(), last.end(), end.begin(), end.end()) == last.end();
}

}  // namespace

std::vector<Photograph> find_photographs(const fs::path& folder, std::span<const std::string> labels,
                                         std::size_t limit) {
  std::vector<std::vector<fs::path>> by_label(labels.size());
  for (const fs::path& entry : entries(folder)) {
    if (!fs::is_directory(entry)) continue;
    const auto label = std::find(labels.begin(), labels.end(), entry.filename().string());
    if (label == labels.end()) {
      std::string known;
      for (const std::string& name : labels) known += (known.empty() ? "" : ", ") + name;
      throw patdnn::FileError(
          message(entry.string(), ": the folder's name is not a label of the network, expected one of ", known));
    }
    by_label[static_cast<std::size_t>(label - labels.begin())] = entries(entry);
  }

  std::size_t total = 0;
  for (const auto& paths : by_label) total += paths.size();
  if (total == 0) {
    throw patdnn::FileError(
        message(folder.string(), ": 0 photographs, expected folders named by label with JPEG files in them"));
  }
  if (limit == 0 || limit > total) limit = total;
  std::vector<Photograph> photographs;
  photographs.reserve(limit);
  for (std::size_t turn = 0; photographs.size() < limit; ++turn) {
    for (std::size_t label = 0; label < by_label.size() && photographs.size() < limit; ++label) {
      if (turn < by_label[label].size()) photographs.push_back({by_label[label][turn], label, {}});
    }
  }
  return photographs;
}

void decode(Photograph& photograph, std::size_t height, std::size_t width) {
  int columns = 0;
  int rows = 0;
  int channels = 0;
  const std::vector<std::byte> file = patdnn::fkw::read_file(photograph.path);
  if (is_cut_off(file)) {
    throw patdnn::CorruptFile(message(photograph.path.string(), ": ends after ", file.size(),
                                      " bytes, expected the marker that ends a JPEG"));
  }
  const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
      stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(file.data()), static_cast<int>(file.size()), &columns,
                            &rows, &channels, 3),
      stbi_image_free);
  if (!pixels) {
    throw patdnn::CorruptFile(message(photograph.path.string(), ": cannot be decoded (", stbi_failure_reason(),
                                      "), expected a JPEG or PNG photograph"));
  }
  if (static_cast<std::size_t>(rows) != height || static_cast<std::size_t>(columns) != width) {
    throw patdnn::CorruptFile(message(photograph.path.string(), ": ", rows, " × ", columns,
                                      " pixels, expected the network's ", height, " × ", width));
  }
  photograph.pixels.assign(pixels.get(), pixels.get() + height * width * 3);
}

void normalise(const Photograph& photograph, std::span<float> planes) {
  const std::size_t plane = planes.size() / 3;
  for (std::size_t i = 0; i < plane; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      planes[c * plane + i] = static_cast<float>(photograph.pixels[i * 3 + c]) / 127.5F - 1.0F;
    }
  }
}

}  // namespace demo
