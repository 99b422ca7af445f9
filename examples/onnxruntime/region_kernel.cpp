#include "region_kernel.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <thread>

#include <patdnn/error.hpp>
#include <patdnn/network/tensor.hpp>

#include "region_name.hpp"
#include "session_executor.hpp"
#include "status.hpp"

namespace ort {
namespace {

using patdnn::detail::message;

constexpr std::size_t most_axes = 8;
constexpr std::size_t most_ports = 64;

/// A tensor's extents, where they need no memory of their own.
struct Extents {
  std::array<std::int64_t, most_axes> at{};
  std::size_t rank = 0;

  [[nodiscard]] std::span<const std::int64_t> span() const noexcept { return {at.data(), std::min(rank, most_axes)}; }
};

Extents extents_of(const OrtApi& api, const OrtValue& tensor) {
  OrtTensorTypeAndShapeInfo* info = nullptr;
  check(api, api.GetTensorTypeAndShape(&tensor, &info));
  Extents extents;
  OrtStatus* status = api.GetDimensionsCount(info, &extents.rank);
  if (status == nullptr) status = api.GetDimensions(info, extents.at.data(), std::min(extents.rank, most_axes));
  api.ReleaseTensorTypeAndShapeInfo(info);
  check(api, status);
  return extents;
}

/// "4×3×32×32", as network::to_text() of what cannot be negative here.
std::string to_text(const Extents& extents) {
  std::string text;
  for (const std::int64_t n : extents.span()) text += (text.empty() ? "" : "×") + std::to_string(n);
  return text;
}

bool is_batch_of(const Extents& extents, const patdnn::network::Dims& image) {
  return extents.rank == image.size() && std::equal(image.begin() + 1, image.end(), extents.span().begin() + 1,
                                                    [](std::size_t expected, std::int64_t given) {
                                                      return static_cast<std::int64_t>(expected) == given;
                                                    });
}

std::string name_of(const OrtApi& api, const OrtKernelInfo& info) {
  std::size_t size = 0;
  check(api, api.KernelInfo_GetNodeName(&info, nullptr, &size));
  std::string name(size, '\0');
  check(api, api.KernelInfo_GetNodeName(&info, name.data(), &size));
  name.resize(size - 1);  // without the terminator
  return name;
}

std::vector<std::byte> file_of(const OrtApi& api, const OrtKernelInfo& info) {
  std::size_t size = 0;
  check(api, api.KernelInfoGetAttribute_string(&info, demo::region_network, nullptr, &size));
  std::vector<std::byte> file(size);
  check(api,
        api.KernelInfoGetAttribute_string(&info, demo::region_network, reinterpret_cast<char*>(file.data()), &size));
  file.resize(size - 1);
  return file;
}

void check_ports(const std::string& name, const char* what, std::size_t given, std::size_t expected) {
  if (given != expected || expected > most_ports) {
    throw patdnn::ShapeMismatch(message(name, ": the node has ", given, " ", what, ", its network ", expected,
                                        ", at most ", most_ports, " are possible"));
  }
}

}  // namespace

RegionKernel::RegionKernel(const OrtApi& api, const OrtKernelInfo& info)
    : api_(api), name_(message("patdnn region '", name_of(api, info), "'")), runner_(file_of(api, info), name_) {
  std::size_t count = 0;
  check(api, api.KernelInfo_GetInputCount(&info, &count));
  check_ports(name_, "inputs", count, runner_.inputs().size());
  check(api, api.KernelInfo_GetOutputCount(&info, &count));
  check_ports(name_, "outputs", count, runner_.outputs().size());
}

void RegionKernel::compute(OrtKernelContext& context) {
  std::array<const float*, most_ports> inputs{};
  std::array<float*, most_ports> outputs{};
  std::int64_t images = 0;
  for (std::size_t i = 0; i < runner_.inputs().size(); ++i) {
    const Network::Port& port = runner_.inputs()[i];
    const OrtValue* tensor = nullptr;
    check(api_, api_.KernelContext_GetInput(&context, i, &tensor));
    const Extents extents = extents_of(api_, *tensor);
    if (!is_batch_of(extents, port.dims) || (i > 0 && extents.at[0] != images)) {
      throw patdnn::ShapeMismatch(
          message(name_, ": input '", port.name, "' is ", to_text(extents), ", expected ",
                  i > 0 ? std::to_string(images) + " images" : std::string("any number of images"), " of ",
                  patdnn::network::to_text(port.dims)));
    }
    images = extents.at[0];
    // The C API gives out pointers to change a tensor alone.
    void* data = nullptr;
    check(api_, api_.GetTensorMutableData(const_cast<OrtValue*>(tensor), &data));  // NOLINT: is only read
    inputs[i] = static_cast<const float*>(data);
  }
  for (std::size_t i = 0; i < runner_.outputs().size(); ++i) {
    const patdnn::network::Dims& dims = runner_.outputs()[i].dims;
    Extents extents;
    extents.rank = dims.size();
    std::copy(dims.begin(), dims.end(), extents.at.begin());
    extents.at[0] = images;
    OrtValue* tensor = nullptr;
    check(api_, api_.KernelContext_GetOutput(&context, i, extents.at.data(), extents.rank, &tensor));
    void* data = nullptr;
    check(api_, api_.GetTensorMutableData(tensor, &data));
    outputs[i] = static_cast<float*>(data);
  }
  SessionExecutor executor(api_, context, threads(context));
  runner_.run(static_cast<std::size_t>(images), std::span(inputs).first(runner_.inputs().size()),
              std::span(outputs).first(runner_.outputs().size()), executor);
}

/// Counts the session's threads in the first calls, until all that the machine has were seen once: a busy machine may
/// hold some back.
std::size_t RegionKernel::threads(const OrtKernelContext& context) {
  std::size_t known = threads_.load(std::memory_order_relaxed);
  if (known < std::thread::hardware_concurrency() && counts_left_.load(std::memory_order_relaxed) > 0) {
    counts_left_.fetch_sub(1, std::memory_order_relaxed);
    known = std::max(known, count_threads(api_, context));
    threads_.store(known, std::memory_order_relaxed);
  }
  return std::max<std::size_t>(known, 1);
}

}  // namespace ort
