// Runs a network on arrays, a photograph or random numbers, and shows what it takes.

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/executor_threads.hpp>
#include <patdnn/network/text.hpp>

#include "device_run.hpp"
#include "labels.hpp"
#include "layer_facts.hpp"
#include "measured_run.hpp"
#include "model_file.hpp"
#include "model_report.hpp"
#include "npy.hpp"
#include "output_files.hpp"
#include "picture.hpp"
#include "pixel_options.hpp"
#include "program.hpp"
#include "text_columns.hpp"

namespace {

namespace fs = std::filesystem;
using patdnn::detail::message;
using patdnn::network::Dims;
using patdnn::network::ElementType;
using patdnn::network::Graph;

/// An input or output of a network.
struct Port {
  std::string name;
  Dims dims;
  ElementType type;
};

struct Options {
  fs::path model;
  std::vector<std::string> inputs;  // [NAME=]FILE
  fs::path image;
  demo::PixelOptions pixels;
  bool random = false;
  fs::path output;
  std::string output_name;
  std::vector<std::string> input_shapes;
  std::vector<std::string> outputs;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  std::size_t threads = 1;
  bool no_winograd = false;
  demo::DeviceChoice on;
  bool lists_devices = false;
  std::size_t repeat = 0;  // 0: as many as what is asked for needs
  bool profile = false;
  fs::path trace;
  fs::path report;
  fs::path json;
};

/// Arrays by the inputs that they are for; the one under the empty name is for the only input.
using Arrays = std::map<std::string, demo::NpyArray>;

/// The place of the "=" in [NAME=]FILE; none where the whole text is a file.
std::size_t name_end(const std::string& text) { return fs::exists(text) ? std::string::npos : text.find('='); }

fs::path file_of(const std::string& text) {
  const std::size_t equals = name_end(text);
  return equals == std::string::npos ? text : text.substr(equals + 1);
}

Arrays read_arrays(const std::vector<std::string>& texts) {
  Arrays arrays;
  for (const std::string& text : texts) {
    const std::size_t equals = name_end(text);
    const std::string name = equals == std::string::npos ? "" : text.substr(0, equals);
    if (!arrays.insert({name, demo::read_npy(file_of(text), demo::NpyTypes::any)}).second) {
      throw patdnn::ShapeMismatch(message("--input ", text, ": that input was given before, expected NAME=FILE"));
    }
  }
  return arrays;
}

std::string names_of(std::span<const Port> ports) {
  std::string names;
  for (const Port& port : ports) names += (names.empty() ? "" : ", ") + port.name;
  return names;
}

[[nodiscard]] constexpr bool is_float(ElementType type) noexcept {
  return type == ElementType::float32 || type == ElementType::float16 || type == ElementType::bfloat16 ||
         type == ElementType::float64;
}

std::vector<Port> ports_of(const Graph& graph, const std::vector<patdnn::network::ValueId>& values) {
  std::vector<Port> ports;
  for (const patdnn::network::ValueId id : values)
    ports.push_back({graph.values[id].name, graph.dims(id), graph.values[id].type});
  return ports;
}

/// A network's inputs as it is run: arrays, a photograph, or random numbers for what is left.
std::vector<std::vector<float>> make_inputs(const Options& options, Arrays arrays, const demo::Picture& picture,
                                            const Graph& graph, std::span<const Port> ports) {
  const auto unnamed = arrays.find("");
  if (unnamed != arrays.end() && ports.size() == 1) {
    demo::NpyArray array = std::move(unnamed->second);
    arrays.erase(unnamed);
    arrays.insert({ports[0].name, std::move(array)});
  }
  for (const auto& [name, array] : arrays) {
    const bool known =
        std::any_of(ports.begin(), ports.end(), [wanted = name](const Port& port) { return port.name == wanted; });
    if (!known) {
      throw patdnn::ShapeMismatch(
          message("--input: no input is called '", name, "', expected one of ", names_of(ports)));
    }
  }
  std::mt19937 generator(1);  // NOLINT(cert-msc51-cpp): the same numbers in every run
  std::uniform_real_distribution<float> uniform(0, 1);
  std::vector<std::vector<float>> inputs;
  for (const Port& port : ports) {
    const auto array = arrays.find(port.name);
    const std::size_t count = patdnn::network::elements(port.dims);
    if (array != arrays.end()) {
      // NumPy has no bfloat16, whose values are floats.
      const ElementType wanted = port.type == ElementType::bfloat16 ? ElementType::float32 : port.type;
      if (array->second.type != wanted) {
        throw patdnn::ShapeMismatch(message("--input: an array of ", name_of(array->second.type), " for input '",
                                            port.name, "', expected ", name_of(wanted)));
      }
      if (array->second.shape != port.dims) {
        throw patdnn::ShapeMismatch(message("--input: an array of ", patdnn::network::to_text(array->second.shape),
                                            " for input '", port.name, "', expected ",
                                            patdnn::network::to_text(port.dims)));
      }
      inputs.push_back(std::move(array->second.values));
    } else if (!options.image.empty()) {
      const Dims& dims = port.dims;
      if (ports.size() != 1 || dims.size() != 4 || dims[0] != 1 || dims[1] != 3 || count == 0) {
        throw patdnn::ShapeMismatch(message("--image: the network reads ", patdnn::network::to_text(dims),
                                            ports.size() == 1 ? "" : " and more", ", expected 1×3×H×W"));
      }
      inputs.emplace_back(count);
      const std::optional<demo::PixelScale> scale = options.pixels.scale();
      demo::to_planes(picture, dims[2], dims[3], scale ? *scale : demo::pixel_scale(graph.metadata), inputs.back());
    } else if (options.random) {
      inputs.emplace_back(count);
      // Integers of two values at least, none of which is too large for what it may be an index of.
      const float most = is_float(port.type) ? 0.0F : port.type == ElementType::boolean ? 2.0F : 100.0F;
      for (float& x : inputs.back()) {
        x = uniform(generator);
        if (most > 0) x = std::floor(x * most);
      }
    } else {
      throw patdnn::ShapeMismatch(message("no values for input '", port.name, "', ",
                                          patdnn::network::to_text(port.dims), ": expected --input '", port.name,
                                          "=FILE.npy', --image or --random"));
    }
  }
  return inputs;
}

/// The position of the output that is asked for, the first unless told otherwise.
std::size_t chosen_output(const std::string& name, std::span<const Port> outputs) {
  if (name.empty()) return 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (outputs[i].name == name) return i;
  }
  throw patdnn::ShapeMismatch(
      message("--output-name: no output is called '", name, "', expected one of ", names_of(outputs)));
}

