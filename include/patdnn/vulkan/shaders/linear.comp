#version 450
#extension GL_GOOGLE_include_directive : require
// A fully connected layer: a workgroup for each block of filters and each row of inputs. Threads take turns at the
// features that the block keeps, and add their shares in the end.
#include "operands.glsl"
#include "activation.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint group = 1;
layout(constant_id = 2) const bool lists = false;  // of kept features; else all are
layout(constant_id = 3) const uint activation = 0;

layout(push_constant) uniform Push {
  uint features, filters;
  uint run_table;  // where these begin among the constants
  uint feature_table;
  uint weight_table;
  uint filter_table;
  uint bias_table;
  float lowest, highest;
} push;

const uint no_index = 0xffffffffu;

shared float partial[group * gl_WorkGroupSize.x];

void main() {
  const uint threads = gl_WorkGroupSize.x;
  const uint thread = gl_LocalInvocationIndex;
  const uint block = gl_WorkGroupID.x;
  const uint row = gl_WorkGroupID.y;
  float sums[group];
  [[unroll]] for (uint g = 0; g < group; ++g) sums[g] = 0.0;
  const uint first = lists ? constants[push.run_table + block] : block * push.features;
  const uint last = lists ? constants[push.run_table + block + 1] : first + push.features;
  for (uint i = first + thread; i < last; i += threads) {
    const uint feature = lists ? constants[push.feature_table + i] : i - first;
    const float x = float(inputs[row * push.features + feature]);
    [[unroll]] for (uint g = 0; g < group; ++g) sums[g] += constant_float(push.weight_table + i * group + g) * x;
  }
  [[unroll]] for (uint g = 0; g < group; ++g) partial[g * threads + thread] = sums[g];
  for (uint width = threads / 2; width > 0; width /= 2) {
    barrier();
    if (thread < width) {
      [[unroll]] for (uint g = 0; g < group; ++g) partial[g * threads + thread] += partial[g * threads + thread + width];
    }
  }
  barrier();
  if (thread >= group) return;
  const uint target = constants[push.filter_table + block * group + thread];
  if (target == no_index) return;
  const float sum = partial[thread * threads] + constant_float(push.bias_table + target);
  outputs[row * push.filters + target] = Value(activated(sum, activation, push.lowest, push.highest));
}
