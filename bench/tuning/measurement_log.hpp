#pragma once
// What a tuner has measured, on disk: an interrupted run goes on where it stopped.

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <patdnn/tuning/search_space.hpp>

namespace patdnn::bench {

/// Measurements, one JSON object to a line, the first of which says what they hold for. Lines are only ever appended; a
/// last one that is cut off, by a full disk or a power cut, is dropped.
class MeasurementLog {
 public:
  /// What measurements hold for.
  struct Origin {
    std::string processor;
    std::string compiler;
    std::string architecture;
    unsigned threads = 1;
  };

  struct Measurement {
    double ratio = 0;  // the candidate's time in that of the default parameters; infinite when its outputs are wrong
    double spent = 0;  // seconds that measuring took
  };

  /// A candidate that was measured.
  struct Known {
    tuning::Candidate candidate;
    Measurement measurement;
  };

  /// Keeps measurements in memory alone.
  MeasurementLog() = default;

  /// Reads the measurements at `path`, where there are any, and appends to them. Throws CorruptFile, naming the line,
  /// or FileError, when they are from another origin or another version of the parameters, or the file cannot be
  /// written.
  MeasurementLog(const std::filesystem::path& path, const Origin& origin);

  /// All measurements of a layer, in the order in which they were added; valid until the next.
  [[nodiscard]] std::span<const Known> of(const std::string& layer) const;
  [[nodiscard]] std::optional<Measurement> find(const std::string& layer, const tuning::Candidate& candidate) const;
  void add(const std::string& layer, const tuning::Candidate& candidate, const Measurement& measurement);

  /// Seconds that all measurements of a layer took.
  [[nodiscard]] double spent(const std::string& layer) const;
  /// How many there are, of all layers.
  [[nodiscard]] std::size_t size() const noexcept;

 private:
  std::filesystem::path path_;
  std::ofstream file_;
  std::map<std::string, std::vector<Known>> known_;
};

}  // namespace patdnn::bench
