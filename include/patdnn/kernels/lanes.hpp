#pragma once
// Vectors of T for an architecture: xsimd's batches, one lane where there is none, and what xsimd lacks. This file
// alone knows about compilers and versions of xsimd.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <xsimd/xsimd.hpp>

#include <patdnn/kernels/arch.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A vector of one lane.
template <class T>
struct OneLane {
  using value_type = T;
  static constexpr std::size_t size = 1;
  T value = 0;

  OneLane() = default;
  explicit OneLane(T v) noexcept : value(v) {}
  friend OneLane operator+(OneLane a, OneLane b) noexcept { return OneLane(a.value + b.value); }
  friend OneLane operator*(OneLane a, OneLane b) noexcept { return OneLane(a.value * b.value); }
};

namespace detail {

template <class T, class Arch>
struct VectorOf {
  using type = xsimd::batch<T, typename Arch::simd>;
};
template <class T>
struct VectorOf<T, arch::scalar> {
  using type = OneLane<T>;
};

template <class V>
struct IsAvx512 : std::false_type {};
template <class T, class A>
struct IsAvx512<xsimd::batch<T, A>> : std::is_base_of<xsimd::avx512f, A> {};

template <class V>
struct IsAvx2 : std::false_type {};
template <class T, class A>
struct IsAvx2<xsimd::batch<T, A>> : std::is_base_of<xsimd::avx2, A> {};

template <class V>
struct IsSse4 : std::false_type {};
template <class T, class A>
struct IsSse4<xsimd::batch<T, A>> : std::is_base_of<xsimd::sse4_1, A> {};

template <class V>
struct IsNeon64 : std::false_type {};
template <class T, class A>
struct IsNeon64<xsimd::batch<T, A>> : std::is_base_of<xsimd::neon64, A> {};

template <class V>
concept Avx512Float = IsAvx512<V>::value && std::is_same_v<typename V::value_type, float>;
template <class V>
concept Avx2Float = IsAvx2<V>::value && std::is_same_v<typename V::value_type, float>;
template <class V>
concept Sse4Float = IsSse4<V>::value && std::is_same_v<typename V::value_type, float>;
template <class V>
concept Neon64Float = IsNeon64<V>::value && std::is_same_v<typename V::value_type, float>;

}  // namespace detail

/// The vector of T on Arch.
template <class T, class Arch>
using Vector = typename detail::VectorOf<T, Arch>::type;

/// Number of T in one vector of Arch.
template <class T, class Arch>
inline constexpr std::size_t lane_count = Arch::vector_bytes / sizeof(T);

/// Bit i of a LaneMask stands for lane i.
using LaneMask = std::uint32_t;

namespace detail {

#if defined(__AVX2__)
/// All bits set in the lanes of `mask`.
[[gnu::always_inline]] inline __m256i bits_of_lanes(LaneMask mask) noexcept {
  const __m256i bits = _mm256_setr_epi32(1, 2, 4, 8, 16, 32, 64, 128);
  return _mm256_cmpeq_epi32(_mm256_and_si256(_mm256_set1_epi32(static_cast<int>(mask)), bits), bits);
}
#endif

}  // namespace detail

/// Asks for the cache line at `address`, to be kept in the cache of the given level: 1 to 3.
template <int Level>
[[gnu::always_inline]] inline void prefetch(const void* address) noexcept {
  __builtin_prefetch(address, 0, 4 - Level);
}

// Kernels hold their sums in arrays, and arrays are in registers once each index is a constant. So loops over a tile
// are unrolled, whatever they cost, by `#pragma GCC unroll` with a number above any tile's; clang takes it, too.

/// Calls f.operator()<0, …, N − 1>(): f expands its pack, one expression for each turn. For loops that clang, in spite
/// of the pragma, makes a call, or more code than needed.
template <std::size_t N, class F>
[[gnu::always_inline]] inline void expand(F&& f) noexcept {
  [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) { f.template operator()<I...>(); }
  (std::make_index_sequence<N>{});
}

