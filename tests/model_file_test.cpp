// .patdnn files: what is saved comes back, what is damaged is refused by name, and a failed save harms nothing.

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/fkw/size.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/checksum.hpp>
#include <patdnn/io/container.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using patdnn::test::message_of;
using namespace patdnn;
using fkw::FkwData;
using fkw::Layer;
using fkw::Model;
using io::Section;
using Bytes = std::vector<std::byte>;

constexpr std::uint32_t crc_of(std::string_view text) {
  std::array<std::byte, 64> bytes{};
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = static_cast<std::byte>(text[i]);
  return io::crc32c(std::span(bytes).first(text.size()));
}
static_assert(crc_of("") == 0);
static_assert(crc_of("123456789") == 0xE3069283, "the check value of CRC-32C");

/// K × C kernels of 3 × 3 that keep four entries by one of the default patterns; one in `rate` block kernels survives.
FkwData random_layer(std::size_t filters, std::size_t channels, std::size_t block, double rate, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<float> weights(filters * channels * 9);
  std::vector<std::size_t> kernels((filters + block - 1) / block * channels);
  for (std::size_t i = 0; i < kernels.size(); ++i) kernels[i] = i;
  std::shuffle(kernels.begin(), kernels.end(), random);
  kernels.resize(static_cast<std::size_t>(static_cast<double>(kernels.size()) / rate));
  for (const std::size_t kernel : kernels) {
    const Pattern& p = default_patterns[random() % 8];
    for (std::size_t f = kernel / channels * block; f < std::min(filters, (kernel / channels + 1) * block); ++f) {
      for (unsigned e = 0; e < 9; ++e) {
        if (!p.keeps(e / 3, e % 3)) continue;
        weights[(f * channels + kernel % channels) * 9 + e] = static_cast<float>(random() % 1000 + 1) * 0.001F;
      }
    }
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t f = 0; f < filters; ++f) order.push_back(f);
  while (order.size() % block != 0) order.push_back(fkw::no_filter);
  return fkw::encode(fkw::DenseFilters{weights, filters, channels, 3, 3, 1},
                     std::span<const Pattern>(default_patterns.patterns), {block, order});
}

FkwData full_layer(std::size_t filters, std::size_t channels, std::size_t kernel) {
  std::vector<float> weights(filters * channels * kernel * kernel);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<float>(i) + 0.5F;
  return fkw::encode_dense(fkw::DenseFilters{weights, filters, channels, kernel, kernel, 1}, {2});
}

/// A small network with something of everything.
Model small_model() {
  Model model;
  model.metadata = {{"author", "someone"}, {"empty", ""}, {"größe", "3 × 3"}};
  Layer conv;
  conv.name = "conv1";
  conv.weights = random_layer(6, 3, 4, 2, 1);
  conv.bias = {0, -0.0F, 1, 2, 3, std::numeric_limits<float>::denorm_min()};
  conv.stride = 2;
  conv.pad = {0, 1, 2, 3};
  conv.activation = fkw::Activation::relu;
  conv.pool = 2;
  Layer free;
  free.name = "free";
  const std::vector<float> taps{0, 1, 0, 0, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4};
  free.weights = fkw::encode_free_taps(fkw::DenseFilters{taps, 2, 1, 3, 3, 1}, {2});
  free.dilation = 2;
  Layer linear;
  linear.name = "linear";
  linear.kind = fkw::Kind::linear;
  linear.weights = full_layer(3, 4, 1);
  model.layers = {conv, free, linear};
  return model;
}

std::uint64_t number_at(const Bytes& file, std::size_t at, std::size_t width) {
  io::ByteReader reader{std::span(file).subspan(at), "test"};
  return reader.get(width);
}

void put_at(Bytes& file, std::size_t at, std::uint64_t value, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) file[at + i] = static_cast<std::byte>((value >> (8 * i)) & 0xFF);
}

