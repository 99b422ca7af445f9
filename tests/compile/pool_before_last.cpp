// error: pooling is the last step of an epilogue
#include <patdnn/kernels/epilogue.hpp>

const auto epilogue = patdnn::kernels::fuse(patdnn::kernels::MaxPool2x2{}, patdnn::kernels::Relu{});
