#pragma once
// What a tuner has measured, on disk: an interrupted run goes on where it stopped.

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <patdnn/tuning/search_space.hpp>

#include "json_log.hpp"

namespace patdnn::bench {

/// Measurements of layers on a processor.
class MeasurementLog {
 public:
  /// What measurements hold for.
  struct Origin {
    std::string processor;
    std::string compiler;
    std::string architecture;
    unsigned threads = 1;
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
  std::map<std::string, std::vector<Known>> known_;
  JsonLog log_;
};

}  // namespace patdnn::bench
