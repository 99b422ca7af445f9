#pragma once
// In which form each convolution keeps its weights.
//
// Weights come dense, with zeros where someone pruned them. What the zeros allow is found by trying: free taps in
// blocks of 1, 2, 4 and 8 filters of like supports (filter kernel reorder finds them wherever they stand), patterns in
// blocks of 1 and 2, and every weight kept. Each form is bound to a layer as it would run, and the cost model says how
// long that takes. A layer whose zeros help nothing thus stays dense.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Choices about forms; each has a default.
struct FormOptions {
  /// The functions of the network that will run the graph; by default the caller's, kernels::table<arch::preferred>().
  std::optional<kernels::ConvTable> kernels = {};
  /// The machine whose times are expected; by default kernels::this_machine().
  std::optional<kernels::Machine> machine = {};
  /// Whether convolutions may run by Winograd's filtering, as the network's own option says.
  kernels::Winograd winograd = kernels::Winograd::allow;
  /// Weights of less than this part (0 to 1) of their layer's largest become zero; denormal weights do in any case.
  float zero_below = 0;
  /// The network's own tuned layers, as its option says: a form is timed as it would run with them.
  kernels::TunedList tuned = {};
};

/// Why a convolution has its form.
struct FormChoice {
  std::size_t node = 0;
  std::string form;                 // "8 patterns, blocks of 1"
  std::size_t weights = 0;          // of the layer
  std::size_t kept = 0;             // multiplied: nonzero ones, and zeros where another filter keeps the tap
  std::size_t nonzero = 0;          // of the weights
  double seconds = 0;               // for one image, as the cost model expects
  double dense_seconds = 0;         // the same with every weight kept
  std::optional<double> crossover;  // weights per kept weight from which on the form beats dense

  /// One sentence: kept weights, expected times, crossover.
  template <class Unit = arch::of_networks>
  [[nodiscard]] std::string text() const;
};

/// What a form of weights is called: "dense", "8 patterns, blocks of 1", "free taps, blocks of 4", or, where kernels
/// are kept whole, "kernels, blocks of 4".
template <class Unit = arch::native>
[[nodiscard]] std::string form_name(const fkw::FkwData& weights) {
  using patdnn::detail::message;
  const std::size_t entries = std::size_t{weights.kernel_height} * weights.kernel_width;
  const std::string blocks = message(", blocks of ", weights.block);
  if (weights.structure == fkw::Structure::free_taps) return (entries > 1 ? "free taps" : "kernels") + blocks;
  if (weights.patterns.size() == 1 && weights.patterns[0].entries() == entries) {
    const std::size_t all = std::size_t{weights.filters} * weights.channels * entries;
    return weights.kept_weights() == all ? "dense" : "kernels" + blocks;
  }
  return message(weights.patterns.size(), " patterns", blocks);
}

/// The least magnitude of a layer's weights that does not count as zero: `zero_below` of the largest, but at least the
/// smallest normal float.
template <class Unit = arch::native>
[[nodiscard]] float smallest_weight(std::span<const float> weights, float zero_below) {
  float largest = 0;
  for (const float w : weights) largest = std::max(largest, std::abs(w));
  const float least = std::isfinite(largest) ? zero_below * largest : 0;
  return std::max(least, std::numeric_limits<float>::min());
}

namespace detail {

/// Whether a weight other than zero counts as zero. A NaN does not.
template <class Unit = arch::native>
[[nodiscard]] bool is_small(float weight, float least) noexcept {
  return weight != 0 && std::abs(weight) < least;
}

/// "12.3", the last digit rounded.
template <class Unit = arch::native>
[[nodiscard]] std::string tenths(double x) {
  const long long n = std::llround(x * 10);
  return std::to_string(n / 10) + "." + std::to_string(n % 10);
}

/// Pattern sets for which a table has kernels, then the default one.
template <class Unit = arch::native>
[[nodiscard]] std::vector<std::vector<Pattern>> known_patterns(const kernels::ConvTable& table) {
  std::vector<std::vector<Pattern>> known;
  for (const kernels::PatternKernels& of_set : table.pattern_kernels) {
    known.emplace_back(of_set.patterns.begin(), of_set.patterns.end());
  }
  known.emplace_back(default_patterns.begin(), default_patterns.end());
  return known;
}

/// The patterns that kernels of a layer keep: those of the first set in `known` that holds them all, in the set's
/// order; else the kernels' own, or none where these are more than a table is worth.
template <class Unit = arch::native>
[[nodiscard]] std::vector<Pattern> patterns_of(const fkw::FkwData& free, std::span<const std::vector<Pattern>> known) {
  std::set<std::uint64_t> masks(free.mask.begin(), free.mask.end());
  for (const std::vector<Pattern>& set : known) {
    if (fkw::holds_all(set, free)) return set;
  }
  // A mask that a larger one covers needs no pattern of its own. The largest come first, so that each mask is compared
  // with patterns alone, of which there are few.
  std::vector<std::uint64_t> by_entries(masks.begin(), masks.end());
  std::stable_sort(by_entries.begin(), by_entries.end(),
                   [](std::uint64_t a, std::uint64_t b) { return std::popcount(a) > std::popcount(b); });
  constexpr std::size_t most = 56;  // as many as there are natural ones
  std::vector<Pattern> patterns;
  for (const std::uint64_t taps : by_entries) {
    if (std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.covers(taps); })) continue;
    if (patterns.size() == most) return {};
    patterns.push_back(
        {static_cast<std::uint8_t>(free.kernel_height), static_cast<std::uint8_t>(free.kernel_width), taps});
  }
  std::sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) { return a.taps < b.taps; });
  return patterns;
}

