// error: refuse_pattern with -fno-exceptions
// What is thrown elsewhere is an error of the compiler's here.
#include <patdnn/pattern.hpp>

constexpr patdnn::Pattern nothing = patdnn::pattern({"...", "...", "..."});
