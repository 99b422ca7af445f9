#pragma once
// What a layer takes in FKW, against dense and compressed sparse rows (PatDNN §5.3).

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/model.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

/// Bytes of one layer's weights in three forms. `index` says where weights belong; `total` includes the weights.
struct SizeReport {
  std::size_t dense_total = 0;  // K · C/groups · kh · kw weights
  std::size_t csr_index = 0;    // a row per filter: K + 1 row pointers and a column per nonzero weight, four bytes each
  std::size_t csr_total = 0;
  std::size_t fkw_index = 0;  // exactly the index part of the file
  std::size_t fkw_total = 0;  // with the weights as stored, the zeros of shared taps and incomplete blocks included

  /// The part of the CSR index that FKW saves: 0.9 means that FKW's takes a tenth.
  [[nodiscard]] double index_saving() const noexcept {
    return 1.0 - static_cast<double>(fkw_index) / static_cast<double>(csr_index);
  }
  /// Dense bytes per stored byte.
  [[nodiscard]] double compression() const noexcept {
    return static_cast<double>(dense_total) / static_cast<double>(fkw_total);
  }

  friend bool operator==(const SizeReport&, const SizeReport&) = default;
};

/// Sizes of one layer, or of several when reports are added.
///
/// Throws InvalidFkw when the arrays disagree. O(kept weights).
template <class Unit = arch::preferred>
[[nodiscard]] SizeReport size_report(const FkwData& data) {
  const auto nonzero = static_cast<std::size_t>(
      std::count_if(data.weight.begin(), data.weight.end(), [](float weight) { return weight != 0.0F; }));
  SizeReport report;
  report.dense_total =
      std::size_t{data.filters} * data.channels * data.kernel_height * data.kernel_width * sizeof(float);
  report.csr_index = (nonzero + data.filters + 1) * sizeof(std::uint32_t);
  report.csr_total = report.csr_index + nonzero * sizeof(float);
  report.fkw_index = index_to_bytes(data).size();
  report.fkw_total = report.fkw_index + data.weight.size() * sizeof(float);
  return report;
}

/// The sizes of two sets of layers together.
[[nodiscard]] constexpr SizeReport operator+(const SizeReport& a, const SizeReport& b) noexcept {
  return {a.dense_total + b.dense_total, a.csr_index + b.csr_index, a.csr_total + b.csr_total,
          a.fkw_index + b.fkw_index, a.fkw_total + b.fkw_total};
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template SizeReport size_report<arch::preferred>(const FkwData& data);
#endif

}}}  // namespace patdnn::v0::fkw
