#include "region_runner.hpp"

#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/network/store.hpp>

namespace ort {
namespace {

namespace network = patdnn::network;

network::Graph read(std::vector<std::byte> file, const std::string& name) {
  const auto owner = std::make_shared<const std::vector<std::byte>>(std::move(file));
  return network::graph_from_bytes(*owner, name, {}, owner);
}

std::size_t elements_of_image(const Network::Port& port) { return network::elements(port.dims); }

}  // namespace

RegionRunner::RegionRunner(std::vector<std::byte> file, const std::string& name)
    : network_(read(std::move(file), name)) {
  for (const auto ports : {network_.inputs(), network_.outputs()}) {
    for (const Network::Port& port : ports) {
      if (port.dims.empty() || port.dims[0] != 1) {
        throw patdnn::ShapeMismatch(patdnn::detail::message(name, ": '", port.name, "' is ",
                                                            network::to_text(port.dims), ", expected one image"));
      }
    }
  }
}

void RegionRunner::run(std::size_t images, std::span<const float* const> inputs, std::span<float* const> outputs,
                       patdnn::ExecutorRef executor) {
  std::unique_ptr<Room> room = enter();
  try {
    for (std::size_t image = 0; image < images; ++image) {
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::size_t size = elements_of_image(network_.inputs()[i]);
        room->inputs[i] = {inputs[i] + image * size, size};
      }
      for (std::size_t i = 0; i < outputs.size(); ++i) {
        const std::size_t size = elements_of_image(network_.outputs()[i]);
        room->outputs[i] = {outputs[i] + image * size, size};
      }
      network_.run(room->context, room->inputs, room->outputs, executor);
    }
  } catch (...) {
    leave(std::move(room));
    throw;
  }
  leave(std::move(room));
}

std::unique_ptr<RegionRunner::Room> RegionRunner::enter() {
  const std::lock_guard lock(mutex_);
  if (!rooms_.empty()) {
    std::unique_ptr<Room> room = std::move(rooms_.back());
    rooms_.pop_back();
    return room;
  }
  rooms_.reserve(made_ + 1);  // so that leaving needs no memory
  auto room = std::make_unique<Room>(Room{network_.make_context(), std::vector<std::span<const float>>(inputs().size()),
                                          std::vector<std::span<float>>(outputs().size())});
  ++made_;
  return room;
}

void RegionRunner::leave(std::unique_ptr<Room> room) noexcept {
  const std::lock_guard lock(mutex_);
  rooms_.push_back(std::move(room));
}

}  // namespace ort
