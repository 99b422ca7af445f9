#pragma once
// Floats that several owners share, in memory or in a mapped file.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace patdnn { inline namespace v0 { namespace network {

/// An immutable array. Copies share it.
class SharedFloats {
 public:
  SharedFloats() = default;
  SharedFloats(std::vector<float> values)  // NOLINT(google-explicit-constructor)
      : SharedFloats(std::make_shared<const std::vector<float>>(std::move(values))) {}
  /// `values` lie in something that `owner` keeps alive.
  SharedFloats(std::shared_ptr<const void> owner, std::span<const float> values)
      : owner_(std::move(owner)), values_(values) {}

  [[nodiscard]] std::span<const float> values() const noexcept { return values_; }
  [[nodiscard]] bool empty() const noexcept { return values_.empty(); }

  friend bool operator==(const SharedFloats& a, const SharedFloats& b) {
    return std::equal(a.values_.begin(), a.values_.end(), b.values_.begin(), b.values_.end());
  }

 private:
  explicit SharedFloats(const std::shared_ptr<const std::vector<float>>& values) : owner_(values), values_(*values) {}

  std::shared_ptr<const void> owner_;
  std::span<const float> values_;
};

}}}  // namespace patdnn::v0::network
