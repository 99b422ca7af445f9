#include "json_log.hpp"

#include <cstddef>
#include <span>
#include <string_view>

#include <patdnn/io/container.hpp>

namespace patdnn::bench {

namespace {

using nlohmann::ordered_json;
using patdnn::detail::message;

}  // namespace

JsonLog::JsonLog(const std::filesystem::path& path, const ordered_json& origin,
                 const std::function<void(const ordered_json&)>& read)
    : path_(path) {
  ordered_json expected;
  expected["format"] = "patdnn_tune";
  expected.update(origin);
  std::string text;
  io::check_writable(path);
  if (std::filesystem::exists(path)) {
    if (!std::filesystem::is_regular_file(path)) {
      throw FileError(message("log '", path.string(), "': expected a plain file, which can be read again"));
    }
    for (const std::byte b : io::read_file(path)) text += static_cast<char>(b);
  }
  const std::size_t whole = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
  std::string_view rest = std::string_view(text).substr(0, whole);
  const auto corrupt = [&](std::size_t line, const char* what) {
    return CorruptFile(message("log '", path.string(), "', line ", line, ": ", what));
  };
  if (!text.empty() && whole == 0) throw corrupt(1, "not a line of JSON, expected a log of patdnn_tune");
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    const ordered_json entry = ordered_json::parse(rest.substr(0, end), nullptr, false);
    rest.remove_prefix(end + 1);
    if (!entry.is_object()) throw corrupt(line, "not a JSON object, expected a log of patdnn_tune");
    if (line == 1) {
      const auto given = [&](const std::string& name) {
        return entry.contains(name) ? entry.at(name) : ordered_json();
      };
      if (given("format") != "patdnn_tune") throw corrupt(line, "expected the first line of patdnn_tune's logs");
      for (const auto& [name, value] : expected.items()) {
        const ordered_json other = given(name);
        if (other == value) continue;
        // Printing an array or an object recurses as deep as it is.
        throw FileError(message("log '", path.string(), "': its ", name, " is ",
                                other.is_structured() ? other.type_name() : other.dump(), ", but here it is ",
                                value.dump(), "; measurements do not carry over: give another --log"));
      }
      continue;
    }
    try {
      read(entry);
    } catch (const nlohmann::json::exception&) {
      throw corrupt(line, "expected layer, parameters, ratio and spent");
    } catch (const InvalidParameters& error) {
      throw corrupt(line, error.what());
    }
  }
  if (whole < text.size() || text.empty()) {
    text.resize(whole);
    if (text.empty()) text = expected.dump() + '\n';
    io::write_file(path, std::as_bytes(std::span(text)));
  }
  file_.open(path, std::ios::app);
  if (!file_) throw FileError(message("cannot open '", path.string(), "' for writing"));
}

void JsonLog::add(const std::string& layer, const ordered_json& parameters, const Measurement& measurement) {
  if (path_.empty()) return;
  // JSON has no infinity; the library writes null.
  const ordered_json entry{
      {"layer", layer}, {"parameters", parameters}, {"ratio", measurement.ratio}, {"spent", measurement.spent}};
  file_ << entry.dump() << '\n' << std::flush;
  if (!file_) throw FileError(message("cannot write '", path_.string(), "'"));
}

std::pair<std::string, Measurement> layer_measurement_of(const ordered_json& entry) {
  const ordered_json& ratio = entry.at("ratio");
  return {entry.at("layer").get<std::string>(),
          {ratio.is_null() ? std::numeric_limits<double>::infinity() : ratio.get<double>(),
           entry.at("spent").get<double>()}};
}

}  // namespace patdnn::bench
