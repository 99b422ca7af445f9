#include "peak.hpp"

namespace patdnn::bench {

double peak_gflops(std::string_view name) {
  return [&]<class... Archs>(arch::any_of<Archs...>) {
    double gflops = 0;
    ((Archs::name == name ? void(gflops = Peak<Archs>::gflops()) : void()), ...);
    return gflops;
  }(arch::dispatched{});
}

}  // namespace patdnn::bench
