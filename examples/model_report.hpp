#pragma once
// A network on one HTML page: what it takes, what its layers keep, how long they take, why they run as they do.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "layer_facts.hpp"
#include "measured_network.hpp"

namespace demo {

struct ModelReport {
  std::string title;
  std::vector<std::pair<std::string, std::string>> facts;  // of the model, by what they are called
  std::string architecture;
  std::vector<LayerFacts> layers;
  NetworkJudgement judgement;
  bool pruned_without_training = false;
  std::size_t nodes = 0;
  std::string graph;  // as text
};

/// What a person who prunes without training has to know.
inline constexpr const char* accuracy_note =
    "Weights were pruned by projection, without retraining. What that does to accuracy is not measured here: evaluate "
    "the network on data of your own, and retrain it under its masks where it has lost too much.";

/// What a network is called: by its metadata, or its file.
[[nodiscard]] std::string model_title(const patdnn::network::Graph& graph, const std::filesystem::path& file);

/// Inputs and outputs of a network, its nodes, and what its metadata say.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> model_facts(const patdnn::network::Graph& graph);

/// The page, complete in itself: it loads nothing.
[[nodiscard]] std::string to_html(const ModelReport& report);

}  // namespace demo
