#pragma once
// Convolutions: translates weights in FKW into the lists that the shaders read.
//
// conv_tile.hpp defines block, tile, patch, stage and split. A workgroup's channels are those that at least one of its
// blocks keeps; they are divided into stages. There are two shaders:
// - tap_conv.comp reads a list of taps for each block and stage: for each tap its offset into the patches and G
//   weights. It runs any layer: patterns, free taps, dense, pointwise and depthwise, of any stride and dilation.
// - pattern_conv.comp reads a list of kernels for each block, stage and pattern, and reads each input once for several
//   rows of outputs. It runs 3 × 3 layers with few patterns (runs_patterns()).

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/half.hpp>
#include <patdnn/kernels/layer_checks.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/vulkan/activation.hpp>
#include <patdnn/vulkan/conv_tile.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The most patterns that a pipeline of pattern_conv.comp can be specialised for.
inline constexpr std::size_t max_device_patterns = 8;

/// How a convolution runs: images, epilogue, arithmetic and tile.
struct ConvOptions {
  std::size_t images = 1;            // convolved by one dispatch
  std::span<const float> bias = {};  // one per filter, or none; copied
  DeviceActivation activation = {};
  bool adds_residual = false;  // before the activation
  Arithmetic arithmetic = Arithmetic::float32;
  std::optional<ConvTile> tile = {};  // none: choose_tile() decides
};

/// The specialisation constants 0 to 15 of both shaders, as shaders/conv_tile.glsl declares them.
///
/// block  G, filters of a block
[[nodiscard]] constexpr std::array<std::uint32_t, 16> specialize(const ConvShape& shape, const ConvTile& tile,
                                                                 std::uint32_t block, ActivationKind activation,
                                                                 bool adds_residual, Arithmetic arithmetic) noexcept {
  const ConvView view = view_of(shape, tile);
  const PatchExtents patch = patch_of(shape, tile);
  const std::size_t shared_floats = arithmetic == Arithmetic::float32
                                        ? shared_bytes(shape, tile, block) / sizeof(float)
                                        : std::max<std::size_t>(split_sums(tile, block), 1);
  return {tile.threads(),
          tile.blocks * tile.splits,
          block,
          tile.width,
          tile.rows,
          static_cast<std::uint32_t>(view.stride.height),
          static_cast<std::uint32_t>(view.stride.width),
          static_cast<std::uint32_t>(view.step.height),
          static_cast<std::uint32_t>(view.step.width),
          static_cast<std::uint32_t>(patch.width),
          static_cast<std::uint32_t>(patch.height),
          tile.channels,
          static_cast<std::uint32_t>(activation),
          adds_residual ? 1U : 0U,
          tile.splits,
          static_cast<std::uint32_t>(shared_floats)};
}

/// The specialisation constants 16 to 24 of shaders/pattern_conv.comp: how many patterns, then the taps of each (bit
/// 3 · row + column); zeros for patterns that are not there.
///
/// patterns  at most max_device_patterns
[[nodiscard]] constexpr std::array<std::uint32_t, 1 + max_device_patterns> specialize(
    std::span<const Pattern> patterns) noexcept {
  std::array<std::uint32_t, 1 + max_device_patterns> constants{};
  constants[0] = static_cast<std::uint32_t>(patterns.size());
  for (std::size_t i = 0; i < patterns.size(); ++i) constants[i + 1] = static_cast<std::uint32_t>(patterns[i].taps);
  return constants;
}

/// Whether pattern_conv.comp runs these weights: 2 to 8 patterns of 3 × 3 in blocks of 1 or 2 filters, with stride 1
/// and dilation 1. All others run by tap_conv.comp.
[[nodiscard]] inline bool runs_patterns(const fkw::FkwData& weights, const ConvShape& shape) noexcept {
  return weights.structure == fkw::Structure::patterns && weights.block <= 2 && shape.kernel_height == 3 &&
         shape.kernel_width == 3 && shape.stride == 1 && shape.dilation == 1 && weights.patterns.size() > 1 &&
         weights.patterns.size() <= max_device_patterns;
}

