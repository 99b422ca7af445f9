// Written by patdnn_tune. Parameters of layers for avx512.
//
// machine   AMD EPYC, family 25, model 17
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-25
// peak      118 GFLOP/s
// clang-format off
#pragma once

#include <array>
#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace tcf4ccf68 {

struct Avx512Layers {
  static constexpr std::string_view architecture = "avx512";
  static constexpr std::array<kernels::TunedLayer, 159> layers{{
      // 3x3_3_64_224_s1, G = 8, pitch 225: 2.3544 ms, 62 % of peak, default 2.9058 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 8, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 1024, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 1, pitch 225: 7.5480 ms, 52 % of peak, default 7.9088 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_3_64_224_s1, G = 8, pitch 240: 2.4748 ms, 59 % of peak, default 3.0196 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 8, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 128, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_64_224_s1, G = 1, pitch 240: 6.9791 ms, 56 % of peak, default 7.4536 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 2, pitch 225: 5.5808 ms, 70 % of peak, default 5.8012 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 10, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_128_112_s1, G = 2, pitch 113: 2.8596 ms, 68 % of peak, default 3.5777 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 2, pitch 57: 2.4541 ms, 80 % of peak, default 2.8250 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_256_256_56_s1, G = 2, pitch 57: 4.7168 ms, 82 % of peak, default 5.2382 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 9, .blocks_per_pass = 64, .tiles_per_turn = 12, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_256_512_28_s1, G = 2, pitch 29: 2.3219 ms, 83 % of peak, default 2.6273 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .blocks_per_pass = 6, .tiles_per_turn = 1}},
      // 3x3_512_512_28_s1, G = 2, pitch 29: 4.9213 ms, 78 % of peak, default 5.3386 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 9, .pieces = 2, .blocks_per_pass = 192, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 2, pitch 240: 5.4849 ms, 71 % of peak, default 6.3319 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_128_112_s1, G = 2, pitch 128: 3.4099 ms, 57 % of peak, default 3.5050 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 9, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_128_112_s1, G = 2, pitch 128: 5.1239 ms, 76 % of peak, default 5.3046 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.tap_vectors = 12, .blocks_per_pass = 12, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_256_56_s1, G = 2, pitch 64: 2.7122 ms, 72 % of peak, default 2.7859 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .reach = 1.974, .parameters = {.tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_256_512_28_s1, G = 2, pitch 32: 2.5590 ms, 75 % of peak, default 2.6191 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.tap_vectors = 10, .blocks_per_pass = 128, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_14_s1, G = 4, pitch 16: 1.2123 ms, 80 % of peak, default 1.2428 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 4, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 4.9290 ms, 79 % of peak, default 5.4457 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .reach = 0.093, .parameters = {.tap_vectors = 6, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 4.5837 ms, 85 % of peak, default 4.8956 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 8, pitch 240: 4.8617 ms, 80 % of peak, default 5.6283 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 8, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .reach = 0.093, .parameters = {.prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 8, pitch 128: 4.4470 ms, 88 % of peak, default 4.6899 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 8, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_64_224_s1, G = 8, pitch 225: 33.3808 ms, 94 % of peak, default 35.9649 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 8, .pooling = Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .reach = 0.093, .parameters = {.prefetch_level = 1, .prefetch_distance = 2}},
      // 7x7_3_64_224_s2, G = 8, pitch 114: 2.4819 ms, 80 % of peak, default 2.5823 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = Padding(3)}, .block = 8, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 96}},
      // 1x1_64_256_56_s1, G = 1, pitch 57: 0.5809 ms, 42 % of peak, default 0.6002 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 7, .blocks_per_pass = 192, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_128_56_s2, G = 1, pitch 29: 0.8111 ms, 30 % of peak, default 0.8753 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_256_256_28_s2, G = 1, pitch 16: 0.8304 ms, 29 % of peak, default 1.0612 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 6, .blocks_per_pass = 64, .prefetch_level = 2}},
      // 1x1_256_1024_14_s1, G = 1, pitch 16: 0.5619 ms, 43 % of peak, default 0.5811 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_256_14_s1, G = 1, pitch 16: 0.6683 ms, 36 % of peak, default 0.8214 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // 1x1_1024_2048_14_s2, G = 1, pitch 8: 1.9574 ms, 25 % of peak, default 2.4632 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 192}},
      // 1x1_1024_512_14_s1, G = 1, pitch 16: 1.4004 ms, 34 % of peak, default 1.7238 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 8, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 3x3_512_512_14_s2, G = 1, pitch 8: 1.1546 ms, 21 % of peak, default 1.2459 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 8, .blocks_per_pass = 256}},
      // 1x1_512_2048_7_s1, G = 1, pitch 8: 0.7781 ms, 31 % of peak, default 0.9390 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // 1x1_2048_512_7_s1, G = 1, pitch 8: 1.0583 ms, 23 % of peak, default 1.1306 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_512_512_7_s1, G = 1, pitch 8: 0.6158 ms, 39 % of peak, default 0.7748 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 48}},
      // 3x3_64_64_56_s1, G = 1, pitch 64: 0.3690 ms, 66 % of peak, default 0.3847 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // 1x1_256_512_56_s2, G = 1, pitch 32: 1.3708 ms, 35 % of peak, default 1.4246 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 384, .tiles_per_turn = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_128_128_56_s2, G = 1, pitch 32: 0.8838 ms, 28 % of peak, default 0.9071 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // 1x1_128_512_28_s1, G = 1, pitch 32: 0.6762 ms, 36 % of peak, default 0.6934 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 128, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 1, pitch 32: 0.6267 ms, 38 % of peak, default 0.6346 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 7, .pieces = 6, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_28_s1, G = 1, pitch 32: 0.3902 ms, 63 % of peak, default 0.3952 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .blocks_per_pass = 32}},
      // 1x1_64_256_56_s1, G = 2, pitch 57: 0.5432 ms, 45 % of peak, default 0.5812 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 12, .blocks_per_pass = 96, .tiles_per_turn = 3}},
      // 3x3_64_64_56_s1, G = 2, pitch 57: 0.2842 ms, 86 % of peak, default 0.3402 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11, .blocks_per_pass = 8, .tiles_per_turn = 6}},
      // 1x1_256_512_56_s2, G = 2, pitch 29: 0.9507 ms, 51 % of peak, default 1.0093 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 192, .tiles_per_turn = 3}},
      // 1x1_256_128_56_s1, G = 2, pitch 57: 0.8255 ms, 58 % of peak, default 0.8345 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .reach = 1, .parameters = {.tap_vectors = 9, .pieces = 2, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_56_s2, G = 2, pitch 29: 0.5618 ms, 44 % of peak, default 0.6356 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_512_128_28_s1, G = 2, pitch 29: 0.3237 ms, 75 % of peak, default 0.3743 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 8, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_28_s1, G = 2, pitch 29: 0.2755 ms, 89 % of peak, default 0.3149 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .blocks_per_pass = 24, .tiles_per_turn = 2}},
      // 1x1_512_1024_28_s2, G = 2, pitch 16: 0.9697 ms, 50 % of peak, default 1.1947 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32}},
      // 1x1_512_256_28_s1, G = 2, pitch 29: 0.6991 ms, 69 % of peak, default 0.8080 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // 3x3_256_256_28_s2, G = 2, pitch 16: 0.5277 ms, 46 % of peak, default 0.7109 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_256_1024_14_s1, G = 2, pitch 16: 0.3902 ms, 62 % of peak, default 0.4498 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_1024_256_14_s1, G = 2, pitch 16: 0.4078 ms, 59 % of peak, default 0.5157 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32, .prefetch_level = 1}},
      // 1x1_1024_2048_14_s2, G = 2, pitch 8: 1.3788 ms, 35 % of peak, default 1.5755 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .prefetch_level = 2}},
      // 1x1_1024_512_14_s1, G = 2, pitch 16: 0.9072 ms, 53 % of peak, default 1.1350 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // 3x3_512_512_14_s2, G = 2, pitch 8: 0.7703 ms, 31 % of peak, default 0.8564 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 6, .prefetch_level = 2}},
      // 1x1_512_2048_7_s1, G = 2, pitch 8: 0.5309 ms, 45 % of peak, default 0.6860 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 192, .tiles_per_turn = 1}},
      // 1x1_2048_512_7_s1, G = 2, pitch 8: 0.4997 ms, 48 % of peak, default 0.6267 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .prefetch_level = 2}},
      // 3x3_64_64_56_s1, G = 2, pitch 64: 0.3168 ms, 77 % of peak, default 0.3353 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 16, .tiles_per_turn = 4}},
      // 1x1_256_512_56_s2, G = 2, pitch 32: 1.0753 ms, 45 % of peak, default 1.1029 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 192, .tiles_per_turn = 2}},
      // 1x1_256_128_56_s1, G = 2, pitch 64: 0.8751 ms, 55 % of peak, default 0.9010 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .reach = 1, .parameters = {.tap_vectors = 9, .pieces = 2, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_56_s2, G = 2, pitch 32: 0.6068 ms, 40 % of peak, default 0.6620 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_128_512_28_s1, G = 2, pitch 32: 0.4489 ms, 54 % of peak, default 0.4570 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 10, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 2, pitch 32: 0.3541 ms, 68 % of peak, default 0.4084 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 8, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_28_s1, G = 2, pitch 32: 0.2972 ms, 82 % of peak, default 0.3148 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 11, .blocks_per_pass = 24, .tiles_per_turn = 2}},
      // 1x1_512_256_28_s1, G = 2, pitch 32: 0.7952 ms, 61 % of peak, default 0.9099 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // 1x1_256_512_56_s2, G = 4, pitch 29: 0.8478 ms, 57 % of peak, default 0.8815 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 64, .tiles_per_turn = 2}},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 0.3216 ms, 75 % of peak, default 0.3294 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 128, .tiles_per_turn = 2}},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 0.2912 ms, 83 % of peak, default 0.2958 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .prefetch_level = 1}},
      // 3x3_512_512_7_s1, G = 4, pitch 8: 0.3567 ms, 68 % of peak, default 0.3655 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 4}},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 0.3932 ms, 62 % of peak, default 0.4023 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 4, .blocks_per_pass = 48, .tiles_per_turn = 4}},
      // 1x1_512_128_28_s1, G = 4, pitch 32: 0.3013 ms, 80 % of peak, default 0.3100 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .tiles_per_turn = 6}},
      // 1x1_64_256_56_s1, G = 8, pitch 57: 0.5708 ms, 43 % of peak, default 0.5946 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 3}},
      // 1x1_64_64_56_s1, G = 8, pitch 57: 0.1657 ms, 37 % of peak, default 0.1736 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .reach = 1.774, .parameters = {.tap_vectors = 3}},
      // 3x3_64_64_56_s1, G = 8, pitch 57: 0.2731 ms, 90 % of peak, default 0.2857 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // 3x3_512_512_14_s2, G = 8, pitch 8: 0.4657 ms, 52 % of peak, default 0.4818 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 1}},
      // 1x1_512_2048_7_s1, G = 8, pitch 8: 0.4418 ms, 55 % of peak, default 0.4491 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .prefetch_level = 1}},
      // 1x1_64_64_56_s1, G = 8, pitch 64: 0.1954 ms, 31 % of peak, default 0.2044 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .reach = 1.774, .parameters = {.tap_vectors = 3}},
      // 3x3_64_64_56_s1, G = 8, pitch 64: 0.3133 ms, 78 % of peak, default 0.3188 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 8, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 24}},
      // 1x1_128_512_28_s1, G = 8, pitch 32: 0.4268 ms, 57 % of peak, default 0.4401 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 3}},
      // 1x1_128_512_28_s1, G = 8, pitch 29: 1.2172 ms, 71 % of peak, default 1.2782 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .reach = 1.801, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 16}},
      // 1x1_256_1024_14_s1, G = 8, pitch 16: 1.1829 ms, 74 % of peak, default 1.2501 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .reach = 1.835, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_512_512_14_s2, G = 8, pitch 8: 2.8688 ms, 68 % of peak, default 2.9850 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 8, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .prefetch_level = 2}},
      // 1x1_512_2048_7_s1, G = 8, pitch 8: 1.3824 ms, 63 % of peak, default 1.4591 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_128_512_28_s1, G = 8, pitch 32: 1.2969 ms, 67 % of peak, default 1.4264 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .reach = 1.943, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 16}},
      // 3x3_3_32_224_s2, G = 8, pitch 113: 0.4503 ms, 41 % of peak, default 0.4870 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = Padding(1)}, .block = 8, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 192, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_16_96_112_s1, G = 1, pitch 113: 0.5277 ms, 15 % of peak, default 0.6030 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 8, .blocks_per_pass = 48, .tiles_per_turn = 6}},
      // 1x1_24_144_56_s1, G = 1, pitch 57: 0.2222 ms, 24 % of peak, default 0.2495 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 9, .blocks_per_pass = 128, .tiles_per_turn = 3}},
      // dw3x3_192_28_s1, G = 1, pitch 29: 0.0621 ms, 16 % of peak, default 0.0643 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = Padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // 1x1_192_32_28_s1, G = 1, pitch 29: 0.0666 ms, 34 % of peak, default 0.0675 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 12, .pieces = 3, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // dw3x3_384_14_s1, G = 1, pitch 16: 0.0266 ms, 19 % of peak, default 0.0282 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = Padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 256}},
      // 1x1_384_64_14_s1, G = 1, pitch 16: 0.0548 ms, 41 % of peak, default 0.0589 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .reach = 0.584, .parameters = {.tap_vectors = 5, .pieces = 3}},
      // 1x1_96_576_14_s1, G = 1, pitch 16: 0.0985 ms, 52 % of peak, default 0.1001 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 7}},
      // dw3x3_576_14_s1, G = 1, pitch 16: 0.0565 ms, 14 % of peak, default 0.0605 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = Padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 128}},
      // 1x1_576_96_14_s1, G = 1, pitch 16: 0.1408 ms, 36 % of peak, default 0.1658 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .reach = 1.16, .parameters = {.tap_vectors = 5, .pieces = 4, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_576_160_7_s1, G = 1, pitch 8: 0.0779 ms, 27 % of peak, default 0.0838 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .reach = 1.466, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // 1x1_160_960_7_s1, G = 1, pitch 8: 0.1048 ms, 33 % of peak, default 0.1102 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 256}},
      // dw3x3_960_7_s1, G = 1, pitch 8: 0.0209 ms, 15 % of peak, default 0.0223 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = Padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 768}},
      // 1x1_960_320_7_s1, G = 1, pitch 8: 0.2592 ms, 27 % of peak, default 0.3862 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .reach = 1, .parameters = {.tap_vectors = 2, .blocks_per_pass = 256}},
      // 3x3_3_32_224_s2, G = 8, pitch 128: 0.4945 ms, 37 % of peak, default 0.5580 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = Padding(1)}, .block = 8, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 192, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_16_96_112_s1, G = 1, pitch 128: 0.6207 ms, 13 % of peak, default 0.6896 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 9, .blocks_per_pass = 64, .tiles_per_turn = 6}},
      // 1x1_24_144_56_s1, G = 1, pitch 64: 0.2449 ms, 22 % of peak, default 0.2775 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 9, .blocks_per_pass = 128, .tiles_per_turn = 12}},
      // dw3x3_144_56_s1, G = 1, pitch 64: 0.1945 ms, 16 % of peak, default 0.1995 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = Padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 128}},
      // 1x1_32_192_28_s1, G = 1, pitch 32: 0.0536 ms, 43 % of peak, default 0.0556 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 11}},
      // dw3x3_192_28_s1, G = 1, pitch 32: 0.0888 ms, 11 % of peak, default 0.0923 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = Padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 32}},
      // 1x1_192_32_28_s1, G = 1, pitch 32: 0.0716 ms, 31 % of peak, default 0.0749 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 12, .pieces = 3, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // 1x1_16_96_112_s1, G = 2, pitch 113: 0.5764 ms, 14 % of peak, default 0.7003 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 11, .blocks_per_pass = 4, .tiles_per_turn = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_24_144_56_s1, G = 2, pitch 57: 0.2384 ms, 22 % of peak, default 0.2463 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 11}},
      // 1x1_144_32_28_s1, G = 2, pitch 29: 0.0382 ms, 44 % of peak, default 0.0408 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11}},
      // 1x1_32_192_28_s1, G = 2, pitch 29: 0.0397 ms, 58 % of peak, default 0.0415 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 9, .blocks_per_pass = 64, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_192_32_28_s1, G = 2, pitch 29: 0.0458 ms, 49 % of peak, default 0.0520 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11}},
      // 1x1_384_64_14_s1, G = 2, pitch 16: 0.0389 ms, 58 % of peak, default 0.0506 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7}},
      // 1x1_384_96_14_s1, G = 2, pitch 16: 0.0671 ms, 51 % of peak, default 0.0784 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7}},
      // 1x1_576_96_14_s1, G = 2, pitch 16: 0.0883 ms, 58 % of peak, default 0.1211 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // 1x1_576_160_7_s1, G = 2, pitch 8: 0.0573 ms, 37 % of peak, default 0.0712 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // 1x1_960_160_7_s1, G = 2, pitch 8: 0.0985 ms, 36 % of peak, default 0.1233 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 64, .tiles_per_turn = 1}},
      // 1x1_960_320_7_s1, G = 2, pitch 8: 0.2098 ms, 34 % of peak, default 0.2262 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 24, .prefetch_level = 1}},
      // 1x1_16_96_112_s1, G = 2, pitch 128: 0.6868 ms, 12 % of peak, default 0.8134 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 11, .blocks_per_pass = 4, .tiles_per_turn = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_144_32_28_s1, G = 2, pitch 32: 0.0403 ms, 42 % of peak, default 0.0424 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 11}},
      // 1x1_192_32_28_s1, G = 2, pitch 32: 0.0494 ms, 46 % of peak, default 0.0555 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // 1x1_32_16_112_s1, G = 4, pitch 113: 0.1405 ms, 22 % of peak, default 0.1496 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .blocks_per_pass = 2, .tiles_per_turn = 12}},
      // 1x1_16_96_112_s1, G = 4, pitch 113: 0.5438 ms, 15 % of peak, default 0.6346 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 5, .blocks_per_pass = 2, .tiles_per_turn = 64, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.0426 ms, 53 % of peak, default 0.0447 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 4, .blocks_per_pass = 6, .tiles_per_turn = 12}},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.0740 ms, 69 % of peak, default 0.0769 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .reach = 1.16, .parameters = {.tap_vectors = 5}},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.0390 ms, 54 % of peak, default 0.0421 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 24}},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.0607 ms, 58 % of peak, default 0.0626 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 24}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 0.1137 ms, 62 % of peak, default 0.1150 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 48}},
      // 1x1_320_1280_7_s1, G = 4, pitch 8: 0.1713 ms, 55 % of peak, default 0.1771 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .pooling = Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 3, .blocks_per_pass = 96}},
      // 1x1_32_16_112_s1, G = 4, pitch 128: 0.1457 ms, 21 % of peak, default 0.1614 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 2, .tiles_per_turn = 12}},
      // 1x1_16_96_112_s1, G = 4, pitch 128: 0.6870 ms, 12 % of peak, default 0.7588 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 5, .blocks_per_pass = 2, .tiles_per_turn = 64, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.0422 ms, 53 % of peak, default 0.0464 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 5}},
      // 1x1_32_16_112_s1, G = 8, pitch 113: 0.0945 ms, 32 % of peak, default 0.1299 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 96}},
      // 1x1_16_96_112_s1, G = 8, pitch 113: 0.5620 ms, 15 % of peak, default 0.6642 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24}},
      // 1x1_144_32_28_s1, G = 8, pitch 29: 0.0310 ms, 55 % of peak, default 0.0318 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 3}},
      // 1x1_192_32_28_s1, G = 8, pitch 29: 0.0425 ms, 53 % of peak, default 0.0454 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.954, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 3}},
      // 1x1_384_64_14_s1, G = 8, pitch 16: 0.0326 ms, 70 % of peak, default 0.0334 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .reach = 1.745, .parameters = {.tap_vectors = 3}},
      // 1x1_384_96_14_s1, G = 8, pitch 16: 0.0539 ms, 63 % of peak, default 0.0567 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .reach = 1.16, .parameters = {.tap_vectors = 3}},
      // 1x1_96_576_14_s1, G = 8, pitch 16: 0.0780 ms, 66 % of peak, default 0.0789 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 2}},
      // 1x1_576_160_7_s1, G = 8, pitch 8: 0.0390 ms, 54 % of peak, default 0.0439 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // 1x1_960_160_7_s1, G = 8, pitch 8: 0.0662 ms, 54 % of peak, default 0.0696 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .reach = 1.842, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // 1x1_960_320_7_s1, G = 8, pitch 8: 0.1129 ms, 63 % of peak, default 0.1228 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .reach = 1.842, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32}},
      // 1x1_320_1280_7_s1, G = 8, pitch 8: 0.1720 ms, 55 % of peak, default 0.1748 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .pooling = Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_32_16_112_s1, G = 8, pitch 128: 0.1136 ms, 27 % of peak, default 0.1977 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 256}},
      // 1x1_16_96_112_s1, G = 8, pitch 128: 0.6395 ms, 13 % of peak, default 0.7771 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24}},
      // 1x1_144_24_56_s1, G = 8, pitch 64: 0.1190 ms, 43 % of peak, default 0.1340 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 3}},
      // 1x1_192_32_28_s1, G = 8, pitch 32: 0.0427 ms, 53 % of peak, default 0.0483 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 3}},
      // 1x1_32_16_112_s1, G = 8, pitch 113: 0.2258 ms, 48 % of peak, default 0.2507 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 12}},
      // 1x1_16_96_112_s1, G = 8, pitch 113: 0.7443 ms, 44 % of peak, default 0.8001 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 16, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_192_32_28_s1, G = 8, pitch 29: 0.1045 ms, 78 % of peak, default 0.1092 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .reach = 0.827, .parameters = {.tap_vectors = 3}},
      // 1x1_192_64_14_s1, G = 8, pitch 16: 0.0590 ms, 69 % of peak, default 0.0609 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .reach = 1.837, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 3}},
      // 1x1_64_384_14_s1, G = 8, pitch 16: 0.1044 ms, 78 % of peak, default 0.1065 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .reach = 1.774, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 4}},
      // 1x1_384_64_14_s1, G = 8, pitch 16: 0.1014 ms, 80 % of peak, default 0.1035 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .reach = 1.753, .parameters = {.tap_vectors = 3}},
      // 1x1_384_96_14_s1, G = 8, pitch 16: 0.1582 ms, 77 % of peak, default 0.1703 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .reach = 1.168, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_96_576_14_s1, G = 8, pitch 16: 0.2269 ms, 81 % of peak, default 0.2395 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32}},
      // 1x1_576_160_7_s1, G = 8, pitch 8: 0.1159 ms, 66 % of peak, default 0.1240 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .reach = 1.472, .parameters = {.tap_vectors = 2}},
      // 1x1_160_960_7_s1, G = 8, pitch 8: 0.1958 ms, 65 % of peak, default 0.2118 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .reach = 1.839, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_320_1280_7_s1, G = 8, pitch 8: 0.5305 ms, 64 % of peak, default 0.5612 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .pooling = Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_32_16_112_s1, G = 8, pitch 128: 0.2582 ms, 42 % of peak, default 0.3017 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 12}},
      // 1x1_16_96_112_s1, G = 8, pitch 128: 0.7978 ms, 41 % of peak, default 0.9171 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 16, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_144_32_28_s1, G = 8, pitch 32: 0.0876 ms, 70 % of peak, default 0.0910 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 3}},
      // 1x1_192_32_28_s1, G = 8, pitch 32: 0.1150 ms, 71 % of peak, default 0.1204 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .reach = 0.969, .parameters = {.tap_vectors = 3}},
  }};
};

}}}}
