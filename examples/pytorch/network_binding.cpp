// The class Network of the Python module: .onnx and .patdnn files, run on NumPy arrays.

#include "network_binding.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <patdnn/executor_threads.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/network.hpp>
#include <patdnn/network/store.hpp>
#include <patdnn/per_process.hpp>

#include "../layer_facts.hpp"
#include "../model_file.hpp"
#include "../npy.hpp"
#include "../text_columns.hpp"
#include "python_errors.hpp"

namespace demo {

using patdnn::network::Network;
namespace {

namespace py = pybind11;
namespace network = patdnn::network;
using patdnn::detail::message;
using Array = py::array_t<float, py::array::c_style | py::array::forcecast>;
using Arrays = std::map<std::string, py::object>;

/// What read_model() reads, with messages in the words of Python.
network::Graph read(const std::filesystem::path& path, const InputExtents& input_shapes,
                    const std::vector<std::string>& outputs) {
  need_file(path);
  try {
    return read_model(path, input_shapes, {}, outputs).graph;
  } catch (const OpenExtents& open) {
    throw patdnn::UnsupportedOperator(message("input '", open.input(), "' is ", open.extents(),
                                              ", expected its extents: input_shapes={'", open.input(), "': (...)}"));
  }
}

/// An array of real numbers as float32, in C order. Throws TypeError for one of anything else, InvalidParameters for
/// integers that float32 does not hold.
Array floats_of(const std::string& name, const py::object& value) {
  const auto array = py::array::ensure(value);
  if (!array) throw py::type_error(message("input '", name, "', expected an array"));
  const char kind = array.dtype().kind();
  if (std::string_view("biuf").find(kind) == std::string_view::npos) {
    throw py::type_error(
        message("input '", name, "' is an array of ", std::string(py::str(array.dtype())), ", expected real numbers"));
  }
  Array floats = Array::ensure(array);
  if ((kind == 'i' || kind == 'u') && !py::module_::import("numpy").attr("array_equal")(floats, array).cast<bool>()) {
    throw patdnn::InvalidParameters(
        message("input '", name, "' holds an integer that is no float32, expected −2^24 to 2^24"));
  }
  return floats;
}

/// An output as an array of the type that the model says; of float32 where NumPy has none.
py::object with_type(const Array& array, network::ElementType type) {
  py::object result = array;
  for (const npy::Type& known : npy::types) {
    if (known.type != type || type == network::ElementType::float32) continue;
    npy::with_number(type, [&]<class T>(T) {
      py::array_t<T> numbers({array.shape(), array.shape() + array.ndim()});
      std::transform(array.data(), array.data() + array.size(), numbers.mutable_data(),
                     [type](float x) { return npy::from_float<T>(x, type); });
      result = numbers.attr("view")(std::string(known.name));
    });
  }
  return result;
}

/// A network with all that it needs to run: one call at a time, the next one waits. In a forked child it runs on
/// threads and in memory of the child's own, whatever the parent ran at the fork.
class PythonNetwork {
 public:
  PythonNetwork(const std::filesystem::path& path, const InputExtents& input_shapes, std::size_t threads,
                const std::string& arch, bool winograd, const std::vector<std::string>& outputs)
      : executor_(threads), graph_(read(path, input_shapes, outputs)) {
    using patdnn::kernels::table;
    const patdnn::kernels::ConvTable& functions = arch.empty() ? table() : table(arch);
    const auto filtering = winograd ? patdnn::Winograd::allow : patdnn::Winograd::refuse;
    choices_ = network::choose_forms(graph_, {.kernels = functions, .winograd = filtering});
    network_.emplace(graph_, network::NetworkOptions{.kernels = functions, .winograd = filtering});
    run_.emplace(MakeRun{&*network_});
  }

  [[nodiscard]] static std::map<std::string, py::tuple> extents(std::span<const Network::Port> ports) {
    std::map<std::string, py::tuple> result;
    for (const Network::Port& port : ports) result[port.name] = py::tuple(py::cast(port.dims));
    return result;
  }
  [[nodiscard]] const Network& prepared() const noexcept { return *network_; }

