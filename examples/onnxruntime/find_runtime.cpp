#include "find_runtime.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <system_error>

namespace demo {
namespace {

namespace fs = std::filesystem;

/// The entries of a folder whose names begin so, in the order of their names; none of what cannot be read.
std::vector<fs::path> entries(const fs::path& folder, std::string_view prefix) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
    if (i->path().filename().string().compare(0, prefix.size(), prefix) == 0) found.push_back(i->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void add_python_libraries(const fs::path& lib, std::vector<fs::path>& libraries) {
  for (const fs::path& python : entries(lib, "python3")) {
    for (const char* packages : {"site-packages", "dist-packages"}) {
      for (const fs::path& library : entries(python / packages / "onnxruntime" / "capi", "libonnxruntime.so")) {
        libraries.push_back(library);
      }
    }
  }
}

}  // namespace

std::vector<fs::path> runtime_libraries_beside(const std::string& path) {
  std::vector<fs::path> libraries;
  std::istringstream folders(path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::error_code error;
    if (folder.empty() || !fs::exists(fs::path(folder) / "python3", error)) continue;
    add_python_libraries(fs::path(folder).parent_path() / "lib", libraries);
  }
  return libraries;
}

std::vector<fs::path> runtime_libraries(const fs::path& named) {
  if (!named.empty()) return {named};
  const char* const by_environment = std::getenv("PATDNN_ONNXRUNTIME");  // NOLINT(concurrency-mt-unsafe): one thread
  if (by_environment != nullptr && *by_environment != '\0') return {by_environment};
  std::vector<fs::path> libraries = {"libonnxruntime.so.1", "libonnxruntime.so"};
  const char* const path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): one thread
  for (fs::path& library : runtime_libraries_beside(path == nullptr ? "" : path)) {
    libraries.push_back(std::move(library));
  }
#ifdef PATDNN_BUILD_PYTHON
  add_python_libraries(fs::path(PATDNN_BUILD_PYTHON) / "lib", libraries);
#endif
  return libraries;
}

}  // namespace demo
