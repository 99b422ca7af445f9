#pragma once
// What the nodes of a graph compute (the layerwise representation, PatDNN §5.1).
//
// Everything that depends on extents alone is decided before a graph is made, so an operator holds numbers, not rules:
// padding that a format calls "same" becomes zeros before and after, a split becomes several slices.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <variant>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/element_function.hpp>
#include <patdnn/network/shared_floats.hpp>
#include <patdnn/weights.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A convolution with weights of its own that patdnn's kernels run. Inputs: N × C × H × W, or N × C × W for one of a
/// single row; and a residual of the output's extents, when it adds one.
struct Convolution {
  static constexpr std::uint8_t code = 0;
  static constexpr std::string_view name = "convolution";

  ConvShape shape;
  Weights weights;
  std::vector<float> bias;  // one per filter, or none
  Activation activation;
  bool adds_residual = false;  // before the activation
  Pooling pooling = Pooling::none;

  /// What it does to its sums; a view of the bias.
  [[nodiscard]] Epilogue epilogue() const noexcept {
    return {.bias = bias,
            .residual = adds_residual ? Residual::before_activation : Residual::none,
            .activation = activation,
            .pooling = pooling};
  }

  friend bool operator==(const Convolution&, const Convolution&) = default;
};

/// A fully connected layer with weights of its own, N filters of F features. Input: … × F, output … × N.
struct Linear {
  static constexpr std::uint8_t code = 1;
  static constexpr std::string_view name = "linear";

  std::size_t filters = 0;
  std::size_t features = 0;
  SharedFloats dense;       // N × F; none for a pruned layer
  fkw::FkwData lists;       // of a pruned layer: the kept weights, as 1 × 1 kernels
  std::vector<float> bias;  // one per filter, or none
  Activation activation;

  friend bool operator==(const Linear&, const Linear&) = default;
};

/// What slides over the last axes of a tensor: an entry for each of them, outermost first, three at most.
struct Window {
  std::vector<std::size_t> kernel;
  std::vector<std::size_t> stride;
  std::vector<std::size_t> dilation;
  std::vector<std::size_t> before;  // padding
  std::vector<std::size_t> after;

  friend bool operator==(const Window&, const Window&) = default;

  [[nodiscard]] std::size_t span(std::size_t axis) const noexcept { return (kernel[axis] - 1) * dilation[axis] + 1; }
};

/// Any other convolution, transposed or not. Inputs: N × C × …; weights, K × C/groups × … or, transposed,
/// C × K/groups × …; and a bias of K, or none.
struct GeneralConvolution {
  static constexpr std::uint8_t code = 2;
  static constexpr std::string_view name = "general convolution";

  Window window;
  std::size_t groups = 1;
  bool transposed = false;
  std::vector<std::size_t> extents;  // of the output, along the window's axes

  friend bool operator==(const GeneralConvolution&, const GeneralConvolution&) = default;
};

/// The largest, or the mean, of each window of N × C × ….
struct Pool {
  static constexpr std::uint8_t code = 3;
  static constexpr std::string_view name = "pool";

  /// Files hold these codes, as those of the other operators' kinds: they never change.
  enum class Kind : std::uint8_t { max = 0, average = 1 };

  Kind kind = Kind::max;
  Window window;
  bool counts_padding = false;  // in the mean
  std::vector<std::size_t>
      extents;  // of the output, along the window's axes; its last windows may reach past the padding

  friend bool operator==(const Pool&, const Pool&) = default;
};

/// The matrix product of the last two axes, times alpha; axes before them are broadcast.
struct MatMul {
  static constexpr std::uint8_t code = 4;
  static constexpr std::string_view name = "matmul";

  bool transposes_a = false;
  bool transposes_b = false;
  float alpha = 1;

  friend bool operator==(const MatMul&, const MatMul&) = default;
};

/// A function of each element of one, two or three inputs, which are broadcast to each other. A true result is 1, a
/// false one 0; as an input, whatever is not 0 counts as true.
struct Elementwise {
  static constexpr std::uint8_t code = 5;
  static constexpr std::string_view name = "elementwise";

  using Function = kernels::ElementFunction;

  Function function = Function::relu;
  float alpha = 0;
  float beta = 0;

  friend bool operator==(const Elementwise&, const Elementwise&) = default;
};

/// scale · x + shift, one of each per channel of N × C × …: a batch normalisation that no convolution took in.
struct ChannelAffine {
  static constexpr std::uint8_t code = 6;
  static constexpr std::string_view name = "channel affine";

  std::vector<float> scale;
  std::vector<float> shift;

  friend bool operator==(const ChannelAffine&, const ChannelAffine&) = default;
};

