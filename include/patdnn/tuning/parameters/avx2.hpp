// Written by patdnn_tune. Parameters of layers for avx2.
//
// machine   AMD EPYC, family 25, model 1
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-25
// peak      65 GFLOP/s
// clang-format off
#pragma once

#include <array>
#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace td2fa774f {

struct Avx2Layers {
  static constexpr std::string_view architecture = "avx2";
  static constexpr std::array<kernels::TunedLayer, 130> layers{{
      // 3x3_128_256_56_s1, G = 1, pitch 57: 6.1036 ms, 58 % of peak, default 6.4368 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 7, .blocks_per_pass = 64, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 3x3_512_512_14_s1, G = 1, pitch 16: 3.0399 ms, 58 % of peak, default 3.0937 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 128, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_3_64_224_s1, G = 4, pitch 240: 3.9762 ms, 67 % of peak, default 4.3268 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 4, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .reach = 0.093, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 24}},
      // 3x3_64_128_112_s1, G = 1, pitch 128: 5.5807 ms, 64 % of peak, default 6.1039 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .reach = 0.179, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 1, pitch 128: 9.3014 ms, 77 % of peak, default 10.2920 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_256_512_28_s1, G = 1, pitch 32: 5.4520 ms, 64 % of peak, default 5.5938 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .blocks_per_pass = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_128_112_s1, G = 2, pitch 113: 5.0541 ms, 70 % of peak, default 5.2921 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 8, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 2, pitch 57: 4.4584 ms, 80 % of peak, default 4.8198 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .reach = 1.974, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // 3x3_256_512_28_s1, G = 2, pitch 29: 4.2426 ms, 83 % of peak, default 4.6695 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 128, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_28_s1, G = 2, pitch 29: 8.6461 ms, 81 % of peak, default 10.3255 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 4, .blocks_per_pass = 192}},
      // 3x3_64_128_112_s1, G = 2, pitch 128: 6.5994 ms, 54 % of peak, default 6.6815 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 2, pitch 128: 10.6042 ms, 67 % of peak, default 11.3394 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_256_56_s1, G = 2, pitch 64: 6.2791 ms, 57 % of peak, default 6.7002 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .reach = 1.974, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_28_s1, G = 2, pitch 32: 13.3687 ms, 53 % of peak, default 15.3981 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.tap_vectors = 6, .pieces = 4, .blocks_per_pass = 192, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 57: 3.7711 ms, 94 % of peak, default 3.8355 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .reach = 1.974, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 9.2541 ms, 77 % of peak, default 10.3429 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .reach = 0.093, .parameters = {.prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_128_112_s1, G = 4, pitch 128: 4.9255 ms, 72 % of peak, default 5.2981 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .reach = 0.179, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 8.4711 ms, 84 % of peak, default 8.9972 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 64: 4.3107 ms, 83 % of peak, default 4.3591 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .reach = 1.974, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_512_512_28_s1, G = 4, pitch 29: 54.8969 ms, 104 % of peak, default 59.4469 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .reach = 1.999, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 3, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_14_s1, G = 4, pitch 16: 13.1630 ms, 108 % of peak, default 13.7959 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 96, .prefetch_level = 2}},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 56.6853 ms, 100 % of peak, default 58.0660 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.blocks_per_pass = 12, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_28_s1, G = 4, pitch 32: 57.4606 ms, 99 % of peak, default 62.4573 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .reach = 1.999, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 3, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 7x7_3_64_224_s2, G = 4, pitch 114: 3.5789 ms, 102 % of peak, default 3.7134 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = Padding(3)}, .block = 4, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 48, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_64_256_56_s1, G = 1, pitch 57: 1.2997 ms, 34 % of peak, default 1.3743 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8}},
      // 3x3_64_64_56_s1, G = 1, pitch 57: 0.7231 ms, 62 % of peak, default 0.7854 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_512_1024_28_s2, G = 1, pitch 16: 2.7994 ms, 31 % of peak, default 2.8692 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145407, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .pieces = 2, .blocks_per_pass = 512, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 3x3_256_256_28_s2, G = 1, pitch 16: 1.5277 ms, 29 % of peak, default 1.7061 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_1024_2048_14_s2, G = 1, pitch 8: 3.5122 ms, 25 % of peak, default 4.5762 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 96}},
      // 3x3_512_512_14_s2, G = 1, pitch 8: 1.8499 ms, 24 % of peak, default 2.1701 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_512_2048_7_s1, G = 1, pitch 8: 1.0976 ms, 40 % of peak, default 1.3439 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_7_s1, G = 1, pitch 8: 0.8302 ms, 53 % of peak, default 1.0544 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7}},
      // 1x1_64_256_56_s1, G = 1, pitch 64: 1.2684 ms, 35 % of peak, default 1.5808 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 1, pitch 64: 0.7110 ms, 63 % of peak, default 0.7559 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // 1x1_256_128_56_s1, G = 1, pitch 64: 1.6663 ms, 53 % of peak, default 1.7131 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_64_256_56_s1, G = 2, pitch 57: 1.0838 ms, 41 % of peak, default 1.1324 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_64_64_56_s1, G = 2, pitch 57: 0.2793 ms, 40 % of peak, default 0.2925 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 2, pitch 57: 0.4665 ms, 95 % of peak, default 0.5248 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_256_64_56_s1, G = 2, pitch 57: 0.6226 ms, 70 % of peak, default 0.6464 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_128_128_56_s2, G = 2, pitch 29: 1.2093 ms, 37 % of peak, default 1.2838 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_512_128_28_s1, G = 2, pitch 29: 0.5297 ms, 83 % of peak, default 0.5490 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_128_128_28_s1, G = 2, pitch 29: 0.4688 ms, 95 % of peak, default 0.5207 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_1024_28_s2, G = 2, pitch 16: 1.8471 ms, 48 % of peak, default 1.9146 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_256_256_28_s2, G = 2, pitch 16: 1.1502 ms, 38 % of peak, default 1.2090 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 64, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_256_1024_14_s1, G = 2, pitch 16: 0.6456 ms, 68 % of peak, default 0.7041 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 1x1_1024_256_14_s1, G = 2, pitch 16: 0.5533 ms, 79 % of peak, default 0.6894 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_1024_2048_14_s2, G = 2, pitch 8: 2.1386 ms, 41 % of peak, default 2.7089 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_512_14_s1, G = 2, pitch 16: 1.3338 ms, 66 % of peak, default 1.5346 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 128, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_14_s2, G = 2, pitch 8: 1.1687 ms, 38 % of peak, default 1.3542 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128}},
      // 1x1_512_2048_7_s1, G = 2, pitch 8: 0.9102 ms, 48 % of peak, default 1.1929 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_2048_512_7_s1, G = 2, pitch 8: 0.7118 ms, 62 % of peak, default 0.9562 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 3x3_512_512_7_s1, G = 2, pitch 8: 0.5798 ms, 76 % of peak, default 0.7449 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 64}},
      // 1x1_64_256_56_s1, G = 2, pitch 64: 1.2422 ms, 36 % of peak, default 1.2864 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 8, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_64_56_s1, G = 2, pitch 64: 0.4925 ms, 90 % of peak, default 0.5298 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_256_128_56_s1, G = 2, pitch 64: 1.4413 ms, 61 % of peak, default 1.4684 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_128_512_28_s1, G = 2, pitch 32: 0.8611 ms, 52 % of peak, default 0.9142 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .prefetch_level = 2}},
      // 1x1_64_256_56_s1, G = 4, pitch 57: 1.3607 ms, 33 % of peak, default 1.5383 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .reach = 1.774, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_64_56_s1, G = 4, pitch 57: 0.3770 ms, 30 % of peak, default 0.4120 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .reach = 1.941, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 0.9645 ms, 46 % of peak, default 1.1069 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 16, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 29: 0.5054 ms, 87 % of peak, default 0.5303 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .reach = 1, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 0.4877 ms, 91 % of peak, default 0.5359 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 16}},
      // 1x1_512_1024_28_s2, G = 4, pitch 16: 1.6627 ms, 53 % of peak, default 1.6856 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .reach = 1.842, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 0.4478 ms, 98 % of peak, default 0.4585 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_256_56_s1, G = 4, pitch 64: 1.3605 ms, 33 % of peak, default 1.7324 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .reach = 1.774, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_64_56_s1, G = 4, pitch 64: 0.4161 ms, 27 % of peak, default 0.4458 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .reach = 1.774, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // 1x1_256_512_56_s2, G = 4, pitch 32: 1.9001 ms, 46 % of peak, default 2.0415 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 0.9648 ms, 46 % of peak, default 1.1596 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 32: 0.5088 ms, 86 % of peak, default 0.5226 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .reach = 1, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 0.4539 ms, 98 % of peak, default 0.5118 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // 1x1_64_64_56_s1, G = 4, pitch 57: 0.4765 ms, 83 % of peak, default 0.4854 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 1.5817 ms, 100 % of peak, default 1.7552 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 2.8302 ms, 126 % of peak, default 2.9302 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 6, .prefetch_level = 1}},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 2.2439 ms, 70 % of peak, default 2.5579 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .reach = 1.835, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .prefetch_level = 2}},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 4.1265 ms, 86 % of peak, default 4.2416 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 4, .prefetch_level = 2}},
      // 1x1_1024_2048_14_s2, G = 4, pitch 8: 5.4991 ms, 58 % of peak, default 5.5606 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .reach = 1.846, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6}},
      // 3x3_512_512_14_s2, G = 4, pitch 8: 6.3854 ms, 56 % of peak, default 7.9077 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .pieces = 2, .blocks_per_pass = 24, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_2048_7_s1, G = 4, pitch 8: 2.0404 ms, 78 % of peak, default 2.0904 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .reach = 1.842, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 2.5779 ms, 61 % of peak, default 2.7478 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 12, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 4.1761 ms, 85 % of peak, default 4.2385 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // dw3x3_144_56_s1, G = 1, pitch 57: 0.3581 ms, 16 % of peak, default 0.3700 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = Padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // 1x1_144_24_56_s1, G = 1, pitch 57: 0.2993 ms, 31 % of peak, default 0.3046 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 7, .prefetch_level = 2, .prefetch_distance = 2}},
      // dw3x3_192_28_s1, G = 1, pitch 29: 0.1581 ms, 12 % of peak, default 0.1649 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = Padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8}},
      // 1x1_192_32_28_s1, G = 1, pitch 29: 0.1325 ms, 31 % of peak, default 0.1431 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 8}},
      // 1x1_192_64_14_s1, G = 1, pitch 16: 0.0749 ms, 27 % of peak, default 0.0770 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // 1x1_96_576_14_s1, G = 1, pitch 16: 0.2911 ms, 32 % of peak, default 0.2962 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512, .tiles_per_turn = 2}},
      // dw3x3_576_14_s1, G = 1, pitch 16: 0.1586 ms, 9 % of peak, default 0.1636 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = Padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 192}},
      // 1x1_576_96_14_s1, G = 1, pitch 16: 0.2932 ms, 32 % of peak, default 0.3425 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .reach = 1.16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_576_160_7_s1, G = 1, pitch 8: 0.1677 ms, 23 % of peak, default 0.1858 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // dw3x3_960_7_s1, G = 1, pitch 8: 0.1175 ms, 5 % of peak, default 0.1425 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = Padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .reach = 1, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512}},
      // 1x1_960_160_7_s1, G = 1, pitch 8: 0.2759 ms, 23 % of peak, default 0.3518 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42719, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_160_7_s1, G = 1, pitch 8: 0.2572 ms, 25 % of peak, default 0.3375 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 1, pitch 8: 0.5628 ms, 23 % of peak, default 0.7141 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 128}},
      // 1x1_32_16_112_s1, G = 1, pitch 128: 0.3188 ms, 17 % of peak, default 0.3339 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .reach = 0.179, .parameters = {.tap_vectors = 8, .prefetch_level = 1}},
      // 1x1_96_24_56_s1, G = 1, pitch 64: 0.2449 ms, 26 % of peak, default 0.2500 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 7, .prefetch_level = 1, .prefetch_distance = 2}},
      // dw3x3_144_56_s1, G = 1, pitch 64: 0.3315 ms, 17 % of peak, default 0.3398 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = Padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 24}},
      // 1x1_192_32_28_s1, G = 1, pitch 32: 0.1324 ms, 31 % of peak, default 0.1387 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 8}},
      // 1x1_16_96_112_s1, G = 2, pitch 113: 1.2258 ms, 12 % of peak, default 1.5619 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 5, .blocks_per_pass = 4, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 2, pitch 29: 0.1067 ms, 29 % of peak, default 0.1236 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 5, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_64_384_14_s1, G = 2, pitch 16: 0.1501 ms, 28 % of peak, default 0.1532 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 6, .blocks_per_pass = 128}},
      // 1x1_384_64_14_s1, G = 2, pitch 16: 0.1084 ms, 38 % of peak, default 0.1116 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4}},
      // 1x1_384_96_14_s1, G = 2, pitch 16: 0.1752 ms, 35 % of peak, default 0.1812 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_576_96_14_s1, G = 2, pitch 16: 0.2415 ms, 38 % of peak, default 0.2732 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4}},
      // 1x1_576_160_7_s1, G = 2, pitch 8: 0.1390 ms, 28 % of peak, default 0.1738 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3}},
      // 1x1_160_960_7_s1, G = 2, pitch 8: 0.2209 ms, 29 % of peak, default 0.2262 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 1x1_960_160_7_s1, G = 2, pitch 8: 0.1940 ms, 33 % of peak, default 0.2704 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 2, pitch 8: 0.3674 ms, 35 % of peak, default 0.5076 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // 1x1_16_96_112_s1, G = 2, pitch 128: 1.3936 ms, 11 % of peak, default 1.8312 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 4, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 2, pitch 32: 0.1028 ms, 30 % of peak, default 0.1225 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_16_112_s1, G = 4, pitch 113: 0.3165 ms, 18 % of peak, default 0.3836 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .reach = 1.722, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 4, pitch 113: 1.4511 ms, 10 % of peak, default 2.0717 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .reach = 1.765, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.1216 ms, 34 % of peak, default 0.1338 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 8}},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.1562 ms, 40 % of peak, default 0.1579 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .reach = 0.584, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 8}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.2419 ms, 39 % of peak, default 0.2448 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.1932 ms, 48 % of peak, default 0.2053 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .reach = 1.745, .parameters = {.tap_vectors = 3}},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.1458 ms, 44 % of peak, default 0.1496 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .reach = 1, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_16_112_s1, G = 4, pitch 128: 0.3215 ms, 17 % of peak, default 0.4455 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .reach = 1.722, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 4, pitch 128: 1.6095 ms, 9 % of peak, default 2.6020 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .reach = 1.765, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 4, pitch 32: 0.1474 ms, 21 % of peak, default 0.1526 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .tiles_per_turn = 1}},
      // 1x1_32_192_28_s1, G = 4, pitch 32: 0.1349 ms, 31 % of peak, default 0.1397 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.1263 ms, 32 % of peak, default 0.1379 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.954, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 1}},
      // 1x1_144_32_28_s1, G = 4, pitch 29: 0.1317 ms, 84 % of peak, default 0.1425 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_192_64_14_s1, G = 4, pitch 16: 0.0843 ms, 88 % of peak, default 0.0918 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .reach = 1.837, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 3}},
      // 1x1_64_384_14_s1, G = 4, pitch 16: 0.1704 ms, 87 % of peak, default 0.1723 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .reach = 1.774, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // 1x1_384_64_14_s1, G = 4, pitch 16: 0.1641 ms, 90 % of peak, default 0.1687 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .reach = 1.753, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 3}},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.2419 ms, 92 % of peak, default 0.2800 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .reach = 1.168, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.3482 ms, 96 % of peak, default 0.3572 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128, .tiles_per_turn = 4}},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.1599 ms, 87 % of peak, default 0.1741 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .reach = 1.841, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_160_960_7_s1, G = 4, pitch 8: 0.2700 ms, 86 % of peak, default 0.2811 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .reach = 1.839, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 2}},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.2678 ms, 87 % of peak, default 0.2724 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 0.5301 ms, 87 % of peak, default 0.5570 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .reach = 1.842, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 2}},
  }};
};

}}}}
