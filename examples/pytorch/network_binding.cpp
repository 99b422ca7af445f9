// The class Network of the Python module: .onnx and .patdnn files, run on NumPy arrays.

#include "network_binding.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>
#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/executor_eigen.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/store.hpp>

#include "../dispatched_network.hpp"
#include "../layer_facts.hpp"
#include "../model_file.hpp"
#include "../text_columns.hpp"

namespace demo {
namespace {

namespace py = pybind11;
namespace network = patdnn::network;
using patdnn::detail::message;
using Array = py::array_t<float, py::array::c_style | py::array::forcecast>;
using Arrays = std::map<std::string, Array>;

/// An array of NumPy's type for it; of float32 where NumPy has none.
py::array with_type(const Array& array, network::ElementType type) {
  using Type = network::ElementType;
  const char* name = nullptr;
  switch (type) {
    case Type::uint8: name = "uint8"; break;
    case Type::int8: name = "int8"; break;
    case Type::int32: name = "int32"; break;
    case Type::int64: name = "int64"; break;
    case Type::boolean: name = "bool"; break;
    case Type::float16: name = "float16"; break;
    case Type::float64: name = "float64"; break;
    case Type::float32:
    case Type::bfloat16: return array;
  }
  return array.attr("astype")(name);
}

/// A network with all that it needs to run: one call at a time, the next one waits.
class PythonNetwork {
 public:
  PythonNetwork(const std::filesystem::path& path, const InputExtents& input_shapes, std::size_t threads,
                const std::string& arch, const std::vector<std::string>& outputs)
      : graph_(read_model(path, input_shapes, {}, outputs).graph) {
    if (threads == 0) throw py::value_error("threads=0, expected at least 1");
    const auto architecture = arch.empty() ? Network::Architecture{} : Network::Architecture::named(arch);
    choices_ = network::choose_forms<patdnn::DefaultTable, patdnn::arch::dispatched>(graph_, architecture);
    network_.emplace(graph_, architecture);
    context_ = network_->make_context();
    if (threads > 1) {
      pool_ = std::make_unique<Eigen::ThreadPool>(static_cast<int>(threads) - 1);
      executor_.emplace(*pool_);
    }
  }

  [[nodiscard]] static std::map<std::string, py::tuple> extents(std::span<const Network::Port> ports) {
    std::map<std::string, py::tuple> result;
    for (const Network::Port& port : ports) result[port.name] = py::tuple(py::cast(port.dims));
    return result;
  }
  [[nodiscard]] const Network& prepared() const noexcept { return *network_; }

  /// The outputs are arrays of the types that the model gives them. Throws ShapeMismatch for arrays of other names or
  /// extents.
  [[nodiscard]] std::map<std::string, py::array> run(const Arrays& arrays) {
    std::vector<std::span<const float>> inputs;
    for (const Network::Port& port : network_->inputs()) {
      const auto found = arrays.find(port.name);
      if (found == arrays.end() || arrays.size() != network_->inputs().size()) {
        throw patdnn::ShapeMismatch(message("expected an array for input '", port.name, "' and ",
                                            network_->inputs().size() - 1, " others, ", arrays.size(), " given"));
      }
      const Array& array = found->second;
      const network::Dims dims(array.shape(), array.shape() + array.ndim());
      if (dims != port.dims) {
        throw patdnn::ShapeMismatch(
            message("input '", port.name, "' is ", network::to_text(dims), ", expected ", network::to_text(port.dims)));
      }
      inputs.emplace_back(array.data(), static_cast<std::size_t>(array.size()));
    }
    Arrays results;
    std::vector<std::span<float>> outputs;
    for (const Network::Port& port : network_->outputs()) {
      Array& array = results[port.name] = Array(std::vector<py::ssize_t>(port.dims.begin(), port.dims.end()));
      outputs.emplace_back(array.mutable_data(), static_cast<std::size_t>(array.size()));
    }
    compute(inputs, outputs);
    std::map<std::string, py::array> typed;
    for (const network::ValueId id : graph_.outputs) {
      const network::Value& value = graph_.values[id];
      typed[value.name] = with_type(results.at(value.name), value.type);
    }
    return typed;
  }

  [[nodiscard]] std::string report() const {
    std::string text;
    for (const LayerFacts& layer : survey(graph_, *network_, choices_)) {
      text += message(layer.name, ": ", layer.extents, ", ", layer.kept, " of ", layer.weights, " weights kept");
      if (layer.expected) {
        text += message(", expected ", seconds_text(layer.expected->seconds), ", dense ",
                        seconds_text(layer.expected->dense_seconds));
      }
      text += "\n  " + layer.why + "\n";
    }
    return text;
  }

  void save(const std::filesystem::path& path) const { network::save(path, graph_); }

 private:
  void compute(std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs) {
    const py::gil_scoped_release release;
    const std::lock_guard lock(mutex_);
    if (executor_) {
      network_->run(context_, inputs, outputs, *executor_);
    } else {
      network_->run(context_, inputs, outputs);
    }
  }

  network::Graph graph_;
  std::vector<network::FormChoice> choices_;
  std::optional<Network> network_;
  network::Context context_;
  std::unique_ptr<Eigen::ThreadPool> pool_;
  std::optional<patdnn::EigenExecutor> executor_;
  std::mutex mutex_;
};

}  // namespace

void bind_network(py::module_& module) {
  py::class_<PythonNetwork>(module, "Network", "A network from an .onnx or .patdnn file, ready to run.")
      .def(py::init<const std::filesystem::path&, const InputExtents&, std::size_t, const std::string&,
                    const std::vector<std::string>&>(),
           py::arg("path"), py::arg("input_shapes") = InputExtents{}, py::arg("threads") = 1, py::arg("arch") = "",
           py::arg("outputs") = std::vector<std::string>{},
           "input_shapes: extents by name, where an ONNX model leaves them open; an open number of images is 1. "
           "outputs: values of an ONNX model to end at; none: its own outputs.")
      .def_property_readonly("inputs",
                             [](const PythonNetwork& n) { return PythonNetwork::extents(n.prepared().inputs()); })
      .def_property_readonly("outputs",
                             [](const PythonNetwork& n) { return PythonNetwork::extents(n.prepared().outputs()); })
      .def_property_readonly("arch",
                             [](const PythonNetwork& n) { return std::string(n.prepared().architecture().name()); })
      .def("run", &PythonNetwork::run, py::arg("inputs"),
           "Runs arrays by name, of any type that float32 holds; returns new arrays by name, of the model's types.")
      .def("report", &PythonNetwork::report,
           "Each layer: what it keeps, what it runs and why, how long that should take.")
      .def("save", &PythonNetwork::save, py::arg("path"), "Writes a .patdnn file.");
}

}  // namespace demo
