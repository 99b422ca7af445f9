#version 450
#extension GL_GOOGLE_include_directive : require
// y = f(x, z, y) for each element of a box of up to five axes, each operand with strides of its own: functions of elements,
// arithmetic of broadcast tensors, and, by copying, concatenation, slices and transposition.
#include "operands.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint function = 0;  // vulkan::ElementTask

const uint axes = 5;
layout(push_constant) uniform Push {
  uint extents[axes];  // innermost last
  int x_strides[axes];
  int z_strides[axes];
  int y_strides[axes];
  int x_first, y_first;
  uint count;
  float alpha, beta;
} push;

float softplus(float x) { return max(x, 0.0) + log(1.0 + exp(-abs(x))); }

// By its series where it is small, or by formula 7.1.26 of Abramowitz and Stegun, which is off by 1.5e-7.
float erf(float x) {
  const float s = x * x;
  if (s < 1.0) {
    return x * (1.12837917 + s * (-0.376126389 + s * (0.112837917 + s * (-0.0268661706 + s * (0.00522397762 +
           s * (-0.000854832701 + s * (0.000120553330 + s * (-0.0000149256504 + s * 0.00000164621144))))))));
  }
  const float t = 1.0 / (1.0 + 0.3275911 * abs(x));
  const float rest = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return sign(x) * (1.0 - rest * exp(-s));
}

// GLSL's has no value for negative numbers.
float power(float a, float b) {
  if (b == 0.0) return 1.0;
  const float magnitude = pow(abs(a), b);
  if (a >= 0.0) return magnitude;
  const float rest = b - 2.0 * trunc(b / 2.0);
  return rest == 0.0 ? magnitude : abs(rest) == 1.0 ? -magnitude : uintBitsToFloat(0x7fc00000u);
}

// With the sign of a. A quotient that is rounded to a whole number is one too large, or one too small.
float remainder(float a, float b) {
  if (isinf(b)) return a;
  float rest = a - b * trunc(a / b);
  if (abs(rest) >= abs(b)) rest -= rest < 0.0 ? -abs(b) : abs(b);
  if (rest != 0.0 && (rest < 0.0) != (a < 0.0)) rest += a < 0.0 ? -abs(b) : abs(b);
  return rest;
}

// With the sign of b.
float modulo(float a, float b) {
  const float rest = remainder(a, b);
  return rest != 0.0 && (rest < 0.0) != (b < 0.0) ? rest + b : rest;
}

#include "element_functions.glsl"

float result(float x, int z, int y) {
  switch (function) {
    case 256: return x;
    case 257: return constant_float(uint(z)) * x + constant_float(uint(z) + 1);
    case 258: return push.alpha;
  }
  return element_function(x, z, y, push.alpha, push.beta);
}

void main() {
  uint at = gl_WorkGroupID.y * gl_NumWorkGroups.x * gl_WorkGroupSize.x + gl_GlobalInvocationID.x;
  if (at >= push.count) return;
  int x = push.x_first;
  int z = 0;
  int y = push.y_first;
  [[unroll]] for (uint i = axes; i-- > 0;) {
    const int index = int(at % push.extents[i]);
    at /= push.extents[i];
    x += index * push.x_strides[i];
    z += index * push.z_strides[i];
    y += index * push.y_strides[i];
  }
  outputs[y] = Value(result(float(inputs[x]), z, y));
}
