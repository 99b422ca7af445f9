#pragma once
// Extents of a convolution: checked once, at the edge.

#include <cstddef>
#include <string>

#include <patdnn/conv_extents.hpp>
#include <patdnn/error.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 {

/// As messages write it: "2", or "2 × 1" where height and width differ.
[[nodiscard]] inline std::string to_text(PerAxis steps) {
  if (steps.height == steps.width) return detail::message(steps.height);
  return detail::message(steps.height, " × ", steps.width);
}

/// Checks that `shape` describes a convolution whose maps can be addressed.
///
/// Throws InvalidShape, which names the extent, its value and what was expected.
template <class Unit = arch::preferred>
void check(const ConvShape& shape) {
  struct Named {
    const char* name;
    std::size_t value;
  };
  for (const auto& [name, value] :
       {Named{"channels", shape.channels}, Named{"filters", shape.filters}, Named{"height", shape.height},
        Named{"width", shape.width}, Named{"kernel height", shape.kernel_height},
        Named{"kernel width", shape.kernel_width}, Named{"stride along the height", shape.stride.height},
        Named{"stride along the width", shape.stride.width}, Named{"dilation along the height", shape.dilation.height},
        Named{"dilation along the width", shape.dilation.width}, Named{"groups", shape.groups}}) {
    if (value == 0) throw InvalidShape(detail::message("convolution: ", name, " is 0, expected at least 1"));
  }
  if (shape.kernel_height > max_kernel_extent || shape.kernel_width > max_kernel_extent) {
    throw InvalidShape(detail::message("convolution: kernel of ", shape.kernel_height, " × ", shape.kernel_width,
                                       ", expected at most 7 × 7"));
  }
  if (shape.channels % shape.groups != 0 || shape.filters % shape.groups != 0) {
    throw InvalidShape(detail::message("convolution: ", shape.groups, " groups divide neither evenly ", shape.channels,
                                       " channels nor ", shape.filters, " filters"));
  }
  constexpr std::size_t limit = std::size_t{1} << 31;
  for (const auto& [name, value] :
       {Named{"channels", shape.channels}, Named{"filters", shape.filters}, Named{"height", shape.height},
        Named{"width", shape.width}, Named{"stride along the height", shape.stride.height},
        Named{"stride along the width", shape.stride.width}, Named{"dilation along the height", shape.dilation.height},
        Named{"dilation along the width", shape.dilation.width}, Named{"top padding", shape.pad.top},
        Named{"left padding", shape.pad.left}, Named{"bottom padding", shape.pad.bottom},
        Named{"right padding", shape.pad.right}}) {
    if (value >= limit) {
      throw InvalidShape(detail::message("convolution: ", name, " is ", value, ", expected less than 2^31"));
    }
  }
  if (shape.height > limit / shape.width) {
    throw InvalidShape(detail::message("convolution: a plane of ", shape.height, " × ", shape.width,
                                       " pixels, expected fewer than 2^31"));
  }
  if (shape.height + shape.pad.top + shape.pad.bottom < shape.span_height() ||
      shape.width + shape.pad.left + shape.pad.right < shape.span_width()) {
    throw InvalidShape(detail::message("convolution: a kernel spanning ", shape.span_height(), " × ",
                                       shape.span_width(), " pixels does not fit the padded input of ",
                                       shape.height + shape.pad.top + shape.pad.bottom, " × ",
                                       shape.width + shape.pad.left + shape.pad.right));
  }
  if (shape.output_height() > limit / shape.output_width()) {
    throw InvalidShape(detail::message("convolution: an output plane of ", shape.output_height(), " × ",
                                       shape.output_width(), " pixels, expected fewer than 2^31"));
  }
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check<arch::preferred>(const ConvShape& shape);
#endif

}}  // namespace patdnn::v0
