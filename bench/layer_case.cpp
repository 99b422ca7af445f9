#include "layer_case.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

#include "checked_outputs.hpp"

namespace patdnn::bench {

namespace {

Activation activation_of(Limit limit) {
  switch (limit) {
    case Limit::relu: return relu;
    case Limit::relu6: return clip(0, 6);
    case Limit::none: break;
  }
  return {};
}

std::vector<float> random_values(std::size_t n, std::mt19937& random) {
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  std::vector<float> values(n);
  std::generate(values.begin(), values.end(), [&] { return value(random); });
  return values;
}

/// The layout of an engine's dense NCHW tensor.
MapLayout dense_nchw(std::size_t channels, std::size_t height, std::size_t width) {
  const std::size_t plane = height * width;
  return nchw_view(HostTensor<float>{.channels = channels,
                                     .height = height,
                                     .width = width,
                                     .strides = {channels * plane, plane, width, 1}})
      .layout;
}

}  // namespace

PrunedWeights prune(const ConvShape& shape, const Pruning& pruning, std::mt19937& random) {
  const std::size_t entries = shape.kernel_height * shape.kernel_width;
  const std::size_t channels = shape.channels / shape.groups;
  const std::size_t per_group = shape.filters / shape.groups;
  const bool depthwise = shape.depthwise();
  const bool whole = pruning.structure == Structure::dense || shape.channels == 3;
  const std::size_t block = depthwise ? 1 : whole ? dense_block : pruning.block;
  const bool one_by_one = entries == 1;
  const double rate = whole || depthwise ? 1.0 : pruning.connectivity_rate;
  const auto kernels = static_cast<std::size_t>(std::max(1L, std::lround(static_cast<double>(channels) / rate)));
  const bool free = pruning.structure == Structure::free_taps && !one_by_one && !whole && !depthwise;
  const std::size_t kept = whole || one_by_one ? entries : 4;

  PrunedWeights pruned;
  pruned.dense.resize(shape.filters * channels * entries);
  const float scale = 1.2F * std::sqrt(3.0F / static_cast<float>(kernels * kept));
  std::uniform_real_distribution<float> weight(-scale, scale);
  std::vector<std::size_t> order(free ? channels * entries : channels);
  for (std::size_t first = 0; first < shape.filters; first += std::min(block, per_group)) {
    const auto keep = [&](std::size_t channel, std::size_t entry) {
      for (std::size_t f = first; f < first + std::min(block, per_group) && f < shape.filters; ++f) {
        pruned.dense[(f * channels + channel) * entries + entry] = weight(random);
      }
    };
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    if (free) {
      for (std::size_t i = 0; i < kernels * kept; ++i) keep(order[i] / entries, order[i] % entries);
      continue;
    }
    for (std::size_t i = 0; i < kernels; ++i) {
      const std::uint64_t taps = kept == entries ? (std::uint64_t{1} << entries) - 1
                                                 : default_patterns[random() % default_patterns.size()].taps;
      for (std::size_t e = 0; e < entries; ++e) {
        if (((taps >> e) & 1U) != 0) keep(order[i], e);
      }
    }
  }

  const fkw::DenseFilters dense{pruned.dense,        shape.filters,      channels,
                                shape.kernel_height, shape.kernel_width, shape.groups};
  const fkw::EncodeOptions options{.block = block};
  if (whole) {
    pruned.fkw = fkw::encode_dense(dense, options);
  } else if (free) {
    pruned.fkw = fkw::encode_free_taps(dense, options);
  } else if (one_by_one) {
    const std::array<Pattern, 1> one{full_pattern(1, 1)};
    pruned.fkw = fkw::encode(dense, one, options);
  } else {
    pruned.fkw = fkw::encode(dense, default_patterns.patterns, options);
  }
  return pruned;
}

Epilogue epilogue_of(const Node& node, std::span<const float> bias) {
  return {.bias = bias,
          .residual = node.residual != Node::none ? Residual::before_activation : Residual::none,
          .activation = activation_of(node.limit),
          .pooling = node.pooling};
}

void run_node(const Node& node, const Layer& layer, MapView<const float> input, MapView<float> output,
              MapView<const float> residual, const Threads& threads, std::span<std::byte> scratch) {
  layer.run(input, output,
            {.executor = threads,
             .scratch = scratch,
             .residual = node.residual != Node::none ? residual : MapView<const float>{}});
}

std::size_t check_node(const Node& node, const Layer& layer, std::span<const float> weights,
                       std::span<const float> bias, MapView<const float> input, MapView<const float> output,
                       std::span<const float> residual, std::size_t least) {
  const ConvShape& shape = node.shape;
  const std::size_t step = node.window();
  const std::size_t height = shape.output_height() / step;
  const std::size_t width = shape.output_width() / step;
  std::vector<float> pixels(shape.channels * shape.height * shape.width);
  const std::size_t image = input.images - 1;
  copy_to_nchw<float>({input.data + image * input.layout.image_stride(), 1, input.layout}, pixels);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double lowest = node.limit == Limit::none ? -infinity : 0;
  const double highest = node.limit == Limit::relu6 ? 6 : infinity;
  std::size_t compared = 0;
  const double growth = layer.rounding_growth();
  const std::size_t per_filter = weights.size() / shape.filters;
  double largest = 0;
  for (const float x : pixels) largest = std::max(largest, std::abs(static_cast<double>(x)));
  const auto compare = [&](std::size_t k, std::size_t y, std::size_t x) {
    double wanted = -infinity;
    double total = 0;
    double tolerance = 0;
    const double of_filter = kernels::filter_tolerance<float>(weights.subspan(k * per_filter, per_filter), largest);
    for (std::size_t p = 0; p < step * step; ++p) {
      const auto sum = kernels::reference_convolution(shape, pixels.data(), weights.data(), k, step * y + p / step,
                                                      step * x + p % step);
      double value = sum.value + static_cast<double>(bias[k]);
      if (node.residual != Node::none)
        value += static_cast<double>(residual[((image * shape.filters + k) * height + y) * width + x]);
      value = std::clamp(value, lowest, highest);
      wanted = std::max(wanted, value);
      total += value;
      tolerance =
          std::max(tolerance, (growth > 1 ? growth * of_filter : sum.tolerance<float>()) + 1e-6 * std::abs(value));
    }
    if (node.pooling == Pooling::global_average) wanted = total / static_cast<double>(step * step);
    const double got = static_cast<double>(*output.pixel(image, k, y, x));
    ++compared;
    if (!(std::abs(got - wanted) <= tolerance)) {
      throw Error(patdnn::detail::message(layer_name(shape), ": output (", k, ", ", y, ", ", x, ") is ", got,
                                          ", the reference ", wanted));
    }
  };
  if (check_outputs(shape, height, width, least, compare)) return compared;
  std::mt19937 random(3);
  for (const kernels::TileSpan& span : layer.plan().spans) {
    const std::size_t pitch = layer.plan().flat ? output.layout.pitch : width;
    const std::size_t lane = layer.plan().flat ? span.column : span.row / step * width + span.column / step;
    for (const std::size_t at : {lane - std::min<std::size_t>(lane, 1), lane}) {
      if (at % pitch < width && at / pitch < height) compare(random() % shape.filters, at / pitch, at % pitch);
    }
  }
  while (compared < least) compare(random() % shape.filters, random() % height, random() % width);
  return compared;
}

PreparedCase::PreparedCase(const Node& node, const Pruning& pruning, const kernels::ConvTable& table,
                           const CaseMaps& maps)
    : node_(node), staging_(maps.host == HostMaps::none ? Staging::refuse : Staging::allow), table_(table) {
  const ConvShape& shape = node.shape;
  std::mt19937 random(1);
  weights_ = prune(shape, pruning, random);
  bias_.assign(shape.filters, 0.25F);
  const std::size_t step = node.window();
  const bool aligned_rows = maps.pitch == Pitch::suitable ? kernels::rows_share_loads(shape, weights_.fkw.block)
                                                          : maps.pitch == Pitch::aligned;
  const Padding halo = Padding(std::max<std::size_t>(shape.pad.left, 1));
  const std::size_t plane_width = (shape.width + shape.stride.width - 1) / shape.stride.width;
  const std::size_t pitch = kernels::suitable_pitch(plane_width, plane_halo(halo, shape.stride), aligned_rows);
  const MapLayout input = maps.host == HostMaps::none
                              ? make_layout(shape.channels, shape.height, shape.width, shape.pad, pitch, shape.stride)
                              : dense_nchw(shape.channels, shape.height, shape.width);
  const std::size_t height = shape.output_height() / step;
  const std::size_t width = shape.output_width() / step;
  const MapLayout output = maps.host == HostMaps::both
                               ? dense_nchw(shape.filters, height, width)
                               : make_layout(shape.filters, height, width, Padding(1),
                                             kernels::suitable_pitch(width, Padding(1), aligned_rows));
  input_ = FeatureMap<float>(maps.images, input);
  output_ = FeatureMap<float>(maps.images, output);
  residual_ = FeatureMap<float>(maps.images, output);
  copy_from_nchw<float>(random_values(maps.images * shape.channels * shape.height * shape.width, random),
                        input_.view());
  added_ = random_values(maps.images * output.channels * output.height * output.width, random);
  copy_from_nchw<float>(added_, residual_.view());
  layer_ = prepare({});
}

void PreparedCase::touch_input() noexcept {
  const MapView<float> view = input_.view();
  constexpr std::size_t line = max_lanes<float>;
  float sum = 0;
  for (const float* at = view.begin(); at < view.end(); at += line) sum += *at;
  volatile float sink = sum;
  static_cast<void>(sink);
}

void PreparedCase::make_input_denormal() noexcept {
  const MapView<float> view = input_.view();
  for (float* at = view.begin(); at < view.end(); ++at) *at *= 0.5F * std::numeric_limits<float>::min();
}

Layer PreparedCase::prepare(const std::optional<Parameters>& parameters) const {
  return Layer(weights_.fkw, node_.shape, epilogue_of(node_, bias_),
               {.input = input_.view().layout,
                .output = output_.view().layout,
                .staging = staging_,
                .winograd = Winograd::allow,
                .kernels = table_,
                .parameters = parameters});
}

void PreparedCase::run(const Layer& layer, const Threads& threads) {
  scratch_.resize(layer.scratch_bytes());
  run_node(node_, layer, std::as_const(input_).view(), output_.view(), std::as_const(residual_).view(), threads,
           scratch_);
}

double PreparedCase::seconds_per_run(const Threads& threads) {
  using Clock = std::chrono::steady_clock;
  run(threads);
  const auto begin = Clock::now();
  std::chrono::duration<double> spent{0};
  std::size_t runs = 0;
  for (; spent.count() < 0.5; ++runs) {
    run(threads);
    spent = Clock::now() - begin;
  }
  return spent.count() / static_cast<double>(runs);
}

double PreparedCase::rounding() const {
  float largest = 0;
  for (const float w : weights_.fkw.weight) largest = std::max(largest, std::abs(w));
  const auto terms = static_cast<double>(layer_.kept_weights()) / static_cast<double>(node_.shape.filters);
  // Inputs, bias and residuals are of 1 at most.
  return layer_.rounding_growth() * std::numeric_limits<float>::epsilon() *
         (terms * static_cast<double>(largest) + 2.0);
}

std::size_t PreparedCase::check(const Threads& threads, std::size_t least) {
  run(threads);
  return compare(least);
}

std::size_t PreparedCase::compare(std::size_t least) const {
  return check_node(node_, layer_, weights_.dense, bias_, input_.view(), output_.view(), added_, least);
}

}  // namespace patdnn::bench
