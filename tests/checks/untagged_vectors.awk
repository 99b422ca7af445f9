# Prints the functions of an object that other units of a program may hold as well, weak and named by no architecture,
# and that hold instructions of AVX, AVX2 or AVX-512: a linker may give a unit for older processors this copy. The tag
# any_of<...> names what is compiled apart, not what a unit is compiled for. Instructions of AVX that are as wide as those
# of SSE are not looked for: the standard library's functions hold some.
#
# Reads what `nm -C --defined-only` prints of the object, then what `objdump -dC --insn-width=15` does: all instructions of
# AVX-512, and no others, begin with byte 62.

FNR == NR {
  if ($2 ~ /^[WVu]$/) {
    sub(/^[^ ]+ . /, "")
    weak[$0] = 1
  }
  next
}
/^[0-9a-f]+ </ {
  name = $0
  sub(/^[0-9a-f]+ </, "", name)
  sub(/>:$/, "", name)
  tags = name
  gsub(/any_of<[^<>]*>/, "", tags)
  counts = (name in weak) && tags !~ /arch::[a-z]/
}
counts && /%ymm|:\t62 / {
  counts = 0
  print name
}
