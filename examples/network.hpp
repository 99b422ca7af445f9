#pragma once
// Runs a sequential network: convolutions and fully connected layers, each a ConvLayer, one after the other.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <span>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/fkw/model.hpp>
#include <patdnn/patdnn.hpp>

namespace demo {

/// Channels, height and width of a map.
struct Extents {
  std::size_t channels = 0;
  std::size_t height = 0;
  std::size_t width = 0;

  friend constexpr bool operator==(const Extents&, const Extents&) = default;
};

/// A model's input, from its metadata: "3 32 32" (channels, height, width).
///
/// Throws patdnn::CorruptFile, with the text found, when that says nothing of the kind.
[[nodiscard]] inline Extents input_extents(const patdnn::fkw::Model& model) {
  const auto entry = model.metadata.find("input");
  const std::string text = entry == model.metadata.end() ? "" : entry->second;
  std::istringstream words(text);
  Extents input;
  std::string rest;
  if (!(words >> input.channels >> input.height >> input.width) || words >> rest) {
    throw patdnn::CorruptFile("metadata: input is '" + text + "', expected channels, height and width like '3 32 32'");
  }
  return input;
}

/// The convolution that a layer computes on an input map; a fully connected layer's map is 1 × 1, as its kernels are.
[[nodiscard]] inline patdnn::ConvShape layer_shape(const patdnn::fkw::Layer& layer, const Extents& input) {
  patdnn::ConvShape shape;
  shape.channels = input.channels;
  shape.filters = layer.weights.filters;
  shape.height = input.height;
  shape.width = input.width;
  shape.kernel_height = layer.weights.kernel_height;
  shape.kernel_width = layer.weights.kernel_width;
  shape.stride = layer.stride;
  shape.pad = layer.pad;
  shape.dilation = layer.dilation;
  shape.groups = layer.weights.groups;
  return shape;
}

/// A model whose layers are bound to maps that it owns. Runs one image at a time.
class Network {
 public:
  using Layer = patdnn::ConvLayer<float, patdnn::DefaultTable, patdnn::arch::dispatched>;

  /// A layer with what follows it and the map it writes.
  ///
  /// Every layer has a map of its own: the zeros around its rows then stay valid from one image to the next.
  struct Step {
    std::string name;
    Layer layer;
    std::vector<float> bias;
    bool relu = false;
    bool pools = false;
    bool flattens = false;  // whether the layer reads `flattened` and not the map of the step before
    patdnn::FeatureMap<float> flattened;
    patdnn::FeatureMap<float> output;
  };

  /// Prepares every layer of `model` for an architecture.
  ///
  /// Throws patdnn::ShapeMismatch, naming the layer, when a layer does not fit the one before it, and what
  /// ConvLayer::prepare throws.
  explicit Network(const patdnn::fkw::Model& model, Layer::Architecture architecture) : extents_(input_extents(model)) {
    if (model.layers.empty()) throw patdnn::ShapeMismatch("the model has 0 layers, expected at least 1");
    input_ = patdnn::FeatureMap<float>(1, map_layout(extents_, &model.layers.front()));
    Extents extents = extents_;
    patdnn::MapLayout layout = input_.view().layout;
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
      const patdnn::fkw::Layer& layer = model.layers[i];
      try {
        Step step;
        if (is_linear(layer) && (extents.height != 1 || extents.width != 1)) {
          extents = {extents.channels * extents.height * extents.width, 1, 1};
          layout = map_layout(extents, &layer);
          step.flattened = patdnn::FeatureMap<float>(1, layout);
          step.flattens = true;
        }
        const patdnn::ConvShape shape = layer_shape(layer, extents);
        check(shape);
        extents = {shape.filters, shape.output_height() / layer.pool, shape.output_width() / layer.pool};
        step.output = patdnn::FeatureMap<float>(
            1, map_layout(extents, i + 1 < model.layers.size() ? &model.layers[i + 1] : nullptr));
        step.layer = Layer::prepare(layer.weights, shape, layout, step.output.view().layout,
                                    {.staging = patdnn::Staging::allow, .architecture = architecture});
        scratch_.resize(std::max(scratch_.size(), step.layer.scratch_bytes()));
        step.name = layer.name;
        step.bias = layer.bias;
        if (step.bias.empty()) step.bias.assign(shape.filters, 0.0F);
        step.relu = layer.activation == patdnn::fkw::Activation::relu;
        step.pools = layer.pool == 2;
        layout = step.output.view().layout;
        steps_.push_back(std::move(step));
      } catch (const patdnn::Error& error) {
        throw patdnn::ShapeMismatch("layer '" + layer.name + "' (" + std::to_string(i + 1) + " of " +
                                    std::to_string(model.layers.size()) + ") does not fit: " + error.what());
      }
    }
    output_ = extents;
  }

