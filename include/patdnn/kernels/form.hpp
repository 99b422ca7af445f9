#pragma once
// A form: one way to run a layer, and all that a layer, the choice of parameters and a tuner ask about it.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/packed_lists.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/repack.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A layer and how it runs: what a form packs weights for.
struct PlannedLayer {
  ConvTable table;
  LayerTraits traits;  // its input: the layer's, or the layout into which that is copied
  Plan plan;
  const Form* form = nullptr;     // the plan's
  MapLayout input;                // of the maps that a run takes
  MapLayout output;               // of the maps that forms write
  MapLayout host_output;          // NHWC, into which a run transposes what the form wrote; without extents: none
  Source source = Source::given;  // of the plan's parameters
  bool free_taps = false;         // the weights' structure

  /// Whether a run transposes its output.
  [[nodiscard]] bool transposes() const noexcept { return host_output.channels != 0; }

  /// Whether a run copies its input first.
  [[nodiscard]] bool stages() const noexcept { return !(traits.input == input); }
};

/// Weights as a form runs them, with all else that its runs read.
struct PackedLayer {
  PackedLists taps = {};                            // of spans of any kernel but the pattern kernel
  PackedLists kernels = {};                         // of spans of the pattern kernel
  std::vector<TileFunction<float>> functions = {};  // of each of the plan's spans
  std::vector<LaneMask> pixels = {};     // of a flat run: per vector, the lanes that are no pads between rows
  std::vector<std::size_t> chunks = {};  // first block of each, and one past the last
  PhaseMask phases_read = 1;             // of the input, those that taps reach
  std::size_t scratch_elements = 0;      // floats that a run takes, aligned as maps are
  std::shared_ptr<const void> own = {};  // what else a caller's form has packed
};

/// One run of a layer.
struct LayerRun {               // NOLINT(cppcoreguidelines-pro-type-member-init): always all of it
  MapView<const float> input;   // of PlannedLayer::input
  MapView<float> output;        // of PlannedLayer::output, as many images
  const Finish<float>& finish;  // what happens to the sums
  ExecutorRef executor;
  float* scratch;  // PackedLayer::scratch_elements
};

/// One way to run layers. Forms are asked when a layer is made, or may be tuned; a layer then runs by one of them.
///
/// The library's are tap, pattern, depthwise and winograd. ConvOptions::forms adds a caller's own: a class derived from
/// this one, or from TileForm, which has most of it for forms that cover the output with tiles. It has no state that
/// changes, is used by several threads at a time, and outlives the layers that run by it.
class Form {
 public:
  enum class Tuning : std::uint8_t { no, yes };
  enum class Lists : std::uint8_t { whole, cut };

  /// kernel  by which parameters name it; 128 or more for a caller's own
  /// name    in labels, of static storage
  /// tuning  whether tuned layers may name it; where one that they may not name is the best, they are not asked
  /// lists   whether it may take lists in pieces, on maps whose vectors it writes whole
  constexpr Form(Kernel kernel, std::string_view name, Tuning tuning = Tuning::yes, Lists lists = Lists::whole) noexcept
      : kernel_(kernel), tuning_(tuning), lists_(lists), name_(name) {}

  [[nodiscard]] constexpr Kernel kernel() const noexcept { return kernel_; }
  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  [[nodiscard]] constexpr bool tuned() const noexcept { return tuning_ == Tuning::yes; }
  [[nodiscard]] constexpr bool cuts_lists() const noexcept { return lists_ == Lists::cut; }

  /// Why it cannot run a layer with parameters that name it, beginning with "parameters: "; empty when it can. It
  /// checks its own parameters alone; kernels::refusal() checks what all forms have.
  [[nodiscard]] virtual std::string refusal(const LayerTraits& layer, const Parameters& parameters) const = 0;

  /// The tiles of a layer with parameters that it does not refuse, and what speaks for them. Where none of its own
  /// tiles fits the output, it plans another form's, whose kernel plan.parameters name.
  [[nodiscard]] virtual Plan plan(const LayerTraits& layer, const Parameters& parameters) const = 0;

  /// The parameters by which it may run a layer. A tuner tries each; a layer that nobody tuned runs by the first. Empty
  /// where the form does not suit.
  [[nodiscard]] virtual std::vector<Parameters> candidates(const LayerTraits& layer, const Machine& machine) const = 0;

  /// Expected seconds of one image on one thread, by the cost model; default_parameters() compares them.
  [[nodiscard]] virtual double seconds(const LayerTraits& layer, const Plan& plan, const Machine& machine) const = 0;

  /// A layer of the same weights, as this form has packed it.
  struct Like {
    const PlannedLayer& layer;
    const PackedLayer& packed;
  };

  /// Packs a layer's weights, or shares those of one like it. Throws UnsupportedShape for what it cannot address.
  ///
  /// like  null, or one by this form whose plan has the same block and packing
  [[nodiscard]] virtual PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                         const Like* like) const = 0;

  /// Runs a layer: writes every output once, with the finish; reads nothing but its views.
  virtual void run(const PlannedLayer& layer, const PackedLayer& packed, const LayerRun& run) const = 0;

 protected:
  Form(const Form&) = default;
  Form(Form&&) noexcept = default;
  Form& operator=(const Form&) = default;
  Form& operator=(Form&&) noexcept = default;
  ~Form() = default;

 private:
  Kernel kernel_;
  Tuning tuning_;
  Lists lists_;
  std::string_view name_;
};

}}}  // namespace patdnn::v0::kernels
