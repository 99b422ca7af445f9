#include "compared_models.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include <patdnn/error.hpp>

namespace demo {

using patdnn::detail::message;

RuntimeModel runtime_model(const ::onnx::ModelProto& model, const std::filesystem::path& file) {
  constexpr std::size_t largest = std::numeric_limits<std::int32_t>::max();
  if (model.ByteSizeLong() > largest) {
    throw patdnn::LimitExceeded(message("a model of ", model.ByteSizeLong(), " bytes, expected at most ", largest));
  }
  RuntimeModel result;
  result.bytes = model.SerializeAsString();
  result.folder = file.parent_path();
  std::set<std::string> initializers;
  for (const auto& tensor : model.graph().initializer()) initializers.insert(tensor.name());
  for (const auto& input : model.graph().input()) {
    if (initializers.count(input.name()) != 0) continue;
    RuntimeInput read{input.name(), {}, input.type().tensor_type().elem_type()};
    for (const auto& extent : input.type().tensor_type().shape().dim()) {
      const bool open = !extent.has_dim_value() || extent.dim_value() <= 0;
      if (open && !read.dims.empty()) {
        throw patdnn::UnsupportedOperator(
            message("input '", input.name(), "': extent ", read.dims.size(), " is left open, expected --input-shape"));
      }
      read.dims.push_back(open ? 1 : extent.dim_value());
    }
    result.inputs.push_back(std::move(read));
  }
  for (const auto& output : model.graph().output()) result.outputs.push_back(output.name());
  return result;
}

TimesInTurns ComparedModels::time_region(const RegionNetwork& region) const {
  const ::onnx::ModelProto part = plain_part(region.region, model_, surveys_.one);
  RuntimeSession plain(runtime_, runtime_model(part, file_));
  RuntimeSession converted(runtime_, runtime_model(model_of(region.graph, "part", false), file_));
  return time_in_turns(plain, converted, seconds_ / 8);
}

TimesInTurns ComparedModels::time_model(std::span<const RegionNetwork* const> regions) {
  if (!plain_) plain_.emplace(runtime_, runtime_model(model_, file_));
  ::onnx::ModelProto converted = model_;
  replace(converted, regions, surveys_.several.has_value());
  RuntimeSession session(runtime_, runtime_model(converted, file_));
  return time_in_turns(*plain_, session, seconds_);
}

}  // namespace demo
