// One source in units of several instruction sets, header-only and with kernels compiled apart: each runs what it is
// compiled for. ARCHITECTURES lists units, what they are compiled for, and what their layers' why() has to name.
#include <cstdio>
#include <string>

#include <patdnn/kernels/arch.hpp>

#define DECLARED(unit, needs, runs) std::string unit();
ARCHITECTURES(DECLARED)

int main() {
  int wrong = 0;
  const auto check = [&](const char* unit, const char* architecture, bool supported, std::string (*why)()) {
    if (!supported) {
      std::printf("%s: this machine does not run it\n", unit);
      return;
    }
    const std::string said = why();
    std::printf("%s: %s\n", unit, said.c_str());
    if (said.find(std::string(" ") + architecture + ":") == std::string::npos) ++wrong;
  };
#define CHECKED(unit, needs, runs) check(#unit, #runs, patdnn::arch::supported<patdnn::arch::needs>(), &unit);
  ARCHITECTURES(CHECKED)
  return wrong;
}
