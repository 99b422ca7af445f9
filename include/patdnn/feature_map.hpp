#pragma once
// Feature maps in planes whose pads hold the zeros that a padded convolution reads.
//
// A plane is a zero head, H rows of pitch P, and a zero tail. With P ≥ W + max(left, right) the zeros between two rows
// are the right pad of the upper and the left pad of the lower one, so a tap (dy, dx) is the plain offset dy · P + dx
// from any pixel: no border case, no copy into a padded buffer. With one pitch for input and output a stride-1
// convolution even runs flat over (H − 1) · P + W lanes, across row ends, and writes zero into the lanes between rows,
// which keeps the output's pads valid for the next layer.
//
// A map for a consumer of stride s × t may be split into phases: s × t planes per channel, each with the pixels whose
// row and column leave the same remainders. Every tap of the strided convolution is then a plain offset into one plane.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/zeroed_memory.hpp>

namespace patdnn { inline namespace v0 {

namespace detail {

/// Throws InvalidShape for phases that no stride has.
inline void check_phases(PerAxis phases) {
  for (const std::size_t n : {phases.height, phases.width}) {
    if (n == 0 || n > max_kernel_extent) {
      throw InvalidShape(message("map: ", n, " phases, expected 1 to ", max_kernel_extent));
    }
  }
}

/// Throws InvalidShape or HaloTooSmall for a map with channels next to each other whose pixels or rows overlap.
inline void check_channels_last(const MapLayout& layout, std::size_t limit) {
  if (layout.phases != 1 || layout.head != 0 || layout.tail != 0 || layout.plane_stride != 1) {
    throw InvalidShape(message("map: pixel stride ", layout.pixel_stride, " and plane stride ", layout.plane_stride,
                               ", expected a plane stride of 1, no head, no tail and one phase"));
  }
  if (layout.pixel_stride < layout.channels) {
    throw HaloTooSmall(
        message("map: pixel stride is ", layout.pixel_stride, ", expected at least the channels ", layout.channels));
  }
  if (layout.pixel_stride > limit / layout.width || layout.pitch > limit / layout.height) {
    throw InvalidShape(message("map: pitch ", layout.pitch, " and pixel stride ", layout.pixel_stride,
                               ": more elements than can be addressed"));
  }
  const std::size_t least = (layout.width - 1) * layout.pixel_stride + layout.channels;
  if (layout.pitch < least) {
    throw HaloTooSmall(message("map: pitch is ", layout.pitch, ", expected at least ", least, " for a row of pixels"));
  }
}

/// Throws ShapeMismatch for a map whose channels lie next to each other, where planes are expected.
inline void check_planes(const MapLayout& layout, std::string_view where) {
  if (!layout.channels_last()) return;
  throw ShapeMismatch(message(where, "a map with pixel stride ", layout.pixel_stride,
                              " (NHWC), which layers alone take, expected planes"));
}

}  // namespace detail

/// Checks that rows lie within the pitch and planes within their stride, and that the map can be addressed.
///
/// Throws InvalidShape for an extent of zero or a size that overflows, HaloTooSmall for a pitch or stride too small.
template <class T = float>
void check(const MapLayout& layout) {
  if (layout.channels == 0 || layout.height == 0 || layout.width == 0) {
    throw InvalidShape(detail::message("map: ", layout.channels, " × ", layout.height, " × ", layout.width,
                                       " (channels × height × width), expected at least 1 each"));
  }
  detail::check_phases(layout.phases);
  constexpr std::size_t limit = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(T);
  if (layout.channels_last()) return detail::check_channels_last(layout, limit);
  if (layout.pitch < layout.plane_width()) {
    throw HaloTooSmall(
        detail::message("map: pitch is ", layout.pitch, ", expected at least the width ", layout.plane_width()));
  }
  const auto product = [&](std::size_t a, std::size_t b) {
    if (b != 0 && a > limit / b) {
      throw InvalidShape(detail::message("map: ", layout.channels, " channels of ", layout.height, " rows of pitch ",
                                         layout.pitch, ", plane stride ", layout.plane_stride,
                                         ": more elements than can be addressed"));
    }
    return a * b;
  };
  product(product(layout.channels, layout.phases.product()), layout.plane_stride);
  const std::size_t rows = product(layout.plane_height(), layout.pitch);
  if (layout.head > limit || layout.tail > limit ||
      rows > limit - layout.head - std::min(layout.tail, limit - layout.head) ||
      layout.plane_stride < layout.head + layout.flat_lanes() + layout.tail) {
    throw HaloTooSmall(detail::message("map: plane stride is ", layout.plane_stride, ", expected at least head ",
                                       layout.head, " + ", layout.plane_height(), " rows of pitch ", layout.pitch,
                                       " + tail ", layout.tail));
  }
}

/// The layout whose pads serve every consumer that needs at most `halo` around the map.
///
/// pitch   at least W + max(left, right), of a plane; 0 takes exactly that, the densest
/// phases  1 to 7 along each axis, the stride of the consumers; `halo` is in pixels of the whole map all the same
/// Head and plane stride are rounded so that pixel (0, 0) of every plane is aligned and planes start an odd number of
/// cache lines apart, which spreads them over the cache's sets. Throws InvalidShape or HaloTooSmall.
template <class T = float, class Unit = arch::preferred>
[[nodiscard]] MapLayout make_layout(std::size_t channels, std::size_t height, std::size_t width, Padding halo,
                                    std::size_t pitch = 0, PerAxis phases = 1) {
  constexpr std::size_t limit = std::size_t{1} << 31;
  if (channels >= limit || height >= limit || width >= limit || pitch >= limit || halo.top >= limit ||
      halo.left >= limit || halo.bottom >= limit || halo.right >= limit) {
    throw InvalidShape(detail::message("map: ", channels, " × ", height, " × ", width, " with pitch ", pitch,
                                       ", expected extents below 2^31"));
  }
  MapLayout layout{.channels = channels, .height = height, .width = width, .phases = phases};
  detail::check_phases(phases);
  const Padding needed = plane_halo(halo, phases);
  const std::size_t least = layout.plane_width() + std::max(needed.left, needed.right);
  if (pitch != 0 && pitch < least) {
    throw HaloTooSmall(detail::message("map: pitch is ", pitch, ", expected at least ", least, " for rows of ",
                                       layout.plane_width(), " pixels with ", needed.left, " zeros on the left and ",
                                       needed.right, " on the right"));
  }
  layout = detail::laid_out<T>(layout, halo, pitch);
  check<T>(layout);
  return layout;
}

/// A map in someone's memory: `images` times the layout's planes. `data` is pixel (0, 0) of channel 0 of image 0;
/// `head` elements before it and `tail` elements after each plane's last pixel belong to the map and hold zero.
template <class T>
struct MapView {
  T* data = nullptr;
  std::size_t images = 0;
  MapLayout layout;

