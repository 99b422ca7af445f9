#include "runtime_session.hpp"

#include <dlfcn.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <utility>

#include <onnxruntime_c_api.h>

#include <patdnn/error.hpp>

#include "find_runtime.hpp"
#include "register.hpp"
#include "status.hpp"

namespace demo {
namespace {

using patdnn::detail::message;

// The oldest interface that operators of patdnn work with: that of ONNX Runtime 1.17.
constexpr std::uint32_t api_version = 17;

/// An object of ONNX Runtime's, which goes when its owner does.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

/// Calls create(&object), and owns what it makes. Throws ort::Failure.
template <class T, class Create>
Owned<T> make(const OrtApi& api, void (*release)(T*), Create&& create) {
  T* object = nullptr;
  ort::check(api, create(&object));
  return Owned<T>(object, release);
}

std::size_t bytes_of(ONNXTensorElementDataType type) {
  switch (type) {
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT8:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8: return 1;
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT16:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT16:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16: return 2;
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32: return 4;
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE:
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64: return 8;
    default: return 0;
  }
}

}  // namespace

struct Runtime::Library {
  const OrtApiBase* base = nullptr;
  const OrtApi* api = nullptr;
  Owned<OrtEnv> environment{nullptr, nullptr};
};

Runtime::Runtime(const std::filesystem::path& library, std::size_t threads) : threads_(threads) {
  std::string tried;
  for (const std::filesystem::path& candidate : runtime_libraries(library)) {
    // It stays loaded until the program ends: it has threads and static objects of its own.
    void* const handle = ::dlopen(candidate.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const symbol = handle == nullptr ? nullptr : ::dlsym(handle, "OrtGetApiBase");
    const OrtApiBase* const base =
        symbol == nullptr ? nullptr : reinterpret_cast<decltype(&OrtGetApiBase)>(symbol)();  // NOLINT: as POSIX has it
    const OrtApi* const api = base == nullptr ? nullptr : base->GetApi(api_version);
    if (api == nullptr) {
      const char* const why = handle == nullptr ? "cannot be loaded"
                              : base == nullptr ? "is another library"
                                                : "is older than 1.17";
      tried += (tried.empty() ? "" : ", ") + candidate.string() + " " + why;
      continue;
    }
    auto loaded = std::make_shared<Library>();
    loaded->base = base;
    loaded->api = api;
    loaded->environment = make<OrtEnv>(
        *api, api->ReleaseEnv, [&](OrtEnv** made) { return api->CreateEnv(ORT_LOGGING_LEVEL_FATAL, "patdnn", made); });
    loaded_ = std::move(loaded);
    library_ = candidate;
    version_ = base->GetVersionString();
    return;
  }
  throw patdnn::FileError(message("no library of ONNX Runtime: ", tried));
}

struct RuntimeSession::Session {
  std::shared_ptr<const Runtime::Library> library;
  Owned<OrtSession> session{nullptr, nullptr};
  std::vector<std::vector<std::byte>> data;
  std::vector<Owned<OrtValue>> tensors;
  std::vector<std::string> names;
  std::size_t inputs = 0;  // the first of the names
  std::vector<const char*> name_pointers;
  std::vector<const OrtValue*> tensor_pointers;
};

RuntimeSession::RuntimeSession(const Runtime& runtime, const RuntimeModel& model)
    : session_(std::make_unique<Session>()) {
  Session& made = *session_;
  made.library = runtime.loaded_;
  const OrtApi& api = *made.library->api;
  const auto options = make<OrtSessionOptions>(api, api.ReleaseSessionOptions,
                                               [&](OrtSessionOptions** o) { return api.CreateSessionOptions(o); });
  ort::check(api, api.SetIntraOpNumThreads(options.get(), static_cast<int>(runtime.threads())));
  // Threads of a session that does not run would take time from the other's.
  ort::check(api, api.AddSessionConfigEntry(options.get(), "session.force_spinning_stop", "1"));
  const std::string folder = model.folder.empty() ? "." : model.folder.string();
  ort::check(api, api.AddSessionConfigEntry(options.get(), "session.model_external_initializers_file_folder_path",
                                            folder.c_str()));
  ort::check(api, RegisterCustomOps(options.get(), made.library->base));
  made.session = make<OrtSession>(api, api.ReleaseSession, [&](OrtSession** s) {
    return api.CreateSessionFromArray(made.library->environment.get(), model.bytes.data(), model.bytes.size(),
                                      options.get(), s);
  });

  const auto memory = make<OrtMemoryInfo>(api, api.ReleaseMemoryInfo, [&](OrtMemoryInfo** info) {
    return api.CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, info);
  });
  std::mt19937 generator(1);  // NOLINT(cert-msc51-cpp): the same numbers in every run
  std::uniform_real_distribution<float> uniform(0, 1);
  for (const RuntimeInput& input : model.inputs) {
    const auto type = static_cast<ONNXTensorElementDataType>(input.type);  // both have the same codes
    std::size_t count = 1;
    for (const std::int64_t extent : input.dims) count *= static_cast<std::size_t>(extent);
    const std::size_t size = bytes_of(type);
    if (size == 0) {
      throw patdnn::UnsupportedOperator(
          message("input '", input.name, "' has elements of type ", input.type, ", expected numbers"));
    }
    auto& bytes = made.data.emplace_back(count * size);
    if (type == ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT) {
      auto* const floats = reinterpret_cast<float*>(bytes.data());
      for (std::size_t i = 0; i < count; ++i) floats[i] = uniform(generator);
    }
    made.tensors.push_back(make<OrtValue>(api, api.ReleaseValue, [&](OrtValue** value) {
      return api.CreateTensorWithDataAsOrtValue(memory.get(), bytes.data(), bytes.size(), input.dims.data(),
                                                input.dims.size(), type, value);
    }));
    made.names.push_back(input.name);
  }
  made.inputs = made.names.size();
  made.names.insert(made.names.end(), model.outputs.begin(), model.outputs.end());
  for (const std::string& name : made.names) made.name_pointers.push_back(name.c_str());
  for (const auto& tensor : made.tensors) made.tensor_pointers.push_back(tensor.get());
}

RuntimeSession::~RuntimeSession() = default;
RuntimeSession::RuntimeSession(RuntimeSession&&) noexcept = default;
RuntimeSession& RuntimeSession::operator=(RuntimeSession&&) noexcept = default;

void RuntimeSession::run() {
  Session& s = *session_;
  const OrtApi& api = *s.library->api;
  const std::size_t count = s.names.size() - s.inputs;
  std::vector<OrtValue*> outputs(count, nullptr);
  OrtStatus* const status = api.Run(s.session.get(), nullptr, s.name_pointers.data(), s.tensor_pointers.data(),
                                    s.inputs, s.name_pointers.data() + s.inputs, count, outputs.data());
  for (OrtValue* const output : outputs) {
    if (output != nullptr) api.ReleaseValue(output);
  }
  ort::check(api, status);
}

}  // namespace demo
