// Classifies photographs with a dense and a pruned network, and shows what pruning costs and gains.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <CLI/CLI.hpp>

#include <patdnn/executor_threads.hpp>
#include <patdnn/patdnn.hpp>

#include "classifier.hpp"
#include "comparison.hpp"
#include "contact_sheet.hpp"
#include "median.hpp"
#include "number_range.hpp"
#include "output_files.hpp"
#include "photographs.hpp"
#include "pixel_options.hpp"
#include "program.hpp"
#include "progress.hpp"
#include "report.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path dense = PATDNN_DENSE_MODEL;
  fs::path pruned = PATDNN_PRUNED_MODEL;
  fs::path images = PATDNN_IMAGE_DIR;
  fs::path json;
  fs::path sheet;
  std::size_t threads = 1;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  std::size_t limit = 0;
  demo::PixelOptions pixels;
};

void check_alike(const Options& options, const std::array<demo::Classifier, 2>& networks) {
  const auto layers = [](const demo::Classifier& network) {
    return std::ranges::count_if(network.graph().nodes, [](const patdnn::network::Node& node) {
      return std::holds_alternative<patdnn::network::Convolution>(node.op) ||
             std::holds_alternative<patdnn::network::Linear>(node.op);
    });
  };
  const bool alike = networks[0].network().inputs()[0].dims == networks[1].network().inputs()[0].dims &&
                     networks[0].labels() == networks[1].labels() && layers(networks[0]) == layers(networks[1]);
  if (!alike) {
    throw patdnn::ShapeMismatch(patdnn::detail::message(
        options.pruned.string(), ": input, labels or number of layers differ, expected those of ",
        options.dense.string()));
  }
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// A layer of a network, or nothing for a node without weights.
std::optional<demo::LayerReport> report_on_node(const patdnn::network::Node& node,
                                                const patdnn::network::Network::PreparedNode& prepared) {
  demo::LayerReport layer;
  layer.name = node.name;
  if (const auto* conv = std::get_if<patdnn::network::Convolution>(&node.op)) {
    const patdnn::ConvShape& shape = conv->shape;
    const auto& bound = *prepared.layer;
    layer.weights = shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width;
    layer.kept_weights = bound.kept_weights();
    layer.multiplications = bound.useful_multiplications();
    layer.dense_multiplications = shape.dense_multiplications();
    layer.why = bound.why();
    return layer;
  }
  const auto* linear = std::get_if<patdnn::network::Linear>(&node.op);
  if (linear == nullptr) return {};
  layer.weights = linear->filters * linear->features;
  layer.kept_weights = linear->dense.empty() ? linear->lists.kept_weights() : layer.weights;
  layer.multiplications = static_cast<double>(layer.kept_weights);
  layer.dense_multiplications = static_cast<double>(layer.weights);
  layer.why = linear->dense.empty() ? "lists of kept weights" : "rows of weights";
  return layer;
}

demo::NetworkReport report_on(const std::string& role, const fs::path& file, const demo::Classifier& network,
                              const demo::Outcome& outcome, const demo::Agreement& agreement,
                              std::span<const demo::Photograph> photographs) {
  demo::NetworkReport report;
  report.role = role;
  report.file = file;
  report.file_bytes = fs::file_size(file);
  report.difference = agreement.difference;
  report.largest_score = agreement.score;
  std::size_t correct = 0;
  for (std::size_t i = 0; i < photographs.size(); ++i)
    correct += outcome.predictions[i] == photographs[i].label ? 1 : 0;
  report.top1 = percent(correct, photographs.size());
  report.ms = demo::median(outcome.ms);
  for (std::size_t i = 0; i < network.graph().nodes.size(); ++i) {
    if (auto layer = report_on_node(network.graph().nodes[i], network.network().nodes()[i])) {
      layer->ms = demo::median(outcome.node_ms[i]);
      report.layers.push_back(std::move(*layer));
    }
  }
  return report;
}

/// The first photographs of each label, with what the pruned network takes them for.
void write_sheet(const fs::path& path, const demo::Report& report, std::span<const demo::Photograph> photographs,
                 const demo::Outcome& pruned, const demo::Classifier& network) {
  constexpr std::size_t most = 60;
  const std::vector<std::string>& labels = network.labels();
  std::vector<demo::SheetEntry> entries;
  for (std::size_t i = 0; i < std::min(most, photographs.size()); ++i) {
    entries.push_back({&photographs[i], labels[photographs[i].label], labels[pruned.predictions[i]]});
  }
  char title[160];
  std::snprintf(title, sizeof title,
                "Label, and below it what the pruned network sees. Right of %zu: %.2f %% pruned, %.2f %% dense.",
                photographs.size(), report.pruned().top1, report.dense().top1);
  demo::write_contact_sheet(path, title, entries, network.height(), network.width());
}

void classify(const Options& options, patdnn::ExecutorRef executor) {
  demo::OutputFiles output_files;
  output_files.reads("--dense", options.dense);
  output_files.reads("--pruned", options.pruned);
  output_files.writes("--json", options.json);
  output_files.writes("--sheet", options.sheet);
  const std::optional<demo::PixelScale> pixels = options.pixels.scale();
  const std::array<fs::path, 2> files = {options.dense, options.pruned};
  const std::array<std::string, 2> roles = {"dense", "pruned"};
  const patdnn::kernels::ConvTable& table = patdnn::kernels::table(options.arch);
  std::array<demo::Classifier, 2> networks = {demo::Classifier(files[0], table, pixels),
                                              demo::Classifier(files[1], table, pixels)};
  check_alike(options, networks);

  std::vector<demo::Photograph> photographs =
      demo::find_photographs(options.images, networks[0].labels(), options.limit);
  {
    demo::Progress progress("decoding", photographs.size());
    for (std::size_t i = 0; i < photographs.size(); ++i) {
      demo::decode(photographs[i], networks[0].height(), networks[0].width());
      progress.update(i + 1);
    }
  }

  demo::Report report;
  report.images = options.images;
  report.photographs = photographs.size();
  report.checked = std::min<std::size_t>(3, photographs.size());
  report.architecture = options.arch;
  report.threads = options.threads;
  std::array<demo::Agreement, 2> agreements;
  for (std::size_t n = 0; n < 2; ++n) {
    agreements[n] =
        demo::check_scores(files[n].string(), networks[n], std::span(photographs).first(report.checked), executor);
  }

  const auto outcomes = demo::compare({&networks[0], &networks[1]}, photographs, executor);
  std::size_t same = 0;
  for (std::size_t i = 0; i < photographs.size(); ++i) {
    same += outcomes[0].predictions[i] == outcomes[1].predictions[i] ? 1 : 0;
  }
  report.agreement = percent(same, photographs.size());
  for (std::size_t n = 0; n < 2; ++n) {
    report.networks[n] = report_on(roles[n], files[n], networks[n], outcomes[n], agreements[n], photographs);
  }

  demo::print(std::cout, report);
  if (!options.json.empty()) {
    output_files.write(options.json, [&](const fs::path& path) { demo::write_json(path, report); });
    std::cout << "\nfigures: " << options.json.string() << "\n";
  }
  if (!options.sheet.empty()) {
    output_files.write(options.sheet,
                       [&](const fs::path& path) { write_sheet(path, report, photographs, outcomes[1], networks[1]); });
    std::cout << (options.json.empty() ? "\n" : "") << "contact sheet: " << options.sheet.string() << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Classifies photographs with a dense and a pruned network and compares accuracy and time.",
               "patdnn_classify");
  app.add_option("--dense", options.dense, "Model with all weights")->capture_default_str();
  app.add_option("--pruned", options.pruned, "Model with pruned weights, of the same layers")->capture_default_str();
  app.add_option("--images", options.images, "Folder of folders of JPEGs; a folder's name is the label")
      ->capture_default_str();
  app.add_option("--json", options.json, "Write the figures to this file");
  app.add_option("--sheet", options.sheet, "Write a PNG of sample photographs with their predictions");
  app.add_option("--threads", options.threads, "Threads that share the work of each photograph")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_option("--limit", options.limit, "Photographs at most, taken in turns from the labels; 0: all")
      ->check(demo::number_range(0, 1e9))
      ->capture_default_str();
  options.pixels.add_to(app);
  app.footer(
      "Examples:\n"
      "  patdnn_classify\n"
      "  patdnn_classify --limit 500 --sheet sheet.png\n"
      "  patdnn_classify --threads 4 --json figures.json\n"
      "  patdnn_classify --dense a.patdnn --pruned b.patdnn --images photographs/test");

  return demo::run_program(app, argc, argv, [&] {
    const patdnn::ThreadExecutor executor(options.threads);
    classify(options, executor);
  });
}
