#include "table_reporter.hpp"

#include <array>
#include <cstdio>
#include <ostream>
#include <string_view>

namespace patdnn::bench {

namespace {

/// Why a case did not run; empty when it did. Google Benchmark 1.8 renamed what tells.
template <class Run>
std::string failure(const Run& run) {
  if constexpr (requires { run.error_message; }) {
    return run.error_occurred ? run.error_message : std::string();
  } else {
    return run.skipped ? run.skip_message : std::string();
  }
}

/// The parts of "conv/vgg16/L6/g4/real_time" before the last slash that counts, and after.
std::pair<std::string, std::string> split(std::string name) {
  constexpr std::string_view suffix = "/real_time";
  if (name.ends_with(suffix)) name.resize(name.size() - suffix.size());
  const std::size_t slash = name.rfind('/');
  return {name.substr(0, slash), name.substr(slash + 1)};
}

std::string percent(double fraction) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.0f %%", 100 * fraction);
  return text.data();
}

std::string factor(double ratio) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2fx", ratio);
  return text.data();
}

}  // namespace

bool TableReporter::ReportContext(const Context& context) {
  PrintBasicContext(&GetErrorStream(), context);
  return true;
}

void TableReporter::ReportRuns(const std::vector<Run>& runs) {
  std::array<char, 256> line{};
  if (!titled_) {
    std::snprintf(line.data(), line.size(), "%-44s %11s %8s %9s  %s\n", "case", "ms", "of peak", "speedup", "kernel");
    GetOutputStream() << line.data() << std::string(100, '-') << '\n';
    titled_ = true;
  }
  for (const Run& run : runs) {
    const std::string why = failure(run);
    const auto [layer, form] = split(run.benchmark_name());
    const std::string name = layer + "/" + form;
    if (!why.empty()) {
      GetOutputStream() << name << ": " << why << '\n';
      continue;
    }
    const double seconds = run.GetAdjustedRealTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
    if (run.run_type == Run::RT_Iteration && (form == "dense" || form == "none")) baseline_.emplace(layer, seconds);
    const auto counter = [&](const char* key, auto text) {
      const auto found = run.counters.find(key);
      return found == run.counters.end() ? std::string("-") : text(found->second.value);
    };
    const auto baseline = baseline_.find(layer);
    const std::string speedup = run.counters.contains("ratio")
                                    ? counter("ratio", [](double ratio) { return factor(1 / ratio); })
                                : baseline == baseline_.end() ? "-"
                                                              : factor(baseline->second / seconds);
    std::snprintf(line.data(), line.size(), "%-44s %11.4f %8s %9s  ", name.c_str(), 1e3 * seconds,
                  counter("peak_fraction", percent).c_str(), speedup.c_str());
    GetOutputStream() << line.data() << run.report_label << '\n';
  }
  GetOutputStream() << std::flush;
}

}  // namespace patdnn::bench
