#pragma once
// The core of patdnn: patterns, FKW, kernels. Pruning, the Eigen executor and model files have headers of their own.

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/host_tensor.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/kernels/pooling.hpp>
#include <patdnn/kernels/reference.hpp>
#include <patdnn/kernels/repack.hpp>
#include <patdnn/kernels/step.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/version.hpp>
#include <patdnn/weights.hpp>
