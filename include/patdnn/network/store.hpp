#pragma once
// Graphs in .patdnn files.
//
// `GRPH` holds the graph: inputs, constants and nodes in their order, with all that operators hold but weights. Behind
// it lies a section for each constant (`DATA`) and for each layer's weights (`FKW `), in the same order. A file that
// holds a list of layers (fkw::Model) is read as the graph of their sequence.
//
// Version 2 has, of each input and output, the type that its model gives it; strides and dilations for each axis; more
// operators, functions of elements and reductions; and a length before each record (an input, a constant, a node, an
// output), so that what a later version appends to one is told by its name. Arithmetic, an operator of its own in
// version 1, is read as the functions that it became.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/io/mapped_file.hpp>
#include <patdnn/network/archive.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {

using fkw::detail::graph_kind;
inline constexpr io::SectionKind data_kind{'D', 'A', 'T', 'A'};

/// The lists of kept weights of a layer, or nothing.
template <class Unit = arch::native>
[[nodiscard]] const fkw::FkwData* lists_of(const Operator& op) noexcept {
  if (const auto* conv = std::get_if<Convolution>(&op)) return &conv->weights.fkw();
  const auto* linear = std::get_if<Linear>(&op);
  return linear != nullptr && linear->dense.empty() ? &linear->lists : nullptr;
}

/// An operator of that code, with nothing in it; none when no operator has that code.
template <std::size_t I = 0>
[[nodiscard]] std::optional<Operator> make_operator(std::uint8_t code) {
  if constexpr (I == std::variant_size_v<Operator>) {
    return {};
  } else if (code == std::variant_alternative_t<I, Operator>::code) {
    return Operator(std::in_place_index<I>);
  } else {
    return make_operator<I + 1>(code);
  }
}

/// Reads a node's operator, but for weights. Throws CorruptFile for a code that no operator has.
template <class Unit = arch::native>
[[nodiscard]] Operator read_operator(io::ByteReader& in, OperatorReader fields, const std::string& name,
                                     const std::string& source) {
  const auto code = in.get<std::uint8_t>();
  constexpr std::uint8_t arithmetic = 7;
  if (code == arithmetic) {
    Elementwise op;
    std::uint8_t function = 0;
    fields(choice(function, 5));
    op.function = static_cast<Elementwise::Function>(static_cast<unsigned>(Elementwise::Function::add) + function);
    return op;
  }
  std::optional<Operator> op = make_operator(code);
  if (!op) {
    throw CorruptFile(patdnn::detail::message(source, ": node '", name, "' has operator ", static_cast<unsigned>(code),
                                              ", which is none that there is"));
  }
  std::visit([&](auto& o) { fields(o); }, *op);
  return std::move(*op);
}

/// Values in the order of the file: inputs, constants, the nodes' outputs. `place` has each value's position in it.
struct FileOrder {
  std::vector<ValueId> constants;
  std::vector<std::uint32_t> place;

  explicit FileOrder(const Graph& graph) : place(graph.values.size(), 0) {
    std::uint32_t next = 0;
    for (const ValueId id : graph.inputs) place[id] = next++;
    for (ValueId id = 0; id < graph.values.size(); ++id) {
      if (!graph.values[id].constant) continue;
      constants.push_back(id);
      place[id] = next++;
    }
    for (const Node& node : graph.nodes) place[node.output] = next++;
  }
};

/// Writes records, each behind its length in eight bytes, behind their number.
///
/// write  write(out, fields, record) writes one, its bytes by the first and what operators hold by the second
template <class Records, class Write>
void put_records(io::ByteWriter& out, const Records& records, Write write) {
  out.put(static_cast<std::uint32_t>(records.size()));
  for (const auto& record : records) {
    io::ByteWriter content;
    write(content, OperatorWriter(content), record);
    const std::vector<std::byte> bytes = content.take();
    out.put(static_cast<std::uint64_t>(bytes.size()));
    out.put_bytes(bytes);
  }
}

