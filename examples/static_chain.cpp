#include "static_chain.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/steps/pool.hpp>

namespace demo {
namespace {

using patdnn::detail::message;
namespace network = patdnn::network;

[[noreturn]] void refuse(const std::string& name, const std::string& what) {
  throw patdnn::UnsupportedOperator(message("header: node '", name, "' ", what,
                                            ", expected a chain of convolutions without residuals, maxima of "
                                            "windows, means of whole maps and fully connected layers, for one image"));
}

ChainConvolution chain_layer(const network::Convolution& op) {
  return {op.shape, op.weights, {op.bias, op.activation}, op.pooling == patdnn::Pooling::max_2x2};
}

ChainLinear chain_layer(const network::Linear& op) {
  ChainLinear linear{op.filters, op.features, {}, {op.bias, op.activation}};
  if (op.dense.empty()) {
    linear.weights = patdnn::fkw::decode(op.lists);
  } else {
    linear.weights.assign(op.dense.values().begin(), op.dense.values().end());
  }
  return linear;
}

/// A window over a map of these extents.
ChainLayer chain_layer(const std::string& name, const network::Pool& op, const network::Dims& in,
                       const network::Dims& out) {
  if (in.size() != 4) refuse(name, "pools what is no map");
  const auto layout = [](const network::Dims& dims) {
    return network::map_layout(dims, patdnn::make_layout(dims[1], dims[2], dims[3], {}));
  };
  if (op.kind == network::Pool::Kind::max) {
    const auto window = network::kernel_window(op, layout(in), layout(out));
    if (!window) refuse(name, "pools by windows of unequal strides, or of dilation, or larger than 7 × 7");
    return {name, ChainMaxPool{*window}};
  }
  if (out[2] != 1 || out[3] != 1 || op.window.kernel != std::vector<std::size_t>{in[2], in[3]} ||
      op.window.before != std::vector<std::size_t>{0, 0}) {
    refuse(name, "is a mean of windows");
  }
  return {name, ChainAverage{in[1], in[2], in[3]}};
}

float activated(float x, const patdnn::Activation& activation) {
  using Kind = patdnn::Activation::Kind;
  switch (activation.kind) {
    case Kind::none: return x;
    case Kind::relu: return std::max(x, 0.0F);
    case Kind::clip: return std::clamp(x, activation.lowest, activation.highest);
    case Kind::hard_swish: return x * std::clamp(x / 6 + 0.5F, 0.0F, 1.0F);
    case Kind::sigmoid: break;  // refused
  }
  return x;
}

/// Dense weights of a convolution without groups, from which whole filters and channels can be taken away.
class DenseConvolution {
 public:
  explicit DenseConvolution(ChainConvolution& conv)
      : conv_(conv), entries_(conv.shape.kernel_height * conv.shape.kernel_width), dense_(decode(conv.weights)) {}

  [[nodiscard]] bool filter_is_empty(std::size_t filter) const {
    const auto first = dense_.begin() + offset(filter, 0);
    return std::all_of(first, first + offset(1, 0), [](float w) { return w == 0; });
  }
  [[nodiscard]] bool reads(std::size_t channel) const {
    for (std::size_t f = 0; f < conv_.shape.filters; ++f) {
      const auto first = dense_.begin() + offset(f, channel);
      if (std::any_of(first, first + static_cast<std::ptrdiff_t>(entries_), [](float w) { return w != 0; }))
        return true;
    }
    return false;
  }

  /// Keeps these filters and channels.
  void keep(const std::vector<std::size_t>& filters, const std::vector<std::size_t>& channels) {
    std::vector<float> kept;
    for (const std::size_t f : filters) {
      for (const std::size_t c : channels) {
        const auto first = dense_.begin() + offset(f, c);
        kept.insert(kept.end(), first, first + static_cast<std::ptrdiff_t>(entries_));
      }
    }
    if (!conv_.end.bias.empty()) {
      std::vector<float> bias;
      for (const std::size_t f : filters) bias.push_back(conv_.end.bias[f]);
      conv_.end.bias = std::move(bias);
    }
    conv_.shape.filters = filters.size();
    conv_.shape.channels = channels.size();
    conv_.weights = patdnn::fkw::encode_free_taps(
        {kept, filters.size(), channels.size(), conv_.shape.kernel_height, conv_.shape.kernel_width},
        {.block = conv_.weights.block});
  }

 private:
  [[nodiscard]] std::ptrdiff_t offset(std::size_t filter, std::size_t channel) const {
    return static_cast<std::ptrdiff_t>((filter * conv_.shape.channels + channel) * entries_);
  }