/// The forms to try: dense, then blocks from the widest to the narrowest. `known`: as for patterns_of().
template <class Unit = arch::native>
[[nodiscard]] std::vector<fkw::FkwData> weight_forms(const fkw::DenseFilters& dense,
                                                     std::span<const std::vector<Pattern>> known) {
  std::vector<fkw::FkwData> forms;
  const std::size_t widest = dense.widest_block();
  forms.push_back(fkw::encode_dense(dense, {.block = widest}));
  if (!dense.pruned()) return forms;
  const std::vector<std::uint32_t> order = fkw::common_order(dense, widest);
  for (std::size_t block = widest; block >= 1; block /= 2) {
    fkw::FkwData free = fkw::encode_free_taps(dense, {.block = block, .order = order});
    if (dense.entries() > 1 && block <= 2) {
      const std::vector<Pattern> patterns = patterns_of(free, known);
      if (!patterns.empty()) {
        forms.push_back(fkw::encode(dense, patterns, {.block = block, .order = free.reorder}));
      }
    }
    forms.push_back(std::move(free));
  }
  return forms;
}

/// A layer as it would run between maps of its own.
template <class Unit = arch::native>
[[nodiscard]] kernels::ConvLayer::Outline outline(const Convolution& conv, const fkw::FkwData& weights,
                                                  const kernels::ConvTable& table, const FormOptions& options) {
  const ConvShape& shape = conv.shape;
  const bool aligned = kernels::wants_aligned_rows(shape, weights.block, table.registers.lanes);
  const auto layout = [&](std::size_t channels, std::size_t height, std::size_t width, Padding halo) {
    return make_layout(channels, height, width, halo, kernels::suitable_pitch(width, halo, aligned));
  };
  const auto [height, width] = stored_extents(shape, conv.pooling);
  return kernels::ConvLayer::outline(
      weights, shape, conv.epilogue(),
      {.input = layout(shape.channels, shape.height, shape.width, shape.pad),
       .output = layout(shape.filters, height, width, conv.pooling == Pooling::global_average ? Padding{} : shape.pad),
       .winograd = options.winograd,
       .kernels = table,
       .tuned = options.tuned,
       .machine = options.machine});
}

/// How many weights there are per kept one where a form is as fast as the dense layer, found by halving.
template <class Unit = arch::native>
[[nodiscard]] std::optional<double> crossover(kernels::LayerTraits traits, const kernels::Plan& plan,
                                              std::size_t weights, double dense_seconds,
                                              const kernels::Machine& machine) {
  const auto seconds = [&](std::size_t kept) {
    traits.kept_weights = kept;
    return kernels::estimated_seconds(traits, plan, machine);
  };
  std::size_t faster = 0;
  std::size_t slower = weights;
  if (seconds(faster) >= dense_seconds) return {};
  if (seconds(slower) < dense_seconds) return 1.0;
  while (slower - faster > 1) {
    const std::size_t kept = faster + (slower - faster) / 2;
    (seconds(kept) < dense_seconds ? faster : slower) = kept;
  }
  return static_cast<double>(weights) / static_cast<double>(std::max<std::size_t>(faster, 1));
}

}  // namespace detail

template <class Unit>
std::string FormChoice::text() const {
  using detail::tenths;
  std::string result =
      form + ": " + std::to_string(nonzero) + " of " + std::to_string(weights) + " weights are not zero";
  if (kept > nonzero && form != "dense") result += ", blocks keep " + std::to_string(kept);
  result += "; expected " + tenths(seconds * 1e6) + " µs";
  if (form == "dense") return result;
  result += ", dense " + tenths(dense_seconds * 1e6) + " µs";
  if (crossover) result += "; faster than dense from " + tenths(*crossover) + "× fewer weights on";
  return result;
}

