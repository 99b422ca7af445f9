// Random layers against the reference, for as long as one likes: a seed is a layer, printed when it fails.
//
// usage: patdnn_soak [--seed N] [--seconds N]
//   --seed     the first layer's, by default a random one; without --seconds that layer alone
//   --seconds  how long, 60 unless it is given

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#endif

#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string_view>
#include <system_error>

#include "../supported_architectures.hpp"
#include "random_layer.hpp"

namespace {

using namespace patdnn;
using Clock = std::chrono::steady_clock;

struct Options {
  std::optional<std::uint32_t> seed;
  std::optional<std::uint32_t> seconds;
};
Options options;  // of the one test case, which Catch2 calls

/// Megabytes that are resident; none where the system does not say.
std::size_t resident_megabytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0;
  file >> pages >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) >> 20;
}

void check_layer(std::uint32_t seed) {
  const auto names = test::supported_names();
  const std::string_view name = names[seed % names.size()];
  INFO("repeat with --seed " << seed);
  test::check_case(test::random_layer(seed), default_patterns.patterns, kernels::table(name));
}

}  // namespace

TEST_CASE("random layers agree with the reference, in memory that does not grow") {
  const auto begin = Clock::now();
  const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  const std::uint32_t first_seed = options.seed ? *options.seed : std::random_device{}();
  const bool one = options.seed && !options.seconds;
  const double most_seconds = options.seconds.value_or(60);
  std::cout << "from --seed " << first_seed << std::endl;
  std::size_t after_a_hundred = 0;
  std::size_t next_report = 100;
  std::size_t layers = 0;
  for (; one ? layers == 0 : seconds() < most_seconds; ++layers) {
    check_layer(first_seed + static_cast<std::uint32_t>(layers));
    if (layers + 1 == next_report) {
      const std::size_t megabytes = resident_megabytes();
      if (after_a_hundred == 0) after_a_hundred = megabytes;
      std::cout << layers + 1 << " layers, " << static_cast<std::size_t>(seconds()) << " s, " << megabytes
                << " MB resident" << std::endl;
      // No layer takes more than a few megabytes, so what stays behind is seen.
      CHECK(megabytes <= after_a_hundred + 64);
      next_report *= 2;
    }
  }
  std::cout << layers << " layers, " << resident_megabytes() << " MB resident" << std::endl;
  CHECK(layers > 0);
}

int main(int arguments, char** argument) {
  for (int i = 1; i < arguments; i += 2) {
    const std::string_view name = argument[i];
    const std::string_view text = i + 1 < arguments ? argument[i + 1] : "";
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if ((name != "--seed" && name != "--seconds") || error != std::errc{} || end != text.data() + text.size()) {
      std::cerr << "usage: patdnn_soak [--seed N] [--seconds N]\n";
      return 2;
    }
    (name == "--seed" ? options.seed : options.seconds) = value;
  }
  return Catch::Session().run(1, argument);
}
