#pragma once
// The runner of whole networks in the Python module.

#include <pybind11/pybind11.h>

namespace demo {

/// Adds the class Network to a module.
void bind_network(pybind11::module_& module);

}  // namespace demo
