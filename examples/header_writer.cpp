#include "header_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/tuning/identifier.hpp>

#include "static_chain.hpp"

namespace demo {
namespace {

using patdnn::detail::message;
using patdnn::fkw::no_filter;

constexpr std::size_t line_width = 118;

/// Text for one line of a comment.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  while (!line.empty() && line.back() == '\\') line.pop_back();
  return line;
}

/// The shortest literal that reads back as the same float.
std::string literal(float value) {
  if (!std::isfinite(value)) throw patdnn::InvalidWeight(message("header: a weight is ", value, ", expected a number"));
  std::array<char, 32> text{};
  std::string result(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
  if (result.find_first_of(".e") == std::string::npos) result += ".0";
  return result + "F";
}

std::string initialiser(patdnn::PerAxis steps) {
  if (steps.height == steps.width) return message(steps.height);
  return message("{", steps.height, ", ", steps.width, "}");
}

std::string initialiser(const patdnn::ConvShape& s) {
  return message(
      "{.channels = ", s.channels, ", .filters = ", s.filters, ", .height = ", s.height, ", .width = ", s.width,
      ",\n                                           .kernel_height = ", s.kernel_height,
      ", .kernel_width = ", s.kernel_width, ", .stride = ", initialiser(s.stride),
      ",\n                                           .pad = {", s.pad.top, ", ", s.pad.left, ", ", s.pad.bottom, ", ",
      s.pad.right, "}, .dilation = ", initialiser(s.dilation), ", .groups = ", s.groups, "}");
}

/// Entries of an array, in lines.
template <class Values, class ToText>
std::string entries(const Values& values, ToText&& to_text) {
  std::string text;
  std::string line = "   ";
  for (const auto& value : values) {
    const std::string entry = message(" ", to_text(value), ",");
    if (line.size() + entry.size() > line_width) {
      text += line + "\n";
      line = "   ";
    }
    line += entry;
  }
  return text + line + "\n";
}

std::string array(std::string_view type, std::string_view name, std::size_t size, const std::string& values) {
  if (size == 0) return message("  static constexpr std::array<", type, ", 0> ", name, "{};\n");
  return message("  static constexpr std::array<", type, ", ", size, "> ", name, "{{\n", values, "  }};\n");
}

std::string floats(std::string_view name, std::span<const float> values) {
  return array("float", name, values.size(), entries(values, literal));
}

std::string end_of(const ChainEnd& end) {
  using Kind = patdnn::Activation::Kind;
  std::string text;
  if (!end.bias.empty()) text += floats("bias", end.bias);
  if (end.activation.kind == Kind::relu) text += "  static constexpr float lowest = 0.0F;\n";
  if (end.activation.kind == Kind::clip) {
    text += message("  static constexpr float lowest = ", literal(end.activation.lowest),
                    ";\n  static constexpr float highest = ", literal(end.activation.highest), ";\n");
  }
  if (end.activation.kind == Kind::hard_swish) text += "  static constexpr bool hard_swish = true;\n";
  return text;
}

/// A block kernel, and where its weights are.
struct Kernel {
  std::size_t block;
  std::size_t channel;
  std::uint64_t taps;
  std::size_t weight;
};

/// The mask, sorted as the tap kernel wants it: a compiler then need not sort it.
std::string mask_of(const ChainConvolution& conv) {
  const auto& data = conv.weights;
  std::vector<Kernel> kernels;
  data.for_each_block_kernel([&](std::size_t b, std::size_t k, std::uint64_t taps, std::size_t position) {
    kernels.push_back({b, data.group_of_block(b) * data.channels + data.index[k], taps, position});
  });
  std::sort(kernels.begin(), kernels.end(), [](const Kernel& x, const Kernel& y) {
    return x.block != y.block ? x.block < y.block : x.channel < y.channel;
  });
  std::vector<float> weights;
  for (const Kernel& k : kernels) {
    const auto first = data.weight.begin() + static_cast<std::ptrdiff_t>(k.weight);
    const auto count = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(std::popcount(k.taps)) * data.block);
    weights.insert(weights.end(), first, first + count);
  }
  std::string text = message("  static constexpr unsigned block = ", data.block, ";\n");
  text += array("std::uint32_t", "reorder", data.reorder.size(), entries(data.reorder, [](std::uint32_t filter) {
                  return filter == no_filter ? std::string("patdnn::no_filter") : std::to_string(filter);
                }));
  text += array("patdnn::BlockKernel", "kernels", kernels.size(), entries(kernels, [](const Kernel& k) {
                  return message("{", k.block, ", ", k.channel, ", ", k.taps, "}");
                }));
  return text + floats("weights", weights);
}

std::string body_of(const ChainConvolution& conv) {
  std::string text = message("  static constexpr patdnn::ConvShape shape", initialiser(conv.shape), ";\n");
  text += mask_of(conv) + end_of(conv.end);
  if (conv.pools) text += "  static constexpr patdnn::Pooling pooling = patdnn::Pooling::max_2x2;\n";
  return text;
}

std::string body_of(const ChainMaxPool& pool) {
  return message("  static constexpr patdnn::ConvShape shape", initialiser(pool.window), ";\n");
}

std::string body_of(const ChainAverage& average) {
  return message("  static constexpr patdnn::ConvShape shape{.channels = ", average.channels,
                 ", .filters = ", average.channels, ", .height = ", average.height, ", .width = ", average.width,
                 "};\n");
}

std::string body_of(const ChainLinear& linear) {
  return message("  static constexpr std::size_t filters = ", linear.filters,
                 ";\n  static constexpr std::size_t features = ", linear.features, ";\n") +
         floats("weights", linear.weights) + end_of(linear.end);
}

std::string bases_of(const ChainLayer& layer) {
  if (std::holds_alternative<ChainMaxPool>(layer.layer)) return " : patdnn::StaticMaxPool";
  if (std::holds_alternative<ChainAverage>(layer.layer)) return " : patdnn::StaticAverage";
  return {};
}

}  // namespace

