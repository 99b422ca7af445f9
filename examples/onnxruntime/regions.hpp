#pragma once
// The parts of an ONNX model that can become one operator each.

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/network/onnx/survey.hpp>

namespace demo {

/// Nodes that are connected, and that no path leaves and enters again: one operator can stand for all of them.
struct ModelRegion {
  std::vector<std::size_t> nodes;    // positions in the model, ascending
  std::vector<std::string> inputs;   // values that other nodes compute, or that the model reads
  std::vector<std::string> outputs;  // values that other nodes read, or that the model gives out
};

/// What can be imported of a model when it runs on one image; and on `images`, where that number is not always 1.
struct BatchSurveys {
  patdnn::network::OnnxSurvey one;
  std::optional<patdnn::network::OnnxSurvey> several;
  std::size_t images = 1;
};

/// Whether a node's result for several images is that of each, one behind the other.
[[nodiscard]] bool keeps_images_apart(const patdnn::network::Operator& op);

/// The names of the values that a node reads, those that its subgraphs take from around it among them.
[[nodiscard]] std::vector<std::string> values_read_by(const ::onnx::NodeProto& node);

/// The maximal regions of a model that hold convolutions or lists of kept weights, in its order.
///
/// A region computes each image by itself: nodes that mix images or depend on their number are no part of one, nor are
/// those whose kernels are not patdnn's own. Products with dense matrices behind the last convolution are left out too,
/// with whatever follows: nothing is gained there.
///
/// most_convolutions  in one region
/// among              nodes that may be a part of regions, by their positions; all where there are none
[[nodiscard]] std::vector<ModelRegion> find_regions(
    const ::onnx::GraphProto& model, const BatchSurveys& surveys,
    std::size_t most_convolutions = std::numeric_limits<std::size_t>::max(), std::span<const std::size_t> among = {});

}  // namespace demo
