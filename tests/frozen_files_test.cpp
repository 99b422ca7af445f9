// Files that an earlier version wrote are read as what was put into them, by every later one.

#include <bit>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/network/store.hpp>

#include "catch.hpp"
#include "frozen/version_1.hpp"

namespace {

using namespace patdnn;

const std::filesystem::path folder{PATDNN_FROZEN_FILES};

/// FNV-1a of numbers, each as eight bytes.
class Digest {
 public:
  void add(std::uint64_t number) {
    for (unsigned byte = 0; byte < 8; ++byte) state_ = (state_ ^ (number >> (8 * byte) & 0xFF)) * 0x100000001B3;
  }
  void add(std::span<const float> values) {
    add(values.size());
    for (const float value : values) add(std::bit_cast<std::uint32_t>(value));
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325;
};

}  // namespace

TEST_CASE("a graph of version 1 is read as the graph that was written") {
  const network::Graph expected = test::version_1::graph();
  const network::Graph read = network::load(folder / "v1" / "graph.patdnn");
  CHECK(read.metadata == expected.metadata);
  CHECK(read.inputs == expected.inputs);
  CHECK(read.outputs == expected.outputs);
  CHECK(read.values == expected.values);
  REQUIRE(read.nodes.size() == expected.nodes.size());
  for (std::size_t i = 0; i < expected.nodes.size(); ++i) {
    INFO(expected.nodes[i].name);
    CHECK(read.nodes[i].name == expected.nodes[i].name);
    CHECK(read.nodes[i].op == expected.nodes[i].op);
    CHECK(read.nodes[i].inputs == expected.nodes[i].inputs);
    CHECK(read.nodes[i].output == expected.nodes[i].output);
  }
  const float stored = read.values[read.nodes[8].inputs[2]].constant->floats()[1];
  CHECK(std::bit_cast<std::uint32_t>(stored) == 0x80000000);  // which == takes for 0
}

TEST_CASE("a list of layers of version 1 is read as the layers that were written") {
  const fkw::Model expected = test::version_1::layers();
  const fkw::Model read = fkw::load(folder / "v1" / "layers.patdnn");
  CHECK(read.metadata == expected.metadata);
  REQUIRE(read.layers.size() == expected.layers.size());
  for (std::size_t i = 0; i < expected.layers.size(); ++i) {
    INFO(expected.layers[i].name);
    CHECK(read.layers[i] == expected.layers[i]);
  }
  const network::Graph graph = network::load(folder / "v1" / "layers.patdnn");
  REQUIRE(graph.nodes.size() == 4);  // the linear layer's features in a row come between
  CHECK(std::get<network::Convolution>(graph.nodes[0].op).weights.fkw() == expected.layers[0].weights);
  CHECK(std::get<network::Linear>(graph.nodes[3].op).lists == expected.layers[2].weights);
}

TEST_CASE("the pruned network of version 1 is read with the weights that were written") {
  const fkw::Model read = fkw::load(folder / "v1" / "cifar10-pruned.patdnn");
  CHECK(read.metadata.at("input") == "3 32 32");
  CHECK(read.metadata.at("labels") == "airplane,automobile,bird,cat,deer,dog,frog,horse,ship,truck");
  struct Expected {
    std::string name;
    std::uint64_t settings, weights, bias;
  };
  const std::vector<Expected> layers{
      {"conv1", 0x2D1BFD80BB8B9BE7, 0x62FBFBB2AD0340BF, 0xB71909D68D00A3E3},
      {"conv2", 0x38103CE55E04506F, 0xF0FCCA1AB44BCED6, 0xF73491EA6DB6FFDD},
      {"conv3", 0x7DDD8105E46B68E4, 0xB0906DEFAB5609E7, 0xDCD8188026C3174C},
      {"conv4", 0xB12F91CAB1FC0F5F, 0xC8089DBF17DD0967, 0x2206A75C57DADEA8},
      {"conv5", 0xF57BBA815280B264, 0xE323EAC702A2FACC, 0x807D899FED5CC8F3},
      {"conv6", 0x37983AF14DD3B678, 0x90F037F5C8C822E5, 0x839FBEF7E7B69D50},
      {"conv7", 0x233EB13BD58E20A7, 0x9FA400286B5277AB, 0xDD304218940A363D},
      {"linear", 0x6FC0339D9BE4D62, 0xE10B2BC659508842, 0xF5F8DD885247C035},
  };
  REQUIRE(read.layers.size() == layers.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const fkw::Layer& layer = read.layers[i];
    INFO(layers[i].name);
    CHECK(layer.name == layers[i].name);
    Digest settings;
    for (const std::uint64_t n :
         {std::uint64_t{layer.weights.filters}, std::uint64_t{layer.weights.channels},
          std::uint64_t{layer.weights.kernel_height}, std::uint64_t{layer.weights.kernel_width},
          std::uint64_t{layer.weights.groups}, std::uint64_t{layer.stride}, std::uint64_t{layer.dilation},
          std::uint64_t{layer.pad.top}, std::uint64_t{layer.pad.left}, std::uint64_t{layer.pad.bottom},
          std::uint64_t{layer.pad.right}, std::uint64_t{layer.pool}, static_cast<std::uint64_t>(layer.kind),
          static_cast<std::uint64_t>(layer.activation)}) {
      settings.add(n);
    }
    Digest weights;
    weights.add(std::span<const float>(fkw::decode(layer.weights)));
    Digest bias;
    bias.add(std::span<const float>(layer.bias));
    CHECK(settings.value() == layers[i].settings);
    CHECK(weights.value() == layers[i].weights);
    CHECK(bias.value() == layers[i].bias);
  }
}