// Where the format puts its numbers: header, and table entries of 48 bytes from byte 32.
constexpr std::size_t byte_order_at = 8;
constexpr std::size_t version_at = 12;
constexpr std::size_t count_at = 24;
constexpr std::size_t checksum_at = 28;
constexpr std::size_t flags_at = 4;  // in a table entry
constexpr std::size_t head_at = 8;
constexpr std::size_t body_at = 28;
constexpr std::size_t entry(std::size_t section) { return 32 + 48 * section; }

/// The header's checksum made right again, as a malicious file would have it.
Bytes resealed(Bytes file) {
  const std::size_t table_end = entry(number_at(file, count_at, 4));
  put_at(file, checksum_at,
         io::crc32c(std::span(file).subspan(32, table_end - 32), io::crc32c(std::span(file).first(28))), 4);
  return file;
}

template <class Exception>
std::string refusal(const Bytes& file, const io::ReadOptions& options = {}) {
  return message_of<Exception>([&] { return fkw::from_bytes(file, "m.patdnn", options); });
}

/// A directory of its own that vanishes with its content.
struct Directory {
  std::filesystem::path path;
  Directory() {
    static int made = 0;
    path = std::filesystem::temp_directory_path() /
           ("patdnn_model_file_test_" + std::to_string(std::random_device{}()) + "_" + std::to_string(made++));
    std::filesystem::create_directory(path);
  }
  ~Directory() { std::filesystem::remove_all(path); }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(path), std::filesystem::directory_iterator()));
  }
};

bool starts_with(const std::string& text, std::string_view start) { return text.starts_with(start); }

}  // namespace

TEST_CASE("a checksum can be continued from one part to the next", "[model_file]") {
  Bytes bytes(1000);
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i * 7 % 251);
  const std::uint32_t whole = io::crc32c(bytes);
  for (const std::size_t cut : {0U, 1U, 7U, 8U, 9U, 500U, 999U, 1000U}) {
    const std::span<const std::byte> all(bytes);
    CHECK(io::crc32c(all.subspan(cut), io::crc32c(all.first(cut))) == whole);
  }
}

TEST_CASE("arrays take the narrowest width and come back", "[model_file]") {
  for (const auto& [largest, width] : {std::pair{0xFFU, 1U}, {0x100U, 2U}, {0xFFFFU, 2U}, {0x10000U, 4U}, {~0U, 4U}}) {
    io::ByteWriter writer;
    writer.put_narrow(std::vector<std::uint32_t>{3, largest, 0});
    const Bytes bytes = writer.take();
    CHECK(bytes.size() == 1 + 3 * width);
    io::ByteReader reader(bytes, "test");
    CHECK(reader.get_narrow(3) == std::vector<std::uint32_t>{3, largest, 0});
    CHECK_NOTHROW(reader.finish());
  }
}

TEST_CASE("reading past the end or short of it is refused with position and sizes", "[model_file]") {
  const Bytes bytes{std::byte{3}, std::byte{1}, std::byte{2}, std::byte{4}, std::byte{5}};
  io::ByteReader reader(bytes, "test");
  CHECK(message_of<CorruptFile>([&] { return reader.get_narrow(1); }) ==
        "test: entries of 3 bytes at byte 0, expected 1, 2 or 4");
  CHECK(reader.get<std::uint16_t>() == 0x0201);
  CHECK(message_of<CorruptFile>([&] { return reader.get<std::uint32_t>(); }) ==
        "test: 1 entries of 4 bytes at byte 3, but only 2 bytes are left");
  CHECK(message_of<CorruptFile>([&] { return reader.bytes(SIZE_MAX, 4); }) ==
        "test: " + std::to_string(SIZE_MAX) + " entries of 4 bytes at byte 3, but only 2 bytes are left");
  CHECK(message_of<CorruptFile>([&] { reader.finish(); }) == "test: 2 bytes are left over at byte 3");
}