namespace detail {

/// A block kernel: the weights of one block of filters for one channel.
struct BlockKernel {
  std::size_t channel = 0;  // of the whole input, not of its convolution group
  std::uint64_t taps = 0;   // kept ones: bit row · kernel width + column
  std::size_t pattern = 0;  // position in the table; 0 for free taps
  std::size_t weights = 0;  // position of its first weight in FkwData::weight
};

/// For each block its kernels, sorted by channel.
[[nodiscard]] inline std::vector<std::vector<BlockKernel>> kernels_by_block(const fkw::FkwData& weights) {
  std::vector<std::vector<BlockKernel>> blocks(weights.blocks());
  weights.for_each_block_kernel([&](std::size_t b, std::size_t k, std::uint64_t taps, std::size_t position) {
    std::size_t pattern = 0;
    if (weights.structure == fkw::Structure::patterns) {
      while (k >= weights.run_begin(b, pattern + 1)) ++pattern;
    }
    blocks[b].push_back({weights.group_of_block(b) * weights.channels + weights.index[k], taps, pattern, position});
  });
  for (auto& kernels : blocks) {
    std::sort(kernels.begin(), kernels.end(),
              [](const BlockKernel& a, const BlockKernel& b) { return a.channel < b.channel; });
  }
  return blocks;
}

/// The tables that the shaders read. All positions count words (of 32 bits), stages, taps or kernels within the tables.
struct ConvTables {
  std::vector<std::uint32_t> stages{0};  // per workgroup of blocks: its first stage; then the number of stages
  std::vector<std::uint32_t> channels;   // per stage: tile.channels input channels, filled up with no_index
  std::vector<std::uint32_t> runs;       // per stage, block and pattern: its first tap or kernel; then the end
  std::vector<std::uint32_t> offsets;    // per tap: its patch offset; per kernel: that, and its first weight
  std::vector<std::uint32_t> weights;    // per tap: G, as add_weights() packs them
};

inline constexpr std::uint32_t no_index = 0xFFFFFFFFU;  // in place of a channel or filter: none

/// Appends the G weights of one tap: G words of 32-bit floats, or ⌈G / 2⌉ words of two 16-bit floats each, the first
/// one in the lower half.
inline void add_weights(std::vector<std::uint32_t>& words, std::span<const float> weights, Arithmetic arithmetic) {
  for (std::size_t g = 0; g < weights.size(); ++g) {
    if (arithmetic == Arithmetic::float32) {
      words.push_back(word(weights[g]));
    } else if (g % 2 == 0) {
      words.push_back(to_half(weights[g]));
    } else {
      words.back() |= std::uint32_t{to_half(weights[g])} << 16;
    }
  }
}

/// What the tables of a convolution hold.
struct ListForm {
  bool by_pattern = false;  // lists of kernels for pattern_conv.comp; else of taps for tap_conv.comp
  Arithmetic arithmetic = Arithmetic::float32;
};

/// Appends one kernel to the tables: an entry for the kernel or, for lists of taps, one for each tap; and the weights
/// of all taps.
///
/// patch_begin  where the patch of its channel begins among the patches of its stage, in entries
/// patch_width  in entries
inline void add_kernel(ConvTables& tables, const fkw::FkwData& data, const BlockKernel& kernel, std::size_t patch_begin,
                       std::size_t patch_width, PerAxis dilation, ListForm form) {
  const auto entries = static_cast<std::size_t>(std::popcount(kernel.taps));
  if (form.by_pattern) {
    tables.offsets.push_back(word(patch_begin));
    tables.offsets.push_back(word(tables.weights.size()));
  } else {
    for (std::uint64_t taps = kernel.taps; taps != 0; taps &= taps - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(taps));
      tables.offsets.push_back(word(patch_begin + bit / data.kernel_width * dilation.height * patch_width +
                                    bit % data.kernel_width * dilation.width));
    }
  }
  for (std::size_t i = 0; i < entries; ++i) {
    const std::span<const float> weights = std::span(data.weight).subspan(kernel.weights + i * data.block, data.block);
    add_weights(tables.weights, weights, form.arithmetic);
  }
}

