#include "pruned_convolution.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <opencv2/dnn/all_layers.hpp>
#include <opencv2/dnn/shape_utils.hpp>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/graph_builder.hpp>

namespace demo {
namespace {

namespace network = patdnn::network;
using cv::dnn::MatShape;

/// Runs tasks on OpenCV's threads.
struct OpencvExecutor {
  [[nodiscard]] std::size_t concurrency() const noexcept {
    return static_cast<std::size_t>(std::max(cv::getNumThreads(), 1));
  }

  template <class Task>
  void run(std::size_t n, const Task& task) const {
    cv::parallel_for_(cv::Range(0, static_cast<int>(n)), [&](const cv::Range& range) {
      for (int i = range.start; i < range.end; ++i) task(static_cast<std::size_t>(i));
    });
  }
};
static_assert(patdnn::Executor<OpencvExecutor>);

std::size_t extent(const MatShape& shape, std::size_t axis) { return static_cast<std::size_t>(shape[axis]); }

bool is_map_of_floats(const cv::Mat& blob) { return blob.dims == 4 && blob.type() == CV_32F && blob.isContinuous(); }

/// Two extents that have to be the same.
bool are_equal(const std::vector<std::size_t>& extents) { return extents.size() == 2 && extents[0] == extents[1]; }

bool knows(const cv::dnn::BaseConvolutionLayer& layer, const std::vector<cv::Mat>& blobs) {
  return !blobs.empty() && is_map_of_floats(blobs[0]) && layer.padMode.empty() && layer.kernel_size.size() == 2 &&
         layer.pads_begin.size() == 2 && layer.pads_end.size() == 2 &&
         std::max(layer.kernel_size[0], layer.kernel_size[1]) <= patdnn::max_kernel_extent &&
         are_equal(layer.strides) && layer.strides[0] <= patdnn::max_kernel_extent && are_equal(layer.dilations);
}

}  // namespace

void PrunedConvolution::register_layer() { cv::dnn::LayerFactory::registerLayer("Convolution", create); }
void PrunedConvolution::unregister_layer() { cv::dnn::LayerFactory::unregisterLayer("Convolution"); }

cv::Ptr<cv::dnn::Layer> PrunedConvolution::create(cv::dnn::LayerParams& params) {
  // OpenCV's own layer knows all spellings of its parameters.
  const cv::Ptr<cv::dnn::BaseConvolutionLayer> own = cv::dnn::ConvolutionLayer::create(params);
  if (!knows(*own, params.blobs)) return own;
  const cv::Mat& weights = params.blobs[0];
  const std::span<const float> values(weights.ptr<float>(), weights.total());
  if (2 * std::count(values.begin(), values.end(), 0.0F) < static_cast<std::ptrdiff_t>(values.size())) return own;

  network::Convolution convolution;
  patdnn::ConvShape& shape = convolution.shape;
  shape.filters = static_cast<std::size_t>(weights.size[0]);
  shape.groups = static_cast<std::size_t>(params.get<int>("group", 1));
  shape.channels = static_cast<std::size_t>(weights.size[1]) * shape.groups;
  shape.kernel_height = own->kernel_size[0];
  shape.kernel_width = own->kernel_size[1];
  shape.stride = own->strides[0];
  shape.dilation = own->dilations[0];
  shape.pad = {own->pads_begin[0], own->pads_begin[1], own->pads_end[0], own->pads_end[1]};
  convolution.weights = patdnn::fkw::encode_free_taps(
      patdnn::fkw::DenseFilters{values, shape.filters, static_cast<std::size_t>(weights.size[1]), shape.kernel_height,
                                shape.kernel_width, shape.groups},
      {.block = 1});
  if (params.blobs.size() > 1) {
    const cv::Mat& bias = params.blobs[1];
    convolution.bias.assign(bias.ptr<float>(), bias.ptr<float>() + bias.total());
  }
  return cv::Ptr<cv::dnn::Layer>(new PrunedConvolution(params, std::move(convolution)));
}

PrunedConvolution::PrunedConvolution(const cv::dnn::LayerParams& params, network::Convolution convolution)
    : Layer(params), convolution_(std::move(convolution)) {}

patdnn::ConvShape PrunedConvolution::shape_of(const MatShape& input) const {
  if (input.size() != 4 || extent(input, 1) != convolution_.shape.channels) {
    CV_Error(cv::Error::StsUnmatchedSizes, name + ": an input of " + std::to_string(input.size()) +
                                               " axes, expected N x " + std::to_string(convolution_.shape.channels) +
                                               " x H x W");
  }
  patdnn::ConvShape shape = convolution_.shape;
  shape.height = extent(input, 2);
  shape.width = extent(input, 3);
  return shape;
}

bool PrunedConvolution::getMemoryShapes(const std::vector<MatShape>& inputs, int, std::vector<MatShape>& output_shapes,
                                        std::vector<MatShape>&) const {
  const patdnn::ConvShape shape = shape_of(inputs[0]);
  output_shapes.assign(1, {inputs[0][0], static_cast<int>(shape.filters), static_cast<int>(shape.output_height()),
                           static_cast<int>(shape.output_width())});
  return false;  // the output needs memory of its own
}

bool PrunedConvolution::setActivation(const cv::Ptr<cv::dnn::ActivationLayer>& layer) {
  const auto rectifier = layer.dynamicCast<cv::dnn::ReLULayer>();
  const bool takes = !rectifier.empty() && rectifier->negativeSlope == 0;
  using Kind = patdnn::Activation::Kind;
  convolution_.activation = {takes ? Kind::relu : Kind::none};
  network_.reset();
  return takes;
}

void PrunedConvolution::finalize(cv::InputArrayOfArrays, cv::OutputArrayOfArrays) { network_.reset(); }

void PrunedConvolution::prepare(const MatShape& input) {
  network::GraphBuilder builder;
  network::Convolution convolution = convolution_;
  convolution.shape = shape_of(input);
  const network::ValueId x = builder.input("input", {1, extent(input, 1), extent(input, 2), extent(input, 3)});
  builder.output(builder.add(name, std::move(convolution), {x}), "output");
  network::Graph graph = builder.take();
  (void)network::choose_forms(graph);
  network_ = std::make_unique<const Network>(graph);
  context_ = network_->make_context();
}

void PrunedConvolution::forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                                cv::OutputArrayOfArrays) {
  std::vector<cv::Mat> from;
  std::vector<cv::Mat> to;
  inputs.getMatVector(from);
  outputs.getMatVector(to);
  if (!is_map_of_floats(from[0]) || !is_map_of_floats(to[0])) {
    CV_Error(cv::Error::StsUnsupportedFormat, name + ": expected maps of 32-bit floats without gaps");
  }
  if (network_ == nullptr) prepare(cv::dnn::shape(from[0]));
  OpencvExecutor executor;
  for (int image = 0; image < from[0].size[0]; ++image) {
    const std::span<const float> x(from[0].ptr<float>(image), network::elements(network_->inputs()[0].dims));
    const std::span<float> y(to[0].ptr<float>(image), network::elements(network_->outputs()[0].dims));
    network_->run(context_, {&x, 1}, {&y, 1}, executor);
  }
}

}  // namespace demo