/// Calls f(integral_constant<0>) … f(integral_constant<N − 1>): an unrolled loop whose turns need the index at compile
/// time. Compilers take far longer for it than for a loop with the pragma.
template <std::size_t N, class F>
[[gnu::always_inline]] inline void unroll(F&& f) noexcept {
  [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    (f(std::integral_constant<std::size_t, I>{}), ...);
  }
  (std::make_index_sequence<N>{});
}

/// Operations on vectors. Always called with `lanes::` in front: else argument-dependent lookup prefers xsimd's
/// functions of the same names, whose fma is not fused everywhere.
namespace lanes {

/// Loads from any address.
template <class V>
[[gnu::always_inline]] inline V load(const typename V::value_type* from) noexcept {
  if constexpr (V::size == 1) {
    return V(*from);
  } else {
    return V::load_unaligned(from);
  }
}

/// Stores to any address.
template <class V>
[[gnu::always_inline]] inline void store(typename V::value_type* to, const V& x) noexcept {
  if constexpr (V::size == 1) {
    *to = x.value;
  } else {
    x.store_unaligned(to);
  }
}

/// a · b + c, rounded once where the architecture can; on avx512, xsimd 8.1 rounds twice.
template <class V>
[[gnu::always_inline]] inline V fma(const V& a, const V& b, const V& c) noexcept {
  if constexpr (V::size == 1) {
    return V(a.value * b.value + c.value);
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) return V(_mm512_fmadd_ps(a, b, c));
#endif
    return xsimd::fma(a, b, c);
  }
}

/// sum += a · b, in the register of the sum. GCC 12 otherwise may write the result over a factor, and then needs a copy
/// and one more register, which a large tile cannot spare.
template <class V>
[[gnu::always_inline]] inline void accumulate(V& sum, const V& a, const V& b) noexcept {
#if defined(__GNUC__) && !defined(__clang__) && defined(__FMA__)
  if constexpr (detail::Avx512Float<V> || detail::Avx2Float<V>) {
    // With an array's member as its operand, an asm would keep the array in memory.
    auto data = sum.data;
    asm("vfmadd231ps %2, %1, %0" : "+v"(data) : "v"(a.data), "vm"(b.data));
    sum.data = data;
    return;
  }
#endif
  sum = lanes::fma(a, b, sum);
}

/// sum += a · b, as fma(), in place. Each vector that is returned is a copy that compilers have to see through, and a
/// kernel has hundreds.
template <class V>
[[gnu::always_inline]] inline void add_product(V& sum, const V& a, const V& b) noexcept {
  if constexpr (V::size > 1) {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      sum.data = _mm512_fmadd_ps(a.data, b.data, sum.data);
      return;
    }
#endif
#if defined(__AVX2__) && defined(__FMA__)
    if constexpr (detail::Avx2Float<V>) {
      sum.data = _mm256_fmadd_ps(a.data, b.data, sum.data);
      return;
    }
#endif
  }
  sum = lanes::fma(a, b, sum);
}

/// The larger of both, lane by lane; NaN in `x` is kept: x86 has one instruction for that, and none that keeps it in
/// either. So a limit is the first operand, and for the maximum of two outputs there is larger().
template <class V>
[[gnu::always_inline]] inline V max(const V& floor, const V& x) noexcept {
  if constexpr (V::size == 1) {
    return V(x.value < floor.value ? floor.value : x.value);
  } else {
#if defined(__AVX512F__)
    // GCC 12 warns of the undefined operand that _mm512_max_ps passes on.
    if constexpr (detail::Avx512Float<V>) return V(_mm512_maskz_max_ps(0xFFFF, floor.data, x.data));
#endif
    return xsimd::max(floor, x);
  }
}

/// The smaller of both, lane by lane; NaN in `x` is kept.
template <class V>
[[gnu::always_inline]] inline V min(const V& ceiling, const V& x) noexcept {
  if constexpr (V::size == 1) {
    return V(ceiling.value < x.value ? ceiling.value : x.value);
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) return V(_mm512_maskz_min_ps(0xFFFF, ceiling.data, x.data));
#endif
    return xsimd::min(ceiling, x);
  }
}

