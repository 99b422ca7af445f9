#include "random_layer.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <random>

namespace patdnn::test {

namespace {

class Draw {
 public:
  explicit Draw(std::uint32_t seed) : random_(seed) {}

  /// One of first..last.
  std::size_t between(std::size_t first, std::size_t last) { return first + random_() % (last - first + 1); }
  bool once_in(std::size_t n) { return random_() % n == 0; }
  std::size_t any_of(std::initializer_list<std::size_t> values) { return values.begin()[random_() % values.size()]; }

  /// An extent of a map: small, around a multiple of a vector, or anything.
  std::size_t extent() {
    if (once_in(2)) return between(1, 20);
    if (once_in(2)) return any_of({8, 16, 32, 48, 64}) + between(0, 4) - 2;
    return between(1, 70);
  }

 private:
  std::mt19937 random_;
};

std::size_t multiplications(const LayerCase& c) {
  const ConvShape& s = c.shape;
  return c.images * s.filters * s.channels / s.groups * s.kernel_height * s.kernel_width * s.output_height() *
         s.output_width();
}

ConvShape draw_shape(Draw& draw) {
  ConvShape s;
  s.kernel_height = s.kernel_width = draw.any_of({1, 3, 3, 3, 3, 5, 7});
  if (draw.once_in(6)) s.kernel_height = draw.between(1, 7);
  if (draw.once_in(6)) s.kernel_width = draw.between(1, 7);
  s.groups = draw.any_of({1, 1, 1, 1, 2, 3});
  s.channels = s.groups * draw.between(1, 12);
  s.filters = s.groups * draw.between(1, 12);
  if (draw.once_in(8)) s.groups = s.channels = s.filters = draw.between(1, 20);  // depthwise
  s.height = draw.extent();
  s.width = draw.extent();
  const auto any_stride = [&] { return draw.any_of({1, 1, 1, 1, 2, 2, 3, draw.between(1, 7)}); };
  const auto any_dilation = [&] { return draw.any_of({1, 1, 1, 1, 2, 3}); };
  s.stride = any_stride();
  s.dilation = any_dilation();
  if (draw.once_in(4)) s.stride.width = any_stride();
  if (draw.once_in(4)) s.dilation.width = any_dilation();
  const std::size_t usual =
      std::max(s.dilation.height, s.dilation.width) * (std::max(s.kernel_height, s.kernel_width) / 2);
  s.pad = Padding(usual);
  if (draw.once_in(3)) {
    const std::size_t most = 2 * usual + 1;
    s.pad = {draw.between(0, most), draw.between(0, most), draw.between(0, most), draw.between(0, most)};
  }
  return s;
}

}  // namespace

LayerCase random_layer(std::uint32_t seed) {
  constexpr std::size_t most_multiplications = 3'000'000;
  Draw draw(seed);
  LayerCase c;
  do {
    c.shape = draw_shape(draw);
    c.images = draw.any_of({1, 1, 2, 3});
  } while (c.shape.height + c.shape.pad.top + c.shape.pad.bottom < c.shape.span_height() ||
           c.shape.width + c.shape.pad.left + c.shape.pad.right < c.shape.span_width() ||
           multiplications(c) > most_multiplications);
  const bool has_patterns = c.shape.kernel_height == 3 && c.shape.kernel_width == 3;
  constexpr std::array structures{Structure::free_taps, Structure::dense, Structure::whole_kernels,
                                  Structure::patterns};
  c.structure = structures[draw.between(0, has_patterns ? 3 : 2)];
  c.block = draw.any_of({1, 2, 4, 8});
  c.kept = static_cast<double>(draw.between(0, 10)) / 10;
  if (draw.once_in(4)) c.plain_input = true;
  if (draw.once_in(4)) c.plain_output = true;
  if (c.shape.stride != 1 && !c.plain_input) c.unphased_input = draw.once_in(4);
  if (!c.plain_output && draw.once_in(6)) c.output_phases = {draw.between(1, 3), draw.between(1, 3)};
  c.seed = seed;
  c.threads = draw.between(1, 16);
  return c;
}

}  // namespace patdnn::test
