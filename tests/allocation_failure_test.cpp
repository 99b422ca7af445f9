// Memory that runs out: each allocation of loaders and of preparing fails once; what comes is an exception, and nothing
// is left behind.

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include <patdnn/executor_eigen.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/store.hpp>

#include "catch.hpp"
#include "counted_memory.hpp"
#include "graph_of_every_operator.hpp"
#include "network_runs.hpp"
#include "random_graph.hpp"

namespace {

using namespace patdnn;
using network::Network;
using test::fail_each_allocation;

fkw::Model small_model() {
  fkw::Layer conv;
  conv.name = "a convolution whose name takes memory of its own";
  conv.weights = test::weights_of(4, 2, 3, 2);
  conv.bias = {1, 2, 3, 4};
  fkw::Layer linear;
  linear.name = "linear";
  linear.kind = fkw::Kind::linear;
  linear.weights = test::weights_of(3, 16, 1, 1);
  return {{{"input", "2 4 4"}}, {conv, linear}};
}

}  // namespace

TEST_CASE("reading a file of layers survives each allocation that fails") {
  const std::vector<std::byte> file = fkw::to_bytes(small_model());
  CHECK(fail_each_allocation([&] { (void)fkw::from_bytes(file); }) > 20);
  CHECK(fail_each_allocation([&] { (void)network::graph_from_bytes(file); }) > 20);
  CHECK(fail_each_allocation([&] { (void)fkw::to_bytes(small_model()); }) > 20);
}

TEST_CASE("reading and writing a graph survives each allocation that fails") {
  const network::Graph graph = test::graph_of_every_operator();
  const std::vector<std::byte> file = network::to_bytes(graph);
  CHECK(fail_each_allocation([&] { (void)network::graph_from_bytes(file); }) > 100);
  CHECK(fail_each_allocation([&] { (void)network::to_bytes(graph); }) > 20);
  const auto path = std::filesystem::temp_directory_path() / "patdnn_allocation_failure_test.patdnn";
  CHECK(fail_each_allocation([&] { network::save(path, graph); }) > 20);
  CHECK(fail_each_allocation([&] { (void)network::load(path); }) > 100);
  std::filesystem::remove(path);
}

TEST_CASE("a refusal survives each allocation of its message that fails") {
  std::vector<std::byte> file = network::to_bytes(test::graph_of_every_operator());
  file.back() ^= std::byte{1};
  std::size_t named = 0;
  const std::size_t failed = fail_each_allocation([&] {
    try {
      (void)network::graph_from_bytes(file);
    } catch (const CorruptFile&) {
      ++named;
    }
  });
  CHECK(failed > 3);
  CHECK(named > 0);
}

TEST_CASE("preparing a network survives each allocation that fails, and so does choosing forms for it") {
  network::Graph graph = test::typical_graph();
  network::fuse(graph);
  CHECK(fail_each_allocation([&] { (void)Network(graph); }) > 100);
  CHECK(fail_each_allocation([&] { (void)Network(test::graph_of_every_operator()); }) > 100);
  CHECK(fail_each_allocation([&] {
          network::Graph copy = graph;
          (void)network::choose_forms(copy);
        }) > 100);
  const Network net(graph);
  CHECK(fail_each_allocation([&] { (void)net.make_context(); }) > 0);
}

TEST_CASE("a run on threads survives each allocation that fails, with the same results") {
  network::Graph graph = test::typical_graph();
  network::fuse(graph);
  const Network net(graph);
  const test::Outputs inputs = test::random_inputs(graph);
  network::Context context = net.make_context();
  const test::Outputs wanted = test::run(net, context, inputs);
  test::Outputs outputs = wanted;
  const std::vector<std::span<const float>> from(inputs.begin(), inputs.end());
  const std::vector<std::span<float>> to(outputs.begin(), outputs.end());
  Eigen::ThreadPool pool(2);
  // Threads that stay would hold memory of the run before.
  const EigenExecutor executor(pool, std::chrono::microseconds(0));
  for (std::size_t n = 1; n < 100; ++n) {
    test::fail_allocation(n);
    try {
      net.run(context, from, to, executor);
    } catch (const std::bad_alloc&) {
      // Reported.
    }
    test::fail_allocation(0);
    net.run(context, from, to, executor);
    REQUIRE(test::same_bits(outputs, wanted));
  }
}
