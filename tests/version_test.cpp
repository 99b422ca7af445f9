// The version as the preprocessor, programs and packages know it.

#include <patdnn/version.hpp>

#include <cstdlib>
#include <string>

#include "catch.hpp"

TEST_CASE("The version is one, for the preprocessor, for programs and for packages") {
  const std::string version(patdnn::version());
  CHECK(version == PATDNN_PACKAGE_VERSION);
  std::size_t end = 0;
  const int major = std::stoi(version, &end);
  const std::string rest = version.substr(end + 1);
  const int minor = std::stoi(rest, &end);
  const int patch = std::stoi(rest.substr(end + 1));
  CHECK(10000 * major + 100 * minor + patch == PATDNN_VERSION);
}