/// Throws before a machine without enough memory begins to swap.
void check_memory(const patdnn::network::Network& network) {
  double bytes = static_cast<double>(network.arena_bytes()) + static_cast<double>(network.scratch_bytes());
  for (const auto ports : {network.inputs(), network.outputs()}) {
    for (const auto& port : ports) bytes += static_cast<double>(patdnn::network::elements(port.dims)) * sizeof(float);
  }
  const double memory = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
  if (memory > 0 && bytes > memory) {
    throw patdnn::LimitExceeded(message("the network's values take ", demo::bytes_text(bytes),
                                        ", but this machine has ", demo::bytes_text(memory), " of memory"));
  }
}

/// The positions of the five largest scores, the largest first.
std::vector<std::size_t> top_five(std::span<const float> scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto five = order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, order.size()));
  std::partial_sort(order.begin(), five, order.end(),
                    [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  order.erase(five, order.end());
  return order;
}

void print_profile(const demo::Measurement& measured) {
  using demo::at_left;
  using demo::at_right;
  std::size_t name = 4;
  std::size_t kernel = 6;
  double longest = 0;
  for (const auto& node : measured.nodes) {
    name = std::max(name, demo::columns_of(node.name));
    kernel = std::max(kernel, demo::columns_of(node.kernel));
    longest = std::max(longest, node.seconds);
  }
  std::cout << "\n"
            << at_left("node", name) << "  " << at_left("kernel", kernel) << at_right("time", 12)
            << at_right("share", 9) << "\n";
  constexpr double widest = 24;
  for (const auto& node : measured.nodes) {
    const auto bar = static_cast<std::size_t>(longest > 0 ? widest * node.seconds / longest + 0.5 : 0);
    std::cout << at_left(node.name, name) << "  " << at_left(node.kernel, kernel)
              << at_right(demo::seconds_text(node.seconds), 12)
              << at_right(demo::fixed(measured.seconds > 0 ? 100 * node.seconds / measured.seconds : 0, 1) + " %", 9)
              << (bar == 0 ? "" : "  ") << std::string(bar, '#') << "\n";
  }
}

patdnn::network::FormOptions forms_of(const Options& options, const patdnn::kernels::ConvTable& table) {
  return {.kernels = table, .winograd = demo::winograd_unless(options.no_winograd)};
}

void write_report(const Options& options, const fs::path& path, const Graph& graph,
                  const patdnn::network::Network& network, bool is_onnx,
                  const std::vector<patdnn::network::FormChoice>& choices) {
  demo::ModelReport report;
  report.title = demo::model_title(graph, options.model);
  report.facts = demo::model_facts(graph);
  report.facts.insert(report.facts.begin(), {"File", options.model.filename().string()});
  report.architecture = options.arch;
  if (is_onnx) {
    report.layers = demo::survey(graph, network, choices);
  } else {
    Graph copy = graph;  // a file's forms are what they are
    report.layers = demo::survey(graph, network, demo::choose_all_forms(copy, forms_of(options, network.kernels())));
  }
  report.judgement =
      demo::judge(graph, network, {.threads = options.threads, .winograd = demo::winograd_unless(options.no_winograd)});
  if (report.judgement.times) demo::add_times(report.layers, *report.judgement.times);
  report.nodes = graph.nodes.size();
  report.graph = to_text(graph);
  demo::write_text(path, demo::to_html(report));
}

nlohmann::ordered_json extents_of(std::span<const Port> ports) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const Port& port : ports) json[port.name] = port.dims;
  return json;
}

