// One program with two versions of patdnn, one of them compiled for two instruction sets.
#include <iostream>
#include <string>

using Unit = void(std::string& type, std::string& why, std::string& wrong);
Unit v0_fast, v0_plain, v1_plain;

int main() {
  const struct {
    Unit* run;
    const char* version;
    const char* architecture;
  } units[] = {{v0_fast, "2v0", FAST}, {v1_plain, "2v1", PLAIN}, {v0_plain, "2v0", PLAIN}};
  int failed = 0;
  for (const auto& unit : units) {
    std::string type;
    std::string why;
    std::string wrong;
    unit.run(type, why, wrong);
    if (type.find(unit.version) == std::string::npos) wrong = "is " + type;
    if (why.find(unit.architecture) == std::string::npos) wrong = "does not run on " + std::string(unit.architecture);
    std::cout << unit.version << ": " << why << "\n";
    if (wrong.empty()) continue;
    std::cout << "FAILED: expected version " << unit.version << " on " << unit.architecture << ": " << wrong << "\n";
    ++failed;
  }
  return failed;
}