/// The larger of both, lane by lane; NaN in either is kept. AVX-512 takes one instruction more than for max(), AVX2 and
/// SSE4 two more; ARM's maximum does it by itself.
template <class V>
[[gnu::always_inline]] inline V larger(const V& a, const V& b) noexcept {
  if constexpr (V::size == 1) {
    return V(a.value > b.value || a.value != a.value ? a.value : b.value);
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      return V(_mm512_mask_max_ps(a, _mm512_cmp_ps_mask(a, a, _CMP_ORD_Q), a, b));
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      return V(_mm256_or_ps(_mm256_max_ps(a, b), _mm256_cmp_ps(a, a, _CMP_UNORD_Q)));
    }
#endif
#if defined(__SSE4_1__)
    if constexpr (detail::Sse4Float<V>) return V(_mm_or_ps(_mm_max_ps(a, b), _mm_cmpunord_ps(a, a)));
#endif
    if constexpr (detail::Neon64Float<V>) return xsimd::max(a, b);
    return xsimd::select(a == a, xsimd::max(a, b), a);
  }
}

/// x · min(max(x + 3, 0), 6) / 6
template <class V>
[[gnu::always_inline]] inline V hard_swish(const V& x) noexcept {
  using T = typename V::value_type;
  return x * V(T{1} / T{6}) * lanes::min(V(T{6}), lanes::max(V(T{0}), x + V(T{3})));
}

/// 1 / (1 + exp(−x))
template <class V>
[[nodiscard]] inline V sigmoid(const V& x) noexcept {
  using T = typename V::value_type;
  if constexpr (V::size == 1) {
    return V(T{1} / (T{1} + std::exp(-x.value)));
  } else {
    return V(T{1}) / (V(T{1}) + xsimd::exp(-x));
  }
}

/// The mask of the first n lanes of a vector; n may exceed the vector.
template <class V>
[[nodiscard]] constexpr LaneMask first_lanes(std::size_t n) noexcept {
  return n >= V::size ? static_cast<LaneMask>((std::uint64_t{1} << V::size) - 1)
                      : (LaneMask{1} << static_cast<unsigned>(n)) - 1;
}

/// x in the lanes of the mask, zero in all others, whatever x holds there.
template <class V>
[[gnu::always_inline]] inline V keep(LaneMask mask, const V& x) noexcept {
  using T = typename V::value_type;
  if constexpr (V::size == 1) {
    return (mask & 1U) != 0 ? x : V(T{0});
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      return V(_mm512_maskz_mov_ps(static_cast<__mmask16>(mask), x));
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      return V(_mm256_and_ps(_mm256_castsi256_ps(detail::bits_of_lanes(mask)), x));
    }
#endif
#if defined(__SSE4_1__)
    if constexpr (detail::Sse4Float<V>) {
      const __m128i bits = _mm_setr_epi32(1, 2, 4, 8);
      const __m128i kept = _mm_cmpeq_epi32(_mm_and_si128(_mm_set1_epi32(static_cast<int>(mask)), bits), bits);
      return V(_mm_and_ps(_mm_castsi128_ps(kept), x));
    }
#endif
#if defined(__aarch64__)
    if constexpr (detail::Neon64Float<V>) {
      const uint32x4_t kept = vtstq_u32(vdupq_n_u32(mask), uint32x4_t{1, 2, 4, 8});
      return V(vreinterpretq_f32_u32(vandq_u32(kept, vreinterpretq_u32_f32(x))));
    }
#endif
    std::array<T, V::size> lanes;
    x.store_unaligned(lanes.data());
    for (std::size_t i = 0; i < V::size; ++i) lanes[i] = ((mask >> i) & 1U) != 0 ? lanes[i] : T{0};
    return V::load_unaligned(lanes.data());
  }
}

