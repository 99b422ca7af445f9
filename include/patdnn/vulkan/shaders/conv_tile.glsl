// What convolutions share: where a thread's outputs lie, how the patches of a stage come into shared memory, and how
// sums leave. vulkan/convolution.hpp says how the work is divided, and writes the constants.
//
// ARITHMETIC_BITS is 32, or 16 where products are 16-bit floats, and so are the sums of a few stages, two filters' to a
// vector; the sums of all stages are of 32 bits.
#include "operands.glsl"
#include "activation.glsl"
#if ARITHMETIC_BITS == 16
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#define Number float16_t
#else
#define Number float
#endif

layout(local_size_x_id = 0, local_size_y_id = 1) in;  // threads of a tile; blocks of filters, each `splits` times

layout(constant_id = 2) const uint group = 1;          // filters of a block
layout(constant_id = 3) const uint tile_width = 16;    // outputs
layout(constant_id = 4) const uint rows = 4;           // outputs of a thread, one below the other
layout(constant_id = 5) const uint stride_down = 1;    // patch entries from one output to the next
layout(constant_id = 6) const uint stride_along = 1;
layout(constant_id = 7) const uint step_down = 1;      // input pixels from one patch entry to the next
layout(constant_id = 8) const uint step_along = 1;
layout(constant_id = 9) const uint patch_width = 16;
layout(constant_id = 10) const uint patch_height = 16;
layout(constant_id = 11) const uint stage_channels = 1;
layout(constant_id = 12) const uint activation = 0;
layout(constant_id = 13) const bool adds_residual = false;
layout(constant_id = 14) const uint splits = 1;        // threads that share the taps of an output, a power of two
layout(constant_id = 15) const uint shared_floats = 1;

layout(push_constant) uniform Push {
  uint channels, input_height, input_width, input_pixels;
  uint filters, output_height, output_width, output_pixels;
  int top, left;  // padding
  uint tiles_across;
  uint stage_table;  // where these begin among the constants
  uint channel_table;
  uint run_table;
  uint offset_table;
  uint weight_table;
  uint filter_table;
  uint bias_table;
  float lowest, highest;
} push;

const uint no_index = 0xffffffffu;  // a channel or a filter that is none
const uint patch_size = patch_width * patch_height;

#if ARITHMETIC_BITS == 16
shared Number patches[patch_size * stage_channels];  // of a stage
shared float added[shared_floats];                   // by splits
#else
shared float patches[shared_floats];  // of a stage; then what splits add
#define added patches
#endif

const uint threads = gl_WorkGroupSize.x * gl_WorkGroupSize.y;
const uint blocks = gl_WorkGroupSize.y / splits;  // blocks of filters that share patches
const uint tile_height = gl_WorkGroupSize.x / tile_width * rows;

float sums[group][rows];
#if ARITHMETIC_BITS == 16
const uint stages_of_part = 4;
const uint pairs = (group + 1) / 2;  // of filters
f16vec2 parts[pairs][rows];          // of sums, of the last few stages
#endif

uint block_of_thread() { return gl_LocalInvocationID.y % blocks; }
uint split_of_thread() { return gl_LocalInvocationID.y / blocks; }
uint tile_row() { return gl_WorkGroupID.x / push.tiles_across * tile_height; }
uint tile_column() { return gl_WorkGroupID.x % push.tiles_across * tile_width; }
uint thread_row() { return gl_LocalInvocationID.x / tile_width * rows; }
uint thread_column() { return gl_LocalInvocationID.x % tile_width; }

// A thread loads the same entries of the patches of all channels, or, where a workgroup has threads for several patches,
// one entry of every `together`th channel. Those of the next stage wait in registers while this one's are used, 16-bit
// floats in the words that hold them: who converts a number has to wait until it is there.
#if VALUE_BITS == 16
#define Loaded uint
#else
#define Loaded float
#endif
const uint together = threads / patch_size > 1 ? threads / patch_size : 1;
const uint entries = (patch_size + threads - 1) / threads;
const uint turns = (stage_channels + together - 1) / together;

uint pixels[entries];  // of the input, for each entry; none outside the map
uint planes[turns];    // where those of the next stage's channels begin
Loaded next[turns * entries];

uint first_entry() { return gl_LocalInvocationIndex % (together > 1 ? patch_size : threads); }
uint first_channel() { return together > 1 ? gl_LocalInvocationIndex / patch_size : 0; }

Loaded load_input(uint at) {
#if VALUE_BITS == 16
  return input_words[at / 2];
#else
  return inputs[at];
#endif
}

Number number_of(Loaded loaded, uint at) {
#if VALUE_BITS == 16
  return Number(unpackHalf2x16(loaded >> (at % 2 * 16)).x);
#else
  return loaded;
#endif
}

