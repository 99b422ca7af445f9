#include "opencv_network.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/encode.hpp>

namespace demo {
namespace {

namespace network = patdnn::network;

cv::Mat blob_of(const std::vector<int>& extents, const std::vector<float>& values) {
  cv::Mat blob(extents, CV_32F);
  std::copy(values.begin(), values.end(), blob.ptr<float>());
  return blob;
}

/// Adds layers behind the last one.
class Chain {
 public:
  cv::dnn::Net net;

  void add(const network::Node& node) {
    std::visit([&](const auto& op) { append(node.name, op); }, node.op);
  }

 private:
  void append(const std::string& name, const network::Convolution& conv) {
    const patdnn::ConvShape& shape = conv.shape;
    const auto integer = [](std::size_t n) { return static_cast<int>(n); };
    cv::dnn::LayerParams params;
    params.set("num_output", integer(shape.filters));
    params.set("group", integer(shape.groups));
    params.set("kernel_h", integer(shape.kernel_height));
    params.set("kernel_w", integer(shape.kernel_width));
    params.set("stride_h", integer(shape.stride.height));
    params.set("stride_w", integer(shape.stride.width));
    params.set("dilation_h", integer(shape.dilation.height));
    params.set("dilation_w", integer(shape.dilation.width));
    params.set("pad_t", integer(shape.pad.top));
    params.set("pad_l", integer(shape.pad.left));
    params.set("pad_b", integer(shape.pad.bottom));
    params.set("pad_r", integer(shape.pad.right));
    params.blobs.push_back(blob_of({integer(shape.filters), integer(shape.channels / shape.groups),
                                    integer(shape.kernel_height), integer(shape.kernel_width)},
                                   patdnn::fkw::decode(conv.weights)));
    add_bias(params, conv.bias);
    net.addLayerToPrev(name, "Convolution", params);
    append_activation(name, conv.activation);
    if (conv.adds_residual || conv.pooling == patdnn::Pooling::global_average) refuse(name);
    if (conv.pooling != patdnn::Pooling::max_2x2) return;
    cv::dnn::LayerParams pool;
    pool.set("pool", "max");
    pool.set("kernel_size", 2);
    pool.set("stride", 2);
    net.addLayerToPrev(name + ".pool", "Pooling", pool);
  }

  void append(const std::string& name, const network::Linear& linear) {
    const auto rows = static_cast<int>(linear.filters);
    const auto columns = static_cast<int>(linear.features);
    const std::vector<float> weights =
        linear.dense.empty() ? patdnn::fkw::decode(linear.lists)
                             : std::vector<float>(linear.dense.values().begin(), linear.dense.values().end());
    cv::dnn::LayerParams params;
    params.set("num_output", rows);
    params.blobs.push_back(blob_of({rows, columns}, weights));
    add_bias(params, linear.bias);
    net.addLayerToPrev(name, "InnerProduct", params);
    append_activation(name, linear.activation);
  }

  void append(const std::string& name, const network::Reshape& reshape) {
    if (reshape.dims.size() != 2) refuse(name);
    cv::dnn::LayerParams params;
    net.addLayerToPrev(name, "Flatten", params);
  }

  template <class Other>
  void append(const std::string& name, const Other&) {
    refuse(name);
  }

  void append_activation(const std::string& name, const patdnn::Activation& activation) {
    using Kind = patdnn::Activation::Kind;
    if (activation.kind == Kind::none) return;
    if (activation.kind != Kind::relu) refuse(name);
    cv::dnn::LayerParams params;
    net.addLayerToPrev(name + ".relu", "ReLU", params);
  }

  static void add_bias(cv::dnn::LayerParams& params, const std::vector<float>& bias) {
    params.set("bias_term", !bias.empty());
    if (!bias.empty()) params.blobs.push_back(blob_of({1, static_cast<int>(bias.size())}, bias));
  }

  [[noreturn]] static void refuse(const std::string& name) {
    throw patdnn::UnsupportedOperator(patdnn::detail::message(
        "node '", name, "': expected convolutions with ReLU and 2x2 max-pooling, linear layers and flattening"));
  }
};

}  // namespace

cv::dnn::Net to_opencv(const network::Graph& graph) {
  Chain chain;
  for (const network::Node& node : graph.nodes) chain.add(node);
  return chain.net;
}

}  // namespace demo
