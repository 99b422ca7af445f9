#pragma once
// The parameters that a layer could run with: what a tuner chooses from.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>

namespace patdnn { inline namespace v0 { namespace tuning {

/// A point of a search space: for each dimension, the position of its value.
using Point = std::array<std::uint8_t, 8>;

/// One way to run a layer: between which maps, and how.
struct Candidate {
  std::size_t layout = 0;  // position in the search space's layouts
  kernels::Parameters parameters;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// All parameters worth trying for a layer: every form's candidates that fit the layer, a caller's own forms among
/// them, and counts of 1, 2, 3, 4, 6, 8, 12 and so on. Of parameters that run the same, one alone is valid.
class SearchSpace {
 public:
  /// layouts  the layer between maps of different pitches, at least one; they differ in nothing else
  /// threads  that will run the layer; with one, how tasks are split makes no difference
  SearchSpace(std::vector<kernels::LayerTraits> layouts, unsigned threads) : layouts_(std::move(layouts)) {
    for (const kernels::LayerTraits& layer : layouts_) {
      forms_.push_back(forms(layer));
      sizes_[form] = std::max(sizes_[form], forms_.back().size());
    }
    const kernels::LayerTraits& layer = layouts_.front();
    sizes_[layout] = layouts_.size();
    steps_ = layer.kept_weights / layer.shape.filters;
    blocks_ = (layer.shape.filters / layer.shape.groups + layer.block - 1) / layer.block * layer.shape.groups;
    sizes_[pieces] = piece_counts.size();
    sizes_[blocks_per_pass] = counts_below(blocks_);
    std::size_t most_tiles = 0;
    for (const auto& forms_of_layout : forms_) {
      for (const Form& f : forms_of_layout) most_tiles = std::max(most_tiles, f.tiles);
    }
    sizes_[tiles_per_turn] = counts_below(most_tiles);
    sizes_[prefetch] = prefetches.size();
    sizes_[split] = threads > 1 ? 2 : 1;
    sizes_[tasks] = threads > 1 ? task_counts.size() : 1;
  }

  [[nodiscard]] std::span<const kernels::LayerTraits> layouts() const noexcept { return layouts_; }

  /// The number of values of each dimension.
  [[nodiscard]] const std::array<std::size_t, 8>& sizes() const noexcept { return sizes_; }

  /// The candidate at a point; none where the point is not valid.
  [[nodiscard]] std::optional<Candidate> at(const Point& point) const {
    for (std::size_t d = 0; d < point.size(); ++d) {
      if (point[d] >= sizes_[d]) return std::nullopt;
    }
    const std::vector<Form>& known = forms_[point[layout]];
    if (point[form] >= known.size()) return std::nullopt;
    const Form& chosen = known[point[form]];
    Candidate candidate{point[layout], chosen.parameters};
    kernels::Parameters& p = candidate.parameters;
    p.pieces = piece_counts[point[pieces]];
    if (p.pieces > 1 && (!chosen.cuts || steps_ < p.pieces * least_piece)) return std::nullopt;
    p.images_per_turn = 1;
    p.blocks_per_pass = count(point[blocks_per_pass]);
    p.tiles_per_turn = count(point[tiles_per_turn]);
    // Turns matter only to passes of some of the blocks: they say on how many tiles such a pass runs.
    if (p.tiles_per_turn != kernels::Parameters::all &&
        (p.blocks_per_pass == kernels::Parameters::all || p.tiles_per_turn >= chosen.tiles)) {
      return std::nullopt;
    }
    const auto [level, distance] = prefetches[point[prefetch]];
    if (level > 0 && distance >= chosen.tiles) return std::nullopt;
    p.prefetch_level = level;
    p.prefetch_distance = distance;
    p.split = point[split] == 0 ? kernels::Split::tiles : kernels::Split::blocks;
    p.tasks_per_thread = task_counts[point[tasks]];
    return candidate;
  }

  /// Calls f(point) for every valid point.
  template <class F>
  void for_each(F&& f) const {
    Point point{};
    while (true) {
      if (at(point)) f(point);
      std::size_t d = 0;
      while (d < point.size() && ++point[d] == sizes_[d]) point[d++] = 0;
      if (d == point.size()) return;
    }
  }

  /// The number of valid points.
  [[nodiscard]] std::size_t size() const {
    std::size_t valid = 0;
    for_each([&](const Point&) { ++valid; });
    return valid;
  }

 private:
  enum Dimension : std::uint8_t { form, layout, pieces, blocks_per_pass, tiles_per_turn, prefetch, split, tasks };

  /// A form and its tile.
  struct Form {
    kernels::Parameters parameters;
    std::size_t tiles;  // in its plan
    bool cuts;          // lists into pieces
  };

  struct PrefetchTo {
    unsigned level;
    std::size_t distance;
  };

  static constexpr std::array<std::size_t, 8> piece_counts{1, 2, 3, 4, 6, 8, 12, 16};
  static constexpr std::array<PrefetchTo, 8> prefetches{
      {{0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 4}, {3, 2}, {3, 4}}};
  static constexpr std::array<std::size_t, 4> task_counts{8, 2, 4, 16};
  /// The fewest taps that a piece has.
  static constexpr std::size_t least_piece = 8;

  /// All, 1, 2, 3, 4, 6, 8, 12, ...
  [[nodiscard]] static constexpr std::size_t count(std::size_t i) noexcept {
    if (i < 2) return i == 0 ? kernels::Parameters::all : 1;
    return (i % 2 == 0 ? std::size_t{2} : std::size_t{3}) << ((i - 2) / 2);
  }

  /// How many of count(0), count(1), ... are worth trying for `total`: all, and those below it.
  [[nodiscard]] static constexpr std::size_t counts_below(std::size_t total) noexcept {
    std::size_t n = 1;
    while (count(n) < total) ++n;
    return n;
  }

  [[nodiscard]] static std::vector<Form> forms(const kernels::LayerTraits& layer) {
    std::vector<Form> found;
    std::vector<std::vector<kernels::TileSpan>> spans;  // of those found
    const auto add = [&](const kernels::Parameters& parameters) {
      if (!refusal(parameters, layer).empty()) return;
      const kernels::Plan plan = make_plan(layer, parameters);
      if (plan.parameters.kernel != parameters.kernel) return;  // the tile is larger than the output
      for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].parameters.kernel == parameters.kernel && spans[i] == plan.spans) return;  // another tile's, too
      }
      kernels::Parameters cut = parameters;
      cut.pieces = 2;
      found.push_back({parameters, plan.spans.size(), refusal(cut, layer).empty()});
      spans.push_back(plan.spans);
    };
    for (const kernels::Parameters& parameters : kernels::candidates(layer)) add(parameters);
    return found;
  }

  std::vector<kernels::LayerTraits> layouts_;
  std::vector<std::vector<Form>> forms_;  // of each layout
  std::array<std::size_t, 8> sizes_{};
  std::size_t steps_ = 0;   // of a list
  std::size_t blocks_ = 0;  // of filters
};

}}}  // namespace patdnn::v0::tuning
