#pragma once
// Extents and constants of a graph.

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Extents of a tensor, outermost first; none: a scalar.
using Dims = std::vector<std::size_t>;

/// "2×3×4", or "scalar".
template <class Unit = arch::native>
[[nodiscard]] std::string to_text(std::span<const std::size_t> dims) {
  std::string text;
  for (const std::size_t n : dims) {
    if (!text.empty()) text += "×";
    text += std::to_string(n);
  }
  return dims.empty() ? "scalar" : text;
}

/// The extents that a person writes "1x3x224x224"; nothing unless each is 1 to 2^31 − 1.
template <class Unit = arch::native>
[[nodiscard]] std::optional<Dims> parse_dims(std::string_view text) {
  Dims dims;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    std::size_t extent = 0;
    const auto [next, error] = std::from_chars(at, end, extent);
    if (error != std::errc{} || extent == 0 || extent >= (std::size_t{1} << 31)) return {};
    dims.push_back(extent);
    if (next == end) return dims;
    if (*next != 'x') return {};
    at = next + 1;
  }
}

/// Elements of a tensor of extents `dims`; none when they are more than `most`, or cannot be addressed. For that check
/// an extent of zero counts as one, so that what is done for each entry of another axis has its limit, too.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::size_t> checked_elements(
    std::span<const std::size_t> dims, std::size_t most = std::numeric_limits<std::size_t>::max()) noexcept {
  constexpr std::size_t addressed =
      static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(double);
  const std::size_t limit = std::min(most, addressed);
  std::size_t product = 1;
  bool empty = false;
  for (const std::size_t n : dims) {
    empty = empty || n == 0;
    if (n == 0) continue;
    if (product > limit / n) return {};
    product *= n;
  }
  return empty ? 0 : product;
}

/// Elements of a tensor whose extents were checked before.
template <class Unit = arch::native>
[[nodiscard]] std::size_t elements(std::span<const std::size_t> dims) noexcept {
  std::size_t product = 1;
  for (const std::size_t n : dims) product *= n;
  return product;
}

/// For each axis, elements from one entry to the next of a row-major tensor without gaps.
template <class Unit = arch::native>
[[nodiscard]] std::vector<std::ptrdiff_t> dense_strides(std::span<const std::size_t> dims) {
  std::vector<std::ptrdiff_t> strides(dims.size());
  std::ptrdiff_t next = 1;
  for (std::size_t i = dims.size(); i-- > 0;) {
    strides[i] = next;
    next *= static_cast<std::ptrdiff_t>(dims[i]);
  }
  return strides;
}

/// The type that a model gives the numbers of an input or output. A network computes with floats in any case: the
/// caller converts. The codes are ONNX's, and those of files.
enum class ElementType : std::uint8_t {
  float32 = 1,
  uint8 = 2,
  int8 = 3,
  int32 = 6,
  int64 = 7,
  boolean = 9,
  float16 = 10,
  float64 = 11,
  bfloat16 = 16
};

/// What a type is called; empty: no type has that code.
[[nodiscard]] constexpr std::string_view name_of(ElementType type) noexcept {
  switch (type) {
    case ElementType::float32: return "float32";
    case ElementType::uint8: return "uint8";
    case ElementType::int8: return "int8";
    case ElementType::int32: return "int32";
    case ElementType::int64: return "int64";
    case ElementType::boolean: return "boolean";
    case ElementType::float16: return "float16";
    case ElementType::float64: return "float64";
    case ElementType::bfloat16: return "bfloat16";
  }
  return {};
}

/// A tensor that a graph holds: row-major, without gaps. Integers only take part in what is known before a network
/// runs, such as shapes.
struct Tensor {
  Dims dims;
  std::variant<std::vector<float>, std::vector<std::int64_t>> values;

  friend bool operator==(const Tensor&, const Tensor&) = default;

  [[nodiscard]] bool is_float() const noexcept { return values.index() == 0; }
  [[nodiscard]] const std::vector<float>& floats() const { return std::get<0>(values); }
  [[nodiscard]] const std::vector<std::int64_t>& integers() const { return std::get<1>(values); }
};

}}}  // namespace patdnn::v0::network
