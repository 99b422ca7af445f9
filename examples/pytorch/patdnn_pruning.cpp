// The Python module patdnn_pruning: patdnn's projections and ADMM on NumPy arrays, which may be the memory of PyTorch's
// tensors. Arrays are read and written in place; a Recipe's block, patterns and rates are those of C++.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <patdnn/error.hpp>
#include <patdnn/pruning/layer_rules.hpp>
#include <patdnn/pruning/pattern_set.hpp>
#include <patdnn/pruning/prune.hpp>
#include <patdnn/pruning/rates.hpp>

#include "admm_binding.hpp"
#include "layer_weights.hpp"
#include "pruned.hpp"
#include "python_errors.hpp"
#ifdef PATDNN_WITH_NETWORK
#include "network_binding.hpp"
#endif

namespace {

namespace py = pybind11;
namespace pruning = patdnn::pruning;
using demo::LayerWeights;
using demo::Pruned;
using demo::structures;
using patdnn::Pattern;
using patdnn::detail::message;
using patdnn::fkw::DenseFilters;
using patdnn::fkw::Structure;

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

constexpr const char* roles[] = {"convolution", "first", "linear"};
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

pruning::Recipe recipe_for(const py::object& weights, const pruning::Recipe& recipe,
                           const std::optional<std::string>& role, const std::optional<std::size_t>& groups,
                           bool prune_first, bool prune_linear, double pointwise_rate) {
  const LayerWeights layer(weights, groups, "weights");
  const std::string its = role.value_or(layer.is_linear() ? "linear" : "convolution");
  return pruning::recipe_for(layer.filters(), static_cast<pruning::Role>(choice(its, "role", roles)), recipe,
                             {prune_first, prune_linear, pointwise_rate});
}

Pruned prune(const py::object& weights, const pruning::Recipe& recipe,
             const std::optional<std::vector<std::int32_t>>& order, const std::optional<std::size_t>& groups) {
  const LayerWeights layer(weights, groups, "weights");
  const DenseFilters filters = layer.finite_filters();
  pruning::Grouping grouping{recipe.block, {}};
  for (const std::int32_t filter : order.value_or(std::vector<std::int32_t>{})) {
    grouping.order.push_back(filter < 0 ? patdnn::fkw::no_filter : static_cast<std::uint32_t>(filter));
  }
  if (!order) grouping = pruning::group(filters, recipe);
  return {pruning::prune(filters, recipe, std::move(grouping)), layer.like<std::uint8_t>()};
}

/// Layers by their weights, which have to be finite.
class Layers {
 public:
  explicit Layers(const std::vector<py::object>& layers) {
    for (const py::object& layer : layers) {
      weights_.emplace_back(layer, std::nullopt, message("layer ", weights_.size()));
      filters_.push_back(weights_.back().finite_filters());
    }
  }

  [[nodiscard]] std::span<const DenseFilters> filters() const noexcept { return filters_; }

 private:
  std::vector<LayerWeights> weights_;
  std::vector<DenseFilters> filters_;
};

}  // namespace

PYBIND11_MODULE(patdnn_pruning, m) {
  m.doc() = "Pruning of convolutions to patterns or free taps: projections and ADMM (PatDNN, ASPLOS 2020).";
  demo::bind_errors(m);

  m.attr("default_patterns") = demo::taps_of(patdnn::default_patterns);
  m.attr("natural_patterns") = demo::taps_of(patdnn::natural_patterns);
  m.def(
      "best_patterns",
      [](const std::vector<py::object>& layers, std::size_t count) {
        return demo::taps_of(pruning::best_patterns(Layers(layers).filters(), count));
      },
      py::arg("layers"), py::arg("count") = 8,
      "The natural patterns that most 3 x 3 kernels have, each as bits y * 3 + x.");
  m.def(
      "rates_by_energy",
      [](const std::vector<py::object>& layers, const std::vector<double>& costs, double rate, double most) {
        return pruning::rates_by_energy(Layers(layers).filters(), std::span<const double>(costs), rate, most);
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
           py::arg("patterns") = demo::taps_of(patdnn::default_patterns), py::arg("connectivity_rate") = 3.6,
           py::arg("tap_rate") = 8.1, py::arg("grouping") = "similar", py::arg("balanced") = py::none())
      .def_property_readonly("structure",
                             [](const pruning::Recipe& r) { return structures[static_cast<int>(r.structure)]; })
      .def_property_readonly("patterns", [](const pruning::Recipe& r) { return demo::taps_of(r.patterns); })
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
  m.def("prune", &prune, py::arg("weights"), py::arg("recipe"), py::arg("order") = py::none(),
        py::arg("groups") = py::none(),
        "Prunes once by magnitude, in the recipe's blocks or in those of `order`.\n\nweights: float32 of filters x "
        "channels of a group x height x width, of a 1-D convolution filters x channels x width, of a linear layer "
        "filters "
        "x channels; or a module of PyTorch. groups: convolution groups, the module's or 1 unless given; filters of "
        "different groups share no block.");
  m.def("recipe_for", &recipe_for, py::arg("weights"), py::arg("recipe"), py::arg("role") = py::none(),
        py::arg("groups") = py::none(), py::arg("prune_first") = false, py::arg("prune_linear") = false,
        py::arg("pointwise_rate") = pruning::LayerRules{}.pointwise_rate,
        "What a network's recipe becomes for one layer. role: 'first' (reads the image) keeps everything unless "
        "prune_first, 'linear' (of two dimensions, unless told otherwise) unless prune_linear; of a 'convolution', a "
        "depthwise one loses taps alone, one of 1 x 1 kernels whole kernels, pointwise_rate for each that stays.");

  demo::bind_admm(m);
#ifdef PATDNN_WITH_NETWORK
  demo::bind_network(m);
#endif
}
