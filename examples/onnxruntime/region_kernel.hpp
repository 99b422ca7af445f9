#pragma once
// The kernel of one node of a session.

#include <atomic>
#include <cstddef>
#include <string>
#include <vector>

#include <onnxruntime_c_api.h>

#include "region_runner.hpp"

namespace ort {

/// Checks the tensors of a call and runs a region on them.
class RegionKernel {
 public:
  /// Throws what RegionRunner() throws, or Failure for a node without a network.
  RegionKernel(const OrtApi& api, const OrtKernelInfo& info);

  /// Throws patdnn::ShapeMismatch for tensors that do not fit, or Failure.
  void compute(OrtKernelContext& context);

  [[nodiscard]] const OrtApi& api() const noexcept { return api_; }

 private:
  [[nodiscard]] std::size_t threads(const OrtKernelContext& context);

  const OrtApi& api_;
  std::string name_;
  RegionRunner runner_;
  std::atomic<std::size_t> threads_{0};
  std::atomic<int> counts_left_{8};
};

}  // namespace ort
