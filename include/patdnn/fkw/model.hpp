#pragma once
// Layers and networks in .patdnn files.
//
// A layer takes two sections: `LAYR`, how it is applied, and behind it `FKW `, its weights, whose head is FKW's index
// and whose body is the weight array as it lies in memory. `META` holds the metadata. The index is stored narrow: each
// array takes 1, 2 or 4 bytes an entry, whichever holds its largest, and masks as many as hold a kernel's entries;
// offset and stride are stored as counts, since those stay small.
//
// What is read may come from anyone: sizes are checked against the file before memory is taken, and the arrays against
// each other (fkw::check) before a layer is handed out, so that decoding and kernels can trust them.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

enum class Kind : std::uint8_t { convolution = 0, linear = 1 };
enum class Activation : std::uint8_t { none = 0, relu = 1 };

/// A stored layer: weights, and how they are applied to a map.
///
/// A linear layer from F features to N outputs is N filters of F channels with 1 × 1 kernels, stride 1, unpadded, over
/// a 1 × 1 map.
struct Layer {
  std::string name;
  Kind kind = Kind::convolution;
  FkwData weights;
  std::vector<float> bias;  // one per filter, or none
  std::uint32_t stride = 1;
  Padding pad = {};
  std::uint32_t dilation = 1;
  Activation activation = Activation::none;  // after the bias
  std::uint32_t pool = 1;                    // after the activation; 2: maximum of 2 × 2, 1: none

  friend bool operator==(const Layer&, const Layer&) = default;
};

/// A stored network: its layers in the order in which they are applied, and what its maker says of it.
struct Model {
  std::map<std::string, std::string> metadata;
  std::vector<Layer> layers;

  friend bool operator==(const Model&, const Model&) = default;
};

/// Checks weights (InvalidFkw), the bias's length (ShapeMismatch), and all else (InvalidShape); the message names the
/// layer.
template <class Unit = arch::preferred>
void check(const Layer& layer) {
  using patdnn::detail::message;
  const auto named = [&](const auto&... parts) { return message("layer '", layer.name, "': ", parts...); };
  try {
    check(layer.weights);
  } catch (const InvalidFkw& error) {
    throw InvalidFkw(named(error.what()));
  }
  const FkwData& w = layer.weights;
  if (!layer.bias.empty() && layer.bias.size() != w.filters) {
    throw ShapeMismatch(named(layer.bias.size(), " biases, expected none or one for each of ", w.filters, " filters"));
  }
  constexpr std::size_t limit = std::size_t{1} << 31;
  if (layer.stride == 0 || layer.dilation == 0 || layer.stride >= limit || layer.dilation >= limit ||
      layer.pad.top >= limit || layer.pad.left >= limit || layer.pad.bottom >= limit || layer.pad.right >= limit) {
    throw InvalidShape(named("stride ", layer.stride, ", dilation ", layer.dilation, ", padding ", layer.pad.top, ", ",
                             layer.pad.left, ", ", layer.pad.bottom, ", ", layer.pad.right,
                             ": expected stride and dilation of at least 1, all below 2^31"));
  }
  if (layer.kind != Kind::convolution && layer.kind != Kind::linear) {
    throw InvalidShape(named("kind ", static_cast<unsigned>(layer.kind), ", expected 0 (convolution) or 1 (linear)"));
  }
  if (layer.activation != Activation::none && layer.activation != Activation::relu) {
    throw InvalidShape(
        named("activation ", static_cast<unsigned>(layer.activation), ", expected 0 (none) or 1 (ReLU)"));
  }
  if (layer.pool != 1 && layer.pool != 2) throw InvalidShape(named("pool ", layer.pool, ", expected 1 or 2"));
  if (layer.kind == Kind::linear &&
      (w.kernel_height != 1 || w.kernel_width != 1 || w.groups != 1 || layer.stride != 1 || layer.dilation != 1 ||
       layer.pad != Padding{} || layer.pool != 1)) {
    throw InvalidShape(
        named("a linear layer has 1 × 1 kernels, one group, stride and dilation 1, no padding, no pool"));
  }
}