template <class Unit = arch::native>
[[nodiscard]] std::vector<std::byte> graph_to_bytes(const Graph& graph, const FileOrder& order) {
  io::ByteWriter out;
  put_records(out, graph.inputs, [&](io::ByteWriter& record, OperatorWriter fields, ValueId id) {
    record.put_text(graph.values[id].name);
    record.put(static_cast<std::uint8_t>(graph.values[id].type));
    fields(graph.values[id].dims);
  });
  put_records(out, order.constants, [&](io::ByteWriter& record, OperatorWriter fields, ValueId id) {
    record.put_text(graph.values[id].name);
    fields(graph.values[id].dims);
  });
  put_records(out, graph.nodes, [&](io::ByteWriter& record, OperatorWriter fields, const Node& node) {
    record.put_text(node.name);
    record.put(static_cast<std::uint32_t>(node.inputs.size()));
    for (const ValueId id : node.inputs) record.put(order.place[id]);
    record.put(code_of(node.op));
    std::visit([&](const auto& op) { fields(op); }, node.op);
  });
  put_records(out, graph.outputs, [&](io::ByteWriter& record, OperatorWriter, ValueId id) {
    record.put(order.place[id]);
    record.put_text(graph.values[id].name);
    record.put(static_cast<std::uint8_t>(graph.values[id].type));
  });
  return out.take();
}

/// Reads what put_records() wrote, or, of version 1, records without lengths.
///
/// what  the records' kind in messages
/// read  read(in, fields, end) reads one, and calls end() when it has read all that it knows, before it acts on it
/// Throws FutureVersion for a record with more bytes, CorruptFile for one that ends too early.
template <class Read>
void read_records(io::ByteReader& in, std::uint32_t version, std::string_view what, const std::string& source,
                  Read read) {
  const bool have_length = version > 1;
  const auto count = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string name = have_length ? patdnn::detail::message(source, ": ", what, " ", i) : source;
    io::ByteReader own(have_length ? in.bytes(in.get<std::uint64_t>()) : std::span<const std::byte>(), name);
    io::ByteReader& record = have_length ? own : in;
    read(record, OperatorReader(record, name, version), [&] {
      if (!have_length || record.remaining() == 0) return;
      throw FutureVersion(
          patdnn::detail::message(name, " has ", record.remaining(), " bytes that this version does not know"));
    });
  }
}

/// Reads sections one after the other.
class SectionReader {
 public:
  SectionReader(std::span<const io::Section> sections, std::string_view source)
      : sections_(sections), source_(source) {}

  [[nodiscard]] const io::Section& next(const io::SectionKind& kind) { return next_of({kind, kind}); }

  /// The next one, which is of one of two kinds.
  [[nodiscard]] const io::Section& next_of(const std::array<io::SectionKind, 2>& kinds) {
    if (at_ == sections_.size() || (sections_[at_].kind != kinds[0] && sections_[at_].kind != kinds[1])) {
      throw CorruptFile(patdnn::detail::message(
          source_, ": section ", at_, " is ",
          at_ == sections_.size() ? std::string("missing") : fkw::detail::printable(sections_[at_].kind), ", expected ",
          fkw::detail::printable(kinds[0]), kinds[0] == kinds[1] ? "" : " or ",
          kinds[0] == kinds[1] ? "" : fkw::detail::printable(kinds[1])));
    }
    return sections_[at_++];
  }

 private:
  std::span<const io::Section> sections_;
  std::string_view source_;
  std::size_t at_ = 0;
};

