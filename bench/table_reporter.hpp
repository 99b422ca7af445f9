#pragma once
// Results as a person reads them.

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace patdnn::bench {

/// A line for each case: time, fraction of peak, speedup over the first case of its layer that is dense (or of an
/// ablation has nothing), and what ran. A case that fails its check says so.
class TableReporter : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;

 private:
  std::map<std::string, double> baseline_;  // seconds, by the part of the names before the last slash
  bool titled_ = false;
};

}  // namespace patdnn::bench
