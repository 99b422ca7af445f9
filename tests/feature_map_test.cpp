// Where a map's pixels and zeros lie.

#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/repack.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "guarded_map.hpp"
#include "message_of.hpp"

namespace {

using patdnn::check;
using patdnn::FeatureMap;
using patdnn::make_layout;
using patdnn::MapLayout;
using patdnn::MapView;
using patdnn::Padding;
using patdnn::test::message_of;

constexpr std::size_t huge = std::size_t{1} << 31;

}  // namespace

TEMPLATE_TEST_CASE("a layout leaves room for the halo around every row and plane", "[feature_map]", float, double,
                   std::int8_t) {
  for (const std::size_t width : {1U, 7U, 16U, 57U}) {
    for (const patdnn::Padding halo : {Padding(0), Padding(1), Padding(3), patdnn::Padding{0, 2, 1, 0}}) {
      const MapLayout l = make_layout<TestType>(3, 5, width, halo);
      constexpr std::size_t line = 64 / sizeof(TestType);
      CHECK(l.pitch == width + std::max(halo.left, halo.right));
      CHECK(l.head >= halo.top * l.pitch + halo.left);
      CHECK(l.tail >= halo.bottom * l.pitch + halo.right + line - 1);
      CHECK(l.plane_stride >= l.head + l.flat_lanes() + l.tail);
      CHECK(l.head % line == 0);
      CHECK(l.plane_stride % line == 0);
      CHECK(l.plane_stride / line % 2 == 1);
      CHECK_NOTHROW(check<TestType>(l));
    }
  }
}

TEST_CASE("a layout takes the pitch that is asked for", "[feature_map]") {
  const MapLayout l = make_layout(2, 14, 14, Padding(1), 16);
  CHECK(l.pitch == 16);
  CHECK(l.flat_lanes() == 13 * 16 + 14);
  CHECK(l.image_stride() == 2 * l.plane_stride);
}

TEST_CASE("a pitch without room for the pads is refused with what was needed", "[feature_map]") {
  CHECK(message_of<patdnn::HaloTooSmall>([] {
          return make_layout(1, 4, 14, {0, 1, 0, 2}, 15);
        }) ==
        "map: pitch is 15, expected at least 16 for rows of 14 pixels with 1 zeros on the left and 2 on the right");
}

TEST_CASE("maps without pixels or beyond what can be addressed are refused", "[feature_map]") {
  CHECK(message_of<patdnn::InvalidShape>([] { return make_layout(0, 4, 5, Padding(1)); }) ==
        "map: 0 × 4 × 5 (channels × height × width), expected at least 1 each");
  CHECK_THROWS_AS(make_layout(1, 0, 5, Padding(1)), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 0, Padding(1)), patdnn::InvalidShape);
  CHECK(message_of<patdnn::InvalidShape>([] { return make_layout(huge, 4, 5, Padding(1)); }) ==
        "map: 2147483648 × 4 × 5 with pitch 0, expected extents below 2^31");
  CHECK_THROWS_AS(make_layout(1, huge, 5, Padding(1)), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, huge, Padding(1)), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 5, Padding(1), huge), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 5, {huge, 0, 0, 0}), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 5, {0, huge, 0, 0}), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 5, {0, 0, huge, 0}), patdnn::InvalidShape);
  CHECK_THROWS_AS(make_layout(1, 4, 5, {0, 0, 0, huge}), patdnn::InvalidShape);
  // Each extent is allowed, their product is not.
  CHECK_THAT(message_of<patdnn::InvalidShape>([] { return make_layout(huge - 1, huge - 1, huge - 1, Padding(0)); }),
             Catch::Matchers::EndsWith("more elements than can be addressed"));
  CHECK_THROWS_AS(make_layout(1, huge - 1, huge - 1, Padding(huge - 1)), patdnn::Error);
}

