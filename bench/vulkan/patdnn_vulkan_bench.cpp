// The benchmark of Vulkan devices: VGG-16's convolutions dense, pruned to patterns and to free taps, by the same
// kernels; and whole networks. Times are the device's own, of outputs that were checked before. What they are compared
// with, the device's peak and its bandwidth, is measured just before.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <random>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/io/container.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/instance.hpp>

#include "../../examples/number_range.hpp"
#include "../../examples/output_files.hpp"
#include "../../examples/program.hpp"
#include "../networks.hpp"
#include "device_case.hpp"
#include "device_peaks.hpp"
#include "network_case.hpp"

namespace {

namespace pb = patdnn::bench;
namespace vulkan = patdnn::vulkan;
using nlohmann::json;
using patdnn::detail::message;

struct Options {
  std::size_t device = 0;
  bool lists_devices = false;
  std::vector<std::string> layers;
  std::vector<std::int64_t> shape;  // C, K, H, W, kernel extent, stride
  std::vector<std::string> forms;
  std::vector<std::string> storages{"float32", "float16", "half"};
  std::vector<std::size_t> batches{1};
  std::vector<std::string> models;
  double rate = 3.6;  // with four entries of nine, 8.1 × fewer weights
  std::size_t rotated_mib = 128;
  pb::TimeBudget budget;
  std::vector<std::uint32_t> tile;  // width, height, rows, blocks, channels, splits
  std::string json_file;
};

const std::vector<std::string> form_names{"dense", "dense4", "g1", "g2", "g4", "free4"};

/// Whether a form is the layer unpruned, in blocks of eight or of four: the faster one is what pruned ones are
/// compared with.
bool is_dense(const std::string& form) { return form.starts_with("dense"); }

pb::PrunedWeights weights_of(const patdnn::ConvShape& shape, const std::string& form, double rate) {
  std::mt19937 random(1);
  if (is_dense(form)) {
    pb::PrunedWeights weights = pb::prune(shape, {form, pb::Structure::dense, pb::dense_block, 1}, random);
    if (form == "dense") return weights;
    const patdnn::fkw::DenseFilters dense{weights.dense,       shape.filters,      shape.channels / shape.groups,
                                          shape.kernel_height, shape.kernel_width, shape.groups};
    weights.fkw = patdnn::fkw::encode_dense(dense, {.block = 4});
    return weights;
  }
  const bool free = form.starts_with("free");
  const auto block = static_cast<std::size_t>(form.back() - '0');
  return pb::prune(shape, {form, free ? pb::Structure::free_taps : pb::Structure::patterns, block, rate}, random);
}

struct NamedLayer {
  std::string name;
  patdnn::ConvShape shape;
};

/// The wanted layers. Throws InvalidParameters for one that VGG-16 does not have.
std::vector<NamedLayer> layers_of(const Options& options) {
  if (!options.shape.empty()) {
    const patdnn::ConvShape shape = pb::node_of(options.shape).shape;
    return {{pb::layer_name(shape), shape}};
  }
  std::vector<NamedLayer> layers;
  std::size_t number = 0;
  for (const pb::Node& node : pb::unique_convolutions(pb::vgg16())) {
    layers.push_back({message("L", ++number), node.shape});
  }
  if (options.layers.empty()) return layers;
  std::vector<NamedLayer> wanted;
  for (const std::string& name : options.layers) {
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const NamedLayer& layer) { return layer.name == name; });
    if (found == layers.end()) throw patdnn::InvalidParameters(message("layer ", name, ": expected L1 to L", number));
    wanted.push_back(*found);
  }
  return wanted;
}

/// Measures, prints and keeps results.
class Report {
 public:
  Report(const Options& options, vulkan::Pipelines& pipelines)
      : options_(&options),
        pipelines_(&pipelines),
        peaks_(pb::measure_peaks(pipelines, {10 * options.budget.warm_up, options.budget.measured})) {
    const VkPhysicalDeviceProperties& properties = pipelines.device().properties();
    std::printf("%s: %.0f GFLOP/s in 32 bits, ", properties.deviceName, peaks_.float32_gflops);
    if (peaks_.float16_gflops > 0) std::printf("%.0f in 16, ", peaks_.float16_gflops);
    std::printf("%.0f GB/s\n", peaks_.gbytes_per_second);
    results_["device"] = {{"name", properties.deviceName},
                          {"api_version", message(VK_API_VERSION_MAJOR(properties.apiVersion), ".",
                                                  VK_API_VERSION_MINOR(properties.apiVersion), ".",
                                                  VK_API_VERSION_PATCH(properties.apiVersion))},
                          {"driver_version", properties.driverVersion},
                          {"shared_memory", properties.limits.maxComputeSharedMemorySize},
                          {"workgroup_invocations", properties.limits.maxComputeWorkGroupInvocations}};
    results_["peaks"] = {{"float32_gflops", peaks_.float32_gflops},
                         {"float16_gflops", peaks_.float16_gflops},
                         {"gbytes_per_second", peaks_.gbytes_per_second}};
    results_["rate"] = options.rate;
    results_["rotated_mib"] = options.rotated_mib;
    results_["layers"] = json::array();
    results_["networks"] = json::array();
  }

