#pragma once
// Numbers and words in columns of a terminal.

#include <cstddef>
#include <iomanip>
#include <sstream>
#include <string>

namespace demo {

/// A number with a fixed count of decimals.
[[nodiscard]] inline std::string fixed(double value, int decimals) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

/// Columns that a text takes: "×" and the like count as one.
[[nodiscard]] inline std::size_t columns_of(const std::string& text) {
  std::size_t columns = 0;
  for (const char c : text) columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return columns;
}

/// Text at the right of `width` columns.
[[nodiscard]] inline std::string at_right(const std::string& text, std::size_t width) {
  const std::size_t columns = columns_of(text);
  return std::string(columns < width ? width - columns : 0, ' ') + text;
}

/// Text at the left of `width` columns.
[[nodiscard]] inline std::string at_left(const std::string& text, std::size_t width) {
  const std::size_t columns = columns_of(text);
  return text + std::string(columns < width ? width - columns : 0, ' ');
}

/// A text of at most `columns`, "…" at its end where it is longer.
[[nodiscard]] inline std::string shortened(std::string text, std::size_t columns) {
  if (columns_of(text) <= columns) return text;
  std::size_t end = 0;
  for (std::size_t n = 0; end < text.size(); ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && ++n == columns) break;
  }
  return text.substr(0, end) + "…";
}

/// "3.4×"
[[nodiscard]] inline std::string factor(double numerator, double denominator) {
  return fixed(numerator / denominator, 1) + "×";
}

/// "1 thread", "2 threads"
[[nodiscard]] inline std::string threads_text(std::size_t threads) {
  return std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

/// Bytes as a person reads them: "640 B", "12.3 kB", "3.70 MB".
[[nodiscard]] inline std::string bytes_text(double bytes) {
  if (bytes < 1e3) return fixed(bytes, 0) + " B";
  return bytes < 1e6 ? fixed(bytes / 1e3, 1) + " kB" : fixed(bytes / 1e6, 2) + " MB";
}

/// Seconds likewise: "12.3 µs", "3.70 ms", "1.20 s".
[[nodiscard]] inline std::string seconds_text(double seconds) {
  if (seconds < 1e-3) return fixed(seconds * 1e6, 1) + " µs";
  return seconds < 1 ? fixed(seconds * 1e3, 2) + " ms" : fixed(seconds, 2) + " s";
}

}  // namespace demo
