// error: the form that the budget asks for does not suit the layer, or takes more code than the budget
#include <array>

#include <patdnn/static_layer.hpp>

struct Layer {
  static constexpr patdnn::ConvShape shape{
      .channels = 4, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr std::array kernels{patdnn::KeptKernel{0, 0, 1}};
};

constexpr patdnn::StaticBudget budget = [] {
  patdnn::StaticBudget b = patdnn::default_budget<patdnn::arch::scalar>;
  b.form = patdnn::StaticForm::straight_line;
  b.straight_line_bytes = 64;
  return b;
}();

const auto tile = patdnn::StaticLayer<Layer, patdnn::arch::scalar, budget>::plan.tile;
