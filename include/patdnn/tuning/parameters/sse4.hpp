// Written by patdnn_tune. Parameters of layers for sse4.
//
// machine   AMD EPYC
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-24
// peak      69 GFLOP/s
// clang-format off
#pragma once

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn::inline v0::tuned::inline t2cb2c95f190f0efa {

struct Sse4Layers {
  static constexpr std::string_view architecture = "sse4";
  static constexpr kernels::TunedLayer layers[] = {
      // vgg16/3x3_3_64_224_s1/g1, pitch 225: 5.0887 ms, 49 % of peak, default 5.0887 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // vgg16/3x3_3_64_224_s1/g1, pitch 240: 5.7888 ms, 43 % of peak, default 5.7888 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 240: 12.7663 ms, 53 % of peak, default 12.7663 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 225: 12.2732 ms, 55 % of peak, default 12.2732 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 240: 14.3063 ms, 47 % of peak, default 14.3063 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 225: 11.2415 ms, 60 % of peak, default 13.7171 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 5, .blocks_per_pass = 24, .tiles_per_turn = 32, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 225: 14.3554 ms, 47 % of peak, default 14.3554 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 240: 16.1996 ms, 41 % of peak, default 16.1996 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 225: 110.2822 ms, 49 % of peak, default 110.2822 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 240: 114.4100 ms, 47 % of peak, default 114.4100 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 240: 11.2718 ms, 60 % of peak, default 11.2718 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 225: 10.8053 ms, 62 % of peak, default 10.8053 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 240: 9.5899 ms, 70 % of peak, default 12.4137 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 225: 12.6195 ms, 53 % of peak, default 12.6195 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 225: 11.6796 ms, 57 % of peak, default 11.6796 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 240: 11.7374 ms, 57 % of peak, default 11.7374 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 225: 83.0226 ms, 65 % of peak, default 83.0226 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 240: 80.6671 ms, 67 % of peak, default 80.6671 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 128: 5.4353 ms, 62 % of peak, default 5.4353 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 113: 5.4237 ms, 62 % of peak, default 5.4237 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 128: 5.4409 ms, 62 % of peak, default 5.9261 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 113: 4.6846 ms, 72 % of peak, default 6.0124 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 113: 6.8890 ms, 49 % of peak, default 6.8890 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 128: 7.9066 ms, 42 % of peak, default 7.9066 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 113: 54.8027 ms, 49 % of peak, default 54.8027 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 128: 63.4970 ms, 42 % of peak, default 63.4970 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 128: 11.8476 ms, 57 % of peak, default 12.3076 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 113: 11.6812 ms, 57 % of peak, default 11.6812 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 128: 12.2221 ms, 55 % of peak, default 12.2221 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 113: 9.4411 ms, 71 % of peak, default 12.1877 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 113: 13.6626 ms, 49 % of peak, default 13.6626 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 128: 15.6529 ms, 43 % of peak, default 15.6529 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 113: 106.6362 ms, 50 % of peak, default 106.6362 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 128: 123.8987 ms, 43 % of peak, default 123.8987 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 128: 11.0828 ms, 61 % of peak, default 11.0828 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 113: 11.5730 ms, 58 % of peak, default 11.5730 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 128: 9.5920 ms, 70 % of peak, default 11.1360 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 113: 11.3214 ms, 59 % of peak, default 11.3214 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 113: 11.2082 ms, 60 % of peak, default 11.2082 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 128: 11.4699 ms, 59 % of peak, default 11.4699 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 113: 82.3222 ms, 65 % of peak, default 82.3222 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 128: 81.5508 ms, 66 % of peak, default 81.5508 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 64: 5.2807 ms, 64 % of peak, default 5.2807 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 57: 5.3623 ms, 63 % of peak, default 5.3623 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 64: 5.5427 ms, 61 % of peak, default 5.5427 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 57: 4.6314 ms, 72 % of peak, default 5.6269 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 24, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 57: 6.3626 ms, 53 % of peak, default 6.9269 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 4, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 64: 7.8627 ms, 43 % of peak, default 7.8627 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 57: 55.1710 ms, 49 % of peak, default 55.1710 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 64: 62.2044 ms, 43 % of peak, default 62.2044 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 64: 10.7637 ms, 61 % of peak, default 10.7637 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 57: 10.7779 ms, 61 % of peak, default 10.7779 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 64: 11.9307 ms, 55 % of peak, default 11.9307 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 57: 9.0228 ms, 73 % of peak, default 11.5508 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 57: 13.9823 ms, 47 % of peak, default 13.9823 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 64: 15.7333 ms, 42 % of peak, default 15.7333 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 57: 111.4376 ms, 48 % of peak, default 111.4376 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 64: 125.3008 ms, 43 % of peak, default 125.3008 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 32: 5.8465 ms, 57 % of peak, default 5.8465 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 29: 5.5575 ms, 60 % of peak, default 5.5575 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 32: 5.2843 ms, 63 % of peak, default 5.2843 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 29: 4.5892 ms, 72 % of peak, default 5.1760 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 29: 6.9946 ms, 47 % of peak, default 6.9946 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 32: 7.7729 ms, 43 % of peak, default 7.7729 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 29: 56.3740 ms, 48 % of peak, default 56.3740 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 32: 62.8907 ms, 43 % of peak, default 62.8907 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 32: 12.0711 ms, 55 % of peak, default 13.0950 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 29: 12.1541 ms, 54 % of peak, default 13.6762 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .blocks_per_pass = 256, .tiles_per_turn = 12, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 32: 10.3734 ms, 64 % of peak, default 10.3734 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 29: 9.1143 ms, 73 % of peak, default 10.5189 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 29: 13.7224 ms, 48 % of peak, default 13.7224 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 32: 15.2209 ms, 43 % of peak, default 15.2209 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 29: 111.4559 ms, 48 % of peak, default 111.4559 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 32: 121.6065 ms, 44 % of peak, default 121.6065 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_14_s1/g1, pitch 16: 2.7420 ms, 60 % of peak, default 2.7420 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .blocks_per_pass = 3}},
      // vgg16/3x3_512_512_14_s1/g2, pitch 16: 2.5050 ms, 66 % of peak, default 2.9455 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g4, pitch 16: 3.3830 ms, 49 % of peak, default 3.7559 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_512_512_14_s1/dense, pitch 16: 30.0618 ms, 45 % of peak, default 30.0618 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 114: 6.3829 ms, 54 % of peak, default 6.8698 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 128: 7.7748 ms, 44 % of peak, default 7.7748 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 57: 0.8030 ms, 52 % of peak, default 0.8200 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 128, .tiles_per_turn = 12}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 64: 0.9517 ms, 44 % of peak, default 0.9517 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 57: 0.6806 ms, 62 % of peak, default 0.6806 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 64: 0.8336 ms, 50 % of peak, default 0.8336 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 57: 0.8770 ms, 48 % of peak, default 0.8770 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 64: 1.0130 ms, 41 % of peak, default 1.0130 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 57: 2.7546 ms, 54 % of peak, default 2.9747 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 64: 3.3403 ms, 45 % of peak, default 3.3403 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 57: 0.2112 ms, 50 % of peak, default 0.2112 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 64: 0.2419 ms, 43 % of peak, default 0.2419 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 57: 0.1817 ms, 58 % of peak, default 0.1817 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 64: 0.2158 ms, 49 % of peak, default 0.2158 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 57: 0.2041 ms, 51 % of peak, default 0.2222 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 64: 0.2476 ms, 42 % of peak, default 0.2608 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 128}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 57: 0.7239 ms, 51 % of peak, default 0.7836 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 16}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 64: 0.8196 ms, 45 % of peak, default 0.8912 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 16}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 64: 0.6836 ms, 61 % of peak, default 0.6836 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 57: 0.6863 ms, 61 % of peak, default 0.6863 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 64: 0.6517 ms, 64 % of peak, default 0.7310 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 24}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 57: 0.5854 ms, 72 % of peak, default 0.7496 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 32, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 57: 0.7927 ms, 53 % of peak, default 0.8510 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 64: 0.9187 ms, 46 % of peak, default 1.0092 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 12, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 57: 7.0179 ms, 48 % of peak, default 7.0179 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 64: 7.8552 ms, 43 % of peak, default 7.8552 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 57: 0.7793 ms, 53 % of peak, default 0.7793 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 64: 0.8881 ms, 47 % of peak, default 0.8881 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 57: 0.6146 ms, 67 % of peak, default 0.6146 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 64: 0.7278 ms, 57 % of peak, default 0.7278 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 57: 0.7999 ms, 52 % of peak, default 0.9090 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 48}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 64: 0.8958 ms, 46 % of peak, default 1.0322 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 57: 2.8591 ms, 52 % of peak, default 3.1523 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 64: 3.3258 ms, 45 % of peak, default 3.5480 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 2, .tiles_per_turn = 16, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 29: 1.5777 ms, 52 % of peak, default 1.6164 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 192, .tiles_per_turn = 16}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 32: 1.8197 ms, 45 % of peak, default 1.8197 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 29: 1.2191 ms, 68 % of peak, default 1.2191 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 32: 1.3557 ms, 61 % of peak, default 1.3557 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 29: 1.6534 ms, 50 % of peak, default 1.7952 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 32: 1.9296 ms, 43 % of peak, default 1.9296 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 29: 6.2992 ms, 47 % of peak, default 6.2992 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 32: 6.9477 ms, 43 % of peak, default 6.9477 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 57: 1.5521 ms, 53 % of peak, default 1.5521 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 64: 1.7405 ms, 48 % of peak, default 1.7405 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 57: 1.2105 ms, 68 % of peak, default 1.2105 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 64: 1.3530 ms, 61 % of peak, default 1.3530 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 57: 1.6468 ms, 50 % of peak, default 1.7972 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 64: 2.0449 ms, 40 % of peak, default 2.0449 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 57: 6.2471 ms, 48 % of peak, default 6.2471 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 64: 7.0564 ms, 42 % of peak, default 7.0564 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 29: 0.8375 ms, 50 % of peak, default 0.8375 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 32: 0.8899 ms, 47 % of peak, default 0.8899 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 29: 0.6271 ms, 67 % of peak, default 0.6577 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 32, .tiles_per_turn = 2}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 32: 0.7039 ms, 60 % of peak, default 0.7221 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 29: 0.8125 ms, 52 % of peak, default 0.9028 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 16}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 32: 0.9755 ms, 43 % of peak, default 0.9974 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 64}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 29: 7.0581 ms, 48 % of peak, default 7.0581 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 32: 7.8319 ms, 43 % of peak, default 7.8319 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 29: 0.8005 ms, 52 % of peak, default 0.8249 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 256, .tiles_per_turn = 1}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 32: 0.8594 ms, 49 % of peak, default 0.8892 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 29: 0.6651 ms, 63 % of peak, default 0.6820 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 3}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 32: 0.7223 ms, 58 % of peak, default 0.7411 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 4}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 29: 0.8932 ms, 47 % of peak, default 0.9207 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 32: 0.9765 ms, 43 % of peak, default 1.0184 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 29: 3.0446 ms, 49 % of peak, default 3.2193 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 32: 3.5375 ms, 42 % of peak, default 3.5375 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 29: 0.7959 ms, 52 % of peak, default 0.8136 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .blocks_per_pass = 96, .tiles_per_turn = 6}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 32: 0.8674 ms, 48 % of peak, default 0.8674 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 29: 0.6304 ms, 66 % of peak, default 0.6304 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 32: 0.7030 ms, 59 % of peak, default 0.7030 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 29: 0.8484 ms, 49 % of peak, default 0.9421 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 32}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 32: 0.9670 ms, 43 % of peak, default 0.9906 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 29: 3.2297 ms, 46 % of peak, default 3.2297 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 32: 3.3664 ms, 44 % of peak, default 3.5544 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 8, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 32: 0.7746 ms, 54 % of peak, default 0.7746 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .blocks_per_pass = 14}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 29: 0.7147 ms, 59 % of peak, default 0.7147 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .blocks_per_pass = 14}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 32: 0.6563 ms, 64 % of peak, default 0.6724 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 29: 0.5970 ms, 70 % of peak, default 0.6611 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 29: 0.8299 ms, 51 % of peak, default 0.9079 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 96, .prefetch_level = 1}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 32: 0.9034 ms, 46 % of peak, default 0.9864 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .prefetch_level = 1}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 29: 7.1778 ms, 47 % of peak, default 7.1778 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 32: 7.6030 ms, 44 % of peak, default 7.6030 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/1x1_512_1024_28_s2/g1, pitch 16: 1.8112 ms, 46 % of peak, default 1.8112 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/g2, pitch 16: 1.4496 ms, 57 % of peak, default 1.4496 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/g4, pitch 16: 1.8406 ms, 45 % of peak, default 2.0343 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_512_1024_28_s2/dense, pitch 16: 6.8451 ms, 44 % of peak, default 6.8451 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 29: 1.5108 ms, 55 % of peak, default 1.5108 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 32: 1.7008 ms, 49 % of peak, default 1.7008 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 29: 1.1824 ms, 70 % of peak, default 1.1824 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 32: 1.3205 ms, 63 % of peak, default 1.3205 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 29: 1.6116 ms, 51 % of peak, default 1.7681 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .prefetch_level = 1}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 32: 1.8108 ms, 46 % of peak, default 1.8949 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 96, .prefetch_level = 1}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 29: 6.3396 ms, 47 % of peak, default 6.3396 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 32: 6.4391 ms, 46 % of peak, default 6.7778 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .pieces = 8, .blocks_per_pass = 24, .tiles_per_turn = 16, .prefetch_level = 1}},
      // resnet50/3x3_256_256_28_s2/g1, pitch 16: 0.7737 ms, 53 % of peak, default 0.8023 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 3, .blocks_per_pass = 192, .tiles_per_turn = 1}},
      // resnet50/3x3_256_256_28_s2/g2, pitch 16: 0.6675 ms, 62 % of peak, default 0.6978 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 2}},
      // resnet50/3x3_256_256_28_s2/g4, pitch 16: 0.8908 ms, 46 % of peak, default 0.9874 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 24, .prefetch_level = 1}},
      // resnet50/3x3_256_256_28_s2/dense, pitch 16: 7.8006 ms, 43 % of peak, default 7.8006 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_1024_14_s1/g1, pitch 16: 0.7855 ms, 53 % of peak, default 0.7855 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 28, .images_per_turn = 2}},
      // resnet50/1x1_256_1024_14_s1/g2, pitch 16: 0.6991 ms, 59 % of peak, default 0.6991 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 19, .images_per_turn = 2}},
      // resnet50/1x1_256_1024_14_s1/g4, pitch 16: 0.8737 ms, 47 % of peak, default 0.9623 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_256_1024_14_s1/dense, pitch 16: 3.5285 ms, 42 % of peak, default 3.5285 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .images_per_turn = 2}},
      // resnet50/1x1_1024_256_14_s1/g1, pitch 16: 0.7618 ms, 54 % of peak, default 0.7618 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_256_14_s1/g2, pitch 16: 0.6819 ms, 61 % of peak, default 0.6819 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_256_14_s1/g4, pitch 16: 0.8645 ms, 48 % of peak, default 0.9738 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 4}},
      // resnet50/1x1_1024_256_14_s1/dense, pitch 16: 3.1699 ms, 47 % of peak, default 3.4411 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 4, .tiles_per_turn = 6, .prefetch_level = 1}},
      // resnet50/3x3_256_256_14_s1/g1, pitch 16: 0.6551 ms, 63 % of peak, default 0.6551 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .blocks_per_pass = 7, .images_per_turn = 2}},
      // resnet50/3x3_256_256_14_s1/g2, pitch 16: 0.6517 ms, 63 % of peak, default 0.7623 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 64, .tiles_per_turn = 8, .prefetch_level = 1}},
      // resnet50/3x3_256_256_14_s1/g4, pitch 16: 0.8862 ms, 47 % of peak, default 0.9792 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_256_256_14_s1/dense, pitch 16: 7.5805 ms, 44 % of peak, default 7.5805 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // resnet50/1x1_1024_2048_14_s2/g1, pitch 8: 1.7804 ms, 46 % of peak, default 1.7804 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581631, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/g2, pitch 8: 1.4648 ms, 56 % of peak, default 1.5451 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 32}},
      // resnet50/1x1_1024_2048_14_s2/g4, pitch 8: 1.7878 ms, 46 % of peak, default 1.9343 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_1024_2048_14_s2/dense, pitch 8: 7.2056 ms, 41 % of peak, default 7.2056 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g1, pitch 16: 1.5960 ms, 52 % of peak, default 1.5960 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g2, pitch 16: 1.3740 ms, 60 % of peak, default 1.4045 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_1024_512_14_s1/g4, pitch 16: 1.7576 ms, 47 % of peak, default 1.9289 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/dense, pitch 16: 6.4047 ms, 47 % of peak, default 7.0841 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/3x3_512_512_14_s2/g1, pitch 8: 0.8607 ms, 48 % of peak, default 0.9035 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_14_s2/g2, pitch 8: 0.7145 ms, 58 % of peak, default 0.7841 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_14_s2/g4, pitch 8: 0.8836 ms, 47 % of peak, default 0.9873 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/3x3_512_512_14_s2/dense, pitch 8: 7.9386 ms, 42 % of peak, default 7.9386 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_2048_7_s1/g1, pitch 8: 0.7761 ms, 53 % of peak, default 0.8229 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512, .tiles_per_turn = 1}},
      // resnet50/1x1_512_2048_7_s1/g2, pitch 8: 0.7238 ms, 57 % of peak, default 0.7650 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/1x1_512_2048_7_s1/g4, pitch 8: 0.9411 ms, 44 % of peak, default 1.0497 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_512_2048_7_s1/dense, pitch 8: 3.4553 ms, 43 % of peak, default 3.8145 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 256, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_2048_512_7_s1/g1, pitch 8: 0.8072 ms, 51 % of peak, default 0.8305 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 2}},
      // resnet50/1x1_2048_512_7_s1/g2, pitch 8: 0.6795 ms, 61 % of peak, default 0.7231 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 128, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/g4, pitch 8: 0.8894 ms, 47 % of peak, default 1.0036 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/dense, pitch 8: 3.3789 ms, 44 % of peak, default 3.5384 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 2, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_512_512_7_s1/g1, pitch 8: 0.7236 ms, 57 % of peak, default 0.7845 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 128}},
      // resnet50/3x3_512_512_7_s1/g2, pitch 8: 0.6916 ms, 60 % of peak, default 0.8015 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 2, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_512_512_7_s1/g4, pitch 8: 0.8754 ms, 47 % of peak, default 0.9836 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 4, .prefetch_level = 1}},
      // resnet50/3x3_512_512_7_s1/dense, pitch 8: 7.7905 ms, 43 % of peak, default 7.7905 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 113: 0.6660 ms, 47 % of peak, default 0.6660 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 128: 0.7976 ms, 39 % of peak, default 0.7976 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 113: 0.1629 ms, 29 % of peak, default 0.1629 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 128: 0.2044 ms, 23 % of peak, default 0.2044 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 113: 0.1534 ms, 34 % of peak, default 0.1534 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 128: 0.1905 ms, 28 % of peak, default 0.1905 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 113: 0.1240 ms, 42 % of peak, default 0.1294 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 128: 0.1602 ms, 33 % of peak, default 0.1651 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 4, .tiles_per_turn = 256}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 113: 0.1345 ms, 39 % of peak, default 0.1529 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 128: 0.1883 ms, 28 % of peak, default 0.1883 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 113: 0.3891 ms, 48 % of peak, default 0.4139 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 128: 0.4566 ms, 41 % of peak, default 0.4947 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 113: 0.5240 ms, 27 % of peak, default 0.5462 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8, .blocks_per_pass = 64, .tiles_per_turn = 64}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 128: 0.6822 ms, 20 % of peak, default 0.7093 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 8, .blocks_per_pass = 64, .tiles_per_turn = 64}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 113: 0.4152 ms, 34 % of peak, default 0.4152 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 128: 0.6049 ms, 23 % of peak, default 0.6049 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 113: 0.4677 ms, 30 % of peak, default 0.4832 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 512}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 128: 0.6671 ms, 21 % of peak, default 0.6858 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 64}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 113: 1.1321 ms, 49 % of peak, default 1.1321 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 128: 1.4188 ms, 39 % of peak, default 1.4188 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 57: 0.1342 ms, 26 % of peak, default 0.1342 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 64: 0.1561 ms, 22 % of peak, default 0.1561 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 57: 0.1201 ms, 49 % of peak, default 0.1201 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 64: 0.1365 ms, 43 % of peak, default 0.1365 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 57: 0.1038 ms, 57 % of peak, default 0.1038 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 64: 0.1324 ms, 45 % of peak, default 0.1324 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 57: 0.1314 ms, 45 % of peak, default 0.1484 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 32}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 64: 0.1536 ms, 38 % of peak, default 0.1728 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 57: 0.4063 ms, 52 % of peak, default 0.4502 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 2, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 64: 0.4563 ms, 46 % of peak, default 0.5116 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 2, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 57: 0.2349 ms, 39 % of peak, default 0.2349 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 292, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 64: 0.2877 ms, 32 % of peak, default 0.2877 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .blocks_per_pass = 292}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 57: 0.2045 ms, 45 % of peak, default 0.2045 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 195, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 64: 0.2595 ms, 35 % of peak, default 0.2595 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 195}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 57: 0.2321 ms, 40 % of peak, default 0.2321 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 117, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 64: 0.2832 ms, 32 % of peak, default 0.2832 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 117}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 57: 0.6231 ms, 50 % of peak, default 0.6231 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 34, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 64: 0.7293 ms, 43 % of peak, default 0.7293 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 34}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 57: 0.1913 ms, 27 % of peak, default 0.1913 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 64: 0.2103 ms, 25 % of peak, default 0.2103 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 57: 0.1825 ms, 48 % of peak, default 0.1825 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 64: 0.2075 ms, 42 % of peak, default 0.2075 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 57: 0.1528 ms, 57 % of peak, default 0.1581 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 64: 0.1854 ms, 47 % of peak, default 0.1854 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 57: 0.1949 ms, 45 % of peak, default 0.2244 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 3}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 64: 0.2100 ms, 42 % of peak, default 0.2432 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 16}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 57: 0.6225 ms, 51 % of peak, default 0.6890 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 64: 0.6952 ms, 45 % of peak, default 0.7787 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 32}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 29: 0.0554 ms, 24 % of peak, default 0.0580 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 32: 0.0577 ms, 23 % of peak, default 0.0609 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 29: 0.0555 ms, 52 % of peak, default 0.0555 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 51}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 32: 0.0598 ms, 49 % of peak, default 0.0598 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 51}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 29: 0.0441 ms, 66 % of peak, default 0.0441 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 34}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 32: 0.0486 ms, 60 % of peak, default 0.0486 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 34}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 29: 0.0626 ms, 47 % of peak, default 0.0626 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 20}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 32: 0.0659 ms, 44 % of peak, default 0.0675 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 29: 0.2068 ms, 51 % of peak, default 0.2253 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 32: 0.2355 ms, 45 % of peak, default 0.2548 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 29: 0.1012 ms, 39 % of peak, default 0.1012 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 227, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 32: 0.1055 ms, 37 % of peak, default 0.1055 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 227, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 29: 0.0880 ms, 45 % of peak, default 0.0880 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 151, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 32: 0.0948 ms, 41 % of peak, default 0.0948 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 151, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 29: 0.1002 ms, 39 % of peak, default 0.1002 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 91, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 32: 0.1068 ms, 37 % of peak, default 0.1068 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 91, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 29: 0.2945 ms, 47 % of peak, default 0.2945 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 25, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 32: 0.3130 ms, 45 % of peak, default 0.3130 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 25, .images_per_turn = 5}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 29: 0.0666 ms, 26 % of peak, default 0.0666 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 4}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 32: 0.0716 ms, 24 % of peak, default 0.0716 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 4}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 29: 0.0724 ms, 53 % of peak, default 0.0724 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 38}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 32: 0.0817 ms, 47 % of peak, default 0.0817 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 29: 0.0593 ms, 65 % of peak, default 0.0593 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 25}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 32: 0.0665 ms, 58 % of peak, default 0.0695 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 16}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 29: 0.0808 ms, 48 % of peak, default 0.0849 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 32: 0.0879 ms, 44 % of peak, default 0.1015 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 29: 0.2819 ms, 50 % of peak, default 0.3090 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 48}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 32: 0.3108 ms, 45 % of peak, default 0.3444 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 24}},
      // mobilenet_v2/dw3x3_192_28_s2/g1, pitch 16: 0.0244 ms, 18 % of peak, default 0.0254 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 128}},
      // mobilenet_v2/1x1_192_64_14_s1/g1, pitch 16: 0.0373 ms, 52 % of peak, default 0.0385 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_192_64_14_s1/g2, pitch 16: 0.0333 ms, 58 % of peak, default 0.0333 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 25, .images_per_turn = 3}},
      // mobilenet_v2/1x1_192_64_14_s1/g4, pitch 16: 0.0426 ms, 45 % of peak, default 0.0469 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_192_64_14_s1/dense, pitch 16: 0.1477 ms, 47 % of peak, default 0.1639 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_64_384_14_s1/g1, pitch 16: 0.0935 ms, 42 % of peak, default 0.0935 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 113, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g2, pitch 16: 0.0835 ms, 47 % of peak, default 0.0835 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 75, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g4, pitch 16: 0.0999 ms, 39 % of peak, default 0.0999 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 45, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/dense, pitch 16: 0.2980 ms, 47 % of peak, default 0.3280 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48}},
      // mobilenet_v2/dw3x3_384_14_s1/g1, pitch 16: 0.0464 ms, 19 % of peak, default 0.0464 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 13}},
      // mobilenet_v2/1x1_384_64_14_s1/g1, pitch 16: 0.0719 ms, 54 % of peak, default 0.0757 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8}},
      // mobilenet_v2/1x1_384_64_14_s1/g2, pitch 16: 0.0652 ms, 60 % of peak, default 0.0652 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12}},
      // mobilenet_v2/1x1_384_64_14_s1/g4, pitch 16: 0.0846 ms, 46 % of peak, default 0.0949 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 24}},
      // mobilenet_v2/1x1_384_64_14_s1/dense, pitch 16: 0.2920 ms, 48 % of peak, default 0.3309 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 24}},
      // mobilenet_v2/1x1_384_96_14_s1/g1, pitch 16: 0.1058 ms, 55 % of peak, default 0.1129 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_384_96_14_s1/g2, pitch 16: 0.0971 ms, 60 % of peak, default 0.0971 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12}},
      // mobilenet_v2/1x1_384_96_14_s1/g4, pitch 16: 0.1233 ms, 47 % of peak, default 0.1381 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_384_96_14_s1/dense, pitch 16: 0.4344 ms, 48 % of peak, default 0.4921 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_576_14_s1/g1, pitch 16: 0.1832 ms, 48 % of peak, default 0.1832 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 75, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/g2, pitch 16: 0.1632 ms, 54 % of peak, default 0.1632 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 50, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/g4, pitch 16: 0.2062 ms, 43 % of peak, default 0.2149 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .tiles_per_turn = 12}},
      // mobilenet_v2/1x1_96_576_14_s1/dense, pitch 16: 0.6802 ms, 46 % of peak, default 0.7374 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // mobilenet_v2/dw3x3_576_14_s1/g1, pitch 16: 0.0730 ms, 18 % of peak, default 0.0730 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 13}},
      // mobilenet_v2/1x1_576_96_14_s1/g1, pitch 16: 0.1626 ms, 54 % of peak, default 0.1626 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_576_96_14_s1/g2, pitch 16: 0.1481 ms, 59 % of peak, default 0.1514 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_96_14_s1/g4, pitch 16: 0.2033 ms, 43 % of peak, default 0.2099 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 12, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_576_96_14_s1/dense, pitch 16: 0.6483 ms, 49 % of peak, default 0.7360 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 1}},
      // mobilenet_v2/dw3x3_576_14_s2/g1, pitch 8: 0.0308 ms, 11 % of peak, default 0.0344 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_576_160_7_s1/g1, pitch 8: 0.0685 ms, 53 % of peak, default 0.0717 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_160_7_s1/g2, pitch 8: 0.0640 ms, 57 % of peak, default 0.0660 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_160_7_s1/g4, pitch 8: 0.0791 ms, 46 % of peak, default 0.0881 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_576_160_7_s1/dense, pitch 8: 0.2687 ms, 49 % of peak, default 0.3050 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_160_960_7_s1/g1, pitch 8: 0.1337 ms, 45 % of peak, default 0.1337 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .blocks_per_pass = 46, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g2, pitch 8: 0.1186 ms, 51 % of peak, default 0.1186 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 31, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g4, pitch 8: 0.1348 ms, 45 % of peak, default 0.1525 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128}},
      // mobilenet_v2/1x1_160_960_7_s1/dense, pitch 8: 0.4641 ms, 47 % of peak, default 0.5176 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 192}},
      // mobilenet_v2/dw3x3_960_7_s1/g1, pitch 8: 0.0485 ms, 11 % of peak, default 0.0522 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_960_160_7_s1/g1, pitch 8: 0.1140 ms, 53 % of peak, default 0.1192 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .prefetch_level = 1}},
      // mobilenet_v2/1x1_960_160_7_s1/g2, pitch 8: 0.1027 ms, 59 % of peak, default 0.1076 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 64, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_960_160_7_s1/g4, pitch 8: 0.1254 ms, 48 % of peak, default 0.1409 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24}},
      // mobilenet_v2/1x1_960_160_7_s1/dense, pitch 8: 0.4369 ms, 50 % of peak, default 0.4918 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_960_320_7_s1/g1, pitch 8: 0.2252 ms, 54 % of peak, default 0.2345 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32}},
      // mobilenet_v2/1x1_960_320_7_s1/g2, pitch 8: 0.2088 ms, 58 % of peak, default 0.2162 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/g4, pitch 8: 0.2582 ms, 47 % of peak, default 0.2867 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_960_320_7_s1/dense, pitch 8: 0.9113 ms, 48 % of peak, default 1.0174 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1/g1, pitch 8: 0.3207 ms, 51 % of peak, default 0.3207 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .blocks_per_pass = 23, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1/g2, pitch 8: 0.2960 ms, 55 % of peak, default 0.2960 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 15, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1/g4, pitch 8: 0.3576 ms, 45 % of peak, default 0.4015 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_320_1280_7_s1/dense, pitch 8: 1.2475 ms, 47 % of peak, default 1.4009 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g1, pitch 8: 0.3424 ms, 47 % of peak, default 0.3424 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .blocks_per_pass = 23, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g2, pitch 8: 0.3256 ms, 50 % of peak, default 0.3256 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 15, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g4, pitch 8: 0.4125 ms, 39 % of peak, default 0.4570 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 256, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/dense, pitch 8: 1.2789 ms, 46 % of peak, default 1.4248 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 32, .prefetch_level = 1}},
  };
};

}
