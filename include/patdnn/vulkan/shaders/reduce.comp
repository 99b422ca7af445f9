#version 450
#extension GL_GOOGLE_include_directive : require
// A reduction, or softmax, over one axis of outer × extent × inner; a workgroup for each of outer × inner.
#include "operands.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint kind = 0;  // vulkan::Reduction

const uint mean = 0;
const uint maximum = 1;
const uint minimum = 2;
const uint sum = 3;
const uint product = 4;
const uint sum_of_squares = 5;
const uint l1 = 6;
const uint l2 = 7;
const uint log_sum = 8;
const uint log_sum_exp = 9;
const uint softmax = 256;

layout(push_constant) uniform Push { uint count, extent, inner; } push;

shared float partial[gl_WorkGroupSize.x];

// Two numbers as one; NaN where one is.
float joined(uint how, float a, float b) {
  switch (how) {
    case maximum: return a > b || isnan(a) ? a : b;
    case minimum: return a < b || isnan(a) ? a : b;
    case product: return a * b;
  }
  return a + b;
}

// One number of all threads, of one of each.
float combined(uint how, float mine) {
  const uint thread = gl_LocalInvocationIndex;
  partial[thread] = mine;
  barrier();
  for (uint width = gl_WorkGroupSize.x / 2; width > 0; width /= 2) {
    if (thread < width) partial[thread] = joined(how, partial[thread], partial[thread + width]);
    barrier();
  }
  const float result = partial[0];
  barrier();
  return result;
}

// What an entry adds.
float share(float x) {
  switch (kind) {
    case sum_of_squares:
    case l2: return x * x;
    case l1: return abs(x);
  }
  return x;
}

// What is made of all of them.
float finished(float x) {
  switch (kind) {
    case mean: return x / float(push.extent);
    case l2: return sqrt(x);
    case log_sum: return log(x);
  }
  return x;
}

void main() {
  const uint row = gl_WorkGroupID.y * gl_NumWorkGroups.x + gl_WorkGroupID.x;
  if (row >= push.count) return;
  const uint first = row / push.inner * push.extent * push.inner + row % push.inner;
  const uint threads = gl_WorkGroupSize.x;
  const float infinity = uintBitsToFloat(0x7f800000u);
  const bool by_largest = kind == softmax || kind == log_sum_exp;
  const uint how = by_largest ? maximum : kind;
  float all = how == maximum ? -infinity : how == minimum ? infinity : how == product ? 1.0 : 0.0;
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    all = joined(how, all, share(float(inputs[first + i * push.inner])));
  }
  all = combined(how, all);
  if (!by_largest) {
    if (gl_LocalInvocationIndex == 0) outputs[row] = Value(finished(all));
    return;
  }
  float total = 0.0;
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    total += exp(float(inputs[first + i * push.inner]) - all);
  }
  total = combined(sum, total);
  if (kind == log_sum_exp) {
    if (gl_LocalInvocationIndex == 0) outputs[row] = Value(isinf(all) ? all : all + log(total));
    return;
  }
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    outputs[first + i * push.inner] = Value(exp(float(inputs[first + i * push.inner]) - all) / total);
  }
}
