#version 450
#extension GL_GOOGLE_include_directive : require
// A convolution by lists of taps: one input of shared memory serves all filters of a block (PatDNN §5.4).
#include "conv_tile.glsl"

// Taps whose offsets and weights are read before the first is used.
const uint ahead = group > 4 ? 2 : 4;

void add_taps(uint base, uint tap, uint count) {
  uint from[ahead];
  [[unroll]] for (uint a = 0; a < ahead; ++a) {
    if (a < count) from[a] = base + constants[push.offset_table + tap + a];
  }
#if ARITHMETIC_BITS == 16
  f16vec2 w[ahead][pairs];
  [[unroll]] for (uint a = 0; a < ahead; ++a) {
    if (a >= count) continue;
    const uint at = push.weight_table + (tap + a) * pairs;
    if (pairs == 1) w[a][0] = unpackFloat2x16(constants[at]);
    [[unroll]] for (uint v = 0; v < pairs / 2; ++v) {
      const uvec2 both = constant_pairs[at / 2 + v];
      w[a][2 * v] = unpackFloat2x16(both.x);
      w[a][2 * v + 1] = unpackFloat2x16(both.y);
    }
  }
  [[unroll]] for (uint a = 0; a < ahead; ++a) {
    if (a >= count) continue;
    [[unroll]] for (uint r = 0; r < rows; ++r) {
      const f16vec2 x = f16vec2(patches[from[a] + r * stride_down * patch_width]);
      [[unroll]] for (uint p = 0; p < pairs; ++p) parts[p][r] += w[a][p] * x;
    }
  }
#else
  if (group % 4 == 0) {
    vec4 w[ahead][(group + 3) / 4];
    [[unroll]] for (uint a = 0; a < ahead; ++a) {
      [[unroll]] for (uint v = 0; v < group / 4; ++v) {
        if (a < count) {
          w[a][v] = uintBitsToFloat(constant_vectors[(push.weight_table + (tap + a) * group) / 4 + v]);
        }
      }
    }
    [[unroll]] for (uint a = 0; a < ahead; ++a) {
      if (a >= count) continue;
      float x[rows];
      [[unroll]] for (uint r = 0; r < rows; ++r) x[r] = patches[from[a] + r * stride_down * patch_width];
      [[unroll]] for (uint g = 0; g < group; ++g) {
        [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += w[a][g / 4][g % 4] * x[r];
      }
    }
    return;
  }
  [[unroll]] for (uint a = 0; a < ahead; ++a) {
    if (a >= count) continue;
    float x[rows];
    [[unroll]] for (uint r = 0; r < rows; ++r) x[r] = patches[from[a] + r * stride_down * patch_width];
    [[unroll]] for (uint g = 0; g < group; ++g) {
      const float w = constant_float(push.weight_table + (tap + a) * group + g);
      [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += w * x[r];
    }
  }
#endif
}

void main() {
  clear_sums();
  find_pixels();
  const uint base = thread_row() * stride_down * patch_width + thread_column() * stride_along;
  const uint first = constants[push.stage_table + gl_WorkGroupID.y];
  const uint last = constants[push.stage_table + gl_WorkGroupID.y + 1];
  if (first < last) load_next(first);
  for (uint stage = first; stage < last; ++stage) {
    share_next();
    if (stage + 1 < last) load_next(stage + 1);
    const uint run = push.run_table + stage * blocks + block_of_thread();
    const uint begin = constants[run];
    const uint end = constants[run + 1];
    const uint share_end = begin + (end - begin) * (split_of_thread() + 1) / splits;
    uint tap = begin + (end - begin) * split_of_thread() / splits;
    for (; tap + ahead <= share_end; tap += ahead) add_taps(base, tap, ahead);
    for (; tap < share_end; ++tap) add_taps(base, tap, 1);
    end_stage(last - 1 - stage);
  }
  store();
}
