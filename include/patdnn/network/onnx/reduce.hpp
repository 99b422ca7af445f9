#pragma once
// ReduceMean and the other reductions.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// Axes are an attribute in older opsets and an input in newer ones; without any, all of them are reduced.
template <Reduce::Kind Kind>
std::vector<ValueId> import_reduce(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  std::vector<std::int64_t> given = node.integers("axes");
  if (node.has_input(1)) given = to.integers(node.input(1), "axes");
  Reduce reduce{Kind, {}};
  for (const std::int64_t axis : given) reduce.axes.push_back(axis_of(axis, dims.size()));
  if (reduce.axes.empty()) {
    if (node.integer("noop_with_empty_axes", 0) != 0) return {x};
    reduce.axes.resize(dims.size());
    std::iota(reduce.axes.begin(), reduce.axes.end(), std::size_t{0});
  }
  std::sort(reduce.axes.begin(), reduce.axes.end());
  const std::vector<std::size_t> axes = reduce.axes;
  const bool keeps = node.integer("keepdims", 1) != 0;
  const ValueId y = to.add(node.name(), std::move(reduce), {x});
  if (keeps) return {y};
  Dims left;
  for (std::size_t i = 0; i < dims.size(); ++i) {
    if (!std::binary_search(axes.begin(), axes.end(), i)) left.push_back(dims[i]);
  }
  return {to.reshape(node.name() + ".dims", y, std::move(left))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