/// Gives a layer the weights of its section: lists, or the dense weights of a linear layer, which stay where they are
/// when `owner` keeps the file.
template <class Unit = arch::native>
void read_weights(Operator& op, const io::Section& section, const std::string& source,
                  const std::shared_ptr<const void>& owner) {
  auto* const linear = std::get_if<Linear>(&op);
  if (section.kind == fkw::detail::fkw_kind) {
    auto lists = fkw::fkw_from_bytes(section.head, section.body, source);
    if (linear != nullptr) {
      linear->lists = std::move(lists);
    } else {
      std::get<Convolution>(op).weights = std::move(lists);
    }
    return;
  }
  if (linear == nullptr) throw CorruptFile(patdnn::detail::message(source, ": a convolution with dense weights"));
  const bool in_place = owner && std::endian::native == std::endian::little && !section.body.empty() &&
                        reinterpret_cast<std::uintptr_t>(section.body.data()) % alignof(float) == 0;
  if (in_place) {
    linear->dense = {owner, {reinterpret_cast<const float*>(section.body.data()), section.body.size() / sizeof(float)}};
  } else {
    linear->dense = io::from_little_endian_bytes<float>(section.body);
  }
}

/// The type of a port: version 1 knows floats alone. Throws CorruptFile for a code that no type has.
template <class Unit = arch::native>
[[nodiscard]] ElementType read_type(io::ByteReader& in, std::uint32_t version, const std::string& source) {
  if (version == 1) return ElementType::float32;
  const auto type = static_cast<ElementType>(in.get<std::uint8_t>());
  if (name_of(type).empty()) {
    throw CorruptFile(patdnn::detail::message(source, ": an element type of ", static_cast<unsigned>(type),
                                              ", which is none that there is"));
  }
  return type;
}

template <class Unit = arch::native>
[[nodiscard]] Graph graph_from_sections(std::span<const io::Section> sections, std::uint32_t version,
                                        const std::string& source, const Limits& limits,
                                        const std::shared_ptr<const void>& owner) {
  SectionReader reader(sections, source);
  const io::Section& head = reader.next(graph_kind);
  io::ByteReader in(head.head, source);
  GraphBuilder builder(limits);
  std::vector<ValueId> values;
  const auto value = [&](std::uint32_t place) {
    if (place >= values.size()) {
      throw CorruptFile(patdnn::detail::message(source, ": value ", place, " is read before it is written"));
    }
    return values[place];
  };
  read_records(in, version, "input", source, [&](io::ByteReader& record, OperatorReader fields, const auto& end) {
    std::string name = record.get_text();
    const ElementType type = read_type(record, version, source);
    Dims dims;
    fields(dims);
    end();
    values.push_back(builder.input(std::move(name), std::move(dims), type));
  });
  read_records(in, version, "constant", source, [&](io::ByteReader& record, OperatorReader fields, const auto& end) {
    std::string name = record.get_text();
    Tensor tensor;
    fields(tensor.dims);
    end();
    tensor.values = io::from_little_endian_bytes<float>(reader.next(data_kind).body);
    values.push_back(builder.constant(std::move(name), std::move(tensor)));
  });
  read_records(in, version, "node", source, [&](io::ByteReader& record, OperatorReader fields, const auto& end) {
    std::string name = record.get_text();
    std::vector<ValueId> inputs;
    const auto read_inputs = [&] {
      for (auto left = record.get<std::uint32_t>(); left > 0; --left) {
        inputs.push_back(value(record.get<std::uint32_t>()));
      }
    };
    if (version > 1) read_inputs();
    Operator op = read_operator(record, fields, name, source);
    if (version == 1) read_inputs();
    end();
    if (std::holds_alternative<Convolution>(op) || std::holds_alternative<Linear>(op)) {
      read_weights(op, reader.next_of({data_kind, fkw::detail::fkw_kind}), source, owner);
    }
    values.push_back(builder.add(std::move(name), std::move(op), std::move(inputs)));
  });
  read_records(in, version, "output", source, [&](io::ByteReader& record, OperatorReader, const auto& end) {
    const ValueId id = value(record.get<std::uint32_t>());
    std::string name = record.get_text();
    const ElementType type = read_type(record, version, source);
    end();
    builder.output(id, std::move(name), type);
  });
  in.finish();
  return builder.take();
}