  ChainConvolution& conv_;
  std::size_t entries_;
  std::vector<float> dense_;
};

std::vector<std::size_t> all_of(std::size_t n) {
  std::vector<std::size_t> all(n);
  for (std::size_t i = 0; i < n; ++i) all[i] = i;
  return all;
}

/// Takes away the filters of `first` that `second` does not read or that are always zero. Whether there were any.
bool drop_filters(ChainConvolution& first, ChainConvolution& second) {
  if (first.shape.groups != 1 || second.shape.groups != 1) return false;
  DenseConvolution producer(first);
  DenseConvolution consumer(second);
  std::vector<std::size_t> kept;
  for (std::size_t f = 0; f < first.shape.filters; ++f) {
    const bool zero = producer.filter_is_empty(f) &&
                      activated(first.end.bias.empty() ? 0.0F : first.end.bias[f], first.end.activation) == 0;
    if (!zero && consumer.reads(f)) kept.push_back(f);
  }
  if (kept.empty()) kept.push_back(0);
  if (kept.size() == first.shape.filters) return false;
  consumer.keep(all_of(second.shape.filters), kept);
  producer.keep(kept, all_of(first.shape.channels));
  return true;
}

void drop_dead_channels(std::vector<ChainLayer>& chain) {
  for (bool dropped = true; dropped;) {
    dropped = false;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
      auto* const first = std::get_if<ChainConvolution>(&chain[i].layer);
      auto* const second = std::get_if<ChainConvolution>(&chain[i + 1].layer);
      if (first != nullptr && second != nullptr) dropped = drop_filters(*first, *second) || dropped;
    }
  }
}

}  // namespace

std::vector<ChainLayer> chain_of(const network::Graph& graph) {
  using patdnn::Pooling;
  if (graph.inputs.size() != 1 || graph.outputs.size() != 1 || graph.nodes.empty()) {
    throw patdnn::UnsupportedOperator(message("header: a graph of ", graph.inputs.size(), " inputs, ",
                                              graph.outputs.size(), " outputs and ", graph.nodes.size(),
                                              " nodes, expected a chain from one input to one output"));
  }
  std::vector<ChainLayer> chain;
  network::ValueId last = graph.inputs[0];
  for (const network::Node& node : graph.nodes) {
    const network::Dims& in = graph.dims(node.inputs[0]);
    const network::Dims& out = graph.dims(node.output);
    if (node.inputs.size() != 1 || node.inputs[0] != last) refuse(node.name, "does not read the node before it alone");
    if (in.empty() || in[0] != 1) refuse(node.name, "reads more than one image");
    last = node.output;
    if (const auto* conv = std::get_if<network::Convolution>(&node.op)) {
      if (in.size() != 4) refuse(node.name, "convolves what is no map");
      if (conv->activation == patdnn::sigmoid) refuse(node.name, "ends in a sigmoid");
      chain.push_back({node.name, chain_layer(*conv)});
      if (conv->pooling == Pooling::global_average) {
        chain.push_back({node.name + ".average",
                         ChainAverage{conv->shape.filters, conv->shape.output_height(), conv->shape.output_width()}});
      }
    } else if (const auto* linear = std::get_if<network::Linear>(&node.op)) {
      if (network::elements(in) != linear->features) refuse(node.name, "has several rows");
      if (linear->activation == patdnn::sigmoid) refuse(node.name, "ends in a sigmoid");
      chain.push_back({node.name, chain_layer(*linear)});
    } else if (const auto* pool = std::get_if<network::Pool>(&node.op)) {
      chain.push_back(chain_layer(node.name, *pool, in, out));
    } else if (const auto* reduce = std::get_if<network::Reduce>(&node.op)) {
      const bool whole = in.size() == 4 && reduce->axes == std::vector<std::size_t>{2, 3};
      if (!whole || reduce->kind != network::Reduce::Kind::mean) refuse(node.name, "reduces other axes than a map's");
      chain.push_back({node.name, ChainAverage{in[1], in[2], in[3]}});
    } else if (!std::holds_alternative<network::Reshape>(node.op)) {
      refuse(node.name, message("is of kind ", network::name_of(node.op)));
    } else if (out[0] != 1 || (out.size() != 2 && out != in)) {
      refuse(node.name, "reshapes to more than one row of features");
    }
  }
  if (graph.outputs[0] != last) refuse(graph.nodes.back().name, "is not the output");
  drop_dead_channels(chain);
  return chain;
}

}  // namespace demo