/// Loads the lanes of the mask; all others become zero, and their memory is not read.
template <class V>
[[gnu::always_inline]] inline V load(LaneMask mask, const typename V::value_type* from) noexcept {
  using T = typename V::value_type;
  if (mask == first_lanes<V>(V::size)) return lanes::load<V>(from);
#if defined(__AVX512F__)
  if constexpr (detail::Avx512Float<V>) {
    return V(_mm512_maskz_loadu_ps(static_cast<__mmask16>(mask), from));
  }
#endif
#if defined(__AVX2__)
  if constexpr (detail::Avx2Float<V>) return V(_mm256_maskload_ps(from, detail::bits_of_lanes(mask)));
#endif
  T lanes[V::size];
  for (std::size_t i = 0; i < V::size; ++i) lanes[i] = ((mask >> i) & 1U) != 0 ? from[i] : T{0};
  return lanes::load<V>(lanes);
}

/// Stores min(highest, max(lowest, sum + bias)). One function, for the reason given at add_product().
template <class V>
[[gnu::always_inline]] inline void store_limited(typename V::value_type* to, const V& sum, const V& bias,
                                                 const V& lowest, const V& highest) noexcept {
  if constexpr (V::size > 1) {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      _mm512_storeu_ps(
          to, _mm512_maskz_min_ps(0xFFFF, highest.data,
                                  _mm512_maskz_max_ps(0xFFFF, lowest.data, _mm512_add_ps(sum.data, bias.data))));
      return;
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      _mm256_storeu_ps(to, _mm256_min_ps(highest.data, _mm256_max_ps(lowest.data, _mm256_add_ps(sum.data, bias.data))));
      return;
    }
#endif
  }
  lanes::store(to, lanes::min(highest, lanes::max(lowest, sum + bias)));
}

/// The same in the lanes of the mask, and zero in all others.
template <class V>
[[gnu::always_inline]] inline void store_limited(typename V::value_type* to, LaneMask mask, const V& sum, const V& bias,
                                                 const V& lowest, const V& highest) noexcept {
  if constexpr (V::size > 1) {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      _mm512_storeu_ps(
          to, _mm512_maskz_min_ps(static_cast<__mmask16>(mask), highest.data,
                                  _mm512_maskz_max_ps(0xFFFF, lowest.data, _mm512_add_ps(sum.data, bias.data))));
      return;
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      const __m256 x = _mm256_min_ps(highest.data, _mm256_max_ps(lowest.data, _mm256_add_ps(sum.data, bias.data)));
      _mm256_storeu_ps(to, _mm256_and_ps(_mm256_castsi256_ps(detail::bits_of_lanes(mask)), x));
      return;
    }
#endif
  }
  lanes::store(to, lanes::keep(mask, lanes::min(highest, lanes::max(lowest, sum + bias))));
}

/// Stores the first n lanes and leaves the memory behind them alone; n may exceed the vector.
template <class V>
[[gnu::always_inline]] inline void store_first(std::size_t n, typename V::value_type* to, const V& x) noexcept {
  if (n >= V::size) {
    lanes::store(to, x);
    return;
  }
  if constexpr (V::size > 1) {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      _mm512_mask_storeu_ps(to, static_cast<__mmask16>(first_lanes<V>(n)), x);
      return;
    }
#endif
#if defined(__AVX2__)
    // AMD's cores take longer for a masked store of AVX2 than for these.
    if constexpr (detail::Avx2Float<V>) {
      __m128 rest = _mm256_castps256_ps128(x);
      if ((n & 4U) != 0) {
        _mm_storeu_ps(to, rest);
        rest = _mm256_extractf128_ps(x, 1);
        to += 4;
      }
      if ((n & 2U) != 0) {
        _mm_storel_pi(reinterpret_cast<__m64*>(to), rest);
        rest = _mm_movehl_ps(rest, rest);
        to += 2;
      }
      if ((n & 1U) != 0) _mm_store_ss(to, rest);
      return;
    }
#endif
    using T = typename V::value_type;
    std::array<T, V::size> lanes;
    x.store_unaligned(lanes.data());
    for (std::size_t i = 0; i < n; ++i) to[i] = lanes[i];
  }
}

