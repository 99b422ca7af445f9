// Written by patdnn_tune. Parameters of layers for avx2.
//
// machine   AMD EPYC
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-24
// peak      145 GFLOP/s
// clang-format off
#pragma once

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 1,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn::inline v0::tuned::inline te22eba9edf6e99fb {

struct Avx2Layers {
  static constexpr std::string_view architecture = "avx2";
  static constexpr kernels::TunedLayer layers[] = {
      // vgg16/3x3_3_64_224_s1/g1, pitch 225: 1.5675 ms, 76 % of peak, default 1.5675 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // vgg16/3x3_3_64_224_s1/g1, pitch 240: 1.8692 ms, 64 % of peak, default 1.8692 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 240: 5.4477 ms, 59 % of peak, default 5.4477 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 225: 4.8872 ms, 65 % of peak, default 4.8872 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 240: 4.4288 ms, 72 % of peak, default 4.9991 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 225: 4.0035 ms, 80 % of peak, default 4.5099 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 225: 3.8928 ms, 82 % of peak, default 3.8928 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 240: 4.6751 ms, 68 % of peak, default 5.1521 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 225: 27.1426 ms, 94 % of peak, default 27.1426 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 240: 29.5580 ms, 87 % of peak, default 29.5580 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 240: 4.8363 ms, 66 % of peak, default 4.8363 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 225: 4.7164 ms, 68 % of peak, default 4.7164 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 240: 4.1389 ms, 77 % of peak, default 4.6246 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 225: 4.6764 ms, 68 % of peak, default 4.6764 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 225: 4.5438 ms, 70 % of peak, default 4.5438 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 240: 4.6828 ms, 68 % of peak, default 4.8547 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.prefetch_level = 3, .prefetch_distance = 4}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 225: 31.7339 ms, 81 % of peak, default 31.7339 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 240: 31.6544 ms, 81 % of peak, default 31.6544 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 128: 2.2890 ms, 70 % of peak, default 2.2890 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 113: 2.3681 ms, 67 % of peak, default 2.3681 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 128: 2.2107 ms, 72 % of peak, default 2.2107 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 113: 2.0355 ms, 79 % of peak, default 2.2144 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .tiles_per_turn = 64}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 113: 1.8707 ms, 85 % of peak, default 1.8707 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 128: 2.2280 ms, 72 % of peak, default 2.2280 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 113: 14.0365 ms, 91 % of peak, default 14.0365 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 128: 15.9799 ms, 80 % of peak, default 15.9799 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 128: 5.0950 ms, 63 % of peak, default 5.0950 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 113: 4.8875 ms, 65 % of peak, default 4.8875 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 128: 4.2094 ms, 76 % of peak, default 4.2094 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 113: 4.0671 ms, 79 % of peak, default 4.2053 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 48}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 113: 3.6860 ms, 87 % of peak, default 3.6860 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 128: 4.1837 ms, 76 % of peak, default 4.1837 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 113: 27.8913 ms, 92 % of peak, default 27.8913 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 128: 31.3368 ms, 82 % of peak, default 31.3368 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 128: 4.6447 ms, 69 % of peak, default 4.6447 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 113: 4.7431 ms, 67 % of peak, default 4.7431 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 128: 3.7605 ms, 85 % of peak, default 4.0736 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 113: 4.0658 ms, 79 % of peak, default 4.0658 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 113: 4.3132 ms, 74 % of peak, default 4.3132 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 128: 4.0956 ms, 78 % of peak, default 4.2365 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.blocks_per_pass = 16, .tiles_per_turn = 384}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 113: 31.5407 ms, 81 % of peak, default 31.5407 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 128: 31.3847 ms, 81 % of peak, default 31.3847 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 64: 2.5710 ms, 62 % of peak, default 2.5710 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 57: 2.6949 ms, 59 % of peak, default 2.6949 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 64: 2.1415 ms, 75 % of peak, default 2.1415 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 57: 1.9548 ms, 82 % of peak, default 2.1590 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 16, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 57: 1.8370 ms, 87 % of peak, default 1.8370 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 64: 2.0670 ms, 77 % of peak, default 2.0670 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 57: 14.2078 ms, 90 % of peak, default 14.2078 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 64: 15.5984 ms, 82 % of peak, default 15.5984 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 64: 5.1917 ms, 61 % of peak, default 5.1917 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 57: 5.3691 ms, 59 % of peak, default 5.3691 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 64: 4.2653 ms, 74 % of peak, default 4.2653 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 57: 3.9566 ms, 80 % of peak, default 4.2774 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 48}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 57: 3.7313 ms, 84 % of peak, default 3.7313 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 64: 4.1851 ms, 75 % of peak, default 4.1851 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 57: 28.2105 ms, 91 % of peak, default 28.2105 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 64: 30.4625 ms, 84 % of peak, default 30.4625 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 32: 2.7020 ms, 58 % of peak, default 2.7020 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 29: 2.8843 ms, 55 % of peak, default 2.8843 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 32: 2.3095 ms, 68 % of peak, default 2.3095 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 29: 1.9517 ms, 81 % of peak, default 2.3300 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 29: 1.9055 ms, 83 % of peak, default 1.9509 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 24, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 32: 2.1519 ms, 73 % of peak, default 2.1519 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 29: 14.4483 ms, 88 % of peak, default 14.7735 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 32: 16.1849 ms, 79 % of peak, default 16.1849 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 32: 5.4166 ms, 58 % of peak, default 5.4166 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 29: 5.9746 ms, 53 % of peak, default 5.9746 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 32: 4.5928 ms, 69 % of peak, default 4.5928 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 29: 3.9620 ms, 80 % of peak, default 4.6791 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 29: 3.9897 ms, 79 % of peak, default 3.9897 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 32: 4.2040 ms, 75 % of peak, default 4.2040 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 29: 29.2801 ms, 87 % of peak, default 30.7089 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .tiles_per_turn = 12, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 32: 35.3055 ms, 72 % of peak, default 35.3055 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_14_s1/g1, pitch 16: 1.3589 ms, 58 % of peak, default 1.3589 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 3}},
      // vgg16/3x3_512_512_14_s1/g2, pitch 16: 1.0408 ms, 76 % of peak, default 1.1621 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 6, .tiles_per_turn = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g4, pitch 16: 1.0186 ms, 77 % of peak, default 1.0597 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2}},
      // vgg16/3x3_512_512_14_s1/dense, pitch 16: 8.0230 ms, 80 % of peak, default 8.0230 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 114: 1.8838 ms, 87 % of peak, default 1.8838 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 5}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 128: 2.1786 ms, 75 % of peak, default 2.1786 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 57: 0.3898 ms, 51 % of peak, default 0.4391 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 192, .tiles_per_turn = 4}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 64: 0.4424 ms, 45 % of peak, default 0.4647 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .blocks_per_pass = 192, .tiles_per_turn = 24}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 57: 0.2887 ms, 69 % of peak, default 0.2887 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 64: 0.3073 ms, 65 % of peak, default 0.3073 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 57: 0.3374 ms, 59 % of peak, default 0.3374 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 64: 0.4511 ms, 44 % of peak, default 0.4511 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 57: 0.8670 ms, 82 % of peak, default 0.8670 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 64: 0.9588 ms, 74 % of peak, default 0.9588 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 57: 0.1044 ms, 48 % of peak, default 0.1081 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 48, .tiles_per_turn = 3}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 64: 0.1195 ms, 42 % of peak, default 0.1195 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 57: 0.0791 ms, 63 % of peak, default 0.0831 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 24}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 64: 0.0932 ms, 54 % of peak, default 0.0932 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 57: 0.0866 ms, 58 % of peak, default 0.0866 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 64: 0.0984 ms, 51 % of peak, default 0.0984 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 57: 0.2293 ms, 77 % of peak, default 0.2293 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 64: 0.2602 ms, 68 % of peak, default 0.2602 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 64: 0.3400 ms, 59 % of peak, default 0.3400 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 57: 0.3500 ms, 57 % of peak, default 0.3500 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {12, 1}, .tap_vectors = 8, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 64: 0.2737 ms, 73 % of peak, default 0.3074 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 16, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 57: 0.2525 ms, 79 % of peak, default 0.3036 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 24, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 57: 0.2497 ms, 80 % of peak, default 0.2497 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 64: 0.2738 ms, 73 % of peak, default 0.2738 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 57: 1.7759 ms, 90 % of peak, default 1.7759 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 64: 2.0163 ms, 79 % of peak, default 2.0163 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 57: 0.3878 ms, 51 % of peak, default 0.3878 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 64: 0.4798 ms, 41 % of peak, default 0.4798 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 57: 0.2963 ms, 66 % of peak, default 0.2963 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 64: 0.3129 ms, 63 % of peak, default 0.3298 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 57: 0.2750 ms, 72 % of peak, default 0.2750 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 64: 0.3774 ms, 52 % of peak, default 0.3774 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 57: 0.8557 ms, 83 % of peak, default 0.8557 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 64: 0.9413 ms, 75 % of peak, default 0.9413 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 29: 0.8078 ms, 49 % of peak, default 0.8078 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 32: 0.8565 ms, 46 % of peak, default 0.8565 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 29: 0.5789 ms, 68 % of peak, default 0.7293 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 32: 0.6410 ms, 61 % of peak, default 0.8106 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 6, .prefetch_level = 1}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 29: 0.5264 ms, 75 % of peak, default 0.5264 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 32: 0.6381 ms, 62 % of peak, default 0.6381 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 29: 1.6994 ms, 84 % of peak, default 1.6994 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 32: 1.9397 ms, 73 % of peak, default 1.9397 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 57: 0.8088 ms, 49 % of peak, default 0.8088 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 64: 0.8738 ms, 45 % of peak, default 0.8738 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 57: 0.5759 ms, 68 % of peak, default 0.6160 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 5, .blocks_per_pass = 32, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 64: 0.6996 ms, 56 % of peak, default 0.6996 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 57: 0.4789 ms, 82 % of peak, default 0.4789 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 64: 0.6007 ms, 66 % of peak, default 0.6007 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 57: 1.6904 ms, 84 % of peak, default 1.6904 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 64: 1.7873 ms, 79 % of peak, default 1.7873 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 29: 0.4955 ms, 40 % of peak, default 0.5123 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 6}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 32: 0.5366 ms, 37 % of peak, default 0.5366 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 5, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 29: 0.2917 ms, 68 % of peak, default 0.3126 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 4, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 32: 0.3140 ms, 64 % of peak, default 0.3328 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 29: 0.2672 ms, 75 % of peak, default 0.2672 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 32: 0.3003 ms, 67 % of peak, default 0.3003 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 29: 1.8623 ms, 86 % of peak, default 1.8623 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 32: 2.0580 ms, 78 % of peak, default 2.0580 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 29: 0.3710 ms, 54 % of peak, default 0.3847 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 384, .tiles_per_turn = 3}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 32: 0.4110 ms, 49 % of peak, default 0.4230 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 29: 0.3086 ms, 65 % of peak, default 0.3086 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 37}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 32: 0.4584 ms, 44 % of peak, default 0.4584 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 37}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 29: 0.3203 ms, 62 % of peak, default 0.3203 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 22}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 32: 0.4453 ms, 45 % of peak, default 0.4453 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 22}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 29: 0.8852 ms, 80 % of peak, default 0.9502 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 16, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 32: 0.9814 ms, 72 % of peak, default 0.9814 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 29: 0.4026 ms, 49 % of peak, default 0.4026 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 32: 0.4299 ms, 46 % of peak, default 0.4299 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 29: 0.2607 ms, 76 % of peak, default 0.2789 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 4}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 32: 0.2956 ms, 67 % of peak, default 0.3030 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 32, .tiles_per_turn = 4, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 29: 0.2627 ms, 75 % of peak, default 0.2627 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 32: 0.2879 ms, 68 % of peak, default 0.2879 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 29: 0.8507 ms, 83 % of peak, default 0.8507 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 32: 0.9190 ms, 77 % of peak, default 0.9190 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 32: 0.3181 ms, 63 % of peak, default 0.3332 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 64, .tiles_per_turn = 4}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 29: 0.3483 ms, 57 % of peak, default 0.3683 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 64, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 32: 0.2702 ms, 74 % of peak, default 0.3083 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 3}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 29: 0.2509 ms, 80 % of peak, default 0.3079 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 2}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 29: 0.2492 ms, 80 % of peak, default 0.2583 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 32: 0.2722 ms, 73 % of peak, default 0.2781 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 12, .prefetch_level = 1}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 29: 1.8370 ms, 87 % of peak, default 1.8756 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 32: 2.0459 ms, 78 % of peak, default 2.0459 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/1x1_512_1024_28_s2/g1, pitch 16: 0.9340 ms, 42 % of peak, default 0.9340 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/g2, pitch 16: 0.6209 ms, 63 % of peak, default 0.7421 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_512_1024_28_s2/g4, pitch 16: 0.5798 ms, 68 % of peak, default 0.5950 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 192, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_512_1024_28_s2/dense, pitch 16: 1.9271 ms, 74 % of peak, default 1.9271 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 29: 0.7793 ms, 51 % of peak, default 0.7793 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 32: 0.8646 ms, 46 % of peak, default 0.8646 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 29: 0.5294 ms, 74 % of peak, default 0.5598 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 4, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 32: 0.5973 ms, 66 % of peak, default 0.6247 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 64, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 29: 0.4855 ms, 81 % of peak, default 0.5011 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 32: 0.5812 ms, 68 % of peak, default 0.5812 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 29: 1.7315 ms, 82 % of peak, default 1.7315 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 32: 1.9007 ms, 75 % of peak, default 1.9007 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_256_256_28_s2/g1, pitch 16: 0.4708 ms, 42 % of peak, default 0.4955 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 6, .blocks_per_pass = 128, .tiles_per_turn = 2, .prefetch_level = 2}},
      // resnet50/3x3_256_256_28_s2/g2, pitch 16: 0.3027 ms, 65 % of peak, default 0.3529 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/3x3_256_256_28_s2/g4, pitch 16: 0.2734 ms, 72 % of peak, default 0.2831 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 6}},
      // resnet50/3x3_256_256_28_s2/dense, pitch 16: 2.0723 ms, 77 % of peak, default 2.0723 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_1024_14_s1/g1, pitch 16: 0.3733 ms, 53 % of peak, default 0.4236 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512, .tiles_per_turn = 3}},
      // resnet50/1x1_256_1024_14_s1/g2, pitch 16: 0.3467 ms, 57 % of peak, default 0.4359 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 96, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 4}},
      // resnet50/1x1_256_1024_14_s1/g4, pitch 16: 0.3305 ms, 60 % of peak, default 0.3305 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 11, .images_per_turn = 2}},
      // resnet50/1x1_256_1024_14_s1/dense, pitch 16: 0.9796 ms, 73 % of peak, default 1.0289 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128, .tiles_per_turn = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/1x1_1024_256_14_s1/g1, pitch 16: 0.4296 ms, 46 % of peak, default 0.4296 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 6, .prefetch_level = 2}},
      // resnet50/1x1_1024_256_14_s1/g2, pitch 16: 0.3170 ms, 62 % of peak, default 0.3677 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_1024_256_14_s1/g4, pitch 16: 0.2995 ms, 66 % of peak, default 0.3166 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 4}},
      // resnet50/1x1_1024_256_14_s1/dense, pitch 16: 0.9625 ms, 74 % of peak, default 0.9625 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_256_256_14_s1/g1, pitch 16: 0.3125 ms, 63 % of peak, default 0.3264 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 2}},
      // resnet50/3x3_256_256_14_s1/g2, pitch 16: 0.2732 ms, 72 % of peak, default 0.3022 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_256_256_14_s1/g4, pitch 16: 0.2730 ms, 72 % of peak, default 0.2730 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .images_per_turn = 2}},
      // resnet50/3x3_256_256_14_s1/dense, pitch 16: 2.0837 ms, 77 % of peak, default 2.0837 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // resnet50/1x1_1024_2048_14_s2/g1, pitch 8: 1.1706 ms, 34 % of peak, default 1.5264 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581631, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32}},
      // resnet50/1x1_1024_2048_14_s2/g2, pitch 8: 0.8504 ms, 46 % of peak, default 1.2234 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 768, .tiles_per_turn = 1, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/g4, pitch 8: 0.6943 ms, 57 % of peak, default 0.6943 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/dense, pitch 8: 2.5383 ms, 56 % of peak, default 3.0268 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_1024_512_14_s1/g1, pitch 16: 0.8583 ms, 46 % of peak, default 0.8583 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 6, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g2, pitch 16: 0.5627 ms, 70 % of peak, default 0.6649 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_1024_512_14_s1/g4, pitch 16: 0.5677 ms, 69 % of peak, default 0.5677 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/dense, pitch 16: 1.9659 ms, 72 % of peak, default 2.0069 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_512_512_14_s2/g1, pitch 8: 0.6331 ms, 31 % of peak, default 0.7583 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_14_s2/g2, pitch 8: 0.3749 ms, 53 % of peak, default 0.4951 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_14_s2/g4, pitch 8: 0.2794 ms, 70 % of peak, default 0.2907 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_14_s2/dense, pitch 8: 2.5260 ms, 63 % of peak, default 2.6604 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .prefetch_level = 2}},
      // resnet50/1x1_512_2048_7_s1/g1, pitch 8: 0.4703 ms, 42 % of peak, default 0.5393 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 768, .tiles_per_turn = 1, .prefetch_level = 2}},
      // resnet50/1x1_512_2048_7_s1/g2, pitch 8: 0.3922 ms, 50 % of peak, default 0.5067 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 768, .prefetch_level = 1}},
      // resnet50/1x1_512_2048_7_s1/g4, pitch 8: 0.3290 ms, 60 % of peak, default 0.3488 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48}},
      // resnet50/1x1_512_2048_7_s1/dense, pitch 8: 1.2165 ms, 58 % of peak, default 1.2165 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 4}},
      // resnet50/1x1_2048_512_7_s1/g1, pitch 8: 0.5176 ms, 38 % of peak, default 0.5176 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 10}},
      // resnet50/1x1_2048_512_7_s1/g2, pitch 8: 0.3570 ms, 55 % of peak, default 0.4606 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 32}},
      // resnet50/1x1_2048_512_7_s1/g4, pitch 8: 0.3065 ms, 64 % of peak, default 0.3291 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/dense, pitch 8: 1.2220 ms, 58 % of peak, default 1.2220 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/3x3_512_512_7_s1/g1, pitch 8: 0.4236 ms, 47 % of peak, default 0.4863 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 16}},
      // resnet50/3x3_512_512_7_s1/g2, pitch 8: 0.3200 ms, 62 % of peak, default 0.4225 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // resnet50/3x3_512_512_7_s1/g4, pitch 8: 0.2920 ms, 67 % of peak, default 0.3098 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_512_512_7_s1/dense, pitch 8: 2.4317 ms, 66 % of peak, default 2.4317 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 113: 0.2210 ms, 68 % of peak, default 0.2210 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 128: 0.2390 ms, 63 % of peak, default 0.2390 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 113: 0.0926 ms, 24 % of peak, default 0.0926 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 128: 0.0980 ms, 23 % of peak, default 0.0980 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 113: 0.0750 ms, 33 % of peak, default 0.0798 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 128: 0.0873 ms, 29 % of peak, default 0.1037 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 8}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 113: 0.0718 ms, 35 % of peak, default 0.0718 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 128: 0.0870 ms, 29 % of peak, default 0.0984 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 6, .tiles_per_turn = 4}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 113: 0.0676 ms, 37 % of peak, default 0.0750 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 512}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 128: 0.0822 ms, 30 % of peak, default 0.0916 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 192}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 113: 0.1375 ms, 65 % of peak, default 0.1418 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 64}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 128: 0.1530 ms, 58 % of peak, default 0.1582 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 113: 0.3520 ms, 19 % of peak, default 0.3520 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 128: 0.5195 ms, 13 % of peak, default 0.5195 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 113: 0.3286 ms, 20 % of peak, default 0.3286 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 128: 0.5504 ms, 12 % of peak, default 0.5504 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 113: 0.3325 ms, 20 % of peak, default 0.3325 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 128: 0.5130 ms, 13 % of peak, default 0.5130 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 113: 0.4202 ms, 63 % of peak, default 0.4202 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 128: 0.6007 ms, 44 % of peak, default 0.6007 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 57: 0.0870 ms, 19 % of peak, default 0.0870 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 64: 0.1070 ms, 16 % of peak, default 0.1070 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 57: 0.0622 ms, 45 % of peak, default 0.0654 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 64: 0.0709 ms, 40 % of peak, default 0.0740 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .blocks_per_pass = 12, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 57: 0.0490 ms, 57 % of peak, default 0.0538 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 6, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 64: 0.0536 ms, 52 % of peak, default 0.0596 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 6, .tiles_per_turn = 16}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 57: 0.0492 ms, 57 % of peak, default 0.0572 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 16}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 64: 0.0673 ms, 42 % of peak, default 0.0673 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 57: 0.1315 ms, 76 % of peak, default 0.1367 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 64: 0.1436 ms, 70 % of peak, default 0.1490 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .tiles_per_turn = 4}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 57: 0.1287 ms, 34 % of peak, default 0.1287 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 292, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 64: 0.1413 ms, 31 % of peak, default 0.1413 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .blocks_per_pass = 292}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 57: 0.1255 ms, 35 % of peak, default 0.1255 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 195, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 64: 0.1136 ms, 38 % of peak, default 0.1136 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 195}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 57: 0.1404 ms, 31 % of peak, default 0.1404 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 117, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 64: 0.1540 ms, 28 % of peak, default 0.1540 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 117}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 57: 0.2054 ms, 73 % of peak, default 0.2054 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 34, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 64: 0.2311 ms, 65 % of peak, default 0.2311 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 34}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 57: 0.1066 ms, 23 % of peak, default 0.1066 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 64: 0.1183 ms, 21 % of peak, default 0.1183 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 57: 0.0972 ms, 43 % of peak, default 0.1021 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 64: 0.1103 ms, 38 % of peak, default 0.1103 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 57: 0.0740 ms, 56 % of peak, default 0.0740 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 64: 0.1064 ms, 39 % of peak, default 0.1064 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 57: 0.0725 ms, 57 % of peak, default 0.0846 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 64: 0.0792 ms, 53 % of peak, default 0.0922 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 4}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 57: 0.2061 ms, 73 % of peak, default 0.2124 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 32}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 64: 0.2401 ms, 62 % of peak, default 0.2401 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 29: 0.0393 ms, 16 % of peak, default 0.0413 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 12}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 32: 0.0448 ms, 14 % of peak, default 0.0448 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 29: 0.0269 ms, 52 % of peak, default 0.0269 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 51}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 32: 0.0298 ms, 47 % of peak, default 0.0298 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 51}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 29: 0.0195 ms, 71 % of peak, default 0.0195 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 34}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 32: 0.0233 ms, 59 % of peak, default 0.0233 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 34}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 29: 0.0209 ms, 66 % of peak, default 0.0209 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 20}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 32: 0.0227 ms, 61 % of peak, default 0.0227 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 20}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 29: 0.0673 ms, 74 % of peak, default 0.0673 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 5}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 32: 0.0715 ms, 70 % of peak, default 0.0715 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 29: 0.0530 ms, 35 % of peak, default 0.0530 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 227, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 32: 0.0556 ms, 34 % of peak, default 0.0556 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 227, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 29: 0.0494 ms, 38 % of peak, default 0.0494 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 151, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 32: 0.0565 ms, 33 % of peak, default 0.0565 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 151, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 29: 0.0512 ms, 37 % of peak, default 0.0512 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 91, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 32: 0.0747 ms, 25 % of peak, default 0.0747 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 91, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 29: 0.0922 ms, 72 % of peak, default 0.0922 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 25, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 32: 0.1041 ms, 64 % of peak, default 0.1041 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 25, .images_per_turn = 5}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 29: 0.0449 ms, 19 % of peak, default 0.0449 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 4}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 32: 0.0469 ms, 18 % of peak, default 0.0469 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 4}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 29: 0.0399 ms, 46 % of peak, default 0.0399 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 32: 0.0433 ms, 42 % of peak, default 0.0463 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 24, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 29: 0.0279 ms, 66 % of peak, default 0.0279 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 25}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 32: 0.0327 ms, 56 % of peak, default 0.0348 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 29: 0.0276 ms, 67 % of peak, default 0.0276 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 15}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 32: 0.0289 ms, 64 % of peak, default 0.0343 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 29: 0.0898 ms, 74 % of peak, default 0.0898 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 32: 0.0966 ms, 69 % of peak, default 0.0966 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_192_28_s2/g1, pitch 16: 0.0183 ms, 11 % of peak, default 0.0193 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8}},
      // mobilenet_v2/1x1_192_64_14_s1/g1, pitch 16: 0.0184 ms, 50 % of peak, default 0.0211 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_192_64_14_s1/g2, pitch 16: 0.0161 ms, 57 % of peak, default 0.0161 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 25, .images_per_turn = 3}},
      // mobilenet_v2/1x1_192_64_14_s1/g4, pitch 16: 0.0155 ms, 59 % of peak, default 0.0155 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 15, .images_per_turn = 3}},
      // mobilenet_v2/1x1_192_64_14_s1/dense, pitch 16: 0.0464 ms, 72 % of peak, default 0.0464 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .images_per_turn = 3}},
      // mobilenet_v2/1x1_64_384_14_s1/g1, pitch 16: 0.0502 ms, 37 % of peak, default 0.0502 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 113, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g2, pitch 16: 0.0472 ms, 40 % of peak, default 0.0472 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 75, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g4, pitch 16: 0.0481 ms, 39 % of peak, default 0.0481 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 45, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/dense, pitch 16: 0.1008 ms, 66 % of peak, default 0.1008 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .images_per_turn = 10}},
      // mobilenet_v2/dw3x3_384_14_s1/g1, pitch 16: 0.0354 ms, 12 % of peak, default 0.0354 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 13}},
      // mobilenet_v2/1x1_384_64_14_s1/g1, pitch 16: 0.0392 ms, 47 % of peak, default 0.0422 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_384_64_14_s1/g2, pitch 16: 0.0288 ms, 64 % of peak, default 0.0317 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 3}},
      // mobilenet_v2/1x1_384_64_14_s1/g4, pitch 16: 0.0282 ms, 66 % of peak, default 0.0282 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 7}},
      // mobilenet_v2/1x1_384_64_14_s1/dense, pitch 16: 0.1821 ms, 37 % of peak, default 0.1821 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2}},
      // mobilenet_v2/1x1_384_96_14_s1/g1, pitch 16: 0.0548 ms, 51 % of peak, default 0.0586 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_384_96_14_s1/g2, pitch 16: 0.0429 ms, 65 % of peak, default 0.0468 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // mobilenet_v2/1x1_384_96_14_s1/g4, pitch 16: 0.0403 ms, 69 % of peak, default 0.0403 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 7}},
      // mobilenet_v2/1x1_384_96_14_s1/dense, pitch 16: 0.1416 ms, 71 % of peak, default 0.1469 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_96_576_14_s1/g1, pitch 16: 0.0951 ms, 44 % of peak, default 0.0951 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 75, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/g2, pitch 16: 0.0845 ms, 50 % of peak, default 0.0845 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 50, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/g4, pitch 16: 0.0872 ms, 48 % of peak, default 0.0872 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 30, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/dense, pitch 16: 0.2173 ms, 69 % of peak, default 0.2173 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .images_per_turn = 7}},
      // mobilenet_v2/dw3x3_576_14_s1/g1, pitch 16: 0.0538 ms, 12 % of peak, default 0.0538 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 13}},
      // mobilenet_v2/1x1_576_96_14_s1/g1, pitch 16: 0.0812 ms, 51 % of peak, default 0.0916 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 64, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_96_14_s1/g2, pitch 16: 0.0636 ms, 65 % of peak, default 0.0709 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 3}},
      // mobilenet_v2/1x1_576_96_14_s1/g4, pitch 16: 0.0589 ms, 71 % of peak, default 0.0614 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_96_14_s1/dense, pitch 16: 0.2042 ms, 73 % of peak, default 0.2134 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 3}},
      // mobilenet_v2/dw3x3_576_14_s2/g1, pitch 8: 0.0254 ms, 6 % of peak, default 0.0306 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 128}},
      // mobilenet_v2/1x1_576_160_7_s1/g1, pitch 8: 0.0384 ms, 45 % of peak, default 0.0423 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 2}},
      // mobilenet_v2/1x1_576_160_7_s1/g2, pitch 8: 0.0323 ms, 54 % of peak, default 0.0405 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4}},
      // mobilenet_v2/1x1_576_160_7_s1/g4, pitch 8: 0.0281 ms, 62 % of peak, default 0.0290 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_576_160_7_s1/dense, pitch 8: 0.0891 ms, 70 % of peak, default 0.0939 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_160_960_7_s1/g1, pitch 8: 0.0704 ms, 41 % of peak, default 0.0704 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .blocks_per_pass = 46, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g2, pitch 8: 0.0664 ms, 43 % of peak, default 0.0664 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 31, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g4, pitch 8: 0.0634 ms, 45 % of peak, default 0.0634 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 18, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/dense, pitch 8: 0.1668 ms, 62 % of peak, default 0.1668 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 5, .images_per_turn = 12}},
      // mobilenet_v2/dw3x3_960_7_s1/g1, pitch 8: 0.0396 ms, 7 % of peak, default 0.0464 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_960_160_7_s1/g1, pitch 8: 0.0647 ms, 45 % of peak, default 0.0716 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48}},
      // mobilenet_v2/1x1_960_160_7_s1/g2, pitch 8: 0.0504 ms, 57 % of peak, default 0.0668 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_960_160_7_s1/g4, pitch 8: 0.0431 ms, 67 % of peak, default 0.0448 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_960_160_7_s1/dense, pitch 8: 0.1472 ms, 71 % of peak, default 0.1541 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/g1, pitch 8: 0.1276 ms, 45 % of peak, default 0.1423 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48}},
      // mobilenet_v2/1x1_960_320_7_s1/g2, pitch 8: 0.1010 ms, 57 % of peak, default 0.1362 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .prefetch_level = 2, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/g4, pitch 8: 0.0859 ms, 67 % of peak, default 0.0895 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64}},
      // mobilenet_v2/1x1_960_320_7_s1/dense, pitch 8: 0.3152 ms, 66 % of peak, default 0.3338 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1/g1, pitch 8: 0.1719 ms, 45 % of peak, default 0.2037 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 64}},
      // mobilenet_v2/1x1_320_1280_7_s1/g2, pitch 8: 0.1503 ms, 51 % of peak, default 0.1854 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_320_1280_7_s1/g4, pitch 8: 0.1396 ms, 55 % of peak, default 0.1396 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 9, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1/dense, pitch 8: 0.4032 ms, 69 % of peak, default 0.4275 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 192, .prefetch_level = 1, .prefetch_distance = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g1, pitch 8: 0.1905 ms, 41 % of peak, default 0.1905 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g2, pitch 8: 0.1814 ms, 43 % of peak, default 0.1814 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g4, pitch 8: 0.1795 ms, 43 % of peak, default 0.1795 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 9, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/dense, pitch 8: 0.4379 ms, 63 % of peak, default 0.4597 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .pieces = 12, .blocks_per_pass = 192}},
  };
};

}
