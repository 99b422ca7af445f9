#pragma once
// Functions of elements, and reductions, by their textbook formulas in double, with what rounding may cost.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <vector>

#include <patdnn/network/operators.hpp>

#include "numbers.hpp"

namespace patdnn::test {

/// Every function, in the order of codes.
inline std::vector<network::Elementwise::Function> every_function() {
  std::vector<network::Elementwise::Function> functions;
  for (const auto [first, last] : {std::array{0, 47}, std::array{64, 81}, std::array{128, 128}}) {
    for (int code = first; code <= last; ++code) {
      functions.push_back(static_cast<network::Elementwise::Function>(code));
    }
  }
  return functions;
}

/// How many inputs it has.
inline std::size_t inputs_of(network::Elementwise::Function function) {
  return function >= network::Elementwise::Function::where ? 3
         : function >= network::Elementwise::Function::add ? 2
                                                           : 1;
}

/// The value of a function, and of what size the numbers are from which it is made.
struct Exact {
  double value = 0;
  double magnitude = 0;
};

/// The nearest number of so many binary digits, the even one of two; infinite from `limit` on, and of as few digits as
/// multiples of the smallest number have below the least exponent.
inline double rounded(double a, int digits, int least_exponent, double limit) {
  if (!std::isfinite(a) || a == 0) return a;
  const double unit = std::ldexp(1.0, std::max(std::ilogb(a), least_exponent) - digits + 1);
  const double quotient = std::abs(a) / unit;
  const double down = std::floor(quotient);
  const bool up = quotient - down > 0.5 || (quotient - down == 0.5 && std::fmod(down, 2) != 0);
  const double magnitude = (up ? down + 1 : down) * unit;
  return std::copysign(magnitude < limit ? magnitude : std::numeric_limits<double>::infinity(), a);
}

inline Exact exact(const network::Elementwise& op, double a, double b, double c) {
  using Function = network::Elementwise::Function;
  const double alpha = op.alpha;
  const double beta = op.beta;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto plain = [](double value) { return Exact{value, std::abs(value)}; };
  const auto truth = [](bool value) { return Exact{value ? 1.0 : 0.0, 0}; };
  const auto limited = [&](double x, double least, double most) {
    return std::isnan(x) ? nan : std::min(std::max(x, least), most);
  };
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  const double softplus = std::isnan(a) ? nan : std::max(a, 0.0) + std::log1p(std::exp(-std::abs(a)));
  switch (op.function) {
    case Function::relu: return plain(limited(a, 0, std::numeric_limits<double>::infinity()));
    case Function::leaky_relu: return plain(a < 0 ? alpha * a : a);
    case Function::clip: return plain(limited(a, alpha, beta));
    case Function::sigmoid: return {sigmoid(a), 1};
    case Function::hard_sigmoid: return {limited(alpha * a + beta, 0, 1), std::abs(alpha * a) + std::abs(beta)};
    case Function::hard_swish: return {a * limited(a / 6 + 0.5, 0, 1), std::abs(a)};
    case Function::tanh: return {std::tanh(a), 1};
    case Function::scale: return plain(alpha * a);
    case Function::abs: return plain(a < 0 ? -a : a);
    case Function::negate: return plain(0 - a);
    case Function::exp: return {std::exp(a), std::exp(a) * (1 + std::abs(a))};
    case Function::log: return {std::log(a), 1 + std::abs(std::log(a))};
    case Function::sqrt: return plain(std::sqrt(a));
    case Function::reciprocal: return plain(1 / a);
    case Function::erf: return {std::erf(a), 1};
    case Function::gelu: return {a * (1 + std::erf(a / std::numbers::sqrt2)) / 2, std::abs(a)};
    case Function::gelu_tanh:
      return {a * (1 + std::tanh(std::sqrt(2 / std::numbers::pi) * (a + 0.044715 * a * a * a))) / 2, std::abs(a)};
    case Function::elu: return {a < 0 ? alpha * (std::exp(a) - 1) : a, std::abs(a) + std::abs(alpha)};
    case Function::selu: return {beta * (a < 0 ? alpha * (std::exp(a) - 1) : a), std::abs(beta) * (std::abs(a) + 2)};
    case Function::celu:
      return {std::isnan(a) ? nan : std::max(0.0, a) + std::min(0.0, alpha * (std::exp(a / alpha) - 1)),
              std::abs(a) + std::abs(alpha)};
    case Function::softplus: return {softplus, 1 + std::abs(softplus)};
    case Function::softsign: return plain(a / (1 + std::abs(a)));
    case Function::mish: return {a * std::tanh(softplus), std::abs(a)};
    case Function::swish: return {a * sigmoid(alpha * a), std::abs(a) * (1 + std::abs(alpha * a))};
    case Function::thresholded_relu: return plain(a > alpha ? a : 0);
    case Function::shrink: return {a < -alpha ? a + beta : a > alpha ? a - beta : 0, std::abs(a) + std::abs(beta)};
    case Function::sin: return {std::sin(a), 1};
    case Function::cos: return {std::cos(a), 1};
    case Function::tan: return {std::tan(a), 1 + std::tan(a) * std::tan(a)};
    case Function::asin: return {std::asin(a), 1};
    case Function::acos: return {std::acos(a), 1};
    case Function::atan: return {std::atan(a), 1};
    case Function::sinh: return {std::sinh(a), std::cosh(a)};
    case Function::cosh: return plain(std::cosh(a));
    case Function::asinh: return {std::asinh(a), 1 + std::abs(std::asinh(a))};
    case Function::acosh: return {std::acosh(a), 1 + std::abs(std::acosh(a))};
    case Function::atanh: return {std::atanh(a), 1 + std::abs(std::atanh(a))};
    case Function::floor: return {std::floor(a), 0};
    case Function::ceil: return {std::ceil(a), 0};
    case Function::round: {
      const double down = std::floor(a);
      const bool up = a - down > 0.5 || (a - down == 0.5 && std::fmod(down, 2) != 0);
      return {up ? down + 1 : down, 0};
    }
    case Function::truncate: return {a < 0 ? std::ceil(a) : std::floor(a), 0};
    case Function::sign: return {std::isnan(a) ? nan : static_cast<double>((a > 0) - (a < 0)), 0};
    case Function::is_nan: return truth(a != a);
    case Function::is_infinite:
      return truth((alpha != 0 && a == -std::numeric_limits<double>::infinity()) ||
                   (beta != 0 && a == std::numeric_limits<double>::infinity()));
    case Function::is_nonzero: return truth(a != 0);
    case Function::logical_not: return truth(a == 0);
    case Function::round_to_float16: return {rounded(a, 11, -14, 0x1p16), 0};
    case Function::round_to_bfloat16: return {rounded(a, 8, -126, 0x1p128), 0};
    case Function::add: return {a + b, std::abs(a) + std::abs(b)};
    case Function::subtract: return {a - b, std::abs(a) + std::abs(b)};
    case Function::multiply: return plain(a * b);
    case Function::divide: return plain(a / b);
    case Function::parametric_relu: return plain(a < 0 ? a * b : a);
    case Function::power: {
      const double power = std::pow(a, b);
      return {power, std::abs(power) * (1 + std::abs(b * std::log(std::abs(a))))};
    }
    case Function::minimum: return plain(std::isnan(a) || std::isnan(b) ? nan : std::min(a, b));
    case Function::maximum: return plain(std::isnan(a) || std::isnan(b) ? nan : std::max(a, b));
    case Function::modulo: {
      const double rest = std::fmod(a, b);
      return plain(rest != 0 && (rest > 0) != (b > 0) ? rest + b : rest);
    }
    case Function::remainder: return plain(std::fmod(a, b));
    case Function::equal: return truth(a == b);
    case Function::less: return truth(a < b);
    case Function::less_or_equal: return truth(a <= b);
    case Function::greater: return truth(a > b);
    case Function::greater_or_equal: return truth(a >= b);
    case Function::logical_and: return truth(a != 0 && b != 0);
    case Function::logical_or: return truth(a != 0 || b != 0);
    case Function::logical_xor: return truth((a != 0) != (b != 0));
    case Function::where: return {a != 0 ? b : c, 0};
  }
  return {};
}

/// A function of numbers that may be off: what their errors make of the value at most, and rounding.
inline Number function_of(const network::Elementwise& op, const std::array<Number, 3>& x) {
  const Exact result = exact(op, x[0].value, x[1].value, x[2].value);
  double error = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (const double sign : {-1.0, 1.0}) {
      std::array<double, 3> moved{x[0].value, x[1].value, x[2].value};
      moved[i] += sign * x[i].error;
      const double difference = std::abs(exact(op, moved[0], moved[1], moved[2]).value - result.value);
      if (x[i].error > 0 && std::isfinite(difference)) error = std::max(error, difference);
    }
  }
  const double magnitude = std::isfinite(result.magnitude) ? result.magnitude : std::abs(result.value);
  const double least = magnitude > 0 ? static_cast<double>(std::numeric_limits<float>::min()) : 0.0;
  return {result.value, 3 * error + 8 * epsilon * magnitude + least};
}

