#pragma once
// What the comparison of the dense and the pruned network found, as text and as JSON.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace demo {

/// One layer of one network.
struct LayerReport {
  std::string name;
  std::size_t weights = 0;
  std::size_t kept_weights = 0;
  double multiplications = 0;  // of kept weights, one photograph
  double dense_multiplications = 0;
  double ms = 0;  // median
  std::string why;
};

/// One network over all photographs.
struct NetworkReport {
  std::string role;  // "dense" or "pruned"
  std::filesystem::path file;
  std::uintmax_t file_bytes = 0;
  double top1 = 0;           // percent
  double ms = 0;             // median of one photograph
  double difference = 0;     // largest difference to the double-precision reference
  double largest_score = 0;  // by the reference
  std::vector<LayerReport> layers;

  [[nodiscard]] std::size_t weights() const noexcept;
  [[nodiscard]] std::size_t kept_weights() const noexcept;
  [[nodiscard]] double multiplications() const noexcept;
};

struct Report {
  std::filesystem::path images;
  std::size_t photographs = 0;
  std::size_t checked = 0;  // photographs whose scores were compared with the reference
  std::string architecture;
  std::size_t threads = 1;
  double agreement = 0;                   // percent of photographs for which both predict the same
  std::array<NetworkReport, 2> networks;  // dense, pruned

  [[nodiscard]] const NetworkReport& dense() const noexcept { return networks[0]; }
  [[nodiscard]] const NetworkReport& pruned() const noexcept { return networks[1]; }
  /// Time of the dense network over that of the pruned one.
  [[nodiscard]] double speedup() const noexcept { return dense().ms / pruned().ms; }
};

/// Writes the tables for a person.
void print(std::ostream& out, const Report& report);

/// Writes the same figures as JSON, atomically. Throws patdnn::FileError, naming `path`.
void write_json(const std::filesystem::path& path, const Report& report);

}  // namespace demo
