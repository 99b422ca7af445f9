#pragma once
// Small ONNX models that tests make, and what an import makes of them.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>
#include <unistd.h>

#include "../examples/onnx_import.hpp"
#include "catch.hpp"
#include "message_of.hpp"

namespace patdnn::test {

using demo::import_onnx;
using demo::read_onnx;
using demo::survey_onnx;

/// A folder of its own that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "patdnn_onnx_XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// An ONNX model under construction, of opset 13 unless told otherwise.
class ModelWriter {
 public:
  using Proto = ::onnx::TensorProto;

  explicit ModelWriter(std::int64_t opset = 13) {
    model_.add_opset_import()->set_version(opset);
    model_.set_ir_version(7);
  }

  ::onnx::GraphProto& graph() { return *model_.mutable_graph(); }
  [[nodiscard]] const ::onnx::ModelProto& model() const { return model_; }

  ModelWriter& input(const std::string& name, const std::vector<std::int64_t>& dims, int type = Proto::FLOAT) {
    auto* const tensor = named(graph().add_input(), name, type);
    tensor->mutable_shape();
    for (const std::int64_t n : dims) {
      auto* const dim = tensor->mutable_shape()->add_dim();
      if (n >= 0) {
        dim->set_dim_value(n);
      } else {
        dim->set_dim_param("N");
      }
    }
    return *this;
  }
  ModelWriter& output(const std::string& name, int type = Proto::FLOAT) {
    named(graph().add_output(), name, type);
    return *this;
  }
  /// An initializer without values.
  Proto& tensor(const std::string& name, int type, const std::vector<std::int64_t>& dims) {
    Proto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(type);
    for (const std::int64_t n : dims) tensor.add_dims(n);
    return tensor;
  }
  /// One whose values are all the same.
  Proto& weights(const std::string& name, const std::vector<std::int64_t>& dims, float value) {
    std::int64_t count = 1;
    for (const std::int64_t n : dims) count *= n;
    return floats(name, dims, std::vector<float>(static_cast<std::size_t>(count), value));
  }
  Proto& floats(const std::string& name, const std::vector<std::int64_t>& dims, const std::vector<float>& values) {
    Proto& added = tensor(name, Proto::FLOAT, dims);
    added.mutable_float_data()->Add(values.begin(), values.end());
    return added;
  }
  Proto& integers(const std::string& name, const std::vector<std::int64_t>& values) {
    Proto& added = tensor(name, Proto::INT64, {static_cast<std::int64_t>(values.size())});
    added.mutable_int64_data()->Add(values.begin(), values.end());
    return added;
  }
  /// Integers of a type that ONNX keeps in int32_data; a scalar where there are no extents.
  Proto& small(const std::string& name, int type, const std::vector<std::int64_t>& dims,
               const std::vector<std::int32_t>& values) {
    Proto& added = tensor(name, type, dims);
    added.mutable_int32_data()->Add(values.begin(), values.end());
    return added;
  }
  ::onnx::NodeProto& node(const std::string& type, const std::vector<std::string>& inputs,
                          const std::vector<std::string>& outputs) {
    ::onnx::NodeProto& node = *graph().add_node();
    node.set_op_type(type);
    node.set_name(outputs[0]);
    for (const std::string& input : inputs) node.add_input(input);
    for (const std::string& output : outputs) node.add_output(output);
    return node;
  }
  ::onnx::NodeProto& node(const std::string& type, const std::vector<std::string>& inputs, const std::string& output) {
    return node(type, inputs, std::vector<std::string>{output});
  }

  void save(const std::filesystem::path& path) const {
    std::ofstream file(path, std::ios::binary);
    REQUIRE(model_.SerializeToOstream(&file));
  }

 private:
  template <class Info>
  static ::onnx::TypeProto_Tensor* named(Info* info, const std::string& name, int type) {
    info->set_name(name);
    auto* const tensor = info->mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(type);
    return tensor;
  }

  ::onnx::ModelProto model_;
};

inline ::onnx::AttributeProto& attribute(::onnx::NodeProto& node, const std::string& name,
                                         ::onnx::AttributeProto::AttributeType type) {
  auto& added = *node.add_attribute();
  added.set_name(name);
  added.set_type(type);
  return added;
}
inline void set(::onnx::NodeProto& node, const std::string& name, std::int64_t value) {
  attribute(node, name, ::onnx::AttributeProto::INT).set_i(value);
}
inline void set(::onnx::NodeProto& node, const std::string& name, const std::vector<std::int64_t>& values) {
  attribute(node, name, ::onnx::AttributeProto::INTS).mutable_ints()->Add(values.begin(), values.end());
}
inline void set(::onnx::NodeProto& node, const std::string& name, float value) {
  attribute(node, name, ::onnx::AttributeProto::FLOAT).set_f(value);
}
inline void set(::onnx::NodeProto& node, const std::string& name, const std::vector<float>& values) {
  attribute(node, name, ::onnx::AttributeProto::FLOATS).mutable_floats()->Add(values.begin(), values.end());
}
inline void set(::onnx::NodeProto& node, const std::string& name, const char* word) {
  attribute(node, name, ::onnx::AttributeProto::STRING).set_s(word);
}

/// x of 1 × 2 × 4 × 4, convolved to y by 3 filters of 1 × 1.
inline ModelWriter small_model() {
  ModelWriter model;
  model.input("x", {1, 2, 4, 4}).output("y");
  model.weights("w", {3, 2, 1, 1}, 0.5F);
  model.node("Conv", {"x", "w"}, "y");
  return model;
}

/// The message with which a model is refused, the folder left out.
template <class E>
std::string refusal(const ModelWriter& model, const network::OnnxOptions& options = {}) {
  const Folder folder;
  const std::filesystem::path path = folder / "m.onnx";
  model.save(path);
  std::string text = message_of<E>([&] { (void)read_onnx(path, options); });
  const std::string prefix = path.string();
  INFO(text);
  REQUIRE(text.compare(0, prefix.size(), prefix) == 0);
  return "m.onnx" + text.substr(prefix.size());
}

}  // namespace patdnn::test
