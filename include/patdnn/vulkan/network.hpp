#pragma once
// A network that runs on a device as a whole.
//
// The constructor does the work that is needed once: it compiles shaders, uploads lists and weights, gives every value
// a place in one block of device memory (the arena) and records one command buffer. run() copies the inputs to staging
// memory, submits that command buffer, waits, and copies the outputs back.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/half.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/port_checks.hpp>
#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/commands.hpp>
#include <patdnn/vulkan/device.hpp>
#include <patdnn/vulkan/dispatch.hpp>
#include <patdnn/vulkan/lower.hpp>
#include <patdnn/vulkan/pipeline.hpp>
#include <patdnn/vulkan/program.hpp>
#include <patdnn/vulkan/timestamps.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>
#include <patdnn/vulkan/value_places.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// How a network is prepared.
struct NetworkOptions {
  /// The type of all values in device memory. float16 needs Device::half_storage(). It halves the memory that layers
  /// read and write, and rounds values to 11 significant bits.
  Storage storage = Storage::float32;
  /// The type in which convolutions compute. float16 needs Storage::float16 and Device::half_arithmetic().
  Arithmetic arithmetic = Arithmetic::float32;
  /// Tiles that patdnn_tune found for convolutions on this device; choose_tile() chooses those of other layers. Read by
  /// the constructor only.
  std::span<const TunedTile> tiles = {};
  /// Whether run() measures the time of each node, for node_seconds().
  bool measures = false;
};

/// A network ready to run on a device, with memory of its own there. One run at a time.
class Network {
 public:
  /// An input or output of the network.
  struct Port {
    std::string name;
    network::Dims dims;
    network::ValueId value = 0;
  };

  /// How a node runs.
  struct PreparedNode {
    std::string name;
    std::string_view kind;       // network::name_of()
    std::string description;     // of its first dispatch
    std::size_t dispatches = 0;  // 0: a reshape, whose output is the memory of its input
  };

  /// Prepares a graph, and copies what it needs of it. `pipelines` and its device have to outlive the network.
  ///
  /// Throws UnsupportedOperator, which names the node, for an operator that no shader computes: a network runs on the
  /// device as a whole or not at all; LimitExceeded, and what else lower() throws; InvalidParameters for 16-bit floats
  /// on a device without them, for Arithmetic::float16 with Storage::float32, or for measurements on a queue without
  /// timestamps; InvalidShape for values of more bytes than can be addressed; OutOfMemory, DeviceLost or CallFailed.
  Network(Pipelines& pipelines, const network::Graph& graph, const NetworkOptions& options = {})
      : device_(&pipelines.device()), storage_(options.storage) {
    LoweredGraph lowered = lower(graph, device_->limits(), {storage_, options.arithmetic, options.tiles});
    describe_nodes(graph, lowered);
    const std::size_t alignment = std::max<std::size_t>(device_->limits().minStorageBufferOffsetAlignment, 16);
    places_ = place_values(graph, lowered, bytes_of(storage_), alignment);
    if (places_.arena_bytes > 0) arena_ = Buffer(*device_, places_.arena_bytes, MemoryKind::device, "values");
    upload_constants(graph);
    for (const network::ValueId id : graph.inputs) inputs_.push_back({graph.values[id].name, graph.dims(id), id});
    for (const network::ValueId id : graph.outputs) outputs_.push_back({graph.values[id].name, graph.dims(id), id});

    std::vector<BoundDispatch> bound;
    for (Step& step : lowered.steps) {
      bound.push_back({std::move(step.dispatch), view(step.input), step.operand ? view(*step.operand) : BufferView{},
                       view(step.output)});
      node_of_dispatch_.push_back(step.node);
    }
    program_.emplace(pipelines, bound, storage_);
    if (options.measures) timestamps_.emplace(*device_, nodes_.size() + 1);
    upload_ = staging(inputs_, MemoryKind::upload);
    read_ = staging(outputs_, MemoryKind::read);
    commands_ = Commands(*device_);
    commands_.record([this](VkCommandBuffer commands) { record_run(commands); });
  }

  [[nodiscard]] std::span<const Port> inputs() const noexcept { return inputs_; }
  [[nodiscard]] std::span<const Port> outputs() const noexcept { return outputs_; }
  [[nodiscard]] std::span<const PreparedNode> nodes() const noexcept { return nodes_; }

  /// Bytes of device memory for values.
  [[nodiscard]] std::size_t arena_bytes() const noexcept { return arena_.size(); }
  /// Bytes of device memory for lists, weights and other constants.
  [[nodiscard]] std::size_t weight_bytes() const noexcept { return program_->constant_bytes() + constants_.size(); }

  /// Runs the network once and waits until it is done.
  ///
  /// inputs, outputs  for each port one tensor, row-major and without gaps, in the order of inputs() and outputs();
  ///                  always 32-bit floats, which are converted to and from the network's storage
  /// Throws ShapeMismatch when their number or a size differs; DeviceLost, OutOfMemory or CallFailed.
  void run(std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs) {
    network::check_ports("inputs", std::span<const Port>(inputs_), inputs);
    network::check_ports("outputs", std::span<const Port>(outputs_), outputs);
    std::span<std::byte> to = upload_.bytes();
    for (const std::span<const float> input : inputs) {
      write_numbers(input, to);
      to = to.subspan(input.size() * bytes_of(storage_));
    }
    commands_.submit();
    has_run_ = true;
    std::span<const std::byte> from = read_.bytes();
    for (const std::span<float> output : outputs) {
      read_numbers(from, output);
      from = from.subspan(output.size() * bytes_of(storage_));
    }
  }

