#pragma once
// A host engine's own buffer as a map: no copy, no halo, the strides that the host has.
//
// Engines describe a tensor by extents and strides. Whatever lies in planes of rows (NCHW, with or without gaps between
// rows and planes) is a map without head and tail, which a layer writes as it is and reads from a copy. Pixels whose
// channels lie next to each other (NHWC) are a map that a layer copies, both ways: a kernel reads neighbouring pixels
// with one load.

#include <cstddef>
#include <limits>
#include <string_view>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>

namespace patdnn { inline namespace v0 {

/// Elements from one image, channel, row or column of a tensor to the next; any number for an axis of extent 1.
struct TensorStrides {
  std::size_t image = 0;
  std::size_t channel = 0;
  std::size_t row = 0;
  std::size_t column = 0;
};

/// A tensor in a host's memory. `data` is pixel (0, 0) of channel 0 of image 0.
template <class T>
struct HostTensor {
  T* data = nullptr;
  std::size_t images = 1;
  std::size_t channels = 0;
  std::size_t height = 0;
  std::size_t width = 0;
  TensorStrides strides;
};

namespace detail {

/// Throws UnsupportedLayout for the stride of an axis; a negative one, cast to std::size_t, is shown as such.
template <class... Parts>
[[noreturn]] void refuse_stride(std::string_view axis, std::size_t stride, const Parts&... expected) {
  throw UnsupportedLayout(
      message("host tensor: ", axis, " stride is ", static_cast<std::ptrdiff_t>(stride), ", expected ", expected...));
}

}  // namespace detail

/// The map of an NCHW tensor: pitch and plane stride are the tensor's row and channel stride, head and tail are 0.
///
/// A layer writes it as it is, and copies it before it reads it (Staging). Columns have stride 1, rows and planes
/// do not overlap, and images follow each other without a gap, so a slice of a larger tensor's channels works one image
/// at a time. A layer leaves what lies between rows and planes alone. Tensors of the same extents and strides have the
/// same layout, whatever the strides of axes of extent 1 are.
///
/// Throws InvalidShape for extents that check() refuses; UnsupportedLayout for other strides, and for NHWC, whose map
/// is nhwc_view()'s.
template <class T>
[[nodiscard]] MapView<T> nchw_view(const HostTensor<T>& tensor) {
  const TensorStrides& strides = tensor.strides;
  MapLayout layout{.channels = tensor.channels, .height = tensor.height, .width = tensor.width};
  layout.pitch = tensor.height == 1 ? tensor.width : strides.row;
  const std::size_t pixel = tensor.width > 1 ? strides.column : strides.row;
  if (tensor.channels > 1 && (tensor.width > 1 || tensor.height > 1) && strides.channel == 1 &&
      pixel >= tensor.channels) {
    throw UnsupportedLayout(detail::message(
        "host tensor: NHWC, with channel stride 1 and pixel stride ", pixel, " of ", tensor.channels,
        " channels; expected NCHW: nhwc_view() is its map, which a layer takes that was made for nhwc(strides)"));
  }
  if (tensor.width > 1 && strides.column != 1) {
    detail::refuse_stride("column", strides.column, "1: the pixels of a row next to each other");
  }
  constexpr auto limit = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  if (layout.pitch < tensor.width || layout.pitch > limit) {
    detail::refuse_stride("row", strides.row, "at least the width ", tensor.width);
  }
  layout.plane_stride = tensor.height * layout.pitch;
  check<T>(layout);
  // Of one channel, the next plane is the next image's.
  if (tensor.channels > 1 || tensor.images > 1) {
    const bool of_channels = tensor.channels > 1;
    layout.plane_stride = of_channels ? strides.channel : strides.image;
    if (layout.plane_stride < layout.flat_lanes() || layout.plane_stride > limit) {
      detail::refuse_stride(of_channels ? "channel" : "image", layout.plane_stride, "at least ", layout.flat_lanes(),
                            " for ", tensor.height, " rows of stride ", layout.pitch);
    }
    check<T>(layout);
  }
  if (tensor.images > 1 && strides.image != layout.image_stride()) {
    detail::refuse_stride("image", strides.image, layout.image_stride(), " for ", tensor.channels,
                          " channels of stride ", layout.plane_stride, "; or pass one image at a time");
  }
  return {tensor.data, tensor.images, layout};
}

/// A host's own NCHW tensors, by their strides alone, as ConvOptions take them: the extents are the layer's, and maps
/// for its runs are nchw_view()s. `{.input = nchw(strides), .output = nchw(strides)}`
///
/// Throws UnsupportedLayout for columns that are not next to each other, and for strides of 0.
template <class Unit = arch::preferred>
[[nodiscard]] MapLayout nchw(const TensorStrides& strides) {
  if (strides.column != 1) {
    detail::refuse_stride("column", strides.column, "1: the pixels of a row next to each other");
  }
  if (strides.row == 0) detail::refuse_stride("row", strides.row, "at least the width");
  if (strides.channel == 0) detail::refuse_stride("channel", strides.channel, "at least the height times the row's");
  return {.pitch = strides.row, .plane_stride = strides.channel};
}

/// The map of an NHWC tensor, which layers alone take: those that were made for nhwc() of its strides. They copy it.
///
/// Channels have stride 1, pixels and rows do not overlap, and images follow each other without a gap. A layer leaves
/// what lies between pixels and rows alone, so a slice of a larger tensor's channels is a tensor. One whose pixels have
/// a stride of 1, of a single channel, is an NCHW tensor as well, and has its map.
///
/// Throws InvalidShape or HaloTooSmall for extents and strides that check() refuses; UnsupportedLayout for others.
template <class T>
[[nodiscard]] MapView<T> nhwc_view(const HostTensor<T>& tensor) {
  const TensorStrides& strides = tensor.strides;
  if (tensor.channels > 1 && strides.channel != 1) {
    detail::refuse_stride("channel", strides.channel, "1: the channels of a pixel next to each other");
  }
  MapLayout layout{.channels = tensor.channels, .height = tensor.height, .width = tensor.width, .plane_stride = 1};
  layout.pixel_stride = tensor.width == 1 ? tensor.channels : strides.column;
  if (layout.pixel_stride == 1) return nchw_view(tensor);
  layout.pitch = tensor.height == 1 ? tensor.width * layout.pixel_stride : strides.row;
  check<T>(layout);
  if (tensor.images > 1 && strides.image != layout.image_stride()) {
    detail::refuse_stride("image", strides.image, layout.image_stride(), " for ", tensor.height, " rows of stride ",
                          layout.pitch, "; or pass one image at a time");
  }
  return {tensor.data, tensor.images, layout};
}

/// A host's own NHWC tensors, by their strides alone, as ConvOptions take them: the extents are the layer's, and maps
/// for its runs are nhwc_view()s. `{.input = nhwc(strides), .output = nhwc(strides)}`
///
/// Throws UnsupportedLayout for channels that are not next to each other, and for strides of 0.
template <class Unit = arch::preferred>
[[nodiscard]] MapLayout nhwc(const TensorStrides& strides) {
  if (strides.channel != 1) {
    detail::refuse_stride("channel", strides.channel, "1: the channels of a pixel next to each other");
  }
  if (strides.column == 0) detail::refuse_stride("column", strides.column, "at least the channels");
  if (strides.row == 0) detail::refuse_stride("row", strides.row, "at least the width times the column's");
  MapLayout wish{.pitch = strides.row, .plane_stride = 1};
  wish.pixel_stride = strides.column;
  return wish;
}

}}  // namespace patdnn::v0
