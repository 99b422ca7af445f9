#pragma once
// The form of layers whose weights keep the patterns of a set that kernels were compiled for.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/tap_form.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/tile_form.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// Covers rows × columns with full pattern tiles, the last rows with a lower tile of the same width where there is one,
/// and what these leave at the right and below with tap tiles.
template <class Unit>
[[gnu::always_inline]] inline void add_pattern_spans(Plan& plan, const LayerTraits& layer, std::size_t rows,
                                                     std::size_t columns) {
  const arch::Registers arch = layer.registers;
  const std::span<const Tile> tiles = layer.pattern_tiles;
  const std::size_t width = plan.tile.vectors * arch.lanes;
  // The last tile of a row may hold unused lanes, but not an unused vector.
  const std::size_t across = columns / width + (columns % width > width - arch.lanes ? 1 : 0);
  const std::size_t covered = std::min(across * width, columns);
  std::size_t y = 0;
  Tile tile = plan.tile;
  while (across > 0 && y < rows) {
    if (y + tile.rows > rows) {
      const auto lower = std::find_if(tiles.begin(), tiles.end(), [&](const Tile& t) {
        return t.vectors == tile.vectors && y + t.rows <= rows && layer.runs(t);
      });
      if (lower == tiles.end()) break;
      tile = *lower;
    }
    for (std::size_t i = 0; i < across; ++i) {
      plan.spans.push_back({static_cast<std::uint32_t>(y), static_cast<std::uint32_t>(i * width),
                            static_cast<std::uint16_t>(tile.rows), static_cast<std::uint32_t>(tile.vectors),
                            Kernel::pattern});
    }
    if (covered < columns) add_tap_spans<Unit>(plan, arch, y, tile.rows, covered, columns - covered);
    y += tile.rows;
  }
  if (y < rows) add_tap_spans<Unit>(plan, arch, y, rows - y, 0, columns);
}

}  // namespace detail

/// Whole kernels, whose rows share loads through patterns known at compile time (PatDNN §5.4); tap tiles cover what
/// pattern tiles leave.
template <class Unit>
// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): nobody deletes it
class PatternForm final : public TileForm<Unit> {
 public:
  constexpr PatternForm() noexcept : TileForm<Unit>(Kernel::pattern, "pattern") {}

  [[nodiscard]] std::string refusal(const LayerTraits& layer, const Parameters& parameters) const override {
    const auto [rows, vectors] = parameters.pattern_tile;
    if (!layer.runs(parameters.pattern_tile)) {
      return patdnn::detail::message("parameters: pattern tile ", rows, " × ", vectors, ", expected one of the ",
                                     layer.pattern_tiles.size(), " instantiated for this layer that fit its epilogue");
    }
    return {};
  }

  [[nodiscard]] Plan plan(const LayerTraits& layer, const Parameters& parameters) const override {
    const auto [rows, columns] = covered_extents(layer);
    Plan plan = begun_plan(layer, parameters);
    plan.because = Because::rows_share_loads;
    plan.tile = parameters.pattern_tile;
    detail::add_pattern_spans<Unit>(plan, layer, rows, columns);
    const auto uses_pattern = [](const TileSpan& s) { return s.kernel == Kernel::pattern; };
    if (std::any_of(plan.spans.begin(), plan.spans.end(), uses_pattern)) return plan;
    Parameters taps = parameters;
    taps.kernel = Kernel::tap;
    return TapForm<Unit>().plan(layer, taps);
  }

  /// One for each tile that fits the output; first the one that should take the least time.
  [[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer, const Machine& machine) const override {
    // Made as long as it may get: the functions that grow a vector name no architecture.
    std::vector<Parameters> tried(layer.pattern_tiles.size());
    std::size_t found = 0;
    double least = 0;
    for (const Tile tile : layer.pattern_tiles) {
      if (!layer.runs(tile)) continue;
      Parameters next = detail::cached_defaults(layer, machine, Kernel::pattern);
      next.pattern_tile = tile;
      const Plan planned = plan(layer, next);
      if (planned.parameters.kernel != Kernel::pattern) continue;
      const double expected = this->seconds(layer, planned, machine);
      // A narrow tile touches more lines for its outputs. The estimate hides them behind the arithmetic; not all are.
      const bool narrower = found > 0 && tile.vectors < tried.front().pattern_tile.vectors;
      tried[found++] = next;
      if (found > 1 && expected >= (narrower ? 0.97 : 1.0) * least) continue;
      least = expected;
      std::swap(tried.front(), tried[found - 1]);
    }
    while (tried.size() > found) tried.pop_back();
    return tried;
  }

  [[nodiscard]] PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                 const Form::Like* like) const override {
    PackedLayer packed = this->pack_lists(weights, layer, like);
    const ConvTable& table = layer.table;
    const PatternTiles& of_set = table.pattern_kernels[table.find(weights.patterns)].tiles(layer.plan.block);
    packed.functions.reserve(layer.plan.spans.size());
    for (const TileSpan& span : layer.plan.spans) {
      const Tile tile{span.rows, span.vectors};
      const auto found = std::find(of_set.tiles.begin(), of_set.tiles.end(), tile) - of_set.tiles.begin();
      packed.functions.push_back(span.kernel == Kernel::pattern ? of_set.functions[static_cast<std::size_t>(found)]
                                                                : table.tap_tile(layer.plan.block, tile));
    }
    return packed;
  }
};

}}}  // namespace patdnn::v0::kernels
