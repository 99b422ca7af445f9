#pragma once
// LpNormalization, LpPool, GlobalLpPool, LRN: by norms of windows or axes.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/formula.hpp>
#include <patdnn/network/onnx/pooling.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The attribute p, whose default is 2. Throws InvalidShape.
[[nodiscard]] inline float order_of_norm(const ImportedNode& node) {
  const std::int64_t p = node.integer("p", 2);
  if (p < 1 || p > 64) throw InvalidShape(message("p is ", p, ", expected 1 to 64"));
  return static_cast<float>(p);
}

/// |x| to the power p.
[[nodiscard]] inline ValueId magnitudes(Importer& to, const std::string& name, ValueId x, float p) {
  if (p != 2) x = apply(to, name + ".magnitudes", Elementwise::Function::abs, {x});
  return power(to, name + ".powers", x, p);
}

}  // namespace detail

inline std::vector<ValueId> import_lp_normalization(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const std::size_t axis = axis_of(node.integer("axis", -1), to.dims(x).size());
  const std::int64_t p = node.integer("p", 2);
  if (p != 1 && p != 2) throw InvalidShape(message("p is ", p, ", expected 1 or 2"));
  const ValueId norm = to.add(node.name() + ".norm", Reduce{p == 1 ? Reduce::Kind::l1 : Reduce::Kind::l2, {axis}}, {x});
  // Zeros stay zeros.
  const ValueId zero = detail::number(to, node.name() + ".zero", 0);
  const ValueId is_zero = detail::apply(to, node.name() + ".is_zero", Elementwise::Function::equal, {norm, zero});
  const ValueId divisor = detail::apply(to, node.name() + ".divisor", Elementwise::Function::add, {norm, is_zero});
  return {detail::apply(to, node.name(), Elementwise::Function::divide, {x, divisor})};
}

/// The mean of powers times the number of a window's entries. The last windows are padded until they are whole.
inline std::vector<ValueId> import_lp_pool(Importer& to, const ImportedNode& node) {
  const float p = detail::order_of_norm(node);
  const Dims dims = to.dims(node.input(0));
  Pool pool = detail::pool_of(node, dims);
  pool.kind = Pool::Kind::average;
  pool.counts_padding = true;
  for (std::size_t i = 0; i < pool.extents.size(); ++i) {
    Window& w = pool.window;
    const std::size_t covered = (pool.extents[i] - 1) * w.stride[i] + w.span(i);
    const std::size_t padded = dims[i + 2] + w.before[i] + w.after[i];
    if (covered > padded) w.after[i] += covered - padded;
  }
  const auto entries = static_cast<float>(elements(pool.window.kernel));
  ValueId y = detail::magnitudes(to, node.name(), node.input(0), p);
  y = to.add(node.name() + ".mean", std::move(pool), {y});
  y = detail::apply(to, node.name() + ".sum", Elementwise::Function::scale, {y}, entries);
  return {detail::power(to, node.name(), y, 1 / p)};
}

inline std::vector<ValueId> import_global_lp_pool(Importer& to, const ImportedNode& node) {
  const float p = detail::order_of_norm(node);
  const std::size_t rank = to.dims(node.input(0)).size();
  if (rank < 3) throw ShapeMismatch(message("an input of ", to_text(to.dims(node.input(0))), ", expected N × C × …"));
  ValueId y = detail::magnitudes(to, node.name(), node.input(0), p);
  y = to.add(node.name() + ".sum", Reduce{Reduce::Kind::sum, detail::axes_from(2, rank)}, {y});
  return {detail::power(to, node.name(), y, 1 / p)};
}

/// x / (bias + alpha · mean of squares)^beta, the mean over a window of channels, zeros beyond them counted.
inline std::vector<ValueId> import_lrn(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::int64_t size = node.integer("size", 0);
  if (dims.size() < 3) throw ShapeMismatch(message("an input of ", to_text(dims), ", expected N × C × …"));
  if (size < 1 || size > (std::int64_t{1} << 30)) throw InvalidShape(message("size is ", size, ", expected 1 to 2^30"));
  const auto n = static_cast<std::size_t>(size);
  const std::size_t before = (n - 1) / 2;
  Pool pool{Pool::Kind::average, {{n, 1}, {1, 1}, {1, 1}, {before, 0}, {n - 1 - before, 0}}, true, {}};
  const Dims rows{dims[0], 1, dims[1], elements(std::span(dims).subspan(2))};
  pool.extents = {rows[2], rows[3]};
  ValueId y = detail::power(to, node.name() + ".squared", x, 2);
  y = to.reshape(node.name() + ".channels", y, rows);
  y = to.add(node.name() + ".mean", std::move(pool), {y});
  y = detail::apply(to, node.name() + ".scaled", Elementwise::Function::scale, {y}, node.number("alpha", 1e-4F));
  const ValueId bias = detail::number(to, node.name() + ".bias", node.number("bias", 1));
  y = detail::apply(to, node.name() + ".sum", Elementwise::Function::add, {y, bias});
  y = detail::power(to, node.name() + ".divisor", y, node.number("beta", 0.75F));
  return {
      detail::apply(to, node.name(), Elementwise::Function::divide, {x, to.reshape(node.name() + ".maps", y, dims)})};
}

}}}}  // namespace patdnn::v0::network::onnx_import
