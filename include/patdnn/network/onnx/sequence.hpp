#pragma once
// NonZero, CumSum, ReverseSequence: what depends on the order of entries.

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/shape.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// The positions of known elements that are not zero, a row for each axis.
inline std::vector<ValueId> import_non_zero(Importer& to, const ImportedNode& node) {
  const Tensor& x = to.known(node.input(0), "the input");
  std::vector<std::size_t> found;
  std::visit(
      [&](const auto& values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
          if (values[i] != 0) found.push_back(i);
        }
      },
      x.values);
  const std::size_t rank = x.dims.size();
  std::vector<std::int64_t> positions(constant_elements(to, {rank, found.size()}));
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t axis = rank, left = found[i]; axis-- > 0; left /= x.dims[axis]) {
      positions[axis * found.size() + i] = static_cast<std::int64_t>(left % x.dims[axis]);
    }
  }
  return {to.builder().constant(node.name(), {{rank, found.size()}, std::move(positions)})};
}

/// For each known entry, the sum of the entries up to it along an axis. Whole numbers wrap around.
inline std::vector<ValueId> import_cum_sum(Importer& to, const ImportedNode& node) {
  const Tensor& x = to.known(node.input(0), "the input");
  const std::vector<std::int64_t>& given = to.integers(node.input(1), "axis");
  if (given.size() != 1) throw ShapeMismatch(message(given.size(), " axes, expected 1"));
  const std::size_t axis = axis_of(given[0], x.dims.size());
  const bool excludes = node.integer("exclusive", 0) != 0;
  const bool reverses = node.integer("reverse", 0) != 0;
  Tensor result = x;
  const std::size_t extent = x.dims[axis];
  const std::size_t inner = elements(std::span(x.dims).subspan(axis + 1));
  const std::size_t outer = elements(std::span(x.dims).first(axis));
  std::visit(
      [&](auto& values) {
        using T = typename std::remove_cvref_t<decltype(values)>::value_type;
        using Sum = std::conditional_t<std::is_same_v<T, float>, double, std::uint64_t>;
        for (std::size_t lane = 0; lane < outer * inner; ++lane) {
          Sum sum = 0;
          for (std::size_t i = 0; i < extent; ++i) {
            const std::size_t entry = reverses ? extent - 1 - i : i;
            T& at = values[(lane / inner * extent + entry) * inner + lane % inner];
            const Sum before = sum;
            sum += static_cast<Sum>(at);
            at = static_cast<T>(excludes ? before : sum);
          }
        }
      },
      result.values);
  return {to.builder().constant(node.name(), std::move(result))};
}

/// Reverses the first entries of each sequence, as many as its length says.
inline std::vector<ValueId> import_reverse_sequence(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::vector<std::size_t> lengths = extents_of(to.integers(node.input(1), "sequence_lens"), "sequence_lens");
  const std::size_t batch_axis = axis_of(node.integer("batch_axis", 1), dims.size());
  const std::size_t time_axis = axis_of(node.integer("time_axis", 0), dims.size());
  if (lengths.size() != dims[batch_axis] || batch_axis == time_axis) {
    throw ShapeMismatch(message(lengths.size(), " lengths, expected one for each entry of axis ", batch_axis, " of ",
                                to_text(dims), ", along another axis"));
  }
  std::vector<ValueId> sequences;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const std::size_t length = lengths[i];
    const std::string name = message(node.name(), ".", i);
    if (length > dims[time_axis]) {
      throw ShapeMismatch(message("length ", i, " is ", length, ", expected at most ", dims[time_axis]));
    }
    Slice rest = detail::whole(dims);
    rest.start[batch_axis] = i;
    rest.count[batch_axis] = 1;
    Slice reversed = rest;
    reversed.count[time_axis] = length;
    reversed.start[time_axis] = length == 0 ? 0 : length - 1;
    reversed.step[time_axis] = -1;
    rest.start[time_axis] = length;
    rest.count[time_axis] = dims[time_axis] - length;
    std::vector<ValueId> parts;
    if (length > 0) parts.push_back(to.add(name + ".reversed", std::move(reversed), {x}));
    if (length < dims[time_axis]) parts.push_back(to.add(name + ".rest", std::move(rest), {x}));
    if (parts.empty()) continue;
    sequences.push_back(to.add(name, Concat{time_axis}, std::move(parts)));
  }
  if (sequences.empty()) return {x};
  return {to.add(node.name(), Concat{batch_axis}, std::move(sequences))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
