#include "in_network.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "interleaved.hpp"

namespace patdnn::bench {

namespace {

constexpr std::size_t most_finalists = 5;

/// One different layer of the networks.
struct Entry {
  kernels::TunedLayer layer;                    // with the rules' parameters
  std::vector<Parameters> candidates;           // the rules' first
  std::vector<std::vector<double>> logarithms;  // of each candidate's times in the rules', one of each network
  std::vector<double> default_seconds;          // one of each network, in the second run
  std::size_t winner = 0;
  double ratio = 1;  // of the winner, in the second run
  std::string label;

  void add(std::size_t candidate, double ratio_in_network) {
    logarithms[candidate].push_back(std::log(ratio_in_network));
  }
  [[nodiscard]] double mean_ratio(std::size_t candidate) const {
    const std::vector<double>& values = logarithms[candidate];
    double sum = 0;
    for (const double value : values) sum += value;
    return std::exp(sum / static_cast<double>(std::max<std::size_t>(values.size(), 1)));
  }
  void forget() {
    for (std::vector<double>& values : logarithms) values.clear();
  }
};

class Judge {
 public:
  Judge(std::span<const kernels::TunedLayer> finalists, const TuningOptions& options)
      : finalists_(finalists), options_(options), threads_(options.threads) {}

  /// Times all finalists of a network's layers.
  void first_run(const NetworkCase& network) {
    Chain chain = chain_of(network);
    const std::vector<std::size_t> entries = entries_of(chain);
    std::size_t most = 1;
    for (const std::size_t e : entries) {
      if (e != none) most = std::max(most, entries_[e].candidates.size());
    }
    const auto next = [](const Entry& entry, std::size_t set) {
      return set < entry.candidates.size() ? set : std::size_t{0};
    };
    add_ratios(entries, time(chain, most, next), next);
  }

  /// Elects each layer's winner.
  void elect() {
    for (Entry& entry : entries_) {
      double least = noise;
      for (std::size_t c = 1; c < entry.candidates.size(); ++c) {
        if (entry.logarithms[c].empty() || entry.mean_ratio(c) >= least) continue;
        least = entry.mean_ratio(c);
        entry.winner = c;
      }
      entry.forget();
    }
  }