TEST_CASE("a layout whose parts overlap is refused", "[feature_map]") {
  const MapLayout good{2, 4, 5, 6, 8, 21, 52};
  CHECK_NOTHROW(check(good));
  MapLayout narrow = good;
  narrow.pitch = 4;
  CHECK(message_of<patdnn::HaloTooSmall>([&] { check(narrow); }) == "map: pitch is 4, expected at least the width 5");
  MapLayout tight = good;
  tight.plane_stride = 51;
  CHECK(message_of<patdnn::HaloTooSmall>([&] { check(tight); }) ==
        "map: plane stride is 51, expected at least head 8 + 4 rows of pitch 6 + tail 21");
  for (std::size_t MapLayout::*extent : {&MapLayout::head, &MapLayout::tail}) {
    MapLayout absurd = good;
    absurd.*extent = SIZE_MAX - 3;
    CHECK_THROWS_AS(check(absurd), patdnn::HaloTooSmall);
  }
  for (std::size_t MapLayout::*extent : {&MapLayout::pitch, &MapLayout::plane_stride, &MapLayout::channels}) {
    MapLayout absurd = good;
    absurd.*extent = SIZE_MAX - 3;
    CHECK_THROWS_AS(check(absurd), patdnn::Error);
  }
}

TEST_CASE("images that together cannot be addressed are refused", "[feature_map]") {
  const MapLayout l = make_layout(3, 5, 7, Padding(1));
  CHECK(message_of<patdnn::InvalidShape>([&] { FeatureMap<float>(SIZE_MAX / 8, l); }) ==
        "map: " + std::to_string(SIZE_MAX / 8) + " images of " + std::to_string(l.image_stride()) +
            " elements: more than can be addressed");
}

TEST_CASE("a new map is zero everywhere and every plane is aligned", "[feature_map]") {
  // The last one is large enough for huge pages; its head alone is no multiple of a line.
  MapLayout odd = make_layout(3, 5, 7, Padding(1));
  odd.head += 3;
  odd.plane_stride += 16;
  for (const MapLayout& l : {make_layout(3, 5, 7, Padding(2)), odd, make_layout(16, 200, 223, Padding(1))}) {
    const FeatureMap<float> map(2, l);
    const MapView<const float> view = map.view();
    CHECK(view.images == 2);
    CHECK(view.layout == l);
    CHECK(std::all_of(view.begin(), view.end(), [](float x) { return x == 0; }));
    CHECK(view.end() - view.begin() ==
          static_cast<std::ptrdiff_t>(2 * l.image_stride() - l.plane_stride + l.head + l.flat_lanes() + l.tail));
    for (std::size_t c = 0; c < l.channels; ++c) {
      CHECK(reinterpret_cast<std::uintptr_t>(view.row(1, c, 0)) % patdnn::map_alignment == 0);
    }
  }
}

TEST_CASE("images go into a map and come back, and its zeros stay", "[feature_map]") {
  for (const std::size_t pitch : {0U, 16U}) {
    const MapLayout l = make_layout(3, 4, 5, Padding(2), pitch);
    FeatureMap<float> map(2, l);
    std::vector<float> dense(2 * 3 * 4 * 5);
    std::iota(dense.begin(), dense.end(), 1.0F);
    patdnn::copy_from_nchw(dense, map.view());

    const MapView<float> view = map.view();
    CHECK(view.row(0, 0, 0)[0] == 1);
    CHECK(view.row(1, 2, 3)[4] == 120);
    CHECK(view.row(1, 0, 2)[1] == 72);
    CHECK(std::count_if(view.begin(), view.end(), [](float x) { return x != 0; }) == 120);

    std::vector<float> back(dense.size());
    patdnn::copy_to_nchw(MapView<const float>(view), back);
    CHECK(back == dense);
  }
}

TEST_CASE("NHWC images go into a map, in phases or not, and come back, and its zeros stay", "[feature_map]") {
  // Less than a square, exactly one, and squares with a remainder both ways.
  for (const auto& [channels, width] :
       {std::pair{1U, 1U}, std::pair{3U, 7U}, std::pair{16U, 16U}, std::pair{35U, 50U}}) {
    for (const std::size_t phases : {1U, 2U, 3U, 7U}) {
      const MapLayout l = make_layout(channels, 5, width, Padding(1), 0, phases);
      const std::size_t plane = std::size_t{5} * width;
      std::vector<float> nchw(2 * channels * plane);
      std::iota(nchw.begin(), nchw.end(), 1.0F);
      std::vector<float> nhwc(nchw.size());
      for (std::size_t i = 0; i < nchw.size(); ++i) {
        const std::size_t image = i / (channels * plane);
        nhwc[(image * plane + i % plane) * channels + i / plane % channels] = nchw[i];
      }
      FeatureMap<float> map(2, l);
      FeatureMap<float> expected(2, l);
      patdnn::copy_from_nhwc(nhwc, map.view());
      patdnn::copy_from_nchw(nchw, expected.view());
      CHECK(std::equal(map.view().begin(), map.view().end(), expected.view().begin()));
      std::vector<float> back(nhwc.size());
      patdnn::copy_to_nhwc(std::as_const(map).view(), back);
      CHECK(back == nhwc);
    }
  }
}

