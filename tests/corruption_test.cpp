// Each length and each byte of small files, one after the other: refused by name, or read, prepared and run.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <patdnn/fkw/model.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/network/store.hpp>

#include "catch.hpp"
#include "fuzz/fuzzed_network.hpp"
#include "graph_of_every_operator.hpp"
#include "repaired_checksums.hpp"
#include "small_layers.hpp"

namespace {

using namespace patdnn;
using Bytes = std::vector<std::byte>;

constexpr std::size_t largest = 8192;

/// Whether a file is refused, which it has to be by one of our errors and with a text; otherwise it is prepared and
/// run.
bool refused(std::span<const std::byte> file) {
  try {
    test::run_if_small(network::graph_from_bytes(file, "file", test::fuzzed_limits));
    return false;
  } catch (const Error& error) {
    if (std::string(error.what()).empty()) throw;
    return true;
  }
}

/// Bytes of a file that no part of it holds: pads before aligned bodies.
std::size_t pads(const Bytes& file) {
  const auto sections = io::unpack(file);
  std::size_t held = io::detail::header_bytes + sections.size() * io::detail::table_entry_bytes;
  for (const io::Section& section : sections) held += section.head.size() + section.body.size();
  return file.size() - held;
}

void check_corruption(const Bytes& file) {
  REQUIRE(file.size() <= largest);
  REQUIRE(!refused(file));
  for (std::size_t size = 0; size < file.size(); ++size) {
    CAPTURE(size);
    REQUIRE(refused(std::span(file).first(size)));
  }
  const std::size_t sections = io::unpack(file).size();
  std::size_t read_as_it_is = 0;
  std::size_t read_repaired = 0;
  std::size_t refused_repaired = 0;
  for (std::size_t at = 0; at < file.size(); ++at) {
    for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
      CAPTURE(at, flip);
      Bytes damaged = file;
      damaged[at] ^= static_cast<std::byte>(flip);
      read_as_it_is += refused(damaged) ? 0 : 1;
      test::repair_checksums(damaged, sections);
      ++(refused(damaged) ? refused_repaired : read_repaired);
    }
  }
  // Checksums find each flipped byte but those that mean nothing. Behind them, weights are any; the rest is checked.
  CHECK(read_as_it_is == 3 * pads(file));
  CHECK(read_repaired > 3 * pads(file));
  CHECK(refused_repaired > file.size() / 2);
}

}  // namespace

TEST_CASE("a graph of every operator, cut off and with each byte wrong, is refused or runs") {
  check_corruption(network::to_bytes(test::graph_of_every_operator()));
}

TEST_CASE("a list of layers, cut off and with each byte wrong, is refused or runs") {
  check_corruption(fkw::to_bytes(fkw::Model{{{"input", "2 4 4"}}, {test::pattern_layer(), test::linear_layer()}}));
}
