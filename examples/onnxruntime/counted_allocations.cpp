// Stands between ONNX Runtime and the operator library, for a test: counts what the library's kernels allocate while
// they compute. What ONNX Runtime allocates for them, tensors for instance, is not counted.
//
// Preloaded, so that its malloc() is everybody's; and registered as the operator library, in front of the one that the
// variable PATDNN_ORT_LIBRARY names.

#include <dlfcn.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>

#include <onnxruntime_c_api.h>

// What the GNU C library calls its own.
extern "C" {
void* __libc_malloc(std::size_t size);                           // NOLINT(bugprone-reserved-identifier)
void* __libc_calloc(std::size_t count, std::size_t size);        // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* memory, std::size_t size);            // NOLINT(bugprone-reserved-identifier)
void* __libc_memalign(std::size_t alignment, std::size_t size);  // NOLINT(bugprone-reserved-identifier)
}

namespace {

std::atomic<std::size_t> allocations{0};
std::atomic<std::size_t> computed{0};
// Set while this thread runs code of the operator library.
[[gnu::tls_model("initial-exec")]] thread_local bool counting = false;

void count() noexcept {
  if (counting) ++allocations;
}

/// Counts, or not, until the end of a block.
class Counting {
 public:
  explicit Counting(bool on) noexcept : before_(std::exchange(counting, on)) {}
  ~Counting() { counting = before_; }
  Counting(const Counting&) = delete;
  Counting& operator=(const Counting&) = delete;

 private:
  bool before_;
};

const OrtApi* runtime = nullptr;
OrtApi watched_api;
OrtCustomOp real_operator;
OrtCustomOp watched_operator;

OrtStatus* get_shape(const OrtValue* tensor, OrtTensorTypeAndShapeInfo** info) noexcept {
  const Counting pause(false);
  return runtime->GetTensorTypeAndShape(tensor, info);
}

OrtStatus* get_output(OrtKernelContext* context, std::size_t index, const std::int64_t* dims, std::size_t rank,
                      OrtValue** tensor) noexcept {
  const Counting pause(false);
  return runtime->KernelContext_GetOutput(context, index, dims, rank, tensor);
}

struct Loop {
  void (*task)(void*, std::size_t);
  void* object;
};

OrtStatus* parallel_for(const OrtKernelContext* context, void (*task)(void*, std::size_t), std::size_t n,
                        std::size_t batch, void* object) noexcept {
  const Counting pause(false);
  Loop loop{task, object};
  const auto counted = [](void* of, std::size_t i) {
    const Counting on(true);
    static_cast<Loop*>(of)->task(static_cast<Loop*>(of)->object, i);
  };
  return runtime->KernelContext_ParallelFor(context, counted, n, batch, &loop);
}

OrtStatus* create(const OrtCustomOp*, const OrtApi*, const OrtKernelInfo* info, void** kernel) {
  return real_operator.CreateKernelV2(&real_operator, &watched_api, info, kernel);
}

OrtStatus* compute(void* kernel, OrtKernelContext* context) {
  ++computed;
  const Counting on(true);
  return real_operator.KernelComputeV2(kernel, context);
}

OrtStatus* add_operator(OrtCustomOpDomain* domain, const OrtCustomOp* op) noexcept {
  real_operator = watched_operator = *op;
  watched_operator.CreateKernelV2 = create;
  watched_operator.KernelComputeV2 = compute;
  return runtime->CustomOpDomain_Add(domain, &watched_operator);
}

const OrtApi* get_api(std::uint32_t) noexcept { return &watched_api; }

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  count();
  return __libc_malloc(size);
}
void* calloc(std::size_t n, std::size_t size) {
  count();
  return __libc_calloc(n, size);
}
void* realloc(void* memory, std::size_t size) {
  count();
  return __libc_realloc(memory, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
  count();
  return __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
  *memory = memalign(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}

/// How often kernels allocated memory, and how often they computed, since this was asked for last.
std::size_t patdnn_allocations() { return allocations.exchange(0); }
std::size_t patdnn_computed() { return computed.exchange(0); }

OrtStatus* RegisterCustomOps(OrtSessionOptions* options, const OrtApiBase* base) {
  runtime = base->GetApi(17);
  const char* const name = std::getenv("PATDNN_ORT_LIBRARY");
  void* const library = name != nullptr ? ::dlopen(name, RTLD_NOW | RTLD_LOCAL) : nullptr;
  using Register = OrtStatus* (*)(OrtSessionOptions*, const OrtApiBase*);
  const auto real =
      library != nullptr ? reinterpret_cast<Register>(::dlsym(library, "RegisterCustomOps")) : Register(nullptr);
  if (real == nullptr) return runtime->CreateStatus(ORT_FAIL, "PATDNN_ORT_LIBRARY names no operator library");
  watched_api = *runtime;
  watched_api.CustomOpDomain_Add = add_operator;
  watched_api.GetTensorTypeAndShape = get_shape;
  watched_api.KernelContext_GetOutput = get_output;
  watched_api.KernelContext_ParallelFor = parallel_for;
  static OrtApiBase watched_base = *base;
  watched_base.GetApi = get_api;
  return real(options, &watched_base);
}

}  // extern "C"
