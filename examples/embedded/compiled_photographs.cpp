// Classifies photographs with the demonstration's pruned network twice: compiled in, and loaded from its file. Fails
// unless both see the same in each of them.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <span>
#include <vector>

#include <CLI/CLI.hpp>

#include <patdnn/patdnn.hpp>

#include "classifier.hpp"
#include "compiled_network.hpp"
#include "median.hpp"
#include "number_range.hpp"
#include "photographs.hpp"
#include "program.hpp"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Options {
  fs::path model = PATDNN_MODEL;
  fs::path images = PATDNN_IMAGE_DIR;
  std::size_t limit = 0;
};

template <class F>
double milliseconds(F&& f) {
  const auto start = Clock::now();
  f();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::size_t best(std::span<const float> scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void compare(const Options& options) {
  using patdnn::detail::message;
  demo::Classifier loaded(options.model, patdnn::kernels::table());
  const std::size_t pixels = 3 * loaded.height() * loaded.width();
  if (pixels != embedded::image_floats() || loaded.labels().size() != embedded::score_floats()) {
    throw patdnn::ShapeMismatch(message(options.model.string(), ": images of ", pixels, " floats and ",
                                        loaded.labels().size(), " labels, expected those of the network compiled in, ",
                                        embedded::image_floats(), " and ", embedded::score_floats()));
  }
  std::vector<demo::Photograph> photographs = demo::find_photographs(options.images, loaded.labels(), options.limit);
  std::vector<float> planes(pixels);
  std::vector<float> own(embedded::score_floats());
  std::vector<float> other(own.size());
  std::vector<std::byte> scratch(embedded::scratch_bytes());
  std::vector<double> own_ms;
  std::vector<double> other_ms;
  std::size_t correct = 0;
  patdnn::SerialExecutor executor;
  for (demo::Photograph& photograph : photographs) {
    demo::decode(photograph, loaded.height(), loaded.width());
    demo::normalise(photograph, loaded.pixels(), planes);
    own_ms.push_back(milliseconds([&] { embedded::score(planes, own, scratch); }));
    other_ms.push_back(milliseconds([&] { loaded.run(planes, other, executor); }));
    if (best(own) != best(other)) {
      throw patdnn::Error(message(photograph.path.string(), ": compiled in, the network sees '",
                                  loaded.labels()[best(own)], "', expected '", loaded.labels()[best(other)],
                                  "' as the network in its file does"));
    }
    correct += best(own) == photograph.label ? 1 : 0;
  }
  std::cout << photographs.size() << " photographs, " << correct << " right, the same compiled in and loaded\n"
            << "a photograph takes " << demo::median(own_ms) << " ms compiled in, " << demo::median(other_ms)
            << " ms loaded\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Compares the network that is compiled in with the same one in a file.", "patdnn_compiled_photographs");
  app.add_option("--model", options.model, "The file")->capture_default_str();
  app.add_option("--images", options.images, "Folder of folders of JPEGs; a folder's name is the label")
      ->capture_default_str();
  app.add_option("--limit", options.limit, "Photographs at most, taken in turns from the labels; 0: all")
      ->check(demo::number_range(0, 1e9))
      ->capture_default_str();
  return demo::run_program(app, argc, argv, [&] { compare(options); });
}
