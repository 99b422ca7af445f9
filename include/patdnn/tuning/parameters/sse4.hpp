// Written by patdnn_tune. Parameters of layers for sse4.
//
// machine   AMD EPYC, family 25, model 1
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-25
// peak      52 GFLOP/s
// clang-format off
#pragma once

#include <array>
#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace tc400c9c1 {

struct Sse4Layers {
  static constexpr std::string_view architecture = "sse4";
  static constexpr std::array<kernels::TunedLayer, 166> layers{{
      // 3x3_256_512_28_s1, G = 1, pitch 29: 11.5912 ms, 38 % of peak, default 14.4909 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 128, .tiles_per_turn = 24}},
      // 3x3_512_512_28_s1, G = 1, pitch 29: 24.3387 ms, 36 % of peak, default 29.1986 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 128, .tiles_per_turn = 24}},
      // 3x3_64_128_112_s1, G = 1, pitch 128: 11.8840 ms, 38 % of peak, default 12.8705 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .reach = 0.179, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_256_512_28_s1, G = 1, pitch 32: 12.1420 ms, 36 % of peak, default 13.6583 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 128, .tiles_per_turn = 24}},
      // 3x3_64_64_224_s1, G = 2, pitch 225: 18.7939 ms, 48 % of peak, default 21.5917 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_128_112_s1, G = 2, pitch 113: 9.6897 ms, 46 % of peak, default 11.4919 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 1}},
      // 3x3_128_128_112_s1, G = 2, pitch 113: 19.0900 ms, 47 % of peak, default 19.9544 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_256_56_s1, G = 2, pitch 57: 9.9022 ms, 45 % of peak, default 12.0082 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 128, .prefetch_level = 1}},
      // 3x3_256_256_56_s1, G = 2, pitch 57: 20.6700 ms, 43 % of peak, default 22.5997 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 5, .blocks_per_pass = 32, .tiles_per_turn = 32, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_256_512_28_s1, G = 2, pitch 29: 9.2758 ms, 47 % of peak, default 10.9570 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1}},
      // 3x3_512_512_28_s1, G = 2, pitch 29: 19.8871 ms, 44 % of peak, default 23.5647 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 192, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_14_s1, G = 2, pitch 16: 5.0165 ms, 44 % of peak, default 5.5024 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 192, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_224_s1, G = 2, pitch 240: 18.6393 ms, 48 % of peak, default 21.8519 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_128_112_s1, G = 2, pitch 128: 10.8540 ms, 41 % of peak, default 11.1104 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 1}},
      // 3x3_128_128_112_s1, G = 2, pitch 128: 18.6482 ms, 48 % of peak, default 19.8781 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_256_56_s1, G = 2, pitch 64: 10.2788 ms, 43 % of peak, default 11.2252 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .reach = 1.974, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 128, .prefetch_level = 1}},
      // 3x3_256_512_28_s1, G = 2, pitch 32: 9.7787 ms, 45 % of peak, default 10.0239 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1}},
      // 3x3_512_512_28_s1, G = 2, pitch 32: 20.8082 ms, 42 % of peak, default 22.0138 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 2, .blocks_per_pass = 192, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 57: 9.0750 ms, 49 % of peak, default 10.4542 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .reach = 1.974, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 3, .prefetch_level = 2}},
      // 3x3_256_512_28_s1, G = 4, pitch 29: 9.8180 ms, 45 % of peak, default 10.2993 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .reach = 1.997, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_512_512_14_s1, G = 4, pitch 16: 5.2183 ms, 42 % of peak, default 5.7312 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 21.0998 ms, 42 % of peak, default 21.4491 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .reach = 0.093, .parameters = {.prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 19.5028 ms, 46 % of peak, default 20.0157 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .reach = 0.179, .parameters = {.prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 64: 10.4533 ms, 43 % of peak, default 12.1722 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .reach = 1.974, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 3, .prefetch_level = 2}},
      // 3x3_256_512_28_s1, G = 4, pitch 32: 10.8826 ms, 40 % of peak, default 11.5366 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 138.1808 ms, 52 % of peak, default 139.5919 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = Padding(1)}, .block = 4, .pooling = Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .reach = 0.093, .parameters = {.prefetch_level = 1, .prefetch_distance = 2}},
      // 7x7_3_64_224_s2, G = 4, pitch 114: 9.3724 ms, 49 % of peak, default 11.0766 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = Padding(3)}, .block = 4, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // 3x3_128_128_56_s2, G = 1, pitch 29: 2.6837 ms, 21 % of peak, default 2.7276 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 8, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_128_512_28_s1, G = 1, pitch 29: 1.8902 ms, 30 % of peak, default 1.9667 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 3x3_128_128_28_s1, G = 1, pitch 29: 1.4755 ms, 38 % of peak, default 1.7749 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 4, .prefetch_level = 1}},
      // 1x1_256_1024_14_s1, G = 1, pitch 16: 1.6379 ms, 34 % of peak, default 1.7447 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 256, .tiles_per_turn = 1}},
      // 1x1_1024_256_14_s1, G = 1, pitch 16: 1.6703 ms, 33 % of peak, default 1.7152 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_2048_14_s2, G = 1, pitch 8: 5.5333 ms, 20 % of peak, default 7.8992 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 192, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_1024_512_14_s1, G = 1, pitch 16: 3.3935 ms, 32 % of peak, default 3.7172 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .prefetch_level = 2}},
      // 3x3_512_512_7_s1, G = 1, pitch 8: 1.6848 ms, 33 % of peak, default 1.7338 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 1x1_128_512_28_s1, G = 1, pitch 32: 1.9010 ms, 29 % of peak, default 1.9715 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 3x3_128_128_28_s1, G = 1, pitch 32: 1.4876 ms, 38 % of peak, default 1.6000 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 64, .tiles_per_turn = 24}},
      // 3x3_64_64_56_s1, G = 2, pitch 57: 1.3681 ms, 41 % of peak, default 1.7595 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 1}},
      // 1x1_128_512_28_s1, G = 2, pitch 29: 1.9585 ms, 28 % of peak, default 1.9804 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96}},
      // 3x3_128_128_28_s1, G = 2, pitch 29: 1.1766 ms, 47 % of peak, default 1.3730 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 1, .tiles_per_turn = 12, .prefetch_level = 2}},
      // 1x1_1024_256_14_s1, G = 2, pitch 16: 1.4556 ms, 38 % of peak, default 1.4835 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_256_256_14_s1, G = 2, pitch 16: 1.3042 ms, 42 % of peak, default 1.4243 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_1024_2048_14_s2, G = 2, pitch 8: 3.8966 ms, 28 % of peak, default 4.6965 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 768, .prefetch_level = 1}},
      // 1x1_1024_512_14_s1, G = 2, pitch 16: 3.1307 ms, 35 % of peak, default 3.2681 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 128, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_2048_7_s1, G = 2, pitch 8: 1.8214 ms, 30 % of peak, default 1.9720 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 128, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_7_s1, G = 2, pitch 8: 1.4854 ms, 37 % of peak, default 1.5260 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .prefetch_level = 2}},
      // 1x1_64_256_56_s1, G = 2, pitch 64: 2.9126 ms, 19 % of peak, default 3.0297 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 2, pitch 64: 1.2872 ms, 43 % of peak, default 1.5012 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6}},
      // 1x1_128_512_28_s1, G = 2, pitch 32: 2.1322 ms, 26 % of peak, default 2.1736 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 64, .tiles_per_turn = 32}},
      // 3x3_128_128_28_s1, G = 2, pitch 32: 1.2389 ms, 45 % of peak, default 1.3199 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 1, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_64_256_56_s1, G = 4, pitch 57: 1.9510 ms, 29 % of peak, default 2.4256 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32}},
      // 1x1_64_64_56_s1, G = 4, pitch 57: 0.4526 ms, 31 % of peak, default 0.5281 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .reach = 1.774, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 6}},
      // 3x3_64_64_56_s1, G = 4, pitch 57: 1.1695 ms, 48 % of peak, default 1.3773 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_256_64_56_s1, G = 4, pitch 57: 1.4759 ms, 37 % of peak, default 1.6230 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 32, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_256_512_56_s2, G = 4, pitch 29: 3.0680 ms, 36 % of peak, default 3.4906 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .reach = 1.835, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 48}},
      // 1x1_256_128_56_s1, G = 4, pitch 57: 2.5961 ms, 42 % of peak, default 2.8224 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .reach = 1.835, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 128, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_128_56_s2, G = 4, pitch 29: 2.1803 ms, 26 % of peak, default 2.2638 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 64, .prefetch_level = 1}},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 1.7463 ms, 32 % of peak, default 1.9898 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 24, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 29: 1.2205 ms, 45 % of peak, default 1.3258 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .reach = 1, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 1.1655 ms, 48 % of peak, default 1.3723 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 24}},
      // 1x1_512_1024_28_s2, G = 4, pitch 16: 3.2304 ms, 34 % of peak, default 3.6699 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_256_256_28_s2, G = 4, pitch 16: 1.8526 ms, 30 % of peak, default 2.0417 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 1.4270 ms, 39 % of peak, default 1.7808 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_256_14_s1, G = 4, pitch 16: 1.2395 ms, 44 % of peak, default 1.4439 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 1.1917 ms, 46 % of peak, default 1.4454 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .prefetch_level = 2}},
      // 1x1_1024_2048_14_s2, G = 4, pitch 8: 3.2793 ms, 34 % of peak, default 3.5861 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 4, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_1024_512_14_s1, G = 4, pitch 16: 2.5167 ms, 44 % of peak, default 2.9686 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_512_512_14_s2, G = 4, pitch 8: 1.7019 ms, 32 % of peak, default 1.8424 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_512_2048_7_s1, G = 4, pitch 8: 1.6512 ms, 33 % of peak, default 1.7863 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_2048_512_7_s1, G = 4, pitch 8: 1.3049 ms, 42 % of peak, default 1.4981 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_512_512_7_s1, G = 4, pitch 8: 1.2641 ms, 44 % of peak, default 1.4653 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_64_256_56_s1, G = 4, pitch 64: 2.1672 ms, 26 % of peak, default 2.5107 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32}},
      // 1x1_64_64_56_s1, G = 4, pitch 64: 0.5017 ms, 28 % of peak, default 0.5804 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .reach = 1.774, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 6}},
      // 3x3_64_64_56_s1, G = 4, pitch 64: 1.3068 ms, 43 % of peak, default 1.5371 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2}},
      // 1x1_256_64_56_s1, G = 4, pitch 64: 1.4934 ms, 37 % of peak, default 1.6220 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_256_512_56_s2, G = 4, pitch 32: 3.4355 ms, 32 % of peak, default 3.7232 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .reach = 1.835, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64, .tiles_per_turn = 48}},
      // 1x1_256_128_56_s1, G = 4, pitch 64: 2.8572 ms, 39 % of peak, default 3.1856 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .reach = 1.835, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 8}},
      // 3x3_128_128_56_s2, G = 4, pitch 32: 2.2240 ms, 25 % of peak, default 2.3219 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 32, .prefetch_level = 1}},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 1.7444 ms, 32 % of peak, default 1.8677 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 24, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_512_128_28_s1, G = 4, pitch 32: 1.3526 ms, 41 % of peak, default 1.4410 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .reach = 1.142, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16}},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 1.2574 ms, 44 % of peak, default 1.4524 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 24}},
      // 1x1_512_256_28_s1, G = 4, pitch 32: 2.7819 ms, 40 % of peak, default 2.9315 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .reach = 0.142, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_256_56_s1, G = 4, pitch 57: 4.7049 ms, 42 % of peak, default 5.4386 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_64_64_56_s1, G = 4, pitch 57: 8.5262 ms, 52 % of peak, default 9.7691 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_256_64_56_s1, G = 4, pitch 57: 4.0679 ms, 49 % of peak, default 4.6371 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .reach = 1, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 12, .prefetch_level = 1}},
      // 3x3_128_128_56_s2, G = 4, pitch 29: 10.7257 ms, 42 % of peak, default 10.9718 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 8, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 4.4152 ms, 45 % of peak, default 5.0842 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 48}},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 9.0260 ms, 49 % of peak, default 9.9859 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 8, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_512_1024_28_s2, G = 4, pitch 16: 12.3562 ms, 32 % of peak, default 13.9870 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 12, .prefetch_level = 1}},
      // 3x3_256_256_28_s2, G = 4, pitch 16: 13.0460 ms, 34 % of peak, default 14.2880 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 8, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 4.6229 ms, 43 % of peak, default 5.9264 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_256_14_s1, G = 4, pitch 16: 4.7230 ms, 42 % of peak, default 5.1235 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 6, .prefetch_level = 1}},
      // 1x1_1024_2048_14_s2, G = 4, pitch 8: 10.8060 ms, 37 % of peak, default 10.9156 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .block = 4, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 256, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_1024_512_14_s1, G = 4, pitch 16: 9.8091 ms, 40 % of peak, default 10.6377 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .pieces = 2, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_512_2048_7_s1, G = 4, pitch 8: 4.8434 ms, 41 % of peak, default 5.4838 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_2048_512_7_s1, G = 4, pitch 8: 5.1760 ms, 38 % of peak, default 5.5830 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_7_s1, G = 4, pitch 8: 11.1139 ms, 40 % of peak, default 11.4339 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 2, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_64_256_56_s1, G = 4, pitch 64: 7.0293 ms, 28 % of peak, default 7.9166 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 4, pitch 64: 13.0164 ms, 34 % of peak, default 13.9682 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)}, .block = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 6, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_256_64_56_s1, G = 4, pitch 64: 5.9745 ms, 33 % of peak, default 6.8535 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .reach = 1, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 12, .prefetch_level = 1}},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 6.4444 ms, 31 % of peak, default 7.1967 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 48}},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 13.0382 ms, 34 % of peak, default 13.9595 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .pieces = 6, .blocks_per_pass = 6, .tiles_per_turn = 3}},
      // 3x3_3_32_224_s2, G = 4, pitch 113: 1.4909 ms, 28 % of peak, default 1.5302 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 48}},
      // dw3x3_144_56_s1, G = 1, pitch 57: 0.4073 ms, 17 % of peak, default 0.4284 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = Padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // 1x1_144_32_28_s1, G = 1, pitch 29: 0.1824 ms, 21 % of peak, default 0.2327 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 8, .prefetch_level = 1}},
      // dw3x3_192_28_s1, G = 1, pitch 29: 0.1473 ms, 16 % of peak, default 0.1525 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = Padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 48}},
      // 1x1_192_64_14_s1, G = 1, pitch 16: 0.0907 ms, 28 % of peak, default 0.0963 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_64_384_14_s1, G = 1, pitch 16: 0.1967 ms, 27 % of peak, default 0.2036 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 8}},
      // dw3x3_384_14_s1, G = 1, pitch 16: 0.0871 ms, 13 % of peak, default 0.0880 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = Padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // 1x1_320_1280_7_s1, G = 1, pitch 8: 1.3346 ms, 16 % of peak, default 1.5207 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 192, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_3_32_224_s2, G = 4, pitch 128: 1.7584 ms, 24 % of peak, default 1.7769 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = Padding(1)}, .block = 4, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 96}},
      // dw3x3_144_56_s1, G = 1, pitch 64: 0.4519 ms, 15 % of peak, default 0.4691 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = Padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .reach = 1, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // 1x1_144_32_28_s1, G = 1, pitch 32: 0.1345 ms, 29 % of peak, default 0.1771 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 8, .prefetch_level = 1}},
      // 1x1_32_16_112_s1, G = 2, pitch 113: 0.3571 ms, 20 % of peak, default 0.4016 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 2, pitch 113: 1.5525 ms, 12 % of peak, default 2.2587 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 96}},
      // 1x1_24_144_56_s1, G = 2, pitch 57: 0.8563 ms, 14 % of peak, default 1.1655 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 2, pitch 29: 0.1263 ms, 31 % of peak, default 0.1460 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .reach = 0.812, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_384_64_14_s1, G = 2, pitch 16: 0.1364 ms, 38 % of peak, default 0.1470 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .reach = 1.745, .parameters = {.tap_vectors = 6}},
      // 1x1_384_96_14_s1, G = 2, pitch 16: 0.2300 ms, 34 % of peak, default 0.2420 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .reach = 1.16, .parameters = {.tap_vectors = 6, .pieces = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_96_576_14_s1, G = 2, pitch 16: 0.3157 ms, 37 % of peak, default 0.3226 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .reach = 1.729, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16}},
      // 1x1_576_160_7_s1, G = 2, pitch 8: 0.1533 ms, 32 % of peak, default 0.1572 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_960_160_7_s1, G = 2, pitch 8: 0.2527 ms, 32 % of peak, default 0.2621 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 2, pitch 8: 0.4778 ms, 34 % of peak, default 0.5196 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_16_112_s1, G = 2, pitch 128: 0.4370 ms, 16 % of peak, default 0.4751 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 2, pitch 128: 1.9649 ms, 9 % of peak, default 3.0714 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 96}},
      // 1x1_96_24_56_s1, G = 2, pitch 64: 0.3863 ms, 20 % of peak, default 0.3963 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .reach = 0.167, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_24_144_56_s1, G = 2, pitch 64: 0.9375 ms, 13 % of peak, default 1.2758 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 2, pitch 32: 0.1304 ms, 30 % of peak, default 0.1539 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 6, .blocks_per_pass = 6, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 4, pitch 113: 1.7215 ms, 11 % of peak, default 1.9613 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .reach = 1.765, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 96, .prefetch_level = 1}},
      // 1x1_24_144_56_s1, G = 4, pitch 57: 0.8913 ms, 14 % of peak, default 0.9255 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .reach = 0.167, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 96}},
      // 1x1_144_24_56_s1, G = 4, pitch 57: 0.3533 ms, 33 % of peak, default 0.3981 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .reach = 1.135, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 256}},
      // 1x1_144_32_28_s1, G = 4, pitch 29: 0.1234 ms, 31 % of peak, default 0.1262 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .reach = 0.142, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 64}},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.1618 ms, 32 % of peak, default 0.1766 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .reach = 0.954, .parameters = {.tap_vectors = 2}},
      // 1x1_192_64_14_s1, G = 4, pitch 16: 0.0728 ms, 35 % of peak, default 0.0861 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 24}},
      // 1x1_64_384_14_s1, G = 4, pitch 16: 0.1748 ms, 30 % of peak, default 0.1821 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 12, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_384_64_14_s1, G = 4, pitch 16: 0.1216 ms, 43 % of peak, default 0.1418 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2}},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.1863 ms, 42 % of peak, default 0.2314 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 2}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.3378 ms, 35 % of peak, default 0.3731 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.2640 ms, 44 % of peak, default 0.3240 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2}},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.1287 ms, 38 % of peak, default 0.1483 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 4}},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.2017 ms, 40 % of peak, default 0.2277 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 0.3944 ms, 41 % of peak, default 0.4558 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_320_1280_7_s1, G = 4, pitch 8: 0.6321 ms, 34 % of peak, default 0.6896 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .pooling = Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 64, .tiles_per_turn = 4, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_16_112_s1, G = 4, pitch 128: 0.4567 ms, 15 % of peak, default 0.4929 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .reach = 0.179, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 64}},
      // 1x1_16_96_112_s1, G = 4, pitch 128: 2.2315 ms, 8 % of peak, default 2.4214 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .reach = 1.765, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 96, .prefetch_level = 1}},
      // 1x1_144_24_56_s1, G = 4, pitch 64: 0.4157 ms, 28 % of peak, default 0.4569 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .reach = 1.135, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 16}},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.1743 ms, 29 % of peak, default 0.1789 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .reach = 0.812, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 24}},
      // 1x1_24_144_56_s1, G = 4, pitch 57: 1.1137 ms, 38 % of peak, default 1.1974 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .reach = 1.81, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 48}},
      // 1x1_144_32_28_s1, G = 4, pitch 29: 0.3217 ms, 43 % of peak, default 0.3784 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .reach = 1.964, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 48, .prefetch_level = 1}},
      // 1x1_32_192_28_s1, G = 4, pitch 29: 0.4573 ms, 41 % of peak, default 0.4851 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .reach = 1.722, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 12}},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.4138 ms, 45 % of peak, default 0.4770 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .tiles_per_turn = 8}},
      // 1x1_192_64_14_s1, G = 4, pitch 16: 0.2050 ms, 45 % of peak, default 0.2445 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 2}},
      // 1x1_64_384_14_s1, G = 4, pitch 16: 0.4413 ms, 42 % of peak, default 0.5088 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .tiles_per_turn = 12}},
      // 1x1_384_64_14_s1, G = 4, pitch 16: 0.3881 ms, 48 % of peak, default 0.4790 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.5852 ms, 48 % of peak, default 0.7400 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 16}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.9474 ms, 44 % of peak, default 1.0925 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .tiles_per_turn = 2, .prefetch_level = 1}},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.8777 ms, 48 % of peak, default 1.0531 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12, .tiles_per_turn = 24}},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.3896 ms, 45 % of peak, default 0.4546 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .prefetch_level = 2}},
      // 1x1_160_960_7_s1, G = 4, pitch 8: 0.6530 ms, 45 % of peak, default 0.7696 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .reach = 1.839, .parameters = {.tap_vectors = 2, .blocks_per_pass = 32, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.6378 ms, 46 % of peak, default 0.7388 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 1.2330 ms, 47 % of peak, default 1.4517 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 48, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_320_1280_7_s1, G = 4, pitch 8: 1.7336 ms, 45 % of peak, default 2.0274 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .pooling = Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 16, .blocks_per_pass = 32, .prefetch_level = 1}},
      // 1x1_24_144_56_s1, G = 4, pitch 64: 1.2883 ms, 32 % of peak, default 1.3830 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .reach = 1.643, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 256, .prefetch_level = 2}},
      // 1x1_144_32_28_s1, G = 4, pitch 32: 0.3662 ms, 38 % of peak, default 0.4012 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .reach = 1.822, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 48, .prefetch_level = 1}},
      // 1x1_32_192_28_s1, G = 4, pitch 32: 0.4981 ms, 37 % of peak, default 0.5306 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .reach = 1.722, .parameters = {.tap_vectors = 2, .blocks_per_pass = 24, .tiles_per_turn = 12}},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.4376 ms, 43 % of peak, default 0.5087 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 2, .blocks_per_pass = 6, .tiles_per_turn = 4}},
  }};
};

}}}}
