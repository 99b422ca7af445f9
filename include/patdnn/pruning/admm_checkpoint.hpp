#pragma once
// An Admm's state in a file, so that stopped training goes on as if it had never stopped.
//
// The container of .patdnn files with one section per layer: its head holds name, ρ, blocks and which copies there are,
// its body Z, U, Y, V as they lie in memory. W is the training framework's to store.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/pruning/admm.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

namespace detail {

inline constexpr io::SectionKind admm_section{'A', 'D', 'M', 'M'};

}  // namespace detail

/// Writes the state of `admm` to `path`, atomically. Throws FileError, which names the path and the reason.
inline void save(const std::filesystem::path& path, const Admm& admm) {
  std::vector<std::vector<std::byte>> bodies;
  std::vector<io::Section> sections;
  for (std::size_t l = 0; l < admm.layers().size(); ++l) {
    const auto& state = admm.states()[l];
    io::ByteWriter head;
    head.put_text(admm.layers()[l].name);
    head.put(static_cast<std::uint8_t>(sizeof(float)));
    head.put(std::bit_cast<std::uint64_t>(state.rho));
    head.put(static_cast<std::uint8_t>(state.grouping.block));
    head.put(static_cast<std::uint32_t>(state.grouping.order.size()));
    for (const std::uint32_t filter : state.grouping.order) head.put(filter);
    head.put(static_cast<std::uint8_t>(state.copies.size()));
    io::ByteWriter body;
    std::vector<std::byte> swapped;
    for (const auto& copy : state.copies) {
      head.put(static_cast<std::uint8_t>(copy.constraint));
      head.put(std::bit_cast<std::uint64_t>(copy.last_change));
      for (const auto* array : {&copy.weights, &copy.dual}) {
        const std::span<const float> elements(array->data(), static_cast<std::size_t>(array->size()));
        body.put_bytes(io::little_endian_bytes(elements, swapped));
      }
    }
    bodies.push_back(body.take());
    sections.push_back({detail::admm_section, false, head.take(), bodies.back()});
  }
  io::write_file(path, io::pack(sections, 1));
}

/// Gives `admm` the state that was saved to `path`.
///
/// Throws FileError or CorruptFile for a file that cannot be read or holds no such state, ShapeMismatch for that of
/// another network; all name the path, and `admm` is as it was.
inline void restore(const std::filesystem::path& path, Admm& admm) {
  using patdnn::detail::message;
  const std::string source = "'" + path.string() + "'";
  const std::vector<std::byte> bytes = io::read_file(path);
  std::vector<Admm::State> states;
  for (const io::Section& section : io::unpack(bytes, source)) {
    if (section.kind != detail::admm_section) throw CorruptFile(source + ": not an ADMM state");
    io::ByteReader head(section.head, source);
    const std::string name = head.get_text();
    const std::size_t l = states.size();
    if (l >= admm.layers().size() || admm.layers()[l].name != name) {
      throw ShapeMismatch(message(source, ": layer '", name, "', expected ",
                                  l < admm.layers().size() ? "'" + admm.layers()[l].name + "'" : "no further layer"));
    }
    if (head.get<std::uint8_t>() != sizeof(float)) throw ShapeMismatch(source + ": weights of another type");
    const std::size_t weights = admm.layers()[l].weights.weights.size();
    Admm::State state;
    state.rho = std::bit_cast<double>(head.get<std::uint64_t>());
    state.grouping.block = head.get<std::uint8_t>();
    state.grouping.order = io::from_little_endian_bytes<std::uint32_t>(head.bytes(head.get<std::uint32_t>(), 4));
    io::ByteReader body(section.body, source);
    for (unsigned copies = head.get<std::uint8_t>(); copies > 0; --copies) {
      auto& copy = state.copies.emplace_back();
      copy.constraint = static_cast<Admm::Constraint>(head.get<std::uint8_t>());
      copy.last_change = std::bit_cast<double>(head.get<std::uint64_t>());
      for (auto* array : {&copy.weights, &copy.dual}) {
        if (body.remaining() < weights * sizeof(float)) {
          throw ShapeMismatch(message(source, ": layer '", name, "' has fewer weights than ", weights));
        }
        const auto elements = io::from_little_endian_bytes<float>(body.bytes(weights, sizeof(float)));
        *array = Eigen::Map<const Admm::Array>(elements.data(), static_cast<Eigen::Index>(weights));
      }
    }
    if (body.remaining() > 0) {
      throw ShapeMismatch(message(source, ": layer '", name, "' has more weights than ", weights));
    }
    head.finish();
    states.push_back(std::move(state));
  }
  try {
    admm.restore(std::move(states));
  } catch (const ShapeMismatch& error) {
    throw ShapeMismatch(source + ": " + error.what());
  } catch (const InvalidPattern& error) {
    throw ShapeMismatch(source + ": " + error.what());
  }
}

}}}  // namespace patdnn::v0::pruning
