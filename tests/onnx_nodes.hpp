#pragma once
// Models written in one expression: nodes with their attributes, constants of both types, floats in and out.

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "onnx_runs.hpp"

namespace patdnn::test {

using namespace patdnn::network;

/// An attribute of a node: a number, a word, or a list of numbers.
struct OnnxAttribute {
  ::onnx::AttributeProto proto;

  template <class T>
  OnnxAttribute(const char* name, const T& value) {
    ::onnx::NodeProto node;
    if constexpr (std::is_integral_v<T>) {
      set(node, name, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      set(node, name, static_cast<float>(value));
    } else {
      set(node, name, value);
    }
    proto = node.attribute(0);
  }
};

using OnnxAttributes = std::vector<OnnxAttribute>;

/// A model under construction.
class OnnxModel {
 public:
  explicit OnnxModel(std::int64_t opset) : writer_(opset) {}

  OnnxModel& input(const std::string& name, const Dims& dims) {
    writer_.input(name, {dims.begin(), dims.end()});
    return *this;
  }
  OnnxModel& output(const std::string& name, int type = ::onnx::TensorProto::FLOAT) {
    writer_.output(name, type);
    return *this;
  }
  template <class T>
  OnnxModel& constant(const std::string& name, const Dims& dims, const std::vector<T>& values) {
    const std::vector<std::int64_t> extents(dims.begin(), dims.end());
    if constexpr (std::is_same_v<T, float>) {
      writer_.floats(name, extents, values);
    } else {
      writer_.tensor(name, ::onnx::TensorProto::INT64, extents).mutable_int64_data()->Add(values.begin(), values.end());
    }
    return *this;
  }
  OnnxModel& integers(const std::string& name, const std::vector<std::int64_t>& values) {
    return constant(name, {values.size()}, values);
  }
  OnnxModel& integer(const std::string& name, std::int64_t value) { return constant<std::int64_t>(name, {}, {value}); }
  OnnxModel& floats(const std::string& name, const std::vector<float>& values) {
    return constant(name, {values.size()}, values);
  }
  OnnxModel& node(const std::string& type, const std::vector<std::string>& inputs,
                  const std::vector<std::string>& outputs, const OnnxAttributes& attributes = {}) {
    ::onnx::NodeProto& node = writer_.node(type, inputs, outputs);
    for (const OnnxAttribute& attribute : attributes) *node.add_attribute() = attribute.proto;
    return *this;
  }

  [[nodiscard]] Graph graph() const { return import_onnx(writer_.model(), "m.onnx"); }

  /// The outputs for inputs in their order.
  [[nodiscard]] Outputs run(const Outputs& inputs = {}) const { return outputs_of(writer_, inputs); }

  /// The message of the error with which it is refused.
  template <class E>
  [[nodiscard]] std::string refusal() const {
    return message_of<E>([&] { (void)graph(); });
  }

 private:
  ModelWriter writer_;
};

/// 0, 1, 2, ….
inline std::vector<float> counted_floats(std::size_t n) {
  std::vector<float> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<float>(i);
  return values;
}

}  // namespace patdnn::test
