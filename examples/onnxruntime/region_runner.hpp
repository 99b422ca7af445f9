#pragma once
// A region of a model, ready to run on any number of images.

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/network/network.hpp>

namespace ort {

using patdnn::network::Network;

/// Runs a network for one image on batches, for any number of callers at a time.
///
/// What a call needs besides, memory for the network's values, is taken from those calls that ended. So nothing is
/// allocated but for the first call, and for the first that runs beside another.
class RegionRunner {
 public:
  /// file  the bytes of a .patdnn file
  /// name  what messages call it
  /// Throws what network::graph_from_bytes() and Network() throw, or ShapeMismatch for a network that reads or writes
  /// anything but one image.
  RegionRunner(std::vector<std::byte> file, const std::string& name);

  [[nodiscard]] std::span<const Network::Port> inputs() const noexcept { return network_.inputs(); }
  [[nodiscard]] std::span<const Network::Port> outputs() const noexcept { return network_.outputs(); }

  /// inputs, outputs  tensors of `images` × what the ports say, without gaps
  /// Throws what the executor throws.
  void run(std::size_t images, std::span<const float* const> inputs, std::span<float* const> outputs,
           patdnn::ExecutorRef executor);

 private:
  /// What one call at a time uses.
  struct Room {
    patdnn::network::Context context;
    std::vector<std::span<const float>> inputs;
    std::vector<std::span<float>> outputs;
  };

  [[nodiscard]] std::unique_ptr<Room> enter();
  void leave(std::unique_ptr<Room> room) noexcept;

  Network network_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Room>> rooms_;  // that nobody uses
  std::size_t made_ = 0;
};

}  // namespace ort
