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

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace t4dcebcbd {

struct Avx2Layers {
  static constexpr std::string_view architecture = "avx2";
  static constexpr kernels::TunedLayer layers[] = {
      // 3x3_3_64_224_s1, G = 4, pitch 225: 3.6898 ms, 72 % of peak, default 3.6898 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // 3x3_64_64_224_s1, G = 1, pitch 225: 10.8727 ms, 65 % of peak, default 10.8727 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // 3x3_64_128_112_s1, G = 1, pitch 113: 6.1361 ms, 58 % of peak, default 6.1361 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 3x3_128_128_112_s1, G = 1, pitch 113: 9.8622 ms, 72 % of peak, default 9.8622 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // 3x3_128_256_56_s1, G = 1, pitch 57: 6.1036 ms, 58 % of peak, default 6.4368 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7, .blocks_per_pass = 64, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 3x3_256_256_56_s1, G = 1, pitch 57: 12.5838 ms, 56 % of peak, default 12.5838 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_256_512_28_s1, G = 1, pitch 29: 5.6387 ms, 62 % of peak, default 5.6387 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_512_512_28_s1, G = 1, pitch 29: 12.6896 ms, 55 % of peak, default 12.6896 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_512_512_14_s1, G = 1, pitch 16: 3.0399 ms, 58 % of peak, default 3.0937 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 128, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_3_64_224_s1, G = 4, pitch 240: 3.9762 ms, 67 % of peak, default 4.3268 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 24}},
      // 3x3_64_64_224_s1, G = 1, pitch 240: 11.5561 ms, 62 % of peak, default 11.5561 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // 3x3_64_128_112_s1, G = 1, pitch 128: 5.5807 ms, 64 % of peak, default 6.1039 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 1, pitch 128: 9.3014 ms, 77 % of peak, default 10.2920 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {6, 2}, .tap_vectors = 8, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 1, pitch 64: 6.3457 ms, 56 % of peak, default 6.3457 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_256_56_s1, G = 1, pitch 64: 13.0861 ms, 54 % of peak, default 13.0861 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_512_28_s1, G = 1, pitch 32: 5.4520 ms, 64 % of peak, default 5.5938 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 4}, .tap_vectors = 8, .blocks_per_pass = 64, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_512_512_28_s1, G = 1, pitch 32: 12.0020 ms, 58 % of peak, default 12.0020 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_64_64_224_s1, G = 2, pitch 225: 8.6089 ms, 83 % of peak, default 8.6089 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // 3x3_64_128_112_s1, G = 2, pitch 113: 5.0541 ms, 70 % of peak, default 5.2921 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 8, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_128_128_112_s1, G = 2, pitch 113: 7.4000 ms, 96 % of peak, default 7.4000 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // 3x3_128_256_56_s1, G = 2, pitch 57: 4.4584 ms, 80 % of peak, default 4.8198 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // 3x3_256_256_56_s1, G = 2, pitch 57: 8.5491 ms, 82 % of peak, default 8.5491 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_256_512_28_s1, G = 2, pitch 29: 4.2426 ms, 83 % of peak, default 4.6695 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 128, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_512_512_28_s1, G = 2, pitch 29: 8.6461 ms, 81 % of peak, default 10.3255 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .pieces = 4, .blocks_per_pass = 192}},
      // 3x3_512_512_14_s1, G = 2, pitch 16: 2.6872 ms, 65 % of peak, default 2.6872 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_64_64_224_s1, G = 2, pitch 240: 12.1972 ms, 58 % of peak, default 12.1972 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // 3x3_64_128_112_s1, G = 2, pitch 128: 6.5994 ms, 54 % of peak, default 6.6815 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_112_s1, G = 2, pitch 128: 10.6042 ms, 67 % of peak, default 11.3394 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {2, 2}, .tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_128_256_56_s1, G = 2, pitch 64: 6.2791 ms, 57 % of peak, default 6.7002 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 1}, .tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_256_256_56_s1, G = 2, pitch 64: 11.7527 ms, 60 % of peak, default 11.7527 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_512_28_s1, G = 2, pitch 32: 6.1192 ms, 57 % of peak, default 6.1192 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_512_512_28_s1, G = 2, pitch 32: 13.3687 ms, 53 % of peak, default 15.3981 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 4, .blocks_per_pass = 192, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_224_s1, G = 4, pitch 225: 9.3854 ms, 76 % of peak, default 9.3854 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // 3x3_64_128_112_s1, G = 4, pitch 113: 4.3134 ms, 83 % of peak, default 4.3134 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 3x3_128_128_112_s1, G = 4, pitch 113: 8.5149 ms, 84 % of peak, default 8.5149 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // 3x3_128_256_56_s1, G = 4, pitch 57: 3.7711 ms, 94 % of peak, default 3.8355 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_256_256_56_s1, G = 4, pitch 57: 7.1115 ms, 99 % of peak, default 7.1115 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_256_512_28_s1, G = 4, pitch 29: 3.5231 ms, 100 % of peak, default 3.5231 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_512_512_28_s1, G = 4, pitch 29: 7.2159 ms, 97 % of peak, default 7.2159 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_512_512_14_s1, G = 4, pitch 16: 1.8314 ms, 96 % of peak, default 1.8314 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 9.2541 ms, 77 % of peak, default 10.3429 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.prefetch_level = 3, .prefetch_distance = 4}},
      // 3x3_64_128_112_s1, G = 4, pitch 128: 4.9255 ms, 72 % of peak, default 5.2981 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 8.4711 ms, 84 % of peak, default 8.9972 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 64: 4.3107 ms, 83 % of peak, default 4.3591 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_256_256_56_s1, G = 4, pitch 64: 7.7865 ms, 90 % of peak, default 7.7865 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_512_28_s1, G = 4, pitch 32: 3.9083 ms, 90 % of peak, default 3.9083 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_512_512_28_s1, G = 4, pitch 32: 7.7633 ms, 90 % of peak, default 7.7633 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_64_64_224_s1, G = 4, pitch 225: 59.2363 ms, 96 % of peak, default 59.2363 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // 3x3_64_128_112_s1, G = 4, pitch 113: 22.1347 ms, 129 % of peak, default 22.1347 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 3x3_128_128_112_s1, G = 4, pitch 113: 60.7210 ms, 94 % of peak, default 60.7210 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // 3x3_128_256_56_s1, G = 4, pitch 57: 22.0551 ms, 129 % of peak, default 22.0551 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_256_256_56_s1, G = 4, pitch 57: 46.3619 ms, 123 % of peak, default 46.3619 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_256_512_28_s1, G = 4, pitch 29: 23.0832 ms, 123 % of peak, default 23.0832 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_512_512_28_s1, G = 4, pitch 29: 54.8969 ms, 104 % of peak, default 59.4469 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 3, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_14_s1, G = 4, pitch 16: 13.1630 ms, 108 % of peak, default 13.7959 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 96, .prefetch_level = 2}},
      // 3x3_64_64_224_s1, G = 4, pitch 240: 57.1194 ms, 100 % of peak, default 57.1194 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // 3x3_64_128_112_s1, G = 4, pitch 128: 24.4396 ms, 117 % of peak, default 24.4396 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 73728, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 3x3_128_128_112_s1, G = 4, pitch 128: 56.6853 ms, 100 % of peak, default 58.0660 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .parameters = {.blocks_per_pass = 12, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_256_56_s1, G = 4, pitch 64: 24.1466 ms, 118 % of peak, default 24.1466 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 294912, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_256_56_s1, G = 4, pitch 64: 53.6171 ms, 106 % of peak, default 53.6171 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_256_512_28_s1, G = 4, pitch 32: 24.9476 ms, 114 % of peak, default 24.9476 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 1179648, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_512_512_28_s1, G = 4, pitch 32: 57.4606 ms, 99 % of peak, default 62.4573 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .pieces = 4, .blocks_per_pass = 3, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 7x7_3_64_224_s2, G = 4, pitch 114: 3.5789 ms, 102 % of peak, default 3.7134 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 48, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_64_256_56_s1, G = 1, pitch 57: 1.2997 ms, 34 % of peak, default 1.3743 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8}},
      // 1x1_64_64_56_s1, G = 1, pitch 57: 0.2806 ms, 40 % of peak, default 0.2806 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_64_64_56_s1, G = 1, pitch 57: 0.7231 ms, 62 % of peak, default 0.7854 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 8, .blocks_per_pass = 32, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_256_64_56_s1, G = 1, pitch 57: 0.8393 ms, 52 % of peak, default 0.8393 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_256_512_56_s2, G = 1, pitch 29: 2.2378 ms, 39 % of peak, default 2.2378 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_256_128_56_s1, G = 1, pitch 57: 1.6356 ms, 54 % of peak, default 1.6356 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_128_128_56_s2, G = 1, pitch 29: 1.6494 ms, 27 % of peak, default 1.6494 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_128_512_28_s1, G = 1, pitch 29: 0.9092 ms, 49 % of peak, default 0.9092 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_512_128_28_s1, G = 1, pitch 29: 0.8572 ms, 51 % of peak, default 0.8572 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_128_128_28_s1, G = 1, pitch 29: 0.7640 ms, 58 % of peak, default 0.7640 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_512_1024_28_s2, G = 1, pitch 16: 2.7994 ms, 31 % of peak, default 2.8692 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145407, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .pieces = 2, .blocks_per_pass = 512, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 1x1_512_256_28_s1, G = 1, pitch 29: 1.8334 ms, 48 % of peak, default 1.8334 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_256_256_28_s2, G = 1, pitch 16: 1.5277 ms, 29 % of peak, default 1.7061 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_256_1024_14_s1, G = 1, pitch 16: 0.8725 ms, 50 % of peak, default 0.8725 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_1024_256_14_s1, G = 1, pitch 16: 1.0240 ms, 43 % of peak, default 1.0240 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_256_256_14_s1, G = 1, pitch 16: 0.7571 ms, 58 % of peak, default 0.7571 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_1024_2048_14_s2, G = 1, pitch 8: 3.5122 ms, 25 % of peak, default 4.5762 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 96}},
      // 1x1_1024_512_14_s1, G = 1, pitch 16: 2.1665 ms, 41 % of peak, default 2.1665 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_512_512_14_s2, G = 1, pitch 8: 1.8499 ms, 24 % of peak, default 2.1701 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_512_2048_7_s1, G = 1, pitch 8: 1.0976 ms, 40 % of peak, default 1.3439 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_2048_512_7_s1, G = 1, pitch 8: 1.5458 ms, 28 % of peak, default 1.5458 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 3x3_512_512_7_s1, G = 1, pitch 8: 0.8302 ms, 53 % of peak, default 1.0544 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7}},
      // 7x7_3_64_224_s2, G = 4, pitch 128: 3.8647 ms, 94 % of peak, default 3.8647 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 4, .kept_weights = 9408, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 1x1_64_256_56_s1, G = 1, pitch 64: 1.2684 ms, 35 % of peak, default 1.5808 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_64_64_56_s1, G = 1, pitch 64: 0.2832 ms, 39 % of peak, default 0.2832 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_64_64_56_s1, G = 1, pitch 64: 0.7110 ms, 63 % of peak, default 0.7559 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 8, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // 1x1_256_64_56_s1, G = 1, pitch 64: 0.8768 ms, 50 % of peak, default 0.8768 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_512_56_s2, G = 1, pitch 32: 1.9861 ms, 44 % of peak, default 1.9861 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_256_128_56_s1, G = 1, pitch 64: 1.6663 ms, 53 % of peak, default 1.7131 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 3x3_128_128_56_s2, G = 1, pitch 32: 1.5966 ms, 28 % of peak, default 1.5966 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_128_512_28_s1, G = 1, pitch 32: 0.9050 ms, 49 % of peak, default 0.9050 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_512_128_28_s1, G = 1, pitch 32: 0.8413 ms, 52 % of peak, default 0.8413 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_128_128_28_s1, G = 1, pitch 32: 0.6506 ms, 68 % of peak, default 0.6506 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_512_256_28_s1, G = 1, pitch 32: 1.6906 ms, 52 % of peak, default 1.6906 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_64_256_56_s1, G = 2, pitch 57: 1.0838 ms, 41 % of peak, default 1.1324 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .tiles_per_turn = 32, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_64_64_56_s1, G = 2, pitch 57: 0.2793 ms, 40 % of peak, default 0.2925 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 2, pitch 57: 0.4665 ms, 95 % of peak, default 0.5248 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_256_64_56_s1, G = 2, pitch 57: 0.6226 ms, 70 % of peak, default 0.6464 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 1x1_256_512_56_s2, G = 2, pitch 29: 1.8063 ms, 49 % of peak, default 1.8063 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_256_128_56_s1, G = 2, pitch 57: 1.2843 ms, 68 % of peak, default 1.2843 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_128_128_56_s2, G = 2, pitch 29: 1.2093 ms, 37 % of peak, default 1.2838 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_128_512_28_s1, G = 2, pitch 29: 0.7435 ms, 60 % of peak, default 0.7435 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_512_128_28_s1, G = 2, pitch 29: 0.5297 ms, 83 % of peak, default 0.5490 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_128_128_28_s1, G = 2, pitch 29: 0.4688 ms, 95 % of peak, default 0.5207 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_1024_28_s2, G = 2, pitch 16: 1.8471 ms, 48 % of peak, default 1.9146 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_256_28_s1, G = 2, pitch 29: 1.2064 ms, 73 % of peak, default 1.2064 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_256_256_28_s2, G = 2, pitch 16: 1.1502 ms, 38 % of peak, default 1.2090 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 64, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_256_1024_14_s1, G = 2, pitch 16: 0.6456 ms, 68 % of peak, default 0.7041 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 1x1_1024_256_14_s1, G = 2, pitch 16: 0.5533 ms, 79 % of peak, default 0.6894 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 96, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_256_256_14_s1, G = 2, pitch 16: 0.4583 ms, 96 % of peak, default 0.4583 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_1024_2048_14_s2, G = 2, pitch 8: 2.1386 ms, 41 % of peak, default 2.7089 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_1024_512_14_s1, G = 2, pitch 16: 1.3338 ms, 66 % of peak, default 1.5346 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 128, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_512_512_14_s2, G = 2, pitch 8: 1.1687 ms, 38 % of peak, default 1.3542 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128}},
      // 1x1_512_2048_7_s1, G = 2, pitch 8: 0.9102 ms, 48 % of peak, default 1.1929 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_2048_512_7_s1, G = 2, pitch 8: 0.7118 ms, 62 % of peak, default 0.9562 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 3x3_512_512_7_s1, G = 2, pitch 8: 0.5798 ms, 76 % of peak, default 0.7449 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 64}},
      // 1x1_64_256_56_s1, G = 2, pitch 64: 1.2422 ms, 36 % of peak, default 1.2864 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 8, .prefetch_level = 3, .prefetch_distance = 4}},
      // 1x1_64_64_56_s1, G = 2, pitch 64: 0.3581 ms, 31 % of peak, default 0.3581 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_64_64_56_s1, G = 2, pitch 64: 0.4925 ms, 90 % of peak, default 0.5298 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_256_64_56_s1, G = 2, pitch 64: 0.6411 ms, 68 % of peak, default 0.6411 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_512_56_s2, G = 2, pitch 32: 1.9200 ms, 46 % of peak, default 1.9200 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_256_128_56_s1, G = 2, pitch 64: 1.4413 ms, 61 % of peak, default 1.4684 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 1}},
      // 3x3_128_128_56_s2, G = 2, pitch 32: 1.3419 ms, 33 % of peak, default 1.3419 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_128_512_28_s1, G = 2, pitch 32: 0.8611 ms, 52 % of peak, default 0.9142 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 96, .prefetch_level = 2}},
      // 1x1_512_128_28_s1, G = 2, pitch 32: 0.6064 ms, 72 % of peak, default 0.6064 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_128_128_28_s1, G = 2, pitch 32: 0.5403 ms, 82 % of peak, default 0.5403 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_512_256_28_s1, G = 2, pitch 32: 1.4121 ms, 62 % of peak, default 1.4121 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_64_256_56_s1, G = 4, pitch 57: 1.3607 ms, 33 % of peak, default 1.5383 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_64_56_s1, G = 4, pitch 57: 0.3770 ms, 30 % of peak, default 0.4120 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // 3x3_64_64_56_s1, G = 4, pitch 57: 0.4811 ms, 92 % of peak, default 0.4811 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_256_64_56_s1, G = 4, pitch 57: 0.5897 ms, 74 % of peak, default 0.5897 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_256_512_56_s2, G = 4, pitch 29: 2.1118 ms, 42 % of peak, default 2.1118 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_256_128_56_s1, G = 4, pitch 57: 1.2987 ms, 68 % of peak, default 1.2987 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_128_128_56_s2, G = 4, pitch 29: 1.2310 ms, 36 % of peak, default 1.2310 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 0.9645 ms, 46 % of peak, default 1.1069 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 16, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 29: 0.5054 ms, 87 % of peak, default 0.5303 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 0.4877 ms, 91 % of peak, default 0.5359 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 16}},
      // 1x1_512_1024_28_s2, G = 4, pitch 16: 1.6627 ms, 53 % of peak, default 1.6856 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_256_28_s1, G = 4, pitch 29: 1.1519 ms, 76 % of peak, default 1.1519 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_256_256_28_s2, G = 4, pitch 16: 0.9803 ms, 45 % of peak, default 0.9803 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 0.5909 ms, 74 % of peak, default 0.5909 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_1024_256_14_s1, G = 4, pitch 16: 0.4912 ms, 89 % of peak, default 0.4912 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 0.4478 ms, 98 % of peak, default 0.4585 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_1024_2048_14_s2, G = 4, pitch 8: 1.6640 ms, 53 % of peak, default 1.6640 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_1024_512_14_s1, G = 4, pitch 16: 1.1193 ms, 78 % of peak, default 1.1193 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_512_512_14_s2, G = 4, pitch 8: 0.9872 ms, 44 % of peak, default 0.9872 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_512_2048_7_s1, G = 4, pitch 8: 0.8019 ms, 55 % of peak, default 0.8019 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_2048_512_7_s1, G = 4, pitch 8: 0.5681 ms, 77 % of peak, default 0.5681 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 3x3_512_512_7_s1, G = 4, pitch 8: 0.5676 ms, 77 % of peak, default 0.5676 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_64_256_56_s1, G = 4, pitch 64: 1.3605 ms, 33 % of peak, default 1.7324 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_64_64_56_s1, G = 4, pitch 64: 0.4161 ms, 27 % of peak, default 0.4458 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // 3x3_64_64_56_s1, G = 4, pitch 64: 0.5129 ms, 87 % of peak, default 0.5129 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_64_56_s1, G = 4, pitch 64: 0.6810 ms, 64 % of peak, default 0.6810 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_512_56_s2, G = 4, pitch 32: 1.9001 ms, 46 % of peak, default 2.0415 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_256_128_56_s1, G = 4, pitch 64: 1.3789 ms, 64 % of peak, default 1.3789 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_128_128_56_s2, G = 4, pitch 32: 1.2088 ms, 37 % of peak, default 1.2088 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 0.9648 ms, 46 % of peak, default 1.1596 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 32: 0.5088 ms, 86 % of peak, default 0.5226 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 2}},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 0.4539 ms, 98 % of peak, default 0.5118 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // 1x1_512_256_28_s1, G = 4, pitch 32: 1.1674 ms, 75 % of peak, default 1.1674 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_64_256_56_s1, G = 4, pitch 57: 1.8750 ms, 84 % of peak, default 1.8750 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_64_64_56_s1, G = 4, pitch 57: 0.4765 ms, 83 % of peak, default 0.4854 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // 3x3_64_64_56_s1, G = 4, pitch 57: 2.7271 ms, 131 % of peak, default 2.7271 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_256_64_56_s1, G = 4, pitch 57: 1.4629 ms, 108 % of peak, default 1.4629 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_256_512_56_s2, G = 4, pitch 29: 3.2679 ms, 97 % of peak, default 3.2679 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_256_128_56_s1, G = 4, pitch 57: 2.6649 ms, 119 % of peak, default 2.6649 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 3x3_128_128_56_s2, G = 4, pitch 29: 3.4943 ms, 102 % of peak, default 3.4943 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_128_512_28_s1, G = 4, pitch 29: 1.5817 ms, 100 % of peak, default 1.7552 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 29: 1.3675 ms, 116 % of peak, default 1.3675 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_128_128_28_s1, G = 4, pitch 29: 2.8302 ms, 126 % of peak, default 2.9302 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 6, .prefetch_level = 1}},
      // 1x1_512_1024_28_s2, G = 4, pitch 16: 4.8373 ms, 65 % of peak, default 4.8373 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_512_256_28_s1, G = 4, pitch 29: 2.6038 ms, 122 % of peak, default 2.6038 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 3x3_256_256_28_s2, G = 4, pitch 16: 5.1552 ms, 69 % of peak, default 5.1552 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_256_1024_14_s1, G = 4, pitch 16: 2.2439 ms, 70 % of peak, default 2.5579 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .prefetch_level = 2}},
      // 1x1_1024_256_14_s1, G = 4, pitch 16: 1.9920 ms, 79 % of peak, default 1.9920 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_256_256_14_s1, G = 4, pitch 16: 4.1265 ms, 86 % of peak, default 4.2416 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 4, .prefetch_level = 2}},
      // 1x1_1024_2048_14_s2, G = 4, pitch 8: 5.4991 ms, 58 % of peak, default 5.5606 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6}},
      // 1x1_1024_512_14_s1, G = 4, pitch 16: 4.3045 ms, 73 % of peak, default 4.3045 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 3x3_512_512_14_s2, G = 4, pitch 8: 6.3854 ms, 56 % of peak, default 7.9077 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .pieces = 2, .blocks_per_pass = 24, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_512_2048_7_s1, G = 4, pitch 8: 2.0404 ms, 78 % of peak, default 2.0904 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2}},
      // 1x1_2048_512_7_s1, G = 4, pitch 8: 2.2835 ms, 69 % of peak, default 2.2835 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 3x3_512_512_7_s1, G = 4, pitch 8: 4.1576 ms, 86 % of peak, default 4.1576 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_64_256_56_s1, G = 4, pitch 64: 2.7950 ms, 57 % of peak, default 2.7950 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_64_64_56_s1, G = 4, pitch 64: 0.7194 ms, 55 % of peak, default 0.7194 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4096, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_64_64_56_s1, G = 4, pitch 64: 4.3768 ms, 81 % of peak, default 4.3768 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_64_56_s1, G = 4, pitch 64: 2.1881 ms, 72 % of peak, default 2.1881 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_256_512_56_s2, G = 4, pitch 32: 5.1115 ms, 62 % of peak, default 5.1115 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_256_128_56_s1, G = 4, pitch 64: 4.1657 ms, 76 % of peak, default 4.1657 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 32768, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 3x3_128_128_56_s2, G = 4, pitch 32: 5.4461 ms, 65 % of peak, default 5.4461 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_128_512_28_s1, G = 4, pitch 32: 2.5779 ms, 61 % of peak, default 2.7478 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 12, .prefetch_level = 2, .prefetch_distance = 2}},
      // 1x1_512_128_28_s1, G = 4, pitch 32: 2.0329 ms, 78 % of peak, default 2.0329 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_128_128_28_s1, G = 4, pitch 32: 4.1761 ms, 85 % of peak, default 4.2385 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 24, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_512_256_28_s1, G = 4, pitch 32: 4.0363 ms, 78 % of peak, default 4.0363 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 3x3_3_32_224_s2, G = 4, pitch 113: 1.0231 ms, 33 % of peak, default 1.0231 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // dw3x3_32_112_s1, G = 1, pitch 113: 0.2896 ms, 17 % of peak, default 0.2896 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 1x1_32_16_112_s1, G = 1, pitch 113: 0.2835 ms, 20 % of peak, default 0.2835 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 1x1_16_96_112_s1, G = 1, pitch 113: 0.9511 ms, 16 % of peak, default 0.9511 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // dw3x3_96_112_s2, G = 1, pitch 57: 1.9526 ms, 2 % of peak, default 1.9526 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_96_24_56_s1, G = 1, pitch 57: 0.2082 ms, 30 % of peak, default 0.2082 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_24_144_56_s1, G = 1, pitch 57: 0.4348 ms, 22 % of peak, default 0.4348 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // dw3x3_144_56_s1, G = 1, pitch 57: 0.3581 ms, 16 % of peak, default 0.3700 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 96}},
      // 1x1_144_24_56_s1, G = 1, pitch 57: 0.2993 ms, 31 % of peak, default 0.3046 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7, .prefetch_level = 2, .prefetch_distance = 2}},
      // dw3x3_144_56_s2, G = 1, pitch 29: 0.8079 ms, 2 % of peak, default 0.8079 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_144_32_28_s1, G = 1, pitch 29: 0.1102 ms, 28 % of peak, default 0.1102 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_32_192_28_s1, G = 1, pitch 29: 0.1824 ms, 23 % of peak, default 0.1824 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // dw3x3_192_28_s1, G = 1, pitch 29: 0.1581 ms, 12 % of peak, default 0.1649 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8}},
      // 1x1_192_32_28_s1, G = 1, pitch 29: 0.1325 ms, 31 % of peak, default 0.1431 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8}},
      // dw3x3_192_28_s2, G = 1, pitch 16: 0.4021 ms, 1 % of peak, default 0.4021 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_192_64_14_s1, G = 1, pitch 16: 0.0749 ms, 27 % of peak, default 0.0770 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // 1x1_64_384_14_s1, G = 1, pitch 16: 0.1586 ms, 26 % of peak, default 0.1586 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // dw3x3_384_14_s1, G = 1, pitch 16: 0.1065 ms, 9 % of peak, default 0.1065 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_384_64_14_s1, G = 1, pitch 16: 0.1441 ms, 29 % of peak, default 0.1441 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_384_96_14_s1, G = 1, pitch 16: 0.2128 ms, 29 % of peak, default 0.2128 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_96_576_14_s1, G = 1, pitch 16: 0.2911 ms, 32 % of peak, default 0.2962 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512, .tiles_per_turn = 2}},
      // dw3x3_576_14_s1, G = 1, pitch 16: 0.1586 ms, 9 % of peak, default 0.1636 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 192}},
      // 1x1_576_96_14_s1, G = 1, pitch 16: 0.2932 ms, 32 % of peak, default 0.3425 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // dw3x3_576_14_s2, G = 1, pitch 8: 0.5681 ms, 1 % of peak, default 0.5681 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_576_160_7_s1, G = 1, pitch 8: 0.1677 ms, 23 % of peak, default 0.1858 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // 1x1_160_960_7_s1, G = 1, pitch 8: 0.2458 ms, 26 % of peak, default 0.2458 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // dw3x3_960_7_s1, G = 1, pitch 8: 0.1175 ms, 5 % of peak, default 0.1425 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .blocks_per_pass = 512}},
      // 1x1_960_160_7_s1, G = 1, pitch 8: 0.2759 ms, 23 % of peak, default 0.3518 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42719, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_160_7_s1, G = 1, pitch 8: 0.2572 ms, 25 % of peak, default 0.3375 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 64, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 1, pitch 8: 0.5628 ms, 23 % of peak, default 0.7141 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 128}},
      // 1x1_320_1280_7_s1, G = 1, pitch 8: 0.6410 ms, 27 % of peak, default 0.6410 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 3x3_3_32_224_s2, G = 4, pitch 128: 1.1682 ms, 29 % of peak, default 1.1682 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // dw3x3_32_112_s1, G = 1, pitch 128: 0.3158 ms, 16 % of peak, default 0.3158 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 1x1_32_16_112_s1, G = 1, pitch 128: 0.3188 ms, 17 % of peak, default 0.3339 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 8, .prefetch_level = 1}},
      // 1x1_16_96_112_s1, G = 1, pitch 128: 1.0107 ms, 15 % of peak, default 1.0107 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // dw3x3_96_112_s2, G = 1, pitch 64: 2.1397 ms, 2 % of peak, default 2.1397 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_96_24_56_s1, G = 1, pitch 64: 0.2449 ms, 26 % of peak, default 0.2500 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_24_144_56_s1, G = 1, pitch 64: 0.3938 ms, 25 % of peak, default 0.3938 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // dw3x3_144_56_s1, G = 1, pitch 64: 0.3315 ms, 17 % of peak, default 0.3398 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 8, .blocks_per_pass = 24}},
      // 1x1_144_24_56_s1, G = 1, pitch 64: 0.3378 ms, 27 % of peak, default 0.3378 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // dw3x3_144_56_s2, G = 1, pitch 32: 0.7895 ms, 2 % of peak, default 0.7895 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_144_32_28_s1, G = 1, pitch 32: 0.1131 ms, 27 % of peak, default 0.1131 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_32_192_28_s1, G = 1, pitch 32: 0.1650 ms, 25 % of peak, default 0.1650 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // dw3x3_192_28_s1, G = 1, pitch 32: 0.1485 ms, 12 % of peak, default 0.1485 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_192_32_28_s1, G = 1, pitch 32: 0.1324 ms, 31 % of peak, default 0.1387 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8}},
      // 1x1_32_16_112_s1, G = 2, pitch 113: 0.3424 ms, 16 % of peak, default 0.3424 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 1x1_16_96_112_s1, G = 2, pitch 113: 1.2258 ms, 12 % of peak, default 1.5619 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 5, .blocks_per_pass = 4, .tiles_per_turn = 48}},
      // 1x1_96_24_56_s1, G = 2, pitch 57: 0.2401 ms, 26 % of peak, default 0.2401 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_24_144_56_s1, G = 2, pitch 57: 0.6535 ms, 15 % of peak, default 0.6535 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_144_24_56_s1, G = 2, pitch 57: 0.2826 ms, 33 % of peak, default 0.2826 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_144_32_28_s1, G = 2, pitch 29: 0.1067 ms, 29 % of peak, default 0.1236 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 5, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_32_192_28_s1, G = 2, pitch 29: 0.1700 ms, 25 % of peak, default 0.1700 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_192_32_28_s1, G = 2, pitch 29: 0.1202 ms, 34 % of peak, default 0.1202 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_192_64_14_s1, G = 2, pitch 16: 0.0736 ms, 28 % of peak, default 0.0736 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_64_384_14_s1, G = 2, pitch 16: 0.1501 ms, 28 % of peak, default 0.1532 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 128}},
      // 1x1_384_64_14_s1, G = 2, pitch 16: 0.1084 ms, 38 % of peak, default 0.1116 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4}},
      // 1x1_384_96_14_s1, G = 2, pitch 16: 0.1752 ms, 35 % of peak, default 0.1812 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 32, .tiles_per_turn = 1, .prefetch_level = 2, .prefetch_distance = 4}},
      // 1x1_96_576_14_s1, G = 2, pitch 16: 0.2927 ms, 32 % of peak, default 0.2927 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_576_96_14_s1, G = 2, pitch 16: 0.2415 ms, 38 % of peak, default 0.2732 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 4}},
      // 1x1_576_160_7_s1, G = 2, pitch 8: 0.1390 ms, 28 % of peak, default 0.1738 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3}},
      // 1x1_160_960_7_s1, G = 2, pitch 8: 0.2209 ms, 29 % of peak, default 0.2262 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 384, .tiles_per_turn = 1}},
      // 1x1_960_160_7_s1, G = 2, pitch 8: 0.1940 ms, 33 % of peak, default 0.2704 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 2, pitch 8: 0.3674 ms, 35 % of peak, default 0.5076 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // 1x1_320_1280_7_s1, G = 2, pitch 8: 0.6032 ms, 28 % of peak, default 0.6032 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_32_16_112_s1, G = 2, pitch 128: 0.3594 ms, 15 % of peak, default 0.3594 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 1x1_16_96_112_s1, G = 2, pitch 128: 1.3936 ms, 11 % of peak, default 1.8312 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 4, .tiles_per_turn = 48}},
      // 1x1_96_24_56_s1, G = 2, pitch 64: 0.2470 ms, 25 % of peak, default 0.2470 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_24_144_56_s1, G = 2, pitch 64: 0.6283 ms, 15 % of peak, default 0.6283 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_144_24_56_s1, G = 2, pitch 64: 0.3074 ms, 30 % of peak, default 0.3074 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_144_32_28_s1, G = 2, pitch 32: 0.1028 ms, 30 % of peak, default 0.1225 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_192_28_s1, G = 2, pitch 32: 0.1487 ms, 28 % of peak, default 0.1487 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_192_32_28_s1, G = 2, pitch 32: 0.1291 ms, 32 % of peak, default 0.1291 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_32_16_112_s1, G = 4, pitch 113: 0.3165 ms, 18 % of peak, default 0.3836 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 4, pitch 113: 1.4511 ms, 10 % of peak, default 2.0717 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_96_24_56_s1, G = 4, pitch 57: 0.2670 ms, 23 % of peak, default 0.2670 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_24_144_56_s1, G = 4, pitch 57: 0.8214 ms, 12 % of peak, default 0.8214 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_144_24_56_s1, G = 4, pitch 57: 0.2932 ms, 32 % of peak, default 0.2932 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_144_32_28_s1, G = 4, pitch 29: 0.1297 ms, 24 % of peak, default 0.1297 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_32_192_28_s1, G = 4, pitch 29: 0.1584 ms, 26 % of peak, default 0.1584 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.1216 ms, 34 % of peak, default 0.1338 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 8}},
      // 1x1_192_64_14_s1, G = 4, pitch 16: 0.0740 ms, 28 % of peak, default 0.0740 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_64_384_14_s1, G = 4, pitch 16: 0.1289 ms, 32 % of peak, default 0.1289 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_384_64_14_s1, G = 4, pitch 16: 0.0896 ms, 46 % of peak, default 0.0896 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.1562 ms, 40 % of peak, default 0.1579 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 8}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.2419 ms, 39 % of peak, default 0.2448 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.1932 ms, 48 % of peak, default 0.2053 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3}},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.1041 ms, 37 % of peak, default 0.1041 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_160_960_7_s1, G = 4, pitch 8: 0.1816 ms, 35 % of peak, default 0.1816 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.1458 ms, 44 % of peak, default 0.1496 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 0.3059 ms, 42 % of peak, default 0.3059 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_320_1280_7_s1, G = 4, pitch 8: 0.4618 ms, 37 % of peak, default 0.4618 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_32_16_112_s1, G = 4, pitch 128: 0.3215 ms, 17 % of peak, default 0.4455 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .tiles_per_turn = 64, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_16_96_112_s1, G = 4, pitch 128: 1.6095 ms, 9 % of peak, default 2.6020 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 2, .blocks_per_pass = 3, .tiles_per_turn = 48}},
      // 1x1_96_24_56_s1, G = 4, pitch 64: 0.3338 ms, 19 % of peak, default 0.3338 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_24_144_56_s1, G = 4, pitch 64: 0.8912 ms, 11 % of peak, default 0.8912 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_144_24_56_s1, G = 4, pitch 64: 0.3185 ms, 29 % of peak, default 0.3185 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_144_32_28_s1, G = 4, pitch 32: 0.1474 ms, 21 % of peak, default 0.1526 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4, .tiles_per_turn = 1}},
      // 1x1_32_192_28_s1, G = 4, pitch 32: 0.1349 ms, 31 % of peak, default 0.1397 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.1263 ms, 32 % of peak, default 0.1379 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 1}},
      // dw3x3_32_112_s1, G = 1, pitch 113: 0.2412 ms, 46 % of peak, default 0.2412 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 288, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 1x1_32_16_112_s1, G = 4, pitch 113: 0.3345 ms, 59 % of peak, default 0.3345 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // 1x1_16_96_112_s1, G = 4, pitch 113: 1.0549 ms, 56 % of peak, default 1.0549 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // dw3x3_96_112_s2, G = 1, pitch 57: 1.6399 ms, 5 % of peak, default 1.6399 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_96_24_56_s1, G = 4, pitch 57: 0.3166 ms, 70 % of peak, default 0.3166 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_24_144_56_s1, G = 4, pitch 57: 0.4998 ms, 67 % of peak, default 0.4998 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // dw3x3_144_56_s1, G = 1, pitch 57: 0.2950 ms, 42 % of peak, default 0.2950 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 1296, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // 1x1_144_24_56_s1, G = 4, pitch 57: 0.3858 ms, 86 % of peak, default 0.3858 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // dw3x3_144_56_s2, G = 1, pitch 29: 0.6602 ms, 5 % of peak, default 0.6602 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 1296, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_144_32_28_s1, G = 4, pitch 29: 0.1317 ms, 84 % of peak, default 0.1425 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_32_192_28_s1, G = 4, pitch 29: 0.1663 ms, 89 % of peak, default 0.1663 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // dw3x3_192_28_s1, G = 1, pitch 29: 0.1265 ms, 33 % of peak, default 0.1265 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // 1x1_192_32_28_s1, G = 4, pitch 29: 0.1664 ms, 89 % of peak, default 0.1664 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // dw3x3_192_28_s2, G = 1, pitch 16: 0.2656 ms, 4 % of peak, default 0.2656 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 1728, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_192_64_14_s1, G = 4, pitch 16: 0.0843 ms, 88 % of peak, default 0.0918 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 3}},
      // 1x1_64_384_14_s1, G = 4, pitch 16: 0.1704 ms, 87 % of peak, default 0.1723 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // dw3x3_384_14_s1, G = 1, pitch 16: 0.0823 ms, 25 % of peak, default 0.0823 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 3456, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_384_64_14_s1, G = 4, pitch 16: 0.1641 ms, 90 % of peak, default 0.1687 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 3}},
      // 1x1_384_96_14_s1, G = 4, pitch 16: 0.2419 ms, 92 % of peak, default 0.2800 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2}},
      // 1x1_96_576_14_s1, G = 4, pitch 16: 0.3482 ms, 96 % of peak, default 0.3572 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 128, .tiles_per_turn = 4}},
      // dw3x3_576_14_s1, G = 1, pitch 16: 0.1270 ms, 25 % of peak, default 0.1270 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 5184, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // 1x1_576_96_14_s1, G = 4, pitch 16: 0.3542 ms, 94 % of peak, default 0.3542 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // dw3x3_576_14_s2, G = 1, pitch 8: 0.3125 ms, 3 % of peak, default 0.3125 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 5184, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_576_160_7_s1, G = 4, pitch 8: 0.1599 ms, 87 % of peak, default 0.1741 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 3, .prefetch_distance = 2}},
      // 1x1_160_960_7_s1, G = 4, pitch 8: 0.2700 ms, 86 % of peak, default 0.2811 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 2}},
      // dw3x3_960_7_s1, G = 1, pitch 8: 0.0957 ms, 14 % of peak, default 0.0957 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 8640, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // 1x1_960_160_7_s1, G = 4, pitch 8: 0.2678 ms, 87 % of peak, default 0.2724 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // 1x1_960_320_7_s1, G = 4, pitch 8: 0.5301 ms, 87 % of peak, default 0.5570 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 2, .prefetch_level = 2}},
      // 1x1_320_1280_7_s1, G = 4, pitch 8: 0.7880 ms, 78 % of peak, default 0.7880 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // dw3x3_32_112_s1, G = 1, pitch 128: 0.2909 ms, 38 % of peak, default 0.2909 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 288, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 1x1_32_16_112_s1, G = 4, pitch 128: 0.3724 ms, 53 % of peak, default 0.3724 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // 1x1_16_96_112_s1, G = 4, pitch 128: 1.2723 ms, 47 % of peak, default 1.2723 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // dw3x3_96_112_s2, G = 1, pitch 64: 1.8583 ms, 4 % of peak, default 1.8583 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_96_24_56_s1, G = 4, pitch 64: 0.3691 ms, 60 % of peak, default 0.3691 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 2304, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_24_144_56_s1, G = 4, pitch 64: 0.5522 ms, 60 % of peak, default 0.5522 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // dw3x3_144_56_s1, G = 1, pitch 64: 0.3296 ms, 38 % of peak, default 0.3296 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 1296, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // 1x1_144_24_56_s1, G = 4, pitch 64: 0.4227 ms, 79 % of peak, default 0.4227 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // dw3x3_144_56_s2, G = 1, pitch 32: 0.6616 ms, 5 % of peak, default 0.6616 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 1296, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_144_32_28_s1, G = 4, pitch 32: 0.1592 ms, 70 % of peak, default 0.1592 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_32_192_28_s1, G = 4, pitch 32: 0.1844 ms, 80 % of peak, default 0.1844 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // dw3x3_192_28_s1, G = 1, pitch 32: 0.1662 ms, 25 % of peak, default 0.1662 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // 1x1_192_32_28_s1, G = 4, pitch 32: 0.1802 ms, 82 % of peak, default 0.1802 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
  };
};

}}}}
