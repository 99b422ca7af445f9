"""Where C++ of this repository can be changed by one token so that it means something else.

Told apart by spaces, which clang-format keeps: `a < b` compares, `vector<b>` is a bracket; `a * b` multiplies, `T* b`
points. Comments, strings and preprocessor lines are passed over.
"""

import re
from dataclasses import asdict, dataclass

GENERATED = ("vulkan/shaders/", "tuning/parameters/")

TOKEN = re.compile(r"""
    (?P<skipped> //[^\n]* | /\*.*?\*/ | (?<!\w)R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)" | "(?:\\.|[^"\\\n])*"
               | (?<![\w'])'(?:\\.|[^'\\\n])+' | ^[ \t]*\#(?:\\\n|[^\n])* )
  | (?P<number> (?<![\w.])(?:0[xX][0-9a-fA-F']+(?:\.[0-9a-fA-F]*)?(?:[pP][+-]?\d+)?|0[bB][01']+
               |(?:\d[\d']*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)[uUlLzZfF]*(?![\w.]) )
  | (?P<word> [A-Za-z_]\w* )
  | (?P<operator> <=> | <<= | >>= | -> | \+\+ | -- | << | >> | <= | >= | == | != | && | \|\| | [-+*/%&|^]=
               | [-+*/%&|^<>!] )
""", re.VERBOSE | re.MULTILINE | re.DOTALL)

# What stands between two operands becomes another operator of its kind; what compares moves its bound or turns round.
BETWEEN = {"+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "&": ["|"], "|": ["&"], "^": ["&"],
           "<<": [">>"], ">>": ["<<"], "&&": ["||"], "||": ["&&"],
           "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
           "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "%=": ["/="], "&=": ["|="], "|=": ["&="],
           "^=": ["&="], "<<=": [">>="], ">>=": ["<<="]}
ANYWHERE = {"++": ["--"], "--": ["++"]}
WORDS = {"min": ["max"], "max": ["min"], "true": ["false"], "false": ["true"]}


@dataclass(frozen=True)
class Mutant:
    """A token of a file, and what takes its place."""

    file: str
    line: int
    column: int
    before: str
    after: str

    def apply(self, text):
        """Return `text`, the file's, with the token replaced."""
        lines = text.splitlines(keepends=True)
        line, start = lines[self.line - 1], self.column - 1
        if not line.startswith(self.before, start):
            raise ValueError(f"{self.file}:{self.line}:{self.column}: expected {self.before!r} in {line!r}")
        lines[self.line - 1] = line[:start] + self.after + line[start + len(self.before):]
        return "".join(lines)

    def as_dict(self):
        return asdict(self)


def other_numbers(literal):
    """Return what a number may become: one more, and one less where it is above zero."""
    digits = literal.replace("'", "")
    if re.match(r"0[xXbB]", digits):
        if re.search(r"[.pP]", digits):
            return []
        core = re.match(r"0[xX][0-9a-fA-F]+|0[bB][01]+", digits).group()
        value, write = int(core, 0), hex if core[1] in "xX" else bin
    else:
        core = re.match(r"[\d.]+(?:[eE][+-]?\d+)?", digits).group()
        is_whole = core.isdigit()
        value, write = (int(core), str) if is_whole else (float(core), repr)
    suffix = digits[len(core):]
    return [write(other) + suffix for other in (value + 1, value - 1) if value > 0 or other > value]


def replacements(match, text):
    """Return what may take a token's place."""
    kind, token = match.lastgroup, match.group()
    if kind == "number":
        return other_numbers(token)
    if kind == "word":
        return WORDS.get(token, [])
    if kind != "operator":
        return []
    before, after = text[match.start() - 1:match.start()], text[match.end():match.end() + 1]
    if before.isspace() and after.isspace():
        return BETWEEN.get(token, [])
    if token in ANYWHERE:
        return ANYWHERE[token]
    # In front of its only operand; `operator!` and `operator-` are names.
    is_name = text[:match.start()].endswith("operator")
    return [""] if token in "!-" and not after.isspace() and not is_name else []


def mutants_of(file, text):
    """Return all mutants of a file, in the order of its text."""
    found = []
    for match in TOKEN.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        place = (file, text.count("\n", 0, match.start()) + 1, match.start() - start + 1, match.group())
        found += [Mutant(*place, other) for other in replacements(match, text)]
    return found


def all_mutants(headers):
    """Return the mutants of all headers, {name: text}, but the generated ones."""
    return [mutant for file, text in headers.items() if not any(part in file for part in GENERATED)
            for mutant in mutants_of(file, text)]