  /// Pixel (y, x) of a channel.
  [[nodiscard]] T* pixel(std::size_t image, std::size_t channel, std::size_t y, std::size_t x) const noexcept {
    return data + image * layout.image_stride() + layout.position(channel, y, x);
  }

  /// Row y of a channel of a map without phases.
  [[nodiscard]] T* row(std::size_t image, std::size_t channel, std::size_t y) const noexcept {
    return pixel(image, channel, y, 0);
  }

  /// First and one past the last element that belong to the map, head and tail included.
  [[nodiscard]] T* begin() const noexcept { return data - layout.head; }
  [[nodiscard]] T* end() const noexcept {
    if (images == 0) return data;
    return data + (images - 1) * layout.image_stride() + (layout.planes() - 1) * layout.plane_stride +
           layout.flat_lanes() + layout.tail;
  }

  operator MapView<const T>() const noexcept  // NOLINT(google-explicit-constructor)
      requires(!std::is_const_v<T>) {
    return {data, images, layout};
  }
};

namespace detail {

/// Writes zero into the pads of a plane: behind each of its `rows` but the last, if `between`, and from behind the last
/// one up to `end` elements from the plane's first pixel.
template <class Unit, class T>
void clear_plane(T* plane, std::size_t rows, std::size_t columns, std::size_t pitch, std::size_t end, bool between) {
  const std::size_t gap = pitch - columns;
  for (std::size_t y = 0; between && y + 1 < rows; ++y) {
    T* const behind = plane + y * pitch + columns;
    if (gap == 1) {
      *behind = T{0};  // there are many, and calls take long
    } else {
      std::fill_n(behind, gap, T{0});
    }
  }
  std::fill(rows == 0 ? plane : plane + (rows - 1) * pitch + columns, plane + end, T{0});
}

}  // namespace detail

/// Writes zero into the pads of a map, all that belongs to it and is no pixel: what layers read around the pixels.
template <class Unit = arch::native, class T>
void clear_pads(MapView<T> map) {
  const MapLayout& layout = map.layout;
  const std::size_t planes = map.images * layout.planes();
  if (planes == 0 || layout.channels_last()) return;
  std::fill(map.begin(), map.data, T{0});
  for (std::size_t p = 0; p < planes; ++p) {
    // A phase holds every s-th row and column from its own on.
    const std::size_t row = p / layout.phases.width % layout.phases.height;
    const std::size_t column = p % layout.phases.width;
    const std::size_t rows = (layout.height + layout.phases.height - 1 - row) / layout.phases.height;
    const std::size_t columns = (layout.width + layout.phases.width - 1 - column) / layout.phases.width;
    const std::size_t end = p + 1 < planes ? layout.plane_stride : layout.flat_lanes() + layout.tail;
    detail::clear_plane<Unit>(map.data + p * layout.plane_stride, rows, columns, layout.pitch, end, true);
  }
}

/// A map in the caller's memory, from its beginning on: pixel (0, 0) lies behind the layout's head. Clears the pads;
/// pixels stay as they are.
///
/// memory  layout.bytes(images) or more; kernels run best when it is aligned to map_alignment
///
/// Throws InvalidShape or HaloTooSmall for a layout that check() refuses; ShapeMismatch for memory that is too small
/// or not aligned to floats.
template <class Unit = arch::native>
MapView<float> map_over(std::span<std::byte> memory, const MapLayout& layout, std::size_t images = 1) {
  check<float>(layout);
  constexpr auto limit = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  if (images > limit / layout.bytes() || memory.size() < layout.bytes(images)) {
    throw ShapeMismatch(detail::message("map over memory: ", memory.size(), " bytes, expected ", images, " × ",
                                        layout.bytes(), " for as many images"));
  }
  const auto address = reinterpret_cast<std::uintptr_t>(memory.data());
  if (address % alignof(float) != 0) {
    throw ShapeMismatch(detail::message("map over memory: its address is ", address % alignof(float),
                                        " bytes behind a multiple of ", alignof(float), ", expected one"));
  }
  if (images == 0) return {nullptr, 0, layout};
  const MapView<float> map{reinterpret_cast<float*>(memory.data()) + layout.head, images, layout};
  clear_pads<Unit>(map);
  return map;
}
/// The same over floats.
template <class Unit = arch::native>
MapView<float> map_over(std::span<float> memory, const MapLayout& layout, std::size_t images = 1) {
  return map_over<Unit>(std::as_writable_bytes(memory), layout, images);
}

/// A map that owns its memory: zeroed, aligned, on huge pages where the system offers them.
template <class T>
class FeatureMap {
 public:
  FeatureMap() = default;

