#pragma once
// A model, and parts of it, timed in ONNX Runtime: plain, and with operators of patdnn in turns.

#include <filesystem>
#include <optional>
#include <span>

#include <onnx/onnx_pb.h>

#include "region_choice.hpp"
#include "region_model.hpp"
#include "regions.hpp"
#include "runtime_session.hpp"

namespace demo {

/// What ONNX Runtime needs to run a model: an open number of images becomes one. Throws UnsupportedOperator for other
/// extents that are open, LimitExceeded for more bytes than protobuf can write.
[[nodiscard]] RuntimeModel runtime_model(const ::onnx::ModelProto& model, const std::filesystem::path& file);

/// The model whose regions are judged. It has to outlive this.
class ComparedModels {
 public:
  /// seconds  for whole models; regions take an eighth
  ComparedModels(const Runtime& runtime, const ::onnx::ModelProto& model, const BatchSurveys& surveys,
                 std::filesystem::path file, double seconds)
      : runtime_(runtime), model_(model), surveys_(surveys), file_(std::move(file)), seconds_(seconds) {}

  /// How long regions may be looked for.
  [[nodiscard]] double seconds_to_search() const noexcept { return 10 * seconds_; }

  /// A region as a model of its own, beside a model of one operator: copies to and from maps with a halo included.
  ///
  /// Throws std::runtime_error with what ONNX Runtime says.
  [[nodiscard]] TimesInTurns time_region(const RegionNetwork& region) const;

  /// The whole model beside the one in which operators stand for regions. Throws likewise.
  [[nodiscard]] TimesInTurns time_model(std::span<const RegionNetwork* const> regions);

 private:
  const Runtime& runtime_;
  const ::onnx::ModelProto& model_;
  const BatchSurveys& surveys_;
  std::filesystem::path file_;
  double seconds_;
  std::optional<RuntimeSession> plain_;  // the whole model
};

}  // namespace demo