TEST_CASE("copying another number of elements than the map's is refused", "[feature_map]") {
  FeatureMap<float> map(2, make_layout(3, 4, 5, Padding(1)));
  std::vector<float> short_by_one(119);
  CHECK(message_of<patdnn::ShapeMismatch>([&] { patdnn::copy_from_nchw(short_by_one, map.view()); }) ==
        "copy into a map: 119 elements given, expected 120");
  CHECK(message_of<patdnn::ShapeMismatch>([&] {
          patdnn::copy_to_nchw(MapView<const float>(map.view()), short_by_one);
        }) == "copy from a map: room for 119 elements, expected 120");
  CHECK(message_of<patdnn::ShapeMismatch>([&] { patdnn::copy_from_nhwc(short_by_one, map.view()); }) ==
        "copy into a map: 119 elements given, expected 120");
  CHECK(message_of<patdnn::ShapeMismatch>([&] {
          patdnn::copy_to_nhwc(MapView<const float>(map.view()), short_by_one);
        }) == "copy from a map: room for 119 elements, expected 120");
}

TEST_CASE("a map of no images is allowed and empty", "[feature_map]") {
  FeatureMap<float> map(0, make_layout(3, 4, 5, Padding(1)));
  CHECK_NOTHROW(patdnn::copy_from_nchw({}, map.view()));
  CHECK_NOTHROW(patdnn::copy_from_nhwc({}, map.view()));
  const FeatureMap<float> none;
  CHECK(none.view().begin() == none.view().end());
}

TEST_CASE("a view of floats converts to one of const floats, not back", "[feature_map]") {
  STATIC_REQUIRE(std::is_convertible_v<MapView<float>, MapView<const float>>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<MapView<const float>, MapView<float>>);
}

TEST_CASE("a map in phases holds each pixel in the plane of its row's and column's remainders", "[feature_map]") {
  const patdnn::MapLayout l = patdnn::make_layout(2, 5, 7, patdnn::Padding(1), 0, 2);
  CHECK(l.plane_height() == 3);
  CHECK(l.plane_width() == 4);
  CHECK(l.pitch == 5);
  CHECK(l.planes() == 8);
  CHECK(l.position(1, 3, 4) == (1 * 4 + 1 * 2 + 0) * l.plane_stride + 1 * l.pitch + 2);
  patdnn::FeatureMap<float> map(1, l);
  std::vector<float> pixels(2 * 5 * 7);
  std::iota(pixels.begin(), pixels.end(), 1.0F);
  patdnn::copy_from_nchw<float>(pixels, map.view());
  CHECK(*map.view().pixel(0, 1, 3, 4) == 35 + 3 * 7 + 4 + 1);
  std::vector<float> back(pixels.size());
  patdnn::copy_to_nchw<float>(std::as_const(map).view(), back);
  CHECK(back == pixels);
}

TEST_CASE("a map of no phases, or of more than a kernel has rows, is refused", "[feature_map]") {
  CHECK(message_of<patdnn::InvalidShape>([] { static_cast<void>(make_layout(1, 4, 4, Padding(1), 0, 0)); }) ==
        "map: 0 phases, expected 1 to 7");
  CHECK(message_of<patdnn::InvalidShape>([] {
          check(MapLayout{1, 4, 4, 4, 0, 0, 16, 8});
        }) == "map: 8 phases, expected 1 to 7");
}