namespace detail {

inline constexpr io::SectionKind metadata_kind{'M', 'E', 'T', 'A'};
inline constexpr io::SectionKind layer_kind{'L', 'A', 'Y', 'R'};
inline constexpr io::SectionKind fkw_kind{'F', 'K', 'W', ' '};
inline constexpr io::SectionKind graph_kind{'G', 'R', 'P', 'H'};  // of network/store.hpp

/// The stored name of weights of type float. 2 stood for double.
inline constexpr std::uint8_t element_code = 1;

/// Bytes of a pattern or mask of kh · kw bits.
[[nodiscard]] constexpr std::size_t mask_bytes(std::size_t kernel_height, std::size_t kernel_width) noexcept {
  return (kernel_height * kernel_width + 7) / 8;
}

/// The lengths of runs from their ends, which start from zero again after every `run_count` runs.
[[nodiscard]] inline std::vector<std::uint32_t> counts(std::span<const std::uint32_t> ends, std::size_t run_count) {
  std::vector<std::uint32_t> lengths(ends.begin(), ends.end());
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (i % run_count != 0) lengths[i] -= ends[i - 1];
  }
  return lengths;
}

/// The inverse, in place. Returns false when a sum passes 2^32 − 1.
[[nodiscard]] inline bool accumulate(std::span<std::uint32_t> lengths, std::size_t run_count) noexcept {
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (i % run_count == 0) continue;
    if (lengths[i] > std::numeric_limits<std::uint32_t>::max() - lengths[i - 1]) return false;
    lengths[i] += lengths[i - 1];
  }
  return true;
}

}  // namespace detail

/// FKW's index as it is stored: everything but the weights.
///
/// Throws InvalidFkw when the arrays disagree. O(filters + block kernels · log channels + blocks · patterns).
[[nodiscard]] inline std::vector<std::byte> index_to_bytes(const FkwData& data) {
  check(data);
  const std::size_t mask_bytes = detail::mask_bytes(data.kernel_height, data.kernel_width);
  io::ByteWriter out;
  out.put(detail::element_code);
  out.put(static_cast<std::uint8_t>(data.structure));
  out.put(static_cast<std::uint8_t>(data.block));
  out.put(static_cast<std::uint8_t>(data.kernel_height));
  out.put(static_cast<std::uint8_t>(data.kernel_width));
  out.put(data.filters);
  out.put(data.channels);
  out.put(data.groups);
  out.put(static_cast<std::uint32_t>(data.blocks()));
  out.put(static_cast<std::uint32_t>(data.patterns.size()));
  for (const Pattern& pattern : data.patterns) out.put(pattern.taps, mask_bytes);

  out.put_narrow(detail::counts(std::span(data.offset).subspan(1), data.blocks()));
  std::vector<std::uint32_t> places = data.reorder;
  for (std::uint32_t& filter : places) {
    if (filter == no_filter) filter = data.filters;
  }
  out.put_narrow(places);
  if (data.structure == Structure::patterns) out.put_narrow(detail::counts(data.stride, data.patterns.size()));
  out.put_narrow(data.index);
  for (const std::uint64_t mask : data.mask) out.put(mask, mask_bytes);
  return out.take();
}