/// Makes the tables of a layer. The last workgroup is filled up with blocks that keep nothing. O(kept weights · log
/// channels).
[[nodiscard]] inline ConvTables make_tables(const fkw::FkwData& data, const ConvShape& shape, const ConvTile& tile,
                                            ListForm form) {
  const bool by_pattern = form.by_pattern;
  const PatchExtents patch = patch_of(shape, tile);
  std::vector<std::vector<BlockKernel>> blocks = kernels_by_block(data);
  blocks.resize((blocks.size() + tile.blocks - 1) / tile.blocks * tile.blocks);
  const std::size_t patterns = by_pattern ? data.patterns.size() : 1;
  ConvTables tables;
  const auto run_end = [&] { return word(by_pattern ? tables.offsets.size() / 2 : tables.offsets.size()); };
  for (std::size_t first = 0; first < blocks.size(); first += tile.blocks) {
    const std::span<std::vector<BlockKernel>> shared = std::span(blocks).subspan(first, tile.blocks);
    std::set<std::size_t> channels;
    for (const auto& kernels : shared) {
      for (const BlockKernel& kernel : kernels) channels.insert(kernel.channel);
    }
    std::vector<std::size_t> of_stage;
    for (auto next = channels.begin(); next != channels.end();) {
      of_stage.clear();
      while (of_stage.size() < tile.channels && next != channels.end()) of_stage.push_back(*next++);
      for (std::size_t i = 0; i < tile.channels; ++i) {
        tables.channels.push_back(i < of_stage.size() ? word(of_stage[i]) : no_index);
      }
      for (const auto& kernels : shared) {
        const auto before = [&](const BlockKernel& kernel) { return kernel.channel < of_stage.front(); };
        const auto within = [&](const BlockKernel& kernel) { return kernel.channel <= of_stage.back(); };
        const auto begin = std::partition_point(kernels.begin(), kernels.end(), before);
        const std::span of_block(begin, std::partition_point(begin, kernels.end(), within));
        for (std::size_t pattern = 0; pattern < patterns; ++pattern) {
          tables.runs.push_back(run_end());
          for (const BlockKernel& kernel : of_block) {
            if (by_pattern && kernel.pattern != pattern) continue;
            const auto place = std::lower_bound(of_stage.begin(), of_stage.end(), kernel.channel);
            const auto slot = static_cast<std::size_t>(place - of_stage.begin());
            add_kernel(tables, data, kernel, slot * patch.size(), patch.width, shape.dilation, form);
          }
        }
      }
    }
    tables.stages.push_back(word(tables.channels.size() / tile.channels));
  }
  tables.runs.push_back(run_end());
  return tables;
}

/// Appends a table at the next multiple of four words and returns its position, in words.
inline std::uint32_t append(std::vector<std::uint32_t>& constants, std::span<const std::uint32_t> table) {
  constants.resize((constants.size() + 3) / 4 * 4);
  const std::uint32_t begin = word(constants.size());
  constants.insert(constants.end(), table.begin(), table.end());
  return begin;
}

/// `count` biases as words; zeros when `bias` is empty.
///
/// bias  `count` floats, or none
[[nodiscard]] inline std::vector<std::uint32_t> bias_words(std::span<const float> bias, std::size_t count) {
  std::vector<std::uint32_t> words(count, 0);
  std::transform(bias.begin(), bias.end(), words.begin(), [](float x) { return word(x); });
  return words;
}

/// Throws LimitExceeded for a map of more than 2^31 elements: shaders compute positions with 32 bits.
///
/// planes  of an image, at least 1
/// pixels  of a plane, at least 1
inline void check_addresses(std::size_t images, std::size_t planes, std::size_t pixels) {
  constexpr std::size_t limit = std::size_t{1} << 31;
  if (images > limit / planes || images * planes > limit / pixels) {
    throw LimitExceeded(
        patdnn::detail::message("a map of ", images, " × ", planes, " × ", pixels, " elements, expected at most 2^31"));
  }
}

}  // namespace detail

