#include <algorithm>
#include <exception>
#include <iostream>
#include <span>
#include <vector>

#include <patdnn/network/store.hpp>
#include <patdnn/vulkan/network.hpp>

int main(int arguments, char** argument) try {
  using namespace patdnn;
  if (arguments != 2) return 2;

  // The loader is opened here: without one, or without a driver, this throws, and networks still run on the CPU.
  const vulkan::Instance instance;
  const vulkan::Device device(instance, 0);  // of instance.devices(); or a HostDevice of your own
  vulkan::Pipelines pipelines(device);       // compiled kernels, which networks share

  // Once: compiles, uploads weights, records commands. Then for every image, wholly on the device.
  vulkan::Network net(pipelines, network::load(argument[1]));
  const std::vector<float> image(network::elements(net.inputs()[0].dims), 0.5F);
  std::vector<float> scores(network::elements(net.outputs()[0].dims));
  const std::span<const float> input(image);
  const std::span<float> output(scores);
  net.run({&input, 1}, {&output, 1});

  std::cout << "class " << std::max_element(scores.begin(), scores.end()) - scores.begin() << "\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
