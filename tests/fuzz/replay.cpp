// Runs a fuzz target on files, for builds without libFuzzer.
//
// usage: PROGRAM FILE|FOLDER...

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& path) {
  const std::vector<std::byte> file = patdnn::io::read_file(path);
  std::cout << path.filename().string() << ", " << file.size() << " bytes" << std::endl;  // before it may crash
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(file.data()), file.size());
}

}  // namespace

int main(int arguments, char** argument) {
  std::size_t files = 0;
  try {
    for (int i = 1; i < arguments; ++i) {
      if (!std::filesystem::is_directory(argument[i])) {
        replay(argument[i]);
        ++files;
        continue;
      }
      for (const auto& entry : std::filesystem::directory_iterator(argument[i])) {
        replay(entry.path());
        ++files;
      }
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  std::cout << files << " files\n";
  return files == 0 ? 2 : 0;
}
