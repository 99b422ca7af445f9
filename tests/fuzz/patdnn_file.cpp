// .patdnn files: a list of layers, or a graph, which is prepared and run, as it is and in the form that runs fastest.
// What was read is written, and read again as the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/store.hpp>

#include "fuzzed_network.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace patdnn;
  const std::span<const std::byte> file = std::as_bytes(std::span(data, size));
  try {
    const fkw::Model model = fkw::from_bytes(file);
    const std::vector<std::byte> written = fkw::to_bytes(model);
    if (fkw::to_bytes(fkw::from_bytes(written)) != written) std::abort();
  } catch (const Error&) {
    // Refused by name, as it should be; or no model, but a graph.
  }
  try {
    const network::Graph graph = network::graph_from_bytes(file, "file", test::fuzzed_limits);
    const std::vector<std::byte> written = network::to_bytes(graph);
    if (network::to_bytes(network::graph_from_bytes(written, "file", test::fuzzed_limits)) != written) std::abort();
    test::run_if_small(graph);
    network::Graph rewritten = graph;
    (void)network::choose_forms(rewritten);
    test::run_if_small(rewritten);
  } catch (const Error&) {
    // Refused by name.
  }
  return 0;
}
