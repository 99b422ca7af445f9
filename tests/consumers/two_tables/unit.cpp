// Compiled with a tuned header and without one: UNIT says how many lists of layers this unit's tables have.
#include <array>
#include <cstddef>

#include <patdnn/kernels/default_table.hpp>

/// A function of the tables' types, as each of a layer's is: the linker keeps one of those with the same name.
template <class Table>
[[gnu::noinline]] std::size_t lists_of() {
  return Table::lists.size();
}

std::array<std::size_t, 2> UNIT() {
  return {lists_of<patdnn::kernels::DefaultTable>(), lists_of<patdnn::kernels::TapTable>()};
}
