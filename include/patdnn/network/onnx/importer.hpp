#pragma once
// The state of an import: which value each name of the model stands for, and what the conversions of single operators
// share.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/network/fold.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/onnx/model.hpp>
#include <patdnn/network/onnx/options.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// A node of the model as a conversion sees it: its inputs found, its attributes by name.
class ImportedNode {
 public:
  using Attribute = ::onnx::AttributeProto;

  /// A value of the graph, and what ONNX calls the type of its elements (TensorProto.DataType).
  struct Input {
    ValueId id = 0;
    int type = ::onnx::TensorProto::FLOAT;
  };

  /// reads  whether anything reads an output, by position
  ImportedNode(const ::onnx::NodeProto& proto, std::string name, std::int64_t opset,
               std::vector<std::optional<Input>> inputs, std::vector<bool> reads)
      : proto_(proto), name_(std::move(name)), opset_(opset), inputs_(std::move(inputs)), reads_(std::move(reads)) {}

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const std::string& type() const noexcept { return proto_.op_type(); }
  [[nodiscard]] std::int64_t opset() const noexcept { return opset_; }

  [[nodiscard]] std::size_t inputs() const noexcept { return inputs_.size(); }
  [[nodiscard]] bool has_input(std::size_t i) const noexcept { return i < inputs_.size() && inputs_[i].has_value(); }
  /// Throws CorruptFile when it is missing.
  [[nodiscard]] ValueId input(std::size_t i) const {
    if (!has_input(i)) throw CorruptFile(message("input ", i, " is missing"));
    return inputs_[i]->id;
  }
  /// What ONNX calls the type of an input's elements. Throws as input() does.
  [[nodiscard]] int element_type(std::size_t i) const {
    if (!has_input(i)) throw CorruptFile(message("input ", i, " is missing"));
    return inputs_[i]->type;
  }
  [[nodiscard]] std::size_t outputs() const noexcept { return static_cast<std::size_t>(proto_.output_size()); }
  /// Whether output `i` has a name, by which it could be read.
  [[nodiscard]] bool names_output(std::size_t i) const {
    return i < outputs() && !proto_.output(static_cast<int>(i)).empty();
  }
  /// Whether a node, or the graph as its output, reads output `i`.
  [[nodiscard]] bool reads_output(std::size_t i) const { return i < reads_.size() && reads_[i]; }

  [[nodiscard]] bool has(std::string_view attribute) const noexcept { return find(attribute) != nullptr; }
  [[nodiscard]] std::int64_t integer(std::string_view attribute, std::int64_t otherwise) const {
    const Attribute* found = find(attribute);
    return found == nullptr ? otherwise : found->i();
  }
  [[nodiscard]] float number(std::string_view attribute, float otherwise) const {
    const Attribute* found = find(attribute);
    return found == nullptr ? otherwise : found->f();
  }
  [[nodiscard]] std::string text(std::string_view attribute, std::string_view otherwise) const {
    const Attribute* found = find(attribute);
    return found == nullptr ? std::string(otherwise) : found->s();
  }
  [[nodiscard]] std::vector<std::int64_t> integers(std::string_view attribute) const {
    const Attribute* found = find(attribute);
    return found == nullptr ? std::vector<std::int64_t>{}
                            : std::vector<std::int64_t>(found->ints().begin(), found->ints().end());
  }
  [[nodiscard]] std::vector<float> numbers(std::string_view attribute) const {
    const Attribute* found = find(attribute);
    return found == nullptr ? std::vector<float>{} : std::vector<float>(found->floats().begin(), found->floats().end());
  }
  [[nodiscard]] const Attribute* find(std::string_view attribute) const noexcept {
    const auto& all = proto_.attribute();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Attribute& a) { return a.name() == attribute; });
    return found == all.end() ? nullptr : &*found;
  }

 private:
  const ::onnx::NodeProto& proto_;
  std::string name_;
  std::int64_t opset_;
  std::vector<std::optional<Input>> inputs_;
  std::vector<bool> reads_;
};

/// What conversions add to: a graph under construction, where constants are folded at once.
class Importer {
 public:
  /// path  of the model's file
  Importer(std::filesystem::path path, Limits limits) : path_(std::move(path)), limits_(limits), builder_(limits) {}

  [[nodiscard]] GraphBuilder& builder() noexcept { return builder_; }
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const Limits& limits() const noexcept { return limits_; }
  [[nodiscard]] const Dims& dims(ValueId id) const noexcept { return builder_.dims(id); }
  [[nodiscard]] const Tensor* constant(ValueId id) const noexcept { return builder_.constant(id); }

