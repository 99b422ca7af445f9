// Weights in files beside a model: what links may lead to them, and what is refused.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <sys/stat.h>

#include <patdnn/fkw/encode.hpp>

#include "catch.hpp"
#include "onnx_models.hpp"

namespace fs = std::filesystem;
using namespace patdnn::test;
using namespace patdnn::network;

namespace {

const std::vector<float> weights{1, 2, 3, 4, 5, 6};

/// Where the weights of `tensor` lie.
void set_external(::onnx::TensorProto& tensor, const std::string& location, const std::string& offset = "",
                  const std::string& length = "") {
  tensor.clear_float_data();
  tensor.set_data_location(::onnx::TensorProto::EXTERNAL);
  const auto add = [&](const char* key, const std::string& value) {
    if (value.empty()) return;
    auto* const entry = tensor.add_external_data();
    entry->set_key(key);
    entry->set_value(value);
  };
  add("location", location);
  add("offset", offset);
  add("length", length);
}

ModelWriter model_of(const std::string& location, const std::string& offset = "", const std::string& length = "") {
  ModelWriter model = small_model();
  set_external(*model.graph().mutable_initializer(0), location, offset, length);
  return model;
}

void write_weights(const fs::path& path, float before = 0, bool has_before = false) {
  std::vector<float> values = weights;
  if (has_before) values.insert(values.begin(), before);
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(float)));
}

std::vector<float> weights_in(const Graph& graph) {
  return patdnn::fkw::decode(std::get<Convolution>(graph.nodes[0].op).weights);
}

