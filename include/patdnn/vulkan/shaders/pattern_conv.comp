#version 450
#extension GL_GOOGLE_include_directive : require
// A 3 × 3 convolution of stride 1 by patterns: a column that a thread has read serves each of its rows that a kernel's
// pattern joins to it (load redundancy elimination, PatDNN §5.4). Patterns are constants of the pipeline, and kernels
// come sorted by them, so that no thread asks what a kernel keeps.
#include "conv_tile.glsl"

layout(constant_id = 12) const uint patterns = 0;
layout(constant_id = 13) const uint pattern0 = 0;  // bit 3 · ky + kx
layout(constant_id = 14) const uint pattern1 = 0;
layout(constant_id = 15) const uint pattern2 = 0;
layout(constant_id = 16) const uint pattern3 = 0;
layout(constant_id = 17) const uint pattern4 = 0;
layout(constant_id = 18) const uint pattern5 = 0;
layout(constant_id = 19) const uint pattern6 = 0;
layout(constant_id = 20) const uint pattern7 = 0;

float sums[group][rows];

// Adds the kernels of a run, each of which keeps `taps`.
void add_run(uint taps, uint run) {
  const uint base = thread_row() * patch_width + thread_column();
  const uint end = constants[run + 1];
  for (uint kernel = constants[run]; kernel < end; ++kernel) {
    const uint from = base + constants[push.offset_table + 2 * kernel];
    const uint weights = push.weight_table + constants[push.offset_table + 2 * kernel + 1];
    [[unroll]] for (uint kx = 0; kx < 3; ++kx) {
      if ((taps >> kx & 0x49u) == 0) continue;
      float column[rows + 2];
      [[unroll]] for (uint y = 0; y < rows + 2; ++y) column[y] = patches[from + y * patch_width + kx];
      [[unroll]] for (uint ky = 0; ky < 3; ++ky) {
        const uint bit = 3 * ky + kx;
        if ((taps >> bit & 1u) == 0) continue;
        const uint tap = bitCount(taps & ((1u << bit) - 1));
        [[unroll]] for (uint g = 0; g < group; ++g) {
          const float w = constant_float(weights + tap * group + g);
          [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += w * column[r + ky];
        }
      }
    }
  }
}

void main() {
  [[unroll]] for (uint g = 0; g < group; ++g) {
    [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] = 0.0;
  }
  const uint last = constants[push.stage_table + gl_WorkGroupID.y + 1];
  for (uint stage = constants[push.stage_table + gl_WorkGroupID.y]; stage < last; ++stage) {
    load_patches(stage);
    const uint run = push.run_table + (stage * blocks + gl_LocalInvocationID.y) * patterns;
    if (patterns > 0) add_run(pattern0, run);
    if (patterns > 1) add_run(pattern1, run + 1);
    if (patterns > 2) add_run(pattern2, run + 2);
    if (patterns > 3) add_run(pattern3, run + 3);
    if (patterns > 4) add_run(pattern4, run + 4);
    if (patterns > 5) add_run(pattern5, run + 5);
    if (patterns > 6) add_run(pattern6, run + 6);
    if (patterns > 7) add_run(pattern7, run + 7);
  }
  const uint place = (gl_WorkGroupID.y * blocks + gl_LocalInvocationID.y) * group;
  [[unroll]] for (uint g = 0; g < group; ++g) store(place + g, sums[g]);
}