TEST_CASE("a network that is saved and loaded is the same", "[model_file]") {
  const Directory directory;
  const Model model = small_model();
  fkw::save(directory.path / "m.patdnn", model);
  CHECK(fkw::load(directory.path / "m.patdnn") == model);
  CHECK(directory.entries() == 1);
  CHECK(fkw::from_bytes(fkw::to_bytes(Model{})) == Model{});
}

TEST_CASE("every block size, index width and structure survives a round trip", "[model_file]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 2, 4, 8);
  const auto [filters, channels] = GENERATE(table<std::size_t, std::size_t>({{1, 1}, {9, 300}, {256, 3}, {257, 2}}));
  Model model;
  model.layers.resize(3);
  model.layers[0].weights = random_layer(filters, channels, block, 1.5, 3);
  model.layers[1].weights = random_layer(filters, channels, block, 1e9, 4);  // every kernel pruned
  const std::vector<float> dense = fkw::decode(model.layers[0].weights);
  model.layers[2].weights = fkw::encode_free_taps(fkw::DenseFilters{dense, filters, channels, 3, 3, 1}, {block});
  REQUIRE(model.layers[1].weights.weight.empty());
  CHECK(fkw::from_bytes(fkw::to_bytes(model)) == model);
}

TEST_CASE("an index of more than 65536 channels or of 7 × 7 masks survives a round trip", "[model_file]") {
  Model model;
  model.layers.resize(2);
  std::vector<float> wide(70000);
  wide[69999] = wide[3] = 1;
  model.layers[0].weights = fkw::encode_free_taps(fkw::DenseFilters{wide, 1, 70000, 1, 1, 1});
  model.layers[1].weights = full_layer(3, 2, 7);
  model.layers.resize(3);
  model.layers[2].weights = fkw::encode_free_taps(fkw::DenseFilters{model.layers[1].weights.weight, 4, 2, 7, 7, 1});
  CHECK(fkw::from_bytes(fkw::to_bytes(model)) == model);
}

TEST_CASE("weights and biases come back bit by bit", "[model_file]") {
  std::vector<float> weights(9, 1);
  const std::uint32_t bits[] = {0x80000000, 0x00000001, 0x7FC12345, 0xFFA00001, 0x7F800000, 0xFF7FFFFF};
  std::memcpy(weights.data(), bits, sizeof bits);
  Model model;
  model.layers.resize(1);
  Layer& layer = model.layers[0];
  layer.weights = fkw::encode_dense(fkw::DenseFilters{weights, 1, 1, 3, 3, 1});
  layer.bias.resize(1);
  std::memcpy(layer.bias.data(), &bits[2], 4);
  const Model back = fkw::from_bytes(fkw::to_bytes(model));
  REQUIRE(back.layers.at(0).weights.weight.size() == 9);
  CHECK(std::memcmp(back.layers[0].weights.weight.data(), weights.data(), 9 * sizeof(float)) == 0);
  CHECK(std::memcmp(back.layers[0].bias.data(), &bits[2], 4) == 0);
}

TEST_CASE("weights that a file calls doubles are not taken for floats", "[model_file]") {
  const std::vector<float> weights{1.5F, 0, 3e-30F, -0.0F};
  const auto data = fkw::encode_dense({weights, 2, 2, 1, 1, 1});
  Bytes index = fkw::index_to_bytes(data);
  Bytes swapped;
  const auto bytes = io::little_endian_bytes(std::span(data.weight), swapped);
  CHECK(fkw::fkw_from_bytes(index, bytes, "floats") == data);
  index[0] = std::byte{2};
  CHECK(message_of<CorruptFile>([&] { return fkw::fkw_from_bytes(index, bytes, "doubles"); }) ==
        "doubles: weights of type 2, expected 1 (1: float, 2: double)");
}

