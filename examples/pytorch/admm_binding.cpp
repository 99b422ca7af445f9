#include "admm_binding.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <patdnn/pruning/admm.hpp>
#include <patdnn/pruning/admm_checkpoint.hpp>
#include <patdnn/pruning/rho_schedule.hpp>

#include "layer_weights.hpp"
#include "pruned.hpp"
#include "python_errors.hpp"

namespace demo {
namespace {

namespace py = pybind11;
namespace pruning = patdnn::pruning;
using patdnn::detail::message;

/// An Admm, and where Python holds its weights.
class Admm {
 public:
  /// layers  (name, weights, recipe, rho) or (name, weights, recipe, rho, groups) each
  Admm(const std::vector<py::tuple>& layers, pruning::Splitting splitting)
      : weights_(weights_of(layers)), admm_(views(layers, weights_), splitting) {}

  /// The state, once every layer's weights are where they were.
  [[nodiscard]] pruning::Admm& in_place() {
    for (const LayerWeights& weights : weights_) weights.check_in_place();
    return admm_;
  }
  [[nodiscard]] pruning::Admm& state() noexcept { return admm_; }

  /// A layer's number, if there is one. Throws IndexError.
  [[nodiscard]] std::size_t checked(std::size_t layer) const {
    if (layer >= weights_.size()) {
      throw py::index_error(message("layer ", layer, ", expected 0 to ", weights_.size() - 1));
    }
    return layer;
  }

  void add_penalty_gradient(std::size_t layer, const py::object& gradient) {
    const LayerWeights& weights = weights_[checked(layer)];
    weights.check_in_place();
    FloatArray sum = weights.same_extents(gradient, "gradient");
    admm_.add_penalty_gradient(layer, {sum.mutable_data(), static_cast<std::size_t>(sum.size())});
  }

  [[nodiscard]] FloatArray target(std::size_t layer) const {
    const auto target = admm_.target(checked(layer));
    py::array_t<float> result = weights_[layer].like<float>();
    std::copy_n(target.data(), target.size(), result.mutable_data());
    return result;
  }

  void scale_rho(double factor) {
    for (std::size_t l = 0; l < admm_.layers().size(); ++l) admm_.set_rho(l, admm_.states()[l].rho * factor);
  }

  [[nodiscard]] std::vector<Pruned> prune() {
    std::vector<Pruned> pruned;
    for (const auto& layer : in_place().prune()) {
      pruned.emplace_back(layer, weights_[pruned.size()].like<std::uint8_t>());
    }
    return pruned;
  }

 private:
  static std::vector<LayerWeights> weights_of(const std::vector<py::tuple>& layers) {
    std::vector<LayerWeights> all;
    for (const py::tuple& layer : layers) {
      if (layer.size() != 4 && layer.size() != 5) {
        throw py::type_error(
            message("layer ", all.size(), ": a tuple of ", layer.size(),
                    ", expected (name, weights, recipe, rho) or (name, weights, recipe, rho, groups)"));
      }
      const auto groups = layer.size() == 5 ? layer[4].cast<std::optional<std::size_t>>() : std::nullopt;
      all.emplace_back(py::object(layer[1]), groups, "layer '" + layer[0].cast<std::string>() + "'");
    }
    return all;
  }

  static std::vector<pruning::AdmmLayer> views(const std::vector<py::tuple>& layers,
                                               const std::vector<LayerWeights>& weights) {
    std::vector<pruning::AdmmLayer> views;
    for (const py::tuple& layer : layers) {
      views.push_back({layer[0].cast<std::string>(), weights[views.size()].filters(), layer[2].cast<pruning::Recipe>(),
                       layer[3].cast<double>()});
    }
    return views;
  }

  std::vector<LayerWeights> weights_;
  pruning::Admm admm_;
};

}  // namespace

void bind_admm(py::module_& module) {
  py::class_<pruning::Residuals>(module, "Residuals", "How far a layer is from its recipe.")
      .def_readonly("name", &pruning::Residuals::name)
      .def_readonly("primal", &pruning::Residuals::primal, "The distance from the weights to the nearest that meet it.")
      .def_readonly("dual", &pruning::Residuals::dual, "How far those moved in the last update, times rho.")
      .def_readonly("weight_norm", &pruning::Residuals::weight_norm);

  py::class_<Admm>(
      module, "Admm",
      "The ADMM state of a network: layers of (name, weights, recipe, rho) or (name, weights, recipe, rho, "
      "groups).\n\nWeights are read in place at every call: an array of float32, or a module of PyTorch "
      "with a weight on the CPU, and groups. Of a module, a call refuses weights that were replaced or "
      "moved; of an array nobody can tell. joint: one copy of the weights meets patterns and connectivity, "
      "else each has its own, as in the paper.")
      .def(py::init([](const std::vector<py::tuple>& layers, bool joint) {
             return std::make_unique<Admm>(layers, joint ? pruning::Splitting::joint : pruning::Splitting::separate);
           }),
           py::arg("layers"), py::arg("joint") = true)
      .def(
          "update", [](Admm& admm) { admm.in_place().update(); },
          "Projects the present weights anew, some steps or epochs after the last time.")
      .def(
          "penalty", [](Admm& admm) { return admm.in_place().penalty(); }, "What training adds to its loss.")
      .def("add_penalty_gradient", &Admm::add_penalty_gradient, py::arg("layer"), py::arg("gradient"),
           "Adds the penalty's gradient to a layer's, between backward() and the optimizer's step. With a GradScaler, "
           "after its unscale_(), which would divide the penalty by its scale.")
      .def("target", &Admm::target, py::arg("layer"),
           "Where the penalty pulls a layer's weights: its gradient is stiffness * (weights - target). For weights on "
           "another device, whose loop copies the target there after each update.")
      .def(
          "stiffness", [](Admm& admm, std::size_t layer) { return admm.state().stiffness(admm.checked(layer)); },
          py::arg("layer"), "How hard it pulls: rho times the number of copies of the weights.")
      .def(
          "residuals", [](Admm& admm) { return admm.in_place().residuals(); }, "Of each layer.")
      .def(
          "rho", [](Admm& admm, std::size_t layer) { return admm.state().states()[admm.checked(layer)].rho; },
          py::arg("layer"))
      .def("scale_rho", &Admm::scale_rho, py::arg("factor"), "Multiplies every layer's rho.")
      .def(
          "grow_rho", [](Admm& admm, double factor, double most) { pruning::grow_rho(admm.state(), factor, most); },
          py::arg("factor"), py::arg("most"), "The same, up to `most`.")
      .def(
          "balance_rho",
          [](Admm& admm, double imbalance, double factor) { pruning::balance_rho(admm.in_place(), imbalance, factor); },
          py::arg("imbalance") = 10.0, py::arg("factor") = 2.0,
          "Multiplies or divides a layer's rho where one residual exceeds the other so many times.")
      .def(
          "regroup", [](Admm& admm) { admm.in_place().regroup(); }, "Groups filters anew, by the present weights.")
      .def("prune", &Admm::prune, "Each layer's present weights, pruned to meet its recipe: a list of Pruned.")
      .def(
          "save", [](Admm& admm, const std::filesystem::path& path) { pruning::save(path, admm.state()); },
          py::arg("path"), "Writes the state, without the weights.")
      .def(
          "restore",
          [](Admm& admm, const std::filesystem::path& path) {
            need_file(path);
            pruning::restore(path, admm.state());
          },
          py::arg("path"), "Goes on from a saved state of the same layers.");
}

}  // namespace demo
