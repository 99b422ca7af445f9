#include "plain_forms.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include <patdnn/kernels/arch.hpp>

namespace patdnn::bench {

namespace {

/// A kernel of an FKW layer of blocks of one filter.
struct KernelPlace {
  std::uint32_t kernel;
  std::uint8_t pattern;
};

std::size_t aligned_pitch(std::size_t width) noexcept {
  return (width + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
}

}  // namespace

PlainLayer::PlainLayer(const fkw::FkwData& weights, std::size_t height, std::size_t width, PlainForm form,
                       std::string_view architecture)
    : form_(form),
      dense_(weights.patterns.size() == 1),
      begin_(1, 0),
      sums_(1, make_layout(1, height, width, Padding(0), aligned_pitch(width))) {
  [&]<class... Archs>(arch::any_of<Archs...>) {
    ((Archs::name == architecture ? void(function_ = &PlainForms<Archs>::run) : void()), ...);
  }(arch::dispatched{});

  std::vector<std::uint32_t> blocks(weights.filters);
  std::iota(blocks.begin(), blocks.end(), std::uint32_t{0});
  if (form == PlainForm::branching) {
    std::sort(blocks.begin(), blocks.end(), [&](auto a, auto b) { return weights.reorder[a] < weights.reorder[b]; });
  }
  const std::size_t patterns = weights.patterns.size();
  const std::size_t entries = weights.patterns[0].entries();
  for (const std::uint32_t b : blocks) {
    const std::uint32_t before = begin_.back();
    std::vector<KernelPlace> kernels;
    for (std::size_t p = 0; p < patterns; ++p) {
      for (std::size_t k = weights.run_begin(b, p); k < weights.run_begin(b, p + 1); ++k) {
        kernels.push_back({static_cast<std::uint32_t>(k), static_cast<std::uint8_t>(p)});
      }
      run_end_.push_back(before + static_cast<std::uint32_t>(kernels.size()));
    }
    if (form == PlainForm::branching) {
      std::sort(kernels.begin(), kernels.end(), [&](const KernelPlace& x, const KernelPlace& y) {
        return weights.index[x.kernel] < weights.index[y.kernel];
      });
    }
    for (const KernelPlace& at : kernels) {
      channel_.push_back(weights.index[at.kernel]);
      pattern_.push_back(at.pattern);
      const float* const first = weights.weight.data() + at.kernel * entries;
      weight_.insert(weight_.end(), first, first + entries);
    }
    filter_.push_back(weights.reorder[b]);
    begin_.push_back(before + static_cast<std::uint32_t>(kernels.size()));
  }
}

void PlainLayer::run(MapView<const float> input, MapView<float> output, std::span<const float> bias) {
  const KernelLists lists{filter_.size(),  dense_,          filter_.data(),  begin_.data(),
                          channel_.data(), pattern_.data(), run_end_.data(), weight_.data()};
  const PlainMaps maps{input.data - input.layout.pitch - 1,
                       input.layout.pitch,
                       input.layout.plane_stride,
                       output.data,
                       output.layout.pitch,
                       output.layout.plane_stride,
                       output.layout.height,
                       output.layout.width,
                       bias.data(),
                       sums_.view().data,
                       sums_.view().layout.pitch};
  function_(form_, lists, maps);
}

}  // namespace patdnn::bench
