#pragma once
// What every command-line program does around its work.

#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <type_traits>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <CLI/CLI.hpp>

#include <patdnn/error.hpp>

#include "printable.hpp"

namespace demo {

/// Reads the command line and runs `body`. Returns the program's exit status: what `body` returns, 0 if nothing, or 1
/// behind one line on standard error that begins with the program's name. What the program prints by C++'s streams is
/// printable.
template <class Body>
[[nodiscard]] int run_program(CLI::App& app, int argc, char** argv, Body&& body) {
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error like any other
#endif
#ifdef __GLIBC__
  // The memory of a layer's weights goes back when they do: the C library would keep what it once reused, and a
  // converter take twice as much.
  constexpr int large = 1 << 20;
  ::mallopt(M_MMAP_THRESHOLD, large);
#endif
  const PrintableStream output(std::cout);
  const PrintableStream errors(std::cerr);
  const auto fail = [&](std::string what) {
    for (char& c : what) c = c == '\n' ? ' ' : c;
    std::cout.flush();
    std::cerr << app.get_name() << ": " << what << '\n';
    return 1;
  };
  try {
    int status = 0;
    app.parse(argc, argv);
    if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
      body();
    } else {
      status = body();
    }
    if (!std::cout.flush())
      throw patdnn::FileError("standard output: cannot be written, expected room for the results");
    return status;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help
    return fail(std::string(error.what()) + " (--help lists the options)");
  } catch (const std::bad_alloc&) {
    return fail("not enough memory");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
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

}  // namespace demo
