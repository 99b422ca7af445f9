#pragma once
// How a value lies in memory.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A value's place in memory: a map with a halo, N × C × H × W or N × C × W; or a tensor without gaps.
struct ValueLayout {
  Dims dims;
  std::vector<std::ptrdiff_t> strides;  // per axis
  std::optional<MapLayout> map;

  friend bool operator==(const ValueLayout&, const ValueLayout&) = default;

  /// Elements from where it begins to its first entry.
  [[nodiscard]] std::size_t head() const noexcept { return map ? map->head : 0; }
  /// Elements that it takes, head and tail included.
  [[nodiscard]] std::size_t size() const noexcept { return map ? dims[0] * map->image_stride() : elements(dims); }
};

template <class Unit = arch::native>
[[nodiscard]] ValueLayout dense_layout(const Dims& dims) {
  return {dims, dense_strides(dims), {}};
}

/// The layout of images of a map; `dims` are the number of images and the map's extents.
template <class Unit = arch::native>
[[nodiscard]] ValueLayout map_layout(const Dims& dims, const MapLayout& map) {
  const auto signed_of = [](std::size_t n) { return static_cast<std::ptrdiff_t>(n); };
  std::vector<std::ptrdiff_t> strides{signed_of(map.image_stride()), signed_of(map.plane_stride)};
  if (dims.size() == 4) strides.push_back(signed_of(map.pitch));
  strides.push_back(1);
  return {dims, std::move(strides), map};
}

/// Height and width of a map of these extents.
template <class Unit = arch::native>
[[nodiscard]] std::size_t map_height(const Dims& dims) noexcept {
  return dims.size() == 4 ? dims[2] : 1;
}
template <class Unit = arch::native>
[[nodiscard]] std::size_t map_width(const Dims& dims) noexcept {
  return dims.back();
}

}}}  // namespace patdnn::v0::network
