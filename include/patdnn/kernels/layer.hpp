#pragma once
// A layer ready to run: what everyone calls.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/choose_parameters.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/cost_model.hpp>
#include <patdnn/kernels/input_layout.hpp>
#include <patdnn/kernels/layer_checks.hpp>
#include <patdnn/kernels/layer_layouts.hpp>
#include <patdnn/kernels/layer_options.hpp>
#include <patdnn/kernels/layer_reason.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/repack.hpp>
#include <patdnn/kernels/run_checks.hpp>
#include <patdnn/kernels/run_form.hpp>
#include <patdnn/kernels/step.hpp>
#include <patdnn/kernels/table.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/weight_forms.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/kernels/winograd_run.hpp>
#include <patdnn/weights.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A convolution layer ready to run: weights bound to a map's layout, a kernel and tiles (PatDNN §5.2–5.4).
class ConvLayer {
 public:
  /// A layer that cannot run yet.
  ConvLayer() = default;

  /// Chooses layouts, unless the options have them, kernel and tiles, and derives the offsets.
  ///
  /// weights   K × C/groups × kh × kw; extents and groups as in `shape`. Those of encode() run as they are kept, by the
  ///           patterns of a set for which the table has kernels, or dense, whichever the cost model expects to be
  ///           fastest.
  /// shape     stride 1 to 7 along each axis; any padding, dilation and groups. One that leaves channels and filters
  ///           at 0 has those of the weights, and their kernel and groups.
  /// epilogue  what happens to the sums before they are stored
  ///
  /// Throws InvalidShape, InvalidFkw, ShapeMismatch (both extents), HaloTooSmall (needed and given),
  /// InvalidParameters or UnsupportedShape. O(kept weights).
  ///
  /// Arch  of the table, unless the options have one
  template <class Arch = arch::preferred>
  ConvLayer(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue = {},
            const ConvOptions& options = {})
      : ConvLayer(made<arch::preferred>(options.kernels ? *options.kernels : table<Arch>(), weights, shape, epilogue,
                                        options)) {}

  /// How a layer would run.
  struct Outline {
    LayerTraits traits;
    Plan plan;
  };

  /// What a layer would choose, without the lists that running takes, for options that have a table. Throws what making
  /// it does.
  template <class Unit = arch::preferred>
  [[nodiscard]] static Outline outline(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue,
                                       const ConvOptions& options);

  /// The same layer for maps of other extents, with the same weights and options. It keeps its form, and with it the
  /// packed weights, unless the cost model expects another to take less than 10 of 11 parts of the time; then it packs
  /// the weights anew, and reason() says so.
  ///
  /// Throws what making a layer does.
  template <class Unit = arch::preferred>
  [[nodiscard]] ConvLayer at(const Extents& extents) const;

  /// Whether both run on the same packed weights in memory.
  [[nodiscard]] bool shares_packed_weights(const ConvLayer& other) const noexcept {
    return taps_.weight == other.taps_.weight && kernels_.weight == other.kernels_.weight;
  }

  /// Convolves N images. Writes every output once.
  ///
  /// input   N × C × H × W of input_layout(), its halo zero
  /// output  N × K × H′ × W′ of output_layout(); must not overlap `input`
  ///
  /// Throws ShapeMismatch, AliasedMaps or ScratchTooSmall, before anything is written; and what the executor throws.
  /// Of a checked layer PadNotZero, before anything is written, and InUse, of which the outputs are worthless.
  /// Allocates nothing, unless it needs scratch and is given none.
  template <class Unit = arch::preferred>
  void run(const MapView<const float>& input, const MapView<float>& output, const RunOptions& options = {}) const;

  /// Bytes of scratch that run() needs: when the input has another layout than the kernels read, for one image in that
  /// layout, or, of a depthwise layer, one channel for each task; and for the points of Winograd's filtering.
  [[nodiscard]] std::size_t scratch_bytes() const noexcept {
    std::size_t elements = 0;
    if (stages()) {
      const std::size_t channels = kernel() == Kernel::depthwise ? chunks_.size() - 1 : traits_.shape.channels;
      elements = staged_elements(channels);
    }
    if (kernel() == Kernel::winograd) {
      elements += winograd::scratch_elements(traits_, plan_);
    }
    if (elements == 0) return 0;
    return elements * sizeof(float) + map_alignment + (options_.checked ? detail::ScratchUse::bytes : 0);
  }

