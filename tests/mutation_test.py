#!/usr/bin/env python3
"""Tests mutation.py on a library of one header and a program of two tests."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import mutation
import mutation_build
from mutation_sites import Mutant, mutants_of

FILES = {
    "CMakeLists.txt": """cmake_minimum_required(VERSION 3.25)
project(tiny LANGUAGES CXX)
enable_testing()
add_executable(tests main.cpp clamp_test.cpp other_test.cpp)
target_include_directories(tests PRIVATE include)
add_test(NAME clamp_test COMMAND tests)
add_test(NAME other_test COMMAND tests)
""",
    "include/patdnn/clamp.hpp": """#pragma once
constexpr int limit = 8;
static_assert(limit > 0);
inline int clamp(int x) { return x < limit ? x : limit; }
""",
    "failures.hpp": "#pragma once\nint& failures();\n",
    "main.cpp": """#include "failures.hpp"
int& failures() {
  static int count = 0;
  return count;
}
int main() { return failures(); }
""",
    "clamp_test.cpp": """#include "failures.hpp"
#include <patdnn/clamp.hpp>
static const bool ran = [] {
  if (clamp(3) != 3 || clamp(8) != 8 || clamp(9) != 8) ++failures();
  return true;
}();
""",
    # If it were linked into the other test's program, nothing would pass.
    "other_test.cpp": """#include "failures.hpp"
static const bool ran = [] {
  ++failures();
  return true;
}();
""",
}


class Sites(unittest.TestCase):
    def changes(self, text):
        return [(mutant.before, mutant.after) for mutant in mutants_of("a.hpp", text)]

    def test_operators_move_their_bound_or_turn_round(self):
        self.assertEqual(self.changes("a < b;"), [("<", "<="), ("<", ">=")])
        self.assertEqual(self.changes("a && !b;"), [("&&", "||"), ("!", "")])
        self.assertEqual(self.changes("x += -y;"), [("+=", "-="), ("-", "")])
        self.assertEqual(self.changes("for (;; ++i) std::min(a, b);"), [("++", "--"), ("min", "max")])

    def test_numbers_grow_and_shrink_but_not_below_zero(self):
        self.assertEqual(self.changes("f(0, 1U, 0x10, 0.5F, 1'000);"),
                         [("0", "1"), ("1U", "2U"), ("1U", "0U"), ("0x10", "0x11"), ("0x10", "0xf"),
                          ("0.5F", "1.5F"), ("0.5F", "-0.5F"), ("1'000", "1001"), ("1'000", "999")])

    def test_brackets_pointers_names_comments_and_strings_stay(self):
        for text in ("std::vector<T*> a(T&& b, const T& c);", "// a < 1", "/* a\n < 1 */", '"a < 1" \'1\' R"(1 < 2)"',
                     "#if A < \\\n  1", "bool operator<(const A&);", "bool operator!(A);", "avx512 x1; p->y",
                     "auto&&... z"):
            self.assertEqual(self.changes(text), [], text)

    def test_a_mutant_changes_its_token_alone(self):
        text = "a < b;\n  a < b; a < b;\n"
        [mutant] = [m for m in mutants_of("a.hpp", text) if (m.line, m.column, m.after) == (2, 12, ">=")]
        self.assertEqual(mutant.apply(text), "a < b;\n  a < b; a >= b;\n")
        with self.assertRaisesRegex(ValueError, "a.hpp:1:1: expected '<'"):
            Mutant("a.hpp", 1, 1, "<", "<=").apply(text)


class Run(unittest.TestCase):
    def test_what_does_not_end_is_ended(self):
        self.assertIsNone(mutation_build.run(["sh", "-c", "while :; do :; done"], "/", 1)[0])
        self.assertEqual(mutation_build.run(["sh", "-c", "echo said; exit 3"], "/", 1), (3, "said\n"))

    def listing(self, arguments):
        with contextlib.redirect_stdout(io.StringIO()) as text:
            self.assertEqual(mutation.main([*arguments, "--list"]), 0)
        return text.getvalue()

    def test_what_tests_notice_is_caught_and_the_rest_survives(self):
        with tempfile.TemporaryDirectory() as folder:
            source, work = Path(folder) / "tiny", Path(folder) / "work"
            for name, text in FILES.items():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text(text)
            (source / "build").mkdir()
            arguments = ["--source", str(source), "--work", str(work), "--timeout", "60"]
            self.assertEqual(mutation.main(arguments), 1)

            results = (work / "results.json").read_text()
            found = {(entry["mutant"]["before"], entry["mutant"]["after"]): entry.get("how", entry["state"])
                     for entry in json.loads(results)["mutants"]}
            self.assertEqual(found, {("8", "9"): "failure", ("8", "7"): "failure", ("0", "1"): "survived",
                                     (">", ">="): "survived", (">", "<="): "compile error",
                                     ("<", "<="): "survived", ("<", ">="): "failure"})
            for name, text in FILES.items():
                self.assertEqual((source / name).read_text(), text)
                self.assertEqual((work / "source" / name).read_text(), text)
            self.assertFalse((work / "build" / "change.json").exists())
            self.assertFalse((work / "source" / "build").exists())

            self.assertEqual(mutation.main(arguments), 1)
            self.assertEqual((work / "results.json").read_text(), results)  # nothing was left to do

            listing = self.listing(arguments)
            copy = SimpleNamespace(source=work / "source", folder=work / "build")
            change = mutation.Change(copy, Mutant("patdnn/clamp.hpp", 2, 23, "8", "9"), [])
            self.assertEqual(self.listing(arguments), listing)  # a call that is at a mutant does not show
            change.undo()

            for entry in json.loads(results)["mutants"]:
                if entry["state"] == "survived":
                    arguments += ["--equivalent", str(entry["number"]), "the limit is returned either way"]
            self.assertEqual(mutation.main(arguments), 0)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