/// How the model at `path` is refused.
template <class E = patdnn::CorruptFile>
std::string text_of(const fs::path& path) {
  return message_of<E>([&] { (void)read_onnx(path); });
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("weights beside the model are read from its folder and the folders below") {
  const Folder folder;
  write_weights(folder / "weights.bin", 9, true);
  model_of("weights.bin", "4", "24").save(folder / "m.onnx");
  CHECK(weights_in(read_onnx(folder / "m.onnx")) == weights);
  fs::create_directory(folder / "data");
  write_weights(folder / "data/w");
  model_of("data/w").save(folder / "m.onnx");
  CHECK(weights_in(read_onnx(folder / "m.onnx")) == weights);
  // A model in memory has a folder, though no file.
  CHECK(weights_in(import_onnx(model_of("data/w").model(), folder / "none.onnx")) == weights);
}

TEST_CASE("numbers and places of weights beside the model that are none are refused by name") {
  const Folder folder;
  write_weights(folder / "weights.bin", 9, true);
  const auto message = [&](const std::string& location, const std::string& offset = "",
                           const std::string& length = "") {
    model_of(location, offset, length).save(folder / "m.onnx");
    return message_of<patdnn::FileError>([&] { (void)read_onnx(folder / "m.onnx"); });
  };
  CHECK(holds(
      message("../weights.bin"),
      "tensor 'w': external data in '../weights.bin', expected a path relative to the model's folder, without .."));
  CHECK(holds(message("data/../weights.bin"), "without .."));
  CHECK(
      holds(message("/etc/passwd"), "external data in '/etc/passwd', expected a path relative to the model's folder"));
  CHECK(holds(message(""), "external data in '', expected a path"));
  CHECK(holds(message("none.bin"), "cannot open external data '"));
  CHECK(holds(message("weights.bin", "8"), "external data of 24 bytes from byte 8 of 'weights.bin', which has 28"));
  CHECK(holds(message("weights.bin", "4", "20"), "20 bytes of external data, expected 24"));
  CHECK(holds(message("weights.bin", "four"), "external data with offset 'four', expected a number"));
  CHECK(holds(message("weights.bin", "-4"), "external data with offset '-4', expected a number"));
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(holds(message("pipe"), "cannot open external data '"));
}

TEST_CASE("model and weights may both be links into one store, which names them otherwise") {
  const Folder folder;
  fs::create_directories(folder / "blobs");
  fs::create_directories(folder / "snapshots/main/onnx");
  write_weights(folder / "blobs/0f3a");
  model_of("model.onnx_data").save(folder / "blobs/77c1");
  fs::create_symlink("../../../blobs/77c1", folder / "snapshots/main/onnx/model.onnx");
  fs::create_symlink("../../../blobs/0f3a", folder / "snapshots/main/onnx/model.onnx_data");
  CHECK(weights_in(read_onnx(folder / "snapshots/main/onnx/model.onnx")) == weights);
}

TEST_CASE("a model that is a link alone finds its weights beside the file that it leads to") {
  const Folder folder;
  fs::create_directories(folder / "store");
  write_weights(folder / "store/w.bin");
  model_of("w.bin").save(folder / "store/m.onnx");
  fs::create_symlink("store/m.onnx", folder / "m.onnx");
  CHECK(weights_in(read_onnx(folder / "m.onnx")) == weights);
  // Through a link to the folder, too.
  fs::create_directory_symlink("store", folder / "linked");
  CHECK(weights_in(read_onnx(folder / "linked/m.onnx")) == weights);
}

TEST_CASE("the files beside a model that hold its weights are told, those that are there") {
  const Folder folder;
  fs::create_directories(folder / "store/data");
  write_weights(folder / "store/data/w");
  const auto files = [&](const std::string& location, const fs::path& path) {
    return demo::weight_files(model_of(location).model(), path);
  };
  CHECK(files("data/w", folder / "store/m.onnx") == std::vector<fs::path>{folder / "store/data/w"});
  CHECK(files("none", folder / "store/m.onnx").empty());
  CHECK(demo::weight_files(small_model().model(), folder / "store/m.onnx").empty());
  model_of("data/w").save(folder / "store/m.onnx");
  fs::create_symlink("store/m.onnx", folder / "m.onnx");
  const auto behind_link = files("data/w", folder / "m.onnx");
  REQUIRE(behind_link.size() == 1);
  CHECK(fs::equivalent(behind_link[0], folder / "store/data/w"));
}

TEST_CASE("weights that a link leads elsewhere are refused") {
  const Folder folder;
  fs::create_directories(folder / "model");
  fs::create_directories(folder / "elsewhere");
  fs::create_directories(folder / "model2");
  write_weights(folder / "elsewhere/w");
  write_weights(folder / "model2/w");
  const auto text = [&](const std::string& location) {
    model_of(location).save(folder / "model/m.onnx");
    return text_of(folder / "model/m.onnx");
  };
  const std::string leaves = "a link that leaves the folder of the model and of the file that the model links to";
  fs::create_symlink("../elsewhere/w", folder / "model/w");
  CHECK(holds(text("w"), "tensor 'w': external data in 'w', " + leaves));
  fs::create_directory_symlink("../elsewhere", folder / "model/data");
  CHECK(holds(text("data/w"), leaves));
  // A folder whose name begins as the model's does is another one.
  fs::create_symlink("../model2/w", folder / "model/near");
  CHECK(holds(text("near"), leaves));
  // Nor does the link of the weights say where weights may lie.
  fs::create_directories(folder / "names");
  fs::create_symlink("../model/m.onnx", folder / "names/m.onnx");
  fs::create_symlink("../elsewhere/w", folder / "names/w");
  model_of("w").save(folder / "model/m.onnx");
  CHECK(holds(text_of(folder / "names/m.onnx"), leaves));
}

TEST_CASE("a folder that cannot be resolved holds no weights") {
  const Folder folder;
  const ModelWriter model = model_of("w");
  const auto text = [&](const fs::path& path) {
    return message_of<patdnn::FileError>([&] { (void)import_onnx(model.model(), path); });
  };
  CHECK(holds(text(folder / "gone/m.onnx"), "tensor 'w': cannot resolve the model's folder '"));
  const std::string endless(300, 'n');  // longer than a name may be
  CHECK(holds(text(folder / endless / "m.onnx"), "tensor 'w': cannot resolve the model's folder '"));
  fs::create_symlink("circle", folder / "circle");
  CHECK(holds(text(folder / "circle/m.onnx"), "tensor 'w': cannot resolve the model's folder '"));
  CHECK(holds(text(folder / "circle"), "tensor 'w': cannot resolve the model's file '"));
  CHECK(holds(text(folder / endless), "tensor 'w': cannot resolve the model's file '"));
}