  /// Throws TypeError for arrays of no real numbers, InvalidParameters for integers that float32 does not hold,
  /// ShapeMismatch for arrays of other names or extents.
  [[nodiscard]] Arrays run(const Arrays& arrays) {
    std::vector<Array> kept;
    std::vector<std::span<const float>> inputs;
    for (const Network::Port& port : network_->inputs()) {
      const auto found = arrays.find(port.name);
      if (found == arrays.end() || arrays.size() != network_->inputs().size()) {
        throw patdnn::ShapeMismatch(message("expected an array for input '", port.name, "' and ",
                                            network_->inputs().size() - 1, " others, ", arrays.size(), " given"));
      }
      const Array& array = kept.emplace_back(floats_of(port.name, found->second));
      const network::Dims dims(array.shape(), array.shape() + array.ndim());
      if (dims != port.dims) {
        throw patdnn::ShapeMismatch(
            message("input '", port.name, "' is ", network::to_text(dims), ", expected ", network::to_text(port.dims)));
      }
      inputs.emplace_back(array.data(), static_cast<std::size_t>(array.size()));
    }
    std::vector<Array> computed;
    std::vector<std::span<float>> outputs;
    for (const Network::Port& port : network_->outputs()) {
      Array& array = computed.emplace_back(std::vector<py::ssize_t>(port.dims.begin(), port.dims.end()));
      outputs.emplace_back(array.mutable_data(), static_cast<std::size_t>(array.size()));
    }
    {
      const py::gil_scoped_release release;
      Run& run = run_->get();
      const std::lock_guard lock(run.mutex);
      network_->run(run.context, inputs, outputs, executor_);
    }
    Arrays results;
    for (std::size_t i = 0; i < computed.size(); ++i) {
      const Network::Port& port = network_->outputs()[i];
      results[port.name] = with_type(computed[i], graph_.values[graph_.outputs[i]].type);
    }
    return results;
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
  /// What one run at a time needs.
  struct Run {
    network::Context context;
    std::mutex mutex;
  };
  struct MakeRun {
    const Network* network;
    [[nodiscard]] Run operator()() const { return {network->make_context(), {}}; }
  };

  patdnn::ThreadExecutor executor_;
  network::Graph graph_;
  std::vector<network::FormChoice> choices_;
  std::optional<Network> network_;
  std::optional<patdnn::detail::PerProcess<MakeRun>> run_;
};

}  // namespace

void bind_network(py::module_& module) {
  py::class_<PythonNetwork>(module, "Network", "A network from an .onnx or .patdnn file, ready to run.")
      .def(py::init<const std::filesystem::path&, const InputExtents&, std::size_t, const std::string&, bool,
                    const std::vector<std::string>&>(),
           py::arg("path"), py::arg("input_shapes") = InputExtents{}, py::arg("threads") = 1, py::arg("arch") = "",
           py::arg("winograd") = true, py::arg("outputs") = std::vector<std::string>{},
           "input_shapes: extents by name, where an ONNX model leaves them open; an open number of images is 1.\n"
           "threads: 1 to 256 that share each layer, the calling one among them. A forked child starts its own at its "
           "first run, whatever the parent ran at the fork.\n"
           "arch: architecture of the kernels, the machine's best unless given.\n"
           "winograd: whether 3 x 3 layers may run by Winograd's filtering, which rounds otherwise than direct sums.\n"
           "outputs: values of an ONNX model to end at; none: its own outputs.")
      .def_property_readonly("inputs",
                             [](const PythonNetwork& n) { return PythonNetwork::extents(n.prepared().inputs()); })
      .def_property_readonly("outputs",
                             [](const PythonNetwork& n) { return PythonNetwork::extents(n.prepared().outputs()); })
      .def_property_readonly("arch",
                             [](const PythonNetwork& n) { return std::string(n.prepared().kernels().architecture); })
      .def("run", &PythonNetwork::run, py::arg("inputs"),
           "Runs arrays of real numbers by name; returns new arrays by name, of the types that the model says.")
      .def("report", &PythonNetwork::report,
           "Each layer: what it keeps, what it runs and why, how long that should take.")
      .def("save", &PythonNetwork::save, py::arg("path"), "Writes a .patdnn file.");
}

}  // namespace demo