TEST_CASE("bodies start at multiples of 64 bytes and hold the weights as they lie in memory", "[model_file]") {
  const Model model = small_model();
  const Bytes file = fkw::to_bytes(model);
  const std::vector<Section> sections = io::unpack(file);
  REQUIRE(sections.size() == 7);
  CHECK(file.capacity() == file.size());  // it never grew, which would take twice the memory
  for (std::size_t layer = 0; layer < 3; ++layer) {
    const Section& section = sections[2 + 2 * layer];
    CHECK(std::string(section.kind.begin(), section.kind.end()) == "FKW ");
    CHECK((section.body.data() - file.data()) % 64 == 0);
    const auto& weight = model.layers[layer].weights.weight;
    Bytes swapped;
    CHECK(std::ranges::equal(section.body, io::little_endian_bytes(std::span(weight), swapped)));
  }
}

TEST_CASE("a file that cannot be opened or read is named with the reason", "[model_file]") {
  const Directory directory;
  const auto missing = directory.path / "missing.patdnn";
  CHECK(message_of<FileError>([&] { return fkw::load(missing); }) ==
        "cannot open '" + missing.string() + "': No such file or directory");
  CHECK_THROWS_AS(fkw::load(directory.path), FileError);
}

TEST_CASE("a damaged file is named by load", "[model_file]") {
  const Directory directory;
  const auto path = directory.path / "m.patdnn";
  io::write_file(path, Bytes(40));
  CHECK(message_of<CorruptFile>([&] { return fkw::load(path); }) ==
        "'" + path.string() + "': not a .patdnn file, the magic bytes are wrong");
}

TEST_CASE("each fault of a header has a message of its own", "[model_file]") {
  const Bytes good = fkw::to_bytes(small_model());
  const std::string size = std::to_string(good.size());
  Bytes file = good;

  file.resize(31);
  CHECK(refusal<TruncatedFile>(file) == "m.patdnn: has 31 bytes, expected a header of 32");
  CHECK(refusal<TruncatedFile>({}) == "m.patdnn: has 0 bytes, expected a header of 32");

  file = good;
  file[1] = std::byte{'X'};
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: not a .patdnn file, the magic bytes are wrong");

  const std::string text_mode =
      "m.patdnn: damaged by a transfer in text mode, which changed line ends or high bits; copy it as binary";
  file = good;
  file.erase(file.begin() + 4);  // \r\n became \n
  CHECK(refusal<CorruptFile>(file) == text_mode);
  file = good;
  file.insert(file.begin() + 7, std::byte{'\r'});  // \n became \r\n
  CHECK(refusal<CorruptFile>(file) == text_mode);
  file = good;
  for (std::byte& b : file) b &= std::byte{0x7F};
  CHECK(refusal<CorruptFile>(file) == text_mode);

  file = good;
  std::reverse(file.begin() + byte_order_at, file.begin() + byte_order_at + 4);
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: wrong byte order, its numbers are not little-endian");

  file = good;
  put_at(file, version_at, 7, 4);
  CHECK(refusal<FutureVersion>(file) == "m.patdnn: version 7, but the newest this library reads is 2");
  put_at(file, version_at, 0, 4);
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: version 0, expected 1 to 2");

  file = good;
  file.pop_back();
  CHECK(refusal<TruncatedFile>(file) ==
        "m.patdnn: truncated, has " + std::to_string(good.size() - 1) + " bytes of " + size);
  file = good;
  file.push_back({});
  CHECK(refusal<CorruptFile>(file) ==
        "m.patdnn: has " + std::to_string(good.size() + 1) + " bytes, but its header says " + size);

  file = good;
  put_at(file, count_at, 0xFFFFFFFF, 4);
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: a table of 4294967295 sections does not fit in " + size + " bytes");

  file = good;
  put_at(file, checksum_at, number_at(good, checksum_at, 4) ^ 1, 4);
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: the checksum of header and section table does not match");
}

