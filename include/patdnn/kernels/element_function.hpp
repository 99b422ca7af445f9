#pragma once
// The codes of functions of elements.

#include <cstdint>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A function of each element of one, two or three inputs: its parameters are alpha and beta. A true result is 1, a
/// false one 0; as an input, whatever is not 0 counts as true. detail::element_functions says how each is computed.
///
/// Files and shaders hold these codes: they never change.
enum class ElementFunction : std::uint8_t {
  relu = 0,
  leaky_relu = 1,  // alpha · x below zero
  clip = 2,        // to alpha..beta
  sigmoid = 3,
  hard_sigmoid = 4,  // clip of alpha · x + beta to 0..1
  hard_swish = 5,
  tanh = 6,
  scale = 7,  // alpha · x
  abs = 8,
  negate = 9,
  exp = 10,
  log = 11,
  sqrt = 12,
  reciprocal = 13,
  erf = 14,
  gelu = 15,
  gelu_tanh = 16,  // its approximation
  elu = 17,        // alpha · (exp(x) − 1) below zero
  selu = 18,       // beta · elu(x)
  celu = 19,       // alpha · (exp(x / alpha) − 1) below zero
  softplus = 20,
  softsign = 21,
  mish = 22,
  swish = 23,             // x · sigmoid(alpha · x)
  thresholded_relu = 24,  // x above alpha, or 0
  shrink = 25,            // x + beta below −alpha, x − beta above alpha, or 0
  sin = 26,
  cos = 27,
  tan = 28,
  asin = 29,
  acos = 30,
  atan = 31,
  sinh = 32,
  cosh = 33,
  asinh = 34,
  acosh = 35,
  atanh = 36,
  floor = 37,
  ceil = 38,
  round = 39,  // half to even
  truncate = 40,
  sign = 41,
  is_nan = 42,
  is_infinite = 43,  // −∞ where alpha is not 0, ∞ where beta is not
  is_nonzero = 44,
  logical_not = 45,
  round_to_float16 = 46,  // the nearest float16
  round_to_bfloat16 = 47,

  add = 64,
  subtract = 65,
  multiply = 66,
  divide = 67,
  parametric_relu = 68,  // second input · x below zero; it is broadcast to x
  power = 69,
  minimum = 70,  // NaN where either is
  maximum = 71,
  modulo = 72,     // with the divisor's sign, as Python's
  remainder = 73,  // with the dividend's, as C's fmod
  equal = 74,
  less = 75,
  less_or_equal = 76,
  greater = 77,
  greater_or_equal = 78,
  logical_and = 79,
  logical_or = 80,
  logical_xor = 81,

  where = 128,  // the second input where the first is true, or the third
};

/// The parameters of a function; of one that has none, anything.
struct ElementParameters {
  float alpha = 0;
  float beta = 0;
};

}}}  // namespace patdnn::v0::kernels