TEST_CASE("repacking copies every pixel and writes zero to every pad", "[feature_map]") {
  for (const std::size_t phases : {1U, 2U, 3U}) {
    const patdnn::MapLayout plain{2, 5, 7, 7, 0, 0, 35};
    const patdnn::MapLayout padded = patdnn::make_layout(2, 5, 7, patdnn::Padding(2), 16, phases);
    patdnn::FeatureMap<float> from(2, plain);
    patdnn::FeatureMap<float> to(2, padded);
    patdnn::FeatureMap<float> expected(2, padded);
    std::vector<float> pixels(2 * 2 * 5 * 7);
    std::iota(pixels.begin(), pixels.end(), 1.0F);
    patdnn::copy_from_nchw<float>(pixels, from.view());
    patdnn::copy_from_nchw<float>(pixels, expected.view());
    std::fill(to.view().begin(), to.view().end(), -1.0F);
    patdnn::repack(std::as_const(from).view(), to.view());
    std::size_t different = 0;
    for (std::size_t n = 0; n < 2; ++n) {
      for (std::size_t p = 0; p < padded.planes(); ++p) {
        const std::size_t plane = (n * padded.planes() + p) * padded.plane_stride;
        for (std::size_t i = 0; i < padded.head + padded.flat_lanes() + padded.tail; ++i) {
          const std::size_t at = plane + i;
          different += to.view().begin()[at] == expected.view().begin()[at] ? 0U : 1U;
        }
      }
    }
    CHECK(different == 0);
    patdnn::FeatureMap<float> back(2, plain);
    patdnn::repack(std::as_const(to).view(), back.view());
    CHECK(std::equal(back.view().begin(), back.view().end(), from.view().begin()));
  }
  patdnn::FeatureMap<float> small(1, patdnn::MapLayout{2, 5, 7, 7, 0, 0, 35});
  patdnn::FeatureMap<float> large(1, patdnn::MapLayout{2, 6, 7, 7, 0, 0, 42});
  CHECK(patdnn::test::message_of<patdnn::ShapeMismatch>([&] {
          patdnn::repack(std::as_const(small).view(), large.view());
        }) == "repack: from 1 × 2 × 5 × 7 to 1 × 2 × 6 × 7, expected the same extents");
}

TEST_CASE("a copy of a plane reads the elements of its rows, and writes them and the zeros around them",
          "[feature_map]") {
  using patdnn::test::GuardedMemory;
  constexpr float untouched = -1;
  for (const std::size_t step : {1U, 2U, 3U}) {
    for (std::size_t columns = 0; columns <= 40; ++columns) {
      for (const std::size_t gap : {0U, 1U, 9U, 33U}) {
        for (const bool with_zeros : {false, true}) {
          CAPTURE(step, columns, gap, with_zeros);
          constexpr std::size_t rows = 3;
          // The last element that is read ends where nobody may read, the last zero where nobody may write.
          const std::size_t from_pitch = columns == 0 ? 0 : step * (columns - 1) + 1;
          const GuardedMemory read(rows * from_pitch * sizeof(float), GuardedMemory::Against::page_after);
          auto* const from = reinterpret_cast<float*>(read.data().data());
          std::iota(from, from + rows * from_pitch, 1.0F);
          const std::size_t pitch = columns + gap;
          const std::size_t size = gap + rows * pitch;  // zeros before, between and behind the rows
          const GuardedMemory written(size * sizeof(float), GuardedMemory::Against::page_after);
          auto* const to = reinterpret_cast<float*>(written.data().data());
          std::fill(to, to + size, untouched);
          patdnn::kernels::copy_plane<patdnn::arch::native, float>({.from = from,
                                                                    .from_pitch = from_pitch,
                                                                    .step = step,
                                                                    .rows = rows,
                                                                    .columns = columns,
                                                                    .to = to + gap,
                                                                    .to_pitch = pitch,
                                                                    .begin = with_zeros ? to : nullptr,
                                                                    .end = to + size});
          std::size_t different = 0;
          for (std::size_t i = 0; i < size; ++i) {
            float expected = with_zeros ? 0.0F : untouched;
            if (i >= gap && (i - gap) % pitch < columns) {
              expected = from[(i - gap) / pitch * from_pitch + (i - gap) % pitch * step];
            }
            different += to[i] == expected ? 0U : 1U;
          }
          CHECK(different == 0);
        }
      }
    }
  }
}
