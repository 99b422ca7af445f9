// The functions that networks run besides convolutions: matrix products of every size around a tile's, cut anywhere;
// and rows between guard pages.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

#include <patdnn/kernels/operators.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "random_operators.hpp"
#include "supported_architectures.hpp"

namespace {

using namespace patdnn;
using kernels::MatrixProduct;
using kernels::MatrixView;
using kernels::OperatorTable;
using test::random_floats;
using test::supported_names;

/// A matrix with `gap` entries, which are NaN, behind each row; stored column by column where it is transposed.
struct Matrix {
  std::size_t rows;
  std::size_t columns;
  bool transposed;
  std::size_t gap;
  std::vector<float> entries;

  Matrix(std::size_t m, std::size_t n, bool is_transposed, std::size_t gap_of, unsigned seed)
      : rows(m), columns(n), transposed(is_transposed), gap(gap_of) {
    const std::size_t runs = transposed ? n : m;
    const std::size_t length = transposed ? m : n;
    const std::vector<float> values = random_floats(m * n, seed);
    entries.assign(runs * (length + gap), NAN);
    for (std::size_t i = 0; i < m * n; ++i) entries[i / length * (length + gap) + i % length] = values[i];
  }

  [[nodiscard]] MatrixView view() const {
    const auto step = static_cast<std::ptrdiff_t>((transposed ? rows : columns) + gap);
    return {entries.data(), transposed ? 1 : step, transposed ? step : 1};
  }
  [[nodiscard]] double at(std::size_t r, std::size_t c) const {
    const MatrixView v = view();
    return static_cast<double>(
        v.first[static_cast<std::ptrdiff_t>(r) * v.row_step + static_cast<std::ptrdiff_t>(c) * v.column_step]);
  }
};

constexpr std::size_t y_gap = 3;
constexpr float untouched = 12345;
constexpr double alpha = static_cast<double>(0.3F);

std::vector<float> multiply(const OperatorTable& table, const Matrix& a, const Matrix& b) {
  const std::size_t step = b.columns + y_gap;
  std::vector<float> y(a.rows * step, untouched);
  table.multiply({.rows = a.rows,
                  .columns = b.columns,
                  .inner = a.columns,
                  .a = a.view(),
                  .b = b.view(),
                  .y = y.data(),
                  .y_step = static_cast<std::ptrdiff_t>(step),
                  .alpha = 0.3F});
  return y;
}

/// Entries that are further from the product than rounding takes them, and entries of gaps that were written.
std::size_t wrong_entries(const Matrix& a, const Matrix& b, const std::vector<float>& y) {
  std::size_t wrong = 0;
  for (std::size_t r = 0; r < a.rows; ++r) {
    const float* const row = y.data() + r * (b.columns + y_gap);
    for (std::size_t c = 0; c < b.columns; ++c) {
      double sum = 0;
      double magnitude = 0;
      for (std::size_t k = 0; k < a.columns; ++k) {
        sum += alpha * a.at(r, k) * b.at(k, c);
        magnitude += std::abs(alpha * a.at(r, k) * b.at(k, c));
      }
      if (!(std::abs(static_cast<double>(row[c]) - sum) <= 1e-6 * (1 + static_cast<double>(a.columns)) * magnitude))
        ++wrong;
    }
    wrong += static_cast<std::size_t>(
        std::count_if(row + b.columns, row + b.columns + y_gap, [](float x) { return x != untouched; }));
  }
  return wrong;
}

}  // namespace

TEST_CASE("matrices of every number of rows, columns and inner entries are multiplied, transposed or not") {
  for (const std::string_view name : supported_names()) {
    const OperatorTable& table = kernels::operator_table_like(kernels::table(name));
    REQUIRE(table.architecture == name);
    std::size_t wrong = 0;
    for (const std::size_t inner : {0U, 1U, 2U, 7U, 31U, 300U}) {
      for (std::size_t rows = 1; rows <= 30; rows = rows < 15 ? rows + 1 : rows + 7) {
        for (const std::size_t columns : {1U, 2U, 3U, 5U, 8U, 15U, 16U, 17U, 31U, 33U, 70U}) {
          const bool transposes_a = (rows + columns) % 2 == 0;
          const bool transposes_b = (rows + columns) % 3 == 0;
          const Matrix a(rows, inner, transposes_a, rows % 3, 1);
          const Matrix b(inner, columns, transposes_b, columns % 4, 2);
          wrong += wrong_entries(a, b, multiply(table, a, b));
        }
      }
    }
    CAPTURE(name);
    CHECK(wrong == 0);
  }
}

