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

namespace patdnn::inline v0::kernels {

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
concept Avx512Float = IsAvx512<V>::value && std::is_same_v<typename V::value_type, float>;
template <class V>
concept Avx2Float = IsAvx2<V>::value && std::is_same_v<typename V::value_type, float>;

}  // namespace detail

/// The vector of T on Arch.
template <class T, class Arch>
using Vector = typename detail::VectorOf<T, Arch>::type;

/// Number of T in one vector of Arch.
template <class T, class Arch>
inline constexpr std::size_t lane_count = Arch::vector_bytes / sizeof(T);

/// Bit i of a LaneMask stands for lane i.
using LaneMask = std::uint32_t;

/// Asks for the cache line at `address`, to be kept in the cache of the given level: 1 or 2.
template <int Level>
[[gnu::always_inline]] inline void prefetch(const void* address) noexcept {
  __builtin_prefetch(address, 0, 4 - Level);
}

/// Calls f(integral_constant<0>) … f(integral_constant<N − 1>): a loop that the compiler must unroll.
template <std::size_t N, class F>
[[gnu::always_inline]] inline void unroll(F&& f) noexcept {
  [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    (f(std::integral_constant<std::size_t, I>{}), ...);
  }
  (std::make_index_sequence<N>{});
}

/// Operations on vectors. Always called with `lanes::` in front: found by argument-dependent lookup, xsimd's functions
/// of the same names would be preferred, and its fma is not fused everywhere.
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

/// a · b + c, rounded once where the architecture can: xsimd 8.1 multiplies and adds on avx512.
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
/// and one more register, of which a large tile has none to spare.
template <class V>
[[gnu::always_inline]] inline void accumulate(V& sum, const V& a, const V& b) noexcept {
#if defined(__GNUC__) && !defined(__clang__) && defined(__FMA__)
  if constexpr (detail::Avx512Float<V> || detail::Avx2Float<V>) {
    auto data = sum.data;
    asm("vfmadd231ps %2, %1, %0" : "+v"(data) : "v"(a.data), "vm"(b.data));
    sum = V(data);
    return;
  }
#endif
  sum = lanes::fma(a, b, sum);
}

/// The larger of both, lane by lane; NaN in `x` is kept.
template <class V>
[[gnu::always_inline]] inline V max(const V& floor, const V& x) noexcept {
  if constexpr (V::size == 1) {
    return V(x.value < floor.value ? floor.value : x.value);
  } else {
    return xsimd::max(floor, x);
  }
}

/// The smaller of both, lane by lane; NaN in `x` is kept.
template <class V>
[[gnu::always_inline]] inline V min(const V& ceiling, const V& x) noexcept {
  if constexpr (V::size == 1) {
    return V(ceiling.value < x.value ? ceiling.value : x.value);
  } else {
    return xsimd::min(ceiling, x);
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
    if constexpr (detail::Avx512Float<V>) return V(_mm512_maskz_mov_ps(static_cast<__mmask16>(mask), x));
#endif
    if (mask == first_lanes<V>(V::size)) return x;
    std::array<T, V::size> lanes;
    x.store_unaligned(lanes.data());
    for (std::size_t i = 0; i < V::size; ++i) lanes[i] = ((mask >> i) & 1U) != 0 ? lanes[i] : T{0};
    return V::load_unaligned(lanes.data());
  }
}

/// Loads the lanes of the mask and reads nothing behind all others, which become zero.
template <class V>
[[gnu::always_inline]] inline V load(LaneMask mask, const typename V::value_type* from) noexcept {
  using T = typename V::value_type;
  if (mask == first_lanes<V>(V::size)) return lanes::load<V>(from);
#if defined(__AVX512F__)
  if constexpr (detail::Avx512Float<V>) return V(_mm512_maskz_loadu_ps(static_cast<__mmask16>(mask), from));
#endif
  T lanes[V::size];
  for (std::size_t i = 0; i < V::size; ++i) lanes[i] = ((mask >> i) & 1U) != 0 ? from[i] : T{0};
  return lanes::load<V>(lanes);
}

