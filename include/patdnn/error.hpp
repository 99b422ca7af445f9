#pragma once
// The exceptions of patdnn. Each message names the offending value, what was expected, and where.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 {

/// Root of all exceptions thrown by patdnn.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Extents, stride, padding, dilation or groups that describe no convolution or map.
class InvalidShape : public Error {
 public:
  using Error::Error;
};

/// Two things that must agree in an extent do not.
class ShapeMismatch : public Error {
 public:
  using Error::Error;
};

/// Parameters with which a layer cannot run.
class InvalidParameters : public Error {
 public:
  using Error::Error;
};

/// A convolution that is well formed but for which this version has no kernel.
class UnsupportedShape : public Error {
 public:
  using Error::Error;
};

/// A host's tensor whose strides its map cannot have, NHWC where NCHW is expected among them.
class UnsupportedLayout : public Error {
 public:
  using Error::Error;
};

/// A map's pitch, head or tail does not cover what a layer reads or writes.
class HaloTooSmall : public Error {
 public:
  using Error::Error;
};

/// Input and output, or output and residual, overlap where they must not.
class AliasedMaps : public Error {
 public:
  using Error::Error;
};

/// A pad of a map that somebody wrote to: layers read zeros there.
class PadNotZero : public Error {
 public:
  using Error::Error;
};

/// A context or scratch memory that another run is using.
class InUse : public Error {
 public:
  using Error::Error;
};

/// A pattern, a pattern set, a group, a rate or a penalty that cannot be used.
class InvalidPattern : public Error {
 public:
  using Error::Error;
};

/// A weight that is NaN or infinite where training needs a number.
class InvalidWeight : public Error {
 public:
  using Error::Error;
};

/// An architecture that a program has no kernels for, or that the machine does not support.
class UnknownArchitecture : public Error {
 public:
  using Error::Error;
};

/// Scratch memory smaller than a layer needs.
class ScratchTooSmall : public Error {
 public:
  using Error::Error;
};

/// Threads that the system does not start.
class ThreadsUnavailable : public Error {
 public:
  using Error::Error;
};

/// An operator, or a form of one, that this library does not have.
class UnsupportedOperator : public Error {
 public:
  using Error::Error;
};

/// A file or graph larger than its reader allows.
class LimitExceeded : public Error {
 public:
  using Error::Error;
};

/// A dense weight that the requested structure cannot hold.
class WeightOutsidePattern : public Error {
 public:
  using Error::Error;
};

/// FKW arrays that contradict each other.
class InvalidFkw : public Error {
 public:
  using Error::Error;
};

/// A file that cannot be opened, read, written or renamed.
class FileError : public Error {
 public:
  using Error::Error;
};

/// A file whose content is not what its format demands.
class CorruptFile : public FileError {
 public:
  using FileError::FileError;
};

/// A file that ends before its header says it does.
class TruncatedFile : public CorruptFile {
 public:
  using CorruptFile::CorruptFile;
};

/// A file written by a later version, which this one cannot read.
class FutureVersion : public FileError {
 public:
  using FileError::FileError;
};

namespace detail {

/// A word or a number of a message.
class Part {
 public:
  Part(std::string_view text) noexcept : text_(text) {}  // NOLINT(google-explicit-constructor)
  template <std::floating_point Number>
  Part(Number number) noexcept  // NOLINT(google-explicit-constructor)
      : kind_(Kind::real), real_(static_cast<double>(number)) {}
  template <std::signed_integral Number>
  Part(Number number) noexcept : kind_(Kind::integer), integer_(number) {}  // NOLINT(google-explicit-constructor)
  template <std::unsigned_integral Number>
  Part(Number number) noexcept : kind_(Kind::natural), natural_(number) {}  // NOLINT(google-explicit-constructor)

  [[gnu::always_inline]] void append_to(std::string& text) const {
    switch (kind_) {
      case Kind::text: text += text_; break;
      case Kind::real: text += std::to_string(real_); break;
      case Kind::integer: text += std::to_string(integer_); break;
      case Kind::natural: text += std::to_string(natural_); break;
    }
  }

 private:
  enum class Kind : std::uint8_t { text, real, integer, natural };

  Kind kind_ = Kind::text;
  std::string_view text_;
  double real_ = 0;
  std::int64_t integer_ = 0;
  std::uint64_t natural_ = 0;
};

template <class Unit = arch::preferred>
[[nodiscard]] [[gnu::cold]] std::string joined(std::initializer_list<Part> parts) {
  std::string text;
  for (const Part& part : parts) part.append_to(text);
  return text;
}

/// A part as one of few types: whole numbers of 64 bits, literals of all lengths as pointers.
template <class T>
[[nodiscard]] [[gnu::always_inline]] constexpr auto plain(const T& part) noexcept {
  if constexpr (std::floating_point<T>) {
    return static_cast<double>(part);
  } else if constexpr (std::unsigned_integral<T>) {
    return static_cast<std::uint64_t>(part);
  } else if constexpr (std::signed_integral<T>) {
    return static_cast<std::int64_t>(part);
  } else if constexpr (std::is_array_v<T>) {
    return static_cast<const char*>(part);
  } else if constexpr (std::is_pointer_v<T>) {
    return part;
  } else {
    return std::string_view(part);
  }
}

template <class Unit, class... Parts>
[[nodiscard]] [[gnu::cold]] std::string message_of(Parts... parts) {
  return joined({Part(parts)...});
}

/// Joins words and numbers into one error message.
template <class Unit = arch::native, class... Parts>
[[nodiscard]] [[gnu::always_inline]] inline std::string message(const Parts&... parts) {
  return message_of<Unit>(plain(parts)...);
}

}  // namespace detail

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::string detail::joined<arch::preferred>(std::initializer_list<Part> parts);
#endif

}}  // namespace patdnn::v0
