#pragma once
// What operators hold, as bytes and back.
//
// fields() names the members of a type once; writing and reading follow the same list, so they cannot disagree.

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace detail {

/// U, const or not: what is written is const, what is read is not.
template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

/// An enumeration and how many values it has.
template <class E>
struct Choice {
  E& value;
  std::uint8_t count;
};
template <class E>
[[nodiscard]] Choice<E> choice(E& value, std::uint8_t count) {
  return {value, count};
}

template <class A, Like<Padding> T>
void fields(A& a, T& p) {
  a(p.top, p.left, p.bottom, p.right);
}
template <class A, Like<ConvShape> T>
void fields(A& a, T& s) {
  a(s.channels, s.filters, s.height, s.width, s.kernel_height, s.kernel_width, s.stride, s.pad, s.dilation, s.groups);
}
template <class A, Like<Activation> T>
void fields(A& a, T& x) {
  a(choice(x.kind, 5), x.lowest, x.highest);
}
template <class A, Like<Window> T>
void fields(A& a, T& w) {
  a(w.kernel, w.stride, w.dilation, w.before, w.after);
}
// Weights of layers have sections of their own.
template <class A, Like<Convolution> T>
void fields(A& a, T& op) {
  a(op.shape, op.bias, op.activation, op.adds_residual, choice(op.pooling, 3));
}
template <class A, Like<Linear> T>
void fields(A& a, T& op) {
  a(op.filters, op.features, op.bias, op.activation);
}
template <class A, Like<GeneralConvolution> T>
void fields(A& a, T& op) {
  a(op.window, op.groups, op.transposed, op.extents);
}
template <class A, Like<Pool> T>
void fields(A& a, T& op) {
  a(choice(op.kind, 2), op.window, op.counts_padding, op.extents);
}
template <class A, Like<MatMul> T>
void fields(A& a, T& op) {
  a(op.transposes_a, op.transposes_b, op.alpha);
}
template <class A, Like<Elementwise> T>
void fields(A& a, T& op) {
  a(op.function, op.alpha, op.beta);
}
template <class A, Like<ChannelAffine> T>
void fields(A& a, T& op) {
  a(op.scale, op.shift);
}
template <class A, Like<Concat> T>
void fields(A& a, T& op) {
  a(op.axis);
}
template <class A, Like<Slice> T>
void fields(A& a, T& op) {
  a(op.start, op.step, op.count);
}
template <class A, Like<Pad> T>
void fields(A& a, T& op) {
  a(choice(op.kind, 4), op.before, op.after, op.value);
}
template <class A, Like<Transpose> T>
void fields(A& a, T& op) {
  a(op.order);
}
template <class A, Like<Reshape> T>
void fields(A& a, T& op) {
  a(op.dims);
}
template <class A, Like<Resize::Axis> T>
void fields(A& a, T& x) {
  a(x.first, x.at, x.weight);
}
template <class A, Like<Resize> T>
void fields(A& a, T& op) {
  a(op.axes);
}
template <class A, Like<Reduce> T>
void fields(A& a, T& op) {
  a(choice(op.kind, 10), op.axes);
}
template <class A, Like<Softmax> T>
void fields(A& a, T& op) {
  a(op.first, op.last);
}

template <class A, Like<TopK> T>
void fields(A& a, T& op) {
  a(choice(op.kind, 2), op.axis, op.count, op.positions, op.prefers_last);
}

/// Writes numbers as little-endian bytes: floats as their bits, counts as eight bytes, vectors behind their length.
class OperatorWriter {
 public:
  explicit OperatorWriter(io::ByteWriter& out) : out_(out) {}

  template <class... Values>
  void operator()(Values&&... values) {
    (put(values), ...);
  }

 private:
  template <class E>
  void put(Choice<E>& c) {
    out_.put(static_cast<std::uint8_t>(c.value));
  }
  void put(Elementwise::Function function) { out_.put(static_cast<std::uint8_t>(function)); }
  void put(bool b) { out_.put(static_cast<std::uint8_t>(b ? 1 : 0)); }
  void put(float f) { out_.put(std::bit_cast<std::uint32_t>(f)); }
  void put(std::uint32_t n) { out_.put(n); }
  void put(std::size_t n) { out_.put(static_cast<std::uint64_t>(n)); }
  void put(const PerAxis& steps) { (*this)(steps.height, steps.width); }
  void put(std::ptrdiff_t n) { out_.put(static_cast<std::uint64_t>(n)); }
  template <class T>
  void put(const std::vector<T>& values) {
    out_.put(static_cast<std::uint64_t>(values.size()));
    for (const T& value : values) put(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void put(const T& value) { fields(*this, value); }

  io::ByteWriter& out_;
};

class OperatorReader {
 public:
  /// version  of the graph
  OperatorReader(io::ByteReader& in, std::string_view name, std::uint32_t version)
      : in_(in), name_(name), version_(version) {}

  template <class... Values>
  void operator()(Values&&... values) {
    (get(values), ...);
  }

 private:
  template <class E>
  void get(Choice<E>& c) {
    const auto value = in_.get<std::uint8_t>();
    if (value >= c.count) {
      throw CorruptFile(patdnn::detail::message(name_, ": a choice of ", static_cast<unsigned>(value),
                                                ", expected less than ", static_cast<unsigned>(c.count)));
    }
    c.value = static_cast<E>(value);
  }
  void get(Elementwise::Function& function) {
    function = static_cast<Elementwise::Function>(in_.get<std::uint8_t>());
    if (arity_of(function) != 0) return;
    throw CorruptFile(patdnn::detail::message(name_, ": function ", static_cast<unsigned>(function),
                                              " of elements, which is none that there is"));
  }
  void get(bool& b) {
    const auto value = in_.get<std::uint8_t>();
    if (value > 1) {
      throw CorruptFile(
          patdnn::detail::message(name_, ": a flag of ", static_cast<unsigned>(value), ", expected 0 or 1"));
    }
    b = value == 1;
  }
  void get(float& f) { f = std::bit_cast<float>(in_.get<std::uint32_t>()); }
  void get(std::uint32_t& n) { n = in_.get<std::uint32_t>(); }
  void get(std::size_t& n) { n = count<std::size_t>(in_.get<std::uint64_t>()); }
  void get(std::ptrdiff_t& n) { n = count<std::ptrdiff_t>(static_cast<std::int64_t>(in_.get<std::uint64_t>())); }
  /// Version 1 has one number for both axes.
  void get(PerAxis& steps) {
    get(steps.height);
    steps.width = steps.height;
    if (version_ > 1) get(steps.width);
  }
  /// Hosts of 32 bits have smaller numbers than files.
  template <class N, class Stored>
  [[nodiscard]] N count(Stored stored) const {
    if (std::in_range<N>(stored)) return static_cast<N>(stored);
    throw CorruptFile(patdnn::detail::message(name_, ": ", stored, ", expected at most ", std::numeric_limits<N>::max(),
                                              " on this machine"));
  }

  /// The fewest bytes of a vector's entry: a number's own, or the lengths of a Resize::Axis's three vectors.
  template <class T>
  [[nodiscard]] static constexpr std::size_t least_bytes() noexcept {
    return std::same_as<T, Resize::Axis> ? 3 * sizeof(std::uint64_t) : sizeof(T);
  }

  template <class T>
  void get(std::vector<T>& values) {
    const auto count = in_.get<std::uint64_t>();
    if (count > in_.remaining() / least_bytes<T>()) {
      throw CorruptFile(patdnn::detail::message(name_, ": ", count, " entries in ", in_.remaining(), " bytes"));
    }
    values.resize(static_cast<std::size_t>(count));
    for (T& value : values) get(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void get(T& value) { fields(*this, value); }

  io::ByteReader& in_;
  std::string_view name_;
  std::uint32_t version_;
};

}}}}  // namespace patdnn::v0::network::detail
