#pragma once
// Fully connected layers, dense or pruned.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/vulkan/activation.hpp>
#include <patdnn/vulkan/convolution.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

namespace detail {

/// How many filters a block of a dense layer has. Their weights for one feature are stored side by side.
inline constexpr std::size_t dense_block = 4;

/// One dispatch for the blocks [first, last) of a layer.
///
/// rows  of the input, one workgroup for each row and block
/// Throws UnsupportedOperator for a sigmoid.
[[nodiscard]] inline Dispatch linear_blocks(const network::Linear& op, std::size_t rows, std::size_t first,
                                            std::size_t last) {
  constexpr std::uint32_t threads = 64;
  const bool lists = op.dense.empty();
  const fkw::FkwData& data = op.lists;
  const std::size_t group = lists ? data.block : dense_block;
  std::vector<std::uint32_t> runs;
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> weights;
  std::vector<std::uint32_t> places;
  if (lists) {
    const std::size_t begin = data.offset[first];
    for (std::size_t b = first; b <= last; ++b) runs.push_back(word(data.offset[b] - begin));
    features.assign(data.index.begin() + data.offset[first], data.index.begin() + data.offset[last]);
    for (std::size_t i = begin * group; i < data.offset[last] * group; ++i) weights.push_back(word(data.weight[i]));
    places.assign(data.reorder.begin() + static_cast<std::ptrdiff_t>(first * group),
                  data.reorder.begin() + static_cast<std::ptrdiff_t>(last * group));
  } else {
    weights.reserve((last - first) * op.features * group);
    for (std::size_t b = first; b < last; ++b) {
      for (std::size_t i = 0; i < op.features; ++i) {
        for (std::size_t k = b * group; k < (b + 1) * group; ++k) {
          weights.push_back(k < op.filters ? word(op.dense.values()[k * op.features + i]) : 0);
        }
      }
    }
    for (std::size_t k = first * group; k < last * group; ++k) places.push_back(k < op.filters ? word(k) : no_index);
  }
  const DeviceActivation activation = device_activation(op.activation);
  Dispatch dispatch;
  dispatch.shader = Shader::linear;
  dispatch.description = patdnn::detail::message(lists ? "lists" : "dense", " G=", group);
  dispatch.threads = {threads, 1};
  dispatch.workgroups = {word(last - first), word(rows), 1};
  dispatch.shared_bytes = group * threads * sizeof(float);
  dispatch.specialization = {threads, word(group), lists ? 1U : 0U, static_cast<std::uint32_t>(activation.kind)};
  const auto add = [&](std::span<const std::uint32_t> table) { return append(dispatch.constants, table); };
  const std::uint32_t run_table = add(runs);
  const std::uint32_t feature_table = add(features);
  const std::uint32_t weight_table = add(weights);
  const std::uint32_t filter_table = add(places);
  const std::uint32_t bias_table = add(bias_words(op.bias, op.filters));
  dispatch.push = {word(op.features),
                   word(op.filters),
                   run_table,
                   feature_table,
                   weight_table,
                   filter_table,
                   bias_table,
                   word(activation.lowest),
                   word(activation.highest)};
  return dispatch;
}

}  // namespace detail

/// A fully connected layer of N filters of F features. Input: rows × F, output: rows × N, without gaps.
///
/// One dispatch computes all filters, if their weights fit maxStorageBufferRange and their blocks
/// maxComputeWorkGroupCount. Otherwise there are several, each of which computes some of the filters.
///
/// Throws UnsupportedOperator for a sigmoid as activation. A single block that exceeds the limits still gets a
/// dispatch: check(Dispatch) then throws LimitExceeded.
[[nodiscard]] inline std::vector<Dispatch> linear(const network::Linear& op, std::size_t rows,
                                                  const VkPhysicalDeviceLimits& limits) {
  const bool lists = op.dense.empty();
  const std::size_t group = lists ? op.lists.block : detail::dense_block;
  const std::size_t blocks = lists ? op.lists.blocks() : (op.filters + group - 1) / group;
  // Words that block b adds to the tables of a dispatch; `others` is what each dispatch has whatever its blocks.
  const auto words_of = [&](std::size_t b) {
    const std::size_t kept = lists ? op.lists.offset[b + 1] - op.lists.offset[b] : op.features;
    return kept * (group + (lists ? 1 : 0)) + group + 1;
  };
  constexpr std::size_t gaps = 20;  // at most; five tables begin at multiples of four words
  const std::size_t others = op.filters + gaps;
  const std::size_t most = limits.maxStorageBufferRange / sizeof(std::uint32_t);
  std::vector<Dispatch> pieces;
  for (std::size_t first = 0; first < blocks;) {
    std::size_t last = first + 1;
    std::size_t words = others + words_of(first);
    while (last < blocks && words + words_of(last) <= most && last - first < limits.maxComputeWorkGroupCount[0]) {
      words += words_of(last++);
    }
    pieces.push_back(detail::linear_blocks(op, rows, first, last));
    first = last;
  }
  return pieces;
}

}}}  // namespace patdnn::v0::vulkan