/// A reduction of numbers.
inline Number reduced(network::Reduce::Kind kind, const std::vector<Number>& entries) {
  using Kind = network::Reduce::Kind;
  Sum sum;
  Sum absolute;
  Sum squares;
  Largest largest;
  Largest smallest;  // of the negative numbers
  double product = 1;
  double product_error = 0;
  for (const Number& x : entries) {
    sum.add(x);
    absolute.add({std::abs(x.value), x.error});
    squares.add(x, x);
    largest.add(x);
    smallest.add({-x.value, x.error});
    product_error = product_error * std::abs(x.value) + std::abs(product) * (x.error + epsilon * std::abs(x.value));
    product *= x.value;
  }
  const auto log_of = [](Number x) {
    const double value = std::log(x.value);
    return Number{value, x.error / (x.value - x.error) + 4 * epsilon * (1 + std::abs(value))};
  };
  switch (kind) {
    case Kind::mean: return sum.mean(entries.size());
    case Kind::max: return largest.value();
    case Kind::min: return {-smallest.value().value, smallest.value().error};
    case Kind::sum: return sum.total();
    case Kind::product: return {product, product_error + static_cast<double>(std::numeric_limits<float>::min())};
    case Kind::sum_of_squares: return squares.total();
    case Kind::l1: return absolute.total();
    case Kind::l2: {
      const Number all = squares.total();
      return {std::sqrt(all.value), all.error / std::sqrt(std::max(all.value, all.error)) + 4 * epsilon * all.value};
    }
    case Kind::log_sum: return log_of(sum.total());
    case Kind::log_sum_exp: {
      const double most = largest.value().value;
      if (!std::isfinite(most)) return {most, 0};
      Sum shares;
      for (const Number& x : entries) {
        const double share = std::exp(x.value - most);
        const double range = 1 + std::abs(x.value) + std::abs(most);
        shares.add({share, share * (std::expm1(2 * x.error) + 8 * epsilon * range)});
      }
      const Number rest = log_of(shares.total());
      return {rest.value + most, rest.error + 2 * largest.value().error + 4 * epsilon * std::abs(rest.value + most)};
    }
  }
  return {};
}

}  // namespace patdnn::test
