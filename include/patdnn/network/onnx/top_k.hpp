#pragma once
// ArgMax, ArgMin, TopK: the largest or smallest entries of an axis, and where they are.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/shape.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

inline std::vector<ValueId> import_arg_extreme(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  Dims dims = to.dims(x);
  TopK op;
  op.kind = node.type() == "ArgMax" ? TopK::Kind::largest : TopK::Kind::smallest;
  op.axis = axis_of(node.integer("axis", 0), dims.size());
  op.positions = true;
  op.prefers_last = node.integer("select_last_index", 0) != 0;
  if (dims[op.axis] == 0) throw InvalidShape(message("no entries along axis ", op.axis, " of ", to_text(dims)));
  dims.erase(dims.begin() + static_cast<std::ptrdiff_t>(op.axis));
  const ValueId y = to.add(node.name(), op, {x});
  if (node.integer("keepdims", 1) != 0) return {y};
  return {to.reshape(node.name() + ".dims", y, std::move(dims))};
}

/// Values and positions are made by an operator each. They are sorted even where they need not be.
inline std::vector<ValueId> import_top_k(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  TopK op;
  op.kind = node.integer("largest", 1) != 0 ? TopK::Kind::largest : TopK::Kind::smallest;
  op.axis = axis_of(node.integer("axis", -1), dims.size());
  const std::vector<std::int64_t> k =
      node.has_input(1) ? to.integers(node.input(1), "k") : std::vector<std::int64_t>{node.integer("k", -1)};
  if (k.size() != 1) throw ShapeMismatch(message(k.size(), " values of k, expected 1"));
  op.count = extent_of(k[0], "k");
  if (op.count > dims[op.axis]) {
    throw ShapeMismatch(message("k is ", op.count, ", expected at most ", dims[op.axis], ", the entries along axis ",
                                op.axis, " of ", to_text(dims)));
  }
  std::vector<ValueId> results{to.add(node.name(), op, {x})};
  if (node.reads_output(1)) {
    op.positions = true;
    results.push_back(to.add(node.name() + ".positions", op, {x}));
  }
  return results;
}

}}}}  // namespace patdnn::v0::network::onnx_import
