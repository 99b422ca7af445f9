#pragma once
// The layout in which the kernels read a layer's input.

#include <algorithm>
#include <cstddef>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/pitch.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// What the kernels need of the layout that they read.
struct Needs {
  std::size_t pitch;
  std::size_t head;
  std::size_t tail;
};
[[nodiscard]] inline Needs needs(const ConvShape& shape, const MapLayout& input, std::size_t lanes) noexcept {
  const Padding halo = plane_halo(shape.pad, shape.stride);
  return {input.plane_width() + std::max(halo.left, halo.right), halo.top * input.pitch + halo.left,
          halo.bottom * input.pitch + halo.right + lanes - 1};
}

/// Throws ShapeMismatch for other phases than the stride's, HaloTooSmall with what is given and needed.
template <class Unit = arch::native>
[[gnu::always_inline]] inline void check_readable(const ConvShape& shape, const MapLayout& input, std::size_t lanes) {
  using patdnn::detail::message;
  if (input.phases != shape.stride) {
    throw ShapeMismatch(message("layer: the input has ", to_text(input.phases), " phases, but stride ",
                                to_text(shape.stride), " needs as many; or allow staging"));
  }
  const auto at_least = [](const char* what, std::size_t given, std::size_t needed) {
    if (given < needed) {
      throw HaloTooSmall(
          message("layer: the input's ", what, " is ", given, ", expected at least ", needed, "; or allow staging"));
    }
  };
  const Needs needed = needs(shape, input, lanes);
  at_least("pitch", input.pitch, needed.pitch);
  at_least("head", input.head, needed.head);
  at_least("tail", input.tail, needed.tail);
}

}  // namespace detail

/// The input's own layout when the kernels can read it, else the one into which it is copied.
template <class Unit = arch::native>
[[nodiscard]] MapLayout readable_layout(const ConvShape& shape, const MapLayout& input, const MapLayout& output,
                                        std::size_t block, std::size_t lanes) {
  const detail::Needs needed = detail::needs(shape, input, lanes);
  if (input.phases == shape.stride && input.pitch >= needed.pitch && input.head >= needed.head &&
      input.tail >= needed.tail) {
    return input;
  }
  const Padding halo = plane_halo(shape.pad, shape.stride);
  const std::size_t width = (shape.width + shape.stride.width - 1) / shape.stride.width;
  const bool aligned_rows = wants_aligned_rows(shape, block, lanes);
  const bool flat = !aligned_rows && output.pitch >= width + std::max(halo.left, halo.right);
  const std::size_t pitch = flat ? output.pitch : suitable_pitch(width, halo, aligned_rows);
  return make_layout<float>(shape.channels, shape.height, shape.width, shape.pad, pitch, shape.stride);
}

}}}  // namespace patdnn::v0::kernels
