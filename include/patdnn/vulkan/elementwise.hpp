#pragma once
// Functions of elements, arithmetic, and copies between layouts: all the same kernel.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// What shaders/elementwise.comp computes besides the functions of a graph, whose codes are below these.
enum class ElementMove : std::uint32_t {
  copy = 256,
  affine = 257,  // c[z] · x + c[z + 1], of the constants c
  fill = 258,    // alpha
};

/// The code of what is to be computed, as the shader has it.
class ElementTask {
 public:
  ElementTask(ElementMove move) noexcept  // NOLINT(google-explicit-constructor)
      : code_(static_cast<std::uint32_t>(move)) {}
  ElementTask(network::Elementwise::Function function) noexcept  // NOLINT(google-explicit-constructor)
      : code_(static_cast<std::uint32_t>(function)) {}

  [[nodiscard]] std::uint32_t code() const noexcept { return code_; }

 private:
  std::uint32_t code_;
};

/// A box of elements, and how each operand lies in its buffer: elements from one entry to the next, per axis.
struct ElementBox {
  using Strides = std::vector<std::ptrdiff_t>;

  network::Dims extents;
  Strides x;
  Strides z;
  Strides y;
  std::size_t x_first = 0;
  std::size_t y_first = 0;
};

/// Strides of a tensor without gaps that is broadcast to `extents`.
[[nodiscard]] inline ElementBox::Strides broadcast_strides(const network::Dims& dims, const network::Dims& extents) {
  const std::vector<std::ptrdiff_t> dense = network::dense_strides(dims);
  ElementBox::Strides strides(extents.size(), 0);
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (dims[i] != 1) strides[i + extents.size() - dims.size()] = dense[i];
  }
  return strides;
}

namespace detail {

/// An axis of a box: its extent, and the strides of x, z and y.
struct BoxAxis {
  std::size_t extent = 1;
  std::array<std::ptrdiff_t, 3> strides{};
};

/// The axes of a box, those that continue each other in all operands joined.
[[nodiscard]] inline std::vector<BoxAxis> joined_axes(const ElementBox& box) {
  std::vector<BoxAxis> axes;
  for (std::size_t i = 0; i < box.extents.size(); ++i) {
    if (box.extents[i] == 1) continue;
    const BoxAxis next{box.extents[i], {box.x[i], box.z[i], box.y[i]}};
    const auto continues = [&](const BoxAxis& outer) {
      for (std::size_t s = 0; s < 3; ++s) {
        if (outer.strides[s] != next.strides[s] * static_cast<std::ptrdiff_t>(next.extent)) return false;
      }
      return true;
    };
    if (!axes.empty() && continues(axes.back())) {
      axes.back() = {axes.back().extent * next.extent, next.strides};
    } else {
      axes.push_back(next);
    }
  }
  return axes;
}

}  // namespace detail

/// A task for all elements of a box as one dispatch: of x, of x and z, or of x, z and what y holds before.
///
/// box        of at least one element, within the operands' buffers; at most 2^31 elements
/// constants  of `affine`
/// Throws UnsupportedOperator when more than five axes are left once those that continue each other are joined.
[[nodiscard]] inline Dispatch elementwise(ElementTask task, const ElementBox& box, float alpha = 0, float beta = 0,
                                          std::vector<std::uint32_t> constants = {}) {
  constexpr std::size_t max_axes = 5;
  constexpr std::uint32_t threads = 128;
  std::vector<detail::BoxAxis> axes = detail::joined_axes(box);
  if (axes.size() > max_axes) {
    throw UnsupportedOperator(patdnn::detail::message("elements along ", axes.size(), " axes that lie apart, of ",
                                                      network::to_text(box.extents), ", expected at most ", max_axes));
  }
  axes.insert(axes.begin(), max_axes - axes.size(), detail::BoxAxis{});
  const std::size_t count = network::elements(box.extents);
  Dispatch dispatch;
  dispatch.shader = Shader::elementwise;
  dispatch.description = "elements";
  dispatch.threads = {threads, 1};
  dispatch.workgroups = spread((count + threads - 1) / threads);
  dispatch.specialization = {threads, task.code()};
  for (const detail::BoxAxis& axis : axes) dispatch.push.push_back(word(axis.extent));
  for (std::size_t s = 0; s < 3; ++s) {
    for (const detail::BoxAxis& axis : axes) dispatch.push.push_back(static_cast<std::uint32_t>(axis.strides[s]));
  }
  dispatch.push.insert(dispatch.push.end(),
                       {word(box.x_first), word(box.y_first), word(count), word(alpha), word(beta)});
  dispatch.constants = std::move(constants);
  return dispatch;
}

}}}  // namespace patdnn::v0::vulkan