/// Lane i is from[2i]; what lies at n or behind is not read, and zero.
template <class V>
[[gnu::always_inline]] inline V load_evens(std::size_t n, const typename V::value_type* from) noexcept {
  using T = typename V::value_type;
#if defined(__AVX512F__)
  if constexpr (detail::Avx512Float<V>) {
    const V low = lanes::load<V>(first_lanes<V>(n), from);
    const V high = lanes::load<V>(first_lanes<V>(n > V::size ? n - V::size : 0), from + V::size);
    const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    return V(_mm512_permutex2var_ps(low, even, high));
  }
#endif
  T lanes[V::size];
  for (std::size_t i = 0; i < V::size; ++i) lanes[i] = 2 * i < n ? from[2 * i] : T{0};
  return lanes::load<V>(lanes);
}

/// Stores the lanes of the mask and leaves the memory behind all others alone.
template <class V>
[[gnu::always_inline]] inline void store(LaneMask mask, typename V::value_type* to, const V& x) noexcept {
  if (mask == first_lanes<V>(V::size)) {
    lanes::store(to, x);
    return;
  }
  if constexpr (V::size > 1) {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      _mm512_mask_storeu_ps(to, static_cast<__mmask16>(mask), x);
      return;
    }
#endif
    using T = typename V::value_type;
    std::array<T, V::size> lanes;
    x.store_unaligned(lanes.data());
    for (std::size_t i = 0; i < V::size; ++i) {
      if (((mask >> i) & 1U) != 0) to[i] = lanes[i];
    }
  }
}

/// Maxima of neighbouring lanes of `low` followed by `high`: lane i is the larger of lanes 2i and 2i + 1 of the pair.
/// NaN in the odd lane is kept.
template <class V>
[[gnu::always_inline]] inline V pairwise_max(const V& low, const V& high) noexcept {
  using T = typename V::value_type;
  if constexpr (V::size == 1) {
    return lanes::max(low, high);
  } else {
#if defined(__AVX512F__)
    if constexpr (detail::Avx512Float<V>) {
      const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
      const __m512i odd = _mm512_setr_epi32(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
      return V(_mm512_max_ps(_mm512_permutex2var_ps(low, even, high), _mm512_permutex2var_ps(low, odd, high)));
    }
#endif
#if defined(__AVX2__)
    if constexpr (detail::Avx2Float<V>) {
      const __m256 even = _mm256_shuffle_ps(low, high, 0x88);
      const __m256 odd = _mm256_shuffle_ps(low, high, 0xDD);
      const __m256d pairs = _mm256_castps_pd(_mm256_max_ps(even, odd));
      return V(_mm256_castpd_ps(_mm256_permute4x64_pd(pairs, 0xD8)));
    }
#endif
    std::array<T, 2 * V::size> lanes;
    low.store_unaligned(lanes.data());
    high.store_unaligned(lanes.data() + V::size);
    std::array<T, V::size> result;
    for (std::size_t i = 0; i < V::size; ++i) {
      result[i] = lanes[2 * i + 1] < lanes[2 * i] ? lanes[2 * i] : lanes[2 * i + 1];
    }
    return V::load_unaligned(result.data());
  }
}

/// The same vector, kept in its register from here on. GCC 12 otherwise folds a load into each multiply-add that uses
/// it and so loads again, which halves the speed of a load-bound kernel; clang does not, and there the barrier would
/// only cost.
template <class V>
[[nodiscard]] [[gnu::always_inline]] inline V pinned(const V& x) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
  if constexpr (V::size > 1) {
    auto data = x.data;
#if defined(__x86_64__)
    asm("" : "+v"(data));
#elif defined(__aarch64__)
    asm("" : "+w"(data));
#endif
    return V(data);
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

}  // namespace patdnn::inline v0::kernels