TEST_CASE("sections outside the file, misaligned, or one upon the other are refused", "[model_file]") {
  const Bytes good = fkw::to_bytes(small_model());
  const std::string range =
      ", outside the " + std::to_string(entry(7)) + ".." + std::to_string(good.size()) + " that sections may take";
  const auto changed = [&](std::size_t at, std::uint64_t value) {
    Bytes file = good;
    put_at(file, at, value, 8);
    return resealed(std::move(file));
  };
  const std::uint64_t head_bytes = number_at(good, entry(1) + head_at + 8, 8);
  const std::uint64_t body = number_at(good, entry(2) + body_at, 8);
  const std::uint64_t body_bytes = number_at(good, entry(2) + body_at + 8, 8);

  CHECK(refusal<CorruptFile>(changed(entry(1) + head_at, good.size())) ==
        "m.patdnn: head of section 1 takes " + std::to_string(head_bytes) + " bytes from byte " +
            std::to_string(good.size()) + range);
  CHECK(refusal<CorruptFile>(changed(entry(1) + head_at, UINT64_MAX - 2)) ==
        "m.patdnn: head of section 1 takes " + std::to_string(head_bytes) + " bytes from byte " +
            std::to_string(UINT64_MAX - 2) + range);
  CHECK(refusal<CorruptFile>(changed(entry(2) + body_at + 8, UINT64_MAX - 2)) ==
        "m.patdnn: body of section 2 takes " + std::to_string(UINT64_MAX - 2) + " bytes from byte " +
            std::to_string(body) + range);
  CHECK(refusal<CorruptFile>(changed(entry(1) + head_at, 32)) ==
        "m.patdnn: head of section 1 takes " + std::to_string(head_bytes) + " bytes from byte 32" + range);
  CHECK(refusal<CorruptFile>(changed(entry(2) + body_at, body + 4)) ==
        "m.patdnn: body of section 2 starts at byte " + std::to_string(body + 4) + ", expected a multiple of 64");
  CHECK(refusal<CorruptFile>(changed(entry(4) + body_at, body)) ==
        "m.patdnn: sections 2 and 4 overlap at byte " + std::to_string(body));
  CHECK(body_bytes > 0);

  Bytes file = good;
  put_at(file, entry(3) + flags_at, 6, 4);
  CHECK(refusal<CorruptFile>(resealed(file)) == "m.patdnn: section 3 has flags 6, expected 0 or 1");
}

TEST_CASE("damage to an index is always found, damage to weights unless that is switched off", "[model_file]") {
  const Model model = small_model();
  const Bytes good = fkw::to_bytes(model);
  Bytes file = good;
  file[number_at(good, entry(2) + head_at, 8) + 9] ^= std::byte{1};
  for (const bool verify : {true, false}) {
    CHECK(refusal<CorruptFile>(file, {verify}) == "m.patdnn: the checksum of section 2's head (index) does not match");
  }
  file = good;
  file[number_at(good, entry(2) + body_at, 8)] ^= std::byte{1};
  CHECK(refusal<CorruptFile>(file) == "m.patdnn: the checksum of section 2's body (weights) does not match");
  const Model damaged = fkw::from_bytes(file, "m.patdnn", {false});
  CHECK(damaged.layers[0].weights.weight[0] != model.layers[0].weights.weight[0]);
  CHECK(damaged.layers[0].weights.index == model.layers[0].weights.index);
}

TEST_CASE("unknown sections are skipped when they may be and refused when not", "[model_file]") {
  const Model model = small_model();
  const Bytes file = fkw::to_bytes(model);
  std::vector<Section> sections = io::unpack(file);
  sections.insert(sections.begin() + 2, Section{{'X', 'T', 'R', '\x01'}, true, Bytes(5), {}});
  CHECK(fkw::from_bytes(io::pack(sections)) == model);
  sections[2].skippable = false;
  CHECK(refusal<FutureVersion>(io::pack(sections)) ==
        "m.patdnn: section 2 (XTR?): must not be skipped, but this version does not know it");
}

