// Arrays in .npy files: what was read is written, and read again, as the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>

#include <patdnn/error.hpp>

#include "../../examples/npy.hpp"
#include "scratch_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const patdnn::test::ScratchFile file("x.npy");
  try {
    const auto path = file.with({data, size});
    const demo::NpyArray array = demo::read_npy(path, demo::NpyTypes::any);
    demo::write_npy(path, array.shape, array.values, array.type);
    const demo::NpyArray again = demo::read_npy(path, demo::NpyTypes::any);
    if (again.type != array.type || again.shape != array.shape || again.values.size() != array.values.size() ||
        (!array.values.empty() &&
         std::memcmp(again.values.data(), array.values.data(), array.values.size() * sizeof(float)) != 0)) {
      std::abort();
    }
  } catch (const patdnn::Error&) {
    // Refused by name.
  }
  return 0;
}
