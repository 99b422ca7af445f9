#pragma once
// FKW, the stored form of a pruned layer (PatDNN §5.3).
//
// The paper stores, per filter in the order of filter kernel reorder, the channels of its non-empty kernels, sorted by
// pattern, so that an inner loop runs over kernels of one pattern without a branch. patdnn keeps its five arrays and
// lets a *block* of G filters share channels and taps: one index entry and, in the kernel, one load then serve G
// filters. G = 1 is the paper's. The pattern table is data; a layer of free taps has a mask for each block kernel in
// place of a pattern.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

/// Entry of `reorder` for a place of an incomplete block that no filter takes; its weights are zero.
inline constexpr std::uint32_t no_filter = std::numeric_limits<std::uint32_t>::max();

/// How the kept taps of a block kernel are described.
enum class Structure : std::uint8_t {
  patterns = 0,   // each block kernel has one pattern of the table
  free_taps = 1,  // each block kernel has a mask of its own
};

/// Dense filters in someone's memory: K × C/groups × kh × kw, row-major.
struct DenseFilters {
  std::span<const float> weights;
  std::size_t filters = 0;
  std::size_t channels = 0;  // per convolution group
  std::size_t kernel_height = 3;
  std::size_t kernel_width = 3;
  std::size_t groups = 1;

  [[nodiscard]] std::size_t entries() const noexcept { return kernel_height * kernel_width; }
  [[nodiscard]] const float* kernel(std::size_t filter, std::size_t channel) const noexcept {
    return weights.data() + (filter * channels + channel) * entries();
  }

  /// The most filters of a convolution group that a block can hold: 1, 2, 4 or 8.
  [[nodiscard]] std::size_t widest_block() const noexcept {
    const std::size_t per_group = filters / groups;
    return per_group >= 8 ? 8 : std::bit_floor(per_group);
  }
  /// Whether so many weights are zero that this is no accident and could save something.
  [[nodiscard]] bool pruned() const noexcept {
    const auto nonzero = std::count_if(weights.begin(), weights.end(), [](float w) { return w != 0; });
    return 10 * static_cast<std::size_t>(nonzero) <= 9 * weights.size();
  }
};

/// Checks extents, groups and that `weights` has K · C · kh · kw elements. Throws InvalidShape or ShapeMismatch.
template <class Unit = arch::preferred>
void check(const DenseFilters& dense) {
  constexpr std::size_t limit = std::size_t{1} << 31;
  if (dense.filters == 0 || dense.channels == 0 || dense.filters >= limit || dense.channels >= limit) {
    throw InvalidShape(patdnn::detail::message("filters: ", dense.filters, " × ", dense.channels,
                                               " (filters × channels), expected 1 to 2^31 − 1 each"));
  }
  if (dense.kernel_height < 1 || dense.kernel_height > max_kernel_extent || dense.kernel_width < 1 ||
      dense.kernel_width > max_kernel_extent) {
    throw InvalidShape(patdnn::detail::message("filters: kernel of ", dense.kernel_height, " × ", dense.kernel_width,
                                               ", expected 1 × 1 to 7 × 7"));
  }
  if (dense.groups == 0 || dense.filters % dense.groups != 0) {
    throw InvalidShape(
        patdnn::detail::message("filters: ", dense.groups, " groups do not divide ", dense.filters, " filters"));
  }
  if (dense.filters * dense.channels > limit * limit / dense.entries() ||
      dense.weights.size() != dense.filters * dense.channels * dense.entries()) {
    throw ShapeMismatch(patdnn::detail::message("filters: ", dense.weights.size(), " weights given, expected ",
                                                dense.filters, " × ", dense.channels, " × ", dense.kernel_height, " × ",
                                                dense.kernel_width));
  }
}

/// A pruned layer's weights. Build with encode(); `check` says whether the arrays agree.
struct FkwData {
  std::uint32_t filters = 0;        // K
  std::uint32_t channels = 0;       // C / groups
  std::uint32_t kernel_height = 0;  // kh
  std::uint32_t kernel_width = 0;   // kw
  std::uint32_t groups = 1;         // convolution groups; C of them: depthwise
  std::uint32_t block = 1;          // G, filters that share channels and taps
  Structure structure = Structure::patterns;
  std::vector<Pattern> patterns;  // the table; empty for free taps

  std::vector<std::uint32_t> offset;   // blocks + 1: block kernels before each block
  std::vector<std::uint32_t> reorder;  // blocks · G: the original filter at each place
  std::vector<std::uint32_t> index;    // block kernels: channel within the convolution group
  /// blocks · patterns: the end of each pattern's run, counted from the block's first kernel. The paper's name; it has
  /// nothing to do with a convolution's stride.
  std::vector<std::uint32_t> stride;
  std::vector<std::uint64_t> mask;  // block kernels, free taps only: bit y · kw + x
  std::vector<float> weight;        // per block kernel, per kept entry in row-major order: G weights

  friend bool operator==(const FkwData&, const FkwData&) = default;

  [[nodiscard]] std::size_t blocks() const noexcept { return offset.empty() ? 0 : offset.size() - 1; }
  [[nodiscard]] std::size_t block_kernels() const noexcept { return index.size(); }

  /// Convolution group whose channels block `b` reads.
  [[nodiscard]] std::size_t group_of_block(std::size_t b) const noexcept {
    return reorder[b * block] / (filters / groups);
  }

  /// First block kernel of pattern `p` in block `b`; the run ends where that of p + 1 begins.
  [[nodiscard]] std::size_t run_begin(std::size_t b, std::size_t p) const noexcept {
    return offset[b] + (p == 0 ? 0 : stride[b * patterns.size() + p - 1]);
  }

  /// Weights kept, the zeros of incomplete blocks not counted.
  [[nodiscard]] std::size_t kept_weights() const noexcept {
    std::size_t kept = 0;
    for_each_block_kernel([&](std::size_t b, std::size_t, std::uint64_t taps, std::size_t) {
      kept += static_cast<std::size_t>(std::popcount(taps)) * live_filters(b);
    });
    return kept;
  }

  /// Filters of block `b` that exist; they come first in the block.
  [[nodiscard]] std::size_t live_filters(std::size_t b) const noexcept {
    std::size_t live = block;
    while (live > 0 && reorder[b * block + live - 1] == no_filter) --live;
    return live;
  }

  /// Calls f(block, block kernel, taps, position of its first weight) for all block kernels in stored order.
  template <class F>
  void for_each_block_kernel(F&& f) const {
    std::size_t position = 0;
    for (std::size_t b = 0; b < blocks(); ++b) {
      std::size_t p = 0;
      for (std::size_t k = offset[b]; k < offset[b + 1]; ++k) {
        while (structure == Structure::patterns && k >= run_begin(b, p + 1)) ++p;
        const std::uint64_t taps = structure == Structure::patterns ? patterns[p].taps : mask[k];
        f(b, k, taps, position);
        position += static_cast<std::size_t>(std::popcount(taps)) * block;
      }
    }
  }
};

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check<arch::preferred>(const DenseFilters& dense);
#endif

}}}  // namespace patdnn::v0::fkw
