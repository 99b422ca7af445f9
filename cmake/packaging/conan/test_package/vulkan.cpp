// The component vulkan brings Vulkan's headers with it: a layer runs on a device, where there is one.

#include <cmath>
#include <cstddef>
#include <iostream>
#include <span>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/vulkan/network.hpp>

int main() {
  using namespace patdnn;
  const std::vector<float> filters(4 * 2 * 9, 0.5F);
  network::Convolution layer;
  layer.shape = {.channels = 2, .filters = 4, .height = 8, .width = 20, .pad = Padding(1)};
  layer.weights = fkw::encode_dense({.weights = filters, .filters = 4, .channels = 2}, {.block = 4});
  network::GraphBuilder builder;
  const network::ValueId image = builder.input("image", {1, 2, 8, 20});
  builder.output(builder.add("conv", layer, {image}), "sums");

  try {
    const vulkan::Instance instance;
    const vulkan::Device device(instance, 0);
    vulkan::Pipelines pipelines(device);
    vulkan::Network net(pipelines, builder.graph());
    const std::vector<float> ones(2 * 8 * 20, 1.0F);
    std::vector<float> sums(4 * 8 * 20);
    const std::span<const float> input(ones);
    const std::span<float> output(sums);
    net.run({&input, 1}, {&output, 1});
    const float inner = sums[3 * 8 * 20 + 4 * 20 + 10];
    const float corner = sums[3 * 8 * 20 + 7 * 20 + 19];
    std::cout << device.name() << ": outputs " << inner << " and " << corner << ", expected 9 and 4\n";
    return std::abs(inner - 9.0F) < 1e-4F && std::abs(corner - 4.0F) < 1e-4F ? 0 : 1;
  } catch (const vulkan::LoaderNotFound& error) {
    std::cout << "vulkan: skipped, " << error.what() << "\n";
  } catch (const vulkan::DeviceNotFound& error) {
    std::cout << "vulkan: skipped, " << error.what() << "\n";
  }
}