  /// Times the winners once more, all together.
  NetworkResult second_run(const NetworkCase& network) {
    Chain chain = chain_of(network);
    const std::vector<std::size_t> entries = entries_of(chain);
    const auto winner = [](const Entry& entry, std::size_t set) { return set == 0 ? std::size_t{0} : entry.winner; };
    const Times times = time(chain, 2, winner);
    add_ratios(entries, times, winner);
    NetworkResult result{network.name, 0, 0};
    for (std::size_t set = 0; set < 2; ++set) {
      std::vector<double> totals;
      for (const auto& round : times) {
        double sum = 0;
        for (const double seconds : round[set]) sum += seconds;
        totals.push_back(sum);
      }
      (set == 0 ? result.default_seconds : result.seconds) = quantile(totals, 0.5);
    }
    std::vector<Layer> layers = prepare(chain, 1, winner);
    chain.swap_layers(layers);
    chain.check(threads_);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i] == none) continue;
      std::vector<double> seconds;
      for (const auto& round : times) seconds.push_back(round[0][i]);
      entries_[entries[i]].default_seconds.push_back(quantile(seconds, 0.5));
      entries_[entries[i]].label = chain.layer(i).label();
    }
    return result;
  }

  /// The layers, with their winners' parameters where those won twice.
  [[nodiscard]] std::vector<TunedLayout> layouts() {
    std::vector<TunedLayout> found;
    for (Entry& entry : entries_) {
      const double ratio = entry.mean_ratio(entry.winner);
      const bool won = entry.winner > 0 && ratio < confirmed;
      kernels::TunedLayer layer = entry.layer;
      if (won) layer.parameters = entry.candidates[entry.winner];
      const double seconds = quantile(entry.default_seconds, 0.5);
      found.push_back(
          {layer, won, won ? entry.label : std::string("by the rules"), seconds, won ? ratio * seconds : seconds});
    }
    return found;
  }

 private:
  using Times = std::vector<std::vector<std::vector<double>>>;  // of a round, a set of layers, a node
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static constexpr double noise = 0.98;
  static constexpr double confirmed = 0.99;

  [[nodiscard]] Chain chain_of(const NetworkCase& network) const {
    return {network.graph, network.pruning, options_.kernels, 1, ChosenBy::rules, network.pitch};
  }

  /// The position of a layer's entry, which is made when there is none.
  [[nodiscard]] std::size_t entry_of(const Layer& layer) {
    const kernels::LayerTraits& traits = layer.traits();
    for (std::size_t e = 0; e < entries_.size(); ++e) {
      const kernels::TunedLayer& known = entries_[e].layer;
      if (kernels::distance(known, traits) == 0 && known.output_pitch == traits.output.pitch) return e;
    }
    Entry entry;
    const Parameters rules = by_rules(layer);
    entry.layer = tuned_layer(traits, rules);
    entry.candidates = {rules};
    std::vector<std::pair<double, const kernels::TunedLayer*>> near;
    constexpr double same_shape = 0.25;  // octaves, for a pitch of another kind
    for (const kernels::TunedLayer& finalist : finalists_) {
      const double octaves = kernels::distance(finalist, traits);
      if (octaves <= same_shape) near.emplace_back(octaves, &finalist);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [_, finalist] : near) {
      const Parameters& parameters = finalist->parameters;
      const auto& known = entry.candidates;
      if (entry.candidates.size() > most_finalists) break;
      if (std::find(known.begin(), known.end(), parameters) == known.end() &&
          kernels::refusal(parameters, traits).empty()) {
        entry.candidates.push_back(parameters);
      }
    }
    entry.logarithms.resize(entry.candidates.size());
    entries_.push_back(std::move(entry));
    return entries_.size() - 1;
  }

  /// The position of each node's entry; none of a pool's.
  [[nodiscard]] std::vector<std::size_t> entries_of(const Chain& chain) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < chain.graph().nodes.size(); ++i) {
      const bool pool = chain.graph().nodes[i].kind == Node::Kind::max_pool;
      positions.push_back(pool ? none : entry_of(chain.layer(i)));
    }
    return positions;
  }

  /// A set of a chain's layers, each with the candidate that `choice(entry, set)` names.
  template <class Choice>
  [[nodiscard]] std::vector<Layer> prepare(const Chain& chain, std::size_t set, const Choice& choice) {
    return chain.prepare([&](const Layer& layer) -> std::optional<Parameters> {
      const Entry& entry = entries_[entry_of(layer)];
      const std::size_t candidate = choice(entry, set);
      return candidate == 0 ? std::nullopt : std::optional(entry.candidates[candidate]);
    });
  }

  /// Runs the sets in turn, each once before it is timed, so that its weights were last used an image ago.
  template <class Choice>
  [[nodiscard]] Times time(Chain& chain, std::size_t n, const Choice& choice) {
    constexpr std::size_t rounds = 21;
    std::vector<std::vector<Layer>> sets;
    for (std::size_t set = 0; set < n; ++set) sets.push_back(prepare(chain, set, choice));
    Times times(rounds, std::vector<std::vector<double>>(n));
    for (auto& round : times) {
      for (std::size_t set = 0; set < n; ++set) {
        chain.swap_layers(sets[set]);
        chain.run(threads_);
        round[set] = chain.run_timed(threads_);
        chain.swap_layers(sets[set]);
      }
    }
    return times;
  }

  /// Adds what a network says of its layers' candidates: the median over rounds of the time of all nodes with that
  /// layer.
  template <class Choice>
  void add_ratios(const std::vector<std::size_t>& entries, const Times& times, const Choice& choice) {
    for (std::size_t e = 0; e < entries_.size(); ++e) {
      if (std::find(entries.begin(), entries.end(), e) == entries.end()) continue;
      for (std::size_t set = 1; set < times.front().size(); ++set) {
        const std::size_t candidate = choice(entries_[e], set);
        if (candidate == 0) continue;
        std::vector<double> ratios;
        for (const auto& round : times) {
          double seconds = 0;
          double by_default = 0;
          for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i] != e) continue;
            seconds += round[set][i];
            by_default += round[0][i];
          }
          ratios.push_back(seconds / by_default);
        }
        entries_[e].add(candidate, quantile(ratios, 0.5));
      }
    }
  }

  std::span<const kernels::TunedLayer> finalists_;
  TuningOptions options_;
  Threads threads_;
  std::vector<Entry> entries_;
};

}  // namespace

Judgement judge_in_networks(std::span<const NetworkCase> cases, std::span<const kernels::TunedLayer> finalists,
                            const TuningOptions& options, const std::function<bool(const std::string&)>& go_on) {
  Judge judge(finalists, options);
  Judgement judgement;
  for (const NetworkCase& network : cases) {
    if (!go_on(network.name)) return {};
    judge.first_run(network);
  }
  judge.elect();
  for (const NetworkCase& network : cases) {
    if (!go_on(network.name + ", winners")) return {};
    judgement.networks.push_back(judge.second_run(network));
  }
  judgement.layers = judge.layouts();
  return judgement;
}

}  // namespace patdnn::bench
