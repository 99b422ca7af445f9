#pragma once
// Functions of elements that are integers: what models compute of extents before a network runs.

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

#include <patdnn/network/operators.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace detail {

/// base to the power of an exponent that is not negative; nothing when it overflows.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::int64_t> integer_power(std::int64_t base, std::int64_t exponent) noexcept {
  std::int64_t result = 1;
  if (base == 0 || base == 1) return exponent == 0 ? 1 : base;
  if (base == -1) return exponent % 2 == 0 ? 1 : -1;
  for (; exponent > 0; --exponent) {
    if (__builtin_mul_overflow(result, base, &result)) return {};
  }
  return result;
}

/// A function of as many of the integers `x` as it has inputs; nothing when it overflows, has no value or none that is
/// an integer. Divisions round towards zero.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::int64_t> apply_to_integers(Elementwise::Function function,
                                                            const std::array<std::int64_t, 3>& x) noexcept {
  using Function = Elementwise::Function;
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  const auto [a, b, c] = x;
  const bool divides = b != 0 && !(b == -1 && a == least);
  std::int64_t result = 0;
  const auto unless = [&](bool overflows) { return overflows ? std::nullopt : std::optional(result); };
  switch (function) {
    case Function::relu: return std::max<std::int64_t>(a, 0);
    case Function::abs: return a == least ? std::nullopt : std::optional(a < 0 ? -a : a);
    case Function::negate: return unless(__builtin_sub_overflow(std::int64_t{0}, a, &result));
    case Function::floor:
    case Function::ceil:
    case Function::round:
    case Function::truncate: return a;
    case Function::sign: return a > 0 ? 1 : a < 0 ? -1 : 0;
    case Function::is_nonzero: return a != 0;
    case Function::logical_not: return a == 0;
    case Function::add: return unless(__builtin_add_overflow(a, b, &result));
    case Function::subtract: return unless(__builtin_sub_overflow(a, b, &result));
    case Function::multiply: return unless(__builtin_mul_overflow(a, b, &result));
    case Function::divide: return divides ? std::optional(a / b) : std::nullopt;
    case Function::power: return b < 0 ? std::nullopt : integer_power(a, b);
    case Function::minimum: return std::min(a, b);
    case Function::maximum: return std::max(a, b);
    case Function::modulo:
      if (!divides) return {};
      result = a % b;
      return result != 0 && (result < 0) != (b < 0) ? result + b : result;
    case Function::remainder: return divides ? std::optional(a % b) : std::nullopt;
    case Function::equal: return a == b;
    case Function::less: return a < b;
    case Function::less_or_equal: return a <= b;
    case Function::greater: return a > b;
    case Function::greater_or_equal: return a >= b;
    case Function::logical_and: return a != 0 && b != 0;
    case Function::logical_or: return a != 0 || b != 0;
    case Function::logical_xor: return (a != 0) != (b != 0);
    case Function::where: return a != 0 ? b : c;
    default: return {};
  }
}

}}}}  // namespace patdnn::v0::network::detail
