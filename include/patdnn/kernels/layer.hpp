#pragma once
// A layer ready to run: what everyone calls.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/epilogue.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/run_form.hpp>
#include <patdnn/kernels/tap_conv.hpp>

namespace patdnn::inline v0::kernels {

/// A convolution layer ready to run: weights bound to a map's layout, a kernel and tiles (PatDNN §5.2–5.4).
///
/// T      float
/// Table  tuned parameters and the pattern sets to instantiate: DefaultTable, TapTable, or one of your own
/// Arch   the architecture of its kernels; a tag of patdnn::arch
template <class T = float, class Table = DefaultTable, class Arch = arch::native>
class ConvLayer {
  static_assert(std::is_same_v<T, float>, "kernels exist for float");

 public:
  /// Chooses kernel and tiles and derives the offsets for one layout.
  ///
  /// weights  K × C/groups × kh × kw, in FKW; extents and groups as in `shape`
  /// shape    stride 1; any padding and dilation
  /// input    C × H × W; pitch, head and tail cover the shape's padding, the tail 15 floats more (make_layout)
  /// output   K × H′ × W′, or K × ⌊H′/2⌋ × ⌊W′/2⌋ for an epilogue that ends in MaxPool2x2. With the input's pitch and a
  ///          tail of 15 floats the layer runs flat and writes zero between rows; otherwise it leaves pads alone.
  ///
  /// Throws InvalidShape, InvalidFkw, ShapeMismatch (both extents), HaloTooSmall (needed and given) or
  /// UnsupportedShape. O(kept weights).
  [[nodiscard]] static ConvLayer prepare(const fkw::FkwData<T>& weights, const ConvShape& shape, const MapLayout& input,
                                         const MapLayout& output) {
    check(shape);
    fkw::check(weights);
    check_agreement(weights, shape);
    check_layouts(shape, input, output);

    ConvLayer layer;
    layer.shape_ = shape;
    layer.input_ = input;
    layer.output_ = output;
    layer.kept_weights_ = weights.kept_weights();
    const bool pools = output.height != shape.output_height() || output.width != shape.output_width();
    const bool free = weights.structure == fkw::Structure::free_taps;
    layer.structure_ = free                           ? "free taps"
                       : weights.patterns.size() == 1 ? "1 pattern"
                                                      : patdnn::detail::message(weights.patterns.size(), " patterns");

    fkw::visit(
        weights, typename Table::pattern_sets{},
        [&](auto typed) {
          const bool applies = shape.dilation == 1 && weights.block <= 2;
          layer.plan_ = plan(weights, shape, input, output, pools,
                             applies ? pattern_tiles(weights.block, pools) : std::span<const Tile>{});
          if (layer.plan_.kernel == Kernel::pattern) {
            layer.set_ = index_of_set<typed.patterns>();
            layer.kernels_ = kernel_lists(weights, shape, input);
          }
        },
        [&](const auto&) { layer.plan_ = plan(weights, shape, input, output, pools, {}); });
    const auto uses_taps = [](const TileSpan& s) { return s.kernel == Kernel::tap; };
    if (std::any_of(layer.plan_.spans.begin(), layer.plan_.spans.end(), uses_taps)) {
      layer.taps_ = tap_lists(weights, shape, input, layer.plan_.group);
    }
    layer.mark_pixels();
    layer.share_work();
    return layer;
  }

  /// Convolves N images, adding `epilogue` while outputs are in registers. Writes every output once.
  ///
  /// input     N × C × H × W of the prepared layout, its halo zero
  /// output    N × K × H′ × W′ of the prepared layout; must not overlap `input`; a residual may be `output` itself
  /// executor  runs the layer's tasks; results are the same, bit for bit, whichever it is
  ///
  /// Throws ShapeMismatch or AliasedMaps before anything is written, and what the executor throws. Allocates nothing.
  template <class E = Epilogue<>, Executor Ex = SerialExecutor>
  void run(MapView<const T> input, MapView<T> output, const E& epilogue = fuse(), Ex&& executor = {},
           [[maybe_unused]] std::span<std::byte> scratch = {}) const {
    check_views(input, output, E::pools);
    epilogue.check(output);
    if (input.images == 0) return;
    const T* const origin = input.data - shape_.pad.top * input_.pitch - shape_.pad.left;
    const std::size_t span_tasks = (plan_.spans.size() + spans_per_task_ - 1) / spans_per_task_;
    const std::size_t chunks = chunks_.size() - 1;
    executor.run(input.images * chunks * span_tasks, [&, this](std::size_t task) noexcept {
      const std::size_t image = task / (chunks * span_tasks);
      const std::size_t chunk = task / span_tasks % chunks;
      const std::size_t first = task % span_tasks * spans_per_task_;
      const std::size_t last = std::min(first + spans_per_task_, plan_.spans.size());
      for (std::size_t s = first; s < last; ++s) {
        run_span(s, origin + image * input_.image_stride(), output, image, chunk, epilogue);
      }
    });
  }

