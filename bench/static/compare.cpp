// A static layer against the same layer prepared when the program runs: which is faster, and when is the first image
// done. measure.py compiles and runs it for many layers.
//
//   compare              checks that outputs agree; prints microseconds of both and how they run
//   compare save FILE    writes the layer as a .patdnn file
//   compare first        microseconds and kilobytes until the first image is done, compiled in
//   compare first FILE   the same, loaded and prepared

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/fkw/model.hpp>
#include <patdnn/patdnn.hpp>

#include "compiled_layer.hpp"

namespace {

using namespace patdnn;
using bench::compiled_layer;
using Clock = std::chrono::steady_clock;
using RunTimeLayer = ConvLayer;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Kilobytes of memory in use.
long resident() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (word != "VmRSS:") continue;
    long kilobytes = 0;
    status >> kilobytes;
    return kilobytes;
  }
  return 0;
}

/// Maps of the compiled layer.
struct Maps {
  FeatureMap<float> input{1, compiled_layer.input};
  FeatureMap<float> output{1, compiled_layer.output};

  Maps() {
    const ConvShape& s = compiled_layer.shape;
    std::vector<float> pixels(s.channels * s.height * s.width);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<float>(i * 37 % 101) / 50.0F - 1.0F;
    copy_from_nchw<float>(pixels, input.view());
  }
  void run_compiled() {
    compiled_layer.run(input.view().data - compiled_layer.input.head, output.view().data - compiled_layer.output.head);
  }
  void run(const RunTimeLayer& layer) { layer.run(std::as_const(input).view(), output.view()); }
};

fkw::FkwData encoded() {
  const std::vector<float> dense = bench::compiled_filters();
  const ConvShape& s = compiled_layer.shape;
  const fkw::DenseFilters filters{dense, s.filters, s.channels};
  const fkw::EncodeOptions options{.block = compiled_layer.block};
  if (compiled_layer.patterns) return fkw::encode(filters, default_patterns.patterns, options);
  return fkw::encode_free_taps(filters, options);
}

RunTimeLayer prepared(const fkw::FkwData& weights) {
  return RunTimeLayer(weights, compiled_layer.shape, {},
                      {.input = compiled_layer.input,
                       .output = compiled_layer.output,
                       .kernels = kernels::table(compiled_layer.architecture)});
}

/// The least seconds of a call of each, in turns of a millisecond.
template <class A, class B>
std::array<double, 2> least_seconds(A&& a, B&& b) {
  const auto turn = [](auto&& f, std::size_t calls) {
    const auto start = Clock::now();
    for (std::size_t i = 0; i < calls; ++i) f();
    return seconds_since(start) / static_cast<double>(calls);
  };
  const auto calls = static_cast<std::size_t>(1e-3 / std::max(turn(a, 20), 1e-8)) + 1;
  std::array<double, 2> least{turn(a, calls), turn(b, calls)};
  for (int round = 0; round < 100; ++round) {
    least[0] = std::min(least[0], turn(a, calls));
    least[1] = std::min(least[1], turn(b, calls));
  }
  return least;
}

int compare() {
  Maps own;
  Maps other;
  const RunTimeLayer layer = prepared(encoded());
  own.run_compiled();
  other.run(layer);
  const ConvShape& s = compiled_layer.shape;
  std::vector<float> outputs(s.filters * s.output_height() * s.output_width());
  std::vector<float> wanted(outputs.size());
  copy_to_nchw<float>(std::as_const(own.output).view(), outputs);
  copy_to_nchw<float>(std::as_const(other.output).view(), wanted);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (std::abs(outputs[i] - wanted[i]) <= 1e-4F) continue;
    std::fprintf(stderr, "output %zu is %g, expected %g\n", i, static_cast<double>(outputs[i]),
                 static_cast<double>(wanted[i]));
    return 1;
  }
  const auto [compiled, at_run_time] = least_seconds([&] { own.run_compiled(); }, [&] { other.run(layer); });
  const connectivity::StaticPlan& plan = compiled_layer.plan;
  const char* const form = plan.form == connectivity::Form::taps       ? "taps"
                           : plan.form == connectivity::Form::patterns ? "patterns"
                                                                       : "straight_line";
  std::printf("%.3f %.3f %s %ux%u %zu %zu %s\n", compiled * 1e6, at_run_time * 1e6, form, plan.tile.rows,
              plan.tile.vectors, plan.code_bytes, compiled_layer.kept_weights, layer.label().c_str());
  return 0;
}

int first_image(const char* file) {
  Maps maps;
  const long before = resident();
  const auto start = Clock::now();
  if (file == nullptr) {
    maps.run_compiled();
  } else {
    const fkw::Model model = fkw::load(file);
    maps.run(prepared(model.layers.at(0).weights));
  }
  const double seconds = seconds_since(start);
  std::printf("%.1f %ld\n", seconds * 1e6, resident() - before);
  return 0;
}

int run(int count, char** argument) {
  if (count == 3 && std::strcmp(argument[1], "save") == 0) {
    fkw::Layer stored;
    stored.name = "layer";
    stored.weights = encoded();
    stored.pad = Padding(1);
    fkw::save(argument[2], {.metadata = {}, .layers = {stored}});
    return 0;
  }
  if (count >= 2 && std::strcmp(argument[1], "first") == 0) return first_image(count == 3 ? argument[2] : nullptr);
  return compare();
}

}  // namespace

int main(int count, char** argument) {
  try {
    return run(count, argument);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "compare: %s\n", error.what());
    return 1;
  }
}
