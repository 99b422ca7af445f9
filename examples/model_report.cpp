#include "model_report.hpp"

#include <algorithm>
#include <string_view>

#include "html.hpp"
#include "layer_charts.hpp"
#include "text_columns.hpp"

namespace demo {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --page: #f6f6f3; --card: #ffffff; --line: #e2e2dc; --text: #1d2126; --soft: #666e78;
  --dense: #b3bcc7; --stored: #10937d; --measured: #d9822b; --warn: #fdf3dc; --warn-line: #e8c87a; --curve: 42%;
  --slower: #f3eeee; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --card: #1c2024; --line: #30363c; --text: #e7e9eb; --soft: #98a1ab; --dense: #56616d;
    --stored: #2bbfa3; --measured: #eda04f; --warn: #2f2817; --warn-line: #6d5a2a; --curve: 64%; --slower: #231f21; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 36px 24px 64px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 0 0 4px; }
p { margin: 0 0 12px; max-width: 78ch; }
.soft, small { color: var(--soft); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 22px;
  margin-top: 20px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 14px; margin-top: 22px; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 18px; }
.tile b { display: block; font-size: 28px; line-height: 1.25; font-weight: 650; }
.tile em { font-style: normal; color: var(--soft); font-size: 13px; }
.tile.good b { color: var(--stored); }
.tile.seen b { color: var(--measured); }
.warn { background: var(--warn); border-color: var(--warn-line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 8px 0 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 10px; color: var(--soft); font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 6px; }
i.dense { background: var(--dense); } i.stored { background: var(--stored); } i.measured { background: var(--measured); }
.row { display: grid; grid-template-columns: minmax(120px, 240px) 1fr 52px; gap: 14px; align-items: center;
  padding: 6px 0; border-top: 1px solid var(--line); }
.row:first-child { border-top: 0; }
.name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 550; }
.name small { display: block; font-weight: 400; font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
.bar { display: flex; align-items: center; height: 15px; }
.bar i { height: 10px; border-radius: 0 3px 3px 0; min-width: 2px; }
.bar span { font-size: 12px; color: var(--soft); padding-left: 7px; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.gain { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
svg.chart { width: 100%; height: auto; display: block; font-size: 12px; }
svg.chart text { fill: var(--soft); }
svg.chart line { stroke: var(--line); } svg.chart line.even { stroke: var(--soft); }
svg.chart .slower { fill: var(--slower); } svg.chart .note { font-style: italic; }
svg.chart polyline { fill: none; stroke: hsl(var(--h) 60% var(--curve)); stroke-width: 1.6; opacity: .75; }
svg.chart circle { fill: hsl(var(--h) 60% var(--curve)); stroke: var(--card); stroke-width: 1.5; }
svg.chart g:hover polyline { stroke-width: 4; opacity: 1; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 0; margin: 8px 0 0; font-size: 12.5px; }
.key li::before { content: ""; display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin-right: 6px;
  background: hsl(var(--h) 60% var(--curve)); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
th { text-align: left; color: var(--soft); font-weight: 500; padding: 6px 10px; border-bottom: 1px solid var(--line);
  white-space: nowrap; }
td { padding: 7px 10px; vertical-align: top; }
tr.figures td { border-top: 1px solid var(--line); }
tbody tr.figures:first-child td { border-top: 0; }
tr.why td { padding: 0 10px 10px; color: var(--soft); }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; font-weight: 600; }
pre { overflow-x: auto; font-size: 12px; line-height: 1.45; margin: 12px 0 0; }
footer { color: var(--soft); font-size: 13px; margin-top: 24px; }
@media (max-width: 640px) { .row { grid-template-columns: 110px 1fr 44px; gap: 8px; } main { padding: 20px 12px; } }
)";

std::string grouped(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string tile(const std::string& kind, const std::string& value, const std::string& what) {
  return "<div class=\"tile" + kind + "\"><b>" + value + "</b><em>" + what + "</em></div>\n";
}

std::string tiles(const ModelReport& report) {
  const Totals sum = totals(report.layers);
  std::string html = "<div class=\"tiles\">\n";
  if (sum.weights > 0) {
    html += tile("", factor(static_cast<double>(sum.weights), static_cast<double>(std::max<std::size_t>(sum.kept, 1))),
                 "fewer weights stored: " + grouped(sum.kept) + " of " + grouped(sum.weights) +
                     (sum.nonzero < sum.kept ? "; " + grouped(sum.nonzero) + " are not zero" : ""));
    html += tile("", bytes_text(static_cast<double>(sum.size.fkw_total)),
                 "of weights with their index, " + bytes_text(static_cast<double>(sum.size.dense_total)) + " dense");
  }
  if (!report.judgement.times) {
    if (sum.seconds == 0) return html + "</div>\n";
    html += tile("", factor(sum.dense_seconds, sum.seconds),
                 "faster convolutions, estimated for " + escaped(report.architecture) +
                     ", not measured: " + seconds_text(sum.seconds) + " instead of " + seconds_text(sum.dense_seconds) +
                     "; other nodes are not counted");
    return html + "</div>\n";
  }
  const Measurement& own = report.judgement.times->own;
  const Measurement& dense = report.judgement.times->dense;
  const double convolutions = own.seconds_of("convolution");
  html += tile(" seen", seconds_text(own.seconds),
               "a run of the network, measured: " + std::to_string(own.repeats) + " runs, " +
                   threads_text(own.threads) + "; fastest " + seconds_text(own.least));
  html += tile(" good", factor(dense.seconds, own.seconds),
               "as fast as with every weight kept, measured: " + seconds_text(dense.seconds) + " a run");
  html += tile("", fixed(100 * convolutions / own.seconds, 0) + " %",
               "of a run in convolutions: " + seconds_text(convolutions));
  return html + "</div>\n";
}

std::string legend(bool measured) {
  const std::string how = measured ? "measured" : "estimated";
  return "<div class=\"legend\"><span><i class=\"dense\"></i>" + how + ", every weight kept</span><span><i class=\"" +
         (measured ? "measured" : "stored") + "\"></i>" + how + ", as stored</span></div>\n";
}

std::string table(const ModelReport& report) {
  const bool measured = report.judgement.times.has_value();
  const bool pruned = std::any_of(report.layers.begin(), report.layers.end(),
                                  [](const LayerFacts& layer) { return layer.energy.has_value(); });
  std::string html =
      "<div class=\"wide\"><table><thead><tr><th>Layer</th><th>Extents</th><th class=\"n\">Weights</th>"
      "<th class=\"n\">Kept</th>";
  if (pruned) html += "<th class=\"n\">Energy kept</th>";
  html += "<th>Form</th><th>Kernel</th><th class=\"n\">Dense</th><th class=\"n\">";
  html += measured ? "Measured</th>" : "Estimated</th>";
  html += "</tr></thead><tbody>\n";
  const int columns = 8 + (pruned ? 1 : 0);
  const auto text_of = [](std::optional<double> seconds) { return seconds ? seconds_text(*seconds) : "–"; };
  for (const LayerFacts& layer : report.layers) {
    const auto number = [](const std::string& text) { return "<td class=\"n\">" + text + "</td>"; };
    html += "<tr class=\"figures\"><td><b>" + escaped(layer.name) + "</b></td><td>" + escaped(layer.extents) + "</td>" +
            number(grouped(layer.weights)) + number(grouped(layer.kept));
    if (pruned) html += number(layer.energy ? fixed(100 * *layer.energy, 1) + " %" : "");
    html += "<td>" + escaped(layer.form) + "</td><td>" + escaped(layer.kernel) + "</td>" +
            number(text_of(time_of(layer, measured).dense)) + number(text_of(time_of(layer, measured).own));
    html += "</tr>\n<tr class=\"why\"><td colspan=\"" + std::to_string(columns) + "\">" + escaped(layer.why) +
            "</td></tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

/// All nodes that ran, the slowest first.
std::string node_times(const Measurement& measured) {
  std::vector<const Measurement::NodeTime*> nodes;
  for (const auto& node : measured.nodes) nodes.push_back(&node);
  std::stable_sort(nodes.begin(), nodes.end(), [](const auto* a, const auto* b) { return a->seconds > b->seconds; });
  std::string html =
      "<div class=\"wide\"><table><thead><tr><th>Node</th><th>Operator</th><th>Kernel</th>"
      "<th class=\"n\">Time</th><th class=\"n\">Share</th></tr></thead><tbody>\n";
  for (const auto* node : nodes) {
    html += "<tr class=\"figures\"><td><b>" + escaped(node->name) + "</b></td><td>" + escaped(node->kind) +
            "</td><td>" + escaped(node->kernel) + "</td><td class=\"n\">" + seconds_text(node->seconds) +
            "</td><td class=\"n\">" + fixed(100 * node->seconds / measured.seconds, 1) + " %</td></tr>\n";
  }
  html += "<tr class=\"figures\"><td>In no node</td><td></td><td></td><td class=\"n\">" +
          seconds_text(measured.outside) + "</td><td class=\"n\">" +
          fixed(100 * measured.outside / measured.seconds, 1) + " %</td></tr>\n";
  return html + "</tbody></table></div>\n";
}

}  // namespace

std::string model_title(const patdnn::network::Graph& graph, const std::filesystem::path& file) {
  const auto name = graph.metadata.find("name");
  return name == graph.metadata.end() || name->second.empty() ? file.stem().string() : name->second;
}

std::vector<std::pair<std::string, std::string>> model_facts(const patdnn::network::Graph& graph) {
  std::vector<std::pair<std::string, std::string>> facts;
  const auto port = [&](patdnn::network::ValueId id) {
    return graph.values[id].name + ", " + patdnn::network::to_text(graph.dims(id));
  };
  for (const auto id : graph.inputs) facts.push_back({"Input", port(id)});
  for (const auto id : graph.outputs) facts.push_back({"Output", port(id)});
  facts.push_back({"Nodes", std::to_string(graph.nodes.size())});
  for (const auto& [key, value] : graph.metadata) facts.push_back({"Metadata: " + key, shortened(value, 160)});
  return facts;
}

std::string to_html(const ModelReport& report) {
  const std::string title = escaped(report.title);
  std::string html =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
      title + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<main>\n<h1>" + title +
      "</h1>\n<p class=\"soft\">" + std::to_string(report.layers.size()) +
      (report.layers.size() == 1 ? " layer" : " layers") + " with weights, kernels for " +
      escaped(report.architecture) + "</p>\n";
  html += tiles(report);
  html += "<p class=\"soft\">" +
          escaped(summary(report.judgement, totals(report.layers), report.nodes, report.architecture)) + "</p>\n";
  if (report.pruned_without_training) html += "<section class=\"warn\">" + escaped(accuracy_note) + "</section>\n";

  const auto section = [&](const char* heading, const char* text, const std::string& body) {
    if (body.empty()) return;
    html +=
        std::string("<section><h2>") + heading + "</h2>\n<p class=\"soft\">" + text + "</p>\n" + body + "</section>\n";
  };
  std::string facts;
  for (const auto& [name, value] : report.facts)
    facts += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
  if (!facts.empty()) html += "<section><h2>Model</h2><dl>\n" + facts + "</dl></section>\n";
  const bool measured = report.judgement.times.has_value();
  const std::string bars = time_bars(report.layers, measured);
  section("Time of each layer",
          measured ? "Measured in runs of the whole network; at the right, how many times as fast as with all weights."
                   : "Estimated by the cost model for one image on one thread of a server's core, not measured; at the "
                     "right, how many times as fast as with all weights.",
          bars.empty() ? bars : legend(measured) + bars);
  section("When pruning pays",
          "Each layer's speedup as the cost model estimates it, were more or fewer of its weights pruned in its form, "
          "and the point where it "
          "is. Colours run from the first layer to the last; hover for names.",
          crossover_chart(report.layers));
  if (!report.layers.empty()) {
    section("Sizes", "Weights of all layers. Filters that share a block share an index entry.",
            size_bars(totals(report.layers).size));
    section("Layers", "What each layer keeps and runs, and why.", table(report));
  }
  if (measured) {
    section("Where the time goes",
            "Every node that runs, the slowest first; they add up to the run. The first node's time includes copying "
            "the inputs.",
            node_times(report.judgement.times->own));
  }
  html +=
      "<section><details><summary>The network as text</summary><pre>" + escaped(report.graph) +
      "</pre></details></section>\n<footer>Estimated times are for comparing forms of a layer with each other.</footer>"
      "\n</main>\n</body>\n</html>\n";
  return html;
}

}  // namespace demo
