# Reads x86-64 assembly in AT&T syntax and says what the hottest loop of one function consists of: the innermost loop with
# the most multiply-adds, or, when the function has no loop, the whole function.
#
# Set with -v: function_name, a regular expression for the function's label.
# Prints: fma N  vector_loads N  stack N  unfused N   (unfused: multiplications and additions that are not fused)

function report(from, to,    i, text, fma, loads, stack, unfused) {
  for (i = from; i <= to; ++i) {
    text = code[i]
    if (text ~ /^vf[n]?m(add|sub)[0-9]*p[sd]/) ++fma
    if (text ~ /^v(mul|add)p[sd]/) ++unfused
    # A memory operand in front of the last comma is read.
    if (text ~ /^v.*\(.*\)[^,]*,.*%[xyz]mm/ && text !~ /^v(gather|scatter|prefetch)/) ++loads
    if (text ~ /\(%[re]sp/ || text ~ /^(push|pop|call)/) ++stack
  }
  return sprintf("fma %d  vector_loads %d  stack %d  unfused %d", fma, loads, stack, unfused)
}

function count_fma(from, to,    i, n) {
  for (i = from; i <= to; ++i) if (code[i] ~ /^vf[n]?m(add|sub)/) ++n
  return n
}

/^[A-Za-z_][A-Za-z0-9_.$]*:/ {
  inside = $0 ~ function_name
  if (inside) ++found
  next
}
!inside { next }
/^\.L[A-Za-z0-9_$]*:/ { label = $0; sub(/:.*/, "", label); at[label] = lines + 1; next }
/^[ \t]*[.#\/]/ { next }
/^[ \t]+[a-z]/ {
  text = $0
  sub(/^[ \t]+/, "", text)
  code[++lines] = text
}

END {
  if (found != 1) { print "functions " found + 0 " named " function_name; exit 1 }
  # Backward jumps close loops; an innermost one holds no other.
  for (i = 1; i <= lines; ++i) {
    if (code[i] !~ /^j/) continue
    split(code[i], word, /[ \t]+/)
    if ((word[2] in at) && at[word[2]] <= i) { ++loops; first[loops] = at[word[2]]; last[loops] = i }
  }
  best = 0
  most = 0
  for (l = 1; l <= loops; ++l) {
    innermost = 1
    for (m = 1; m <= loops; ++m) {
      if (m != l && first[m] >= first[l] && last[m] <= last[l] && (first[m] > first[l] || last[m] < last[l])) innermost = 0
    }
    n = count_fma(first[l], last[l])
    if (innermost && n > most) { most = n; best = l }
  }
  if (best) print report(first[best], last[best])
  else print report(1, lines)
}
