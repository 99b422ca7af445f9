// Apart from the rest, since ONNX's header does not go with the macros of <sys/mman.h>.

#include "infer_extents.hpp"

#include <onnx/shape_inference/implementation.h>

namespace demo {

void infer_extents(::onnx::ModelProto& model) { ::onnx::shape_inference::InferShapes(model); }

}  // namespace demo
