#pragma once
// A layer of its own on a device, and the check that must pass before it is timed.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/vulkan/conv_tile.hpp>
#include <patdnn/vulkan/convolution.hpp>
#include <patdnn/vulkan/pipeline.hpp>
#include <patdnn/vulkan/program.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>

#include "../layer_case.hpp"
#include "timing.hpp"

namespace patdnn::bench {

/// How numbers are stored and computed with.
struct Numbers {
  vulkan::Storage storage = vulkan::Storage::float32;
  vulkan::Arithmetic arithmetic = vulkan::Arithmetic::float32;
};

/// What options call them: float32; float16, stored alone; half, stored and computed with.
inline const std::map<std::string, Numbers> number_names{
    {"float32", {}},
    {"float16", {vulkan::Storage::float16, vulkan::Arithmetic::float32}},
    {"half", {vulkan::Storage::float16, vulkan::Arithmetic::float16}}};

/// Whether a device has them.
[[nodiscard]] bool can(const vulkan::Device& device, const Numbers& numbers) noexcept;

/// How a layer runs.
struct DeviceCaseOptions {
  Numbers numbers;
  std::size_t images = 1;
  /// Its maps and weights are there several times, until they take so many bytes, and are used in turn: what a run
  /// reads is then no longer in caches from the last one. 0: once.
  std::size_t rotated_bytes = 0;
};

/// A convolution with bias and ReLU of random inputs.
class DeviceCase {
 public:
  /// With the tile that choose_tile() says. `pipelines` and `weights` have to outlive it. Throws what convolution(),
  /// Program and TimedCommands do.
  DeviceCase(vulkan::Pipelines& pipelines, const ConvShape& shape, const PrunedWeights& weights,
             const DeviceCaseOptions& options);
  DeviceCase(const DeviceCase&) = delete;
  DeviceCase& operator=(const DeviceCase&) = delete;
  DeviceCase(DeviceCase&&) = delete;
  DeviceCase& operator=(DeviceCase&&) = delete;
  ~DeviceCase() = default;

  /// From now on, it runs with this tile; none: with choose_tile()'s. Throws as the constructor does.
  void use(const std::optional<vulkan::ConvTile>& tile);

  /// Runs once and compares with the reference, of the first and the last image: the borders of the first and the last
  /// filter, and random outputs, 4,096 in all at least, or all of small layers.
  ///
  /// Returns how many were compared. Throws Error, with the place and both values, when one differs.
  std::size_t check();

  [[nodiscard]] DeviceSeconds measure(const TimeBudget& budget) { return timed_->measure(budget); }

  /// What its tile is known by.
  [[nodiscard]] vulkan::TiledLayer layer() const {
    return vulkan::tiled_layer(weights_->fkw, shape_, options_.images, options_.numbers.storage,
                               options_.numbers.arithmetic);
  }
  /// How it runs: kernel and tile.
  [[nodiscard]] const std::string& description() const noexcept { return description_; }
  /// Multiplications of kept weights, in all images.
  [[nodiscard]] double multiplications() const noexcept { return multiplications_; }
  /// Bytes that a run has to move at least: maps, lists and weights, each once.
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

 private:
  struct Copy {
    vulkan::Buffer input;
    vulkan::Buffer output;
  };

  [[nodiscard]] vulkan::Dispatch dispatch(const std::optional<vulkan::ConvTile>& tile) const;
  [[nodiscard]] std::size_t image_bytes() const;  // of an output
  void fill_inputs();
  std::size_t compare(const Copy& copy, std::size_t image, std::size_t least) const;

  vulkan::Pipelines* pipelines_;
  const vulkan::Device* device_;
  ConvShape shape_;
  const PrunedWeights* weights_;
  DeviceCaseOptions options_;
  std::vector<float> bias_;
  std::vector<float> numbers_;  // of all images, which begin a few of them apart
  std::vector<Copy> copies_;
  std::optional<vulkan::Program> program_;
  std::optional<TimedCommands> timed_;
  std::string description_;
  std::size_t stage_channels_ = 0;
  double multiplications_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace patdnn::bench
