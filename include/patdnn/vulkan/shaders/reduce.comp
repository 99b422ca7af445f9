#version 450
#extension GL_GOOGLE_include_directive : require
// Mean, maximum or softmax over one axis of outer × extent × inner; a workgroup for each of outer × inner.
#include "operands.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint kind = 0;  // vulkan::Reduction

const uint mean = 0;
const uint maximum = 1;
const uint softmax = 2;

layout(push_constant) uniform Push { uint count, extent, inner; } push;

shared float partial[gl_WorkGroupSize.x];

// The sum, or the maximum, of one number of each thread.
float combined(float mine, bool sums) {
  const uint thread = gl_LocalInvocationIndex;
  partial[thread] = mine;
  barrier();
  for (uint width = gl_WorkGroupSize.x / 2; width > 0; width /= 2) {
    if (thread < width) {
      const float other = partial[thread + width];
      partial[thread] = sums ? partial[thread] + other : max(partial[thread], other);
    }
    barrier();
  }
  const float result = partial[0];
  barrier();
  return result;
}

void main() {
  const uint row = gl_WorkGroupID.y * gl_NumWorkGroups.x + gl_WorkGroupID.x;
  if (row >= push.count) return;
  const uint first = row / push.inner * push.extent * push.inner + row % push.inner;
  const uint threads = gl_WorkGroupSize.x;
  float largest = uintBitsToFloat(0xff800000u);
  float sum = 0.0;
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    const float x = float(inputs[first + i * push.inner]);
    largest = max(largest, x);
    sum += x;
  }
  if (kind == mean) {
    sum = combined(sum, true);
    if (gl_LocalInvocationIndex == 0) outputs[row] = Value(sum / float(push.extent));
    return;
  }
  largest = combined(largest, false);
  if (kind == maximum) {
    if (gl_LocalInvocationIndex == 0) outputs[row] = Value(largest);
    return;
  }
  sum = 0.0;
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    sum += exp(float(inputs[first + i * push.inner]) - largest);
  }
  sum = combined(sum, true);
  for (uint i = gl_LocalInvocationIndex; i < push.extent; i += threads) {
    outputs[first + i * push.inner] = Value(exp(float(inputs[first + i * push.inner]) - largest) / sum);
  }
}