  /// Allocates `images` × the layout's planes. Throws InvalidShape when that overflows, std::bad_alloc without memory.
  template <class Unit = arch::native>
  FeatureMap(std::size_t images, const MapLayout& layout) : images_(images), layout_(layout) {
    check<T>(layout);
    const std::size_t limit = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(T);
    if (images != 0 && layout.image_stride() > (limit - max_lanes<T>) / images) {
      throw InvalidShape(detail::message("map: ", images, " images of ", layout.image_stride(),
                                         " elements: more than can be addressed"));
    }
    // Elements in front of the map that align pixel (0, 0) to map_alignment.
    const std::size_t lead = (max_lanes<T> - layout.head % max_lanes<T>) % max_lanes<T>;
    const std::size_t bytes = (lead + std::max<std::size_t>(images * layout.image_stride(), layout.head)) * sizeof(T);
    memory_ = ZeroedMemory(bytes);
    first_pixel_ = lead + layout.head;
  }

  [[nodiscard]] MapView<T> view() noexcept { return {pixels(), memory_.data() ? images_ : 0, layout_}; }
  [[nodiscard]] MapView<const T> view() const noexcept { return {pixels(), memory_.data() ? images_ : 0, layout_}; }

 private:
  [[nodiscard]] T* pixels() const noexcept {
    return memory_.data() ? reinterpret_cast<T*>(memory_.data()) + first_pixel_ : nullptr;
  }

