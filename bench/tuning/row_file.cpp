#include "row_file.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/kernels/tuned_layer.hpp>

#include "json_log.hpp"

namespace patdnn::bench {

namespace {

using kernels::Kernel;
using kernels::Parameters;
using kernels::Split;
using kernels::TunedLayer;
using nlohmann::ordered_json;
using patdnn::detail::message;

constexpr std::string_view format = "rows of patdnn_tune";

template <class Value>
using Words = std::initializer_list<std::pair<std::string_view, std::type_identity_t<Value>>>;

/// Puts members into an object, but for those that have their default.
class Writer {
 public:
  template <class Number>
  void number(const char* name, const Number& value, const Number& standard) {
    if (value != standard) json[name] = value;
  }
  void octaves(const char* name, double value) {
    if (value != kernels::nearest_octaves) json[name] = value;
  }
  void flag(const char* name, bool value) {
    if (value) json[name] = true;
  }
  void steps(const char* name, PerAxis value) {
    if (value.height != value.width) {
      json[name] = {value.height, value.width};
    } else if (value != 1) {
      json[name] = value.height;
    }
  }
  void padding(const char* name, const Padding& pad) {
    if (!(pad == Padding{})) json[name] = {pad.top, pad.left, pad.bottom, pad.right};
  }
  /// The first word is the default.
  template <class Value>
  void word(const char* name, const Value& value, Words<Value> words) {
    for (const auto& [word, known] : words) {
      if (value == known && known != words.begin()->second) json[name] = word;
    }
  }
  template <class Visit>
  void object(const char* name, const Visit& visit) {
    Writer inner;
    visit(inner);
    if (!inner.json.empty()) json[name] = inner.json;
  }

  ordered_json json = ordered_json::object();
};

/// Takes members out of an object. Throws InvalidParameters or an exception of nlohmann's for values of another kind.
class Reader {
 public:
  explicit Reader(ordered_json object) : json_(std::move(object)) {
    if (!json_.is_object()) throw InvalidParameters("expected an object");
  }

  template <class Number>
  void number(const char* name, Number& value, const Number&) {
    if (const ordered_json* const found = take(name)) value = whole<Number>(*found);
  }
  void octaves(const char* name, double& value) {
    const ordered_json* const found = take(name);
    if (found == nullptr) return;
    value = found->get<double>();
    if (!(value >= 0 && value <= kernels::nearest_octaves)) {
      throw InvalidParameters(message(name, " is ", value, ", expected 0 to ", kernels::nearest_octaves));
    }
  }
  void flag(const char* name, bool& value) {
    if (const ordered_json* const found = take(name)) value = found->get<bool>();
  }
  void steps(const char* name, PerAxis& value) {
    const ordered_json* const found = take(name);
    if (found == nullptr) return;
    if (!found->is_array()) {
      value = whole<std::size_t>(*found);
      return;
    }
    if (found->size() != 2) throw InvalidParameters(message(name, " of ", found->size(), " axes, expected 2"));
    value = {whole<std::size_t>(found->at(0)), whole<std::size_t>(found->at(1))};
  }
  void padding(const char* name, Padding& pad) {
    const ordered_json* const found = take(name);
    if (found == nullptr) return;
    if (found->size() != 4) throw InvalidParameters(message(name, " of ", found->size(), " sides, expected 4"));
    pad = {whole<std::size_t>(found->at(0)), whole<std::size_t>(found->at(1)), whole<std::size_t>(found->at(2)),
           whole<std::size_t>(found->at(3))};
  }
  template <class Value>
  void word(const char* name, Value& value, Words<Value> words) {
    const ordered_json* const found = take(name);
    if (found == nullptr) return;
    for (const auto& [word, known] : words) {
      if (*found == word) {
        value = known;
        return;
      }
    }
    throw InvalidParameters(message(name, " is ", found->dump(), ", a name that stands for nothing"));
  }
  template <class Visit>
  void object(const char* name, const Visit& visit) {
    const ordered_json* const found = take(name);
    if (found == nullptr) return;
    Reader inner(*found);
    visit(inner);
    inner.finish();
  }
  [[nodiscard]] std::string text(const char* name) {
    const ordered_json* const found = take(name);
    if (found == nullptr) throw InvalidParameters(message("no ", name));
    return found->get<std::string>();
  }
  [[nodiscard]] ordered_json rest(const char* name) {
    const ordered_json* const found = take(name);
    return found == nullptr ? ordered_json() : *found;
  }

  /// Throws InvalidParameters when members are left.
  void finish() const {
    if (!json_.empty()) throw InvalidParameters(message("an unknown member '", json_.begin().key(), "'"));
  }

 private:
  /// A member, which is taken out; null when there is none.
  const ordered_json* take(const char* name) {
    const auto found = json_.find(name);
    if (found == json_.end()) return nullptr;
    taken_ = *found;
    json_.erase(found);
    return &taken_;
  }

