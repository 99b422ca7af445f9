#pragma once
// A layer's weights, as everyone holds them.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/conv_extents.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/reorder.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 {

/// Weights of a layer: immutable, shared by all copies, alive as long as one of them. Any number of threads may read
/// them.
class Weights {
 public:
  /// None.
  Weights() = default;

  /// Weights whose form is decided, or that may run in any form; a layer checks them.
  Weights(fkw::FkwData data, bool any_form = false)  // NOLINT(google-explicit-constructor): they are weights
      : data_(std::make_shared<const fkw::FkwData>(std::move(data))), any_form_(any_form) {}

  [[nodiscard]] const fkw::FkwData& fkw() const noexcept {
    static const fkw::FkwData none;
    return data_ ? *data_ : none;
  }
  operator const fkw::FkwData&() const& noexcept { return fkw(); }  // NOLINT(google-explicit-constructor): as above
  operator const fkw::FkwData&() const&& = delete;                  // the data would be gone with the weights

  /// Whether a layer may run them in another form than they are kept in, as it may those of encode().
  [[nodiscard]] bool any_form() const noexcept { return any_form_; }

  friend bool operator==(const Weights& a, const Weights& b) {
    return a.any_form_ == b.any_form_ && (a.data_ == b.data_ || a.fkw() == b.fkw());
  }

 private:
  std::shared_ptr<const fkw::FkwData> data_;
  bool any_form_ = false;
};

/// Extents of a layer's filters.
struct FilterExtents {
  std::size_t filters = 0;   // K
  std::size_t channels = 0;  // C / groups
  PerAxis kernel = 3;        // kh, kw
  std::size_t groups = 1;    // of the convolution
};

/// Keeps what is not zero, in the widest blocks of filters that share it, neighbours or not, or in narrower blocks
/// where these keep a tenth less. A layer chooses in which form it runs them.
///
/// dense  K × C/groups × kh × kw; an entry that compares equal to zero counts as pruned; where fewer than a tenth do,
///        kernels stay whole
///
/// Throws InvalidShape or ShapeMismatch for extents that are unusable or not those of `dense`.
template <class Unit = arch::preferred>
[[nodiscard]] Weights encode(std::span<const float> dense, const FilterExtents& extents) {
  const fkw::DenseFilters filters{
      dense, extents.filters, extents.channels, extents.kernel.height, extents.kernel.width, extents.groups};
  fkw::check(filters);
  const std::size_t widest = filters.widest_block();
  if (!filters.pruned()) return {fkw::encode_dense(filters, {.block = widest}), true};
  const std::vector<std::uint32_t> order = fkw::common_order(filters, widest);
  fkw::FkwData best = fkw::encode_free_taps(filters, {.block = widest, .order = order});
  for (std::size_t block = widest / 2; block >= 1; block /= 2) {
    fkw::FkwData narrower = fkw::encode_free_taps(filters, {.block = block, .order = order});
    if (10 * narrower.kept_weights() <= 9 * best.kept_weights()) best = std::move(narrower);
  }
  return {std::move(best), true};
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template Weights encode<arch::preferred>(std::span<const float> dense, const FilterExtents& extents);
#endif

}}  // namespace patdnn::v0