  /// Bytes of scratch that run() needs: none, every path works in registers.
  [[nodiscard]] std::size_t scratch_bytes() const noexcept { return 0; }

  [[nodiscard]] const Plan& plan() const noexcept { return plan_; }
  [[nodiscard]] const ConvShape& shape() const noexcept { return shape_; }
  /// Weights kept, of K · C/groups · kh · kw.
  [[nodiscard]] std::size_t kept_weights() const noexcept { return kept_weights_; }
  /// Multiplications of kept weights for one image.
  [[nodiscard]] double useful_multiplications() const noexcept {
    return static_cast<double>(kept_weights_) * static_cast<double>(shape_.output_height() * shape_.output_width());
  }

  /// Kernel, tile and architecture in short: "pattern 7×4 G1 avx512".
  [[nodiscard]] std::string label() const {
    return patdnn::detail::message(plan_.kernel == Kernel::pattern ? "pattern " : "tap ", plan_.tile.rows, "×",
                                   plan_.tile.vectors, plan_.flat ? " flat" : "", " G", plan_.group, " ", Arch::name);
  }

  /// One sentence on the choice: kernel, tile, kept weights, multiplications saved, and the reason.
  [[nodiscard]] std::string why() const {
    const std::size_t weights =
        shape_.filters * (shape_.channels / shape_.groups) * shape_.kernel_height * shape_.kernel_width;
    std::string kept = patdnn::detail::message("all ", weights, " weights kept");
    if (kept_weights_ < weights) {
      const std::size_t tenths = (20 * weights / std::max<std::size_t>(kept_weights_, 1) + 1) / 2;
      kept = patdnn::detail::message(kept_weights_, " of ", weights, " weights kept (", structure_, "), ", tenths / 10,
                                     ".", tenths % 10, "× fewer multiplications than dense");
    }
    std::string reason;
    if (plan_.kernel == Kernel::pattern) {
      reason = "rows share loads through compile-time patterns";
    } else if (plan_.group >= 4) {
      reason = "one load serves the filters of a block, whatever their taps";
    } else if (structure_ == "free taps") {
      reason = "free taps have no pattern to share rows through";
    } else {
      reason = "no pattern kernel is instantiated for this set, extent and tile";
    }
    return patdnn::detail::message(label(), ": ", kept, "; ", reason, ".");
  }

 private:
  using Sets = typename Table::pattern_sets;

  /// Tasks into which one image is cut at most along its tiles, and at least in all, where there is enough to cut.
  static constexpr std::size_t tasks_per_image = 64;

  template <class E>
  void run_span(std::size_t s, const T* origin, const MapView<T>& output, std::size_t image, std::size_t chunk,
                const E& epilogue) const noexcept {
    const TileSpan& span = plan_.spans[s];
    const auto input_at = [&](const TileSpan& at) { return origin + at.row * input_.pitch + at.column; };
    const std::size_t shrink = E::pools ? 2 : 1;
    const std::size_t offset =
        image * output_.image_stride() + span.row / shrink * output_.pitch + span.column / shrink;
    TilePlace<T> place{};
    place.input = input_at(span);
    place.input_pitch = input_.pitch;
    place.output = output.data + offset;
    place.output_offset = offset;
    place.output_pitch = output_.pitch;
    place.output_plane = output_.plane_stride;
    place.columns = plan_.flat ? 0 : output_.width - span.column / shrink;
    place.pixels = plan_.flat ? pixels_.data() + span.column / lane_count<T, Arch> : nullptr;
    if (plan_.prefetch && s + 1 < plan_.spans.size()) {
      const TileSpan& next = plan_.spans[s + 1];
      const std::size_t rows = next.rows + shape_.span_height() - 1;
      place.next = input_at(next);
      // A flat run has already read all but the last row of what its next tile reads.
      place.next_row = plan_.flat ? rows - 1 : 0;
      place.next_rows = rows - place.next_row;
    }
    const RunForm<T>& lists = span.kernel == Kernel::pattern ? kernels_ : taps_;
    const TileFunction<T, E> tile = span.kernel == Kernel::pattern
                                        ? find_pattern_tile<E>(Sets{}, set_, plan_.group, {span.rows, span.vectors})
                                        : find_tap_tile<Arch, T, E>(plan_.group, {span.rows, span.vectors});
    tile(lists, place, chunks_[chunk], chunks_[chunk + 1], shape_.channels, input_.plane_stride, epilogue);
  }

