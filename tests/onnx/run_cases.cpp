// Runs cases that write_cases.py wrote and compares what fails with a list of what is not supported, and why.
//
// usage: run_cases FOLDER LIST

#include <algorithm>
#include <cmath>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/network/network.hpp>
#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/model.hpp>

#include "../../examples/onnx_import.hpp"

namespace {

namespace fs = std::filesystem;
using patdnn::network::Tensor;

std::vector<::onnx::TensorProto> read_all(const fs::path& folder, const std::string& kind) {
  std::vector<::onnx::TensorProto> tensors;
  for (std::size_t i = 0;; ++i) {
    std::ifstream file(folder / (kind + "_" + std::to_string(i) + ".pb"), std::ios::binary);
    if (!file) return tensors;
    ::onnx::TensorProto tensor;
    if (!tensor.ParseFromIstream(&file)) throw patdnn::CorruptFile(folder.string() + ": unreadable " + kind);
    tensors.push_back(std::move(tensor));
  }
}

/// The inputs of a model that are no initializers, in their order.
std::vector<std::string> input_names(const fs::path& path) {
  const ::onnx::ModelProto model = patdnn::network::onnx_import::parse(path, {});
  std::set<std::string> initializers;
  for (const auto& tensor : model.graph().initializer()) initializers.insert(tensor.name());
  std::vector<std::string> names;
  for (const auto& input : model.graph().input()) {
    if (initializers.count(input.name()) == 0) names.push_back(input.name());
  }
  return names;
}

/// What differs, or nothing. The tolerance is that of ONNX's own runner.
std::string difference(const std::vector<float>& given, const std::vector<float>& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool same = given[i] == wanted[i] || (std::isnan(given[i]) && std::isnan(wanted[i])) ||
                      std::abs(given[i] - wanted[i]) <= 1e-7F + 1e-3F * std::abs(wanted[i]);
    if (same) continue;
    // Where large terms cancel, what is left is small.
    const float largest = std::abs(
        *std::max_element(wanted.begin(), wanted.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }));
    if (std::abs(given[i] - wanted[i]) <= 1e-6F * largest) continue;
    std::ostringstream text;
    text << "output " << i << " is " << given[i] << ", expected " << wanted[i];
    return text.str();
  }
  return {};
}

/// What is known when a model is imported: what cannot be computed while the network runs may be a constant.
enum class Known { integers, all_but_the_first, all };

/// Runs a case. Returns what differs, or nothing. Throws patdnn::Error.
std::string run_case(const fs::path& folder, Known known_inputs) {
  const auto inputs = read_all(folder, "input");
  const auto outputs = read_all(folder, "output");
  const std::vector<std::string> names = input_names(folder / "model.onnx");
  patdnn::network::OnnxOptions options;
  std::map<std::string, Tensor> given;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    Tensor tensor = patdnn::network::onnx_import::read_tensor(inputs[i], folder / "model.onnx", {});
    const bool known =
        !tensor.is_float() || known_inputs == Known::all || (known_inputs == Known::all_but_the_first && i > 0);
    if (!known) options.input_dims[names.at(i)] = tensor.dims;
    (known ? options.input_values : given)[names.at(i)] = std::move(tensor);
  }
  const auto graph = demo::read_onnx(folder / "model.onnx", options);
  const patdnn::network::Network network(graph);
  auto context = network.make_context();
  std::vector<std::span<const float>> reads;
  for (const auto& port : network.inputs()) reads.emplace_back(given.at(port.name).floats());
  std::vector<std::vector<float>> results;
  std::vector<std::span<float>> writes;
  for (const auto& port : network.outputs()) results.emplace_back(patdnn::network::elements(port.dims), NAN);
  for (auto& result : results) writes.emplace_back(result);
  network.run(context, reads, writes);
  for (std::size_t i = 0; i < results.size() && i < outputs.size(); ++i) {
    // A network gives out the floats that hold integers.
    const Tensor wanted = patdnn::network::onnx_import::as_type(
        patdnn::network::onnx_import::read_tensor(outputs[i], folder / "model.onnx", {}), ::onnx::TensorProto::FLOAT);
    if (wanted.dims != network.outputs()[i].dims) {
      return "output is " + patdnn::network::to_text(network.outputs()[i].dims) + ", expected " +
             patdnn::network::to_text(wanted.dims);
    }
    if (const std::string text = difference(results[i], wanted.floats()); !text.empty()) return text;
  }
  return {};
}

/// What went wrong, or nothing.
std::string outcome(const fs::path& folder) {
  for (const Known known : {Known::integers, Known::all_but_the_first, Known::all}) {
    try {
      return run_case(folder, known);
    } catch (const patdnn::UnsupportedOperator& error) {
      if (known == Known::all) return error.what();
    } catch (const patdnn::Error& error) {
      return error.what();
    }
  }
  return {};
}

/// The operator that a case is about: that of its only node, or "several".
std::string operator_of(const fs::path& folder) {
  const ::onnx::ModelProto model = patdnn::network::onnx_import::parse(folder / "model.onnx", {});
  return model.graph().node_size() == 1 ? model.graph().node(0).op_type() : "several";
}

/// Whether a case reads or writes 32-bit floats at all.
bool has_floats(const fs::path& folder) {
  for (const char* kind : {"input", "output"}) {
    for (const ::onnx::TensorProto& tensor : read_all(folder, kind)) {
      if (tensor.data_type() == ::onnx::TensorProto::FLOAT) return true;
    }
  }
  return false;
}

/// How many cases there are, and how many of them pass.
struct Tally {
  std::size_t cases = 0;
  std::size_t passed = 0;

  void add(bool passes) {
    ++cases;
    passed += passes ? 1 : 0;
  }
};

}  // namespace

int main(int arguments, char** argument) {
  if (arguments != 3) {
    std::cerr << "usage: run_cases FOLDER LIST\n";
    return 2;
  }
  std::map<std::string, std::string> unsupported;
  std::ifstream list(argument[2]);
  if (!list) {
    std::cerr << "run_cases: cannot open " << argument[2] << '\n';
    return 2;
  }
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(": ");
    unsupported[line.substr(0, colon)] = colon == std::string::npos ? "" : line.substr(colon + 2);
  }
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(argument[1])) folders.insert(entry.path());
  std::map<std::string, Tally> tallies;  // of operators, over cases of floats
  Tally floats;
  Tally others;
  std::size_t listed = 0;
  std::size_t wrong = 0;
  for (const fs::path& folder : folders) {
    const std::string name = folder.filename().string();
    const std::string result = outcome(folder);
    const auto known = unsupported.find(name);
    if (has_floats(folder) && (known == unsupported.end() || known->second != "non-float type")) {
      tallies[operator_of(folder)].add(result.empty());
      floats.add(result.empty());
    } else {
      others.add(result.empty());
    }
    if (result.empty() && known == unsupported.end()) continue;
    if (!result.empty() && known != unsupported.end()) {
      ++listed;
    } else {
      ++wrong;
      std::cout << name << ": " << (result.empty() ? "passes, but is listed as not supported" : result) << '\n';
    }
  }
  for (const auto& [type, tally] : tallies) std::cout << type << ": " << tally.passed << " of " << tally.cases << '\n';
  std::cout << floats.passed << " of " << floats.cases << " cases of floats pass, " << others.passed << " of "
            << others.cases << " of other types; " << listed << " are listed as not supported, " << wrong
            << " are wrong\n";
  // Of cases that are not listed none may fail, and of floats few may be listed.
  return wrong == 0 && floats.cases > 0 && 100 * floats.passed >= 97 * floats.cases ? 0 : 1;
}
