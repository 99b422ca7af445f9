// Graphs in .patdnn files: what is read equals what was written, and damaged files are refused.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/store.hpp>
#include <patdnn/network/text.hpp>

#include "catch.hpp"
#include "graph_of_every_operator.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using patdnn::test::graph_of_every_operator;
using patdnn::test::message_of;
using patdnn::test::weights_of;

}  // namespace

TEST_CASE("a graph of every operator is read as it was written") {
  const Graph graph = graph_of_every_operator();
  const std::vector<std::byte> bytes = to_bytes(graph);
  const Graph read = graph_from_bytes(bytes);
  CHECK(to_bytes(read) == bytes);
  CHECK(read.metadata == graph.metadata);
  REQUIRE(read.nodes.size() == graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    INFO(graph.nodes[i].name);
    CHECK(read.nodes[i].name == graph.nodes[i].name);
    CHECK(read.nodes[i].op == graph.nodes[i].op);
    CHECK(read.dims(read.nodes[i].output) == graph.dims(graph.nodes[i].output));
  }
  CHECK(read.values[read.outputs[0]].name == "scores");
}

TEST_CASE("strides and dilations of both axes are kept") {
  GraphBuilder b;
  const ValueId x = b.input("x", {1, 2, 9, 17});
  const ConvShape shape{
      .channels = 2, .filters = 4, .height = 9, .width = 17, .stride = {2, 1}, .pad = Padding(1), .dilation = {1, 3}};
  Convolution conv;
  conv.shape = shape;
  conv.weights = weights_of(4, 2, 3, 4);
  b.output(b.add("y", conv, {x}), "y");
  const Graph read = graph_from_bytes(to_bytes(b.take()));
  CHECK(std::get<Convolution>(read.nodes[0].op).shape == shape);
}

TEST_CASE("inputs and outputs keep the types that their model gives them") {
  GraphBuilder b;
  const ValueId x = b.input("x", {3}, ElementType::int64);
  const ValueId z = b.input("z", {3}, ElementType::float16);
  b.output(b.add("y", Concat{0}, {x, z}), "y", ElementType::boolean);
  const Graph graph = b.take();
  const std::vector<std::byte> bytes = to_bytes(graph);
  CHECK(graph_from_bytes(bytes) == graph);
  CHECK(to_text(graph) ==
        "input x 3 int64\ninput z 3 float16\ny: concat along axis 0 (x, z) -> y 6 boolean\noutput y 6 boolean\n");
  CHECK(io::version_of(bytes) == 2);  // so that readers of version 1 say what they lack
  std::vector<io::Section> sections = io::unpack(bytes);
  sections[0].head.back() = std::byte{4};
  CHECK(message_of<CorruptFile>([&] { (void)graph_from_bytes(io::pack(sections), "m"); }) ==
        "m: graph: an element type of 4, which is none that there is");
}

TEST_CASE("records of a graph that are longer or shorter than this version knows are refused by their name") {
  GraphBuilder b;
  const ValueId x = b.input("x", {3});
  b.output(b.add("y", Elementwise{}, {x}), "y");
  const std::vector<io::Section> sections = io::unpack(to_bytes(b.take()));
  // Each record lies behind its length: input "x", node "y", output "y".
  constexpr std::size_t counted = 4;  // bytes of a number of records
  constexpr std::size_t length = 8;
  constexpr std::size_t input = counted, input_bytes = 4 + 1 + 1 + 8 + 8;
  constexpr std::size_t node = input + length + input_bytes + 2 * counted, node_bytes = 4 + 1 + 4 + 4 + 1 + 1 + 4 + 4;
  constexpr std::size_t output = node + length + node_bytes + counted, output_bytes = 4 + 4 + 1 + 1;
  REQUIRE(sections[0].head.size() == output + length + output_bytes);
  struct Record {
    std::string name;
    std::size_t at;
    std::size_t bytes;
  };
  for (const auto& [name, at, bytes] :
       {Record{"input", input, input_bytes}, {"node", node, node_bytes}, {"output", output, output_bytes}}) {
    INFO(name);
    REQUIRE(std::to_integer<std::size_t>(sections[0].head[at]) == bytes);
    const auto end = static_cast<std::ptrdiff_t>(at + length + bytes);
    std::vector<io::Section> longer = sections;
    longer[0].head[at] = static_cast<std::byte>(bytes + 2);
    longer[0].head.insert(longer[0].head.begin() + end, 2, std::byte{7});
    CHECK(message_of<FutureVersion>([&] { (void)graph_from_bytes(io::pack(longer), "m"); }) ==
          "m: graph: " + name + " 0 has 2 bytes that this version does not know");
    std::vector<io::Section> shorter = sections;
    shorter[0].head[at] = static_cast<std::byte>(bytes - 1);
    shorter[0].head.erase(shorter[0].head.begin() + end - 1);
    const std::string refused = message_of<CorruptFile>([&] { (void)graph_from_bytes(io::pack(shorter), "m"); });
    INFO(refused);
    CHECK(refused.find("graph: " + name + " 0: ") != std::string::npos);
  }
}

