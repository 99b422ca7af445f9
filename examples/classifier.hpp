#pragma once
// A network that scores photographs, one at a time.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/network/network.hpp>
#include <patdnn/network/store.hpp>

#include "picture.hpp"

namespace demo {

using patdnn::network::Network;

/// An image classifier from a .patdnn file, bound to kernels, with a context of its own.
class Classifier {
 public:
  /// pixels  as it wants them, if not as its metadata say
  /// Throws what network::load() and Network throw; ShapeMismatch, naming the file, for a network that does not turn an
  /// RGB image of its own into a score for each of its labels; what pixel_scale() throws.
  Classifier(const std::filesystem::path& file, const patdnn::kernels::ConvTable& table,
             const std::optional<PixelScale>& pixels = {});

  [[nodiscard]] const patdnn::network::Graph& graph() const noexcept { return graph_; }
  [[nodiscard]] const Network& network() const noexcept { return network_; }
  [[nodiscard]] const std::vector<std::string>& labels() const noexcept { return labels_; }

  [[nodiscard]] const PixelScale& pixels() const noexcept { return pixels_; }

  [[nodiscard]] std::size_t height() const noexcept { return network_.inputs()[0].dims[2]; }
  [[nodiscard]] std::size_t width() const noexcept { return network_.inputs()[0].dims[3]; }

  /// Scores one image.
  ///
  /// image    3 × height × width, no gaps
  /// scores   one for each label
  /// node_ms  receives the milliseconds of each node when it has room for all of them; empty: nothing is measured
  /// Throws ShapeMismatch for spans of other sizes.
  void run(std::span<const float> image, std::span<float> scores, patdnn::ExecutorRef executor,
           std::span<double> node_ms = {});

 private:
  patdnn::network::Graph graph_;
  Network network_;
  patdnn::network::Context context_;
  std::vector<std::string> labels_;
  PixelScale pixels_;
};

}  // namespace demo
