#include "comparison.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <patdnn/error.hpp>

#include "progress.hpp"
#include "reference_network.hpp"

namespace demo {
namespace {

/// Photographs that a network scores before the other one takes its turn, and before anything is timed.
constexpr std::size_t turn = 100;

}  // namespace

std::array<Outcome, 2> compare(std::array<Classifier*, 2> networks, std::span<const Photograph> photographs,
                               patdnn::ExecutorRef executor) {
  using Clock = std::chrono::steady_clock;
  std::vector<float> image(3 * networks[0]->height() * networks[0]->width());
  std::array<Outcome, 2> outcomes;
  std::array<std::vector<float>, 2> scores;
  std::array<std::vector<double>, 2> node_ms;
  for (std::size_t n = 0; n < 2; ++n) {
    const std::size_t nodes = networks[n]->network().nodes().size();
    scores[n].resize(networks[n]->labels().size());
    node_ms[n].resize(nodes);
    outcomes[n].node_ms.resize(nodes);
  }

  const auto take_turn = [&](std::size_t n, std::span<const Photograph> some, bool record) {
    for (const Photograph& photograph : some) {
      normalise(photograph, networks[n]->pixels(), image);
      const auto before = Clock::now();
      networks[n]->run(image, scores[n], executor, node_ms[n]);
      const auto after = Clock::now();
      if (!record) continue;
      const auto best = std::max_element(scores[n].begin(), scores[n].end());
      outcomes[n].predictions.push_back(static_cast<std::size_t>(best - scores[n].begin()));
      outcomes[n].ms.push_back(std::chrono::duration<double, std::milli>(after - before).count());
      for (std::size_t i = 0; i < node_ms[n].size(); ++i) outcomes[n].node_ms[i].push_back(node_ms[n][i]);
    }
  };

  const auto warm_up = photographs.first(std::min(turn, photographs.size()));
  take_turn(0, warm_up, false);
  take_turn(1, warm_up, false);
  Progress progress("classifying", photographs.size());
  for (std::size_t begin = 0; begin < photographs.size(); begin += turn) {
    const auto some = photographs.subspan(begin, std::min(turn, photographs.size() - begin));
    const std::size_t first = begin / turn % 2;
    take_turn(first, some, true);
    take_turn(1 - first, some, true);
    progress.update(begin + some.size());
  }
  return outcomes;
}

Agreement check_scores(const std::string& name, Classifier& network, std::span<const Photograph> photographs,
                       patdnn::ExecutorRef executor) {
  const ReferenceNetwork reference(network.graph());
  std::vector<float> image(3 * network.height() * network.width());
  std::vector<float> scores(network.labels().size());
  Agreement agreement;
  for (const Photograph& photograph : photographs) {
    normalise(photograph, network.pixels(), image);
    network.run(image, scores, executor);
    const std::vector<double> expected = reference.run(image);
    double largest = 0;
    for (const double score : expected) largest = std::max(largest, std::abs(score));
    for (std::size_t k = 0; k < expected.size(); ++k) {
      const double difference = std::abs(static_cast<double>(scores[k]) - expected[k]);
      if (!(difference <= 1e-4 * largest)) {
        throw patdnn::Error(name + ", " + photograph.path.string() + ": score " + std::to_string(k) + " is " +
                            std::to_string(scores[k]) + ", expected " + std::to_string(expected[k]) +
                            " by the double-precision reference");
      }
      agreement.difference = std::max(agreement.difference, difference);
    }
    agreement.score = std::max(agreement.score, largest);
  }
  return agreement;
}

}  // namespace demo
