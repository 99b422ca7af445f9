#version 450
// Memory read and written once, 16 bytes at a time.
layout(local_size_x_id = 0) in;
layout(binding = 0) readonly buffer Inputs { uvec4 inputs[]; };
layout(binding = 2) writeonly buffer Outputs { uvec4 outputs[]; };
layout(push_constant) uniform Push { uint count; } push;

void main() {
  const uint threads = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
  for (uint i = gl_GlobalInvocationID.x; i < push.count; i += threads) outputs[i] = inputs[i];
}
