#pragma once
// How models name the operator that runs a region.

namespace demo {

inline constexpr char region_domain[] = "patdnn";
inline constexpr char region_operator[] = "Region";
/// Its attribute: a network for one image, the bytes of a .patdnn file.
inline constexpr char region_network[] = "network";

}  // namespace demo
