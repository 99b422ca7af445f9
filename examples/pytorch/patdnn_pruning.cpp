// The Python module patdnn_pruning: patdnn's projections and ADMM on NumPy arrays, which may be the memory of PyTorch's
// tensors. Arrays are read and written in place; a Recipe's block, patterns and rates are those of C++.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <patdnn/error.hpp>
#include <patdnn/pruning/admm.hpp>
#include <patdnn/pruning/admm_checkpoint.hpp>
#include <patdnn/pruning/pattern_set.hpp>
#include <patdnn/pruning/prune.hpp>
#include <patdnn/pruning/rates.hpp>
#include <patdnn/pruning/rho_schedule.hpp>

#ifdef PATDNN_WITH_NETWORK
#include "network_binding.hpp"
#endif

namespace {

namespace py = pybind11;
namespace pruning = patdnn::pruning;
using patdnn::Pattern;
using patdnn::detail::message;
using patdnn::fkw::DenseFilters;
using patdnn::fkw::Structure;

using Weights = py::array_t<float, py::array::c_style>;

/// K × C × kh × kw in an array's memory. Throws TypeError for another number of dimensions.
DenseFilters<float> filters_of(const Weights& weights, std::size_t groups = 1) {
  if (weights.ndim() != 4) {
    throw py::type_error(
        message("weights of ", weights.ndim(), " dimensions, expected filters x channels x height x width"));
  }
  const auto extent = [&](py::ssize_t d) { return static_cast<std::size_t>(weights.shape(d)); };
  return {
      {weights.data(), static_cast<std::size_t>(weights.size())}, extent(0), extent(1), extent(2), extent(3), groups};
}

template <class Range>
std::vector<std::uint64_t> taps_of(const Range& patterns) {
  std::vector<std::uint64_t> taps;
  for (const Pattern& pattern : patterns) taps.push_back(pattern.taps);
  return taps;
}

/// A name's position among a choice's names. Throws ValueError, which lists them.
template <std::size_t N>
std::size_t choice(const std::string& name, const char* what, const char* const (&names)[N]) {
  std::string known;
  for (std::size_t i = 0; i < N; ++i) {
    if (name == names[i]) return i;
    known += (i == 0 ? "" : ", ") + std::string(names[i]);
  }
  throw py::value_error(message(what, " '", name, "', expected one of ", known));
}

constexpr const char* structures[] = {"patterns", "free_taps"};
constexpr const char* groupings[] = {"file_order", "similar", "energy"};

pruning::Recipe make_recipe(const std::string& structure, std::size_t block, const std::vector<std::uint64_t>& patterns,
                            double connectivity_rate, double tap_rate, const std::string& grouping,
                            std::optional<bool> balanced) {
  pruning::Recipe recipe;
  recipe.structure = static_cast<Structure>(choice(structure, "structure", structures));
  recipe.block = block;
  recipe.patterns.clear();
  for (const std::uint64_t taps : patterns) recipe.patterns.push_back({3, 3, taps});
  recipe.connectivity_rate = connectivity_rate;
  recipe.tap_rate = tap_rate;
  recipe.grouped_by = static_cast<pruning::GroupedBy>(choice(grouping, "grouping", groupings));
  recipe.balanced = balanced;
  return recipe;
}

/// What pruning decided for a layer, as Python sees it.
struct Pruned {
  py::array_t<std::uint8_t> mask;
  std::vector<std::int64_t> order;  // −1: a place that no filter takes
  std::size_t block;
  std::string structure;
  std::vector<std::uint64_t> patterns;
  std::size_t kept;

