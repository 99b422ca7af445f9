#pragma once
// What an error has to say, among other things.

#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "message_of.hpp"

namespace patdnn::test {

/// Checks that `action` throws an Exception whose message has `part` in it.
template <class Exception, class Action>
void check_refusal(Action&& action, std::string_view part) {
  const std::string message = message_of<Exception>(std::forward<Action>(action));
  INFO(message);
  CHECK(message.find(part) != std::string::npos);
}

}  // namespace patdnn::test
