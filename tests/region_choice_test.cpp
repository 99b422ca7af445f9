#include <map>
#include <span>
#include <string>
#include <vector>

#include "../examples/onnxruntime/region_choice.hpp"
#include "catch.hpp"

namespace {

using demo::decide_regions;
using demo::gains;
using demo::RegionTrials;
using demo::TimesInTurns;

using Region = std::string;
using Times = std::map<std::string, TimesInTurns>;

/// Both medians and fastest runs.
TimesInTurns steady(double plain, double converted) { return {plain, converted, plain, converted}; }

/// A search over regions by name: what they take, what they are split into, and what models with them take.
struct Search {
  Times regions;
  std::map<std::string, std::vector<Region>> parts;
  Times models;                    // by the names of the regions in them, in order, with commas between them
  std::vector<std::string> tried;  // models that were timed

  std::vector<std::string> replaced;
  std::vector<std::string> left;
  std::optional<TimesInTurns> model;

  void run(std::vector<Region> found) {
    RegionTrials<Region> trials;
    trials.time_region = [&](const Region& region) { return regions.at(region); };
    trials.split = [&](const Region& region) {
      const auto known = parts.find(region);
      return known == parts.end() ? std::vector<Region>{} : known->second;
    };
    trials.time_model = [&](std::span<const Region* const> chosen) {
      std::string name;
      for (const Region* const region : chosen) name += (name.empty() ? "" : ",") + *region;
      tried.push_back(name);
      return models.at(name);
    };
    const auto decision = decide_regions(std::move(found), trials);
    for (const auto& region : decision.regions) (region.replaced ? replaced : left).push_back(region.region);
    model = decision.model;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a gain is one in the median and in the fastest run") {
  CHECK(gains(steady(1.0, 0.9)));
  CHECK_FALSE(gains(steady(1.0, 1.0)));
  CHECK_FALSE(gains(steady(1.0, 1.2)));
  CHECK_FALSE(gains(steady(1.0, 0.98)));  // less than times vary by
  CHECK_FALSE(gains({1.0, 0.5, 0.4, 0.4}));
  CHECK_FALSE(gains({1.0, 1.0, 0.9, 0.4}));
  CHECK(TimesInTurns{3.0, 1.0, 2.0, 1.0}.gain() == 2.0);
  CHECK(TimesInTurns{3.0, 1.0, 2.0, 1.0}.saved() == 1.0);
}

TEST_CASE("a region whose times do not gain is not replaced") {
  Search search;
  search.regions = {{"slow", steady(32.5, 41.5)}, {"even", steady(5.0, 4.9)}, {"fast", steady(10.0, 4.0)}};
  search.models = {{"fast", steady(50.0, 44.0)}};
  search.run({"slow", "even", "fast"});
  CHECK(search.replaced == Names{"fast"});
  CHECK(search.left == Names{"slow", "even"});
  CHECK(search.model->gain() == 50.0 / 44.0);
}

TEST_CASE("without a region that gains, no model is tried") {
  Search search;
  search.regions = {{"slow", steady(17.0, 38.0)}};
  search.run({"slow"});
  CHECK(search.replaced.empty());
  CHECK(search.tried.empty());
  CHECK_FALSE(search.model.has_value());
  Search none;
  none.run({});
  CHECK(none.tried.empty());
}

TEST_CASE("a region that does not gain is split into parts, of which those that gain are replaced") {
  Search search;
  search.regions = {{"all", steady(20.0, 21.0)},
                    {"left", steady(12.0, 6.0)},
                    {"right", steady(8.0, 15.0)},
                    {"r1", steady(4.0, 10.0)},
                    {"r2", steady(4.0, 3.0)}};
  search.parts = {{"all", {"left", "right"}}, {"left", {"never", "asked"}}, {"right", {"r1", "r2"}}};
  search.models = {{"left,r2", steady(20.0, 13.5)}};
  search.run({"all"});
  CHECK(search.replaced == Names{"left", "r2"});
  CHECK(search.left == Names{"r1"});
  CHECK(search.tried == Names{"left,r2"});
}

TEST_CASE("a model that gains nothing is tried with fewer regions, those that save most") {
  Search search;
  search.regions = {{"a", steady(4.0, 3.5)}, {"b", steady(9.0, 3.0)}, {"c", steady(5.0, 4.0)}, {"d", steady(6.0, 4.0)}};
  search.models = {{"a,b,c,d", steady(30.0, 31.0)}, {"b,d", steady(30.0, 29.5)}, {"b", steady(30.0, 25.0)}};
  search.run({"a", "b", "c", "d"});
  CHECK(search.tried == Names{"a,b,c,d", "b,d", "b"});
  CHECK(search.replaced == Names{"b"});
  CHECK(gains(*search.model));
}

TEST_CASE("a model that gains with no choice of regions stays as it is") {
  Search search;
  search.regions = {{"a", steady(4.0, 2.0)}, {"b", steady(9.0, 3.0)}};
  search.models = {{"a,b", steady(30.0, 31.0)}, {"b", steady(30.0, 30.5)}};
  search.run({"a", "b"});
  CHECK(search.tried == Names{"a,b", "b"});
  CHECK(search.replaced.empty());
  CHECK(search.left == Names{"a", "b"});
}
