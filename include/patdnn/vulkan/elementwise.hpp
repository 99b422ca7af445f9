#pragma once
// Functions of elements, arithmetic and copies between layouts, all by one shader, shaders/elementwise.comp.

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

/// What shaders/elementwise.comp computes besides network::Elementwise::Function. The codes differ: a function's is
/// below 256. Operands are called x, z and y, as in ElementBox.
enum class ElementMove : std::uint32_t {
  copy = 256,    // y = x
  affine = 257,  // y = c[z] · x + c[z + 1], where c are the constants and z is the position of a pair
  fill = 258,    // y = alpha
};

/// The code of a function or move, by which the shader knows it.
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

/// The elements to compute: a box, and where each of its elements lies in the buffers.
///
/// x is the input, z the second operand (or the position of constants) and y the output. A stride is the distance, in
/// elements, from one entry of an axis to the next: 0 broadcasts, a negative one runs backwards.
struct ElementBox {
  using Strides = std::vector<std::ptrdiff_t>;

  network::Dims extents;  // of the box, outermost first
  Strides x;              // one per axis, as are z and y
  Strides z;
  Strides y;
  std::size_t x_first = 0;  // position of the box's first element in x, in elements; in z it is 0
  std::size_t y_first = 0;  // and in y
};

/// Strides with which a tensor of extents `dims`, row-major and without gaps, is broadcast to `extents`: 0 for axes of
/// extent 1 and for those that it lacks.
///
/// dims  as many axes as `extents` or fewer, aligned at the last one
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

/// The axes of a box after simplification: axes of extent 1 are dropped, and two neighbours become one axis if each
/// operand steps through both at a constant stride.
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

/// A function or move for all elements of a box, as one dispatch.
///
/// Functions of one operand read x, those of two read x and z, and `where` reads x, z and what y held before.
///
/// box          1 to 2^31 elements, all within the operands' buffers: this is not checked
/// alpha, beta  parameters of the function, as in network::Elementwise
/// constants    of `affine`: pairs of words, scale and shift
/// Throws UnsupportedOperator when more than five axes are left after joining neighbours of constant stride.
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
