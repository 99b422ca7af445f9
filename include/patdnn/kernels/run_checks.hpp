#pragma once
// The checks of a run that take time, made only when its layer is asked to (ConvOptions::checked).

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// Throws PadNotZero for the first element of a map that is neither zero nor a pixel. O(elements).
template <class Unit = arch::preferred>
void check_pads(const MapView<const float>& map, const char* what) {
  const MapLayout& layout = map.layout;
  if (layout.channels_last()) return;  // which has none
  const std::size_t planes = layout.planes();
  for (const float* at = map.begin(); at != map.end(); ++at) {
    if (*at == 0) continue;
    // Positions count from the first element: the head before pixel (0, 0) is as long as that in front of each plane.
    const auto position = static_cast<std::size_t>(at - map.begin());
    const std::size_t within = position % layout.plane_stride;
    const std::size_t plane = position / layout.plane_stride % planes;
    const auto [down, along] = layout.phases;
    const std::size_t phase = plane % layout.phases.product();
    const std::size_t rows = (layout.height + down - 1 - phase / along) / down;
    const std::size_t columns = (layout.width + along - 1 - phase % along) / along;
    const bool behind_head = within >= layout.head;
    if (behind_head && (within - layout.head) / layout.pitch < rows &&
        (within - layout.head) % layout.pitch < columns) {
      continue;
    }
    throw PadNotZero(
        patdnn::detail::message("run: the ", what, " holds ", static_cast<double>(*at), " in a pad of image ",
                                position / layout.plane_stride / planes, ", channel ", plane / layout.phases.product(),
                                ", expected 0: clear_pads() clears them, and nobody writes there between runs"));
  }
}

/// Marks the end of a run's scratch as its own, and checks that no other run has marked it.
class ScratchUse {
 public:
  /// Bytes behind those that the run needs.
  static constexpr std::size_t bytes = 2 * sizeof(std::uint64_t);

  /// scratch  the last `bytes` of a run's
  explicit ScratchUse(std::span<std::byte> scratch) noexcept {
    const auto address = reinterpret_cast<std::uintptr_t>(scratch.data());
    mark_ =
        reinterpret_cast<std::uint64_t*>(scratch.data() + (sizeof(mark()) - address % sizeof(mark())) % sizeof(mark()));
    std::atomic_ref(*mark_).store(mark());
  }

  // The mark is this object's address.
  ScratchUse(const ScratchUse&) = delete;
  ScratchUse(ScratchUse&&) = delete;
  ScratchUse& operator=(const ScratchUse&) = delete;
  ScratchUse& operator=(ScratchUse&&) = delete;
  ~ScratchUse() = default;

  /// Throws InUse where another run has marked it since.
  void check() const {
    if (std::atomic_ref(*mark_).load() == mark()) return;
    throw InUse("run: another run used the scratch meanwhile, expected one for each run at a time");
  }

 private:
  /// What marks this run while it runs.
  [[nodiscard]] std::uint64_t mark() const noexcept { return reinterpret_cast<std::uintptr_t>(this); }

  std::uint64_t* mark_ = nullptr;
};

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check_pads<arch::preferred>(const MapView<const float>& map, const char* what);
#endif

}}}}  // namespace patdnn::v0::kernels::detail