  ordered_json json_;
  ordered_json taken_;
};

template <class Visitor, class Shape>
void visit_shape(Visitor& visitor, Shape& shape) {
  const ConvShape standard;
  visitor.number("channels", shape.channels, standard.channels);
  visitor.number("filters", shape.filters, standard.filters);
  visitor.number("height", shape.height, standard.height);
  visitor.number("width", shape.width, standard.width);
  visitor.number("kernel_height", shape.kernel_height, standard.kernel_height);
  visitor.number("kernel_width", shape.kernel_width, standard.kernel_width);
  visitor.steps("stride", shape.stride);
  visitor.padding("pad", shape.pad);
  visitor.steps("dilation", shape.dilation);
  visitor.number("groups", shape.groups, standard.groups);
}

template <class Visitor, class P>
void visit_parameters(Visitor& visitor, P& parameters) {
  const Parameters standard;
  visitor.word("kernel", parameters.kernel,
               {{"tap", Kernel::tap},
                {"pattern", Kernel::pattern},
                {"depthwise", Kernel::depthwise},
                {"winograd", Kernel::winograd}});
  visitor.object("pattern_tile", [&](auto& tile) {
    tile.number("rows", parameters.pattern_tile.rows, standard.pattern_tile.rows);
    tile.number("vectors", parameters.pattern_tile.vectors, standard.pattern_tile.vectors);
  });
  visitor.number("tap_vectors", parameters.tap_vectors, standard.tap_vectors);
  visitor.number("pieces", parameters.pieces, standard.pieces);
  visitor.number("blocks_per_pass", parameters.blocks_per_pass, standard.blocks_per_pass);
  visitor.number("tiles_per_turn", parameters.tiles_per_turn, standard.tiles_per_turn);
  visitor.number("images_per_turn", parameters.images_per_turn, standard.images_per_turn);
  visitor.number("prefetch_level", parameters.prefetch_level, standard.prefetch_level);
  visitor.number("prefetch_distance", parameters.prefetch_distance, standard.prefetch_distance);
  visitor.word("split", parameters.split, {{"tiles", Split::tiles}, {"blocks", Split::blocks}});
  visitor.number("tasks_per_thread", parameters.tasks_per_thread, standard.tasks_per_thread);
}

/// The members of a row, in one order for reading and writing.
template <class Visitor, class Layer>
void visit_layer(Visitor& visitor, Layer& layer) {
  const TunedLayer standard;
  visitor.object("shape", [&](auto& shape) { visit_shape(shape, layer.shape); });
  visitor.number("block", layer.block, standard.block);
  visitor.flag("pattern_kernels", layer.pattern_kernels);
  visitor.word("pooling", layer.pooling,
               {{"none", Pooling::none}, {"max_2x2", Pooling::max_2x2}, {"global_average", Pooling::global_average}});
  visitor.number("kept_weights", layer.kept_weights, standard.kept_weights);
  visitor.number("input_pitch", layer.input_pitch, standard.input_pitch);
  visitor.number("output_pitch", layer.output_pitch, standard.output_pitch);
  visitor.octaves("reach", layer.reach);
  visitor.object("parameters", [&](auto& parameters) { visit_parameters(parameters, layer.parameters); });
}

}  // namespace

std::string text_of(const TunedRows& rows) {
  ordered_json head{{"format", format},
                    {"parameters_version", kernels::parameters_version},
                    {"name", rows.text.name},
                    {"architecture", rows.text.architecture},
                    {"provenance", ordered_json::object()}};
  for (const auto& [key, value] : rows.text.provenance) head["provenance"][key] = value;
  std::string text = head.dump() + '\n';
  for (const tuning::Finding& finding : rows.findings) {
    Writer row;
    row.json["remark"] = finding.remark;
    visit_layer(row, finding.layer);
    text += row.json.dump() + '\n';
  }
  return text;
}

TunedRows read_rows(const std::filesystem::path& path) {
  const std::vector<std::byte> bytes = io::read_file(path);
  std::string_view rest(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  TunedRows rows;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    try {
      Reader row(ordered_json::parse(text));
      if (line == 1) {
        const ordered_json version = row.rest("parameters_version");
        if (row.rest("format") != format) throw InvalidParameters(message("expected the format '", format, "'"));
        if (version != kernels::parameters_version) {
          throw InvalidParameters(
              message("version ", version.dump(), " of the parameters, expected ", kernels::parameters_version));
        }
        rows.text.name = row.text("name");
        rows.text.architecture = row.text("architecture");
        const ordered_json provenance = row.rest("provenance");
        for (const auto& [key, value] : provenance.items()) {
          rows.text.provenance.emplace_back(key, value.get<std::string>());
        }
      } else {
        tuning::Finding& finding = rows.findings.emplace_back();
        finding.remark = row.text("remark");
        visit_layer(row, finding.layer);
        check(finding.layer.shape);
      }
      row.finish();
    } catch (const nlohmann::json::exception& error) {
      throw CorruptFile(message("rows '", path.string(), "', line ", line, ": ", error.what()));
    } catch (const Error& error) {
      throw CorruptFile(message("rows '", path.string(), "', line ", line, ": ", error.what()));
    }
  }
  if (rows.text.architecture.empty()) {
    throw CorruptFile(message("rows '", path.string(), "': empty, expected a file of patdnn_tune --rows"));
  }
  return rows;
}

}  // namespace patdnn::bench
