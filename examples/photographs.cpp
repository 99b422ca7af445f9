#include "photographs.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <system_error>
#include <utility>

#include <patdnn/error.hpp>

#include "picture.hpp"

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
  Picture picture = read_picture(photograph.path);
  if (picture.height != height || picture.width != width) {
    throw patdnn::CorruptFile(message(photograph.path.string(), ": ", picture.height, " × ", picture.width,
                                      " pixels, expected the network's ", height, " × ", width));
  }
  photograph.pixels = std::move(picture.pixels);
}

void normalise(const Photograph& photograph, const PixelScale& scale, std::span<float> planes) {
  const std::size_t plane = planes.size() / 3;
  for (std::size_t i = 0; i < plane; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      planes[c * plane + i] = static_cast<float>(photograph.pixels[i * 3 + c]) / scale.divisor[c] + scale.offset[c];
    }
  }
}

}  // namespace demo
