// Turns the arrays that a training script exports into one .patdnn file.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/fkw/size.hpp>
#include <patdnn/io/container.hpp>

#include "npy.hpp"
#include "output_files.hpp"
#include "program.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using patdnn::detail::message;

/// Filters that share a block where the export names none. Dense filters share all their taps, so the largest block is
/// fastest.
constexpr std::size_t default_block = 8;

/// The member `key` of a JSON object.
///
/// Throws patdnn::CorruptFile, naming `place` and `key`, when it is missing or of another type.
template <class T>
T member(const json& object, const char* key, const std::string& place) {
  try {
    return object.at(key).get<T>();
  } catch (const json::exception& error) {
    throw patdnn::CorruptFile(message(place, ": '", key, "' is missing or of another type (", error.what(), ")"));
  }
}

template <class T>
T member_or(const json& object, const char* key, T otherwise, const std::string& place) {
  return object.contains(key) ? member<T>(object, key, place) : otherwise;
}

std::string join(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

/// Filter numbers in the order of the export's blocks, places of an incomplete block left empty.
std::vector<std::uint32_t> order_of(const json& description, std::size_t block, const std::string& place) {
  if (!patdnn::fkw::is_block_size(block)) {
    throw patdnn::CorruptFile(message(place, ": blocks of ", block, " filters, expected 1, 2, 4 or 8"));
  }
  std::vector<std::uint32_t> order;
  for (const auto& filters : member<std::vector<std::vector<std::uint32_t>>>(description, "blocks", place)) {
    if (filters.empty() || filters.size() > block) {
      throw patdnn::CorruptFile(message(place, ": a block of ", filters.size(), " filters, expected 1 to ", block));
    }
    order.insert(order.end(), filters.begin(), filters.end());
    order.insert(order.end(), block - filters.size(), patdnn::fkw::no_filter);
  }
  return order;
}

patdnn::fkw::FkwData encode(const json& description, const demo::NpyArray& weight, const std::string& place) {
  const auto kind = member<std::string>(description, "kind", place);
  const bool linear = kind == "linear";
  if (!linear && kind != "convolution") {
    throw patdnn::CorruptFile(message(place, ": kind '", kind, "', expected 'convolution' or 'linear'"));
  }
  const std::size_t dimensions = linear ? 2 : 4;
  if (weight.shape.size() != dimensions) {
    throw patdnn::CorruptFile(
        message(place, ": weights of ", weight.shape.size(), " dimensions, expected ", dimensions));
  }
  patdnn::fkw::DenseFilters dense;
  dense.weights = weight.values;
  dense.filters = weight.shape[0];
  dense.channels = weight.shape[1];
  dense.kernel_height = linear ? 1 : weight.shape[2];
  dense.kernel_width = linear ? 1 : weight.shape[3];

  const auto structure = member_or<std::string>(description, "structure", "dense", place);
  const auto block = member_or<std::size_t>(description, "block", default_block, place);
  if (structure == "dense") return patdnn::fkw::encode_dense(dense, {.block = block, .order = {}});
  std::vector<std::uint32_t> order;
  if (description.contains("blocks")) order = order_of(description, block, place);
  if (structure == "free_taps") return patdnn::fkw::encode_free_taps(dense, {.block = block, .order = order});
  if (structure == "patterns") {
    return patdnn::fkw::encode(dense, patdnn::default_patterns.patterns, {.block = block, .order = order});
  }
  throw patdnn::CorruptFile(
      message(place, ": structure '", structure, "', expected 'dense', 'free_taps' or 'patterns'"));
}

patdnn::fkw::Layer read_layer(const json& description, const fs::path& folder, const std::string& file) {
  const auto name = member<std::string>(description, "name", file);
  const std::string place = message(file, ", layer '", name, "'");
  const fs::path weight_file = folder / member<std::string>(description, "weight", place);
  const fs::path bias_file = folder / member<std::string>(description, "bias", place);
  demo::NpyArray bias = demo::read_npy(bias_file);

  patdnn::fkw::Layer layer;
  layer.name = name;
  layer.kind = member<std::string>(description, "kind", place) == "linear" ? patdnn::fkw::Kind::linear
                                                                           : patdnn::fkw::Kind::convolution;
  try {
    layer.weights = encode(description, demo::read_npy(weight_file), place);
  } catch (const patdnn::FileError&) {
    throw;  // names its file already
  } catch (const patdnn::Error& error) {
    throw patdnn::CorruptFile(message(place, ", ", weight_file.string(), ": ", error.what()));
  }
  if (bias.shape != std::vector<std::size_t>{layer.weights.filters}) {
    throw patdnn::CorruptFile(message(place, ", ", bias_file.string(), ": ", bias.values.size(), " values in ",
                                      bias.shape.size(), " dimensions, expected one for each of ",
                                      std::size_t{layer.weights.filters}, " filters"));
  }
  layer.bias = std::move(bias.values);
  layer.stride = member_or<std::uint32_t>(description, "stride", 1, place);
  layer.pad = patdnn::Padding(member_or<std::size_t>(description, "padding", 0, place));
  layer.dilation = member_or<std::uint32_t>(description, "dilation", 1, place);
  const auto activation = member_or<std::string>(description, "activation", "none", place);
  if (activation != "none" && activation != "relu") {
    throw patdnn::CorruptFile(message(place, ": activation '", activation, "', expected 'none' or 'relu'"));
  }
  layer.activation = activation == "relu" ? patdnn::fkw::Activation::relu : patdnn::fkw::Activation::none;
  layer.pool = member_or<std::uint32_t>(description, "pool", 1, place);
  if (layer.pool != 1 && layer.pool != 2) {
    throw patdnn::CorruptFile(message(place, ": pool ", layer.pool, ", expected 1 (none) or 2"));
  }
  return layer;
}

patdnn::fkw::Model read_export(const fs::path& path) {
  const std::string file = path.string();
  const std::vector<std::byte> text = patdnn::io::read_file(path);
  json description;
  try {
    description = json::parse(reinterpret_cast<const char*>(text.data()),
                              reinterpret_cast<const char*>(text.data()) + text.size());
  } catch (const json::exception& error) {
    throw patdnn::CorruptFile(message(file, ": is not JSON: ", error.what()));
  }
  patdnn::fkw::Model model;
  model.metadata["name"] = member<std::string>(description, "name", file);
  model.metadata["labels"] = join(member<std::vector<std::string>>(description, "labels", file), ",");
  std::vector<std::string> input;
  for (const auto extent : member<std::vector<std::size_t>>(description, "input", file)) {
    input.push_back(std::to_string(extent));
  }
  model.metadata["input"] = join(input, " ");
  model.metadata["pixels"] = "x / 127.5 - 1";
  if (description.contains("top1")) model.metadata["top1"] = description.at("top1").dump();
  for (const json& layer : member<std::vector<json>>(description, "layers", file)) {
    model.layers.push_back(read_layer(layer, path.parent_path(), file));
  }
  if (model.layers.empty()) throw patdnn::CorruptFile(message(file, ": 0 layers, expected at least 1"));
  return model;
}

std::string kilobytes(std::size_t bytes) { return message((bytes + 50) / 1000, ".", (bytes + 50) / 100 % 10, " kB"); }

/// Prints what each layer keeps and how many bytes it takes.
void print_sizes(const patdnn::fkw::Model& model) {
  std::cout << std::left << std::setw(10) << "layer" << std::right << std::setw(10) << "kept" << std::setw(10) << "of"
            << std::setw(12) << "FKW" << std::setw(12) << "its index" << std::setw(12) << "CSR" << std::setw(12)
            << "CSR index" << std::setw(12) << "dense"
            << "  form\n";
  patdnn::fkw::SizeReport all;
  const auto print = [](const std::string& name, std::size_t kept, const patdnn::fkw::SizeReport& size) {
    std::cout << std::left << std::setw(10) << name << std::right << std::setw(10) << kept << std::setw(10)
              << size.dense_total / sizeof(float) << std::setw(12) << kilobytes(size.fkw_total) << std::setw(12)
              << kilobytes(size.fkw_index) << std::setw(12) << kilobytes(size.csr_total) << std::setw(12)
              << kilobytes(size.csr_index) << std::setw(12) << kilobytes(size.dense_total);
  };
  std::size_t kept = 0;
  for (const patdnn::fkw::Layer& layer : model.layers) {
    const patdnn::fkw::FkwData& weights = layer.weights;
    const bool free = weights.structure == patdnn::fkw::Structure::free_taps;
    const auto size = patdnn::fkw::size_report(weights);
    all = all + size;
    kept += weights.kept_weights();
    print(layer.name, weights.kept_weights(), size);
    std::cout << "  blocks of " << weights.block << " filters, "
              << (free ? std::string("free taps")
                       : message(weights.patterns.size(), " pattern", weights.patterns.size() == 1 ? "" : "s"))
              << "\n";
  }
  print("all", kept, all);
  std::cout << "\n\nThe filters of a block share channels and taps, so FKW's index names a channel once per block"
               "\nand kernel; CSR's names a column for every weight.\n";
}

}  // namespace

int main(int argc, char** argv) {
  fs::path input;
  fs::path output;
  CLI::App app("Packs an exported network (network.json and its .npy arrays) into one .patdnn file.", "patdnn_pack");
  app.add_option("network.json", input, "What the training script wrote")->required();
  app.add_option("--output", output, "The .patdnn file to write")->required();
  app.footer("Example:\n  patdnn_pack output/pruned/network.json --output cifar10-pruned.patdnn");

  return demo::run_program(app, argc, argv, [&] {
    demo::OutputFiles files;
    files.reads("network.json", input);
    files.writes("--output", output);
    const patdnn::fkw::Model model = read_export(input);
    files.write(output, [&](const fs::path& path) { patdnn::fkw::save(path, model); });
    print_sizes(model);
    std::error_code error;
    const auto bytes = fs::file_size(output, error);
    if (!error) std::cout << output.string() << ": " << bytes << " bytes\n";
  });
}
