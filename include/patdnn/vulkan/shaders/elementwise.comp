#version 450
#extension GL_GOOGLE_include_directive : require
// y = f(x, z) for each element of a box of up to five axes, each operand with strides of its own: functions of elements,
// arithmetic of broadcast tensors, and, by copying, concatenation, slices and transposition.
#include "operands.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint function = 0;  // vulkan::ElementFunction

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

float result(float x, int z) {
  const float alpha = push.alpha;
  const float beta = push.beta;
  switch (function) {
    case 1: return max(x, 0.0);
    case 2: return x < 0.0 ? alpha * x : x;
    case 3: return min(max(x, alpha), beta);
    case 4: return 1.0 / (1.0 + exp(-x));
    case 5: return min(max(alpha * x + beta, 0.0), 1.0);
    case 6: return x * min(max(x + 3.0, 0.0), 6.0) / 6.0;
    case 7: return tanh(clamp(x, -15.0, 15.0));
    case 8: return alpha * x;
    case 9: return constant_float(uint(z)) * x + constant_float(uint(z) + 1);
    case 10: return x + float(operands[z]);
    case 11: return x - float(operands[z]);
    case 12: return x * float(operands[z]);
    case 13: return x / float(operands[z]);
    case 14: return x < 0.0 ? x * float(operands[z]) : x;
    case 15: return alpha;
  }
  return x;
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
  outputs[y] = Value(result(float(inputs[x]), z));
}