TEST_CASE("known sections stand in order", "[model_file]") {
  const Bytes file = fkw::to_bytes(small_model());
  const std::vector<Section> good = io::unpack(file);
  const std::string misplaced = ": stands where none may; expected metadata once, LAYR before each FKW";
  std::vector<Section> sections = good;
  sections.push_back(good[0]);
  CHECK(refusal<CorruptFile>(io::pack(sections)) == "m.patdnn: section 7 (META)" + misplaced);
  sections = {good[1], good[1]};
  CHECK(refusal<CorruptFile>(io::pack(sections)) == "m.patdnn: section 1 (LAYR)" + misplaced);
  sections = {good[2]};
  CHECK(refusal<CorruptFile>(io::pack(sections)) == "m.patdnn: section 0 (FKW )" + misplaced);
  sections = {good[1]};
  CHECK(refusal<CorruptFile>(io::pack(sections)) == "m.patdnn: layer 'conv1' has no weights");
}

TEST_CASE("an index with right checksums and wrong content is refused", "[model_file]") {
  const Bytes file = fkw::to_bytes(small_model());
  const std::vector<Section> good = io::unpack(file);
  const std::string layer = "m.patdnn: section 2 (FKW ): ";
  // Byte for byte: element, structure, block, kh, kw; filters, channels, groups, blocks, patterns of four bytes each.
  const auto with = [&](std::size_t at, std::uint64_t value, std::size_t width) {
    std::vector<Section> sections = good;
    put_at(sections[2].head, at, value, width);
    return refusal<CorruptFile>(io::pack(sections));
  };
  CHECK(with(0, 9, 1) == layer + "weights of type 9, expected 1 (1: float, 2: double)");
  CHECK(with(1, 9, 1) != "nothing thrown");
  CHECK(with(2, 3, 1) != "nothing thrown");
  CHECK(with(3, 9, 1) == layer + "kernel of 9 × 3, expected 1 × 1 to 7 × 7");
  CHECK(with(4, 0, 1) == layer + "kernel of 3 × 0, expected 1 × 1 to 7 × 7");
  CHECK(with(5, 0x7FFFFFFF, 4) == layer + "2147483647 filters in 2 blocks of 4");
  CHECK(with(5, 5, 4) != "nothing thrown");
  CHECK(with(9, 2, 4) == layer + "FKW: filter 0 names input channel 2, but the layer has 2 channels (0..1)");
  CHECK(with(13, 4, 4) == layer + "FKW: 4 convolution groups do not divide 6 filters");
  CHECK(starts_with(with(17, 0xFFFFFFFF, 4), layer + "4294967295 entries of 1 bytes at byte "));
  CHECK(starts_with(with(21, 0xFFFFFFFF, 4), layer + "4294967295 entries of 2 bytes at byte 25"));

  std::vector<Section> sections = good;
  sections[2].head.push_back({});
  CHECK(starts_with(refusal<CorruptFile>(io::pack(sections)), layer + "1 bytes are left over"));
  sections = good;
  sections[2].body = sections[2].body.first(sections[2].body.size() - 1);
  CHECK(starts_with(refusal<CorruptFile>(io::pack(sections)), layer));
  sections[2].body = sections[2].body.first(sections[2].body.size() - 3);
  CHECK(starts_with(refusal<CorruptFile>(io::pack(sections)), layer + "FKW: "));
}

TEST_CASE("a truncated index is refused at every length, with right checksums too", "[model_file]") {
  const Bytes file = fkw::to_bytes(small_model());
  const std::vector<Section> good = io::unpack(file);
  for (std::size_t s = 0; s < good.size(); ++s) {
    for (std::size_t length = 0; length < good[s].head.size(); ++length) {
      std::vector<Section> sections = good;
      sections[s].head.resize(length);
      CHECK(starts_with(refusal<CorruptFile>(io::pack(sections)), "m.patdnn: section " + std::to_string(s) + " ("));
    }
  }
}

