// Written by patdnn_tune. Parameters of layers for neon64.
//
// machine   Cortex-A76, by its published figures and a cost model; nothing was measured
// threads   1
// compiler  g++ 12.2.0
// flags     -O3 -DNDEBUG, and those of each architecture
// date      2026-11-25
// peak      38 GFLOP/s
// clang-format off
#pragma once

#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace tbf9a0354 {

struct Neon64Layers {
  static constexpr std::string_view architecture = "neon64";
  static constexpr kernels::TunedLayer layers[] = {
      // vgg16/3x3_3_64_224_s1/g1, pitch 225: 7.6159 ms, 59 % of peak, default 7.6159 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 1728, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_3_64_224_s1/g1, pitch 240: 8.1184 ms, 56 % of peak, default 8.1184 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 1728, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g1, pitch 240: 19.5246 ms, 62 % of peak, default 19.5246 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g1, pitch 225: 22.6987 ms, 53 % of peak, default 22.6987 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g2, pitch 240: 15.5069 ms, 78 % of peak, default 15.5069 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g2, pitch 225: 15.4006 ms, 78 % of peak, default 15.4006 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g4, pitch 225: 15.6154 ms, 77 % of peak, default 15.6154 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g4, pitch 240: 16.5619 ms, 73 % of peak, default 16.5619 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g8, pitch 225: 15.8102 ms, 76 % of peak, default 15.8102 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/g8, pitch 240: 16.7353 ms, 72 % of peak, default 16.7353 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/dense, pitch 225: 103.2161 ms, 93 % of peak, default 103.2161 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 225, .by_rules = true},
      // vgg16/3x3_64_64_224_s1/dense, pitch 240: 109.8145 ms, 88 % of peak, default 109.8145 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 240, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 240: 18.4763 ms, 65 % of peak, default 18.4763 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g1, pitch 225: 21.7738 ms, 55 % of peak, default 21.7738 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 240: 14.0256 ms, 86 % of peak, default 14.0256 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g2, pitch 225: 14.0699 ms, 86 % of peak, default 14.0699 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 225: 13.8654 ms, 87 % of peak, default 13.8654 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g4, pitch 240: 13.7945 ms, 87 % of peak, default 13.7945 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g8, pitch 225: 14.6047 ms, 82 % of peak, default 14.6047 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/g8, pitch 240: 14.5320 ms, 83 % of peak, default 14.5320 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 4608, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 225: 102.4829 ms, 94 % of peak, default 102.4829 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 225, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_64_224_s1_pool/dense, pitch 240: 102.4103 ms, 94 % of peak, default 102.4103 ms
      {.shape = {.channels = 64, .filters = 64, .height = 224, .width = 224, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 36864, .input_pitch = 240, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g1, pitch 128: 9.8230 ms, 61 % of peak, default 9.8230 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g1, pitch 113: 11.3372 ms, 53 % of peak, default 11.3372 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g2, pitch 128: 7.7927 ms, 77 % of peak, default 7.7927 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g2, pitch 113: 7.6715 ms, 78 % of peak, default 7.6715 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g4, pitch 113: 7.7720 ms, 77 % of peak, default 7.7720 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g4, pitch 128: 8.7538 ms, 69 % of peak, default 8.7538 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g8, pitch 113: 7.8094 ms, 77 % of peak, default 7.8094 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 9216, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/g8, pitch 128: 8.7876 ms, 69 % of peak, default 8.7876 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 9216, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/dense, pitch 113: 51.7218 ms, 93 % of peak, default 51.7218 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 73728, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_64_128_112_s1/dense, pitch 128: 59.1240 ms, 81 % of peak, default 59.1240 ms
      {.shape = {.channels = 64, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 73728, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g1, pitch 128: 18.2027 ms, 66 % of peak, default 18.2027 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g1, pitch 113: 21.3667 ms, 56 % of peak, default 21.3667 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g2, pitch 128: 14.3595 ms, 84 % of peak, default 14.3595 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g2, pitch 113: 14.3391 ms, 84 % of peak, default 14.3391 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g4, pitch 113: 14.1689 ms, 85 % of peak, default 14.1689 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g4, pitch 128: 15.9524 ms, 75 % of peak, default 15.9524 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g8, pitch 113: 14.2000 ms, 85 % of peak, default 14.2000 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/g8, pitch 128: 15.9702 ms, 75 % of peak, default 15.9702 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/dense, pitch 113: 103.3010 ms, 93 % of peak, default 103.3010 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // vgg16/3x3_128_128_112_s1/dense, pitch 128: 116.6430 ms, 83 % of peak, default 116.6430 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 128: 17.8699 ms, 67 % of peak, default 17.8699 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g1, pitch 113: 21.1952 ms, 57 % of peak, default 21.1952 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 128: 13.5709 ms, 89 % of peak, default 13.5709 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g2, pitch 113: 13.7559 ms, 88 % of peak, default 13.7559 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 113: 13.4099 ms, 90 % of peak, default 13.4099 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g4, pitch 128: 13.2513 ms, 91 % of peak, default 13.2513 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 4, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g8, pitch 113: 13.5081 ms, 89 % of peak, default 13.5081 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/g8, pitch 128: 13.4712 ms, 89 % of peak, default 13.4712 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 18432, .input_pitch = 128, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 113: 104.0426 ms, 93 % of peak, default 104.0426 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 113, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_128_112_s1_pool/dense, pitch 128: 103.6544 ms, 93 % of peak, default 103.6544 ms
      {.shape = {.channels = 128, .filters = 128, .height = 112, .width = 112, .pad = padding(1)}, .group = 8, .pooling = kernels::Pooling::max_2x2, .kept_weights = 147456, .input_pitch = 128, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g1, pitch 64: 9.3912 ms, 64 % of peak, default 9.3912 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g1, pitch 57: 11.0022 ms, 55 % of peak, default 11.0022 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g2, pitch 64: 7.3956 ms, 81 % of peak, default 7.3956 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g2, pitch 57: 7.4140 ms, 81 % of peak, default 7.4140 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g4, pitch 57: 7.1281 ms, 84 % of peak, default 7.1281 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g4, pitch 64: 7.9532 ms, 76 % of peak, default 7.9532 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g8, pitch 57: 7.1249 ms, 85 % of peak, default 7.1249 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/g8, pitch 64: 7.9451 ms, 76 % of peak, default 7.9451 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/dense, pitch 57: 52.0765 ms, 92 % of peak, default 52.0765 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 294912, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_128_256_56_s1/dense, pitch 64: 58.2301 ms, 83 % of peak, default 58.2301 ms
      {.shape = {.channels = 128, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 294912, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g1, pitch 64: 17.8069 ms, 67 % of peak, default 17.8069 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g1, pitch 57: 21.0489 ms, 56 % of peak, default 21.0489 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g2, pitch 64: 13.8781 ms, 86 % of peak, default 13.8781 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g2, pitch 57: 13.9793 ms, 85 % of peak, default 13.9793 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g4, pitch 57: 13.4711 ms, 88 % of peak, default 13.4711 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g4, pitch 64: 15.0255 ms, 79 % of peak, default 15.0255 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g8, pitch 57: 13.5248 ms, 88 % of peak, default 13.5248 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/g8, pitch 64: 15.0767 ms, 79 % of peak, default 15.0767 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/dense, pitch 57: 105.3774 ms, 91 % of peak, default 105.3774 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // vgg16/3x3_256_256_56_s1/dense, pitch 64: 117.8296 ms, 82 % of peak, default 117.8296 ms
      {.shape = {.channels = 256, .filters = 256, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g1, pitch 32: 8.9187 ms, 67 % of peak, default 8.9187 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g1, pitch 29: 10.5409 ms, 56 % of peak, default 10.5409 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g2, pitch 32: 7.0405 ms, 84 % of peak, default 9.6025 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 64, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 29: 7.1687 ms, 83 % of peak, default 9.7289 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 12, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/g4, pitch 29: 6.8560 ms, 87 % of peak, default 6.8560 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g4, pitch 32: 7.5081 ms, 79 % of peak, default 7.5081 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g8, pitch 29: 6.8745 ms, 86 % of peak, default 6.8745 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/g8, pitch 32: 7.5235 ms, 79 % of peak, default 7.5235 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/dense, pitch 29: 53.6245 ms, 90 % of peak, default 53.6245 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 1179648, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_256_512_28_s1/dense, pitch 32: 58.8158 ms, 82 % of peak, default 58.8158 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 1179648, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g1, pitch 32: 18.2728 ms, 65 % of peak, default 25.7266 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .blocks_per_pass = 128, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 29: 21.7308 ms, 55 % of peak, default 28.1824 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .blocks_per_pass = 128, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g2, pitch 32: 13.8419 ms, 86 % of peak, default 13.8419 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g2, pitch 29: 14.0886 ms, 84 % of peak, default 14.0886 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g4, pitch 29: 13.4879 ms, 88 % of peak, default 13.4879 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g4, pitch 32: 14.7671 ms, 80 % of peak, default 14.7671 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g8, pitch 29: 13.3913 ms, 89 % of peak, default 13.3913 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/g8, pitch 32: 14.6469 ms, 81 % of peak, default 14.6469 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/dense, pitch 29: 106.8915 ms, 90 % of peak, default 106.8915 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // vgg16/3x3_512_512_28_s1/dense, pitch 32: 117.2316 ms, 82 % of peak, default 117.2316 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // vgg16/3x3_512_512_14_s1/g1, pitch 16: 5.0109 ms, 59 % of peak, default 7.0648 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .blocks_per_pass = 128, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g2, pitch 16: 3.6722 ms, 81 % of peak, default 5.0006 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 12, .pieces = 4, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // vgg16/3x3_512_512_14_s1/g4, pitch 16: 3.6262 ms, 82 % of peak, default 7.0781 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g8, pitch 16: 3.6111 ms, 82 % of peak, default 4.6768 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2, .prefetch_level = 1, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/dense, pitch 16: 28.8681 ms, 83 % of peak, default 28.8681 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/7x7_3_64_224_s2/g1, pitch 114: 7.2833 ms, 84 % of peak, default 7.2833 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 8, .kept_weights = 9408, .input_pitch = 114, .output_pitch = 113, .by_rules = true},
      // resnet50/7x7_3_64_224_s2/g1, pitch 128: 8.0676 ms, 76 % of peak, default 8.0676 ms
      {.shape = {.channels = 3, .filters = 64, .height = 224, .width = 224, .kernel_height = 7, .kernel_width = 7, .stride = 2, .pad = padding(3)}, .group = 8, .kept_weights = 9408, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g1, pitch 57: 2.4599 ms, 31 % of peak, default 2.4599 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g1, pitch 64: 1.8992 ms, 40 % of peak, default 1.8992 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g2, pitch 57: 1.5544 ms, 48 % of peak, default 1.5544 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g2, pitch 64: 1.6532 ms, 46 % of peak, default 1.6532 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g4, pitch 57: 1.4790 ms, 51 % of peak, default 1.4790 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g4, pitch 64: 1.6587 ms, 45 % of peak, default 1.6587 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g8, pitch 57: 1.4908 ms, 50 % of peak, default 1.4908 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/g8, pitch 64: 1.6715 ms, 45 % of peak, default 1.6715 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/dense, pitch 57: 3.5072 ms, 76 % of peak, default 3.5072 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_256_56_s1/dense, pitch 64: 3.9305 ms, 68 % of peak, default 3.9305 ms
      {.shape = {.channels = 64, .filters = 256, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g1, pitch 57: 0.5534 ms, 34 % of peak, default 0.5534 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g1, pitch 64: 0.4054 ms, 46 % of peak, default 0.4054 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g2, pitch 57: 0.3270 ms, 58 % of peak, default 0.3270 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g2, pitch 64: 0.3439 ms, 55 % of peak, default 0.3439 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g4, pitch 57: 0.3126 ms, 60 % of peak, default 0.3126 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g4, pitch 64: 0.3500 ms, 54 % of peak, default 0.3500 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g8, pitch 57: 0.3244 ms, 58 % of peak, default 0.3244 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1152, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/g8, pitch 64: 0.3629 ms, 52 % of peak, default 0.3629 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1152, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/dense, pitch 57: 0.8240 ms, 81 % of peak, default 0.8240 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4096, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_64_64_56_s1/dense, pitch 64: 0.9226 ms, 73 % of peak, default 0.9226 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4096, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g1, pitch 64: 1.1912 ms, 63 % of peak, default 1.1912 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g1, pitch 57: 1.3928 ms, 54 % of peak, default 1.3928 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g2, pitch 64: 0.9385 ms, 80 % of peak, default 0.9385 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g2, pitch 57: 0.9318 ms, 81 % of peak, default 0.9318 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g4, pitch 57: 0.9056 ms, 83 % of peak, default 0.9056 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g4, pitch 64: 1.0136 ms, 74 % of peak, default 1.0136 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 4, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g8, pitch 57: 0.9212 ms, 82 % of peak, default 0.9212 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/g8, pitch 64: 1.0298 ms, 73 % of peak, default 1.0298 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 4608, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/dense, pitch 57: 6.4671 ms, 93 % of peak, default 6.4671 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/3x3_64_64_56_s1/dense, pitch 64: 7.2312 ms, 83 % of peak, default 7.2312 ms
      {.shape = {.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = padding(1)}, .group = 8, .kept_weights = 36864, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g1, pitch 57: 1.8828 ms, 39 % of peak, default 1.8828 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g1, pitch 64: 1.2607 ms, 59 % of peak, default 1.2607 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g2, pitch 57: 1.0392 ms, 71 % of peak, default 1.0392 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g2, pitch 64: 1.0294 ms, 72 % of peak, default 1.0294 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g4, pitch 57: 0.9013 ms, 82 % of peak, default 0.9013 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g4, pitch 64: 1.0066 ms, 74 % of peak, default 1.0066 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g8, pitch 57: 0.9183 ms, 81 % of peak, default 0.9183 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4544, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/g8, pitch 64: 1.0224 ms, 73 % of peak, default 1.0224 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4544, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/dense, pitch 57: 2.9456 ms, 91 % of peak, default 2.9456 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_64_56_s1/dense, pitch 64: 3.2936 ms, 81 % of peak, default 3.2936 ms
      {.shape = {.channels = 256, .filters = 64, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 16384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g1, pitch 29: 3.9610 ms, 37 % of peak, default 3.9610 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g1, pitch 32: 2.6514 ms, 56 % of peak, default 2.6514 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g2, pitch 29: 2.2402 ms, 66 % of peak, default 2.2402 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g2, pitch 32: 2.1888 ms, 68 % of peak, default 2.1888 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g4, pitch 29: 1.9497 ms, 76 % of peak, default 1.9497 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g4, pitch 32: 2.1448 ms, 69 % of peak, default 2.1448 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g8, pitch 29: 1.9586 ms, 76 % of peak, default 1.9586 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/g8, pitch 32: 2.1523 ms, 69 % of peak, default 2.1523 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/dense, pitch 29: 6.1479 ms, 87 % of peak, default 6.1479 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_256_512_56_s2/dense, pitch 32: 6.7551 ms, 79 % of peak, default 6.7551 ms
      {.shape = {.channels = 256, .filters = 512, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g1, pitch 57: 3.8776 ms, 38 % of peak, default 3.8776 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g1, pitch 64: 2.6499 ms, 56 % of peak, default 2.6499 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g2, pitch 57: 2.1904 ms, 68 % of peak, default 2.1904 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g2, pitch 64: 2.1873 ms, 68 % of peak, default 2.1873 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g4, pitch 57: 1.9158 ms, 77 % of peak, default 1.9158 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g4, pitch 64: 2.1441 ms, 69 % of peak, default 2.1441 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g8, pitch 57: 1.9373 ms, 77 % of peak, default 1.9373 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 9088, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/g8, pitch 64: 2.1648 ms, 69 % of peak, default 2.1648 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 9088, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/dense, pitch 57: 5.9819 ms, 89 % of peak, default 5.9819 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 32768, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // resnet50/1x1_256_128_56_s1/dense, pitch 64: 6.6960 ms, 80 % of peak, default 6.6960 ms
      {.shape = {.channels = 256, .filters = 128, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 32768, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g1, pitch 29: 1.9816 ms, 38 % of peak, default 1.9816 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g1, pitch 32: 1.8818 ms, 40 % of peak, default 1.8818 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g2, pitch 29: 1.0889 ms, 69 % of peak, default 1.0889 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g2, pitch 32: 1.0550 ms, 71 % of peak, default 1.0550 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g4, pitch 29: 0.9163 ms, 82 % of peak, default 0.9163 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g4, pitch 32: 0.9947 ms, 76 % of peak, default 0.9947 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g8, pitch 29: 0.9133 ms, 82 % of peak, default 0.9133 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/g8, pitch 32: 0.9877 ms, 76 % of peak, default 0.9877 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/dense, pitch 29: 6.6789 ms, 90 % of peak, default 6.6789 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_56_s2/dense, pitch 32: 7.2984 ms, 82 % of peak, default 7.2984 ms
      {.shape = {.channels = 128, .filters = 128, .height = 56, .width = 56, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g1, pitch 29: 2.1412 ms, 35 % of peak, default 2.1412 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g1, pitch 32: 1.5006 ms, 50 % of peak, default 1.5006 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g2, pitch 29: 1.2659 ms, 59 % of peak, default 1.2659 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g2, pitch 32: 1.3030 ms, 58 % of peak, default 1.3030 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g4, pitch 29: 1.1919 ms, 63 % of peak, default 1.1919 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g4, pitch 32: 1.3108 ms, 57 % of peak, default 1.3108 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g8, pitch 29: 1.2136 ms, 62 % of peak, default 1.2136 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/g8, pitch 32: 1.3305 ms, 57 % of peak, default 1.3305 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/dense, pitch 29: 3.3802 ms, 79 % of peak, default 3.3802 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_128_512_28_s1/dense, pitch 32: 3.6978 ms, 72 % of peak, default 3.6978 ms
      {.shape = {.channels = 128, .filters = 512, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g1, pitch 29: 1.8903 ms, 39 % of peak, default 1.8903 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g1, pitch 32: 1.2248 ms, 61 % of peak, default 1.2248 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g2, pitch 29: 1.0299 ms, 72 % of peak, default 1.0299 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g2, pitch 32: 0.9935 ms, 75 % of peak, default 0.9935 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g4, pitch 29: 0.8747 ms, 85 % of peak, default 0.8747 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g4, pitch 32: 0.9538 ms, 78 % of peak, default 0.9538 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g8, pitch 29: 0.8617 ms, 86 % of peak, default 0.8617 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18176, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/g8, pitch 32: 0.9436 ms, 79 % of peak, default 0.9436 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 18176, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/dense, pitch 29: 2.9197 ms, 92 % of peak, default 2.9197 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_128_28_s1/dense, pitch 32: 3.2047 ms, 84 % of peak, default 3.2047 ms
      {.shape = {.channels = 512, .filters = 128, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 65536, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g1, pitch 32: 1.1609 ms, 65 % of peak, default 1.1609 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g1, pitch 29: 1.3708 ms, 55 % of peak, default 1.3708 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g2, pitch 32: 0.9079 ms, 83 % of peak, default 1.2800 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 29: 0.9261 ms, 81 % of peak, default 1.2961 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g4, pitch 29: 0.9139 ms, 82 % of peak, default 0.9139 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g4, pitch 32: 0.9965 ms, 76 % of peak, default 0.9965 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 4, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g8, pitch 29: 0.9384 ms, 80 % of peak, default 0.9384 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/g8, pitch 32: 1.0164 ms, 74 % of peak, default 1.0164 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/dense, pitch 29: 6.6817 ms, 90 % of peak, default 6.6817 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/3x3_128_128_28_s1/dense, pitch 32: 7.3014 ms, 82 % of peak, default 7.3014 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = padding(1)}, .group = 8, .kept_weights = 147456, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_1024_28_s2/g1, pitch 16: 2.4698 ms, 60 % of peak, default 2.4698 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_512_1024_28_s2/g2, pitch 16: 2.0035 ms, 74 % of peak, default 2.0035 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_512_1024_28_s2/g4, pitch 16: 1.9233 ms, 77 % of peak, default 1.9233 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_512_1024_28_s2/g8, pitch 16: 1.9097 ms, 78 % of peak, default 1.9097 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_512_1024_28_s2/dense, pitch 16: 6.6349 ms, 81 % of peak, default 6.6349 ms
      {.shape = {.channels = 512, .filters = 1024, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g1, pitch 29: 3.7694 ms, 39 % of peak, default 3.7694 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g1, pitch 32: 2.4387 ms, 61 % of peak, default 2.4387 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g2, pitch 29: 2.0486 ms, 72 % of peak, default 2.0486 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g2, pitch 32: 1.9762 ms, 75 % of peak, default 1.9762 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g4, pitch 29: 1.7397 ms, 85 % of peak, default 1.7397 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g4, pitch 32: 1.8984 ms, 78 % of peak, default 1.8984 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g8, pitch 29: 1.7070 ms, 87 % of peak, default 1.7070 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36352, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/g8, pitch 32: 1.8727 ms, 79 % of peak, default 1.8727 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36352, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/dense, pitch 29: 5.8963 ms, 91 % of peak, default 5.8963 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 131072, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // resnet50/1x1_512_256_28_s1/dense, pitch 32: 6.4755 ms, 83 % of peak, default 6.4755 ms
      {.shape = {.channels = 512, .filters = 256, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 131072, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // resnet50/3x3_256_256_28_s2/g1, pitch 16: 1.8019 ms, 41 % of peak, default 1.8019 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_28_s2/g2, pitch 16: 0.9921 ms, 75 % of peak, default 0.9921 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_28_s2/g4, pitch 16: 0.9401 ms, 79 % of peak, default 0.9401 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_28_s2/g8, pitch 16: 0.9318 ms, 80 % of peak, default 0.9318 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_28_s2/dense, pitch 16: 7.4145 ms, 81 % of peak, default 7.4145 ms
      {.shape = {.channels = 256, .filters = 256, .height = 28, .width = 28, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_256_1024_14_s1/g1, pitch 16: 1.2903 ms, 58 % of peak, default 1.2903 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_256_1024_14_s1/g2, pitch 16: 1.0516 ms, 71 % of peak, default 1.0516 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_256_1024_14_s1/g4, pitch 16: 1.0352 ms, 72 % of peak, default 1.0352 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_256_1024_14_s1/g8, pitch 16: 1.0484 ms, 71 % of peak, default 1.0484 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_256_1024_14_s1/dense, pitch 16: 3.5104 ms, 76 % of peak, default 3.5104 ms
      {.shape = {.channels = 256, .filters = 1024, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_256_14_s1/g1, pitch 16: 1.1709 ms, 63 % of peak, default 1.1709 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_256_14_s1/g2, pitch 16: 0.9490 ms, 78 % of peak, default 0.9490 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_256_14_s1/g4, pitch 16: 0.9185 ms, 81 % of peak, default 0.9185 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_256_14_s1/g8, pitch 16: 0.9058 ms, 82 % of peak, default 0.9058 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_256_14_s1/dense, pitch 16: 3.2504 ms, 82 % of peak, default 3.2504 ms
      {.shape = {.channels = 1024, .filters = 256, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 262144, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_14_s1/g1, pitch 16: 1.2128 ms, 61 % of peak, default 1.2128 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_14_s1/g2, pitch 16: 0.9520 ms, 78 % of peak, default 0.9520 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_14_s1/g4, pitch 16: 0.9510 ms, 78 % of peak, default 0.9510 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 4, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_14_s1/g8, pitch 16: 0.9749 ms, 76 % of peak, default 0.9749 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 72704, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_256_256_14_s1/dense, pitch 16: 7.2436 ms, 83 % of peak, default 7.2436 ms
      {.shape = {.channels = 256, .filters = 256, .height = 14, .width = 14, .pad = padding(1)}, .group = 8, .kept_weights = 589824, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_2048_14_s2/g1, pitch 8: 2.5000 ms, 59 % of peak, default 2.5000 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .kept_weights = 581631, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_1024_2048_14_s2/g2, pitch 8: 1.9864 ms, 75 % of peak, default 1.9864 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 2, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_1024_2048_14_s2/g4, pitch 8: 1.9295 ms, 77 % of peak, default 1.9295 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 4, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_1024_2048_14_s2/g8, pitch 8: 1.9216 ms, 77 % of peak, default 1.9216 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 581632, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_1024_2048_14_s2/dense, pitch 8: 6.6973 ms, 80 % of peak, default 6.6973 ms
      {.shape = {.channels = 1024, .filters = 2048, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1, .stride = 2}, .group = 8, .kept_weights = 2097152, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_1024_512_14_s1/g1, pitch 16: 2.3710 ms, 63 % of peak, default 2.3710 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_512_14_s1/g2, pitch 16: 1.9271 ms, 77 % of peak, default 1.9271 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_512_14_s1/g4, pitch 16: 1.8673 ms, 79 % of peak, default 1.8673 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_512_14_s1/g8, pitch 16: 1.8634 ms, 80 % of peak, default 1.8634 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 145408, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/1x1_1024_512_14_s1/dense, pitch 16: 6.6535 ms, 80 % of peak, default 6.6535 ms
      {.shape = {.channels = 1024, .filters = 512, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 524288, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // resnet50/3x3_512_512_14_s2/g1, pitch 8: 1.8257 ms, 41 % of peak, default 1.8257 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_14_s2/g2, pitch 8: 1.0007 ms, 74 % of peak, default 1.0007 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_14_s2/g4, pitch 8: 0.9512 ms, 78 % of peak, default 0.9512 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_14_s2/g8, pitch 8: 0.9241 ms, 80 % of peak, default 0.9241 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_14_s2/dense, pitch 8: 7.4295 ms, 81 % of peak, default 7.4295 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_512_2048_7_s1/g1, pitch 8: 1.3144 ms, 56 % of peak, default 1.3144 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_512_2048_7_s1/g2, pitch 8: 1.0448 ms, 71 % of peak, default 1.0448 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_512_2048_7_s1/g4, pitch 8: 1.0116 ms, 73 % of peak, default 1.0116 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_512_2048_7_s1/g8, pitch 8: 1.0120 ms, 73 % of peak, default 1.0120 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_512_2048_7_s1/dense, pitch 8: 3.3728 ms, 79 % of peak, default 3.3728 ms
      {.shape = {.channels = 512, .filters = 2048, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_2048_512_7_s1/g1, pitch 8: 1.2273 ms, 61 % of peak, default 1.2273 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_2048_512_7_s1/g2, pitch 8: 0.9701 ms, 77 % of peak, default 0.9701 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/1x1_2048_512_7_s1/g4, pitch 8: 0.9178 ms, 81 % of peak, default 2.4306 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/g8, pitch 8: 0.9035 ms, 82 % of peak, default 1.4179 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/1x1_2048_512_7_s1/dense, pitch 8: 3.3239 ms, 81 % of peak, default 3.3239 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1048576, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_7_s1/g1, pitch 8: 1.2987 ms, 57 % of peak, default 1.2987 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_7_s1/g2, pitch 8: 0.9360 ms, 79 % of peak, default 1.4300 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 128, .prefetch_level = 2}},
      // resnet50/3x3_512_512_7_s1/g4, pitch 8: 0.9765 ms, 76 % of peak, default 0.9765 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 4, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_7_s1/g8, pitch 8: 0.9457 ms, 78 % of peak, default 0.9457 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 8, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // resnet50/3x3_512_512_7_s1/dense, pitch 8: 7.2246 ms, 83 % of peak, default 7.2246 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = padding(1)}, .group = 8, .kept_weights = 2359296, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 113: 1.0098 ms, 56 % of peak, default 1.0098 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 864, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/3x3_3_32_224_s2/g1, pitch 128: 1.1368 ms, 50 % of peak, default 1.1368 ms
      {.shape = {.channels = 3, .filters = 32, .height = 224, .width = 224, .stride = 2, .pad = padding(1)}, .group = 8, .kept_weights = 864, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 113: 0.4563 ms, 18 % of peak, default 0.4563 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/dw3x3_32_112_s1/g1, pitch 128: 0.4839 ms, 17 % of peak, default 0.4839 ms
      {.shape = {.channels = 32, .filters = 32, .height = 112, .width = 112, .pad = padding(1), .groups = 32}, .kept_weights = 128, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 113: 0.3617 ms, 26 % of peak, default 0.3617 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g1, pitch 128: 0.3010 ms, 31 % of peak, default 0.3010 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 113: 0.2364 ms, 40 % of peak, default 0.2364 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g2, pitch 128: 0.2554 ms, 37 % of peak, default 0.2554 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 113: 0.2500 ms, 38 % of peak, default 0.2500 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g4, pitch 128: 0.2811 ms, 33 % of peak, default 0.2811 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g8, pitch 113: 0.2968 ms, 32 % of peak, default 0.2968 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 144, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/g8, pitch 128: 0.3325 ms, 28 % of peak, default 0.3325 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 144, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 113: 0.5444 ms, 61 % of peak, default 0.5444 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 512, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_32_16_112_s1/dense, pitch 128: 0.6127 ms, 55 % of peak, default 0.6127 ms
      {.shape = {.channels = 32, .filters = 16, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 512, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 113: 1.7287 ms, 15 % of peak, default 1.7287 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g1, pitch 128: 1.6694 ms, 15 % of peak, default 1.6694 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 113: 1.3066 ms, 19 % of peak, default 1.3066 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g2, pitch 128: 1.4482 ms, 17 % of peak, default 1.4482 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 113: 1.3026 ms, 19 % of peak, default 1.3026 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g4, pitch 128: 1.4729 ms, 17 % of peak, default 1.4729 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g8, pitch 113: 1.3471 ms, 19 % of peak, default 1.3471 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 384, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/g8, pitch 128: 1.5231 ms, 16 % of peak, default 1.5231 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 384, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 113: 2.1223 ms, 47 % of peak, default 2.1223 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1536, .input_pitch = 113, .output_pitch = 113, .by_rules = true},
      // mobilenet_v2/1x1_16_96_112_s1/dense, pitch 128: 2.4002 ms, 42 % of peak, default 2.4002 ms
      {.shape = {.channels = 16, .filters = 96, .height = 112, .width = 112, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1536, .input_pitch = 128, .output_pitch = 128, .by_rules = true},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 57: 0.2623 ms, 24 % of peak, default 0.2623 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/dw3x3_96_112_s2/g1, pitch 64: 0.2693 ms, 23 % of peak, default 0.2693 ms
      {.shape = {.channels = 96, .filters = 96, .height = 112, .width = 112, .stride = 2, .pad = padding(1), .groups = 96}, .kept_weights = 384, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 57: 0.2738 ms, 39 % of peak, default 0.2738 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g1, pitch 64: 0.1858 ms, 57 % of peak, default 0.1858 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 57: 0.1515 ms, 70 % of peak, default 0.1515 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g2, pitch 64: 0.1568 ms, 68 % of peak, default 0.1568 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 57: 0.1462 ms, 72 % of peak, default 0.1462 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g4, pitch 64: 0.1632 ms, 65 % of peak, default 0.1632 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g8, pitch 57: 0.1584 ms, 67 % of peak, default 0.1584 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 648, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/g8, pitch 64: 0.1762 ms, 60 % of peak, default 0.1762 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 648, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 57: 0.4394 ms, 86 % of peak, default 0.4394 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 2304, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_96_24_56_s1/dense, pitch 64: 0.4911 ms, 77 % of peak, default 0.4911 ms
      {.shape = {.channels = 96, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 2304, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 57: 0.8148 ms, 20 % of peak, default 0.8148 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g1, pitch 64: 0.7261 ms, 23 % of peak, default 0.7261 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 57: 0.5798 ms, 28 % of peak, default 0.5798 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g2, pitch 64: 0.6310 ms, 26 % of peak, default 0.6310 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 57: 0.5674 ms, 29 % of peak, default 0.5674 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g4, pitch 64: 0.6368 ms, 26 % of peak, default 0.6368 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g8, pitch 57: 0.5786 ms, 28 % of peak, default 0.5786 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1008, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/g8, pitch 64: 0.6493 ms, 25 % of peak, default 0.6493 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1008, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 57: 0.9941 ms, 57 % of peak, default 0.9941 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_24_144_56_s1/dense, pitch 64: 1.1147 ms, 51 % of peak, default 1.1147 ms
      {.shape = {.channels = 24, .filters = 144, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 57: 0.5305 ms, 18 % of peak, default 0.5305 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/dw3x3_144_56_s1/g1, pitch 64: 0.5581 ms, 17 % of peak, default 0.5581 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 57: 0.3907 ms, 40 % of peak, default 0.3907 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g1, pitch 64: 0.2580 ms, 61 % of peak, default 0.2580 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 57: 0.2144 ms, 73 % of peak, default 0.2144 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g2, pitch 64: 0.2205 ms, 71 % of peak, default 0.2205 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 57: 0.2047 ms, 77 % of peak, default 0.2047 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g4, pitch 64: 0.2275 ms, 69 % of peak, default 0.2275 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g8, pitch 57: 0.2191 ms, 72 % of peak, default 0.2191 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 960, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/g8, pitch 64: 0.2418 ms, 65 % of peak, default 0.2418 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 960, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 57: 0.6428 ms, 88 % of peak, default 0.6428 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 57, .output_pitch = 57, .by_rules = true},
      // mobilenet_v2/1x1_144_24_56_s1/dense, pitch 64: 0.7164 ms, 79 % of peak, default 0.7164 ms
      {.shape = {.channels = 144, .filters = 24, .height = 56, .width = 56, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3456, .input_pitch = 64, .output_pitch = 64, .by_rules = true},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 29: 0.1099 ms, 21 % of peak, default 0.1099 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/dw3x3_144_56_s2/g1, pitch 32: 0.1107 ms, 21 % of peak, default 0.1107 ms
      {.shape = {.channels = 144, .filters = 144, .height = 56, .width = 56, .stride = 2, .pad = padding(1), .groups = 144}, .kept_weights = 576, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 29: 0.1317 ms, 40 % of peak, default 0.1317 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g1, pitch 32: 0.0853 ms, 61 % of peak, default 0.0853 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 29: 0.0719 ms, 73 % of peak, default 0.0719 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g2, pitch 32: 0.0726 ms, 72 % of peak, default 0.0726 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 29: 0.0680 ms, 77 % of peak, default 0.0680 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g4, pitch 32: 0.0744 ms, 70 % of peak, default 0.0744 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g8, pitch 29: 0.0717 ms, 73 % of peak, default 0.0717 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1280, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/g8, pitch 32: 0.0779 ms, 67 % of peak, default 0.0779 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1280, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 29: 0.2240 ms, 84 % of peak, default 0.2240 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_144_32_28_s1/dense, pitch 32: 0.2443 ms, 77 % of peak, default 0.2443 ms
      {.shape = {.channels = 144, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 4608, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 29: 0.2636 ms, 27 % of peak, default 0.2636 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g1, pitch 32: 0.2107 ms, 33 % of peak, default 0.2107 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 29: 0.1670 ms, 42 % of peak, default 0.1670 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g2, pitch 32: 0.1759 ms, 40 % of peak, default 0.1759 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 29: 0.1608 ms, 44 % of peak, default 0.1608 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g4, pitch 32: 0.1775 ms, 40 % of peak, default 0.1775 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g8, pitch 29: 0.1637 ms, 43 % of peak, default 0.1637 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1728, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/g8, pitch 32: 0.1803 ms, 39 % of peak, default 0.1803 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1728, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 29: 0.3603 ms, 70 % of peak, default 0.3603 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_32_192_28_s1/dense, pitch 32: 0.3962 ms, 63 % of peak, default 0.3962 ms
      {.shape = {.channels = 32, .filters = 192, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 29: 0.1345 ms, 23 % of peak, default 0.1345 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/dw3x3_192_28_s1/g1, pitch 32: 0.1356 ms, 23 % of peak, default 0.1356 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 29: 0.1706 ms, 41 % of peak, default 0.1706 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g1, pitch 32: 0.1075 ms, 64 % of peak, default 0.1075 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 29: 0.0922 ms, 75 % of peak, default 0.0922 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g2, pitch 32: 0.0918 ms, 75 % of peak, default 0.0918 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 29: 0.0867 ms, 80 % of peak, default 0.0867 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g4, pitch 32: 0.0935 ms, 74 % of peak, default 0.0935 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g8, pitch 29: 0.0907 ms, 76 % of peak, default 0.0907 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1696, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/g8, pitch 32: 0.0969 ms, 71 % of peak, default 0.0969 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 1696, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 29: 0.2924 ms, 86 % of peak, default 0.2924 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 29, .output_pitch = 29, .by_rules = true},
      // mobilenet_v2/1x1_192_32_28_s1/dense, pitch 32: 0.3079 ms, 81 % of peak, default 0.3079 ms
      {.shape = {.channels = 192, .filters = 32, .height = 28, .width = 28, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6144, .input_pitch = 32, .output_pitch = 32, .by_rules = true},
      // mobilenet_v2/dw3x3_192_28_s2/g1, pitch 16: 0.0313 ms, 25 % of peak, default 0.0313 ms
      {.shape = {.channels = 192, .filters = 192, .height = 28, .width = 28, .stride = 2, .pad = padding(1), .groups = 192}, .kept_weights = 768, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_192_64_14_s1/g1, pitch 16: 0.0547 ms, 63 % of peak, default 0.0547 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_192_64_14_s1/g2, pitch 16: 0.0465 ms, 74 % of peak, default 0.0465 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_192_64_14_s1/g4, pitch 16: 0.0473 ms, 73 % of peak, default 0.0473 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_192_64_14_s1/g8, pitch 16: 0.0469 ms, 74 % of peak, default 0.0469 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 3392, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_192_64_14_s1/dense, pitch 16: 0.1585 ms, 79 % of peak, default 0.1585 ms
      {.shape = {.channels = 192, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 12288, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_64_384_14_s1/g1, pitch 16: 0.1619 ms, 44 % of peak, default 0.1619 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_64_384_14_s1/g2, pitch 16: 0.1368 ms, 52 % of peak, default 0.1368 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_64_384_14_s1/g4, pitch 16: 0.1381 ms, 51 % of peak, default 0.1381 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_64_384_14_s1/g8, pitch 16: 0.1381 ms, 51 % of peak, default 0.1381 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6912, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_64_384_14_s1/dense, pitch 16: 0.3569 ms, 70 % of peak, default 0.3569 ms
      {.shape = {.channels = 64, .filters = 384, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/dw3x3_384_14_s1/g1, pitch 16: 0.0788 ms, 20 % of peak, default 0.0788 ms
      {.shape = {.channels = 384, .filters = 384, .height = 14, .width = 14, .pad = padding(1), .groups = 384}, .kept_weights = 1536, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_64_14_s1/g1, pitch 16: 0.1180 ms, 59 % of peak, default 0.1180 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_64_14_s1/g2, pitch 16: 0.0948 ms, 74 % of peak, default 0.0948 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_64_14_s1/g4, pitch 16: 0.0904 ms, 77 % of peak, default 0.0904 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_64_14_s1/g8, pitch 16: 0.0905 ms, 77 % of peak, default 0.0905 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 6848, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_64_14_s1/dense, pitch 16: 0.3144 ms, 80 % of peak, default 0.3144 ms
      {.shape = {.channels = 384, .filters = 64, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 24576, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_96_14_s1/g1, pitch 16: 0.1762 ms, 60 % of peak, default 0.1762 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_96_14_s1/g2, pitch 16: 0.1415 ms, 74 % of peak, default 0.1415 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_96_14_s1/g4, pitch 16: 0.1350 ms, 78 % of peak, default 0.1350 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_96_14_s1/g8, pitch 16: 0.1357 ms, 77 % of peak, default 0.1357 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 10272, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_384_96_14_s1/dense, pitch 16: 0.4715 ms, 80 % of peak, default 0.4715 ms
      {.shape = {.channels = 384, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 36864, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_96_576_14_s1/g1, pitch 16: 0.3154 ms, 50 % of peak, default 0.3154 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_96_576_14_s1/g2, pitch 16: 0.2680 ms, 59 % of peak, default 0.2680 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_96_576_14_s1/g4, pitch 16: 0.2696 ms, 59 % of peak, default 0.2696 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_96_576_14_s1/g8, pitch 16: 0.2724 ms, 58 % of peak, default 0.2724 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 15552, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_96_576_14_s1/dense, pitch 16: 0.7682 ms, 73 % of peak, default 0.7682 ms
      {.shape = {.channels = 96, .filters = 576, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/dw3x3_576_14_s1/g1, pitch 16: 0.1182 ms, 20 % of peak, default 0.1182 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_576_96_14_s1/g1, pitch 16: 0.2520 ms, 62 % of peak, default 0.2520 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_576_96_14_s1/g2, pitch 16: 0.2042 ms, 77 % of peak, default 0.2042 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_576_96_14_s1/g4, pitch 16: 0.2082 ms, 75 % of peak, default 0.2082 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_576_96_14_s1/g8, pitch 16: 0.2133 ms, 74 % of peak, default 0.2133 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 15360, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/1x1_576_96_14_s1/dense, pitch 16: 0.7124 ms, 79 % of peak, default 0.7124 ms
      {.shape = {.channels = 576, .filters = 96, .height = 14, .width = 14, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 55296, .input_pitch = 16, .output_pitch = 16, .by_rules = true},
      // mobilenet_v2/dw3x3_576_14_s2/g1, pitch 8: 0.0338 ms, 17 % of peak, default 0.0338 ms
      {.shape = {.channels = 576, .filters = 576, .height = 14, .width = 14, .stride = 2, .pad = padding(1), .groups = 576}, .kept_weights = 2304, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_576_160_7_s1/g1, pitch 8: 0.1086 ms, 60 % of peak, default 0.1086 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_576_160_7_s1/g2, pitch 8: 0.0858 ms, 76 % of peak, default 0.0858 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_576_160_7_s1/g4, pitch 8: 0.0852 ms, 77 % of peak, default 0.0852 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_576_160_7_s1/g8, pitch 8: 0.0861 ms, 76 % of peak, default 0.0861 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 25600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_576_160_7_s1/dense, pitch 8: 0.2907 ms, 81 % of peak, default 0.2907 ms
      {.shape = {.channels = 576, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 92160, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_160_960_7_s1/g1, pitch 8: 0.2232 ms, 48 % of peak, default 0.2232 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_160_960_7_s1/g2, pitch 8: 0.1793 ms, 60 % of peak, default 0.1793 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_160_960_7_s1/g4, pitch 8: 0.1759 ms, 61 % of peak, default 0.1759 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_160_960_7_s1/g8, pitch 8: 0.1754 ms, 61 % of peak, default 0.1754 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 42240, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_160_960_7_s1/dense, pitch 8: 0.5297 ms, 74 % of peak, default 0.5297 ms
      {.shape = {.channels = 160, .filters = 960, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/dw3x3_960_7_s1/g1, pitch 8: 0.0711 ms, 14 % of peak, default 0.0711 ms
      {.shape = {.channels = 960, .filters = 960, .height = 7, .width = 7, .pad = padding(1), .groups = 960}, .kept_weights = 3840, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_160_7_s1/g1, pitch 8: 0.1787 ms, 61 % of peak, default 0.1787 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_160_7_s1/g2, pitch 8: 0.1414 ms, 77 % of peak, default 0.1414 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_160_7_s1/g4, pitch 8: 0.1418 ms, 77 % of peak, default 0.1418 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_160_7_s1/g8, pitch 8: 0.1467 ms, 74 % of peak, default 0.1467 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 42720, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_160_7_s1/dense, pitch 8: 0.4798 ms, 82 % of peak, default 0.4798 ms
      {.shape = {.channels = 960, .filters = 160, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 153600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_320_7_s1/g1, pitch 8: 0.3592 ms, 61 % of peak, default 0.3592 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_320_7_s1/g2, pitch 8: 0.2839 ms, 77 % of peak, default 0.2839 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_320_7_s1/g4, pitch 8: 0.2831 ms, 77 % of peak, default 0.2831 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_320_7_s1/g8, pitch 8: 0.2934 ms, 74 % of peak, default 0.2934 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 85440, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_960_320_7_s1/dense, pitch 8: 0.9596 ms, 82 % of peak, default 0.9596 ms
      {.shape = {.channels = 960, .filters = 320, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 307200, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1/g1, pitch 8: 0.5234 ms, 56 % of peak, default 0.5234 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1/g2, pitch 8: 0.4207 ms, 69 % of peak, default 0.4207 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1/g4, pitch 8: 0.4141 ms, 70 % of peak, default 0.4141 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1/g8, pitch 8: 0.4151 ms, 70 % of peak, default 0.4151 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1/dense, pitch 8: 1.3645 ms, 77 % of peak, default 1.3645 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g1, pitch 8: 0.5106 ms, 57 % of peak, default 0.5106 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g2, pitch 8: 0.4079 ms, 71 % of peak, default 0.4079 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 2, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g4, pitch 8: 0.4013 ms, 72 % of peak, default 0.4013 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 4, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/g8, pitch 8: 0.4023 ms, 72 % of peak, default 0.4023 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .pooling = kernels::Pooling::global_average, .kept_weights = 113920, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
      // mobilenet_v2/1x1_320_1280_7_s1_pool/dense, pitch 8: 1.3517 ms, 77 % of peak, default 1.3517 ms
      {.shape = {.channels = 320, .filters = 1280, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .group = 8, .pooling = kernels::Pooling::global_average, .kept_weights = 409600, .input_pitch = 8, .output_pitch = 8, .by_rules = true},
  };
};

}}}}
