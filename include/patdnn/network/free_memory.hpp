#pragma once
// Which parts of a block of memory are free while values come and go.
//
// A plan asks two things for each of thousands of values: is this very place free, and which gap is the smallest that
// is large enough. Tenants are kept by where they begin, and gaps by their size, so each question takes logarithmic
// time, however many values are alive.

#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace patdnn { inline namespace v0 { namespace network {

/// Tenants of a block of memory that has no end. Those without elements take no part in it.
class FreeMemory {
 public:
  /// Who lies in a place.
  using Tenant = std::size_t;

  /// A tenant that takes elements of a place; none where the place is free.
  [[nodiscard]] std::optional<Tenant> tenant_in(std::size_t begin, std::size_t size) const {
    const auto next = tenants_.lower_bound(begin);
    if (next != tenants_.end() && next->first - begin < size) return next->second.tenant;
    if (next == tenants_.begin()) return {};
    const auto& [first, before] = *std::prev(next);
    if (before.size > begin - first) return before.tenant;
    return {};
  }

  /// Where the smallest gap that is large enough begins, the first of several; behind all tenants if there is none.
  [[nodiscard]] std::size_t smallest_gap(std::size_t size) const {
    const auto gap = gaps_.lower_bound({size, 0});
    return gap == gaps_.end() ? end_ : gap->second;
  }

  /// Lets a tenant into a place, which is free.
  void enter(Tenant tenant, std::size_t begin, std::size_t size) {
    if (size == 0) return;
    const auto [before, behind] = surroundings(begin);
    if (behind) gaps_.erase({*behind - before, before});
    add_gap(before, begin);
    if (behind) add_gap(begin + size, *behind);
    if (!behind) end_ = begin + size;
    tenants_.emplace(begin, Stay{size, tenant});
  }

  /// Lets the tenant of a place go.
  void leave(std::size_t begin) {
    const auto place = tenants_.find(begin);
    if (place == tenants_.end()) return;
    const std::size_t end = begin + place->second.size;
    tenants_.erase(place);
    const auto [before, behind] = surroundings(begin);
    if (begin > before) gaps_.erase({begin - before, before});
    if (!behind) {
      end_ = before;
      return;
    }
    if (*behind > end) gaps_.erase({*behind - end, end});
    add_gap(before, *behind);
  }

 private:
  struct Stay {
    std::size_t size = 0;
    Tenant tenant = 0;
  };

  /// The end of the tenant before a free position, and where the one behind it begins, if there is one.
  [[nodiscard]] std::pair<std::size_t, std::optional<std::size_t>> surroundings(std::size_t position) const {
    const auto next = tenants_.lower_bound(position);
    const auto behind = next == tenants_.end() ? std::nullopt : std::optional(next->first);
    if (next == tenants_.begin()) return {0, behind};
    const auto& [first, before] = *std::prev(next);
    return {first + before.size, behind};
  }

  void add_gap(std::size_t begin, std::size_t end) {
    if (end > begin) gaps_.insert({end - begin, begin});
  }

  std::map<std::size_t, Stay> tenants_;                 // by where they begin
  std::set<std::pair<std::size_t, std::size_t>> gaps_;  // between them: size and begin
  std::size_t end_ = 0;                                 // of the last one
};

}}}  // namespace patdnn::v0::network
