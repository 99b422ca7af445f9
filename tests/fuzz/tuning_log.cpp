// Logs of patdnn_tune: parameters of kernels.

#include <cstddef>
#include <cstdint>

#include "../../bench/tuning/measurement_log.hpp"
#include "fuzzed_log.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return patdnn::test::check_log<patdnn::bench::MeasurementLog>({data, size}, {"processor", "compiler", "avx2", 1});
}
