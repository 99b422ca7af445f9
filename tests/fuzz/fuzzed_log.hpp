#pragma once
// What is done with a log of a tuner: what was read is still there, and can be added to, when the log is opened again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include <patdnn/error.hpp>

#include "scratch_file.hpp"

namespace patdnn::test {

/// Log  constructed from a path and an origin, has size(), and find() and add() for a layer and its parameters
template <class Log>
int check_log(std::span<const std::uint8_t> bytes, const typename Log::Origin& origin) {
  static const ScratchFile file("log.jsonl");
  try {
    const auto path = file.with(bytes);
    std::size_t known = 0;
    {
      Log log(path, origin);
      log.add("added", {}, {0.5, 0.25});
      known = log.size();
    }
    const Log again(path, origin);
    if (again.size() != known || !again.find("added", {})) std::abort();
  } catch (const Error&) {
    // Refused by name.
  }
  return 0;
}

}  // namespace patdnn::test
