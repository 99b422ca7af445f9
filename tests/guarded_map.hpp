#pragma once
// A map between two pages that no one may touch: a kernel that reads or writes beyond head or tail stops the test.

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <new>
#include <span>

#include <patdnn/feature_map.hpp>

namespace patdnn::test {

/// Memory that starts right behind, or ends right before, an inaccessible page; the rest of its pages holds bytes that
/// make NaN of every float.
class GuardedMemory {
 public:
  enum class Against { page_before, page_after };

  GuardedMemory() : pages_(nullptr, Unmap{0}) {}
  GuardedMemory(std::size_t bytes, Against against) : GuardedMemory() {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t usable = (bytes + page - 1) / page * page;
    const std::size_t mapped = usable + 2 * page;
    void* const memory = ::mmap(nullptr, mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    pages_ = {static_cast<std::byte*>(memory), Unmap{mapped}};
    std::byte* const first = pages_.get() + page;
    // Not of nothing, which qemu 7 refuses.
    if (usable != 0 && ::mprotect(first, usable, PROT_READ | PROT_WRITE) != 0) throw std::bad_alloc();
    std::fill_n(first, usable, std::byte{0xFF});
    data_ = {against == Against::page_after ? first + (usable - bytes) : first, bytes};
  }

  [[nodiscard]] std::span<std::byte> data() const noexcept { return data_; }

 private:
  struct Unmap {
    std::size_t bytes;
    void operator()(std::byte* memory) const noexcept { ::munmap(memory, bytes); }
  };
  std::unique_ptr<std::byte[], Unmap> pages_;
  std::span<std::byte> data_;
};

/// A map whose pads are zero and whose pixels are NaN until they are written.
class GuardedMap {
 public:
  GuardedMap() = default;
  GuardedMap(std::size_t images, const MapLayout& layout, GuardedMemory::Against against) {
    MapView<float> view{nullptr, images, layout};
    const auto elements = static_cast<std::size_t>(view.end() - view.begin());
    memory_ = GuardedMemory(elements * sizeof(float), against);
    view.data = reinterpret_cast<float*>(memory_.data().data()) + layout.head;
    view_ = view;
    std::fill(view_.begin(), view_.end(), 0.0F);
    fill_pixels(std::numeric_limits<float>::quiet_NaN());
  }

  [[nodiscard]] MapView<float> view() noexcept { return view_; }
  [[nodiscard]] MapView<const float> view() const noexcept { return view_; }

  void fill_pixels(float value) {
    const MapLayout& l = view_.layout;
    for (std::size_t n = 0; n < view_.images; ++n) {
      for (std::size_t c = 0; c < l.channels; ++c) {
        for (std::size_t i = 0; i < l.height * l.width; ++i) *view_.pixel(n, c, i / l.width, i % l.width) = value;
      }
    }
  }

 private:
  GuardedMemory memory_;
  MapView<float> view_;
};

}  // namespace patdnn::test
