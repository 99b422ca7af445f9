#pragma once
// What a tuner found for a static layer.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/static/block_kernels.hpp>
#include <patdnn/static/budget.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/tiling.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

template <class D>
concept has_tuned = requires {
  D::tuned::layers.size();
};

/// The parameters of a description's tuned rows for this layer: among rows for Arch with the layer's shape, filters of
/// a list, pooling and pitches, those of the row whose number of kept weights is nearest. None for a layer without such
/// a row, or where the row names a kernel that static layers do not have.
template <class D, class Arch, class Maps>
[[nodiscard]] constexpr std::optional<kernels::Parameters> tuned_parameters() {
  if constexpr (has_tuned<D>) {
    using P = Planned<D, Arch, Maps>;
    if (D::tuned::architecture != std::string_view(Arch::name)) return {};
    const std::size_t kept = counts<D>.taps * block<D>;
    const kernels::TunedLayer* found = nullptr;
    const auto apart = [&](const kernels::TunedLayer& row) {
      return std::max(row.kept_weights, kept) - std::min(row.kept_weights, kept);
    };
    for (const kernels::TunedLayer& row : D::tuned::layers) {
      const bool same = row.shape == D::shape && row.block == P::tap_block && row.pooling == pooling_of<D>() &&
                        row.input_pitch == P::input.pitch && row.output_pitch == P::output.pitch;
      if (same && (found == nullptr || apart(row) < apart(*found))) found = &row;
    }
    if (found == nullptr) return {};
    const kernels::Kernel kernel = found->parameters.kernel;
    if (kernel != kernels::Kernel::tap && kernel != kernels::Kernel::pattern) return {};
    return found->parameters;
  } else {
    return {};
  }
}

/// The form that does what a kernel of ConvLayer does.
[[nodiscard]] constexpr Form form_of(kernels::Kernel kernel) noexcept {
  return kernel == kernels::Kernel::pattern ? Form::patterns : Form::taps;
}

/// The largest tile that parameters name, as make_plan() of ConvLayer reads them.
template <class P>
[[nodiscard]] constexpr Tile tile_of(const kernels::Parameters& parameters) noexcept {
  if (parameters.kernel == kernels::Kernel::pattern) return parameters.pattern_tile;
  const auto vectors = static_cast<unsigned>(parameters.tap_vectors);
  if (!P::pools) return {1, vectors};
  const unsigned across = kernels::pooled_vectors(P::registers);
  return {std::max(vectors / across / 2, 1U) * 2, across};
}

}}}}  // namespace patdnn::v0::connectivity::detail