TEST_CASE("any changed byte of an index, with right checksums too, gives a model or one of our exceptions",
          "[model_file]") {
  const Bytes file = fkw::to_bytes(small_model());
  const std::vector<Section> good = io::unpack(file);
  std::size_t refused = 0;
  for (std::size_t s = 0; s < good.size(); ++s) {
    for (std::size_t at = 0; at < good[s].head.size(); ++at) {
      for (const unsigned change : {1U, 2U, 4U, 0x80U, 0xFFU}) {
        std::vector<Section> sections = good;
        sections[s].head[at] ^= static_cast<std::byte>(change);
        try {
          const Model model = fkw::from_bytes(io::pack(sections));
          for (const Layer& layer : model.layers) fkw::check(layer);
        } catch (const CorruptFile&) {
          ++refused;
        }
      }
    }
  }
  CHECK(refused > 100);
}

TEST_CASE("a file truncated at any length is refused", "[model_file]") {
  const Bytes good = fkw::to_bytes(small_model());
  for (std::size_t length = 0; length < good.size(); ++length) {
    const Bytes file(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
    CHECK_THROWS_AS(fkw::from_bytes(file), TruncatedFile);
  }
}

TEST_CASE("a file with any one byte changed is refused, or gives the same model", "[model_file]") {
  const Model model = small_model();
  const Bytes good = fkw::to_bytes(model);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const unsigned change : {0x01U, 0x20U, 0x80U, 0xFFU}) {
      Bytes file = good;
      file[at] ^= static_cast<std::byte>(change);
      std::optional<Model> read;
      try {
        read = fkw::from_bytes(file);
      } catch (const FileError&) {
        ++refused;
      }
      if (read) CHECK(*read == model);
    }
  }
  // Only the zeros before a body may change without being noticed.
  CHECK(refused >= 4 * (good.size() - 3 * 63));
}

TEST_CASE("layers that cannot be stored are refused by name, before a file is made", "[model_file]") {
  const Directory directory;
  const auto path = directory.path / "m.patdnn";
  const auto saving = [&]<class Exception>(std::type_identity<Exception>, auto&& damage) {
    Model model = small_model();
    damage(model.layers);
    const std::string refused = message_of<Exception>([&] { fkw::save(path, model); });
    CHECK(directory.entries() == 0);
    return refused;
  };
  using Layers = std::vector<Layer>;
  const std::type_identity<InvalidFkw> invalid_fkw;
  const std::type_identity<ShapeMismatch> mismatch;
  const std::type_identity<InvalidShape> shape;

  CHECK(saving(invalid_fkw, [](Layers& l) { l[0].weights.index[0] = 3; }) ==
        "layer 'conv1': FKW: filter 0 names input channel 3, but the layer has 3 channels (0..2)");
  CHECK(saving(mismatch, [](Layers& l) { l[0].bias.pop_back(); }) ==
        "layer 'conv1': 5 biases, expected none or one for each of 6 filters");
  CHECK(starts_with(saving(shape, [](Layers& l) { l[1].stride = 0; }), "layer 'free': stride 0, dilation 2"));
  CHECK(starts_with(saving(shape, [](Layers& l) { l[1].dilation = 0; }), "layer 'free': stride 1, dilation 0"));
  CHECK(starts_with(saving(shape, [](Layers& l) { l[1].pad.left = std::size_t{1} << 40; }),
                    "layer 'free': stride 1, dilation 2, padding 0, 1099511627776, 0, 0"));
  CHECK(saving(shape, [](Layers& l) { l[1].kind = static_cast<fkw::Kind>(5); }) ==
        "layer 'free': kind 5, expected 0 (convolution) or 1 (linear)");
  CHECK(saving(shape, [](Layers& l) { l[1].activation = static_cast<fkw::Activation>(5); }) ==
        "layer 'free': activation 5, expected 0 (none) or 1 (ReLU)");
  CHECK(saving(shape, [](Layers& l) { l[1].pool = 3; }) == "layer 'free': pool 3, expected 1 or 2");
  const std::string linear =
      ": a linear layer has 1 × 1 kernels, one group, stride and dilation 1, no padding, no pool";
  CHECK(saving(shape, [](Layers& l) { l[2].stride = 2; }) == "layer 'linear'" + linear);
  CHECK(saving(shape, [](Layers& l) { l[2].pad.top = 1; }) == "layer 'linear'" + linear);
  CHECK(saving(shape, [](Layers& l) { l[1].kind = fkw::Kind::linear; }) == "layer 'free'" + linear);
}

