// Writes the seeds of the fuzz targets, small files that are right, into one folder for each target.
//
// usage: patdnn_fuzz_seeds FOLDER

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/fkw/model.hpp>
#include <patdnn/network/store.hpp>

#include "../../bench/tuning/measurement_log.hpp"
#include "../../examples/npy.hpp"
#include "../graph_of_every_operator.hpp"
#include "../small_layers.hpp"

namespace {

namespace fs = std::filesystem;
using namespace patdnn;
using Ints = std::vector<std::int64_t>;
using Proto = ::onnx::TensorProto;

/// Two convolutional layers, of patterns and of free taps, and a linear one.
fkw::Model layers() {
  fkw::Layer taps;
  taps.name = "taps";
  taps.weights = test::weights_of(4, 4, 3, 4);
  taps.stride = 2;
  taps.pad = Padding(1);
  return {{{"input", "2 8 8"}, {"labels", "a,b,c"}}, {test::pattern_layer(), taps, test::linear_layer()}};
}

/// A graph of one convolution.
network::Graph one_convolution(const ConvShape& shape, std::size_t block, bool residual, Pooling pooling) {
  network::GraphBuilder b;
  const network::ValueId x = b.input("x", {1, shape.channels, shape.height, shape.width});
  network::Convolution conv;
  conv.shape = shape;
  std::vector<float> dense(shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = i % 4 == 1 ? 0.0F : static_cast<float>(i % 5) - 1.5F;
  conv.weights = fkw::encode_free_taps(fkw::DenseFilters{dense, shape.filters, shape.channels / shape.groups,
                                                         shape.kernel_height, shape.kernel_width, shape.groups},
                                       {.block = block});
  conv.activation = {Activation::Kind::relu};
  conv.adds_residual = residual;
  conv.pooling = pooling;
  b.output(b.add("y", std::move(conv), residual ? std::vector{x, x} : std::vector{x}), "y");
  return b.take();
}

/// A model that is written node by node, each of which reads the one before it.
class Model {
 public:
  Model(const Ints& dims, int opset) {
    model_.set_ir_version(7);
    model_.add_opset_import()->set_version(opset);
    graph().set_name("g");
    describe(*graph().add_input(), "x", dims);
  }

  Model& floats(const std::string& name, const Ints& dims) {
    Proto& tensor = add(name, Proto::FLOAT, dims);
    std::int64_t count = 1;
    for (const std::int64_t n : dims) count *= n;
    for (std::int64_t i = 0; i < count; ++i) tensor.add_float_data(static_cast<float>(i % 4) - 1.5F);
    return *this;
  }
  Model& integers(const std::string& name, const Ints& values) {
    Proto& tensor = add(name, Proto::INT64, {static_cast<std::int64_t>(values.size())});
    for (const std::int64_t n : values) tensor.add_int64_data(n);
    return *this;
  }

  Model& bytes(const std::string& name, Proto::DataType type, const Ints& dims,
               const std::vector<std::int32_t>& values) {
    Proto& tensor = add(name, type, dims);
    for (const std::int32_t n : values) tensor.add_int32_data(n);
    return *this;
  }

  struct Attribute {
    std::string name;
    Ints ints = {};
    float number = 0;
    std::string text = {};
  };
  Model& node(const std::string& type, const std::vector<std::string>& more = {},
              const std::vector<Attribute>& attributes = {}, bool reads_last = true) {
    ::onnx::NodeProto& node = *graph().add_node();
    node.set_op_type(type);
    if (reads_last) node.add_input(last_);
    for (const std::string& name : more) node.add_input(name);
    last_ = "v" + std::to_string(graph().node_size());
    node.add_output(last_);
    for (const Attribute& a : attributes) {
      ::onnx::AttributeProto& attribute = *node.add_attribute();
      attribute.set_name(a.name);
      if (!a.text.empty()) {
        attribute.set_type(::onnx::AttributeProto::STRING);
        attribute.set_s(a.text);
      } else if (a.ints.size() > 1) {
        attribute.set_type(::onnx::AttributeProto::INTS);
        for (const std::int64_t n : a.ints) attribute.add_ints(n);
      } else if (a.ints.size() == 1) {
        attribute.set_type(::onnx::AttributeProto::INT);
        attribute.set_i(a.ints[0]);
      } else {
        attribute.set_type(::onnx::AttributeProto::FLOAT);
        attribute.set_f(a.number);
      }
    }
    return *this;
  }

  void save(const fs::path& path) {
    graph().add_output()->set_name(last_);
    const std::string text = model_.SerializeAsString();
    io::write_file(path, std::as_bytes(std::span(text)));
  }

 private:
  ::onnx::GraphProto& graph() { return *model_.mutable_graph(); }
  static void describe(::onnx::ValueInfoProto& value, const std::string& name, const Ints& dims) {
    value.set_name(name);
    auto& type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(Proto::FLOAT);
    for (const std::int64_t n : dims) type.mutable_shape()->add_dim()->set_dim_value(n);
  }
  Proto& add(const std::string& name, Proto::DataType type, const Ints& dims) {
    Proto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(type);
    for (const std::int64_t n : dims) tensor.add_dims(n);
    return tensor;
  }

  ::onnx::ModelProto model_;
  std::string last_ = "x";
};

void write_onnx(const fs::path& folder) {
  Model({1, 3, 8, 8}, 13)
      .floats("w", {4, 3, 3, 3})
      .floats("b", {4})
      .floats("w2", {4, 1, 3, 3})
      .floats("fc", {5, 4})
      .node("Conv", {"w", "b"}, {{"pads", {1, 1, 1, 1}}, {"strides", {2, 2}}})
      .node("BatchNormalization", {"b", "b", "b", "b"})
      .node("Relu")
      .node("Conv", {"w2"}, {{"group", {4}}, {"auto_pad", {}, 0, "SAME_UPPER"}})
      .node("Add", {"v3"})
      .node("MaxPool", {}, {{"kernel_shape", {2, 2}}, {"strides", {2, 2}}, {"ceil_mode", {1}}})
      .node("GlobalAveragePool")
      .node("Flatten")
      .node("Gemm", {"fc"}, {{"transB", {1}}})
      .node("Softmax", {}, {{"axis", {-1}}})
      .save(folder / "network.onnx");
  Model({1, 2, 4, 4}, 13)
      .floats("w", {2, 2, 3, 3})
      .integers("pads", {0, 0, 1, 1, 0, 0, 1, 1})
      .integers("starts", {0, 3})
      .integers("ends", {2, -9})
      .integers("axes", {2, 3})
      .integers("steps", {1, -1})
      .integers("shape", {1, -1, 2})
      .node("Pad", {"pads"}, {{"mode", {}, 0, "reflect"}})
      .node("ConvTranspose", {"w"}, {{"strides", {2, 2}}, {"output_padding", {1, 1}}, {"dilations", {1, 2}}})
      .node("Slice", {"starts", "ends", "axes", "steps"})
      .node("Transpose", {}, {{"perm", {0, 2, 3, 1}}})
      .node("Reshape", {"shape"})
      .node("ReduceMean", {}, {{"axes", {1, 2}}, {"keepdims", {1}}})
      .save(folder / "moves.onnx");
  Model({1, 8, 4, 4}, 18)
      .floats("s", {8})
      .floats("b", {8})
      .integers("repeats", {1, 1, 2, 1})
      .integers("k", {2})
      .node("SpaceToDepth", {}, {{"blocksize", {2}}})
      .node("DepthToSpace", {}, {{"blocksize", {2}}, {"mode", {}, 0, "CRD"}})
      .node("InstanceNormalization", {"s", "b"})
      .node("LRN", {}, {{"size", {3}}})
      .node("Tile", {"repeats"})
      .node("LpPool", {}, {{"kernel_shape", {2, 2}}, {"p", {3}}, {"ceil_mode", {1}}})
      .node("LogSoftmax", {}, {{"axis", {1}}})
      .node("Trilu", {}, {{"upper", {0}}})
      .node("Einsum", {}, {{"equation", {}, 0, "nchw->nwc"}})
      .node("TopK", {"k"}, {{"axis", {-1}}, {"largest", {0}}})
      .node("ArgMax", {}, {{"axis", {1}}, {"select_last_index", {1}}})
      .save(folder / "composed.onnx");
  Model({1, 2, 4, 4}, 13)
      .floats("scales", {4})
      .floats("slope", {2, 1, 1})
      .integers("sizes", {1, 2, 6, 3})
      .node("Resize", {"", "", "sizes"}, {{"mode", {}, 0, "linear"}})
      .node("PRelu", {"slope"})
      .node("LeakyRelu", {}, {{"alpha", {}, 0.1F}})
      .node("HardSigmoid")
      .node("HardSwish")
      .node("Sigmoid")
      .node("Tanh")
      .node("AveragePool", {}, {{"kernel_shape", {2, 2}}, {"pads", {1, 0, 0, 1}}, {"count_include_pad", {1}}})
      .node("Split", {}, {{"axis", {1}}})
      .node("Concat", {"v9"}, {{"axis", {-2}}})
      .node("MatMul", {"v10"})
      .save(folder / "functions.onnx");
  Model({2, 3}, 13)
      .integers("zero", {0})
      .integers("axis", {0})
      .node("Shape", {}, {})
      .node("Gather", {"zero"}, {{"axis", {0}}})
      .node("Unsqueeze", {"axis"})
      .node("Squeeze", {"axis"})
      .node("Mul", {"zero"})
      .node("Cast", {}, {{"to", {1}}})
      .node("Div", {"x"})
      .node("Clip")
      .node("Identity")
      .save(folder / "shapes.onnx");
  Model({2, 3, 4}, 20)
      .floats("row", {4})
      .integers("axes", {-1, 0})
      .node("Gelu", {}, {{"approximate", {}, 0, "tanh"}})
      .node("Elu", {}, {{"alpha", {}, 2}})
      .node("Mish")
      .node("Pow", {"row"})
      .node("Mod", {"row"}, {{"fmod", {1}}})
      .node("Max", {"row", "v1"})
      .node("Mean", {"x", "row"})
      .node("Less", {"row"})
      .node("Where", {"x", "row"})
      .node("ReduceLogSumExp", {"axes"}, {{"keepdims", {0}}})
      .node("IsInf", {}, {{"detect_negative", {0}}})
      .save(folder / "elements.onnx");
  Model({1, 2, 5}, 11)
      .floats("w", {2, 1, 3})
      .node("Conv", {"w"}, {{"group", {2}}, {"pads", {1, 1}}, {"kernel_shape", {3}}})
      .node("Dropout")
      .node("GlobalMaxPool")
      .save(folder / "row.onnx");
}

void write_typed_onnx(const fs::path& folder) {
  Model({1, 2, 4}, 21)
      .bytes("s", Proto::FLOAT16, {2}, {0x3800, 0x3C00})
      .bytes("z", Proto::UINT8, {2}, {3, 128})
      .bytes("q", Proto::INT8, {2, 2, 1}, {1, -2, 3, -128})
      .node("Cast", {}, {{"to", {10}}})
      .node("QuantizeLinear", {"s", "z"}, {{"axis", {1}}})
      .node("DequantizeLinear", {"s", "z"}, {{"axis", {1}}})
      .node("DequantizeLinear", {"q", "s"}, {{"axis", {1}}}, false)
      .node("Conv", {"v3", "v4"}, {{"pads", {1, 1}}}, false)
      .node("CastLike", {"z"})
      .node("Cast", {}, {{"to", {9}}})
      .node("Cast", {}, {{"to", {7}}})
      .save(folder / "types.onnx");
  Model({1, 1, 5}, 19)
      .floats("roi", {6})
      .integers("sizes", {1, 1, 7})
      .integers("less", {1, 1, 4})
      .node("Resize", {"", "", "sizes"}, {{"mode", {}, 0, "cubic"}, {"antialias", {1}}, {"exclude_outside", {1}}})
      .node("Resize", {"", "", "less"}, {{"mode", {}, 0, "linear"}, {"keep_aspect_ratio_policy", {}, 0, "not_larger"}})
      .node("Resize", {"roi", "", "sizes"},
            {{"coordinate_transformation_mode", {}, 0, "tf_crop_and_resize"}, {"extrapolation_value", {}, 2}})
      .save(folder / "resizes.onnx");
}

void write_npy(const fs::path& folder) {
  const std::vector<float> values{0, 1, -2.5F, 3e38F, 1e-40F, 6};
  for (const auto& shape : std::vector<std::vector<std::size_t>>{{6}, {1, 2, 3}, {0, 7}, {}}) {
    std::size_t count = 1;
    for (const std::size_t n : shape) count *= n;
    demo::write_npy(folder / ("axes_" + std::to_string(shape.size()) + (count == 0 ? "_empty" : "") + ".npy"), shape,
                    std::span(values).first(count));
  }
  for (const demo::npy::Type& type : demo::npy::types) {
    const std::vector<float> numbers{0, 1, 100};
    demo::write_npy(folder / (std::string(name_of(type.type)) + ".npy"), std::vector<std::size_t>{3}, numbers,
                    type.type);
  }
}

void write_patdnn(const fs::path& folder) {
  fkw::save(folder / "layers.patdnn", layers());
  network::save(folder / "every_operator.patdnn", test::graph_of_every_operator());
  const ConvShape shape{.channels = 4, .filters = 4, .height = 7, .width = 9, .pad = Padding(1)};
  network::save(folder / "block_1.patdnn", one_convolution(shape, 1, true, Pooling::none));
  network::save(folder / "block_8.patdnn", one_convolution(shape, 8, false, Pooling::max_2x2));
  ConvShape strided = shape;
  strided.stride = 2;
  strided.groups = 4;
  network::save(folder / "depthwise.patdnn", one_convolution(strided, 1, false, Pooling::none));
  strided.groups = 2;
  strided.dilation = 2;
  strided.pad = {3, 2, 1, 2};
  network::save(folder / "dilated.patdnn", one_convolution(strided, 2, false, Pooling::global_average));
}

void write_log(const fs::path& folder) {
  const fs::path path = folder / "log.jsonl";
  fs::remove(path);
  bench::MeasurementLog log(path, {"processor", "compiler", "avx2", 1});
  tuning::Candidate candidate;
  log.add("conv1", candidate, {1.0, 0.5});
  candidate.parameters.kernel = kernels::Kernel::pattern;
  candidate.parameters.pattern_tile = {2, 4};
  candidate.parameters.blocks_per_pass = 3;
  log.add("conv1", candidate, {0.75, 0.25});
}

}  // namespace

int main(int arguments, char** argument) {
  if (arguments != 2) return 2;
  try {
    const fs::path corpus = argument[1];
    const auto folder = [&](std::string_view name) {
      fs::create_directories(corpus / name);
      return corpus / name;
    };
    write_patdnn(folder("patdnn"));
    write_onnx(folder("onnx"));
    write_typed_onnx(folder("onnx"));
    write_npy(folder("npy"));
    write_log(folder("tuning_log"));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
