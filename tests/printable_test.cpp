// What programs print of names that a file holds: no character that a terminal obeys.

#include <sstream>
#include <string>
#include <string_view>

#include "../examples/printable.hpp"
#include "catch.hpp"

using demo::printable;
using demo::PrintableStream;

TEST_CASE("text in any script is printed as it is") {
  for (const std::string_view text : {"", "conv1.weight", "Größe 3×3", "слой", "层", "🙂", "a\u00A0b"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("control characters become question marks, C1's and line ends among them") {
  using namespace std::string_view_literals;
  CHECK(printable("\x1b[31mred\x1b[0m") == "?[31mred?[0m");
  CHECK(printable("a\r\n\tb\0c\x7f"sv) == "a???b?c?");
  CHECK(printable("\xc2\x9b"
                  "31m") == "??31m");
}

TEST_CASE("what is no UTF-8 becomes question marks, byte by byte") {
  CHECK(printable("\x9b"
                  "2J") == "?2J");
  CHECK(printable("\xc3") == "?");
  CHECK(printable("\xe2\x82") == "??");
  CHECK(printable("\xc0\xaf\xe0\x80\xaf") == "?????");                 // longer than they need be
  CHECK(printable("\xed\xa0\x80\xf4\x90\x80\x80\xff") == "????????");  // half a pair, beyond Unicode, nothing
  CHECK(printable("\xc3(") == "?(");
}

TEST_CASE("a stream prints lines of printable text, wherever it is cut, and is itself again afterwards") {
  std::ostringstream target;
  {
    const PrintableStream printing(target);
    target << "stra\xc3"
           << "\x9f"
           << "e\x1b[2J\nnext\n"
           << 'x' << std::string_view("\xe2\x82") << '\xac';
    CHECK(target.str() == "straße?[2J\nnext\n");
    target << std::flush;
    CHECK(target.str() == "straße?[2J\nnext\nx€");
    target << "\x07";
  }
  CHECK(target.str() == "straße?[2J\nnext\nx€?");
  target << "\x07";
  CHECK(target.str().back() == '\x07');
}
