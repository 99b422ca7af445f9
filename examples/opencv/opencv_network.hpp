#pragma once
// patdnn's graphs as networks of OpenCV.

#include <opencv2/dnn.hpp>

#include <patdnn/network/graph.hpp>

namespace demo {

/// The same network in OpenCV's layers "Convolution", "ReLU", "Pooling", "Flatten" and "InnerProduct", with dense
/// weights. Throws patdnn::UnsupportedOperator for a graph that is not a chain of these, naming the node.
[[nodiscard]] cv::dnn::Net to_opencv(const patdnn::network::Graph& graph);

}  // namespace demo