/// Every other lane of `low` followed by `high`, from lane `First` on: 0 or 1. With one lane each, one of the two.
template <unsigned First, class V>
[[gnu::always_inline]] inline V every_other(const V& low, const V& high) noexcept {
  using T = typename V::value_type;
  if constexpr (V::size == 1) {
    return First == 0 ? low : high;
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      constexpr int f = First;
      const __m512i from = _mm512_setr_epi32(f, f + 2, f + 4, f + 6, f + 8, f + 10, f + 12, f + 14, f + 16, f + 18,
                                             f + 20, f + 22, f + 24, f + 26, f + 28, f + 30);
      return V(_mm512_permutex2var_ps(low, from, high));
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      const __m256d pairs = _mm256_castps_pd(_mm256_shuffle_ps(low, high, First == 0 ? 0x88 : 0xDD));
      return V(_mm256_castpd_ps(_mm256_permute4x64_pd(pairs, 0xD8)));
    }
#endif
#if defined(__SSE4_1__)
    if constexpr (detail::Sse4Float<V>) return V(_mm_shuffle_ps(low, high, First == 0 ? 0x88 : 0xDD));
#endif
#if defined(__aarch64__)
    if constexpr (detail::Neon64Float<V>) return V(First == 0 ? vuzp1q_f32(low, high) : vuzp2q_f32(low, high));
#endif
    T lanes[2 * V::size];
    low.store_unaligned(lanes);
    high.store_unaligned(lanes + V::size);
    T result[V::size];
    for (std::size_t i = 0; i < V::size; ++i) result[i] = lanes[2 * i + First];
    return V::load_unaligned(result);
  }
}

/// Two vectors.
template <class V>
struct Pair {
  V low;
  V high;
};

/// The lanes of `even` and `odd` in turn: the opposite of evens() and odds().
template <class V>
[[gnu::always_inline]] inline Pair<V> interleaved(const V& even, const V& odd) noexcept {
  using T = typename V::value_type;
  if constexpr (V::size == 1) {
    return {even, odd};
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      const __m512i low = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const __m512i high = _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
      return {V(_mm512_permutex2var_ps(even, low, odd)), V(_mm512_permutex2var_ps(even, high, odd))};
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      const __m256 low = _mm256_unpacklo_ps(even, odd);
      const __m256 high = _mm256_unpackhi_ps(even, odd);
      return {V(_mm256_permute2f128_ps(low, high, 0x20)), V(_mm256_permute2f128_ps(low, high, 0x31))};
    }
#endif
#if defined(__SSE4_1__)
    if constexpr (detail::Sse4Float<V>) return {V(_mm_unpacklo_ps(even, odd)), V(_mm_unpackhi_ps(even, odd))};
#endif
#if defined(__aarch64__)
    if constexpr (detail::Neon64Float<V>) return {V(vzip1q_f32(even, odd)), V(vzip2q_f32(even, odd))};
#endif
    T lanes[2 * V::size];
    T from[2 * V::size];
    even.store_unaligned(from);
    odd.store_unaligned(from + V::size);
    for (std::size_t i = 0; i < V::size; ++i) {
      lanes[2 * i] = from[i];
      lanes[2 * i + 1] = from[V::size + i];
    }
    return {V::load_unaligned(lanes), V::load_unaligned(lanes + V::size)};
  }
}

/// The sum of all lanes: the upper half is added to the lower, until one is left.
template <class V>
[[nodiscard]] [[gnu::always_inline]] inline auto sum(const V& x) noexcept {
  using T = typename V::value_type;
#if defined(__AVX512F__)
  if constexpr (detail::Avx512Float<V>) return static_cast<T>(_mm512_reduce_add_ps(x));
#endif
  T lanes[V::size];
  lanes::store(lanes, x);
  for (std::size_t half = V::size / 2; half != 0; half /= 2) {
    for (std::size_t i = 0; i < half; ++i) lanes[i] += lanes[i + half];
  }
  return lanes[0];
}

