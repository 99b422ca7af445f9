#pragma once
// Made by patdnn_convert --header from stripes.patdnn; do not edit.
// clang-format off
// labels: rows,columns,diagonal,other diagonal

#include <array>
#include <cstddef>
#include <cstdint>

#include <patdnn/static_network.hpp>

namespace stripes_network {

namespace layers {

// edges
struct Layer1 {
  static constexpr patdnn::ConvShape shape{.channels = 1, .filters = 4, .height = 32, .width = 32,
                                           .kernel_height = 3, .kernel_width = 3, .stride = 1,
                                           .pad = {1, 1, 1, 1}, .dilation = 1, .groups = 1};
  static constexpr unsigned block = 1;
  static constexpr std::array<std::uint32_t, 4> reorder{{
    0, 3, 1, 2,
  }};
  static constexpr std::array<patdnn::BlockKernel, 4> kernels{{
    {0, 0, 455}, {1, 0, 427}, {2, 0, 365}, {3, 0, 238},
  }};
  static constexpr std::array<float, 24> weights{{
    -1.0F, -2.0F, -1.0F, 1.0F, 2.0F, 1.0F, 2.0F, 1.0F, 1.0F, -1.0F, -1.0F, -2.0F, -1.0F, 1.0F, -2.0F, 2.0F, -1.0F,
    1.0F, 1.0F, 2.0F, -1.0F, 1.0F, -2.0F, -1.0F,
  }};
  static constexpr std::array<float, 4> bias{{
    -0.5F, -0.5F, -0.5F, -0.5F,
  }};
  static constexpr float lowest = 0.0F;
  static constexpr patdnn::Pooling pooling = patdnn::Pooling::max_2x2;
};

// contrast
struct Layer2 {
  static constexpr patdnn::ConvShape shape{.channels = 4, .filters = 4, .height = 16, .width = 16,
                                           .kernel_height = 3, .kernel_width = 3, .stride = 1,
                                           .pad = {1, 1, 1, 1}, .dilation = 1, .groups = 1};
  static constexpr unsigned block = 4;
  static constexpr std::array<std::uint32_t, 4> reorder{{
    3, 2, 1, 0,
  }};
  static constexpr std::array<patdnn::BlockKernel, 4> kernels{{
    {0, 0, 186}, {0, 1, 186}, {0, 2, 186}, {0, 3, 186},
  }};
  static constexpr std::array<float, 80> weights{{
    0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, -0.5F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F,
    0.0F, 0.25F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, -0.5F, 0.0F, 0.0F, 0.25F, 0.0F,
    0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, -0.5F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F,
    0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F, 0.25F, -0.5F, 0.0F, 0.0F,
    0.25F, 0.0F, 0.0F, 0.0F, 0.25F, 0.0F, 0.0F, 0.0F,
  }};
  static constexpr float lowest = 0.0F;
};

// contrast.average
struct Layer3 : patdnn::StaticAverage {
  static constexpr patdnn::ConvShape shape{.channels = 4, .filters = 4, .height = 16, .width = 16};
};

// scores
struct Layer4 {
  static constexpr std::size_t filters = 4;
  static constexpr std::size_t features = 4;
  static constexpr std::array<float, 16> weights{{
    1.0F, -0.5F, -0.5F, -0.5F, -0.5F, 1.0F, -0.5F, -0.5F, -0.5F, -0.5F, 1.0F, -0.5F, -0.5F, -0.5F, -0.5F, 1.0F,
  }};
};

}  // namespace layers

/// The network on the kernels of Arch.
template <class Arch>
using NetworkOn = patdnn::StaticNetwork<Arch, layers::Layer1, layers::Layer2, layers::Layer3, layers::Layer4>;

/// The network on the best kernels that a program is compiled for.
using Network = NetworkOn<patdnn::arch::native>;

}  // namespace stripes_network
