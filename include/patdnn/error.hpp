#pragma once
// The exceptions of patdnn. Each message names the offending value, what was expected, and where.

#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

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

/// A host's tensor whose strides no map has: NHWC, or gaps where there may be none.
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

inline void append(std::string& text, std::string_view part) { text += part; }

template <class Number>
  requires std::is_arithmetic_v<Number>
void append(std::string& text, Number part) { text += std::to_string(part); }

/// Joins words and numbers into one error message.
template <class... Parts>
[[nodiscard]] std::string message(const Parts&... parts) {
  std::string text;
  (append(text, parts), ...);
  return text;
}

}  // namespace detail
}}  // namespace patdnn::v0
