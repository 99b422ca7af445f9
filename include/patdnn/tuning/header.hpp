#pragma once
// What a tuner found, as a header that a table reads.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/io/checksum.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/tuning/identifier.hpp>

namespace patdnn { inline namespace v0 { namespace tuning {

/// Parameters found for a layer, and a remark that goes before them.
struct Finding {
  kernels::TunedLayer layer;
  std::string remark;
};

/// What a header says besides its layers.
struct HeaderText {
  /// Of the type that holds the layers. The option TUNED of patdnn_add_kernels expects the default.
  std::string name = "TunedLayers";
  std::string architecture = {};
  /// Where the parameters come from: "machine", "AMD EPYC", and so on.
  std::vector<std::pair<std::string, std::string>> provenance = {};
};

namespace detail {

/// Writes `.name = value` for members that differ from their default.
class Members {
 public:
  template <class T>
  Members& add(std::string_view name, const T& value, const T& standard) {
    if (!(value == standard)) {
      std::ostringstream text;
      text << value;
      add_text(name, text.str());
    }
    return *this;
  }
  Members& add_text(std::string_view name, std::string_view value) {
    text_ += (text_.empty() ? "." : ", .") + std::string(name) + " = " + std::string(value);
    return *this;
  }
  [[nodiscard]] std::string braced() const { return '{' + text_ + '}'; }

