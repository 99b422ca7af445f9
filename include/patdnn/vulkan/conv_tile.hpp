#pragma once
// How a convolution's work is divided over workgroups and threads.
//
// A block is G filters that keep the same taps (fkw/data.hpp). A workgroup computes one tile of outputs for several
// blocks of filters. The inputs that a tile needs of one channel are a *patch*. The workgroup goes through the channels
// a few at a time; each such step is a *stage*. A stage loads the patches of its channels into shared memory, and all
// blocks of the workgroup read them there.
//
// A thread computes a column of `rows` outputs for all filters of one block, so each input that it reads serves G
// filters. When a layer has too few outputs to keep the device busy, several threads compute the same outputs: each
// takes a part of the taps (a *split*), and their sums are added at the end.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <vulkan/vulkan_core.h>

#include <patdnn/conv_extents.hpp>
#include <patdnn/error.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The most that any size of a tile may be, and the most of width · height and of blocks · splits: threads then fit 32
/// bits and bytes of shared memory 64. Devices run far smaller tiles.
inline constexpr std::uint32_t max_tile_size = 1U << 20;
inline constexpr std::size_t max_tile_product = std::size_t{1} << 28;

/// The sizes of a tile, which can be tuned. A workgroup has width · height / rows · blocks · splits threads.
struct ConvTile {
  std::uint32_t width = 16;    // in outputs
  std::uint32_t height = 16;   // in outputs, a multiple of `rows`
  std::uint32_t rows = 4;      // outputs of a thread, one below the other
  std::uint32_t blocks = 4;    // blocks of filters that share patches
  std::uint32_t channels = 8;  // channels of a stage
  std::uint32_t splits = 1;    // threads that share the taps of an output; a power of two

  friend constexpr bool operator==(const ConvTile&, const ConvTile&) = default;

  /// Threads for one split of one block.
  [[nodiscard]] constexpr std::uint32_t threads() const noexcept { return width * height / rows; }
};

/// The extents and strides that the shaders work with.
///
/// They are those of the layer, with two exceptions. For a flat convolution (is_flat()) rows mean nothing, so the
/// pixels of a plane are taken as rows as wide as the tile. For any other 1 × 1 kernel the stride moves to `step`, so
/// that a patch holds only pixels that a tap reads.
struct ConvView {
  std::size_t input_height = 0, input_width = 0, output_height = 0, output_width = 0;
  PerAxis stride = 1;  // patch entries from one output to the next
  PerAxis step = 1;    // pixels from one patch entry to the next
};

/// Whether each output needs only the input pixel of the same position: a 1 × 1 kernel of stride 1 without padding.
[[nodiscard]] constexpr bool is_flat(const ConvShape& shape) noexcept {
  return shape.kernel_height == 1 && shape.kernel_width == 1 && shape.stride == 1 && shape.pad == Padding{};
}

/// The view of a layer for a tile.
[[nodiscard]] constexpr ConvView view_of(const ConvShape& shape, const ConvTile& tile) noexcept {
  if (is_flat(shape)) {
    const std::size_t rows = (shape.height * shape.width + tile.width - 1) / tile.width;
    return {rows, tile.width, rows, tile.width, 1, 1};
  }
  const bool skips = shape.kernel_height == 1 && shape.kernel_width == 1;  // see ConvView: stride as step
  return {shape.height,
          shape.width,
          shape.output_height(),
          shape.output_width(),
          skips ? PerAxis(1) : shape.stride,
          skips ? shape.stride : PerAxis(1)};
}

/// The extents of a patch, in entries (one for each input pixel that it holds).
struct PatchExtents {
  std::size_t height = 0;
  std::size_t width = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return height * width; }
};

/// The patch of one channel for a tile: the inputs of all its outputs.
[[nodiscard]] constexpr PatchExtents patch_of(const ConvShape& shape, const ConvTile& tile) noexcept {
  const PerAxis stride = view_of(shape, tile).stride;
  return {(tile.height - 1) * stride.height + shape.span_height(),
          (tile.width - 1) * stride.width + shape.span_width()};
}

/// How many floats of shared memory the splits need to exchange their sums; 0 for one split.
///
/// block  G, filters of a block
[[nodiscard]] constexpr std::size_t split_sums(const ConvTile& tile, std::size_t block) noexcept {
  return tile.splits / 2 * std::size_t{tile.threads()} * tile.blocks * tile.rows * block;
}

/// Bytes of shared memory that a workgroup needs.
///
/// With Arithmetic::float32 the sums of splits reuse the memory of the last stage's patches. With float16 the patches
/// are 16-bit floats, and the sums (32-bit) have memory of their own.
///
/// block  G, filters of a block
[[nodiscard]] constexpr std::size_t shared_bytes(const ConvShape& shape, const ConvTile& tile, std::size_t block,
                                                 Arithmetic arithmetic = Arithmetic::float32) noexcept {
  const std::size_t patches = patch_of(shape, tile).size() * tile.channels;
  const std::size_t sums = split_sums(tile, block);
  if (arithmetic == Arithmetic::float32) return std::max(patches, sums) * sizeof(float);
  return (patches + 1) / 2 * 4 + std::max<std::size_t>(sums, 1) * sizeof(float);
}

