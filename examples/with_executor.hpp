#pragma once
// As many threads as a command line asks for.

#include <cstddef>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/executor.hpp>
#include <patdnn/executor_eigen.hpp>

namespace demo {

/// Calls body(executor) with an ExecutorRef that runs tasks on `threads` threads, the calling thread among them.
template <class Body>
void with_executor(std::size_t threads, Body&& body) {
  if (threads <= 1) {
    patdnn::SerialExecutor executor;
    body(patdnn::ExecutorRef(executor));
  } else {
    Eigen::ThreadPool pool(static_cast<int>(threads) - 1);
    patdnn::EigenExecutor executor(pool);
    body(patdnn::ExecutorRef(executor));
  }
}

}  // namespace demo
