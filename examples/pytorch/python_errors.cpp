#include "python_errors.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <string>
#include <system_error>
#include <utility>

#include <patdnn/error.hpp>

namespace demo {
namespace {

namespace py = pybind11;

/// A path that names nothing.
class MissingFile : public patdnn::FileError {
 public:
  explicit MissingFile(std::filesystem::path path) : FileError("no such file"), path_(std::move(path)) {}
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

// The module's exceptions; they live as long as the interpreter.
PyObject* any = nullptr;
PyObject* file = nullptr;
PyObject* missing = nullptr;
PyObject* unsupported = nullptr;
PyObject* threads = nullptr;

/// Makes an exception that is all of `bases`, and adds it to the module.
PyObject* make(py::module_& module, const char* name, const char* doc, const py::tuple& bases) {
  const std::string whole = std::string(PyModule_GetName(module.ptr())) + "." + name;
  PyObject* const type = PyErr_NewExceptionWithDoc(whole.c_str(), doc, bases.ptr(), nullptr);
  if (type == nullptr) throw py::error_already_set();
  module.add_object(name, type);
  return type;
}

void translate(std::exception_ptr thrown) {
  try {
    if (thrown) std::rethrow_exception(std::move(thrown));
  } catch (const MissingFile& error) {
    const py::tuple arguments = py::make_tuple(ENOENT, std::strerror(ENOENT), error.path().string());
    PyErr_SetObject(missing, arguments.ptr());
  } catch (const patdnn::FileError& error) {
    PyErr_SetString(file, error.what());
  } catch (const patdnn::UnsupportedOperator& error) {
    PyErr_SetString(unsupported, error.what());
  } catch (const patdnn::ThreadsUnavailable& error) {
    PyErr_SetString(threads, error.what());
  } catch (const patdnn::Error& error) {
    PyErr_SetString(any, error.what());
  }
}

}  // namespace

void bind_errors(py::module_& module) {
  const auto builtin = [](PyObject* type) { return py::reinterpret_borrow<py::object>(type); };
  any = make(module, "Error", "What patdnn refuses; the text names the value and what was expected.",
             py::make_tuple(builtin(PyExc_ValueError)));
  const py::object error = builtin(any);
  file = make(module, "FileError", "A file that cannot be read or written, or does not hold what it should.",
              py::make_tuple(builtin(PyExc_OSError), error));
  missing = make(module, "FileNotFound", "A path that names no file.",
                 py::make_tuple(builtin(PyExc_FileNotFoundError), builtin(file)));
  unsupported = make(module, "UnsupportedOperator", "An operator, or a form of one, that patdnn does not have.",
                     py::make_tuple(builtin(PyExc_NotImplementedError), error));
  threads = make(module, "ThreadsUnavailable", "Threads that the system does not start.",
                 py::make_tuple(builtin(PyExc_RuntimeError), error));
  py::register_exception_translator(&translate);
}

void need_file(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::status(path, error).type() == std::filesystem::file_type::not_found) throw MissingFile(path);
}

}  // namespace demo
