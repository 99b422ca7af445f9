#pragma once
// What the steps of networks run on one architecture, but for convolutions, TopK and kernels::max_pool(): a table of
// functions, as ConvTable is.
//
// Most functions take a row: where rows lie, and which task computes them, is said once for all architectures.

#include <array>
#include <span>
#include <string_view>

#include <patdnn/kernels/element_rows.hpp>
#include <patdnn/kernels/linear_rows.hpp>
#include <patdnn/kernels/matrix_product.hpp>
#include <patdnn/kernels/move_rows.hpp>
#include <patdnn/kernels/pool_rows.hpp>
#include <patdnn/kernels/reduce_rows.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The functions of an architecture.
struct OperatorTable {
  std::string_view architecture = {};
  MatrixMultiplier multiply = nullptr;
  LinearFunction linear = nullptr;
  std::span<const RowFunction> functions = {};  // of detail::element_functions, in their order
  RowFunction scale_and_shift = nullptr;
  std::array<RowReducer, 7> reducers{};  // in the order of Reduction
  RowExponentials exponentials = nullptr;
  WindowReducer add_windows = nullptr;
  WindowReducer largest_of_windows = nullptr;
  RowCopier copy = nullptr;
  RowFiller fill = nullptr;
  RowResampler resample = nullptr;

  [[nodiscard]] RowReducer reducer(Reduction reduction) const noexcept {
    return reducers[static_cast<std::size_t>(reduction)];
  }
};

}}}  // namespace patdnn::v0::kernels