TEST_CASE("a node of a later version is told by its record, whatever else does not fit") {
  GraphBuilder b;
  b.output(b.add("y", Concat{0}, {b.input("x", {3})}), "y");
  std::vector<io::Section> sections = io::unpack(to_bytes(b.take()));
  std::vector<std::byte>& head = sections[0].head;
  // Behind the node: the number of outputs, and one of 18 bytes. The node ends with its axis.
  const std::size_t end = head.size() - 18 - 4;
  head[end - 8] = std::byte{5};
  CHECK_THROWS_AS(graph_from_bytes(io::pack(sections)), InvalidShape);
  constexpr std::size_t length = 4 + 1 + 4 + 4 + 1 + 8;
  REQUIRE(std::to_integer<std::size_t>(head[end - length - 8]) == length);
  head[end - length - 8] = static_cast<std::byte>(length + 1);
  head.insert(head.begin() + static_cast<std::ptrdiff_t>(end), std::byte{7});
  CHECK(message_of<FutureVersion>([&] { (void)graph_from_bytes(io::pack(sections), "m"); }) ==
        "m: graph: node 0 has 1 bytes that this version does not know");
}

TEST_CASE("a section that a later version adds is passed over where that does no harm") {
  const std::vector<std::byte> bytes = to_bytes(graph_of_every_operator());
  std::vector<io::Section> sections = io::unpack(bytes);
  sections.insert(sections.begin() + 1, {{'N', 'E', 'W', ' '}, true, {std::byte{1}}, {}});
  CHECK(to_bytes(graph_from_bytes(io::pack(sections))) == bytes);
  sections[1].skippable = false;
  CHECK(message_of<FutureVersion>([&] { (void)graph_from_bytes(io::pack(sections), "m"); }) ==
        "m: a section NEW  must not be skipped, but this version does not know it");
  CHECK(message_of<FutureVersion>([&] { (void)graph_from_bytes(io::pack(sections, 3), "m"); }) ==
        "m: version 3, but the newest this library reads is 2");
}

