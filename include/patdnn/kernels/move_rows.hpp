#pragma once
// Rows that are copied, filled, or brought to another length.

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Copies n elements from one row to another, `from_step` and `to_step` elements apart. No element is both read and
/// written.
using RowCopier = void (*)(std::size_t n, const float* from, std::ptrdiff_t from_step, float* to,
                           std::ptrdiff_t to_step) noexcept;

/// The RowCopier of Arch. Rows of maps are often short, and a call of memcpy would take longer than the copy: those of
/// 4 to 64 elements are copied four at a time.
template <class Arch>
[[gnu::noinline]] void copy_row(std::size_t n, const float* from, std::ptrdiff_t from_step, float* to,
                                std::ptrdiff_t to_step) noexcept {
  if (from_step != 1 || to_step != 1) {
    for (std::size_t i = 0; i < n; ++i, from += from_step, to += to_step) *to = *from;
    return;
  }
  constexpr std::size_t part = 4;
  if (n < part || n > 16 * part) {
    std::memcpy(to, from, n * sizeof(float));
    return;
  }
  for (std::size_t i = 0; i + part <= n; i += part) std::memcpy(to + i, from + i, part * sizeof(float));
  std::memcpy(to + n - part, from + n - part, part * sizeof(float));  // the last four: some may be copied twice
}

/// Writes `value` to n elements of a row, `step` elements apart.
using RowFiller = void (*)(std::size_t n, float value, float* to, std::ptrdiff_t step) noexcept;

/// The RowFiller of Arch.
template <class Arch>
[[gnu::noinline]] void fill_row(std::size_t n, float value, float* to, std::ptrdiff_t step) noexcept {
  if (step == 1) {
    for (std::size_t i = 0; i < n; ++i) to[i] = value;
    return;
  }
  for (std::size_t i = 0; i < n; ++i, to += step) *to = value;
}

/// Samples of a row, of which each output is a weighted sum: entry i of `n` outputs takes those from first[i] on, up to
/// first[i + 1].
struct RowSamples {
  std::size_t n;
  const std::uint32_t* first;
  const std::uint32_t* at;  // of each sample, its entry in the input
  const float* weight;
};

/// Writes `weight` times the weighted sums of a row's samples, or adds that to the outputs if `adds` says so.
///
/// x, y            the first entry of the input's row and of the output's
/// x_step, y_step  elements from one entry to the next
using RowResampler = void (*)(const RowSamples& samples, float weight, bool adds, const float* x, std::ptrdiff_t x_step,
                              float* y, std::ptrdiff_t y_step) noexcept;

/// The RowResampler of Arch.
template <class Arch>
[[gnu::noinline]] void resample_row(const RowSamples& samples, float weight, bool adds, const float* x,
                                    std::ptrdiff_t x_step, float* y, std::ptrdiff_t y_step) noexcept {
  for (std::size_t i = 0; i < samples.n; ++i, y += y_step) {
    float sum = 0;
    for (std::uint32_t s = samples.first[i]; s < samples.first[i + 1]; ++s) {
      sum += samples.weight[s] * x[static_cast<std::ptrdiff_t>(samples.at[s]) * x_step];
    }
    *y = adds ? *y + weight * sum : weight * sum;
  }
}

}}}  // namespace patdnn::v0::kernels
