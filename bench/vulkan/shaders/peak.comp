#version 450
// Multiply-adds of registers alone, in chains that do not wait for each other.
#extension GL_EXT_control_flow_attributes : require
#if VALUE_BITS == 16
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#define Number float16_t
#define Vector f16vec2
#else
#define Number float
#define Vector vec2
#endif

layout(local_size_x_id = 0) in;
layout(binding = 2) writeonly buffer Outputs { float outputs[]; };
layout(push_constant) uniform Push {
  uint rounds;
  float factor, summand;
} push;

const uint chains = 16;

void main() {
  const Vector factor = Vector(push.factor);
  const Vector summand = Vector(push.summand);
  Vector sums[chains];
  [[unroll]] for (uint i = 0; i < chains; ++i) sums[i] = Vector(gl_LocalInvocationIndex + i);
  for (uint round = 0; round < push.rounds; ++round) {
    [[unroll]] for (uint again = 0; again < 4; ++again) {
      [[unroll]] for (uint i = 0; i < chains; ++i) sums[i] = fma(sums[i], factor, summand);
    }
  }
  Vector sum = Vector(0);
  [[unroll]] for (uint i = 0; i < chains; ++i) sum += sums[i];
  outputs[gl_GlobalInvocationID.x] = float(sum.x + sum.y);
}