/// The inputs one behind the other along an axis.
struct Concat {
  static constexpr std::uint8_t code = 8;
  static constexpr std::string_view name = "concat";

  std::size_t axis = 0;

  friend bool operator==(const Concat&, const Concat&) = default;
};

/// `count` entries of each axis: start, start + step, ….
struct Slice {
  static constexpr std::uint8_t code = 9;
  static constexpr std::string_view name = "slice";

  std::vector<std::size_t> start;
  std::vector<std::ptrdiff_t> step;
  std::vector<std::size_t> count;

  friend bool operator==(const Slice&, const Slice&) = default;
};

/// The input with entries around it.
struct Pad {
  static constexpr std::uint8_t code = 10;
  static constexpr std::string_view name = "pad";

  enum class Kind : std::uint8_t { constant = 0, reflect = 1, edge = 2, wrap = 3 };

  Kind kind = Kind::constant;
  std::vector<std::size_t> before;  // entries, per axis
  std::vector<std::size_t> after;
  float value = 0;  // of constant

  friend bool operator==(const Pad&, const Pad&) = default;
};

/// Axis i of the output is axis order[i] of the input.
struct Transpose {
  static constexpr std::uint8_t code = 11;
  static constexpr std::string_view name = "transpose";

  std::vector<std::size_t> order;

  friend bool operator==(const Transpose&, const Transpose&) = default;
};

/// The same elements in the same order under other extents.
struct Reshape {
  static constexpr std::uint8_t code = 12;
  static constexpr std::string_view name = "reshape";

  std::vector<std::size_t> dims;

  friend bool operator==(const Reshape&, const Reshape&) = default;
};

/// Samples of an input along each axis: output entry i is the sum of weight · input[at] over the samples
/// [first[i], first[i + 1]).
struct Resize {
  static constexpr std::uint8_t code = 13;
  static constexpr std::string_view name = "resize";

  struct Axis {
    std::vector<std::uint32_t> first;  // entries of the output + 1
    std::vector<std::uint32_t> at;
    std::vector<float> weight;

    friend bool operator==(const Axis&, const Axis&) = default;
  };
  std::vector<Axis> axes;

  friend bool operator==(const Resize&, const Resize&) = default;
};

/// One value for all entries of some axes, which keep an extent of 1; NaN where one of the entries is NaN.
struct Reduce {
  static constexpr std::uint8_t code = 14;
  static constexpr std::string_view name = "reduce";

  /// Files and shaders hold these codes: they never change.
  enum class Kind : std::uint8_t {
    mean = 0,
    max = 1,
    min = 2,
    sum = 3,
    product = 4,
    sum_of_squares = 5,
    l1 = 6,
    l2 = 7,
    log_sum = 8,
    log_sum_exp = 9
  };

  Kind kind = Kind::mean;
  std::vector<std::size_t> axes;

  friend bool operator==(const Reduce&, const Reduce&) = default;
};

/// exp(x) over the sum of exp of all entries of the axes `first` to `last`.
struct Softmax {
  static constexpr std::uint8_t code = 15;
  static constexpr std::string_view name = "softmax";

  std::size_t first = 0;
  std::size_t last = 0;

  friend bool operator==(const Softmax&, const Softmax&) = default;
};

/// The `count` largest or smallest entries along an axis, in their order; or where they are, counted from the first, as
/// whole numbers that floats hold exactly. NaN comes before any number.
struct TopK {
  static constexpr std::uint8_t code = 16;
  static constexpr std::string_view name = "top k";

  enum class Kind : std::uint8_t { largest = 0, smallest = 1 };

  Kind kind = Kind::largest;
  std::size_t axis = 0;
  std::size_t count = 1;
  bool positions = false;
  bool prefers_last = false;  // of equal entries: the last one comes first

  friend bool operator==(const TopK&, const TopK&) = default;
};

/// Each operator has a code of its own, which files hold and which never changes, and a name for messages and reports.
/// Code 7 was that of arithmetic in version 1 of files, now functions of two inputs. The list's order means nothing.
using Operator = std::variant<Convolution, Linear, GeneralConvolution, Pool, MatMul, Elementwise, ChannelAffine, Concat,
                              Slice, Pad, Transpose, Reshape, Resize, Reduce, Softmax, TopK>;

[[nodiscard]] constexpr std::uint8_t code_of(const Operator& op) {
  return std::visit([](const auto& o) { return o.code; }, op);
}
[[nodiscard]] constexpr std::string_view name_of(const Operator& op) {
  return std::visit([](const auto& o) { return o.name; }, op);
}

}}}  // namespace patdnn::v0::network
