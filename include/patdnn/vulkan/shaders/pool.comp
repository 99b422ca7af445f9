#version 450
#extension GL_GOOGLE_include_directive : require
// The largest, or the mean, of each window.
#include "operands.glsl"

layout(local_size_x_id = 0) in;
layout(constant_id = 1) const bool averages = false;
layout(constant_id = 2) const bool counts_padding = false;

layout(push_constant) uniform Push {
  uint count;  // of outputs, all planes together
  uvec2 input_extents, output_extents;  // height, width
  uvec2 kernel, stride, dilation, before, after;
} push;

void main() {
  const uint at = gl_WorkGroupID.y * gl_NumWorkGroups.x * gl_WorkGroupSize.x + gl_GlobalInvocationID.x;
  if (at >= push.count) return;
  const uint pixels = push.output_extents.x * push.output_extents.y;
  const uint plane = at / pixels;
  const uvec2 output_at = uvec2(at % pixels / push.output_extents.y, at % push.output_extents.y);
  const uvec2 padded_end = push.before + push.input_extents + push.after;
  float result = averages ? 0.0 : uintBitsToFloat(0xff800000u);
  uint counted = 0;
  for (uint ky = 0; ky < push.kernel.x; ++ky) {
    for (uint kx = 0; kx < push.kernel.y; ++kx) {
      const uvec2 padded = output_at * push.stride + uvec2(ky, kx) * push.dilation;
      const uvec2 from = padded - push.before;  // wraps in the padding before the map
      const bool inside = all(lessThan(from, push.input_extents));
      if (inside || counts_padding && all(lessThan(padded, padded_end))) ++counted;
      if (!inside) continue;
      const float x =
          float(inputs[(plane * push.input_extents.x + from.x) * push.input_extents.y + from.y]);
      result = averages ? result + x : max(result, x);
    }
  }
  outputs[at] = Value(averages ? result / float(counted) : result);
}