  template <class E, PatternSet First, PatternSet... Rest>
  static TileFunction<T, E> find_pattern_tile(fkw::sets<First, Rest...>, std::size_t set, unsigned group,
                                              Tile tile) noexcept {
    if (set != 0) return find_pattern_tile<E>(fkw::sets<Rest...>{}, set - 1, group, tile);
    return group == 1 ? find_in<E, First, 1>(tile) : find_in<E, First, 2>(tile);
  }
  template <class E>
  static TileFunction<T, E> find_pattern_tile(fkw::sets<>, std::size_t, unsigned, Tile) noexcept {
    return nullptr;
  }

  template <class E, PatternSet Set, unsigned G>
  static TileFunction<T, E> find_in(Tile tile) noexcept {
    static constexpr auto tiles = Table::template pattern_tiles<Arch, G, E::pools>;
    TileFunction<T, E> found = nullptr;
    unroll<tiles.size()>([&](auto i) {
      if (tiles[i] == tile) found = &pattern_tile<Set, Arch, T, G, tiles[i].rows, tiles[i].vectors, E>;
    });
    return found;
  }

  [[nodiscard]] static std::span<const Tile> pattern_tiles(std::size_t group, bool pools) noexcept {
    if (group == 1) {
      return pools ? std::span<const Tile>(Table::template pattern_tiles<Arch, 1, true>)
                   : std::span<const Tile>(Table::template pattern_tiles<Arch, 1, false>);
    }
    return pools ? std::span<const Tile>(Table::template pattern_tiles<Arch, 2, true>)
                 : std::span<const Tile>(Table::template pattern_tiles<Arch, 2, false>);
  }

  template <PatternSet Wanted>
  static constexpr std::size_t index_of_set() noexcept {
    return []<PatternSet... All>(fkw::sets<All...>) {
      std::size_t i = 0;
      bool found = false;
      ((found = found || std::is_same_v<fkw::sets<All>, fkw::sets<Wanted>>, i += found ? 0 : 1), ...);
      return i;
    }
    (Sets{});
  }

  [[nodiscard]] static Plan plan(const fkw::FkwData<T>& weights, const ConvShape& shape, const MapLayout& input,
                                 const MapLayout& output, bool pools, std::span<const Tile> tiles) {
    return make_plan<T, Arch>(shape, input, output, weights.block, pools, tiles, Table::prefetch_from);
  }

  static void check_agreement(const fkw::FkwData<T>& weights, const ConvShape& shape) {
    const auto agree = [](const char* what, std::size_t filters_have, std::size_t shape_has) {
      if (filters_have != shape_has) {
        throw ShapeMismatch(patdnn::detail::message("layer: the weights have ", filters_have, " ", what,
                                                    ", but the shape has ", shape_has));
      }
    };
    agree("filters", weights.filters, shape.filters);
    agree("convolution groups", weights.groups, shape.groups);
    agree("channels per group", weights.channels, shape.channels / shape.groups);
    agree("kernel rows", weights.kernel_height, shape.kernel_height);
    agree("kernel columns", weights.kernel_width, shape.kernel_width);
    if (shape.stride != 1) {
      throw UnsupportedShape(patdnn::detail::message("layer: stride ", shape.stride, ", expected 1"));
    }
  }

  static void check_layouts(const ConvShape& shape, const MapLayout& input, const MapLayout& output) {
    using patdnn::detail::message;
    patdnn::check<T>(input);
    patdnn::check<T>(output);
    const auto agree = [](const char* what, std::size_t given, std::size_t expected) {
      if (given != expected) {
        throw ShapeMismatch(message("layer: ", what, " is ", given, ", but the shape needs ", expected));
      }
    };
    const auto at_least = [](const char* what, std::size_t given, std::size_t needed) {
      if (given < needed) {
        throw HaloTooSmall(message("layer: the input's ", what, " is ", given, ", expected at least ", needed));
      }
    };
    agree("the input's channels", input.channels, shape.channels);
    agree("the input's height", input.height, shape.height);
    agree("the input's width", input.width, shape.width);
    at_least("pitch", input.pitch, shape.width + std::max(shape.pad.left, shape.pad.right));
    at_least("head", input.head, shape.pad.top * input.pitch + shape.pad.left);
    at_least("tail", input.tail, shape.pad.bottom * input.pitch + shape.pad.right + lane_count<T, Arch> - 1);
    agree("the output's channels", output.channels, shape.filters);
    const bool plain = output.height == shape.output_height() && output.width == shape.output_width();
    const bool pooled = output.height == shape.output_height() / 2 && output.width == shape.output_width() / 2;
    if (!plain && !pooled) {
      throw ShapeMismatch(message("layer: the output is ", output.height, " × ", output.width, ", but the shape gives ",
                                  shape.output_height(), " × ", shape.output_width(), ", or ",
                                  shape.output_height() / 2, " × ", shape.output_width() / 2, " after 2 × 2 pooling"));
    }
  }