  explicit Pruned(const pruning::PrunedLayer<float>& layer)
      : mask({layer.shape.filters, layer.shape.channels, layer.shape.kernel_height, layer.shape.kernel_width}),
        block(layer.mask.grouping.block),
        structure(structures[static_cast<std::size_t>(layer.structure)]),
        patterns(taps_of(layer.patterns)),
        kept(layer.mask.kept()) {
    std::copy(layer.mask.keep.begin(), layer.mask.keep.end(), mask.mutable_data());
    for (const std::uint32_t filter : layer.mask.grouping.order) {
      order.push_back(filter == patdnn::fkw::no_filter ? -1 : static_cast<std::int64_t>(filter));
    }
  }
};

Pruned prune(const Weights& weights, const pruning::Recipe& recipe,
             const std::optional<std::vector<std::int64_t>>& order) {
  const DenseFilters<float> filters = filters_of(weights);
  if (!order) return Pruned(pruning::prune(filters, recipe));
  pruning::Grouping grouping{recipe.block, {}};
  for (const std::int64_t filter : *order) {
    grouping.order.push_back(filter < 0 ? patdnn::fkw::no_filter : static_cast<std::uint32_t>(filter));
  }
  return Pruned(pruning::prune(filters, recipe, std::move(grouping)));
}

/// An Admm, and the arrays that hold its weights.
class Admm {
 public:
  using Layer = std::tuple<std::string, Weights, pruning::Recipe, double>;

  Admm(const std::vector<Layer>& layers, pruning::Splitting splitting) : admm_(views(layers), splitting) {
    for (const Layer& layer : layers) arrays_.push_back(std::get<Weights>(layer));
  }

  pruning::Admm<float>& operator*() noexcept { return admm_; }

  void add_penalty_gradient(std::size_t layer, Weights& gradient) {
    admm_.add_penalty_gradient(layer, {gradient.mutable_data(), static_cast<std::size_t>(gradient.size())});
  }

  Weights target(std::size_t layer) {
    const auto target = admm_.target(layer);
    const Weights& like = arrays_.at(layer);
    Weights result(std::vector<py::ssize_t>(like.shape(), like.shape() + like.ndim()));
    std::copy_n(target.data(), target.size(), result.mutable_data());
    return result;
  }

  void scale_rho(double factor) {
    for (std::size_t l = 0; l < admm_.layers().size(); ++l) admm_.set_rho(l, admm_.states()[l].rho * factor);
  }

  std::vector<Pruned> prune() const {
    std::vector<Pruned> pruned;
    for (const auto& layer : admm_.prune()) pruned.emplace_back(layer);
    return pruned;
  }

 private:
  static std::vector<pruning::AdmmLayer<float>> views(const std::vector<Layer>& layers) {
    std::vector<pruning::AdmmLayer<float>> views;
    for (const auto& [name, weights, recipe, rho] : layers) views.push_back({name, filters_of(weights), recipe, rho});
    return views;
  }

  pruning::Admm<float> admm_;
  std::vector<Weights> arrays_;
};

std::vector<DenseFilters<float>> all_filters(const std::vector<Weights>& layers) {
  std::vector<DenseFilters<float>> filters;
  for (const Weights& layer : layers) filters.push_back(filters_of(layer));
  return filters;
}

std::vector<std::uint64_t> best_patterns(const std::vector<Weights>& layers, std::size_t count) {
  const auto filters = all_filters(layers);
  return taps_of(pruning::best_patterns(std::span<const DenseFilters<float>>(filters), count));
}

}  // namespace

