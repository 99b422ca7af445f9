// The component onnx brings ONNX's schema and protobuf with it.

#include <iostream>

#include <onnx/onnx_pb.h>

#include <patdnn/pattern.hpp>

int main() {
  onnx::ModelProto model;
  model.mutable_graph()->add_node()->set_op_type("Conv");
  onnx::ModelProto read;
  const bool parsed = read.ParseFromString(model.SerializeAsString());
  std::cout << read.graph().node_size() << " node, expected 1; " << patdnn::default_patterns.size() << " patterns\n";
  return parsed && read.graph().node_size() == 1 ? 0 : 1;
}
