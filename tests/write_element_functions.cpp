// Writes vulkan/shaders/element_functions.glsl.
//
// usage: patdnn_write_element_functions FILE

#include <cstddef>
#include <iostream>
#include <span>
#include <string>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

#include "element_functions_glsl.hpp"

int main(int arguments, char** argument) {
  if (arguments != 2) return 2;
  try {
    const std::string text = patdnn::test::element_functions_glsl();
    patdnn::io::write_file(argument[1], std::as_bytes(std::span(text)));
  } catch (const patdnn::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
