// What convolutions share: where a thread's outputs lie, how the patches of a stage come into shared memory, and how
// sums leave. vulkan/convolution.hpp says how the work is divided, and writes the constants.
#include "operands.glsl"
#include "activation.glsl"

layout(local_size_x_id = 0, local_size_y_id = 1) in;  // threads of a tile; blocks of filters

layout(constant_id = 2) const uint group = 1;          // filters of a block
layout(constant_id = 3) const uint tile_width = 16;    // outputs
layout(constant_id = 4) const uint rows = 4;           // outputs of a thread, one below the other
layout(constant_id = 5) const uint stride = 1;         // patch entries from one output to the next
layout(constant_id = 6) const uint step = 1;           // input pixels from one patch entry to the next
layout(constant_id = 7) const uint patch_width = 16;
layout(constant_id = 8) const uint patch_height = 16;
layout(constant_id = 9) const uint stage_channels = 1;
layout(constant_id = 10) const uint activation = 0;
layout(constant_id = 11) const bool adds_residual = false;

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

shared float patches[stage_channels * patch_size];

const uint blocks = gl_WorkGroupSize.y;  // blocks of filters that share patches
const uint tile_height = gl_WorkGroupSize.x / tile_width * rows;

uint tile_row() { return gl_WorkGroupID.x / push.tiles_across * tile_height; }
uint tile_column() { return gl_WorkGroupID.x % push.tiles_across * tile_width; }
uint thread_row() { return gl_LocalInvocationID.x / tile_width * rows; }
uint thread_column() { return gl_LocalInvocationID.x % tile_width; }

// The patches of a stage's channels, zero outside the map. All threads of the workgroup take part.
void load_patches(uint stage) {
  const uint threads = gl_WorkGroupSize.x * gl_WorkGroupSize.y;
  barrier();
  for (uint i = gl_LocalInvocationIndex; i < stage_channels * patch_size; i += threads) {
    const uint channel = constants[push.channel_table + stage * stage_channels + i / patch_size];
    const uint entry = i % patch_size;
    const int y = int(tile_row() * stride * step + entry / patch_width * step) - push.top;
    const int x = int(tile_column() * stride * step + entry % patch_width * step) - push.left;
    const uint pixel = uint(y) * push.input_width + uint(x);
    const bool inside = channel != no_index && y >= 0 && uint(y) < push.input_height && x >= 0 &&
                        uint(x) < push.input_width && pixel < push.input_pixels;
    const uint plane = gl_WorkGroupID.z * push.channels + channel;
    patches[i] = inside ? float(inputs[plane * push.input_pixels + pixel]) : 0.0;
  }
  barrier();
}

void store(uint place, const float[rows] sums) {
  const uint target = constants[push.filter_table + place];
  if (target == no_index) return;
  const float bias = constant_float(push.bias_table + target);
  [[unroll]] for (uint r = 0; r < rows; ++r) {
    const uint y = tile_row() + thread_row() + r;
    const uint x = tile_column() + thread_column();
    const uint pixel = y * push.output_width + x;
    if (y >= push.output_height || x >= push.output_width || pixel >= push.output_pixels) continue;
    const uint at = (gl_WorkGroupID.z * push.filters + target) * push.output_pixels + pixel;
    float sum = sums[r] + bias;
    if (adds_residual) sum += float(operands[at]);
    outputs[at] = Value(activated(sum, activation, push.lowest, push.highest));
  }
}
