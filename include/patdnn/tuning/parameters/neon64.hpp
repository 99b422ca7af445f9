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

#include <array>
#include <string_view>

#include <patdnn/kernels/tuned_layer.hpp>

static_assert(patdnn::kernels::parameters_version == 2,
              "this header of tuned layers was written for another version of patdnn: run patdnn_tune again");

namespace patdnn { inline namespace v0 { namespace tuned { inline namespace t8cf9d2 {

struct Neon64Layers {
  static constexpr std::string_view architecture = "neon64";
  static constexpr std::array<kernels::TunedLayer, 13> layers{{
      // vgg16/3x3_256_512_28_s1/g2, pitch 32: 7.0405 ms, 84 % of peak, default 9.6025 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 64, .tiles_per_turn = 6, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_256_512_28_s1/g2, pitch 29: 7.1687 ms, 83 % of peak, default 9.7289 ms
      {.shape = {.channels = 256, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 145408, .input_pitch = 29, .output_pitch = 29, .reach = 1.997, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 12, .prefetch_level = 2, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 32: 18.2728 ms, 65 % of peak, default 25.7266 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 32, .output_pitch = 32, .reach = 1.997, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .blocks_per_pass = 128, .prefetch_level = 2}},
      // vgg16/3x3_512_512_28_s1/g1, pitch 29: 21.7308 ms, 55 % of peak, default 28.1824 ms
      {.shape = {.channels = 512, .filters = 512, .height = 28, .width = 28, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 29, .output_pitch = 29, .reach = 1.997, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {4, 7}, .tap_vectors = 12, .blocks_per_pass = 128, .prefetch_level = 2}},
      // vgg16/3x3_512_512_14_s1/g1, pitch 16: 5.0109 ms, 59 % of peak, default 7.0648 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 2}, .tap_vectors = 12, .blocks_per_pass = 128, .tiles_per_turn = 3, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g2, pitch 16: 3.6722 ms, 81 % of peak, default 5.0006 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 12, .pieces = 4, .blocks_per_pass = 48, .tiles_per_turn = 3, .prefetch_level = 2, .prefetch_distance = 4}},
      // vgg16/3x3_512_512_14_s1/g4, pitch 16: 3.6262 ms, 82 % of peak, default 7.0781 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 4, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 6, .blocks_per_pass = 12, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 2}},
      // vgg16/3x3_512_512_14_s1/g8, pitch 16: 3.6111 ms, 82 % of peak, default 4.6768 ms
      {.shape = {.channels = 512, .filters = 512, .height = 14, .width = 14, .pad = Padding(1)}, .block = 8, .kept_weights = 290816, .input_pitch = 16, .output_pitch = 16, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2, .prefetch_level = 1, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 32: 0.9079 ms, 83 % of peak, default 1.2800 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 32, .output_pitch = 32, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/3x3_128_128_28_s1/g2, pitch 29: 0.9261 ms, 81 % of peak, default 1.2961 ms
      {.shape = {.channels = 128, .filters = 128, .height = 28, .width = 28, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 18432, .input_pitch = 29, .output_pitch = 29, .parameters = {.kernel = kernels::Kernel::pattern, .pattern_tile = {7, 1}, .tap_vectors = 12, .blocks_per_pass = 48, .tiles_per_turn = 4, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/g4, pitch 8: 0.9178 ms, 81 % of peak, default 2.4306 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 4, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 5, .blocks_per_pass = 16, .prefetch_level = 3, .prefetch_distance = 2}},
      // resnet50/1x1_2048_512_7_s1/g8, pitch 8: 0.9035 ms, 82 % of peak, default 1.4179 ms
      {.shape = {.channels = 2048, .filters = 512, .height = 7, .width = 7, .kernel_height = 1, .kernel_width = 1}, .block = 8, .kept_weights = 291328, .input_pitch = 8, .output_pitch = 8, .reach = 1.845, .parameters = {.tap_vectors = 3, .blocks_per_pass = 8, .tiles_per_turn = 2, .prefetch_level = 3, .prefetch_distance = 4}},
      // resnet50/3x3_512_512_7_s1/g2, pitch 8: 0.9360 ms, 79 % of peak, default 1.4300 ms
      {.shape = {.channels = 512, .filters = 512, .height = 7, .width = 7, .pad = Padding(1)}, .block = 2, .pattern_kernels = true, .kept_weights = 290816, .input_pitch = 8, .output_pitch = 8, .parameters = {.tap_vectors = 7, .pieces = 3, .blocks_per_pass = 128, .prefetch_level = 2}},
  }};
};

}}}}