  /// The output of an operator: a node's, or a constant when all inputs are known.
  ///
  /// Throws what GraphBuilder::add() throws, and UnsupportedOperator for integers that are not known.
  ValueId add(const std::string& name, Operator op, std::vector<ValueId> inputs) {
    std::vector<const Tensor*> known;
    bool floats = true;
    for (const ValueId id : inputs) {
      const Tensor* tensor = constant(id);
      if (tensor != nullptr) {
        known.push_back(tensor);
        floats = floats && tensor->is_float();
      }
    }
    if (known.size() == inputs.size()) {
      if (std::optional<Tensor> result = fold(op, known, limits_.max_elements))
        return builder_.constant(name, std::move(*result));
    }
    if (!floats) throw UnsupportedOperator("integers that are not known before the network runs, expected FLOAT");
    return builder_.add(name, std::move(op), std::move(inputs));
  }

  /// An input that must be known. `what` is what the message calls it. Throws UnsupportedOperator.
  [[nodiscard]] const Tensor& known(ValueId id, const char* what) const {
    const Tensor* tensor = constant(id);
    if (tensor == nullptr) {
      throw UnsupportedOperator(message(what,
                                        " is computed while the network runs, expected a constant; an input can "
                                        "be given a value at import"));
    }
    return *tensor;
  }
  [[nodiscard]] const std::vector<std::int64_t>& integers(ValueId id, const char* what) const {
    const Tensor& tensor = known(id, what);
    if (tensor.is_float()) throw CorruptFile(message(what, " holds floats, expected integers"));
    return tensor.integers();
  }
  [[nodiscard]] const std::vector<float>& floats(ValueId id, const char* what) const {
    const Tensor& tensor = known(id, what);
    if (!tensor.is_float()) throw CorruptFile(message(what, " holds integers, expected floats"));
    return tensor.floats();
  }
  /// Floats as floats() gives them, none infinite or NaN. Throws InvalidWeight, naming the first that is.
  [[nodiscard]] const std::vector<float>& weights(ValueId id, const char* what) const {
    const std::vector<float>& values = floats(id, what);
    const auto bad = std::find_if(values.begin(), values.end(), [](float w) { return !std::isfinite(w); });
    if (bad != values.end()) {
      throw InvalidWeight(message(what, " '", builder_.graph().values[id].name, "': entry ", bad - values.begin(),
                                  " is ", static_cast<double>(*bad), ", expected a finite number"));
    }
    return values;
  }

  /// The one value of a constant, of floats or integers. Throws ShapeMismatch when there are none or several, and
  /// UnsupportedOperator for an integer that no float is equal to.
  [[nodiscard]] float scalar(ValueId id, const char* what) const {
    const Tensor& tensor = known(id, what);
    const std::size_t count = tensor.is_float() ? tensor.floats().size() : tensor.integers().size();
    if (count != 1) throw ShapeMismatch(message(what, " has ", count, " values, expected 1"));
    if (tensor.is_float()) return tensor.floats()[0];
    const std::int64_t integer = tensor.integers()[0];
    const auto value = static_cast<float>(integer);
    if (value >= 0x1p63F || static_cast<std::int64_t>(value) != integer) {
      throw UnsupportedOperator(message(what, " is ", integer, ", expected an integer that a float holds exactly"));
    }
    return value;
  }

  ValueId reshape(const std::string& name, ValueId id, Dims dims) {
    return dims == this->dims(id) ? id : add(name, Reshape{std::move(dims)}, {id});
  }

 private:
  std::filesystem::path path_;
  Limits limits_;
  GraphBuilder builder_;
};

/// An axis, counted from the end when negative, of a tensor of `rank` axes. Throws ShapeMismatch.
[[nodiscard]] inline std::size_t axis_of(std::int64_t axis, std::size_t rank) {
  const auto signed_rank = static_cast<std::int64_t>(rank);
  if (axis < -signed_rank || axis >= signed_rank) {
    throw ShapeMismatch(message("axis ", axis, " of a tensor of ", rank, " axes"));
  }
  return static_cast<std::size_t>(axis < 0 ? axis + signed_rank : axis);
}

/// A count or extent. Throws InvalidShape for a negative one.
[[nodiscard]] inline std::size_t extent_of(std::int64_t n, const char* what) {
  if (n < 0) throw InvalidShape(message(what, " is ", n, ", expected at least 0"));
  return static_cast<std::size_t>(n);
}

[[nodiscard]] inline std::vector<std::size_t> extents_of(std::span<const std::int64_t> values, const char* what) {
  std::vector<std::size_t> result;
  for (const std::int64_t n : values) result.push_back(extent_of(n, what));
  return result;
}

}}}}  // namespace patdnn::v0::network::onnx_import
