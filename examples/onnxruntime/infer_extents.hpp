#pragma once
// What ONNX itself knows of the extents of a model's values.

#include <onnx/onnx_pb.h>

namespace demo {

/// Adds the extents that ONNX can infer to a model's value_info, those behind operators that patdnn does not know among
/// them. Nodes that it cannot judge are passed over.
void infer_extents(::onnx::ModelProto& model);

}  // namespace demo
