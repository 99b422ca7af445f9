#pragma once
// ONNX models whose pruned regions ONNX Runtime runs by patdnn's operator.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <patdnn/network/network.hpp>

#include "../model_file.hpp"
#include "region_choice.hpp"
#include "runtime_session.hpp"

namespace demo {

/// Which regions become operators.
enum class RegionChoice {
  gaining,  // those that run faster than in ONNX Runtime; not compared, those that should beat dense ones by the model
  all,
  layers,  // one for each convolution, whatever it gains: to see what larger ones save
};

/// What became of a region.
struct RegionReport {
  std::string first;  // of its nodes, by name
  std::string last;
  std::size_t nodes = 0;
  std::size_t convolutions = 0;
  double seconds = 0;                 // of its convolutions, for one image, as the cost model expects
  double dense_seconds = 0;           // the same with every weight kept
  double copy_seconds = 0;            // of its inputs and outputs, to and from maps with a halo
  std::optional<TimesInTurns> times;  // of the region as a model of its own, in ONNX Runtime
  bool replaced = false;

  /// One sentence on why it was replaced, or was not.
  [[nodiscard]] std::string why() const;
};

/// With what a model is compared.
struct Comparison {
  std::optional<Runtime> runtime;
  std::string refusal;  // why there is none
  double seconds = 2;   // to time a whole model; a region takes an eighth of it
};

/// What was made of a model.
struct Replacement {
  std::vector<RegionReport> regions;
  std::optional<TimesInTurns> times;  // of the plain model and of the one with regions that was tried last
  std::string not_compared;    // why there are no times; empty: models were compared, or nothing could be replaced
  std::size_t nodes = 0;       // of the model
  std::size_t nodes_left = 0;  // after it, operators of patdnn included
};

/// Writes the model in `input` to `output`, atomically, with operators `patdnn::Region` in place of regions.
///
/// extents  of inputs whose height and width the model leaves open, which the new model then fixes; an open number of
///          images stays open
/// comparison  what times regions and models; with RegionChoice::gaining, what does not gain stays as it is. What it
///          cannot run is not compared
/// Throws what network::survey_onnx() and network::import_onnx() throw, UnsupportedOperator for extents that stay open
/// or weights in files that `output` would not find, LimitExceeded for more than protobuf can write, or FileError.
Replacement replace_regions(const std::filesystem::path& input, const std::filesystem::path& output,
                            const InputExtents& extents, RegionChoice choice, const Comparison& comparison,
                            const patdnn::kernels::ConvTable& table = patdnn::kernels::table());

/// Writes an ONNX model of one operator, `patdnn::Region`, which runs the network in the .patdnn file `input` on any
/// number of images.
///
/// Throws what network::load() throws, UnsupportedOperator for a network that is not for one image or depends on their
/// number, LimitExceeded, or FileError.
void wrap_network(const std::filesystem::path& input, const std::filesystem::path& output);

}  // namespace demo
