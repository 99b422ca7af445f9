// compiles with -fno-exceptions -fno-rtti
// A layer's own pattern set, where static layers belong: in programs without exceptions.
#include <array>

#include <patdnn/pattern.hpp>
#include <patdnn/static_layer.hpp>

struct Corner {
  static constexpr patdnn::ConvShape shape{
      .channels = 1, .filters = 1, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr patdnn::PatternSet patterns{patdnn::pattern({"#..", "##.", "..."}), patdnn::full_pattern(3, 3)};
  static constexpr std::array kernels{patdnn::PatternKernel{0, 0, 0}};
  static constexpr std::array weights{1.0F, 2.0F, 3.0F};
};
const auto tile = patdnn::StaticLayer<Corner>::plan.tile;
