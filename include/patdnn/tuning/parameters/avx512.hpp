// Written by patdnn_tune. Parameters of layers for avx512.
//
// machine   AMD EPYC
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-24
// peak      287 GFLOP/s
// clang-format off
#pragma once

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 1,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn::inline v0::tuned::inline tfd2f502cafc72e7c {

struct Avx512Layers {
  static constexpr std::string_view architecture = "avx512";
  static constexpr kernels::TunedLayer layers[] = {
      // vgg16/3x3_3_64_224_s1/g1, pitch 225: 0.8441 ms, 71 % of peak, default 0.8441 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16}},
      // vgg16/3x3_3_64_224_s1/g1, pitch 240: 1.0004 ms, 60 % of peak, default 1.0004 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 240: 3.9067 ms, 41 % of peak, default 3.9067 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g1, pitch 225: 4.6407 ms, 35 % of peak, default 4.6407 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 240: 2.4885 ms, 65 % of peak, default 2.8586 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g2, pitch 225: 2.8653 ms, 56 % of peak, default 2.8653 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 225: 1.9790 ms, 81 % of peak, default 1.9790 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g4, pitch 240: 2.1838 ms, 74 % of peak, default 2.1838 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g8, pitch 225: 1.9522 ms, 82 % of peak, default 1.9522 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/g8, pitch 240: 2.0890 ms, 77 % of peak, default 2.0890 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 225: 13.7005 ms, 94 % of peak, default 13.7005 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 225, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1/dense, pitch 240: 14.7102 ms, 87 % of peak, default 14.7102 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 240, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 240: 3.1728 ms, 51 % of peak, default 3.3218 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 1}},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 225: 3.6880 ms, 44 % of peak, default 3.6880 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 240: 2.4092 ms, 67 % of peak, default 2.4778 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .blocks_per_pass = 16, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 225: 2.4737 ms, 65 % of peak, default 2.4737 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 3}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 225: 2.1321 ms, 75 % of peak, default 2.1321 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 240: 2.0672 ms, 78 % of peak, default 2.1189 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g8, pitch 225: 2.1327 ms, 75 % of peak, default 2.1327 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/g8, pitch 240: 2.0752 ms, 78 % of peak, default 2.0752 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 225: 13.8951 ms, 93 % of peak, default 13.8951 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 240: 14.0936 ms, 91 % of peak, default 14.0936 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 128: 1.4787 ms, 54 % of peak, default 1.4787 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g1, pitch 113: 1.6918 ms, 48 % of peak, default 1.6918 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 128: 1.1701 ms, 69 % of peak, default 1.2498 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 3, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_64_128_112_s1/g2, pitch 113: 1.0942 ms, 74 % of peak, default 1.3232 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 12, .blocks_per_pass = 32, .tiles_per_turn = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 113: 0.9749 ms, 83 % of peak, default 0.9749 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g4, pitch 128: 1.0760 ms, 75 % of peak, default 1.0760 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g8, pitch 113: 0.9386 ms, 86 % of peak, default 0.9386 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/g8, pitch 128: 1.1125 ms, 72 % of peak, default 1.1125 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 113: 6.9462 ms, 93 % of peak, default 6.9462 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 73728, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_64_128_112_s1/dense, pitch 128: 7.9758 ms, 81 % of peak, default 7.9758 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 73728, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 128: 2.8626 ms, 56 % of peak, default 2.8626 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g1, pitch 113: 3.2191 ms, 50 % of peak, default 3.2191 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 128: 2.3062 ms, 70 % of peak, default 2.3062 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 3}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g2, pitch 113: 2.2137 ms, 73 % of peak, default 2.5832 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 12, .blocks_per_pass = 32, .tiles_per_turn = 12, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 113: 1.8776 ms, 86 % of peak, default 1.8776 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g4, pitch 128: 2.1275 ms, 76 % of peak, default 2.1275 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g8, pitch 113: 1.8467 ms, 87 % of peak, default 1.8467 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/g8, pitch 128: 2.0902 ms, 77 % of peak, default 2.0902 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 113: 13.8944 ms, 93 % of peak, default 13.8944 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1/dense, pitch 128: 15.6980 ms, 82 % of peak, default 15.6980 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 128: 2.6492 ms, 61 % of peak, default 2.6492 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 113: 3.0582 ms, 53 % of peak, default 3.0582 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 128: 2.0239 ms, 79 % of peak, default 2.0902 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 3}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 113: 2.2339 ms, 72 % of peak, default 2.2339 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 3}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 113: 1.8571 ms, 87 % of peak, default 1.9439 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 128: 1.8674 ms, 86 % of peak, default 1.9504 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 2}},
      // vgg16/3x3_128_128_112_s1_pool/g8, pitch 113: 1.8096 ms, 89 % of peak, default 1.9496 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .parameters = {.blocks_per_pass = 12, .tiles_per_turn = 1}},
      // vgg16/3x3_128_128_112_s1_pool/g8, pitch 128: 1.8328 ms, 88 % of peak, default 1.9142 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .parameters = {.blocks_per_pass = 8, .tiles_per_turn = 16}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 113: 13.9890 ms, 92 % of peak, default 13.9890 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 128: 14.0004 ms, 92 % of peak, default 14.0004 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 64: 1.4457 ms, 56 % of peak, default 1.4457 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g1, pitch 57: 1.7089 ms, 47 % of peak, default 1.7089 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 64: 1.0877 ms, 74 % of peak, default 1.0877 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {3, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g2, pitch 57: 1.1194 ms, 72 % of peak, default 1.1470 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 12, .blocks_per_pass = 96, .tiles_per_turn = 8, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 57: 0.9194 ms, 87 % of peak, default 0.9194 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g4, pitch 64: 1.0317 ms, 78 % of peak, default 1.0317 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g8, pitch 57: 0.9412 ms, 85 % of peak, default 0.9412 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/g8, pitch 64: 1.0353 ms, 78 % of peak, default 1.0353 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 57: 7.0362 ms, 91 % of peak, default 7.0362 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 294912, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_128_256_56_s1/dense, pitch 64: 7.8885 ms, 82 % of peak, default 7.8885 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 294912, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 64: 2.7672 ms, 57 % of peak, default 2.7672 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g1, pitch 57: 3.1509 ms, 50 % of peak, default 3.1509 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 64: 2.1145 ms, 75 % of peak, default 2.1145 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {3, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g2, pitch 57: 2.2110 ms, 72 % of peak, default 2.2110 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {3, 4}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 57: 1.8358 ms, 86 % of peak, default 1.8358 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g4, pitch 64: 2.0154 ms, 79 % of peak, default 2.0154 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g8, pitch 57: 1.7846 ms, 89 % of peak, default 1.7846 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/g8, pitch 64: 2.0424 ms, 78 % of peak, default 2.0424 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 57: 14.1045 ms, 91 % of peak, default 14.1045 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_256_56_s1/dense, pitch 64: 15.6124 ms, 82 % of peak, default 15.6124 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 32: 1.4337 ms, 55 % of peak, default 1.4337 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g1, pitch 29: 1.6117 ms, 49 % of peak, default 1.6117 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 32: 1.0623 ms, 75 % of peak, default 1.0623 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 29: 1.1019 ms, 72 % of peak, default 1.1019 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 29: 0.9133 ms, 87 % of peak, default 0.9133 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 32: 0.9648 ms, 82 % of peak, default 0.9648 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g8, pitch 29: 0.8931 ms, 89 % of peak, default 0.8931 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/g8, pitch 32: 0.9622 ms, 82 % of peak, default 0.9622 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 29: 6.9453 ms, 93 % of peak, default 6.9453 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 1179648, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_256_512_28_s1/dense, pitch 32: 7.6088 ms, 85 % of peak, default 7.6088 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 1179648, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 32: 2.7881 ms, 57 % of peak, default 2.7881 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 29: 3.1535 ms, 50 % of peak, default 3.1535 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 32: 2.0233 ms, 78 % of peak, default 2.0702 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 29: 2.1810 ms, 73 % of peak, default 2.1810 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 29: 1.7834 ms, 89 % of peak, default 1.7834 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g4, pitch 32: 1.9604 ms, 81 % of peak, default 1.9604 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g8, pitch 29: 1.7688 ms, 90 % of peak, default 1.7688 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g8, pitch 32: 1.9591 ms, 81 % of peak, default 1.9591 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 29: 14.5739 ms, 88 % of peak, default 14.5739 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/dense, pitch 32: 15.5594 ms, 83 % of peak, default 15.5594 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // vgg16/3x3_512_512_14_s1/g1, pitch 16: 0.6924 ms, 57 % of peak, default 0.6924 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {14, 1}, .tap_vectors = 12, .blocks_per_pass = 3}},
      // vgg16/3x3_512_512_14_s1/g2, pitch 16: 0.5054 ms, 78 % of peak, default 0.5163 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 96}},
      // vgg16/3x3_512_512_14_s1/g4, pitch 16: 0.4753 ms, 83 % of peak, default 0.4891 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16}},
      // vgg16/3x3_512_512_14_s1/g8, pitch 16: 0.4893 ms, 81 % of peak, default 0.4893 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // vgg16/3x3_512_512_14_s1/dense, pitch 16: 4.0546 ms, 79 % of peak, default 4.0546 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 114: 0.9462 ms, 87 % of peak, default 0.9462 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 8, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3}},
      // resnet50/7x7_3_64_224_s2/g1, pitch 128: 1.0451 ms, 79 % of peak, default 1.0451 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 8, .kept_weights = 9408, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 57: 0.2038 ms, 49 % of peak, default 0.2196 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 9, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/1x1_64_256_56_s1/g1, pitch 64: 0.2275 ms, 44 % of peak, default 0.2476 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 9, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 57: 0.1466 ms, 69 % of peak, default 0.1514 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11, .blocks_per_pass = 64, .tiles_per_turn = 6}},
      // resnet50/1x1_64_256_56_s1/g2, pitch 64: 0.1660 ms, 61 % of peak, default 0.1728 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 96, .tiles_per_turn = 2}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 57: 0.1369 ms, 73 % of peak, default 0.1405 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 5, .blocks_per_pass = 32, .tiles_per_turn = 8}},
      // resnet50/1x1_64_256_56_s1/g4, pitch 64: 0.1534 ms, 66 % of peak, default 0.1571 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 48, .tiles_per_turn = 4}},
      // resnet50/1x1_64_256_56_s1/g8, pitch 57: 0.1449 ms, 69 % of peak, default 0.1449 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/g8, pitch 64: 0.1649 ms, 61 % of peak, default 0.1649 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 57: 0.4226 ms, 85 % of peak, default 0.4226 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_256_56_s1/dense, pitch 64: 0.4784 ms, 75 % of peak, default 0.4784 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 57: 0.0531 ms, 47 % of peak, default 0.0577 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/1x1_64_64_56_s1/g1, pitch 64: 0.0600 ms, 42 % of peak, default 0.0663 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 9, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 57: 0.0397 ms, 63 % of peak, default 0.0426 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 2}},
      // resnet50/1x1_64_64_56_s1/g2, pitch 64: 0.0448 ms, 56 % of peak, default 0.0496 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 57: 0.0372 ms, 68 % of peak, default 0.0412 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 5, .blocks_per_pass = 12, .tiles_per_turn = 16}},
      // resnet50/1x1_64_64_56_s1/g4, pitch 64: 0.0421 ms, 60 % of peak, default 0.0461 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 5, .blocks_per_pass = 12, .tiles_per_turn = 12}},
      // resnet50/1x1_64_64_56_s1/g8, pitch 57: 0.0376 ms, 67 % of peak, default 0.0431 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_64_64_56_s1/g8, pitch 64: 0.0416 ms, 60 % of peak, default 0.0480 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 57: 0.1092 ms, 82 % of peak, default 0.1148 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_64_64_56_s1/dense, pitch 64: 0.1206 ms, 74 % of peak, default 0.1261 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4096, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 64: 0.1846 ms, 54 % of peak, default 0.1903 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // resnet50/3x3_64_64_56_s1/g1, pitch 57: 0.2144 ms, 47 % of peak, default 0.2196 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 4}, .tap_vectors = 12}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 64: 0.1371 ms, 73 % of peak, default 0.1485 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_64_64_56_s1/g2, pitch 57: 0.1357 ms, 74 % of peak, default 0.1548 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 12, .blocks_per_pass = 24, .tiles_per_turn = 8}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 57: 0.1145 ms, 88 % of peak, default 0.1183 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6}},
      // resnet50/3x3_64_64_56_s1/g4, pitch 64: 0.1283 ms, 78 % of peak, default 0.1327 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6}},
      // resnet50/3x3_64_64_56_s1/g8, pitch 57: 0.1145 ms, 88 % of peak, default 0.1195 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // resnet50/3x3_64_64_56_s1/g8, pitch 64: 0.1298 ms, 77 % of peak, default 0.1369 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 57: 0.8499 ms, 95 % of peak, default 0.8499 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_64_64_56_s1/dense, pitch 64: 0.9560 ms, 84 % of peak, default 0.9560 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 57: 0.2378 ms, 42 % of peak, default 0.2521 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 9, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/1x1_256_64_56_s1/g1, pitch 64: 0.2715 ms, 37 % of peak, default 0.2816 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 3}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 57: 0.1544 ms, 64 % of peak, default 0.1719 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 9, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 2}},
      // resnet50/1x1_256_64_56_s1/g2, pitch 64: 0.1706 ms, 58 % of peak, default 0.1890 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 10, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 3}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 57: 0.1189 ms, 83 % of peak, default 0.1327 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // resnet50/1x1_256_64_56_s1/g4, pitch 64: 0.1308 ms, 76 % of peak, default 0.1466 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // resnet50/1x1_256_64_56_s1/g8, pitch 57: 0.1190 ms, 83 % of peak, default 0.1364 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 24}},
      // resnet50/1x1_256_64_56_s1/g8, pitch 64: 0.1298 ms, 76 % of peak, default 0.1498 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 57: 0.4071 ms, 88 % of peak, default 0.4271 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 1}},
      // resnet50/1x1_256_64_56_s1/dense, pitch 64: 0.4604 ms, 78 % of peak, default 0.4828 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 6}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 29: 0.4651 ms, 43 % of peak, default 0.4651 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g1, pitch 32: 0.5184 ms, 38 % of peak, default 0.5184 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 29: 0.2947 ms, 67 % of peak, default 0.3154 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 96, .tiles_per_turn = 2}},
      // resnet50/1x1_256_512_56_s2/g2, pitch 32: 0.3288 ms, 60 % of peak, default 0.3425 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 10, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 4}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 29: 0.2356 ms, 84 % of peak, default 0.2412 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 5, .blocks_per_pass = 96, .tiles_per_turn = 3}},
      // resnet50/1x1_256_512_56_s2/g4, pitch 32: 0.2675 ms, 74 % of peak, default 0.2675 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g8, pitch 29: 0.2383 ms, 83 % of peak, default 0.2383 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/g8, pitch 32: 0.2573 ms, 77 % of peak, default 0.2632 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 4}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 29: 0.8277 ms, 86 % of peak, default 0.8277 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_512_56_s2/dense, pitch 32: 0.8975 ms, 80 % of peak, default 0.8975 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 57: 0.4568 ms, 43 % of peak, default 0.4760 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 96, .tiles_per_turn = 2}},
      // resnet50/1x1_256_128_56_s1/g1, pitch 64: 0.5180 ms, 38 % of peak, default 0.5388 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 9, .pieces = 3, .blocks_per_pass = 96, .tiles_per_turn = 2}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 57: 0.2949 ms, 67 % of peak, default 0.3190 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 3}},
      // resnet50/1x1_256_128_56_s1/g2, pitch 64: 0.3267 ms, 61 % of peak, default 0.3540 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 48, .tiles_per_turn = 2}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 57: 0.2350 ms, 84 % of peak, default 0.2528 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .tiles_per_turn = 6}},
      // resnet50/1x1_256_128_56_s1/g4, pitch 64: 0.2642 ms, 75 % of peak, default 0.2847 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/1x1_256_128_56_s1/g8, pitch 57: 0.2323 ms, 85 % of peak, default 0.2523 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_256_128_56_s1/g8, pitch 64: 0.2627 ms, 75 % of peak, default 0.2825 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 57: 0.7960 ms, 90 % of peak, default 0.8222 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 32768, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 3}},
      // resnet50/1x1_256_128_56_s1/dense, pitch 64: 0.9138 ms, 78 % of peak, default 0.9452 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 32768, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 48}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 29: 0.3194 ms, 31 % of peak, default 0.3470 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 4, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/3x3_128_128_56_s2/g1, pitch 32: 0.3344 ms, 30 % of peak, default 0.3573 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .pieces = 4, .blocks_per_pass = 64, .tiles_per_turn = 6}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 29: 0.1774 ms, 57 % of peak, default 0.2035 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_128_128_56_s2/g2, pitch 32: 0.1884 ms, 53 % of peak, default 0.2163 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 2, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 29: 0.1230 ms, 82 % of peak, default 0.1309 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 6}},
      // resnet50/3x3_128_128_56_s2/g4, pitch 32: 0.1328 ms, 76 % of peak, default 0.1423 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_128_128_56_s2/g8, pitch 29: 0.1184 ms, 85 % of peak, default 0.1278 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 4}},
      // resnet50/3x3_128_128_56_s2/g8, pitch 32: 0.1328 ms, 76 % of peak, default 0.1437 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 29: 0.9209 ms, 87 % of peak, default 0.9209 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_128_128_56_s2/dense, pitch 32: 1.0171 ms, 79 % of peak, default 1.0171 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 29: 0.2363 ms, 43 % of peak, default 0.2495 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 384, .tiles_per_turn = 4}},
      // resnet50/1x1_128_512_28_s1/g1, pitch 32: 0.2627 ms, 38 % of peak, default 0.2841 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 7, .blocks_per_pass = 256, .tiles_per_turn = 1}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 29: 0.1504 ms, 67 % of peak, default 0.1552 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // resnet50/1x1_128_512_28_s1/g2, pitch 32: 0.1848 ms, 54 % of peak, default 0.1848 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .blocks_per_pass = 37}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 29: 0.1334 ms, 75 % of peak, default 0.1367 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 64, .tiles_per_turn = 6}},
      // resnet50/1x1_128_512_28_s1/g4, pitch 32: 0.1477 ms, 68 % of peak, default 0.1518 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 4, .blocks_per_pass = 64, .tiles_per_turn = 3}},
      // resnet50/1x1_128_512_28_s1/g8, pitch 29: 0.1338 ms, 75 % of peak, default 0.1390 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_128_512_28_s1/g8, pitch 32: 0.1517 ms, 66 % of peak, default 0.1575 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 3}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 29: 0.4283 ms, 83 % of peak, default 0.4470 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .tiles_per_turn = 2, .prefetch_level = 2}},
      // resnet50/1x1_128_512_28_s1/dense, pitch 32: 0.4729 ms, 76 % of peak, default 0.4899 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 48, .prefetch_level = 1}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 29: 0.2412 ms, 41 % of peak, default 0.2493 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 6, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/g1, pitch 32: 0.2678 ms, 37 % of peak, default 0.2792 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 7, .pieces = 6, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 29: 0.1492 ms, 66 % of peak, default 0.1655 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 3, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/g2, pitch 32: 0.1662 ms, 60 % of peak, default 0.1878 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 29: 0.1194 ms, 83 % of peak, default 0.1292 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/g4, pitch 32: 0.1298 ms, 76 % of peak, default 0.1401 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // resnet50/1x1_512_128_28_s1/g8, pitch 29: 0.1167 ms, 85 % of peak, default 0.1274 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_512_128_28_s1/g8, pitch 32: 0.1301 ms, 76 % of peak, default 0.1415 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 29: 0.3945 ms, 91 % of peak, default 0.4066 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 8}},
      // resnet50/1x1_512_128_28_s1/dense, pitch 32: 0.4363 ms, 82 % of peak, default 0.4529 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 12, .tiles_per_turn = 6}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 32: 0.1859 ms, 54 % of peak, default 0.1859 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .blocks_per_pass = 14}},
      // resnet50/3x3_128_128_28_s1/g1, pitch 29: 0.2160 ms, 47 % of peak, default 0.2160 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .blocks_per_pass = 14}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 32: 0.1331 ms, 76 % of peak, default 0.1331 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 2}, .tap_vectors = 12, .blocks_per_pass = 9}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 29: 0.1394 ms, 72 % of peak, default 0.1442 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .blocks_per_pass = 32, .tiles_per_turn = 3}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 29: 0.1180 ms, 85 % of peak, default 0.1180 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 5}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 32: 0.1308 ms, 77 % of peak, default 0.1308 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 5}},
      // resnet50/3x3_128_128_28_s1/g8, pitch 29: 0.1170 ms, 86 % of peak, default 0.1170 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3}},
      // resnet50/3x3_128_128_28_s1/g8, pitch 32: 0.1261 ms, 80 % of peak, default 0.1261 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 29: 0.8515 ms, 94 % of peak, default 0.8515 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/3x3_128_128_28_s1/dense, pitch 32: 0.9374 ms, 86 % of peak, default 0.9374 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // resnet50/1x1_512_1024_28_s2/g1, pitch 16: 0.5504 ms, 36 % of peak, default 0.5504 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 6, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/g2, pitch 16: 0.3225 ms, 61 % of peak, default 0.3547 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 32}},
      // resnet50/1x1_512_1024_28_s2/g4, pitch 16: 0.2599 ms, 76 % of peak, default 0.2599 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/g8, pitch 16: 0.2563 ms, 77 % of peak, default 0.2563 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_1024_28_s2/dense, pitch 16: 0.8496 ms, 84 % of peak, default 0.8496 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 29: 0.4946 ms, 40 % of peak, default 0.4946 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 6, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g1, pitch 32: 0.5542 ms, 36 % of peak, default 0.5542 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 8, .pieces = 6, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 29: 0.3064 ms, 65 % of peak, default 0.3330 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 64, .tiles_per_turn = 2}},
      // resnet50/1x1_512_256_28_s1/g2, pitch 32: 0.3320 ms, 60 % of peak, default 0.3599 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 64, .tiles_per_turn = 2}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 29: 0.2364 ms, 84 % of peak, default 0.2505 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 2}},
      // resnet50/1x1_512_256_28_s1/g4, pitch 32: 0.2614 ms, 76 % of peak, default 0.2765 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 2}},
      // resnet50/1x1_512_256_28_s1/g8, pitch 29: 0.2301 ms, 86 % of peak, default 0.2428 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_512_256_28_s1/g8, pitch 32: 0.2482 ms, 80 % of peak, default 0.2631 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 29: 0.8235 ms, 87 % of peak, default 0.8235 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_512_256_28_s1/dense, pitch 32: 0.9092 ms, 79 % of peak, default 0.9092 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_256_256_28_s2/g1, pitch 16: 0.3227 ms, 31 % of peak, default 0.3398 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .pieces = 6, .blocks_per_pass = 128, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_256_256_28_s2/g2, pitch 16: 0.1792 ms, 55 % of peak, default 0.2035 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 4, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_256_256_28_s2/g4, pitch 16: 0.1265 ms, 78 % of peak, default 0.1320 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // resnet50/3x3_256_256_28_s2/g8, pitch 16: 0.1241 ms, 80 % of peak, default 0.1297 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // resnet50/3x3_256_256_28_s2/dense, pitch 16: 0.9831 ms, 82 % of peak, default 0.9831 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_256_1024_14_s1/g1, pitch 16: 0.2438 ms, 41 % of peak, default 0.2438 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 3}},
      // resnet50/1x1_256_1024_14_s1/g2, pitch 16: 0.1634 ms, 61 % of peak, default 0.1758 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 96}},
      // resnet50/1x1_256_1024_14_s1/g4, pitch 16: 0.1335 ms, 74 % of peak, default 0.1373 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 128}},
      // resnet50/1x1_256_1024_14_s1/g8, pitch 16: 0.1347 ms, 74 % of peak, default 0.1397 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 96, .tiles_per_turn = 3}},
      // resnet50/1x1_256_1024_14_s1/dense, pitch 16: 0.4592 ms, 78 % of peak, default 0.4742 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2}},
      // resnet50/1x1_1024_256_14_s1/g1, pitch 16: 0.2674 ms, 37 % of peak, default 0.2674 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 12, .prefetch_level = 2}},
      // resnet50/1x1_1024_256_14_s1/g2, pitch 16: 0.1631 ms, 61 % of peak, default 0.1750 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 6, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/1x1_1024_256_14_s1/g4, pitch 16: 0.1269 ms, 78 % of peak, default 0.1313 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 32, .tiles_per_turn = 1}},
      // resnet50/1x1_1024_256_14_s1/g8, pitch 16: 0.1258 ms, 79 % of peak, default 0.1311 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 2}},
      // resnet50/1x1_1024_256_14_s1/dense, pitch 16: 0.4467 ms, 80 % of peak, default 0.4467 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_256_256_14_s1/g1, pitch 16: 0.1792 ms, 55 % of peak, default 0.1792 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {14, 1}, .tap_vectors = 12, .blocks_per_pass = 7, .images_per_turn = 2}},
      // resnet50/3x3_256_256_14_s1/g2, pitch 16: 0.1287 ms, 77 % of peak, default 0.1314 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 64}},
      // resnet50/3x3_256_256_14_s1/g4, pitch 16: 0.1231 ms, 81 % of peak, default 0.1269 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5}},
      // resnet50/3x3_256_256_14_s1/g8, pitch 16: 0.1234 ms, 80 % of peak, default 0.1262 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .tiles_per_turn = 4}},
      // resnet50/3x3_256_256_14_s1/dense, pitch 16: 1.0249 ms, 78 % of peak, default 1.0249 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // resnet50/1x1_1024_2048_14_s2/g1, pitch 8: 0.6673 ms, 30 % of peak, default 0.6813 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581631, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 6, .blocks_per_pass = 192}},
      // resnet50/1x1_1024_2048_14_s2/g2, pitch 8: 0.4281 ms, 46 % of peak, default 0.4281 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 5, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/g4, pitch 8: 0.2960 ms, 67 % of peak, default 0.2960 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/g8, pitch 8: 0.2910 ms, 68 % of peak, default 0.2910 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_2048_14_s2/dense, pitch 8: 1.0304 ms, 69 % of peak, default 1.0304 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g1, pitch 16: 0.5526 ms, 36 % of peak, default 0.5526 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 12, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g2, pitch 16: 0.3409 ms, 58 % of peak, default 0.3497 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .pieces = 4, .blocks_per_pass = 64, .tiles_per_turn = 2, .prefetch_level = 2, .prefetch_distance = 2}},
      // resnet50/1x1_1024_512_14_s1/g4, pitch 16: 0.2552 ms, 78 % of peak, default 0.2552 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/1x1_1024_512_14_s1/g8, pitch 16: 0.2476 ms, 80 % of peak, default 0.2546 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 32, .tiles_per_turn = 3}},
      // resnet50/1x1_1024_512_14_s1/dense, pitch 16: 0.8588 ms, 83 % of peak, default 0.8588 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_512_512_14_s2/g1, pitch 8: 0.3974 ms, 25 % of peak, default 0.4081 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 8, .blocks_per_pass = 192}},
      // resnet50/3x3_512_512_14_s2/g2, pitch 8: 0.2307 ms, 43 % of peak, default 0.2367 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 8}},
      // resnet50/3x3_512_512_14_s2/g4, pitch 8: 0.1516 ms, 65 % of peak, default 0.1516 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .prefetch_level = 2}},
      // resnet50/3x3_512_512_14_s2/g8, pitch 8: 0.1457 ms, 68 % of peak, default 0.1457 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // resnet50/3x3_512_512_14_s2/dense, pitch 8: 1.5087 ms, 53 % of peak, default 1.6262 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 3, .blocks_per_pass = 4, .prefetch_level = 1}},
      // resnet50/1x1_512_2048_7_s1/g1, pitch 8: 0.3031 ms, 33 % of peak, default 0.3031 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 3}},
      // resnet50/1x1_512_2048_7_s1/g2, pitch 8: 0.1969 ms, 50 % of peak, default 0.2122 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 2, .blocks_per_pass = 96}},
      // resnet50/1x1_512_2048_7_s1/g4, pitch 8: 0.1650 ms, 60 % of peak, default 0.1650 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 5, .images_per_turn = 4}},
      // resnet50/1x1_512_2048_7_s1/g8, pitch 8: 0.1504 ms, 66 % of peak, default 0.1579 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128}},
      // resnet50/1x1_512_2048_7_s1/dense, pitch 8: 0.5162 ms, 69 % of peak, default 0.5396 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 1}},
      // resnet50/1x1_2048_512_7_s1/g1, pitch 8: 0.3076 ms, 32 % of peak, default 0.3190 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .pieces = 12, .blocks_per_pass = 256}},
      // resnet50/1x1_2048_512_7_s1/g2, pitch 8: 0.2076 ms, 48 % of peak, default 0.2076 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 10}},
      // resnet50/1x1_2048_512_7_s1/g4, pitch 8: 0.1469 ms, 68 % of peak, default 0.1506 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 96}},
      // resnet50/1x1_2048_512_7_s1/g8, pitch 8: 0.1417 ms, 70 % of peak, default 0.1466 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // resnet50/1x1_2048_512_7_s1/dense, pitch 8: 0.5228 ms, 68 % of peak, default 0.5527 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 16, .tiles_per_turn = 1, .prefetch_level = 2}},
      // resnet50/3x3_512_512_7_s1/g1, pitch 8: 0.3669 ms, 27 % of peak, default 0.3772 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 256}},
      // resnet50/3x3_512_512_7_s1/g2, pitch 8: 0.2026 ms, 49 % of peak, default 0.2095 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4, .blocks_per_pass = 96}},
      // resnet50/3x3_512_512_7_s1/g4, pitch 8: 0.1423 ms, 70 % of peak, default 0.1423 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 1, .images_per_turn = 2}},
      // resnet50/3x3_512_512_7_s1/g8, pitch 8: 0.1438 ms, 69 % of peak, default 0.1438 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // resnet50/3x3_512_512_7_s1/dense, pitch 8: 1.3136 ms, 61 % of peak, default 1.3440 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 4, .prefetch_level = 2}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 113: 0.1019 ms, 74 % of peak, default 0.1019 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16}},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 128: 0.1178 ms, 64 % of peak, default 0.1223 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 256}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 113: 0.0575 ms, 19 % of peak, default 0.0575 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 113, .output_pitch = 113, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 128: 0.0582 ms, 19 % of peak, default 0.0582 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 128, .output_pitch = 128, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 1}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 113: 0.0417 ms, 30 % of peak, default 0.0501 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 11, .blocks_per_pass = 12, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 128: 0.0443 ms, 28 % of peak, default 0.0514 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 11, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 113: 0.0297 ms, 42 % of peak, default 0.0361 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 11}},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 128: 0.0341 ms, 37 % of peak, default 0.0423 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 12}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 113: 0.0267 ms, 47 % of peak, default 0.0383 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6}},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 128: 0.0308 ms, 41 % of peak, default 0.0441 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6}},
      // mobilenet_v2/1x1_32_16_112_s1/g8, pitch 113: 0.0274 ms, 46 % of peak, default 0.0393 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_32_16_112_s1/g8, pitch 128: 0.0315 ms, 40 % of peak, default 0.0448 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 113: 0.0630 ms, 71 % of peak, default 0.0712 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 128: 0.0692 ms, 65 % of peak, default 0.0802 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 113: 0.1138 ms, 29 % of peak, default 0.1231 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 11, .blocks_per_pass = 64, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 128: 0.1338 ms, 25 % of peak, default 0.1434 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 11, .blocks_per_pass = 64, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 113: 0.0932 ms, 36 % of peak, default 0.0962 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 11, .blocks_per_pass = 12, .tiles_per_turn = 24}},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 128: 0.1143 ms, 29 % of peak, default 0.1143 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 12, .prefetch_level = 2}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 113: 0.0901 ms, 37 % of peak, default 0.0945 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 48}},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 128: 0.1027 ms, 33 % of peak, default 0.1088 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 8}},
      // mobilenet_v2/1x1_16_96_112_s1/g8, pitch 113: 0.1033 ms, 32 % of peak, default 0.1131 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 32}},
      // mobilenet_v2/1x1_16_96_112_s1/g8, pitch 128: 0.1112 ms, 30 % of peak, default 0.1196 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .blocks_per_pass = 6, .tiles_per_turn = 192}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 113: 0.2042 ms, 66 % of peak, default 0.2117 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 128: 0.2385 ms, 56 % of peak, default 0.2385 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .parameters = {.tap_vectors = 3, .prefetch_level = 2}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 57: 0.0565 ms, 15 % of peak, default 0.0594 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 64: 0.0619 ms, 14 % of peak, default 0.0640 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 32}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 57: 0.0380 ms, 37 % of peak, default 0.0439 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 64: 0.0426 ms, 33 % of peak, default 0.0491 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 11, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 57: 0.0254 ms, 56 % of peak, default 0.0314 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 12, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 64: 0.0297 ms, 48 % of peak, default 0.0359 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 6, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 57: 0.0220 ms, 64 % of peak, default 0.0274 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 5, .blocks_per_pass = 3, .tiles_per_turn = 32}},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 64: 0.0246 ms, 58 % of peak, default 0.0310 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .tiles_per_turn = 32}},
      // mobilenet_v2/1x1_96_24_56_s1/g8, pitch 57: 0.0213 ms, 66 % of peak, default 0.0289 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_96_24_56_s1/g8, pitch 64: 0.0242 ms, 58 % of peak, default 0.0331 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 57: 0.0637 ms, 79 % of peak, default 0.0703 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 2304, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 64: 0.0699 ms, 72 % of peak, default 0.0777 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 2304, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 57: 0.0544 ms, 40 % of peak, default 0.0544 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 12, .blocks_per_pass = 292, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 64: 0.0620 ms, 35 % of peak, default 0.0620 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 292}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 57: 0.0468 ms, 47 % of peak, default 0.0480 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11}},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 64: 0.0540 ms, 41 % of peak, default 0.0540 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 12, .blocks_per_pass = 195}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 57: 0.0430 ms, 51 % of peak, default 0.0430 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 117, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 64: 0.0488 ms, 45 % of peak, default 0.0488 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 117}},
      // mobilenet_v2/1x1_24_144_56_s1/g8, pitch 57: 0.0442 ms, 50 % of peak, default 0.0442 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 65, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/g8, pitch 64: 0.0510 ms, 43 % of peak, default 0.0510 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 65}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 57: 0.1035 ms, 73 % of peak, default 0.1035 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 18, .images_per_turn = 2}},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 64: 0.1155 ms, 65 % of peak, default 0.1155 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 18}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 57: 0.0646 ms, 19 % of peak, default 0.0674 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 64: 0.0674 ms, 19 % of peak, default 0.0697 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 24}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 57: 0.0602 ms, 35 % of peak, default 0.0658 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 7, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 64: 0.0677 ms, 31 % of peak, default 0.0754 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 6, .blocks_per_pass = 16, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 57: 0.0403 ms, 52 % of peak, default 0.0500 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 11, .blocks_per_pass = 6, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 64: 0.0450 ms, 47 % of peak, default 0.0546 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 9, .blocks_per_pass = 8, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 57: 0.0328 ms, 64 % of peak, default 0.0408 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .tiles_per_turn = 12}},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 64: 0.0386 ms, 54 % of peak, default 0.0496 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 5, .blocks_per_pass = 3, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_144_24_56_s1/g8, pitch 57: 0.0320 ms, 65 % of peak, default 0.0451 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_144_24_56_s1/g8, pitch 64: 0.0356 ms, 59 % of peak, default 0.0503 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 57: 0.0970 ms, 78 % of peak, default 0.1080 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 6}},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 64: 0.1081 ms, 70 % of peak, default 0.1208 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .tiles_per_turn = 8}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 29: 0.0249 ms, 13 % of peak, default 0.0273 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 48}},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 32: 0.0258 ms, 12 % of peak, default 0.0283 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 29: 0.0163 ms, 43 % of peak, default 0.0168 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .pieces = 2}},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 32: 0.0177 ms, 39 % of peak, default 0.0184 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .pieces = 2}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 29: 0.0109 ms, 64 % of peak, default 0.0118 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 9}},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 32: 0.0119 ms, 58 % of peak, default 0.0130 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 29: 0.0096 ms, 73 % of peak, default 0.0096 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 20}},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 32: 0.0111 ms, 63 % of peak, default 0.0111 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 20}},
      // mobilenet_v2/1x1_144_32_28_s1/g8, pitch 29: 0.0098 ms, 71 % of peak, default 0.0098 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 11}},
      // mobilenet_v2/1x1_144_32_28_s1/g8, pitch 32: 0.0108 ms, 65 % of peak, default 0.0108 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 11}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 29: 0.0307 ms, 82 % of peak, default 0.0307 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3}},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 32: 0.0344 ms, 73 % of peak, default 0.0344 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 29: 0.0226 ms, 42 % of peak, default 0.0226 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 227, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 32: 0.0242 ms, 39 % of peak, default 0.0242 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 227, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 29: 0.0180 ms, 52 % of peak, default 0.0180 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 12, .blocks_per_pass = 151, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 32: 0.0196 ms, 48 % of peak, default 0.0196 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 12, .blocks_per_pass = 151, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 29: 0.0163 ms, 58 % of peak, default 0.0163 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 91, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 32: 0.0179 ms, 53 % of peak, default 0.0179 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 6, .blocks_per_pass = 91, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/g8, pitch 29: 0.0167 ms, 56 % of peak, default 0.0167 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 50, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/g8, pitch 32: 0.0189 ms, 50 % of peak, default 0.0189 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 50, .images_per_turn = 5}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 29: 0.0431 ms, 78 % of peak, default 0.0431 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 14, .images_per_turn = 6}},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 32: 0.0475 ms, 71 % of peak, default 0.0475 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 14, .images_per_turn = 5}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 29: 0.0233 ms, 18 % of peak, default 0.0247 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 32: 0.0222 ms, 19 % of peak, default 0.0231 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 29: 0.0232 ms, 40 % of peak, default 0.0232 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 32: 0.0254 ms, 36 % of peak, default 0.0291 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 7, .pieces = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 29: 0.0156 ms, 59 % of peak, default 0.0162 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 11, .blocks_per_pass = 8, .tiles_per_turn = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 32: 0.0174 ms, 53 % of peak, default 0.0212 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 10, .blocks_per_pass = 12, .tiles_per_turn = 3}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 29: 0.0129 ms, 72 % of peak, default 0.0129 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 6, .blocks_per_pass = 15}},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 32: 0.0138 ms, 67 % of peak, default 0.0174 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 5}},
      // mobilenet_v2/1x1_192_32_28_s1/g8, pitch 29: 0.0134 ms, 69 % of peak, default 0.0134 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8}},
      // mobilenet_v2/1x1_192_32_28_s1/g8, pitch 32: 0.0142 ms, 65 % of peak, default 0.0183 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 29: 0.0419 ms, 80 % of peak, default 0.0419 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2}},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 32: 0.0465 ms, 72 % of peak, default 0.0509 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .parameters = {.tap_vectors = 3, .blocks_per_pass = 3, .tiles_per_turn = 8}},
      // mobilenet_v2/dw3x3_192_28_s2/g1, pitch 16: 0.0077 ms, 14 % of peak, default 0.0105 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_192_64_14_s1/g1, pitch 16: 0.0112 ms, 41 % of peak, default 0.0112 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_192_64_14_s1/g2, pitch 16: 0.0080 ms, 58 % of peak, default 0.0082 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 24, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_192_64_14_s1/g4, pitch 16: 0.0071 ms, 65 % of peak, default 0.0071 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 15, .images_per_turn = 3}},
      // mobilenet_v2/1x1_192_64_14_s1/g8, pitch 16: 0.0069 ms, 68 % of peak, default 0.0069 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .images_per_turn = 3}},
      // mobilenet_v2/1x1_192_64_14_s1/dense, pitch 16: 0.0226 ms, 74 % of peak, default 0.0226 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 2, .images_per_turn = 3}},
      // mobilenet_v2/1x1_64_384_14_s1/g1, pitch 16: 0.0219 ms, 43 % of peak, default 0.0219 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 113, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g2, pitch 16: 0.0156 ms, 60 % of peak, default 0.0156 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .blocks_per_pass = 75, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g4, pitch 16: 0.0150 ms, 63 % of peak, default 0.0150 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 45, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/g8, pitch 16: 0.0147 ms, 64 % of peak, default 0.0147 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 25, .images_per_turn = 10}},
      // mobilenet_v2/1x1_64_384_14_s1/dense, pitch 16: 0.0448 ms, 75 % of peak, default 0.0448 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 7, .images_per_turn = 10}},
      // mobilenet_v2/dw3x3_384_14_s1/g1, pitch 16: 0.0131 ms, 16 % of peak, default 0.0153 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7}},
      // mobilenet_v2/1x1_384_64_14_s1/g1, pitch 16: 0.0232 ms, 40 % of peak, default 0.0244 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 32}},
      // mobilenet_v2/1x1_384_64_14_s1/g2, pitch 16: 0.0151 ms, 62 % of peak, default 0.0176 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2}},
      // mobilenet_v2/1x1_384_64_14_s1/g4, pitch 16: 0.0138 ms, 68 % of peak, default 0.0143 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5}},
      // mobilenet_v2/1x1_384_64_14_s1/g8, pitch 16: 0.0133 ms, 70 % of peak, default 0.0133 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4}},
      // mobilenet_v2/1x1_384_64_14_s1/dense, pitch 16: 0.0424 ms, 79 % of peak, default 0.0434 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_384_96_14_s1/g1, pitch 16: 0.0353 ms, 40 % of peak, default 0.0370 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 48, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_384_96_14_s1/g2, pitch 16: 0.0220 ms, 64 % of peak, default 0.0249 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 2, .blocks_per_pass = 32}},
      // mobilenet_v2/1x1_384_96_14_s1/g4, pitch 16: 0.0187 ms, 75 % of peak, default 0.0192 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16}},
      // mobilenet_v2/1x1_384_96_14_s1/g8, pitch 16: 0.0191 ms, 73 % of peak, default 0.0191 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 4}},
      // mobilenet_v2/1x1_384_96_14_s1/dense, pitch 16: 0.0636 ms, 79 % of peak, default 0.0654 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_96_576_14_s1/g1, pitch 16: 0.0473 ms, 45 % of peak, default 0.0485 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 96, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_96_576_14_s1/g2, pitch 16: 0.0329 ms, 64 % of peak, default 0.0339 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .prefetch_level = 1}},
      // mobilenet_v2/1x1_96_576_14_s1/g4, pitch 16: 0.0297 ms, 71 % of peak, default 0.0304 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5}},
      // mobilenet_v2/1x1_96_576_14_s1/g8, pitch 16: 0.0307 ms, 69 % of peak, default 0.0307 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 16, .images_per_turn = 7}},
      // mobilenet_v2/1x1_96_576_14_s1/dense, pitch 16: 0.0965 ms, 78 % of peak, default 0.0988 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/dw3x3_576_14_s1/g1, pitch 16: 0.0194 ms, 16 % of peak, default 0.0233 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .blocks_per_pass = 256, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_576_96_14_s1/g1, pitch 16: 0.0537 ms, 39 % of peak, default 0.0537 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 8, .pieces = 7}},
      // mobilenet_v2/1x1_576_96_14_s1/g2, pitch 16: 0.0343 ms, 61 % of peak, default 0.0370 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 7, .pieces = 3}},
      // mobilenet_v2/1x1_576_96_14_s1/g4, pitch 16: 0.0284 ms, 74 % of peak, default 0.0290 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 5}},
      // mobilenet_v2/1x1_576_96_14_s1/g8, pitch 16: 0.0277 ms, 76 % of peak, default 0.0287 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3}},
      // mobilenet_v2/1x1_576_96_14_s1/dense, pitch 16: 0.0957 ms, 79 % of peak, default 0.0957 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1}},
      // mobilenet_v2/dw3x3_576_14_s2/g1, pitch 8: 0.0083 ms, 9 % of peak, default 0.0095 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 8, .output_pitch = 8, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12}},
      // mobilenet_v2/1x1_576_160_7_s1/g1, pitch 8: 0.0260 ms, 34 % of peak, default 0.0260 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 3}},
      // mobilenet_v2/1x1_576_160_7_s1/g2, pitch 8: 0.0169 ms, 52 % of peak, default 0.0169 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 3}},
      // mobilenet_v2/1x1_576_160_7_s1/g4, pitch 8: 0.0150 ms, 58 % of peak, default 0.0150 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 5, .images_per_turn = 3}},
      // mobilenet_v2/1x1_576_160_7_s1/g8, pitch 8: 0.0136 ms, 64 % of peak, default 0.0144 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_576_160_7_s1/dense, pitch 8: 0.0449 ms, 70 % of peak, default 0.0464 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_160_960_7_s1/g1, pitch 8: 0.0398 ms, 36 % of peak, default 0.0398 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 12, .blocks_per_pass = 46, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g2, pitch 8: 0.0256 ms, 56 % of peak, default 0.0256 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 12, .blocks_per_pass = 31, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g4, pitch 8: 0.0227 ms, 64 % of peak, default 0.0227 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 18, .images_per_turn = 12}},
      // mobilenet_v2/1x1_160_960_7_s1/g8, pitch 8: 0.0225 ms, 64 % of peak, default 0.0232 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 64}},
      // mobilenet_v2/1x1_160_960_7_s1/dense, pitch 8: 0.0763 ms, 69 % of peak, default 0.0802 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/dw3x3_960_7_s1/g1, pitch 8: 0.0109 ms, 12 % of peak, default 0.0116 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .parameters = {.kernel = kernels::Kernel::depthwise, .tap_vectors = 12, .blocks_per_pass = 768}},
      // mobilenet_v2/1x1_960_160_7_s1/g1, pitch 8: 0.0435 ms, 33 % of peak, default 0.0435 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 5}},
      // mobilenet_v2/1x1_960_160_7_s1/g2, pitch 8: 0.0269 ms, 54 % of peak, default 0.0269 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 5}},
      // mobilenet_v2/1x1_960_160_7_s1/g4, pitch 8: 0.0232 ms, 63 % of peak, default 0.0232 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .images_per_turn = 2}},
      // mobilenet_v2/1x1_960_160_7_s1/g8, pitch 8: 0.0220 ms, 66 % of peak, default 0.0234 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_960_160_7_s1/dense, pitch 8: 0.0765 ms, 68 % of peak, default 0.0765 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 1, .images_per_turn = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/g1, pitch 8: 0.0919 ms, 32 % of peak, default 0.0919 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 5}},
      // mobilenet_v2/1x1_960_320_7_s1/g2, pitch 8: 0.0550 ms, 53 % of peak, default 0.0550 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 5}},
      // mobilenet_v2/1x1_960_320_7_s1/g4, pitch 8: 0.0458 ms, 64 % of peak, default 0.0458 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 3, .images_per_turn = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/g8, pitch 8: 0.0421 ms, 69 % of peak, default 0.0447 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_960_320_7_s1/dense, pitch 8: 0.1468 ms, 71 % of peak, default 0.1502 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 12}},
      // mobilenet_v2/1x1_320_1280_7_s1/g1, pitch 8: 0.1098 ms, 35 % of peak, default 0.1098 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1/g2, pitch 8: 0.0693 ms, 56 % of peak, default 0.0693 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1/g4, pitch 8: 0.0577 ms, 67 % of peak, default 0.0592 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 4}},
      // mobilenet_v2/1x1_320_1280_7_s1/g8, pitch 8: 0.0576 ms, 67 % of peak, default 0.0605 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 128, .tiles_per_turn = 1}},
      // mobilenet_v2/1x1_320_1280_7_s1/dense, pitch 8: 0.2050 ms, 68 % of peak, default 0.2148 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .blocks_per_pass = 96, .prefetch_level = 1}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g1, pitch 8: 0.1158 ms, 34 % of peak, default 0.1158 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g2, pitch 8: 0.0772 ms, 50 % of peak, default 0.0772 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 8, .pieces = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g4, pitch 8: 0.0649 ms, 60 % of peak, default 0.0649 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 6, .blocks_per_pass = 9, .images_per_turn = 6}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g8, pitch 8: 0.0669 ms, 58 % of peak, default 0.0688 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2}},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/dense, pitch 8: 0.2167 ms, 64 % of peak, default 0.2254 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .pooling = kernels::Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 2, .pieces = 16, .blocks_per_pass = 24, .tiles_per_turn = 1, .prefetch_level = 1}},
  };
};

}
