#include "convert_for_onnxruntime.hpp"

#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>

#include "model_file.hpp"
#include "output_files.hpp"
#include "text_columns.hpp"

namespace demo {
namespace {

using patdnn::detail::message;

Comparison comparison_for(const ConvertedModel& model, const OnnxRuntimeOptions& options) {
  Comparison comparison;
  comparison.seconds = model.measuring.seconds;
  if (model.measuring.estimate) {
    comparison.refusal = "--estimate";
  } else if (model.arch != patdnn::kernels::table().architecture) {
    comparison.refusal =
        message("--arch ", model.arch, ", and operators run on ", patdnn::kernels::table().architecture);
  } else if (!options.library.empty()) {
    comparison.runtime.emplace(options.library, model.measuring.threads);
  } else {
    try {
      comparison.runtime.emplace(options.library, model.measuring.threads);
    } catch (const patdnn::FileError& error) {
      comparison.refusal = error.what();
    }
  }
  return comparison;
}

/// What the new model gains, in one sentence.
std::string verdict(const Replacement& made, const Comparison& comparison, std::size_t replaced) {
  if (!made.not_compared.empty()) {
    return message("not compared with ONNX Runtime: ", made.not_compared,
                   ". Regions were chosen by estimate; whether the model runs faster there is not known");
  }
  const std::string where =
      message("ONNX Runtime ", comparison.runtime->version(), ", ", threads_text(comparison.runtime->threads()));
  if (!made.times) return where + ": no region gains, so the model stays as it is";
  const std::string times =
      message(seconds_text(made.times->plain), " plain, ", seconds_text(made.times->converted), " converted");
  if (replaced == 0) return message(where, ": ", times, " at best, so the model stays as it is");
  return message(where, ", in turns: ", times, ", ", fixed(made.times->gain(), 2), "× as fast at least",
                 gains(*made.times) ? "" : ": not worth it");
}

nlohmann::ordered_json to_json(const RegionReport& region) {
  nlohmann::ordered_json json = {{"first", region.first},
                                 {"last", region.last},
                                 {"nodes", region.nodes},
                                 {"convolutions", region.convolutions},
                                 {"replaced", region.replaced}};
  if (region.times) {
    json["plain_ms"] = region.times->plain * 1e3;
    json["converted_ms"] = region.times->converted * 1e3;
    json["gain"] = region.times->gain();
  }
  json["estimated_ms"] = (region.seconds + region.copy_seconds) * 1e3;
  json["estimated_dense_ms"] = region.dense_seconds * 1e3;
  return json;
}

void write_figures(const ConvertedModel& model, const OnnxRuntimeOptions& options, const Replacement& made,
                   const Comparison& comparison, std::size_t replaced) {
  nlohmann::ordered_json json = {{"input", model.input.string()},      {"output", options.output.string()},
                                 {"threads", model.measuring.threads}, {"nodes", made.nodes},
                                 {"nodes_left", made.nodes_left},      {"replaced", replaced}};
  if (!made.not_compared.empty()) {
    json["not_compared"] = made.not_compared;
  } else {
    json["onnxruntime"] = comparison.runtime->version();
    json["library"] = comparison.runtime->library().string();
    if (made.times) {
      // Of a model that stays as it is, what was promised is what it takes.
      json["plain_ms"] = made.times->plain * 1e3;
      json["converted_ms"] = (replaced == 0 ? made.times->plain : made.times->converted) * 1e3;
      json["gain"] = replaced == 0 ? 1.0 : made.times->gain();
    }
  }
  json["regions"] = nlohmann::ordered_json::array();
  for (const RegionReport& region : made.regions) json["regions"].push_back(to_json(region));
  write_json(model.json, json);
  std::cout << "figures: " << model.json.string() << "\n";
}

}  // namespace

CLI::Option* add_onnxruntime_options(CLI::App& app, OnnxRuntimeOptions& options) {
  CLI::Option* const output =
      app.add_option("--onnxruntime", options.output,
                     "Write this ONNX model, in which operators of patdnn stand for what they run faster than ONNX "
                     "Runtime, by times that are taken now");
  app.add_option("--regions", options.regions,
                 "Which parts become operators: gaining, those that run faster; all; layers, each convolution alone")
      ->transform(CLI::CheckedTransformer(std::map<std::string, RegionChoice>{
          {"gaining", RegionChoice::gaining}, {"all", RegionChoice::all}, {"layers", RegionChoice::layers}}))
      ->needs(output);
  app.add_option(
         "--onnxruntime-library", options.library,
         "libonnxruntime.so to compare with; else PATDNN_ONNXRUNTIME, the system's, or that of a Python in PATH")
      ->needs(output);
  return output;
}

void convert_for_onnxruntime(const ConvertedModel& model, const OnnxRuntimeOptions& options) {
  OutputFiles files;
  files.reads("INPUT", model.input);
  files.writes("--onnxruntime", options.output);
  files.writes("--json", model.json);
  if (is_patdnn(model.input)) {
    wrap_network(model.input, options.output);
    std::cout << options.output.string() << ": one operator, not compared with ONNX Runtime, which cannot read "
              << model.input.string() << "\n";
    return;
  }
  const Comparison comparison = comparison_for(model, options);
  const Replacement made = replace_regions(model.input, options.output, parse_extents(model.input_shapes),
                                           options.regions, comparison, patdnn::kernels::table(model.arch));
  std::size_t replaced = 0;
  for (const RegionReport& region : made.regions) {
    replaced += region.replaced ? 1 : 0;
    std::cout << region.first << (region.nodes > 1 ? " … " + region.last : "") << ", " << region.nodes << " nodes, "
              << region.convolutions << " convolutions: " << region.why() << "\n";
  }
  if (made.regions.empty()) {
    std::cout << "no part of the model runs on patdnn's kernels\n";
  } else {
    std::cout << verdict(made, comparison, replaced) << "\n";
  }
  std::cout << options.output.string() << ": " << bytes_text(static_cast<double>(size_of(options.output))) << ", "
            << made.nodes_left << " nodes instead of " << made.nodes << "\n";
  if (!model.json.empty()) write_figures(model, options, made, comparison, replaced);
}

}  // namespace demo
