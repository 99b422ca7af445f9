# Reads assembly and compares the innermost loops of its functions with what is expected of them.
#
# Arguments: a table of allowances, then the listing. With -v: compiler, as the table names it; machine, whose assembly
# it is: x86_64, in AT&T syntax, or aarch64.
#
# The listing holds what is expected too: data named expected_TILE, made by tests/assembly/expected_loops.hpp. It is the
# function, then multiply-adds and vector loads of each loop. An innermost loop reaches from the target of a backward
# jump to that jump, and no other such jump lies within. Those of 8 or more multiply-adds must be as many as expected,
# and in each
#
#   multiply-adds  are exactly as many as expected
#   vector loads   are no more than expected: a memory operand of a multiply-add is one, a broadcast from memory too
#   spills         are none: vector loads from the stack, vector stores to anywhere (these loops only add up), push,
#                  pop, call
#   unfused        are none: multiplications and additions that are not one instruction
#
# A kernel's tile also has to call prefetch_share, which compilers may take for a function without effect.
#
# An allowance is a line `TILE COMPILER LOADS SPILLS`: so many more are accepted in each loop of the tile.
# Scalars reloaded from the stack and copies between vector registers are printed, and accepted.

BEGIN {
  least = 8
  arm = machine == "aarch64"
  comment = arm ? "[ \t]*//.*" : "[ \t]*#.*"
  jump_code = arm ? "^(b[a-z.]*|cbn?z|tbn?z)[ \t].*[.]L" : "^j"
}

FILENAME ~ /allowances\.txt$/ {
  if ($1 !~ /^#/ && $2 == compiler) {
    more_loads[$1] = $3
    more_spills[$1] = $4
  }
  next
}

{ sub(comment, "") }

/^\.L[^ \t:]*:/ {
  position[label($0)] = lines + 1
  expects = 0
  next
}

/^[A-Za-z_][^ \t:]*:/ {
  symbol = label($0)
  expects = sub(/^expected_/, "", symbol)
  if (expects) tile[++tiles] = symbol
  else first[symbol] = lines + 1
  next
}

expects && $1 ~ /^[.](quad|xword)$/ { function_of[symbol] = $2 }
expects && $1 ~ /^[.](long|word)$/ { figure[symbol, ++figures[symbol]] = $2 }

/^[ \t]+[a-z]/ {
  code[++lines] = $0
  sub(/^[ \t]+/, "", code[lines])
  listing_line[lines] = FNR
  last[symbol] = lines
}

END {
  if (tiles == 0) fail("no data named expected_… in the listing")
  for (t = 1; t <= tiles; ++t) check(tile[t], function_of[tile[t]])
  exit failed
}

function label(text) {
  sub(/:.*/, "", text)
  return text
}

function fail(message) {
  print "FAILED: " message
  failed = 1
}

# Compilers order a function's loops as they like. So the loops and what is expected of them are both put in the order
# of multiply-adds, then of loads: if any pairing meets the bounds, this one does.
function check(name, f,    found, l, stack, where, worst_loads, worst_spills) {
  if (!(f in first) || !(f in last)) {
    fail(name ": no function " f)
    return
  }
  if (f ~ /(tap|pattern)_tile/ && !calls(first[f], last[f], "prefetch_share")) {
    fail(name ": no call of prefetch_share, so that no tile asks for the next one's input")
  }
  found = find_loops(first[f], last[f])
  if (found == 0 || 2 * found != figures[name]) {
    fail(name ": " found " innermost loops of " least " or more multiply-adds, expected " figures[name] / 2)
    return
  }
  sort_loops(found)
  sort_expected(name, found)
  stack = stack_operand(first[f], last[f])
  for (l = 1; l <= found; ++l) {
    count(loop_first[l], loop_last[l], stack)
    where = name ", loop at line " listing_line[loop_first[l]] ": "
    print where multiply_adds " multiply-adds, " loads " vector loads of " expected_loads[l] ", " spills " spills, " \
      unfused " unfused; " scalar_reloads " scalar reloads, " copies " copies"
    if (multiply_adds != expected_multiply_adds[l]) {
      fail(where multiply_adds " multiply-adds, expected " expected_multiply_adds[l])
    }
    compare(where, "vector loads", loads, expected_loads[l], more_loads[name])
    compare(where, "spills", spills, 0, more_spills[name])
    compare(where, "unfused", unfused, 0, 0)
    worst_loads = larger(worst_loads, loads - expected_loads[l])
    worst_spills = larger(worst_spills, spills)
  }
  if (worst_loads + 0 != more_loads[name] + 0 || worst_spills + 0 != more_spills[name] + 0) {
    print "NOTE: the table of allowances differs from " name " " compiler " " worst_loads + 0 " " worst_spills + 0
  }
}

