#pragma once
// What an error says.

#include <string>
#include <utility>

namespace patdnn::test {

/// The message of the Exception that `action` throws, or "nothing thrown"; other exceptions pass.
template <class Exception, class Action>
std::string message_of(Action&& action) {
  try {
    std::forward<Action>(action)();
  } catch (const Exception& error) {
    return error.what();
  }
  return "nothing thrown";
}

}  // namespace patdnn::test
