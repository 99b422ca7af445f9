#include "chart.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iomanip>
#include <sstream>

namespace patdnn::bench {

namespace {

constexpr double left = 60;
constexpr double top = 40;
constexpr double plot_width = 640;
constexpr double legend_width = 260;
constexpr double least_height = 420;
constexpr double row = 16;

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '&': result += "&amp;"; break;
      default: result += c;
    }
  }
  return result;
}

/// Weights per kept weight, in octaves.
double octaves(double sparsity) { return -std::log2(1 - sparsity); }

std::string percent(double sparsity) {
  std::ostringstream text;
  text << std::setprecision(3) << 100 * sparsity << " %";
  return text.str();
}

}  // namespace

std::string speedup_chart(const std::string& title, std::span<const Crossover> layers) {
  double most_pruned = 1;
  double lowest = 0;
  double highest = 1;
  for (const Crossover& layer : layers) {
    for (const Crossover::At& at : layer.points) {
      most_pruned = std::max(most_pruned, octaves(at.sparsity));
      lowest = std::min(lowest, std::log2(at.speedup));
      highest = std::max(highest, std::log2(at.speedup));
    }
  }
  lowest = std::floor(lowest);
  highest = std::ceil(highest);
  most_pruned = std::ceil(most_pruned);
  const double height = std::max(least_height, row * static_cast<double>(layers.size()));
  const auto x = [&](double pruned) { return left + plot_width * pruned / most_pruned; };
  const auto y = [&](double speedup) { return top + height * (highest - speedup) / (highest - lowest); };

  std::ostringstream svg;
  svg << std::fixed << std::setprecision(1);
  svg << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" << left + plot_width + legend_width << "\" height=\""
      << top + height + 60 << R"(" font-family="sans-serif" font-size="12">)" << '\n'
      << R"(<rect width="100%" height="100%" fill="white"/>)" << '\n'
      << "<text x=\"" << left << R"(" y="22" font-size="15">)" << escaped(title) << "</text>\n";
  for (double pruned = 0; pruned <= most_pruned; ++pruned) {
    svg << "<line x1=\"" << x(pruned) << "\" x2=\"" << x(pruned) << "\" y1=\"" << top << "\" y2=\"" << top + height
        << R"(" stroke="#ddd"/><text text-anchor="middle" x=")" << x(pruned) << "\" y=\"" << top + height + 18 << "\">"
        << percent(1 - std::exp2(-pruned)) << "</text>\n";
  }
  for (double speedup = lowest; speedup <= highest; ++speedup) {
    svg << "<line x1=\"" << left << "\" x2=\"" << left + plot_width << "\" y1=\"" << y(speedup) << "\" y2=\""
        << y(speedup) << "\" stroke=\"" << (speedup == 0 ? "#444" : "#ddd") << R"("/><text text-anchor="end" x=")"
        << left - 6 << "\" y=\"" << y(speedup) + 4 << "\">" << std::setprecision(speedup < 0 ? 2 : 0)
        << std::exp2(speedup) << std::setprecision(1) << "×</text>\n";
  }
  svg << "<text text-anchor=\"middle\" x=\"" << left + plot_width / 2 << "\" y=\"" << top + height + 42
      << "\">weights pruned</text>\n";
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto hue = static_cast<int>(360 * i / layers.size());
    svg << "<g stroke=\"hsl(" << hue << ",70%,42%)\" fill=\"none\"><polyline points=\"";
    for (const Crossover::At& at : layers[i].points)
      svg << x(octaves(at.sparsity)) << ',' << y(std::log2(at.speedup)) << ' ';
    const double at = top + row * static_cast<double>(i) + 8;
    svg << "\"/><line x1=\"" << left + plot_width + 14 << "\" x2=\"" << left + plot_width + 34 << "\" y1=\"" << at
        << "\" y2=\"" << at << "\"/></g><text font-size=\"11\" x=\"" << left + plot_width + 40 << "\" y=\"" << at + 4
        << "\">" << escaped(layers[i].name) << "</text>\n";
  }
  svg << "</svg>\n";
  return svg.str();
}

}  // namespace patdnn::bench
