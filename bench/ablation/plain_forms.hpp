#pragma once
// A pruned 3 × 3 layer without the library's kernels: the forms of the ablation before load redundancy elimination.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>

namespace patdnn::bench {

/// How the kernels of a filter are ordered.
enum class PlainForm : std::uint8_t {
  branching,  // by channel: each kernel's pattern is looked up and branched on
  reordered,  // by pattern, as FKW stores them: a loop for each pattern
};

/// A layer's kernels, filter after filter; its weights kernel after kernel.
struct KernelLists {
  std::size_t filters;
  bool dense;                    // one pattern of all nine entries, instead of default_patterns
  const std::uint32_t* filter;   // at each place, the original filter
  const std::uint32_t* begin;    // places + 1: kernels before each
  const std::uint32_t* channel;  // of each kernel
  const std::uint8_t* pattern;   // of each kernel: what PlainForm::branching looks up
  const std::uint32_t* run_end;  // places × patterns: end of each pattern's run of kernels, for PlainForm::reordered
  const float* weight;
};

/// Where a layer reads and writes; pitches and planes in floats.
struct PlainMaps {
  const float* input;  // what entry (0, 0) of a kernel reads for output (0, 0)
  std::size_t input_pitch;
  std::size_t input_plane;
  float* output;
  std::size_t output_pitch;
  std::size_t output_plane;
  std::size_t height;
  std::size_t width;
  const float* bias;
  float* sums;  // room for one filter's outputs, rows in whole vectors
  std::size_t sums_pitch;
};

/// The plain forms on Arch, compiled in a translation unit of their own.
template <class Arch>
struct PlainForms {
  /// Convolves one image; adds the bias and sets negative outputs to zero.
  static void run(PlainForm form, const KernelLists& lists, const PlainMaps& maps) noexcept;
};

/// A layer in one of the plain forms.
class PlainLayer {
 public:
  /// weights       K × C × 3 × 3 in FKW, of default_patterns or dense, blocks of one filter
  /// height, width of the maps
  /// architecture  one of arch::dispatched
  PlainLayer(const fkw::FkwData& weights, std::size_t height, std::size_t width, PlainForm form,
             std::string_view architecture);

  /// Convolves one image, padded by one, with stride 1; adds the bias and sets negative outputs to zero.
  void run(MapView<const float> input, MapView<float> output, std::span<const float> bias);

 private:
  using Function = void (*)(PlainForm, const KernelLists&, const PlainMaps&) noexcept;

  PlainForm form_;
  Function function_ = nullptr;
  bool dense_;
  std::vector<std::uint32_t> filter_;
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> channel_;
  std::vector<std::uint8_t> pattern_;
  std::vector<std::uint32_t> run_end_;
  std::vector<float> weight_;
  FeatureMap<float> sums_;  // of one filter
};

}  // namespace patdnn::bench
