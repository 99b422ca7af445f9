#include "footprint.hpp"

#include <elf.h>
#include <pthread.h>

#include <atomic>
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

/// How far a thread and the one that watches its stack have come. The thread waits without a call, which would write to
/// the stack, too.
enum class Stage { starting, waiting, called, returned, seen };

struct Watched {
  void (*call)();
  std::atomic<Stage> stage{Stage::starting};
  std::atomic<unsigned char*> frame{nullptr};  // of the thread's own function

  void wait_for(Stage wanted) const {
    while (stage.load() != wanted) {
    }
  }
};

void* call_when_told(void* watched) {
  auto& w = *static_cast<Watched*>(watched);
  w.frame = static_cast<unsigned char*>(__builtin_frame_address(0));
  w.stage = Stage::waiting;
  w.wait_for(Stage::called);
  w.call();
  w.stage = Stage::returned;
  w.wait_for(Stage::seen);
  return nullptr;
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
  // Bytes below the frame of the function that calls, which belong to it.
  constexpr std::size_t own = 192;
  Watched watched{call};
  pthread_attr_t attributes;
  pthread_t thread{};
  if (pthread_attr_init(&attributes) != 0) return 0;
  const bool runs = pthread_attr_setstack(&attributes, stack, sizeof stack) == 0 &&
                    pthread_create(&thread, &attributes, &call_when_told, &watched) == 0;
  pthread_attr_destroy(&attributes);
  if (!runs) return 0;
  watched.wait_for(Stage::waiting);
  const auto painted = static_cast<std::size_t>(watched.frame - stack) - own;
  std::memset(stack, paint, painted);
  watched.stage = Stage::called;
  watched.wait_for(Stage::returned);
  std::size_t untouched = 0;
  while (untouched < painted && stack[untouched] == paint) ++untouched;
  watched.stage = Stage::seen;
  pthread_join(thread, nullptr);
  return untouched == painted ? 0 : painted + own - untouched;
}

}  // namespace embedded