/// The graph of a sequence of layers for one image.
template <class Unit = arch::of_networks>
[[nodiscard]] Graph graph_of(const fkw::Model& model, const std::string& source, const Limits& limits) {
  using patdnn::detail::message;
  const auto entry = model.metadata.find("input");
  if (entry == model.metadata.end()) {
    throw FileError(message(source,
                            ": holds layers, but not the extents of what the first one reads; save them with "
                            "metadata like {\"input\", \"3 32 32\"}: channels, height and width"));
  }
  std::istringstream words(entry->second);
  Dims dims{1, 0, 0, 0};
  if (!(words >> dims[1] >> dims[2] >> dims[3])) {
    throw CorruptFile(message(source, ": metadata: input is '", words.str(),
                              "', expected channels, height and width like '3 32 32'"));
  }
  GraphBuilder builder(limits);
  ValueId x = builder.input("input", dims);
  for (const fkw::Layer& layer : model.layers) {
    const Activation activation{layer.activation == fkw::Activation::relu ? Activation::Kind::relu
                                                                          : Activation::Kind::none};
    const Dims& in = builder.dims(x);
    if (layer.kind == fkw::Kind::linear) {
      if (in.size() == 4) x = builder.add(layer.name + ".flat", Reshape{{in[0], in[1] * in[2] * in[3]}}, {x});
      const fkw::FkwData& w = layer.weights;
      Linear linear{w.filters, w.channels, {}, {}, layer.bias, activation};
      if (w.kept_weights() == linear.filters * linear.features) {
        linear.dense = fkw::decode(w);
      } else {
        linear.lists = w;
      }
      x = builder.add(layer.name, std::move(linear), {x});
      continue;
    }
    if (in.size() != 4) throw CorruptFile(message(source, ": layer '", layer.name, "' convolves what is no map"));
    Convolution conv;
    conv.shape = {.channels = in[1],
                  .filters = layer.weights.filters,
                  .height = in[2],
                  .width = in[3],
                  .kernel_height = layer.weights.kernel_height,
                  .kernel_width = layer.weights.kernel_width,
                  .stride = layer.stride,
                  .pad = layer.pad,
                  .dilation = layer.dilation,
                  .groups = layer.weights.groups};
    conv.weights = layer.weights;
    conv.bias = layer.bias;
    conv.activation = activation;
    if (layer.pool == 2) conv.pooling = Pooling::max_2x2;
    x = builder.add(layer.name, std::move(conv), {x});
  }
  if (model.layers.empty()) throw CorruptFile(message(source, ": the model has 0 layers, expected at least 1"));
  builder.output(x, "scores");
  Graph graph = builder.take();
  graph.metadata = model.metadata;
  return graph;
}

}  // namespace detail

/// The bytes of a .patdnn file that holds `graph`. Throws InvalidFkw for weights that contradict themselves,
/// UnsupportedOperator for constants of integers.
template <class Unit = arch::of_networks>
[[nodiscard]] std::vector<std::byte> to_bytes(const Graph& graph) {
  const detail::FileOrder order(graph);
  std::vector<io::Section> sections;
  if (!graph.metadata.empty()) {
    sections.push_back({fkw::detail::metadata_kind, true, fkw::detail::metadata_to_bytes(graph.metadata), {}});
  }
  sections.push_back({detail::graph_kind, false, detail::graph_to_bytes(graph, order), {}});
  std::vector<std::vector<std::byte>> swapped(order.constants.size() + graph.nodes.size());
  auto room = swapped.begin();
  for (const ValueId id : order.constants) {
    const Tensor& tensor = *graph.values[id].constant;
    if (!tensor.is_float()) {
      throw UnsupportedOperator(
          patdnn::detail::message("'", graph.values[id].name, "' holds integers, expected floats"));
    }
    sections.push_back({detail::data_kind, false, {}, io::little_endian_bytes(std::span(tensor.floats()), *room++)});
  }
  for (const Node& node : graph.nodes) {
    if (const fkw::FkwData* const lists = detail::lists_of(node.op)) {
      sections.push_back({fkw::detail::fkw_kind, false, fkw::index_to_bytes(*lists),
                          io::little_endian_bytes(std::span(lists->weight), *room++)});
    } else if (const auto* linear = std::get_if<Linear>(&node.op)) {
      sections.push_back({detail::data_kind, false, {}, io::little_endian_bytes(linear->dense.values(), *room++)});
    }
  }
  return io::pack(sections);
}