  std::size_t images_ = 0;
  MapLayout layout_;
  ZeroedMemory memory_;
  std::size_t first_pixel_ = 0;  // element of memory_ that is pixel (0, 0)
};

namespace detail {

/// Throws ShapeMismatch unless a copy's dense side has exactly the map's N·C·H·W elements, and for a map that does not
/// lie in planes.
template <class Unit = arch::preferred>
void check_dense(std::size_t images, const MapLayout& layout, std::size_t given, std::string_view before,
                 std::string_view after) {
  const std::size_t expected = images * layout.channels * layout.height * layout.width;
  if (given == expected && !layout.channels_last()) return;
  throw ShapeMismatch(message(before, given, after, ", expected ", expected,
                              layout.channels_last() ? " and a map in planes, which NHWC is not" : ""));
}

/// Cuts a map and dense images (N × H × W × C) into squares of a cache line's elements each way, so that every line of
/// either is used up while it is in the first-level cache: first along a row, then along the channels.
///
/// f(T* pixel, std::size_t plane, std::size_t dense, std::size_t step, std::size_t pixels, std::size_t channels)
/// `pixel` and `dense` are a square's first; `plane` is between the map's channels, `step` between the images' pixels.
template <class Unit, class T, class F>
void for_each_square(const MapView<T>& map, F&& f) {
  constexpr std::size_t side = max_lanes<T>;
  const MapLayout& l = map.layout;
  const std::size_t plane = l.phases.product() * l.plane_stride;
  const std::size_t step = l.phases.width * l.channels;
  for (std::size_t n = 0; n < map.images; ++n) {
    for (std::size_t y = 0; y < l.height; ++y) {
      for (std::size_t p = 0; p < l.phases.width && p < l.width; ++p) {
        T* const row = map.pixel(n, 0, y, p);
        const std::size_t dense = ((n * l.height + y) * l.width + p) * l.channels;
        const std::size_t pixels = (l.width - p + l.phases.width - 1) / l.phases.width;
        for (std::size_t c = 0; c < l.channels; c += side) {
          for (std::size_t i = 0; i < pixels; i += side) {
            f(row + c * plane + i, plane, dense + i * step + c, step, std::min(side, pixels - i),
              std::min(side, l.channels - c));
          }
        }
      }
    }
  }
}

}  // namespace detail

/// Copies dense images (N × C × H × W, no gaps) into a map. Throws ShapeMismatch unless `dense` has N·C·H·W elements.
template <class T, class Unit = arch::native>
void copy_from_nchw(std::span<const std::type_identity_t<T>> dense, MapView<T> map) {
  const MapLayout& l = map.layout;
  detail::check_dense(map.images, l, dense.size(), "copy into a map: ", " elements given");
  const T* from = dense.data();
  for (std::size_t n = 0; n < map.images; ++n) {
    for (std::size_t c = 0; c < l.channels; ++c) {
      for (std::size_t y = 0; y < l.height; ++y, from += l.width) {
        for (std::size_t p = 0; p < l.phases.width && p < l.width; ++p) {
          T* to = map.pixel(n, c, y, p);
          for (std::size_t x = p; x < l.width; x += l.phases.width) *to++ = from[x];
        }
      }
    }
  }
}

/// Copies a map into dense images (N × C × H × W). Throws ShapeMismatch unless `dense` has exactly N·C·H·W elements.
template <class T, class Unit = arch::native>
void copy_to_nchw(MapView<const T> map, std::span<std::type_identity_t<T>> dense) {
  const MapLayout& l = map.layout;
  detail::check_dense(map.images, l, dense.size(), "copy from a map: room for ", " elements");
  T* to = dense.data();
  for (std::size_t n = 0; n < map.images; ++n) {
    for (std::size_t c = 0; c < l.channels; ++c) {
      for (std::size_t y = 0; y < l.height; ++y, to += l.width) {
        for (std::size_t p = 0; p < l.phases.width && p < l.width; ++p) {
          const T* from = map.pixel(n, c, y, p);
          for (std::size_t x = p; x < l.width; x += l.phases.width) to[x] = *from++;
        }
      }
    }
  }
}

/// Transposes dense images (N × H × W × C, no gaps) into a map. Throws ShapeMismatch unless they have N·H·W·C elements.
template <class T, class Unit = arch::native>
void copy_from_nhwc(std::span<const std::type_identity_t<T>> dense, MapView<T> map) {
  detail::check_dense(map.images, map.layout, dense.size(), "copy into a map: ", " elements given");
  detail::for_each_square<Unit>(map, [&](T* pixel, std::size_t plane, std::size_t first, std::size_t step,
                                         std::size_t pixels, std::size_t channels) {
    for (std::size_t c = 0; c < channels; ++c) {
      const T* const from = dense.data() + first + c;
      T* const to = pixel + c * plane;
      for (std::size_t i = 0; i < pixels; ++i) to[i] = from[i * step];
    }
  });
}

/// Transposes a map into dense images (N × H × W × C). Throws ShapeMismatch unless `dense` has N·H·W·C elements.
template <class T, class Unit = arch::native>
void copy_to_nhwc(MapView<const T> map, std::span<std::type_identity_t<T>> dense) {
  detail::check_dense(map.images, map.layout, dense.size(), "copy from a map: room for ", " elements");
  detail::for_each_square<Unit>(map, [&](const T* pixel, std::size_t plane, std::size_t first, std::size_t step,
                                         std::size_t pixels, std::size_t channels) {
    for (std::size_t c = 0; c < channels; ++c) {
      const T* const from = pixel + c * plane;
      T* const to = dense.data() + first + c;
      for (std::size_t i = 0; i < pixels; ++i) to[i * step] = from[i];
    }
  });
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void detail::check_dense<arch::preferred>(std::size_t images, const MapLayout& layout,
                                                                 std::size_t given, std::string_view before,
                                                                 std::string_view after);
PATDNN_EXTERN template void check<float>(const MapLayout& layout);
PATDNN_EXTERN template MapLayout make_layout<float, arch::preferred>(std::size_t channels, std::size_t height,
                                                                     std::size_t width, Padding halo, std::size_t pitch,
                                                                     PerAxis phases);
#endif

}}  // namespace patdnn::v0