  /// How the maps that run() takes lie in memory.
  [[nodiscard]] const MapLayout& input_layout() const noexcept { return input_; }
  [[nodiscard]] const MapLayout& output_layout() const noexcept { return output_; }

  /// Whether run() copies its input first.
  [[nodiscard]] bool stages() const noexcept { return !(traits_.input == input_); }

  [[nodiscard]] const Plan& plan() const noexcept { return plan_; }
  /// What parameters of this layer depend on.
  [[nodiscard]] const LayerTraits& traits() const noexcept { return traits_; }
  /// Where plan().parameters come from.
  [[nodiscard]] Source source() const noexcept { return source_; }
  [[nodiscard]] const ConvShape& shape() const noexcept { return traits_.shape; }
  /// Weights kept, of K · C/groups · kh · kw.
  [[nodiscard]] std::size_t kept_weights() const noexcept { return traits_.kept_weights; }
  /// Multiplications of kept weights for one image.
  [[nodiscard]] double useful_multiplications() const noexcept {
    return static_cast<double>(traits_.kept_weights) *
           static_cast<double>(traits_.shape.output_height() * traits_.shape.output_width());
  }

  /// 1 for direct sums, whose error ReferenceValue::tolerance() bounds. For Winograd's filtering f > 1: outputs are
  /// within f · filter_tolerance().
  [[nodiscard]] double rounding_growth() const noexcept {
    return kernel() == Kernel::winograd ? winograd::rounding_growth : 1;
  }

  /// Kernel, tile and architecture in short: "pattern 7×4 G1 avx512".
  [[nodiscard]] std::string label() const { return detail::layer_label(plan_, table_.architecture); }

  /// Why it runs as it does, and the slower ways that it takes.
  [[nodiscard]] Reason reason() const {
    const ConvShape& shape = traits_.shape;
    return {.because = detail::because_of(traits_, plan_, source_, free_taps()),
            .source = source_,
            .kept_weights = traits_.kept_weights,
            .weights = shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width,
            .stages = stages(),
            .wanted_pitch = detail::wanted_pitch(traits_, plan_),
            .buffers = buffers(),
            .refuses_winograd = refuses_winograd_,
            .packed_anew = packed_anew_,
            .scratch_bytes = scratch_bytes()};
  }

  /// reason() in words: kernel, tile, kept weights, multiplications saved, why, and what would avoid slower ways.
  [[nodiscard]] std::string why() const { return detail::reason_text(reason(), label(), structure_); }

 private:
  // Inlined: as a function it would be of the instructions of whichever unit compiles it.
  [[gnu::always_inline]] explicit ConvLayer(const ConvTable& table) noexcept : table_(table) {}

  template <class Unit = arch::preferred>
  [[nodiscard]] static ConvLayer made(const ConvTable& table, const Weights& weights, const ConvShape& shape,
                                      const Epilogue& epilogue, const ConvOptions& options);

  /// Makes the lists that running takes, on the packed weights of a layer of the same form where that gives one.
  template <class Unit>
  void bind(const ConvLayer* like);

  /// The part of the time of a form that another one has to take at most, for the cost model to mean anything.
  static constexpr double least_gain = 0.95;

  template <class Unit>
  [[nodiscard]] double seconds(const ConvOptions& options) const {
    return estimated_seconds<Unit>(traits_, plan_, this_machine_unless<Unit>(options.machine));
  }

  /// Whether the packed weights of another layer with the same weights would serve this one.
  [[nodiscard]] bool has_form_of(const ConvLayer& other) const noexcept {
    return kernel() == other.kernel() && plan_.block == other.plan_.block &&
           traits_.depthwise_rows == other.traits_.depthwise_rows &&
           (kernel() != Kernel::winograd ||
            winograd::tiling_of(traits_).outputs == winograd::tiling_of(other.traits_).outputs);
  }

  /// Keeps what is said once and holds for every run.
  template <class Unit>
  void end_in(const Epilogue& epilogue, const ConvOptions& options) {
    bias_.assign(epilogue.bias.begin(), epilogue.bias.end());
    epilogue_ = epilogue;
    epilogue_.bias = {};
    options_ = options;
  }

  /// Pieces of like work into which the blocks are cut at most; a task takes one or more.
  static constexpr std::size_t max_chunks = 64;

