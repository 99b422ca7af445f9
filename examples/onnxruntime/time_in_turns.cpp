#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "../median.hpp"
#include "runtime_session.hpp"

namespace demo {

TimesInTurns time_in_turns(RuntimeSession& plain, RuntimeSession& converted, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
  };
  const std::array<RuntimeSession*, 2> sessions{&plain, &converted};
  // An operator of patdnn counts the session's threads in its first eight calls.
  constexpr int calls_to_settle = 9;
  for (RuntimeSession* const session : sessions) {
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < calls_to_settle && (i < 2 || since(begin) < seconds); ++i) session->run();
  }
  std::array<std::vector<double>, 2> times;
  constexpr std::size_t least_turns = 5;
  constexpr std::size_t most_turns = 200;
  const Clock::time_point begin = Clock::now();
  for (std::size_t turn = 0; turn < most_turns; ++turn) {
    // Of a slow model, fewer.
    if (turn > 0 && since(begin) > (turn < least_turns ? 5 : 1) * seconds) break;
    for (std::size_t i = 0; i < 2; ++i) {
      const std::size_t which = (turn + i) % 2;  // neither is always the first
      sessions[which]->run();
      for (int counted = 0; counted < 2; ++counted) {
        const Clock::time_point start = Clock::now();
        sessions[which]->run();
        times[which].push_back(since(start));
      }
    }
  }
  const auto least = [](const std::vector<double>& of) { return *std::min_element(of.begin(), of.end()); };
  return {median(times[0]), median(times[1]), least(times[0]), least(times[1])};
}

}  // namespace demo
