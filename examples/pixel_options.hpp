#pragma once
// Mean and deviation of pixels on a command line.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <patdnn/error.hpp>

#include "number_range.hpp"
#include "picture.hpp"

namespace demo {

/// The options --mean and --deviation.
struct PixelOptions {
  std::string mean;
  std::string deviation;

  void add_to(CLI::App& app) {
    app.add_option("--mean", mean,
                   "What is subtracted from pixels in 0..1: a number, or RED,GREEN,BLUE; instead of what the model's "
                   "metadata say");
    app.add_option("--deviation", deviation, "What they are divided by then: a number, or RED,GREEN,BLUE");
  }

  [[nodiscard]] bool given() const noexcept { return !mean.empty() || !deviation.empty(); }

  /// What they say; none if neither is given. Throws patdnn::InvalidParameters.
  [[nodiscard]] std::optional<PixelScale> scale() const {
    if (!given()) return {};
    const std::array<float, 3> means = numbers("--mean", mean, 0, -1e6);
    const std::array<float, 3> deviations = numbers("--deviation", deviation, 1, 1e-6);
    PixelScale result;
    for (std::size_t c = 0; c < 3; ++c) {
      result.divisor[c] *= deviations[c];
      result.offset[c] = -means[c] / deviations[c];
    }
    return result;
  }

 private:
  static std::array<float, 3> numbers(const char* option, const std::string& text, float otherwise, double least) {
    std::array<float, 3> result{otherwise, otherwise, otherwise};
    if (text.empty()) return result;
    constexpr double most = 1e6;
    std::vector<double> values;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      values.push_back(number_of(text.substr(at, end - at)));
      at = end + 1;
    }
    bool good = values.size() == 1 || values.size() == result.size();
    for (const double value : values) good = good && value >= least && value <= most;
    if (!good) {
      throw patdnn::InvalidParameters(patdnn::detail::message(option, " '", text, "', expected a number of ",
                                                              number_text(least), " to ", number_text(most),
                                                              ", or three of them with commas"));
    }
    for (std::size_t c = 0; c < 3; ++c) result[c] = static_cast<float>(values[values.size() == 1 ? 0 : c]);
    return result;
  }
};

}  // namespace demo
