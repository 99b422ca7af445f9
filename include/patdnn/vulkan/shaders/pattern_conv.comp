#version 450
#extension GL_GOOGLE_include_directive : require
// A 3 × 3 convolution of stride 1 by patterns: a column that a thread has read serves each of its rows that a kernel's
// pattern joins to it (load redundancy elimination, PatDNN §5.4). Patterns are constants of the pipeline, and kernels
// come sorted by them, so that no thread asks what a kernel keeps.
#include "conv_tile.glsl"

layout(constant_id = 16) const uint patterns = 0;
layout(constant_id = 17) const uint pattern0 = 0;  // bit 3 · ky + kx
layout(constant_id = 18) const uint pattern1 = 0;
layout(constant_id = 19) const uint pattern2 = 0;
layout(constant_id = 20) const uint pattern3 = 0;
layout(constant_id = 21) const uint pattern4 = 0;
layout(constant_id = 22) const uint pattern5 = 0;
layout(constant_id = 23) const uint pattern6 = 0;
layout(constant_id = 24) const uint pattern7 = 0;

// Adds the kernels of a run, each of which keeps `taps`.
void add_run(uint taps, uint run) {
  const uint base = thread_row() * patch_width + thread_column();
  const uint begin = constants[run];
  const uint end = constants[run + 1];
  // Splits take kernels in turn, over all runs, most of which are short.
  for (uint kernel = begin + (split_of_thread() - begin) % splits; kernel < end; kernel += splits) {
    const uint from = base + constants[push.offset_table + 2 * kernel];
    const uint weights = push.weight_table + constants[push.offset_table + 2 * kernel + 1];
    [[unroll]] for (uint kx = 0; kx < 3; ++kx) {
      if ((taps >> kx & 0x49u) == 0) continue;
      Number column[rows + 2];
      [[unroll]] for (uint y = 0; y < rows + 2; ++y) column[y] = patches[from + y * patch_width + kx];
      [[unroll]] for (uint ky = 0; ky < 3; ++ky) {
        const uint bit = 3 * ky + kx;
        if ((taps >> bit & 1u) == 0) continue;
        const uint tap = bitCount(taps & ((1u << bit) - 1));
#if ARITHMETIC_BITS == 16
        [[unroll]] for (uint p = 0; p < pairs; ++p) {
          const f16vec2 w = unpackFloat2x16(constants[weights + tap * pairs + p]);
          [[unroll]] for (uint r = 0; r < rows; ++r) parts[p][r] += w * f16vec2(column[r + ky]);
        }
#else
        [[unroll]] for (uint g = 0; g < group; ++g) {
          const float w = constant_float(weights + tap * group + g);
          [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += w * column[r + ky];
        }
#endif
      }
    }
  }
}

void main() {
  clear_sums();
  find_pixels();
  const uint first = constants[push.stage_table + gl_WorkGroupID.y];
  const uint last = constants[push.stage_table + gl_WorkGroupID.y + 1];
  if (first < last) load_next(first);
  for (uint stage = first; stage < last; ++stage) {
    share_next();
    if (stage + 1 < last) load_next(stage + 1);
    const uint run = push.run_table + (stage * blocks + block_of_thread()) * patterns;
    if (patterns > 0) add_run(pattern0, run);
    if (patterns > 1) add_run(pattern1, run + 1);
    if (patterns > 2) add_run(pattern2, run + 2);
    if (patterns > 3) add_run(pattern3, run + 3);
    if (patterns > 4) add_run(pattern4, run + 4);
    if (patterns > 5) add_run(pattern5, run + 5);
    if (patterns > 6) add_run(pattern6, run + 6);
    if (patterns > 7) add_run(pattern7, run + 7);
    end_stage(last - 1 - stage);
  }
  store();
}