  /// Where an input or output lies in device memory, for a host engine that writes or reads it there. Its numbers have
  /// the type NetworkOptions::storage. Throws std::out_of_range when there is no such input or output.
  [[nodiscard]] BufferView input_view(std::size_t input) const { return view(inputs_.at(input).value); }
  [[nodiscard]] BufferView output_view(std::size_t output) const { return view(outputs_.at(output).value); }

  /// Records the network into a host engine's command buffer, which belongs to the device's queue family.
  ///
  /// The network waits for transfers and kernels recorded before it, which may write input_view(). The host records
  /// wait_for_writes() before it reads output_view(). The run may overwrite its inputs, so they are written anew before
  /// the next one. Two runs of a network must not overlap. node_seconds() does not measure such a run.
  void record(VkCommandBuffer commands) const { program_->record(commands); }

  /// For each node, the seconds that the device took in the last run(). Throws InvalidParameters without
  /// NetworkOptions::measures or before the first run(); DeviceLost, OutOfMemory or CallFailed.
  [[nodiscard]] std::vector<double> node_seconds() const {
    if (!timestamps_) throw InvalidParameters("network: prepared without measures, expected NetworkOptions::measures");
    if (!has_run_) throw InvalidParameters("network: seconds of no run, expected run() before node_seconds()");
    const std::vector<double> at = timestamps_->seconds();
    std::vector<double> seconds;
    for (std::size_t i = 0; i < nodes_.size(); ++i) seconds.push_back(at[i + 1] - at[i]);
    return seconds;
  }

 private:
  void describe_nodes(const network::Graph& graph, const LoweredGraph& lowered) {
    for (const network::Node& node : graph.nodes) {
      nodes_.push_back({node.name, network::name_of(node.op), {}, 0});
    }
    for (const Step& step : lowered.steps) {
      PreparedNode& node = nodes_[step.node];
      if (node.dispatches++ == 0) node.description = step.dispatch.description;
    }
  }

  [[nodiscard]] BufferView view(network::ValueId id) const {
    const ValuePlace& place = *places_.places[id];
    return {place.constant ? constants_.get() : arena_.get(), place.offset, place.size};
  }

  void upload_constants(const network::Graph& graph) {
    if (places_.constant_bytes == 0) return;
    constants_ = Buffer(*device_, places_.constant_bytes, MemoryKind::device, "constants");
    Uploader uploader(*device_);
    for (network::ValueId id = 0; id < graph.values.size(); ++id) {
      const std::optional<ValuePlace>& place = places_.places[id];
      if (!place || !place->constant || !graph.values[id].constant) continue;
      std::vector<std::byte> numbers(place->size);
      write_numbers(graph.values[id].constant->floats(), numbers);
      uploader.upload(constants_, place->offset, numbers);
    }
  }

  /// A buffer that the host can access, for all of `ports`, one after the other.
  [[nodiscard]] Buffer staging(std::span<const Port> ports, MemoryKind kind) const {
    std::size_t numbers = 0;
    for (const Port& port : ports) numbers += network::elements(port.dims);
    if (numbers == 0) return {};
    return {*device_, numbers * bytes_of(storage_), kind, "inputs or outputs"};
  }

  void copy_ports(VkCommandBuffer commands, std::span<const Port> ports, const Buffer& staging, bool to_device) const {
    VkDeviceSize at = 0;
    for (const Port& port : ports) {
      const BufferView device = view(port.value);
      const VkBufferCopy region{.srcOffset = to_device ? at : device.offset,
                                .dstOffset = to_device ? device.offset : at,
                                .size = device.size};
      device_->functions().copy_buffer(commands, to_device ? staging.get() : device.buffer,
                                       to_device ? device.buffer : staging.get(), 1, &region);
      at += device.size;
    }
  }

  void record_run(VkCommandBuffer commands) const {
    if (timestamps_) timestamps_->reset(commands);
    wait_for_writes(device_->functions(), commands);
    copy_ports(commands, inputs_, upload_, true);
    std::size_t marked = 0;
    const auto mark = [&](std::size_t until) {
      while (timestamps_ && marked <= until) timestamps_->write(commands, marked++);
    };
    mark(0);
    program_->record(commands, [&](std::size_t dispatch) {
      const bool last = dispatch + 1 == node_of_dispatch_.size();
      mark(last ? nodes_.size() : node_of_dispatch_[dispatch + 1]);
    });
    mark(nodes_.size());
    wait_for_writes(device_->functions(), commands);
    copy_ports(commands, outputs_, read_, false);
    show_to_host(device_->functions(), commands);
  }

  void write_numbers(std::span<const float> from, std::span<std::byte> to) const {
    if (storage_ == Storage::float32) {
      std::memcpy(to.data(), from.data(), from.size_bytes());
      return;
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
      const std::uint16_t half = to_half(from[i]);
      std::memcpy(to.data() + i * sizeof half, &half, sizeof half);
    }
  }

  void read_numbers(std::span<const std::byte> from, std::span<float> to) const {
    if (storage_ == Storage::float32) {
      std::memcpy(to.data(), from.data(), to.size_bytes());
      return;
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
      std::uint16_t half = 0;
      std::memcpy(&half, from.data() + i * sizeof half, sizeof half);
      to[i] = from_half(half);
    }
  }

  const Device* device_;
  Storage storage_;
  std::vector<PreparedNode> nodes_;
  std::vector<Port> inputs_;
  std::vector<Port> outputs_;
  ValuePlaces places_;
  Buffer arena_;
  Buffer constants_;  // constants of the graph; program_ holds lists and weights
  Buffer upload_;
  Buffer read_;
  std::vector<std::size_t> node_of_dispatch_;
  std::optional<Program> program_;
  std::optional<Timestamps> timestamps_;
  bool has_run_ = false;
  Commands commands_;
};

}}}  // namespace patdnn::v0::vulkan