TEST_CASE("saving replaces an old file whole", "[model_file]") {
  const Directory directory;
  const auto path = directory.path / "m.patdnn";
  io::write_file(path, Bytes(100000));
  fkw::save(path, small_model());
  CHECK(fkw::load(path) == small_model());
  CHECK(directory.entries() == 1);
}

TEST_CASE("a save that cannot begin or cannot replace its target leaves nothing behind", "[model_file]") {
  const Directory directory;
  const auto nowhere = directory.path / "missing" / "m.patdnn";
  CHECK(message_of<FileError>([&] { fkw::save(nowhere, small_model()); }) ==
        "cannot create '" + nowhere.string() + "': No such file or directory");

  const auto occupied = directory.path / "m.patdnn";  // a directory cannot be replaced by a file
  std::filesystem::create_directory(occupied);
  CHECK(starts_with(message_of<FileError>([&] { fkw::save(occupied, small_model()); }),
                    "cannot write '" + occupied.string() + "': "));
  CHECK(directory.entries() == 1);
  CHECK(std::filesystem::is_directory(occupied));
}

TEST_CASE("a file larger than is allowed is not read", "[model_file]") {
  const Directory directory;
  const auto path = directory.path / "m.patdnn";
  fkw::save(path, small_model());
  const auto size = static_cast<std::size_t>(std::filesystem::file_size(path));
  CHECK(fkw::load(path, {.max_bytes = size}) == small_model());
  CHECK(message_of<LimitExceeded>([&] { static_cast<void>(fkw::load(path, {.max_bytes = size - 1})); }) ==
        "'" + path.string() + "': more bytes than the " + std::to_string(size - 1) + " that are allowed");
}

TEST_CASE("the size report counts the bytes of the file's parts", "[model_file]") {
  Model model;
  model.layers.resize(1);
  model.layers[0].weights = random_layer(10, 7, 4, 2, 5);
  const FkwData& data = model.layers[0].weights;
  const fkw::SizeReport report = fkw::size_report(data);
  const Bytes file = fkw::to_bytes(model);
  const std::vector<Section> sections = io::unpack(file);
  REQUIRE(sections.size() == 2);
  CHECK(report.fkw_index == sections[1].head.size());
  CHECK(report.fkw_total == sections[1].head.size() + sections[1].body.size());
  CHECK(report.dense_total == 10 * 7 * 9 * 4);
  CHECK(report.csr_index == (data.kept_weights() + 11) * 4);
  CHECK(report.csr_total == (2 * data.kept_weights() + 11) * 4);
  const fkw::SizeReport twice = report + report;
  CHECK(twice.fkw_index == 2 * report.fkw_index);
  CHECK(twice.compression() == Approx(report.compression()));
  CHECK(twice.index_saving() ==
        Approx(1 - static_cast<double>(report.fkw_index) / static_cast<double>(report.csr_index)));
}

TEST_CASE("FKW's index is at least 85% smaller than that of compressed rows, 95% in blocks of four", "[model_file]") {
  const std::size_t extent = GENERATE(as<std::size_t>{}, 64, 256, 512);
  CAPTURE(extent);
  for (const auto& [block, least] : {std::pair{std::size_t{1}, 0.85}, {std::size_t{4}, 0.95}}) {
    const fkw::SizeReport report = fkw::size_report(random_layer(extent, extent, block, 3.6, 99));
    CAPTURE(block, report.fkw_index, report.csr_index, report.compression());
    CHECK(report.index_saving() >= least);
    CHECK(report.index_saving() < 1);
  }
}
