#pragma once
// Which regions of a model become operators, by times that were taken: a search that measures nothing itself.

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace demo {

/// Seconds of the same computation in ONNX Runtime, plain and with operators of patdnn: medians, and the fastest runs.
struct TimesInTurns {
  double plain = 0;
  double converted = 0;
  double least_plain = 0;
  double least_converted = 0;

  /// How many times as fast the converted form is, by medians or by fastest runs, whichever promises less.
  [[nodiscard]] double gain() const noexcept { return std::min(plain / converted, least_plain / least_converted); }
  [[nodiscard]] double saved() const noexcept { return std::min(plain - converted, least_plain - least_converted); }
};

/// What is worth an operator: less is lost in what times vary by.
inline constexpr double least_gain = 1.03;

/// Medians and fastest runs have to agree: on a busy machine, other programs lengthen either form's runs.
[[nodiscard]] inline bool gains(const TimesInTurns& times) noexcept { return times.gain() > least_gain; }

/// A region that was timed as a model of its own.
template <class Region>
struct TimedRegion {
  Region region;
  TimesInTurns times;
  bool replaced = false;
};

template <class Region>
struct RegionDecision {
  std::vector<TimedRegion<Region>> regions;  // of the model, in its order; those that were split are not among them
  std::optional<TimesInTurns> model;         // of the whole model as it was last tried; none when no region gained
};

/// What the search asks for.
template <class Region>
struct RegionTrials {
  std::function<TimesInTurns(const Region&)> time_region;                  // alone, its copies at the edges included
  std::function<std::vector<Region>(const Region&)> split;                 // into smaller ones; none: it cannot be
  std::function<TimesInTurns(std::span<const Region* const>)> time_model;  // the whole, with these regions replaced
};

namespace detail {

template <class Region>
void time_or_split(Region region, const RegionTrials<Region>& trials, std::vector<TimedRegion<Region>>& timed) {
  const TimesInTurns times = trials.time_region(region);
  std::vector<Region> parts;
  if (!gains(times)) parts = trials.split(region);
  if (parts.empty()) timed.push_back({std::move(region), times, gains(times)});
  for (Region& part : parts) time_or_split(std::move(part), trials, timed);
}

}  // namespace detail

/// Replaces the regions that gain. One that does not is split, down to parts that gain or cannot be split.
///
/// Then the whole model decides: while it does not gain, it is tried again without the half of the regions that saved
/// least, in the end with none, which is the plain model.
template <class Region>
[[nodiscard]] RegionDecision<Region> decide_regions(std::vector<Region> regions, const RegionTrials<Region>& trials) {
  RegionDecision<Region> decision;
  for (Region& region : regions) detail::time_or_split(std::move(region), trials, decision.regions);
  while (true) {
    std::vector<TimedRegion<Region>*> replaced;
    std::vector<const Region*> tried;
    for (auto& timed : decision.regions) {
      if (!timed.replaced) continue;
      replaced.push_back(&timed);
      tried.push_back(&timed.region);
    }
    if (replaced.empty()) return decision;
    decision.model = trials.time_model(tried);
    if (gains(*decision.model)) return decision;
    std::stable_sort(replaced.begin(), replaced.end(),
                     [](const auto* a, const auto* b) { return a->times.saved() > b->times.saved(); });
    for (std::size_t i = replaced.size() / 2; i < replaced.size(); ++i) replaced[i]->replaced = false;
  }
}

}  // namespace demo
