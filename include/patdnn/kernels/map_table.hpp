#pragma once
// What maps run through besides convolutions on one architecture: a table of functions, as ConvTable is.

#include <string_view>

#include <patdnn/kernels/pool_plane.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The functions of an architecture.
struct MapTable {
  std::string_view architecture = {};
  PlanePooler<float> max_pool = nullptr;
};

}}}  // namespace patdnn::v0::kernels
