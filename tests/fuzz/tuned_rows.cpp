// Files of patdnn_tune --rows: what is read is written as it was understood, and makes a header.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include <patdnn/error.hpp>
#include <patdnn/tuning/header.hpp>

#include "../../bench/tuning/row_file.hpp"
#include "scratch_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace patdnn;
  static const test::ScratchFile file("rows.json");
  try {
    const bench::TunedRows rows = bench::read_rows(file.with({data, size}));
    const std::string text = bench::text_of(rows);
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (bench::text_of(bench::read_rows(file.with(bytes))) != text) std::abort();
    static_cast<void>(tuning::tuned_header(rows.text, rows.findings));
  } catch (const Error&) {
    // Refused by name.
  }
  return 0;
}
