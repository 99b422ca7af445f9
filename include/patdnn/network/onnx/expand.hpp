#pragma once
// Expand, Tile: entries repeated along axes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/formula.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// x broadcast to `dims`: x times ones along the axes where it has one entry.
[[nodiscard]] inline ValueId expanded(Importer& to, const std::string& name, ValueId x, const Dims& dims) {
  const Dims x_dims = to.dims(x);
  const Dims result = broadcast(x_dims, dims);
  if (result == x_dims) return x;
  Dims ones = result;
  for (std::size_t i = 0; i < x_dims.size(); ++i) {
    std::size_t& extent = ones[i + result.size() - x_dims.size()];
    if (extent == x_dims[i]) extent = 1;
  }
  std::vector<std::int64_t> values(constant_elements(to, ones), 1);
  const ValueId by = constant_beside(to, name + ".ones", x, std::move(ones), std::move(values));
  return to.add(name, Elementwise{Elementwise::Function::multiply}, {x, by});
}

}  // namespace detail

inline std::vector<ValueId> import_expand(Importer& to, const ImportedNode& node) {
  const Dims dims = extents_of(to.integers(node.input(1), "shape"), "an extent of shape");
  return {detail::expanded(to, node.name(), node.input(0), dims)};
}

/// Each axis is repeated as an axis of its own before it.
inline std::vector<ValueId> import_tile(Importer& to, const ImportedNode& node) {
  ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::vector<std::size_t> repeats = extents_of(to.integers(node.input(1), "repeats"), "repeats");
  if (repeats.size() != dims.size()) {
    throw ShapeMismatch(message(repeats.size(), " repeats, expected one for each axis of ", to_text(dims)));
  }
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (repeats[i] == 1) continue;
    const Dims before = to.dims(x);
    const std::span<const std::size_t> all(before);
    const std::size_t inner = elements(all.subspan(i));
    const std::string name = message(node.name(), ".", i);
    x = to.reshape(name + ".rows", x, {elements(all.first(i)), 1, inner});
    x = detail::expanded(to, name, x, {1, repeats[i], inner});
    Dims result = before;
    result[i] *= repeats[i];
    x = to.reshape(name + ".tiled", x, std::move(result));
  }
  return {x};
}

}}}}  // namespace patdnn::v0::network::onnx_import