  /// What depends on weights and table alone.
  template <class Unit>
  void know(const Weights& weights) {
    const fkw::FkwData& data = weights.fkw();
    fkw::check(data);
    weights_ = weights;
    kept_weights_ = data.kept_weights();
    whole_kernels_ = winograd::keeps_whole_kernels(data);
    const bool free = data.structure == fkw::Structure::free_taps;
    structure_ = free                        ? "free taps"
                 : data.patterns.size() == 1 ? "1 pattern"
                                             : patdnn::detail::message(data.patterns.size(), " patterns");
    set_ = free ? table_.pattern_kernels.size() : table_.find(data.patterns);
  }

  template <class Unit>
  void choose(const ConvShape& shape, const Epilogue& epilogue, const ConvOptions& options) {
    const fkw::FkwData& weights = weights_.fkw();
    const Pooling pooling = epilogue.pooling;
    check(shape);
    detail::check_agreement(weights, shape);
    const MapWishes wishes = completed({options.input, options.output, options.output_halo, pooling}, shape);
    const auto [input, output] = layer_layouts(shape, weights.block, table_.registers.lanes, wishes);
    detail::check_extents(shape, input, output, pooling);
    detail::check_epilogue(epilogue, output);

    input_ = input;
    output_ = output;
    LayerTraits& traits = traits_;
    traits.shape = shape;
    traits.kept_weights = kept_weights_;
    traits.pooling = pooling;
    traits.registers = table_.registers;
    traits.block = std::min<unsigned>(weights.block, max_tap_block(traits.registers));
    const std::size_t lanes = traits.registers.lanes;
    traits.depthwise_rows = pooling == Pooling::none && suits_depthwise_rows(shape, input, output, lanes) &&
                            (!options.parameters || options.parameters->kernel == Kernel::depthwise);
    traits.input = !traits.depthwise_rows && options.staging == Staging::allow
                       ? readable_layout(shape, input, output, weights.block, lanes)
                       : input;
    if (!traits.depthwise_rows) detail::check_readable(shape, traits.input, lanes);
    traits.output = output;
    if (pooling == Pooling::global_average) {
      const std::size_t width = shape.output_width();
      traits.output = make_layout<float>(shape.filters, shape.output_height(), width, Padding(0),
                                         traits.input.pitch >= width ? traits.input.pitch : 0);
    }
    traits.winograd = options.winograd == Winograd::allow && winograd::suits(shape) && whole_kernels_;
    if (set_ < table_.pattern_kernels.size() && rows_share_loads(shape, weights.block) &&
        !rows_share_vector(shape, lanes)) {
      traits.pattern_tiles = table_.pattern_kernels[set_].tiles(weights.block).tiles;
    }
    LayerTraits allowed = traits;
    allowed.winograd = !traits.winograd && winograd::suits(shape) && whole_kernels_;
    refuses_winograd_ = detail::winograd_pays(allowed);
    const Machine& machine = this_machine_unless<Unit>(options.machine);
    const bool asked = options.tuned.architecture == table_.architecture;
    const std::array tuned{asked ? options.tuned.layers : std::span<const TunedLayer>{}, table_.tuned[0],
                           table_.tuned[1]};
    const Choice choice = options.parameters      ? Choice{*options.parameters, Source::given}
                          : traits.depthwise_rows ? Choice{default_parameters(traits, machine), Source::defaults}
                                                  : choose_parameters(traits, tuned, machine);
    plan_ = make_plan(traits, choice.parameters);
    source_ = choice.source;
  }

  [[nodiscard]] Kernel kernel() const noexcept { return plan_.parameters.kernel; }

  /// The shape by which taps are addressed: depthwise rows are not in phases, and step over pixels themselves.
  [[nodiscard]] ConvShape addressed_shape() const noexcept {
    ConvShape shape = traits_.shape;
    if (traits_.depthwise_rows) shape.stride = 1;
    return shape;
  }

  [[nodiscard]] bool free_taps() const noexcept { return structure_ == "free taps"; }

  /// Whether tiles hand over their sums.
  [[nodiscard]] bool buffers() const noexcept {
    return epilogue_.step || epilogue_.activation.kind == Activation::Kind::sigmoid ||
           epilogue_.residual == Residual::after_activation || averages() || output_.phases != 1;
  }

  [[nodiscard]] bool averages() const noexcept { return plan_.pooling == Pooling::global_average; }

  template <class Unit = arch::preferred>
  void convolve(const MapView<const float>& input, const MapView<float>& output, const Finish<float>& finish,
                ExecutorRef executor, std::span<std::byte> scratch) const;

