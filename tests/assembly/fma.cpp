// Compiled to assembly for AVX-512 and AVX2, never run: tests/checks/assembly.awk reads what the compiler made of it.
#include <cstddef>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/epilogue.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tap_conv.hpp>

using namespace patdnn::kernels;
namespace arch = patdnn::arch;

extern "C" void lanes_fma_avx512(const float* a, const float* b, float* c) {
  using V = Vector<float, arch::avx512>;
  lanes::store(c, lanes::fma(lanes::load<V>(a), lanes::load<V>(b), lanes::load<V>(c)));
}

extern "C" void lanes_fma_avx2(const float* a, const float* b, float* c) {
  using V = Vector<float, arch::avx2>;
  lanes::store(c, lanes::fma(lanes::load<V>(a), lanes::load<V>(b), lanes::load<V>(c)));
}

TileFunction<float, Epilogue<>> wide = &tap_tile<arch::avx512, float, 4, 1, 6, Epilogue<>>;
TileFunction<float, Epilogue<>> narrow = &tap_tile<arch::avx2, float, 4, 1, 3, Epilogue<>>;