/// The FKW whose index index_to_bytes() wrote and whose weights are `weights`, little-endian.
///
/// name  what messages call it
/// Throws CorruptFile when bytes are missing or left over or the weights are of another type, InvalidFkw when the
/// arrays disagree. Allocates no more than a small multiple of the bytes given.
[[nodiscard]] inline FkwData fkw_from_bytes(std::span<const std::byte> index, std::span<const std::byte> weights,
                                            std::string_view name) {
  using patdnn::detail::message;
  io::ByteReader in(index, name);
  if (const auto element = in.get<std::uint8_t>(); element != detail::element_code) {
    throw CorruptFile(message(name, ": weights of type ", static_cast<unsigned>(element), ", expected ",
                              static_cast<unsigned>(detail::element_code), " (1: float, 2: double)"));
  }
  FkwData data;
  data.structure = static_cast<Structure>(in.get<std::uint8_t>());
  data.block = in.get<std::uint8_t>();
  data.kernel_height = in.get<std::uint8_t>();
  data.kernel_width = in.get<std::uint8_t>();
  data.filters = in.get<std::uint32_t>();
  data.channels = in.get<std::uint32_t>();
  data.groups = in.get<std::uint32_t>();
  const auto blocks = in.get<std::uint32_t>();
  const auto patterns = in.get<std::uint32_t>();
  if (data.kernel_height < 1 || data.kernel_height > max_kernel_extent || data.kernel_width < 1 ||
      data.kernel_width > max_kernel_extent) {
    throw CorruptFile(
        message(name, ": kernel of ", data.kernel_height, " × ", data.kernel_width, ", expected 1 × 1 to 7 × 7"));
  }
  const std::size_t mask_bytes = detail::mask_bytes(data.kernel_height, data.kernel_width);
  const auto masks = [&](std::uint64_t count, auto&& take) {
    io::ByteReader bytes(in.bytes(count, mask_bytes), name);
    for (std::uint64_t i = 0; i < count; ++i) take(bytes.get(mask_bytes));
  };
  masks(patterns, [&](std::uint64_t taps) {
    data.patterns.push_back(
        {static_cast<std::uint8_t>(data.kernel_height), static_cast<std::uint8_t>(data.kernel_width), taps});
  });

  data.offset = in.get_narrow(blocks);
  data.reorder = in.get_narrow(std::uint64_t{blocks} * data.block);
  if (data.structure == Structure::patterns) data.stride = in.get_narrow(std::uint64_t{blocks} * patterns);
  if (data.filters > data.reorder.size()) {
    throw CorruptFile(message(name, ": ", data.filters, " filters in ", blocks, " blocks of ", data.block));
  }
  for (std::uint32_t& filter : data.reorder) {
    if (filter > data.filters) {
      throw CorruptFile(message(name, ": reorder names filter ", filter, " of ", data.filters));
    }
    if (filter == data.filters) filter = no_filter;
  }
  if (!detail::accumulate(data.offset, data.offset.size()) || !detail::accumulate(data.stride, patterns)) {
    throw CorruptFile(message(name, ": more than 2^32 − 1 block kernels"));
  }
  data.offset.insert(data.offset.begin(), 0);
  data.index = in.get_narrow(data.offset.back());
  if (data.structure == Structure::free_taps) {
    masks(data.index.size(), [&](std::uint64_t taps) { data.mask.push_back(taps); });
  }
  in.finish();
  if (weights.size() % sizeof(float) != 0) {
    throw CorruptFile(message(name, ": ", weights.size(), " bytes of weights, expected a multiple of ", sizeof(float)));
  }
  data.weight = io::from_little_endian_bytes<float>(weights);
  check(data);
  return data;
}

namespace detail {

[[nodiscard]] inline std::vector<std::byte> layer_to_bytes(const Layer& layer) {
  io::ByteWriter out;
  out.put_text(layer.name);
  out.put(static_cast<std::uint8_t>(layer.kind));
  out.put(static_cast<std::uint8_t>(layer.activation));
  for (const std::size_t n : {std::size_t{layer.stride}, std::size_t{layer.dilation}, std::size_t{layer.pool},
                              layer.pad.top, layer.pad.left, layer.pad.bottom, layer.pad.right, layer.bias.size()}) {
    out.put(static_cast<std::uint32_t>(n));
  }
  std::vector<std::byte> swapped;
  out.put_bytes(io::little_endian_bytes(std::span(layer.bias), swapped));
  return out.take();
}

/// All of a layer but its weights.
[[nodiscard]] inline Layer layer_from_bytes(std::span<const std::byte> bytes, std::string_view name) {
  io::ByteReader in(bytes, name);
  Layer layer;
  layer.name = in.get_text();
  layer.kind = static_cast<Kind>(in.get<std::uint8_t>());
  layer.activation = static_cast<Activation>(in.get<std::uint8_t>());
  layer.stride = in.get<std::uint32_t>();
  layer.dilation = in.get<std::uint32_t>();
  layer.pool = in.get<std::uint32_t>();
  for (std::size_t* side : {&layer.pad.top, &layer.pad.left, &layer.pad.bottom, &layer.pad.right}) {
    *side = in.get<std::uint32_t>();
  }
  layer.bias = io::from_little_endian_bytes<float>(in.bytes(in.get<std::uint32_t>(), sizeof(float)));
  in.finish();
  return layer;
}

[[nodiscard]] inline std::vector<std::byte> metadata_to_bytes(const std::map<std::string, std::string>& metadata) {
  io::ByteWriter out;
  out.put(static_cast<std::uint32_t>(metadata.size()));
  for (const auto& [key, value] : metadata) {
    out.put_text(key);
    out.put_text(value);
  }
  return out.take();
}

[[nodiscard]] inline std::map<std::string, std::string> metadata_from_bytes(std::span<const std::byte> bytes,
                                                                            std::string_view name) {
  io::ByteReader in(bytes, name);
  std::map<std::string, std::string> metadata;
  for (auto left = in.get<std::uint32_t>(); left > 0; --left) {
    std::string key = in.get_text();
    std::string value = in.get_text();
    if (!metadata.emplace(key, std::move(value)).second) {
      throw CorruptFile(patdnn::detail::message(name, ": metadata names '", key, "' twice"));
    }
  }
  in.finish();
  return metadata;
}

[[nodiscard]] inline std::string printable(io::SectionKind kind) {
  std::string text(kind.begin(), kind.end());
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

}  // namespace detail

/// The bytes of a .patdnn file that holds `model`. Throws what check() throws for the first layer that it refuses.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<std::byte> to_bytes(const Model& model) {
  for (const Layer& layer : model.layers) check(layer);
  std::vector<std::vector<std::byte>> swapped(model.layers.size());
  std::vector<io::Section> sections;
  if (!model.metadata.empty()) {
    sections.push_back({detail::metadata_kind, true, detail::metadata_to_bytes(model.metadata), {}});
  }
  for (std::size_t i = 0; i < model.layers.size(); ++i) {
    const Layer& layer = model.layers[i];
    sections.push_back({detail::layer_kind, false, detail::layer_to_bytes(layer), {}});
    sections.push_back({detail::fkw_kind, false, index_to_bytes(layer.weights),
                        io::little_endian_bytes(std::span(layer.weights.weight), swapped[i])});
  }
  return io::pack(sections, 1);  // version 1 has all that layers need, and older readers read it
}

