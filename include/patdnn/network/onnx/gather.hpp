#pragma once
// Gather, Compress, GatherElements, GatherND: entries by their positions, which are known.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/constants.hpp>
#include <patdnn/network/onnx/shape.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// The entries `at` of an axis, in that order: slices of evenly spaced entries, joined.
[[nodiscard]] inline ValueId entries_along(Importer& to, const std::string& name, ValueId x, std::size_t axis,
                                           std::span<const std::size_t> at) {
  const Dims dims = to.dims(x);
  if (const Tensor* const tensor = to.constant(x)) {
    Dims result = dims;
    result[axis] = at.size();
    return to.builder().constant(name, picked(to, *tensor, std::move(result), [&](Dims position) {
                                   position[axis] = at[position[axis]];
                                   return offset_of(position, dims);
                                 }));
  }
  std::vector<ValueId> slices;
  for (std::size_t i = 0; i < at.size() || slices.empty();) {
    Slice slice = whole(dims);
    slice.count[axis] = 0;
    if (i < at.size()) {
      slice.start[axis] = at[i];
      const auto difference = [&](std::size_t entry) {
        return network::detail::signed_of(at[entry]) - network::detail::signed_of(at[entry - 1]);
      };
      const auto step = i + 1 < at.size() ? difference(i + 1) : 0;
      std::size_t count = 1;
      while (step != 0 && i + count < at.size() && difference(i + count) == step) ++count;
      if (count > 1) slice.step[axis] = step;
      slice.count[axis] = count;
      i += count;
    }
    slices.push_back(to.add(message(name, ".", slices.size()), std::move(slice), {x}));
  }
  return slices.size() == 1 ? slices[0] : to.add(name + ".joined", Concat{axis}, slices);
}

/// Throws ShapeMismatch unless indices have the axes of data and, but for one axis, no further entries.
inline void expect_inside(const Dims& indices, const Dims& data, std::size_t axis) {
  bool fits = indices.size() == data.size();
  for (std::size_t i = 0; fits && i < data.size(); ++i) fits = i == axis || indices[i] <= data[i];
  if (!fits) {
    throw ShapeMismatch(message("indices of ", to_text(indices), ", expected the axes of data, ", to_text(data),
                                ", and no more entries but along axis ", axis));
  }
}

/// Rows of indices that name parts of data: entries of its first axes, behind those that both share.
class IndexRows {
 public:
  /// batch  axes that indices and data share
  /// Throws ShapeMismatch.
  IndexRows(Dims indices, Dims data, std::size_t batch)
      : data_(std::move(data)), outer_(std::move(indices)), batch_(batch) {
    if (!outer_.empty()) {
      length_ = outer_.back();
      outer_.pop_back();
    }
    if (length_ == 0 || batch > outer_.size() || batch > data_.size() || length_ > data_.size() - batch ||
        !std::equal(outer_.begin(), outer_.begin() + static_cast<std::ptrdiff_t>(batch), data_.begin())) {
      throw ShapeMismatch(message("rows of ", length_, " indices in ", to_text(outer_), ", expected 1 to ",
                                  data_.size(), " for data of ", to_text(data_), " with ", batch, " axes in common"));
    }
  }

  /// The extents of all named parts together.
  [[nodiscard]] Dims parts() const {
    Dims result = outer_;
    result.insert(result.end(), data_.begin() + static_cast<std::ptrdiff_t>(batch_ + length_), data_.end());
    return result;
  }

  /// The element of data that stands at a position of the parts. Throws ShapeMismatch.
  [[nodiscard]] std::size_t offset(const std::vector<std::int64_t>& indices, const Dims& at) const {
    const std::size_t row = offset_of(at, outer_) * length_;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < data_.size(); ++i) {
      const std::size_t entry = i < batch_             ? at[i]
                                : i < batch_ + length_ ? entry_of(indices[row + i - batch_], data_, i)
                                                       : at[outer_.size() + i - batch_ - length_];
      offset = offset * data_[i] + entry;
    }
    return offset;
  }

 private:
  Dims data_;
  Dims outer_;  // of indices, without their rows
  std::size_t batch_;
  std::size_t length_ = 0;
};

}  // namespace detail

inline std::vector<ValueId> import_gather(Importer& to, const ImportedNode& node) {
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const std::size_t axis = axis_of(node.integer("axis", 0), dims.size());
  const Dims index_dims = to.dims(node.input(1));
  std::vector<std::size_t> at;
  for (const std::int64_t i : to.integers(node.input(1), "indices")) at.push_back(entry_of(i, dims, axis));
  const ValueId entries = detail::entries_along(to, node.name(), x, axis, at);
  Dims result(dims.begin(), dims.begin() + static_cast<std::ptrdiff_t>(axis));
  result.insert(result.end(), index_dims.begin(), index_dims.end());
  result.insert(result.end(), dims.begin() + static_cast<std::ptrdiff_t>(axis) + 1, dims.end());
  return {to.reshape(node.name() + ".dims", entries, std::move(result))};
}

/// The entries of an axis, or of all elements, for which a condition is not zero.
inline std::vector<ValueId> import_compress(Importer& to, const ImportedNode& node) {
  ValueId x = node.input(0);
  const std::vector<std::int64_t> condition = to.integers(node.input(1), "condition");
  if (!node.has("axis")) x = to.reshape(node.name() + ".flat", x, {elements(to.dims(x))});
  const std::size_t axis = axis_of(node.integer("axis", 0), to.dims(x).size());
  const std::size_t extent = to.dims(x)[axis];
  if (condition.size() > extent) {
    throw ShapeMismatch(message(condition.size(), " conditions, expected at most one for each of ", extent,
                                " entries along axis ", axis));
  }
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < condition.size(); ++i) {
    if (condition[i] != 0) at.push_back(i);
  }
  return {detail::entries_along(to, node.name(), x, axis, at)};
}

/// For each position of indices the element of data at that position, with the index as its entry along one axis.
inline std::vector<ValueId> import_gather_elements(Importer& to, const ImportedNode& node) {
  const Tensor& data = to.known(node.input(0), "data");
  const std::vector<std::int64_t>& indices = to.integers(node.input(1), "indices");
  const Dims& dims = data.dims;
  const Dims& index_dims = to.dims(node.input(1));
  const std::size_t axis = axis_of(node.integer("axis", 0), dims.size());
  detail::expect_inside(index_dims, dims, axis);
  std::size_t next = 0;
  return {to.builder().constant(node.name(), picked(to, data, index_dims, [&](Dims at) {
                                  at[axis] = entry_of(indices[next++], dims, axis);
                                  return offset_of(at, dims);
                                }))};
}

/// For each row of indices the part of data that it names; the first `batch_dims` axes are common to both.
inline std::vector<ValueId> import_gather_nd(Importer& to, const ImportedNode& node) {
  const Tensor& data = to.known(node.input(0), "data");
  const std::vector<std::int64_t>& indices = to.integers(node.input(1), "indices");
  const std::size_t batch = extent_of(node.integer("batch_dims", 0), "batch_dims");
  const detail::IndexRows rows(to.dims(node.input(1)), data.dims, batch);
  return {to.builder().constant(
      node.name(), picked(to, data, rows.parts(), [&](const Dims& at) { return rows.offset(indices, at); }))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
