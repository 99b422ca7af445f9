#pragma once
// Names that someone may have meant.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// A name from a file, in quotes and cut where it is longer than a message may become.
[[nodiscard]] inline std::string in_quotes(std::string_view name) {
  constexpr std::size_t longest = 100;
  std::string text = "'";
  text += name.substr(0, longest);
  text += name.size() > longest ? "…'" : "'";
  return text;
}

/// The same of several, five at most: "'a', 'b' and 7 more".
[[nodiscard]] inline std::string in_quotes(const std::vector<std::string_view>& names) {
  constexpr std::size_t most = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
    if (i > 0) text += ", ";
    text += in_quotes(names[i]);
  }
  if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

/// At most five of the names in `known`, the nearest first: those that hold `name`, or begin and end as it does for
/// half of the longer name's length. O(letters).
[[nodiscard]] inline std::vector<std::string_view> near_names(std::string_view name,
                                                              const std::vector<std::string_view>& known) {
  const auto same = [](char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return lower(a) == lower(b);
  };
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const std::string_view other : known) {
    const std::size_t shorter = std::min(name.size(), other.size());
    const std::size_t longer = std::max(name.size(), other.size());
    const auto begin = static_cast<std::size_t>(
        std::mismatch(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(shorter), other.begin(), same).first -
        name.begin());
    const auto end = static_cast<std::size_t>(
        std::mismatch(name.rbegin(), name.rbegin() + static_cast<std::ptrdiff_t>(shorter), other.rbegin(), same).first -
        name.rbegin());
    const std::size_t alike = std::min(begin + end, shorter);
    const bool holds = !name.empty() && other.find(name) != std::string_view::npos;
    if (2 * alike >= longer || holds) near.emplace_back(longer - alike, other);
  }
  constexpr std::size_t most = 5;
  const auto last = near.begin() + static_cast<std::ptrdiff_t>(std::min(near.size(), most));
  std::partial_sort(near.begin(), last, near.end());
  std::vector<std::string_view> names;
  for (auto it = near.begin(); it != last; ++it) names.push_back(it->second);
  return names;
}

}}}}  // namespace patdnn::v0::network::onnx_import