  void measure_layers() {
    std::printf("%-16s %-7s %-7s %5s %10s %9s %6s %6s %6s  %s\n", "layer", "form", "storage", "batch", "us", "GFLOP/s",
                "peak", "memory", "x dense", "kernel");
    for (const NamedLayer& layer : layers_of(*options_)) {
      for (const std::string& form : options_->forms.empty() ? form_names : options_->forms) {
        if (layer.shape.channels == 3 && !is_dense(form)) continue;  // never pruned
        const pb::PrunedWeights weights = weights_of(layer.shape, form, options_->rate);
        for (const std::string& storage : options_->storages) {
          for (const std::size_t batch : options_->batches) measure(layer, form, weights, storage, batch);
        }
        save();
      }
    }
  }

  void measure_networks() {
    for (const std::string& model : options_->models) {
      for (const std::string& storage : options_->storages) {
        if (!pb::can(pipelines_->device(), pb::number_names.at(storage))) continue;
        pb::NetworkCase network(*pipelines_, model, pb::number_names.at(storage));
        const std::size_t checked = network.check();
        const pb::DeviceSeconds seconds = network.measure(options_->budget);
        std::printf("%s, %s: %.1f us, %zu outputs checked\n", demo::printable(model).c_str(), storage.c_str(),
                    1e6 * seconds.median, checked);
        json nodes = json::array();
        for (const pb::NetworkCase::NodeSeconds& node : network.node_seconds()) {
          std::printf("  %-24s %-14s %10.2f us  %s\n", demo::printable(node.name).c_str(), node.kind.c_str(),
                      1e6 * node.seconds, node.description.c_str());
          nodes.push_back({{"name", node.name}, {"kind", node.kind}, {"seconds", node.seconds}});
        }
        results_["networks"].push_back({{"model", model},
                                        {"storage", storage},
                                        {"seconds", seconds.median},
                                        {"least_seconds", seconds.least},
                                        {"outputs_checked", checked},
                                        {"nodes", nodes}});
        save();
      }
    }
  }

  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  using Key = std::tuple<std::string, std::string, std::size_t>;  // layer, storage, batch

  /// Writes what is known so far, so that a device that is lost later does not take it along.
  void save() const {
    if (options_->json_file.empty()) return;
    // Names that are no UTF-8 are written with replacement characters.
    const std::string text = results_.dump(1, ' ', false, json::error_handler_t::replace) + '\n';
    patdnn::io::write_file(options_->json_file, std::as_bytes(std::span(text)));
  }

  void measure(const NamedLayer& layer, const std::string& form, const pb::PrunedWeights& weights,
               const std::string& storage, std::size_t batch) {
    const pb::Numbers& numbers = pb::number_names.at(storage);
    if (!pb::can(pipelines_->device(), numbers)) return;
    json result = {{"layer", layer.name}, {"form", form}, {"storage", storage}, {"batch", batch}};
    std::printf("%-16s %-7s %-7s %5zu ", layer.name.c_str(), form.c_str(), storage.c_str(), batch);
    try {
      const pb::DeviceCaseOptions how{
          .numbers = numbers, .images = batch, .rotated_bytes = options_->rotated_mib << 20};
      pb::DeviceCase device_case(*pipelines_, layer.shape, weights, how);
      const std::vector<std::uint32_t>& tile = options_->tile;
      if (!tile.empty()) device_case.use(vulkan::ConvTile{tile[0], tile[1], tile[2], tile[3], tile[4], tile[5]});
      const std::size_t checked = device_case.check();
      const pb::DeviceSeconds seconds = device_case.measure(options_->budget);
      const double gflops = 2e-9 * device_case.multiplications() / seconds.median;
      const double gbytes_per_second = 1e-9 * static_cast<double>(device_case.bytes()) / seconds.median;
      const bool computes_in_16 = numbers.arithmetic == vulkan::Arithmetic::float16;
      const double peak = computes_in_16 ? peaks_.float16_gflops : peaks_.float32_gflops;
      const Key key{layer.name, storage, batch};
      if (is_dense(form)) {
        const auto [dense, first] = dense_.emplace(key, seconds.median);
        dense->second = std::min(dense->second, seconds.median);
      }
      const auto dense = dense_.find(key);
      const double speedup = dense == dense_.end() ? 0 : dense->second / seconds.median;
      std::printf("%10.2f %9.0f %5.1f%% %5.1f%% %6.2f  %s\n", 1e6 * seconds.median, gflops, 100 * gflops / peak,
                  100 * gbytes_per_second / peaks_.gbytes_per_second, speedup, device_case.description().c_str());
      result.update({{"seconds", seconds.median},
                     {"least_seconds", seconds.least},
                     {"runs", seconds.runs},
                     {"gflops", gflops},
                     {"gbytes_per_second", gbytes_per_second},
                     {"speedup", speedup},
                     {"outputs_checked", checked},
                     {"kernel", device_case.description()}});
    } catch (const patdnn::Error& error) {
      failed_ = true;
      std::printf("failed: %s\n", error.what());
      result["error"] = error.what();
    }
    std::fflush(stdout);
    results_["layers"].push_back(result);
  }