void find_pixels() {
  [[unroll]] for (uint e = 0; e < entries; ++e) {
    const uint entry = first_entry() + e * threads;
    const int y = int((tile_row() * stride_down + entry / patch_width) * step_down) - push.top;
    const int x = int((tile_column() * stride_along + entry % patch_width) * step_along) - push.left;
    const uint pixel = uint(y) * push.input_width + uint(x);
    const bool inside = entry < patch_size && y >= 0 && uint(y) < push.input_height && x >= 0 &&
                        uint(x) < push.input_width && pixel < push.input_pixels;
    pixels[e] = inside ? pixel : no_index;
  }
}

// The patches of a stage's channels into registers, zero outside the map.
void load_next(uint stage) {
  [[unroll]] for (uint t = 0; t < turns; ++t) {
    const uint c = first_channel() + t * together;
    const uint channel = c < stage_channels ? constants[push.channel_table + stage * stage_channels + c] : no_index;
    planes[t] = (gl_WorkGroupID.z * push.channels + channel) * push.input_pixels;
    [[unroll]] for (uint e = 0; e < entries; ++e) {
      const bool reads = channel != no_index && pixels[e] != no_index;
      next[t * entries + e] = reads ? load_input(planes[t] + pixels[e]) : Loaded(0);
    }
  }
}

// From registers into shared memory. All threads of the workgroup take part.
void share_next() {
  barrier();
  [[unroll]] for (uint t = 0; t < turns; ++t) {
    const uint c = first_channel() + t * together;
    [[unroll]] for (uint e = 0; e < entries; ++e) {
      const uint entry = first_entry() + e * threads;
      if (c < stage_channels && entry < patch_size) {
        patches[c * patch_size + entry] = number_of(next[t * entries + e], planes[t] + pixels[e]);
      }
    }
  }
  barrier();
}

#if ARITHMETIC_BITS == 16
void clear_parts() {
  [[unroll]] for (uint p = 0; p < pairs; ++p) {
    [[unroll]] for (uint r = 0; r < rows; ++r) parts[p][r] = f16vec2(0);
  }
}
#endif

void clear_sums() {
  [[unroll]] for (uint g = 0; g < group; ++g) {
    [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] = 0.0;
  }
#if ARITHMETIC_BITS == 16
  clear_parts();
#endif
}

// Behind each stage, of which `left` are to come: adds parts to sums once there are enough of them.
void end_stage(uint left) {
#if ARITHMETIC_BITS == 16
  if (left % stages_of_part > 0) return;
  [[unroll]] for (uint g = 0; g < group; ++g) {
    [[unroll]] for (uint r = 0; r < rows; ++r) sums[g][r] += float(parts[g / 2][r][g % 2]);
  }
  clear_parts();
#endif
}

// Adds the sums of all splits to the first one's.
void add_splits() {
  const uint slots = gl_WorkGroupSize.x * blocks;
  const uint slot = block_of_thread() * gl_WorkGroupSize.x + gl_LocalInvocationID.x;
  const uint split = split_of_thread();
  [[unroll]] for (uint width = splits / 2; width > 0; width /= 2) {
    barrier();
    [[unroll]] for (uint i = 0; i < group * rows; ++i) {
      if (split >= width && split < 2 * width) {
        added[(i * width + split - width) * slots + slot] = sums[i / rows][i % rows];
      }
    }
    barrier();
    [[unroll]] for (uint i = 0; i < group * rows; ++i) {
      if (split < width) sums[i / rows][i % rows] += added[(i * width + split) * slots + slot];
    }
  }
}

void store_filter(uint g) {
  const uint place = (gl_WorkGroupID.y * blocks + block_of_thread()) * group + g;
  const uint target = constants[push.filter_table + place];
  if (target == no_index) return;
  const float bias = constant_float(push.bias_table + target);
  [[unroll]] for (uint r = 0; r < rows; ++r) {
    const uint y = tile_row() + thread_row() + r;
    const uint x = tile_column() + thread_column();
    const uint pixel = y * push.output_width + x;
    if (y >= push.output_height || x >= push.output_width || pixel >= push.output_pixels) continue;
    const uint at = (gl_WorkGroupID.z * push.filters + target) * push.output_pixels + pixel;
    float sum = sums[g][r] + bias;
    if (adds_residual) sum += float(operands[at]);
    outputs[at] = Value(activated(sum, activation, push.lowest, push.highest));
  }
}

void store() {
  add_splits();
  if (split_of_thread() > 0) return;
  [[unroll]] for (uint g = 0; g < group; ++g) store_filter(g);
}
