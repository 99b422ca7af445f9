// What this library adds to vectors of a machine: loads of parts, shuffles, and maxima that keep NaN.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include <patdnn/kernels/lanes.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"

namespace {

using namespace patdnn;
using test::GuardedMemory;
namespace lanes = kernels::lanes;

template <class V>
std::vector<float> lanes_of(const V& x) {
  std::vector<float> values(V::size);
  lanes::store(values.data(), x);
  return values;
}

bool same(float a, float b) { return std::memcmp(&a, &b, sizeof(float)) == 0 || (std::isnan(a) && std::isnan(b)); }

bool same(const std::vector<float>& a, const std::vector<float>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](float x, float y) { return same(x, y); });
}

/// 1, 2, 3, …: n floats that end where nobody may read.
struct Counted {
  explicit Counted(std::size_t n)
      : memory(n * sizeof(float), GuardedMemory::Against::page_after),
        first(reinterpret_cast<float*>(memory.data().data())) {
    for (std::size_t i = 0; i < n; ++i) first[i] = static_cast<float>(i + 1);
  }
  GuardedMemory memory;
  float* first;
};

template <class Arch>
void check_loads() {
  using V = kernels::Vector<float, Arch>;
  for (std::size_t n = 0; n <= V::size; ++n) {
    CAPTURE(Arch::name, n);
    const Counted from(n);
    std::vector<float> wanted(V::size, 0.0F);
    for (std::size_t i = 0; i < n; ++i) wanted[i] = static_cast<float>(i + 1);
    CHECK(same(lanes_of(lanes::load<V>(lanes::first_lanes<V>(n), from.first)), wanted));

    // Behind the n that are stored there is nothing that may be written.
    const Counted to(n);
    const Counted values(V::size);
    lanes::store_first<V>(n, to.first, lanes::load<V>(values.first) + V(100.0F));
    for (std::size_t i = 0; i < n; ++i) CHECK(to.first[i] == static_cast<float>(i + 101));
  }
  for (kernels::LaneMask mask = 0; mask < (std::uint64_t{1} << V::size); mask = 2 * mask + 1 + mask / 5) {
    CAPTURE(Arch::name, mask);
    std::vector<float> from(V::size, std::numeric_limits<float>::quiet_NaN());
    std::vector<float> wanted(V::size, 0.0F);
    for (std::size_t i = 0; i < V::size; ++i) {
      if (((mask >> i) & 1U) != 0) from[i] = wanted[i] = static_cast<float>(i + 1);
    }
    CHECK(same(lanes_of(lanes::keep(mask, lanes::load<V>(from.data()))), wanted));
  }
  for (std::size_t n = 0; n <= 2 * V::size + 3; ++n) {
    CAPTURE(Arch::name, n);
    const Counted from(n);
    std::vector<float> wanted(V::size, 0.0F);
    for (std::size_t i = 0; i < V::size && 2 * i < n; ++i) wanted[i] = static_cast<float>(2 * i + 1);
    CHECK(same(lanes_of(lanes::load_evens<V>(n, from.first)), wanted));
  }
}

template <class Arch>
void check_shuffles() {
  using V = kernels::Vector<float, Arch>;
  constexpr std::size_t n = V::size;
  const Counted from(2 * n);
  const V low = lanes::load<V>(from.first);
  const V high = lanes::load<V>(from.first + n);
  std::vector<float> evens(n);
  std::vector<float> odds(n);
  std::vector<float> mixed(2 * n);
  for (std::size_t i = 0; i < n; ++i) {
    evens[i] = from.first[2 * i];
    odds[i] = from.first[n == 1 ? 1 : 2 * i + 1];
    mixed[2 * i] = from.first[i];
    mixed[2 * i + 1] = from.first[n + i];
  }
  CAPTURE(Arch::name);
  CHECK(same(lanes_of(lanes::evens(low, high)), evens));
  CHECK(same(lanes_of(lanes::odds(low, high)), odds));
  const auto pair = lanes::interleaved(low, high);
  std::vector<float> got = lanes_of(pair.low);
  const std::vector<float> behind = lanes_of(pair.high);
  got.insert(got.end(), behind.begin(), behind.end());
  CHECK(same(got, mixed));
}

template <class Arch>
void check_maxima() {
  using V = kernels::Vector<float, Arch>;
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const std::array values{nan, -nan, infinity, -infinity, 0.0F, 1.5F, -2.0F, std::numeric_limits<float>::denorm_min()};
  for (const float a : values) {
    for (const float b : values) {
      for (std::size_t lane = 0; lane < V::size; ++lane) {
        std::array<float, V::size> left{};
        std::array<float, V::size> right{};
        left[lane] = a;
        right[lane] = b;
        std::vector<float> wanted(V::size, 0.0F);
        wanted[lane] = std::isnan(a) || std::isnan(b) ? nan : std::max(a, b);
        CAPTURE(Arch::name, a, b, lane);
        CHECK(same(lanes_of(lanes::larger(lanes::load<V>(left.data()), lanes::load<V>(right.data()))), wanted));
        // A limit is the first operand and a number.
        if (!std::isnan(a)) {
          wanted[lane] = std::isnan(b) ? nan : std::max(a, b);
          CHECK(same(lanes_of(lanes::max(lanes::load<V>(left.data()), lanes::load<V>(right.data()))), wanted));
        }
      }
      if constexpr (V::size > 1) {
        std::array<float, 2 * V::size> pairs{};
        pairs[V::size] = a;
        pairs[V::size + 1] = b;
        const V pooled = lanes::pairwise_max(lanes::load<V>(pairs.data()), lanes::load<V>(pairs.data() + V::size));
        const float wanted = std::isnan(a) || std::isnan(b) ? nan : std::max(a, b);
        CHECK(same(lanes_of(pooled)[V::size / 2], wanted));
      }
    }
  }
}

template <class... Archs>
void check_all() {
  (check_loads<Archs>(), ...);
  (check_shuffles<Archs>(), ...);
  (check_maxima<Archs>(), ...);
}

}  // namespace

TEST_CASE("parts of vectors, shuffles and maxima are what a loop over lanes makes of them") {
  check_all<arch::scalar>();
#if defined(__SSE4_1__)
  check_all<arch::sse4>();
#endif
#if defined(__AVX2__) && defined(__FMA__)
  check_all<arch::avx2>();
#endif
#if defined(__AVX512BW__)
  check_all<arch::avx512>();
#endif
#if defined(__aarch64__)
  check_all<arch::neon64>();
#endif
}
