#pragma once
// Parameters judged where they are to run: in their networks, where the layers before have filled the caches and the
// branch predictor with what is theirs.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <patdnn/kernels/nearest_layer.hpp>
#include <patdnn/kernels/tuned_layer.hpp>

#include "../chain.hpp"
#include "tune_layer.hpp"

namespace patdnn::bench {

/// A network, pruned, between maps of one kind of pitch.
struct NetworkCase {
  std::string name;
  NetworkGraph graph;
  Pruning pruning;
  Pitch pitch = Pitch::suitable;
};

/// A network's convolutions by the rules, and with what was found for each.
struct NetworkResult {
  std::string name;
  double default_seconds = 0;  // medians
  double seconds = 0;
};

/// What judging found.
struct Judgement {
  std::vector<TunedLayout> layers;  // each different layer of the networks once
  std::vector<NetworkResult> networks;
};

/// Times each layer of each network with the parameters that the rules choose, and with those of up to five finalists
/// of the same kind, in turn with all other layers of the network. Finalists that win take part in a second run, from
/// which those return that win there as well; all others keep the rules' parameters. Outputs of what returns are
/// compared with the reference.
///
/// finalists  the best of each layer first; a layer may occur several times
/// go_on      called before each network with its name; false ends judging, with no result
///
/// Throws Error when outputs differ from the reference.
[[nodiscard]] Judgement judge_in_networks(std::span<const NetworkCase> cases,
                                          std::span<const kernels::TunedLayer> finalists, const TuningOptions& options,
                                          const std::function<bool(const std::string&)>& go_on);

}  // namespace patdnn::bench