 private:
  std::string text_;
};

[[nodiscard]] inline std::string text_of(const Padding& pad) {
  const std::string top = std::to_string(pad.top);
  if (pad == Padding(pad.top)) return "Padding(" + top + ")";
  return patdnn::detail::message("{", pad.top, ", ", pad.left, ", ", pad.bottom, ", ", pad.right, "}");
}

[[nodiscard]] inline std::string text_of(PerAxis steps) {
  if (steps.height == steps.width) return std::to_string(steps.height);
  return patdnn::detail::message("{", steps.height, ", ", steps.width, "}");
}

[[nodiscard]] inline std::string text_of(const ConvShape& shape) {
  const ConvShape standard;
  Members members;
  members.add("channels", shape.channels, standard.channels)
      .add("filters", shape.filters, standard.filters)
      .add("height", shape.height, standard.height)
      .add("width", shape.width, standard.width)
      .add("kernel_height", shape.kernel_height, standard.kernel_height)
      .add("kernel_width", shape.kernel_width, standard.kernel_width);
  if (shape.stride != standard.stride) members.add_text("stride", text_of(shape.stride));
  if (!(shape.pad == standard.pad)) members.add_text("pad", text_of(shape.pad));
  if (shape.dilation != standard.dilation) members.add_text("dilation", text_of(shape.dilation));
  members.add("groups", shape.groups, standard.groups);
  return members.braced();
}

[[nodiscard]] inline std::string text_of(const kernels::Parameters& parameters) {
  using kernels::Kernel;
  using kernels::Parameters;
  const Parameters standard;
  Members members;
  if (parameters.kernel == Kernel::pattern) {
    const auto [rows, vectors] = parameters.pattern_tile;
    members.add_text("kernel", "kernels::Kernel::pattern")
        .add_text("pattern_tile", patdnn::detail::message("{", rows, ", ", vectors, "}"));
  }
  if (parameters.kernel == Kernel::winograd) members.add_text("kernel", "kernels::Kernel::winograd");
  if (parameters.kernel == Kernel::depthwise) members.add_text("kernel", "kernels::Kernel::depthwise");
  members.add("tap_vectors", parameters.tap_vectors, standard.tap_vectors)
      .add("pieces", parameters.pieces, standard.pieces)
      .add("blocks_per_pass", parameters.blocks_per_pass, standard.blocks_per_pass)
      .add("tiles_per_turn", parameters.tiles_per_turn, standard.tiles_per_turn)
      .add("images_per_turn", parameters.images_per_turn, standard.images_per_turn)
      .add("prefetch_level", parameters.prefetch_level, standard.prefetch_level)
      .add("prefetch_distance", parameters.prefetch_distance, standard.prefetch_distance);
  if (parameters.split == kernels::Split::blocks) members.add_text("split", "kernels::Split::blocks");
  members.add("tasks_per_thread", parameters.tasks_per_thread, standard.tasks_per_thread);
  return members.braced();
}

[[nodiscard]] inline std::string text_of(const kernels::TunedLayer& layer) {
  const kernels::TunedLayer standard;
  Members members;
  members.add_text("shape", text_of(layer.shape)).add("block", layer.block, standard.block);
  if (layer.pattern_kernels) members.add_text("pattern_kernels", "true");
  if (layer.pooling == Pooling::max_2x2) members.add_text("pooling", "Pooling::max_2x2");
  if (layer.pooling == Pooling::global_average) members.add_text("pooling", "Pooling::global_average");
  members.add("kept_weights", layer.kept_weights, standard.kept_weights)
      .add("input_pitch", layer.input_pitch, standard.input_pitch)
      .add("output_pitch", layer.output_pitch, standard.output_pitch)
      .add("reach", layer.reach, standard.reach);
  members.add_text("parameters", text_of(layer.parameters));
  return members.braced();
}

}  // namespace detail

/// Throws Error when the type in a header cannot have this name: C++ does not allow it.
inline void check_name(std::string_view name) {
  const bool identifier = !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) == 0 &&
                          std::all_of(name.begin(), name.end(),
                                      [](unsigned char c) { return c == '_' || (c < 0x80 && std::isalnum(c) != 0); });
  if (!identifier || is_keyword(name)) {
    throw Error(patdnn::detail::message("tuned header: the name '", name, "', expected an identifier of C++"));
  }
  for (const std::string_view used : {"std", "patdnn", "architecture", "layers", "tiles"}) {
    if (name == used) throw Error(patdnn::detail::message("tuned header: the name '", name, "' is the header's own"));
  }
}

namespace detail {

/// What a header is a table of, besides its rows.
struct TableText {
  std::string_view title;    // "Parameters of layers"
  std::string_view include;  // of the row's type
  std::string_view version;  // a constant of patdnn
  unsigned written_for = 0;  // its value
  std::string_view row;      // a type of patdnn
  std::string_view member;   // the name of the rows
};

/// A header with a type that holds rows, each with a remark before it.
[[nodiscard]] inline std::string table_header(const HeaderText& text, const TableText& table,
                                              std::span<const std::pair<std::string, std::string>> rows) {
  check_name(text.name);
  std::string layers;
  for (const auto& [remark, row] : rows) {
    layers += patdnn::detail::message("      // ", remark, "\n      ", row, ",\n");
  }
  const std::string content = text.architecture + layers;
  std::size_t widest = 0;
  for (const auto& [key, value] : text.provenance) widest = std::max(widest, key.size());

  std::ostringstream out;
  out << "// Written by patdnn_tune. " << table.title << " for " << text.architecture << ".\n//\n";
  for (const auto& [key, value] : text.provenance) {
    out << "// " << key << std::string(widest - key.size() + 2, ' ') << value << '\n';
  }
  out << "// clang-format off\n#pragma once\n\n#include <array>\n#include <string_view>\n\n#include <" << table.include
      << ">\n\n"
      << "static_assert(patdnn::" << table.version << " == " << table.written_for
      << ",\n              \"this header of tuned layers was written for another version of patdnn: run patdnn_tune "
         "again\");\n\n"
      << "namespace patdnn { inline namespace v0 { namespace tuned { inline namespace t" << std::hex
      << io::crc32c(std::as_bytes(std::span(content))) << std::dec << " {\n\nstruct " << text.name << " {\n"
      << "  static constexpr std::string_view architecture = \"" << text.architecture << "\";\n"
      << "  static constexpr std::array<" << table.row << ", " << rows.size() << "> " << table.member << "{{\n"
      << layers << "  }};\n};\n\n}}}}\n";
  return out.str();
}

}  // namespace detail

/// A header of tuned layers, for ConvOptions::tuned and patdnn_add_kernels. Its type lies in an inline namespace named
/// after its content, so that two headers of one name make two types, and programs may hold both.
///
/// findings  parameters with which layers run faster than by the rules; there may be none
/// Throws Error for a name that check_name() refuses.
[[nodiscard]] inline std::string tuned_header(const HeaderText& text, std::span<const Finding> findings) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Finding& finding : findings) rows.emplace_back(finding.remark, detail::text_of(finding.layer));
  return detail::table_header(text,
                              {"Parameters of layers", "patdnn/kernels/tuned_layer.hpp", "kernels::parameters_version",
                               kernels::parameters_version, "kernels::TunedLayer", "layers"},
                              rows);
}

}}}  // namespace patdnn::v0::tuning
