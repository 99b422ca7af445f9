#pragma once
// Measurements on disk, whatever they are of.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>

namespace patdnn::bench {

/// What was measured of a layer with some parameters.
struct Measurement {
  double ratio = 0;  // their time in that of the default parameters; infinite when outputs are wrong
  double spent = 0;  // seconds that measuring took
};

/// A whole number that Number holds. Throws InvalidParameters.
template <class Number>
[[nodiscard]] Number whole(const nlohmann::ordered_json& n) {
  constexpr auto most = std::uint64_t{std::numeric_limits<Number>::max()};
  if (!n.is_number_unsigned() || n.get<std::uint64_t>() > most) {
    throw InvalidParameters(patdnn::detail::message("a number that is not one of 0 to ", most));
  }
  return static_cast<Number>(n.get<std::uint64_t>());
}

/// Measurements, one JSON object to a line, the first of which says what they hold for. Lines are only ever appended; a
/// last one that is cut off, by a full disk or a power cut, is dropped.
class JsonLog {
 public:
  /// Keeps nothing.
  JsonLog() = default;

  /// Calls read(line) for each at `path`, where there are any, and appends to them.
  ///
  /// origin  of the measurements: what the first line holds besides its format
  /// Throws CorruptFile, naming the line, also where `read` throws InvalidParameters or an exception of nlohmann's; or
  /// FileError, when they are from another origin, or the file cannot be written.
  JsonLog(const std::filesystem::path& path, const nlohmann::ordered_json& origin,
          const std::function<void(const nlohmann::ordered_json&)>& read);

  /// Throws FileError when it cannot be written.
  void add(const std::string& layer, const nlohmann::ordered_json& parameters, const Measurement& measurement);

 private:
  std::filesystem::path path_;
  std::ofstream file_;
};

/// The name of a line's layer, and what was measured. Throws nlohmann::json::exception when it does not say.
[[nodiscard]] std::pair<std::string, Measurement> layer_measurement_of(const nlohmann::ordered_json& entry);

}  // namespace patdnn::bench
