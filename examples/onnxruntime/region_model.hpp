#pragma once
// A region as a network of patdnn's, as a model of its own, and as one operator of the model that it was a part of.

#include <filesystem>
#include <span>
#include <string>

#include <onnx/onnx_pb.h>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/onnx/survey.hpp>

#include "regions.hpp"

namespace demo {

/// A region, and the network that computes it for one image.
struct RegionNetwork {
  ModelRegion region;
  patdnn::network::Graph graph;
};

/// Describes a tensor of floats.
///
/// open_images  whether axis 0 is any number of images
void describe(::onnx::ValueInfoProto& value, const std::string& name, const patdnn::network::Dims& dims,
              bool open_images);

/// What a node is called in messages.
[[nodiscard]] std::string name_of(const ::onnx::NodeProto& node);

/// Says that a model has operators of a domain.
void add_opset(::onnx::ModelProto& model, const std::string& domain, int version);

/// The graph that a region computes for one image.
///
/// path  of the model, for the files that its tensors lie in
/// Throws what network::import_onnx() throws.
[[nodiscard]] patdnn::network::Graph graph_of(const ModelRegion& region, const ::onnx::ModelProto& model,
                                              const patdnn::network::OnnxSurvey& known,
                                              const std::filesystem::path& path);

/// The same nodes as a model of their own, which any engine can run.
[[nodiscard]] ::onnx::ModelProto plain_part(const ModelRegion& region, const ::onnx::ModelProto& model,
                                            const patdnn::network::OnnxSurvey& known);

/// The operator that runs a graph.
[[nodiscard]] ::onnx::NodeProto operator_of(const patdnn::network::Graph& graph, const std::string& name);

/// A model of one operator, which runs a graph.
[[nodiscard]] ::onnx::ModelProto model_of(const patdnn::network::Graph& network, const std::string& name,
                                          bool open_images);

/// Puts operators in the places of regions, and drops what nothing reads any more.
void replace(::onnx::ModelProto& model, std::span<const RegionNetwork* const> regions, bool open_images);

}  // namespace demo