/// The even lanes of `low` followed by `high`.
template <class V>
[[gnu::always_inline]] inline V evens(const V& low, const V& high) noexcept {
  return lanes::every_other<0>(low, high);
}

/// The odd lanes of `low` followed by `high`.
template <class V>
[[gnu::always_inline]] inline V odds(const V& low, const V& high) noexcept {
  return lanes::every_other<1>(low, high);
}

/// Lane i is from[2i]; elements from n on are not read and count as zero.
template <class V>
[[gnu::always_inline]] inline V load_evens(std::size_t n, const typename V::value_type* from) noexcept {
  using T = typename V::value_type;
#if defined(__AVX512F__)
  if constexpr (detail::Avx512Float<V>) {
    const V low = lanes::load<V>(first_lanes<V>(n), from);
    return lanes::evens(low, lanes::load<V>(first_lanes<V>(n > V::size ? n - V::size : 0), from + V::size));
  }
#endif
  // A whole vector ends in from[2 · size − 2], so the second load begins an element early and gives its odd lanes.
  if (n + 1 >= 2 * V::size) {
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      const V low = lanes::load<V>(from);
      const V high = lanes::load<V>(from + V::size - 1);
      const __m256d pairs = _mm256_castps_pd(_mm256_shuffle_ps(low, high, 0xD8));
      return V(_mm256_castpd_ps(_mm256_permute4x64_pd(pairs, 0xD8)));
    }
#endif
#if defined(__SSE4_1__)
    if constexpr (detail::Sse4Float<V>) {
      return V(_mm_shuffle_ps(lanes::load<V>(from), lanes::load<V>(from + V::size - 1), 0xD8));
    }
#endif
#if defined(__aarch64__)
    if constexpr (detail::Neon64Float<V>) {
      const float32x4_t high = lanes::load<V>(from + V::size - 1);
      return V(vuzp1q_f32(lanes::load<V>(from), vextq_f32(high, high, 1)));
    }
#endif
  }
#if defined(__AVX2__)
  if constexpr (detail::Avx2Float<V>) {
    const V low = lanes::load<V>(first_lanes<V>(n), from);
    return lanes::evens(low, lanes::load<V>(first_lanes<V>(n > V::size ? n - V::size : 0), from + V::size));
  }
#endif
  T lanes[V::size];
  for (std::size_t i = 0; i < V::size; ++i) lanes[i] = 2 * i < n ? from[2 * i] : T{0};
  return lanes::load<V>(lanes);
}

/// Maxima of neighbouring lanes of `low` followed by `high`: lane i is the larger of lanes 2i and 2i + 1 of the pair.
/// NaN in either is kept.
template <class V>
[[gnu::always_inline]] inline V pairwise_max(const V& low, const V& high) noexcept {
  return lanes::larger(lanes::evens(low, high), lanes::odds(low, high));
}

/// The same vector, kept in its register from here on. GCC 12 otherwise folds a load into each multiply-add that uses
/// it and so loads again, which halves the speed of a load-bound kernel; clang does not: there it only costs.
template <class V>
[[nodiscard]] [[gnu::always_inline]] inline V pinned(const V& x) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
  if constexpr (V::size > 1) {
    V kept = x;
#if defined(__x86_64__)
    asm("" : "+v"(kept.data));
#elif defined(__aarch64__)
    asm("" : "+w"(kept.data));
#endif
    return kept;
  }
#endif
  return x;
}

/// The same address, with its origin hidden. A loop over rows that moves one pointer by the pitch otherwise becomes one
/// precomputed offset per row, more than there are registers.
template <class T>
[[nodiscard]] [[gnu::always_inline]] inline const T* stepped(const T* address) noexcept {
#if defined(__GNUC__)
  asm("" : "+r"(address));
#endif
  return address;
}

}  // namespace lanes

}}}  // namespace patdnn::v0::kernels
