#pragma once
// What a model calls its scores.

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace demo {

/// A model's labels, from its metadata: names between commas, under `labels` or `classes`; none where it has neither.
[[nodiscard]] inline std::vector<std::string> labels_of(const std::map<std::string, std::string>& metadata) {
  std::vector<std::string> labels;
  for (const char* const key : {"labels", "classes"}) {
    const auto entry = metadata.find(key);
    if (entry == metadata.end()) continue;
    std::istringstream text(entry->second);
    for (std::string label; std::getline(text, label, ',');) labels.push_back(label);
    break;
  }
  return labels;
}

}  // namespace demo