TEST_CASE("a product's entries are the same bits, whatever rows and columns are computed with them") {
  for (const std::string_view name : supported_names()) {
    const OperatorTable& table = kernels::operator_table_like(kernels::table(name));
    const Matrix a(29, 2100, false, 0, 3);
    const Matrix b(2100, 45, false, 0, 4);
    const std::vector<float> whole = multiply(table, a, b);
    std::size_t different = 0;
    for (const std::size_t row : {0U, 1U, 13U, 28U}) {
      for (const std::size_t column : {0U, 1U, 7U, 32U, 44U}) {
        float alone = 0;
        MatrixView one_row = a.view();
        one_row.first += static_cast<std::ptrdiff_t>(row) * one_row.row_step;
        MatrixView one_column = b.view();
        one_column.first += column;
        table.multiply({.rows = 1,
                        .columns = 1,
                        .inner = 2100,
                        .a = one_row,
                        .b = one_column,
                        .y = &alone,
                        .y_step = 1,
                        .alpha = 0.3F});
        different +=
            static_cast<std::size_t>(std::memcmp(&alone, &whole[row * (45 + y_gap) + column], sizeof(float)) != 0);
      }
    }
    CAPTURE(name);
    CHECK(different == 0);
  }
}

TEST_CASE("a product overwrites what was there, NaN too, and takes NaN of its factors alone") {
  for (const std::string_view name : supported_names()) {
    const OperatorTable& table = kernels::operator_table_like(kernels::table(name));
    std::vector<float> a(6 * 5, 1.0F);
    a[2 * 5 + 3] = NAN;
    const std::vector<float> b(5 * 9, 2.0F);
    std::vector<float> y(6 * 9, NAN);
    table.multiply({.rows = 6,
                    .columns = 9,
                    .inner = 5,
                    .a = {a.data(), 5, 1},
                    .b = {b.data(), 9, 1},
                    .y = y.data(),
                    .y_step = 9,
                    .alpha = 1});
    CAPTURE(name);
    for (std::size_t i = 0; i < y.size(); ++i) CHECK((i / 9 == 2 ? std::isnan(y[i]) : y[i] == 10.0F));
  }
}

TEST_CASE("each function has a place in a table, and no other code has") {
  std::size_t place = 0;
  for (const auto& facts : kernels::detail::element_facts<arch::preferred>) {
    CHECK(kernels::position_of(facts.function) == place++);
  }
  CHECK(test::message_of<InvalidParameters>([] {
          static_cast<void>(kernels::position_of(static_cast<kernels::ElementFunction>(63)));
        }) == "an elementwise function of code 63, which no function has");
}

TEST_CASE("functions of a row are the same bits, dense or with steps, in place or not") {
  for (const std::string_view name : supported_names()) {
    const OperatorTable& table = kernels::operator_table_like(kernels::table(name));
    REQUIRE(table.functions.size() == kernels::detail::element_facts<arch::preferred>.size());
    constexpr std::size_t n = 37;
    const std::vector<float> x = random_floats(n, 7);
    std::vector<float> spread(3 * n, NAN);
    for (std::size_t i = 0; i < n; ++i) spread[3 * i] = x[i];
    std::size_t different = 0;
    for (std::size_t f = 0; f < table.functions.size(); ++f) {
      if (kernels::detail::element_facts<arch::preferred>[f].arity != 1) continue;
      const kernels::ElementParameters parameters{0.3F, 0.4F};
      std::vector<float> dense(n + 1, untouched);
      table.functions[f](parameters, n, {{x.data()}, dense.data(), {1, 0, 0, 1}});
      std::vector<float> stepped(2 * n, untouched);
      table.functions[f](parameters, n, {{spread.data()}, stepped.data(), {3, 0, 0, 2}});
      std::vector<float> in_place = x;
      table.functions[f](parameters, n, {{in_place.data()}, in_place.data(), {1, 0, 0, 1}});
      different += dense[n] != untouched;
      for (std::size_t i = 0; i < n; ++i) {
        different += std::memcmp(&dense[i], &stepped[2 * i], sizeof(float)) != 0;
        different += std::memcmp(&dense[i], &in_place[i], sizeof(float)) != 0;
        different += stepped[2 * i + 1] != untouched;
      }
    }
    CAPTURE(name);
    CHECK(different == 0);
  }
}
