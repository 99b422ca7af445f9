// What every kernel is bound to. VALUE_BITS is 32, or 16 where maps are stored as 16-bit floats; sums are of 32
// unless conv_tile.glsl says otherwise.
#if VALUE_BITS == 16
#extension GL_EXT_shader_16bit_storage : require
#define Value float16_t
#else
#define Value float
#endif
#extension GL_EXT_control_flow_attributes : require

layout(binding = 0) readonly buffer Inputs { Value inputs[]; };
layout(binding = 0) readonly buffer InputWords { uint input_words[]; };
layout(binding = 1) readonly buffer Operands { Value operands[]; };  // a residual, or the second input
layout(binding = 2) buffer Outputs { Value outputs[]; };
layout(binding = 3) readonly buffer Constants { uint constants[]; };  // lists, and floats by their bits
layout(binding = 3) readonly buffer ConstantPairs { uvec2 constant_pairs[]; };
layout(binding = 3) readonly buffer ConstantVectors { uvec4 constant_vectors[]; };

float constant_float(uint at) { return uintBitsToFloat(constants[at]); }
