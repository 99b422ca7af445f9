#include "footprint.hpp"

#include <elf.h>
#include <pthread.h>

#include <cstdio>
#include <cstring>

namespace embedded {
namespace {

constexpr std::size_t stack_size = std::size_t{256} << 10;
constexpr unsigned char paint = 0xA5;

alignas(4096) unsigned char stack[stack_size];

bool read_at(std::FILE* file, std::size_t offset, void* to, std::size_t bytes) {
  return std::fseek(file, static_cast<long>(offset), SEEK_SET) == 0 && std::fread(to, 1, bytes, file) == bytes;
}

void* call_and_return(void* call) {
  if (call != nullptr) reinterpret_cast<void (*)()>(call)();
  return nullptr;
}

/// Bytes of the painted stack that a thread with this call has written to.
std::size_t written_by(void (*call)()) {
  std::memset(stack, paint, sizeof stack);
  pthread_attr_t attributes;
  pthread_t thread{};
  if (pthread_attr_init(&attributes) != 0) return 0;
  const bool ran = pthread_attr_setstack(&attributes, stack, sizeof stack) == 0 &&
                   pthread_create(&thread, &attributes, &call_and_return, reinterpret_cast<void*>(call)) == 0 &&
                   pthread_join(thread, nullptr) == 0;
  pthread_attr_destroy(&attributes);
  if (!ran) return 0;
  std::size_t untouched = 0;
  while (untouched < sizeof stack && stack[untouched] == paint) ++untouched;
  return sizeof stack - untouched;
}

}  // namespace

Sections sections_of(const char* path) {
  Sections sections;
  std::FILE* const file = std::fopen(path, "rb");
  if (file == nullptr) return sections;
  Elf64_Ehdr head{};
  Elf64_Shdr names{};
  const bool is_elf = read_at(file, 0, &head, sizeof head) && std::memcmp(head.e_ident, ELFMAG, SELFMAG) == 0 &&
                      head.e_ident[EI_CLASS] == ELFCLASS64 &&
                      read_at(file, head.e_shoff + head.e_shstrndx * sizeof names, &names, sizeof names);
  for (std::size_t i = 0; is_elf && i < head.e_shnum; ++i) {
    Elf64_Shdr section{};
    char name[16] = {};
    if (!read_at(file, head.e_shoff + i * sizeof section, &section, sizeof section)) break;
    if (!read_at(file, names.sh_offset + section.sh_name, name, sizeof name - 1)) continue;
    if (std::strcmp(name, ".text") == 0) sections.text = section.sh_size;
    if (std::strcmp(name, ".rodata") == 0) sections.read_only = section.sh_size;
  }
  std::fclose(file);
  return sections;
}

std::size_t stack_bytes(void (*call)()) {
  // What a thread needs by itself does not count.
  const std::size_t empty = written_by(nullptr);
  const std::size_t with_call = written_by(call);
  return empty == 0 || with_call < empty ? 0 : with_call - empty;
}

}  // namespace embedded
