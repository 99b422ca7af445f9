#version 450
#extension GL_GOOGLE_include_directive : require
// A convolution by lists of taps: one input of shared memory serves all filters of a block (PatDNN §5.4).
#include "conv_tile.glsl"

void main() {
  float sums[group][rows];
  [[unroll]] for (uint g = 0; g < group; ++g) {
    [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] = 0.0;
  }
  const uint base = thread_row() * stride * patch_width + thread_column() * stride;
  const uint last = constants[push.stage_table + gl_WorkGroupID.y + 1];
  for (uint stage = constants[push.stage_table + gl_WorkGroupID.y]; stage < last; ++stage) {
    load_patches(stage);
    const uint run = push.run_table + stage * blocks + gl_LocalInvocationID.y;
    const uint end = constants[run + 1];
    for (uint tap = constants[run]; tap < end; ++tap) {
      const uint from = base + constants[push.offset_table + tap];
      float x[rows];
      [[unroll]] for (uint r = 0; r < rows; ++r) x[r] = patches[from + r * stride * patch_width];
      if (group % 4 == 0) {
        [[unroll]] for (uint v = 0; v < group / 4; ++v) {
          const vec4 w = uintBitsToFloat(constant_vectors[(push.weight_table + tap * group) / 4 + v]);
          [[unroll]] for (uint g = 0; g < 4; ++g) {
            [[unroll]] for (uint r = 0; r < rows; ++r) sums[4 * v + g][r] += w[g] * x[r];
          }
        }
      } else {
        [[unroll]] for (uint g = 0; g < group; ++g) {
          const float w = constant_float(push.weight_table + tap * group + g);
          [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += w * x[r];
        }
      }
    }
  }
  const uint place = (gl_WorkGroupID.y * blocks + gl_LocalInvocationID.y) * group;
  [[unroll]] for (uint g = 0; g < group; ++g) store(place + g, sums[g]);
}
