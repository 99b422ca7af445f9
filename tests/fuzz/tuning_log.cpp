// Logs of patdnn_tune: what was read is still there, and can be added to, when the log is opened again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include <patdnn/error.hpp>

#include "../../bench/tuning/measurement_log.hpp"
#include "scratch_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using patdnn::bench::MeasurementLog;
  static const patdnn::test::ScratchFile file("log.jsonl");
  static const MeasurementLog::Origin origin{"processor", "compiler", "avx2", 1};
  try {
    const auto path = file.with({data, size});
    std::size_t known = 0;
    {
      MeasurementLog log(path, origin);
      log.add("added", {}, {0.5, 0.25});
      known = log.size();
    }
    const MeasurementLog again(path, origin);
    if (again.size() != known || !again.find("added", {})) std::abort();
  } catch (const patdnn::Error&) {
    // Refused by name.
  }
  return 0;
}