function calls(from, to, callee,    i) {
  for (i = from; i <= to; ++i) {
    if (code[i] ~ /^(call|bl)/ && index(code[i], callee) > 0) return 1
  }
  return 0
}

function compare(where, what, counted, most, more) {
  if (counted > most + more) {
    fail(where counted " " what ", expected at most " most (more > 0 ? " and " more " allowed" : ""))
  }
}

function larger(a, b) { return a > b ? a : b }

function sort_loops(n,    i, j, key) {
  for (i = 1; i <= n; ++i) {
    count(loop_first[i], loop_last[i], "^$")
    key[i] = multiply_adds * 1000 + loads
    for (j = i; j > 1 && key[j - 1] > key[j]; --j) {
      swap(key, j)
      swap(loop_first, j)
      swap(loop_last, j)
    }
  }
}

function sort_expected(name, n,    i, j, key) {
  for (i = 1; i <= n; ++i) {
    expected_multiply_adds[i] = figure[name, 2 * i - 1]
    expected_loads[i] = figure[name, 2 * i]
    key[i] = expected_multiply_adds[i] * 1000 + expected_loads[i]
    for (j = i; j > 1 && key[j - 1] > key[j]; --j) {
      swap(key, j)
      swap(expected_multiply_adds, j)
      swap(expected_loads, j)
    }
  }
}

function swap(array, j,    kept) {
  kept = array[j]
  array[j] = array[j - 1]
  array[j - 1] = kept
}

# A memory operand on the stack. In a function without a frame pointer, its register is one like any other.
function stack_operand(from, to,    i, framed) {
  for (i = from; i <= to; ++i) {
    if (code[i] ~ (arm ? "^mov[ \t]+x29,[ \t]*sp$" : "^movq[ \t]+%rsp,[ \t]*%rbp$")) framed = 1
  }
  if (arm) return framed ? "[[](sp|x29)[],]" : "[[]sp[],]"
  return framed ? "[(]%r[sb]p[,)]" : "[(]%rsp[,)]"
}

# Fills loop_first and loop_last, and returns how many loops there are.
function find_loops(from, to,    i, j, words, word, jumps, target, jump, innermost, found) {
  for (i = from; i <= to; ++i) {
    if (code[i] !~ jump_code) continue
    words = split(code[i], word, /[ \t]+/)
    if (!(word[words] in position) || position[word[words]] < from || position[word[words]] > i) continue
    target[++jumps] = position[word[words]]
    jump[jumps] = i
  }
  for (i = 1; i <= jumps; ++i) {
    innermost = 1
    for (j = 1; j <= jumps; ++j) {
      if (j != i && target[j] >= target[i] && jump[j] <= jump[i]) innermost = 0
    }
    if (!innermost) continue
    count(target[i], jump[i], "^$")
    if (multiply_adds < least) continue
    loop_first[++found] = target[i]
    loop_last[found] = jump[i]
  }
  return found + 0
}

function count(from, to, stack,    i) {
  multiply_adds = loads = spills = unfused = scalar_reloads = copies = 0
  for (i = from; i <= to; ++i) {
    if (arm) count_aarch64(code[i], stack)
    else count_x86_64(code[i], stack)
  }
}

# A pair of registers is two loads, or two stores. A weight that is loaded alone and then spread is one load.
function count_aarch64(text, stack,    reads, writes) {
  if (text ~ /[ \t{](v[0-9]+[.]|[qds][0-9]+)/) {
    reads = text ~ /^ld/
    writes = text ~ /^st/
    if (text ~ /^(ldn?p|stn?p)/) {
      reads *= 2
      writes *= 2
    }
    loads += reads
    spills += writes
    if (text ~ stack) spills += reads
    multiply_adds += text ~ /^(fmla|fmls|fmadd|fmsub|fnmadd|fnmsub)[ \t]/
    unfused += text ~ /^(fmul|fadd|fsub)[ \t]/
    copies += text ~ /^mov[ \t]+v[0-9]+[.]16b,[ \t]*v/
  } else if (text ~ /^blr?[ \t]/) {
    ++spills
  } else if (text ~ stack) {
    ++scalar_reloads
  }
}

# In AT&T syntax the last operand is written, and the others are read.
function count_x86_64(text, stack,    reads, writes) {
  if (text ~ /^v/) {
    writes = text ~ /[)]([{]%k[0-7][}])?$/
    reads = text ~ /[(]/ && !writes
    loads += reads
    spills += writes || (reads && text ~ stack)
    multiply_adds += text ~ /^vfn?m(add|sub)[0-9]*[ps][sd]/
    unfused += text ~ /^v(mul|add|sub)[ps][sd]/
    copies += text ~ /^vmov[a-z0-9]*[ \t]+%[xyz]mm[0-9]+,[ \t]*%[xyz]mm[0-9]+$/
  } else if (text ~ /^(push|pop|call)/) {
    ++spills
  } else if (text ~ stack) {
    ++scalar_reloads
  }
}
