#pragma once
// What every command-line program does around its work.

#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>
#include <patdnn/fkw/container.hpp>

namespace demo {

/// Reads the command line and runs `body`. Returns the program's exit status: 0, or 1 behind one line on standard error
/// that begins with the program's name.
template <class Body>
[[nodiscard]] int run_program(CLI::App& app, int argc, char** argv, Body&& body) {
  const auto fail = [&](std::string what) {
    for (char& c : what) c = c == '\n' ? ' ' : c;
    std::cerr << app.get_name() << ": " << what << '\n';
    return 1;
  };
  try {
    app.parse(argc, argv);
    body();
    if (!std::cout.flush())
      throw patdnn::FileError("standard output: cannot be written, expected room for the results");
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help
    return fail(std::string(error.what()) + " (--help lists the options)");
  } catch (const std::bad_alloc&) {
    return fail("not enough memory");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
  return 0;
}

/// The option that ends a network at values inside of an ONNX model.
inline CLI::Option* add_outputs_option(CLI::App& app, std::vector<std::string>& outputs) {
  return app
      .add_option("--outputs", outputs,
                  "End an ONNX model at these values, NAME[,NAME...]: only what they depend on is read, and operators "
                  "behind them may be of any kind")
      ->delimiter(',')
      ->allow_extra_args(false);
}

/// Writes a text, atomically. Throws patdnn::FileError, naming `path`.
inline void write_text(const std::filesystem::path& path, const std::string& text) {
  patdnn::fkw::write_file(path, std::as_bytes(std::span(text)));
}

/// The same for JSON. Names that are no UTF-8 are written with replacement characters.
inline void write_json(const std::filesystem::path& path, const nlohmann::ordered_json& json) {
  write_text(path, json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace demo