  const Options* options_;
  vulkan::Pipelines* pipelines_;
  pb::DevicePeaks peaks_;
  std::map<Key, double> dense_;  // seconds
  bool failed_ = false;
  json results_;
};

void list_devices(const vulkan::Instance& instance) {
  std::size_t index = 0;
  for (const vulkan::DeviceDescription& device : instance.devices()) {
    std::printf("%zu  %s, %s\n", index++, device.name().c_str(), std::string(device.kind()).c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Times convolutions and networks on a Vulkan device, and compares them with its peak.",
               "patdnn_vulkan_bench");
  app.add_option("--device", options.device, "Position of the device, as --list-devices gives it")
      ->capture_default_str();
  app.add_flag("--list-devices", options.lists_devices, "List the devices and end");
  app.add_option("--layers", options.layers, "Layers of VGG-16, L1 to L9; none: all")->delimiter(',');
  app.add_option("--shape", options.shape, "A convolution C,K,H,W,k,s of your own, padded by k/2, instead")
      ->delimiter(',')
      ->expected(6);
  app.add_option("--forms", options.forms, "What to measure of a layer; none: all forms")
      ->delimiter(',')
      ->check(CLI::IsMember(form_names));
  app.add_option("--storage", options.storages,
                 "float32; float16: maps alone; half: convolutions' weights and sums, too")
      ->delimiter(',')
      ->check(CLI::IsMember(pb::number_names))
      ->capture_default_str();
  app.add_option("--batch", options.batches, "Images that a layer convolves at once, one number or several")
      ->delimiter(',')
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  app.add_option("--model", options.models, "Also run networks of these files (.patdnn)")->check(CLI::ExistingFile);
  app.add_option("--rate", options.rate, "Kernels per kept kernel")
      ->check(demo::number_range(1, 1000))
      ->capture_default_str();
  app.add_option("--rotate", options.rotated_mib,
                 "Megabytes of maps and weights that runs use in turn, so that caches do not keep them; 0: the same")
      ->check(CLI::Range(0, 65536))
      ->capture_default_str();
  app.add_option("--warm-up", options.budget.warm_up, "Seconds of the device before each measurement")
      ->check(demo::number_range(0, 3600))
      ->capture_default_str();
  app.add_option("--seconds", options.budget.measured, "Seconds of the device of each measurement")
      ->check(demo::number_range(0, 3600))
      ->capture_default_str();
  app.add_option("--tile", options.tile, "width,height,rows,blocks,channels,splits of all layers; none: by rules")
      ->delimiter(',')
      ->expected(6)
      ->check(CLI::Range(1, 65536));
  app.add_option("--json", options.json_file, "Write all results there, too");
  app.footer(
      "Examples:\n"
      "  patdnn_vulkan_bench --layers L4,L9 --batch 1,16 --json vulkan.json\n"
      "  patdnn_vulkan_bench --shape 64,64,56,56,3,1 --forms dense,g4 --storage float32\n"
      "  patdnn_vulkan_bench --layers L1 --forms dense --model network.patdnn");
  return demo::run_program(app, argc, argv, [&] {
    demo::OutputFiles files;
    for (const std::string& model : options.models) files.reads("--model", model);
    files.writes("--json", options.json_file);
    const vulkan::Instance instance;
    if (options.lists_devices) {
      list_devices(instance);
      return 0;
    }
    const vulkan::Device device(instance, options.device);
    vulkan::Pipelines pipelines(device);
    Report report(options, pipelines);
    report.measure_layers();
    report.measure_networks();
    return report.failed() ? 1 : 0;
  });
}
