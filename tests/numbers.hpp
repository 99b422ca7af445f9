#pragma once
// Numbers in double, each with how far a float computed for it may be off; and their sums and maxima.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace patdnn::test {

inline constexpr double epsilon = std::numeric_limits<float>::epsilon();

struct Number {
  double value = 0;
  double error = 0;
};

/// Whether a float is that number as far as it can be: NaN and infinities are themselves, what overflows is infinite.
inline bool agrees(float given, const Number& wanted, double slack = 0) {
  const auto value = static_cast<double>(given);
  if (std::isnan(wanted.value)) return std::isnan(value);
  if (std::abs(wanted.value) > static_cast<double>(std::numeric_limits<float>::max())) {
    return std::isinf(value) && (value > 0) == (wanted.value > 0);
  }
  return std::abs(value - wanted.value) <= wanted.error + slack;
}

/// The sum of products, and what rounding each of them and their sum may cost.
class Sum {
 public:
  void add(Number a, Number b = {1, 0}) {
    value_ += a.value * b.value;
    magnitude_ += std::abs(a.value * b.value);
    error_ += std::abs(a.value) * b.error + std::abs(b.value) * a.error + a.error * b.error;
    ++terms_;
  }
  [[nodiscard]] Number total() const {
    const double rounding = 4 * epsilon * std::sqrt(static_cast<double>(terms_) + 1) * magnitude_;
    return {value_, error_ + rounding + static_cast<double>(std::numeric_limits<float>::min())};
  }
  /// Divided by `count`.
  [[nodiscard]] Number mean(std::size_t count) const {
    const Number sum = total();
    const double n = static_cast<double>(count);
    return {sum.value / n, sum.error / n + epsilon * std::abs(sum.value / n)};
  }

 private:
  double value_ = 0;
  double magnitude_ = 0;
  double error_ = 0;
  std::size_t terms_ = 0;
};

/// The largest of some numbers; NaN where one is.
class Largest {
 public:
  void add(Number x) {
    if (x.value > value_.value || std::isnan(x.value)) value_.value = x.value;
    value_.error = std::max(value_.error, x.error);
  }
  [[nodiscard]] Number value() const { return value_; }

 private:
  Number value_{-std::numeric_limits<double>::infinity(), 0};
};

}  // namespace patdnn::test