TEST_CASE("codes that files hold never change") {
  // Of those that have their own tests elsewhere, functions of elements and reductions, frozen files hold some.
  const std::vector<std::pair<std::uint8_t, std::string_view>> operators{
      {code_of(Convolution{}), "convolution"},
      {code_of(Linear{}), "linear"},
      {code_of(GeneralConvolution{}), "general convolution"},
      {code_of(Pool{}), "pool"},
      {code_of(MatMul{}), "matmul"},
      {code_of(Elementwise{}), "elementwise"},
      {code_of(ChannelAffine{}), "channel affine"},
      {code_of(Concat{}), "concat"},
      {code_of(Slice{}), "slice"},
      {code_of(Pad{}), "pad"},
      {code_of(Transpose{}), "transpose"},
      {code_of(Reshape{}), "reshape"},
      {code_of(Resize{}), "resize"},
      {code_of(Reduce{}), "reduce"},
      {code_of(Softmax{}), "softmax"},
      {code_of(TopK{}), "top k"}};
  CHECK(operators.size() == std::variant_size_v<Operator>);
  std::uint8_t expected = 0;
  for (const auto& [code, name] : operators) {
    INFO(name);
    CHECK(code == expected);
    expected = static_cast<std::uint8_t>(expected == 6 ? 8 : expected + 1);  // 7 was arithmetic
  }
  const auto codes = [](auto... kinds) { return std::vector<unsigned>{static_cast<unsigned>(kinds)...}; };
  using A = Activation::Kind;
  CHECK(codes(A::none, A::relu, A::clip, A::hard_swish, A::sigmoid) == std::vector<unsigned>{0, 1, 2, 3, 4});
  CHECK(codes(Pooling::none, Pooling::max_2x2, Pooling::global_average) == std::vector<unsigned>{0, 1, 2});
  CHECK(codes(Pool::Kind::max, Pool::Kind::average) == std::vector<unsigned>{0, 1});
  CHECK(codes(Pad::Kind::constant, Pad::Kind::reflect, Pad::Kind::edge, Pad::Kind::wrap) ==
        std::vector<unsigned>{0, 1, 2, 3});
  CHECK(codes(TopK::Kind::largest, TopK::Kind::smallest) == std::vector<unsigned>{0, 1});
  CHECK(codes(fkw::Structure::patterns, fkw::Structure::free_taps) == std::vector<unsigned>{0, 1});
  using R = Reduce::Kind;
  CHECK(codes(R::mean, R::max, R::min, R::sum, R::product, R::sum_of_squares, R::l1, R::l2, R::log_sum,
              R::log_sum_exp) == std::vector<unsigned>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  using F = Elementwise::Function;
  CHECK(codes(F::relu, F::sigmoid, F::round_to_bfloat16, F::add, F::parametric_relu, F::logical_xor, F::where) ==
        std::vector<unsigned>{0, 3, 47, 64, 68, 81, 128});
}

TEST_CASE("a list of layers is written as version 1, which has all that it needs") {
  CHECK(io::version_of(fkw::to_bytes(fkw::Model{{}, {}})) == 1);
}

TEST_CASE("dense weights of a linear layer stay in the file that is mapped") {
  const auto path = std::filesystem::temp_directory_path() / "patdnn_network_store_test.patdnn";
  save(path, graph_of_every_operator());
  const auto file = std::make_shared<const io::MappedFile>(path);
  const Graph graph = graph_from_bytes(file->bytes(), "file", {}, file);
  const Graph loaded = load(path);
  std::filesystem::remove(path);
  const auto dense_of = [](const Graph& g) {
    const auto node = std::find_if(g.nodes.begin(), g.nodes.end(), [](const Node& n) { return n.name == "dense"; });
    return std::get<Linear>(node->op).dense;
  };
  const auto* const first = reinterpret_cast<const std::byte*>(dense_of(graph).values().data());
  CHECK(first >= file->bytes().data());
  CHECK(first < file->bytes().data() + file->bytes().size());
  CHECK(dense_of(loaded) == dense_of(graph));  // whose file is gone from its folder, and still mapped
}

TEST_CASE("a list of layers is read as the graph of their sequence") {
  fkw::Layer conv;
  conv.name = "conv";
  conv.weights = weights_of(4, 2, 3, 1);
  conv.pad = Padding(1);
  conv.activation = fkw::Activation::relu;
  conv.pool = 2;
  fkw::Layer linear;
  linear.name = "linear";
  linear.kind = fkw::Kind::linear;
  linear.weights = weights_of(5, 4 * 3 * 3, 1, 1);
  const fkw::Model model{{{"input", "2 6 6"}}, {conv, linear}};
  const Graph graph = graph_from_bytes(fkw::to_bytes(model));
  REQUIRE(graph.nodes.size() == 3);
  CHECK(graph.dims(graph.inputs[0]) == Dims{1, 2, 6, 6});
  CHECK(std::get<Convolution>(graph.nodes[0].op).pooling == Pooling::max_2x2);
  CHECK(std::get<Convolution>(graph.nodes[0].op).activation == Activation{Activation::Kind::relu});
  CHECK(graph.dims(graph.outputs[0]) == Dims{1, 5});
  const auto& lists = std::get<Linear>(graph.nodes[2].op);
  CHECK((lists.dense.empty() && lists.lists == linear.weights));
  const std::vector<float> rows(5 * 36, 0.5F);
  linear.weights = fkw::encode_dense(fkw::DenseFilters{rows, 5, 36, 1, 1, 1}, {.block = 1});
  const Graph whole = graph_from_bytes(fkw::to_bytes(fkw::Model{{{"input", "2 6 6"}}, {conv, linear}}));
  CHECK(std::get<Linear>(whole.nodes[2].op).dense == SharedFloats(rows));
  const fkw::Model nameless{{}, {conv}};
  CHECK(message_of<CorruptFile>([&] {
          (void)graph_from_bytes(fkw::to_bytes({{{"input", "3 x 32"}}, {conv}}), "m");
        }) == "m: metadata: input is '3 x 32', expected channels, height and width like '3 32 32'");
  CHECK_THROWS_AS(graph_from_bytes(fkw::to_bytes(nameless)), FileError);
  CHECK(message_of<FileError>([&] { (void)graph_from_bytes(fkw::to_bytes(nameless), "m"); }) ==
        "m: holds layers, but not the extents of what the first one reads; save them with metadata like "
        "{\"input\", \"3 32 32\"}: channels, height and width");
}

TEST_CASE("a graph that is read as a list of layers is told from a file of a later version") {
  const std::vector<std::byte> bytes = to_bytes(graph_of_every_operator());
  CHECK(message_of<FileError>([&] { (void)fkw::from_bytes(bytes, "m"); }) ==
        "m: holds a graph, expected a list of layers; network::load() reads it");
}

TEST_CASE("limits hold for files as well") {
  const std::vector<std::byte> bytes = to_bytes(graph_of_every_operator());
  CHECK(message_of<LimitExceeded>([&] { (void)graph_from_bytes(bytes, "m", {.max_bytes = 100}); }) ==
        "m: " + std::to_string(bytes.size()) + " bytes, expected at most 100");
  CHECK(message_of<LimitExceeded>([&] { (void)graph_from_bytes(bytes, "m", {.max_nodes = 3}); }) ==
        "m: node 'pool': more than 3 nodes");
  CHECK(message_of<LimitExceeded>([&] { (void)graph_from_bytes(bytes, "m", {.max_elements = 71}); }) ==
        "m: 'x' is 1×2×6×6, expected at most 71 elements");
}

TEST_CASE("constants of integers cannot be stored") {
  GraphBuilder b;
  const ValueId x = b.input("x", {1});
  (void)b.constant("shape", {{1}, std::vector<std::int64_t>{3}});
  b.output(b.add("y", Elementwise{}, {x}), "y");
  const Graph graph = b.take();
  CHECK(message_of<UnsupportedOperator>([&] { (void)to_bytes(graph); }) == "'shape' holds integers, expected floats");
}

TEST_CASE("a file cut off anywhere is refused") {
  const std::vector<std::byte> bytes = to_bytes(graph_of_every_operator());
  for (std::size_t n = 0; n < bytes.size(); n += 1 + n / 40) {
    INFO(n << " of " << bytes.size() << " bytes");
    CHECK_THROWS_AS(graph_from_bytes(std::span(bytes).first(n)), CorruptFile);
  }
}

TEST_CASE("a graph with any wrong byte and right checksums is read or refused, and nothing else") {
  const std::vector<std::byte> bytes = to_bytes(graph_of_every_operator());
  const std::vector<io::Section> sections = io::unpack(bytes);
  std::size_t refused = 0;
  for (std::size_t s = 0; s < sections.size(); ++s) {
    for (std::size_t i = 0; i < sections[s].head.size(); ++i) {
      for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
        std::vector<io::Section> damaged = sections;
        damaged[s].head[i] ^= static_cast<std::byte>(flip);
        try {
          (void)graph_from_bytes(io::pack(damaged), "m", {.max_elements = 100'000});
        } catch (const Error&) {
          ++refused;
        }
      }
    }
    std::vector<io::Section> missing = sections;
    missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(s));
    if (!sections[s].skippable) CHECK_THROWS_AS(graph_from_bytes(io::pack(missing)), Error);
  }
  CHECK(refused > 500);
}
