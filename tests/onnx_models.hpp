#pragma once
// Small ONNX models, and what they compute.

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/network/onnx.hpp>

#include "message_of.hpp"
#include "network_runs.hpp"

namespace patdnn::test {

/// An attribute of a node: a number, a word, or a list of numbers.
struct OnnxAttribute {
  ::onnx::AttributeProto proto;

  OnnxAttribute(const char* name, std::int64_t value) : OnnxAttribute(name, ::onnx::AttributeProto::INT) {
    proto.set_i(value);
  }
  OnnxAttribute(const char* name, int value) : OnnxAttribute(name, std::int64_t{value}) {}
  OnnxAttribute(const char* name, double value) : OnnxAttribute(name, ::onnx::AttributeProto::FLOAT) {
    proto.set_f(static_cast<float>(value));
  }
  OnnxAttribute(const char* name, const char* value) : OnnxAttribute(name, ::onnx::AttributeProto::STRING) {
    proto.set_s(value);
  }
  OnnxAttribute(const char* name, const std::vector<std::int64_t>& values)
      : OnnxAttribute(name, ::onnx::AttributeProto::INTS) {
    for (const std::int64_t value : values) proto.add_ints(value);
  }

 private:
  OnnxAttribute(const char* name, ::onnx::AttributeProto::AttributeType type) {
    proto.set_name(name);
    proto.set_type(type);
  }
};

using OnnxAttributes = std::vector<OnnxAttribute>;

/// A model under construction, whose inputs and outputs are floats.
class OnnxModel {
 public:
  explicit OnnxModel(std::int64_t opset) {
    model_.add_opset_import()->set_version(opset);
    model_.set_ir_version(7);
  }

  OnnxModel& input(const std::string& name, const Dims& dims) {
    auto* const type = described(*model_.mutable_graph()->add_input(), name, ::onnx::TensorProto::FLOAT);
    for (const std::size_t n : dims) type->mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(n));
    return *this;
  }
  OnnxModel& output(const std::string& name, int type = ::onnx::TensorProto::FLOAT) {
    described(*model_.mutable_graph()->add_output(), name, type);
    return *this;
  }
  template <class T>
  OnnxModel& constant(const std::string& name, const Dims& dims, const std::vector<T>& values) {
    ::onnx::TensorProto& tensor = *model_.mutable_graph()->add_initializer();
    tensor.set_name(name);
    for (const std::size_t n : dims) tensor.add_dims(static_cast<std::int64_t>(n));
    if constexpr (std::is_same_v<T, float>) {
      tensor.set_data_type(::onnx::TensorProto::FLOAT);
      for (const T value : values) tensor.add_float_data(value);
    } else {
      tensor.set_data_type(::onnx::TensorProto::INT64);
      for (const T value : values) tensor.add_int64_data(value);
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
    ::onnx::NodeProto& node = *model_.mutable_graph()->add_node();
    node.set_op_type(type);
    node.set_name(outputs.at(0));
    for (const std::string& input : inputs) node.add_input(input);
    for (const std::string& output : outputs) node.add_output(output);
    for (const OnnxAttribute& attribute : attributes) *node.add_attribute() = attribute.proto;
    return *this;
  }

  [[nodiscard]] const ::onnx::ModelProto& proto() const { return model_; }
  [[nodiscard]] Graph graph(const OnnxOptions& options = {}) const { return import_onnx(model_, "m.onnx", options); }

  /// The outputs for inputs in their order.
  [[nodiscard]] Outputs run(const Outputs& inputs = {}) const { return test::run(Net(graph()), inputs); }

  /// The message of the error with which it is refused.
  template <class E>
  [[nodiscard]] std::string refusal(const OnnxOptions& options = {}) const {
    return message_of<E>([&] { (void)graph(options); });
  }

 private:
  static ::onnx::TypeProto_Tensor* described(::onnx::ValueInfoProto& info, const std::string& name, int type) {
    info.set_name(name);
    auto* const tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(type);
    return tensor;
  }

  ::onnx::ModelProto model_;
};

/// 0, 1, 2, ….
inline std::vector<float> counted_floats(std::size_t n) {
  std::vector<float> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<float>(i);
  return values;
}

}  // namespace patdnn::test
