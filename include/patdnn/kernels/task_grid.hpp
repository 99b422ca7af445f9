#pragma once
// How a layer's work is cut into tasks: along images, tiles and blocks.

#include <algorithm>
#include <cstddef>

namespace patdnn::inline v0::kernels {

/// first..last, without `last`.
struct Range {
  std::size_t first;
  std::size_t last;

  friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// Part `i` of 0..total when it is cut into `parts`, whose sizes differ by one at most.
[[nodiscard]] constexpr Range part_of(std::size_t total, std::size_t parts, std::size_t i) noexcept {
  return {i * total / parts, (i + 1) * total / parts};
}

/// The tasks of a layer. A task is the share that a few images have of the tiles and of the chunks, which are runs of
/// blocks of like work.
class TaskGrid {
 public:
  struct Task {
    Range images;
    Range tiles;
    Range chunks;
  };

  /// Cuts along tiles first, since all blocks use a tile's input: a task that takes fewer blocks reads the same input
  /// for less work. So there are no more tasks than `threads` can share. A task takes up to `images_per_turn` images.
  /// All but `images` are at least 1.
  TaskGrid(std::size_t threads, std::size_t images, std::size_t images_per_turn, std::size_t tiles,
           std::size_t chunks) noexcept
      : images_(images), tiles_(tiles), chunks_(chunks), image_parts_(parts(images, images_per_turn)) {
    const std::size_t wanted = threads == 1 ? 1 : tasks_per_thread * threads;
    const std::size_t of_turn = parts(wanted, std::max<std::size_t>(image_parts_, 1));
    tile_parts_ = std::min(of_turn, tiles);
    chunk_parts_ = std::min(parts(of_turn, tile_parts_), chunks);
  }

  [[nodiscard]] std::size_t size() const noexcept { return image_parts_ * chunk_parts_ * tile_parts_; }

  [[nodiscard]] Task operator[](std::size_t task) const noexcept {
    return {part_of(images_, image_parts_, task / (chunk_parts_ * tile_parts_)),
            part_of(tiles_, tile_parts_, task % tile_parts_),
            part_of(chunks_, chunk_parts_, task / tile_parts_ % chunk_parts_)};
  }

 private:
  /// So that a thread that is interrupted leaves little to wait for.
  static constexpr std::size_t tasks_per_thread = 8;

  /// The fewest parts of at most `most`.
  [[nodiscard]] static std::size_t parts(std::size_t total, std::size_t most) noexcept {
    return total / most + (total % most != 0 ? 1 : 0);
  }

  std::size_t images_;
  std::size_t tiles_;
  std::size_t chunks_;
  std::size_t image_parts_;
  std::size_t tile_parts_;
  std::size_t chunk_parts_;
};

}  // namespace patdnn::inline v0::kernels
