#pragma once
// What operators hold, as bytes and back.
//
// fields() names the members of a type once; writing and reading follow the same list, so they cannot disagree.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/bytes.hpp>
#include <patdnn/network/operators.hpp>

namespace patdnn::inline v0::network::detail {

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

template <class A>
void fields(A& a, Padding& p) {
  a(p.top, p.left, p.bottom, p.right);
}
template <class A>
void fields(A& a, ConvShape& s) {
  a(s.channels, s.filters, s.height, s.width, s.kernel_height, s.kernel_width, s.stride, s.pad, s.dilation, s.groups);
}
template <class A>
void fields(A& a, Activation& x) {
  a(choice(x.kind, 4), x.lowest, x.highest);
}
template <class A>
void fields(A& a, Window& w) {
  a(w.kernel, w.stride, w.dilation, w.before, w.after);
}
// Weights of layers have sections of their own.
template <class A>
void fields(A& a, Convolution& op) {
  a(op.shape, op.bias, op.activation, op.adds_residual, choice(op.pooling, 3));
}
template <class A>
void fields(A& a, Linear& op) {
  a(op.filters, op.features, op.bias, op.activation);
}
template <class A>
void fields(A& a, GeneralConvolution& op) {
  a(op.window, op.groups, op.transposed, op.extents);
}
template <class A>
void fields(A& a, Pool& op) {
  a(choice(op.kind, 2), op.window, op.counts_padding, op.extents);
}
template <class A>
void fields(A& a, MatMul& op) {
  a(op.transposes_a, op.transposes_b, op.alpha);
}
template <class A>
void fields(A& a, Elementwise& op) {
  a(choice(op.function, 8), op.alpha, op.beta);
}
template <class A>
void fields(A& a, ChannelAffine& op) {
  a(op.scale, op.shift);
}
template <class A>
void fields(A& a, Arithmetic& op) {
  a(choice(op.function, 5));
}
template <class A>
void fields(A& a, Concat& op) {
  a(op.axis);
}
template <class A>
void fields(A& a, Slice& op) {
  a(op.start, op.step, op.count);
}
template <class A>
void fields(A& a, Pad& op) {
  a(choice(op.kind, 4), op.before, op.after, op.value);
}
template <class A>
void fields(A& a, Transpose& op) {
  a(op.order);
}
template <class A>
void fields(A& a, Reshape& op) {
  a(op.dims);
}
template <class A>
void fields(A& a, Resize::Axis& x) {
  a(x.first, x.at, x.weight);
}
template <class A>
void fields(A& a, Resize& op) {
  a(op.axes);
}
template <class A>
void fields(A& a, Reduce& op) {
  a(choice(op.kind, 2), op.axes);
}
template <class A>
void fields(A& a, Softmax& op) {
  a(op.first, op.last);
}

/// Numbers as little-endian bytes; floats as their bits, counts as eight bytes, vectors behind their length.
class OperatorWriter {
 public:
  explicit OperatorWriter(fkw::ByteWriter& out) : out_(out) {}

  template <class... Values>
  void operator()(Values&&... values) {
    (put(values), ...);
  }

 private:
  template <class E>
  void put(Choice<E>& c) {
    out_.put(static_cast<std::uint8_t>(c.value));
  }
  void put(bool b) { out_.put(static_cast<std::uint8_t>(b ? 1 : 0)); }
  void put(float f) { out_.put(std::bit_cast<std::uint32_t>(f)); }
  void put(std::uint32_t n) { out_.put(n); }
  void put(std::size_t n) { out_.put(static_cast<std::uint64_t>(n)); }
  void put(std::ptrdiff_t n) { out_.put(static_cast<std::uint64_t>(n)); }
  template <class T>
  void put(std::vector<T>& values) {
    out_.put(static_cast<std::uint64_t>(values.size()));
    for (T& value : values) put(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void put(T& value) { fields(*this, value); }

  fkw::ByteWriter& out_;
};

class OperatorReader {
 public:
  OperatorReader(fkw::ByteReader& in, std::string_view name) : in_(in), name_(name) {}

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
  void get(std::size_t& n) { n = static_cast<std::size_t>(in_.get<std::uint64_t>()); }
  void get(std::ptrdiff_t& n) { n = static_cast<std::ptrdiff_t>(in_.get<std::uint64_t>()); }
  template <class T>
  void get(std::vector<T>& values) {
    const auto count = in_.get<std::uint64_t>();
    if (count > in_.remaining()) {
      throw CorruptFile(patdnn::detail::message(name_, ": ", count, " entries in ", in_.remaining(), " bytes"));
    }
    values.resize(static_cast<std::size_t>(count));
    for (T& value : values) get(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void get(T& value) { fields(*this, value); }

  fkw::ByteReader& in_;
  std::string_view name_;
};

}  // namespace patdnn::inline v0::network::detail
