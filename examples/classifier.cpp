#include "classifier.hpp"

#include "labels.hpp"

namespace demo {

Classifier::Classifier(const std::filesystem::path& file, const patdnn::kernels::ConvTable& table,
                       const std::optional<PixelScale>& pixels)
    : graph_(patdnn::network::load(file)),
      network_(graph_, {.kernels = table}),
      context_(network_.make_context()),
      labels_(labels_of(graph_.metadata)),
      pixels_(pixels ? *pixels : pixel_scale(graph_.metadata)) {
  using patdnn::network::elements;
  const bool one_image = network_.inputs().size() == 1 && network_.outputs().size() == 1 &&
                         network_.inputs()[0].dims.size() == 4 && network_.inputs()[0].dims[0] == 1 &&
                         network_.inputs()[0].dims[1] == 3;
  if (!one_image || labels_.empty() || elements(network_.outputs()[0].dims) != labels_.size()) {
    const auto extents = [](std::span<const Network::Port> ports) {
      return ports.empty() ? std::string("nothing") : patdnn::network::to_text(ports[0].dims);
    };
    throw patdnn::ShapeMismatch(patdnn::detail::message(
        file.string(), ": from ", extents(network_.inputs()), " to ", extents(network_.outputs()), " with ",
        labels_.size(), " labels, expected an image of 3 channels and one score for each label"));
  }
}

void Classifier::run(std::span<const float> image, std::span<float> scores, patdnn::ExecutorRef executor,
                     std::span<double> node_ms) {
  using Clock = std::chrono::steady_clock;
  if (node_ms.empty()) {
    network_.run(context_, {&image, 1}, {&scores, 1}, executor);
    return;
  }
  auto before = Clock::now();
  network_.run(context_, {&image, 1}, {&scores, 1}, executor, [&](std::size_t node) {
    const auto after = Clock::now();
    node_ms[node] = std::chrono::duration<double, std::milli>(after - std::exchange(before, after)).count();
  });
}

}  // namespace demo
