#include "interleaved.hpp"

#include <algorithm>

#include "../clock.hpp"
#include "../machine.hpp"

namespace patdnn::bench {

namespace {

/// Fills the caches of this core, up to the second level, with something else.
void displace_second_level() {
  static std::vector<float> other(this_machine().l2_bytes / sizeof(float));
  for (float& value : other) value += 1.0F;
}

}  // namespace

double quantile(std::vector<double> values, double part) {
  const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size()));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

double Contender::seconds(const Threads& threads) const {
  double spent = 0;
  std::size_t runs = 0;
  for (; spent < 2e-4; ++runs) {
    displace_second_level();
    maps->touch_input();
    const double start = seconds_now(threads);
    run(threads);
    spent += seconds_now(threads) - start;
  }
  return spent / static_cast<double>(runs);
}

Comparison compare(const Contender& a, const Contender& b, const Threads& threads, std::size_t rounds,
                   double hopeless) {
  std::vector<double> of_a;
  std::vector<double> of_b;
  std::vector<double> ratios;
  for (std::size_t round = 0; round < rounds; ++round) {
    of_b.push_back(b.seconds(threads));
    of_a.push_back(a.seconds(threads));
    ratios.push_back(of_a.back() / of_b.back());
    if (round == 1 && std::min(ratios[0], ratios[1]) > hopeless) break;
  }
  return {quantile(of_a, 0.5), quantile(of_b, 0.5), quantile(ratios, 0.5), quantile(ratios, 0.75)};
}

}  // namespace patdnn::bench
