#pragma once
// Says where in a network something went wrong.

#include <string>
#include <typeinfo>

#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {

/// Runs f(); an E that it throws is thrown again with `where` before its message.
template <class E, class... Rest, class F>
auto with_context_of(const std::string& where, F&& f) {
  try {
    if constexpr (sizeof...(Rest) == 0) {
      return f();
    } else {
      return with_context_of<Rest...>(where, f);
    }
  } catch (const E& error) {
    // A class derived from E was caught as itself further in, and passes on.
    if (typeid(error) != typeid(E)) throw;
    throw E(where + error.what());
  }
}

}  // namespace detail

/// Returns what f() returns. Exceptions of the classes below that f() throws are thrown again, of the same class, with
/// `where` before their messages.
template <class F>
auto with_context(const std::string& where, F&& f) {
  return detail::with_context_of<ShapeMismatch, InvalidShape, InvalidFkw, InvalidWeight, InvalidParameters,
                                 UnsupportedShape, UnsupportedOperator, LimitExceeded, HaloTooSmall, CorruptFile,
                                 TruncatedFile, FutureVersion, FileError>(where, f);
}

}}}  // namespace patdnn::v0::network
