#include <algorithm>
#include <exception>
#include <iostream>
#include <vector>

#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/network.hpp>
#include <patdnn/network/store.hpp>

int main(int arguments, char** argument) try {
  using namespace patdnn::network;
  if (arguments != 2) return 2;

  // A .patdnn file as a graph; read_onnx() of <patdnn/network/onnx.hpp> makes one of an ONNX model.
  Graph graph = load(argument[1]);

  // Once: what its zeros are worth, per layer; then kernels, layouts, places in memory.
  for (const FormChoice& choice : choose_forms(graph)) {
    std::cout << graph.nodes[choice.node].name << ": " << choice.text() << "\n";
  }
  const Network network(graph);

  // A context for each thread that runs it. Then for every image, without allocating.
  Context context = network.make_context();
  const std::vector<float> image(elements(network.inputs()[0].dims), 0.5F);
  std::vector<float> scores(elements(network.outputs()[0].dims));
  network.run(context, image, scores);

  std::cout << "class " << std::max_element(scores.begin(), scores.end()) - scores.begin() << "\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
