#pragma once
// Pooling by windows (maximum or mean), reductions of whole axes, and softmax.

#include <array>
#include <cstddef>
#include <cstdint>

#include <patdnn/error.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// Pooling by windows along one or two axes, as one dispatch.
///
/// input, output  their extents, N × C × W or N × C × H × W; row-major, without gaps
///
/// Throws UnsupportedOperator for a window along three axes or more.
[[nodiscard]] inline Dispatch pool(const network::Pool& op, const network::Dims& input, const network::Dims& output) {
  constexpr std::uint32_t threads = 128;
  const network::Window& window = op.window;
  const std::size_t axes = window.kernel.size();
  if (axes > 2) {
    throw UnsupportedOperator(patdnn::detail::message("a pool along ", axes, " axes, expected one or two"));
  }
  Dispatch dispatch;
  dispatch.shader = Shader::pool;
  dispatch.description = "windows";
  dispatch.threads = {threads, 1};
  const std::size_t count = network::elements(output);
  dispatch.workgroups = spread((count + threads - 1) / threads);
  dispatch.specialization = {threads, op.kind == network::Pool::Kind::average ? 1U : 0U, op.counts_padding ? 1U : 0U};
  // The shader's pairs (uvec2) are aligned to 8 bytes, so a word that nothing reads follows the count.
  dispatch.push = {word(count), 0};
  const auto add = [&](const std::vector<std::size_t>& extents, std::size_t first, std::uint32_t missing) {
    dispatch.push.push_back(axes == 2 ? word(extents[first]) : missing);
    dispatch.push.push_back(word(extents[first + axes - 1]));
  };
  add(input, 2, 1);
  add(output, 2, 1);
  add(window.kernel, 0, 1);
  add(window.stride, 0, 1);
  add(window.dilation, 0, 1);
  add(window.before, 0, 0);
  add(window.after, 0, 0);
  return dispatch;
}

/// Names softmax as a Reduction.
struct Softmax {};

/// The code of what shaders/reduce.comp computes: a reduction of a graph, or softmax.
class Reduction {
 public:
  Reduction(network::Reduce::Kind kind) noexcept  // NOLINT(google-explicit-constructor)
      : code_(static_cast<std::uint32_t>(kind)) {}
  Reduction(Softmax /*kind*/) noexcept : code_(256) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] std::uint32_t code() const noexcept { return code_; }

 private:
  std::uint32_t code_;
};

/// A reduction, or softmax, along the middle axis of a tensor, as one dispatch.
///
/// Input: outer × extent × inner, row-major, without gaps. Output: outer × inner; for softmax as the input.
[[nodiscard]] inline Dispatch reduce(Reduction kind, std::size_t outer, std::size_t extent, std::size_t inner) {
  constexpr std::uint32_t threads = 64;
  Dispatch dispatch;
  dispatch.shader = Shader::reduce;
  dispatch.description = "workgroup a result";
  dispatch.threads = {threads, 1};
  dispatch.workgroups = spread(outer * inner);
  dispatch.shared_bytes = threads * sizeof(float);
  dispatch.specialization = {threads, kind.code()};
  dispatch.push = {word(outer * inner), word(extent), word(inner)};
  return dispatch;
}

}}}  // namespace patdnn::v0::vulkan
