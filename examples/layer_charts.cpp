#include "layer_charts.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "html.hpp"
#include "text_columns.hpp"

namespace demo {
namespace {

/// A bar of a part of the full width, and its value behind it.
std::string bar(std::string_view colour, double part, const std::string& value, const std::string& hint) {
  return "<div class=\"bar\" title=\"" + escaped(hint) + "\"><i class=\"" + std::string(colour) +
         "\" style=\"width:" + fixed(100 * part, 2) + "%\"></i><span>" + value + "</span></div>";
}

std::string percent(double octaves) {
  const double pruned = 100 * (1 - std::exp2(-octaves));
  return fixed(pruned, pruned < 90 || pruned == std::floor(pruned) ? (pruned == std::floor(pruned) ? 0 : 1) : 1) + " %";
}

/// Colours run from the first layer to the last.
std::string colour(std::size_t i, std::size_t count) {
  const double part = count < 2 ? 0 : static_cast<double>(i) / static_cast<double>(count - 1);
  return "--h:" + fixed(165 + 165 * part, 0);
}

}  // namespace

LayerTime time_of(const LayerFacts& layer, bool measured) {
  if (measured) return {layer.measured_dense, layer.measured};
  if (!layer.expected) return {};
  return {layer.expected->dense_seconds, layer.expected->seconds};
}

std::string time_bars(const std::vector<LayerFacts>& layers, bool measured) {
  double longest = 0;
  for (const LayerFacts& layer : layers) {
    const LayerTime time = time_of(layer, measured);
    longest = std::max({longest, time.dense.value_or(0), time.own.value_or(0)});
  }
  if (longest <= 0) return {};
  // Values stand behind the bars.
  const auto part = [&](double seconds) { return 0.82 * seconds / longest; };
  const std::string how = measured ? "measured, " : "estimated, ";
  std::string html = "<div class=\"rows\">\n";
  for (const LayerFacts& layer : layers) {
    const auto [dense, own] = time_of(layer, measured);
    if (!dense || !own) continue;
    html += "<div class=\"row\"><div class=\"name\" title=\"" + escaped(layer.name) + "\">" + escaped(layer.name) +
            "<small>" + escaped(layer.extents) + "</small></div><div class=\"bars\">" +
            bar("dense", part(*dense), seconds_text(*dense), how + "dense") +
            bar(measured ? "measured" : "stored", part(*own), seconds_text(*own), how + layer.form) +
            "</div><div class=\"gain\">" + factor(*dense, *own) + "</div></div>\n";
  }
  return html + "</div>\n";
}

std::string crossover_chart(const std::vector<LayerFacts>& layers) {
  std::vector<const LayerFacts*> drawn;
  double most_pruned = 3;
  double lowest = -1;
  double highest = 1;
  for (const LayerFacts& layer : layers) {
    if (!layer.expected) continue;
    drawn.push_back(&layer);
    most_pruned = std::max(most_pruned, std::ceil(layer.octaves()));
  }
  if (drawn.empty()) return {};
  most_pruned = std::min(most_pruned + 1, 5.0);
  for (const LayerFacts* layer : drawn) {
    for (const SpeedupAt& at : layer->expected->curve) {
      if (at.octaves > most_pruned) break;
      lowest = std::min(lowest, std::floor(std::log2(at.speedup)));
      highest = std::max(highest, std::ceil(std::log2(at.speedup)));
    }
  }
  lowest = std::max(lowest, -3.0);
  constexpr double left = 52;
  constexpr double top = 14;
  constexpr double width = 860;
  constexpr double height = 400;
  const auto x = [&](double octaves) { return left + width * std::clamp(octaves / most_pruned, 0.0, 1.0); };
  const auto y = [&](double speedup) {
    return top + height * (highest - std::clamp(std::log2(speedup), lowest, highest)) / (highest - lowest);
  };
  const auto at = [&](double octaves, double speedup) { return fixed(x(octaves), 1) + "," + fixed(y(speedup), 1); };

  std::string svg = "<svg class=\"chart\" viewBox=\"0 0 " + fixed(left + width + 24, 0) + " " +
                    fixed(top + height + 46, 0) +
                    "\" role=\"img\" aria-label=\"Expected speedup over dense against weights pruned\">\n";
  const std::string plain = fixed(y(1), 1);
  svg += "<rect class=\"slower\" x=\"" + fixed(left, 1) + "\" y=\"" + plain + "\" width=\"" + fixed(width, 1) +
         "\" height=\"" + fixed(top + height - y(1), 1) + "\"/>\n";
  for (double octaves = 0; octaves <= most_pruned; ++octaves) {
    const std::string column = fixed(x(octaves), 1);
    svg += "<line x1=\"" + column + "\" x2=\"" + column + "\" y1=\"" + fixed(top, 1) + "\" y2=\"" +
           fixed(top + height, 1) + "\"/><text text-anchor=\"middle\" x=\"" + column + "\" y=\"" +
           fixed(top + height + 18, 1) + "\">" + percent(octaves) + "</text>\n";
  }
  for (double speedup = lowest; speedup <= highest; ++speedup) {
    const double factor = std::exp2(speedup);
    const std::string row = fixed(y(factor), 1);
    svg += std::string("<line") + (speedup == 0 ? " class=\"even\"" : "") + " x1=\"" + fixed(left, 1) + "\" x2=\"" +
           fixed(left + width, 1) + "\" y1=\"" + row + "\" y2=\"" + row + "\"/><text text-anchor=\"end\" x=\"" +
           fixed(left - 8, 1) + "\" y=\"" + fixed(y(factor) + 4, 1) + "\">" +
           fixed(factor, speedup >= 0    ? 0
                         : speedup == -1 ? 1
                         : speedup == -2 ? 2
                                         : 3) +
           "×</text>\n";
  }
  svg += "<text class=\"note\" text-anchor=\"end\" x=\"" + fixed(left + width - 10, 1) + "\" y=\"" +
         fixed(top + height - 10, 1) + "\">slower than dense</text><text text-anchor=\"middle\" x=\"" +
         fixed(left + width / 2, 1) + "\" y=\"" + fixed(top + height + 40, 1) + "\">weights pruned</text>\n";
  std::string names = "<ul class=\"key\">\n";
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const LayerFacts& layer = *drawn[i];
    const std::string style = colour(i, drawn.size());
    std::string points;
    for (const SpeedupAt& p : layer.expected->curve) {
      if (p.octaves <= most_pruned) points += at(p.octaves, p.speedup) + " ";
    }
    const std::string own = fixed(x(layer.octaves()), 1);
    std::string pays;
    if (layer.expected->crossover)
      pays = ", faster than dense from " + fixed(*layer.expected->crossover, 1) + "× fewer weights on";
    const std::string what = escaped(layer.name + ": " + percent(layer.octaves()) + " pruned, " +
                                     fixed(layer.expected->speedup(), 1) + "×" + pays);
    svg += "<g style=\"" + style + "\"><title>" + what + "</title><polyline points=\"" + points + "\"/><circle cx=\"" +
           own + "\" cy=\"" + fixed(y(layer.expected->speedup()), 1) + "\" r=\"5\"/></g>\n";
    names += "<li style=\"" + style + "\" title=\"" + what + "\">" + escaped(layer.name) + "</li>\n";
  }
  return svg + "</svg>\n" + names + "</ul>\n";
}

std::string size_bars(const patdnn::fkw::SizeReport& size) {
  const auto most = static_cast<double>(std::max({size.dense_total, size.csr_total, size.fkw_total, std::size_t{1}}));
  const auto row = [&](const char* name, const char* colour, std::size_t bytes, std::size_t index) {
    const auto n = static_cast<double>(bytes);
    const std::string value =
        bytes_text(n) + (index == 0 ? "" : ", " + bytes_text(static_cast<double>(index)) + " of it index");
    return "<div class=\"row\"><div class=\"name\">" + std::string(name) + "</div><div class=\"bars\">" +
           bar(colour, 0.72 * n / most, value, name) + "</div><div class=\"gain\">" +
           factor(static_cast<double>(size.dense_total), n) + "</div></div>\n";
  };
  return "<div class=\"rows\">\n" + row("Dense", "dense", size.dense_total, 0) +
         row("Compressed sparse rows", "dense", size.csr_total, size.csr_index) +
         row("Stored", "stored", size.fkw_total, size.fkw_index) + "</div>\n";
}

}  // namespace demo
