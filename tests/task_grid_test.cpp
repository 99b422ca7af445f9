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

TEST_CASE("tasks cover all work once, whatever the number of threads") {
  for (const std::size_t threads : {1U, 2U, 3U, 16U, 1000U}) {
    for (const std::size_t images : {0U, 1U, 3U, 40U}) {
      const std::size_t per_turn = GENERATE(1U, 4U, 1000U);
      const Split first = GENERATE(Split::tiles, Split::blocks);
      const std::size_t per_thread = GENERATE(1U, 8U);
      for (const std::size_t tiles : {1U, 5U, 40U}) {
        for (const std::size_t chunks : {1U, 7U, 64U}) {
          const TaskGrid grid(threads, images, tiles, chunks,
                              {.first = first, .tasks_per_thread = per_thread, .images_per_turn = per_turn});
          std::vector<int> done(images * tiles * chunks);
          for (std::size_t i = 0; i < grid.size(); ++i) {
            const TaskGrid::Task task = grid[i];
            CHECK(task.images.last - task.images.first <= per_turn);
            for (std::size_t n = task.images.first; n < task.images.last; ++n) {
              for (std::size_t t = task.tiles.first; t < task.tiles.last; ++t) {
                for (std::size_t c = task.chunks.first; c < task.chunks.last; ++c)
                  ++done.at((n * tiles + t) * chunks + c);
              }
            }
          }
          CAPTURE(threads, images, tiles, chunks);
          CHECK(std::all_of(done.begin(), done.end(), [](int n) { return n == 1; }));
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