  [[nodiscard]] Extents input() const noexcept { return extents_; }
  /// Scores of one image: K × H × W of the last layer.
  [[nodiscard]] std::size_t scores() const noexcept { return output_.channels * output_.height * output_.width; }
  [[nodiscard]] std::span<const Step> steps() const noexcept { return steps_; }

  /// Scores one image.
  ///
  /// image     C × H × W, no gaps
  /// scores    scores() floats
  /// layer_ms  receives the milliseconds of each layer when it has room for all of them; empty: nothing is measured
  /// Throws patdnn::ShapeMismatch for spans of other sizes.
  template <patdnn::Executor Ex>
  void run(std::span<const float> image, std::span<float> scores, Ex& executor, std::span<double> layer_ms = {}) {
    using Clock = std::chrono::steady_clock;
    patdnn::copy_from_nchw(image, input_.view());
    patdnn::MapView<const float> x = input_.view();
    auto before = layer_ms.empty() ? Clock::time_point{} : Clock::now();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      Step& step = steps_[i];
      if (step.flattens) {
        flatten(x, step.flattened.view());
        x = std::as_const(step.flattened).view();
      }
      run(step, x, executor);
      x = std::as_const(step.output).view();
      if (i < layer_ms.size()) {
        const auto after = Clock::now();
        layer_ms[i] = std::chrono::duration<double, std::milli>(after - before).count();
        before = after;
      }
    }
    patdnn::copy_to_nchw(x, scores);
  }

 private:
  static bool is_linear(const patdnn::fkw::Layer& layer) noexcept { return layer.kind == patdnn::fkw::Kind::linear; }

  /// The layout of a map that `consumer` reads; the last map has no consumer. A flattened map takes a cache line per
  /// channel.
  static patdnn::MapLayout map_layout(const Extents& map, const patdnn::fkw::Layer* consumer) {
    if (consumer == nullptr || is_linear(*consumer))
      return patdnn::make_layout(map.channels, map.height, map.width, {});
    const bool aligned_rows = patdnn::kernels::rows_share_loads(layer_shape(*consumer, map), consumer->weights.block);
    const std::size_t pitch = patdnn::kernels::suitable_pitch(map.width, consumer->pad, aligned_rows);
    return patdnn::make_layout(map.channels, map.height, map.width, consumer->pad, pitch);
  }

  /// Channel by channel, row by row: the order in which a fully connected layer's weights count a map's values.
  static void flatten(const patdnn::MapView<const float>& map, const patdnn::MapView<float>& flat) noexcept {
    std::size_t next = 0;
    for (std::size_t c = 0; c < map.layout.channels; ++c) {
      for (std::size_t y = 0; y < map.layout.height; ++y) {
        for (std::size_t x = 0; x < map.layout.width; ++x) *flat.row(0, next++, 0) = map.row(0, c, y)[x];
      }
    }
  }

  template <class Ex>
  void run(Step& step, const patdnn::MapView<const float>& x, Ex& executor) {
    using patdnn::fuse;
    const patdnn::MapView<float> y = step.output.view();
    const patdnn::Bias bias{step.bias};
    if (step.relu && step.pools) {
      step.layer.run(x, y, fuse(bias, patdnn::Relu{}, patdnn::MaxPool2x2{}), executor);
    } else if (step.relu) {
      step.layer.run(x, y, fuse(bias, patdnn::Relu{}), executor);
    } else if (step.pools) {
      step.layer.run(x, y, fuse(bias, patdnn::MaxPool2x2{}), executor);
    } else {
      step.layer.run(x, y, fuse(bias), executor, scratch_);
    }
  }

  Extents extents_;
  Extents output_;
  patdnn::FeatureMap<float> input_;
  std::vector<Step> steps_;
  std::vector<std::byte> scratch_;
};

}  // namespace demo