  void check_views(const MapView<const T>& input, const MapView<T>& output, bool pools) const {
    using patdnn::detail::message;
    const auto prepared = [](const char* what, const MapLayout& given, const MapLayout& expected) {
      if (given == expected) return;
      throw ShapeMismatch(message("run: the ", what, " is ", given.channels, " × ", given.height, " × ", given.width,
                                  ", pitch ", given.pitch, ", head ", given.head, ", tail ", given.tail,
                                  ", plane stride ", given.plane_stride, "; the layer was prepared for ",
                                  expected.channels, " × ", expected.height, " × ", expected.width, ", pitch ",
                                  expected.pitch, ", head ", expected.head, ", tail ", expected.tail, ", plane stride ",
                                  expected.plane_stride));
    };
    prepared("input", input.layout, input_);
    prepared("output", output.layout, output_);
    if (input.images != output.images) {
      throw ShapeMismatch(message("run: ", input.images, " input images, but ", output.images, " output images"));
    }
    if (pools != plan_.pools) {
      throw ShapeMismatch(message("run: the epilogue ", pools ? "pools" : "does not pool",
                                  ", but the layer was prepared for an output of ", output_.height, " × ",
                                  output_.width));
    }
    if (input.begin() < output.end() && output.begin() < input.end()) {
      throw AliasedMaps("run: the output overlaps the input");
    }
  }

  /// For a flat run, the lanes of each vector that are pixels and not pads between rows.
  void mark_pixels() {
    if (!plan_.flat) return;
    constexpr std::size_t lanes = lane_count<T, Arch>;
    pixels_.assign((output_.flat_lanes() + lanes - 1) / lanes, 0);
    for (std::size_t lane = 0; lane < output_.flat_lanes(); ++lane) {
      if (lane % output_.pitch < output_.width) pixels_[lane / lanes] |= LaneMask{1} << (lane % lanes);
    }
  }

  /// Cuts the blocks into chunks of like numbers of steps, so that there are enough tasks for many threads.
  void share_work() {
    const RunForm<T>& lists = plan_.kernel == Kernel::pattern ? kernels_ : taps_;
    const std::size_t blocks = lists.blocks();
    spans_per_task_ = std::max<std::size_t>(plan_.spans.size() / tasks_per_image, 1);
    const std::size_t span_tasks = (plan_.spans.size() + spans_per_task_ - 1) / spans_per_task_;
    const std::size_t wanted = std::clamp<std::size_t>(tasks_per_image / span_tasks, 1, blocks);
    chunks_.assign(1, 0);
    for (std::size_t i = 1; i < wanted; ++i) {
      const auto steps = static_cast<std::uint32_t>(lists.steps() * i / wanted);
      const auto at = std::lower_bound(lists.begin.begin(), lists.begin.end(), steps) - lists.begin.begin();
      if (static_cast<std::size_t>(at) > chunks_.back()) chunks_.push_back(static_cast<std::size_t>(at));
    }
    if (chunks_.back() < blocks) chunks_.push_back(blocks);
  }

  ConvShape shape_;
  MapLayout input_;
  MapLayout output_;
  Plan plan_;
  RunForm<T> taps_;
  RunForm<T> kernels_;
  std::vector<LaneMask> pixels_;
  std::vector<std::size_t> chunks_;  // first block of each, and one past the last
  std::size_t spans_per_task_ = 1;
  std::size_t set_ = 0;  // index of the layer's pattern set in Table::pattern_sets
  std::size_t kept_weights_ = 0;
  std::string structure_;
};

}  // namespace patdnn::inline v0::kernels

namespace patdnn {
inline namespace v0 {
using kernels::AddResidual;
using kernels::Bias;
using kernels::Clip;
using kernels::ConvLayer;
using kernels::DefaultTable;
using kernels::fuse;
using kernels::MaxPool2x2;
using kernels::Relu;
using kernels::TapTable;
}  // namespace v0
}  // namespace patdnn
