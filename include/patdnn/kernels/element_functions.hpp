#pragma once
// The functions of elements: what each is called, and how it is computed on a processor and on a device.
//
// One table, from which steps, folding, text, files and vulkan/shaders/element_functions.glsl are made.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <patdnn/error.hpp>
#include <patdnn/half.hpp>
#include <patdnn/kernels/element_function.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// A row of the table.
///
/// OfVectors  whether compute() takes a vector of floats as well, and is faster with it
/// Compute    a function of one, two or three floats, behind ElementParameters where it has some
template <bool OfVectors, class Compute>
struct FunctionEntry {
  ElementFunction function{};
  std::string_view text;  // in words; {alpha} and {beta} stand for parameters
  std::string_view glsl;  // an expression of a, b, c, alpha and beta
  Compute compute;

  template <class... Floats>
  static constexpr bool takes =
      std::is_invocable_v<Compute, Floats...> || std::is_invocable_v<Compute, const ElementParameters&, Floats...>;

  static constexpr bool of_vectors = OfVectors;
  static constexpr std::size_t arity = takes<float> ? 1 : takes<float, float> ? 2 : 3;

  /// The function of numbers, or of vectors.
  template <class... X>
  [[nodiscard]] [[gnu::always_inline]] constexpr auto operator()(const ElementParameters& op, const X&... x) const {
    if constexpr (std::is_invocable_v<const Compute&, const ElementParameters&, const X&...>) {
      return compute(op, x...);
    } else {
      return compute(x...);
    }
  }
};

template <class Compute>
[[nodiscard]] constexpr FunctionEntry<false, Compute> of_floats(ElementFunction function, std::string_view text,
                                                                std::string_view glsl, Compute compute) {
  return {function, text, glsl, compute};
}
template <class Compute>
[[nodiscard]] constexpr FunctionEntry<true, Compute> of_vectors(ElementFunction function, std::string_view text,
                                                                std::string_view glsl, Compute compute) {
  return {function, text, glsl, compute};
}

// What rows of the table share, of floats and of vectors. Comparisons with NaN are false, so a bound is compared such
// that NaN stays; so does −0.

template <class Unit = arch::native>
[[nodiscard]] float exponential(float x) {
  return std::exp(x);
}
template <class Unit = arch::native>
[[nodiscard]] float hyperbolic_tangent(float x) {
  return std::tanh(x);
}
template <class Unit = arch::native>
[[nodiscard]] float at_least(float x, float bound) {
  return x < bound ? bound : x;
}
template <class Unit = arch::native>
[[nodiscard]] float at_most(float x, float bound) {
  return x > bound ? bound : x;
}
template <class Unit = arch::native>
[[nodiscard]] float choose(bool condition, float x, float otherwise) {
  return condition ? x : otherwise;
}

template <class X>
concept VectorOfFloats = (X::size != 1);
template <VectorOfFloats X>
[[nodiscard]] [[gnu::always_inline]] inline X exponential(const X& x) {
  return xsimd::exp(x);
}
template <VectorOfFloats X>
[[nodiscard]] [[gnu::always_inline]] inline X hyperbolic_tangent(const X& x) {
  return xsimd::tanh(x);
}
template <VectorOfFloats X>
[[nodiscard]] [[gnu::always_inline]] inline X at_least(const X& x, float bound) {
  return lanes::max(X(bound), x);
}
template <VectorOfFloats X>
[[nodiscard]] [[gnu::always_inline]] inline X at_most(const X& x, float bound) {
  return lanes::min(X(bound), x);
}
template <class Condition, VectorOfFloats X>
[[nodiscard]] [[gnu::always_inline]] inline X choose(const Condition& condition, const X& x, const X& otherwise) {
  return xsimd::select(condition, x, otherwise);
}

