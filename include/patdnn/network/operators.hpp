#pragma once
// What the nodes of a graph compute (the layerwise representation, PatDNN §5.1).
//
// Everything that depends on extents alone is decided before a graph is made, so an operator holds numbers, not rules:
// padding that a format calls "same" is zeros here and there, a split is several slices.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <variant>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/network/shared_floats.hpp>

namespace patdnn::inline v0::network {

/// What a layer does to its outputs, behind bias and residual.
struct Activation {
  enum class Kind : std::uint8_t { none, relu, clip, hard_swish };

  Kind kind = Kind::none;
  float lowest = 0;  // of clip
  float highest = 0;

  friend constexpr bool operator==(const Activation&, const Activation&) = default;
};

/// A convolution with weights of its own that patdnn's kernels run. Inputs: N × C × H × W, or N × C × W for one of a
/// single row; and a residual of the output's extents, when it adds one.
struct Convolution {
  ConvShape shape;
  fkw::FkwData<float> weights;
  std::vector<float> bias;  // one per filter, or none
  Activation activation;
  bool adds_residual = false;
  kernels::Pooling pooling = kernels::Pooling::none;

  friend bool operator==(const Convolution&, const Convolution&) = default;
};

/// A fully connected layer with weights of its own, N filters of F features. Input: … × F, output … × N.
struct Linear {
  std::size_t filters = 0;
  std::size_t features = 0;
  SharedFloats dense;         // N × F; or, of a pruned layer,
  fkw::FkwData<float> lists;  // the kept ones, as 1 × 1 kernels
  std::vector<float> bias;    // one per filter, or none
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
  Window window;
  std::size_t groups = 1;
  bool transposed = false;
  std::vector<std::size_t> extents;  // of the output, along the window's axes

  friend bool operator==(const GeneralConvolution&, const GeneralConvolution&) = default;
};

/// The largest, or the mean, of each window of N × C × ….
struct Pool {
  enum class Kind : std::uint8_t { max, average };

  Kind kind = Kind::max;
  Window window;
  bool counts_padding = false;  // in the mean
  std::vector<std::size_t>
      extents;  // of the output, along the window's axes; its last windows may reach past the padding

  friend bool operator==(const Pool&, const Pool&) = default;
};

/// The matrix product of the last two axes, times alpha; axes before them are broadcast.
struct MatMul {
  bool transposes_a = false;
  bool transposes_b = false;
  float alpha = 1;

  friend bool operator==(const MatMul&, const MatMul&) = default;
};

/// A function of each element.
struct Elementwise {
  enum class Function : std::uint8_t {
    relu,
    leaky_relu,  // alpha · x below zero
    clip,        // to alpha..beta
    sigmoid,
    hard_sigmoid,  // clip of alpha · x + beta to 0..1
    hard_swish,
    tanh,
    scale,  // alpha · x
  };

  Function function = Function::relu;
  float alpha = 0;
  float beta = 0;

  friend bool operator==(const Elementwise&, const Elementwise&) = default;
};

/// scale · x + shift, one of each per channel of N × C × …: a batch normalisation that no convolution took in.
struct ChannelAffine {
  std::vector<float> scale;
  std::vector<float> shift;

  friend bool operator==(const ChannelAffine&, const ChannelAffine&) = default;
};

/// A function of two inputs, broadcast to each other.
struct Arithmetic {
  enum class Function : std::uint8_t { add, subtract, multiply, divide, parametric_relu };

  Function function = Function::add;

  friend bool operator==(const Arithmetic&, const Arithmetic&) = default;
};

/// The inputs one behind the other along an axis.
struct Concat {
  std::size_t axis = 0;

  friend bool operator==(const Concat&, const Concat&) = default;
};

/// `count` entries of each axis: start, start + step, ….
struct Slice {
  std::vector<std::size_t> start;
  std::vector<std::ptrdiff_t> step;
  std::vector<std::size_t> count;

  friend bool operator==(const Slice&, const Slice&) = default;
};

/// The input with entries around it.
struct Pad {
  enum class Kind : std::uint8_t { constant, reflect, edge, wrap };

  Kind kind = Kind::constant;
  std::vector<std::size_t> before;  // entries, per axis
  std::vector<std::size_t> after;
  float value = 0;  // of constant

  friend bool operator==(const Pad&, const Pad&) = default;
};

/// Axis i of the output is axis order[i] of the input.
struct Transpose {
  std::vector<std::size_t> order;

  friend bool operator==(const Transpose&, const Transpose&) = default;
};

/// The same elements in the same order under other extents.
struct Reshape {
  std::vector<std::size_t> dims;

  friend bool operator==(const Reshape&, const Reshape&) = default;
};

/// Samples of an input along each axis: output entry i is the sum of weight · input[at] over the samples
/// [first[i], first[i + 1]).
struct Resize {
  struct Axis {
    std::vector<std::uint32_t> first;  // entries of the output + 1
    std::vector<std::uint32_t> at;
    std::vector<float> weight;

    friend bool operator==(const Axis&, const Axis&) = default;
  };
  std::vector<Axis> axes;

  friend bool operator==(const Resize&, const Resize&) = default;
};

/// One value of all entries of some axes, which keep an extent of 1.
struct Reduce {
  enum class Kind : std::uint8_t { mean, max };

  Kind kind = Kind::mean;
  std::vector<std::size_t> axes;

  friend bool operator==(const Reduce&, const Reduce&) = default;
};

/// exp(x) over the sum of exp of all entries of the axes `first` to `last`.
struct Softmax {
  std::size_t first = 0;
  std::size_t last = 0;

  friend bool operator==(const Softmax&, const Softmax&) = default;
};

using Operator = std::variant<Convolution, Linear, GeneralConvolution, Pool, MatMul, Elementwise, ChannelAffine,
                              Arithmetic, Concat, Slice, Pad, Transpose, Reshape, Resize, Reduce, Softmax>;

/// What an operator is called in messages and reports, in the order of Operator.
inline constexpr std::array<std::string_view, std::variant_size_v<Operator>> operator_names{
    "convolution",    "linear",     "general convolution",
    "pool",           "matmul",     "elementwise",
    "channel affine", "arithmetic", "concat",
    "slice",          "pad",        "transpose",
    "reshape",        "resize",     "reduce",
    "softmax"};

}  // namespace patdnn::inline v0::network