  /// The epilogue as kernels know it, but for what is handed over.
  template <class Unit>
  [[nodiscard]] Finish<float> finish_of(const float* residual) const noexcept {
    Finish<float> finish;
    finish.bias = bias_.empty() ? nullptr : bias_.data();
    finish.residual = residual;
    finish.residual_last = epilogue_.residual == Residual::after_activation;
    finish.pools = epilogue_.pooling == Pooling::max_2x2;
    switch (epilogue_.activation.kind) {
      case Activation::Kind::none: break;
      case Activation::Kind::relu: finish.lowest = 0; break;
      case Activation::Kind::clip:
        finish.lowest = epilogue_.activation.lowest;
        finish.highest = epilogue_.activation.highest;
        break;
      case Activation::Kind::hard_swish: finish.hard_swish = true; break;
      case Activation::Kind::sigmoid: finish.apply = table_.sigmoid; break;
    }
    if (epilogue_.step) finish.apply = {epilogue_.step.function(), epilogue_.step.state()};
    return finish;
  }

  /// Elements of scratch for staged channels, a multiple of a cache line.
  [[nodiscard]] std::size_t staged_elements(std::size_t channels) const noexcept {
    const std::size_t elements = aligned_head() - traits_.input.head + channels * channel_stride();
    return (elements + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
  }

  /// Convolves `images` of the input, from its first on, into those of the output from `first_output` on.
  template <class Unit>
  void run_images(const MapView<const float>& input, const MapView<float>& output, std::size_t first_output,
                  std::size_t images, const Finish<float>& finish, ExecutorRef executor) const {
    const Parameters& how = plan_.parameters;
    const std::size_t chunks = chunks_.size() - 1;
    // All tiles of a filter add to its average.
    const std::size_t spans = plan_.spans.size();
    const TaskGrid tasks(concurrency(executor), images, averages() ? 1 : spans, chunks,
                         {how.split, how.tasks_per_thread, how.images_per_turn});
    const Padding halo = plane_halo(traits_.shape.pad, addressed_shape().stride);
    const float* const origin = input.data - halo.top * traits_.input.pitch - halo.left;
    executor.run(tasks.size(), [&, this](std::size_t i) noexcept {
      const TaskGrid::Task task = tasks[i];
      const Range tiles = averages() ? Range{0, spans} : task.tiles;
      for_each_run(tiles, how.tiles_per_turn, [&](Range turn) {
        for_each_run({chunks_[task.chunks.first], chunks_[task.chunks.last]}, how.blocks_per_pass, [&](Range blocks) {
          for (std::size_t image = task.images.first; image < task.images.last; ++image) {
            const float* const from = origin + image * traits_.input.image_stride();
            for (std::size_t s = turn.first; s < turn.last; ++s) {
              run_pieces<Unit>(s, from, output, first_output + image, blocks, finish);
            }
          }
        });
      });
    });
  }

  /// Runs blocks on a tile: the pieces of their lists one after the other, each but the first adding to what the last
  /// one stored. Only sums can be stored in between: an epilogue of the caller's takes all pieces at once.
  template <class Unit>
  void run_pieces(std::size_t s, const float* origin, const MapView<float>& output, std::size_t image, Range blocks,
                  const Finish<float>& finish) const noexcept {
    if (plan_.parameters.pieces == 1 || finish.hand_over.store != nullptr) {
      run_span<Unit>(s, origin, output, image, blocks, {0, plan_.parameters.pieces}, finish);
      return;
    }
    for (std::size_t piece = 0; piece < plan_.parameters.pieces; ++piece) {
      run_span<Unit>(s, origin, output, image, blocks, {piece, piece + 1},
                     piece_of(finish, piece, plan_.parameters.pieces, output.data));
    }
  }

  template <class Unit>
  void run_span(std::size_t s, const float* origin, const MapView<float>& output, std::size_t image, Range blocks,
                Range pieces, const Finish<float>& finish) const noexcept {
    const TileSpan& span = plan_.spans[s];
    const auto input_at = [&](const TileSpan& at) { return origin + at.row * traits_.input.pitch + at.column; };
    const std::size_t shrink = plan_.pooling == Pooling::max_2x2 ? 2 : 1;
    std::size_t offset = image * output_.image_stride();
    if (output_.phases == 1 && !averages()) offset += span.row / shrink * output_.pitch + span.column / shrink;
    TilePlace<float> place{};
    place.input = input_at(span);
    place.input_pitch = traits_.input.pitch;
    // A strided 1 × 1 reads one phase of each channel.
    const bool one_phase = phases_read_ == 1;
    place.input_plane = one_phase ? channel_stride() : traits_.input.plane_stride;
    place.input_planes = one_phase ? traits_.input.channels : traits_.input.planes();
    place.output = output.data + offset;
    place.output_offset = offset;
    place.output_pitch = output_.pitch;
    place.output_plane = output_.phases.product() * output_.plane_stride;
    place.row = span.row;
    place.column = span.column;
    place.columns = plan_.flat ? 0 : traits_.output.width - span.column / shrink;
    place.pixels = plan_.flat ? pixels_.data() + span.column / table_.registers.lanes : nullptr;
    const Parameters& how = plan_.parameters;
    if (how.prefetch_level > 0 && pieces.last == how.pieces && s + how.prefetch_distance < plan_.spans.size()) {
      const TileSpan& next = plan_.spans[s + how.prefetch_distance];
      const std::size_t reach =
          detail::phase_position(traits_.shape.span_height() - 1, traits_.shape.pad.top, traits_.shape.stride.height)
              .shift;
      const std::size_t rows = next.rows + reach;
      place.next = input_at(next);
      // A flat run has already read all but the last row of what its next tile reads.
      place.next_row = plan_.flat ? rows - 1 : 0;
      place.next_rows = rows - place.next_row;
      place.next_level = how.prefetch_level;
    }
    place.rows = traits_.output.height;
    place.vectors = span.vectors;
    const RunForm& form = span.kernel == Kernel::pattern ? kernels_ : taps_;
    functions_[s](form.lists(pieces), place, blocks.first, blocks.last, finish);
  }

  /// Runs a depthwise layer channel by channel, each staged where the last one of its task was: so it stays in cache.
  template <class Unit>
  void run_staged_channels(const MapView<const float>& input, const MapView<float>& output, float* areas,
                           const Finish<float>& finish, ExecutorRef executor) const {
    const Padding halo = plane_halo(traits_.shape.pad, traits_.shape.stride);
    const std::size_t chunks = chunks_.size() - 1;
    // One image after the other, since an area belongs to one chunk.
    for (std::size_t image = 0; image < input.images; ++image) {
      executor.run(chunks, [&, this](std::size_t chunk) noexcept {
        float* const area = areas + chunk * channel_stride();
        for (std::size_t block = chunks_[chunk]; block < chunks_[chunk + 1]; ++block) {
          const std::size_t channel = taps_.filter[block];
          // The area's pads are zero from the first channel on.
          stage(input, image, channel, area, block == chunks_[chunk]);
          // Where channel 0 would be, for the block's offsets count from there.
          const float* const origin = area - channel * channel_stride() - halo.top * traits_.input.pitch - halo.left;
          run_span<Unit>(0, origin, output, image, {block, block + 1}, {0, 1}, finish);
        }
      });
    }
  }

  [[nodiscard]] std::size_t channel_stride() const noexcept {
    return traits_.input.phases.product() * traits_.input.plane_stride;
  }

  /// Copies the phases of a channel that taps reach to `to`, its pixel (0, 0) in the layout that the kernels read.
  void stage(const MapView<const float>& input, std::size_t image, std::size_t channel, float* to,
             bool with_pads = true) const noexcept {
    repack_channel(input, image, channel, traits_.input, to, table_.copy_plane, phases_read_, with_pads);
  }

  /// Elements before pixel (0, 0) of a staged image whose head starts at an aligned address, so that the pixel is
  /// aligned, too.
  [[nodiscard]] std::size_t aligned_head() const noexcept {
    return (traits_.input.head + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
  }

  /// The phases of the input that taps reach.
  [[nodiscard]] static PhaseMask phases_read(const ConvShape& shape) noexcept {
    PhaseMask mask = 0;
    for (std::size_t ky = 0; ky < shape.kernel_height; ++ky) {
      for (std::size_t kx = 0; kx < shape.kernel_width; ++kx) {
        const std::size_t row =
            detail::phase_position(ky * shape.dilation.height, shape.pad.top, shape.stride.height).phase;
        const std::size_t column =
            detail::phase_position(kx * shape.dilation.width, shape.pad.left, shape.stride.width).phase;
        mask |= PhaseMask{1} << (row * shape.stride.width + column);
      }
    }
    return mask;
  }

  /// The functions of the plan's tiles.
  void find_functions() {
    functions_.reserve(plan_.spans.size());
    for (const TileSpan& span : plan_.spans) functions_.push_back(function_of(span));
  }

  [[nodiscard]] TileFunction<float> function_of(const TileSpan& span) const noexcept {
    const Tile tile{span.rows, span.vectors};
    switch (span.kernel) {
      case Kernel::pattern: {
        const PatternTiles& of_set = table_.pattern_kernels[set_].tiles(plan_.block);
        const auto found = std::find(of_set.tiles.begin(), of_set.tiles.end(), tile);
        return of_set.functions[static_cast<std::size_t>(found - of_set.tiles.begin())];
      }
      case Kernel::depthwise: return table_.depthwise;
      case Kernel::depthwise_rows: return table_.depthwise_rows[traits_.shape.stride.width - 1];
      case Kernel::winograd:
      case Kernel::tap: break;
    }
    return table_.tap_tile(plan_.block, tile);
  }

  /// For a flat run, the lanes of each vector that are pixels and not pads between rows.
  template <class Unit>
  void mark_pixels() {
    if (!plan_.flat) return;
    const std::size_t lanes = table_.registers.lanes;
    const MapLayout& map = traits_.output;
    const int shift = std::countr_zero(lanes);
    pixels_.assign((map.flat_lanes() + lanes - 1) / lanes, 0);
    for (std::size_t row = 0; row < map.flat_lanes(); row += map.pitch) {
      const std::size_t end = std::min(row + map.width, map.flat_lanes());
      for (std::size_t lane = row; lane < end;) {
        const std::size_t first = lane & (lanes - 1);
        const std::size_t count = std::min(lanes - first, end - lane);
        pixels_[lane >> shift] |= static_cast<LaneMask>(((std::uint64_t{1} << count) - 1) << first);
        lane += count;
      }
    }
  }

  /// Cuts the blocks into chunks of like numbers of steps, so that there are enough tasks for many threads.
  template <class Unit>
  void share_work() {
    const RunForm& lists = kernel() == Kernel::pattern ? kernels_ : taps_;
    const std::size_t blocks = lists.blocks();
    // Staged channels stay in the second-level cache while there are few areas for them.
    const bool staged_channels = stages() && kernel() == Kernel::depthwise;
    const std::size_t wanted = std::min(staged_channels ? max_chunks / 4 : max_chunks, blocks);
    chunks_.assign(1, 0);
    for (std::size_t i = 1; i < wanted; ++i) {
      const auto steps = static_cast<std::uint32_t>(lists.steps() * i / wanted);
      const auto first = lists.begin.begin();
      const auto at = std::lower_bound(first, first + static_cast<std::ptrdiff_t>(blocks), steps) - first;
      if (static_cast<std::size_t>(at) > chunks_.back()) chunks_.push_back(static_cast<std::size_t>(at));
    }
    if (chunks_.back() < blocks) chunks_.push_back(blocks);
  }

  ConvTable table_;
  Weights weights_;
  std::size_t kept_weights_ = 0;
  bool whole_kernels_ = false;
  std::string structure_;
  std::size_t set_ = 0;  // index of the weights' set in table_.pattern_kernels
  Epilogue epilogue_;    // its bias is in
  std::vector<float> bias_;
  ConvOptions options_;  // as the layer was made
  MapLayout input_;
  MapLayout output_;
  LayerTraits traits_;  // its input: the layer's, or the layout into which that is copied
  Plan plan_;
  std::vector<TileFunction<float>> functions_;  // of each of the plan's spans
  RunForm taps_;
  RunForm kernels_;
  std::vector<LaneMask> pixels_;
  std::vector<std::size_t> chunks_;  // first block of each, and one past the last
  Source source_ = Source::given;
  PhaseMask phases_read_ = 1;  // of the input, those that taps reach
  bool packed_anew_ = false;
  bool refuses_winograd_ = false;
};

template <class Unit>
ConvLayer ConvLayer::made(const ConvTable& table, const Weights& weights, const ConvShape& shape,
                          const Epilogue& epilogue, const ConvOptions& options) {
  detail::check(table);
  const std::vector<Weights> forms = forms_of(weights, table);
  const auto chosen = [&](std::size_t form) {
    ConvLayer layer(table);
    layer.know<Unit>(forms[form]);
    layer.choose<Unit>(detail::completed(shape, weights), epilogue, options);
    return layer;
  };
  std::size_t best = 0;
  double least = 0;
  for (std::size_t i = 0; forms.size() > 1 && i < forms.size(); ++i) {
    const double seconds = chosen(i).template seconds<Unit>(options);
    if (i > 0 && seconds >= least_gain * least) continue;
    best = i;
    least = seconds;
  }
  ConvLayer layer = chosen(best);
  layer.end_in<Unit>(epilogue, options);
  layer.bind<Unit>(nullptr);
  return layer;
}

template <class Unit>
ConvLayer ConvLayer::at(const Extents& extents) const {
  detail::check(table_);
  ConvShape shape = traits_.shape;
  shape.height = extents.height;
  shape.width = extents.width;
  ConvOptions options = options_;
  options.input = extents.input;
  options.output = extents.output;
  options.output_halo = extents.output_halo;
  Epilogue epilogue = epilogue_;
  epilogue.bias = bias_;
  ConvLayer layer(table_);
  layer.weights_ = weights_;
  layer.kept_weights_ = kept_weights_;
  layer.whole_kernels_ = whole_kernels_;
  layer.structure_ = structure_;
  layer.set_ = set_;
  layer.choose<Unit>(shape, epilogue, options);
  if (!layer.has_form_of(*this)) {
    // What this one's kernel would take there.
    ConvOptions own = options;
    own.parameters = default_parameters(layer.traits_, this_machine_unless<Unit>(options.machine));
    own.parameters->kernel = kernel();
    own.parameters->pattern_tile = plan_.parameters.pattern_tile;
    if (refusal(*own.parameters, layer.traits_).empty()) {
      const double least = layer.template seconds<Unit>(options);
      layer.choose<Unit>(shape, epilogue, own);
      const bool keeps = layer.has_form_of(*this) && 10 * layer.template seconds<Unit>(options) <= 11 * least;
      if (!keeps) layer.choose<Unit>(shape, epilogue, options);
    }
  }
  if (layer.source_ == Source::given) layer.source_ = source_;
  layer.end_in<Unit>(epilogue, options);
  layer.bind<Unit>(this);
  return layer;
}

template <class Unit>
void ConvLayer::bind(const ConvLayer* like) {
  const fkw::FkwData& weights = weights_.fkw();
  const bool same = like != nullptr && has_form_of(*like);
  packed_anew_ = like != nullptr && !same;
  const auto shared = [&](const RunForm& lists) -> std::optional<RunForm> {
    if (!same || lists.weight == nullptr) return {};
    return rebound(lists, addressed_shape(), like->traits_.input, traits_.input, plan_.parameters.pieces);
  };
  if (kernel() == Kernel::pattern) {
    std::optional<RunForm> lists = shared(like != nullptr ? like->kernels_ : kernels_);
    kernels_ = lists ? std::move(*lists) : kernel_lists(weights, traits_.shape, traits_.input);
  }
  if (kernel() == Kernel::winograd) {
    const std::size_t stride = winograd::tile_stride(traits_, plan_);
    taps_ = same ? winograd::rebound(like->taps_, winograd::tile_stride(like->traits_, like->plan_), stride)
                 : winograd::point_lists(weights, winograd::tiling_of(traits_), stride, plan_.block);
  }
  const auto uses_taps = [](const TileSpan& s) {
    return s.kernel == Kernel::tap || s.kernel == Kernel::depthwise || s.kernel == Kernel::depthwise_rows;
  };
  if (std::any_of(plan_.spans.begin(), plan_.spans.end(), uses_taps)) {
    std::optional<RunForm> lists = shared(like != nullptr ? like->taps_ : taps_);
    taps_ = lists ? std::move(*lists)
                  : tap_lists(weights, addressed_shape(), traits_.input, plan_.block, plan_.parameters.pieces);
  }
  phases_read_ = phases_read(addressed_shape());
  find_functions();
  mark_pixels<Unit>();
  share_work<Unit>();
}

template <class Unit>
ConvLayer::Outline ConvLayer::outline(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue,
                                      const ConvOptions& options) {
  ConvLayer layer(options.kernels.value());
  detail::check(layer.table_);
  layer.know<Unit>(weights);
  layer.choose<Unit>(detail::completed(shape, weights), epilogue, options);
  return {layer.traits_, std::move(layer.plan_)};
}

template <class Unit>
void ConvLayer::run(const MapView<const float>& input, const MapView<float>& output, const RunOptions& options) const {
  detail::check_run<Unit>(input, output, input_, output_);
  detail::check_residual<Unit>(options.residual, output, epilogue_.residual != Residual::none);
  const std::size_t bytes = scratch_bytes();
  std::span<std::byte> scratch = options.scratch;
  std::unique_ptr<std::byte[]> allocated;  // NOLINT(modernize-avoid-c-arrays): a vector would write it first
  if (scratch.empty() && bytes != 0) {
    allocated = std::make_unique_for_overwrite<std::byte[]>(bytes);  // NOLINT(modernize-avoid-c-arrays): as above
    scratch = {allocated.get(), bytes};
  }
  if (scratch.size() < bytes) {
    throw ScratchTooSmall(patdnn::detail::message("run: scratch of ", scratch.size(), " bytes, expected ", bytes));
  }
  const Finish<float> known = finish_of<Unit>(options.residual.data);
  const AverageStore<float> average{
      known, output_.plane_stride,
      1 / static_cast<float>(traits_.shape.output_height() * traits_.shape.output_width())};
  const PhaseStore<float> phases{known, output_};
  // What tiles do by themselves is not handed over.
  Finish<float> finish = known;
  if (buffers()) finish.hand_over = {table_.store_finished, &known};
  if (averages()) finish.hand_over = {table_.store_average, &average};
  if (output_.phases != 1) finish.hand_over = {table_.store_in_phases, &phases};
  if (options_.checked) detail::check_pads(input, "input");
  if (!options_.checked || bytes == 0) {
    convolve<Unit>(input, output, finish, options.executor, scratch);
    return;
  }
  const detail::ScratchUse use(scratch.subspan(bytes - detail::ScratchUse::bytes));
  convolve<Unit>(input, output, finish, options.executor, scratch);
  use.check();
}

template <class Unit>
void ConvLayer::convolve(const MapView<const float>& input, const MapView<float>& output, const Finish<float>& finish,
                         ExecutorRef executor, std::span<std::byte> scratch) const {
  const auto address = reinterpret_cast<std::uintptr_t>(scratch.data());
  auto* const first =
      reinterpret_cast<float*>(scratch.data() + (map_alignment - address % map_alignment) % map_alignment);
  const auto convolve_images = [&](const MapView<const float>& from, std::size_t first_output, std::size_t images) {
    if (kernel() == Kernel::winograd) {
      float* const point = first + (stages() ? staged_elements(traits_.shape.channels) : 0);
      const std::size_t size = winograd::tiling_of(traits_).outputs == 2 ? 0 : 1;
      winograd::run({table_.winograd_input[size], table_.winograd_output[size], functions_}, traits_, plan_, taps_,
                    from, output, first_output, images, finish, executor, point);
    } else {
      run_images<Unit>(from, output, first_output, images, finish, executor);
    }
  };
  if (!stages()) {
    convolve_images(input, 0, input.images);
    return;
  }
  if (kernel() == Kernel::depthwise) {
    run_staged_channels<Unit>(input, output, first + aligned_head(), finish, executor);
    return;
  }
  const MapView<float> staged{first + aligned_head(), 1, traits_.input};
  for (std::size_t image = 0; image < input.images; ++image) {
    executor.run(traits_.shape.channels, [&, this](std::size_t channel) noexcept {
      stage(input, image, channel, staged.data + channel * channel_stride());
    });
    convolve_images(staged, image, 1);
  }
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template ConvLayer ConvLayer::made<arch::preferred>(const ConvTable& table, const Weights& weights,
                                                                  const ConvShape& shape, const Epilogue& epilogue,
                                                                  const ConvOptions& options);
PATDNN_EXTERN template ConvLayer ConvLayer::at<arch::preferred>(const Extents& extents) const;
PATDNN_EXTERN template ConvLayer::Outline ConvLayer::outline<arch::preferred>(const Weights& weights,
                                                                              const ConvShape& shape,
                                                                              const Epilogue& epilogue,
                                                                              const ConvOptions& options);
PATDNN_EXTERN template void ConvLayer::run<arch::preferred>(const MapView<const float>& input,
                                                            const MapView<float>& output,
                                                            const RunOptions& options) const;
PATDNN_EXTERN template void ConvLayer::convolve<arch::preferred>(const MapView<const float>& input,
                                                                 const MapView<float>& output,
                                                                 const Finish<float>& finish, ExecutorRef executor,
                                                                 std::span<std::byte> scratch) const;
#endif

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::ConvLayer;
using kernels::step;
}}  // namespace patdnn::v0
