#pragma once
// Memory for maps: zeroed, aligned, on huge pages where the system offers them.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace patdnn { inline namespace v0 {

/// Bytes that begin at a cache line, or at a huge page where they fill one.
class ZeroedMemory {
 public:
  ZeroedMemory() noexcept : memory_(nullptr, Free{std::align_val_t{cache_line}}) {}

  /// Throws std::bad_alloc without memory.
  explicit ZeroedMemory(std::size_t bytes)
      : memory_(static_cast<std::byte*>(::operator new(std::max<std::size_t>(bytes, 1), alignment(bytes))),
                Free{alignment(bytes)}) {
#if defined(__linux__)
    if (bytes >= huge_page) ::madvise(memory_.get(), bytes, MADV_HUGEPAGE);
#endif
    std::memset(memory_.get(), 0, bytes);
  }

  [[nodiscard]] std::byte* data() const noexcept { return memory_.get(); }

 private:
  static constexpr std::size_t huge_page = std::size_t{2} << 20;
  static constexpr std::size_t cache_line = 64;

  static std::align_val_t alignment(std::size_t bytes) noexcept {
    return std::align_val_t{bytes >= huge_page ? huge_page : cache_line};
  }

  struct Free {
    std::align_val_t alignment;
    void operator()(std::byte* memory) const noexcept { ::operator delete(memory, alignment); }
  };
  std::unique_ptr<std::byte[], Free> memory_;
};

}}  // namespace patdnn::v0
