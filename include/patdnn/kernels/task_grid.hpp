#pragma once
// How a layer's work is cut into tasks: along images, tiles and blocks.

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace patdnn { inline namespace v0 { namespace kernels {

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

/// Calls f(run) for runs of `most` of `all`, one after the other; the last may be shorter.
template <class F>
void for_each_run(Range all, std::size_t most, F&& f) {
  while (all.first < all.last) {
    const Range run{all.first, all.first + std::min(most, all.last - all.first)};
    f(run);
    all.first = run.last;
  }
}

/// What tasks are cut along first. Tiles, since all blocks use a tile's input, and a task that takes fewer blocks reads
/// the same input for less work; or blocks, where their weights are what takes longest to read.
enum class Split : std::uint8_t { tiles, blocks };

/// The tasks of a layer. A task is the share that a few images have of the tiles and of the chunks, which are runs of
/// blocks of like work.
class TaskGrid {
 public:
  struct Task {
    Range images;
    Range tiles;
    Range chunks;
  };

  /// How work is cut. Several tasks per thread, so that one that is interrupted leaves little to wait for.
  struct Cut {
    Split first = Split::tiles;
    std::size_t tasks_per_thread = 8;
    std::size_t images_per_turn = 1;
  };

  /// No more tasks than `threads` can share, each of up to `images_per_turn` images. All but `images` are at least 1.
  TaskGrid(std::size_t threads, std::size_t images, std::size_t tiles, std::size_t chunks, const Cut& cut) noexcept
      : images_(images), tiles_(tiles), chunks_(chunks), image_parts_(parts(images, cut.images_per_turn)) {
    const std::size_t wanted = threads == 1 ? 1 : cut.tasks_per_thread * threads;
    const std::size_t of_turn = parts(wanted, std::max<std::size_t>(image_parts_, 1));
    if (cut.first == Split::tiles) {
      tile_parts_ = std::min(of_turn, tiles);
      chunk_parts_ = std::min(parts(of_turn, tile_parts_), chunks);
    } else {
      chunk_parts_ = std::min(of_turn, chunks);
      tile_parts_ = std::min(parts(of_turn, chunk_parts_), tiles);
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return image_parts_ * chunk_parts_ * tile_parts_; }

  [[nodiscard]] Task operator[](std::size_t task) const noexcept {
    return {part_of(images_, image_parts_, task / (chunk_parts_ * tile_parts_)),
            part_of(tiles_, tile_parts_, task % tile_parts_),
            part_of(chunks_, chunk_parts_, task / tile_parts_ % chunk_parts_)};
  }

 private:
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

}}}  // namespace patdnn::v0::kernels
