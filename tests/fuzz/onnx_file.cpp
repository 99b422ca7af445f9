// ONNX models: imported, given the form of weights that runs fastest, prepared and run; and surveyed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include <patdnn/io/container.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/store.hpp>

#include "../../examples/onnx_import.hpp"
#include "fuzzed_network.hpp"
#include "scratch_file.hpp"

namespace {

/// Weights beside the model, which it may name.
const patdnn::test::ScratchFile& folder() {
  static const patdnn::test::ScratchFile file("m.onnx");
  static const bool written = [] {
    patdnn::io::write_file(file.folder() / "w", std::vector<std::byte>(4096, std::byte{0x3E}));
    return true;
  }();
  if (!written) std::abort();
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace patdnn;
  const network::OnnxOptions options{
      .input_dims = {}, .input_values = {}, .outputs = {}, .limits = test::fuzzed_limits};
  ::onnx::ModelProto model;
  if (!model.ParseFromArray(data, static_cast<int>(size))) {
    try {
      (void)demo::read_onnx(folder().with({data, size}), options);
      std::abort();
    } catch (const Error&) {
      return 0;  // no ONNX, and said so
    }
  }
  const auto path = folder().folder() / "m.onnx";
  try {
    (void)demo::survey_onnx(model, path, options);
  } catch (const Error&) {
    // Refused by name.
  }
  if (model.graph().node_size() > 0) {
    const auto& middle = model.graph().node(model.graph().node_size() / 2);
    network::OnnxOptions stopping = options;
    stopping.outputs.assign(middle.output().begin(), middle.output().end());
    try {
      (void)demo::import_onnx(model, path, stopping);
    } catch (const Error&) {
      // Refused by name.
    }
  }
  try {
    network::Graph graph = demo::import_onnx(model, path, options);
    test::run_if_small(graph);
    const std::vector<std::byte> written = network::to_bytes(graph);
    if (network::to_bytes(network::graph_from_bytes(written, "file", test::fuzzed_limits)) != written) std::abort();
    (void)network::choose_forms(graph);
    test::run_if_small(graph);
  } catch (const Error&) {
    // Refused by name.
  }
  return 0;
}
