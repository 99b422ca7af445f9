// error: a residual has the extents of the output before pooling and cannot be fused with it
#include <patdnn/kernels/epilogue.hpp>

const auto epilogue = patdnn::kernels::fuse(patdnn::kernels::AddResidual{}, patdnn::kernels::MaxPool2x2{});
