// Where ONNX Runtime's header was not found: no library is looked for.

#include <utility>

#include <patdnn/error.hpp>

#include "runtime_session.hpp"

namespace demo {

struct Runtime::Library {};
struct RuntimeSession::Session {};

Runtime::Runtime(const std::filesystem::path&, std::size_t threads) : threads_(threads) {
  throw patdnn::FileError("this program was built without ONNX Runtime's header, onnxruntime_c_api.h");
}

RuntimeSession::RuntimeSession(const Runtime&, const RuntimeModel&) {}
RuntimeSession::~RuntimeSession() = default;
RuntimeSession::RuntimeSession(RuntimeSession&&) noexcept = default;
RuntimeSession& RuntimeSession::operator=(RuntimeSession&&) noexcept = default;
void RuntimeSession::run() {}

}  // namespace demo
