// What is known of a machine, and what a layer decides by it.

#include <patdnn/kernels/this_machine.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"

namespace {

using namespace patdnn;
using kernels::Machine;
using kernels::detail::number_of;

TEST_CASE("sizes of caches are read as Linux writes them") {
  CHECK(number_of<arch::native>("32K\n") == std::size_t{32} << 10);
  CHECK(number_of<arch::native>("1M") == std::size_t{1} << 20);
  CHECK(number_of<arch::native>("3500000\n") == 3500000);
  for (const char* const none : {"", "\n", "K", "Unified", "-1"}) CHECK(number_of<arch::native>(none) == 0);
  CHECK(number_of<arch::native>("999999999999999999999999") == 999999999999);
}

TEST_CASE("this machine is asked once, and known in every figure") {
  const Machine& machine = this_machine();
  CHECK(&machine == &this_machine());
  for (const double rate : {machine.multiply_adds, machine.loads, machine.crossing_loads, machine.l2_lines,
                            machine.l3_lines, machine.memory_lines}) {
    CHECK(rate > 1e6);
    CHECK(rate < 1e12);
  }
  CHECK(machine.l1_bytes >= 4096);
  CHECK(machine.l2_bytes >= machine.l1_bytes);
  CHECK(machine.l3_bytes > 0);
}

TEST_CASE("a layer that nobody tuned is planned for the machine that its options name") {
  // An image of 64 planes of 34 × 33 pixels: about 280 KiB.
  const ConvShape shape{.channels = 64, .filters = 64, .height = 32, .width = 32, .pad = Padding(1)};
  const Weights weights = encode(std::vector<float>(std::size_t{64} * 64 * 9, 1.0F), {.filters = 64, .channels = 64});
  const auto prefetches = [&](std::size_t l2_bytes) {
    Machine machine = kernels::server_core;
    machine.l2_bytes = l2_bytes;
    kernels::ConvTable table = kernels::table();
    table.tuned = {};
    const ConvLayer layer(weights, shape, {}, {.kernels = table, .machine = machine});
    return layer.plan().parameters.prefetch_level > 0;
  };
  CHECK(prefetches(std::size_t{256} << 10));
  CHECK_FALSE(prefetches(std::size_t{1} << 20));
}

TEST_CASE("figures by which nothing can be planned are refused by name") {
  const auto message = [](auto change) {
    return test::message_of<InvalidParameters>([&] {
      Machine machine = kernels::server_core;
      change(machine);
      static_cast<void>(ConvLayer(encode(std::vector<float>(36, 1.0F), {.filters = 4, .channels = 1}),
                                  {.height = 8, .width = 8, .pad = 1}, {}, {.machine = machine}));
    });
  };
  CHECK(message([](Machine& m) { m = {}; }) == "machine: multiply_adds is 0.000000, expected more than 0");
  CHECK(message([](Machine& m) { m.loads = std::numeric_limits<double>::quiet_NaN(); }) ==
        "machine: loads is nan, expected more than 0");
  CHECK(message([](Machine& m) { m.l1_bytes = 63; }) == "machine: l1_bytes is 63, expected more than 63");
  CHECK(message([](Machine& m) { m.least_piece = 0; }) == "machine: least_piece is 0, expected more than 0");
  CHECK(message([](Machine& m) { m.streamed_vectors = 0; }) == "machine: streamed_vectors is 0, expected more than 0");
}

}  // namespace
