// Networks on many threads: contexts, executors that are shared, and executors that give up.

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/executor_eigen.hpp>
#include <patdnn/network/fuse.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "network_runs.hpp"
#include "random_graph.hpp"
#include "threads.hpp"

namespace {

using namespace patdnn;
using network::Network;
using test::Outputs;
using test::same_bits;
using test::Threads;

/// Throws instead of running its tasks the n-th time, or in the midst of them.
struct GivesUp {
  std::size_t runs_left;
  bool midway;

  template <class Task>
  void run(std::size_t n, const Task& task) {
    const bool last = runs_left == 0;
    if (runs_left > 0) --runs_left;
    if (last && !midway) throw std::runtime_error("cancelled");
    for (std::size_t i = 0; i < n; ++i) {
      if (last && i == n / 2) throw std::runtime_error("cancelled");
      task(i);
    }
  }
};

std::vector<network::Graph> graphs() {
  std::vector<network::Graph> all{test::typical_graph(), test::typical_graph()};
  network::fuse(all[1]);
  for (unsigned seed = 70; seed < 73; ++seed) all.push_back(test::RandomGraph(seed).take());
  return all;
}

}  // namespace

TEST_CASE("results are the same bits on one to sixteen threads") {
  std::vector<network::Graph> all = graphs();
  all.resize(3);  // each run begins some hundred threads
  for (const network::Graph& graph : all) {
    const Network net(graph);
    const Outputs inputs = test::random_inputs(graph);
    const Outputs wanted = test::run(net, inputs);
    network::Context context = net.make_context();
    for (std::size_t threads = 1; threads <= 16; ++threads) {
      CAPTURE(threads);
      CHECK(same_bits(test::run(net, context, inputs, Threads{threads}), wanted));
    }
  }
}

TEST_CASE("threads with contexts of their own share a network and an executor") {
  constexpr std::size_t callers = 6;
  Eigen::ThreadPool pool(3);
  const EigenExecutor executor(pool);
  for (const network::Graph& graph : graphs()) {
    const Network net(graph);
    std::vector<std::size_t> wrong(callers);
    std::vector<std::thread> running;
    for (std::size_t t = 0; t < callers; ++t) {
      running.emplace_back([&, t] {
        const Outputs inputs = test::random_inputs(graph, static_cast<unsigned>(t));
        const Outputs wanted = test::run(net, inputs);
        network::Context context = net.make_context();
        for (int i = 0; i < 6; ++i) wrong[t] += same_bits(test::run(net, context, inputs, executor), wanted) ? 0 : 1;
      });
    }
    for (std::thread& thread : running) thread.join();
    CHECK(wrong == std::vector<std::size_t>(callers, 0));
  }
}

TEST_CASE("an executor that throws, in whichever run of its tasks, leaves network and context as good as they were") {
  for (const network::Graph& graph : graphs()) {
    const Network net(graph);
    const Outputs inputs = test::random_inputs(graph);
    const Outputs wanted = test::run(net, inputs);
    network::Context context = net.make_context();
    for (const bool midway : {false, true}) {
      std::size_t gave_up = 0;
      for (std::size_t runs = 0;; ++runs) {
        CAPTURE(runs, midway);
        const std::string error = test::message_of<std::runtime_error>([&] {
          (void)test::run(net, context, inputs, GivesUp{runs, midway});
        });
        REQUIRE(same_bits(test::run(net, context, inputs), wanted));
        if (error != "cancelled") break;
        ++gave_up;
      }
      CHECK(gave_up > graph.nodes.size() / 2);
    }
  }
}

namespace {

/// Runs a network in the same context while it runs.
struct RunsAgain {
  const Network& net;
  network::Context& context;
  const Outputs& inputs;
  std::string& message;

  template <class Task>
  void run(std::size_t n, const Task& task) {
    for (std::size_t i = 0; i < n; ++i) task(i);
    if (!message.empty()) return;
    message = test::message_of<InUse>([&] { (void)test::run(net, context, inputs); });
  }
};

}  // namespace

TEST_CASE("one context, one run at a time: a second one is refused, and the first one is right") {
  const network::Graph graph = test::typical_graph();
  const Network net(graph);
  const Outputs inputs = test::random_inputs(graph);
  network::Context context = net.make_context();
  std::string message;
  const Outputs outputs = test::run(net, context, inputs, RunsAgain{net, context, inputs, message});
  CHECK(message == "network: another run is using the context, expected one for each run at a time");
  CHECK(same_bits(outputs, test::run(net, inputs)));
  CHECK(same_bits(outputs, test::run(net, context, inputs)));
}

TEST_CASE("inputs and outputs may be given by name, in any order, and alone where there is one of each") {
  network::GraphBuilder builder;
  const network::ValueId a = builder.input("a", {4});
  const network::ValueId b = builder.input("b", {4});
  using Function = network::Elementwise::Function;
  builder.output(builder.add("less", network::Elementwise{Function::subtract}, {a, b}), "difference");
  builder.output(builder.add("more", network::Elementwise{Function::add}, {a, b}), "sum");
  const Network net(builder.take());
  network::Context context = net.make_context();
  const std::vector<float> first{1, 2, 3, 4};
  const std::vector<float> second{4, 4, 4, 4};
  std::vector<float> sum(4);
  std::vector<float> difference(4);
  net.run(context, {{"b", second}, {"a", first}}, {{"sum", sum}, {"difference", difference}});
  CHECK(sum == std::vector<float>{5, 6, 7, 8});
  CHECK(difference == std::vector<float>{-3, -2, -1, 0});

  const auto refused = [&](std::initializer_list<Network::Named<const float>> inputs) {
    return test::message_of<ShapeMismatch>([&] {
      net.run(context, inputs, {{"sum", sum}, {"difference", difference}});
    });
  };
  CHECK(refused({{"a", first}, {"c", second}}) == "run: input 'c', expected one of 'a', 'b'");
  CHECK(refused({{"a", first}, {"a", second}}) == "run: input 'a' twice of 'a', 'b'");
  CHECK(refused({{"a", first}}) == "run: no input 'b'");
  CHECK(test::message_of<ShapeMismatch>([&] {
          net.run(context, {{"a", first}, {"b", second}}, {{"sum", sum}});
        }) == "run: no output 'difference'");
  CHECK(test::message_of<ShapeMismatch>([&] { net.run(context, first, sum); }) != "nothing thrown");

  network::GraphBuilder single;
  const network::ValueId x = single.input("x", {4});
  single.output(single.add("negated", network::Elementwise{Function::negate}, {x}), "y");
  const Network negates(single.take());
  network::Context own = negates.make_context();
  negates.run(own, first, sum);
  CHECK(sum == std::vector<float>{-1, -2, -3, -4});
}
