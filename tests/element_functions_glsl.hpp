#pragma once
// vulkan/shaders/element_functions.glsl, as the table of functions has it.

#include <sstream>
#include <string>

#include <patdnn/kernels/element_functions.hpp>

namespace patdnn::test {

[[nodiscard]] inline std::string element_functions_glsl() {
  std::ostringstream text;
  text << "// Functions of elements by their codes. Written by the target patdnn_spirv from the table in\n"
          "// kernels/element_functions.hpp.\n"
          "// a, the first input's element; places of the second input's and of the third's, which lies in the output\n"
          "float element_function(float a, int z, int y, float alpha, float beta) {\n"
          "  switch (function) {\n";
  for (const kernels::detail::ElementFacts& row : kernels::detail::element_facts<arch::preferred>) {
    text << "    case " << static_cast<unsigned>(row.function) << ": ";
    if (row.arity > 1) text << "{ const float b = float(operands[z]); ";
    if (row.arity > 2) text << "const float c = float(outputs[y]); ";
    text << "return " << row.glsl << (row.arity > 1 ? "; }\n" : ";\n");
  }
  text << "  }\n  return a;\n}\n";
  return text.str();
}

}  // namespace patdnn::test
