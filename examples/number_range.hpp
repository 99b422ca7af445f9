#pragma once
// Numbers on command lines.

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>

namespace demo {

/// The number that a text is, all of it. Returns NaN for any other text.
[[nodiscard]] inline double number_of(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? value : std::nan("");
}

/// The shortest text that is a number: "0.01".
[[nodiscard]] inline std::string number_text(double value) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// Accepts numbers from `least` to `most`, but neither NaN nor, unlike CLI::Range, what is no number at all.
[[nodiscard]] inline CLI::Validator number_range(double least, double most) {
  const std::string bounds = number_text(least) + " to " + number_text(most);
  return CLI::Validator(
      [=](std::string& text) {
        const double value = number_of(text);
        return value >= least && value <= most ? std::string() : "'" + text + "', expected a number of " + bounds;
      },
      "NUMBER of " + bounds);
}

}  // namespace demo
