// compiles
// What the other programs of this folder get wrong, done right: so that they fail for the reason they state.
#include <array>
#include <cstddef>

#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/step.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/static_layer.hpp>
#include <patdnn/static_network.hpp>

using namespace patdnn::kernels;

constexpr patdnn::PatternSet corners{patdnn::pattern({"##", "#."}), patdnn::pattern({"##", ".#"})};

bool matches(const patdnn::fkw::FkwData& data) { return patdnn::fkw::Fkw<corners>::matches(data); }

TileFunction<float> pattern = &pattern_tile<corners, patdnn::arch::scalar, float, 2, 6, 1>;
TileFunction<float> tap = &tap_tile<patdnn::arch::scalar, float, 4, 1, 2>;

struct Negate {
  template <class V>
  V operator()(const V& x, std::size_t, std::size_t) const noexcept {
    return x * V(-1.0F);
  }
};

const patdnn::Step negated = step(Negate{});

bool plans(const ConvLayer& layer) { return layer.plan().flat; }

struct Corner {
  static constexpr patdnn::ConvShape shape{
      .channels = 2, .filters = 2, .height = 8, .width = 8, .pad = patdnn::Padding(1)};
  static constexpr unsigned block = 2;
  static constexpr std::array reorder{1U, 0U};
  static constexpr std::array kernels{patdnn::BlockKernel{0, 0, 3}};
  static constexpr std::array weights{1.0F, 2.0F, 3.0F, 4.0F};
  static constexpr std::array bias{1.0F, 2.0F};
};
const auto corner = patdnn::StaticLayer<Corner>::plan.tile;
const auto corners_bytes = patdnn::StaticNetwork<patdnn::arch::scalar, Corner, Corner>::scratch_bytes;
