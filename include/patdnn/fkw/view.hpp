#pragma once
// FKW with its pattern set as a compile-time value.

#include <algorithm>
#include <cstddef>
#include <utility>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

/// An FkwData whose pattern table is known to be `Patterns`: what the pattern kernel is instantiated for.
template <PatternSet Patterns>
class Fkw {
  static_assert(Patterns.valid(), "the patterns of a set are valid and of one kernel extent");

 public:
  static constexpr auto patterns = Patterns;

  explicit Fkw(const FkwData& data) noexcept : data_(&data) {}

  [[nodiscard]] const FkwData& data() const noexcept { return *data_; }

  /// Whether `data` stores exactly these patterns, in this order.
  [[nodiscard]] static bool matches(const FkwData& data) noexcept {
    return data.structure == Structure::patterns &&
           std::equal(data.patterns.begin(), data.patterns.end(), Patterns.begin(), Patterns.end());
  }

 private:
  const FkwData* data_;
};

/// A list of pattern sets, for visit().
template <PatternSet... Sets>
struct sets {};

/// Calls `typed` with the Fkw<Set> of the first set that equals the table of `data`, or `untyped` with `data` itself
/// when none does or the taps are free; returns what the call returns.
template <PatternSet... Sets, class Typed, class Untyped>
decltype(auto) visit(const FkwData& data, sets<Sets...>, Typed&& typed, Untyped&& untyped) {
  if constexpr (sizeof...(Sets) == 0) {
    return std::forward<Untyped>(untyped)(data);
  } else {
    return []<PatternSet First, PatternSet... Rest>(const FkwData& d, sets<First, Rest...>, Typed&& t, Untyped&& u)
        ->decltype(auto) {
      if (Fkw<First>::matches(d)) return std::forward<Typed>(t)(Fkw<First>(d));
      return visit(d, sets<Rest...>{}, std::forward<Typed>(t), std::forward<Untyped>(u));
    }
    (data, sets<Sets...>{}, std::forward<Typed>(typed), std::forward<Untyped>(untyped));
  }
}

}}}  // namespace patdnn::v0::fkw
