// The microbenchmark: VGG-16's nine unique convolutions, pruned to patterns, to free taps, and dense, one thread.
//
// Counters: useful_gflops counts kept weights only, peak_fraction compares them with the peak measured just before,
// dense_gflops counts the multiplications of the unpruned layer.

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <exception>
#include <iostream>
#include <string>

#include "layer_case.hpp"
#include "peak.hpp"

namespace {

using patdnn::bench::LayerCase;
using patdnn::bench::Structure;

struct VggLayer {
  const char* name;
  std::size_t channels;
  std::size_t filters;
  std::size_t extent;
};

constexpr std::array vgg16{VggLayer{"L1", 3, 64, 224},    VggLayer{"L2", 64, 64, 224},  VggLayer{"L3", 64, 128, 112},
                           VggLayer{"L4", 128, 128, 112}, VggLayer{"L5", 128, 256, 56}, VggLayer{"L6", 256, 256, 56},
                           VggLayer{"L7", 256, 512, 28},  VggLayer{"L8", 512, 512, 28}, VggLayer{"L9", 512, 512, 14}};

struct Variant {
  const char* name;
  Structure structure;
  std::size_t block;
};

constexpr std::array variants{Variant{"g1", Structure::patterns, 1},     Variant{"g2", Structure::patterns, 2},
                              Variant{"g4", Structure::patterns, 4},     Variant{"g8", Structure::patterns, 8},
                              Variant{"free4", Structure::free_taps, 4}, Variant{"dense", Structure::dense, 8}};

/// Kernels per kept kernel: with four entries of nine, 8.1 × fewer weights.
constexpr double connectivity_rate = 3.6;

void convolve(benchmark::State& state, const LayerCase& layer) {
  patdnn::bench::PreparedCase prepared(layer);
  if (const std::string difference = prepared.check(); !difference.empty()) {
    state.SkipWithError(difference.c_str());
    return;
  }
  const double peak = patdnn::bench::peak_gflops<patdnn::arch::native>();
  for (auto _ : state) prepared.run();

  using benchmark::Counter;
  const double useful = 2e-9 * prepared.layer().useful_multiplications();
  const double dense = 2e-9 * prepared.layer().shape().dense_multiplications();
  state.counters["useful_gflops"] = Counter(useful, Counter::kIsIterationInvariantRate);
  state.counters["peak_fraction"] = Counter(useful / peak, Counter::kIsIterationInvariantRate);
  state.counters["dense_gflops"] = Counter(dense, Counter::kIsIterationInvariantRate);
  state.counters["peak_gflops"] = peak;
  state.SetLabel(prepared.layer().label() + ", " + std::to_string(prepared.compared()) + " outputs checked");
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  for (const VggLayer& layer : vgg16) {
    for (const Variant& variant : variants) {
      const bool whole = variant.structure == Structure::dense || layer.channels == 3;
      const LayerCase measured{std::string("conv/vgg16/") + layer.name + "/" + variant.name,
                               layer.channels,
                               layer.filters,
                               layer.extent,
                               variant.structure,
                               variant.block,
                               whole ? 1.0 : connectivity_rate};
      benchmark::RegisterBenchmark(measured.name.c_str(),
                                   [measured](benchmark::State& state) { convolve(state, measured); })
          ->Unit(benchmark::kMillisecond)
          ->UseRealTime();
    }
  }
  try {
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << "patdnn_bench: " << error.what() << '\n';
    return 1;
  }
  benchmark::Shutdown();
  return 0;
}
