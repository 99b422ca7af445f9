#pragma once
// An executor on the threads of an ONNX Runtime session.

#include <cstddef>

#include <onnxruntime_c_api.h>

#include <patdnn/executor.hpp>

#include "status.hpp"

namespace ort {

/// Runs tasks on the intra-op threads of the session whose kernel is running, the calling thread among them.
///
/// Every thread begins with a share of its own, the same in each run, and helps the others when it is done: that is how
/// ONNX Runtime deals out the turns of a loop.
class SessionExecutor {
 public:
  /// concurrency  how many threads the session has, see count_threads()
  SessionExecutor(const OrtApi& api, const OrtKernelContext& context, std::size_t concurrency) noexcept
      : api_(&api), context_(&context), concurrency_(concurrency) {}

  [[nodiscard]] std::size_t concurrency() const noexcept { return concurrency_; }

  /// Throws Failure when ONNX Runtime reports one.
  template <class Task>
  void run(std::size_t n, const Task& task) const {
    if (n == 1) return task(std::size_t{0});
    const auto call = [](void* object, std::size_t i) { (*static_cast<const Task*>(object))(i); };
    check(*api_,
          api_->KernelContext_ParallelFor(context_, call, n, 0, const_cast<Task*>(&task)));  // NOLINT: called as const
  }

 private:
  const OrtApi* api_;
  const OrtKernelContext* context_;
  std::size_t concurrency_;
};

static_assert(patdnn::Executor<SessionExecutor>);

/// How many threads take part in a loop of the session, the calling one among them. ONNX Runtime does not tell, so that
/// is tried: as many tasks as the machine has threads wait for each other, until all are there or 2 ms are over. A
/// thread that is late is not counted. Throws Failure.
[[nodiscard]] std::size_t count_threads(const OrtApi& api, const OrtKernelContext& context);

}  // namespace ort
