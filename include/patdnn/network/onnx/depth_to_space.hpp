#pragma once
// DepthToSpace, SpaceToDepth: channels as blocks of pixels, and back.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The attribute blocksize of a node that reads N × C × H × W. Throws ShapeMismatch for another input, InvalidShape for
/// a block of no or of more than 2^16 − 1 pixels along an axis.
[[nodiscard]] inline std::size_t block_size(const ImportedNode& node, const Dims& dims) {
  if (dims.size() != 4) throw ShapeMismatch(message("an input of ", to_text(dims), ", expected N × C × H × W"));
  const std::int64_t block = node.integer("blocksize", 0);
  if (block < 1 || block > 65535) throw InvalidShape(message("blocksize is ", block, ", expected 1 to 65535"));
  return static_cast<std::size_t>(block);
}

/// Whether the channels of a pixel of a block lie together (mode DCR), or the pixels of a channel (CRD). Throws
/// UnsupportedOperator.
[[nodiscard]] inline bool depth_first(const ImportedNode& node) {
  const std::string mode = node.text("mode", "DCR");
  if (mode != "DCR" && mode != "CRD") throw UnsupportedOperator(message("mode '", mode, "', expected DCR or CRD"));
  return mode == "DCR";
}

/// The elements of x under the extents `split`, their axes put in `order` and joined to `dims`.
[[nodiscard]] inline ValueId rearranged(Importer& to, const std::string& name, ValueId x, Dims split,
                                        std::vector<std::size_t> order, Dims dims) {
  x = to.reshape(name + ".split", x, std::move(split));
  x = to.add(name + ".ordered", Transpose{std::move(order)}, {x});
  return to.reshape(name, x, std::move(dims));
}

}  // namespace detail

inline std::vector<ValueId> import_depth_to_space(Importer& to, const ImportedNode& node) {
  const Dims dims = to.dims(node.input(0));
  const std::size_t block = detail::block_size(node, dims);
  if (dims[1] % (block * block) != 0) {
    throw ShapeMismatch(message(dims[1], " channels, expected a multiple of ", block * block, ", blocksize squared"));
  }
  const std::size_t channels = dims[1] / (block * block);
  const Dims result{dims[0], channels, dims[2] * block, dims[3] * block};
  if (detail::depth_first(node)) {
    return {detail::rearranged(to, node.name(), node.input(0), {dims[0], block, block, channels, dims[2], dims[3]},
                               {0, 3, 4, 1, 5, 2}, result)};
  }
  return {detail::rearranged(to, node.name(), node.input(0), {dims[0], channels, block, block, dims[2], dims[3]},
                             {0, 1, 4, 2, 5, 3}, result)};
}

inline std::vector<ValueId> import_space_to_depth(Importer& to, const ImportedNode& node) {
  const Dims dims = to.dims(node.input(0));
  const std::size_t block = detail::block_size(node, dims);
  if (dims[2] % block != 0 || dims[3] % block != 0) {
    throw ShapeMismatch(message("maps of ", dims[2], "×", dims[3], ", expected multiples of blocksize, ", block));
  }
  const std::size_t height = dims[2] / block;
  const std::size_t width = dims[3] / block;
  std::vector<std::size_t> order{0, 3, 5, 1, 2, 4};
  if (!detail::depth_first(node)) order = {0, 1, 3, 5, 2, 4};
  return {detail::rearranged(to, node.name(), node.input(0), {dims[0], dims[1], height, block, width, block},
                             std::move(order), {dims[0], dims[1] * block * block, height, width})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
