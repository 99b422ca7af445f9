#pragma once
// ADMM in the Python module.

#include <pybind11/pybind11.h>

namespace demo {

/// Adds the classes Admm and Residuals to a module that has Recipe and Pruned.
void bind_admm(pybind11::module_& module);

}  // namespace demo
