#include "report.hpp"

#include <iomanip>
#include <numeric>
#include <ostream>
#include <span>
#include <sstream>

#include <nlohmann/json.hpp>

#include <patdnn/io/container.hpp>

#include "text_columns.hpp"

namespace demo {
namespace {

nlohmann::ordered_json to_json(const NetworkReport& network) {
  nlohmann::ordered_json layers = nlohmann::ordered_json::array();
  for (const LayerReport& layer : network.layers) {
    layers.push_back({{"name", layer.name},
                      {"weights", layer.weights},
                      {"kept_weights", layer.kept_weights},
                      {"multiplications", layer.multiplications},
                      {"dense_multiplications", layer.dense_multiplications},
                      {"ms", layer.ms},
                      {"why", layer.why}});
  }
  return {{"file", network.file.string()},
          {"file_bytes", network.file_bytes},
          {"top1_percent", network.top1},
          {"ms_per_image", network.ms},
          {"weights", network.weights()},
          {"kept_weights", network.kept_weights()},
          {"multiplications", network.multiplications()},
          {"largest_difference_to_reference", network.difference},
          {"largest_reference_score", network.largest_score},
          {"layers", layers}};
}

}  // namespace

std::size_t NetworkReport::weights() const noexcept {
  return std::accumulate(layers.begin(), layers.end(), std::size_t{0},
                         [](std::size_t sum, const LayerReport& layer) { return sum + layer.weights; });
}

std::size_t NetworkReport::kept_weights() const noexcept {
  return std::accumulate(layers.begin(), layers.end(), std::size_t{0},
                         [](std::size_t sum, const LayerReport& layer) { return sum + layer.kept_weights; });
}

double NetworkReport::multiplications() const noexcept {
  return std::accumulate(layers.begin(), layers.end(), 0.0,
                         [](double sum, const LayerReport& layer) { return sum + layer.multiplications; });
}

void print(std::ostream& out, const Report& report) {
  const NetworkReport& dense = report.dense();
  const NetworkReport& pruned = report.pruned();

  for (const NetworkReport& network : report.networks) {
    std::ostringstream difference;
    difference << std::setprecision(2) << network.difference;
    out << "check: scores of the " << network.role << " network agree with a plain double-precision reference on "
        << report.checked << " photographs (largest difference " << difference.str() << ", largest score "
        << fixed(network.largest_score, 1) << ")\n";
  }

  out << "\n"
      << at_right("", 8) << at_right("top-1", 11) << at_right("ms/image", 11) << at_right("kept weights", 15)
      << at_right("multiplications", 18) << at_right("file", 11) << "\n";
  for (const NetworkReport& network : report.networks) {
    out << std::left << std::setw(8) << network.role << at_right(fixed(network.top1, 2) + " %", 11)
        << at_right(fixed(network.ms, 4), 11) << at_right(std::to_string(network.kept_weights()), 15)
        << at_right(fixed(network.multiplications() / 1e6, 2) + " M", 18)
        << at_right(fixed(static_cast<double>(network.file_bytes) / 1e6, 2) + " MB", 11) << "\n";
  }
  out << std::setw(8) << "" << at_right(fixed(pruned.top1 - dense.top1, 2) + " pts", 11)
      << at_right(factor(dense.ms, pruned.ms) + " faster", 14)
      << at_right(
             factor(static_cast<double>(dense.kept_weights()), static_cast<double>(pruned.kept_weights())) + " fewer",
             12)
      << at_right(factor(dense.multiplications(), pruned.multiplications()) + " fewer", 18)
      << at_right(factor(static_cast<double>(dense.file_bytes), static_cast<double>(pruned.file_bytes)), 11) << "\n\n";

  out << "Both predict the same on " << fixed(report.agreement, 2) << " % of " << report.photographs
      << " photographs.\n"
      << "Dense is this library's own convolution with every weight kept, not another engine's.\n"
      << "Times: median of one photograph per call, " << report.threads
      << (report.threads == 1 ? " thread, " : " threads, ") << report.architecture
      << "; after a warm-up, the networks in turns;\n"
      << "decoding the JPEG and normalising its pixels are not included.\n\n";

  out << std::left << std::setw(10) << "layer" << at_right("dense ms", 10) << at_right("pruned ms", 11)
      << at_right("faster", 9) << at_right("kept", 10) << at_right("of", 10) << at_right("multiplications", 17) << "\n";
  for (std::size_t i = 0; i < dense.layers.size(); ++i) {
    const LayerReport& full = dense.layers[i];
    const LayerReport& part = pruned.layers[i];
    out << std::left << std::setw(10) << part.name << at_right(fixed(full.ms, 4), 10) << at_right(fixed(part.ms, 4), 11)
        << at_right(factor(full.ms, part.ms), 9) << at_right(std::to_string(part.kept_weights), 10)
        << at_right(std::to_string(part.weights), 10)
        << at_right("÷ " + fixed(part.dense_multiplications / part.multiplications, 1), 17) << "\n";
  }

  out << "\nWhy the pruned network's layers run as they do:\n";
  for (const LayerReport& layer : pruned.layers) out << "  " << layer.name << ": " << layer.why << "\n";
}

void write_json(const std::filesystem::path& path, const Report& report) {
  const nlohmann::ordered_json json = {
      {"images", report.images.string()},
      {"photographs", report.photographs},
      {"architecture", report.architecture},
      {"threads", report.threads},
      {"timing",
       "median of one photograph per call, decoding and normalising excluded; dense is this library's own convolution"},
      {"speedup", report.speedup()},
      {"agreement_percent", report.agreement},
      {"photographs_checked_against_reference", report.checked},
      {"dense", to_json(report.dense())},
      {"pruned", to_json(report.pruned())}};
  const std::string text = json.dump(2) + "\n";
  patdnn::io::write_file(path, std::as_bytes(std::span(text)));
}

}  // namespace demo
