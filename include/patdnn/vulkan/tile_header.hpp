#pragma once
// Writes the tiles that a tuner found as a C++ header. Its array is a value for NetworkOptions::tiles.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/tuning/header.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// A tile that was found for a layer, and a remark, which becomes a comment above it.
struct TileFinding {
  TunedTile tuned;
  std::string remark;
};

namespace detail {

[[nodiscard]] inline std::string text_of(const TiledLayer& layer) {
  const TiledLayer standard;
  tuning::detail::Members members;
  members.add_text("shape", tuning::detail::text_of(layer.shape))
      .add("images", layer.images, standard.images)
      .add("block", layer.block, standard.block);
  if (layer.by_pattern) members.add_text("by_pattern", "true");
  if (layer.storage == Storage::float16) members.add_text("storage", "vulkan::Storage::float16");
  if (layer.arithmetic == Arithmetic::float16) members.add_text("arithmetic", "vulkan::Arithmetic::float16");
  members.add("kept_weights", layer.kept_weights, standard.kept_weights);
  return members.braced();
}

[[nodiscard]] inline std::string text_of(const ConvTile& tile) {
  return patdnn::detail::message("{.width = ", tile.width, ", .height = ", tile.height, ", .rows = ", tile.rows,
                                 ", .blocks = ", tile.blocks, ", .channels = ", tile.channels,
                                 ", .splits = ", tile.splits, "}");
}

}  // namespace detail

/// The text of a header of tuned tiles. It defines a type named `text.name` with a static member `tiles`, an array of
/// TunedTile. As with tuning::tuned_header(), the type lies in an inline namespace named after the content.
///
/// text      with "vulkan" as its architecture
/// findings  at least one
/// Throws Error when there are no findings, or for a name that tuning::check_name() refuses.
[[nodiscard]] inline std::string tile_header(const tuning::HeaderText& text, std::span<const TileFinding> findings) {
  if (findings.empty()) throw Error("tuned header: no layers, expected at least one");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [tuned, remark] : findings) {
    rows.emplace_back(remark, patdnn::detail::message("{.layer = ", detail::text_of(tuned.layer),
                                                      ", .tile = ", detail::text_of(tuned.tile), "}"));
  }
  return tuning::detail::table_header(text,
                                      {"Tiles of layers", "patdnn/vulkan/tuned_tile.hpp", "vulkan::tiles_version",
                                       tiles_version, "vulkan::TunedTile", "tiles"},
                                      rows);
}

}}}  // namespace patdnn::v0::vulkan
