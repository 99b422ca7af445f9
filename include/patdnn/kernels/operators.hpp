#pragma once
// The functions of an OperatorTable: instantiated here, or compiled apart, as those of table.hpp.

#include <array>
#include <cstddef>

#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/element_rows.hpp>
#include <patdnn/kernels/linear_rows.hpp>
#include <patdnn/kernels/matrix_product.hpp>
#include <patdnn/kernels/move_rows.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/kernels/pool_rows.hpp>
#include <patdnn/kernels/reduce_rows.hpp>
#include <patdnn/kernels/table.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

template <class Arch>
inline constexpr OperatorTable operator_functions{.architecture = Arch::name,
                                                  .multiply = &multiply_matrices<Arch>,
                                                  .linear = &run_linear<Arch>,
                                                  .functions = row_functions<Arch>,
                                                  .scale_and_shift = &kernels::scale_and_shift<Arch>,
                                                  .reducers = row_reducers<Arch>,
                                                  .exponentials = &write_exponentials<Arch>,
                                                  .add_windows = &kernels::add_windows<Arch>,
                                                  .largest_of_windows = &kernels::largest_of_windows<Arch>,
                                                  .copy = &copy_row<Arch>,
                                                  .fill = &fill_row<Arch>,
                                                  .resample = &resample_row<Arch>};

/// The tables that a tag stands for, as TablesOf.
template <class Arch>
struct OperatorsOf {
  [[nodiscard]] static constexpr const OperatorTable& at(std::size_t) noexcept { return operator_functions<Arch>; }
};
template <class... Archs>
struct OperatorsOf<arch::any_of<Archs...>> {
  [[nodiscard]] static const OperatorTable& at(std::size_t i) noexcept {
    return std::array{&CompiledTables<Archs, fkw::sets<>>::operators...}[i]();
  }
};

}  // namespace detail

/// The functions of an architecture, as table() chooses it.
template <class Arch = arch::preferred>
[[nodiscard]] const OperatorTable& operator_table() noexcept {
  return detail::OperatorsOf<Arch>::at(detail::TablesOf<Arch>::best());
}

/// The functions that go with a ConvTable: of the same architecture where Arch has it, else of the best that this
/// machine supports.
///
/// Arch  a tag as of table()
template <class Arch = arch::preferred>
[[nodiscard]] const OperatorTable& operator_table_like(const ConvTable& table) noexcept {
  return detail::OperatorsOf<Arch>::at(detail::TablesOf<Arch>::like(table.architecture));
}

}}}  // namespace patdnn::v0::kernels
