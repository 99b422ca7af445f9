// Classifies photographs in OpenCV's DNN module, with its own convolutions and with patdnn's.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgcodecs.hpp>

#include <patdnn/network/store.hpp>

#include "../labels.hpp"
#include "../median.hpp"
#include "../number_range.hpp"
#include "../photographs.hpp"
#include "../program.hpp"
#include "../text_columns.hpp"
#include "opencv_network.hpp"
#include "pruned_convolution.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path model = PATDNN_MODEL_DIR "/cifar10-pruned.patdnn";
  fs::path photographs = PATDNN_IMAGE_DIR;
  std::size_t limit = 0;
  int threads = 1;
};

/// A network's scores of photographs, and how long it took for each.
struct Result {
  std::vector<cv::Mat> scores;
  std::vector<double> seconds;
};

Result classify(cv::dnn::Net& net, const std::vector<cv::Mat>& inputs) {
  using Clock = std::chrono::steady_clock;
  Result result;
  net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
  net.setInput(inputs[0]);
  (void)net.forward();  // makes its layers
  for (const cv::Mat& input : inputs) {
    const Clock::time_point begin = Clock::now();
    net.setInput(input);
    result.scores.push_back(net.forward().clone());
    result.seconds.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
  }
  return result;
}

/// How many layers of a network are patdnn's.
std::size_t count_pruned(cv::dnn::Net& net) {
  std::size_t count = 0;
  for (const std::string& name : net.getLayerNames()) {
    const cv::Ptr<cv::dnn::Layer> layer = net.getLayer(net.getLayerId(name));
    count += layer.dynamicCast<demo::PrunedConvolution>().empty() ? 0 : 1;
  }
  return count;
}

double top1(const Result& result, const std::vector<demo::Photograph>& photographs) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < photographs.size(); ++i) {
    const float* const scores = result.scores[i].ptr<float>();
    const auto best = static_cast<std::size_t>(std::max_element(scores, scores + result.scores[i].total()) - scores);
    right += best == photographs[i].label ? 1 : 0;
  }
  return static_cast<double>(right) / static_cast<double>(photographs.size());
}

/// Throws patdnn::ShapeMismatch unless both give the same scores, but for rounding.
void compare(const Result& own, const Result& ours) {
  constexpr double tolerance = 1e-4;  // of the largest score
  for (std::size_t i = 0; i < own.scores.size(); ++i) {
    const double largest = cv::norm(own.scores[i], cv::NORM_INF);
    const double difference = cv::norm(own.scores[i], ours.scores[i], cv::NORM_INF);
    if (!(difference <= tolerance * largest)) {
      throw patdnn::ShapeMismatch(patdnn::detail::message("photograph ", i, ": scores differ by ", difference,
                                                          ", expected at most ", tolerance * largest));
    }
  }
}

void run(const Options& options) {
  const patdnn::network::Graph graph = patdnn::network::load(options.model);
  std::vector<demo::Photograph> photographs =
      demo::find_photographs(options.photographs, demo::labels_of(graph.metadata), options.limit);
  std::vector<cv::Mat> inputs;
  for (const demo::Photograph& photograph : photographs) {
    const cv::Mat image = cv::imread(photograph.path.string());
    if (image.empty()) throw patdnn::CorruptFile("'" + photograph.path.string() + "' cannot be decoded");
    // RGB in -1..1, as the network was trained.
    inputs.push_back(cv::dnn::blobFromImage(image, 1 / 127.5, {}, cv::Scalar::all(127.5), true));
  }
  cv::setNumThreads(options.threads);

  cv::dnn::Net own = demo::to_opencv(graph);
  const Result by_opencv = classify(own, inputs);
  demo::PrunedConvolution::register_layer();
  cv::dnn::Net ours = demo::to_opencv(graph);
  const Result by_patdnn = classify(ours, inputs);
  demo::PrunedConvolution::unregister_layer();
  const std::size_t pruned = count_pruned(ours);
  if (pruned == 0) {
    throw patdnn::UnsupportedOperator("'" + options.model.string() +
                                      "': no convolution has half of its weights zero, expected a pruned network");
  }
  compare(by_opencv, by_patdnn);
  const auto print = [&](const char* name, const Result& result) {
    std::cout << name << ": top-1 " << demo::fixed(100 * top1(result, photographs), 2) << " %, "
              << demo::seconds_text(demo::median(result.seconds)) << " a photograph\n";
  };
  std::cout << photographs.size() << " photographs, OpenCV " << CV_VERSION << ", " << options.threads << " thread(s)\n";
  print("OpenCV's convolutions", by_opencv);
  print("patdnn's convolutions", by_patdnn);
  std::cout << pruned << " layers are patdnn's\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Classifies photographs in OpenCV's DNN module, with its own convolutions and with patdnn's.",
               "patdnn_opencv");
  app.add_option("MODEL", options.model, "A chain of convolutions, .patdnn")->capture_default_str();
  app.add_option("--photographs", options.photographs, "Folder of one folder for each label")->capture_default_str();
  app.add_option("--limit", options.limit, "Photographs at most; 0: all")
      ->check(demo::number_range(0, 1e9))
      ->capture_default_str();
  app.add_option("--threads", options.threads, "Threads of OpenCV")->capture_default_str()->check(CLI::Range(1, 1024));
  return demo::run_program(app, argc, argv, [&] { run(options); });
}