/// The model in a .patdnn file's bytes, equal bit by bit to the one written.
///
/// source  what messages call the file
/// Throws TruncatedFile, CorruptFile or FutureVersion, whose message names what is wrong, where, and what was expected.
/// FutureVersion also for a section of unknown kind that must not be skipped; FileError for a file that holds a graph,
/// which network::load() reads.
template <class Unit = arch::preferred>
[[nodiscard]] Model from_bytes(std::span<const std::byte> file, std::string_view source = "file",
                               const io::ReadOptions& options = {}) {
  using patdnn::detail::message;
  Model model;
  bool has_metadata = false;
  std::optional<Layer> waiting;  // for its weights
  const std::vector<io::Section> sections = io::unpack(file, source, options);
  for (std::size_t s = 0; s < sections.size(); ++s) {
    const io::Section& section = sections[s];
    const std::string name = message(source, ": section ", s, " (", detail::printable(section.kind), ")");
    try {
      if (section.kind == detail::metadata_kind && !std::exchange(has_metadata, true)) {
        model.metadata = detail::metadata_from_bytes(section.head, name);
      } else if (section.kind == detail::layer_kind && !waiting) {
        waiting = detail::layer_from_bytes(section.head, name);
      } else if (section.kind == detail::fkw_kind && waiting) {
        waiting->weights = fkw_from_bytes(section.head, section.body, name);
        check(*waiting);
        model.layers.push_back(std::move(*waiting));
        waiting.reset();
      } else if (section.kind == detail::metadata_kind || section.kind == detail::layer_kind ||
                 section.kind == detail::fkw_kind) {
        throw CorruptFile(message(name, ": stands where none may; expected metadata once, LAYR before each FKW"));
      } else if (section.kind == detail::graph_kind) {
        throw FileError(message(source, ": holds a graph, expected a list of layers; network::load() reads it"));
      } else if (!section.skippable) {
        throw FutureVersion(message(name, ": must not be skipped, but this version does not know it"));
      }
    } catch (const FileError&) {
      throw;
    } catch (const Error& error) {
      throw CorruptFile(message(name, ": ", error.what()));
    }
  }
  if (waiting) throw CorruptFile(message(source, ": layer '", waiting->name, "' has no weights"));
  return model;
}

/// Writes `model` to `path`, atomically: on failure an old file there is as it was. Throws FileError, or what
/// to_bytes() does.
inline void save(const std::filesystem::path& path, const Model& model) { io::write_file(path, to_bytes(model)); }

/// Reads the model at `path`. Throws FileError when it cannot be read, LimitExceeded when it is larger than the options
/// allow, and what from_bytes() does; all name the path.
[[nodiscard]] inline Model load(const std::filesystem::path& path, const io::ReadOptions& options = {}) {
  return from_bytes(io::read_file(path, options.max_bytes), patdnn::detail::message("'", path.string(), "'"), options);
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check<arch::preferred>(const Layer& layer);
PATDNN_EXTERN template std::vector<std::byte> to_bytes<arch::preferred>(const Model& model);
PATDNN_EXTERN template Model from_bytes<arch::preferred>(std::span<const std::byte> file, std::string_view source,
                                                         const io::ReadOptions& options);
#endif

}}}  // namespace patdnn::v0::fkw
