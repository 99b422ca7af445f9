#pragma once
// What a layer and its runs are told besides weights, shape and epilogue.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <patdnn/conv_shape.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/tuned_layer.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Whether a layer may copy an input that is not laid out as its kernels read it: a host's plain NCHW buffer without
/// halo, a halo that is too small, or the input of a strided layer that is not in phases.
enum class Staging : std::uint8_t {
  refuse,  // such an input is an error
  allow,   // run() copies each image into scratch memory first, which costs a pass over it; why() says so
};

/// Whether a layer of whole 3 × 3 kernels may run by Winograd's filtering where that should be faster: it takes a
/// fourth of the multiplications, on small maps 4 of 9. It rounds differently, so that outputs differ from direct sums
/// by some 10⁻⁵ of the largest, and run() needs scratch memory.
enum class Winograd : std::uint8_t { refuse, allow };

/// Choices about a layer; each has a default.
struct ConvOptions {
  /// How a host's input and output are laid out. Without, the layer chooses what suits it; input_layout() and
  /// output_layout() tell. `{.output = next.input_layout()}` joins two layers without a copy. A layout without extents
  /// takes the layer's: nchw(strides), nhwc(strides), or a pitch, `MapLayout{.pitch = 64}`.
  ///
  /// input   C × H × W in as many phases as the stride; pitch, head and tail cover the shape's padding, the tail 15
  ///         floats more (make_layout). Any other C × H × W, NHWC included, unless staging
  ///         is refused. A depthwise 3 × 3 layer reads a map in one phase as it is when suits_depthwise_rows().
  /// output  K × H′ × W′, after the epilogue's pooling K × ⌊H′/2⌋ × ⌊W′/2⌋ or K × 1 × 1. With output.pitch ==
  ///         input.pitch and output.tail >= 15, tiles run across the ends of rows (flat, the fastest way), and the
  ///         layer writes zeros into the pads between rows. Otherwise, and depthwise by rows, tiles end with their
  ///         row, and pads are not written. For a layer of stride s that reads it next, give the output s phases.
  ///         NHWC is transposed from planes that the layer has written in scratch, where a step's offsets lie.
  std::optional<MapLayout> input = {};
  std::optional<MapLayout> output = {};
  /// Zeros that the output needs around it for who reads it next, where the layer chooses its layout.
  Padding output_halo = {};
  Staging staging = Staging::allow;
  Winograd winograd = Winograd::refuse;
  /// The functions that it runs on, kernels::table<...>(); by default the caller's, table<arch::preferred>().
  std::optional<ConvTable> kernels = {};
  /// How the layer runs, instead of what is tuned or estimated.
  std::optional<Parameters> parameters = {};
  /// Tuned layers that are asked before the table's own; a header that patdnn_tune wrote holds some, and they outlive
  /// the layer. Those for another architecture than the table's are not asked.
  TunedList tuned = {};
  /// Forms of a caller's own, by which the layer may run where they suit and should be faster; they outlive the layer.
  std::span<const Form* const> forms = {};
  /// Whether each run makes the checks that take time: that the input's pads are zero, and that no other run uses its
  /// scratch. For finding a host's faults.
  bool checked = false;
  /// The machine for which forms of weights are compared and layers that nobody tuned are planned; by default
  /// this_machine(). With a preset, kernels::server_core, a layer has the same form and plan, and its results the same
  /// bits, on any machine.
  std::optional<Machine> machine = {};
};

/// Other extents for a layer, and what a host insists on there: as in ConvOptions.
struct Extents {
  std::size_t height = 0;
  std::size_t width = 0;
  std::optional<MapLayout> input = {};
  std::optional<MapLayout> output = {};
  Padding output_halo = {};
};

/// What a run of a layer takes besides its maps.
struct RunOptions {
  /// Runs the layer's tasks; results are the same, bit for bit, whichever it is.
  ExecutorRef executor = serial_executor;
  /// scratch_bytes() at any address; whatever they hold is overwritten. Without, run() allocates them for the call.
  std::span<std::byte> scratch = {};
  /// What a layer with a residual adds: a map of the output's own layout, or the output itself. The pixels are read.
  MapView<const float> residual = {};
};

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::ConvOptions;
using kernels::Extents;
using kernels::Parameters;
using kernels::RunOptions;
using kernels::Staging;
using kernels::Winograd;
}}  // namespace patdnn::v0
