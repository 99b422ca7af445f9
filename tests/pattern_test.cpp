// Patterns and pattern sets: values known at compile time, so most of it is tested there.

#include <patdnn/pattern.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using patdnn::default_patterns;
using patdnn::full_pattern;
using patdnn::natural_patterns;
using patdnn::Pattern;
using patdnn::pattern;
using patdnn::PatternSet;

constexpr Pattern corner = pattern({"##.", "##.", "..."});

static_assert(corner.height == 3 && corner.width == 3 && corner.taps == 0b000'011'011);
static_assert(corner.entries() == 4);
static_assert(corner.keeps(0, 0) && corner.keeps(1, 1) && !corner.keeps(0, 2) && !corner.keeps(2, 0));
static_assert(!corner.keeps(0, 3) && !corner.keeps(3, 0), "entries outside the kernel are not kept");
static_assert(corner.covers(0) && corner.covers(0b000'001'010) && !corner.covers(0b000'100'000));
static_assert(pattern({"#..#"}).height == 1 && pattern({"#..#"}).width == 4 && pattern({"#..#"}).taps == 0b1001);
static_assert(pattern({".", "#"}).taps == 0b10);

static_assert(full_pattern(1, 1).taps == 1);
static_assert(full_pattern(7, 7).entries() == 49 && full_pattern(7, 7).valid());
static_assert(full_pattern(2, 3).covers(0b111'111) && !full_pattern(2, 3).covers(0b1'000'000));

static_assert(!Pattern{}.valid());
static_assert(!Pattern{3, 3, 0}.valid(), "a pattern keeps at least one entry");
static_assert(!Pattern{3, 3, 1U << 9}.valid(), "no entry lies outside the kernel");
static_assert(!Pattern{0, 3, 1}.valid() && !Pattern{8, 1, 1}.valid() && !Pattern{1, 8, 1}.valid());
static_assert(Pattern{3, 3, 1U << 8}.valid());

static_assert(natural_patterns.size() == 56 && natural_patterns.valid());
static_assert(default_patterns.size() == 8 && default_patterns.valid());
static_assert(patdnn::dense_patterns<5, 3>[0] == full_pattern(5, 3));
static_assert(!PatternSet{full_pattern(3, 3), full_pattern(1, 1)}.valid(), "patterns of a set have one extent");
static_assert(!PatternSet{full_pattern(3, 3), Pattern{3, 3, 0}}.valid());
static_assert(PatternSet{corner} == PatternSet{corner} && PatternSet{corner} != PatternSet{full_pattern(3, 3)});

template <PatternSet Set>
constexpr std::size_t size_of_set = Set.size();
static_assert(size_of_set<default_patterns> == 8, "a set is usable as a template argument");

template <class F>
std::string refusal(F&& f) {
  return patdnn::test::message_of<patdnn::InvalidPattern>(f);
}

}  // namespace

TEST_CASE("the natural patterns are the 56 ways to keep the centre and three neighbours", "[pattern]") {
  std::set<std::uint64_t> taps;
  for (const Pattern& p : natural_patterns) {
    CHECK(p.entries() == 4);
    CHECK(p.keeps(1, 1));
    CHECK(p.valid());
    taps.insert(p.taps);
  }
  CHECK(taps.size() == 56);
}

TEST_CASE("the default patterns are eight different natural ones", "[pattern]") {
  std::set<std::uint64_t> taps;
  for (const Pattern& p : default_patterns) {
    CHECK(std::find(natural_patterns.begin(), natural_patterns.end(), p) != natural_patterns.end());
    taps.insert(p.taps);
  }
  CHECK(taps.size() == 8);
}

TEST_CASE("a pattern read from rows keeps exactly what is marked", "[pattern]") {
  const std::string_view rows[] = {"#.#.#", ".....", "..#.."};
  const Pattern p = pattern(rows);
  for (unsigned y = 0; y < 3; ++y) {
    for (unsigned x = 0; x < 5; ++x) CHECK(p.keeps(y, x) == (rows[y][x] == '#'));
  }
  CHECK(p.entries() == 4);
}

TEST_CASE("rows that make no pattern are refused", "[pattern]") {
  CHECK(refusal([] { return pattern({"##", "#"}); }) == "rows of a pattern differ in length");
  CHECK(refusal([] { return pattern({"...", "...", "..."}); }) == "a pattern keeps no entry, expected at least one");
  const std::string expected = " entries, expected 1 × 1 to 7 × 7";
  CHECK(refusal([] { return pattern({""}); }) == "a pattern of 1 rows of 0" + expected);
  CHECK(refusal([] { return pattern({"########"}); }) == "a pattern of 1 rows of 8" + expected);
  CHECK(refusal([] {
          return pattern({"#", "#", "#", "#", "#", "#", "#", "#"});
        }) == "a pattern of 8 rows of 1" + expected);
}

TEST_CASE("a dense kernel beyond 7 × 7 has no pattern", "[pattern]") {
  CHECK(refusal([] { return full_pattern(8, 3); }) == "a kernel of 8 × 3 entries: patterns describe 1 × 1 to 7 × 7");
  CHECK(refusal([] { return full_pattern(3, 8); }) == "a kernel of 3 × 8 entries: patterns describe 1 × 1 to 7 × 7");
  CHECK(refusal([] { return full_pattern(0, 1); }) == "a kernel of 0 × 1 entries: patterns describe 1 × 1 to 7 × 7");
  CHECK(refusal([] { return full_pattern(1, 0); }) == "a kernel of 1 × 0 entries: patterns describe 1 × 1 to 7 × 7");
}
