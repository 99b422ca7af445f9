// error: kernels exist for float
#include <patdnn/kernels/layer.hpp>

bool plans(const patdnn::kernels::ConvLayer<double>& layer) { return layer.plan().flat; }
