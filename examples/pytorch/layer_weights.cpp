#include "layer_weights.hpp"

#include <cstdint>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/pruning/finite.hpp>

namespace demo {
namespace {

namespace py = pybind11;
using patdnn::detail::message;

/// "64 × 32 × 3 × 3"
std::string extents_text(const py::array& array) {
  std::string text;
  for (py::ssize_t d = 0; d < array.ndim(); ++d) text += message(d == 0 ? "" : " × ", array.shape(d));
  return text;
}

/// `array` if it can be read and written in place: a converted one would be a copy, which training never changes.
FloatArray in_place(const py::object& array, const std::string& name) {
  if (!py::isinstance<py::array>(array)) {
    throw py::type_error(message(name, ": ", std::string(py::str(py::type::of(array))),
                                 ", expected an array of float32 or a module with a weight"));
  }
  if (!FloatArray::check_(array)) {
    throw py::type_error(message(name, ": an array of ", std::string(py::str(py::array(array).dtype())),
                                 ", expected a C-contiguous array of float32"));
  }
  return array.cast<FloatArray>();
}

}  // namespace

LayerWeights::LayerWeights(const py::object& source, std::optional<std::size_t> groups, std::string name)
    : name_(std::move(name)) {
  py::object array = source;
  if (!py::isinstance<py::array>(source) && py::hasattr(source, "weight")) {
    if (py::getattr(source, "transposed", py::bool_(false)).cast<bool>()) {
      throw py::type_error(name_ + ": a transposed convolution, expected a convolution or a linear layer");
    }
    module_ = source;
    array = source.attr("weight").attr("detach")().attr("numpy")();
    if (!groups) groups = py::getattr(source, "groups", py::int_(1)).cast<std::size_t>();
  }
  array_ = in_place(array, name_);
  groups_ = groups.value_or(1);
  if (array_.ndim() < 2 || array_.ndim() > 4) {
    throw py::type_error(message(name_, ": weights of ", array_.ndim(), " dimensions (", extents_text(array_),
                                 "), expected filters × channels, filters × channels × width or filters × channels × "
                                 "height × width"));
  }
}

patdnn::fkw::DenseFilters LayerWeights::filters() const {
  const auto extent = [&](py::ssize_t d) { return static_cast<std::size_t>(array_.shape(d)); };
  const py::ssize_t n = array_.ndim();
  const patdnn::fkw::DenseFilters filters{{array_.data(), static_cast<std::size_t>(array_.size())},
                                          extent(0),
                                          extent(1),
                                          n == 4 ? extent(2) : 1,
                                          n == 2 ? 1 : extent(n - 1),
                                          groups_};
  patdnn::network::with_context(name_ + ": ", [&] { patdnn::fkw::check(filters); });
  return filters;
}

patdnn::fkw::DenseFilters LayerWeights::finite_filters() const {
  const patdnn::fkw::DenseFilters checked = filters();
  patdnn::network::with_context(name_ + ": ", [&] { patdnn::pruning::check_finite(checked); });
  return checked;
}

FloatArray LayerWeights::same_extents(const py::object& array, const char* what) const {
  FloatArray checked = in_place(array, name_ + ": " + what);
  if (extents_text(checked) != extents_text(array_)) {
    throw patdnn::ShapeMismatch(
        message(name_, ": ", what, " of ", extents_text(checked), ", expected ", extents_text(array_)));
  }
  return checked;
}

void LayerWeights::check_in_place() const {
  if (!module_) return;
  const auto now = module_.attr("weight").attr("data_ptr")().cast<std::uintptr_t>();
  if (now != reinterpret_cast<std::uintptr_t>(array_.data())) {
    throw patdnn::InvalidWeight(
        name_ +
        ": its parameter was replaced or moved after the Admm was made, which reads the old one; "
        "expected a new Admm, which can restore() what this one saves");
  }
}

}  // namespace demo
