#pragma once
// What a program and a function of it take of memory.

#include <cstddef>

namespace embedded {

/// Bytes of a program's sections.
struct Sections {
  std::size_t text = 0;
  std::size_t read_only = 0;
};

/// Reads the sections of a 64-bit ELF file; zeros where that cannot be done.
[[nodiscard]] Sections sections_of(const char* path);

/// Bytes of stack that a call takes, counted from the frame of its caller: on a stack that is painted before and looked
/// at after. 0 where that cannot be done, or the call takes less than some 200.
[[nodiscard]] std::size_t stack_bytes(void (*call)());

}  // namespace embedded
