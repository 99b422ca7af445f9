#pragma once
// Errors of patdnn as exceptions of Python.

#include <filesystem>

#include <pybind11/pybind11.h>

namespace demo {

/// Adds to a module Error, a ValueError, which every error of patdnn is, and those that are something else in Python as
/// well: FileError, FileNotFound, UnsupportedOperator, ThreadsUnavailable.
void bind_errors(pybind11::module_& module);

/// Throws what is a FileNotFoundError in Python where a path names nothing.
void need_file(const std::filesystem::path& path);

}  // namespace demo
