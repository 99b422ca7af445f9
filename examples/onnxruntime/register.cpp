// The operator library: what ONNX Runtime calls to learn of patdnn::Region.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <onnxruntime_c_api.h>

#include "region_kernel.hpp"
#include "region_name.hpp"
#include "register.hpp"
#include "status.hpp"

namespace ort { namespace {

// The oldest interface that has all that is called here: that of ONNX Runtime 1.17.
constexpr std::uint32_t api_version = 17;

OrtStatus* create(const OrtCustomOp*, const OrtApi* api, const OrtKernelInfo* info, void** kernel) {
  return status_of(*api, [&] { *kernel = new RegionKernel(*api, *info); });
}

OrtStatus* compute(void* kernel, OrtKernelContext* context) {
  auto& region = *static_cast<RegionKernel*>(kernel);
  return status_of(region.api(), [&] { region.compute(*context); });
}

OrtCustomOp make_operator() noexcept {
  OrtCustomOp op{};
  op.version = api_version;
  op.CreateKernelV2 = create;
  op.KernelComputeV2 = compute;
  op.KernelDestroy = [](void* kernel) { delete static_cast<RegionKernel*>(kernel); };
  op.GetName = [](const OrtCustomOp*) { return demo::region_operator; };
  op.GetExecutionProviderType = [](const OrtCustomOp*) -> const char* { return "CPUExecutionProvider"; };
  // Any number of tensors of floats, of one at least.
  op.GetInputTypeCount = op.GetOutputTypeCount = [](const OrtCustomOp*) { return std::size_t{1}; };
  op.GetInputType =
      op.GetOutputType = [](const OrtCustomOp*, std::size_t) { return ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT; };
  op.GetInputCharacteristic =
      op.GetOutputCharacteristic = [](const OrtCustomOp*, std::size_t) { return INPUT_OUTPUT_VARIADIC; };
  op.GetInputMemoryType = [](const OrtCustomOp*, std::size_t) { return OrtMemTypeDefault; };
  op.GetVariadicInputMinArity = op.GetVariadicOutputMinArity = [](const OrtCustomOp*) { return 1; };
  op.GetVariadicInputHomogeneity = op.GetVariadicOutputHomogeneity = [](const OrtCustomOp*) { return 1; };
  op.GetStartVersion = [](const OrtCustomOp*) { return 1; };
  op.GetEndVersion = [](const OrtCustomOp*) { return 1; };
  return op;
}

const OrtCustomOp region_operator = make_operator();

/// The domains that sessions were told of, which have to outlive them: they go when the library is unloaded.
class Domains {
 public:
  /// Throws Failure.
  void add_to(OrtSessionOptions& options, const OrtApi& api) {
    OrtCustomOpDomain* made = nullptr;
    check(api, api.CreateCustomOpDomain(demo::region_domain, &made));
    Domain domain(made, api.ReleaseCustomOpDomain);
    check(api, api.CustomOpDomain_Add(made, &region_operator));
    const std::lock_guard lock(mutex_);
    domains_.push_back(std::move(domain));
    check(api, api.AddCustomOpDomain(&options, made));
  }

 private:
  using Domain = std::unique_ptr<OrtCustomOpDomain, void (*)(OrtCustomOpDomain*)>;

  std::mutex mutex_;
  std::vector<Domain> domains_;
};

Domains domains;

}  // namespace
}  // namespace ort

extern "C" OrtStatus* RegisterCustomOps(OrtSessionOptions* options, const OrtApiBase* base) {
  const OrtApi* const api = base->GetApi(ort::api_version);
  if (api != nullptr) return ort::status_of(*api, [&] { ort::domains.add_to(*options, *api); });
  return base->GetApi(1)->CreateStatus(ORT_FAIL, "patdnn needs ONNX Runtime 1.17 or later");
}