/// A convolution as one dispatch (PatDNN §5.3–5.4).
///
/// weights  K × C/groups × kh × kw, in FKW
/// shape    input extents, stride, padding, dilation, groups
/// limits   of the device that will run it
///
/// The dispatch reads an input of images × C × H × W numbers and writes an output of images × K × H′ × W′, both without
/// gaps. Its operand is the residual, if there is one: as many numbers as the output.
///
/// Throws InvalidShape or InvalidFkw for a shape or weights that are not valid; ShapeMismatch when weights, bias and
/// shape do not agree; UnsupportedShape for too long a stride; InvalidParameters for an invalid tile (check(ConvTile));
/// LimitExceeded when the device's limits are too small, or for a map of more than 2^31 elements. O(kept weights · log
/// channels).
[[nodiscard]] inline Dispatch convolution(const fkw::FkwData& weights, const ConvShape& shape,
                                          const ConvOptions& options, const VkPhysicalDeviceLimits& limits) {
  using patdnn::detail::message;
  check(shape);
  fkw::check(weights);
  kernels::detail::check_agreement(weights, shape);
  if (!options.bias.empty() && options.bias.size() != shape.filters) {
    throw ShapeMismatch(message(options.bias.size(), " biases, expected none or ", shape.filters));
  }
  detail::check_addresses(options.images, shape.channels, shape.height * shape.width);
  detail::check_addresses(options.images, shape.filters, shape.output_height() * shape.output_width());
  const ConvTile tile =
      options.tile ? *options.tile
                   : choose_tile(shape, weights.block, weights.blocks(), options.images, options.arithmetic, limits);
  check(tile);
  const bool by_pattern = runs_patterns(weights, shape);
  const ConvView view = view_of(shape, tile);
  const detail::ConvTables tables = detail::make_tables(weights, shape, tile, {by_pattern, options.arithmetic});

  Dispatch dispatch;
  dispatch.shader = by_pattern ? Shader::pattern_conv : Shader::tap_conv;
  dispatch.arithmetic = options.arithmetic;
  dispatch.description =
      message(by_pattern ? "patterns" : "taps", " G=", weights.block, ", tile ", tile.height, "×", tile.width, ", ",
              tile.rows, " rows, ", tile.blocks, " blocks, ", tile.channels, " channels, ", tile.splits, " splits",
              options.arithmetic == Arithmetic::float16 ? ", 16 bits" : "");
  dispatch.threads = {tile.threads(), tile.blocks * tile.splits};
  const std::size_t tiles_across = (view.output_width + tile.width - 1) / tile.width;
  dispatch.workgroups = {word(tiles_across * ((view.output_height + tile.height - 1) / tile.height)),
                         word(tables.stages.size() - 1), word(options.images)};
  dispatch.shared_bytes = shared_bytes(shape, tile, weights.block, options.arithmetic);
  const auto constants =
      specialize(shape, tile, weights.block, options.activation.kind, options.adds_residual, options.arithmetic);
  dispatch.specialization.assign(constants.begin(), constants.end());
  if (by_pattern) {
    const auto patterns = specialize(weights.patterns);
    dispatch.specialization.insert(dispatch.specialization.end(), patterns.begin(), patterns.end());
  }

  std::vector<std::uint32_t> places(weights.reorder.begin(), weights.reorder.end());  // no_filter equals no_index
  places.resize((tables.stages.size() - 1) * tile.blocks * weights.block, detail::no_index);
  const auto add = [&](std::span<const std::uint32_t> table) { return detail::append(dispatch.constants, table); };
  const std::uint32_t stage_table = add(tables.stages);
  const std::uint32_t channel_table = add(tables.channels);
  const std::uint32_t run_table = add(tables.runs);
  const std::uint32_t offset_table = add(tables.offsets);
  const std::uint32_t weight_table = add(tables.weights);
  const std::uint32_t filter_table = add(places);
  const std::uint32_t bias_table = add(detail::bias_words(options.bias, shape.filters));
  dispatch.push = {word(shape.channels),
                   word(view.input_height),
                   word(view.input_width),
                   word(shape.height * shape.width),
                   word(shape.filters),
                   word(view.output_height),
                   word(view.output_width),
                   word(shape.output_height() * shape.output_width()),
                   word(shape.pad.top),
                   word(shape.pad.left),
                   word(tiles_across),
                   stage_table,
                   channel_table,
                   run_table,
                   offset_table,
                   weight_table,
                   filter_table,
                   bias_table,
                   word(options.activation.lowest),
                   word(options.activation.highest)};
  check(dispatch, limits);
  return dispatch;
}

}}}  // namespace patdnn::v0::vulkan
