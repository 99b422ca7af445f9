#pragma once
// A layer's weights, read where Python holds them.

#include <cstddef>
#include <optional>
#include <string>

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <patdnn/fkw/data.hpp>

namespace demo {

/// An array of float32, row-major and without gaps.
using FloatArray = pybind11::array_t<float, pybind11::array::c_style>;

/// The weights of a layer: an array, or those of a module of PyTorch, whose memory is read in place.
///
/// Filters × channels of a linear layer, filters × channels × width of a 1-D convolution, which is one of 1 × width
/// kernels, or filters × channels × height × width. With convolution groups, channels are those of a group.
class LayerWeights {
 public:
  /// source  the array, or a module with a `weight`, on the CPU, and maybe `groups`
  /// groups  convolution groups; none: the module's, or 1
  /// name    what messages begin with
  /// Throws TypeError for anything else.
  LayerWeights(const pybind11::object& source, std::optional<std::size_t> groups, std::string name);

  /// A linear layer's, of two dimensions.
  [[nodiscard]] bool is_linear() const { return array_.ndim() == 2; }

  /// Throws InvalidShape, which names the layer, for extents or groups that no convolution has.
  [[nodiscard]] patdnn::fkw::DenseFilters filters() const;
  /// The same, and throws InvalidWeight for one that is not finite.
  [[nodiscard]] patdnn::fkw::DenseFilters finite_filters() const;

  /// An array of the same extents.
  template <class T>
  [[nodiscard]] pybind11::array_t<T> like() const {
    return pybind11::array_t<T>({array_.shape(), array_.shape() + array_.ndim()});
  }

  /// An array of the same extents, which messages call `what`. Throws TypeError for another type of elements,
  /// ShapeMismatch for other extents.
  [[nodiscard]] FloatArray same_extents(const pybind11::object& array, const char* what) const;

  /// Throws InvalidWeight when a module has got other weights, or they moved: what was read then is not what trains.
  void check_in_place() const;

 private:
  std::string name_;
  pybind11::object module_;  // None: the source was an array
  FloatArray array_;
  std::size_t groups_ = 1;
};

}  // namespace demo
