#pragma once
// Models in ONNX Runtime, whose library is found when a program runs.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "region_choice.hpp"

namespace demo {

/// A tensor that a model reads.
struct RuntimeInput {
  std::string name;
  std::vector<std::int64_t> dims;
  int type = 1;  // onnx::TensorProto::DataType: floats, integers or BOOL
};

/// A model as ONNX Runtime reads it.
struct RuntimeModel {
  std::string bytes;             // of an .onnx file
  std::filesystem::path folder;  // of the files that its tensors may lie in
  std::vector<RuntimeInput> inputs;
  std::vector<std::string> outputs;
};

class RuntimeSession;

/// ONNX Runtime, and how its sessions run.
class Runtime {
 public:
  /// library  its shared library; empty: where PATDNN_ONNXRUNTIME says, else what the system's loader finds, else that
  ///          of the Python package beside a python3 in PATH
  /// threads  of each session
  /// Throws patdnn::FileError when there is none, or none that is recent enough, and says where it was looked for.
  Runtime(const std::filesystem::path& library, std::size_t threads);

  [[nodiscard]] const std::string& version() const noexcept { return version_; }
  [[nodiscard]] const std::filesystem::path& library() const noexcept { return library_; }
  [[nodiscard]] std::size_t threads() const noexcept { return threads_; }

 private:
  friend class RuntimeSession;
  struct Library;

  std::shared_ptr<const Library> loaded_;
  std::filesystem::path library_;
  std::string version_;
  std::size_t threads_;
};

/// A model that is ready to run, on patdnn's operators too; its inputs are random floats in 0..1, or zeros of another
/// type.
class RuntimeSession {
 public:
  /// Throws std::runtime_error with what ONNX Runtime says, or patdnn::UnsupportedOperator for inputs of other types.
  RuntimeSession(const Runtime& runtime, const RuntimeModel& model);
  ~RuntimeSession();
  RuntimeSession(RuntimeSession&&) noexcept;
  RuntimeSession& operator=(RuntimeSession&&) noexcept;

  /// Throws std::runtime_error with what ONNX Runtime says.
  void run();

 private:
  struct Session;
  std::unique_ptr<Session> session_;
};

/// Times of two models that run in turns, for about as long as `seconds`, five times as long where fewer than five
/// turns fit, behind runs that are not counted. A turn is three runs, of which the last two count: others found the
/// caches as the other model left them.
[[nodiscard]] TimesInTurns time_in_turns(RuntimeSession& plain, RuntimeSession& converted, double seconds);

}  // namespace demo
