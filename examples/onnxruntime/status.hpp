#pragma once
// Failures, from ONNX Runtime's C API and into it.

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#include <onnxruntime_c_api.h>

#include <patdnn/error.hpp>

namespace ort {

/// What ONNX Runtime says went wrong.
class Failure : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws Failure unless a call went well.
inline void check(const OrtApi& api, OrtStatus* status) {
  if (status == nullptr) return;
  const std::string message = api.GetErrorMessage(status);
  api.ReleaseStatus(status);
  throw Failure(message);
}

/// Runs body(); what it throws becomes the status that it returns, none if it throws nothing.
template <class Body>
[[nodiscard]] OrtStatus* status_of(const OrtApi& api, Body&& body) noexcept {
  try {
    body();
    return nullptr;
  } catch (const patdnn::Error& error) {
    return api.CreateStatus(ORT_INVALID_ARGUMENT, error.what());
  } catch (const std::bad_alloc&) {
    return api.CreateStatus(ORT_FAIL, "patdnn: not enough memory");
  } catch (const std::exception& error) {
    return api.CreateStatus(ORT_FAIL, error.what());
  }
}

}  // namespace ort
