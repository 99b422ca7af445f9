#pragma once
// The version of these headers. CMake, Conan and the tests read it from here.

#include <string_view>

/// 10000 · major + 100 · minor + patch: what the preprocessor can compare.
#define PATDNN_VERSION 100

namespace patdnn { inline namespace v0 {

/// "major.minor.patch" of these headers.
[[nodiscard]] constexpr std::string_view version() noexcept { return "0.1.0"; }

}}  // namespace patdnn::v0
