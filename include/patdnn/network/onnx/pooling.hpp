#pragma once
// MaxPool, AveragePool, GlobalMaxPool, GlobalAveragePool.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/window.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The window of a pool over `dims`, and its extents. Throws ShapeMismatch or InvalidShape.
[[nodiscard]] inline Pool pool_of(const ImportedNode& node, const Dims& dims) {
  const Dims kernel = extents_of(node.integers("kernel_shape"), "kernel_shape");
  if (kernel.empty() || dims.size() != kernel.size() + 2) {
    throw ShapeMismatch(message("kernel_shape is ", to_text(kernel), ", but the input is ", to_text(dims)));
  }
  Pool pool;
  pool.window = window_of(node, kernel, dims);
  network::detail::check_window(pool.window, dims);
  const bool ceils = node.integer("ceil_mode", 0) != 0;
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    const Window& w = pool.window;
    std::size_t steps = network::detail::window_steps(w, i, dims[i + 2]);
    const std::size_t padded = dims[i + 2] + w.before[i] + w.after[i];
    // A last window that is not whole counts when it begins before the pads behind the input.
    if (ceils && (padded - w.span(i)) % w.stride[i] != 0 && steps * w.stride[i] < dims[i + 2] + w.before[i]) ++steps;
    pool.extents.push_back(steps);
  }
  return pool;
}

}  // namespace detail

inline std::vector<ValueId> import_pool(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  Pool pool = detail::pool_of(node, to.dims(x));
  if (node.reads_output(1)) throw UnsupportedOperator("the positions of maxima, which are INT64");
  pool.kind = node.type() == "MaxPool" ? Pool::Kind::max : Pool::Kind::average;
  pool.counts_padding = node.integer("count_include_pad", 0) != 0;
  return {to.add(node.name(), std::move(pool), {x})};
}

inline std::vector<ValueId> import_global_pool(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::size_t rank = to.dims(x).size();
  if (rank < 3) throw ShapeMismatch(message("an input of ", to_text(to.dims(x)), ", expected at least 3 axes"));
  Reduce reduce{node.type() == "GlobalMaxPool" ? Reduce::Kind::max : Reduce::Kind::mean,
                std::vector<std::size_t>(rank - 2)};
  std::iota(reduce.axes.begin(), reduce.axes.end(), std::size_t{2});
  return {to.add(node.name(), std::move(reduce), {x})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