/// Throws InvalidParameters when a size is 0 or more than max_tile_size, when width · height or blocks · splits is more
/// than max_tile_product, when `rows` does not divide the height, or when `splits` is not a power of two.
inline void check(const ConvTile& tile) {
  const auto sizes = {tile.width, tile.height, tile.rows, tile.blocks, tile.channels, tile.splits};
  const auto fits = [](std::uint32_t size) { return size >= 1 && size <= max_tile_size; };
  if (!std::all_of(sizes.begin(), sizes.end(), fits) || std::size_t{tile.width} * tile.height > max_tile_product ||
      std::size_t{tile.blocks} * tile.splits > max_tile_product || tile.height % tile.rows != 0 ||
      !std::has_single_bit(tile.splits)) {
    throw InvalidParameters(patdnn::detail::message(
        "a tile of ", tile.height, " × ", tile.width, " outputs, ", tile.rows, " rows a thread, ", tile.blocks,
        " blocks, ", tile.channels, " channels, ", tile.splits, " splits: expected sizes of 1 to ", max_tile_size,
        ", width · height and blocks · splits of at most ", max_tile_product,
        ", rows that divide the height, and a power of two of splits"));
  }
}

/// Chooses a tile by rules, for a layer without a tuned one.
///
/// block       G, filters of a block
/// blocks      of the whole layer
/// images      convolved by one dispatch
/// arithmetic  decides how much shared memory a patch takes
/// Throws LimitExceeded when the kernel spans so many pixels that the patch of a single output does not fit the
/// device's shared memory.
[[nodiscard]] inline ConvTile choose_tile(const ConvShape& shape, std::size_t block, std::size_t blocks,
                                          std::size_t images, Arithmetic arithmetic,
                                          const VkPhysicalDeviceLimits& limits) {
  constexpr std::uint32_t subgroup = 32;  // threads that many devices run in lockstep
  const std::size_t shared = std::min<std::size_t>(limits.maxComputeSharedMemorySize, std::size_t{16} << 10);
  ConvTile tile;
  const auto bytes = [&] { return shared_bytes(shape, tile, block, arithmetic); };
  tile.rows = block >= 4 ? 4 : 8;
  tile.width = is_flat(shape) ? 32 : shape.output_width() > 8 ? 16 : 8;
  const ConvView view = view_of(shape, tile);
  tile.height = 2 * subgroup * tile.rows / tile.width;
  const auto halve = [&] {
    tile.height /= 2;
    tile.rows = std::min(tile.rows, tile.height);
    while (tile.rows > 1 && tile.threads() < subgroup) tile.rows /= 2;
  };
  while (tile.height > 1 && tile.height / 2 >= view.output_height) halve();

  tile.channels = 1;
  while (bytes() > shared && tile.height > 1) halve();
  while (bytes() > shared && tile.width > 1) tile.width /= 2;
  if (bytes() > limits.maxComputeSharedMemorySize) {
    throw LimitExceeded(patdnn::detail::message("maxComputeSharedMemorySize of ", limits.maxComputeSharedMemorySize,
                                                " bytes, but a kernel that spans ", shape.span_height(), " × ",
                                                shape.span_width(), " pixels needs ", bytes()));
  }
  while (tile.channels < 16 && tile.channels <= shape.channels / 2 && 2 * bytes() <= shared) {
    tile.channels *= 2;
  }

  // More blocks in a workgroup load patches less often, but leave fewer workgroups: add blocks as long as there are
  // enough workgroups for a large device. If there are still too few threads, split the taps of each output.
  constexpr std::size_t enough_workgroups = 256;
  constexpr std::size_t enough_threads = 256 * enough_workgroups;
  const std::size_t most_threads = std::min(limits.maxComputeWorkGroupInvocations, 256U);
  const std::size_t tiles = images * ((view.output_height + tile.height - 1) / tile.height) *
                            ((view.output_width + tile.width - 1) / tile.width);
  const std::size_t most = std::min({most_threads / tile.threads(), std::size_t{limits.maxComputeWorkGroupSize[1]},
                                     blocks, std::max<std::size_t>(blocks * tiles / enough_workgroups, 1)});
  tile.blocks = static_cast<std::uint32_t>(std::bit_floor(std::max<std::size_t>(most, 1)));
  const std::size_t workgroups = tiles * ((blocks + tile.blocks - 1) / tile.blocks);
  const std::size_t taps = shape.channels / shape.groups * shape.kernel_height * shape.kernel_width;
  constexpr std::size_t enough_taps = 64;  // that a split takes at least; pruned ones count, too
  for (ConvTile more = tile;; tile = more) {
    more.splits *= 2;
    const std::size_t per_output = std::size_t{more.blocks} * more.splits;
    const std::size_t threads = per_output * more.threads();
    if (threads > most_threads || threads * workgroups > enough_threads || more.splits * enough_taps > taps ||
        per_output > limits.maxComputeWorkGroupSize[1] || shared_bytes(shape, more, block, arithmetic) > shared) {
      break;
    }
  }
  return tile;
}

}}}  // namespace patdnn::v0::vulkan
