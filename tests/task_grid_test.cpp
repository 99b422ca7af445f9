// A layer's tasks share out its work: every tile of every image, with every chunk of blocks, once.

#include <patdnn/kernels/task_grid.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "catch.hpp"

using patdnn::kernels::part_of;
using patdnn::kernels::Range;
using patdnn::kernels::Split;
using patdnn::kernels::TaskGrid;

TEST_CASE("parts follow each other, and their sizes differ by one at most") {
  for (const std::size_t total : {1U, 7U, 64U}) {
    for (const std::size_t parts : {1U, 2U, 7U, 9U}) {
      std::size_t at = 0;
      for (std::size_t i = 0; i < parts; ++i) {
        const Range part = part_of(total, parts, i);
        CHECK(part.first == at);
        CHECK((part.last - part.first == total / parts || part.last - part.first == total / parts + 1));
        at = part.last;
      }
      CHECK(at == total);
    }
  }
}

namespace {

/// Whether the tasks of a grid take every tile of every image, with every chunk, once.
bool covers_once(const TaskGrid& grid, std::size_t images, std::size_t tiles, std::size_t chunks) {
  std::vector<int> done(images * tiles * chunks);
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const TaskGrid::Task task = grid[i];
    for (std::size_t n = task.images.first; n < task.images.last; ++n) {
      for (std::size_t t = task.tiles.first; t < task.tiles.last; ++t) {
        for (std::size_t c = task.chunks.first; c < task.chunks.last; ++c) ++done.at((n * tiles + t) * chunks + c);
      }
    }
  }
  return std::all_of(done.begin(), done.end(), [](int n) { return n == 1; });
}

}  // namespace

TEST_CASE("tasks cover all work once, whatever the number of threads") {
  std::vector<TaskGrid::Cut> cuts;
  for (const Split first : {Split::tiles, Split::blocks}) {
    for (const std::size_t per_thread : {1U, 8U}) {
      for (const std::size_t per_turn : {1U, 4U, 1000U}) cuts.push_back({first, per_thread, per_turn});
    }
  }
  for (const std::size_t threads : {1U, 2U, 3U, 16U, 1000U}) {
    for (const std::size_t images : {0U, 1U, 3U, 40U}) {
      for (const std::size_t tiles : {1U, 5U, 40U}) {
        for (const std::size_t chunks : {1U, 7U, 64U}) {
          for (const TaskGrid::Cut& cut : cuts) {
            const TaskGrid grid(threads, images, tiles, chunks, cut);
            CAPTURE(threads, images, tiles, chunks, cut.tasks_per_thread, cut.images_per_turn);
            CHECK(covers_once(grid, images, tiles, chunks));
            for (std::size_t i = 0; i < grid.size(); ++i) {
              const Range taken = grid[i].images;
              if (taken.last - taken.first > cut.images_per_turn) FAIL("a task of more images than a turn");
            }
          }
        }
      }
    }
  }
}

TEST_CASE("one thread takes an image as one task, many threads cut tiles before blocks, or blocks before tiles") {
  CHECK(TaskGrid(1, 3, 40, 64, {}).size() == 3);
  CHECK(TaskGrid(1, 3, 40, 64, {.images_per_turn = 2}).size() == 2);
  CHECK(TaskGrid(2, 1, 40, 64, {})[0].chunks == Range{0, 64});
  CHECK(TaskGrid(2, 1, 1, 64, {}).size() == 16);
  CHECK(TaskGrid(2, 16, 40, 64, {}).size() == 16);
  CHECK(TaskGrid(2, 1, 40, 64, {.first = Split::blocks})[0].tiles == Range{0, 40});
  CHECK(TaskGrid(2, 1, 40, 64, {.tasks_per_thread = 2}).size() == 4);
}