/// log(1 + exp(x)), which does not overflow.
template <class Unit = arch::native>
[[nodiscard]] float softplus(float x) {
  return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

/// The remainder of a division that rounds down, as Python's: it has the divisor's sign.
template <class Unit = arch::native>
[[nodiscard]] float modulo(float a, float b) {
  const float rest = std::fmod(a, b);
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

[[nodiscard]] [[gnu::always_inline]] constexpr float truth(bool condition) noexcept { return condition ? 1.0F : 0.0F; }

using Code = ElementFunction;

template <class Unit>
inline constexpr auto element_functions = std::tuple{
    of_vectors(Code::relu, "relu", "max(a, 0.0)", [](const auto& a) { return at_least(a, 0.0F); }),
    of_vectors(Code::leaky_relu, "leaky relu of slope {alpha}", "a < 0.0 ? alpha * a : a",
               [](const ElementParameters& op, const auto& a) { return choose(a < 0.0F, op.alpha * a, a); }),
    of_vectors(Code::clip, "clip to {alpha}..{beta}", "min(max(a, alpha), beta)",
               [](const ElementParameters& op, const auto& a) { return at_most(at_least(a, op.alpha), op.beta); }),
    of_vectors(Code::sigmoid, "sigmoid", "1.0 / (1.0 + exp(-a))",
               [](const auto& a) { return 1.0F / (1.0F + exponential(-a)); }),
    of_vectors(Code::hard_sigmoid, "hard sigmoid of slope {alpha}, offset {beta}",
               "min(max(alpha * a + beta, 0.0), 1.0)",
               [](const ElementParameters& op, const auto& a) {
                 return at_most(at_least(op.alpha * a + op.beta, 0.0F), 1.0F);
               }),
    of_vectors(Code::hard_swish, "hard swish", "a * min(max(a + 3.0, 0.0), 6.0) / 6.0",
               [](const auto& a) { return a * at_most(at_least(a / 6.0F + 0.5F, 0.0F), 1.0F); }),
    of_vectors(Code::tanh, "tanh", "tanh(clamp(a, -15.0, 15.0))", [](const auto& a) { return hyperbolic_tangent(a); }),
    of_vectors(Code::scale, "times {alpha}", "alpha * a",
               [](const ElementParameters& op, const auto& a) { return op.alpha * a; }),

    of_floats(Code::abs, "absolute", "abs(a)", [](float a) { return std::abs(a); }),
    of_floats(Code::negate, "negative", "-a", [](float a) { return -a; }),
    of_floats(Code::exp, "exp", "exp(a)", [](float a) { return std::exp(a); }),
    of_floats(Code::log, "log", "log(a)", [](float a) { return std::log(a); }),
    of_floats(Code::sqrt, "square root", "sqrt(a)", [](float a) { return std::sqrt(a); }),
    of_floats(Code::reciprocal, "reciprocal", "1.0 / a", [](float a) { return 1 / a; }),
    of_floats(Code::erf, "erf", "erf(a)", [](float a) { return std::erf(a); }),
    of_floats(Code::gelu, "gelu", "0.5 * a * (1.0 + erf(a * 0.70710678))",
              [](float a) { return 0.5F * a * std::erfc(a * -0.70710678F); }),
    of_floats(Code::gelu_tanh, "gelu by tanh",
              "0.5 * a * (1.0 + tanh(clamp(0.79788456 * (a + 0.044715 * a * a * a), -15.0, 15.0)))",
              [](float a) { return 0.5F * a * (1 + std::tanh(0.79788456F * (a + 0.044715F * a * a * a))); }),
    of_floats(Code::elu, "elu of scale {alpha}", "a < 0.0 ? alpha * (exp(a) - 1.0) : a",
              [](const ElementParameters& op, float a) { return a < 0 ? op.alpha * std::expm1(a) : a; }),
    of_floats(Code::selu, "selu of scales {alpha} and {beta}", "beta * (a < 0.0 ? alpha * (exp(a) - 1.0) : a)",
              [](const ElementParameters& op, float a) { return op.beta * (a < 0 ? op.alpha * std::expm1(a) : a); }),
    of_floats(Code::celu, "celu of scale {alpha}", "a < 0.0 ? alpha * (exp(a / alpha) - 1.0) : a",
              [](const ElementParameters& op, float a) { return a < 0 ? op.alpha * std::expm1(a / op.alpha) : a; }),
    of_floats(Code::softplus, "softplus", "softplus(a)", [](float a) { return softplus(a); }),
    of_floats(Code::softsign, "softsign", "a / (1.0 + abs(a))", [](float a) { return a / (1 + std::abs(a)); }),
    of_floats(Code::mish, "mish", "a * tanh(min(softplus(a), 15.0))",
              [](float a) { return a * std::tanh(softplus(a)); }),
    of_floats(Code::swish, "swish of slope {alpha}", "a / (1.0 + exp(-alpha * a))",
              [](const ElementParameters& op, float a) { return a / (1 + std::exp(-op.alpha * a)); }),
    of_floats(Code::thresholded_relu, "relu from {alpha} on", "a > alpha ? a : 0.0",
              [](const ElementParameters& op, float a) { return a > op.alpha ? a : 0; }),
    of_floats(Code::shrink, "shrink of threshold {alpha} by {beta}",
              "a < -alpha ? a + beta : a > alpha ? a - beta : 0.0",
              [](const ElementParameters& op, float a) {
                return a < -op.alpha ? a + op.beta : a > op.alpha ? a - op.beta : 0.0F;
              }),
    of_floats(Code::sin, "sin", "sin(a)", [](float a) { return std::sin(a); }),
    of_floats(Code::cos, "cos", "cos(a)", [](float a) { return std::cos(a); }),
    of_floats(Code::tan, "tan", "tan(a)", [](float a) { return std::tan(a); }),
    of_floats(Code::asin, "asin", "asin(a)", [](float a) { return std::asin(a); }),
    of_floats(Code::acos, "acos", "acos(a)", [](float a) { return std::acos(a); }),
    of_floats(Code::atan, "atan", "atan(a)", [](float a) { return std::atan(a); }),
    of_floats(Code::sinh, "sinh", "sinh(a)", [](float a) { return std::sinh(a); }),
    of_floats(Code::cosh, "cosh", "cosh(a)", [](float a) { return std::cosh(a); }),
    of_floats(Code::asinh, "asinh", "asinh(a)", [](float a) { return std::asinh(a); }),
    of_floats(Code::acosh, "acosh", "acosh(a)", [](float a) { return std::acosh(a); }),
    of_floats(Code::atanh, "atanh", "atanh(a)", [](float a) { return std::atanh(a); }),
    of_floats(Code::floor, "floor", "floor(a)", [](float a) { return std::floor(a); }),
    of_floats(Code::ceil, "ceil", "ceil(a)", [](float a) { return std::ceil(a); }),
    of_floats(Code::round, "round", "roundEven(a)", [](float a) { return std::nearbyint(a); }),
    of_floats(Code::truncate, "truncate", "trunc(a)", [](float a) { return std::trunc(a); }),
    of_floats(Code::sign, "sign", "a > 0.0 ? 1.0 : a < 0.0 ? -1.0 : a",
              [](float a) { return a > 0   ? 1.0F
                                   : a < 0 ? -1.0F
                                           : a; }),
    of_floats(Code::is_nan, "is NaN", "isnan(a) ? 1.0 : 0.0", [](float a) { return truth(std::isnan(a)); }),
    of_floats(
        Code::is_infinite, "is infinite, −∞ {alpha}, ∞ {beta}",
        "isinf(a) && (a < 0.0 ? alpha : beta) != 0.0 ? 1.0 : 0.0",
        [](const ElementParameters& op, float a) { return truth(std::isinf(a) && (a < 0 ? op.alpha : op.beta) != 0); }),
    of_floats(Code::is_nonzero, "is not zero", "a != 0.0 ? 1.0 : 0.0", [](float a) { return truth(a != 0); }),
    of_floats(Code::logical_not, "not", "a == 0.0 ? 1.0 : 0.0", [](float a) { return truth(a == 0); }),
    of_floats(Code::round_to_float16, "round to float16", "unpackHalf2x16(packHalf2x16(vec2(a, 0.0))).x",
              [](float a) { return from_half(to_half(a)); }),
    of_floats(Code::round_to_bfloat16, "round to bfloat16", "round_to_bfloat16(a)",
              [](float a) { return from_bfloat16(to_bfloat16(a)); }),

    of_floats(Code::add, "add", "a + b", [](float a, float b) { return a + b; }),
    of_floats(Code::subtract, "subtract", "a - b", [](float a, float b) { return a - b; }),
    of_floats(Code::multiply, "multiply", "a * b", [](float a, float b) { return a * b; }),
    of_floats(Code::divide, "divide", "a / b", [](float a, float b) { return a / b; }),
    of_floats(Code::parametric_relu, "parametric relu", "a < 0.0 ? b * a : a",
              [](float a, float b) { return a < 0 ? b * a : a; }),
    of_floats(Code::power, "power", "power(a, b)", [](float a, float b) { return std::pow(a, b); }),
    of_floats(Code::minimum, "minimum", "isnan(a) ? a : isnan(b) ? b : min(a, b)",
              [](float a, float b) { return a < b || std::isnan(a) ? a : b; }),
    of_floats(Code::maximum, "maximum", "isnan(a) ? a : isnan(b) ? b : max(a, b)",
              [](float a, float b) { return a > b || std::isnan(a) ? a : b; }),
    of_floats(Code::modulo, "modulo", "modulo(a, b)", [](float a, float b) { return modulo(a, b); }),
    of_floats(Code::remainder, "remainder", "remainder(a, b)", [](float a, float b) { return std::fmod(a, b); }),
    of_floats(Code::equal, "equal", "a == b ? 1.0 : 0.0", [](float a, float b) { return truth(a == b); }),
    of_floats(Code::less, "less", "a < b ? 1.0 : 0.0", [](float a, float b) { return truth(a < b); }),
    of_floats(Code::less_or_equal, "less or equal", "a <= b ? 1.0 : 0.0",
              [](float a, float b) { return truth(a <= b); }),
    of_floats(Code::greater, "greater", "a > b ? 1.0 : 0.0", [](float a, float b) { return truth(a > b); }),
    of_floats(Code::greater_or_equal, "greater or equal", "a >= b ? 1.0 : 0.0",
              [](float a, float b) { return truth(a >= b); }),
    of_floats(Code::logical_and, "and", "a != 0.0 && b != 0.0 ? 1.0 : 0.0",
              [](float a, float b) { return truth(a != 0 && b != 0); }),
    of_floats(Code::logical_or, "or", "a != 0.0 || b != 0.0 ? 1.0 : 0.0",
              [](float a, float b) { return truth(a != 0 || b != 0); }),
    of_floats(Code::logical_xor, "exclusive or", "(a != 0.0) != (b != 0.0) ? 1.0 : 0.0",
              [](float a, float b) { return truth((a != 0) != (b != 0)); }),

    of_floats(Code::where, "where", "a != 0.0 ? b : c", [](float a, float b, float c) { return a != 0 ? b : c; }),
};

/// What is known of a function besides how it is computed.
struct ElementFacts {
  ElementFunction function{};
  std::size_t arity = 0;
  std::string_view text;
  std::string_view glsl;
};

/// The facts of each row of the table.
template <class Unit>
inline constexpr auto element_facts = std::apply(
    [](const auto&... row) {
      return std::array{ElementFacts{row.function, std::remove_cvref_t<decltype(row)>::arity, row.text, row.glsl}...};
    },
    element_functions<Unit>);

/// The facts of a function; for a code that no function has, an arity of 0.
template <class Unit = arch::of_networks>
[[nodiscard]] ElementFacts element_facts_of(ElementFunction function) noexcept {
  const auto& all = element_facts<Unit>;
  const auto found =
      std::find_if(all.begin(), all.end(), [=](const auto& facts) { return facts.function == function; });
  return found != all.end() ? *found : ElementFacts{};
}

}  // namespace detail

/// The place of a function in a table of functions. Throws InvalidParameters for a code that no function has.
template <class Unit = arch::native>
[[nodiscard]] std::size_t position_of(ElementFunction function) {
  std::size_t position = 0;
  for (const detail::ElementFacts& facts : detail::element_facts<Unit>) {
    if (facts.function == function) return position;
    ++position;
  }
  throw InvalidParameters(patdnn::detail::message("an elementwise function of code ", static_cast<int>(function),
                                                  ", which no function has"));
}

/// How many inputs a function has, one to three; 0: no function has that code.
template <class Unit = arch::native>
[[nodiscard]] std::size_t arity_of(ElementFunction function) noexcept {
  return detail::element_facts_of(function).arity;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template detail::ElementFacts detail::element_facts_of<arch::of_networks>(
    ElementFunction function) noexcept;
#endif

}}}  // namespace patdnn::v0::kernels
