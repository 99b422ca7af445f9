#pragma once
// Static layers of random masks and weights, made while a test is compiled.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

#include <patdnn/pattern.hpp>
#include <patdnn/static_layer.hpp>

namespace patdnn::test {

/// How a random mask is described.
enum class Mask : std::uint8_t { free_taps, patterns, shared_blocks, whole_kernels };

/// A generator of numbers that a compiler can run (Marsaglia's xorshift64).
class Xorshift {
 public:
  constexpr explicit Xorshift(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {
    for (int i = 0; i < 8; ++i) (*this)();
  }
  constexpr std::uint64_t operator()() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_ >> 8;
  }
  /// −1..1
  constexpr float weight() { return static_cast<float>((*this)() % 2001) / 1000.0F - 1.0F; }

 private:
  std::uint64_t state_;
};

/// What random layers differ in.
struct RandomLayer {
  ConvShape shape;
  unsigned block = 1;
  Mask mask = Mask::free_taps;
  unsigned kept = 400;  // kernels of 1000
  unsigned taps = 444;  // of 1000 entries of a kept kernel, for free taps
  bool ends = false;    // in bias and limits
  bool pools = false;
  unsigned seed = 1;
};

namespace detail {

template <RandomLayer L>
using RandomKernel = std::conditional_t<L.mask == Mask::patterns, PatternKernel,
                                        std::conditional_t<L.mask == Mask::shared_blocks, BlockKernel, KeptKernel>>;

/// Calls f(kernel) for all kept kernels: blocks of neighbouring filters keep the same.
template <RandomLayer L, class F>
constexpr void for_each_kernel(F&& f) {
  Xorshift random(L.seed);
  const ConvShape& s = L.shape;
  const std::size_t entries = s.kernel_height * s.kernel_width;
  const std::size_t per_group = s.channels / s.groups;
  const std::size_t units = (s.filters + L.block - 1) / L.block;
  for (std::size_t u = 0; u < units; ++u) {
    for (std::size_t c = 0; c < per_group; ++c) {
      if (random() % 1000 >= L.kept) continue;
      std::uint64_t taps = (std::uint64_t{1} << entries) - 1;
      if (L.mask == Mask::free_taps || L.mask == Mask::shared_blocks) {
        for (std::size_t e = 0; e < entries; ++e) {
          if (random() % 1000 >= L.taps) taps &= ~(std::uint64_t{1} << e);
        }
        if (taps == 0) taps = std::uint64_t{1} << random() % entries;
      }
      const auto pattern = static_cast<std::uint32_t>(random() % default_patterns.size());
      const auto channel = static_cast<std::uint32_t>(u * L.block / (s.filters / s.groups) * per_group + c);
      if constexpr (L.mask == Mask::shared_blocks) {
        f(BlockKernel{static_cast<std::uint32_t>(u), channel, taps});
      } else {
        for (std::size_t k = u * L.block; k < s.filters && k < (u + 1) * L.block; ++k) {
          const auto filter = static_cast<std::uint32_t>(k);
          if constexpr (L.mask == Mask::patterns) {
            f(PatternKernel{filter, channel, pattern});
          } else {
            f(KeptKernel{filter, channel, taps});
          }
        }
      }
    }
  }
}

template <RandomLayer L>
inline constexpr std::size_t kernel_count = [] {
  std::size_t n = 0;
  for_each_kernel<L>([&](const auto&) { ++n; });
  return n;
}();

template <RandomLayer L>
struct Base {
  static constexpr ConvShape shape = L.shape;
  static constexpr unsigned block = L.block;
  static constexpr float lowest = L.ends ? -0.5F : -std::numeric_limits<float>::infinity();
  static constexpr float highest = L.ends ? 1.5F : std::numeric_limits<float>::infinity();
  static constexpr Pooling pooling = L.pools ? Pooling::max_2x2 : Pooling::none;
  static constexpr auto kernels = [] {
    std::array<RandomKernel<L>, kernel_count<L>> all{};
    std::size_t n = 0;
    for_each_kernel<L>([&](const auto& k) { all[n++] = k; });
    return all;
  }();
};

template <RandomLayer L, bool = L.mask == Mask::patterns, bool = L.mask == Mask::shared_blocks>
struct WithMask : Base<L> {};
template <RandomLayer L>
struct WithMask<L, true, false> : Base<L> {
  static constexpr auto patterns = default_patterns;
};
template <RandomLayer L>
struct WithMask<L, false, true> : Base<L> {
  static constexpr auto reorder = [] {
    constexpr std::size_t filters = L.shape.filters;
    std::array<std::uint32_t, (filters + L.block - 1) / L.block * L.block> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i < filters ? static_cast<std::uint32_t>(i) : no_filter;
    return all;
  }();
};

}  // namespace detail

/// A description without weights.
template <RandomLayer L>
struct RandomMask : detail::WithMask<L> {};

/// A description with weights and, if it ends in something, a bias.
template <RandomLayer L, bool Ends = L.ends>
struct RandomDescription : RandomMask<L> {
  static constexpr auto weights = [] {
    std::array<float, connectivity::detail::count_weights<RandomMask<L>>()> all{};
    Xorshift random(L.seed + 100);
    for (float& w : all) w = random.weight();
    return all;
  }();
};
template <RandomLayer L>
struct RandomDescription<L, true> : RandomDescription<L, false> {
  static constexpr auto bias = [] {
    std::array<float, L.shape.filters> all{};
    Xorshift random(L.seed + 200);
    for (float& b : all) b = random.weight();
    return all;
  }();
};

/// The dense filters that a mask and its weights stand for, K × C/groups × kh × kw.
template <class D>
[[nodiscard]] std::vector<float> dense_filters(std::span<const float> weights) {
  const ConvShape& s = D::shape;
  const std::size_t entries = s.kernel_height * s.kernel_width;
  const std::size_t per_group = s.channels / s.groups;
  std::vector<float> dense(s.filters * per_group * entries);
  std::size_t next = 0;
  for (const auto& k : D::kernels) {
    for (std::size_t e = 0; e < entries; ++e) {
      if (((connectivity::detail::taps_of<D>(k) >> e) & 1U) == 0) continue;
      const auto put = [&](std::size_t filter) {
        const float w = weights[next++];
        if (filter < s.filters) dense[(filter * per_group + k.channel % per_group) * entries + e] = w;
      };
      if constexpr (requires { k.block; }) {
        for (std::size_t g = 0; g < D::block; ++g) put(D::reorder[k.block * D::block + g]);
      } else {
        put(k.filter);
      }
    }
  }
  return dense;
}

}  // namespace patdnn::test