PYBIND11_MODULE(patdnn_pruning, m) {
  m.doc() = "Pruning of convolutions to patterns or free taps: projections and ADMM (PatDNN, ASPLOS 2020).";
  py::register_exception<patdnn::Error>(m, "Error", PyExc_ValueError);

  m.attr("default_patterns") = taps_of(patdnn::default_patterns);
  m.attr("natural_patterns") = taps_of(patdnn::natural_patterns);
  m.def("best_patterns", &best_patterns, py::arg("layers"), py::arg("count") = 8,
        "The natural patterns that most 3 x 3 kernels have, each as bits y * 3 + x.");
  m.def(
      "rates_by_energy",
      [](const std::vector<Weights>& layers, const std::vector<double>& costs, double rate, double most) {
        const auto filters = all_filters(layers);
        return pruning::rates_by_energy(std::span<const DenseFilters<float>>(filters), std::span<const double>(costs),
                                        rate, most);
      },
      py::arg("layers"), py::arg("costs"), py::arg("rate"), py::arg("most") = 32.0,
      "A rate per layer that keeps the weights of largest relative energy per cost.");
  m.def(
      "rates_by_sensitivity",
      [](const std::vector<double>& rates, const std::vector<std::pair<double, std::vector<double>>>& layers,
         double rate) {
        std::vector<pruning::Sensitivity> sensitivities;
        for (const auto& [size, losses] : layers) sensitivities.push_back({size, losses});
        return pruning::rates_by_sensitivity(rates, sensitivities, rate);
      },
      py::arg("rates"), py::arg("layers"), py::arg("rate"),
      "A rate per layer of least summed loss; layers: (size, losses at rates).");

  py::class_<pruning::Recipe>(m, "Recipe", "How to prune a layer.")
      .def(py::init(&make_recipe), py::arg("structure") = "patterns", py::arg("block") = 1,
           py::arg("patterns") = taps_of(patdnn::default_patterns), py::arg("connectivity_rate") = 3.6,
           py::arg("tap_rate") = 8.1, py::arg("grouping") = "similar", py::arg("balanced") = py::none())
      .def_readonly("block", &pruning::Recipe::block)
      .def_readonly("connectivity_rate", &pruning::Recipe::connectivity_rate)
      .def_readonly("tap_rate", &pruning::Recipe::tap_rate);

  py::class_<Pruned>(m, "Pruned", "Which weights stay, and which filters share a block.")
      .def_readonly("mask", &Pruned::mask)
      .def_readonly("order", &Pruned::order)
      .def_readonly("block", &Pruned::block)
      .def_readonly("structure", &Pruned::structure)
      .def_readonly("patterns", &Pruned::patterns)
      .def_readonly("kept", &Pruned::kept);
  m.def("prune", &prune, py::arg("weights").noconvert(), py::arg("recipe"), py::arg("order") = py::none(),
        "Prunes once by magnitude, in the recipe's blocks or in those of `order`.");

  py::class_<pruning::Residuals>(m, "Residuals")
      .def_readonly("name", &pruning::Residuals::name)
      .def_readonly("primal", &pruning::Residuals::primal)
      .def_readonly("dual", &pruning::Residuals::dual)
      .def_readonly("weight_norm", &pruning::Residuals::weight_norm);

  py::class_<Admm>(m, "Admm", "The ADMM state of a network: layers of (name, weights, recipe, rho).")
      .def(py::init([](const std::vector<std::tuple<std::string, py::object, pruning::Recipe, double>>& layers,
                       bool joint) {
             std::vector<Admm::Layer> checked;
             for (const auto& [name, weights, recipe, rho] : layers) {
               // A converted array would be a copy, which training never changes.
               if (!Weights::check_(weights)) {
                 throw py::type_error("layer '" + name + "': expected a C-contiguous array of float32");
               }
               checked.emplace_back(name, weights.cast<Weights>(), recipe, rho);
             }
             return std::make_unique<Admm>(checked, joint ? pruning::Splitting::joint : pruning::Splitting::separate);
           }),
           py::arg("layers"), py::arg("joint") = true)
      .def("update", [](Admm& admm) { (*admm).update(); })
      .def("penalty", [](Admm& admm) { return (*admm).penalty(); })
      .def("add_penalty_gradient", &Admm::add_penalty_gradient, py::arg("layer"), py::arg("gradient").noconvert())
      .def("target", &Admm::target, py::arg("layer"))
      .def("stiffness", [](Admm& admm, std::size_t layer) { return (*admm).stiffness(layer); })
      .def("residuals", [](Admm& admm) { return (*admm).residuals(); })
      .def("rho", [](Admm& admm, std::size_t layer) { return (*admm).states().at(layer).rho; })
      .def("scale_rho", &Admm::scale_rho, py::arg("factor"))
      .def(
          "grow_rho", [](Admm& admm, double factor, double most) { pruning::grow_rho(*admm, factor, most); },
          py::arg("factor"), py::arg("most"))
      .def(
          "balance_rho",
          [](Admm& admm, double imbalance, double factor) { pruning::balance_rho(*admm, imbalance, factor); },
          py::arg("imbalance") = 10.0, py::arg("factor") = 2.0)
      .def("regroup", [](Admm& admm) { (*admm).regroup(); })
      .def("prune", &Admm::prune)
      .def("save", [](Admm& admm, const std::filesystem::path& path) { pruning::save(path, *admm); })
      .def("restore", [](Admm& admm, const std::filesystem::path& path) { pruning::restore(path, *admm); });

#ifdef PATDNN_WITH_NETWORK
  demo::bind_network(m);
#endif
}
