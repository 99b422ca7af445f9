// error: the register budget of a static layer is 4 to all of the architecture's registers
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}};
};

constexpr patdnn::StaticBudget budget = [] {
  patdnn::StaticBudget b = patdnn::default_budget<patdnn::arch::scalar>;
  b.registers = 17;
  return b;
}();

const auto tile = patdnn::StaticLayer<Layer, patdnn::arch::scalar, budget>::plan.tile;
