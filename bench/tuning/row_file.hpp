#pragma once
// The rows of a header of tuned layers as a file that people read and edit: of which layer, how fast, with which
// parameters. Headers are written from it; those that come with the library, from bench/tuning/rows.

#include <filesystem>
#include <string>
#include <vector>

#include <patdnn/tuning/header.hpp>

namespace patdnn::bench {

/// What a header holds.
struct TunedRows {
  tuning::HeaderText text;
  std::vector<tuning::Finding> findings;
};

/// Rows as text: a JSON object to a line. The first has name, architecture and provenance; each other one the remark,
/// shape and parameters of a layer, as far as they differ from the default.
[[nodiscard]] std::string text_of(const TunedRows& rows);

/// The rows of a file. Throws FileError; or CorruptFile, naming the line, for what text_of() does not write, another
/// version of the parameters included.
[[nodiscard]] TunedRows read_rows(const std::filesystem::path& path);

}  // namespace patdnn::bench