/// Throws for options that others go without, among them those that only networks on the CPU have.
void check_options(const Options& options) {
  if (options.pixels.given() && options.image.empty()) {
    throw patdnn::InvalidParameters("--mean, --deviation: of a picture's pixels, expected --image as well");
  }
  (void)options.pixels.scale();
  if (!options.output_name.empty() && options.output.empty() && options.image.empty()) {
    throw patdnn::InvalidParameters("--output-name: of what is shown or written, expected --output or --image as well");
  }
  if (options.on.device.empty()) {
    if (options.on.half) throw patdnn::InvalidParameters("--half: of devices alone, expected --device as well");
    return;
  }
  for (const auto& [name, path] : {std::pair{"--report", options.report}, {"--profile FILE", options.trace}}) {
    if (!path.empty()) throw patdnn::InvalidParameters(message(name, ": of the CPU alone, expected no --device"));
  }
}

void run(const Options& options, patdnn::ExecutorRef executor) {
  check_options(options);
  demo::OutputFiles files;
  files.reads("MODEL", options.model);
  for (const std::string& input : options.inputs) files.reads("--input", file_of(input));
  files.reads("--image", options.image);
  files.writes("--output", options.output);
  files.writes("--profile", options.trace);
  files.writes("--json", options.json);
  files.writes("--report", options.report);
  const patdnn::kernels::ConvTable& table = patdnn::kernels::table(options.arch);
  Arrays arrays = read_arrays(options.inputs);
  const demo::Picture picture = options.image.empty() ? demo::Picture{} : demo::read_picture(options.image);
  demo::InputExtents at_hand;
  for (const auto& [name, array] : arrays) at_hand[name] = array.shape;
  auto [graph, is_onnx, weight_files] =
      demo::read_model(options.model, demo::parse_extents(options.input_shapes), at_hand, options.outputs);
  for (const auto& weights : weight_files) files.reads("MODEL's weights", weights);
  std::vector<patdnn::network::FormChoice> choices;
  if (is_onnx) choices = demo::choose_all_forms(graph, forms_of(options, table));
  const bool on_cpu = options.on.device.empty();
  std::optional<patdnn::network::Network> network;
  if (on_cpu)
    check_memory(network.emplace(graph, patdnn::network::NetworkOptions{
                                            .kernels = table, .winograd = demo::winograd_unless(options.no_winograd)}));
  const std::vector<Port> input_ports = ports_of(graph, graph.inputs);
  const std::vector<Port> output_ports = ports_of(graph, graph.outputs);
  const std::size_t output = chosen_output(options.output_name, output_ports);
  const std::size_t weights = demo::weight_bytes(graph);
  // The network has its own copy of the weights.
  if (on_cpu && options.report.empty()) graph.nodes.clear();

  const auto inputs = make_inputs(options, std::move(arrays), picture, graph, input_ports);
  std::vector<std::span<const float>> reads(inputs.begin(), inputs.end());
  std::vector<std::vector<float>> results;
  for (const Port& port : output_ports) results.emplace_back(patdnn::network::elements(port.dims));
  std::vector<std::span<float>> writes(results.begin(), results.end());
  const bool times = options.profile || !options.report.empty();
  const std::size_t repeats = options.repeat > 0 ? options.repeat : times ? 20 : 1;
  std::optional<demo::RunTimes> runs;
  demo::Measurement measured;
  std::string where;
  std::size_t arena = 0;
  std::size_t scratch = 0;
  if (on_cpu) {
    runs.emplace(*network, reads, writes, executor, repeats);
    measured = runs->measurement(options.threads);
    where = message(demo::threads_text(options.threads), ", ", options.arch);
    arena = network->arena_bytes();
    scratch = network->scratch_bytes();
  } else {
    demo::DeviceRun done = demo::run_on_device(options.on, graph, reads, writes, repeats, options.profile);
    measured = std::move(done.measured);
    where = std::move(done.device);
    arena = done.arena_bytes;
  }

  std::cout << (repeats == 1 ? std::string("1 run") : message(repeats, " runs")) << ", " << where << ": "
            << demo::seconds_text(measured.median)
            << (repeats == 1 ? "" : " median, " + demo::seconds_text(measured.least) + " fastest")
            << "\nmemory: " << demo::bytes_text(static_cast<double>(arena)) << " of values, "
            << demo::bytes_text(static_cast<double>(scratch)) << " of scratch, "
            << demo::bytes_text(static_cast<double>(weights)) << " of weights\n";

  nlohmann::ordered_json json = {{"model", options.model.string()},   {"architecture", on_cpu ? options.arch : where},
                                 {"threads", options.threads},        {"repeats", repeats},
                                 {"inputs", extents_of(input_ports)}, {"outputs", extents_of(output_ports)},
                                 {"min_ms", measured.least * 1e3},    {"median_ms", measured.median * 1e3}};
  json["memory_bytes"] = {{"arena", arena}, {"scratch", scratch}, {"weights", weights}};
  json["ms"] = measured.seconds * 1e3;
  json["outside_nodes_ms"] = measured.outside * 1e3;
  json["layers"] = nlohmann::ordered_json::array();
  for (const auto& node : measured.nodes) {
    json["layers"].push_back(
        {{"name", node.name}, {"kind", node.kind}, {"kernel", node.kernel}, {"ms", node.seconds * 1e3}});
  }

  if (options.profile) {
    print_profile(measured);
    if (on_cpu) {
      std::cout << "Means of the faster half of the runs: nodes, and " << demo::seconds_text(measured.outside)
                << " in none, add up to " << demo::seconds_text(measured.seconds)
                << ".\nThe first node's time includes copying the inputs.\n";
    }
  }
  if (!options.image.empty()) {
    const std::vector<std::string> names = demo::labels_of(graph.metadata);
    json["top"] = nlohmann::ordered_json::array();
    std::cout << "\n" << options.image.string() << ":\n";
    for (const std::size_t i : top_five(results[output])) {
      const std::string name = names.size() == results[output].size() ? names[i] : message("class ", i);
      std::cout << "  " << demo::at_left(name, 24) << demo::at_right(demo::fixed(results[output][i], 4), 12) << "\n";
      json["top"].push_back({{"class", i}, {"name", name}, {"score", results[output][i]}});
    }
  }
  if (!options.output.empty()) {
    const Port& port = output_ports[output];
    files.write(options.output,
                [&](const fs::path& path) { demo::write_npy(path, port.dims, results[output], port.type); });
    std::cout << "output '" << port.name << "', " << patdnn::network::to_text(port.dims) << ": "
              << options.output.string() << "\n";
  }
  if (!options.trace.empty()) {
    files.write(options.trace, [&](const fs::path& path) { demo::write_json(path, runs->trace()); });
    std::cout << "trace: " << options.trace.string() << "\n";
  }
  if (!options.json.empty()) {
    files.write(options.json, [&](const fs::path& path) { demo::write_json(path, json); });
    std::cout << "figures: " << options.json.string() << "\n";
  }
  if (!options.report.empty()) {
    files.write(options.report,
                [&](const fs::path& path) { write_report(options, path, graph, *network, is_onnx, choices); });
    std::cout << "report: " << options.report.string() << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Runs a network, and shows what it computes and how long its layers take.", "patdnn_run");
  app.add_option("MODEL", options.model, "The network, .patdnn or .onnx (required)");
  app.add_option("--input", options.inputs, "Values of an input, [NAME=]FILE.npy of its type, which is mostly float32");
  app.add_option("--image", options.image,
                 "A JPEG or PNG as the input, resized to its extents: RGB in 0..1, or as the model's metadata say");
  options.pixels.add_to(app);
  app.add_flag("--random", options.random, "Random numbers for inputs without values");
  app.add_option("--output", options.output, "Write an output to this .npy file");
  app.add_option("--output-name", options.output_name, "Which output; the first unless told otherwise");
  app.add_option("--input-shape", options.input_shapes,
                 "Extents of an input, [NAME=]1x3x224x224, where an ONNX model leaves them open; an open number of "
                 "images is that of the values, or 1");
  demo::add_outputs_option(app, options.outputs);
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_option("--threads", options.threads, "Threads that share the work of each layer")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  app.add_flag("--no-winograd", options.no_winograd, "Run no layer by Winograd's filtering, which rounds more");
  app.add_option("--device", options.on.device, "Run on a Vulkan device instead, vulkan or vulkan:INDEX");
  app.add_flag("--half", options.on.half, "Store values on the device as 16-bit floats");
  app.add_flag("--list-devices", options.lists_devices, "Show Vulkan's devices, and run nothing");
  app.add_option("--repeat", options.repeat, "Runs that are timed; 1, or 20 for --profile and --report")
      ->check(CLI::Range(1, 10000));
  const CLI::Option* profile =
      app.add_option("--profile", options.trace,
                     "Show the median time of each node; with a file, write all runs to it as a trace for "
                     "chrome://tracing")
          ->expected(0, 1);
  app.add_option(
      "--report", options.report,
      "Write a report, one HTML page: times of all nodes, measured beside the same network with every weight kept");
  app.add_option("--json", options.json, "Write the figures to this file");
  app.footer(
      "Examples:\n"
      "  patdnn_run network.patdnn --input x.npy --output y.npy\n"
      "  patdnn_run network.onnx --image photo.jpg\n"
      "  patdnn_run network.patdnn --random --threads 4 --repeat 50 --profile\n"
      "  patdnn_run network.patdnn --random --device vulkan --profile\n"
      "  patdnn_run network.patdnn --random --profile trace.json --report report.html --json run.json");
  return demo::run_program(app, argc, argv, [&] {
    if (options.lists_devices) {
      for (const std::string& line : demo::list_devices()) std::cout << line << "\n";
      return;
    }
    options.profile = profile->count() > 0;
    // The file of "--profile MODEL" was not meant as a trace.
    if (options.model.empty()) std::swap(options.model, options.trace);
    if (options.model.empty()) throw patdnn::FileError("MODEL is required (--help lists the options)");
    const patdnn::ThreadExecutor executor(options.threads);
    run(options, executor);
  });
}