namespace detail {

/// Lists for a linear layer that was pruned, where they are shorter than its rows: an index and a gathered input for
/// each entry cost about as much as one more weight of a lone filter.
template <class Unit = arch::of_networks>
void choose_lists(Linear& linear, float zero_below) {
  if (linear.dense.empty() || linear.filters == 0) return;
  {
    const std::span<const float> all = linear.dense.values();
    const auto small = [least = smallest_weight(all, zero_below)](float w) { return is_small(w, least); };
    if (std::any_of(all.begin(), all.end(), small)) {
      std::vector<float> cleared(all.begin(), all.end());
      std::replace_if(cleared.begin(), cleared.end(), small, 0.0F);
      linear.dense = std::move(cleared);
    }
  }
  const std::span<const float> values = linear.dense.values();
  const auto nonzero =
      static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](float w) { return w != 0; }));
  if (2 * nonzero >= values.size()) return;
  std::size_t shortest = values.size();
  const fkw::DenseFilters dense{values, linear.filters, linear.features, 1, 1, 1};
  const std::size_t widest = dense.widest_block();
  const std::vector<std::uint32_t> order = fkw::common_order(dense, widest);
  for (std::size_t block = widest; block >= 1; block /= 2) {
    auto lists = fkw::encode_free_taps(dense, {.block = block, .order = order});
    const std::size_t length = lists.block_kernels() * (block + 1);
    if (length >= shortest) continue;
    shortest = length;
    linear.lists = std::move(lists);
  }
  if (shortest < values.size()) linear.dense = {};
}

}  // namespace detail

namespace detail {

/// Gives a convolution the form that is expected to run fastest, and says why.
template <class Unit = arch::of_networks>
[[nodiscard]] FormChoice choose_form(Convolution& conv, const kernels::ConvTable& table, const FormOptions& options) {
  const fkw::FkwData& w = conv.weights;
  std::vector<float> values = fkw::decode(w);
  const float least = smallest_weight(values, options.zero_below);
  std::replace_if(
      values.begin(), values.end(), [least](float x) { return is_small(x, least); }, 0.0F);
  const fkw::DenseFilters dense{values, w.filters, w.channels, w.kernel_height, w.kernel_width, w.groups};
  const kernels::Machine& machine = kernels::this_machine_unless(options.machine);
  FormChoice choice;
  choice.weights = values.size();
  choice.nonzero =
      static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](float x) { return x != 0; }));
  std::vector<fkw::FkwData> forms = weight_forms(dense, known_patterns(table));
  std::size_t best = 0;
  std::size_t least_kept = choice.weights;  // of wider blocks
  for (std::size_t i = 0; i < forms.size(); ++i) {
    // Narrow blocks share fewer loads, so they only pay where they keep less.
    const std::size_t kept = forms[i].kept_weights();
    if (i > 0 && 10 * kept > 9 * least_kept) continue;
    const auto [traits, plan] = outline(conv, forms[i], table, options);
    const double seconds = kernels::estimated_seconds(traits, plan, machine);
    if (i == 0) {
      choice.dense_seconds = choice.seconds = seconds;
      continue;
    }
    least_kept = kept;
    // A smaller gain is less than the model can tell.
    constexpr double least_gain = 0.95;
    if (seconds >= least_gain * choice.seconds) continue;
    best = i;
    choice.seconds = seconds;
    choice.crossover = crossover(traits, plan, choice.weights, choice.dense_seconds, machine);
  }
  conv.weights = std::move(forms[best]);
  choice.form = form_name(conv.weights);
  choice.kept = conv.weights.fkw().kept_weights();
  return choice;
}

}  // namespace detail

/// Gives each convolution of a graph the form of its weights that the cost model expects to run fastest, and each
/// linear layer lists where they are shorter; returns why each convolution has its form. Weights keep their values, but
/// for those that count as zero.
///
/// observe  observe(i) is called after node i
/// Arch     of the table, unless the options have one
/// Throws InvalidParameters where zero_below is not within 0 to 1.
template <class Arch = arch::preferred, class Observer = NoObserver>
std::vector<FormChoice> choose_forms(Graph& graph, const FormOptions& options = {}, Observer&& observe = {}) {
  if (!(options.zero_below >= 0 && options.zero_below <= 1)) {
    throw InvalidParameters(
        patdnn::detail::message("choose_forms: zero_below ", options.zero_below, ", expected 0 to 1"));
  }
  const kernels::ConvTable& table = options.kernels ? *options.kernels : kernels::table<Arch>();
  kernels::detail::check(table);
  std::vector<FormChoice> choices;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (auto* const linear = std::get_if<Linear>(&graph.nodes[i].op)) detail::choose_lists(*linear, options.zero_below);
    if (auto* const conv = std::get_if<Convolution>(&graph.nodes[i].op)) {
      choices.push_back(detail::choose_form(*conv, table, options));
      choices.back().node = i;
    }
    observe(i);
  }
  return choices;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template std::string FormChoice::text<arch::of_networks>() const;
PATDNN_EXTERN_NETWORK template void detail::choose_lists<arch::of_networks>(Linear& linear, float zero_below);
PATDNN_EXTERN_NETWORK template FormChoice detail::choose_form<arch::of_networks>(Convolution& conv,
                                                                                 const kernels::ConvTable& table,
                                                                                 const FormOptions& options);
#endif

}}}  // namespace patdnn::v0::network