/// The graph in a .patdnn file's bytes, equal to the one written but for the order of its values.
///
/// source  what messages call the file
/// owner   keeps the bytes alive, so that dense weights may stay there; none: they are copied
/// Throws TruncatedFile, CorruptFile, FutureVersion or LimitExceeded; FileError for layers whose metadata do not say
/// what the first one reads; ShapeMismatch or InvalidShape for a graph that does not fit together.
template <class Unit = arch::of_networks>
[[nodiscard]] Graph graph_from_bytes(std::span<const std::byte> file, const std::string& source = "file",
                                     const Limits& limits = {}, const std::shared_ptr<const void>& owner = {}) {
  if (file.size() > limits.max_bytes) {
    throw LimitExceeded(
        patdnn::detail::message(source, ": ", file.size(), " bytes, expected at most ", limits.max_bytes));
  }
  const std::vector<io::Section> sections = io::unpack(file, source);
  const bool is_graph =
      std::any_of(sections.begin(), sections.end(), [](const io::Section& s) { return s.kind == detail::graph_kind; });
  if (!is_graph) return detail::graph_of(fkw::from_bytes(file, source), source, limits);
  std::vector<io::Section> known;
  std::map<std::string, std::string> metadata;
  for (const io::Section& section : sections) {
    const bool is_known = section.kind == detail::graph_kind || section.kind == detail::data_kind ||
                          section.kind == fkw::detail::fkw_kind;
    if (section.kind == fkw::detail::metadata_kind) {
      metadata = fkw::detail::metadata_from_bytes(section.head, source);
    } else if (is_known) {
      known.push_back(section);
    } else if (!section.skippable) {
      throw FutureVersion(patdnn::detail::message(source, ": a section ", fkw::detail::printable(section.kind),
                                                  " must not be skipped, but this version does not know it"));
    }
  }
  Graph graph = with_context(
      source + ": ", [&] { return detail::graph_from_sections(known, io::version_of(file), "graph", limits, owner); });
  graph.metadata = std::move(metadata);
  return graph;
}

/// Writes a graph to `path`, atomically. Throws FileError, or what to_bytes() does.
template <class Unit = arch::native>
void save(const std::filesystem::path& path, const Graph& graph) {
  io::write_file(path, to_bytes(graph));
}

/// The graph in the file at `path`. The file is mapped, so its pages are read once and where they lie. Throws
/// FileError, or what graph_from_bytes() does.
template <class Unit = arch::native>
[[nodiscard]] Graph load(const std::filesystem::path& path, const Limits& limits = {}) {
  const auto file = std::make_shared<const io::MappedFile>(path);
  return graph_from_bytes(file->bytes(), patdnn::detail::message("'", path.string(), "'"), limits, file);
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template std::vector<std::byte> to_bytes<arch::of_networks>(const Graph& graph);
PATDNN_EXTERN_NETWORK template Graph graph_from_bytes<arch::of_networks>(std::span<const std::byte> file,
                                                                         const std::string& source,
                                                                         const Limits& limits,
                                                                         const std::shared_ptr<const void>& owner);
PATDNN_EXTERN_NETWORK template Graph detail::graph_of<arch::of_networks>(const fkw::Model& model,
                                                                         const std::string& source,
                                                                         const Limits& limits);
#endif

}}}  // namespace patdnn::v0::network