std::string identifier(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (digit && result.empty()) result += '_';
    result += letter || digit ? c : '_';
  }
  if (result.empty()) return "network";
  // Words of the language, names of libraries, a function, and what some compilers define as macros.
  constexpr std::array<std::string_view, 5> taken{"std", "patdnn", "main", "linux", "unix"};
  const bool free = !patdnn::tuning::is_keyword(result) && std::find(taken.begin(), taken.end(), result) == taken.end();
  return free ? result : result + "_";
}

std::string to_header(const patdnn::network::Graph& graph, std::string_view name, std::string_view source) {
  const std::vector<ChainLayer> chain = chain_of(graph);
  std::string text = message("#pragma once\n// Made by patdnn_convert --header from ", one_line(source),
                             "; do not edit.\n// clang-format off\n");
  for (const auto& [key, value] : graph.metadata) text += message("// ", one_line(key), ": ", one_line(value), "\n");
  text += message(
      "\n#include <array>\n#include <cstddef>\n#include <cstdint>\n\n#include "
      "<patdnn/static_network.hpp>\n\nnamespace ",
      name, " {\n\nnamespace layers {\n\n");
  std::string names;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const std::string body = std::visit([](const auto& layer) { return body_of(layer); }, chain[i].layer);
    text +=
        message("// ", one_line(chain[i].name), "\nstruct Layer", i + 1, bases_of(chain[i]), " {\n", body, "};\n\n");
    names += message(", layers::Layer", i + 1);
  }
  text += message(
      "}  // namespace layers\n\n/// The network on the kernels of Arch.\ntemplate <class Arch>\n"
      "using NetworkOn = patdnn::StaticNetwork<Arch",
      names, ">;\n\n",
      "/// The network on the best kernels that a program is compiled for.\n"
      "using Network = NetworkOn<patdnn::arch::native>;\n\n}  // namespace ",
      name, "\n");
  return text;
}

}  // namespace demo
