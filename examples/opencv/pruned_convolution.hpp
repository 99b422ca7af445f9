#pragma once
// patdnn's convolution as a layer of OpenCV's DNN module.

#include <cstddef>
#include <memory>
#include <vector>

#include <opencv2/dnn.hpp>
#include <opencv2/dnn/layer.hpp>

#include <patdnn/network/network.hpp>
#include <patdnn/network/operators.hpp>

namespace demo {

using patdnn::network::Network;

/// Runs pruned convolutions, with a rectifier behind them, on patdnn's kernels and OpenCV's threads.
class PrunedConvolution final : public cv::dnn::Layer {
 public:
  /// From now on cv::dnn makes its layers "Convolution" by create(): those of readNetFromONNX() and all others.
  static void register_layer();
  /// The same as before register_layer().
  static void unregister_layer();

  /// A layer of ours where at least half of the weights are zero and patdnn's kernels know the shape; OpenCV's own
  /// otherwise.
  static cv::Ptr<cv::dnn::Layer> create(cv::dnn::LayerParams& params);

  bool supportBackend(int backend) override { return backend == cv::dnn::DNN_BACKEND_OPENCV; }
  bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int outputs,
                       std::vector<cv::dnn::MatShape>& output_shapes,
                       std::vector<cv::dnn::MatShape>& internals) const override;
  bool setActivation(const cv::Ptr<cv::dnn::ActivationLayer>& layer) override;
  void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs) override;
  /// Throws cv::Exception for what is no batch of maps of floats.
  void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
               cv::OutputArrayOfArrays internals) override;

 private:
  PrunedConvolution(const cv::dnn::LayerParams& params, patdnn::network::Convolution convolution);

  [[nodiscard]] patdnn::ConvShape shape_of(const cv::dnn::MatShape& input) const;
  void prepare(const cv::dnn::MatShape& input);

  patdnn::network::Convolution convolution_;  // of no extents yet
  std::unique_ptr<const Network> network_;    // for one image; prepared when the first comes
  patdnn::network::Context context_;
};

}  // namespace demo
